//! From which few nodes is the distance to all others known?

use rayon::prelude::*;

use super::part::Part;
use crate::random::Random;
use crate::traverse::BreadthFirst;

/// So many pivots are each as far as can be from those before; the others fall by lot, which
/// Ortmann, Klimenta & Brandes 2017 (§ 4.2) found no worse, and which runs in parallel.
const SPREAD: usize = 16;

/// How many searches share their memory.
const SEARCHES_PER_TASK: usize = 8;

/// Some nodes and how far everybody is from them.
pub(super) struct Pivots {
    /// The nodes, as places in the component.
    pub(super) nodes: Vec<usize>,
    /// For each pivot the hops to each node of the component.
    pub(super) hops: Vec<Vec<u32>>,
}

impl Pivots {
    /// At most `count` different pivots of a component.
    pub(super) fn choose(part: &Part<'_>, count: usize, random: &mut Random) -> Self {
        let count = count.min(part.len());
        let mut pivots = Self {
            nodes: Vec::with_capacity(count),
            hops: Vec::with_capacity(count),
        };
        let mut taken = vec![false; part.len()];
        let mut nearest = vec![u32::MAX; part.len()];
        let mut search = BreadthFirst::new(part.node_count_of_graph());
        let mut next = random.position(part.len());
        while pivots.nodes.len() < count.min(SPREAD) {
            let hops = from(part, next, &mut search);
            for (nearest, &hops) in nearest.iter_mut().zip(&hops) {
                *nearest = hops.min(*nearest);
            }
            taken[next] = true;
            pivots.nodes.push(next);
            pivots.hops.push(hops);
            let farthest = (0..part.len()).max_by_key(|&at| (nearest[at], std::cmp::Reverse(at)));
            next = farthest.unwrap_or(0);
        }
        let mut free: Vec<usize> = (0..part.len()).filter(|&at| !taken[at]).collect();
        for at in 0..count - pivots.nodes.len() {
            let drawn = at + random.position(free.len() - at);
            free.swap(at, drawn);
        }
        free.truncate(count - pivots.nodes.len());
        let hops: Vec<Vec<Vec<u32>>> = free
            .par_chunks(SEARCHES_PER_TASK)
            .map(|sources| {
                let mut search = BreadthFirst::new(part.node_count_of_graph());
                let each = sources.iter();
                each.map(|&source| from(part, source, &mut search))
                    .collect()
            })
            .collect();
        pivots.nodes.extend(free);
        pivots.hops.extend(hops.into_iter().flatten());
        pivots
    }
}

/// The hops from a node to all of its component.
pub(super) fn from(part: &Part<'_>, source: usize, search: &mut BreadthFirst) -> Vec<u32> {
    search.run(part.rows(), &[part.node(source)]);
    let hops = search.hops();
    part.nodes()
        .iter()
        .map(|&node| hops[node as usize])
        .collect()
}
