use proptest::prelude::*;
use yhdyspinta::analyses::association::{Mrqap, QapCorrelation, SquareMatrix};
use yhdyspinta::analyses::brokerage::BrokerageTest;
use yhdyspinta::analyses::multiplex::LayerOverlap;
use yhdyspinta::analyses::registry::ON_REQUEST;
use yhdyspinta::analyses::{Analysis, Outcome};
use yhdyspinta::frozen::{Direction, FrozenGraph, Layers};
use yhdyspinta::generate::{Affiliation, Uniform};

use super::{is_close, sample_with_sectors};

fn on<T: Send>(threads: usize, run: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("a pool of threads").install(run)
}

fn graph(actors: u32, ties: usize, direction: Direction, seed: u64) -> FrozenGraph {
    let pairs = Uniform { actors, ties }.pairs(seed);
    let ties: Vec<[u32; 2]> = pairs.ties.iter().map(|&(from, to)| [from, to]).collect();
    let graph = FrozenGraph::from_arcs(actors as usize, direction, &ties).expect("valid ties");
    let sectors: Vec<Option<u32>> = (0..actors).map(|actor| Some(actor % 3)).collect();
    graph.with_sectors(&sectors)
}

fn two_modes() -> FrozenGraph {
    let (actors, projects) = (60, 20);
    let pairs = Affiliation {
        actors,
        projects,
        seats: 120,
    }
    .pairs(1);
    // Projects come after actors; a pair of actors shares a seat, so tie both to a project.
    let ties: Vec<[u32; 2]> = pairs
        .ties
        .iter()
        .map(|&(a, b)| [a, actors + b % projects])
        .collect();
    let count = (actors + projects) as usize;
    let graph = FrozenGraph::from_arcs(count, Direction::Undirected, &ties).expect("valid ties");
    let sectors: Vec<Option<u32>> = (0..count as u32)
        .map(|node| Some(u32::from(node >= actors)))
        .collect();
    graph.with_sectors(&sectors)
}

#[test]
fn every_answer_has_the_same_bits_on_any_number_of_threads() {
    let graphs = [
        graph(70, 160, Direction::Undirected, 1),
        graph(70, 160, Direction::Directed, 2),
        two_modes(),
    ];
    // It draws many networks; a few are enough below.
    let rows = ON_REQUEST
        .iter()
        .filter(|row| row.about.name != "brokerage_test");
    for row in rows {
        for graph in &graphs {
            let run = || row.run(&graph.clone().with_sectors(&sectors_of(graph)));
            let one = on(1, run);
            for threads in [2, 7] {
                assert_eq!(on(threads, run), one, "{}", row.about.name);
            }
        }
    }
}

/// Anew, so that nothing derived on other threads is used again.
fn sectors_of(graph: &FrozenGraph) -> Vec<Option<u32>> {
    graph.nodes().map(|node| graph.sector(node)).collect()
}

#[test]
fn every_permutation_has_the_same_bits_on_any_number_of_threads() {
    let graphs: Vec<FrozenGraph> = (1..4)
        .map(|seed| graph(30, 90, Direction::Directed, seed))
        .collect();
    let layers = Layers::new(
        graphs
            .iter()
            .map(|graph| ("kind".to_owned(), graph.clone())),
    );
    let matrices: Vec<SquareMatrix> = graphs
        .iter()
        .map(|graph| SquareMatrix::of(graph).expect("small"))
        .collect();
    let run = || {
        let qap = QapCorrelation::default().test(&matrices[0], &matrices[1]);
        let predictors = [("one", &matrices[1]), ("two", &matrices[2])];
        let mrqap = Mrqap {
            permutations: 200,
            seed: 5,
        }
        .fit(&matrices[0], &predictors);
        let overlap = LayerOverlap::default().of(&layers);
        let parted: Vec<Option<u32>> = graphs[0].nodes().map(|node| Some(node % 3)).collect();
        let brokerage = BrokerageTest {
            permutations: 50,
            rewirings: 5,
            seed: 5,
        }
        .run(&graphs[0].with_sectors(&parted));
        (qap, mrqap, overlap, brokerage)
    };
    let one = on(1, run);
    assert!(one.0.is_ok() && one.1.is_ok());
    assert_eq!(on(2, run), one);
    assert_eq!(on(7, run), one);
}

