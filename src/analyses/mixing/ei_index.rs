//! Do ties rather cross sectors or stay within?

use super::Crossing;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// E-I index: do ties rather cross sectors or stay within?
///
/// `(E − I) / (E + I)` with E ties between sectors and I within. Its neutral value is not 0 but
/// depends on the sizes of the sectors.
///
/// # Requires
/// Sectors; ties at actors without one are left out. Direction is used: ties undirected, arcs
/// directed. Strengths are ignored.
///
/// # Returns
/// −1 (all within) to 1 (all across); `None` without such ties or without sectors.
///
/// # Complexity
/// O(m).
///
/// # Source
/// Krackhardt, D. & Stern, R. (1988) Informal networks and organizational crises, Social
/// Psychology Quarterly 51:123–140, doi:10.2307/2786835.
///
/// # Examples
/// Two ties cross, one stays.
/// ```
/// use yhdyspinta::analyses::{Analysis, mixing::EiIndex};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// let path = path.with_sectors(&[Some(0), Some(0), Some(1), Some(0)]);
/// assert_eq!(EiIndex.run(&path).0, Some(1.0 / 3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct EiIndex;

impl Analysis for EiIndex {
    const ABOUT: About = About {
        name: "ei_index",
        question: "question-ei-index",
        convention: "symmetrised ties, directed: arcs; ties at actors without a sector left out",
        source: "Krackhardt & Stern 1988, doi:10.2307/2786835",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let here = |node| {
            let own = graph.sector(node)?;
            Some(Crossing::count(graph, own, graph.outgoing(node)))
        };
        let all = graph
            .nodes()
            .filter_map(here)
            .fold(Crossing::default(), Crossing::add);
        NetworkMeasure(all.index())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn direction_decides_what_a_tie_is() {
        // 0 ⇄ 1 crosses, 0 → 2 stays.
        let arcs = [[0, 1], [1, 0], [0, 2]];
        let sectors = [Some(0), Some(1), Some(0)];
        let found = EiIndex.run(&directed(3, &arcs).with_sectors(&sectors)).0;
        assert_eq!(found, Some(1.0 / 3.0));
        let found = EiIndex.run(&undirected(3, &arcs).with_sectors(&sectors)).0;
        assert_eq!(found, Some(0.0));
    }

    #[test]
    fn who_has_no_sector_is_left_out() {
        let graph = undirected(3, &[[0, 1], [1, 2]]);
        assert_eq!(EiIndex.run(&graph).0, None);
        let graph = graph.with_sectors(&[Some(0), Some(0), None]);
        assert_eq!(EiIndex.run(&graph).0, Some(-1.0));
    }
}
