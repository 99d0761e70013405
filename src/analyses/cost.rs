//! How does the work of a measure grow with the network?

use crate::frozen::FrozenGraph;

/// How the work of a measure grows with the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// With its nodes and ties, or little faster.
    Linear,
    /// Everybody searches the network, so many at once.
    Searches {
        /// How many searches take about as long as one.
        together: u32,
    },
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
            Self::Searches { together } => nodes * once / f64::from(together),
            Self::Pairs => nodes * once,
        }
    }

    /// About how many bytes are kept beside the graph, where they grow faster than it.
    pub fn bytes(self, graph: &FrozenGraph) -> u64 {
        let nodes = graph.node_count() as u64;
        match self {
            Self::Linear | Self::Searches { .. } => 0,
            Self::Pairs => nodes.saturating_mul(nodes).saturating_mul(16),
        }
    }
}
