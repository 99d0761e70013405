//! What hangs on what? One depth-first pass over an undirected graph.
//!
//! Hopcroft & Tarjan 1973 (doi:10.1145/362248.362272), iterative, so that a path of a million
//! nodes does not exhaust the stack. Rows hold no parallel ties, so skipping the parent node
//! is skipping the parent tie.

use crate::frozen::Adjacency;

const NONE: u32 = u32::MAX;
/// The number of nodes that are not walked: it never lowers a low point.
const REMOVED: u32 = u32::MAX - 1;

/// A depth-first forest, by preorder number: the tree below the node with number `i` is
/// `i..end[i]`.
#[derive(Clone, Debug)]
pub(crate) struct LowPoints {
    /// The node with each preorder number.
    pub(crate) order: Vec<u32>,
    /// The preorder number of the parent; its own for a root.
    pub(crate) parent: Vec<u32>,
    /// Where the tree below ends.
    pub(crate) end: Vec<u32>,
    /// The lowest preorder number that the tree below touches.
    pub(crate) low: Vec<u32>,
}

impl LowPoints {
    /// Walks the whole graph.
    ///
    /// Complexity: O(nodes + arcs) time, six words a node.
    pub(crate) fn new(rows: &Adjacency) -> Self {
        Self::without(rows, &vec![false; rows.node_count()])
    }

    /// Walks the graph that is left when some nodes are removed; they have no number.
    pub(crate) fn without(rows: &Adjacency, removed: &[bool]) -> Self {
        let node_count = rows.node_count();
        let mut walk = Walk {
            number: removed
                .iter()
                .map(|&removed| if removed { REMOVED } else { NONE })
                .collect(),
            next_arc: Vec::with_capacity(node_count),
            forest: Self {
                order: Vec::with_capacity(node_count),
                parent: Vec::with_capacity(node_count),
                end: vec![0; node_count],
                low: Vec::with_capacity(node_count),
            },
        };
        for root in 0..node_count as u32 {
            if walk.number[root as usize] == NONE {
                let number = walk.forest.order.len() as u32;
                walk.enter(root, number, rows);
                walk.tree(number, rows);
            }
        }
        walk.forest
    }

    /// Is the node with that number a root?
    pub(crate) fn is_root(&self, number: u32) -> bool {
        self.parent[number as usize] == number
    }

    /// Does nothing below the node reach above its parent? Then removing the parent cuts off
    /// the tree below.
    pub(crate) fn hangs_on_parent(&self, number: u32) -> bool {
        !self.is_root(number) && self.low[number as usize] >= self.parent[number as usize]
    }

    /// Is the tie to the parent the only way to it?
    pub(crate) fn is_bridge(&self, number: u32) -> bool {
        !self.is_root(number) && self.low[number as usize] == number
    }
}

struct Walk {
    number: Vec<u32>,
    /// By preorder number, where in the targets to go on.
    next_arc: Vec<u32>,
    forest: LowPoints,
}

impl Walk {
    fn enter(&mut self, node: u32, parent: u32, rows: &Adjacency) {
        let number = self.forest.order.len() as u32;
        self.number[node as usize] = number;
        self.next_arc.push(rows.offsets()[node as usize]);
        self.forest.order.push(node);
        self.forest.parent.push(parent);
        self.forest.low.push(number);
    }

    fn tree(&mut self, root: u32, rows: &Adjacency) {
        let mut at = root;
        loop {
            let end = rows.row(self.forest.order[at as usize]).end as u32;
            match self.advance(at, end, rows) {
                Some(child) => {
                    self.enter(child, at, rows);
                    at = self.number[child as usize];
                }
                None => {
                    self.forest.end[at as usize] = self.forest.order.len() as u32;
                    if at == root {
                        return;
                    }
                    let (low, parent) = (
                        self.forest.low[at as usize],
                        self.forest.parent[at as usize],
                    );
                    let above = &mut self.forest.low[parent as usize];
                    *above = low.min(*above);
                    at = parent;
                }
            }
        }
    }

    /// Looks at the next neighbours of a node up to one not yet seen.
    fn advance(&mut self, at: u32, end: u32, rows: &Adjacency) -> Option<u32> {
        let parent = self.forest.parent[at as usize];
        while self.next_arc[at as usize] < end {
            let neighbor = rows.targets()[self.next_arc[at as usize] as usize];
            self.next_arc[at as usize] += 1;
            match self.number[neighbor as usize] {
                NONE => return Some(neighbor),
                number if number != parent => {
                    let low = &mut self.forest.low[at as usize];
                    *low = number.min(*low);
                }
                _ => {}
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frozen::{Direction, FrozenGraph};

    #[test]
    fn a_triangle_with_a_tail() {
        let arcs = [[0, 1], [1, 2], [2, 0], [2, 3]];
        let graph = FrozenGraph::from_arcs(5, Direction::Undirected, &arcs).expect("valid arcs");
        let forest = LowPoints::new(graph.outgoing_rows());
        assert_eq!(forest.order, [0, 1, 2, 3, 4]);
        assert_eq!(forest.parent, [0, 0, 1, 2, 4]);
        assert_eq!(forest.end, [4, 4, 4, 4, 5]);
        assert_eq!(forest.low, [0, 0, 0, 3, 4]);
        let bridges: Vec<u32> = (0..5).filter(|&number| forest.is_bridge(number)).collect();
        assert_eq!(bridges, [3]);
        assert!(
            forest.hangs_on_parent(3) && forest.hangs_on_parent(1) && !forest.hangs_on_parent(2)
        );
    }

    #[test]
    fn a_long_path_needs_no_stack() {
        let arcs: Vec<[u32; 2]> = (0..1_000_000).map(|node| [node, node + 1]).collect();
        let graph =
            FrozenGraph::from_arcs(1_000_001, Direction::Undirected, &arcs).expect("valid arcs");
        let forest = LowPoints::new(graph.outgoing_rows());
        assert!((1..=1_000_000).all(|number| forest.is_bridge(number)));
    }
}
