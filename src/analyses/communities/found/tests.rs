use super::*;
use crate::analyses::communities::are_connected;
use crate::analyses::small::{complete, directed, path, star, undirected, weighted};
use crate::frozen::Direction;
use crate::generate::Uniform;

fn uniform(actors: u32, ties: usize, seed: u64) -> FrozenGraph {
    let pairs = Uniform { actors, ties }.pairs(seed);
    let ties: Vec<[u32; 2]> = pairs.ties.iter().map(|&(a, b)| [a, b]).collect();
    undirected(actors as usize, &ties)
}

/// Two squares with their diagonals, joined by one tie.
fn squares() -> FrozenGraph {
    let square = |first: u32| (0..4).flat_map(move |a| (0..a).map(move |b| [first + b, first + a]));
    let ties: Vec<_> = square(0).chain(square(4)).chain([[3, 4]]).collect();
    undirected(8, &ties)
}

#[test]
fn two_squares_are_found_in_every_way() {
    let graph = squares();
    for method in [Method::Leiden, Method::Louvain] {
        for objective in [Objective::Modularity, Objective::ConstantPotts] {
            let search = Communities {
                method,
                objective,
                resolution: 0.5,
                ..Communities::default()
            };
            let found = search.find(&graph);
            assert_eq!(
                found.communities.of(),
                [0, 0, 0, 0, 1, 1, 1, 1],
                "{search:?}"
            );
            assert_eq!(
                found.stability.map(|stability| stability.adjusted_rand),
                Some(1.0)
            );
        }
    }
}

#[test]
fn resolution_decides_how_small_communities_are() {
    let graph = squares();
    let count = |objective, resolution| {
        let search = Communities {
            objective,
            resolution,
            ..Communities::default()
        };
        search.find(&graph).communities.group_count()
    };
    assert_eq!(count(Objective::Modularity, 0.0), 1);
    assert_eq!(count(Objective::Modularity, 1.0), 2);
    assert_eq!(count(Objective::Modularity, 20.0), 8);
    assert_eq!(count(Objective::ConstantPotts, 0.01), 1);
    assert_eq!(count(Objective::ConstantPotts, 1.1), 8);
}

#[test]
fn strengths_and_directions_decide() {
    let ties = [([0, 1], 9.0), ([1, 2], 1.0), ([2, 3], 9.0), ([3, 0], 1.0)];
    for direction in [Direction::Undirected, Direction::Directed] {
        let square = weighted(4, direction, &ties);
        assert_eq!(Communities::default().run(&square).of(), [0, 0, 1, 1]);
    }
    // A reciprocated pair is twice as strong as a single arc.
    let arcs = [[0, 1], [1, 0], [1, 2], [2, 3], [3, 2], [3, 0]];
    assert_eq!(
        Communities::default().run(&directed(4, &arcs)).of(),
        [0, 0, 1, 1]
    );
}

#[test]
fn layers_are_weighed_against_each_other() {
    // One layer pairs neighbours, the other the two ends with the two in the middle.
    let rows = undirected(4, &[[0, 1], [2, 3]]);
    let columns = undirected(4, &[[0, 3], [1, 2]]);
    let find = |rows_share, columns_share| {
        let layers = [
            Layer {
                graph: &rows,
                share: rows_share,
            },
            Layer {
                graph: &columns,
                share: columns_share,
            },
        ];
        Communities::default().find_in_layers(&layers)
    };
    let found = find(3.0, 1.0);
    assert_eq!(found.communities.of(), [0, 0, 1, 1]);
    // 3 × (1 − 1/2) + 1 × (0 − 1/2)
    assert_eq!(found.quality, Some(1.0));
    assert_eq!(find(1.0, 3.0).communities.of(), [0, 1, 1, 0]);
}

#[test]
fn a_layer_without_ties_says_nothing() {
    let (pairs, empty) = (undirected(4, &[[0, 1], [2, 3]]), undirected(4, &[]));
    let layer = |graph| Layer { graph, share: 1.0 };
    let found = Communities::default().find_in_layers(&[layer(&empty), layer(&pairs)]);
    assert_eq!(found, Communities::default().find(&pairs));
    assert_eq!(
        Communities::default()
            .find_in_layers(&[layer(&empty)])
            .quality,
        None
    );
}

