//! How few ties are more than needed to hold together?

use crate::analyses::cohesion::Components;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Efficiency: how few ties are more than needed to hold together?
///
/// 1 − surplus arcs / largest surplus: a component of s nodes needs s − 1 arcs and can have
/// (s−1)² more. An undirected tie is two arcs. Not Burt’s efficiency.
///
/// # Requires
/// Direction is ignored; strengths are ignored.
///
/// # Returns
/// A share; `None` when every component is a single node.
///
/// # Complexity
/// O(n + m).
///
/// # Source
/// Krackhardt, D. (1994) Graph theoretical dimensions of informal organizations, in Carley &
/// Prietula (eds) Computational Organization Theory, 89–111.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, krackhardt::ChainEfficiency};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let tree = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [0, 2]])?;
/// assert_eq!(ChainEfficiency.run(&tree).0, Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ChainEfficiency;

impl Analysis for ChainEfficiency {
    const ABOUT: About = About {
        name: "krackhardt_efficiency",
        question: "question-krackhardt-efficiency",
        convention: "arcs over Σ(n_c−1)²",
        source: "Krackhardt 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let components = Components.run(graph);
        let needed = components.sizes().iter().map(|&size| u128::from(size - 1));
        let largest: u128 = needed.clone().map(|needed| needed * needed).sum();
        let surplus = graph.arc_count() as u128 - needed.sum::<u128>();
        NetworkMeasure((largest > 0).then(|| 1.0 - surplus as f64 / largest as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, path, undirected};

    #[test]
    fn undirected_ties_are_two_arcs() {
        // Four arcs where two would do, six being possible.
        assert_eq!(ChainEfficiency.run(&path(3)).0, Some(0.5));
        assert_eq!(ChainEfficiency.run(&complete(4)).0, Some(0.0));
        assert_eq!(ChainEfficiency.run(&undirected(3, &[])).0, None);
    }
}
