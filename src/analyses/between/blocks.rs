//! Which parts of a network do shortest paths leave only over a cutpoint?
//!
//! A shortest path between two nodes of a block (a part that no single node cuts) stays in the
//! block, and whatever hangs on one of its nodes reaches the others through that node. So each
//! block is searched by itself, its nodes counting for all that stands behind them, and pairs
//! that a cutpoint parts are counted without any search (Puzis et al. 2015, J. Complex Networks
//! 3:84–112; Sarıyüce et al. 2012, arXiv:1209.6007). A block of two nodes is a bridge and holds no
//! path, so that trees take no search at all (as Baglioni et al. 2012, ASONAM, have it).

use crate::analyses::cohesion::forest;
use crate::frozen::{Adjacency, FrozenGraph, offsets_of};
use crate::traverse::BlockForest;

/// A part of at least three nodes that no single node cuts.
pub(super) struct Block {
    /// Its nodes.
    pub(super) nodes: Vec<u32>,
    /// Its ties, by place in `nodes`.
    pub(super) rows: Adjacency,
    /// How many nodes reach the rest of the block through this one, itself included.
    pub(super) behind: Vec<u32>,
}

/// A network without direction in blocks.
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    /// How many pairs of others each node parts.
    pub(super) parted: Vec<f64>,
    /// The ties that are no part of a block, with how many nodes are on each side.
    pub(super) bridges: Vec<([u32; 2], [u32; 2])>,
}

impl Blocks {
    /// Complexity: O(n + m log n).
    pub(super) fn of(graph: &FrozenGraph) -> Self {
        let forest = forest(graph);
        let places = Places::of(&forest);
        let mut cutter = Cutter {
            rows: graph.outgoing_rows(),
            forest: &forest,
            places: &places,
            number_of: inverse(&forest.order),
            place_of: vec![0; forest.order.len()],
        };
        let mut blocks = Vec::new();
        let mut bridges = Vec::new();
        for members in places.members_by_block() {
            match members[..] {
                [member] => {
                    let top = forest.parent[member as usize];
                    let below = forest.end[member as usize] - member;
                    let sides = [places.component[member as usize] - below, below];
                    let ends = [top, member].map(|number| forest.order[number as usize]);
                    bridges.push((ends, sides));
                }
                _ => blocks.push(cutter.block(&members)),
            }
        }
        Self {
            blocks,
            parted: places.parted(&forest),
            bridges,
        }
    }
}

/// Where each position of the list is named.
fn inverse(order: &[u32]) -> Vec<u32> {
    let mut number_of = vec![0; order.len()];
    for (number, &node) in (0..).zip(order) {
        number_of[node as usize] = number;
    }
    number_of
}

/// What the forest of blocks says of each node, by preorder number.
struct Places {
    /// The block in which the node is below the top; none for roots.
    block: Vec<u32>,
    block_count: usize,
    /// How many nodes reach that block through this one.
    behind: Vec<u32>,
    /// How many nodes the component has.
    component: Vec<u32>,
}

const NO_BLOCK: u32 = u32::MAX;

impl Places {
    fn of(forest: &BlockForest) -> Self {
        let node_count = forest.order.len();
        let mut places = Self {
            block: vec![NO_BLOCK; node_count],
            block_count: 0,
            behind: vec![1; node_count],
            component: vec![0; node_count],
        };
        for number in 0..node_count as u32 {
            let (at, parent) = (number as usize, forest.parent[number as usize] as usize);
            if forest.is_root(number) {
                places.component[at] = forest.end[at] - number;
                continue;
            }
            places.component[at] = places.component[parent];
            if forest.hangs_on_parent(number) {
                places.block[at] = places.block_count as u32;
                places.block_count += 1;
                places.behind[parent] += forest.end[at] - number;
            } else {
                places.block[at] = places.block[parent];
            }
        }
        places
    }

    /// The nodes below the top of each block, in preorder.
    fn members_by_block(&self) -> Vec<Vec<u32>> {
        let mut members = vec![Vec::new(); self.block_count];
        for (number, &block) in (0..).zip(&self.block) {
            if block != NO_BLOCK {
                members[block as usize].push(number);
            }
        }
        members
    }

    /// By node, the pairs in different branches: all pairs of others less those within one.
    fn parted(&self, forest: &BlockForest) -> Vec<f64> {
        let square = |count: u32| u64::from(count) * u64::from(count);
        let mut within = vec![0u64; forest.order.len()];
        for number in 0..forest.order.len() as u32 {
            let at = number as usize;
            if forest.is_root(number) {
                continue;
            }
            within[at] += square(self.component[at] - self.behind[at]);
            if forest.hangs_on_parent(number) {
                within[forest.parent[at] as usize] += square(forest.end[at] - number);
            }
        }
        let mut parted = vec![0.0; within.len()];
        for (at, &node) in forest.order.iter().enumerate() {
            let all = square(self.component[at] - 1);
            parted[node as usize] = (all - within[at]) as f64 / 2.0;
        }
        parted
    }
}

