//! Who is central, and who is tied to whom, when ties only join actors of two modes?
//!
//! Members and organizations, organizations and projects: ties run between the modes, never
//! within one. The two modes are the two sectors of the graph; direction and strength of ties
//! are ignored. What exceeds the possible in one mode is normalized by what is possible in
//! two (Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Faust 1997,
//! doi:10.1016/S0378-8733(96)00300-0).

mod betweenness;
mod both;
mod closeness;
mod degree;
mod density;
mod projection;

pub use betweenness::TwoModeBetweenness;
pub use both::{BothProjections, ByWeight, Projections};
pub use closeness::TwoModeCloseness;
pub use degree::TwoModeDegree;
pub use density::TwoModeDensity;
pub use projection::{Projection, ProjectionError, ProjectionWeight, Projector};

use crate::frozen::FrozenGraph;

/// Why a graph is not of two modes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModesError {
    /// Sectors are not two.
    #[error("two modes are two sectors; there are {0}")]
    NotTwo(usize),
    /// A node belongs to neither.
    #[error("actor {0} belongs to no sector, so to neither mode")]
    NoMode(u32),
    /// A tie stays within a mode.
    #[error("the tie {from}–{to} stays within one mode; two groups of one mode are not two modes")]
    Within {
        /// One end.
        from: u32,
        /// The other.
        to: u32,
    },
}

/// A graph all of whose ties cross between its two sectors.
struct TwoModes {
    graph: FrozenGraph,
    /// The mode of each node, 0 or 1.
    mode: Vec<u8>,
    /// How many nodes each mode has.
    sizes: [usize; 2],
}

impl TwoModes {
    /// Complexity: O(nodes + arcs).
    fn of(graph: &FrozenGraph) -> Result<Self, ModesError> {
        if graph.sector_count() != 2 {
            return Err(ModesError::NotTwo(graph.sector_count()));
        }
        let graph = graph.symmetric().unweighted();
        let mut mode = Vec::with_capacity(graph.node_count());
        let mut sizes = [0; 2];
        for node in graph.nodes() {
            let sector = graph.sector(node).ok_or(ModesError::NoMode(node))?;
            mode.push(sector as u8);
            sizes[sector as usize] += 1;
        }
        for from in graph.nodes() {
            let mut ties = graph.outgoing(from).iter();
            if let Some(&to) = ties.find(|&&to| mode[to as usize] == mode[from as usize]) {
                return Err(ModesError::Within { from, to });
            }
        }
        Ok(Self { graph, mode, sizes })
    }

    /// How many actors the node's own mode has, and the other.
    fn sizes_for(&self, node: u32) -> (usize, usize) {
        let own = usize::from(self.mode[node as usize]);
        (self.sizes[own], self.sizes[1 - own])
    }
}

#[cfg(test)]
pub(super) mod example {
    use super::*;
    use crate::analyses::small::undirected;

    /// Actors 0, 1, 2 and events 3, 4: 0 and 1 go to 3; 1 and 2 go to 4.
    pub(super) fn chain() -> FrozenGraph {
        let ties = [[0, 3], [1, 3], [1, 4], [2, 4]];
        undirected(5, &ties).with_sectors(&[0, 0, 0, 1, 1].map(Some))
    }

    #[test]
    fn what_is_not_two_modes_is_refused() {
        let graph = undirected(3, &[[0, 1], [1, 2]]);
        let modes = |sectors: [Option<u32>; 3]| TwoModes::of(&graph.with_sectors(&sectors)).err();
        assert_eq!(TwoModes::of(&graph).err(), Some(ModesError::NotTwo(0)));
        assert_eq!(modes([Some(0); 3]), Some(ModesError::NotTwo(1)));
        assert_eq!(modes([Some(0), Some(1), None]), Some(ModesError::NoMode(2)));
        assert_eq!(
            modes([Some(0), Some(1), Some(1)]),
            Some(ModesError::Within { from: 1, to: 2 })
        );
        assert_eq!(modes([Some(0), Some(1), Some(0)]), None);
    }
}
