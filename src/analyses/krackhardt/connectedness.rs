//! Which share of pairs is connected, whatever the direction?

use crate::analyses::cohesion::connected_pairs;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Connectedness: which share of pairs is connected, whatever the direction?
///
/// The share of pairs that a chain of ties joins; 1 − fragmentation.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A share; `None` for fewer than two nodes.
///
/// # Complexity
/// O(n + m).
///
/// # Source
/// Krackhardt, D. (1994) Graph theoretical dimensions of informal organizations, in Carley &
/// Prietula (eds) Computational Organization Theory, 89–111.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, krackhardt::Connectedness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Directed, &[[0, 1], [2, 1]])?;
/// assert_eq!(Connectedness.run(&graph).0, Some(0.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Connectedness;

impl Analysis for Connectedness {
    const ABOUT: About = About {
        name: "krackhardt_connectedness",
        question: "question-krackhardt-connectedness",
        convention: "weak: a chain of ties whatever their direction",
        source: "Krackhardt 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let count = graph.node_count() as u128;
        let pairs = count * count.saturating_sub(1);
        NetworkMeasure((pairs > 0).then(|| connected_pairs(graph) as f64 / pairs as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn an_out_tree_is_connected() {
        assert_eq!(
            Connectedness.run(&directed(3, &[[0, 1], [0, 2]])).0,
            Some(1.0)
        );
        assert_eq!(Connectedness.run(&undirected(2, &[])).0, Some(0.0));
        assert_eq!(Connectedness.run(&undirected(1, &[])).0, None);
    }
}
