//! Into how many parts does the network fall?

use super::Components;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Components: into how many parts does the network fall?
///
/// The number of weak components, isolates included.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A count.
///
/// # Complexity
/// That of [`Components`], which is shared.
///
/// # Source
/// Hopcroft, J. & Tarjan, R. (1973) Algorithm 447, doi:10.1145/362248.362272.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::ComponentCount};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(ComponentCount.run(&graph).0, Some(2.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ComponentCount;

impl Analysis for ComponentCount {
    const ABOUT: About = About {
        name: "components",
        question: "question-components",
        convention: "weak, isolates included",
        source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(Some(Components.run(graph).group_count() as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn direction_is_ignored_and_isolates_count() {
        assert_eq!(
            ComponentCount.run(&directed(4, &[[0, 1], [2, 1]])).0,
            Some(2.0)
        );
        assert_eq!(ComponentCount.run(&undirected(0, &[])).0, Some(0.0));
    }
}
