//! How clustered is the network, seen from its actors?

use super::Clustering;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Average clustering: how clustered is the network, seen from its actors?
///
/// The mean of [`Clustering`] over the nodes that have one.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A share; `None` when nobody has two partners.
///
/// # Complexity
/// That of [`Clustering`].
///
/// # Source
/// Watts, D. & Strogatz, S. (1998) Nature 393:440–442, doi:10.1038/30918.
///
/// # Examples
/// A triangle with a tail: (1 + 1 + 1/3) / 3.
/// ```
/// use yhdyspinta::analyses::{Analysis, closure::AverageClustering};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [2, 3]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &ties)?;
/// let average = AverageClustering.run(&graph).0.expect("three nodes have a value");
/// assert!((average - 7.0 / 9.0).abs() < 1e-15);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct AverageClustering;

impl Analysis for AverageClustering {
    const ABOUT: About = About {
        name: "average_clustering",
        question: "question-average-clustering",
        convention: "mean over actors with at least two partners",
        source: "Watts & Strogatz 1998, doi:10.1038/30918",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let clustering = Clustering.run(graph);
        let (count, sum) = clustering
            .values()
            .fold((0u32, 0.0), |(count, sum), value| (count + 1, sum + value));
        NetworkMeasure((count > 0).then(|| sum / f64::from(count)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, star, undirected};

    #[test]
    fn nodes_without_a_value_do_not_count() {
        assert_eq!(AverageClustering.run(&star(4)).0, Some(0.0));
        assert_eq!(AverageClustering.run(&complete(4)).0, Some(1.0));
        assert_eq!(AverageClustering.run(&undirected(3, &[[0, 1]])).0, None);
    }
}
