//! How well does a core with a periphery describe the network?

use super::discrete::{CorePeriphery, best_split};
use crate::analyses::{About, Analysis, NetworkMeasure, Seeded};
use crate::frozen::FrozenGraph;

/// Core–periphery fit: how well does a core with a periphery describe the network?
///
/// The correlation of the core that [`super::CorePeriphery`] finds with its defaults.
///
/// # Requires
/// Direction and strengths are used.
///
/// # Returns
/// A correlation; `None` when there is no core.
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
/// use yhdyspinta::analyses::{Analysis, core_periphery::CorePeripheryFit};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [2, 3], [0, 4]];
/// let graph = FrozenGraph::from_arcs(5, Direction::Undirected, &ties)?;
/// let fit = CorePeripheryFit::default().run(&graph).0.expect("a core");
/// assert!((fit - 1.0).abs() < 1e-12);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CorePeripheryFit {
    /// How the core is looked for.
    pub search: CorePeriphery,
}

impl Seeded for CorePeripheryFit {
    fn from_seed(seed: u64) -> Self {
        let search = CorePeriphery::from_seed(seed);
        Self { search }
    }
}

impl Analysis for CorePeripheryFit {
    const ABOUT: About = About {
        name: "core_periphery_fit",
        question: "question-core-periphery-fit",
        convention: "discrete, correlation, off-diagonal blocks ignored",
        source: "Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let found = best_split(graph, &self.search);
        NetworkMeasure(found.0.as_ref().map(|split| split.fit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::complete;

    #[test]
    fn without_contrast_there_is_no_fit() {
        assert_eq!(CorePeripheryFit::default().run(&complete(4)).0, None);
    }
}
