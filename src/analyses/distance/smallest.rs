//! How far is everybody from the most central, without all distances?
//!
//! Nobody is nearer to its farthest than it is to anybody: searches from those far out raise
//! what is known of everybody, searches from the most promising lower what is to beat
//! (ExactSumSweep, Borassi et al. 2015, doi:10.1016/j.tcs.2015.02.033).

use std::cmp::Reverse;

use crate::frozen::{Adjacency, FrozenGraph};
use crate::traverse::{BreadthFirst, LANES, Lanes, ManySources};

/// How often two single searches are tried before memory for many at once is taken.
const SWEEPS: usize = 6;

/// The smallest eccentricity of those who reach anybody; `None` when nobody does.
///
/// Complexity: a few searches of O(n + m) on most networks met in practice, O(n (n + m)) when
/// no bound helps.
pub(super) fn smallest_eccentricity(graph: &FrozenGraph) -> Option<u32> {
    smallest(graph, SWEEPS, LANES)
}

fn smallest(graph: &FrozenGraph, sweeps: usize, per_batch: usize) -> Option<u32> {
    let rows = graph.outgoing_rows();
    if graph.nodes().any(|node| leads_nowhere_else(rows, node)) {
        return Some(1);
    }
    let mut bounds = Bounds::new(graph);
    let mut search = BreadthFirst::new(graph.node_count());
    for _ in 0..sweeps {
        let Some(end) = bounds.try_first(&mut search) else {
            break;
        };
        bounds.look_back(&mut search, end);
    }
    if !bounds.open.is_empty() {
        let mut forward = ManySources::new(rows, graph.incoming_rows());
        let mut backward = ManySources::new(graph.incoming_rows(), rows);
        let mut worthwhile = true;
        while bounds.try_first(&mut search).is_some() {
            if worthwhile && bounds.open.len() > per_batch {
                let order = search.order();
                let ends = &order[order.len().saturating_sub(per_batch)..];
                worthwhile = bounds.look_back_from_many(&mut backward, ends) >= per_batch;
            } else {
                bounds.try_many(&mut forward, per_batch);
            }
        }
    }
    (bounds.smallest < u32::MAX).then_some(bounds.smallest)
}

/// Is everybody one step away, since nobody there leads to anybody but the node?
fn leads_nowhere_else(rows: &Adjacency, node: u32) -> bool {
    let neighbors = rows.neighbors(node);
    let is_end = |&neighbor: &u32| rows.neighbors(neighbor).iter().all(|&next| next == node);
    !neighbors.is_empty() && neighbors.iter().all(is_end)
}

struct Bounds<'a> {
    graph: &'a FrozenGraph,
    smallest: u32,
    /// Somebody is at least so far from the node.
    lower: Vec<u32>,
    /// Those who may be nearer to everybody than the best found.
    open: Vec<u32>,
}

impl<'a> Bounds<'a> {
    fn new(graph: &'a FrozenGraph) -> Self {
        let reaches = |&node: &u32| !graph.outgoing(node).is_empty();
        Self {
            graph,
            smallest: u32::MAX,
            lower: vec![1; graph.node_count()],
            open: graph.nodes().filter(reaches).collect(),
        }
    }

    /// Those whom nothing makes look far off first, then those with many ties.
    fn rank(&self, node: u32) -> (u32, Reverse<usize>, u32) {
        let ties = self.graph.outgoing(node).len() + self.graph.incoming(node).len();
        (self.lower[node as usize], Reverse(ties), node)
    }

    /// Searches from the most promising; the last it reached, `None` when nobody is left to try.
    fn try_first(&mut self, search: &mut BreadthFirst) -> Option<u32> {
        let open = self.open.iter().copied();
        let first = open.min_by_key(|&node| self.rank(node))?;
        search.run(self.graph.outgoing_rows(), &[first]);
        let end = *search.order().last().expect("the node itself is reached");
        self.found(first, search.hops()[end as usize]);
        self.close();
        Some(end)
    }

    fn found(&mut self, node: u32, eccentricity: u32) {
        self.lower[node as usize] = eccentricity;
        self.smallest = self.smallest.min(eccentricity);
    }

