//! How many contacts of an actor are not redundant?

use super::contacts::redundancy;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Effective size: how many contacts of an actor are not redundant?
///
/// `Σ_j (1 − Σ_q p(i,q) m(j,q))` over contacts j: p(i,q) is the share of i's ties that q has,
/// m(j,q) the tie j–q relative to the strongest of j. Without strengths this is k − 2t/k with
/// t ties between k contacts.
///
/// # Requires
/// Direction is ignored, except that a pair tied both ways counts twice as strong; strengths
/// are used.
///
/// # Returns
/// A number for each node, 1 to its degree without strengths; `None` for an isolate.
///
/// # Complexity
/// O(m · arboricity), nodes in parallel; made together with the other measures of Burt's.
///
/// # Source
/// Burt, R. (1992) Structural Holes; k − 2t/k: Borgatti, S. (1997) Structural holes:
/// unpacking Burt's redundancy measures, Connections 20(1):35–38.
///
/// # Examples
/// In a triangle each contact is half redundant: 2 − 2·1/2.
/// ```
/// use yhdyspinta::analyses::{Analysis, holes::EffectiveSize};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let triangle = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2], [2, 0]])?;
/// assert_eq!(EffectiveSize.run(&triangle).get(0), Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct EffectiveSize;

impl Analysis for EffectiveSize {
    const ABOUT: About = About {
        name: "effective_size",
        question: "question-effective-size",
        convention: "after Burt; isolate undefined",
        source: super::BURT,
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        redundancy(graph).measure(|contacts, redundancy| contacts - redundancy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, star};

    #[test]
    fn stars_are_all_effective_and_cliques_one() {
        assert_eq!(EffectiveSize.run(&star(5)).get(0), Some(4.0));
        assert_eq!(EffectiveSize.run(&complete(5)).get(0), Some(1.0));
    }
}
