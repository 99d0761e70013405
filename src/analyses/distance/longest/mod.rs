//! How far apart are the two farthest, without all distances?
//!
//! A search from a node in the middle bounds how far anybody is from anybody: two nodes at most
//! i ties from it are at most 2i apart, and nobody is farther from a node d away than d and the
//! middle's own eccentricity (iFUB, Crescenzi et al. 2013, doi:10.1016/j.tcs.2012.09.018;
//! ExactSumSweep, Borassi et al. 2015, doi:10.1016/j.tcs.2015.02.033). Only those whom no bound
//! rules out are searched from: a few one by one, since the longest is found soon, then the
//! others many at once.

mod bounds;

use bounds::Bounds;

use crate::analyses::cost::{self, TRIAL};
use crate::frozen::FrozenGraph;
use crate::parallel;
use crate::traverse::{BreadthFirst, Hops, LANES, ManySources, NearFirst, UNREACHED};

/// How many are searched from one by one before memory for many at once is taken.
const ONE_BY_ONE: usize = 12;

/// The largest number of hops over ordered pairs that a path joins; `None` when there is none.
///
/// Complexity: a few searches of O(n + m) on most networks met in practice, O(n (n + m)) when
/// no bound helps, as on a circle; sources run in parallel.
pub(super) fn longest_hops(graph: &FrozenGraph) -> Option<u32> {
    let tried = graph.derived::<Longest>();
    let mut longest = match tried.as_deref() {
        Some(longest) if longest.open.is_empty() => return longest.answer(),
        Some(longest) => longest.clone(),
        None => Longest::start(graph, ONE_BY_ONE),
    };
    longest.search_all(graph, LANES);
    longest.answer()
}

/// About how many steps [`longest_hops`] takes, by a trial that is kept.
pub(in crate::analyses) fn longest_hops_steps(graph: &FrozenGraph) -> f64 {
    let tried = graph.derive(|graph| {
        let mut longest = Longest::start(graph, ONE_BY_ONE);
        longest.search_while(graph, LANES, TRIAL);
        longest
    });
    cost::side_by_side(graph, tried.open.len(), tried.bounds.longest())
}

/// The longest distance found, and those who may be farther from somebody.
#[derive(Clone)]
struct Longest {
    bounds: Bounds,
    /// The farthest out last.
    open: Vec<u32>,
}

impl Longest {
    fn start(graph: &FrozenGraph, one_by_one: usize) -> Self {
        let bounds = if graph.is_directed() {
            Bounds::directed(graph)
        } else {
            Bounds::undirected(graph)
        };
        let open = bounds.open();
        let mut longest = Self { bounds, open };
        let mut search = Hops::new(graph.outgoing_rows(), graph.incoming_rows());
        for _ in 0..one_by_one {
            let Some(node) = longest.open.pop() else {
                break;
            };
            search.run(&[node]);
            let reached = search.hops().iter().filter(|&&hops| hops != UNREACHED);
            longest.raise(reached.copied().max().unwrap_or(0));
        }
        longest
    }

    fn answer(&self) -> Option<u32> {
        Some(self.bounds.longest()).filter(|&longest| longest > 0)
    }

    fn raise(&mut self, found: u32) {
        let Self { bounds, open } = self;
        if bounds.raise(found) {
            open.retain(|&node| bounds.is_open(node));
        }
    }

    /// Searches from all that stay open, in rounds short enough to learn from. What is found does
    /// not depend on how many a round has.
    fn search_all(&mut self, graph: &FrozenGraph, per_batch: usize) {
        let mut crowd = None;
        while !self.open.is_empty() {
            let crowd = crowd.get_or_insert_with(|| Crowd::of(graph));
            let round = rayon::current_num_threads() * per_batch;
            self.search_some(crowd, round, per_batch);
        }
    }

    /// The same batch by batch, for so many steps at most: what stays open is the same on any
    /// number of threads.
    fn search_while(&mut self, graph: &FrozenGraph, per_batch: usize, steps: f64) {
        let (mut crowd, mut taken) = (None, 0.0);
        while !self.open.is_empty() {
            taken += cost::side_by_side(graph, per_batch, self.bounds.longest());
            if taken > steps {
                break;
            }
            self.search_some(
                crowd.get_or_insert_with(|| Crowd::of(graph)),
                per_batch,
                per_batch,
            );
        }
    }

    /// Searches from the last of those open, which are the farthest out.
    fn search_some(&mut self, crowd: &Crowd, count: usize, per_batch: usize) {
        let sources = self.open.split_off(self.open.len().saturating_sub(count));
        self.raise(crowd.farthest_from(&sources, per_batch));
    }
}

/// The graph in an order in which searches from many are quick.
struct Crowd {
    near: NearFirst,
    places: Vec<u32>,
}

