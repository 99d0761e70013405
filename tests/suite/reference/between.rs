use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::between::{
    Betweenness, BetweennessNormalized, BetweennessSampled, TieBetweenness,
};
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::generate::Uniform;

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

/// Sparse networks with and without direction and strengths, some in several parts.
fn networks() -> Vec<FrozenGraph> {
    let mut networks = Vec::new();
    for (seed, ties) in [(1, 30), (2, 45), (3, 80)] {
        let pairs = Uniform { actors: 30, ties }.pairs(seed);
        let ties: Vec<[u32; 2]> = pairs.ties.iter().map(|&(from, to)| [from, to]).collect();
        let strengths: Vec<f64> = (0..ties.len()).map(|at| [1.0, 2.0, 0.5][at % 3]).collect();
        for direction in [Direction::Undirected, Direction::Directed] {
            networks.push(FrozenGraph::from_arcs(30, direction, &ties).expect("valid ties"));
            networks.push(
                FrozenGraph::from_weighted_arcs(30, direction, &ties, &strengths)
                    .expect("valid ties"),
            );
        }
    }
    networks
}

/// How far each share of pairs is off.
fn errors(graph: &FrozenGraph, sampled: BetweennessSampled) -> Vec<f64> {
    let count = graph.node_count() as f64;
    let pairs = count * (count - 1.0) / if graph.is_directed() { 1.0 } else { 2.0 };
    let found = sampled.run(graph).expect("sound options");
    let exact = Betweenness.run(graph);
    let both = found.values().zip(exact.values());
    both.map(|(found, exact)| (found - exact) / pairs).collect()
}

#[test]
fn a_sample_is_as_close_and_as_sure_as_asked() {
    let (epsilon, delta) = (0.04, 0.2);
    for graph in networks() {
        let mut failures = 0;
        let mut means = vec![0.0; graph.node_count()];
        let seeds = 40;
        for seed in 0..seeds {
            let sampled = BetweennessSampled {
                epsilon,
                delta,
                seed,
            };
            let errors = errors(&graph, sampled);
            failures += u32::from(errors.iter().any(|error| error.abs() > epsilon));
            for (mean, error) in means.iter_mut().zip(errors) {
                *mean += error / seeds as f64;
            }
        }
        assert!(f64::from(failures) <= delta * seeds as f64, "{failures}");
        // Over all seeds errors cancel out.
        assert!(
            means.iter().all(|mean| mean.abs() < epsilon / 4.0),
            "{means:?}"
        );
    }
}

#[test]
fn betweenness_has_the_same_bits_on_any_number_of_threads() {
    let pairs = Uniform {
        actors: 600,
        ties: 1_000,
    }
    .pairs(1);
    let ties: Vec<[u32; 2]> = pairs.ties.iter().map(|&(from, to)| [from, to]).collect();
    for direction in [Direction::Undirected, Direction::Directed] {
        let on = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            let graph = FrozenGraph::from_arcs(600, direction, &ties).expect("valid ties");
            pool.expect("a pool of threads")
                .install(|| Betweenness.run(&graph))
        };
        let one = on(1);
        assert!([1, 2, 7].into_iter().all(|threads| on(threads) == one));
    }
}
