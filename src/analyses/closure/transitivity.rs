//! How often is the partner of a partner a partner?

use super::triads::triads;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;
use crate::traverse::triangles::triangles_of_nodes;

/// Transitivity: how often is the partner of a partner a partner?
///
/// Undirected `3 · triangles / connected triples`; directed the share of two-paths a→b→c,
/// a ≠ c, with a→c.
///
/// # Requires
/// Direction is used; strengths are ignored.
///
/// # Returns
/// A share; `None` when there is no two-path.
///
/// # Complexity
/// O(m · arboricity); the triangles are shared.
///
/// # Source
/// Holland, P. & Leinhardt, S. (1971) Transitivity in structural models of small groups,
/// Comparative Group Studies 2:107–124, doi:10.1177/104649647100200201.
///
/// # Examples
/// A triangle with a tail has five connected triples, three of them closed.
/// ```
/// use yhdyspinta::analyses::{Analysis, closure::Transitivity};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [2, 3]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &ties)?;
/// assert_eq!(Transitivity.run(&graph).0, Some(0.6));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Transitivity;

impl Analysis for Transitivity {
    const ABOUT: About = About {
        name: "transitivity",
        question: "question-transitivity",
        convention: "directed: share of two-paths a→b→c, a ≠ c, with a→c",
        source: "Holland & Leinhardt 1971, doi:10.1177/104649647100200201",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let (closed, paths) = if graph.is_directed() {
            let triads = triads(graph);
            (triads.transitive_paths(), triads.paths())
        } else {
            let corners = triangles_of_nodes(graph);
            let pairs = graph.nodes().map(|node| {
                let degree = graph.outgoing(node).len() as u128;
                degree * degree.saturating_sub(1) / 2
            });
            (
                corners.0.iter().map(|&count| u128::from(count)).sum(),
                pairs.sum(),
            )
        };
        NetworkMeasure((paths > 0).then(|| closed as f64 / paths as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, star, undirected};

    #[test]
    fn stars_are_open_and_cliques_closed() {
        assert_eq!(Transitivity.run(&star(5)).0, Some(0.0));
        assert_eq!(Transitivity.run(&complete(5)).0, Some(1.0));
        assert_eq!(Transitivity.run(&undirected(3, &[[0, 1]])).0, None);
    }

    #[test]
    fn a_cycle_of_arcs_is_not_transitive() {
        assert_eq!(
            Transitivity.run(&directed(3, &[[0, 1], [1, 2], [2, 0]])).0,
            Some(0.0)
        );
        assert_eq!(
            Transitivity.run(&directed(3, &[[0, 1], [1, 2], [0, 2]])).0,
            Some(1.0)
        );
        // 0 ⇄ 1 → 2 with 0 → 2: 0→1→2 is closed by 0→2; 1→0→2 is closed by 1→2.
        let arcs = [[0, 1], [1, 0], [1, 2], [0, 2]];
        assert_eq!(Transitivity.run(&directed(3, &arcs)).0, Some(1.0));
        assert_eq!(Transitivity.run(&directed(2, &[[0, 1], [1, 0]])).0, None);
    }
}
