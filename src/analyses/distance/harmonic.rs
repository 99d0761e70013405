//! How near is everybody, nobody left out?

use super::reaches;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Harmonic centrality: how near is everybody, nobody left out?
///
/// `Σ 1/d / (n−1)`; whom no path leads to adds 0, so it needs no connected network.
///
/// # Requires
/// Direction is used: distances **from** the actor. With strengths a tie is 1/strength long.
///
/// # Returns
/// A number for each node, 0 to 1 without strengths; 0 when nobody is reached.
///
/// # Complexity
/// O(n (n + m)); sources run in parallel. Shared with all distance measures.
///
/// # Source
/// Marchiori, M. & Latora, V. (2000) Harmony in the small-world, Physica A 285:539–546,
/// doi:10.1016/S0378-4371(00)00311-3; divided by n−1 by Rochat, Y. (2009).
///
/// # Examples
/// On the path 0–1–2 an end has (1 + 1/2)/2 = 0.75.
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::Harmonic};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(Harmonic.run(&path).get(0), Some(0.75));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Harmonic;

impl Analysis for Harmonic {
    const ABOUT: About = About {
        name: "harmonic",
        question: "question-harmonic",
        convention: "distances from the actor, divided by n−1",
        source: "Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Rochat 2009",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let others = graph.node_count().saturating_sub(1).max(1) as f64;
        let reaches = reaches(graph);
        let harmonic = (*reaches).as_ref().iter();
        NodeMeasure::defined(harmonic.map(|reach| reach.inverse_sum / others).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, undirected};

    #[test]
    fn whom_no_path_leads_to_adds_nothing() {
        let harmonic = Harmonic.run(&undirected(4, &[[0, 1], [1, 2]]));
        assert_eq!(harmonic.get(1), Some(2.0 / 3.0));
        assert_eq!(harmonic.get(3), Some(0.0));
    }

    #[test]
    fn complete_single_and_empty() {
        assert_eq!(Harmonic.run(&complete(5)).get(3), Some(1.0));
        assert_eq!(Harmonic.run(&undirected(1, &[])).get(0), Some(0.0));
        assert!(Harmonic.run(&undirected(0, &[])).is_empty());
    }
}