/// What takes one pass over nodes and ties, or refuses at once.
const LINEAR: [&str; 13] = [
    "key_players_fragmentation",
    "key_players_reach",
    "two_mode_degree",
    "two_mode_density",
    "mixing",
    "segregation_freeman",
    "homophily_coleman",
    "segregation_gupta_anderson_may",
    "homophily_odds_ratio",
    "homophily_yules_q",
    "blockmodel",
    "structural_distance",
    "concor",
];

#[test]
fn a_long_path_and_a_large_star_are_answered_or_refused_at_once() {
    let count = 30_000u32;
    let path: Vec<[u32; 2]> = (1..count).map(|node| [node - 1, node]).collect();
    let star: Vec<[u32; 2]> = (1..count).map(|node| [0, node]).collect();
    for (ties, even) in [(path, true), (star, false)] {
        let graph = FrozenGraph::from_arcs(count as usize, Direction::Undirected, &ties);
        let sector = |node: u32| if even { node % 2 } else { u32::from(node > 0) };
        let sectors: Vec<Option<u32>> = (0..count).map(|node| Some(sector(node))).collect();
        let graph = graph.expect("valid ties").with_sectors(&sectors);
        for name in LINEAR {
            let row = ON_REQUEST
                .iter()
                .find(|row| row.about.name == name)
                .expect("registered");
            let outcome = row.run(&graph);
            let refused = matches!(outcome, Outcome::Refused(_));
            assert_eq!(
                refused,
                ["structural_distance", "concor"].contains(&name),
                "{name}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    /// Numbers about the network do not depend on the order of the actors.
    #[test]
    fn the_order_of_actors_changes_nothing((sample, sectors) in sample_with_sectors(), seed: u64) {
        let graph = sample.frozen();
        let count = graph.node_count();
        let mut order: Vec<u32> = (0..count as u32).collect();
        yhdyspinta::random::Random::new(seed).shuffle(&mut order);
        let mut moved = vec![None; count];
        for (node, &place) in order.iter().enumerate() {
            moved[place as usize] = sectors[node];
        }
        let arcs: Vec<[u32; 2]> = graph.nodes().flat_map(|from| {
            let place = |node: u32| order[node as usize];
            graph.outgoing(from).iter().map(move |&to| [place(from), place(to)]).collect::<Vec<_>>()
        }).collect();
        let direction = if graph.is_directed() { Direction::Directed } else { Direction::Undirected };
        let other = FrozenGraph::from_arcs(count, direction, &arcs).expect("valid arcs").with_sectors(&moved);
        let graph = graph.unweighted().with_sectors(&sectors);
        // Searches and clusterings break ties by the order of actors; they have twins of their own.
        // Lots are dealt in the order of actors.
        let by_lot = ["brokerage_test", "betweenness_sampled"];
        let drawn = |name: &str| name.starts_with("key_players") || by_lot.contains(&name);
        for row in ON_REQUEST.iter().filter(|row| !drawn(row.about.name)) {
            match (row.run(&graph), row.run(&other)) {
                (Outcome::NetworkMeasure(one), Outcome::NetworkMeasure(two)) => match (one.0, two.0) {
                    (Some(one), Some(two)) => prop_assert!(is_close(one, two), "{}", row.about.name),
                    (one, two) => prop_assert_eq!(one, two, "{}", row.about.name),
                },
                (Outcome::NodeMeasure(one), Outcome::NodeMeasure(two)) => {
                    for (node, value) in (0..).zip(one.iter()) {
                        let there = two.get(order[node as usize]);
                        let same = value.zip(there).is_none_or(|(one, two)| (one - two).abs() < 1e-6);
                        prop_assert!(value.is_some() == there.is_some() && same, "{}", row.about.name);
                    }
                }
                _ => {}
            }
        }
    }
}
