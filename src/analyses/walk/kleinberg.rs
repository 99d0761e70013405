//! Who points well, and to whom? Hubs and authorities together.

use std::sync::Arc;

use super::leading::{Search, leading};
use super::product::Senders;
use crate::analyses::NodeMeasure;
use crate::frozen::FrozenGraph;

/// Hub and authority scores.
pub(crate) struct Kleinberg {
    pub(crate) hubs: NodeMeasure,
    pub(crate) authorities: NodeMeasure,
}

/// Hubs and authorities, made once per graph.
///
/// The leading eigenvectors of AAᵀ and AᵀA are the two halves of the leading eigenvector of
/// the undirected network that has every node twice, once for what leaves it and once for
/// what comes in, and a tie for every arc; they are unique when that one is.
pub(crate) fn kleinberg(graph: &FrozenGraph) -> Arc<Kleinberg> {
    graph.derive(|graph| {
        let count = graph.node_count();
        let vector = if graph.is_directed() {
            doubled(Senders::twice(graph))
        } else {
            let vector = leading(graph).vector.clone();
            vector.map(|scores| [&scores[..], &scores[..]].concat())
        };
        match vector {
            Some(scores) => Kleinberg {
                hubs: scaled(&scores[..count]),
                authorities: scaled(&scores[count..]),
            },
            None => Kleinberg {
                hubs: NodeMeasure::undefined(count),
                authorities: NodeMeasure::undefined(count),
            },
        }
    })
}

/// The leading eigenvector of the network that has every node twice.
fn doubled(senders: Senders<'_>) -> Option<Vec<f64>> {
    let (order, sizes) = pieces(senders);
    let mut rest = &order[..];
    let blocks = sizes.iter().map(|&size| {
        let (block, after) = rest.split_at(size);
        rest = after;
        block
    });
    let search = Search {
        senders,
        blocks: blocks.collect(),
        mutual: true,
    };
    search.run().vector
}

/// The nodes of each connected piece, piece after piece, and how many each has.
fn pieces(senders: Senders<'_>) -> (Vec<u32>, Vec<usize>) {
    let mut is_seen = vec![false; senders.node_count()];
    let mut order = Vec::with_capacity(is_seen.len());
    let mut sizes = Vec::new();
    for first in 0..is_seen.len() as u32 {
        if std::mem::replace(&mut is_seen[first as usize], true) {
            continue;
        }
        let start = order.len();
        order.push(first);
        let mut next = start;
        while let Some(&node) = order.get(next) {
            next += 1;
            for other in senders.neighbors(node) {
                if !std::mem::replace(&mut is_seen[other as usize], true) {
                    order.push(other);
                }
            }
        }
        // Rows are read in the order they are kept in.
        order[start..].sort_unstable();
        sizes.push(order.len() - start);
    }
    (order, sizes)
}

fn scaled(scores: &[f64]) -> NodeMeasure {
    let highest = scores.iter().copied().fold(0.0, f64::max);
    NodeMeasure::defined(scores.iter().map(|score| score / highest).collect())
}