#[test]
fn one_layer_twice_is_that_layer() {
    for seed in 0..20 {
        let graph = uniform(30, 60, seed);
        let layers = [Layer {
            graph: &graph,
            share: 0.5,
        }; 2];
        let (one, two) = (
            Communities::default().find(&graph),
            Communities::default().find_in_layers(&layers),
        );
        let (one, two) = (one.quality.expect("ties"), two.quality.expect("ties"));
        assert!((one - two).abs() < 0.02, "{one} {two}");
    }
}

#[test]
fn nobody_one_and_isolates_are_communities_of_their_own() {
    for count in [0, 1, 3] {
        let found = Communities::default().find(&undirected(count, &[]));
        assert_eq!(found.communities.group_count(), count);
        assert_eq!((found.quality, found.stability), (None, None));
    }
    let found = Communities::default().find(&undirected(4, &[[1, 3]]));
    assert_eq!(found.communities.of(), [0, 1, 2, 1]);
}

#[test]
fn shapes_without_communities() {
    assert_eq!(Communities::default().run(&complete(6)).group_count(), 1);
    assert_eq!(Communities::default().run(&star(9)).group_count(), 1);
    assert!(Communities::default().run(&path(100)).group_count() > 5);
}

#[test]
fn leiden_communities_are_connected() {
    for seed in 0..60 {
        let graph = uniform(60, 70 + 2 * seed as usize, seed);
        for objective in [Objective::Modularity, Objective::ConstantPotts] {
            for resolution in [0.05, 1.0, 3.0] {
                let search = Communities {
                    objective,
                    resolution,
                    runs: Some(2),
                    seed,
                    ..Communities::default()
                };
                assert!(are_connected(&graph, &search.run(&graph)), "{search:?}");
            }
        }
    }
}

#[test]
fn more_passes_are_never_worse() {
    for seed in 0..20 {
        let graph = uniform(200, 600, seed);
        let quality = |passes| {
            let search = Communities {
                passes: Some(passes),
                runs: Some(1),
                seed,
                ..Communities::default()
            };
            search.find(&graph).quality.expect("ties")
        };
        assert!(quality(8) >= quality(1) - 1e-12);
    }
}

#[test]
fn the_seed_decides_and_the_threads_do_not() {
    let graph = uniform(500, 1500, 3);
    let on = |threads, seed| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool of threads")
            .install(|| {
                Communities {
                    seed,
                    ..Communities::default()
                }
                .find(&graph)
            })
    };
    let one = on(1, 1);
    for threads in [2, 7] {
        let many = on(threads, 1);
        assert_eq!(one, many);
        assert_eq!(
            one.quality.map(f64::to_bits),
            many.quality.map(f64::to_bits)
        );
    }
    assert_ne!(one.qualities, on(1, 2).qualities);
}

#[test]
fn the_larger_the_network_the_fewer_runs() {
    let usual = Communities::default();
    let counts = [0, 1, 100_000, 250_000, 500_001, 1_000_000_000].map(|ties| usual.run_count(ties));
    assert_eq!(counts, [10, 10, 10, 4, 1, 1]);
    let asked = Communities {
        runs: Some(7),
        ..usual
    };
    assert_eq!(asked.run_count(1_000_000_000), 7);
}

#[test]
fn strengths_beyond_all_numbers_end_the_search() {
    let ties: Vec<([u32; 2], f64)> = (0..20)
        .flat_map(|node| {
            [
                ([node, (node + 1) % 20], 1.7e308),
                ([node, (node + 5) % 20], 1.0),
            ]
        })
        .collect();
    let graph = weighted(20, Direction::Undirected, &ties);
    for method in [Method::Leiden, Method::Louvain] {
        let search = Communities {
            method,
            ..Communities::default()
        };
        let found = search.find(&graph);
        assert_eq!(found.communities.of().len(), 20);
        assert_eq!((found.quality, found.qualities), (None, Vec::new()));
        let fine = weighted(20, Direction::Undirected, &[([0, 1], 1.0)]);
        let layers = [&graph, &fine].map(|graph| Layer { graph, share: 1.0 });
        assert_eq!(search.quality(&layers, &found.communities), None);
        assert!(search.quality(&layers[1..], &found.communities).is_some());
    }
}
