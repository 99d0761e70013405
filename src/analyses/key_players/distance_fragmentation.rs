//! How far apart is everybody, whether or not there is a path?

use crate::analyses::distance::reaches;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Distance-weighted fragmentation ᴰF: how far apart is everybody?
///
/// `1 − Σ 1/d(i,j) / (n(n−1))` over ordered pairs; a pair without a path adds 0 to the sum.
///
/// # Requires
/// Direction is used: distances along arcs. Strengths are ignored, distances are numbers of
/// ties.
///
/// # Returns
/// A number between 0 (everybody is tied to everybody) and 1 (nobody to anybody); `None` for
/// fewer than two actors.
///
/// # Complexity
/// O(n (n + m)); sources run in parallel. Shared with the distance measures.
///
/// # Source
/// Borgatti 2006, Identifying sets of key players in a social network,
/// doi:10.1007/s10588-006-7084-x.
///
/// # Examples
/// On the path 0–1–2 the pairs are 1, 1 and 2 apart: 1 − (1 + 1 + 1/2)/3 = 1/6.
/// ```
/// use yhdyspinta::analyses::{Analysis, key_players::DistanceFragmentation};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let fragmentation = DistanceFragmentation.run(&path).0.expect("three actors");
/// assert!((fragmentation - 1.0 / 6.0).abs() < 1e-15);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct DistanceFragmentation;

impl Analysis for DistanceFragmentation {
    const ABOUT: About = About {
        name: "fragmentation_distance",
        question: "question-fragmentation-distance",
        convention: "ordered pairs along arcs; distances are numbers of ties",
        source: "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
    };

    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let count = graph.node_count() as f64;
        if count < 2.0 {
            return NetworkMeasure(None);
        }
        let reaches = reaches(&graph.unweighted());
        let closeness = (*reaches).as_ref().iter().map(|reach| reach.inverse_sum);
        NetworkMeasure(Some(1.0 - closeness.sum::<f64>() / (count * (count - 1.0))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected, weighted};
    use crate::frozen::Direction;

    fn fragmentation(graph: &FrozenGraph) -> Option<f64> {
        DistanceFragmentation.run(graph).0
    }

    #[test]
    fn all_none_and_too_few() {
        assert_eq!(fragmentation(&complete(5)), Some(0.0));
        assert_eq!(fragmentation(&undirected(3, &[])), Some(1.0));
        assert_eq!(fragmentation(&undirected(1, &[])), None);
        assert_eq!(fragmentation(&undirected(0, &[])), None);
    }

    #[test]
    fn direction_counts_and_strength_does_not() {
        assert_eq!(fragmentation(&directed(2, &[[0, 1]])), Some(0.5));
        let strong = weighted(2, Direction::Undirected, &[([0, 1], 5.0)]);
        assert_eq!(fragmentation(&strong), Some(0.0));
    }
}
