//! How many nodes does a node reach, and how far are they? What all distance measures share.

use std::sync::Arc;

use crate::frozen::FrozenGraph;
use crate::parallel;
use crate::traverse::{BreadthFirst, Lightest};

/// The nodes that paths from one node lead to, itself left out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Reach {
    /// How many.
    pub(crate) count: u32,
    /// The sum of their distances.
    pub(crate) sum: f64,
    /// The sum of 1 / distance.
    pub(crate) inverse_sum: f64,
    /// The distance of the farthest.
    pub(crate) farthest: f64,
}

struct Reaches(Vec<Reach>);

const SOURCES_PER_TASK: usize = 64;

/// The reach of every node along outgoing ties: hops, or lengths when ties have strengths.
/// Made once per graph.
///
/// Complexity: O(n (n + m)), with strengths O(n (n + m) log n); sources run in parallel.
pub(crate) fn reaches(graph: &FrozenGraph) -> Arc<impl AsRef<[Reach]> + use<>> {
    graph.derive(|graph| {
        Reaches(if graph.is_weighted() {
            by_length(graph)
        } else {
            by_hops(graph)
        })
    })
}

impl AsRef<[Reach]> for Reaches {
    fn as_ref(&self) -> &[Reach] {
        &self.0
    }
}

fn by_hops(graph: &FrozenGraph) -> Vec<Reach> {
    let node_count = graph.node_count();
    let search = || BreadthFirst::new(node_count);
    parallel::fill(
        node_count,
        SOURCES_PER_TASK,
        Reach::default(),
        search,
        |search, first, all| {
            for (source, reach) in (first as u32..).zip(all) {
                search.run(graph.outgoing_rows(), &[source]);
                *reach = hop_reach(search);
            }
        },
    )
}

/// Nodes are counted hop by hop, so that sums do not depend on the order of the search.
fn hop_reach(search: &BreadthFirst) -> Reach {
    let mut reach = Reach::default();
    let mut at = 1;
    let (order, hops) = (search.order(), search.hops());
    let mut sum = 0u64;
    while let Some(&node) = order.get(at) {
        let distance = hops[node as usize];
        let rest = &order[at..];
        let count = rest.partition_point(|&node| hops[node as usize] == distance);
        sum += count as u64 * u64::from(distance);
        reach.inverse_sum += count as f64 / f64::from(distance);
        reach.farthest = f64::from(distance);
        at += count;
    }
    reach.count = (at - 1) as u32;
    reach.sum = sum as f64;
    reach
}

fn by_length(graph: &FrozenGraph) -> Vec<Reach> {
    let node_count = graph.node_count();
    let search = || Lightest::new(node_count);
    parallel::fill(
        node_count,
        SOURCES_PER_TASK,
        Reach::default(),
        search,
        |search, first, all| {
            for (source, reach) in (first as u32..).zip(all) {
                search.run(graph.outgoing_rows(), source);
                let order = &search.order()[1..];
                let mut lengths = order.iter().map(|&node| search.lengths()[node as usize]);
                *reach = Reach {
                    count: order.len() as u32,
                    sum: lengths.clone().sum::<f64>().min(f64::MAX),
                    inverse_sum: lengths.clone().map(f64::recip).sum::<f64>().min(f64::MAX),
                    farthest: lengths.next_back().unwrap_or_default().min(f64::MAX),
                };
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, weighted};
    use crate::frozen::Direction;

    #[test]
    fn counts_hop_by_hop() {
        let graph = directed(5, &[[0, 1], [0, 2], [1, 3]]);
        let reaches = reaches(&graph);
        let expected = Reach {
            count: 3,
            sum: 4.0,
            inverse_sum: 2.5,
            farthest: 2.0,
        };
        assert_eq!((*reaches).as_ref()[0], expected);
        assert_eq!((*reaches).as_ref()[3], Reach::default());
        assert_eq!((*reaches).as_ref()[4], Reach::default());
    }

    #[test]
    fn strengths_shorten() {
        let ties = [([0, 1], 2.0), ([1, 2], 4.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        let expected = Reach {
            count: 2,
            sum: 1.25,
            inverse_sum: 2.0 + 4.0 / 3.0,
            farthest: 0.75,
        };
        assert_eq!((*reaches(&graph)).as_ref()[0], expected);
    }
}
