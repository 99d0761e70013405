//! Who hangs together? Nearly everybody is joined before most arcs have been looked at.
//!
//! After Afforest (Sutton, Ben-Nun & Barak 2018, doi:10.1109/IPDPS.2018.00012): a part of the
//! arcs joins most of the largest component, and who is in it by then has nothing left to look
//! at. Where there are hubs, those arcs are their rows (`hubs`), which are read in a piece, while a
//! few arcs of everybody take a fetch each. Where there are none, the first of them leads to the lowest
//! neighbour: all of these lead downward, so they are trees without any search. Whoever is left
//! looks no further than to the first neighbour in the largest component: an arc that is not
//! looked at from one end is looked at from the other, unless that is in it, too.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use rayon::iter::ParallelIterator;

use crate::frozen::{Adjacency, FrozenGraph};
use crate::parallel;

use hubs::under_hubs;

mod hubs;

const NODES_PER_TASK: usize = 1 << 13;

/// How many arcs of a node that has no lower neighbour are looked at before the largest
/// component is guessed.
const EARLY_ARCS: usize = 8;

/// How many nodes are asked which component is the largest.
const ASKED: usize = 1024;

/// For each node one that a chain of ties, whatever their direction, joins it to: the same for
/// all who hang together.
///
/// Complexity: nearly O(nodes + arcs), mostly O(nodes); nodes run in parallel.
pub(crate) fn joined(graph: &FrozenGraph) -> Vec<u32> {
    let sides = Sides {
        outgoing: graph.outgoing_rows(),
        incoming: graph.is_directed().then(|| graph.incoming_rows()),
    };
    let forest = match sides.hubs(graph.node_count()) {
        Some(hubs) => Forest::new(under_hubs(graph.node_count(), &hubs, &sides)),
        None => Forest::of_early_arcs(graph.node_count(), &sides),
    };
    if let Some(largest) = forest.guess_largest() {
        forest.follow_first(&sides, largest);
        forest.each(|node| {
            if forest.above(node) != largest {
                forest.join(node, sides.neighbors(node), largest);
            }
        });
        forest.flatten();
    }
    forest.0.into_iter().map(AtomicU32::into_inner).collect()
}

/// The rows of a node: one when undirected.
struct Sides<'a> {
    outgoing: &'a Adjacency,
    incoming: Option<&'a Adjacency>,
}

impl Sides<'_> {
    fn neighbors(&self, node: u32) -> impl Iterator<Item = u32> {
        let incoming = self.incoming.map_or(&[][..], |rows| rows.neighbors(node));
        self.outgoing
            .neighbors(node)
            .iter()
            .chain(incoming)
            .copied()
    }

    /// Some neighbour; the node itself when it has none.
    #[inline]
    fn first(&self, node: u32) -> u32 {
        let first = |rows: &Adjacency| rows.neighbors(node).first().copied();
        let outgoing = first(self.outgoing);
        outgoing.or_else(|| first(self.incoming?)).unwrap_or(node)
    }

    /// The lowest of the node and its neighbours, which stand in order.
    #[inline]
    fn lowest(&self, node: u32) -> u32 {
        let first = |rows: &Adjacency| rows.neighbors(node).first().copied().unwrap_or(node);
        let incoming = self.incoming.map_or(node, first);
        node.min(first(self.outgoing)).min(incoming)
    }
}

/// Trees of nodes joined: what stands above each, the node itself at a root.
///
/// Threads hook roots under lower ones, so that no circle arises, and shorten ways upward at the
/// same time. Whatever order that happens in, the same nodes are under one root in the end.
struct Forest(Vec<AtomicU32>);

impl Forest {
    fn new(above: Vec<u32>) -> Self {
        Self(above.into_iter().map(AtomicU32::new).collect())
    }

    /// Everybody joined with the lowest neighbour, and who has no lower one with a few.
    fn of_early_arcs(node_count: usize, sides: &Sides<'_>) -> Self {
        let above = parallel::fill(
            node_count,
            NODES_PER_TASK,
            0,
            || (),
            |(), first, slice| {
                for at in 0..slice.len() {
                    let lowest = sides.lowest((first + at) as u32);
                    // What comes earlier in the task is under its root already.
                    let known = (lowest as usize).checked_sub(first);
                    slice[at] = match known {
                        Some(before) if before < at => slice[before],
                        _ => lowest,
                    };
                }
            },
        );
        let forest = Self::new(above);
        forest.flatten();
        forest.each(|node| {
            if forest.above(node) == node {
                for neighbor in sides.neighbors(node).take(EARLY_ARCS) {
                    forest.hook(node, neighbor);
                }
            }
        });
        forest.flatten();
        forest
    }

    #[inline]
    fn above(&self, node: u32) -> u32 {
        self.0[node as usize].load(Relaxed)
    }

    /// Runs `work` on all nodes, in parallel.
    fn each(&self, work: impl Fn(u32) + Sync + Send) {
        parallel::tasks(self.0.len(), NODES_PER_TASK)
            .for_each(|nodes| nodes.for_each(|node| work(node as u32)));
    }

    /// Puts every node right under its root.
    fn flatten(&self) {
        self.each(|node| {
            let above = self.above(node);
            let root = self.root(above);
            if root != above {
                self.0[node as usize].store(root, Relaxed);
            }
        });
    }