impl Crowd {
    fn of(graph: &FrozenGraph) -> Self {
        let near = NearFirst::of(graph);
        let mut places = vec![0; graph.node_count()];
        for (place, &node) in (0u32..).zip(near.order()) {
            places[node as usize] = place;
        }
        Self { near, places }
    }

    /// How far anybody is from any of the sources.
    fn farthest_from(&self, sources: &[u32], per_batch: usize) -> u32 {
        let place = |&node: &u32| self.places[node as usize];
        let mut sources: Vec<u32> = sources.iter().map(place).collect();
        sources.sort_unstable();
        let (outgoing, incoming) = (self.near.outgoing(), self.near.incoming());
        let mut longest = 0;
        parallel::fold_in_order(
            sources.len().div_ceil(per_batch),
            || (ManySources::new(outgoing, incoming), 0),
            |batch, (search, farthest)| {
                let first = batch * per_batch;
                let batch = &sources[first..(first + per_batch).min(sources.len())];
                search.run(batch.iter().copied(), |_, hops, _| *farthest = hops);
            },
            |(_, farthest)| longest = longest.max(*farthest),
        );
        longest
    }
}

/// How far a search went.
fn farthest(search: &BreadthFirst) -> u32 {
    let last = search.order().last();
    last.map_or(0, |&node| search.hops()[node as usize])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::distance::reaches;
    use crate::analyses::small::{complete, directed, path, star, undirected};
    use crate::random::Random;

    #[test]
    fn paths_stars_and_nobody() {
        assert_eq!(longest_hops(&path(100)), Some(99));
        assert_eq!(longest_hops(&star(100)), Some(2));
        assert_eq!(longest_hops(&complete(100)), Some(1));
        assert_eq!(longest_hops(&undirected(3, &[])), None);
        assert_eq!(longest_hops(&undirected(0, &[])), None);
        assert_eq!(longest_hops(&directed(4, &[[0, 1], [1, 2]])), Some(2));
    }

    #[test]
    fn the_longest_may_be_in_a_small_component() {
        // A triangle with a tail of one at the hub's place, a path of five apart.
        let ties = [
            [0, 1],
            [1, 2],
            [0, 2],
            [0, 3],
            [0, 4],
            [5, 6],
            [6, 7],
            [7, 8],
            [8, 9],
        ];
        assert_eq!(longest_hops(&undirected(10, &ties)), Some(4));
    }

    #[test]
    fn the_longest_may_lead_past_a_strong_component() {
        // 0⇄1 is strong; 2→3→4→5→6 only touches it.
        let arcs = [[0, 1], [1, 0], [2, 3], [3, 4], [4, 5], [5, 6], [2, 0]];
        assert_eq!(longest_hops(&directed(7, &arcs)), Some(4));
    }

    #[test]
    fn a_trial_says_whether_bounds_help() {
        let mut circle: Vec<[u32; 2]> = (1..2_000).map(|node| [node - 1, node]).collect();
        circle.push([1_999, 0]);
        for circle in [undirected(2_000, &circle), directed(2_000, &circle)] {
            let mut tried = Longest::start(&circle, ONE_BY_ONE);
            tried.search_while(&circle, LANES, 0.0);
            assert!(tried.open.len() > 500, "no bound helps");
        }
        let short = undirected(100, &[[0, 1], [1, 2], [2, 3], [3, 0]]);
        for easy in [path(2_000), star(2_000), short.clone()] {
            assert_eq!(longest_hops_steps(&easy), 0.0);
        }
        assert_eq!(longest_hops_steps(&short), 0.0);
        assert_eq!(longest_hops(&short), Some(2), "kept from the trial");
    }

    /// Sparse to dense, whichever part of the work is done one by one.
    #[test]
    fn equals_the_largest_of_all_distances() {
        let mut random = Random::new(11);
        for round in 0..600 {
            let nodes = 1 + random.below(40);
            let ties = random.below(3 * nodes);
            let mut end = || random.below(nodes) as u32;
            let ties: Vec<[u32; 2]> = (0..ties).map(|_| [end(), end()]).collect();
            let graph = if round % 2 == 0 {
                directed(nodes as usize, &ties)
            } else {
                undirected(nodes as usize, &ties)
            };
            let all = reaches(&graph);
            let largest = (*all)
                .as_ref()
                .iter()
                .map(|reach| reach.farthest as u32)
                .max();
            let expected = largest.filter(|&largest| largest > 0);
            assert_eq!(longest_hops(&graph), expected, "{ties:?}");
            let mut longest = Longest::start(&graph, 0);
            longest.search_while(&graph, 3, 1e3);
            longest.search_all(&graph, 3);
            assert_eq!(longest.answer(), expected, "{ties:?}");
        }
    }
}
