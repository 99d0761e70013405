//! How long is the shortest way when ties have lengths?
//!
//! The length of a tie is 1 / strength (Opsahl, Agneessens & Skvoretz 2010,
//! doi:10.1016/j.socnet.2010.03.006): strong ties are short.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::frozen::Adjacency;

/// Lengths this close, relative to the longer, are equal: sums such as 1/3 + 1/2 depend on
/// the order of addition in their last bits, and that must not decide which path is shortest.
const TOLERANCE: f64 = 1e-9;

/// Are two lengths equal within the tolerance?
#[inline]
pub(crate) fn is_as_long(left: f64, right: f64) -> bool {
    (left - right).abs() <= TOLERANCE * left.max(right)
}

/// A positive length that orders: the bits of a positive `f64` order as the number does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Length(u64);

/// Dijkstra's search whose memory is used again.
pub(crate) struct Lightest {
    lengths: Vec<f64>,
    settled: Vec<bool>,
    order: Vec<u32>,
    heap: BinaryHeap<Reverse<(Length, u32)>>,
    touched: Vec<u32>,
}

impl Lightest {
    pub(crate) fn new(node_count: usize) -> Self {
        Self {
            lengths: vec![f64::INFINITY; node_count],
            settled: vec![false; node_count],
            order: Vec::new(),
            heap: BinaryHeap::new(),
            touched: Vec::new(),
        }
    }

    /// Makes room for so many nodes.
    pub(crate) fn grow(&mut self, node_count: usize) {
        if self.lengths.len() < node_count {
            self.lengths.resize(node_count, f64::INFINITY);
            self.settled.resize(node_count, false);
        }
    }

    /// Searches from one source.
    pub(crate) fn run(&mut self, rows: &Adjacency, source: u32) {
        self.run_until(rows, source, |_| false);
    }

    /// Searches from one source until the target is the last in the order; nodes that are not
    /// nearer have lengths that may not be the least.
    pub(crate) fn run_to(&mut self, rows: &Adjacency, source: u32, target: u32) {
        self.run_until(rows, source, |node| node == target);
    }

    fn run_until(&mut self, rows: &Adjacency, source: u32, is_last: impl Fn(u32) -> bool) {
        for &node in &self.touched {
            self.lengths[node as usize] = f64::INFINITY;
            self.settled[node as usize] = false;
        }
        self.touched.clear();
        self.order.clear();
        self.heap.clear();
        self.reach(source, 0.0);
        while let Some(Reverse((_, node))) = self.heap.pop() {
            if std::mem::replace(&mut self.settled[node as usize], true) {
                continue;
            }
            self.order.push(node);
            if is_last(node) {
                break;
            }
            let length = self.lengths[node as usize];
            for (neighbor, strength) in rows.ties(node) {
                self.reach(neighbor, length + strength.recip());
            }
        }
    }

    fn reach(&mut self, node: u32, length: f64) {
        let known = &mut self.lengths[node as usize];
        if length < *known {
            if known.is_infinite() {
                self.touched.push(node);
            }
            *known = length;
            self.heap.push(Reverse((Length(length.to_bits()), node)));
        }
    }

    /// Lengths by node, infinite where no path leads.
    pub(crate) fn lengths(&self) -> &[f64] {
        &self.lengths
    }

    /// The nodes reached, nearest first.
    pub(crate) fn order(&self) -> &[u32] {
        &self.order
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frozen::{Direction, FrozenGraph};

    #[test]
    fn the_detour_over_strong_ties_is_shorter() {
        let arcs = [[0, 2], [0, 1], [1, 2]];
        let graph =
            FrozenGraph::from_weighted_arcs(4, Direction::Undirected, &arcs, &[1.0, 4.0, 4.0])
                .expect("valid arcs");
        let mut search = Lightest::new(4);
        search.run(graph.outgoing_rows(), 0);
        assert_eq!(search.lengths(), [0.0, 0.25, 0.5, f64::INFINITY]);
        assert_eq!(search.order(), [0, 1, 2]);
        search.run(graph.outgoing_rows(), 3);
        assert_eq!(search.order(), [3]);
        assert_eq!(search.lengths()[0], f64::INFINITY);
        search.run_to(graph.outgoing_rows(), 0, 1);
        assert_eq!(search.order(), [0, 1]);
        search.run_to(graph.outgoing_rows(), 0, 3);
        assert_eq!(search.order(), [0, 1, 2]);
    }

    #[test]
    fn the_order_of_addition_makes_no_difference() {
        let (a, b, c) = (1.0 / 3.0, 1.0 / 10.0, 1.0 / 7.0);
        assert!(is_as_long(a + b + c, c + b + a));
        assert!(!is_as_long(1.0, 1.0 + 1e-8));
        assert!(is_as_long(0.0, 0.0));
    }
}
