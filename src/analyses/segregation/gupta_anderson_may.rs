//! Which share of each sector's ties stays within, over all sectors?

use super::SectorTies;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Gupta, Anderson and May's Q: which share of each sector's ties stays within?
///
/// `(Σ p_gg − 1) / (G − 1)`, where p_gg is the share of the ties of sector g that stay in it,
/// and G the number of sectors. Every sector counts alike, however large. 1 when all stay, 0
/// when mixing is proportionate, −1/(G−1) when none stays.
///
/// # Requires
/// Sectors. Direction: arcs when directed, by where they start. Strengths are ignored.
///
/// # Returns
/// A number; `None` when fewer than two sectors have ties. A sector without ties has no share
/// and is left out of Σ and of G.
///
/// # Complexity
/// O(nodes + arcs).
///
/// # Source
/// Gupta, Anderson & May 1989, Networks of sexual contacts: implications for the pattern of
/// spread of HIV, AIDS 3:807–817.
///
/// # Examples
/// In both pairs two of three choices stay: 2/3 + 2/3 − 1.
/// ```
/// use yhdyspinta::analyses::{Analysis, segregation::GuptaAndersonMay};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [2, 3], [1, 2]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]);
/// let value = GuptaAndersonMay.run(&graph).0.expect("two sectors with ties");
/// assert!((value - 1.0 / 3.0).abs() < 1e-15);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct GuptaAndersonMay;

impl Analysis for GuptaAndersonMay {
    const ABOUT: About = About {
        name: "segregation_gupta_anderson_may",
        question: "question-segregation-gupta-anderson-may",
        convention: "sectors without ties left out",
        source: "Gupta, Anderson & May 1989, AIDS 3:807–817",
    };

    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let ties = SectorTies::of(graph);
        let shares: Vec<f64> = ties
            .within
            .iter()
            .zip(&ties.outgoing)
            .filter(|(_, all)| **all > 0)
            .map(|(&within, &all)| within as f64 / all as f64)
            .collect();
        let sectors = shares.len() as f64;
        let value = (shares.iter().sum::<f64>() - 1.0) / (sectors - 1.0);
        NetworkMeasure((shares.len() > 1).then_some(value))
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{no_ties, two_groups};
    use super::*;
    use crate::analyses::small::directed;

    #[test]
    fn every_sector_counts_alike() {
        let value = GuptaAndersonMay.run(&two_groups()).0.expect("two sectors");
        assert!((value - (6.0 / 7.0 + 2.0 / 3.0 - 1.0)).abs() < 1e-15);
    }

    #[test]
    fn sectors_without_ties_are_left_out() {
        assert_eq!(GuptaAndersonMay.run(&no_ties()).0, None);
        let graph = directed(4, &[[0, 1], [1, 0]]);
        let graph = graph.with_sectors(&[Some(0), Some(1), Some(2), Some(2)]);
        assert_eq!(GuptaAndersonMay.run(&graph).0, Some(-1.0));
    }
}
