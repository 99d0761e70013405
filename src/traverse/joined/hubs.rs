//! Who hangs together because of the hubs?

use std::ops::Range;

use rayon::prelude::*;

use crate::frozen::Adjacency;
use crate::parallel;

use super::{NODES_PER_TASK, Sides};

/// Hubs have so many times as many ties as the mean, or more.
const TIMES_MEAN: usize = 4;

/// The rows of the hubs have about so many arcs for each node of the network.
const HUB_ARCS: usize = 4;

/// How many neighbours of a hub are looked at before any of them is joined.
const AT_ONCE: usize = 64;

/// In the place of a hub: none knows the node.
const NOBODY: u32 = u32::MAX;

impl Sides<'_> {
    /// The hubs, when their rows are long enough to join many.
    pub(super) fn hubs(&self, node_count: usize) -> Option<Vec<u32>> {
        let arcs = self.outgoing.arc_count() + self.incoming.map_or(0, Adjacency::arc_count);
        let least = (TIMES_MEAN * arcs).div_ceil(node_count.max(1)).max(1);
        let candidates = self.with_degree(node_count, least);
        let least = self.affordable(&candidates, HUB_ARCS * node_count);
        let hubs = candidates
            .into_iter()
            .filter(|&node| self.degree(node) >= least);
        let hubs: Vec<u32> = hubs.collect();
        let arcs: usize = hubs.iter().map(|&hub| self.degree(hub)).sum();
        (arcs > node_count / 2).then_some(hubs)
    }

    /// Who has so many ties or more? Tasks without any such are told by the largest of them.
    fn with_degree(&self, node_count: usize, least: usize) -> Vec<u32> {
        let found = parallel::tasks(node_count, NODES_PER_TASK).map(|nodes| {
            let mut degrees = vec![0; nodes.len()];
            for rows in [Some(self.outgoing), self.incoming].into_iter().flatten() {
                let ends = &rows.offsets()[nodes.start..=nodes.end];
                for (degree, row) in degrees.iter_mut().zip(ends.windows(2)) {
                    *degree += (row[1] - row[0]) as usize;
                }
            }
            if degrees.iter().max().is_none_or(|&most| most < least) {
                return Vec::new();
            }
            let nodes = (nodes.start as u32..).zip(degrees);
            let found = nodes.filter(|&(_, degree)| degree >= least);
            found.map(|(node, _)| node).collect::<Vec<u32>>()
        });
        found.collect::<Vec<_>>().concat()
    }

    /// From how many ties on do the rows of such nodes have no more than `room` arcs together?
    fn affordable(&self, nodes: &[u32], mut room: usize) -> usize {
        let mut arcs_by_class = [0; usize::BITS as usize + 1];
        for &node in nodes {
            let degree = self.degree(node);
            arcs_by_class[(usize::BITS - degree.leading_zeros()) as usize] += degree;
        }
        let too_much = arcs_by_class.iter().rposition(|&arcs| {
            let is_too_much = arcs > room;
            room -= arcs.min(room);
            is_too_much
        });
        too_much.map_or(0, |class| {
            1usize.checked_shl(class as u32).unwrap_or(usize::MAX)
        })
    }

    fn degree(&self, node: u32) -> usize {
        self.outgoing.degree(node) + self.incoming.map_or(0, |rows| rows.degree(node))
    }

    fn rows(&self, node: u32) -> impl Iterator<Item = &[u32]> {
        let sides = [Some(self.outgoing), self.incoming].into_iter().flatten();
        sides.map(move |rows| rows.neighbors(node))
    }
}

/// For each node a hub that it hangs together with, the same for all whom the rows of the hubs
/// join; the node itself where they lead nowhere.
///
/// Every thread has nodes of its own to write to: what two threads write to wanders from one
/// processor to the other all the time, which took longer than all the rest.
pub(super) fn under_hubs(node_count: usize, hubs: &[u32], sides: &Sides<'_>) -> Vec<u32> {
    let apart: Vec<u32> = (0..hubs.len() as u32).collect();
    let mut known = vec![NOBODY; node_count];
    for (&place, &hub) in apart.iter().zip(hubs) {
        known[hub as usize] = place;
    }
    let per_thread = node_count.div_ceil(rayon::current_num_threads()).max(1);
    let territories = known.par_chunks_mut(per_thread).enumerate();
    let met = territories.map(|(thread, known)| {
        let start = thread * per_thread;
        let nodes = start..start + known.len();
        let met = apart.clone();
        Territory { nodes, known, met }.join(hubs, sides)
    });
    let met: Vec<Vec<u32>> = met.collect();
    let mut all_met = apart;
    for mut met in met {
        for place in 0..hubs.len() as u32 {
            let other = root(&mut met, place);
            let (own, other) = (root(&mut all_met, place), root(&mut all_met, other));
            all_met[own.max(other) as usize] = own.min(other);
        }
    }
    let roots = (0..hubs.len() as u32).map(|place| hubs[root(&mut all_met, place) as usize]);
    let roots: Vec<u32> = roots.collect();
    let parts = known.par_chunks_mut(NODES_PER_TASK).enumerate();
    parts.for_each(|(task, part)| {
        for (node, known) in (task * NODES_PER_TASK..).zip(part) {
            *known = roots.get(*known as usize).copied().unwrap_or(node as u32);
        }
    });
    known
}

/// The hubs' neighbours among some nodes, which one thread writes to.
struct Territory<'a> {
    nodes: Range<usize>,
    /// For each of the nodes a hub of its component, by its place among the hubs.
    known: &'a mut [u32],
    /// Which hubs have met there: what stands above each.
    met: Vec<u32>,
}

impl Territory<'_> {
    /// Which hubs meet in the territory, once all their rows there have been looked at.
    fn join(mut self, hubs: &[u32], sides: &Sides<'_>) -> Vec<u32> {
        for (place, &hub) in (0..).zip(hubs) {
            let mut own = root(&mut self.met, place);
            for row in sides.rows(hub) {
                let start = row.partition_point(|&node| (node as usize) < self.nodes.start);
                let end = row.partition_point(|&node| (node as usize) < self.nodes.end);
                let (first, others) = row[start..end].split_at(usize::from(start < end));
                own = self.join_some(own, first);
                for some in others.chunks(AT_ONCE) {
                    own = self.join_some(own, some);
                }
            }
        }
        self.met
    }

    /// Joins some neighbours with the hub `own`, and it with those they know. Who is joined
    /// already is left out first, without a branch that nobody could foresee.
    fn join_some(&mut self, mut own: u32, neighbors: &[u32]) -> u32 {
        let (mut apart, mut count) = ([0; AT_ONCE], 0);
        for &neighbor in neighbors {
            let at = neighbor as usize - self.nodes.start;
            apart[count % AT_ONCE] = at;
            count += usize::from(self.known[at] != own);
        }
        for &at in &apart[..count] {
            let other = self.known[at];
            if other != NOBODY {
                let other = root(&mut self.met, other);
                self.met[own.max(other) as usize] = own.min(other);
                own = own.min(other);
            }
            self.known[at] = own;
        }
        own
    }
}

/// The root above a place; the way there is halved.
fn root(above: &mut [u32], mut place: u32) -> u32 {
    while above[place as usize] != place {
        let next = above[above[place as usize] as usize];
        above[place as usize] = next;
        place = next;
    }
    place
}
