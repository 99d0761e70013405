use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::segregation::{
    ColemanHomophily, FreemanSegregation, GuptaAndersonMay, Mixing, SpectralSegregation,
    WithinOddsRatio, YulesQ,
};

use super::{either_way, is_close, sample_with_sectors};
use crate::reference::dense::Dense;

/// For each ordered pair with sectors: the sectors, and whether there is a tie.
fn pairs(dense: &Dense, sectors: &[Option<u32>]) -> Vec<(u32, u32, bool)> {
    let mut pairs = Vec::new();
    for from in 0..dense.count() {
        for to in (0..dense.count()).filter(|&to| to != from) {
            if let (Some(own), Some(other)) = (sectors[from], sectors[to]) {
                pairs.push((own, other, dense.tie(from, to)));
            }
        }
    }
    pairs
}

fn count(pairs: &[(u32, u32, bool)], which: impl Fn(u32, u32, bool) -> bool) -> f64 {
    pairs
        .iter()
        .filter(|&&(own, other, tie)| which(own, other, tie))
        .count() as f64
}

fn same(found: Option<f64>, expected: f64) -> bool {
    match found {
        Some(found) => is_close(found, expected),
        None => !expected.is_finite(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn indices_of_the_four_counts((sample, sectors) in sample_with_sectors()) {
        let graph = sample.frozen().with_sectors(&sectors);
        let pairs = pairs(&sample.dense(), &sectors);
        let a = count(&pairs, |own, other, tie| own == other && tie);
        let b = count(&pairs, |own, other, tie| own == other && !tie);
        let c = count(&pairs, |own, other, tie| own != other && tie);
        let d = count(&pairs, |own, other, tie| own != other && !tie);
        prop_assert!(same(FreemanSegregation.run(&graph).0, 1.0 - (c / (a + c)) / ((c + d) / (a + b + c + d))));
        prop_assert!(same(WithinOddsRatio.run(&graph).0, (a * d) / (b * c)));
        prop_assert!(same(YulesQ.run(&graph).0, (a * d - b * c) / (a * d + b * c)));
    }

    #[test]
    fn indices_of_sectors((sample, sectors) in sample_with_sectors()) {
        let graph = sample.frozen().with_sectors(&sectors);
        let pairs = pairs(&sample.dense(), &sectors);
        let coleman = ColemanHomophily.run(&graph).0;
        let actors = sectors.iter().flatten().count() as f64;
        let mut shares = Vec::new();
        for (sector, found) in (0..).zip(&coleman) {
            let all = count(&pairs, |own, _, tie| own == sector && tie);
            let within = count(&pairs, |own, other, tie| own == sector && other == sector && tie);
            let size = sectors.iter().flatten().filter(|&&own| own == sector).count() as f64;
            let expected = all * (size - 1.0) / (actors - 1.0);
            let most = if within >= expected { all - expected } else { expected };
            let undefined = size <= 1.0 || size == actors;
            let index = if undefined { f64::NAN } else { (within - expected) / most };
            prop_assert!(same(*found, index));
            if all > 0.0 {
                shares.push(within / all);
            }
        }
        let groups = shares.len() as f64;
        let gupta = if groups < 2.0 { f64::NAN } else { (shares.iter().sum::<f64>() - 1.0) / (groups - 1.0) };
        prop_assert!(same(GuptaAndersonMay.run(&graph).0, gupta));
    }

    #[test]
    fn mixing_counts_ties_by_sectors((sample, sectors) in sample_with_sectors()) {
        let mixing = Mixing.run(&sample.frozen().with_sectors(&sectors));
        let dense = sample.dense();
        let pairs = pairs(&dense, &sectors);
        let half = if dense.directed { 1.0 } else { 0.5 };
        let (ties, all) = (count(&pairs, |_, _, tie| tie), pairs.len() as f64);
        for from in 0..mixing.sizes.len() as u32 {
            for to in 0..mixing.sizes.len() as u32 {
                let once = if from == to { half } else { 1.0 };
                let cell = mixing.cell(from, to);
                let is_cell = |own, other| own == from && other == to;
                prop_assert!(is_close(cell.ties as f64, once * count(&pairs, |own, other, tie| is_cell(own, other) && tie)));
                let possible = once * count(&pairs, |own, other, _| is_cell(own, other));
                prop_assert!(is_close(cell.possible, possible));
                let expected = if all > 0.0 { possible * ties / all } else { 0.0 };
                prop_assert!(is_close(cell.expected, expected));
            }
        }
    }

    /// Echenique and Fryer's characterization: an actor's segregation is that of its partners
    /// within the sector, weighed by its shares, divided by the mean of its piece.
    #[test]
    fn spectral_segregation_is_that_of_partners((sample, sectors) in sample_with_sectors()) {
        let graph = sample.frozen().with_sectors(&sectors);
        let found = SpectralSegregation.run(&graph);
        let dense = sample.dense();
        let nodes = 0..dense.count();
        let strengths = either_way(&dense, graph.is_weighted());
        let strength = |from: usize, to: usize| strengths[from][to];
        let values: Vec<Option<f64>> = found.iter().collect();
        let crossing = |from: usize, to: usize| sectors[from].is_none() || sectors[from] != sectors[to];
        let mut within = dense.matrix.clone();
        for (from, row) in within.iter_mut().enumerate() {
            for (to, cell) in row.iter_mut().enumerate() {
                *cell = if crossing(from, to) { 0.0 } else { strength(from, to) };
            }
        }
        let pieces = Dense::new(within.clone(), false).components(None, None);
        for node in nodes.clone() {
            let all: f64 = nodes.clone().map(|other| strength(node, other)).sum();
            prop_assert_eq!(values[node].is_some(), all > 0.0 && sectors[node].is_some());
            let Some(value) = values[node] else { continue };
            let piece = nodes.clone().filter(|&other| pieces[other] == pieces[node]);
            let piece: Vec<f64> = piece.filter_map(|other| values[other]).collect();
            let mean = piece.iter().sum::<f64>() / piece.len() as f64;
            let of_partners: f64 = nodes.clone().map(|other| within[node][other] / all * values[other].unwrap_or(0.0)).sum();
            prop_assert!(value >= 0.0 && (of_partners - mean * value).abs() < 1e-7, "{of_partners} is not {mean} × {value}");
        }
    }
}
