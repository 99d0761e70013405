//! How clearly do the sectors stand apart?

use super::quality::modularity_of_sectors;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Modularity of the sectors: do actors keep to their own sector more than chance lets expect?
///
/// Q = Σ_g [L_g/m − γ (K_g/2m)²] over the sectors g, directed Σ_g [L_g/m − γ K_g^out
/// K_g^in/m²]: the share of strength inside sectors minus the share expected from the
/// strengths of their nodes.
///
/// # Requires
/// Sectors. Direction and strengths are used when there are any. Nodes without a sector are
/// left out, and the ties to them.
///
/// # Returns
/// For the network, −1 to 1; below 0 when ties cross sectors more often than expected; `None`
/// when no tie joins two nodes that have sectors.
///
/// # Complexity
/// O(n + m), in parallel over nodes.
///
/// # Source
/// Newman, M. & Girvan, M. (2004), doi:10.1103/PhysRevE.69.026113. Directed: Leicht, E. &
/// Newman, M. (2008), doi:10.1103/PhysRevLett.100.118703.
///
/// # Examples
/// A path of four whose halves are the sectors: 2 of 3 ties inside, half the ends in each.
/// ```
/// use yhdyspinta::analyses::{Analysis, communities::ModularityBy};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// let halves = path.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]);
/// let value = ModularityBy::default().run(&halves).0.expect("there are ties");
/// assert!((value - (2.0 / 3.0 - 0.5)).abs() < 1e-12);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ModularityBy {
    /// γ: how much of what is expected is taken off.
    pub resolution: f64,
}

impl Default for ModularityBy {
    fn default() -> Self {
        Self { resolution: 1.0 }
    }
}

impl Analysis for ModularityBy {
    const ABOUT: About = About {
        name: "modularity_by",
        question: "question-modularity-by",
        convention: "resolution 1; actors without a sector left out with their ties",
        source: "Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(modularity_of_sectors(graph, self.resolution))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::undirected;

    #[test]
    fn sectors_that_only_meet_each_other_are_below_zero() {
        // A square with the sectors alternating: no tie inside, half the ends in each.
        let square = undirected(4, &[[0, 1], [1, 2], [2, 3], [0, 3]]);
        let two = square.with_sectors(&[Some(0), Some(1), Some(0), Some(1)]);
        assert_eq!(ModularityBy::default().run(&two).0, Some(-0.5));
        assert_eq!(ModularityBy { resolution: 0.5 }.run(&two).0, Some(-0.25));
    }

    #[test]
    fn without_sectors_or_ties_it_is_undefined() {
        assert_eq!(
            ModularityBy::default().run(&undirected(2, &[[0, 1]])).0,
            None
        );
        let apart = undirected(2, &[]).with_sectors(&[Some(0), Some(1)]);
        assert_eq!(ModularityBy::default().run(&apart).0, None);
    }
}
