//! How long do the measures take that need about one look at every tie?
//!
//! Of a plain edge list, to stand beside other programs that read the same:
//!
//! ```sh
//! EDGES=ties.tsv DIRECTED=1 THREADS=1 cargo bench --bench linear
//! ```
//!
//! Without a file it is an R-MAT network of 2¹⁶ nodes. `hops` is one breadth-first search from
//! each of 64 random nodes that have ties, in turn: its mean is the time of one search.

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use divan::{Bencher, black_box};
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::cohesion::Dependence;
use yhdyspinta::analyses::registry::find;
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::huge_pages::HugePages;
use yhdyspinta::random::Random;
use yhdyspinta::read::EdgeList;
use yhdyspinta::traverse::{Along, hops_to_nearest};

#[global_allocator]
static MEMORY: HugePages = HugePages;

const MEASURES: [&str; 8] = [
    "component",
    "strong_component",
    "coreness",
    "cutpoint",
    "bridges",
    "krackhardt_hierarchy",
    "dependence",
    "symmetric",
];

fn main() {
    MEMORY.keep_what_is_given_back();
    let threads = std::env::var("THREADS").ok();
    let threads = threads.map_or(0, |count| count.parse().expect("THREADS is a number"));
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build_global()
        .expect("a pool of threads");
    divan::main();
}

/// The network asked for, read once.
fn network() -> &'static FrozenGraph {
    static NETWORK: OnceLock<FrozenGraph> = OnceLock::new();
    NETWORK.get_or_init(|| {
        let direction = match std::env::var_os("DIRECTED") {
            Some(_) => Direction::Directed,
            None => Direction::Undirected,
        };
        match std::env::var_os("EDGES") {
            Some(path) => {
                let list = EdgeList::read(Path::new(&path)).expect("EDGES names an edge list");
                list.freeze(direction, false).expect("few enough ties")
            }
            None => synthetic(direction),
        }
    })
}

fn synthetic(direction: Direction) -> FrozenGraph {
    let mut random = Random::new(1);
    let ties: Vec<[u32; 2]> = (0..1 << 20)
        .map(|_| {
            (0..16).fold([0, 0], |[from, to], _| {
                // Graph500's shares of the four quarters: 57, 19, 19 and 5 of a hundred.
                let (down, right) = match random.below(100) {
                    0..57 => (0, 0),
                    57..76 => (0, 1),
                    76..95 => (1, 0),
                    _ => (1, 1),
                };
                [from << 1 | down, to << 1 | right]
            })
        })
        .collect();
    FrozenGraph::from_arcs(1 << 16, direction, &ties).expect("ends below 2^16")
}

/// The network with nothing worked out about it yet.
fn fresh() -> FrozenGraph {
    let network = network();
    network.with_sectors(&vec![None; network.node_count()])
}

#[divan::bench(args = MEASURES, sample_count = 30, sample_size = 1)]
fn measure(bencher: Bencher, name: &str) {
    let inputs = bencher.with_inputs(fresh);
    match name {
        "dependence" => inputs.bench_refs(|graph| {
            black_box(Dependence.run(graph));
        }),
        "symmetric" => inputs.bench_refs(|graph| {
            black_box(graph.symmetric());
        }),
        _ => {
            let row = find(name).expect("a registered measure");
            inputs.bench_refs(|graph| {
                black_box(row.run(graph));
            });
        }
    }
}

#[divan::bench(sample_count = 256, sample_size = 1)]
fn hops(bencher: Bencher) {
    let graph = network();
    let mut random = Random::new(1);
    let nodes = std::iter::repeat_with(|| random.below(graph.node_count() as u64) as u32);
    let tied = nodes.filter(|&node| !graph.outgoing(node).is_empty());
    let sources: Vec<u32> = tied.take(64).collect();
    let turn = AtomicUsize::new(0);
    bencher.bench(|| {
        let source = sources[turn.fetch_add(1, Ordering::Relaxed) % sources.len()];
        hops_to_nearest(graph, &[source], Along::Outgoing)
    });
}
