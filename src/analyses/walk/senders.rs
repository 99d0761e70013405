//! Who leads to whom in a walk?

use crate::frozen::{Adjacency, FrozenGraph};

/// Who leads to whom.
#[derive(Clone, Copy)]
pub(super) enum Senders<'a> {
    /// The rows of a network: those who lead to each node.
    Rows(&'a Adjacency),
    /// Every node twice: what leaves it at its own number, what comes in after all of these;
    /// every arc is a tie between the first of its start and the second of its end.
    Twice {
        outgoing: &'a Adjacency,
        incoming: &'a Adjacency,
    },
}

/// Those who lead to a node.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    neighbors: &'a [u32],
    /// By how much their numbers are shifted.
    shift: u32,
    /// How strongly each does, when ties have strengths.
    pub(super) strengths: Option<&'a [f64]>,
}

impl<'a> Senders<'a> {
    pub(super) fn of(graph: &'a FrozenGraph) -> Self {
        Self::Rows(graph.incoming_rows())
    }

    pub(super) fn twice(graph: &'a FrozenGraph) -> Self {
        Self::Twice {
            outgoing: graph.outgoing_rows(),
            incoming: graph.incoming_rows(),
        }
    }

    /// Have ties strengths?
    pub(super) fn is_weighted(&self) -> bool {
        match self {
            Self::Rows(rows) => rows.is_weighted(),
            Self::Twice { outgoing, .. } => outgoing.is_weighted(),
        }
    }

    pub(super) fn node_count(&self) -> usize {
        match self {
            Self::Rows(rows) => rows.node_count(),
            Self::Twice { outgoing, .. } => 2 * outgoing.node_count(),
        }
    }

    /// How many arcs there are, each counted where it ends.
    pub(super) fn arc_count(&self) -> usize {
        match self {
            Self::Rows(rows) => rows.arc_count(),
            Self::Twice { outgoing, incoming } => outgoing.arc_count() + incoming.arc_count(),
        }
    }

    #[inline]
    pub(super) fn row(&self, node: u32) -> Row<'a> {
        let (rows, node, shift) = match *self {
            Self::Rows(rows) => (rows, node, 0),
            Self::Twice { outgoing, incoming } => {
                let count = outgoing.node_count() as u32;
                if node < count {
                    (outgoing, node, count)
                } else {
                    (incoming, node - count, 0)
                }
            }
        };
        Row {
            neighbors: rows.neighbors(node),
            shift,
            strengths: rows.strengths(node),
        }
    }
}

impl Row<'_> {
    pub(super) fn degree(&self) -> usize {
        self.neighbors.len()
    }

    #[inline]
    pub(super) fn neighbors(&self) -> impl Iterator<Item = u32> {
        self.neighbors.iter().map(|&other| other + self.shift)
    }

    /// The strength that leads to the node.
    pub(super) fn total(&self) -> f64 {
        match self.strengths {
            Some(strengths) => strengths.iter().sum::<f64>().min(f64::MAX),
            None => self.degree() as f64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, weighted};
    use crate::frozen::Direction;

    #[test]
    fn every_node_twice() {
        // What leaves 0 goes to the second of 1, which is 3 + 1.
        let graph = directed(3, &[[0, 1], [2, 1]]);
        let twice = Senders::twice(&graph);
        let neighbors = |node: u32| twice.row(node).neighbors().collect::<Vec<_>>();
        assert_eq!((twice.node_count(), twice.arc_count()), (6, 4));
        assert_eq!((neighbors(0), neighbors(4)), (vec![4], vec![0, 2]));
        assert_eq!(neighbors(1), [0; 0]);
    }

    #[test]
    fn totals_are_strengths_where_there_are_any() {
        let graph = weighted(3, Direction::Directed, &[([0, 2], 0.5), ([1, 2], 2.0)]);
        let row = Senders::of(&graph).row(2);
        assert_eq!((row.degree(), row.total()), (2, 2.5));
    }
}
