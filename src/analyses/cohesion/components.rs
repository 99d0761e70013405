//! Which actors are connected at all?

use crate::analyses::{About, Analysis, NodeMembership};
use crate::frozen::FrozenGraph;
use crate::traverse::joined;

/// Components: which actors are connected at all?
///
/// Two nodes share a component when a chain of ties joins them, whatever their direction
/// (weak components).
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A group for each node, numbered by its first node; an isolate is a group of its own.
///
/// # Complexity
/// Nearly O(n + m), mostly O(n): who is in the largest component by its first arcs is not looked
/// at again. Nodes run in parallel.
///
/// # Source
/// Hopcroft, J. & Tarjan, R. (1973) Algorithm 447, doi:10.1145/362248.362272.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::Components};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Directed, &[[0, 2], [3, 2]])?;
/// assert_eq!(Components.run(&graph).of(), [0, 1, 0, 0]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Components;

struct Found(NodeMembership);

impl Analysis for Components {
    const ABOUT: About = About {
        name: "component",
        question: "question-component",
        convention: "weak, numbered by first node",
        source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    };
    type Output = NodeMembership;

    fn run(&self, graph: &FrozenGraph) -> NodeMembership {
        let found = graph.derive(|graph| Found(NodeMembership::from_labels(joined(graph))));
        found.0.clone()
    }
}

/// Every arc joins the trees of its ends; a tree's root is its lowest node.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, path, undirected};

    #[test]
    fn direction_is_ignored() {
        let found = Components.run(&directed(4, &[[1, 0], [1, 2]]));
        assert_eq!(found.of(), [0, 0, 0, 1]);
        assert_eq!(found.sizes(), [3, 1]);
    }

    #[test]
    fn groups_met_late_are_one() {
        let found = Components.run(&undirected(6, &[[4, 5], [0, 5], [1, 2], [2, 4]]));
        assert_eq!(found.of(), [0, 0, 0, 1, 0, 0]);
    }

    #[test]
    fn a_long_path_and_nothing() {
        assert_eq!(Components.run(&path(100_000)).sizes(), [100_000]);
        assert_eq!(Components.run(&undirected(0, &[])).group_count(), 0);
    }
}
