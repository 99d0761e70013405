//! Which few actors matter most together?
//!
//! The best set is rarely the set of the best: two central actors often hold the same things
//! together. Borgatti 2006 (doi:10.1007/s10588-006-7084-x) asks for sets in two senses: whose
//! leaving breaks most ([`KeyPlayersToRemove`]), and who together reach most
//! ([`KeyPlayersToReach`]).

mod closeness_sum;
mod distance_fragmentation;
mod pieces;
mod reach;
mod remove;
mod search;
mod without_each;

pub use distance_fragmentation::DistanceFragmentation;
pub use reach::{KeyPlayersToReach, ReachedBy};
pub use remove::{FragmentationBy, KeyPlayersToRemove, Remaining};
pub use search::{Effort, Search};
pub use without_each::{distance_fragmentation_without_each, fragmentation_without_each};

use super::Detail;

/// The sets that are best together.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyPlayers {
    /// What the sets reach: fragmentation without them, or the share reached by them.
    pub value: f64,
    /// The same without any set: fragmentation with everybody there, or nobody reached.
    pub before: f64,
    /// Every set found that has the value, each sorted, in order.
    pub sets: Vec<Vec<u32>>,
    /// Are there more sets as good than are listed?
    pub more: bool,
    /// How they were looked for.
    pub search: Search,
}

impl KeyPlayers {
    pub(crate) fn to_detail(&self) -> Detail {
        let search = match self.search {
            Search::Exhaustive => "exhaustive",
            Search::GreedyAndSwaps => "greedy_and_swaps",
        };
        let sets = self
            .sets
            .iter()
            .map(|set| Detail::nodes(set.iter().copied()));
        Detail::Fields(vec![
            ("value", self.value.into()),
            ("before", self.before.into()),
            ("sets", Detail::list(sets)),
            ("more", self.more.into()),
            ("search", Detail::Word(search)),
        ])
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyPlayersError {
    /// An empty set is no answer.
    #[error("a set of key players has at least one actor")]
    NoPlayers,
    /// Too few actors for sets of that size.
    #[error("{size} key players need a network of at least {needed} actors; it has {node_count}")]
    TooFewActors {
        /// The size of the sets.
        size: usize,
        /// How many actors it takes.
        needed: usize,
        /// How many there are.
        node_count: usize,
    },
    /// One look at all candidates would take too long.
    #[error(
        "looking once at all {node_count} candidates takes about {steps:.1e} steps, more than \
         {limit:.0e}; select fewer actors, or a measure that counts components or fewer steps"
    )]
    TooLarge {
        /// How many actors there are.
        node_count: usize,
        /// How many steps it would take.
        steps: u64,
        /// How many are allowed.
        limit: u64,
    },
}
