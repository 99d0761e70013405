//! How many actors hang together?

use super::Components;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Largest component: how many actors hang together?
///
/// The number of nodes in the largest weak component.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A count; `None` without nodes.
///
/// # Complexity
/// That of [`Components`], which is shared.
///
/// # Source
/// Hopcroft, J. & Tarjan, R. (1973) Algorithm 447, doi:10.1145/362248.362272.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::LargestComponent};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(LargestComponent.run(&graph).0, Some(3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct LargestComponent;

impl Analysis for LargestComponent {
    const ABOUT: About = About {
        name: "largest_component",
        question: "question-largest-component",
        convention: "weak, in actors",
        source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let components = Components.run(graph);
        NetworkMeasure(components.sizes().iter().max().map(|&size| f64::from(size)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::undirected;

    #[test]
    fn no_node_no_component() {
        assert_eq!(LargestComponent.run(&undirected(3, &[])).0, Some(1.0));
        assert_eq!(LargestComponent.run(&undirected(0, &[])).0, None);
    }
}
