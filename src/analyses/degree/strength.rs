//! How strong are an actor's ties together?

use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Strength: how strong are an actor's ties together?
///
/// The sum of the strengths of the ties at the actor, in and out when directed.
///
/// # Requires
/// Direction and strengths are used; without strengths it is the degree. Parallel ties are
/// summed, self-ties left out.
///
/// # Returns
/// A number for each node, 0 for an isolate; always defined.
///
/// # Complexity
/// O(n + m).
///
/// # Source
/// Barrat, A., Barthélemy, M., Pastor-Satorras, R. & Vespignani, A. (2004) The architecture
/// of complex weighted networks. PNAS 101:3747–3752, doi:10.1073/pnas.0400087101.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, degree::Strength};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [0, 2]];
/// let graph = FrozenGraph::from_weighted_arcs(3, Direction::Undirected, &ties, &[2.0, 0.5])?;
/// assert_eq!(Strength.run(&graph).get(0), Some(2.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Strength;

impl Analysis for Strength {
    const ABOUT: About = About {
        name: "strength",
        question: "question-strength",
        convention: "",
        source: "Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, doi:10.1073/pnas.0400087101",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let strength = |node| {
            let outgoing = total(graph.outgoing(node), graph.outgoing_strengths(node));
            if graph.is_directed() {
                outgoing + total(graph.incoming(node), graph.incoming_strengths(node))
            } else {
                outgoing
            }
        };
        // A sum of finite strengths may still be beyond all numbers.
        let finite = |strength: f64| strength.min(f64::MAX);
        NodeMeasure::defined(graph.nodes().map(strength).map(finite).collect())
    }
}

fn total(neighbors: &[u32], strengths: Option<&[f64]>) -> f64 {
    strengths.map_or(neighbors.len() as f64, |all| all.iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, star, weighted};
    use crate::frozen::Direction;

    #[test]
    fn in_and_out_are_added() {
        let ties = [([0, 1], 2.0), ([1, 0], 3.0), ([0, 1], 0.5)];
        let graph = weighted(3, Direction::Directed, &ties);
        assert_eq!(Strength.run(&graph).get(0), Some(5.5));
        assert_eq!(Strength.run(&graph).get(2), Some(0.0));
    }

    #[test]
    fn without_strengths_it_is_the_degree() {
        assert_eq!(Strength.run(&star(4)).get(0), Some(3.0));
        assert_eq!(
            Strength.run(&directed(2, &[[0, 1], [1, 0]])).get(0),
            Some(2.0)
        );
    }

    #[test]
    fn stays_a_number() {
        let ties = [([0, 1], f64::MAX), ([0, 2], f64::MAX)];
        let graph = weighted(3, Direction::Undirected, &ties);
        assert_eq!(Strength.run(&graph).get(0), Some(f64::MAX));
    }
}
