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

use crate::frozen::FrozenGraph;
use crate::parallel;
use crate::traverse::{BreadthFirst, Hops, LANES, ManySources, NearFirst, UNREACHED};

/// How many are searched from one by one before memory for many at once is taken.
const ONE_BY_ONE: usize = 12;

/// The largest number of hops over ordered pairs that a path joins; `None` when there is none.
///
/// Complexity: a few searches of O(n + m) on most networks met in practice, O(n (n + m)) when
/// no bound helps; sources run in parallel.
pub(super) fn longest_hops(graph: &FrozenGraph) -> Option<u32> {
    longest(graph, ONE_BY_ONE, LANES)
}

fn longest(graph: &FrozenGraph, one_by_one: usize, per_batch: usize) -> Option<u32> {
    let mut bounds = if graph.is_directed() {
        Bounds::directed(graph)
    } else {
        Bounds::undirected(graph)
    };
    let mut search = Hops::new(graph.outgoing_rows(), graph.incoming_rows());
    let mut open = bounds.open();
    for _ in 0..one_by_one {
        let Some(node) = open.pop() else { break };
        search.run(&[node]);
        let reached = search.hops().iter().filter(|&&hops| hops != UNREACHED);
        if bounds.raise(reached.copied().max().unwrap_or(0)) {
            open.retain(|&node| bounds.is_open(node));
        }
    }
    if !open.is_empty() {
        many_at_once(graph, &mut bounds, open, per_batch);
    }
    (bounds.longest() > 0).then_some(bounds.longest())
}

/// Searches from all that stay open, the farthest out first, in rounds short enough to learn
/// from. What is found does not depend on how many a round has.
fn many_at_once(graph: &FrozenGraph, bounds: &mut Bounds, mut open: Vec<u32>, per_batch: usize) {
    let near = NearFirst::of(graph);
    let mut places = vec![0; graph.node_count()];
    for (place, &node) in (0u32..).zip(near.order()) {
        places[node as usize] = place;
    }
    while !open.is_empty() {
        let round = rayon::current_num_threads() * per_batch;
        let sources = open.split_off(open.len().saturating_sub(round));
        let mut sources: Vec<u32> = sources.iter().map(|&node| places[node as usize]).collect();
        sources.sort_unstable();
        let mut longest = 0;
        parallel::fold_in_order(
            sources.len().div_ceil(per_batch),
            || (ManySources::new(near.outgoing(), near.incoming()), 0),
            |batch, (search, farthest)| {
                let first = batch * per_batch;
                let batch = &sources[first..(first + per_batch).min(sources.len())];
                search.run(batch.iter().copied(), |_, hops, _| *farthest = hops);
            },
            |(_, farthest)| longest = longest.max(*farthest),
        );
        if bounds.raise(longest) {
            open.retain(|&node| bounds.is_open(node));
        }
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
            assert_eq!(longest(&graph, 0, 3), expected, "{ties:?}");
        }
    }
}
