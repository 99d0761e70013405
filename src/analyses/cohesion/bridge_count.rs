//! How many ties hold parts of the network together alone?

use super::Bridge;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Bridges: how many ties hold parts of the network together alone?
///
/// The number of bridges.
///
/// # Requires
/// Direction and strengths are ignored. Parallel ties are one tie.
///
/// # Returns
/// A count.
///
/// # Complexity
/// That of [`Bridge`].
///
/// # Source
/// Hopcroft, J. & Tarjan, R. (1973) Algorithm 447, doi:10.1145/362248.362272.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::BridgeCount};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// assert_eq!(BridgeCount.run(&path).0, Some(3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct BridgeCount;

impl Analysis for BridgeCount {
    const ABOUT: About = About {
        name: "bridges",
        question: "question-bridges",
        convention: "direction ignored, parallel ties are one",
        source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(Some(Bridge.run(graph).0.len() as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, star};

    #[test]
    fn every_tie_of_a_star_and_none_of_a_clique() {
        assert_eq!(BridgeCount.run(&star(5)).0, Some(4.0));
        assert_eq!(BridgeCount.run(&complete(5)).0, Some(0.0));
    }
}
