//! Who works with those who count?

use super::leading::leading;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Eigenvector centrality: who works with those who count?
///
/// The leading eigenvector of Aᵀ: `λ x(v) = Σ w(u,v) x(u)` over those who point to v.
///
/// # Requires
/// Direction and strengths are used.
///
/// # Returns
/// A score for each node, the highest 1; 0 where no walk from the leading component leads.
/// `None` for all when there is no cycle (λ = 0), when two components share the largest
/// eigenvalue, so that the vector is not unique, and when the steps allowed do not suffice, as
/// on a path of a million nodes. Undirected ‖Ax − λx‖ is below 1e-10 λ‖x‖, directed another
/// step changes no score by 1e-12: the scores are as close as that, over the relative
/// distance to the next eigenvalue.
///
/// # Complexity
/// O(m) a step; the number of steps grows as the two largest eigenvalues come close, and is
/// bounded.
///
/// # Source
/// Bonacich, P. (1972) Factoring and weighting approaches to status scores and clique
/// identification, J. Math. Sociology 2:113–120, doi:10.1080/0022250X.1972.9989806.
///
/// # Examples
/// In a star of five λ = 2, and a point has half of the center's score.
/// ```
/// use yhdyspinta::analyses::{Analysis, walk::Eigenvector};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [0, 2], [0, 3], [0, 4]];
/// let star = FrozenGraph::from_arcs(5, Direction::Undirected, &ties)?;
/// let point = Eigenvector.run(&star).get(1).expect("one component");
/// assert!((point - 0.5).abs() < 1e-12);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Eigenvector;

impl Analysis for Eigenvector {
    const ABOUT: About = About {
        name: "eigenvector",
        question: "question-eigenvector",
        convention: "Aᵀx (score from those who point here), maximum 1",
        source: "Bonacich 1972, doi:10.1080/0022250X.1972.9989806",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        match &leading(graph).vector {
            Some(vector) => NodeMeasure::defined(vector.clone()),
            None => NodeMeasure::undefined(graph.node_count()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn who_points_matters_not_who_is_pointed_at() {
        let scores = Eigenvector.run(&directed(4, &[[0, 1], [1, 0], [1, 2], [3, 0]]));
        assert_eq!((scores.get(2), scores.get(3)), (Some(1.0), Some(0.0)));
    }

    #[test]
    fn no_tie_no_vector() {
        assert_eq!(Eigenvector.run(&undirected(2, &[])).get(0), None);
    }
}
