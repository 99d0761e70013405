//! Are communities of one piece?

use super::gather::Strength;
use super::level::Level;
use super::mass::Masses;
use crate::analyses::NodeMembership;
use crate::frozen::FrozenGraph;

/// Is every community connected by ties inside it, whatever their direction?
///
/// Leiden's always are; Louvain's need not be (Traag, Waltman & van Eck 2019, figure 2).
///
/// Complexity: O(n + m).
///
/// # Panics
/// When the communities are not of this graph.
pub fn are_connected(graph: &FrozenGraph, communities: &NodeMembership) -> bool {
    assert_eq!(
        communities.of().len(),
        graph.node_count(),
        "one community per node"
    );
    let pieces = pieces(communities.of(), |node, take| {
        let incoming = if graph.is_directed() {
            graph.incoming(node)
        } else {
            &[]
        };
        graph
            .outgoing(node)
            .iter()
            .chain(incoming)
            .for_each(|&other| take(other));
    });
    pieces.1 == communities.group_count()
}

/// The connected pieces of every group, as labels below the number of nodes.
pub(super) fn split<S: Strength, M: Masses>(level: &Level<'_, S, M>, group_of: &[u32]) -> Vec<u32> {
    let neighbors = |node, take: &mut dyn FnMut(u32)| {
        level.neighbors(node).iter().for_each(|&other| take(other));
    };
    pieces(group_of, neighbors).0
}

/// Walks through every group and numbers its pieces; says how many there are.
fn pieces(
    group_of: &[u32],
    for_each_neighbor: impl Fn(u32, &mut dyn FnMut(u32)),
) -> (Vec<u32>, usize) {
    const UNSEEN: u32 = u32::MAX;
    let mut piece_of = vec![UNSEEN; group_of.len()];
    let mut count = 0;
    let mut waiting = Vec::new();
    for first in 0..group_of.len() as u32 {
        if piece_of[first as usize] != UNSEEN {
            continue;
        }
        piece_of[first as usize] = count;
        waiting.push(first);
        while let Some(node) = waiting.pop() {
            for_each_neighbor(node, &mut |other| {
                let same = group_of[other as usize] == group_of[node as usize];
                if same && piece_of[other as usize] == UNSEEN {
                    piece_of[other as usize] = count;
                    waiting.push(other);
                }
            });
        }
        count += 1;
    }
    (piece_of, count as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, path};

    #[test]
    fn the_ends_of_a_path_without_its_middle_are_two_pieces() {
        let path = path(3);
        let ends = NodeMembership::from_labels(vec![0, 1, 0]);
        assert!(!are_connected(&path, &ends));
        assert!(are_connected(
            &path,
            &NodeMembership::from_labels(vec![0, 0, 0])
        ));
        assert_eq!(pieces(&[0, 1, 0], |_, _| ()), (vec![0, 1, 2], 3));
    }

    #[test]
    fn direction_does_not_part() {
        let graph = directed(3, &[[0, 1], [2, 1]]);
        assert!(are_connected(
            &graph,
            &NodeMembership::from_labels(vec![0, 0, 0])
        ));
    }
}
