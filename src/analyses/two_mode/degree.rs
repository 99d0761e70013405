//! What share of the other mode is an actor tied to?

use super::{ModesError, TwoModes};
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Two-mode degree: what share of the other mode is an actor tied to?
///
/// The number of ties, divided by the number of actors of the other mode.
///
/// # Requires
/// Two sectors that all ties cross. Direction and strength are ignored.
///
/// # Returns
/// A number between 0 and 1 for each actor; `None` when the other mode has nobody.
///
/// # Complexity
/// O(nodes + arcs).
///
/// # Errors
/// [`ModesError`] when the graph is not of two modes.
///
/// # Source
/// Borgatti & Everett 1997, Network analysis of 2-mode data, doi:10.1016/S0378-8733(96)00301-2.
///
/// # Examples
/// Of two events an actor goes to one.
/// ```
/// use yhdyspinta::analyses::{Analysis, two_mode::TwoModeDegree};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(1), Some(1)]);
/// assert_eq!(TwoModeDegree.run(&graph)?.get(0), Some(0.5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TwoModeDegree;

impl Analysis for TwoModeDegree {
    const ABOUT: About = About {
        name: "two_mode_degree",
        question: "question-two-mode-degree",
        convention: "divided by the size of the other mode",
        source: "Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2",
    };

    type Output = Result<NodeMeasure, ModesError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let modes = TwoModes::of(graph)?;
        let shares = modes.graph.nodes().map(|node| {
            let (_, others) = modes.sizes_for(node);
            let degree = modes.graph.outgoing(node).len();
            (others > 0).then(|| degree as f64 / others as f64)
        });
        Ok(shares.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::chain;
    use super::*;
    use crate::analyses::small::undirected;

    #[test]
    fn each_mode_is_measured_by_the_other() {
        let degree = TwoModeDegree.run(&chain()).expect("two modes");
        let expected = [0.5, 1.0, 0.5, 2.0 / 3.0, 2.0 / 3.0].map(Some);
        assert!(degree.iter().eq(expected));
    }

    #[test]
    fn beside_nobody_there_is_no_share() {
        let alone = undirected(1, &[]).with_sectors(&[Some(1)]);
        assert_eq!(TwoModeDegree.run(&alone).expect("two modes").get(0), None);
    }
}
