//! Which three are all tied to each other? One kernel for everything that counts triangles.
//!
//! Nodes are renumbered by falling classes of degree and every tie points to its end with the lower
//! number, so that even the rows of hubs are short (Chiba & Nishizeki 1985,
//! doi:10.1137/0214017: O(m · arboricity)). A triangle a > b > c is met once, at `a`.

mod hits;
mod hubs;
mod meet;
mod orient;
mod thirds;

pub(crate) use meet::{Census, Three};
pub(crate) use orient::Oriented;

use std::sync::Arc;

use crate::frozen::FrozenGraph;

/// How the two ends of a tie are joined: bit 0 from the higher number to the lower, bit 1
/// back.
pub(crate) const DOWN: u8 = 1;
/// See [`DOWN`].
pub(crate) const UP: u8 = 2;
/// Both ways, as every tie without direction is.
pub(crate) const BOTH: u8 = DOWN | UP;

/// Rows to a task: few, because those of hubs take long.
const NUMBERS_PER_TASK: usize = 128;

/// The oriented graph of a network, made once.
pub(crate) fn oriented(graph: &FrozenGraph) -> Arc<Oriented> {
    graph.derive(Oriented::new)
}

/// How many triangles each node is in.
pub(crate) struct NodeTriangles(pub(crate) Vec<u64>);

/// How many triangles each node is in, whatever their directions; made once per graph.
pub(crate) fn triangles_of_nodes(graph: &FrozenGraph) -> Arc<NodeTriangles> {
    graph.derive(|graph| {
        let oriented = oriented(graph);
        let empty = || Corners(vec![0; oriented.node_count()]);
        NodeTriangles(oriented.by_node(oriented.count(empty).0))
    })
}

/// Triangles by each of their corners.
struct Corners(Vec<u64>);

impl Census for Corners {
    /// How many triangles the tie is in.
    type Tie = u64;

    #[inline]
    fn third(&mut self, tie: &mut u64, three: Three) {
        // Without a branch: whether the third side is there cannot be foreseen among hubs.
        let closed = u64::from(three.bc != 0);
        self.0[three.c as usize] += closed;
        *tie += closed;
    }

    #[inline]
    fn tie(&mut self, a: u32, b: u32, triangles: u64) {
        self.0[a as usize] += triangles;
        self.0[b as usize] += triangles;
    }

    fn merge(mut self, other: Self) -> Self {
        for (left, right) in self.0.iter_mut().zip(other.0) {
            *left += right;
        }
        self
    }
}

#[cfg(test)]
mod tests;
