//! Which communities form, in the way most programs look for them?

use super::found::{Communities, Method};
use crate::analyses::{About, Analysis, NodeMembership, Seeded};
use crate::frozen::FrozenGraph;

/// Louvain's communities, for comparison with programs that have no other.
///
/// [`Communities`] with Leiden are the better answer: here a community may fall apart. The
/// partition of the highest modularity of as many runs as [`Communities`] makes.
///
/// # Requires, returns, complexity
/// As [`Communities`], but that communities need not be connected.
///
/// # Source
/// Blondel, V., Guillaume, J.-L., Lambiotte, R. & Lefebvre, E. (2008) Fast unfolding of
/// communities in large networks, doi:10.1088/1742-5468/2008/10/P10008.
///
/// # Examples
/// Two triangles joined by a tie.
/// ```
/// use yhdyspinta::analyses::{Analysis, communities::Louvain};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [0, 2], [2, 3], [3, 4], [4, 5], [3, 5]];
/// let graph = FrozenGraph::from_arcs(6, Direction::Undirected, &ties)?;
/// assert_eq!(Louvain::default().run(&graph).of(), [0, 0, 0, 1, 1, 1]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Louvain {
    /// Where chance comes from.
    pub seed: u64,
}

impl Default for Louvain {
    fn default() -> Self {
        Self::from_seed(Communities::default().seed)
    }
}

impl Seeded for Louvain {
    fn from_seed(seed: u64) -> Self {
        Self { seed }
    }
}

impl Analysis for Louvain {
    const ABOUT: About = About {
        name: "community_louvain",
        question: "question-community-louvain",
        convention: "Louvain on modularity, resolution 1, best of as many runs as community",
        source: "Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008",
    };
    type Output = NodeMembership;

    fn run(&self, graph: &FrozenGraph) -> NodeMembership {
        let search = Communities {
            method: Method::Louvain,
            seed: self.seed,
            ..Communities::default()
        };
        search.find(graph).communities
    }
}
