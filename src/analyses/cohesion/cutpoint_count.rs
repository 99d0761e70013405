//! How many actors hold parts of the network together alone?

use super::Cutpoint;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Cutpoints: how many actors hold parts of the network together alone?
///
/// The number of cutpoints.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A count.
///
/// # Complexity
/// That of [`Cutpoint`].
///
/// # Source
/// Hopcroft, J. & Tarjan, R. (1973) Algorithm 447, doi:10.1145/362248.362272.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::CutpointCount};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// assert_eq!(CutpointCount.run(&path).0, Some(2.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct CutpointCount;

impl Analysis for CutpointCount {
    const ABOUT: About = About {
        name: "cutpoints",
        question: "question-cutpoints",
        convention: "direction ignored",
        source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(Some(Cutpoint.run(graph).count() as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, star};

    #[test]
    fn stars_have_one_and_cliques_none() {
        assert_eq!(CutpointCount.run(&star(5)).0, Some(1.0));
        assert_eq!(CutpointCount.run(&complete(5)).0, Some(0.0));
    }
}
