use proptest::prelude::*;
use yhdyspinta::analyses::association::{Mrqap, QapCorrelation, Significance, SquareMatrix};

use super::{is_close, pearson};

/// Five standard deviations of a share of 2,000 draws.
fn assert_drawn(found: f64, exact: f64) {
    let slack = 5.0 * (exact * (1.0 - exact) / 2_000.0).sqrt() + 1.0 / 2_000.0;
    assert!((found - exact).abs() <= slack, "{found} is not {exact}");
}

fn orders(count: usize) -> Vec<Vec<u32>> {
    let mut orders = vec![Vec::new()];
    for _ in 0..count {
        orders = orders
            .iter()
            .flat_map(|order: &Vec<u32>| {
                let rest = (0..count as u32).filter(|node| !order.contains(node));
                rest.map(|node| [order.as_slice(), &[node]].concat())
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    orders
}

fn cells(matrix: &SquareMatrix, order: &[u32], once: bool) -> Vec<f64> {
    let count = order.len();
    let pairs = (0..count).flat_map(|i| (0..count).map(move |j| (i, j)));
    let pairs = pairs.filter(|(i, j)| if once { i < j } else { i != j });
    pairs.map(|(i, j)| matrix.get(order[i], order[j])).collect()
}

/// Least squares by Gauss and Jordan: the coefficients, constant last, and the t of the first.
fn regress(outcome: &[f64], columns: &[Vec<f64>]) -> Option<(Vec<f64>, f64)> {
    let mut design = columns.to_vec();
    design.push(vec![1.0; outcome.len()]);
    let size = design.len();
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let mut rows: Vec<Vec<f64>> = (0..size)
        .map(|i| {
            let mut row: Vec<f64> = (0..size).map(|j| dot(&design[i], &design[j])).collect();
            row.extend((0..size).map(|j| f64::from(u8::from(i == j))));
            row.push(dot(&design[i], outcome));
            row
        })
        .collect();
    for pivot in 0..size {
        let best =
            (pivot..size).max_by(|&a, &b| rows[a][pivot].abs().total_cmp(&rows[b][pivot].abs()))?;
        rows.swap(pivot, best);
        let head = rows[pivot][pivot];
        if head.abs() < 1e-9 {
            return None;
        }
        rows[pivot].iter_mut().for_each(|cell| *cell /= head);
        let along = rows[pivot].clone();
        for (number, row) in rows
            .iter_mut()
            .enumerate()
            .filter(|(number, _)| *number != pivot)
        {
            debug_assert_ne!(number, pivot);
            let share = row[pivot];
            row.iter_mut()
                .zip(&along)
                .for_each(|(cell, along)| *cell -= share * along);
        }
    }
    let coefficients: Vec<f64> = rows.iter().map(|row| row[2 * size]).collect();
    let fitted = |cell: usize| {
        (0..size)
            .map(|k| coefficients[k] * design[k][cell])
            .sum::<f64>()
    };
    let left: f64 = (0..outcome.len())
        .map(|cell| (outcome[cell] - fitted(cell)).powi(2))
        .sum();
    let variance = left / (outcome.len() - size) as f64;
    let t = coefficients[0] / (variance * rows[0][size]).sqrt();
    (left > 1e-9).then_some((coefficients, t))
}

fn residuals(outcome: &[f64], columns: &[Vec<f64>]) -> Option<Vec<f64>> {
    let mut with_any = columns.to_vec();
    if with_any.is_empty() {
        let mean = outcome.iter().sum::<f64>() / outcome.len() as f64;
        return Some(outcome.iter().map(|cell| cell - mean).collect());
    }
    let (coefficients, _) = regress(outcome, columns)?;
    with_any.push(vec![1.0; outcome.len()]);
    let fitted = |cell: usize| {
        (0..with_any.len())
            .map(|k| coefficients[k] * with_any[k][cell])
            .sum::<f64>()
    };
    Some(
        (0..outcome.len())
            .map(|cell| outcome[cell] - fitted(cell))
            .collect(),
    )
}

fn matrix(count: usize, numbers: &[f64], symmetric: bool) -> SquareMatrix {
    let number = |from: u32, to: u32| {
        let (from, to) = if symmetric {
            (from.min(to), from.max(to))
        } else {
            (from, to)
        };
        numbers[from as usize * count + to as usize]
    };
    SquareMatrix::from_pairs(count, number).expect("small")
}

fn numbers() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(prop::sample::select(vec![0.0, 1.0, 2.0, 3.5]), 25)
}

fn share(all: &[f64], is: impl Fn(f64) -> bool) -> f64 {
    all.iter().filter(|&&value| is(value)).count() as f64 / all.len() as f64
}

fn assert_significance(found: &Significance, observed: f64, exact: &[f64]) {
    assert_drawn(
        found.at_least,
        share(exact, |value| value >= observed - 1e-7),
    );
    assert_drawn(
        found.at_most,
        share(exact, |value| value <= observed + 1e-7),
    );
    assert_drawn(
        found.two_sided,
        share(exact, |value| value.abs() >= observed.abs() - 1e-7),
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn qap_draws_from_all_orders(left in numbers(), right in numbers(), symmetric: bool) {
        let (left, right) = (matrix(5, &left, symmetric), matrix(5, &right, symmetric));
        let once = left.is_symmetric() && right.is_symmetric();
        let all = orders(5);
        let lefts = cells(&left, &all[0], once);
        let exact: Option<Vec<f64>> = all.iter().map(|order| pearson(&lefts, &cells(&right, order, once))).collect();
        let found = QapCorrelation::default().test(&left, &right);
        prop_assert_eq!(found.is_ok(), exact.is_some());
        if let (Ok(found), Some(exact)) = (found, exact) {
            prop_assert!(is_close(found.correlation, exact[0]));
            assert_significance(&found.significance, exact[0], &exact);
        }
    }

    #[test]
    fn mrqap_draws_from_all_orders_of_residuals(
        outcome in numbers(), one in numbers(), two in numbers(), symmetric: bool, alone: bool,
    ) {
        let [outcome, one, two] = [outcome, one, two].map(|cells| matrix(5, &cells, symmetric));
        let once = [&outcome, &one, &two].iter().all(|matrix| matrix.is_symmetric());
        let all = orders(5);
        let (y, x, z) = (cells(&outcome, &all[0], once), cells(&one, &all[0], once), cells(&two, &all[0], once));
        let others = if alone { vec![] } else { vec![z] };
        let columns = [vec![x.clone()], others.clone()].concat();
        let once = if alone { outcome.is_symmetric() && one.is_symmetric() } else { once };
        prop_assume!(once == (cells(&outcome, &all[0], once).len() == y.len() && y.len() == 10));
        let named: Vec<(&str, &SquareMatrix)> = if alone { vec![("one", &one)] } else { vec![("one", &one), ("two", &two)] };
        if let (Some((coefficients, t)), Some(own)) = (regress(&y, &columns), residuals(&x, &others)) {
            let found = Mrqap::default().fit(&outcome, &named).expect("independent");
            prop_assert!(is_close(found.coefficients[0].value, coefficients[0]));
            prop_assert!(is_close(found.intercept, coefficients[columns.len()]));
            let found_t = found.coefficients[0].t.expect("no perfect fit");
            prop_assert!((found_t - t).abs() < 1e-6 * (1.0 + t.abs()));
            let mut grid = vec![0.0; 25];
            let pairs = (0..5usize).flat_map(|i| (0..5usize).map(move |j| (i, j)));
            let pairs = pairs.filter(|(i, j)| if once { i < j } else { i != j });
            for ((i, j), cell) in pairs.zip(&own) {
                grid[i * 5 + j] = *cell;
            }
            let own = matrix(5, &grid, once);
            let exact: Vec<f64> = all.iter().filter_map(|order| {
                let permuted = [vec![cells(&own, order, once)], others.clone()].concat();
                regress(&y, &permuted).map(|(_, t)| t)
            }).collect();
            // Orders whose regression has no t at all are rare; the naive twin drops them, too.
            if exact.len() == all.len() {
                assert_significance(&found.coefficients[0].significance.expect("no perfect fit"), t, &exact);
            }
        }
    }
}
