//! What hangs on what? The blocks of an undirected graph, one below the other.
//!
//! A block is a tie that holds its ends together alone (a bridge), or a set of nodes that no
//! one of them parts. Two forests that take all at once (see [`ScanFirst`]) keep the blocks;
//! in the first of them, those ties below a node from which something of the second leads past
//! the node belong to one block (Tarjan & Vishkin 1985, doi:10.1137/0214061). No walk has to
//! wait at every step for where the next one leads, as a depth-first one does.

use super::NodeSet;
use super::scan_first::{NONE, ScanFirst};
use crate::frozen::Adjacency;

/// A forest of blocks, by preorder number: what hangs below the node with number `i`, and the
/// node itself, is `i..end[i]`.
///
/// Every node but a root is a member of the block through which it hangs; the parent of the
/// first member is the node the block hangs on, the parent of the others is the first member.
#[derive(Clone, Debug)]
pub(crate) struct BlockForest {
    /// The node with each preorder number.
    pub(crate) order: Vec<u32>,
    /// The preorder number of the parent; its own for a root.
    pub(crate) parent: Vec<u32>,
    /// Where what hangs below ends.
    pub(crate) end: Vec<u32>,
    place: Vec<Place>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Root,
    /// The only member of its block.
    Bridge,
    /// The first of several.
    First,
    /// Another member.
    Member,
}

impl BlockForest {
    /// The blocks of the whole graph.
    ///
    /// Complexity: nearly O(nodes + arcs), mostly O(nodes); about 20 words a node while it is
    /// made. Large levels of the searches run in parallel.
    pub(crate) fn new(rows: &Adjacency) -> Self {
        Self::among(rows, &NodeSet::empty(rows.node_count()))
    }

    /// The blocks of what is left when some nodes are removed; those have no number.
    pub(crate) fn without(rows: &Adjacency, removed: &[bool]) -> Self {
        let mut set = NodeSet::empty(rows.node_count());
        for (node, _) in (0..).zip(removed).filter(|(_, removed)| **removed) {
            set.insert(node);
        }
        Self::among(rows, &set)
    }

    fn among(rows: &Adjacency, removed: &NodeSet) -> Self {
        let mut first = ScanFirst::new(rows, removed, None);
        let second = ScanFirst::new(rows, removed, Some(&first));
        let (tree, number) = Tree::of(&mut first);
        let second: Vec<[u32; 2]> = number_ties(&tree.order, &second, &number);
        let mut classes = Classes::new(tree.order.len());
        tree.join(&second, &mut classes);
        tree.hang(classes)
    }

    /// Is the node with that number a root?
    pub(crate) fn is_root(&self, number: u32) -> bool {
        self.place[number as usize] == Place::Root
    }

    /// Is the node the first of its block? Then removing its parent cuts off all below it.
    pub(crate) fn hangs_on_parent(&self, number: u32) -> bool {
        matches!(self.place[number as usize], Place::Bridge | Place::First)
    }

    /// Is the tie to the parent the only way to it?
    pub(crate) fn is_bridge(&self, number: u32) -> bool {
        self.place[number as usize] == Place::Bridge
    }
}

/// The ties of a forest, as numbers.
fn number_ties(order: &[u32], forest: &ScanFirst, number: &[u32]) -> Vec<[u32; 2]> {
    let ties = (0..).zip(order).filter_map(|(at, &node)| {
        let parent = forest.parent[node as usize];
        (parent != NONE).then(|| [at, number[parent as usize]])
    });
    ties.collect()
}

/// A spanning forest by preorder number.
struct Tree {
    order: Vec<u32>,
    parent: Vec<u32>,
    end: Vec<u32>,
}

impl Tree {
    /// The tree, and the number of each node.
    fn of(forest: &mut ScanFirst) -> (Self, Vec<u32>) {
        let mut sizes = vec![1u32; forest.parent.len()];
        for &node in forest.order.iter().rev() {
            let parent = forest.parent[node as usize];
            if parent != NONE {
                sizes[parent as usize] += sizes[node as usize];
            }
        }
        let count = forest.order.len();
        let mut tree = Self {
            order: vec![0; count],
            parent: vec![0; count],
            end: vec![0; count],
        };
        let mut number = vec![NONE; sizes.len()];
        let mut next_root = 0;
        // By node, the number that its next child gets.
        let mut next = vec![0; sizes.len()];
        for &node in &forest.order {
            let parent = forest.parent[node as usize];
            let free = match parent {
                NONE => &mut next_root,
                parent => &mut next[parent as usize],
            };
            let own = *free;
            *free += sizes[node as usize];
            next[node as usize] = own + 1;
            number[node as usize] = own;
            tree.order[own as usize] = node;
            tree.end[own as usize] = own + sizes[node as usize];
            tree.parent[own as usize] = match parent {
                NONE => own,
                parent => number[parent as usize],
            };
        }
        (tree, number)
    }

