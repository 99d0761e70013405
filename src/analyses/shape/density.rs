//! Which share of the possible ties is there?

use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Density: which share of the possible ties is there?
///
/// `2m / (n(n−1))` undirected, `m / (n(n−1))` directed.
///
/// # Requires
/// Direction is used; strengths are ignored.
///
/// # Returns
/// A share; `None` for fewer than two nodes.
///
/// # Complexity
/// O(1).
///
/// # Source
/// Wasserman, S. & Faust, K. (1994) Social Network Analysis, ch. 4.
///
/// # Examples
/// Two of three possible ties.
/// ```
/// use yhdyspinta::analyses::{Analysis, shape::Density};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(Density.run(&path).0, Some(2.0 / 3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Density;

impl Analysis for Density {
    const ABOUT: About = About {
        name: "density",
        question: "question-density",
        convention: "possible ties without self-ties",
        source: "Wasserman & Faust 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let count = graph.node_count() as f64;
        let possible = count * (count - 1.0);
        NetworkMeasure((possible > 0.0).then(|| graph.arc_count() as f64 / possible))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn complete_is_one_and_a_single_node_has_none() {
        assert_eq!(Density.run(&complete(5)).0, Some(1.0));
        assert_eq!(Density.run(&directed(2, &[[0, 1]])).0, Some(0.5));
        assert_eq!(Density.run(&undirected(1, &[])).0, None);
        assert_eq!(Density.run(&undirected(0, &[])).0, None);
    }
}
