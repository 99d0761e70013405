//! How deep is the core?

use super::Coreness;
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Highest coreness: how deep is the core?
///
/// The largest k for which there is a k-core.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A count; `None` without nodes.
///
/// # Complexity
/// That of [`Coreness`], which is shared.
///
/// # Source
/// Seidman, S. (1983) Social Networks 5:269–287, doi:10.1016/0378-8733(83)90028-X.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::MaxCoreness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [2, 3]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &ties)?;
/// assert_eq!(MaxCoreness.run(&graph).0, Some(2.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct MaxCoreness;

impl Analysis for MaxCoreness {
    const ABOUT: About = About {
        name: "max_coreness",
        question: "question-max-coreness",
        convention: "direction ignored",
        source: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(Coreness.run(graph).values().reduce(f64::max))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, undirected};

    #[test]
    fn cliques_isolates_and_nobody() {
        assert_eq!(MaxCoreness.run(&complete(5)).0, Some(4.0));
        assert_eq!(MaxCoreness.run(&undirected(2, &[])).0, Some(0.0));
        assert_eq!(MaxCoreness.run(&undirected(0, &[])).0, None);
    }
}