    /// Joins the ties of the tree that are of one block; a tie is named by its lower end, the
    /// one with the higher number.
    fn join(&self, others: &[[u32; 2]], classes: &mut Classes) {
        let mut lowest: Vec<u32> = (0..self.order.len() as u32).collect();
        let mut highest = lowest.clone();
        for &[from, to] in others {
            let (above, below) = (from.min(to), from.max(to));
            lowest[below as usize] = above.min(lowest[below as usize]);
            highest[above as usize] = below.max(highest[above as usize]);
            if below >= self.end[above as usize] {
                classes.join(above, below);
            }
        }
        for at in (0..self.order.len()).rev() {
            let parent = self.parent[at] as usize;
            if parent == at {
                continue;
            }
            // What leads past the parent makes one block of the ties below and above it.
            let leads_past = lowest[at] < parent as u32 || highest[at] >= self.end[parent];
            if leads_past && self.parent[parent] as usize != parent {
                classes.join(parent as u32, at as u32);
            }
            lowest[parent] = lowest[at].min(lowest[parent]);
            highest[parent] = highest[at].max(highest[parent]);
        }
    }

    /// The forest of blocks: the first of a block hangs where it hung, the others on it.
    fn hang(self, classes: Classes) -> BlockForest {
        let count = self.order.len();
        let first_of = classes.into_lowest();
        let mut parent = self.parent;
        let mut place = vec![Place::Bridge; count];
        for at in 0..count {
            let first = first_of[at];
            if parent[at] as usize == at {
                place[at] = Place::Root;
            } else if first as usize != at {
                parent[at] = first;
                place[at] = Place::Member;
                place[first as usize] = Place::First;
            }
        }
        let mut sizes = vec![1u32; count];
        for at in (0..count).rev() {
            if parent[at] as usize != at {
                sizes[parent[at] as usize] += sizes[at];
            }
        }
        let mut forest = BlockForest {
            order: vec![0; count],
            parent: vec![0; count],
            end: vec![0; count],
            place: vec![Place::Root; count],
        };
        let mut number = vec![0u32; count];
        let mut next_root = 0;
        let mut next = vec![0; count];
        for at in 0..count {
            let is_root = place[at] == Place::Root;
            let free = if is_root {
                &mut next_root
            } else {
                &mut next[parent[at] as usize]
            };
            let own = *free;
            *free += sizes[at];
            next[at] = own + 1;
            number[at] = own;
            let own = own as usize;
            forest.order[own] = self.order[at];
            forest.end[own] = own as u32 + sizes[at];
            forest.parent[own] = number[parent[at] as usize];
            forest.place[own] = place[at];
        }
        forest
    }
}

/// Classes of numbers, each named by its lowest.
struct Classes(Vec<u32>);

impl Classes {
    fn new(count: usize) -> Self {
        Self((0..count as u32).collect())
    }

    fn lowest(&mut self, mut at: u32) -> u32 {
        loop {
            let above = self.0[at as usize];
            let next = self.0[above as usize];
            if next == above {
                return above;
            }
            self.0[at as usize] = next;
            at = next;
        }
    }

    fn join(&mut self, left: u32, right: u32) {
        let (left, right) = (self.lowest(left), self.lowest(right));
        self.0[left.max(right) as usize] = left.min(right);
    }

    /// The lowest of the class of each.
    fn into_lowest(mut self) -> Vec<u32> {
        for at in 0..self.0.len() {
            self.0[at] = self.0[self.0[at] as usize];
        }
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, path, undirected};
    use crate::random::Random;

    #[test]
    fn a_triangle_with_a_tail() {
        let graph = undirected(5, &[[0, 1], [1, 2], [2, 0], [2, 3]]);
        let forest = BlockForest::new(graph.outgoing_rows());
        // The best connected is the root; the triangle hangs on it by its lower end.
        assert_eq!(forest.order[0], 2);
        let at = |node: u32| forest.order.iter().position(|&other| other == node);
        let number = |node: u32| at(node).expect("every node has a number") as u32;
        let bridges: Vec<u32> = (0..5).filter(|&number| forest.is_bridge(number)).collect();
        assert_eq!(bridges, [number(3)]);
        assert!(forest.hangs_on_parent(number(0)) && !forest.hangs_on_parent(number(1)));
        assert_eq!(forest.parent[number(1) as usize], number(0));
        assert_eq!(forest.end[number(0) as usize] - number(0), 2);
        assert!(forest.is_root(number(4)));
    }

