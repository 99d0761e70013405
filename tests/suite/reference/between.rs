use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::between::{Betweenness, BetweennessNormalized};

use super::dense::{Dense, same_length};
use super::{assert_same, assert_same_defined, sample};

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
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
}
