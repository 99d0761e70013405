//! How far does one actor outdo all others?

use std::marker::PhantomData;

use crate::analyses::between::Betweenness;
use crate::analyses::cohesion::Components;
use crate::analyses::degree::{Degree, InDegree, OutDegree};
use crate::analyses::distance::Closeness;
use crate::analyses::walk::Eigenvector;
use crate::analyses::{About, Analysis, NetworkMeasure, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Centralization: how far does one actor outdo all others?
///
/// `Σ (max − c) / largest possible`, where a network of the same size, without self-ties, has
/// the largest possible sum: 1 for a star.
///
/// # Requires
/// What the centrality `C` requires. Strengths are ignored.
///
/// # Returns
/// A share; `None` for fewer than three nodes, and where the centrality has no value:
/// closeness when not all are connected, eigenvector when it is not unique.
/// The largest possible sum is
///
/// | of | undirected | directed |
/// |---|---|---|
/// | degree | (n−1)(n−2) | 2(n−1)(n−2) |
/// | in-degree, out-degree | (n−1)² directed, (n−1)(n−2) undirected | (n−1)² |
/// | closeness | (n−1)(n−2)/(2n−3) | n−1 |
/// | betweenness | (n−1)²(n−2)/2 | (n−1)²(n−2) |
/// | eigenvector (maximum 1) | n−2 | n−1 |
///
/// # Complexity
/// That of the centrality, which is shared.
///
/// # Source
/// Freeman, L. (1979), doi:10.1016/0378-8733(78)90021-7; eigenvector as in igraph.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, centralization::Centralization, degree::Degree};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let star = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [0, 2], [0, 3]])?;
/// assert_eq!(Centralization::<Degree>::default().run(&star).0, Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Centralization<C>(PhantomData<C>);

impl<C> Default for Centralization<C> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

/// A centrality with a known largest sum of differences.
pub trait Centralized: Analysis<Output = NodeMeasure> + Default {
    /// The name, question and source of its centralization.
    const CENTRALIZATION: About;

    /// The largest possible sum for so many nodes.
    fn largest_sum(nodes: f64, directed: bool) -> f64;

    /// Can the network be compared with the one of the largest sum?
    fn is_comparable(graph: &FrozenGraph) -> bool {
        let _ = graph;
        true
    }
}

impl<C: Centralized> Analysis for Centralization<C> {
    const ABOUT: About = C::CENTRALIZATION;
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        if graph.node_count() < 3 || !C::is_comparable(graph) {
            return NetworkMeasure(None);
        }
        let graph = graph.unweighted();
        let scores = C::default().run(&graph);
        let Some(highest) = scores.values().reduce(f64::max) else {
            return NetworkMeasure(None);
        };
        let sum: f64 = scores.values().map(|score| highest - score).sum();
        let largest = C::largest_sum(graph.node_count() as f64, graph.is_directed());
        NetworkMeasure(Some(sum / largest))
    }
}

const fn about(name: &'static str, question: &'static str, convention: &'static str) -> About {
    About {
        name,
        question,
        convention,
        source: "Freeman 1979, doi:10.1016/0378-8733(78)90021-7",
    }
}

impl Centralized for Degree {
    const CENTRALIZATION: About = about(
        "centralization_degree",
        "question-centralization-degree",
        "over the largest sum without self-ties",
    );

    fn largest_sum(nodes: f64, directed: bool) -> f64 {
        let undirected = (nodes - 1.0) * (nodes - 2.0);
        if directed {
            2.0 * undirected
        } else {
            undirected
        }
    }
}

impl Centralized for InDegree {
    const CENTRALIZATION: About = about(
        "centralization_in_degree",
        "question-centralization-in-degree",
        "over (n−1)² when directed",
    );

    fn largest_sum(nodes: f64, directed: bool) -> f64 {
        (nodes - 1.0) * if directed { nodes - 1.0 } else { nodes - 2.0 }
    }
}

impl Centralized for OutDegree {
    const CENTRALIZATION: About = about(
        "centralization_out_degree",
        "question-centralization-out-degree",
        "over (n−1)² when directed",
    );

    fn largest_sum(nodes: f64, directed: bool) -> f64 {
        InDegree::largest_sum(nodes, directed)
    }
}

impl Centralized for Closeness {
    const CENTRALIZATION: About = about(
        "centralization_closeness",
        "question-centralization-closeness",
        "undefined when disconnected",
    );

    /// Directed, a center with an arc to all others, who reach nobody.
    fn largest_sum(nodes: f64, directed: bool) -> f64 {
        if directed {
            nodes - 1.0
        } else {
            (nodes - 1.0) * (nodes - 2.0) / (2.0 * nodes - 3.0)
        }
    }

    fn is_comparable(graph: &FrozenGraph) -> bool {
        Components.run(graph).group_count() == 1
    }
}

impl Centralized for Betweenness {
    const CENTRALIZATION: About = about(
        "centralization_betweenness",
        "question-centralization-betweenness",
        "of the raw sums, over the star's",
    );

    fn largest_sum(nodes: f64, directed: bool) -> f64 {
        let directed_sum = (nodes - 1.0) * (nodes - 1.0) * (nodes - 2.0);
        if directed {
            directed_sum
        } else {
            directed_sum / 2.0
        }
    }
}

impl Centralized for Eigenvector {
    const CENTRALIZATION: About = about(
        "centralization_eigenvector",
        "question-centralization-eigenvector",
        "of scores with maximum 1, over n−2 undirected and n−1 directed",
    );

    fn largest_sum(nodes: f64, directed: bool) -> f64 {
        if directed { nodes - 1.0 } else { nodes - 2.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, star, undirected};

    fn of<C: Centralized>(graph: &FrozenGraph) -> Option<f64> {
        Centralization::<C>::default().run(graph).0
    }

    #[test]
    fn a_star_is_all_and_a_clique_nothing() {
        let (star, clique) = (star(6), complete(6));
        assert_eq!(of::<Degree>(&star), Some(1.0));
        assert_eq!(of::<Betweenness>(&star), Some(1.0));
        let closeness = of::<Closeness>(&star).expect("connected");
        assert!((closeness - 1.0).abs() < 1e-12);
        assert_eq!(of::<Degree>(&clique), Some(0.0));
        assert_eq!(of::<Closeness>(&clique), Some(0.0));
        assert_eq!(of::<Betweenness>(&clique), Some(0.0));
    }

    #[test]
    fn a_star_of_arcs_by_hand() {
        let out_star = directed(4, &[[0, 1], [0, 2], [0, 3]]);
        assert_eq!(of::<OutDegree>(&out_star), Some(1.0));
        // In-degrees 0, 1, 1, 1: one falls short by one.
        assert_eq!(of::<InDegree>(&out_star), Some(1.0 / 9.0));
        assert_eq!(of::<Degree>(&out_star), Some(0.5));
        assert_eq!(of::<Closeness>(&out_star), Some(1.0));
    }

    #[test]
    fn apart_or_too_small_there_is_no_value() {
        assert_eq!(of::<Closeness>(&undirected(4, &[[0, 1], [1, 2]])), None);
        assert_eq!(of::<Degree>(&undirected(2, &[[0, 1]])), None);
        assert_eq!(of::<Degree>(&undirected(3, &[])), Some(0.0));
    }
}
