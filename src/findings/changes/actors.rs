//! What became of each actor, and of its place among the others?

use std::cmp::Reverse;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Counts, Sides};
use crate::analyses::Analysis;
use crate::analyses::degree::Degree;
use crate::findings::ActorRef;
use crate::findings::compare::Change;
use crate::findings::naming::{self, WordRef};
use crate::model::Names;
use crate::select::Selected;

/// An actor of either selection.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ActorChange {
    /// The actor, as the later selection calls it.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// What became of it.
    pub change: Change,
    /// Its kind.
    pub kind: WordRef,
    /// The actor it is a part of: where it went, the one it merged into; where it came, the one
    /// it was split from.
    pub within: Option<ActorRef>,
    /// Where it went, the parts it was split into; where it came, those it was made of.
    pub parts: Vec<ActorRef>,
    /// Its earlier name, where the later one is another.
    pub renamed_from: Option<Names>,
    /// Its ties that stayed, came and went; those of its parts are its own.
    pub ties: Counts,
    /// Those it has a tie with only in the later selection.
    pub partners_came: Vec<ActorRef>,
    /// Those it had a tie with only in the earlier selection.
    pub partners_went: Vec<ActorRef>,
    /// Its rank in the earlier selection.
    pub before: Option<Rank>,
    /// Its rank in the later selection.
    pub after: Option<Rank>,
}

/// Where an actor stands among the actors of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rank {
    /// How many ties it has (the measure `degree`).
    pub degree: usize,
    /// One more than the actors that have more ties; equal ones share a place.
    pub place: usize,
}

impl ActorChange {
    /// Is it in both, had a tie and has none any more?
    pub fn has_lost_all(&self) -> bool {
        self.degrees()
            .is_some_and(|(before, after)| before > 0 && after == 0)
    }

    /// Is it in both, had no tie and has one now?
    pub fn has_first(&self) -> bool {
        self.degrees()
            .is_some_and(|(before, after)| before == 0 && after > 0)
    }

    /// How many places it rose; fell when negative.
    pub fn rise(&self) -> Option<i64> {
        let (before, after) = (self.before?, self.after?);
        Some(before.place as i64 - after.place as i64)
    }

    fn degrees(&self) -> Option<(usize, usize)> {
        Some((self.before?.degree, self.after?.degree))
    }
}

/// Every actor of either.
///
/// Complexity: O((actors + ties) · log(actors + ties)).
pub(super) fn compared(sides: &Sides<'_>) -> Vec<ActorChange> {
    let comparison = &sides.comparison;
    let count = comparison.actors.len();
    let mut ties = vec![Counts::default(); count];
    // Who has a tie with whom in the earlier and in the later one.
    let mut partners = [vec![BTreeSet::new(); count], vec![BTreeSet::new(); count]];
    for tie in &comparison.ties {
        let [a, b] = [tie.from, tie.to].map(|end| sides.heir(end));
        if a == b {
            continue;
        }
        ties[a].add(tie.change);
        ties[b].add(tie.change);
        for (partners, own) in partners.iter_mut().zip([&tie.before, &tie.after]) {
            if !own.is_empty() {
                partners[a].insert(b);
                partners[b].insert(a);
            }
        }
    }
    let [earlier, later] = &partners;
    let only = |one: &BTreeSet<usize>, other: &BTreeSet<usize>| -> Vec<ActorRef> {
        let places = one.difference(other);
        places.map(|&place| sides.actor(place)).collect()
    };
    let [before, after] = [sides.before, sides.after].map(ranks);
    let mut actors: Vec<ActorChange> = comparison
        .actors
        .iter()
        .enumerate()
        .map(|(place, actor)| {
            let earlier_name = actor.before.filter(|_| actor.renamed);
            let (model, node) = sides.node(place);
            ActorChange {
                actor: sides.actor(place),
                change: actor.change,
                kind: naming::actor_kind(model, &model.actor(node).kind),
                within: actor.within.map(|place| sides.actor(place)),
                parts: actor.parts.iter().map(|&part| sides.actor(part)).collect(),
                renamed_from: earlier_name.map(|node| naming::actor_name(sides.before.model, node)),
                ties: ties[place],
                partners_came: only(&later[place], &earlier[place]),
                partners_went: only(&earlier[place], &later[place]),
                before: actor.before.and_then(|node| before[node.index()]),
                after: actor.after.and_then(|node| after[node.index()]),
            }
        })
        .collect();
    actors.sort_by_key(|actor| (Reverse(actor.ties.changed()), actor.change == Change::Kept));
    actors
}

/// The rank of every selected actor, by its index in the model.
fn ranks(selected: &Selected<'_>) -> Vec<Option<Rank>> {
    let degrees = Degree.run(&selected.freeze());
    let degrees: Vec<usize> = degrees
        .iter()
        .map(|degree| degree.map_or(0, |degree| degree as usize))
        .collect();
    let mut sorted = degrees.clone();
    sorted.sort_unstable_by_key(|&degree| Reverse(degree));
    let mut ranks = vec![None; selected.model.graph().node_count()];
    for (&node, &degree) in selected.actors.iter().zip(&degrees) {
        ranks[node.index()] = Some(Rank {
            degree,
            place: sorted.partition_point(|&other| other > degree) + 1,
        });
    }
    ranks
}
