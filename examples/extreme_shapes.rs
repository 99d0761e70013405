//! Every measure on the shapes that break algorithms: a path, a star and a circle, and a complete
//! network of ten times as many ties as they have actors. Those of `metrics` without `--only` on
//! a million actors, all others on ten thousand. Prints what takes longest.
//!
//! ```sh
//! cargo run --release --example extreme_shapes
//! ```

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::time::{Duration, Instant};

use yhdyspinta::analyses::registry::{BY_SECTOR, DEFAULT_SEED, ON_REQUEST, REGISTRY, Row};
use yhdyspinta::frozen::{Direction, FreezeError, FrozenGraph};
use yhdyspinta::metrics::Budget;

/// A measure that takes longer is named.
const WORTH_SAYING: Duration = Duration::from_secs(2);

fn main() -> Result<(), FreezeError> {
    let usual: Vec<&Row> = REGISTRY.iter().chain(BY_SECTOR).collect();
    let on_request: Vec<&Row> = ON_REQUEST.iter().collect();
    if cfg!(debug_assertions) {
        run(2_000, &usual)?;
        run(200, &on_request)
    } else {
        run(1_000_000, &usual)?;
        run(10_000, &on_request)
    }
}

/// Runs the measures on each shape of so many actors.
fn run(actors: u32, rows: &[&'static Row]) -> Result<(), FreezeError> {
    for (name, graph) in shapes(actors)? {
        println!(
            "{name}: {} actors, {} ties",
            graph.node_count(),
            graph.tie_count()
        );
        let planned = Budget::default().plan(&graph, rows, false);
        let mut times = Vec::new();
        for measure in planned.iter().filter(|measure| measure.left_out.is_none()) {
            let start = Instant::now();
            measure.run(&graph, DEFAULT_SEED);
            let time = start.elapsed();
            if time > WORTH_SAYING {
                println!("  {}: {time:.1?}", measure.row.about.name);
            }
            times.push(time);
        }
        println!(
            "  {} measures in {:.1?}, {} left out as too long",
            times.len(),
            times.iter().sum::<Duration>(),
            planned.len() - times.len()
        );
    }
    Ok(())
}

fn shapes(actors: u32) -> Result<Vec<(&'static str, FrozenGraph)>, FreezeError> {
    let path: Vec<[u32; 2]> = (1..actors).map(|actor| [actor - 1, actor]).collect();
    let star: Vec<[u32; 2]> = (1..actors).map(|actor| [0, actor]).collect();
    let mut circle = path.clone();
    circle.push([actors - 1, 0]);
    let crowd = (f64::from(actors) * 20.0).sqrt() as u32;
    let complete: Vec<[u32; 2]> = (0..crowd)
        .flat_map(|actor| (0..actor).map(move |other| [other, actor]))
        .collect();
    let undirected = |count, ties: &[[u32; 2]]| shape(count, Direction::Undirected, ties);
    let directed = |count, ties: &[[u32; 2]]| shape(count, Direction::Directed, ties);
    Ok(vec![
        ("path", undirected(actors, &path)?),
        ("one-way path", directed(actors, &path)?),
        ("star", undirected(actors, &star)?),
        ("one-way star", directed(actors, &star)?),
        ("circle", undirected(actors, &circle)?),
        ("one-way circle", directed(actors, &circle)?),
        ("complete network", undirected(crowd, &complete)?),
    ])
}

/// The graph of the ties, its actors dealt out to three sectors.
fn shape(actors: u32, direction: Direction, ties: &[[u32; 2]]) -> Result<FrozenGraph, FreezeError> {
    let sectors: Vec<Option<u32>> = (0..actors).map(|actor| Some(actor % 3)).collect();
    let graph = FrozenGraph::from_arcs(actors as usize, direction, ties)?;
    Ok(graph.with_sectors(&sectors))
}
