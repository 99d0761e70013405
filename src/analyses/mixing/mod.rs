//! Do actors work within their own sector or across?

mod assortativity;
mod ei;
mod ei_index;

pub use assortativity::Assortativity;
pub use ei::Ei;
pub use ei_index::EiIndex;

use crate::frozen::FrozenGraph;

/// Ties out of the sector and within it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Crossing {
    external: u64,
    internal: u64,
}

impl Crossing {
    /// Counts among `neighbors` those of another and of the own sector; who has no sector
    /// counts as neither.
    fn count(graph: &FrozenGraph, own: u32, neighbors: &[u32]) -> Self {
        let mut crossing = Self::default();
        for other in neighbors
            .iter()
            .filter_map(|&neighbor| graph.sector(neighbor))
        {
            if other == own {
                crossing.internal += 1;
            } else {
                crossing.external += 1;
            }
        }
        crossing
    }

    fn add(self, other: Self) -> Self {
        Self {
            external: self.external + other.external,
            internal: self.internal + other.internal,
        }
    }

    /// (E − I) / (E + I).
    fn index(self) -> Option<f64> {
        let all = self.external + self.internal;
        let difference = self.external as f64 - self.internal as f64;
        (all > 0).then(|| difference / all as f64)
    }
}
