//! How far is everybody from the most central actor?

use super::reaches;
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
/// O(n (n + m)); sources run in parallel. Shared with all distance measures.
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