struct Cutter<'a> {
    rows: &'a Adjacency,
    forest: &'a BlockForest,
    places: &'a Places,
    number_of: Vec<u32>,
    /// By preorder number, the place in the block of which the node is a member.
    place_of: Vec<u32>,
}

impl Cutter<'_> {
    fn block(&mut self, members: &[u32]) -> Block {
        let top = self.forest.parent[members[0] as usize];
        for (place, &member) in (1..).zip(members) {
            self.place_of[member as usize] = place;
        }
        let mut degrees = vec![0u32; members.len() + 1];
        let mut upward = Vec::new();
        for (place, &member) in (1..).zip(members) {
            self.upward(member, top, &mut upward);
            degrees[place] += upward.len() as u32;
            for &(above, _) in &upward {
                degrees[above as usize] += 1;
            }
        }
        let mut free = offsets_of(degrees);
        let offsets = free.clone();
        let arc_count = *offsets.last().expect("one offset more than nodes") as usize;
        let mut targets = vec![0; arc_count];
        let mut strengths = self.rows.is_weighted().then(|| vec![0.0; arc_count]);
        let mut put = |from: u32, to: u32, strength: f64| {
            let at = free[from as usize] as usize;
            free[from as usize] += 1;
            targets[at] = to;
            if let Some(strengths) = &mut strengths {
                strengths[at] = strength;
            }
        };
        // What a member leads up to stands in its row before what leads up to it.
        for (place, &member) in (1..).zip(members) {
            self.upward(member, top, &mut upward);
            for &(above, strength) in &upward {
                put(place, above, strength);
                put(above, place, strength);
            }
        }
        let below: u32 = self.forest.end[members[0] as usize] - members[0];
        let behind = members
            .iter()
            .map(|&member| self.places.behind[member as usize]);
        let numbers = std::iter::once(&top).chain(members);
        Block {
            nodes: numbers
                .map(|&number| self.forest.order[number as usize])
                .collect(),
            rows: Adjacency::new(offsets, targets, strengths),
            behind: std::iter::once(self.places.component[top as usize] - below)
                .chain(behind)
                .collect(),
        }
    }

    /// The ties of a member that lead up, to places before its own.
    fn upward(&self, member: u32, top: u32, upward: &mut Vec<(u32, f64)>) {
        upward.clear();
        let node = self.forest.order[member as usize];
        for (neighbor, strength) in self.rows.ties(node) {
            let number = self.number_of[neighbor as usize];
            if number < member {
                let place = if number == top {
                    0
                } else {
                    self.place_of[number as usize]
                };
                upward.push((place, strength));
            }
        }
        upward.sort_unstable_by_key(|&(place, _)| place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, path, star, undirected};

    #[test]
    fn trees_have_no_blocks() {
        let blocks = Blocks::of(&path(4));
        assert!(blocks.blocks.is_empty());
        assert_eq!(blocks.parted, [0.0, 2.0, 2.0, 0.0]);
        assert_eq!(
            blocks.bridges,
            [([1, 0], [3, 1]), ([1, 2], [2, 2]), ([2, 3], [3, 1])]
        );
        assert_eq!(Blocks::of(&star(5)).parted[0], 6.0);
    }

    #[test]
    fn two_triangles_at_a_node_with_a_tail() {
        // 0–1–2 and 2–3–4, with 5 on 4 and 6 alone.
        let ties = [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 2], [4, 5]];
        let blocks = Blocks::of(&undirected(7, &ties));
        let mut behind: Vec<Vec<(u32, u32)>> = Vec::new();
        for block in &blocks.blocks {
            assert_eq!(block.rows.arc_count(), 6);
            let nodes = block.nodes.iter().copied();
            let mut pairs: Vec<_> = nodes.zip(block.behind.iter().copied()).collect();
            pairs.sort_unstable();
            behind.push(pairs);
        }
        behind.sort_unstable();
        assert_eq!(
            behind,
            [vec![(0, 1), (1, 1), (2, 4)], vec![(2, 3), (3, 1), (4, 2)]]
        );
        // Node 2 parts 2 from 3 others, node 4 parts one from 4.
        assert_eq!(blocks.parted, [0.0, 0.0, 6.0, 0.0, 4.0, 0.0, 0.0]);
        assert_eq!(blocks.bridges, [([4, 5], [5, 1])]);
    }

    #[test]
    fn a_block_keeps_its_ties() {
        let blocks = Blocks::of(&complete(4));
        let block = &blocks.blocks[0];
        for place in 0..4 {
            let mut others: Vec<u32> = (0..4).collect();
            others.remove(place as usize);
            assert_eq!(block.rows.neighbors(place), others);
        }
        assert_eq!(blocks.parted, [0.0; 4]);
    }
}
