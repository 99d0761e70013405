//! How long does every registered measure take as networks grow?
//!
//! ```sh
//! cargo bench --bench measures
//! ```

use std::fmt;

use divan::Bencher;
use yhdyspinta::analyses::registry::{REGISTRY, Row};
use yhdyspinta::findings::stress::{Stress, Trials};
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::generate::{Affiliation, Pairs};
use yhdyspinta::huge_pages::HugePages;
use yhdyspinta::select::{Grouping, Selection};

#[global_allocator]
static MEMORY: HugePages = HugePages;

/// Numbers of actors; each project has five seats and there are half as many projects as actors.
const SIZES: [u32; 3] = [100, 1_000, 4_000];

fn main() {
    MEMORY.keep_what_is_given_back();
    divan::main();
}

fn affiliation(actors: u32) -> Pairs {
    let projects = actors / 2;
    Affiliation {
        actors,
        projects,
        seats: projects as usize * 5,
    }
    .pairs(1)
}

fn frozen(pairs: &Pairs) -> FrozenGraph {
    let ties: Vec<[u32; 2]> = pairs.ties.iter().map(|&(from, to)| [from, to]).collect();
    FrozenGraph::from_arcs(pairs.actor_count as usize, Direction::Undirected, &ties)
        .expect("generated ties are valid")
}

/// One measure at one size, shown as `betweenness/1000`.
struct Case {
    row: Row,
    actors: u32,
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.row.about.name, self.actors)
    }
}

fn cases() -> impl Iterator<Item = Case> {
    REGISTRY
        .iter()
        .flat_map(|&row| SIZES.map(|actors| Case { row, actors }))
}

#[divan::bench(args = cases(), sample_count = 10)]
fn measure(bencher: Bencher, case: &Case) {
    let pairs = affiliation(case.actors);
    bencher
        .with_inputs(|| frozen(&pairs))
        .bench_refs(|graph| case.row.run(graph));
}

#[divan::bench(args = SIZES)]
fn freeze(bencher: Bencher, size: u32) {
    let pairs = affiliation(size);
    bencher.bench(|| frozen(&pairs));
}

#[divan::bench(args = [60, 600, 6_000])]
fn select_and_freeze_a_region(bencher: Bencher, actors: u32) {
    let region = yhdyspinta::generate::cooperation::Region {
        actors,
        ties: actors * 3,
    };
    let model = region.model(1);
    let selection = Selection::default();
    bencher.bench(|| {
        let selected = selection.select(&model);
        let sectors = selected.sectors(&Grouping::Kind);
        (selected.freeze(), sectors)
    });
}

/// Ties; a tenth as many actors. Every single actor, pairs, threes, interfaces and curves.
#[divan::bench(args = [10_000, 100_000, 1_000_000], sample_count = 3)]
fn stress_test(bencher: Bencher, ties: u32) {
    let region = yhdyspinta::generate::cooperation::Region {
        actors: ties / 10,
        ties,
    };
    let model = region.model(1);
    let selection = Selection::default();
    bencher.bench(|| Stress::find(&model, &selection, &Grouping::Kind, Trials::default()));
}
