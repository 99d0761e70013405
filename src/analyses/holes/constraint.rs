//! How much is an actor held by contacts who know each other?

use super::contacts;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Constraint: how much is an actor held by contacts who know each other?
///
/// `Σ_j (p(i,j) + Σ_q p(i,q) p(q,j))²` over contacts j, where p(i,j) is the share of i's ties
/// that j has; q and the shares are of the whole network, not of the ego network only.
///
/// # Requires
/// Direction is ignored, except that a pair tied both ways counts twice as strong; strengths
/// are used.
///
/// # Returns
/// A number above 0 for each node, which may exceed 1; 1 for a single contact; `None` for an
/// isolate.
///
/// # Complexity
/// O(m · arboricity), nodes in parallel; made together with the other measures of Burt's.
///
/// # Source
/// Burt, R. (1992) Structural Holes, eq. 2.4.
///
/// # Examples
/// Two contacts who do not know each other: (1/2)² + (1/2)².
/// ```
/// use yhdyspinta::analyses::{Analysis, holes::Constraint};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let constraint = Constraint.run(&path);
/// assert_eq!((constraint.get(1), constraint.get(0)), (Some(0.5), Some(1.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Constraint;

impl Analysis for Constraint {
    const ABOUT: About = About {
        name: "constraint",
        question: "question-constraint",
        convention: "whole network, not the ego network only; isolate undefined",
        source: super::BURT,
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        contacts::constraint(graph)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{star, undirected};

    #[test]
    fn many_separate_contacts_constrain_little() {
        assert_eq!(Constraint.run(&star(5)).get(0), Some(0.25));
        assert_eq!(Constraint.run(&star(5)).get(1), Some(1.0));
        assert_eq!(Constraint.run(&undirected(1, &[])).get(0), None);
    }
}
