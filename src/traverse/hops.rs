//! How many hops away is everybody from one node?
//!
//! A breadth-first search that turns around (Beamer, Asanović & Patterson 2012,
//! doi:10.1109/SC.2012.50): a small frontier follows its arcs forward, and where it is large
//! every node not yet reached asks whether one of those before it is in the frontier, and
//! stops at the first that is. Reached and frontier are bits, so that the questions are
//! answered from the innermost cache.

use rayon::prelude::*;

use super::UNREACHED;
use super::node_set::{NODES_PER_WORD, NodeSet, nodes_of};
use crate::frozen::Adjacency;

/// The frontier is large when it has this share of the arcs not yet followed (Beamer's α) …
const MANY_ARCS: usize = 15;

/// … and small again when it shrinks below this share of all nodes (Beamer's β).
const FEW_NODES: usize = 18;

const WORDS_PER_TASK: usize = 1 << 8;

/// A search whose memory is used again: 4 bytes and 3 bits a node, and its frontier.
pub(crate) struct Hops<'a> {
    /// The arcs to follow.
    forward: &'a Adjacency,
    /// The same arcs by their ends.
    backward: &'a Adjacency,
    hops: Vec<u32>,
    reached: NodeSet,
    frontier: NodeSet,
    next: NodeSet,
    active: Vec<u32>,
    upcoming: Vec<u32>,
}

impl<'a> Hops<'a> {
    pub(crate) fn new(forward: &'a Adjacency, backward: &'a Adjacency) -> Self {
        let node_count = forward.node_count();
        Self {
            forward,
            backward,
            hops: vec![UNREACHED; node_count],
            reached: NodeSet::empty(node_count),
            frontier: NodeSet::empty(node_count),
            next: NodeSet::empty(node_count),
            active: Vec::new(),
            upcoming: Vec::new(),
        }
    }

    /// Searches from all sources at once.
    ///
    /// Complexity: O(nodes + arcs), mostly far from all arcs; nodes that ask run in parallel.
    pub(crate) fn run(&mut self, sources: &[u32]) {
        self.reached.clear();
        self.search(sources);
    }

    /// Searches among some of the nodes only; the others count as not reached.
    pub(crate) fn run_within(&mut self, sources: &[u32], within: &NodeSet) {
        self.reached.clone_from(within);
        self.reached.complement();
        self.search(sources);
    }

    /// Hops by node, the largest number where no path leads.
    pub(crate) fn hops(&self) -> &[u32] {
        &self.hops
    }

    fn search(&mut self, sources: &[u32]) {
        self.hops.fill(UNREACHED);
        self.upcoming.clear();
        let mut arcs = 0;
        for &source in sources {
            arcs += self.reach(source, 0);
        }
        let mut arcs_left = self.forward.arc_count();
        let mut hops = 0;
        while !self.upcoming.is_empty() {
            if arcs > arcs_left / MANY_ARCS {
                hops = self.ask_while_large(hops);
                arcs = 0;
            }
            hops += 1;
            arcs_left = arcs_left.saturating_sub(arcs);
            arcs = self.follow(hops);
        }
    }

    /// The number of arcs that lead on from the node, when it is new.
    #[inline]
    fn reach(&mut self, node: u32, hops: u32) -> usize {
        if self.reached.contains(node) {
            return 0;
        }
        self.reached.insert(node);
        self.hops[node as usize] = hops;
        self.upcoming.push(node);
        self.forward.degree(node)
    }

    /// One level, from the active nodes on.
    fn follow(&mut self, hops: u32) -> usize {
        std::mem::swap(&mut self.active, &mut self.upcoming);
        self.upcoming.clear();
        let mut arcs = 0;
        for at in 0..self.active.len() {
            for &neighbor in self.forward.neighbors(self.active[at]) {
                arcs += self.reach(neighbor, hops);
            }
        }
        arcs
    }

