//! How far is everybody from the most central actor?

use super::reach::is_all_reach_at_hand;
use super::reaches;
use super::smallest::smallest_eccentricity;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Radius: how far is everybody from the most central actor?
///
/// The smallest eccentricity among nodes that reach anybody.
///
/// # Requires
/// Direction is used. With strengths a tie is 1/strength long.
///
/// # Returns
/// A distance; `None` when no path joins any pair.
///
/// # Complexity
/// A few searches of O(n + m) on most networks met in practice; O(n (n + m)) when bounds do not
/// help. With strengths, or when another distance measure has been asked for, that of all
/// distances, which is shared.
///
/// # Source
/// Harary, F. (1969) Graph Theory, p. 35.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::Radius};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(Radius.run(&path).0, Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Radius;

impl Analysis for Radius {
    const ABOUT: About = About {
        name: "radius",
        question: "question-radius",
        convention: "smallest eccentricity among actors that reach anybody",
        source: "Harary 1969",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        if !is_all_reach_at_hand(graph) {
            return NetworkMeasure(smallest_eccentricity(graph).map(f64::from));
        }
        let reaches = reaches(graph);
        let reached = (*reaches).as_ref().iter().filter(|reach| reach.count > 0);
        NetworkMeasure(reached.map(|reach| reach.farthest).reduce(f64::min))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{path, undirected};

    #[test]
    fn isolates_have_no_say() {
        assert_eq!(Radius.run(&path(5)).0, Some(2.0));
        assert_eq!(Radius.run(&undirected(3, &[[0, 1]])).0, Some(1.0));
        assert_eq!(Radius.run(&undirected(3, &[])).0, None);
    }
}
