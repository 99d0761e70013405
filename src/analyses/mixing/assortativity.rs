//! Do actors choose their own sector more than chance would?

use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Assortativity: do actors choose their own sector more than chance would?
///
/// `(Σ e(g,g) − Σ a(g) b(g)) / (1 − Σ a(g) b(g))`, with e the shares of arcs by sector of start
/// and end, a and b their margins; an undirected tie is both arcs.
///
/// # Requires
/// Sectors; ties at actors without one are left out. Direction is used; strengths are ignored.
///
/// # Returns
/// At most 1, 0 by chance; `None` without such ties, without sectors, or when all ends are of
/// one sector.
///
/// # Complexity
/// O(m + sectors).
///
/// # Source
/// Newman, M. (2003) Mixing patterns in networks, Phys. Rev. E 67:026126,
/// doi:10.1103/PhysRevE.67.026126.
///
/// # Examples
/// Only ties between the two sectors: e is 0 within, the margins 1/2.
/// ```
/// use yhdyspinta::analyses::{Analysis, mixing::Assortativity};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let square = [[0, 1], [1, 2], [2, 3], [3, 0]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &square)?;
/// let graph = graph.with_sectors(&[Some(0), Some(1), Some(0), Some(1)]);
/// assert_eq!(Assortativity.run(&graph).0, Some(-1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Assortativity;

impl Analysis for Assortativity {
    const ABOUT: About = About {
        name: "assortativity",
        question: "question-assortativity",
        convention: "nominal, start and end margins apart when directed",
        source: "Newman 2003, doi:10.1103/PhysRevE.67.026126",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let sectors = graph.sector_count();
        let (mut starts, mut ends) = (vec![0u64; sectors], vec![0u64; sectors]);
        let (mut within, mut all) = (0u64, 0u64);
        for node in graph.nodes() {
            let Some(own) = graph.sector(node) else {
                continue;
            };
            for other in graph
                .outgoing(node)
                .iter()
                .filter_map(|&next| graph.sector(next))
            {
                starts[own as usize] += 1;
                ends[other as usize] += 1;
                within += u64::from(own == other);
                all += 1;
            }
        }
        // Multiplied by the square of all arcs, in whole numbers.
        let products = starts
            .iter()
            .zip(&ends)
            .map(|(&a, &b)| i128::from(a) * i128::from(b));
        let chance: i128 = products.sum();
        let all = i128::from(all);
        let room = all * all - chance;
        NetworkMeasure((room > 0).then(|| (i128::from(within) * all - chance) as f64 / room as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn only_own_ties_are_one() {
        let graph = undirected(4, &[[0, 1], [2, 3]]);
        let parted = graph.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]);
        assert_eq!(Assortativity.run(&parted).0, Some(1.0));
        assert_eq!(Assortativity.run(&graph).0, None);
        assert_eq!(
            Assortativity.run(&graph.with_sectors(&[Some(0); 4])).0,
            None
        );
    }

    #[test]
    fn margins_of_start_and_end_differ() {
        // 0 → 1 and 0 → 2 with sectors 0, 1, 0: e = 1/2, a = (1, 0), b = (1/2, 1/2).
        let graph = directed(3, &[[0, 1], [0, 2]]);
        let graph = graph.with_sectors(&[Some(0), Some(1), Some(0)]);
        assert_eq!(Assortativity.run(&graph).0, Some(0.0));
    }
}
