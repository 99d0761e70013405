//! Which actors form the core?

use std::sync::Arc;

use super::search::Search;
use crate::analyses::{About, Analysis, NodeMark};
use crate::frozen::FrozenGraph;
use crate::random::Random;

/// Discrete core–periphery: which actors form the core?
///
/// The set whose ideal pattern (ties within the core 1, within the periphery 0) correlates
/// most with the ties; what runs between core and periphery is ignored.
///
/// # Requires
/// Direction and strengths are used; pairs of a node with itself are left out.
///
/// # Returns
/// The best core found and its correlation; nothing when no set has one: fewer than three
/// nodes, no ties or all possible ties.
///
/// # Complexity
/// Exact for up to [`CorePeriphery::EXACT`] nodes by trying all sets, one node at a time.
/// Beyond (the problem is NP-hard) the best of several starts, each improved by single nodes
/// until none helps: O(n + m) a round; up to [`CorePeriphery::CHAINED`] nodes then by chains
/// that change every node once, best first, and go back to the best set met: O(n²) a chain.
///
/// # Source
/// Borgatti, S. & Everett, M. (2000) Models of core/periphery structures, Social Networks
/// 21:375–395, doi:10.1016/S0378-8733(99)00019-2. Chains: Kernighan, B. & Lin, S. (1970),
/// doi:10.1002/j.1538-7305.1970.tb01770.x.
///
/// # Examples
/// A triangle with a tail: the triangle is the core, and nothing joins the two outside.
/// ```
/// use yhdyspinta::analyses::{Analysis, core_periphery::CorePeriphery};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [2, 3], [0, 4]];
/// let graph = FrozenGraph::from_arcs(5, Direction::Undirected, &ties)?;
/// let split = CorePeriphery::default().run(&graph).expect("a core");
/// assert_eq!(split.core.marked().collect::<Vec<_>>(), [0, 1, 2]);
/// assert!((split.fit - 1.0).abs() < 1e-12);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CorePeriphery {
    /// How many random starts there are beside the two by degree and coreness.
    pub starts: u64,
    /// Where their chance comes from.
    pub seed: u64,
}

impl Default for CorePeriphery {
    fn default() -> Self {
        Self {
            starts: 100,
            seed: 1,
        }
    }
}

/// A core, and how well it fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// Who is in the core.
    pub core: NodeMark,
    /// The correlation with the ideal pattern.
    pub fit: f64,
}

impl CorePeriphery {
    /// Up to so many nodes every set is tried.
    pub const EXACT: usize = 14;

    /// Up to so many nodes sets are improved by chains: single nodes alone miss the best core
    /// of small networks with several dense places.
    pub const CHAINED: usize = 256;

    /// Random starts for a network of that size: many where they are cheap.
    fn starts(&self, graph: &FrozenGraph) -> u64 {
        const WORK: usize = 1 << 22;
        let nodes = graph.node_count();
        let chain = if nodes <= Self::CHAINED {
            nodes * nodes
        } else {
            0
        };
        let affordable = WORK / (nodes + graph.arc_count() + chain).max(1);
        self.starts.min(affordable as u64)
    }

    fn search(&self, graph: &FrozenGraph) -> Option<Split> {
        let mut search = Search::new(graph);
        if graph.node_count() <= Self::EXACT {
            search.try_all();
        } else {
            self.improve(&mut search, graph);
        }
        search.into_best()
    }

    fn improve(&self, search: &mut Search, graph: &FrozenGraph) {
        search.improve_from(|_| false);
        search.grow_by_degree();
        search.improve();
        for start in 0..self.starts(graph) {
            let mut random = Random::stream(self.seed, start);
            let share = random.unit();
            search.improve_from(|_| random.chance(share));
        }
    }
}

impl Analysis for CorePeriphery {
    const ABOUT: About = About {
        name: "core_periphery",
        question: "question-core",
        convention: "discrete, correlation, off-diagonal blocks ignored",
        source: "Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2",
    };
    type Output = Option<Split>;

    fn run(&self, graph: &FrozenGraph) -> Option<Split> {
        self.search(graph)
    }
}

/// The split that a search finds.
pub(super) struct BestSplit(pub(super) Option<Split>);

/// The split that a search finds, made once per graph.
pub(super) fn best_split(graph: &FrozenGraph, search: &CorePeriphery) -> Arc<BestSplit> {
    graph.derive_with(search, |graph| BestSplit(search.run(graph)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, star, undirected};

    #[test]
    fn without_contrast_there_is_no_core() {
        assert_eq!(CorePeriphery::default().run(&complete(5)), None);
        assert_eq!(CorePeriphery::default().run(&undirected(5, &[])), None);
        assert_eq!(
            CorePeriphery::default().run(&undirected(2, &[[0, 1]])),
            None
        );
    }

    #[test]
    fn a_star_has_a_core_of_a_tie() {
        // Core {center, a point}: the one pair within is tied, none of the others are.
        let split = CorePeriphery::default().run(&star(5)).expect("a core");
        assert!((split.fit - 1.0).abs() < 1e-12);
        assert!(split.core.0[0] && split.core.count() == 2);
    }

    #[test]
    fn one_way_ties_fill_half_a_pair() {
        // Core {0, 1} with one of two cells, periphery {2, 3} with none of two.
        let split = CorePeriphery::default()
            .run(&directed(4, &[[0, 1]]))
            .expect("a core");
        let expected = 1.0 / 3.0f64.sqrt();
        assert!((split.fit - expected).abs() < 1e-12, "{}", split.fit);
    }

    #[test]
    fn starts_find_what_trying_all_finds() {
        for network in 0..20 {
            let mut random = Random::stream(7, network);
            let pairs = (0..12u32).flat_map(|a| (0..12).map(move |b| [a, b]));
            let ties: Vec<[u32; 2]> = pairs
                .filter(|[a, b]| a != b && random.chance(0.2))
                .collect();
            let graph = directed(12, &ties);
            let (mut all, mut some) = (Search::new(&graph), Search::new(&graph));
            all.try_all();
            CorePeriphery::default().improve(&mut some, &graph);
            let fits = [all, some].map(|search| search.into_best().expect("a core").fit);
            assert!((fits[0] - fits[1]).abs() < 1e-12, "{network}: {fits:?}");
        }
    }

    #[test]
    fn a_planted_core_is_found_beyond_the_exact_size() {
        // 10 in the core all tied, 30 outside each tied to one of them.
        let core = (0..10u32).flat_map(|a| (0..a).map(move |b| [a, b]));
        let ties: Vec<[u32; 2]> = core.chain((10..40).map(|a| [a, a % 10])).collect();
        let split = CorePeriphery::default()
            .run(&undirected(40, &ties))
            .expect("a core");
        assert_eq!(
            split.core.marked().collect::<Vec<_>>(),
            (0..10).collect::<Vec<_>>()
        );
        assert!((split.fit - 1.0).abs() < 1e-12);
    }
}
