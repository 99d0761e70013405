//! What does a choice meet, what was the next best, and what stays open?

use super::{Choice, Instance, State};

/// What a choice means for each candidate and need.
pub(in crate::findings::recommend) struct Explained {
    /// For each chosen one the needs it newly meets, with how many units.
    pub(in crate::findings::recommend) meets: Vec<Vec<u32>>,
    /// For each chosen one what would be lost without it, and the best other in its place: its
    /// position and what it would add.
    pub(in crate::findings::recommend) next_best: Vec<(f64, Option<(usize, f64)>)>,
    /// How many units of each need stay open.
    pub(in crate::findings::recommend) open: Vec<u32>,
}

/// Explains a choice; `is_other` says whether one candidate can stand beside another as a
/// different proposal.
pub(in crate::findings::recommend) fn explain(
    instance: &Instance,
    choice: &Choice,
    is_other: impl Fn(usize, usize) -> bool,
) -> Explained {
    let mut state = State::of(instance);
    let mut meets = Vec::new();
    for &index in &choice.chosen {
        let (news, _) = state.take(index);
        meets.push(news.into_iter().map(|(need, _)| need).collect());
    }
    let wants = instance.needs.iter().zip(&state.covered);
    let open = wants
        .map(|(want, covered)| want.missing - covered)
        .collect();
    let next_best = (0..choice.chosen.len())
        .map(|place| next_best(instance, &choice.chosen, place, &is_other))
        .collect();
    Explained {
        meets,
        next_best,
        open,
    }
}

fn next_best(
    instance: &Instance,
    chosen: &[usize],
    place: usize,
    is_other: &impl Fn(usize, usize) -> bool,
) -> (f64, Option<(usize, f64)>) {
    let mut others = chosen.to_vec();
    let own = others.remove(place);
    let mut state = State::of(instance);
    for &other in &others {
        state.add(other);
    }
    let spent = instance.cost(&others);
    let best = (0..instance.candidates.len())
        .filter(|&index| is_other(own, index) && !others.contains(&index))
        .filter(|&index| instance.fits(spent + instance.candidates[index].cost))
        .map(|index| (index, state.gain(index)))
        .filter(|&(_, gain)| gain > instance.equal())
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    (state.gain(own), best)
}
