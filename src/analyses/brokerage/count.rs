//! How often does everybody have each role? Two-paths by sector, less those that are closed.

use super::Role;
use super::closed::closed;
use crate::frozen::FrozenGraph;
use crate::parallel;
use crate::traverse::triangles::Oriented;

/// How often each role but the total.
pub(super) type Counts = [u64; 5];

/// The roles of every node by the sectors given; `None` for who has none.
///
/// Complexity: O(arcs · log degree + m · arboricity), nodes in parallel.
pub(super) fn count_roles(
    graph: &FrozenGraph,
    oriented: &Oriented,
    sectors: &[Option<u32>],
) -> Vec<Option<Counts>> {
    let mut counts = two_paths(graph, sectors);
    for (counts, closed) in counts.iter_mut().zip(closed(oriented, sectors)) {
        for (all, closed) in counts.iter_mut().flatten().zip(closed) {
            *all -= closed;
        }
    }
    counts
}

const NODES_PER_TASK: usize = 1 << 10;

/// Two-paths a→b→c with a ≠ c by role, closed or not, from the sectors of those around b.
fn two_paths(graph: &FrozenGraph, sectors: &[Option<u32>]) -> Vec<Option<Counts>> {
    let highest = sectors.iter().flatten().max();
    let sector_count = highest.map_or(0, |&sector| sector as usize + 1);
    let scratch = || Around {
        graph,
        sectors,
        incoming: vec![0; sector_count],
        outgoing: vec![0; sector_count],
    };
    parallel::fill(
        graph.node_count(),
        NODES_PER_TASK,
        None,
        scratch,
        |around, first, counts| {
            for (broker, counts) in (first as u32..).zip(counts) {
                *counts = around.two_paths(broker);
            }
        },
    )
}

/// Who stands around a broker, by sector; all zero between brokers.
struct Around<'a> {
    graph: &'a FrozenGraph,
    sectors: &'a [Option<u32>],
    incoming: Vec<u64>,
    outgoing: Vec<u64>,
}

impl<'a> Around<'a> {
    fn two_paths(&mut self, broker: u32) -> Option<Counts> {
        let own = self.sectors[broker as usize]?;
        let (from, to) = (self.graph.incoming(broker), self.graph.outgoing(broker));
        let (mut into, mut out) = (0, 0);
        for sector in sectors_of(self.sectors, from) {
            self.incoming[sector] += 1;
            into += 1;
        }
        for sector in sectors_of(self.sectors, to) {
            self.outgoing[sector] += 1;
            out += 1;
        }
        let own_in = self.incoming[own as usize];
        let own_out = self.outgoing[own as usize];
        let mut both = 0;
        for sector in sectors_of(self.sectors, to) {
            // Each sector once: its count is taken away.
            both += self.incoming[sector] * std::mem::take(&mut self.outgoing[sector]);
        }
        for sector in sectors_of(self.sectors, from) {
            self.incoming[sector] = 0;
        }
        let mut counts = [
            own_in * own_out,
            both - own_in * own_out,
            (into - own_in) * own_out,
            own_in * (out - own_out),
            0,
        ];
        counts[Role::Liaison as usize] = into * out - counts.iter().sum::<u64>();
        for other in mutual(self.graph, broker) {
            if let Some(sector) = self.sectors[other as usize] {
                counts[Role::of(sector, own, sector) as usize] -= 1;
            }
        }
        Some(counts)
    }
}

/// The sectors of those who have one.
fn sectors_of<'a>(
    sectors: &'a [Option<u32>],
    nodes: &'a [u32],
) -> impl Iterator<Item = usize> + 'a {
    nodes
        .iter()
        .filter_map(|&node| Some(sectors[node as usize]? as usize))
}

/// Those the node leads to who lead back.
fn mutual(graph: &FrozenGraph, node: u32) -> impl Iterator<Item = u32> {
    let incoming = graph.is_directed().then(|| graph.incoming(node));
    let to = graph.outgoing(node).iter().copied();
    to.filter(move |to| incoming.is_none_or(|incoming| incoming.binary_search(to).is_ok()))
}
