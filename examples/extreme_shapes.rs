//! Every measure on the shapes that break algorithms: a path, a star and a circle of a million
//! actors, a complete network of as many ties. Prints what takes longest.
//!
//! ```sh
//! cargo run --release --example extreme_shapes
//! cargo run --release --example extreme_shapes -- 10000
//! ```

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::time::{Duration, Instant};

use yhdyspinta::analyses::registry;
use yhdyspinta::frozen::{Direction, FreezeError, FrozenGraph};
use yhdyspinta::metrics::Budget;

/// A measure that takes longer is named.
const WORTH_SAYING: Duration = Duration::from_secs(2);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let actors: u32 = std::env::args().nth(1).map_or(
        Ok(if cfg!(debug_assertions) {
            1_000
        } else {
            1_000_000
        }),
        |count| count.parse(),
    )?;
    for (name, graph) in shapes(actors)? {
        let rows: Vec<_> = registry::rows().collect();
        let planned = Budget::default().plan(&graph, &rows, false);
        println!(
            "{name}: {} actors, {} ties",
            graph.node_count(),
            graph.tie_count()
        );
        let mut times = Vec::new();
        for measure in planned.iter().filter(|measure| measure.left_out.is_none()) {
            let start = Instant::now();
            measure.run(&graph, registry::DEFAULT_SEED);
            let time = start.elapsed();
            if time > WORTH_SAYING {
                println!("  {}: {time:.1?}", measure.row.about.name);
            }
            times.push(time);
        }
        println!(
            "  {} measures in {:.1?}, {} left out as too long or too large",
            times.len(),
            times.iter().sum::<Duration>(),
            planned.len() - times.len()
        );
    }
    Ok(())
}

fn shapes(actors: u32) -> Result<Vec<(&'static str, FrozenGraph)>, FreezeError> {
    let count = actors as usize;
    let sectors: Vec<Option<u32>> = (0..actors).map(|actor| Some(actor % 3)).collect();
    let path: Vec<[u32; 2]> = (1..actors).map(|actor| [actor - 1, actor]).collect();
    let star: Vec<[u32; 2]> = (1..actors).map(|actor| [0, actor]).collect();
    let mut circle = path.clone();
    circle.push([actors - 1, 0]);
    // As many ties as ten times the actors.
    let crowd = f64::from(actors * 20).sqrt() as u32;
    let complete: Vec<[u32; 2]> = (0..crowd)
        .flat_map(|actor| (0..actor).map(move |other| [other, actor]))
        .collect();
    let of = |count, direction, ties: &[[u32; 2]]| {
        FrozenGraph::from_arcs(count, direction, ties)
            .map(|graph| graph.with_sectors(&sectors[..count]))
    };
    Ok(vec![
        ("path", of(count, Direction::Undirected, &path)?),
        ("one-way path", of(count, Direction::Directed, &path)?),
        ("star", of(count, Direction::Undirected, &star)?),
        ("one-way star", of(count, Direction::Directed, &star)?),
        ("circle", of(count, Direction::Undirected, &circle)?),
        ("one-way circle", of(count, Direction::Directed, &circle)?),
        (
            "complete network",
            of(crowd as usize, Direction::Undirected, &complete)?,
        ),
    ])
}
