//! Which share of connected pairs is tied both ways?

use super::DyadCensus;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Dyadic reciprocity: which share of connected pairs is tied both ways?
///
/// `M / (M + A)` with M mutual and A asymmetric dyads.
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
/// Wasserman, S. & Faust, K. (1994) Social Network Analysis, ch. 13; sna's "dyadic.nonnull".
///
/// # Examples
/// One of two connected pairs is tied both ways.
/// ```
/// use yhdyspinta::analyses::{Analysis, closure::ReciprocityDyadic};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 0], [1, 2]])?;
/// assert_eq!(ReciprocityDyadic.run(&graph).0, Some(0.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ReciprocityDyadic;

impl Analysis for ReciprocityDyadic {
    const ABOUT: About = About {
        name: "reciprocity_dyadic",
        question: "question-reciprocity-dyadic",
        convention: "share of connected dyads that are mutual, M/(M+A)",
        source: "Wasserman & Faust 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let dyads = DyadCensus.count(graph);
        let connected = dyads.mutual + dyads.asymmetric;
        NetworkMeasure((connected > 0).then(|| dyads.mutual as f64 / connected as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn undirected_ties_are_mutual() {
        assert_eq!(
            ReciprocityDyadic.run(&undirected(2, &[[0, 1]])).0,
            Some(1.0)
        );
        assert_eq!(ReciprocityDyadic.run(&directed(2, &[[0, 1]])).0, Some(0.0));
        assert_eq!(ReciprocityDyadic.run(&directed(2, &[])).0, None);
    }
}
