//! How many ties away is everybody?

use super::Hops;
use crate::frozen::{Adjacency, FrozenGraph};

/// The hop count of a node that no path leads to.
pub(crate) const UNREACHED: u32 = u32::MAX;

/// Which way ties are walked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Along {
    /// From their first end to their second.
    #[default]
    Outgoing,
    /// From their second end to their first.
    Incoming,
    /// Both ways.
    Either,
}

impl Along {
    fn reversed(self) -> Self {
        match self {
            Self::Outgoing => Self::Incoming,
            Self::Incoming => Self::Outgoing,
            Self::Either => Self::Either,
        }
    }

    /// The rows to walk.
    pub(crate) fn rows(self, graph: &FrozenGraph) -> &Adjacency {
        match self {
            Self::Incoming => graph.incoming_rows(),
            Self::Outgoing | Self::Either => graph.outgoing_rows(),
        }
    }
}

/// How many ties each node is away from the nearest of `sources`, walking from them; `None`
/// when no path leads there.
///
/// Complexity: O(nodes + arcs), in networks of few hops far from all arcs; runs in parallel.
///
/// # Panics
/// When a source is no node.
///
/// # Examples
/// ```
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
/// use yhdyspinta::traverse::{Along, hops_to_nearest};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Directed, &[[0, 1], [1, 2]])?;
/// let hops = hops_to_nearest(&graph, &[0], Along::Outgoing);
/// assert_eq!(hops, [Some(0), Some(1), Some(2), None]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
pub fn hops_to_nearest(graph: &FrozenGraph, sources: &[u32], along: Along) -> Vec<Option<u32>> {
    let symmetric = (along == Along::Either).then(|| graph.symmetric());
    let graph = symmetric.as_ref().unwrap_or(graph);
    let mut search = Hops::new(along.rows(graph), along.reversed().rows(graph));
    search.run(sources);
    let hops = search.hops().iter();
    hops.map(|&hops| (hops != UNREACHED).then_some(hops))
        .collect()
}

/// A breadth-first search whose memory is used again.
pub(crate) struct BreadthFirst {
    hops: Vec<u32>,
    order: Vec<u32>,
}

impl BreadthFirst {
    pub(crate) fn new(node_count: usize) -> Self {
        Self {
            hops: vec![UNREACHED; node_count],
            order: Vec::with_capacity(node_count),
        }
    }

    /// Makes room for so many nodes.
    pub(crate) fn grow(&mut self, node_count: usize) {
        if self.hops.len() < node_count {
            self.hops.resize(node_count, UNREACHED);
        }
    }

    /// Searches from all sources at once.
    pub(crate) fn run(&mut self, rows: &Adjacency, sources: &[u32]) {
        self.forget();
        for &source in sources {
            self.reach(source, 0);
        }
        let mut next = 0;
        while let Some(&node) = self.order.get(next) {
            next += 1;
            let hops = self.hops[node as usize] + 1;
            for &neighbor in rows.neighbors(node) {
                self.reach(neighbor, hops);
            }
        }
    }

    /// Searches from one source, at most so many hops far; beyond a node that `enter` refuses,
    /// given its hops, the search does not go, and the node counts as not reached.
    pub(crate) fn run_while(
        &mut self,
        rows: &Adjacency,
        source: u32,
        most_hops: u32,
        mut enter: impl FnMut(u32, u32) -> bool,
    ) {
        self.forget();
        let mut refused = Vec::new();
        if enter(source, 0) {
            self.reach(source, 0);
        }
        let mut next = 0;
        while let Some(&node) = self.order.get(next) {
            next += 1;
            if self.hops[node as usize] >= most_hops {
                break;
            }
            let hops = self.hops[node as usize] + 1;
            for &neighbor in rows.neighbors(node) {
                if self.hops[neighbor as usize] != UNREACHED {
                    continue;
                }
                if enter(neighbor, hops) {
                    self.reach(neighbor, hops);
                } else {
                    self.hops[neighbor as usize] = hops;
                    refused.push(neighbor);
                }
            }
        }
        for node in refused {
            self.hops[node as usize] = UNREACHED;
        }
    }

    fn forget(&mut self) {
        for &node in &self.order {
            self.hops[node as usize] = UNREACHED;
        }
        self.order.clear();
    }

    #[inline]
    fn reach(&mut self, node: u32, hops: u32) {
        if self.hops[node as usize] == UNREACHED {
            self.hops[node as usize] = hops;
            self.order.push(node);
        }
    }

    /// Hops by node, the largest number where no path leads.
    pub(crate) fn hops(&self) -> &[u32] {
        &self.hops
    }

    /// The nodes reached, nearest first.
    pub(crate) fn order(&self) -> &[u32] {
        &self.order
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frozen::Direction;

    #[test]
    fn the_nearest_source_counts_and_direction_matters() {
        let arcs = [[0, 1], [1, 2], [3, 2]];
        let graph = FrozenGraph::from_arcs(5, Direction::Directed, &arcs).expect("valid arcs");
        let hops = |along| hops_to_nearest(&graph, &[0, 3], along);
        assert_eq!(
            hops(Along::Outgoing),
            [Some(0), Some(1), Some(1), Some(0), None]
        );
        assert_eq!(hops(Along::Incoming), [Some(0), None, None, Some(0), None]);
        assert_eq!(hops(Along::Either)[2], Some(1));
        assert_eq!(hops_to_nearest(&graph, &[], Along::Either), [None; 5]);
    }

    #[test]
    fn a_search_leaves_no_trace_in_the_next() {
        let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1]]).expect("an arc");
        let mut search = BreadthFirst::new(3);
        search.run(graph.outgoing_rows(), &[0]);
        search.run(graph.outgoing_rows(), &[2]);
        assert_eq!(search.hops(), [UNREACHED, UNREACHED, 0]);
        assert_eq!(search.order(), [2]);
    }
}
