//! How long do pictures and layouts take, and how good are they?
//!
//! ```sh
//! cargo bench --bench layouts                                  # pictures: 60 actors, 1,000 actors
//! EDGES=ties.tsv cargo bench --bench layouts                   # positions of an edge list
//! EDGES=ties.tsv PLACES=places.txt cargo bench --bench layouts # stress of places from elsewhere
//! ```
//!
//! `PLACES` has a line `id x y` for each actor, as `peers/layouts.py` writes them; both are measured by
//! the stress of the pairs of 200 actors with all others.

#![expect(clippy::print_stdout, reason = "times are for people to read")]

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use yhdyspinta::diagram::layout::{Point, Stress, positions, sampled_stress};
use yhdyspinta::diagram::views::{self, ViewInput, ViewOptions};
use yhdyspinta::frozen::Direction;
use yhdyspinta::generate::cooperation::Region;
use yhdyspinta::huge_pages::HugePages;
use yhdyspinta::read::EdgeList;
use yhdyspinta::render::picture::PICTURE_FORMATS;
use yhdyspinta::render::png::Raster;
use yhdyspinta::select::Selection;

#[global_allocator]
static MEMORY: HugePages = HugePages;

/// Stress is that of the pairs of so many actors.
const SOURCES: usize = 200;

fn main() {
    MEMORY.keep_what_is_given_back();
    match std::env::var_os("EDGES") {
        Some(path) => edge_list(Path::new(&path)),
        None => pictures(),
    }
}

/// A region in all formats, and a large one in one.
fn pictures() {
    let all: Vec<&str> = PICTURE_FORMATS.iter().map(|it| it.extension).collect();
    picture(60, 90, None, &all);
    picture(1_000, 1_500, Some(1_000), &["svg"]);
}

fn picture(actors: u32, ties: u32, top: Option<usize>, formats: &[&str]) {
    let model = Region { actors, ties }.model(1);
    let selection = Selection::default();
    let start = Instant::now();
    let selected = selection.select(&model);
    let options = ViewOptions {
        top,
        ..ViewOptions::default()
    };
    let input = ViewInput {
        selected: &selected,
        options: &options,
    };
    let network = views::find("network").expect("registered");
    let scene = (network.draw)(&input).expect("drawn");
    let laid_out = start.elapsed().as_secs_f64();
    for format in PICTURE_FORMATS {
        if formats.contains(&format.extension) {
            (format.write)(&scene, Raster::Scale(1.0)).expect("written");
        }
    }
    let all = start.elapsed().as_secs_f64();
    let formats = formats.join(", ");
    println!("{actors} actors as {formats}: {all:.2} s, {laid_out:.2} s of it the layout");
}

fn edge_list(path: &Path) {
    let list = EdgeList::read(path).expect("EDGES names an edge list");
    let ids: Vec<String> = list.ids().iter().collect();
    let graph = list
        .freeze(Direction::Undirected, false)
        .expect("few enough ties");
    let (places, seconds) = match std::env::var_os("PLACES") {
        Some(places) => {
            let text = std::fs::read_to_string(places).expect("PLACES names a file");
            let of: BTreeMap<&str, Point> = text.lines().filter_map(place).collect();
            let of = |id: &str| *of.get(id).expect("a place for every actor");
            (ids.iter().map(|id| of(id)).collect(), None)
        }
        None => {
            let start = Instant::now();
            let places = positions(&graph, Stress::default(), 1.5);
            (places, Some(start.elapsed().as_secs_f64()))
        }
    };
    let stress = sampled_stress(&graph, &places, SOURCES, 1).unwrap_or(f64::NAN);
    let seconds = seconds.map_or(String::new(), |seconds| format!("{seconds:.2} s, "));
    println!(
        "{} actors, {} ties: {seconds}stress {stress:.4}",
        graph.node_count(),
        graph.tie_count()
    );
}

fn place(line: &str) -> Option<(&str, Point)> {
    let mut words = line.split(' ');
    let id = words.next()?;
    let mut number = || words.next()?.parse().ok();
    Some((id, Point::new(number()?, number()?)))
}
