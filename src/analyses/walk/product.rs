//! What does a node receive from those who lead to it? The sparse product of every walk.

use rayon::prelude::*;

use crate::frozen::{Adjacency, FrozenGraph};
use crate::parallel;

/// Nodes a task has, in every pass over vectors of nodes.
pub(super) const NODES_PER_TASK: usize = 1 << 12;

/// Sums run in so many lanes: one would wait for the addition before it.
const LANES: usize = 4;

/// What a node sends along its ties, in the precision it is kept in.
pub(super) trait Sent: Copy + Default + Send + Sync {
    /// What a sum over what is sent may be wrong by, as a share of it, after some tens of
    /// products.
    const ROUNDING: f64;
    fn of(value: f64) -> Self;
    fn value(self) -> f64;
}

impl Sent for f64 {
    const ROUNDING: f64 = 1e-15;

    #[inline]
    fn of(value: f64) -> Self {
        value
    }

    #[inline]
    fn value(self) -> f64 {
        self
    }
}

/// Half the memory to read from, which is what a product takes its time for.
impl Sent for f32 {
    const ROUNDING: f64 = 1e-6;

    #[inline]
    fn of(value: f64) -> Self {
        value as f32
    }

    #[inline]
    fn value(self) -> f64 {
        f64::from(self)
    }
}

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

    /// The row of a node, its number in the rows, and by how much those in it are shifted.
    #[inline]
    fn row(&self, node: u32) -> (&'a Adjacency, u32, u32) {
        match *self {
            Self::Rows(rows) => (rows, node, 0),
            Self::Twice { outgoing, incoming } => {
                let count = outgoing.node_count() as u32;
                if node < count {
                    (outgoing, node, count)
                } else {
                    (incoming, node - count, 0)
                }
            }
        }
    }

    /// Those who lead to the node.
    pub(super) fn neighbors(&self, node: u32) -> impl Iterator<Item = u32> {
        let (rows, node, shift) = self.row(node);
        rows.neighbors(node).iter().map(move |&other| other + shift)
    }

    pub(super) fn degree(&self, node: u32) -> usize {
        let (rows, node, _) = self.row(node);
        rows.degree(node)
    }

    /// The strength that leads to the node.
    pub(super) fn total(&self, node: u32) -> f64 {
        let (rows, node, _) = self.row(node);
        match rows.strengths(node) {
            Some(strengths) => strengths.iter().sum::<f64>().min(f64::MAX),
            None => rows.degree(node) as f64,
        }
    }

    /// Σ strength × what the sender has, over those who lead to the node.
    #[inline]
    pub(super) fn received<T: Sent>(&self, node: u32, sent: &[T]) -> f64 {
        let (rows, node, shift) = self.row(node);
        let sent = &sent[shift as usize..];
        let senders = rows.neighbors(node);
        match rows.strengths(node) {
            None => sum(senders, sent),
            Some(strengths) => weighted_sum(senders, strengths, sent),
        }
    }
}

#[inline]
fn sum<T: Sent>(senders: &[u32], sent: &[T]) -> f64 {
    let value = |sender: u32| sent[sender as usize].value();
    let (fours, rest) = senders.as_chunks::<LANES>();
    let (mut first, mut second, mut third, mut fourth) = (0.0, 0.0, 0.0, 0.0);
    for &[a, b, c, d] in fours {
        first += value(a);
        second += value(b);
        third += value(c);
        fourth += value(d);
    }
    let rest = match *rest {
        [] => 0.0,
        [a] => value(a),
        [a, b] => value(a) + value(b),
        [a, b, c] => value(a) + value(b) + value(c),
        _ => rest.iter().map(|&sender| value(sender)).sum(),
    };
    (first + second) + (third + fourth) + rest
}

#[inline]
fn weighted_sum<T: Sent>(senders: &[u32], strengths: &[f64], sent: &[T]) -> f64 {
    let value = |sender: u32| sent[sender as usize].value();
    let (fours, rest) = senders.as_chunks::<LANES>();
    let (strengths, rest_strengths) = strengths.as_chunks::<LANES>();
    let (mut first, mut second, mut third, mut fourth) = (0.0, 0.0, 0.0, 0.0);
    for (&[a, b, c, d], [to_a, to_b, to_c, to_d]) in fours.iter().zip(strengths) {
        first += value(a) * to_a;
        second += value(b) * to_b;
        third += value(c) * to_c;
        fourth += value(d) * to_d;
    }
    let rest = rest.iter().zip(rest_strengths);
    let rest: f64 = rest.map(|(&sender, to)| value(sender) * to).sum();
    (first + second) + (third + fourth) + rest
}

/// Sums that tasks made, added up in their order.
pub(super) fn added<const K: usize>(
    parts: impl IndexedParallelIterator<Item = [f64; K]>,
) -> [f64; K] {
    let parts: Vec<[f64; K]> = parts.collect();
    let mut sums = [0.0; K];
    for part in parts {
        for (sum, part) in sums.iter_mut().zip(part) {
            *sum += part;
        }
    }
    sums
}

/// One number for each of so many nodes.
pub(super) fn each(count: usize, value: impl Fn(u32) -> f64 + Sync + Send) -> Vec<f64> {
    parallel::fill(
        count,
        NODES_PER_TASK,
        0.0,
        || (),
        |(), first, part| {
            for (node, cell) in (first as u32..).zip(part) {
                *cell = value(node);
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, star, weighted};
    use crate::frozen::Direction;

    #[test]
    fn more_than_a_lane_each() {
        // The center of a star of 8 hears 1 + 2 + … + 7, a point hears the center.
        let star = star(8);
        let sent: Vec<f64> = (0..8).map(f64::from).collect();
        assert_eq!(Senders::of(&star).received(0, &sent), 28.0);
        assert_eq!(Senders::of(&star).received(5, &sent), 0.0);
    }

    #[test]
    fn strengths_count() {
        let ties: Vec<([u32; 2], f64)> = (1..7).map(|node| ([node, 0], f64::from(node))).collect();
        let graph = weighted(7, Direction::Directed, &ties);
        let sent = [0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0];
        assert_eq!(Senders::of(&graph).received(0, &sent), 15.0 + 12.0);
        assert_eq!(Senders::of(&graph).total(0), 21.0);
        assert_eq!(Senders::of(&graph).received(1, &sent), 0.0);
    }

    #[test]
    fn twice_a_node_hears_both_ways() {
        // 0 → 2 and 1 → 2: first 0 and 1 hear the second 2, which hears both.
        let graph = directed(3, &[[0, 2], [1, 2]]);
        let twice = Senders::twice(&graph);
        let sent = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
        assert_eq!((twice.node_count(), twice.degree(5)), (6, 2));
        assert_eq!(twice.received(0, &sent), 32.0);
        assert_eq!(twice.received(2, &sent), 0.0);
        assert_eq!(twice.received(5, &sent), 3.0);
        assert_eq!(twice.neighbors(5).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(twice.neighbors(1).collect::<Vec<_>>(), [5]);
    }
}
