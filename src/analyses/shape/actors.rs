//! How many actors are there?

use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Actors: how many actors are there?
///
/// The number of nodes, isolates included.
///
/// # Requires
/// Nothing.
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
/// use yhdyspinta::analyses::{Analysis, shape::Actors};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1]])?;
/// assert_eq!(Actors.run(&graph).0, Some(3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Actors;

impl Analysis for Actors {
    const ABOUT: About = About {
        name: "actors",
        question: "question-actors",
        convention: "",
        source: "Wasserman & Faust 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(Some(graph.node_count() as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::undirected;

    #[test]
    fn isolates_count() {
        assert_eq!(Actors.run(&undirected(4, &[])).0, Some(4.0));
        assert_eq!(Actors.run(&undirected(0, &[])).0, Some(0.0));
    }
}