    fn close(&mut self) {
        let (lower, smallest) = (&self.lower, self.smallest);
        self.open.retain(|&node| lower[node as usize] < smallest);
    }

    /// Searches back from a node far out. Undirected, who is near it is far from its farthest.
    fn look_back(&mut self, search: &mut BreadthFirst, end: u32) {
        search.run(self.graph.incoming_rows(), &[end]);
        let last = *search.order().last().expect("the node itself is reached");
        let reach = search.hops()[last as usize];
        for &node in search.order() {
            let hops = search.hops()[node as usize];
            let other_side = if self.graph.is_directed() {
                0
            } else {
                reach - hops
            };
            let lower = &mut self.lower[node as usize];
            *lower = hops.max(other_side).max(*lower);
        }
        self.close();
    }

    /// The same from many; how many are no longer open.
    fn look_back_from_many(&mut self, search: &mut ManySources<'_>, ends: &[u32]) -> usize {
        let open = self.open.len();
        let lower = &mut self.lower;
        search.run(ends.iter().copied(), |node, hops, _| {
            lower[node as usize] = hops.max(lower[node as usize]);
        });
        self.close();
        open - self.open.len()
    }

    /// Searches from many of the most promising.
    fn try_many(&mut self, search: &mut ManySources<'_>, count: usize) {
        let mut open = std::mem::take(&mut self.open);
        open.sort_unstable_by_key(|&node| self.rank(node));
        let sources = &open[..count.min(open.len())];
        let mut eccentricities = vec![0; sources.len()];
        let (mut level, mut lanes) = (0, Lanes::NONE);
        search.run(sources.iter().copied(), |_, hops, new| {
            if hops > level {
                lanes.iter().for_each(|lane| eccentricities[lane] = level);
                (level, lanes) = (hops, Lanes::NONE);
            }
            lanes = lanes.or(new);
        });
        lanes.iter().for_each(|lane| eccentricities[lane] = level);
        for (&node, &eccentricity) in sources.iter().zip(&eccentricities) {
            self.found(node, eccentricity);
        }
        self.open = open;
        self.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::distance::reaches;
    use crate::analyses::small::{complete, directed, path, star, undirected};
    use crate::random::Random;

    #[test]
    fn paths_stars_and_nobody() {
        assert_eq!(smallest_eccentricity(&path(101)), Some(50));
        assert_eq!(smallest_eccentricity(&star(100)), Some(1));
        assert_eq!(smallest_eccentricity(&complete(100)), Some(1));
        assert_eq!(smallest_eccentricity(&undirected(3, &[])), None);
        assert_eq!(smallest_eccentricity(&undirected(0, &[])), None);
    }

    #[test]
    fn who_reaches_nobody_has_no_say() {
        // 0→1→2→0 and 2→3: 3 reaches nobody, 2 reaches 0 and 3 at 1 and 1 at 2.
        let graph = directed(4, &[[0, 1], [1, 2], [2, 0], [2, 3]]);
        assert_eq!(smallest_eccentricity(&graph), Some(2));
        assert_eq!(smallest_eccentricity(&directed(2, &[[0, 1]])), Some(1));
    }

    #[test]
    fn equals_the_smallest_of_all_eccentricities() {
        let mut random = Random::new(12);
        for round in 0..600 {
            let nodes = 1 + random.below(40);
            let ties = random.below(4 * nodes);
            let mut end = || random.below(nodes) as u32;
            let ties: Vec<[u32; 2]> = (0..ties).map(|_| [end(), end()]).collect();
            let graph = if round % 2 == 0 {
                directed(nodes as usize, &ties)
            } else {
                undirected(nodes as usize, &ties)
            };
            let all = reaches(&graph);
            let reached = (*all).as_ref().iter().filter(|reach| reach.count > 0);
            let expected = reached.map(|reach| reach.farthest as u32).min();
            assert_eq!(smallest_eccentricity(&graph), expected, "{ties:?}");
            assert_eq!(smallest(&graph, 0, 3), expected, "{ties:?}");
        }
    }
}
