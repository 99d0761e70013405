use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::brokerage::{Brokerage, NetworkBrokerage, Role};
use yhdyspinta::analyses::mixing::{Assortativity, Ei, EiIndex};

use super::dense::Dense;
use super::{Sample, assert_close, assert_same, assert_same_value, sample};

/// A network whose nodes have one of three sectors, or none.
fn parted() -> impl Strategy<Value = (Sample, Vec<Option<u32>>)> {
    sample().prop_flat_map(|sample| {
        let sector = prop_oneof![4 => (0u32..3).prop_map(Some), 1 => Just(None)];
        let sectors = prop::collection::vec(sector, sample.dense().count());
        (Just(sample), sectors)
    })
}

/// The ordered pairs of tied nodes that both have a sector, with their sectors.
fn arcs(dense: &Dense, sectors: &[Option<u32>]) -> Vec<(usize, usize, u32, u32)> {
    let mut arcs = Vec::new();
    for a in 0..dense.count() {
        for b in 0..dense.count() {
            if let (true, Some(left), Some(right)) = (dense.tie(a, b), sectors[a], sectors[b]) {
                arcs.push((a, b, left, right));
            }
        }
    }
    arcs
}

fn ei(arcs: impl Iterator<Item = (usize, usize, u32, u32)>) -> Option<f64> {
    let signs: Vec<f64> = arcs
        .map(|(_, _, a, b)| if a == b { -1.0 } else { 1.0 })
        .collect();
    (!signs.is_empty()).then(|| signs.iter().sum::<f64>() / signs.len() as f64)
}

fn assortativity(arcs: &[(usize, usize, u32, u32)]) -> Option<f64> {
    let total = arcs.len() as f64;
    let share = |is: &dyn Fn(u32, u32) -> bool| {
        arcs.iter().filter(|&&(_, _, a, b)| is(a, b)).count() as f64 / total
    };
    let within: f64 = share(&|a, b| a == b);
    let chance: f64 = (0..3)
        .map(|g| share(&|a, _| a == g) * share(&|_, b| b == g))
        .sum();
    (!arcs.is_empty() && chance < 1.0 - 1e-12).then(|| (within - chance) / (1.0 - chance))
}

/// Gould and Fernandez' definition, triple by triple.
fn brokerage(dense: &Dense, sectors: &[Option<u32>], b: usize, role: Role) -> Option<f64> {
    let own = sectors[b]?;
    let mut count = 0.0;
    for a in 0..dense.count() {
        for c in 0..dense.count() {
            let (Some(from), Some(to)) = (sectors[a], sectors[c]) else {
                continue;
            };
            let open = a != c && dense.tie(a, b) && dense.tie(b, c) && !dense.tie(a, c);
            let plays = match role {
                Role::Coordinator => from == own && own == to,
                Role::Itinerant => from == to && from != own,
                Role::Gatekeeper => from != own && own == to,
                Role::Representative => from == own && own != to,
                Role::Liaison => from != own && own != to && from != to,
                Role::Total => true,
            };
            if open && plays {
                count += 1.0;
            }
        }
    }
    Some(count)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn ties_are_counted_by_sector((sample, sectors) in parted()) {
        let graph = sample.frozen().with_sectors(&sectors);
        let dense = sample.dense();
        let arcs = arcs(&dense, &sectors);
        assert_same_value(EiIndex.run(&graph).0, ei(arcs.iter().copied()));
        assert_same_value(Assortativity.run(&graph).0, assortativity(&arcs));
        let of_actor = |node: usize| {
            let own = arcs.iter().copied().filter(|&(a, b, _, _)| a == node || b == node);
            ei(own)
        };
        let expected: Vec<Option<f64>> = (0..dense.count()).map(of_actor).collect();
        assert_same(&Ei.run(&graph), &expected);
    }

    #[test]
    fn brokers_are_counted_triple_by_triple((sample, sectors) in parted()) {
        let dense = sample.dense();
        let roles = Brokerage.run(&sample.frozen().with_sectors(&sectors));
        for role in Role::ALL {
            let nodes = 0..dense.count();
            let expected: Vec<Option<f64>> =
                nodes.map(|node| brokerage(&dense, &sectors, node, role)).collect();
            assert_same(&roles.counts(role), &expected);
        }
    }
}

