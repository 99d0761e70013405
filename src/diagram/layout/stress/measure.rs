//! How far from ideal are distances?

use rayon::prelude::*;

use crate::diagram::layout::geometry::Point;
use crate::frozen::FrozenGraph;
use crate::random::Random;
use crate::traverse::{BreadthFirst, UNREACHED};

const SOURCES_PER_TASK: usize = 8;

/// The stress of a pair on average, at the best scale: 0 is perfect, 1 is all on one spot.
///
/// Pairs that no path joins are left out; `None` when there is no other.
///
/// # Complexity
/// O(n m + n²).
///
/// # Source
/// Gansner, Koren & North 2004, doi:10.1007/978-3-540-31843-9_25; the scale that makes it least
/// as in Gansner, Hu & North 2013, doi:10.1109/TVCG.2012.299.
pub fn normalized_stress(graph: &FrozenGraph, places: &[Point]) -> Option<f64> {
    let sources: Vec<u32> = graph.nodes().collect();
    from_sources(graph, places, &sources)
}

/// [`normalized_stress`] over the pairs of `count` sources drawn by lot with all others.
///
/// # Complexity
/// O(count (n + m)).
pub fn sampled_stress(
    graph: &FrozenGraph,
    places: &[Point],
    count: usize,
    seed: u64,
) -> Option<f64> {
    let mut sources: Vec<u32> = graph.nodes().collect();
    Random::new(seed).shuffle(&mut sources);
    sources.truncate(count);
    from_sources(graph, places, &sources)
}

/// Σ (s r − 1)² / pairs with r = distance / hops, least at s = Σ r / Σ r².
fn from_sources(graph: &FrozenGraph, places: &[Point], sources: &[u32]) -> Option<f64> {
    assert_eq!(places.len(), graph.node_count(), "one place per node");
    let graph = graph.symmetric();
    let parts: Vec<[f64; 3]> = sources
        .par_chunks(SOURCES_PER_TASK)
        .map(|sources| {
            let mut search = BreadthFirst::new(graph.node_count());
            let mut sums = [0.0; 3];
            for &source in sources {
                search.run(graph.outgoing_rows(), &[source]);
                let here = places[source as usize];
                for &node in &search.order()[1..] {
                    let hops = search.hops()[node as usize];
                    debug_assert_ne!(hops, UNREACHED);
                    let share = here.distance(places[node as usize]) / f64::from(hops);
                    for (sum, value) in sums.iter_mut().zip([1.0, share, share * share]) {
                        *sum += value;
                    }
                }
            }
            sums
        })
        .collect();
    let mut sums = [0.0; 3];
    for part in parts {
        for (sum, value) in sums.iter_mut().zip(part) {
            *sum += value;
        }
    }
    let [pairs, shares, squares] = sums;
    let explained = if squares > 0.0 {
        shares * shares / squares
    } else {
        0.0
    };
    (pairs > 0.0).then(|| ((pairs - explained) / pairs).max(0.0))
}
