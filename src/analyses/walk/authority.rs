//! Whom do those point to who know whom to point to?

use super::kleinberg::kleinberg;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Authority score: whom do those point to who know whom to point to?
///
/// The leading eigenvector of AᵀA: good hubs point to an authority.
///
/// # Requires
/// Direction and strengths are used; undirected it is the eigenvector centrality.
///
/// # Returns
/// A score for each node, the highest 1. `None` for all when there are no arcs, when the
/// vector is not unique, and for directed networks of 2³¹ arcs or more.
///
/// # Complexity
/// O(m) a step, as eigenvector centrality on twice the nodes; hubs and authorities are made
/// together.
///
/// # Source
/// Kleinberg, J. (1999) Authoritative sources in a hyperlinked environment, J. ACM 46:604–632,
/// doi:10.1145/324133.324140.
///
/// # Examples
/// Two point to node 2, one of them to node 3 as well.
/// ```
/// use yhdyspinta::analyses::{Analysis, walk::Authority};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let arcs = [[0, 2], [1, 2], [1, 3]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Directed, &arcs)?;
/// let scores = Authority.run(&graph);
/// assert_eq!(scores.get(0), Some(0.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Authority;

impl Analysis for Authority {
    const ABOUT: About = About {
        name: "authority",
        question: "question-authority",
        convention: "maximum 1; undirected equal to eigenvector",
        source: "Kleinberg 1999, doi:10.1145/324133.324140",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        kleinberg(graph).authorities.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, star};

    #[test]
    fn by_hand() {
        // Arcs 0→2, 1→2, 1→3: λ² is the golden ratio squared.
        let golden = (5.0f64.sqrt() + 1.0) / 2.0;
        let scores = Authority.run(&directed(4, &[[0, 2], [1, 2], [1, 3]]));
        let (less, most) = (scores.get(3), scores.get(2).expect("unique"));
        assert!((less.expect("unique") - 1.0 / golden).abs() < 1e-12);
        assert!((most - 1.0).abs() < 1e-12);
    }

    #[test]
    fn undirected_it_is_the_eigenvector() {
        let point = Authority.run(&star(5)).get(1).expect("unique");
        assert!((point - 0.5).abs() < 1e-12);
    }

    #[test]
    fn without_arcs_or_with_two_alike_there_is_none() {
        assert_eq!(Authority.run(&directed(2, &[])).get(0), None);
        assert_eq!(Authority.run(&directed(4, &[[0, 1], [2, 3]])).get(0), None);
    }
}
