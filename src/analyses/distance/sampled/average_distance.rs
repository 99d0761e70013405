//! About how far are two connected actors from each other?

use super::estimate::{Sampling, estimates};
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;
use crate::parallel;

/// Average distance, estimated: about how far are two connected actors from each other?
///
/// The mean distance over ordered pairs that a path joins as
/// [`AverageDistance`](super::super::AverageDistance), with counts and sums estimated.
///
/// # Requires
/// Direction is used: distances **from** the actor. Strengths are ignored, distances are numbers
/// of ties.
///
/// # Returns
/// A distance; `None` when no path joins any pair.
/// [`Sampling`] states the error. Neighbours are counted exactly and, undirected, so is everybody
/// reached. The same seed gives the same bits on any number of threads.
///
/// # Complexity
/// O(sources (n + m)), 512 at a time, and 200 bytes a node; with balls O(registers (n + m)) for
/// each hop of the diameter, and 2 registers bytes a node. In parallel; shared by the sampled
/// distance measures of the same options.
///
/// # Source
/// Eppstein, D. & Wang, J. (2004) Fast approximation of centrality, doi:10.7155/jgaa.00081;
/// Boldi, P. & Vigna, S. (2013) In-core computation of geometric centralities with HyperBall,
/// doi:10.1109/ICDMW.2013.10.
///
/// # Examples
/// Distances 1, 1 and 2.
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::AverageDistanceSampled};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(AverageDistanceSampled::default().run(&path).0, Some(4.0 / 3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AverageDistanceSampled {
    /// How a part speaks for the whole.
    pub sampling: Sampling,
    /// What decides the lots.
    pub seed: u64,
}

impl Analysis for AverageDistanceSampled {
    const ABOUT: About = About {
        name: "average_distance_sampled",
        question: "question-average-distance-sampled",
        convention: "512 actors drawn stand for all, exactly up to 512; hops over reachable ordered pairs",
        source: "Eppstein & Wang 2004, doi:10.7155/jgaa.00081; Boldi & Vigna 2013, doi:10.1109/ICDMW.2013.10",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let estimates = estimates(graph, self.sampling, self.seed);
        let pairs = parallel::sum(estimates.len(), |node| estimates[node].count);
        let sum = parallel::sum(estimates.len(), |node| estimates[node].sum);
        NetworkMeasure((pairs > 0.0).then(|| sum / pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn neighbours_and_nobody() {
        let distance = |graph: &FrozenGraph| AverageDistanceSampled::default().run(graph).0;
        assert_eq!(distance(&complete(40)), Some(1.0));
        assert_eq!(distance(&directed(3, &[[0, 1]])), Some(1.0));
        assert_eq!(distance(&undirected(3, &[])), None);
        assert_eq!(distance(&undirected(0, &[])), None);
    }
}
