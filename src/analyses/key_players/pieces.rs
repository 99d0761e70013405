//! How many pairs hold together when one more actor leaves? For all actors in one pass.

use crate::frozen::Adjacency;
use crate::traverse::BlockForest;

/// For each node, Σ s(s−1) over the components of size s that remain when it leaves, too;
/// `None` for nodes that have left.
///
/// Complexity: O(nodes + arcs).
pub(super) fn joined_pairs_without(rows: &Adjacency, removed: &[bool]) -> Vec<Option<u64>> {
    let forest = BlockForest::without(rows, removed);
    let kept = forest.order.len();
    let mut cut_off = vec![0u64; kept];
    let mut joined = vec![0u64; kept];
    let mut total = 0;
    for number in 0..kept {
        let size = u64::from(forest.end[number]) - number as u64;
        if forest.is_root(number as u32) {
            total += pairs(size);
        } else if forest.hangs_on_parent(number as u32) {
            let parent = forest.parent[number] as usize;
            cut_off[parent] += size;
            joined[parent] += pairs(size);
        }
    }
    let mut without = vec![None; rows.node_count()];
    let mut component = 0;
    for number in 0..kept {
        if forest.is_root(number as u32) {
            component = u64::from(forest.end[number]) - number as u64;
        }
        let rest = component - 1 - cut_off[number];
        let node = forest.order[number] as usize;
        without[node] = Some(total - pairs(component) + joined[number] + pairs(rest));
    }
    without
}

/// s(s−1).
fn pairs(size: u64) -> u64 {
    size * size.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frozen::{Direction, FrozenGraph};

    #[test]
    fn a_triangle_with_a_tail_and_an_isolate() {
        // 0-1-2 a triangle, 2-3-4 the tail, 5 alone.
        let ties = [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4]];
        let graph = FrozenGraph::from_arcs(6, Direction::Undirected, &ties).expect("valid ties");
        let without = joined_pairs_without(graph.outgoing_rows(), &[false; 6]);
        assert_eq!(without, [12, 12, 4, 6, 12, 20].map(Some));
        let mut removed = [false; 6];
        removed[2] = true;
        let without = joined_pairs_without(graph.outgoing_rows(), &removed);
        assert_eq!(without, [Some(2), Some(2), None, Some(2), Some(2), Some(4)]);
    }
}
