//! How many ties are there?

use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Ties: how many ties are there?
///
/// Pairs that are tied when undirected, arcs when directed.
///
/// # Requires
/// Direction is used; parallel ties count once, self-ties not.
///
/// # Returns
/// A count.
///
/// # Complexity
/// O(1).
///
/// # Source
/// Wasserman, S. & Faust, K. (1994) Social Network Analysis.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, shape::Ties};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 0]])?;
/// assert_eq!(Ties.run(&graph).0, Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Ties;

impl Analysis for Ties {
    const ABOUT: About = About {
        name: "ties",
        question: "question-ties",
        convention: "parallel ties merged, self-ties left out",
        source: "Wasserman & Faust 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(Some(graph.tie_count() as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn both_arcs_are_one_tie_undirected_and_two_directed() {
        let arcs = [[0, 1], [1, 0], [1, 1]];
        assert_eq!(Ties.run(&undirected(2, &arcs)).0, Some(1.0));
        assert_eq!(Ties.run(&directed(2, &arcs)).0, Some(2.0));
    }
}
