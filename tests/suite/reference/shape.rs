use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::cohesion::{
    ComponentCount, Fragmentation, LargestComponent, StrongComponents,
};
use yhdyspinta::analyses::core_periphery::CorePeriphery;
use yhdyspinta::analyses::distance::{AverageDistance, Diameter, Eccentricity, Radius};
use yhdyspinta::analyses::krackhardt::{
    ChainEfficiency, ChainHierarchy, Connectedness, LeastUpperBounds,
};
use yhdyspinta::analyses::shape::{AssortativityDegree, Density, Isolates, Ties};

use super::dense::Dense;
use super::{assert_same, assert_same_value, sample};

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

/// Pearson's correlation, `None` when one side does not vary.
fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let count = pairs.len() as f64;
    let mean = |value: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(value).sum::<f64>() / count;
    let (left, right) = (mean(&|pair| pair.0), mean(&|pair| pair.1));
    let covariance = mean(&|pair| (pair.0 - left) * (pair.1 - right));
    let spread = mean(&|pair| (pair.0 - left).powi(2)) * mean(&|pair| (pair.1 - right).powi(2));
    (!pairs.is_empty() && spread > 1e-12).then(|| covariance / spread.sqrt())
}

fn cells(dense: &Dense) -> impl Iterator<Item = (usize, usize)> {
    let count = dense.count();
    (0..count)
        .flat_map(move |a| (0..count).map(move |b| (a, b)))
        .filter(|(a, b)| a != b)
}

fn degree_pairs(dense: &Dense) -> Vec<(f64, f64)> {
    let out = |node: usize| {
        cells(dense)
            .filter(|&(a, b)| a == node && dense.tie(a, b))
            .count()
    };
    let into = |node: usize| {
        cells(dense)
            .filter(|&(a, b)| b == node && dense.tie(a, b))
            .count()
    };
    let ties = cells(dense).filter(|&(a, b)| dense.tie(a, b));
    ties.map(|(a, b)| (out(a) as f64, into(b) as f64)).collect()
}

/// Sizes of the weak components.
fn sizes(dense: &Dense) -> Vec<f64> {
    let labels = dense.components(None, None);
    let size = |label: usize| labels.iter().filter(|&&own| own == Some(label)).count() as f64;
    (0..dense.count())
        .map(size)
        .filter(|&size| size > 0.0)
        .collect()
}

/// Pairs of a weak component without a least upper bound, by Krackhardt's words.
fn pairs_without_bound(dense: &Dense) -> f64 {
    let distances = dense.distances();
    let labels = dense.components(None, None);
    let reaches = |a: usize, b: usize| distances[a][b].is_finite();
    let has_least = |a: usize, b: usize| {
        let bounds: Vec<usize> = (0..dense.count())
            .filter(|&k| reaches(k, a) && reaches(k, b))
            .collect();
        bounds
            .iter()
            .any(|&least| bounds.iter().all(|&bound| reaches(bound, least)))
    };
    let pairs = cells(dense).filter(|&(a, b)| a < b && labels[a] == labels[b]);
    pairs.filter(|&(a, b)| !has_least(a, b)).count() as f64
}

