//! How many nodes does a node reach, and how far are they? What all distance measures share.

use std::sync::Arc;

use crate::frozen::FrozenGraph;
use crate::parallel;
use crate::traverse::{LANES, Lightest, ManySources, NearFirst};

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
/// Complexity: O(n (n + m)), 512 sources at a time, with strengths O(n (n + m) log n); sources run in parallel.
pub(crate) fn reaches(graph: &FrozenGraph) -> Arc<impl AsRef<[Reach]> + use<>> {
    graph.derive(|graph| {
        Reaches(if graph.is_weighted() {
            by_length(graph)
        } else {
            by_hops(graph)
        })
    })
}

/// Is the reach of every node known, or the way to know its extremes?
pub(super) fn is_all_reach_at_hand(graph: &FrozenGraph) -> bool {
    graph.is_weighted() || graph.derived::<Reaches>().is_some()
}

impl AsRef<[Reach]> for Reaches {
    fn as_ref(&self) -> &[Reach] {
        &self.0
    }
}

/// Searches run from batches of those reached, backward: whoever such a search meets after so
/// many hops reaches so many of the batch. Batches are fixed and added in order.
fn by_hops(graph: &FrozenGraph) -> Vec<Reach> {
    let node_count = graph.node_count();
    let near = NearFirst::of(graph);
    let mut sums = vec![Reach::default(); node_count];
    parallel::fold_in_order(
        node_count.div_ceil(LANES),
        || {
            let search = ManySources::new(near.incoming(), near.outgoing());
            (search, vec![Reach::default(); node_count])
        },
        |batch, (search, partial)| {
            let first = batch * LANES;
            let end = (first + LANES).min(node_count);
            search.run(first as u32..end as u32, |place, hops, lanes| {
                partial[place as usize].add_level(hops, lanes.count());
            });
        },
        |(_, partial)| {
            for (sum, partial) in sums.iter_mut().zip(partial) {
                sum.add(std::mem::take(partial));
            }
        },
    );
    let mut reaches = vec![Reach::default(); node_count];
    for (&node, sum) in near.order().iter().zip(sums) {
        reaches[node as usize] = sum;
    }
    reaches
}

impl Reach {
    fn add_level(&mut self, hops: u32, count: u32) {
        let (distance, several) = (f64::from(hops), f64::from(count));
        self.count += count;
        self.sum += several * distance;
        self.inverse_sum += several / distance;
        self.farthest = distance;
    }

    fn add(&mut self, other: Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.inverse_sum += other.inverse_sum;
        self.farthest = self.farthest.max(other.farthest);
    }
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
