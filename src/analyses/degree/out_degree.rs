//! To how many actors does an actor lead?

use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Out-degree: to how many actors does an actor lead?
///
/// # Requires
/// Direction is used, an undirected tie counts at both ends; strengths are ignored;
/// parallel ties count once, self-ties not.
///
/// # Returns
/// A count for each node, at most n − 1; always defined.
///
/// # Complexity
/// O(n).
///
/// # Source
/// Freeman, L. (1979) Centrality in social networks. Social Networks 1:215–239,
/// doi:10.1016/0378-8733(78)90021-7.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, degree::OutDegree};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [0, 2]])?;
/// assert_eq!(OutDegree.run(&graph).get(0), Some(2.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct OutDegree;

impl Analysis for OutDegree {
    const ABOUT: About = About {
        name: "out_degree",
        question: "question-out-degree",
        convention: "",
        source: super::FREEMAN,
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let degree = |node| graph.outgoing(node).len() as f64;
        NodeMeasure::defined(graph.nodes().map(degree).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn what_comes_in_does_not_count() {
        let arcs = [[1, 0], [2, 0]];
        assert_eq!(OutDegree.run(&directed(3, &arcs)).get(0), Some(0.0));
        assert_eq!(OutDegree.run(&undirected(3, &arcs)).get(0), Some(2.0));
    }
}
