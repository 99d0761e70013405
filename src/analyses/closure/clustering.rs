//! Do an actor's partners work with each other?

use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;
use crate::traverse::triangles::triangles_of_nodes;

/// Clustering: do an actor's partners work with each other?
///
/// The share of pairs of partners that are tied: `2t / (k(k−1))` with k partners and t ties
/// between them.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A share for each node; `None` for fewer than two partners.
///
/// # Complexity
/// O(m · arboricity), nodes in parallel; the triangles are shared.
///
/// # Source
/// Watts, D. & Strogatz, S. (1998) Collective dynamics of 'small-world' networks, Nature
/// 393:440–442, doi:10.1038/30918.
///
/// # Examples
/// A triangle with a tail: of the three pairs around node 2 one is tied.
/// ```
/// use yhdyspinta::analyses::{Analysis, closure::Clustering};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [2, 3]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &ties)?;
/// let clustering = Clustering.run(&graph);
/// assert_eq!(clustering.get(0), Some(1.0));
/// assert_eq!(clustering.get(2), Some(1.0 / 3.0));
/// assert_eq!(clustering.get(3), None);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Clustering;

impl Analysis for Clustering {
    const ABOUT: About = About {
        name: "clustering",
        question: "question-clustering",
        convention: "undefined below degree 2, direction ignored",
        source: "Watts & Strogatz 1998, doi:10.1038/30918",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let symmetric = graph.symmetric();
        let triangles = triangles_of_nodes(graph);
        let share = |node: u32| {
            let degree = symmetric.outgoing(node).len() as f64;
            let pairs = degree * (degree - 1.0) / 2.0;
            (pairs > 0.0).then(|| triangles.0[node as usize] as f64 / pairs)
        };
        graph.nodes().map(share).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, star, undirected};

    #[test]
    fn stars_have_none_and_cliques_all() {
        assert_eq!(Clustering.run(&star(4)).get(0), Some(0.0));
        assert_eq!(Clustering.run(&star(4)).get(1), None);
        assert_eq!(Clustering.run(&complete(5)).get(2), Some(1.0));
        assert!(Clustering.run(&undirected(0, &[])).is_empty());
    }

    #[test]
    fn direction_is_ignored() {
        let arcs = [[0, 1], [1, 0], [1, 2], [2, 0]];
        assert_eq!(Clustering.run(&directed(3, &arcs)).get(0), Some(1.0));
    }
}
