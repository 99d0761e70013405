//! Which ties suffice to hold everybody together? A forest by breadth-first search, and the
//! same again without its ties.
//!
//! A node that is scanned takes all neighbours that are not yet taken. Two such forests, the
//! second without the ties of the first, hold together whatever one node more or less parts
//! or does not part (Cheriyan, Kao & Thurimella 1993, doi:10.1137/0222013), so that fewer than
//! two ties a node tell where a network comes apart. As in [`Hops`](super::Hops) large levels
//! are found from the nodes not yet taken: each takes its lowest neighbour in the level
//! before, as if that level had been scanned in order.

use rayon::prelude::*;

use super::node_set::{NODES_PER_WORD, NodeSet, nodes_of};
use crate::frozen::Adjacency;

/// No parent: the node is a root, or not in the forest.
pub(super) const NONE: u32 = u32::MAX;

/// The level is large when it has this share of the arcs not yet scanned.
const MANY_ARCS: usize = 15;

/// … and small again when it shrinks below this share of all nodes.
const FEW_NODES: usize = 18;

const WORDS_PER_TASK: usize = 1 << 8;

/// The nodes, parents before children, and the parent of each node.
pub(super) struct ScanFirst {
    pub(super) order: Vec<u32>,
    pub(super) parent: Vec<u32>,
}

impl ScanFirst {
    /// A forest of the nodes that are not in `removed`, without the ties of another forest.
    ///
    /// The best connected node is the first root, so that most are near it.
    ///
    /// Complexity: O(nodes + arcs), in networks of few hops far from all arcs.
    pub(super) fn new(rows: &Adjacency, removed: &NodeSet, without: Option<&Self>) -> Self {
        let node_count = rows.node_count();
        let mut search = Search {
            rows,
            // Without another forest no tie is one of its.
            without: without.map_or(&[], |forest| &forest.parent),
            taken: removed.clone(),
            frontier: NodeSet::empty(node_count),
            next: NodeSet::empty(node_count),
            arcs_left: rows.arc_count(),
            forest: Self {
                order: Vec::with_capacity(node_count),
                parent: vec![NONE; node_count],
            },
        };
        let nodes = 0..node_count as u32;
        let best = nodes.clone().rev().max_by_key(|&node| rows.degree(node));
        for root in best.into_iter().chain(nodes) {
            if !search.taken.contains(root) {
                search.tree(root);
            }
        }
        search.forest
    }
}

struct Search<'a> {
    rows: &'a Adjacency,
    without: &'a [u32],
    taken: NodeSet,
    frontier: NodeSet,
    next: NodeSet,
    /// At least how many arcs lead from nodes not yet taken.
    arcs_left: usize,
    forest: ScanFirst,
}

/// Is the tie one of the forest with these parents?
#[inline]
fn is_in(parents: &[u32], node: u32, neighbor: u32) -> bool {
    let leads = |from: u32, to: u32| parents.get(from as usize) == Some(&to);
    leads(node, neighbor) || leads(neighbor, node)
}

impl Search<'_> {
    fn tree(&mut self, root: u32) {
        let mut level = self.forest.order.len();
        let mut arcs = self.take(root, NONE);
        while level < self.forest.order.len() {
            if arcs > self.arcs_left / MANY_ARCS {
                level = self.ask_while_large(level);
            }
            let end = self.forest.order.len();
            arcs = self.scan(level..end);
            level = end;
        }
    }

    /// The number of arcs that lead on from it.
    #[inline]
    fn take(&mut self, node: u32, parent: u32) -> usize {
        self.taken.insert(node);
        self.forest.parent[node as usize] = parent;
        self.forest.order.push(node);
        self.rows.degree(node)
    }

    /// Scans the nodes at these places of the order.
    fn scan(&mut self, level: std::ops::Range<usize>) -> usize {
        let mut arcs = 0;
        for at in level {
            let node = self.forest.order[at];
            let neighbors = self.rows.neighbors(node);
            self.arcs_left = self.arcs_left.saturating_sub(neighbors.len());
            for &neighbor in neighbors {
                if !self.taken.contains(neighbor) && !is_in(self.without, node, neighbor) {
                    arcs += self.take(neighbor, node);
                }
            }
        }
        arcs
    }

    /// Levels from those not yet taken back, the first after the one that starts there; gives
    /// where the last starts.
    fn ask_while_large(&mut self, mut level: usize) -> usize {
        self.frontier.clear();
        for &node in &self.forest.order[level..] {
            self.frontier.insert(node);
        }
        let few = self.forest.parent.len() / FEW_NODES;
        loop {
            let before = self.forest.order.len() - level;
            self.ask();
            std::mem::swap(&mut self.frontier, &mut self.next);
            level = self.forest.order.len();
            self.forest.order.extend(self.frontier.iter());
            let size = self.forest.order.len() - level;
            if size <= few && size <= before {
                return level;
            }
        }
    }

    /// One level.
    fn ask(&mut self) {
        let (frontier, rows, without) = (&self.frontier, self.rows, self.without);
        let nodes_per_task = WORDS_PER_TASK * NODES_PER_WORD;
        let parents = self.forest.parent.par_chunks_mut(nodes_per_task);
        let taken = self.taken.words_mut().par_chunks_mut(WORDS_PER_TASK);
        let next = self.next.words_mut().par_chunks_mut(WORDS_PER_TASK);
        let tasks = parents.zip(taken).zip(next).enumerate();
        tasks.for_each(|(task, ((parents, taken), next))| {
            let first_of_task = task * nodes_per_task;
            for (at, (taken, next)) in taken.iter_mut().zip(next).enumerate() {
                let first = first_of_task + at * NODES_PER_WORD;
                let mut found = 0;
                for node in nodes_of(first as u32, !*taken) {
                    let Some(parent) = parents.get_mut(node as usize - first_of_task) else {
                        break;
                    };
                    let mut neighbors = rows.neighbors(node).iter();
                    let taking = neighbors.find(|&&neighbor| {
                        frontier.contains(neighbor) && !is_in(without, node, neighbor)
                    });
                    if let Some(&neighbor) = taking {
                        *parent = neighbor;
                        found |= 1 << (node as usize - first);
                    }
                }
                *next = found;
                *taken |= found;
            }
        });
    }
}
