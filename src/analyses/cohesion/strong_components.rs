//! Which actors reach each other when ties run one way?

use super::Components;
use super::strong_order::strong_places;
use crate::analyses::{About, Analysis, NodeMembership};
use crate::frozen::FrozenGraph;

/// Strong components: which actors reach each other when ties run one way?
///
/// Two nodes share a strong component when each reaches the other along the arcs.
///
/// # Requires
/// Direction is used; strengths are ignored. Undirected they are the components.
///
/// # Returns
/// A group for each node, numbered by its first node.
///
/// # Complexity
/// O(n + m); the two searches that find the largest run in parallel.
///
/// # Source
/// Tarjan, R. (1972) Depth-first search and linear graph algorithms, SIAM J. Comput.
/// 1:146–160, doi:10.1137/0201010.
///
/// # Examples
/// A cycle of two, and a third that only hears.
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::StrongComponents};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 0], [1, 2]])?;
/// assert_eq!(StrongComponents.run(&graph).of(), [0, 0, 1]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct StrongComponents;

struct Found(NodeMembership);

impl Analysis for StrongComponents {
    const ABOUT: About = About {
        name: "strong_component",
        question: "question-strong-component",
        convention: "numbered by first node",
        source: "Tarjan 1972, doi:10.1137/0201010",
    };
    type Output = NodeMembership;

    fn run(&self, graph: &FrozenGraph) -> NodeMembership {
        if !graph.is_directed() {
            return Components.run(graph);
        }
        let found = graph.derive(|graph| {
            let places = strong_places(graph);
            Found(NodeMembership::from_labels(places.of.clone()))
        });
        found.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    fn of(graph: &FrozenGraph) -> Vec<u32> {
        StrongComponents.run(graph).of().to_vec()
    }

    #[test]
    fn cycles_hold_together_and_what_leads_in_or_out_does_not() {
        let arcs = [
            [0, 1],
            [1, 2],
            [2, 3],
            [3, 1],
            [3, 4],
            [4, 5],
            [5, 4],
            [6, 4],
        ];
        assert_eq!(of(&directed(7, &arcs)), [0, 1, 1, 1, 2, 2, 3]);
        assert_eq!(of(&undirected(4, &[[0, 3], [1, 2]])), [0, 1, 1, 0]);
        assert_eq!(of(&directed(0, &[])), [0; 0]);
    }

    #[test]
    fn long_paths_and_cycles_need_no_stack() {
        let mut arcs: Vec<[u32; 2]> = (0..1_000_000).map(|node| [node, node + 1]).collect();
        let count = |arcs: &[[u32; 2]]| {
            StrongComponents
                .run(&directed(1_000_001, arcs))
                .group_count()
        };
        assert_eq!(count(&arcs), 1_000_001);
        arcs.push([1_000_000, 0]);
        assert_eq!(count(&arcs), 1);
    }
}