    /// The root above a node; the way there is halved.
    #[inline]
    fn root(&self, mut node: u32) -> u32 {
        loop {
            let above = self.above(node);
            let next = self.above(above);
            if next == above {
                return above;
            }
            self.0[node as usize].store(next, Relaxed);
            node = next;
        }
    }

    /// Puts nodes that have nobody above them under the root of the largest component when their
    /// first neighbour is under it.
    ///
    /// No two threads write to the same place, so nothing is locked. All first neighbours are
    /// fetched before any is looked at, so that no fetch waits for another.
    fn follow_first(&self, sides: &Sides<'_>, largest: u32) {
        parallel::tasks(self.0.len(), NODES_PER_TASK).for_each(|nodes| {
            let nodes = nodes.start as u32..nodes.end as u32;
            let alone = |&node: &u32| self.above(node) == node && node != largest;
            let alone: Vec<u32> = nodes.filter(alone).collect();
            let first: Vec<u32> = alone.iter().map(|&node| sides.first(node)).collect();
            for (&node, &first) in alone.iter().zip(&first) {
                if self.above(first) == largest {
                    self.0[node as usize].store(largest, Relaxed);
                }
            }
        });
    }

    /// Joins a node with its neighbours until it is in the largest component.
    #[inline]
    fn join(&self, node: u32, neighbors: impl Iterator<Item = u32>, largest: u32) {
        for neighbor in neighbors {
            if self.hook(node, neighbor) == self.root(largest) {
                return;
            }
        }
    }

    /// Makes one tree of two: the higher root goes under the lower. Gives the root then.
    fn hook(&self, left: u32, right: u32) -> u32 {
        let (mut left, mut right) = (self.root(left), self.root(right));
        while left != right {
            let (low, high) = (left.min(right), left.max(right));
            let hooked = self.0[high as usize].compare_exchange(high, low, Relaxed, Relaxed);
            if hooked.is_ok() {
                return low;
            }
            // Another thread was faster; `high` is no root any more.
            (left, right) = (self.root(low), self.root(high));
        }
        left
    }

    /// The root that most of some evenly spaced nodes are under; the guess decides how much is
    /// left to do, not the answer.
    fn guess_largest(&self) -> Option<u32> {
        let step = self.0.len().div_ceil(ASKED).max(1);
        let mut roots: Vec<u32> = self
            .0
            .iter()
            .step_by(step)
            .map(|above| above.load(Relaxed))
            .collect();
        roots.sort_unstable();
        let runs = roots.chunk_by(|left, right| left == right);
        runs.max_by_key(|run| run.len()).map(|run| run[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::NodeMembership;
    use crate::analyses::small::{complete, directed, path, star, undirected};
    use crate::random::Random;

    /// Components, numbered by their first nodes.
    fn components(graph: &FrozenGraph) -> NodeMembership {
        NodeMembership::from_labels(joined(graph))
    }

    #[test]
    fn who_hangs_together() {
        let graph = undirected(7, &[[4, 5], [0, 5], [1, 2], [2, 4]]);
        assert_eq!(components(&graph).of(), [0, 0, 0, 1, 0, 0, 2]);
        let graph = directed(4, &[[1, 0], [1, 2]]);
        assert_eq!(components(&graph).of(), [0, 0, 0, 1]);
        assert!(joined(&undirected(0, &[])).is_empty());
        for graph in [path(50_000), star(50_000), complete(60)] {
            assert_eq!(components(&graph).group_count(), 1);
        }
    }

    /// Two stars, whose hubs have the last numbers, and a path that leads from one to the other
    /// by way of the leaves: hubs, followers and trees that are joined late.
    #[test]
    fn hubs_with_high_numbers() {
        let leaves = 40_000u32;
        let ties = (0..leaves).map(|leaf| [leaf, leaves + leaf % 2]);
        let apart: Vec<[u32; 2]> = ties.collect();
        let count = leaves as usize + 4;
        let groups = components(&undirected(count, &apart));
        assert_eq!(groups.sizes(), [leaves / 2 + 1, leaves / 2 + 1, 1, 1]);
        let bridge = [[leaves + 2, 7], [leaves + 3, leaves + 2], [leaves + 3, 8]];
        let together = components(&undirected(count, &[&apart[..], &bridge].concat()));
        assert_eq!(together.group_count(), 1);
    }

    /// Sparse networks over several tasks against a search from every node not yet met.
    #[test]
    fn equals_searching_on_any_number_of_threads() {
        let mut random = Random::new(3);
        for (nodes, arcs) in [(40_000u64, 10_000), (40_000, 22_000), (40_000, 60_000)] {
            let mut end = || random.below(nodes) as u32;
            let arcs: Vec<[u32; 2]> = (0..arcs).map(|_| [end(), end()]).collect();
            let graph = directed(nodes as usize, &arcs);
            let symmetric = graph.symmetric();
            let mut lowest = vec![u32::MAX; nodes as usize];
            for root in symmetric.nodes() {
                let mut open = vec![root];
                while let Some(node) = open.pop() {
                    if lowest[node as usize] == u32::MAX {
                        lowest[node as usize] = root;
                        open.extend_from_slice(symmetric.outgoing(node));
                    }
                }
            }
            let expected = NodeMembership::from_labels(lowest);
            for threads in [1, 2, 7] {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
                pool.expect("threads").install(|| {
                    assert_eq!(components(&graph).of(), expected.of());
                    assert_eq!(components(&symmetric).of(), expected.of());
                });
            }
        }
    }
}
