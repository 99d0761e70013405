use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::closure::{
    AverageClustering, Clustering, DyadCensus, Reciprocity, ReciprocityDyadic, Transitivity,
    TriadCensus,
};

use super::dense::Dense;
use super::{assert_same, assert_same_value, sample};

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Ordered triples of different nodes.
fn triples(count: usize) -> impl Iterator<Item = (usize, usize, usize)> {
    let all = 0..count;
    all.clone()
        .flat_map(move |a| (0..count).map(move |b| (a, b)))
        .flat_map(move |(a, b)| (0..count).map(move |c| (a, b, c)))
        .filter(|(a, b, c)| a != b && b != c && a != c)
}

fn clustering(dense: &Dense) -> Vec<Option<f64>> {
    let of = |node: usize| {
        let around = triples(dense.count())
            .filter(|&(a, b, c)| b == node && a < c && dense.joined(a, b) && dense.joined(b, c));
        let pairs: Vec<_> = around.collect();
        let closed = pairs.iter().filter(|&&(a, _, c)| dense.joined(a, c));
        share(closed.count(), pairs.len())
    };
    (0..dense.count()).map(of).collect()
}

fn transitivity(dense: &Dense) -> Option<f64> {
    let paths: Vec<_> = triples(dense.count())
        .filter(|&(a, b, c)| dense.tie(a, b) && dense.tie(b, c))
        .collect();
    let closed = paths.iter().filter(|&&(a, _, c)| dense.tie(a, c));
    share(closed.count(), paths.len())
}

/// The pictures of the sixteen types, as arcs between A = 0, B = 1 and C = 2.
const PICTURES: [(&str, &[[usize; 2]]); 16] = [
    ("003", &[]),
    ("012", &[[0, 1]]),
    ("102", &[[0, 1], [1, 0]]),
    ("021D", &[[1, 0], [1, 2]]),
    ("021U", &[[0, 1], [2, 1]]),
    ("021C", &[[0, 1], [1, 2]]),
    ("111D", &[[0, 1], [1, 0], [2, 1]]),
    ("111U", &[[0, 1], [1, 0], [1, 2]]),
    ("030T", &[[0, 1], [1, 2], [0, 2]]),
    ("030C", &[[0, 1], [1, 2], [2, 0]]),
    ("201", &[[0, 1], [1, 0], [1, 2], [2, 1]]),
    ("120D", &[[1, 0], [1, 2], [0, 2], [2, 0]]),
    ("120U", &[[0, 1], [2, 1], [0, 2], [2, 0]]),
    ("120C", &[[0, 1], [1, 2], [0, 2], [2, 0]]),
    ("210", &[[0, 1], [1, 2], [2, 1], [0, 2], [2, 0]]),
    ("300", &[[0, 1], [1, 0], [1, 2], [2, 1], [0, 2], [2, 0]]),
];

/// Every three against every picture in every order.
fn triad_census(dense: &Dense) -> Vec<(&'static str, u128)> {
    let looks_like = |order: [usize; 3], picture: &[[usize; 2]]| {
        let cells = [[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]];
        cells
            .iter()
            .all(|&[from, to]| dense.tie(order[from], order[to]) == picture.contains(&[from, to]))
    };
    let count = |picture: &[[usize; 2]]| {
        let threes = triples(dense.count()).filter(|(a, b, c)| a < b && b < c);
        let matching = threes.filter(|&(a, b, c)| {
            let orders = [
                [a, b, c],
                [a, c, b],
                [b, a, c],
                [b, c, a],
                [c, a, b],
                [c, b, a],
            ];
            orders.into_iter().any(|order| looks_like(order, picture))
        });
        matching.count() as u128
    };
    PICTURES
        .map(|(name, picture)| (name, count(picture)))
        .to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn clustering_counts_closed_pairs(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let expected = clustering(&dense);
        assert_same(&Clustering.run(&graph), &expected);
        let defined: Vec<f64> = expected.iter().flatten().copied().collect();
        let mean = (!defined.is_empty()).then(|| defined.iter().sum::<f64>() / defined.len() as f64);
        assert_same_value(AverageClustering.run(&graph).0, mean);
        assert_same_value(Transitivity.run(&graph).0, transitivity(&dense));
    }

    #[test]
    fn every_pair_and_every_three_is_looked_at(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let mut dyads = [0usize; 3];
        for a in 0..dense.count() {
            for b in 0..a {
                dyads[usize::from(dense.tie(a, b)) + usize::from(dense.tie(b, a))] += 1;
            }
        }
        let [null, asymmetric, mutual] = dyads;
        let found = DyadCensus.count(&graph);
        prop_assert_eq!([found.null, found.asymmetric, found.mutual], dyads.map(|count| count as u64));
        assert_same_value(Reciprocity.run(&graph).0, share(2 * mutual, 2 * mutual + asymmetric));
        assert_same_value(ReciprocityDyadic.run(&graph).0, share(mutual, mutual + asymmetric));
        prop_assert_eq!(TriadCensus.run(&graph).0, triad_census(&dense));
        let pairs = dense.count() * dense.count().saturating_sub(1) / 2;
        prop_assert_eq!(null + asymmetric + mutual, pairs);
    }
}
