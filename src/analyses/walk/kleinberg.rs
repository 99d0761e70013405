//! Who points well, and to whom? Hubs and authorities together.

use std::sync::Arc;

use super::leading::{Search, leading};
use super::senders::Senders;
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

/// The leading eigenvector of the network that has every node twice; missing where it would
/// have more arcs than 32 bits can count.
fn doubled(senders: Senders<'_>) -> Option<Vec<f64>> {
    let largest = senders.arc_count().max(senders.node_count());
    u32::try_from(largest).ok()?;
    let (of, sizes) = pieces(senders);
    Search::new(senders, &of, &sizes, true).run().vector
}

/// The connected piece of each node, and how many nodes each has.
fn pieces(senders: Senders<'_>) -> (Vec<u32>, Vec<u32>) {
    const NONE: u32 = u32::MAX;
    let mut of = vec![NONE; senders.node_count()];
    let mut sizes = Vec::new();
    let mut waiting = Vec::new();
    for first in 0..of.len() as u32 {
        if of[first as usize] != NONE {
            continue;
        }
        let piece = sizes.len() as u32;
        of[first as usize] = piece;
        waiting.push(first);
        let mut size = 0;
        while let Some(node) = waiting.pop() {
            size += 1;
            for other in senders.row(node).neighbors() {
                if of[other as usize] == NONE {
                    of[other as usize] = piece;
                    waiting.push(other);
                }
            }
        }
        sizes.push(size);
    }
    (of, sizes)
}

fn scaled(scores: &[f64]) -> NodeMeasure {
    let highest = scores.iter().copied().fold(0.0, f64::max);
    NodeMeasure::defined(scores.iter().map(|score| score / highest).collect())
}
