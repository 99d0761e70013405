//! How far is the farthest an actor reaches?

use super::reaches;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Eccentricity: how far is the farthest an actor reaches?
///
/// The largest distance from the actor to those it reaches.
///
/// # Requires
/// Direction is used: distances **from** the actor. With strengths a tie is 1/strength long.
///
/// # Returns
/// A distance for each node; 0 when nobody is reached.
///
/// # Complexity
/// O(n (n + m)); sources run in parallel. Shared with all distance measures.
///
/// # Source
/// Hage, P. & Harary, F. (1995) Eccentricity and centrality in networks, Social Networks
/// 17:57–63, doi:10.1016/0378-8733(94)00248-9.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::Eccentricity};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let eccentricity = Eccentricity.run(&path);
/// assert_eq!((eccentricity.get(0), eccentricity.get(1)), (Some(2.0), Some(1.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Eccentricity;

impl Analysis for Eccentricity {
    const ABOUT: About = About {
        name: "eccentricity",
        question: "question-eccentricity",
        convention: "among those the actor reaches",
        source: "Hage & Harary 1995, doi:10.1016/0378-8733(94)00248-9",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let reaches = reaches(graph);
        NodeMeasure::defined(
            (*reaches)
                .as_ref()
                .iter()
                .map(|reach| reach.farthest)
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn who_is_not_reached_is_not_far() {
        assert_eq!(
            Eccentricity.run(&undirected(3, &[[0, 1]])).get(0),
            Some(1.0)
        );
        assert_eq!(
            Eccentricity.run(&directed(3, &[[0, 1], [1, 2]])).get(2),
            Some(0.0)
        );
    }
}
