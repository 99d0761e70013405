//! Without which tie does the network come apart?

use super::dependence::forest;
use crate::analyses::{About, Analysis, TieMark};
use crate::frozen::FrozenGraph;

/// Bridge: without which tie does the network come apart?
///
/// # Requires
/// Direction and strengths are ignored; parallel ties are one tie, so a bridge may stand for
/// several kinds of tie.
///
/// # Returns
/// The ties that are bridges, in the order of their ends.
///
/// # Complexity
/// Nearly O(n + m), shared with cutpoints and dependence.
///
/// # Source
/// Hopcroft, J. & Tarjan, R. (1973) Algorithm 447, doi:10.1145/362248.362272.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::Bridge};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [3, 2]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &ties)?;
/// assert_eq!(Bridge.run(&graph).0, [[2, 3]]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Bridge;

impl Analysis for Bridge {
    const ABOUT: About = About {
        name: "bridge",
        question: "question-bridge",
        convention: "direction ignored, parallel ties are one",
        source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    };
    type Output = TieMark;

    fn run(&self, graph: &FrozenGraph) -> TieMark {
        let forest = forest(graph);
        let bridges = graph.nodes().filter(|&number| forest.is_bridge(number));
        let mut ties: Vec<[u32; 2]> = bridges
            .map(|number| {
                let node = forest.order[number as usize];
                let parent = forest.order[forest.parent[number as usize] as usize];
                [node.min(parent), node.max(parent)]
            })
            .collect();
        ties.sort_unstable();
        TieMark(ties)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path, undirected};

    #[test]
    fn every_tie_of_a_path_and_none_of_a_ring() {
        assert_eq!(Bridge.run(&path(3)).0, [[0, 1], [1, 2]]);
        assert_eq!(Bridge.run(&complete(4)).0, [[0; 2]; 0]);
    }

    #[test]
    fn both_directions_or_two_kinds_are_one_tie() {
        assert_eq!(Bridge.run(&directed(2, &[[0, 1], [1, 0]])).0, [[0, 1]]);
        assert_eq!(Bridge.run(&undirected(2, &[[0, 1], [0, 1]])).0, [[0, 1]]);
    }
}
