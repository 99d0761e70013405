use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::between::{Betweenness, BetweennessNormalized, TieBetweenness};
use yhdyspinta::frozen::Direction;

use super::dense::{Dense, same_length};
use super::{Sample, assert_close, assert_same, assert_same_defined, sample};

/// Freeman's definition, pair by pair.
fn betweenness(dense: &Dense) -> Vec<f64> {
    let distances = dense.distances();
    let paths = dense.path_counts(&distances);
    let nodes = 0..dense.count();
    let share = |via: usize, from: usize, to: usize| {
        let through = distances[from][via] + distances[via][to];
        if through.is_finite() && same_length(through, distances[from][to]) {
            paths[from][via] * paths[via][to] / paths[from][to]
        } else {
            0.0
        }
    };
    nodes
        .clone()
        .map(|via| {
            let mut sum = 0.0;
            for from in nodes.clone() {
                for to in nodes.clone() {
                    if from != via && to != via && from != to {
                        sum += share(via, from, to);
                    }
                }
            }
            if dense.directed { sum } else { sum / 2.0 }
        })
        .collect()
}

/// The definition for ties, pair by pair.
fn tie_betweenness(dense: &Dense, [from, to]: [usize; 2]) -> f64 {
    let distances = dense.distances();
    let paths = dense.path_counts(&distances);
    let mut sum = 0.0;
    for source in 0..dense.count() {
        for target in 0..dense.count() {
            let over = |from: usize, to: usize| {
                let length = 1.0 / dense.matrix[from][to];
                let through = distances[source][from] + length + distances[to][target];
                let direct = distances[from][to];
                let is_path = source != target
                    && through.is_finite()
                    && same_length(through, distances[source][target])
                    && same_length(length, direct);
                if is_path {
                    paths[source][from] * paths[to][target] / paths[source][target]
                } else {
                    0.0
                }
            };
            sum += over(from, to);
            if !dense.directed {
                sum += over(to, from);
            }
        }
    }
    if dense.directed { sum } else { sum / 2.0 }
}

/// Networks full of what can be cut off or folded: each step hangs a node on another, copies
/// one, ties two or starts anew.
fn grown() -> impl Strategy<Value = Sample> {
    let step = (
        0u32..7,
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
    );
    (
        prop::collection::vec(step, 1..16),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(steps, directed, weighted)| {
            let mut arcs: Vec<[u32; 2]> = Vec::new();
            let mut count = 1u32;
            for (kind, one, other) in steps {
                let pick = |index: prop::sample::Index| index.index(count as usize) as u32;
                let (one, other) = (pick(one), pick(other));
                let copied = arcs.clone().into_iter().filter_map(|[from, to]| match one {
                    _ if from == one => Some([count, to]),
                    _ if to == one => Some([from, count]),
                    _ => None,
                });
                match kind {
                    0 => arcs.push([one, count]),
                    1 | 2 => arcs.extend(copied.collect::<Vec<_>>()),
                    3 => {
                        arcs.extend(copied.collect::<Vec<_>>());
                        arcs.push([one, count]);
                    }
                    4 => arcs.extend([[one, count], [count, other]]),
                    5 => arcs.push([one, other]),
                    _ => {}
                }
                count += u32::from(kind != 5);
            }
            let strengths = (0..arcs.len()).map(|at| [1.0, 2.0, 0.5][at % 3]);
            Sample {
                node_count: count as usize,
                direction: if directed {
                    Direction::Directed
                } else {
                    Direction::Undirected
                },
                strengths: weighted.then(|| strengths.collect()),
                arcs,
            }
        })
}

fn assert_ties_are_the_sum_over_pairs(sample: &Sample) {
    let (measure, dense) = (TieBetweenness.run(&sample.frozen()), sample.dense());
    assert_eq!(measure.ties.len(), sample.frozen().tie_count());
    for (at, (tie, value)) in measure.ties.iter().zip(&measure.values).enumerate() {
        let expected = tie_betweenness(&dense, tie.map(|end| end as usize));
        assert_close(value.expect("always defined"), expected, at);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn betweenness_is_the_sum_over_pairs(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let expected = betweenness(&dense);
        assert_same_defined(&Betweenness.run(&graph), &expected);
        let count = dense.count() as f64;
        let pairs = (count - 1.0) * (count - 2.0) / if dense.directed { 1.0 } else { 2.0 };
        let normalized: Vec<Option<f64>> = expected
            .iter()
            .map(|value| (count > 2.0).then(|| value / pairs))
            .collect();
        assert_same(&BetweennessNormalized.run(&graph), &normalized);
    }

    #[test]
    fn what_is_cut_off_or_folded_counts_as_if_it_were_not(sample in grown()) {
        let expected = betweenness(&sample.dense());
        assert_same_defined(&Betweenness.run(&sample.frozen()), &expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn betweenness_of_ties_is_the_sum_over_pairs(any in sample(), grown in grown()) {
        assert_ties_are_the_sum_over_pairs(&any);
        assert_ties_are_the_sum_over_pairs(&grown);
    }
}
