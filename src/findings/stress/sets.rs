//! Which few actors break most together, and which few reach most?

use schemars::JsonSchema;
use serde::Serialize;

use crate::analyses::Analysis;
use crate::analyses::key_players::{
    Effort, KeyPlayers, KeyPlayersToReach, KeyPlayersToRemove, Search,
};
use crate::findings::ActorRef;
use crate::findings::naming::actor_refs;
use crate::frozen::FrozenGraph;
use crate::select::Selected;

/// A few actors that matter together (Borgatti 2006, doi:10.1007/s10588-006-7084-x).
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct KeySet {
    /// In which sense.
    pub of: SetOf,
    /// How many actors.
    pub size: usize,
    /// The set; of several as good the first.
    pub actors: Vec<ActorRef>,
    /// Fragmentation without them, or the share of actors within one step of them.
    pub value: f64,
    /// Fragmentation with everybody there; 0 for reach.
    pub before: f64,
    /// Was every set tried?
    pub exact: bool,
    /// Are there other sets as good?
    pub others: bool,
}

/// In which sense a few actors matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SetOf {
    /// Without them fewest pairs of the others are joined (KPP-Neg).
    Fragmentation,
    /// They have most others within one step (KPP-Pos).
    Reach,
}

/// From so many actors and ties on sets are looked for with less effort.
const LARGE: usize = 50_000;

/// Pairs and threes to remove, and threes to reach; what a network is too small or too large
/// for is left out.
pub(super) fn find(selected: &Selected<'_>, graph: &FrozenGraph) -> Vec<KeySet> {
    let is_large = graph.node_count() + graph.arc_count() > LARGE;
    let effort = if is_large {
        Effort {
            starts: 0,
            most_sets: 1,
            ..Effort::default()
        }
    } else {
        Effort::default()
    };
    let describe = |of: SetOf, size: usize, players: KeyPlayers| {
        let first = players.sets.first()?;
        let nodes = first.iter().map(|&node| selected.actors[node as usize]);
        Some(KeySet {
            of,
            size,
            actors: actor_refs(selected.model, nodes),
            value: players.value,
            before: players.before,
            exact: players.search == Search::Exhaustive,
            others: players.more || players.sets.len() > 1,
        })
    };
    let remove = |size: usize| {
        let players = KeyPlayersToRemove {
            size,
            effort,
            ..KeyPlayersToRemove::default()
        };
        describe(SetOf::Fragmentation, size, players.run(graph).ok()?)
    };
    let reach = |size: usize| {
        let players = KeyPlayersToReach {
            size,
            effort,
            ..KeyPlayersToReach::default()
        };
        describe(SetOf::Reach, size, players.run(graph).ok()?)
    };
    [remove(2), remove(3), reach(3)]
        .into_iter()
        .flatten()
        .collect()
}