/// Every network of three nodes that has so many arcs.
fn all_networks(arcs: u32) -> impl Iterator<Item = Dense> {
    const CELLS: [[usize; 2]; 6] = [[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]];
    (0u32..64)
        .filter(move |set| set.count_ones() == arcs)
        .map(|set| {
            let mut matrix = vec![vec![0.0; 3]; 3];
            for (at, [from, to]) in CELLS.into_iter().enumerate() {
                matrix[from][to] = f64::from(set >> at & 1);
            }
            Dense::new(matrix, true)
        })
}

/// The expectation is over networks whose arcs are drawn one by one with the density found:
/// weighing every network of three nodes by its probability gives it.
#[test]
fn the_expectation_is_the_mean_over_all_networks() {
    let sectors = [Some(0), Some(1), Some(1)];
    let graph = Sample::directed(3, &[[0, 1], [1, 2]])
        .frozen()
        .with_sectors(&sectors);
    let roles = Brokerage.run(&graph);
    let density: f64 = 1.0 / 3.0;
    for role in Role::ALL {
        for node in 0..3 {
            let (mut mean, mut square) = (0.0, 0.0);
            for arcs in 0..=6 {
                let chance = density.powi(arcs) * (1.0 - density).powi(6 - arcs);
                for dense in all_networks(arcs as u32) {
                    let count = brokerage(&dense, &sectors, node, role).expect("a sector");
                    mean += chance * count;
                    square += chance * count * count;
                }
            }
            let found = roles.expected(role).get(node as u32).expect("three actors");
            assert!(
                (found - mean).abs() < 1e-12,
                "{role:?} {node}: {found} {mean}"
            );
            let z = roles.z_scores(role).get(node as u32);
            let variance = square - mean * mean;
            let count = roles.counts(role).get(node as u32).expect("a sector");
            match z {
                Some(z) => assert!(
                    (z - (count - mean) / variance.sqrt()).abs() < 1e-9,
                    "{role:?}"
                ),
                None => assert!(variance < 1e-12, "{role:?} {node}: {variance}"),
            }
        }
    }
}

/// How likely each number of brokers is where every arc of four nodes is drawn on its own.
fn network_counts(sectors: &[Option<u32>; 4], role: Role, density: f64) -> (f64, f64) {
    let cells: Vec<[usize; 2]> = (0..4)
        .flat_map(|from| (0..4).map(move |to| [from, to]))
        .filter(|[from, to]| from != to)
        .collect();
    let (mut mean, mut square) = (0.0, 0.0);
    for set in 0u32..1 << 12 {
        let mut matrix = vec![vec![0.0; 4]; 4];
        for (at, &[from, to]) in cells.iter().enumerate() {
            matrix[from][to] = f64::from(set >> at & 1);
        }
        let dense = Dense::new(matrix, true);
        let brokers = (0..4).filter_map(|node| brokerage(&dense, sectors, node, role));
        let count: f64 = brokers.sum();
        let arcs = set.count_ones() as i32;
        let chance = density.powi(arcs) * (1.0 - density).powi(12 - arcs);
        mean += chance * count;
        square += chance * count * count;
    }
    (mean, square - mean * mean)
}

/// Over all 4,096 networks of four nodes, the mean and the variance of the network's roles.
#[test]
fn the_network_expectation_is_over_all_networks() {
    let parts = [
        [Some(0), Some(0), Some(1), Some(1)],
        [Some(0), Some(1), Some(2), Some(0)],
        [Some(0), Some(0), Some(0), Some(1)],
    ];
    let density = 1.0 / 3.0;
    for sectors in parts {
        let graph = Sample::directed(4, &[[0, 1], [1, 2], [2, 3], [3, 1]])
            .frozen()
            .with_sectors(&sectors);
        let roles = NetworkBrokerage.run(&graph);
        for role in Role::ALL {
            let (mean, variance) = network_counts(&sectors, role, density);
            let found = roles.of(role);
            assert_same_value(found.expected, Some(mean));
            let of = |z: Option<f64>| z.map(|z| ((found.count - mean) / z).powi(2));
            match of(found.z_exact) {
                Some(exact) => assert_close(exact, variance, 0),
                None => assert!(variance < 1e-12, "{role:?}: {variance}"),
            }
            // What is published takes no role to vary less than it does.
            assert!(of(found.z).is_none_or(|published| published >= variance - 1e-9));
            if matches!(role, Role::Itinerant | Role::Liaison) {
                assert_eq!(found.z, found.z_exact);
            }
        }
    }
}
