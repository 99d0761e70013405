use super::*;
use crate::analyses::small::{complete, path, star, undirected};
use crate::frozen::Direction;
use crate::generate::{Affiliation, Pairs, SmallWorld};

fn frozen(pairs: &Pairs) -> FrozenGraph {
    let ties: Vec<[u32; 2]> = pairs.ties.iter().map(|&(from, to)| [from, to]).collect();
    FrozenGraph::from_arcs(pairs.actor_count as usize, Direction::Undirected, &ties)
        .expect("generated ties")
}

/// Places by node; components lie upon each other.
fn places(stress: Stress, graph: &FrozenGraph) -> Vec<Point> {
    let mut places = vec![Point::default(); graph.node_count()];
    for part in stress.parts(graph) {
        for (&node, &place) in part.nodes.iter().zip(&part.places) {
            places[node as usize] = place;
        }
    }
    places
}

#[test]
fn a_path_is_straight() {
    let graph = path(30);
    let stress = normalized_stress(&graph, &places(Stress::default(), &graph));
    assert!(stress.is_some_and(|stress| stress < 1e-3), "{stress:?}");
}

#[test]
fn a_triangle_has_three_equal_sides() {
    let found = places(Stress::default(), &complete(3));
    for (one, two) in [(0, 1), (1, 2), (0, 2)] {
        assert!((found[one].distance(found[two]) - 1.0).abs() < 0.01);
    }
}

#[test]
fn stress_by_hand() {
    // Distances 1, 1 and √2 for hops 1, 1 and 2: shares 1, 1, 0.707; 1 − 2.707² / (3 · 2.5).
    let corner = [
        Point::new(1.0, 0.0),
        Point::new(0.0, 0.0),
        Point::new(0.0, 1.0),
    ];
    let stress = normalized_stress(&path(3), &corner).expect("pairs");
    let share = 2.0 + 0.5f64.sqrt();
    assert!((stress - (1.0 - share * share / 7.5)).abs() < 1e-12);
    assert_eq!(normalized_stress(&undirected(2, &[]), &corner[..2]), None);
    assert_eq!(
        normalized_stress(&path(3), &[Point::default(); 3]),
        Some(1.0)
    );
}

#[test]
fn every_shape_has_finite_places_of_its_own() {
    let shapes = [
        undirected(0, &[]),
        undirected(1, &[]),
        undirected(4, &[[1, 2]]),
        star(50),
        complete(20),
        star(1_500),
        path(2_000),
        undirected(3, &[[0, 1], [1, 2]]),
    ];
    for graph in shapes {
        let stress = Stress::default();
        for part in stress.parts(&graph) {
            let mut seen: Vec<(u64, u64)> = part
                .places
                .iter()
                .map(|place| {
                    assert!(place.x.is_finite() && place.y.is_finite());
                    (place.x.to_bits(), place.y.to_bits())
                })
                .collect();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), part.nodes.len());
        }
    }
}

#[test]
fn components_come_largest_first() {
    let parts = Stress::default().parts(&undirected(6, &[[0, 5], [2, 3], [3, 4]]));
    let nodes: Vec<&[u32]> = parts.iter().map(|part| &part.nodes[..]).collect();
    assert_eq!(nodes, [&[2, 3, 4][..], &[0, 5], &[1]]);
}

#[test]
fn pivots_come_near_to_all_pairs() {
    let graph = frozen(
        &SmallWorld {
            actors: 1_200,
            neighbors: 4,
            rewired: 0.02,
        }
        .pairs(3),
    );
    let found = places(Stress::default(), &graph);
    let sparse = normalized_stress(&graph, &found).expect("pairs");
    let (groups, index) = components(&graph);
    let part = Part::new(&graph, &groups[0], &index, 0.0);
    let mut search = BreadthFirst::new(graph.node_count());
    let all = full::places(&part, &mut search, &mut Random::new(1), false);
    assert_eq!(all.len(), graph.node_count(), "one component");
    let full = normalized_stress(&graph, &all).expect("pairs");
    assert!(sparse < 1.25 * full, "{sparse} against {full}");
}

#[test]
fn sectors_gather() {
    let mut random = Random::new(5);
    let ties: Vec<[u32; 2]> = (0..240)
        .map(|_| [random.below(60) as u32, random.below(60) as u32])
        .collect();
    let sectors: Vec<Option<u32>> = (0..60).map(|node| Some(node % 3)).collect();
    let graph = undirected(60, &ties).with_sectors(&sectors);
    let within = |gather: f64| {
        let found = places(
            Stress {
                gather,
                ..Stress::default()
            },
            &graph,
        );
        let (mut inside, mut all) = (0.0, 0.0);
        for one in 0..60 {
            for two in 0..one {
                let distance = found[one].distance(found[two]);
                all += distance;
                if sectors[one] == sectors[two] {
                    inside += distance;
                }
            }
        }
        inside / all
    };
    assert!(within(0.3) < 0.95 * within(0.0));
}

#[test]
fn the_same_bits_on_any_number_of_threads() {
    let large = frozen(
        &Affiliation {
            actors: 3_000,
            projects: 1_000,
            seats: 6_000,
        }
        .pairs(1),
    );
    let on = |threads: usize, graph: &FrozenGraph| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool")
            .install(|| Stress::default().parts(graph))
    };
    let once = on(1, &large);
    assert!(once == on(2, &large) && once == on(7, &large));
}
