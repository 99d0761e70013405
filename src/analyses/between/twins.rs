//! Who has the same neighbours, and so the same place in all shortest paths?
//!
//! Twins carry equal shares of all paths that pass through them, and none between each other
//! leads past their neighbours: a class of them is searched as one node with copies (Sarıyüce
//! et al. 2012, arXiv:1209.6007: "identical vertices").

use crate::frozen::Adjacency;
use crate::random::mix;

/// For each place the first of those that have the same neighbours, each other aside; itself
/// when there are none before it.
///
/// Complexity: O(n log n + m).
pub(super) fn first_twins(rows: &Adjacency) -> Vec<u32> {
    let node_count = rows.node_count() as u32;
    let mut first: Vec<u32> = (0..node_count).collect();
    let open: Vec<u64> = (0..node_count)
        .map(|node| {
            let neighbors = rows.neighbors(node).iter();
            neighbors.fold(0u64, |sum, &neighbor| {
                sum.wrapping_add(mix(neighbor.into()))
            })
        })
        .collect();
    // Apart from each other, with the same neighbours.
    join(
        &mut first,
        |node| open[node as usize],
        |a, b| rows.neighbors(a) == rows.neighbors(b),
    );
    // Next to each other, with the same neighbours besides.
    let closed = |node: u32| open[node as usize].wrapping_add(mix(node.into()));
    join(&mut first, closed, |a, b| {
        let others = |node, other| {
            rows.neighbors(node)
                .iter()
                .filter(move |&&end| end != other)
        };
        rows.neighbors(a).binary_search(&b).is_ok() && others(a, b).eq(others(b, a))
    });
    first
}

/// Joins nodes of the same hash that are the same, to the first of each hash.
fn join(first: &mut [u32], hash: impl Fn(u32) -> u64, is_same: impl Fn(u32, u32) -> bool) {
    let mut hashed: Vec<(u64, u32)> = (0..first.len() as u32)
        .filter(|&node| first[node as usize] == node)
        .map(|node| (hash(node), node))
        .collect();
    hashed.sort_unstable();
    for alike in hashed.chunk_by(|left, right| left.0 == right.0) {
        let (_, head) = alike[0];
        for &(_, node) in &alike[1..] {
            if is_same(head, node) {
                first[node as usize] = head;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, path, undirected};

    #[test]
    fn apart_and_next_to_each_other() {
        // A square of 0, 1, 2, 3 and a triangle 3, 4, 5.
        let ties = [[0, 1], [1, 2], [2, 3], [3, 0], [3, 4], [4, 5], [5, 3]];
        let graph = undirected(6, &ties);
        assert_eq!(first_twins(graph.outgoing_rows()), [0, 1, 0, 3, 4, 4]);
        assert_eq!(first_twins(complete(4).outgoing_rows()), [0; 4]);
        assert_eq!(first_twins(path(4).outgoing_rows()), [0, 1, 2, 3]);
    }
}
