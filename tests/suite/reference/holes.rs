use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::holes::{Constraint, EffectiveSize, Efficiency, Hierarchy};

use super::dense::Dense;
use super::{assert_same, sample};

/// z(i,j) of Burt's formulas.
fn strength(dense: &Dense) -> impl Fn(usize, usize) -> f64 {
    |i, j| dense.matrix[i][j] + dense.matrix[j][i]
}

fn contacts(dense: &Dense, i: usize) -> Vec<usize> {
    (0..dense.count()).filter(|&j| dense.joined(i, j)).collect()
}

/// The dyadic constraints of a node, by contact.
fn dyadic(dense: &Dense, i: usize) -> Vec<f64> {
    let z = strength(dense);
    let share = |i: usize, j: usize| {
        let total: f64 = (0..dense.count()).map(|q| z(i, q)).sum();
        z(i, j) / total
    };
    let of = |&j: &usize| {
        let others = contacts(dense, i).into_iter().filter(|&q| q != j);
        let indirect: f64 = others.map(|q| share(i, q) * share(q, j)).sum();
        (share(i, j) + indirect).powi(2)
    };
    contacts(dense, i).iter().map(of).collect()
}

fn effective_size(dense: &Dense, i: usize) -> f64 {
    let z = strength(dense);
    let total: f64 = (0..dense.count()).map(|q| z(i, q)).sum();
    let effective = |j: usize| {
        let strongest = (0..dense.count()).map(|k| z(j, k)).fold(0.0, f64::max);
        let others = (0..dense.count()).filter(|&q| q != i && q != j);
        1.0 - others
            .map(|q| z(i, q) / total * z(j, q) / strongest)
            .sum::<f64>()
    };
    contacts(dense, i).into_iter().map(effective).sum()
}

fn hierarchy(dyadic: &[f64]) -> Option<f64> {
    let count = dyadic.len() as f64;
    let mean = dyadic.iter().sum::<f64>() / count;
    let uneven: f64 = dyadic.iter().map(|c| c / mean * (c / mean).ln()).sum();
    (count > 1.0).then(|| uneven / (count * count.ln()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn burts_measures_follow_his_formulas(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let all: Vec<Vec<f64>> = (0..dense.count()).map(|i| dyadic(&dense, i)).collect();
        let of = |value: &dyn Fn(usize) -> Option<f64>| -> Vec<Option<f64>> {
            let defined = (0..dense.count()).map(|i| if all[i].is_empty() { None } else { value(i) });
            defined.collect()
        };
        assert_same(&Constraint.run(&graph), &of(&|i| Some(all[i].iter().sum())));
        assert_same(&Hierarchy.run(&graph), &of(&|i| hierarchy(&all[i])));
        assert_same(&EffectiveSize.run(&graph), &of(&|i| Some(effective_size(&dense, i))));
        let efficiency = |i: usize| Some(effective_size(&dense, i) / all[i].len() as f64);
        assert_same(&Efficiency.run(&graph), &of(&efficiency));
    }
}
