//! Is it one contact that constrains an actor?

use super::contacts;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Hierarchy: is it one contact that constrains an actor?
///
/// The Coleman–Theil index of the dyadic constraints c over N contacts with mean c̄:
/// `Σ (c/c̄) ln (c/c̄) / (N ln N)`. Not Krackhardt's hierarchy.
///
/// # Requires
/// Direction is ignored, except that a pair tied both ways counts twice as strong; strengths
/// are used.
///
/// # Returns
/// 0 (all alike) to 1 (all from one contact) for each node; `None` for fewer than two
/// contacts.
///
/// # Complexity
/// O(m · arboricity), nodes in parallel; made together with the other measures of Burt's.
///
/// # Source
/// Burt, R. (1992) Structural Holes, eq. 2.9.
///
/// # Examples
/// Both contacts of the middle constrain alike.
/// ```
/// use yhdyspinta::analyses::{Analysis, holes::Hierarchy};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let hierarchy = Hierarchy.run(&path);
/// assert_eq!((hierarchy.get(1), hierarchy.get(0)), (Some(0.0), None));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Hierarchy;

impl Analysis for Hierarchy {
    const ABOUT: About = About {
        name: "hierarchy",
        question: "question-hierarchy",
        convention: "Coleman–Theil; a single contact undefined",
        source: super::BURT,
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        contacts::hierarchy(graph)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{star, undirected};

    #[test]
    fn contacts_that_differ_make_a_hierarchy() {
        // Node 2 of a triangle with a tail: c = 1/4, 1/4, 1/9.
        let graph = undirected(4, &[[0, 1], [1, 2], [2, 0], [2, 3]]);
        let mean = (0.25 + 0.25 + 1.0 / 9.0) / 3.0;
        let part = |c: f64| c / mean * (c / mean).ln();
        let expected = (2.0 * part(0.25) + part(1.0 / 9.0)) / (3.0 * 3.0f64.ln());
        let found = Hierarchy.run(&graph).get(2).expect("three contacts");
        assert!((found - expected).abs() < 1e-12);
        assert_eq!(Hierarchy.run(&star(4)).get(1), None);
    }
}
