//! How does the work of a measure grow with the network?

use super::Analysis;
use super::cohesion::Coreness;
use super::distance::{longest_hops_steps, smallest_eccentricity_steps};
use crate::frozen::FrozenGraph;
use crate::traverse::{Along, hops_to_nearest};

/// How many searches run side by side.
const SIDE_BY_SIDE: f64 = 512.0;

/// How many searches are enough where bounds help.
const FEW: f64 = 20.0;

/// How many steps of one search a step of all of them takes.
const PASS: f64 = 4.0;

/// The same of one lot of searches, which nobody shares.
const ONE_PASS: f64 = 12.0;

/// About how many paths are drawn for an error of 1 % with a certainty of 90 %.
const DRAWS: f64 = 60_000.0;

/// How many steps a trial takes at most that finds out how many more it takes.
pub(super) const TRIAL: f64 = 1e9;

/// From so many steps on it is worth a look at what they are.
const WORTH_A_LOOK: f64 = 1e9;

/// How the work of a measure grows with the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// With its nodes and ties, or little faster.
    Linear,
    /// Everybody searches the network; what hangs on it by single ties is not searched when it
    /// is undirected.
    Searches,
    /// Everybody searches the network, 512 side by side: one look at a tie moves all who come by
    /// at the same number of hops.
    Waves,
    /// One lot of searches side by side stands for all.
    Wave,
    /// So many search the network as bounds do not rule out as ends of the longest way, which a
    /// trial finds out.
    Farthest,
    /// The same as the most central.
    Nearest,
    /// Paths are drawn, so many that rare ones are met.
    Draws,
    /// With the pairs of nodes, of which numbers are kept.
    Pairs,
}

impl Cost {
    /// About how many ties are looked at.
    pub fn steps(self, graph: &FrozenGraph) -> f64 {
        let nodes = graph.node_count() as f64;
        let once = nodes + graph.arc_count() as f64;
        match self {
            Self::Linear => once,
            Self::Searches => searched(graph, nodes * once),
            Self::Waves => nodes * one_of_many(once, hops_across(graph)),
            Self::Wave => once * hops_across(graph).clamp(1.0, SIDE_BY_SIDE) * ONE_PASS,
            Self::Farthest | Self::Nearest if graph.is_weighted() => Self::Searches.steps(graph),
            Self::Farthest | Self::Nearest => once * FEW,
            Self::Draws => DRAWS * hops_across(graph),
            Self::Pairs => nodes * once,
        }
    }

    /// The same, when it may be tried for a while; what a trial finds is kept for the measure.
    pub fn steps_by_trial(self, graph: &FrozenGraph) -> f64 {
        let more = match self {
            Self::Farthest if !graph.is_weighted() => longest_hops_steps(graph),
            Self::Nearest if !graph.is_weighted() => smallest_eccentricity_steps(graph),
            _ => 0.0,
        };
        self.steps(graph) + more
    }

    /// About how many bytes are kept beside the graph, where they grow faster than it.
    pub fn bytes(self, graph: &FrozenGraph) -> u64 {
        let nodes = graph.node_count() as u64;
        match self {
            Self::Pairs => nodes.saturating_mul(nodes).saturating_mul(16),
            _ => 0,
        }
    }
}

/// Steps of searches side by side from so many sources, by how many hops they go.
pub(super) fn side_by_side(graph: &FrozenGraph, sources: usize, hops: u32) -> f64 {
    sources as f64 * one_of_many(Cost::Linear.steps(graph), hops.into())
}

/// What each of those who search side by side takes.
fn one_of_many(once: f64, hops: f64) -> f64 {
    once * hops.clamp(1.0, SIDE_BY_SIDE) * PASS / SIDE_BY_SIDE
}

/// Steps of searches from everybody, as many as `all` but for what hangs on by single ties.
fn searched(graph: &FrozenGraph, all: f64) -> f64 {
    if graph.is_directed() || all < WORTH_A_LOOK {
        return all;
    }
    let inside = graph.derive(|graph| {
        let coreness = Coreness.run(graph);
        let is_inside = |node: u32| coreness.get(node).is_some_and(|core| core > 1.0);
        let inside = graph.nodes().filter(|&node| is_inside(node));
        let counts = inside.map(|node| (1.0, 1.0 + graph.outgoing(node).len() as f64));
        let (nodes, once) = counts.fold((0.0, 0.0), |all, one| (all.0 + one.0, all.1 + one.1));
        Inside(nodes * once)
    });
    inside.0 + Cost::Linear.steps(graph)
}

struct Inside(f64);

/// About how many hops the network is across, by one search from who has the most ties.
fn hops_across(graph: &FrozenGraph) -> f64 {
    let across = graph.derive(|graph| {
        let hub = graph.nodes().max_by_key(|&node| graph.outgoing(node).len());
        let hops = hub.map(|hub| hops_to_nearest(graph, &[hub], Along::Either));
        let farthest = hops.into_iter().flatten().flatten().max().unwrap_or(0);
        Across(2.0 * f64::from(farthest))
    });
    across.0
}

struct Across(f64);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{path, star, undirected};

    #[test]
    fn searches_side_by_side_help_where_everybody_is_near() {
        let (near, far) = (star(1000), path(1000));
        assert_eq!(
            Cost::Searches.steps(&near),
            Cost::Searches.steps(&far),
            "too small for a look"
        );
        assert!(Cost::Waves.steps(&near) < Cost::Searches.steps(&near) / 10.0);
        assert!(Cost::Waves.steps(&far) > Cost::Searches.steps(&far));
    }

    #[test]
    fn trees_are_not_searched() {
        let tree = star(100_000);
        assert_eq!(Cost::Searches.steps(&tree), Cost::Linear.steps(&tree));
    }

    #[test]
    fn draws_take_long_where_paths_are_long() {
        assert!(Cost::Draws.steps(&path(10_000)) > 1000.0 * Cost::Draws.steps(&star(10_000)));
        assert!(Cost::Wave.steps(&path(10_000)) > 100.0 * Cost::Wave.steps(&star(10_000)));
    }

    #[test]
    fn only_pairs_fill_memory() {
        assert_eq!(Cost::Pairs.bytes(&star(100)), 160_000);
        assert_eq!(Cost::Waves.bytes(&star(100)), 0);
        assert_eq!(Cost::Waves.steps(&undirected(0, &[])), 0.0);
    }
}
