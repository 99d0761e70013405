//! How far does each sector choose its own beyond chance?

use super::{SectorMeasure, SectorTies, ratio};
use crate::analyses::{About, Analysis};
use crate::frozen::FrozenGraph;

/// Coleman's homophily index: how far does each sector choose its own?
///
/// With `m` the arcs from a sector to itself, `t` all arcs from it, and `e = t (n_g−1)/(n−1)`
/// those expected within: `(m − e) / (t − e)` when m ≥ e, else `(m − e) / e`. 1 when all
/// choices stay, 0 as chance has it, −1 when all leave.
///
/// # Requires
/// Sectors. Direction: choices are arcs; an undirected tie is a choice of either end.
/// Strengths are ignored.
///
/// # Returns
/// A number between −1 and 1 for each sector; `None` for a sector without ties, for one of a
/// single actor (who cannot stay), and for one with everybody in it (who cannot leave). JSON:
/// `{"sectors": [{"sector", "value"}, …]}`.
///
/// # Complexity
/// O(nodes + arcs).
///
/// # Source
/// Coleman 1958, Relational analysis: the study of social organizations with survey methods,
/// Human Organization 17:28–36, doi:10.17730/humo.17.4.q5604m676260q8n7.
///
/// # Examples
/// Of three choices of the first pair two stay, one is expected: (2 − 1)/(3 − 1).
/// ```
/// use yhdyspinta::analyses::{Analysis, segregation::ColemanHomophily};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [2, 3], [1, 2]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]);
/// assert_eq!(ColemanHomophily.run(&graph).0, [Some(0.5), Some(0.5)]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ColemanHomophily;

impl Analysis for ColemanHomophily {
    const ABOUT: About = About {
        name: "homophily_coleman",
        question: "question-homophily-coleman",
        convention: "an undirected tie is a choice of either end",
        source: "Coleman 1958, doi:10.17730/humo.17.4.q5604m676260q8n7",
    };

    type Output = SectorMeasure;

    fn run(&self, graph: &FrozenGraph) -> SectorMeasure {
        let ties = SectorTies::of(graph);
        let others = ties.sizes.iter().sum::<u64>().saturating_sub(1) as f64;
        let of_sector = |sector: usize| {
            let (within, all) = (ties.within[sector] as f64, ties.outgoing[sector] as f64);
            let own_others = ties.sizes[sector].saturating_sub(1) as f64;
            if own_others == 0.0 || own_others == others {
                return None;
            }
            let expected = all * own_others / others;
            let most = if within >= expected {
                all - expected
            } else {
                expected
            };
            ratio(within - expected, most)
        };
        SectorMeasure((0..ties.sizes.len()).map(of_sector).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{no_ties, two_groups};
    use super::*;
    use crate::analyses::small::directed;

    #[test]
    fn two_groups_by_hand() {
        // 0: 6 of 7 stay, expected 3.5; 1: 2 of 3 stay, expected 0.75.
        let homophily = ColemanHomophily.run(&two_groups()).0;
        assert_eq!(homophily, [Some(2.5 / 3.5), Some(1.25 / 2.25)]);
    }

    #[test]
    fn who_only_leaves_has_minus_one() {
        let graph = directed(4, &[[0, 2], [1, 3]]);
        let graph = graph.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]);
        assert_eq!(ColemanHomophily.run(&graph).0, [Some(-1.0), None]);
        assert_eq!(ColemanHomophily.run(&no_ties()).0, [None, None]);
    }
}
