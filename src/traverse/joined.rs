//! Who hangs together? Nearly everybody is joined before most arcs have been looked at.
//!
//! After Afforest (Sutton, Ben-Nun & Barak 2018, doi:10.1109/IPDPS.2018.00012): a few arcs of
//! every node join most of the largest component, and who is in it by then has nothing left to
//! look at. Here the first of those arcs leads to the lowest neighbour. All of these lead
//! downward, so they are trees without any search.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use rayon::iter::ParallelIterator;

use crate::frozen::{Adjacency, FrozenGraph};
use crate::parallel;

const NODES_PER_TASK: usize = 1 << 14;

/// How many arcs of a node that has no lower neighbour are looked at before the largest
/// component is guessed.
const EARLY_ARCS: usize = 8;

/// How many nodes are asked which component is the largest.
const ASKED: usize = 1024;

/// The lowest node that a chain of ties, whatever their direction, joins each node to.
///
/// Complexity: nearly O(nodes + arcs), mostly O(nodes); nodes run in parallel.
pub(crate) fn lowest_joined(graph: &FrozenGraph) -> Vec<u32> {
    let sides = Sides {
        outgoing: graph.outgoing_rows(),
        incoming: graph.is_directed().then(|| graph.incoming_rows()),
    };
    let forest = Forest::of_lowest_neighbors(graph.node_count(), &sides);
    forest.flatten();
    forest.each(|node| {
        if forest.above(node) == node {
            forest.join(node, sides.neighbors(node).take(EARLY_ARCS));
        }
    });
    forest.flatten();
    if let Some(largest) = forest.guess_largest() {
        forest.each(|node| {
            if forest.above(node) != largest {
                forest.join(node, sides.neighbors(node));
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

    /// The lowest of the node and its neighbours, which stand in order.
    #[inline]
    fn lowest(&self, node: u32) -> u32 {
        let first = |rows: &Adjacency| rows.neighbors(node).first().copied().unwrap_or(node);
        let incoming = self.incoming.map_or(node, first);
        node.min(first(self.outgoing)).min(incoming)
    }
}

/// Trees of nodes joined; what stands above a node is lower, or the node itself at a root.
///
/// Threads hook roots under lower ones and shorten ways upward at the same time. Whatever
/// order that happens in, the root of a tree is its lowest node in the end.
struct Forest(Vec<AtomicU32>);

impl Forest {
    fn of_lowest_neighbors(node_count: usize, sides: &Sides<'_>) -> Self {
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
        Self(above.into_iter().map(AtomicU32::new).collect())
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

    fn join(&self, node: u32, neighbors: impl Iterator<Item = u32>) {
        for neighbor in neighbors {
            self.hook(node, neighbor);
        }
    }

    /// Makes one tree of two: the higher root goes under the lower.
    fn hook(&self, left: u32, right: u32) {
        let (mut left, mut right) = (self.root(left), self.root(right));
        while left != right {
            let (low, high) = (left.min(right), left.max(right));
            let hooked = self.0[high as usize].compare_exchange(high, low, Relaxed, Relaxed);
            if hooked.is_ok() {
                return;
            }
            // Another thread was faster; `high` is no root any more.
            (left, right) = (self.root(low), self.root(high));
        }
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
    use crate::analyses::small::{complete, directed, path, star, undirected};
    use crate::random::Random;

    #[test]
    fn the_lowest_of_each_component() {
        let graph = undirected(7, &[[4, 5], [0, 5], [1, 2], [2, 4]]);
        assert_eq!(lowest_joined(&graph), [0, 0, 0, 3, 0, 0, 6]);
        assert_eq!(lowest_joined(&directed(4, &[[1, 0], [1, 2]])), [0, 0, 0, 3]);
        assert_eq!(lowest_joined(&undirected(0, &[])), [0; 0]);
        for graph in [path(50_000), star(50_000), complete(60)] {
            assert!(lowest_joined(&graph).iter().all(|&lowest| lowest == 0));
        }
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
            let mut expected = vec![u32::MAX; nodes as usize];
            for root in symmetric.nodes() {
                let mut open = vec![root];
                while let Some(node) = open.pop() {
                    if expected[node as usize] == u32::MAX {
                        expected[node as usize] = root;
                        open.extend_from_slice(symmetric.outgoing(node));
                    }
                }
            }
            for threads in [1, 2, 7] {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
                pool.expect("threads").install(|| {
                    assert_eq!(lowest_joined(&graph), expected);
                    assert_eq!(lowest_joined(&symmetric), expected);
                });
            }
        }
    }
}
