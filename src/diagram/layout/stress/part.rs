//! Which nodes are laid out together?

use crate::frozen::{Adjacency, FrozenGraph};

/// A component: its nodes are `0..len`, in the order of the graph.
pub(super) struct Part<'a> {
    graph: &'a FrozenGraph,
    nodes: &'a [u32],
    /// Where each node of the graph stands in its component.
    index: &'a [u32],
    gather: f64,
}

impl<'a> Part<'a> {
    pub(super) fn new(
        graph: &'a FrozenGraph,
        nodes: &'a [u32],
        index: &'a [u32],
        gather: f64,
    ) -> Self {
        assert!((0.0..1.0).contains(&gather), "gather is in 0..1");
        Self {
            graph,
            nodes,
            index,
            gather,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The rows of the whole graph.
    pub(super) fn rows(&self) -> &Adjacency {
        self.graph.outgoing_rows()
    }

    pub(super) fn node_count_of_graph(&self) -> usize {
        self.graph.node_count()
    }

    /// The node of the graph.
    pub(super) fn node(&self, at: usize) -> u32 {
        self.nodes[at]
    }

    /// The nodes of the graph.
    pub(super) fn nodes(&self) -> &[u32] {
        self.nodes
    }

    /// The neighbors, as nodes of the component.
    #[inline]
    pub(super) fn neighbors(&self, at: usize) -> impl ExactSizeIterator<Item = usize> {
        let neighbors = self.graph.outgoing(self.nodes[at]).iter();
        neighbors.map(|&neighbor| self.index[neighbor as usize] as usize)
    }

    /// By what the ideal distance of two nodes is multiplied.
    #[inline]
    pub(super) fn factor(&self, at: usize, other: usize) -> f64 {
        if self.gather == 0.0 {
            return 1.0;
        }
        let sector = |at: usize| self.graph.sector(self.nodes[at]);
        match (sector(at), sector(other)) {
            (Some(one), Some(two)) if one == two => 1.0 - self.gather,
            _ => 1.0,
        }
    }
}
