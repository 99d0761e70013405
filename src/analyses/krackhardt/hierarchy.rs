//! Which share of connected pairs is one above the other?

use super::reachable::reachable_pairs;
use crate::analyses::cohesion::StrongComponents;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Hierarchy: which share of connected pairs is one above the other?
///
/// 1 − the share, among unordered pairs of which at least one reaches the other, of those that
/// reach each other. Not Burt’s hierarchy.
///
/// # Requires
/// Direction is used, an undirected tie leads both ways; strengths are ignored.
///
/// # Returns
/// A share; `None` when nobody reaches anybody.
///
/// # Complexity
/// Undirected O(n + m); directed O(n + m log m + c (c + a) / 256) for c strong components that
/// lead to several others, with a arcs between them. Runs in parallel.
///
/// # Source
/// Krackhardt, D. (1994) Graph theoretical dimensions of informal organizations, in Carley &
/// Prietula (eds) Computational Organization Theory, 89–111.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, krackhardt::ChainHierarchy};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 2]])?;
/// assert_eq!(ChainHierarchy.run(&graph).0, Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ChainHierarchy;

impl Analysis for ChainHierarchy {
    const ABOUT: About = About {
        name: "krackhardt_hierarchy",
        question: "question-krackhardt-hierarchy",
        convention: "among unordered pairs reachable at least one way",
        source: "Krackhardt 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let strong = StrongComponents.run(graph);
        let sizes = strong.sizes().iter().map(|&size| u64::from(size));
        let mutual: u64 = sizes.map(|size| size * (size - 1) / 2).sum();
        let either = if graph.is_directed() {
            reachable_pairs(graph) - mutual
        } else {
            mutual
        };
        NetworkMeasure((either > 0).then(|| 1.0 - mutual as f64 / either as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn a_cycle_has_none_and_a_tree_all() {
        assert_eq!(
            ChainHierarchy
                .run(&directed(3, &[[0, 1], [1, 2], [2, 0]]))
                .0,
            Some(0.0)
        );
        assert_eq!(
            ChainHierarchy.run(&directed(3, &[[0, 1], [0, 2]])).0,
            Some(1.0)
        );
        // 0 ⇄ 1 → 2: one of three pairs is mutual.
        let found = ChainHierarchy
            .run(&directed(3, &[[0, 1], [1, 0], [1, 2]]))
            .0;
        assert_eq!(found, Some(1.0 - 1.0 / 3.0));
    }

    #[test]
    fn undirected_everybody_reaches_back() {
        assert_eq!(ChainHierarchy.run(&undirected(3, &[[0, 1]])).0, Some(0.0));
        assert_eq!(ChainHierarchy.run(&undirected(3, &[])).0, None);
    }
}
