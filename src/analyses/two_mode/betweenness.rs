//! Who stands between others, as a share of what two modes allow?

use super::{ModesError, TwoModes};
use crate::analyses::between::Betweenness;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Two-mode betweenness: who stands between others?
///
/// Betweenness, each unordered pair once, divided by the most an actor of its mode can have.
/// With n₁ actors in its mode, n₂ in the other, s = ⌊(n₁−1)/n₂⌋ and t = (n₁−1) mod n₂:
/// `½ [n₂²(s+1)² + n₂(s+1)(2t−s−1) − t(2s−t+3)]`.
///
/// # Requires
/// Two sectors that all ties cross. Direction and strength are ignored.
///
/// # Returns
/// A number between 0 and 1 for each actor; `None` where nobody of the mode can stand between
/// others.
///
/// # Complexity
/// As betweenness, O(n m).
///
/// # Errors
/// [`ModesError`] when the graph is not of two modes.
///
/// # Source
/// Borgatti & Everett 1997, Network analysis of 2-mode data, doi:10.1016/S0378-8733(96)00301-2.
///
/// # Examples
/// The only event stands between all who go to it.
/// ```
/// use yhdyspinta::analyses::{Analysis, two_mode::TwoModeBetweenness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 3], [1, 3], [2, 3]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(0), Some(1)]);
/// let betweenness = TwoModeBetweenness.run(&graph)?;
/// assert_eq!(betweenness.get(3), Some(1.0));
/// assert_eq!(betweenness.get(0), None); // nobody of its mode can stand between others
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TwoModeBetweenness;

impl Analysis for TwoModeBetweenness {
    const ABOUT: About = About {
        name: "two_mode_betweenness",
        question: "question-two-mode-betweenness",
        convention: "divided by the most an actor of the mode can have",
        source: "Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2",
    };

    type Output = Result<NodeMeasure, ModesError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let modes = TwoModes::of(graph)?;
        let raw = Betweenness.run(&modes.graph);
        let shares = modes.graph.nodes().map(|node| {
            let (own, other) = modes.sizes_for(node);
            let most = most_between(own, other);
            raw.get(node).filter(|_| most > 0.0).map(|raw| raw / most)
        });
        Ok(shares.collect())
    }
}

/// The most an actor can have whose mode has `own` actors beside a mode of `other`.
fn most_between(own: usize, other: usize) -> f64 {
    if own == 0 || other == 0 {
        return 0.0;
    }
    let rounds = ((own - 1) / other) as f64;
    let rest = ((own - 1) % other) as f64;
    let other = other as f64;
    let twice = other * other * (rounds + 1.0) * (rounds + 1.0)
        + other * (rounds + 1.0) * (2.0 * rest - rounds - 1.0)
        - rest * (2.0 * rounds - rest + 3.0);
    twice / 2.0
}

#[cfg(test)]
mod tests {
    use super::super::example::chain;
    use super::*;
    use crate::analyses::small::undirected;

    #[test]
    fn the_chain_by_hand() {
        // 0–3–1–4–2: 1 stands between {0, 3} and {4, 2}, four pairs; 3 between 0 and three.
        // At most: one of three beside two events (s = 1, t = 0): ½(4·4 + 2·2·(−2)) = 4;
        // an event of two beside three actors (s = 0, t = 1): ½(9 + 3·1 − 2) = 5.
        assert_eq!((most_between(3, 2), most_between(2, 3)), (4.0, 5.0));
        let betweenness = TwoModeBetweenness.run(&chain()).expect("two modes");
        assert!(betweenness.iter().eq([0.0, 1.0, 0.0, 0.6, 0.6].map(Some)));
    }

    #[test]
    fn where_nobody_can_stand_between_there_is_no_value() {
        let graph = undirected(2, &[[0, 1]]).with_sectors(&[Some(0), Some(1)]);
        let betweenness = TwoModeBetweenness.run(&graph).expect("two modes");
        assert_eq!(betweenness.values().count(), 0);
    }
}
