//! How many ties has an actor?

use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Degree: how many ties has an actor?
///
/// The number of ties at the actor. In a directed network a pair tied both ways counts
/// twice, so degree is in-degree + out-degree and may exceed n − 1.
///
/// # Requires
/// Direction is used; strengths are ignored; parallel ties count once, self-ties not.
///
/// # Returns
/// A count for each node, 0 for an isolate; always defined.
///
/// # Complexity
/// O(n).
///
/// # Source
/// Freeman, L. (1979) Centrality in social networks. Social Networks 1:215–239,
/// doi:10.1016/0378-8733(78)90021-7.
///
/// # Examples
/// The center of a star of four has three ties, its points one each.
/// ```
/// use yhdyspinta::analyses::{Analysis, degree::Degree};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let star = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [0, 2], [0, 3]])?;
/// let degree = Degree.run(&star);
/// assert_eq!((degree.get(0), degree.get(1)), (Some(3.0), Some(1.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Degree;

impl Analysis for Degree {
    const ABOUT: About = About {
        name: "degree",
        question: "question-degree",
        convention: "a pair tied both ways counts once undirected, twice directed",
        source: super::FREEMAN,
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let degree = |node| {
            let outgoing = graph.outgoing(node).len();
            let incoming = if graph.is_directed() {
                graph.incoming(node).len()
            } else {
                0
            };
            (outgoing + incoming) as f64
        };
        NodeMeasure::defined(graph.nodes().map(degree).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn a_pair_tied_both_ways_counts_once_undirected_and_twice_directed() {
        let arcs = [[0, 1], [1, 0]];
        assert_eq!(Degree.run(&undirected(3, &arcs)).get(0), Some(1.0));
        assert_eq!(Degree.run(&directed(3, &arcs)).get(0), Some(2.0));
        assert_eq!(Degree.run(&directed(3, &arcs)).get(2), Some(0.0));
    }

    #[test]
    fn no_node_has_no_degree() {
        assert!(Degree.run(&undirected(0, &[])).is_empty());
    }
}
