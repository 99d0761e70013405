//! How many actors lead to an actor?

use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// In-degree: how many actors lead to an actor?
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
/// use yhdyspinta::analyses::{Analysis, degree::InDegree};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 2], [1, 2]])?;
/// assert_eq!(InDegree.run(&graph).get(2), Some(2.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct InDegree;

impl Analysis for InDegree {
    const ABOUT: About = About {
        name: "in_degree",
        question: "question-in-degree",
        convention: "",
        source: super::FREEMAN,
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let degree = |node| graph.incoming(node).len() as f64;
        NodeMeasure::defined(graph.nodes().map(degree).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn what_leads_away_does_not_count() {
        let arcs = [[0, 1], [0, 2]];
        assert_eq!(InDegree.run(&directed(3, &arcs)).get(0), Some(0.0));
        assert_eq!(InDegree.run(&undirected(3, &arcs)).get(0), Some(2.0));
    }
}
