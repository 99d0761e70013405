//! About how far is everybody from each, when some of them stand for all?
//!
//! Eppstein & Wang 2004 (doi:10.7155/jgaa.00081): distances to a few drawn at random, 512
//! searched from at once. By Hoeffding's inequality the mean of 1/d over k of them is off by
//! more than √(ln(2n/δ)/(2k)) for some of n actors with probability δ at most; how alike
//! distances are in a network makes it far less.

use super::estimate::Estimate;
use crate::frozen::FrozenGraph;
use crate::parallel;
use crate::random::Random;
use crate::traverse::{LANES, ManySources};

/// What the distances to the sources say of each node, the neighbours counted exactly.
///
/// Complexity: O(count (n + m)), 512 sources at a time, in parallel.
pub(super) fn by_sources(graph: &FrozenGraph, count: u32, seed: u64) -> Vec<Estimate> {
    let node_count = graph.node_count();
    let sources = draw(node_count, count as usize, seed);
    let mut totals = vec![Estimate::default(); node_count];
    parallel::fold_in_order(
        sources.len().div_ceil(LANES),
        || {
            let search = ManySources::new(graph.incoming_rows(), graph.outgoing_rows());
            (search, vec![Estimate::default(); node_count])
        },
        |batch, (search, partial)| {
            let batch = &sources[batch * LANES..((batch + 1) * LANES).min(sources.len())];
            search.run(batch.iter().copied(), |node, hops, lanes| {
                if hops > 1 {
                    partial[node as usize].add(f64::from(lanes.count()), hops);
                }
            });
        },
        |(_, partial)| {
            for (total, partial) in totals.iter_mut().zip(partial) {
                total.merge(std::mem::take(partial));
            }
        },
    );
    for (node, total) in (0u32..).zip(&mut totals) {
        // A node is no source for itself.
        let own = sources.binary_search(&node).is_ok();
        let asked = sources.len() - usize::from(own);
        total.scale((node_count - 1) as f64 / asked.max(1) as f64);
        total.add(graph.outgoing(node).len() as f64, 1);
    }
    totals
}

/// So many different nodes, each as likely, sorted.
fn draw(node_count: usize, count: usize, seed: u64) -> Vec<u32> {
    let mut nodes: Vec<u32> = (0..node_count as u32).collect();
    let mut random = Random::new(seed);
    let count = count.min(node_count);
    for place in 0..count {
        nodes.swap(place, place + random.position(node_count - place));
    }
    nodes.truncate(count);
    nodes.sort_unstable();
    nodes
}
