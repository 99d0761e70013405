//! Does every measure equal its definition, computed in the plainest way, on random small
//! networks: directed, weighted, disconnected, with isolates, complete, stars?

mod between;
mod closure;
mod cohesion;
mod communities;
mod degree;
pub(crate) mod dense;
mod distance;
mod frozen;
mod holes;
mod sectors;
mod shape;
mod tie_list;
mod walk;

use dense::Dense;
use proptest::prelude::*;
use yhdyspinta::analyses::NodeMeasure;
use yhdyspinta::frozen::{Direction, FrozenGraph};

/// A small network as a random strategy draws it.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    node_count: usize,
    direction: Direction,
    arcs: Vec<[u32; 2]>,
    strengths: Option<Vec<f64>>,
}

impl Sample {
    pub(crate) fn directed(node_count: usize, arcs: &[[u32; 2]]) -> Self {
        Self {
            node_count,
            direction: Direction::Directed,
            arcs: arcs.to_vec(),
            strengths: None,
        }
    }

    pub(crate) fn frozen(&self) -> FrozenGraph {
        let (count, direction) = (self.node_count, self.direction);
        match &self.strengths {
            Some(all) => FrozenGraph::from_weighted_arcs(count, direction, &self.arcs, all),
            None => FrozenGraph::from_arcs(count, direction, &self.arcs),
        }
        .expect("valid arcs")
    }

    /// Adjacency as a matrix of strengths, 0 where there is no tie.
    pub(crate) fn dense(&self) -> Dense {
        let mut matrix = vec![vec![0.0; self.node_count]; self.node_count];
        for (at, &[from, to]) in self.arcs.iter().enumerate() {
            let (from, to) = (from as usize, to as usize);
            let strength = self.strengths.as_ref().map_or(1.0, |all| all[at]);
            if from == to {
                continue;
            }
            let mut add = |from: usize, to: usize| match self.strengths {
                Some(_) => matrix[from][to] += strength,
                None => matrix[from][to] = 1.0,
            };
            add(from, to);
            if self.direction == Direction::Undirected {
                add(to, from);
            }
        }
        Dense::new(matrix, self.direction == Direction::Directed)
    }
}

/// Few different strengths, so that ways of equal length are common.
fn strength() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![0.25, 0.5, 1.0, 2.0, 4.0])
}

/// Any small network.
pub(crate) fn sample() -> impl Strategy<Value = Sample> {
    (0usize..10, any::<bool>(), any::<bool>()).prop_flat_map(|(node_count, directed, weighted)| {
        let last = node_count.max(1) as u32;
        let most = if node_count == 0 { 0 } else { 40 };
        let direction = if directed {
            Direction::Directed
        } else {
            Direction::Undirected
        };
        let tie = ((0..last), (0..last), strength());
        (
            prop::collection::vec(tie, 0..=most),
            any::<prop::sample::Index>(),
        )
            .prop_map(move |(ties, cut)| {
                let ties = &ties[..cut.index(ties.len() + 1)];
                Sample {
                    node_count,
                    direction,
                    arcs: ties.iter().map(|&(from, to, _)| [from, to]).collect(),
                    strengths: weighted.then(|| ties.iter().map(|tie| tie.2).collect()),
                }
            })
    })
}

/// Equal up to rounding, undefined where the other is.
pub(crate) fn assert_same(found: &NodeMeasure, expected: &[Option<f64>]) {
    assert_eq!(found.len(), expected.len());
    for (node, (found, &expected)) in found.iter().zip(expected).enumerate() {
        match (found, expected) {
            (Some(found), Some(expected)) => assert_close(found, expected, node),
            _ => assert_eq!(found, expected, "at {node}"),
        }
    }
}

pub(crate) fn assert_close(found: f64, expected: f64, place: usize) {
    let scale = 1.0f64.max(expected.abs());
    assert!(
        (found - expected).abs() <= 1e-9 * scale,
        "{found} is not {expected}, at {place}"
    );
}

/// Equal up to rounding, undefined where the other is.
pub(crate) fn assert_same_value(found: Option<f64>, expected: Option<f64>) {
    match (found, expected) {
        (Some(found), Some(expected)) => assert_close(found, expected, 0),
        _ => assert_eq!(found, expected),
    }
}

fn assert_same_defined(found: &NodeMeasure, expected: &[f64]) {
    let expected: Vec<Option<f64>> = expected.iter().copied().map(Some).collect();
    assert_same(found, &expected);
}
