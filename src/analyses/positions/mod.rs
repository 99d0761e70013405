//! Who has the same place in the network?
//!
//! Two actors are structurally equivalent when they have the same ties to the same others
//! (Lorrain & White 1971, doi:10.1080/0022250X.1971.9989788). How far any two are from that is
//! a distance or a correlation of their profiles; clustering or CONCOR makes positions of
//! them, and a blockmodel shows how positions are tied.

mod blockmodel;
mod clusters;
mod concor;
mod continuous_core;
mod equivalence;
mod profiles;
mod structural_clusters;

pub use blockmodel::{BlockImage, Blockmodel, Threshold};
pub use clusters::{Clustering, Dendrogram, Linkage, Merge};
pub use concor::Concor;
pub use continuous_core::{ContinuousCore, CoreBy, CoreScores};
pub use equivalence::{StructuralCorrelation, StructuralDistance};
pub use profiles::OwnCells;
pub use structural_clusters::StructuralClusters;

use super::Detail;

/// A number for each pair of nodes, or none.
#[derive(Clone, Debug, Default)]
pub struct PairMeasure {
    node_count: usize,
    /// Row by row below the diagonal; `NaN` marks the undefined inside and never comes out.
    values: Vec<f64>,
}

impl PairMeasure {
    /// A measure from the value of every pair, the larger node first.
    ///
    /// # Panics
    /// When a value is not finite.
    pub fn from_pairs(node_count: usize, value: impl Fn(u32, u32) -> Option<f64>) -> Self {
        let value = &value;
        let rows =
            (0..node_count as u32).flat_map(|row| (0..row).map(move |column| value(row, column)));
        let values = rows.map(|value| {
            assert!(
                value.is_none_or(f64::is_finite),
                "a defined value is finite"
            );
            value.unwrap_or(f64::NAN)
        });
        Self {
            node_count,
            values: values.collect(),
        }
    }

    /// How many nodes there are.
    pub fn node_count(&self) -> usize {
        self.node_count
    }

    /// The number of two different nodes, in either order.
    ///
    /// # Panics
    /// When they are the same, or there is no such node.
    pub fn get(&self, left: u32, right: u32) -> Option<f64> {
        assert_ne!(left, right, "a pair has two nodes");
        let value = self.values[place(left, right)];
        (!value.is_nan()).then_some(value)
    }
}

impl PairMeasure {
    /// Row i has the values to the nodes before it.
    pub(crate) fn to_detail(&self) -> Detail {
        let count = self.node_count as u32;
        let rows = (0..count).map(|row| Detail::list((0..row).map(|column| self.get(row, column))));
        Detail::Fields(vec![
            ("actors", Detail::nodes(0..count)),
            ("values", Detail::list(rows)),
        ])
    }
}

/// Where the value of a pair stands.
fn place(left: u32, right: u32) -> usize {
    let (low, high) = (left.min(right) as usize, left.max(right) as usize);
    high * high.saturating_sub(1) / 2 + low
}

/// A position for each node, or none; positions are numbered by their first nodes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Positions {
    /// The position of each node.
    pub of: Vec<Option<u32>>,
    /// How many nodes each position has.
    pub sizes: Vec<u32>,
}

impl Positions {
    /// Numbers groups of nodes by their first nodes.
    fn from_groups(node_count: usize, mut groups: Vec<Vec<u32>>) -> Self {
        groups.sort_unstable_by_key(|group| group.iter().min().copied());
        let mut of = vec![None; node_count];
        for (number, group) in (0..).zip(&groups) {
            for &node in group {
                of[node as usize] = Some(number);
            }
        }
        let sizes = groups.iter().map(|group| group.len() as u32).collect();
        Self { of, sizes }
    }
}

impl Positions {
    pub(crate) fn to_detail(&self) -> Detail {
        let rows = (0..).zip(&self.of).map(|(node, &position)| {
            Detail::Fields(vec![
                ("actor", Detail::Node(node)),
                ("position", position.into()),
            ])
        });
        Detail::Fields(vec![
            ("sizes", Detail::list(self.sizes.iter().copied())),
            ("actors", Detail::list(rows)),
        ])
    }
}

/// Why positions are not found.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PositionsError {
    /// Every pair of actors has a number, and that many do not fit.
    #[error(
        "{node_count} actors have too many pairs; at most {limit} can be compared, select fewer"
    )]
    TooManyActors {
        /// How many there are.
        node_count: usize,
        /// How many can be compared.
        limit: usize,
    },
    /// Relations are of different actors.
    #[error("relations are compared over the same actors, but one has {0} and another {1}")]
    OtherActors(usize, usize),
    /// A distance is undefined.
    #[error("actors {left} and {right} have no distance; leave out actors without a profile")]
    NoDistance {
        /// One actor.
        left: u32,
        /// The other.
        right: u32,
    },
    /// Every pair of positions has a density, and that many do not fit.
    #[error("{count} positions are too many for an image; at most {limit}")]
    TooManyPositions {
        /// How many there are.
        count: usize,
        /// How many can be shown.
        limit: usize,
    },
}

/// More actors than can be compared pair by pair: 12.5 million numbers, 100 MB.
const MOST_ACTORS: usize = 5_000;

fn refuse_many(node_count: usize, limit: usize) -> Result<(), PositionsError> {
    if node_count > limit {
        return Err(PositionsError::TooManyActors { node_count, limit });
    }
    Ok(())
}
