//! How near is everybody, when the own mode is never nearer than two ties?

use super::{ModesError, TwoModes};
use crate::analyses::distance::reaches;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Two-mode closeness: how near is everybody?
///
/// `(n₂ + 2(n₁ − 1)) / Σ d` for an actor of a mode of n₁ beside a mode of n₂: the smallest
/// sum of distances there can be, divided by the sum there is. An actor that reaches only r
/// of the n−1 others has the value times r/(n−1), as in one mode (Wasserman & Faust 1994);
/// one that reaches nobody has 0.
///
/// # Requires
/// Two sectors that all ties cross. Direction and strength are ignored.
///
/// # Returns
/// A number for each actor; between 0 and 1 when all are connected.
///
/// # Complexity
/// O(n (n + m)); sources run in parallel. Shared with the distance measures.
///
/// # Errors
/// [`ModesError`] when the graph is not of two modes.
///
/// # Source
/// Borgatti & Everett 1997, Network analysis of 2-mode data, doi:10.1016/S0378-8733(96)00301-2.
///
/// # Examples
/// The one actor of its mode is tied to both of the other: (2 + 0) / (1 + 1).
/// ```
/// use yhdyspinta::analyses::{Analysis, two_mode::TwoModeCloseness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [0, 2]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(1), Some(1)]);
/// assert_eq!(TwoModeCloseness.run(&graph)?.get(0), Some(1.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TwoModeCloseness;

impl Analysis for TwoModeCloseness {
    const ABOUT: About = About {
        name: "two_mode_closeness",
        question: "question-two-mode-closeness",
        convention: "times the share reached; isolate 0",
        source: "Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2",
    };

    type Output = Result<NodeMeasure, ModesError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let modes = TwoModes::of(graph)?;
        let others = modes.graph.node_count().saturating_sub(1) as f64;
        let reaches = reaches(&modes.graph);
        let closeness = modes.graph.nodes().zip((*reaches).as_ref());
        let closeness = closeness.map(|(node, reach)| {
            if reach.count == 0 {
                return 0.0;
            }
            let (own, other) = modes.sizes_for(node);
            let least = other as f64 + 2.0 * (own as f64 - 1.0);
            least / reach.sum * (f64::from(reach.count) / others)
        });
        Ok(NodeMeasure::defined(closeness.collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::chain;
    use super::*;
    use crate::analyses::small::undirected;

    #[test]
    fn the_middle_of_a_chain_is_as_near_as_can_be() {
        // 0–3–1–4–2: from 1 the distances are 1, 1, 2, 2, and 2 + 2·2 is the least there is.
        let closeness = TwoModeCloseness.run(&chain()).expect("two modes");
        let expected = [6.0 / 10.0, 1.0, 6.0 / 10.0, 5.0 / 7.0, 5.0 / 7.0].map(Some);
        assert!(closeness.iter().eq(expected));
    }

    #[test]
    fn reaching_half_counts_half() {
        let graph = undirected(4, &[[0, 2], [1, 3]]).with_sectors(&[0, 0, 1, 1].map(Some));
        let closeness = TwoModeCloseness.run(&graph).expect("two modes");
        // Least 2 + 2, sum 1, reached 1 of 3.
        assert_eq!(closeness.get(0), Some(4.0 / 3.0));
        let graph = undirected(2, &[]).with_sectors(&[Some(0), Some(1)]);
        assert_eq!(
            TwoModeCloseness.run(&graph).expect("two modes").get(0),
            Some(0.0)
        );
    }
}
