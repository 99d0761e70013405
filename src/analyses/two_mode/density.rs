//! What share of the possible ties between two modes is there?

use super::{ModesError, TwoModes};
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Two-mode density: ties divided by the pairs of one actor from each mode.
///
/// # Requires
/// Two sectors that all ties cross. Direction and strength are ignored.
///
/// # Returns
/// A number between 0 and 1; `None` when a mode has no actor.
///
/// # Complexity
/// O(nodes + arcs).
///
/// # Errors
/// [`ModesError`] when the graph is not of two modes.
///
/// # Source
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, two_mode::TwoModeDensity};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(1), Some(1)]);
/// assert_eq!(TwoModeDensity.run(&graph)?.0, Some(0.5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TwoModeDensity;

impl Analysis for TwoModeDensity {
    const ABOUT: About = About {
        name: "two_mode_density",
        question: "question-two-mode-density",
        convention: "",
        source: "Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2",
    };

    type Output = Result<NetworkMeasure, ModesError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let modes = TwoModes::of(graph)?;
        let possible = modes.sizes[0] as f64 * modes.sizes[1] as f64;
        let density = modes.graph.tie_count() as f64 / possible;
        Ok(NetworkMeasure((possible > 0.0).then_some(density)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::chain;
    use super::*;
    use crate::analyses::small::undirected;

    #[test]
    fn four_of_six_ties_and_an_empty_mode() {
        let density = TwoModeDensity.run(&chain()).expect("two modes");
        assert_eq!(density.0, Some(4.0 / 6.0));
        let one_sided = undirected(1, &[]).with_sectors(&[Some(1)]);
        let density = TwoModeDensity.run(&one_sided).expect("two modes");
        assert_eq!(density.0, None);
    }
}
