//! Who is around an actor, by steps, and who hangs on it?

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use crate::analyses::Analysis;
use crate::analyses::cohesion::Dependence;
use crate::select::Selected;

/// The surroundings of an actor; actors are places in [`Selected::actors`].
pub(super) struct Around {
    pub(super) ego: usize,
    /// Those one step away and those two steps away, in the order of the model.
    pub(super) steps: [Vec<usize>; 2],
    /// How many ties the actor has.
    pub(super) ties: usize,
    /// Who is no longer connected to the largest piece without the actor.
    pub(super) hanging: BTreeSet<usize>,
    /// Pairs of neighbors that are tied.
    pub(super) among: BTreeSet<(usize, usize)>,
    /// Pairs of a neighbor and one two steps away.
    pub(super) between: BTreeSet<(usize, usize)>,
    /// How many pairs two steps away are tied.
    pub(super) outer: usize,
}

impl Around {
    /// Complexity: O((actors + ties) log ties).
    pub(super) fn of(selected: &Selected<'_>, ego: usize) -> Self {
        let places: BTreeMap<NodeIndex, usize> = selected.actors.iter().copied().zip(0..).collect();
        let pairs: Vec<(usize, usize)> = selected
            .ties
            .iter()
            .map(|tie| (places[&tie.from], places[&tie.to]))
            .collect();
        let both = |of: &BTreeSet<usize>| {
            let turned = pairs.iter().flat_map(|&(a, b)| [(a, b), (b, a)]);
            let near = turned.filter(|(a, _)| of.contains(a));
            near.map(|(_, b)| b).collect::<BTreeSet<usize>>()
        };
        let center = BTreeSet::from([ego]);
        let mut first = both(&center);
        first.remove(&ego);
        let mut second = both(&first);
        second.retain(|place| *place != ego && !first.contains(place));
        let mut around = Self {
            ego,
            ties: pairs.iter().filter(|&&(a, b)| a == ego || b == ego).count(),
            hanging: hanging(selected, ego),
            among: BTreeSet::new(),
            between: BTreeSet::new(),
            outer: 0,
            steps: [
                first.iter().copied().collect(),
                second.iter().copied().collect(),
            ],
        };
        let mut outer = BTreeSet::new();
        for &(a, b) in &pairs {
            let near = [a, b].map(|place| first.contains(&place));
            let far = [a, b].map(|place| second.contains(&place));
            match (near, far) {
                ([true, true], _) => around.among.insert((a.min(b), a.max(b))),
                ([true, _], [_, true]) => around.between.insert((a, b)),
                ([_, true], [true, _]) => around.between.insert((b, a)),
                (_, [true, true]) => outer.insert((a.min(b), a.max(b))),
                _ => false,
            };
        }
        around.outer = outer.len();
        around
    }

    /// Everybody who is shown, in the order of the model.
    pub(super) fn everybody(&self) -> BTreeSet<usize> {
        let others = self.steps.iter().flatten().copied();
        others.chain([self.ego]).collect()
    }
}

fn hanging(selected: &Selected<'_>, ego: usize) -> BTreeSet<usize> {
    let Ok(node) = u32::try_from(ego) else {
        return BTreeSet::new();
    };
    let pieces = Dependence.run(&selected.freeze()).cut_off_pieces(node);
    let places = pieces.into_iter().flatten();
    places.map(|place| place as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::Sample;
    use crate::select::Selection;

    #[test]
    fn steps_and_what_hangs_are_counted_by_hand() {
        // e–a twice, e–b, a–b, a–c, b–c, c–d, c–f, d–f, e–g: g hangs on e, nobody else.
        let model = Sample::new()
            .actors("e role\na role\nb role\nc role\nd role\nf role\ng role\nx role")
            .ties(
                "e a supports\na e funds\nb e supports\na b supports\na c supports\nc b supports
                 c d supports\nc f supports\nd f supports\ng e supports",
            )
            .model();
        let selection = Selection::default();
        let selected = selection.select(&model);
        let around = Around::of(&selected, 0);
        assert_eq!(around.steps, [vec![1, 2, 6], vec![3]]);
        assert_eq!((around.ties, around.outer), (4, 0));
        assert_eq!(around.hanging, BTreeSet::from([6]));
        assert_eq!(around.among, BTreeSet::from([(1, 2)]));
        assert_eq!(around.between, BTreeSet::from([(1, 3), (2, 3)]));
        assert_eq!(around.everybody().len(), 5);
        let of_c = Around::of(&selected, 3);
        assert_eq!(of_c.steps, [vec![1, 2, 4, 5], vec![0]]);
        assert_eq!(of_c.hanging, BTreeSet::from([4, 5]));
        let alone = Around::of(&selected, 7);
        assert_eq!((alone.steps, alone.ties), ([vec![], vec![]], 0));
    }

    #[test]
    fn those_further_out_are_counted_with_each_other() {
        let model = Sample::new()
            .actors("e role\na role\nb role\nc role\nd role")
            .ties("e a supports\na b supports\na c supports\nb c supports\nc b funds\nc d supports")
            .model();
        let selection = Selection::default();
        let around = Around::of(&selection.select(&model), 0);
        assert_eq!(around.steps, [vec![1], vec![2, 3]]);
        assert_eq!(around.outer, 1);
        assert_eq!(around.hanging, BTreeSet::new());
    }
}
