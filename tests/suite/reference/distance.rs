use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::distance::{Closeness, Harmonic};
use yhdyspinta::traverse::{Along, hops_to_nearest};

use super::{assert_same_defined, sample};

/// The finite distances from each node to the others.
fn reached(distances: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let others = |from: usize| {
        let row = distances[from].iter().enumerate();
        row.filter(move |&(to, distance)| to != from && distance.is_finite())
            .map(|(_, &distance)| distance)
            .collect()
    };
    (0..distances.len()).map(others).collect()
}

proptest! {
    #[test]
    fn closeness_and_harmonic_follow_from_all_distances(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let others = (dense.count() as f64 - 1.0).max(1.0);
        let reached = reached(&dense.distances());
        let closeness: Vec<f64> = reached
            .iter()
            .map(|row| {
                let (count, sum) = (row.len() as f64, row.iter().sum::<f64>());
                if row.is_empty() { 0.0 } else { count / others * count / sum }
            })
            .collect();
        assert_same_defined(&Closeness.run(&graph), &closeness);
        let harmonic: Vec<f64> = reached
            .iter()
            .map(|row| row.iter().map(|distance| 1.0 / distance).sum::<f64>() / others)
            .collect();
        assert_same_defined(&Harmonic.run(&graph), &harmonic);
    }

    #[test]
    fn the_nearest_source_is_the_least_distance(sample in sample(), mask in any::<u16>()) {
        let mut sample = sample;
        sample.strengths = None;
        let (graph, dense) = (sample.frozen(), sample.dense());
        let sources: Vec<u32> = graph.nodes().filter(|node| mask >> node & 1 == 1).collect();
        let distances = dense.distances();
        for (along, transposed) in [(Along::Outgoing, false), (Along::Incoming, true)] {
            let hops = hops_to_nearest(&graph, &sources, along);
            for (node, hops) in hops.into_iter().enumerate() {
                let distance = |&source: &u32| match transposed {
                    false => distances[source as usize][node],
                    true => distances[node][source as usize],
                };
                let least = sources.iter().map(distance).fold(f64::INFINITY, f64::min);
                prop_assert_eq!(hops.map_or(f64::INFINITY, f64::from), least);
            }
        }
    }
}
