//! How clearly do communities stand apart?

use super::found::Communities;
use crate::analyses::{About, Analysis, NetworkMeasure, Seeded};
use crate::frozen::FrozenGraph;

/// Modularity: how clearly do communities stand apart?
///
/// The quality Q of the best partition [`Communities`] finds: the share of tie strength inside
/// communities minus the share expected from the strengths of the nodes.
///
/// # Requires
/// Direction and strengths are used when there are any.
///
/// # Returns
/// For the network, at most 1; `None` without ties, and where their strengths add up to more than a
/// number holds. It is a lower bound of the highest Q there
/// is. Random networks have a high Q too (Guimerà, Sales-Pardo & Amaral 2004,
/// doi:10.1103/PhysRevE.70.025101): compare with rewired ones before reading anything into it.
///
/// # Complexity
/// As [`Communities`], which is run once for both.
///
/// # Source
/// Newman, M. & Girvan, M. (2004) Finding and evaluating community structure in networks,
/// doi:10.1103/PhysRevE.69.026113. Directed: Leicht, E. & Newman, M. (2008),
/// doi:10.1103/PhysRevLett.100.118703.
///
/// # Examples
/// Two pairs: both ties inside, half the ends in each, 1 − 2·¼.
/// ```
/// use yhdyspinta::analyses::{Analysis, communities::Modularity};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [2, 3]])?;
/// assert_eq!(Modularity::default().run(&graph).0, Some(0.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Modularity {
    /// How the best partition is looked for.
    pub search: Communities,
}

impl Seeded for Modularity {
    fn from_seed(seed: u64) -> Self {
        Self {
            search: Communities::from_seed(seed),
        }
    }
}

impl Analysis for Modularity {
    const ABOUT: About = About {
        name: "modularity",
        question: "question-modularity",
        convention: Communities::ABOUT.convention,
        source: "Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        NetworkMeasure(self.search.found(graph).quality)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn without_ties_it_is_undefined() {
        for count in [0, 1, 3] {
            assert_eq!(Modularity::default().run(&undirected(count, &[])).0, None);
        }
    }

    #[test]
    fn a_complete_network_is_one_community() {
        assert_eq!(Modularity::default().run(&complete(5)).0, Some(0.0));
    }

    #[test]
    fn two_circles_of_arcs() {
        // 6 of 6 arcs inside, half of the starts and ends in each circle.
        let arcs = [[0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 3]];
        assert_eq!(Modularity::default().run(&directed(6, &arcs)).0, Some(0.5));
    }
}
