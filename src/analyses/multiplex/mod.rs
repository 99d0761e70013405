//! Which kinds of ties go together, and which pairs hang on a single kind?
//!
//! Other analyses merge parallel ties; here each kind of tie is a layer of its own, over the
//! same actors.

mod multiplexity;
mod overlap;

pub use multiplexity::{Multiplex, Multiplexity};
pub use overlap::{LayerOverlap, LayerOverlaps, OverlapOfTwo};

use crate::frozen::{FrozenGraph, Layers};

/// Why kinds of ties are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this compares kinds of ties, and the network was read without them")]
pub struct NoLayers;

fn layers_of(graph: &FrozenGraph) -> Result<&Layers, NoLayers> {
    graph.layers().ok_or(NoLayers)
}

#[cfg(test)]
mod example {
    use crate::analyses::small::undirected;
    use crate::frozen::Layers;

    /// Funds 0–1 and 1–2, advises 0–1 and 0–2, trains 0–1; 3 has no tie.
    pub(super) fn three_kinds() -> Layers {
        let layer = |kind: &str, ties: &[[u32; 2]]| (kind.to_owned(), undirected(4, ties));
        Layers::new([
            layer("funds", &[[0, 1], [1, 2]]),
            layer("advises", &[[0, 1], [0, 2]]),
            layer("trains", &[[0, 1]]),
        ])
    }
}