    /// Levels from those not reached back, while they are large; gives the hops of the last.
    fn ask_while_large(&mut self, mut hops: u32) -> u32 {
        self.frontier.clear();
        for &node in &self.upcoming {
            self.frontier.insert(node);
        }
        let few = self.hops.len() / FEW_NODES;
        let mut size = self.upcoming.len();
        loop {
            hops += 1;
            let before = std::mem::replace(&mut size, self.ask(hops));
            std::mem::swap(&mut self.frontier, &mut self.next);
            if size <= few && size <= before {
                break;
            }
        }
        self.upcoming.clear();
        self.upcoming.extend(self.frontier.iter());
        hops
    }

    /// One level, from those not reached back; gives how many nodes it has.
    fn ask(&mut self, hops: u32) -> usize {
        let (frontier, backward) = (&self.frontier, self.backward);
        let level = self.hops.par_chunks_mut(WORDS_PER_TASK * NODES_PER_WORD);
        let reached = self.reached.words_mut().par_chunks_mut(WORDS_PER_TASK);
        let next = self.next.words_mut().par_chunks_mut(WORDS_PER_TASK);
        let sizes =
            level
                .zip(reached)
                .zip(next)
                .enumerate()
                .map(|(task, ((level, reached), next))| {
                    let first_of_task = task * WORDS_PER_TASK * NODES_PER_WORD;
                    let mut size = 0;
                    for (at, (reached, next)) in reached.iter_mut().zip(next).enumerate() {
                        let first = first_of_task + at * NODES_PER_WORD;
                        let mut found = 0;
                        for node in nodes_of(first as u32, !*reached) {
                            if node as usize >= first_of_task + level.len() {
                                break;
                            }
                            let before = backward.neighbors(node);
                            if before.iter().any(|&before| frontier.contains(before)) {
                                found |= 1 << (node as usize - first);
                                level[node as usize - first_of_task] = hops;
                            }
                        }
                        *next = found;
                        *reached |= found;
                        size += found.count_ones() as usize;
                    }
                    size
                });
        sizes.sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path, star};
    use crate::frozen::FrozenGraph;
    use crate::random::Random;
    use crate::traverse::BreadthFirst;

    fn hops(graph: &FrozenGraph, source: u32) -> Vec<u32> {
        let mut search = Hops::new(graph.outgoing_rows(), graph.incoming_rows());
        search.run(&[source]);
        search.hops().to_vec()
    }

    #[test]
    fn paths_stars_and_cliques() {
        assert_eq!(hops(&path(4), 1), [1, 0, 1, 2]);
        assert_eq!(hops(&star(4), 1), [1, 0, 2, 2]);
        assert_eq!(hops(&complete(3), 2), [1, 1, 0]);
        let far = hops(&path(200_000), 0);
        assert!((0..).zip(far).all(|(node, hops)| node == hops));
    }

    #[test]
    fn outside_of_what_is_asked_nothing_is_reached() {
        let graph = path(5);
        let mut within = NodeSet::empty(5);
        [0, 1, 3, 4]
            .into_iter()
            .for_each(|node| within.insert(node));
        let mut search = Hops::new(graph.outgoing_rows(), graph.incoming_rows());
        search.run_within(&[0], &within);
        assert_eq!(search.hops(), [0, 1, UNREACHED, UNREACHED, UNREACHED]);
        search.run(&[4]);
        assert_eq!(search.hops(), [4, 3, 2, 1, 0]);
    }

    /// Sparse, dense, apart and long networks, with sources of any degree, against the plain
    /// search.
    #[test]
    fn equals_the_plain_search() {
        let mut random = Random::new(8);
        for (nodes, arcs) in [
            (300u64, 200),
            (300, 500),
            (300, 4_000),
            (500, 30_000),
            (900, 1_300),
            (20_000, 60_000),
        ] {
            let mut end = || random.below(nodes) as u32;
            let arcs: Vec<[u32; 2]> = (0..arcs).map(|_| [end(), end()]).collect();
            let graph = directed(nodes as usize, &arcs);
            let mut plain = BreadthFirst::new(nodes as usize);
            let mut search = Hops::new(graph.outgoing_rows(), graph.incoming_rows());
            for source in 0..60 {
                let sources = [source, 299 - source];
                let sources = &sources[..1 + source as usize % 2];
                plain.run(graph.outgoing_rows(), sources);
                search.run(sources);
                assert_eq!(search.hops(), plain.hops());
            }
        }
    }
}
