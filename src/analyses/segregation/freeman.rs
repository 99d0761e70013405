//! How far is the number of crossing ties below chance?

use super::{SectorTies, ratio};
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Freeman's segregation: how far is the number of crossing ties below chance?
///
/// One minus the share of ties that cross between sectors, divided by the share of pairs that
/// do. 0 as chance has it, 1 when no tie crosses, below 0 when more cross than by chance
/// (Freeman set those to 0; the sign is kept here, because it says that ties seek others).
///
/// # Requires
/// Sectors; Freeman's were two, any number will do. Direction: arcs when directed. Strengths
/// are ignored.
///
/// # Returns
/// A number up to 1; `None` without ties, or when no pair crosses.
///
/// # Complexity
/// O(nodes + arcs).
///
/// # Source
/// Freeman 1978, Segregation in social networks, doi:10.1177/004912417800600401.
///
/// # Examples
/// One of three ties crosses, as do four of six pairs: 1 − (1/3)/(4/6).
/// ```
/// use yhdyspinta::analyses::{Analysis, segregation::FreemanSegregation};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [2, 3], [1, 2]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]);
/// assert_eq!(FreemanSegregation.run(&graph).0, Some(0.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct FreemanSegregation;

impl Analysis for FreemanSegregation {
    const ABOUT: About = About {
        name: "segregation_freeman",
        question: "question-segregation-freeman",
        convention: "any number of sectors; below 0 when more ties cross than by chance",
        source: "Freeman 1978, doi:10.1177/004912417800600401",
    };

    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let table = SectorTies::of(graph).table();
        let crossing = ratio(table.between, table.within + table.between);
        let by_chance = ratio(
            table.possible_between,
            table.possible_within + table.possible_between,
        );
        let share = crossing.zip(by_chance);
        NetworkMeasure(share.and_then(|(crossing, chance)| Some(1.0 - ratio(crossing, chance)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{no_ties, two_groups};
    use super::*;

    #[test]
    fn one_of_five_ties_crosses_of_six_of_ten_pairs() {
        let segregation = FreemanSegregation.run(&two_groups()).0.expect("ties");
        assert!((segregation - (1.0 - 0.2 / 0.6)).abs() < 1e-15);
    }

    #[test]
    fn undefined_without_ties_or_sectors() {
        assert_eq!(FreemanSegregation.run(&no_ties()).0, None);
        let one = two_groups().with_sectors(&[Some(0); 6]);
        assert_eq!(FreemanSegregation.run(&one).0, None);
    }
}
