//! Is there a better choice, or can all others be ruled out?

use std::collections::HashMap;

use super::{Instance, State};

/// So many candidates that no other makes superfluous are searched at most.
pub(in crate::findings::recommend) const MOST_CANDIDATES: usize = 400;

/// So many branches are looked at before giving up.
pub(in crate::findings::recommend) const MOST_BRANCHES: usize = 20_000;

/// A best choice, found by branch and bound from a good one; `None` when it would take too long.
///
/// A branch fixes what is chosen and what is not; it is left when even all the rest, as if
/// nothing of it overlapped and the last fitted in part, would not gain more than the best
/// choice so far. Because gains only shrink that bound holds.
///
/// # Complexity
/// At most [`MOST_BRANCHES`] times all covers of the candidates; as deep as the budget holds
/// candidates.
pub(super) fn improve(instance: &Instance, known: &[usize]) -> Option<Vec<usize>> {
    let open = undominated(instance, MOST_CANDIDATES)?;
    let mut search = Search {
        instance,
        state: State::of(instance),
        chosen: Vec::new(),
        best: known.to_vec(),
        best_value: instance.value(known),
        branches: 0,
    };
    search
        .branch(&open, instance.budget, 0.0)
        .then_some(search.best)
}

struct Search<'a> {
    instance: &'a Instance,
    state: State<'a>,
    chosen: Vec<usize>,
    best: Vec<usize>,
    best_value: f64,
    branches: usize,
}

impl Search<'_> {
    /// Looks at every choice of the open ones beside those chosen; `false` when it gave up.
    fn branch(&mut self, open: &[usize], left: f64, value: f64) -> bool {
        self.branches += 1;
        if self.branches > MOST_BRANCHES {
            return false;
        }
        let instance = self.instance;
        let slack = instance.budget * super::EQUAL;
        let mut gains: Vec<(usize, f64)> = open
            .iter()
            .filter(|&&index| instance.candidates[index].cost <= left + slack)
            .map(|&index| (index, self.state.gain(index)))
            .filter(|&(_, gain)| gain > instance.equal())
            .collect();
        instance.best_rate_first(&mut gains);
        let rest: Vec<usize> = gains.iter().map(|&(index, _)| index).collect();
        for place in 0..gains.len() {
            let bound = value + instance.fractional(&gains[place..], left + slack);
            if bound <= self.best_value + instance.equal() {
                return true;
            }
            let (index, gain) = gains[place];
            let (news, _) = self.state.take(index);
            self.chosen.push(index);
            if value + gain > self.best_value + instance.equal() {
                self.best_value = value + gain;
                self.best.clone_from(&self.chosen);
            }
            let cost = instance.candidates[index].cost;
            let is_done = self.branch(&rest[place + 1..], left - cost, value + gain);
            self.chosen.pop();
            self.state.undo(&news);
            if !is_done {
                return false;
            }
        }
        true
    }
}

/// The candidates that no other makes superfluous: none covers as much for as little.
fn undominated(instance: &Instance, most: usize) -> Option<Vec<usize>> {
    let mut first: HashMap<&[(u32, u32)], usize> = HashMap::new();
    for (index, candidate) in instance.candidates.iter().enumerate() {
        if candidate.covers.is_empty() || !instance.fits(candidate.cost) {
            continue;
        }
        let kept = first.entry(&candidate.covers).or_insert(index);
        if candidate.cost < instance.candidates[*kept].cost {
            *kept = index;
        }
    }
    let mut kept: Vec<usize> = first.into_values().collect();
    // Comparing all pairs must stay quick.
    if kept.len() > 8 * most {
        return None;
    }
    kept.sort_unstable();
    let is_superfluous = |&index: &usize| {
        kept.iter().any(|&other| {
            let (a, b) = (&instance.candidates[index], &instance.candidates[other]);
            let covers = a.covers.len() < b.covers.len() && is_within(&a.covers, &b.covers);
            covers && b.cost <= a.cost
        })
    };
    let left: Vec<usize> = kept
        .iter()
        .copied()
        .filter(|index| !is_superfluous(index))
        .collect();
    (left.len() <= most).then_some(left)
}

fn is_within(few: &[(u32, u32)], many: &[(u32, u32)]) -> bool {
    let mut many = many.iter();
    few.iter().all(|wanted| {
        many.by_ref()
            .find(|other| *other >= wanted)
            .is_some_and(|other| other == wanted)
    })
}
