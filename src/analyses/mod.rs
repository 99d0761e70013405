//! Which questions can be asked of a network? One file per question, in families; the
//! registry has a row for each.
//!
//! An analysis is a value: its fields are the options, `Default` names the defaults, and
//! [`Analysis::run`] depends on nothing but them and the graph. An outcome is a measure
//! (number), a mark (yes or no), a membership (group) or a census (counts), of nodes, ties or
//! the network; what has no value is `None`, never 0 and never NaN.

pub mod association;
pub mod between;
pub mod brokerage;
pub mod centralization;
pub mod closure;
pub mod cohesion;
pub mod communities;
pub mod core_periphery;
mod cost;
pub mod degree;
mod detail;
pub mod distance;
pub mod holes;
pub mod key_players;
pub mod krackhardt;
pub mod mixing;
pub mod multiplex;
mod outcome;
pub mod positions;
pub mod registry;
pub mod robustness;
pub mod segregation;
pub mod shape;
pub mod two_mode;
pub mod uncertainty;
pub mod walk;

pub use cost::Cost;
pub use detail::Detail;
pub(crate) use outcome::Shape;
pub use outcome::{
    Level, NetworkCensus, NetworkMeasure, NodeMark, NodeMeasure, NodeMembership, Outcome, TieMark,
    TieMeasure,
};

use crate::frozen::FrozenGraph;
use crate::language::Phrase;

/// A question with its options.
pub trait Analysis {
    /// What it is called, what it asks and where it comes from.
    const ABOUT: About;

    /// The shape of its answer.
    type Output;

    /// The answer.
    fn run(&self, graph: &FrozenGraph) -> Self::Output;
}

/// An analysis that draws lots.
pub trait Seeded: Analysis {
    /// The analysis with its default options, its lots drawn from this seed.
    fn from_seed(seed: u64) -> Self;
}

/// Analyses that have their seed among their own options.
macro_rules! seeded {
    ($($analysis:ty),* $(,)?) => {
        $(impl Seeded for $analysis {
            fn from_seed(seed: u64) -> Self {
                Self {
                    seed,
                    ..Self::default()
                }
            }
        })*
    };
}
seeded! {
    between::BetweennessSampled,
    brokerage::BrokerageTest,
    communities::Communities,
    core_periphery::CorePeriphery,
    distance::AverageDistanceSampled,
    distance::ClosenessSampled,
    distance::HarmonicSampled,
    multiplex::LayerOverlap,
}

/// What an analysis is called, what it asks and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// Its key in JSON, in tables and on the command line.
    pub name: &'static str,
    /// The key of its question in the phrase files.
    pub question: &'static str,
    /// What was chosen where programs disagree; empty where they do not.
    pub convention: &'static str,
    /// Author, year, DOI.
    pub source: &'static str,
}

impl About {
    /// What it asks, in a sentence.
    pub fn question(&self) -> Phrase {
        Phrase::new(self.question)
    }
}

/// Small networks for tests.
#[cfg(test)]
pub(crate) mod small {
    use crate::frozen::{Direction, FrozenGraph};

    pub(crate) fn undirected(node_count: usize, ties: &[[u32; 2]]) -> FrozenGraph {
        FrozenGraph::from_arcs(node_count, Direction::Undirected, ties).expect("valid ties")
    }

    pub(crate) fn directed(node_count: usize, arcs: &[[u32; 2]]) -> FrozenGraph {
        FrozenGraph::from_arcs(node_count, Direction::Directed, arcs).expect("valid arcs")
    }

    pub(crate) fn weighted(
        node_count: usize,
        direction: Direction,
        ties: &[([u32; 2], f64)],
    ) -> FrozenGraph {
        let (ends, strengths): (Vec<_>, Vec<_>) = ties.iter().copied().unzip();
        FrozenGraph::from_weighted_arcs(node_count, direction, &ends, &strengths)
            .expect("valid ties")
    }

    pub(crate) fn path(node_count: u32) -> FrozenGraph {
        let ties: Vec<_> = (1..node_count).map(|node| [node - 1, node]).collect();
        undirected(node_count as usize, &ties)
    }

    /// Node 0 is the center.
    pub(crate) fn star(node_count: u32) -> FrozenGraph {
        let ties: Vec<_> = (1..node_count).map(|node| [0, node]).collect();
        undirected(node_count as usize, &ties)
    }

    pub(crate) fn complete(node_count: u32) -> FrozenGraph {
        let ties: Vec<_> = (0..node_count)
            .flat_map(|node| (0..node).map(move |other| [other, node]))
            .collect();
        undirected(node_count as usize, &ties)
    }
}
