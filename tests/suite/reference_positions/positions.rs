use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::positions::{
    Blockmodel, Clustering, Concor, ContinuousCore, Linkage, OwnCells, PairMeasure,
    StructuralCorrelation, StructuralDistance, Threshold,
};

use super::{either_way, is_close, pearson, sample_with_sectors};
use crate::reference::dense::Dense;
use crate::reference::sample;

/// The profiles of two actors, cell beside cell.
fn profiles(dense: &Dense, i: usize, j: usize, own: OwnCells) -> (Vec<f64>, Vec<f64>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let columns = dense.directed.then_some(true);
    for transposed in std::iter::once(false).chain(columns) {
        let cell = |a: usize, b: usize| {
            if transposed {
                dense.matrix[b][a]
            } else {
                dense.matrix[a][b]
            }
        };
        for k in 0..dense.count() {
            let other = match own {
                _ if k != i && k != j => k,
                OwnCells::LeftOut => continue,
                OwnCells::AsTheyStand => k,
                OwnCells::Crosswise if k == i => j,
                OwnCells::Crosswise => i,
            };
            left.push(cell(i, k));
            right.push(cell(j, other));
        }
    }
    (left, right)
}

/// Joins the nearest clusters, with every distance between clusters taken from the actors.
fn naive_clusters(distances: &PairMeasure, linkage: Linkage) -> Vec<(u32, u32, f64)> {
    let mut clusters: Vec<Vec<u32>> = (0..distances.node_count() as u32)
        .map(|node| vec![node])
        .collect();
    let mut merges = Vec::new();
    let between = |left: &[u32], right: &[u32]| {
        let pairs = left
            .iter()
            .flat_map(|&a| right.iter().map(move |&b| (a, b)));
        let all = pairs.map(|(a, b)| distances.get(a, b).expect("a distance"));
        match linkage {
            Linkage::Single => all.fold(f64::INFINITY, f64::min),
            Linkage::Complete => all.fold(0.0, f64::max),
            Linkage::Average => all.sum::<f64>() / (left.len() * right.len()) as f64,
        }
    };
    while clusters.len() > 1 {
        let mut nearest = (f64::INFINITY, 0, 0);
        for left in 0..clusters.len() {
            for right in left + 1..clusters.len() {
                let distance = between(&clusters[left], &clusters[right]);
                if distance < nearest.0 {
                    nearest = (distance, left, right);
                }
            }
        }
        let (height, left, right) = nearest;
        let joined = clusters.remove(right);
        merges.push((clusters[left][0], joined[0], height));
        clusters[left].extend(joined);
    }
    merges
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn profiles_are_compared_cell_by_cell(sample in sample(), which in 0usize..3) {
        let own = [OwnCells::Crosswise, OwnCells::LeftOut, OwnCells::AsTheyStand][which];
        let (graph, dense) = (sample.frozen(), sample.dense());
        let distances = StructuralDistance { own }.run(&graph).expect("few actors");
        let correlations = StructuralCorrelation { own }.run(&graph).expect("few actors");
        for i in 0..dense.count() {
            for j in 0..i {
                let (left, right) = profiles(&dense, i, j, own);
                let squares: f64 = left.iter().zip(&right).map(|(a, b)| (a - b) * (a - b)).sum();
                prop_assert!(is_close(distances.get(i as u32, j as u32).expect("always"), squares.sqrt()));
                let found = correlations.get(i as u32, j as u32);
                let expected = pearson(&left, &right);
                prop_assert_eq!(found.is_some(), expected.is_some());
                if let (Some(found), Some(expected)) = (found, expected) {
                    prop_assert!(is_close(found, expected));
                }
            }
        }
    }

    #[test]
    fn the_nearest_clusters_are_joined_first(
        count in 1usize..9,
        // Few whole distances: many are equal, and every mean of one or two is exact.
        whole in prop::collection::vec(0u32..6, 36),
        real in prop::collection::vec(0.0f64..1.0, 36),
        which in 0usize..3,
    ) {
        let linkage = [Linkage::Single, Linkage::Complete, Linkage::Average][which];
        let at = |left: u32, right: u32| (left * (left - 1) / 2 + right) as usize;
        let distances = PairMeasure::from_pairs(count, |left, right| {
            let at = at(left, right);
            Some(if linkage == Linkage::Average { real[at] } else { f64::from(whole[at]) })
        });
        let tree = Clustering { linkage }.cluster(&distances).expect("distances");
        let expected = naive_clusters(&distances, linkage);
        prop_assert_eq!(tree.merges().len(), expected.len());
        for (merge, (left, right, height)) in tree.merges().iter().zip(expected) {
            prop_assert_eq!((merge.left, merge.right), (left, right));
            prop_assert!(is_close(merge.height, height));
        }
        for clusters in 1..=count {
            prop_assert_eq!(tree.cut(clusters).group_count(), clusters);
        }
    }

    #[test]
    fn equivalent_actors_share_a_position(sample in sample(), splits in 0u32..4) {
        let graph = sample.frozen();
        let positions = Concor { splits, ..Concor::default() }.run(&graph).expect("few actors");
        let correlations = StructuralCorrelation::default().run(&graph).expect("few actors");
        let distances = StructuralDistance::default().run(&graph).expect("few actors");
        let count = graph.node_count() as u32;
        let mut sizes = vec![0; positions.sizes.len()];
        for node in 0..count {
            let has_profile = (0..count).any(|other| other != node && correlations.get(node, other).is_some());
            prop_assert_eq!(positions.of[node as usize].is_some(), has_profile);
            if let Some(position) = positions.of[node as usize] {
                sizes[position as usize] += 1;
            }
            for other in 0..node {
                if distances.get(node, other) == Some(0.0) {
                    prop_assert_eq!(positions.of[node as usize], positions.of[other as usize]);
                }
            }
        }
        prop_assert_eq!(&sizes, &positions.sizes);
        prop_assert!(sizes.len() <= 1 << splits && sizes.iter().all(|&size| size > 0));
    }

    #[test]
    fn an_image_is_compared_cell_by_cell((sample, positions) in sample_with_sectors(), share in prop::option::of(0.1f64..1.0)) {
        let graph = sample.frozen().with_sectors(&positions);
        let threshold = share.map_or(Threshold::Density, Threshold::Share);
        let image = Blockmodel { threshold }.run(&graph).expect("few positions");
        let dense = sample.dense();
        let (mut ties, mut blocks) = (Vec::new(), Vec::new());
        for from in 0..dense.count() {
            for to in (0..dense.count()).filter(|&to| to != from) {
                if let (Some(own), Some(other)) = (positions[from], positions[to]) {
                    ties.push(f64::from(u8::from(dense.tie(from, to))));
                    blocks.push((own, other));
                }
            }
        }
        let density = |block: (u32, u32)| {
            let cells = ties.iter().zip(&blocks).filter(|(_, of)| **of == block).map(|(tie, _)| *tie);
            let cells: Vec<f64> = cells.collect();
            (!cells.is_empty()).then(|| cells.iter().sum::<f64>() / cells.len() as f64)
        };
        let least = share.unwrap_or(ties.iter().sum::<f64>() / ties.len().max(1) as f64);
        let is_one = |block| density(block).is_some_and(|density| density > 0.0 && density >= least);
        for from in 0..image.position_count() as u32 {
            for to in 0..image.position_count() as u32 {
                prop_assert_eq!(image.density(from, to), density((from, to)));
                prop_assert_eq!(image.image(from, to).unwrap_or(false), is_one((from, to)));
            }
        }
        let ideal: Vec<f64> = blocks.iter().map(|&block| f64::from(u8::from(is_one(block)))).collect();
        let wrong = ties.iter().zip(&ideal).filter(|(tie, ideal)| tie != ideal).count();
        prop_assert_eq!(image.inconsistencies, wrong as u64);
        match (image.fit, pearson(&ties, &ideal)) {
            (Some(found), Some(expected)) => prop_assert!(is_close(found, expected)),
            (found, expected) => prop_assert_eq!(found, expected),
        }
    }

    /// No small step from the coreness found leaves smaller residuals.
    #[test]
    fn coreness_leaves_the_least_residuals(sample in sample(), step in prop::collection::vec(-0.05f64..0.05, 10)) {
        let graph = sample.frozen();
        let found = ContinuousCore::default().run(&graph);
        let dense = sample.dense();
        let count = dense.count();
        let strengths = either_way(&dense, graph.is_weighted());
        let tie = |i: usize, j: usize| strengths[i][j];
        let unit: Vec<f64> = found.coreness.values().collect();
        if !unit.is_empty() {
            let pairs = || (0..count).flat_map(|i| (0..count).filter(move |&j| j != i).map(move |j| (i, j)));
            let products: f64 = pairs().map(|(i, j)| tie(i, j) * unit[i] * unit[j]).sum();
            let squares: f64 = pairs().map(|(i, j)| (unit[i] * unit[j]).powi(2)).sum();
            let scale = (products / squares).sqrt();
            let residuals = |scores: &dyn Fn(usize) -> f64| -> f64 {
                pairs().map(|(i, j)| (tie(i, j) - scores(i) * scores(j)).powi(2)).sum()
            };
            let here = residuals(&|node| scale * unit[node]);
            let there = residuals(&|node| scale * (unit[node] + step[node]));
            prop_assert!(here <= there + 1e-6 * (1.0 + here), "{here} is more than {there}");
            let ties: Vec<f64> = pairs().map(|(i, j)| tie(i, j)).collect();
            let fitted: Vec<f64> = pairs().map(|(i, j)| unit[i] * unit[j]).collect();
            if let (Some(fit), Some(expected)) = (found.fit, pearson(&ties, &fitted)) {
                prop_assert!((fit - expected).abs() < 1e-6);
            }
        }
    }
}