    #[test]
    fn a_long_path_and_a_clique() {
        let forest = BlockForest::new(path(1_000_001).outgoing_rows());
        let bridges = (0..1_000_001).filter(|&number| forest.is_bridge(number));
        assert_eq!(bridges.count(), 1_000_000);
        let forest = BlockForest::new(complete(300).outgoing_rows());
        assert_eq!(
            (1..300)
                .filter(|&number| forest.hangs_on_parent(number))
                .count(),
            1
        );
        assert!(BlockForest::new(path(0).outgoing_rows()).order.is_empty());
    }

    /// The nodes of each component without some nodes, a component by its lowest node.
    fn components(rows: &Adjacency, removed: &[bool]) -> Vec<Vec<u32>> {
        let mut met = removed.to_vec();
        let mut components = Vec::new();
        for root in 0..removed.len() as u32 {
            let (mut open, mut component) = (vec![root], Vec::new());
            while let Some(node) = open.pop() {
                if !std::mem::replace(&mut met[node as usize], true) {
                    component.push(node);
                    open.extend_from_slice(rows.neighbors(node));
                }
            }
            component.sort_unstable();
            if !component.is_empty() {
                components.push(component);
            }
        }
        components
    }

    /// What hangs on a node, and the rest of its component.
    fn pieces(forest: &BlockForest, number: u32) -> Vec<Vec<u32>> {
        let root = (0..=number).rev().find(|&above| forest.is_root(above));
        let root = root.expect("every tree has a root");
        let mut rest: Vec<bool> = vec![true; forest.end[root as usize] as usize];
        rest[..root as usize].fill(false);
        rest[number as usize] = false;
        let mut pieces: Vec<Vec<u32>> = Vec::new();
        for child in 0..forest.order.len() as u32 {
            if forest.hangs_on_parent(child) && forest.parent[child as usize] == number {
                let below = child as usize..forest.end[child as usize] as usize;
                rest[below.clone()].fill(false);
                pieces.push(forest.order[below].to_vec());
            }
        }
        let rest = (0..).zip(rest).filter(|(_, is_rest)| *is_rest);
        pieces.push(
            rest.map(|(number, _): (usize, bool)| forest.order[number])
                .collect(),
        );
        pieces.retain(|piece| !piece.is_empty());
        pieces.iter_mut().for_each(|piece| piece.sort_unstable());
        pieces.sort_unstable();
        pieces
    }

    /// Sparse, dense and apart, whole and with nodes removed: what each node parts is what is
    /// left without it.
    #[test]
    fn equals_taking_away_one_after_the_other() {
        let mut random = Random::new(4);
        for (nodes, ties) in [
            (12u64, 14),
            (40, 30),
            (40, 45),
            (40, 70),
            (70, 400),
            (150, 170),
        ] {
            for round in 0..25 {
                let mut end = || random.below(nodes) as u32;
                let ties: Vec<[u32; 2]> = (0..ties).map(|_| [end(), end()]).collect();
                let mut removed = vec![false; nodes as usize];
                for _ in 0..round % 4 {
                    removed[end() as usize] = true;
                }
                let graph = undirected(nodes as usize, &ties);
                let rows = graph.outgoing_rows();
                let forest = BlockForest::without(rows, &removed);
                let whole = components(rows, &removed);
                assert_eq!(
                    forest.order.len(),
                    whole.iter().map(Vec::len).sum::<usize>()
                );
                for (number, &node) in (0..).zip(&forest.order) {
                    let mut gone = removed.clone();
                    gone[node as usize] = true;
                    let own = whole.iter().find(|component| component.contains(&node));
                    let own = own.expect("a node that is not removed is in a component");
                    let mut expected = components(rows, &gone);
                    expected.retain(|piece| own.contains(&piece[0]));
                    assert_eq!(pieces(&forest, number), expected, "{ties:?} without {node}");
                    let parent = forest.order[forest.parent[number as usize] as usize];
                    if forest.is_bridge(number) {
                        assert!(rows.neighbors(node).contains(&parent));
                    }
                }
            }
        }
    }
}
