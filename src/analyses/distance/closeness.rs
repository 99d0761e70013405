//! How near is everybody an actor reaches?

use super::reaches;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Closeness: how near is everybody an actor reaches?
///
/// With `r` other nodes reached at distances `d`: `r/(n−1) · r/Σd`. In a connected network
/// this is Freeman's (n−1)/Σd.
///
/// # Requires
/// Direction is used: distances **from** the actor. With strengths a tie is 1/strength long.
///
/// # Returns
/// A number for each node, 0 to 1 without strengths; 0 when nobody is reached.
///
/// # Complexity
/// O(n (n + m)); sources run in parallel. Shared with all distance measures.
///
/// # Source
/// Freeman, L. (1979), doi:10.1016/0378-8733(78)90021-7; for disconnected networks Wasserman,
/// S. & Faust, K. (1994) Social Network Analysis, p. 201.
///
/// # Examples
/// On the path 0–1–2 the middle has 2/(1+1) = 1, the ends 2/(1+2).
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::Closeness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let closeness = Closeness.run(&path);
/// assert_eq!((closeness.get(1), closeness.get(0)), (Some(1.0), Some(2.0 / 3.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Closeness;

impl Analysis for Closeness {
    const ABOUT: About = About {
        name: "closeness",
        question: "question-closeness",
        convention: "distances from the actor, Wasserman–Faust factor, isolate 0",
        source: "Freeman 1979, doi:10.1016/0378-8733(78)90021-7; Wasserman & Faust 1994",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let others = graph.node_count().saturating_sub(1) as f64;
        let reaches = reaches(graph);
        let closeness = (*reaches).as_ref().iter().map(|reach| {
            let count = f64::from(reach.count);
            if reach.count == 0 {
                0.0
            } else {
                (count / others) * (count / reach.sum)
            }
        });
        NodeMeasure::defined(closeness.map(|value| value.min(f64::MAX)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, star, undirected};

    #[test]
    fn the_factor_is_the_share_reached() {
        // 0–1, 2 alone: one of two reached at distance 1.
        let closeness = Closeness.run(&undirected(3, &[[0, 1]]));
        assert_eq!(closeness.get(0), Some(0.5));
        assert_eq!(closeness.get(2), Some(0.0));
    }

    #[test]
    fn distances_are_from_the_actor() {
        let closeness = Closeness.run(&directed(3, &[[0, 1], [1, 2]]));
        assert_eq!(closeness.get(0), Some(2.0 / 3.0));
        assert_eq!(closeness.get(1), Some(0.5));
        assert_eq!(closeness.get(2), Some(0.0));
    }

    #[test]
    fn star_single_and_empty() {
        let closeness = Closeness.run(&star(5));
        assert_eq!(closeness.get(0), Some(1.0));
        assert_eq!(closeness.get(1), Some(4.0 / 7.0));
        assert_eq!(Closeness.run(&undirected(1, &[])).get(0), Some(0.0));
        assert!(Closeness.run(&undirected(0, &[])).is_empty());
    }
}
