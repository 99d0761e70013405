//! Which share of pairs is not connected at all?

use super::Components;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Fragmentation: which share of pairs is not connected at all?
///
/// `1 − Σ s(s−1) / (n(n−1))` over components of s nodes.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A share; `None` for fewer than two nodes.
///
/// # Complexity
/// That of [`Components`], which is shared.
///
/// # Source
/// Borgatti, S. (2006) Identifying sets of key players in a social network, Comput. Math.
/// Organ. Theory 12:21–34, doi:10.1007/s10588-006-7084-x.
///
/// # Examples
/// Three of four hang together: of twelve ordered pairs six are connected.
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::Fragmentation};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(Fragmentation.run(&graph).0, Some(0.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Fragmentation;

impl Analysis for Fragmentation {
    const ABOUT: About = About {
        name: "fragmentation",
        question: "question-fragmentation",
        convention: "over weak components",
        source: "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let count = graph.node_count() as u128;
        let pairs = count * count.saturating_sub(1);
        let apart = pairs - connected_pairs(graph);
        NetworkMeasure((pairs > 0).then(|| apart as f64 / pairs as f64))
    }
}

/// How many ordered pairs share a component.
pub(crate) fn connected_pairs(graph: &FrozenGraph) -> u128 {
    let components = Components.run(graph);
    let sizes = components.sizes().iter().map(|&size| u128::from(size));
    sizes.map(|size| size * (size - 1)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, undirected};

    #[test]
    fn nobody_and_everybody_connected() {
        assert_eq!(Fragmentation.run(&complete(4)).0, Some(0.0));
        assert_eq!(Fragmentation.run(&undirected(4, &[])).0, Some(1.0));
        assert_eq!(Fragmentation.run(&undirected(1, &[])).0, None);
    }
}
