//! How far are two connected actors from each other?

use super::reaches;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;
use crate::parallel;

/// Average distance: how far are two connected actors from each other?
///
/// The mean distance over ordered pairs that a path joins.
///
/// # Requires
/// Direction is used. With strengths a tie is 1/strength long.
///
/// # Returns
/// A distance; `None` when no path joins any pair.
///
/// # Complexity
/// O(n (n + m)); sources run in parallel. Shared with all distance measures.
///
/// # Source
/// Watts, D. & Strogatz, S. (1998) Nature 393:440–442, doi:10.1038/30918.
///
/// # Examples
/// Distances 1, 1 and 2.
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::AverageDistance};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(AverageDistance.run(&path).0, Some(4.0 / 3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct AverageDistance;

impl Analysis for AverageDistance {
    const ABOUT: About = About {
        name: "average_distance",
        question: "question-average-distance",
        convention: "over reachable ordered pairs",
        source: "Watts & Strogatz 1998, doi:10.1038/30918",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let reaches = reaches(graph);
        let all = (*reaches).as_ref();
        let pairs: u64 = all.iter().map(|reach| u64::from(reach.count)).sum();
        let sum = parallel::sum(all.len(), |node| all[node].sum);
        NetworkMeasure((pairs > 0).then(|| (sum / pairs as f64).min(f64::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn pairs_without_a_path_do_not_count() {
        assert_eq!(AverageDistance.run(&complete(4)).0, Some(1.0));
        assert_eq!(
            AverageDistance.run(&directed(3, &[[0, 1], [1, 2]])).0,
            Some(4.0 / 3.0)
        );
        assert_eq!(AverageDistance.run(&undirected(3, &[])).0, None);
    }
}