/// The best fit over all sets, the correlation worked out cell by cell.
fn best_core(dense: &Dense) -> Option<f64> {
    let fit = |set: u32| {
        let core = |node: usize| set >> node & 1 == 1;
        let within = cells(dense).filter(|&(a, b)| core(a) == core(b));
        let pairs: Vec<(f64, f64)> = within
            .map(|(a, b)| (dense.matrix[a][b], f64::from(u8::from(core(a)))))
            .collect();
        correlation(&pairs)
    };
    let fits = (0..1u32 << dense.count()).filter_map(fit);
    fits.reduce(f64::max)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn size_and_density(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let ties = cells(&dense).filter(|&(a, b)| dense.tie(a, b)).count() as f64;
        let expected = if dense.directed { ties } else { ties / 2.0 };
        assert_same_value(Ties.run(&graph).0, Some(expected));
        let possible = cells(&dense).count() as f64;
        assert_same_value(Density.run(&graph).0, ratio(ties, possible));
        let alone = (0..dense.count()).filter(|&a| (0..dense.count()).all(|b| !dense.joined(a, b)));
        assert_same_value(Isolates.run(&graph).0, Some(alone.count() as f64));
        assert_same_value(AssortativityDegree.run(&graph).0, correlation(&degree_pairs(&dense)));
    }

    #[test]
    fn distances_are_those_of_all_pairs(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let distances = dense.distances();
        let finite: Vec<(usize, f64)> = cells(&dense)
            .map(|(a, b)| (a, distances[a][b]))
            .filter(|(_, distance)| distance.is_finite())
            .collect();
        let sum: f64 = finite.iter().map(|pair| pair.1).sum();
        assert_same_value(AverageDistance.run(&graph).0, ratio(sum, finite.len() as f64));
        let farthest = |node: usize| {
            let own = finite.iter().filter(|pair| pair.0 == node);
            own.map(|pair| pair.1).reduce(f64::max)
        };
        let eccentricities: Vec<Option<f64>> = (0..dense.count()).map(farthest).collect();
        let defined = eccentricities.iter().flatten().copied();
        let (longest, smallest) = (defined.clone().reduce(f64::max), defined.reduce(f64::min));
        // Once from all distances, which are known by now, and once without them.
        for graph in [&graph, &sample.frozen()] {
            assert_same_value(Diameter.run(graph).0, longest);
            assert_same_value(Radius.run(graph).0, smallest);
        }
        let or_zero: Vec<Option<f64>> =
            eccentricities.iter().map(|own| Some(own.unwrap_or(0.0))).collect();
        assert_same(&Eccentricity.run(&graph), &or_zero);
    }

    #[test]
    fn strong_components_reach_each_other(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let distances = dense.distances();
        let found = StrongComponents.run(&graph);
        for (a, b) in cells(&dense) {
            let mutual = distances[a][b].is_finite() && distances[b][a].is_finite();
            prop_assert_eq!(found.of()[a] == found.of()[b], mutual);
        }
    }

    #[test]
    fn krackhardts_dimensions(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let sizes = sizes(&dense);
        let distances = dense.distances();
        let reaches = |a: usize, b: usize| distances[a][b].is_finite();
        let pairs = cells(&dense).count() as f64;
        let connected: f64 = sizes.iter().map(|size| size * (size - 1.0)).sum();
        assert_same_value(Connectedness.run(&graph).0, ratio(connected, pairs));
        assert_same_value(Fragmentation.run(&graph).0, ratio(pairs - connected, pairs));
        assert_same_value(ComponentCount.run(&graph).0, Some(sizes.len() as f64));
        assert_same_value(LargestComponent.run(&graph).0, sizes.iter().copied().reduce(f64::max));
        let either = cells(&dense).filter(|&(a, b)| a < b && (reaches(a, b) || reaches(b, a)));
        let either: Vec<_> = either.collect();
        let one_way = either.iter().filter(|&&(a, b)| reaches(a, b) != reaches(b, a));
        assert_same_value(ChainHierarchy.run(&graph).0, ratio(one_way.count() as f64, either.len() as f64));
        let arcs = cells(&dense).filter(|&(a, b)| dense.tie(a, b)).count() as f64;
        let needed: f64 = sizes.iter().map(|size| size - 1.0).sum();
        let largest: f64 = sizes.iter().map(|size| (size - 1.0).powi(2)).sum();
        assert_same_value(ChainEfficiency.run(&graph).0, ratio(largest - (arcs - needed), largest));
        let most: f64 = sizes.iter().map(|size| (size - 1.0) * (size - 2.0) / 2.0).sum();
        assert_same_value(LeastUpperBounds.run(&graph).0, ratio(most - pairs_without_bound(&dense), most));
    }

    #[test]
    fn no_set_is_a_better_core(sample in sample()) {
        let found = CorePeriphery::default().run(&sample.frozen()).map(|split| split.fit);
        assert_same_value(found, best_core(&sample.dense()));
    }
}
