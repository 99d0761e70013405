//! How far apart are the two actors farthest from each other?

use super::longest::longest_hops;
use super::reach::is_all_reach_at_hand;
use super::reaches;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Diameter: how far apart are the two actors farthest from each other?
///
/// The largest distance over ordered pairs that a path joins.
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
/// Harary, F. (1969) Graph Theory, p. 14.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::Diameter};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// assert_eq!(Diameter.run(&path).0, Some(3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Diameter;

impl Analysis for Diameter {
    const ABOUT: About = About {
        name: "diameter",
        question: "question-diameter",
        convention: "over reachable ordered pairs",
        source: "Harary 1969",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        if !is_all_reach_at_hand(graph) {
            return NetworkMeasure(longest_hops(graph).map(f64::from));
        }
        let reaches = reaches(graph);
        let reached = (*reaches).as_ref().iter().filter(|reach| reach.count > 0);
        NetworkMeasure(reached.map(|reach| reach.farthest).reduce(f64::max))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn pairs_without_a_path_do_not_count() {
        assert_eq!(Diameter.run(&complete(4)).0, Some(1.0));
        assert_eq!(Diameter.run(&directed(4, &[[0, 1], [1, 2]])).0, Some(2.0));
        assert_eq!(Diameter.run(&undirected(3, &[])).0, None);
    }
}
