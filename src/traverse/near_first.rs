//! In which order do nodes stand so that those met together are near each other in memory?
//!
//! Breadth-first from the node with most ties, the neighbours of a node by falling degree
//! (Cuthill & McKee 1969, doi:10.1145/800195.805928, with the hubs in front): what searches
//! ask for most stays in the cache, and rows start with those who know most.

use std::cmp::Reverse;

use crate::frozen::{Adjacency, FrozenGraph};

/// A graph's arcs with its nodes renumbered.
pub(crate) struct NearFirst {
    order: Vec<u32>,
    outgoing: Adjacency,
    /// Missing when undirected.
    incoming: Option<Adjacency>,
}

impl NearFirst {
    /// Complexity: O(m + n log n).
    pub(crate) fn of(graph: &FrozenGraph) -> Self {
        let order = order(graph);
        let mut places = vec![0; order.len()];
        for (place, &node) in (0u32..).zip(&order) {
            places[node as usize] = place;
        }
        let renumber = |rows: &Adjacency| rows.renumbered(&order, &places);
        Self {
            outgoing: renumber(graph.outgoing_rows()),
            incoming: graph.is_directed().then(|| renumber(graph.incoming_rows())),
            order,
        }
    }

    /// The node at each place.
    pub(crate) fn order(&self) -> &[u32] {
        &self.order
    }

    pub(crate) fn outgoing(&self) -> &Adjacency {
        &self.outgoing
    }

    pub(crate) fn incoming(&self) -> &Adjacency {
        self.incoming.as_ref().unwrap_or(&self.outgoing)
    }
}

/// Ties are walked both ways.
fn order(graph: &FrozenGraph) -> Vec<u32> {
    let rows: &[&Adjacency] = if graph.is_directed() {
        &[graph.outgoing_rows(), graph.incoming_rows()]
    } else {
        &[graph.outgoing_rows()]
    };
    let rank = |&node: &u32| {
        let degree: usize = rows.iter().map(|rows| rows.degree(node)).sum();
        (Reverse(degree), node)
    };
    let mut starts: Vec<u32> = graph.nodes().collect();
    starts.sort_unstable_by_key(rank);
    let mut met = vec![false; graph.node_count()];
    let mut order = Vec::with_capacity(graph.node_count());
    for start in starts {
        if std::mem::replace(&mut met[start as usize], true) {
            continue;
        }
        let mut next = order.len();
        order.push(start);
        while let Some(&node) = order.get(next) {
            next += 1;
            let first = order.len();
            for &neighbor in rows.iter().flat_map(|rows| rows.neighbors(node)) {
                if !std::mem::replace(&mut met[neighbor as usize], true) {
                    order.push(neighbor);
                }
            }
            order[first..].sort_unstable_by_key(rank);
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn the_hub_stands_first_and_the_isolate_last() {
        // 3 has three ties; of its neighbours 4 has two.
        let graph = undirected(6, &[[3, 1], [3, 2], [3, 4], [4, 5]]);
        let near = NearFirst::of(&graph);
        assert_eq!(near.order(), [3, 4, 1, 2, 5, 0]);
        assert_eq!(near.outgoing().neighbors(0), [1, 2, 3]);
        assert_eq!(near.outgoing().neighbors(1), [0, 4]);
        assert_eq!(near.incoming().neighbors(5), [0u32; 0]);
    }

    #[test]
    fn arcs_keep_their_direction() {
        let near = NearFirst::of(&directed(3, &[[2, 1], [0, 1]]));
        assert_eq!(near.order(), [1, 0, 2]);
        assert_eq!(near.outgoing().neighbors(1), [0]);
        assert_eq!(near.incoming().neighbors(0), [1, 2]);
    }
}
