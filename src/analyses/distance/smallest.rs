//! How far is everybody from the most central, without all distances?
//!
//! Nobody is nearer to its farthest than it is to anybody: searches from those far out raise
//! what is known of everybody, searches from the most promising lower what is to beat
//! (ExactSumSweep, Borassi et al. 2015, doi:10.1016/j.tcs.2015.02.033).

use std::cmp::Reverse;

use crate::analyses::cost::{self, TRIAL};
use crate::frozen::{Adjacency, FrozenGraph};
use crate::traverse::{BreadthFirst, LANES, Lanes, ManySources};

/// How often two single searches are tried before memory for many at once is taken.
const SWEEPS: usize = 6;

/// The smallest eccentricity of those who reach anybody; `None` when nobody does.
///
/// Complexity: a few searches of O(n + m) on most networks met in practice, O(n (n + m)) when
/// no bound helps, as on a circle.
pub(super) fn smallest_eccentricity(graph: &FrozenGraph) -> Option<u32> {
    let tried = graph.derived::<Smallest>();
    let mut smallest = match tried.as_deref() {
        Some(smallest) if smallest.open.is_empty() => return smallest.answer(),
        Some(smallest) => smallest.clone(),
        None => Smallest::start(graph, SWEEPS),
    };
    smallest.search_while(graph, LANES, f64::INFINITY);
    smallest.answer()
}

/// About how many steps [`smallest_eccentricity`] takes, by a trial that is kept.
pub(in crate::analyses) fn smallest_eccentricity_steps(graph: &FrozenGraph) -> f64 {
    let tried = graph.derive(|graph| {
        let mut smallest = Smallest::start(graph, SWEEPS);
        smallest.search_while(graph, LANES, TRIAL);
        smallest
    });
    cost::side_by_side(graph, tried.open.len(), tried.smallest)
}

/// Is everybody one step away, since nobody there leads to anybody but the node?
fn leads_nowhere_else(rows: &Adjacency, node: u32) -> bool {
    let neighbors = rows.neighbors(node);
    let is_end = |&neighbor: &u32| rows.neighbors(neighbor).iter().all(|&next| next == node);
    !neighbors.is_empty() && neighbors.iter().all(is_end)
}

/// The best found, and those who may be nearer to everybody.
#[derive(Clone)]
struct Smallest {
    smallest: u32,
    /// Somebody is at least so far from the node.
    lower: Vec<u32>,
    open: Vec<u32>,
}

impl Smallest {
    fn start(graph: &FrozenGraph, sweeps: usize) -> Self {
        let rows = graph.outgoing_rows();
        let mut smallest = Self {
            smallest: u32::MAX,
            lower: Vec::new(),
            open: Vec::new(),
        };
        if graph.nodes().any(|node| leads_nowhere_else(rows, node)) {
            smallest.smallest = 1;
            return smallest;
        }
        smallest.lower = vec![1; graph.node_count()];
        let reaches = |&node: &u32| !rows.neighbors(node).is_empty();
        smallest.open = graph.nodes().filter(reaches).collect();
        let mut search = BreadthFirst::new(graph.node_count());
        for _ in 0..sweeps {
            let Some(end) = smallest.try_first(graph, &mut search) else {
                break;
            };
            smallest.look_back(graph, &mut search, end);
        }
        smallest
    }

    fn answer(&self) -> Option<u32> {
        Some(self.smallest).filter(|&smallest| smallest < u32::MAX)
    }

    /// Searches from and back to many at once until nobody is open, or so many steps are taken.
    fn search_while(&mut self, graph: &FrozenGraph, per_batch: usize, steps: f64) {
        let (rows, back) = (graph.outgoing_rows(), graph.incoming_rows());
        let mut taken = 0.0;
        let mut kernels = None;
        let mut worthwhile = true;
        while !self.open.is_empty() {
            taken += cost::side_by_side(graph, per_batch, self.smallest);
            if taken > steps {
                break;
            }
            let (search, forward, backward) = kernels.get_or_insert_with(|| {
                let search = BreadthFirst::new(graph.node_count());
                (
                    search,
                    ManySources::new(rows, back),
                    ManySources::new(back, rows),
                )
            });
            if self.try_first(graph, search).is_none() {
                break;
            }
            if worthwhile && self.open.len() > per_batch {
                let order = search.order();
                let ends = &order[order.len().saturating_sub(per_batch)..];
                worthwhile = self.look_back_from_many(backward, ends) >= per_batch;
            } else {
                self.try_many(graph, forward, per_batch);
            }
        }
    }

    /// Those whom nothing makes look far off first, then those with many ties.
    fn rank(&self, graph: &FrozenGraph, node: u32) -> (u32, Reverse<usize>, u32) {
        let ties = graph.outgoing(node).len() + graph.incoming(node).len();
        (self.lower[node as usize], Reverse(ties), node)
    }

    /// Searches from the most promising; the last it reached, `None` when nobody is left to try.
    fn try_first(&mut self, graph: &FrozenGraph, search: &mut BreadthFirst) -> Option<u32> {
        let open = self.open.iter().copied();
        let first = open.min_by_key(|&node| self.rank(graph, node))?;
        search.run(graph.outgoing_rows(), &[first]);
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
    fn look_back(&mut self, graph: &FrozenGraph, search: &mut BreadthFirst, end: u32) {
        search.run(graph.incoming_rows(), &[end]);
        let last = *search.order().last().expect("the node itself is reached");
        let reach = search.hops()[last as usize];
        for &node in search.order() {
            let hops = search.hops()[node as usize];
            let other_side = if graph.is_directed() { 0 } else { reach - hops };
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
    fn try_many(&mut self, graph: &FrozenGraph, search: &mut ManySources<'_>, count: usize) {
        let mut open = std::mem::take(&mut self.open);
        open.sort_unstable_by_key(|&node| self.rank(graph, node));
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
    fn a_trial_says_whether_bounds_help() {
        let mut circle: Vec<[u32; 2]> = (1..2_000).map(|node| [node - 1, node]).collect();
        circle.push([1_999, 0]);
        for circle in [undirected(2_000, &circle), directed(2_000, &circle)] {
            let mut tried = Smallest::start(&circle, SWEEPS);
            tried.search_while(&circle, LANES, 0.0);
            assert!(tried.open.len() > 500, "no bound helps");
        }
        let short = undirected(100, &[[0, 1], [1, 2], [2, 3], [3, 0]]);
        for easy in [path(2_000), star(2_000), short.clone()] {
            assert_eq!(smallest_eccentricity_steps(&easy), 0.0);
        }
        assert_eq!(smallest_eccentricity_steps(&short), 0.0);
        assert_eq!(
            smallest_eccentricity(&short),
            Some(2),
            "kept from the trial"
        );
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
            let mut smallest = Smallest::start(&graph, 0);
            smallest.search_while(&graph, 3, 1e3);
            smallest.search_while(&graph, 3, f64::INFINITY);
            assert_eq!(smallest.answer(), expected, "{ties:?}");
        }
    }
}
