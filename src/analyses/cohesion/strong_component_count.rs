//! Into how many parts does the network fall when ties run one way?

use super::StrongComponents;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Strong components: into how many parts does the network fall when ties run one way?
///
/// The number of strong components, single nodes included; undirected, of components.
///
/// # Requires
/// Direction is used; strengths are ignored.
///
/// # Returns
/// A count.
///
/// # Complexity
/// That of [`StrongComponents`], which is shared.
///
/// # Source
/// Tarjan, R. (1972) Depth-first search and linear graph algorithms, SIAM J. Comput. 1:146–160,
/// doi:10.1137/0201010.
///
/// # Examples
/// A cycle of two, and a third that only hears.
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::StrongComponentCount};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 0], [1, 2]])?;
/// assert_eq!(StrongComponentCount.run(&graph).0, Some(2.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct StrongComponentCount;

impl Analysis for StrongComponentCount {
    const ABOUT: About = About {
        name: "strong_components",
        question: "question-strong-components",
        convention: "",
        source: "Tarjan 1972, doi:10.1137/0201010",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(Some(StrongComponents.run(graph).group_count() as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn one_way_is_not_strong() {
        assert_eq!(
            StrongComponentCount.run(&directed(3, &[[0, 1], [1, 2]])).0,
            Some(3.0)
        );
        assert_eq!(
            StrongComponentCount.run(&undirected(3, &[[0, 1]])).0,
            Some(2.0)
        );
    }
}
