//! Do sets, positions, sectors and permutations equal their definitions, computed in the
//! plainest way on random small networks?

mod association;
mod key_players;
mod multiplex;
mod positions;
mod segregation;
mod two_mode;
mod whole;

use proptest::prelude::*;

use crate::reference::dense::Dense;
use crate::reference::{Sample, sample};

/// How many ties it takes from row to column, strengths ignored, when some nodes are gone;
/// `None` where no way leads.
fn hops(dense: &Dense, gone: &[usize]) -> Vec<Vec<Option<u32>>> {
    let count = dense.count();
    let mut hops = vec![vec![None; count]; count];
    for (from, row) in hops.iter_mut().enumerate() {
        if gone.contains(&from) {
            continue;
        }
        row[from] = Some(0);
        for step in 0..count as u32 {
            for via in 0..count {
                for to in 0..count {
                    let leads = row[via] == Some(step) && dense.tie(via, to);
                    if leads && row[to].is_none() && !gone.contains(&to) {
                        row[to] = Some(step + 1);
                    }
                }
            }
        }
    }
    hops
}

/// Every set of that size, in order.
fn subsets(count: usize, size: usize) -> Vec<Vec<usize>> {
    let masks = 0u32..1 << count;
    let mut sets: Vec<Vec<usize>> = masks
        .filter(|mask| mask.count_ones() as usize == size)
        .map(|mask| (0..count).filter(|node| mask >> node & 1 == 1).collect())
        .collect();
    sets.sort();
    sets
}

/// Pearson's correlation as textbooks have it, `None` when either is constant.
fn pearson(left: &[f64], right: &[f64]) -> Option<f64> {
    let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / numbers.len() as f64;
    let (left_mean, right_mean) = (mean(left), mean(right));
    let sum = |term: &dyn Fn(f64, f64) -> f64| {
        let pairs = left.iter().zip(right);
        pairs
            .map(|(&a, &b)| term(a - left_mean, b - right_mean))
            .sum::<f64>()
    };
    let spread = sum(&|a, _| a * a) * sum(&|_, b| b * b);
    (spread > 1e-18).then(|| sum(&|a, b| a * b) / spread.sqrt())
}

/// The matrix without direction: strengths of both arcs are summed, ties without are one.
fn either_way(dense: &Dense, weighted: bool) -> Vec<Vec<f64>> {
    let nodes = 0..dense.count();
    let cell = |from: usize, to: usize| match (dense.matrix[from][to], dense.matrix[to][from]) {
        (there, back) if dense.directed && weighted => there + back,
        (there, back) => there.max(back),
    };
    let row = |from: usize| nodes.clone().map(|to| cell(from, to)).collect();
    nodes.clone().map(row).collect()
}

fn is_close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * 1.0f64.max(right.abs())
}

/// A small network and a sector, or none, for each of its nodes.
fn sample_with_sectors() -> impl Strategy<Value = (Sample, Vec<Option<u32>>)> {
    sample().prop_flat_map(|sample| {
        let count = sample.dense().count();
        let sector = prop::option::weighted(0.85, 0u32..3);
        (Just(sample), prop::collection::vec(sector, count))
    })
}
