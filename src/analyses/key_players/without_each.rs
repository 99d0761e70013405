//! How fragmented is what remains without each actor alone? One answer for all actors.

use super::remove::{Closeness, Joined, ordered_pairs, steps_of_a_look};
use super::search::Criterion;
use crate::frozen::FrozenGraph;

/// F without each actor: the share of pairs of the others that no path joins.
///
/// `1 − Σ s(s−1) / ((n−1)(n−2))` over the components of s actors that remain (KPP-Neg for
/// sets of one).
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A share for each node; undefined when fewer than two others remain.
///
/// # Complexity
/// O(n + m) for all nodes: what a cutpoint parts hangs on it in the forest of blocks.
///
/// # Source
/// Borgatti 2006, Identifying sets of key players in a social network,
/// doi:10.1007/s10588-006-7084-x.
///
/// # Examples
/// Without the middle of a path of three the others have no path; without an end they have.
/// ```
/// use yhdyspinta::analyses::key_players::fragmentation_without_each;
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(fragmentation_without_each(&path), [Some(0.0), Some(1.0), Some(0.0)]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
pub fn fragmentation_without_each(graph: &FrozenGraph) -> Vec<Option<f64>> {
    shares(graph, Joined(&graph.symmetric()).scores_with(&[], 0))
}

/// ᴰF without each actor: one minus the mean of 1/distance over pairs of the others.
///
/// # Requires
/// Direction is used: distances along arcs. Strengths are ignored.
///
/// # Returns
/// A number for each node, as [`fragmentation_without_each`]; `None` for a network that would
/// take more than `most_steps`.
///
/// # Complexity
/// O(n² (n + m) / 256), nodes in parallel.
///
/// # Source
/// As [`fragmentation_without_each`].
pub fn distance_fragmentation_without_each(
    graph: &FrozenGraph,
    most_steps: u64,
) -> Option<Vec<Option<f64>>> {
    let is_affordable = steps_of_a_look(graph) <= most_steps;
    is_affordable.then(|| shares(graph, Closeness(graph).scores_with(&[], 0)))
}

/// Scores are minus the pairs that hold together.
fn shares(graph: &FrozenGraph, scores: Vec<f64>) -> Vec<Option<f64>> {
    let pairs = ordered_pairs(graph.node_count().saturating_sub(1));
    let share = |score: f64| (pairs > 0.0).then(|| 1.0 + score / pairs);
    scores.into_iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analyses::Analysis;
    use crate::analyses::cohesion::Fragmentation;
    use crate::analyses::key_players::DistanceFragmentation;
    use crate::analyses::small::{path, undirected};

    /// The network without a node, the others renumbered.
    fn without(count: usize, ties: &[[u32; 2]], gone: u32) -> FrozenGraph {
        let place = |node: u32| node - u32::from(node > gone);
        let kept = ties.iter().filter(|ends| !ends.contains(&gone));
        let kept: Vec<[u32; 2]> = kept.map(|&[a, b]| [place(a), place(b)]).collect();
        undirected(count - 1, &kept)
    }

    #[test]
    fn too_few_others_and_too_much_work() {
        assert_eq!(fragmentation_without_each(&path(2)), [None, None]);
        assert!(distance_fragmentation_without_each(&path(5_000), 1_000_000).is_none());
    }

    proptest! {
        #[test]
        fn it_is_as_if_each_had_left(
            count in 3usize..9,
            ends in prop::collection::vec((0u32..9, 0u32..9), 0..16),
        ) {
            let ends = ends.into_iter().map(|(a, b)| [a % count as u32, b % count as u32]);
            let ties: Vec<[u32; 2]> = ends.filter(|[a, b]| a != b).collect();
            let graph = undirected(count, &ties);
            let parts = fragmentation_without_each(&graph);
            let distances = distance_fragmentation_without_each(&graph, u64::MAX);
            let distances = distances.expect("no limit");
            for gone in 0..count as u32 {
                let rest = without(count, &ties, gone);
                let close = |a: Option<f64>, b: Option<f64>| match (a, b) {
                    (Some(a), Some(b)) => (a - b).abs() < 1e-12,
                    (a, b) => a == b,
                };
                prop_assert!(close(parts[gone as usize], Fragmentation.run(&rest).0));
                prop_assert!(close(distances[gone as usize], DistanceFragmentation.run(&rest).0));
            }
        }
    }
}
