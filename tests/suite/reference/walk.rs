use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::walk::PageRank;

use super::dense::Dense;
use super::{assert_same_defined, sample};

/// Solves `matrix · x = right` by Gaussian elimination with pivoting.
pub(crate) fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let count = right.len();
    for column in 0..count {
        let pivot = (column..count)
            .max_by(|&a, &b| matrix[a][column].abs().total_cmp(&matrix[b][column].abs()))
            .expect("a row is left");
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        for row in 0..count {
            if row == column {
                continue;
            }
            let factor = matrix[row][column] / matrix[column][column];
            let pivot_row = matrix[column].clone();
            for (cell, pivot) in matrix[row].iter_mut().zip(pivot_row) {
                *cell -= factor * pivot;
            }
            right[row] -= factor * right[column];
        }
    }
    (0..count)
        .map(|row| right[row] / matrix[row][row])
        .collect()
}

/// x = (1−d)/n + d Pᵀx as a system of equations.
fn pagerank(dense: &Dense) -> Vec<f64> {
    let (count, damping) = (dense.count(), 0.85);
    let step = |from: usize, to: usize| match dense.row_sum(from) {
        0.0 => 1.0 / count as f64,
        total => dense.matrix[from][to] / total,
    };
    let equation = |to: usize| {
        let cell = |from: usize| f64::from(u8::from(from == to)) - damping * step(from, to);
        (0..count).map(cell).collect()
    };
    let right = vec![(1.0 - damping) / count as f64; count];
    solve((0..count).map(equation).collect(), right)
}

proptest! {
    #[test]
    fn pagerank_solves_its_equations(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        assert_same_defined(&PageRank::default().run(&graph), &pagerank(&dense));
    }
}
