//! How many times as likely is a tie within a sector as between sectors?

use super::{SectorTies, ratio};
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// The odds ratio of a tie within a sector against one between sectors.
///
/// With tied and untied pairs within (a, b) and between (c, d): `ad / bc`. 1 when the sector
/// makes no difference.
///
/// # Requires
/// Sectors. Direction: ordered pairs when directed. Strengths are ignored.
///
/// # Returns
/// A number from 0 up; `None` when all pairs within are tied, or none between.
///
/// # Complexity
/// O(nodes + arcs).
///
/// # Source
/// Bojanowski & Corten 2014, Measuring segregation in social networks,
/// doi:10.1016/j.socnet.2014.04.001.
///
/// # Examples
/// Within two groups of three, 4 of 6 pairs are tied; between them 3 of 9: (4·6)/(2·3).
/// ```
/// use yhdyspinta::analyses::{Analysis, segregation::WithinOddsRatio};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [3, 4], [4, 5], [0, 3], [1, 4], [2, 5]];
/// let graph = FrozenGraph::from_arcs(6, Direction::Undirected, &ties)?;
/// let graph = graph.with_sectors(&[0, 0, 0, 1, 1, 1].map(Some));
/// assert_eq!(WithinOddsRatio.run(&graph).0, Some(4.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct WithinOddsRatio;

impl Analysis for WithinOddsRatio {
    const ABOUT: About = About {
        name: "homophily_odds_ratio",
        question: "question-homophily-odds-ratio",
        convention: "within a sector against between sectors",
        source: "Bojanowski & Corten 2014, doi:10.1016/j.socnet.2014.04.001",
    };

    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let (for_within, for_between) = products(graph);
        NetworkMeasure(ratio(for_within, for_between))
    }
}

/// Yule's Q of ties and shared sectors: the odds ratio, between −1 and 1.
///
/// With tied and untied pairs within (a, b) and between (c, d): `(ad − bc) / (ad + bc)`. 0
/// when the sector makes no difference.
///
/// # Requires
/// Sectors. Direction: ordered pairs when directed. Strengths are ignored.
///
/// # Returns
/// A number between −1 and 1; `None` when both products are 0.
///
/// # Complexity
/// O(nodes + arcs).
///
/// # Source
/// Yule 1912, On the methods of measuring association between two attributes,
/// doi:10.2307/2340126.
///
/// # Examples
/// An odds ratio of 4 is a Q of (4 − 1)/(4 + 1).
/// ```
/// use yhdyspinta::analyses::{Analysis, segregation::YulesQ};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [3, 4], [4, 5], [0, 3], [1, 4], [2, 5]];
/// let graph = FrozenGraph::from_arcs(6, Direction::Undirected, &ties)?;
/// let graph = graph.with_sectors(&[0, 0, 0, 1, 1, 1].map(Some));
/// assert_eq!(YulesQ.run(&graph).0, Some(0.6));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct YulesQ;

impl Analysis for YulesQ {
    const ABOUT: About = About {
        name: "homophily_yules_q",
        question: "question-homophily-yules-q",
        convention: "within a sector against between sectors",
        source: "Yule 1912, doi:10.2307/2340126",
    };

    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let (for_within, for_between) = products(graph);
        NetworkMeasure(ratio(for_within - for_between, for_within + for_between))
    }
}

/// The products ad and bc.
fn products(graph: &FrozenGraph) -> (f64, f64) {
    let table = SectorTies::of(graph).table();
    (
        table.within * (table.possible_between - table.between),
        table.between * (table.possible_within - table.within),
    )
}

#[cfg(test)]
mod tests {
    use super::super::example::{no_ties, two_groups};
    use super::*;
    use crate::analyses::small::directed;

    #[test]
    fn without_untied_pairs_within_there_are_no_odds() {
        assert_eq!(WithinOddsRatio.run(&two_groups()).0, None);
        assert_eq!(YulesQ.run(&two_groups()).0, Some(1.0));
        assert_eq!(WithinOddsRatio.run(&no_ties()).0, None);
        assert_eq!(YulesQ.run(&no_ties()).0, None);
    }

    #[test]
    fn arcs_are_counted_by_ordered_pairs() {
        // Within 1 of 4, between 3 of 8: (1·5)/(3·3).
        let graph = directed(4, &[[0, 1], [0, 2], [2, 1], [3, 0]]);
        let graph = graph.with_sectors(&[0, 0, 1, 1].map(Some));
        assert_eq!(WithinOddsRatio.run(&graph).0, Some(5.0 / 9.0));
        assert_eq!(YulesQ.run(&graph).0, Some(-4.0 / 14.0));
    }
}
