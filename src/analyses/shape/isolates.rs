//! How many actors have no tie?

use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Isolates: how many actors have no tie?
///
/// The number of nodes without any tie, in or out.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A count.
///
/// # Complexity
/// O(n).
///
/// # Source
/// Wasserman, S. & Faust, K. (1994) Social Network Analysis, ch. 4.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, shape::Isolates};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1]])?;
/// assert_eq!(Isolates.run(&graph).0, Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Isolates;

impl Analysis for Isolates {
    const ABOUT: About = About {
        name: "isolates",
        question: "question-isolates",
        convention: "",
        source: "Wasserman & Faust 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let alone =
            |node: &u32| graph.outgoing(*node).is_empty() && graph.incoming(*node).is_empty();
        NetworkMeasure(Some(graph.nodes().filter(alone).count() as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn a_self_tie_is_no_tie() {
        assert_eq!(Isolates.run(&undirected(2, &[[0, 0]])).0, Some(2.0));
        assert_eq!(Isolates.run(&directed(2, &[[0, 1]])).0, Some(0.0));
    }
}
