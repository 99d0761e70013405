//! Who points well, and to whom? Hubs and authorities together.

use std::sync::Arc;

use super::leading::leading;
use crate::analyses::NodeMeasure;
use crate::frozen::{Direction, FrozenGraph};

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
            leading(&doubled(graph)).vector.clone()
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

/// Node `v` for what leaves it, node `n + v` for what comes in.
fn doubled(graph: &FrozenGraph) -> FrozenGraph {
    let count = graph.node_count() as u32;
    let mut ends = Vec::with_capacity(graph.arc_count());
    let mut strengths = Vec::new();
    for node in graph.nodes() {
        ends.extend(
            graph
                .outgoing(node)
                .iter()
                .map(|&next| [node, count + next]),
        );
        strengths.extend_from_slice(graph.outgoing_strengths(node).unwrap_or_default());
    }
    let doubled = 2 * graph.node_count();
    let graph = if graph.is_weighted() {
        FrozenGraph::from_weighted_arcs(doubled, Direction::Undirected, &ends, &strengths)
    } else {
        FrozenGraph::from_arcs(doubled, Direction::Undirected, &ends)
    };
    graph.expect("the ties of a graph are valid, and fewer than 2^31")
}

fn scaled(scores: &[f64]) -> NodeMeasure {
    let highest = scores.iter().copied().fold(0.0, f64::max);
    NodeMeasure::defined(scores.iter().map(|score| score / highest).collect())
}
