use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::walk::{Authority, Eigenvector, Hub, Katz, PageRank};
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::generate::Uniform;

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

/// The leading eigenvalue and whether one vector alone belongs to it, by squaring A + I (which
/// cannot swing) until only the leading part is left.
fn leading(matrix: &[Vec<f64>]) -> (f64, Vec<f64>) {
    let count = matrix.len();
    let mut power: Vec<Vec<f64>> = (0..count)
        .map(|row| {
            let cell = |column: usize| matrix[row][column] + f64::from(u8::from(row == column));
            (0..count).map(cell).collect()
        })
        .collect();
    for _ in 0..60 {
        let mut next = vec![vec![0.0; count]; count];
        for (row, next) in power.iter().zip(&mut next) {
            for (middle, factor) in row.iter().enumerate() {
                for (cell, value) in next.iter_mut().zip(&power[middle]) {
                    *cell += factor * value;
                }
            }
        }
        let largest = next.iter().flatten().copied().fold(0.0, f64::max);
        next.iter_mut().flatten().for_each(|cell| *cell /= largest);
        power = next;
    }
    let vector: Vec<f64> = power.iter().map(|row| row.iter().sum()).collect();
    let highest = vector.iter().copied().fold(0.0, f64::max);
    let vector: Vec<f64> = vector.iter().map(|score| score / highest).collect();
    let at = (0..count)
        .max_by(|&a, &b| vector[a].total_cmp(&vector[b]))
        .expect("a node");
    let value = (0..count)
        .map(|column| matrix[at][column] * vector[column])
        .sum::<f64>();
    (value / vector[at], vector)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn a_unique_eigenvector_is_only_stretched(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let found = Eigenvector.run(&graph);
        if found.values().count() > 0 {
            let transposed: Vec<Vec<f64>> = (0..dense.count())
                .map(|to| (0..dense.count()).map(|from| dense.matrix[from][to]).collect())
                .collect();
            let (_, vector) = leading(&transposed);
            for (node, (found, expected)) in found.values().zip(vector).enumerate() {
                prop_assert!((found - expected).abs() < 1e-6, "{} {} {}", node, found, expected);
            }
        }
    }

    #[test]
    fn katz_solves_its_equations(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let limit = Katz::largest_alpha(&graph);
        let alpha = 0.85 * if limit.is_finite() { limit } else { 1.0 };
        let equation = |to: usize| {
            let cell = |from: usize| f64::from(u8::from(from == to)) - alpha * dense.matrix[from][to];
            (0..dense.count()).map(cell).collect()
        };
        let equations = (0..dense.count()).map(equation).collect();
        let expected = solve(equations, vec![1.0; dense.count()]);
        assert_same_defined(&Katz::default().run(&graph), &expected);
    }

    #[test]
    fn hubs_and_authorities_make_each_other(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let (hubs, authorities) = (Hub.run(&graph), Authority.run(&graph));
        let hubs: Vec<f64> = hubs.values().collect();
        let authorities: Vec<f64> = authorities.values().collect();
        if !hubs.is_empty() {
            // Each is the other's sum over arcs, up to one factor.
            let sums = |of: &dyn Fn(usize, usize) -> f64, scores: &[f64]| -> Vec<f64> {
                let nodes = 0..dense.count();
                let sum = |node| nodes.clone().map(|other| of(node, other) * scores[other]).sum();
                let sums: Vec<f64> = nodes.clone().map(sum).collect();
                let highest = sums.iter().copied().fold(0.0, f64::max);
                sums.iter().map(|sum| sum / highest).collect()
            };
            let expected = sums(&|node, other| dense.matrix[node][other], &authorities);
            for (found, expected) in hubs.iter().zip(expected) {
                prop_assert!((found - expected).abs() < 1e-6);
            }
            let expected = sums(&|node, other| dense.matrix[other][node], &hubs);
            for (found, expected) in authorities.iter().zip(expected) {
                prop_assert!((found - expected).abs() < 1e-6);
            }
        }
    }
}

/// 20,000 actors and arcs that lead to and fro, so that there are cycles.
fn large(seed: u64) -> (u32, Vec<[u32; 2]>) {
    let (actors, ties) = (20_000, 60_000);
    let pairs = Uniform { actors, ties }.pairs(seed);
    let arcs = pairs.ties.iter().enumerate();
    let arc = |(at, &(one, other)): (usize, &(u32, u32))| {
        if at % 2 == 0 {
            [one, other]
        } else {
            [other, one]
        }
    };
    (actors, arcs.map(arc).collect())
}

/// Enough nodes for several tasks: rounding must not depend on who adds up what.
#[test]
fn walks_have_the_same_bits_on_any_number_of_threads() {
    let (actors, ties) = large(3);
    for direction in [Direction::Undirected, Direction::Directed] {
        let bits = |threads: usize| -> Vec<u64> {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            // A graph of its own, for nothing must be left from the run before.
            let graph = FrozenGraph::from_arcs(actors as usize, direction, &ties);
            let graph = graph.expect("valid ties");
            let measures = pool.expect("a pool of threads").install(|| {
                [
                    PageRank::default().run(&graph),
                    Eigenvector.run(&graph),
                    Katz::default().run(&graph),
                    Hub.run(&graph),
                    Authority.run(&graph),
                ]
            });
            let values = measures.iter().flat_map(|measure| measure.values());
            values.map(f64::to_bits).collect()
        };
        let one = bits(1);
        assert_eq!(one.len(), 5 * actors as usize, "all are defined");
        assert!(bits(2) == one && bits(7) == one && bits(7) == one);
    }
}

/// What a ranking must solve is met on networks far larger than the equations solved above.
#[test]
fn large_networks_meet_the_equations_of_pagerank() {
    let (actors, ties) = large(4);
    for direction in [Direction::Undirected, Direction::Directed] {
        let graph = FrozenGraph::from_arcs(actors as usize, direction, &ties).expect("valid ties");
        let ranks: Vec<f64> = PageRank::default().run(&graph).values().collect();
        let lost: f64 = graph
            .nodes()
            .filter(|&node| graph.outgoing(node).is_empty())
            .map(|node| ranks[node as usize])
            .sum();
        let mut next = vec![(0.15 + 0.85 * lost) / f64::from(actors); ranks.len()];
        for node in graph.nodes() {
            let targets = graph.outgoing(node);
            for &target in targets {
                next[target as usize] += 0.85 * ranks[node as usize] / targets.len() as f64;
            }
        }
        let change: f64 = next
            .iter()
            .zip(&ranks)
            .map(|(new, old)| (new - old).abs())
            .sum();
        assert!(change < 1e-9, "{change}");
        assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
}
