//! Which share of all pairs does an actor stand between?

use super::Betweenness;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Normalized betweenness: which share of all pairs does an actor stand between?
///
/// Betweenness divided by the number of pairs of others: (n−1)(n−2)/2 undirected,
/// (n−1)(n−2) directed. Isolates count in n.
///
/// # Requires
/// As [`Betweenness`].
///
/// # Returns
/// A number from 0 to 1 for each node; `None` when there are fewer than three nodes.
///
/// # Complexity
/// That of [`Betweenness`], which is shared.
///
/// # Source
/// Freeman, L. (1979), doi:10.1016/0378-8733(78)90021-7.
///
/// # Examples
/// The middle of the path 0–1–2 stands between the one pair there is.
/// ```
/// use yhdyspinta::analyses::{Analysis, between::BetweennessNormalized};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(BetweennessNormalized.run(&path).get(1), Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct BetweennessNormalized;

impl Analysis for BetweennessNormalized {
    const ABOUT: About = About {
        name: "betweenness_normalized",
        question: "question-betweenness-normalized",
        convention: "divided by (n−1)(n−2)/2 undirected, (n−1)(n−2) directed",
        source: "Freeman 1979, doi:10.1016/0378-8733(78)90021-7",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let node_count = graph.node_count() as f64;
        if node_count < 3.0 {
            return NodeMeasure::undefined(graph.node_count());
        }
        let ordered = (node_count - 1.0) * (node_count - 2.0);
        let pairs = if graph.is_directed() {
            ordered
        } else {
            ordered / 2.0
        };
        let betweenness = Betweenness.run(graph);
        NodeMeasure::defined(betweenness.values().map(|value| value / pairs).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, star, undirected};

    #[test]
    fn the_center_of_a_star_has_it_all() {
        assert_eq!(BetweennessNormalized.run(&star(6)).get(0), Some(1.0));
        let arcs = [[0, 1], [1, 2]];
        assert_eq!(
            BetweennessNormalized.run(&directed(3, &arcs)).get(1),
            Some(0.5)
        );
    }

    #[test]
    fn two_nodes_leave_no_pair() {
        assert_eq!(
            BetweennessNormalized.run(&undirected(2, &[[0, 1]])).get(0),
            None
        );
    }
}
