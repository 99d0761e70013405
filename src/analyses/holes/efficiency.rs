//! Which share of an actor’s contacts is not redundant?

use super::contacts::redundancy;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Efficiency: which share of an actor's contacts is not redundant?
///
/// Effective size divided by the number of contacts.
///
/// # Requires
/// Direction is ignored, except that a pair tied both ways counts twice as strong; strengths
/// are used.
///
/// # Returns
/// A share for each node; `None` for an isolate.
///
/// # Complexity
/// O(m · arboricity), nodes in parallel; made together with the other measures of Burt's.
///
/// # Source
/// Burt, R. (1992) Structural Holes.
///
/// # Examples
/// In a triangle one of two contacts is effective.
/// ```
/// use yhdyspinta::analyses::{Analysis, holes::Efficiency};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let triangle = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2], [2, 0]])?;
/// assert_eq!(Efficiency.run(&triangle).get(0), Some(0.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Efficiency;

impl Analysis for Efficiency {
    const ABOUT: About = About {
        name: "efficiency",
        question: "question-efficiency",
        convention: "effective size over the number of contacts; isolate undefined",
        source: super::BURT,
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        redundancy(graph).measure(|contacts, redundancy| 1.0 - redundancy / contacts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, star};

    #[test]
    fn stars_waste_nothing() {
        assert_eq!(Efficiency.run(&star(5)).get(0), Some(1.0));
        assert_eq!(Efficiency.run(&complete(5)).get(0), Some(0.25));
    }
}
