//! Which share of arcs is answered?

use super::DyadCensus;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Reciprocity: which share of arcs is answered?
///
/// `2M / (2M + A)` with M mutual and A asymmetric dyads.
///
/// # Requires
/// Direction is used, an undirected tie is mutual; strengths are ignored.
///
/// # Returns
/// A share; `None` when there are no arcs.
///
/// # Complexity
/// O(m log k) for rows of length k.
///
/// # Source
/// Wasserman, S. & Faust, K. (1994) Social Network Analysis, ch. 13; the "edgewise" form.
///
/// # Examples
/// Two of three arcs answer each other.
/// ```
/// use yhdyspinta::analyses::{Analysis, closure::Reciprocity};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 0], [1, 2]])?;
/// assert_eq!(Reciprocity.run(&graph).0, Some(2.0 / 3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Reciprocity;

impl Analysis for Reciprocity {
    const ABOUT: About = About {
        name: "reciprocity",
        question: "question-reciprocity",
        convention: "share of arcs that are reciprocated, 2M/(2M+A)",
        source: "Wasserman & Faust 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let dyads = DyadCensus.count(graph);
        let arcs = 2 * dyads.mutual + dyads.asymmetric;
        NetworkMeasure((arcs > 0).then(|| (2 * dyads.mutual) as f64 / arcs as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn undirected_ties_answer_each_other() {
        assert_eq!(Reciprocity.run(&undirected(3, &[[0, 1]])).0, Some(1.0));
        assert_eq!(Reciprocity.run(&directed(3, &[[0, 1]])).0, Some(0.0));
        assert_eq!(Reciprocity.run(&directed(3, &[])).0, None);
    }
}
