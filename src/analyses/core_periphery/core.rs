//! Who belongs to the core?

use super::discrete::{BestSplit, CorePeriphery, best_split};
use crate::analyses::{About, Analysis, NodeMark, Seeded};
use crate::frozen::FrozenGraph;

/// Core: who belongs to the core?
///
/// The core that [`super::CorePeriphery`] finds with its defaults.
///
/// # Requires
/// Direction and strengths are used.
///
/// # Returns
/// Yes or no for each node; nobody when there is no core.
///
/// # Complexity
/// That of [`super::CorePeriphery`], made once.
///
/// # Source
/// Borgatti, S. & Everett, M. (2000) Models of core/periphery structures, Social Networks
/// 21:375–395, doi:10.1016/S0378-8733(99)00019-2.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, core_periphery::Core};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [2, 3], [0, 4]];
/// let graph = FrozenGraph::from_arcs(5, Direction::Undirected, &ties)?;
/// assert_eq!(Core::default().run(&graph).0, [true, true, true, false, false]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Core {
    /// How the core is looked for.
    pub search: CorePeriphery,
}

impl Seeded for Core {
    fn from_seed(seed: u64) -> Self {
        let search = CorePeriphery::from_seed(seed);
        Self { search }
    }
}

impl Analysis for Core {
    const ABOUT: About = About {
        name: "core",
        question: "question-core",
        convention: "discrete, correlation, off-diagonal blocks ignored",
        source: "Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2",
    };
    type Output = NodeMark;

    fn run(&self, graph: &FrozenGraph) -> NodeMark {
        match &*best_split(graph, &self.search) {
            BestSplit(Some(split)) => split.core.clone(),
            BestSplit(None) => NodeMark(vec![false; graph.node_count()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::complete;

    #[test]
    fn without_contrast_nobody_is_core() {
        assert_eq!(Core::default().run(&complete(4)).count(), 0);
    }
}
