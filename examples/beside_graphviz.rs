//! How well can our layout of regions be read, beside those of Graphviz?
//!
//! `cargo run --release --example beside_graphviz -- [REGIONS [OF_GRAPHVIZ]]` draws regions of 60 and of 100 actors
//! with the view `network` and, from the very same diagram, with `dot`, `neato`, `fdp` and `sfdp`
//! (Debian package graphviz), and prints a table of what hinders reading, on average over the
//! regions: boxes that overlap (marks and names; in Graphviz a name is inside its node), pairs of
//! ties that cross, ties under names of others and under names or marks of others (per tie), width
//! over height of the whole, stress, and seconds. Ties are taken as they are drawn; two that share an
//! actor do not count as crossing. Ours is drawn in every language, and the program fails when boxes
//! overlap in it or, of 20 regions or more, over 0.35 ties a tie run under names of others. Graphviz,
//! which takes longer, may draw fewer of them.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Instant;

use yhdyspinta::diagram::layout::{Curve, Point, Rect, normalized_stress};
use yhdyspinta::diagram::views::{ViewInput, ViewOptions, network};
use yhdyspinta::diagram::{NodeLink, scene};
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::generate::cooperation::Region;
use yhdyspinta::language::Language;
use yhdyspinta::render::dot::dot;
use yhdyspinta::select::Selection;

const ENGINES: [&str; 4] = ["dot", "neato", "fdp", "sfdp"];

/// The most ties under names of others, per tie, that can be read well.
const MOST_UNDER: f64 = 0.35;

/// How many regions it takes to hold a mean against that.
const ENOUGH: u64 = 20;

/// How many numbers a drawing is measured by.
const MEASURES: usize = 6;

fn main() -> std::io::Result<()> {
    let mut counts = std::env::args()
        .skip(1)
        .map(|count| count.parse::<u64>().expect("a number of regions"));
    let regions = counts.next().unwrap_or(20);
    let of_graphviz_regions = counts.next().unwrap_or(regions);
    let mut table = String::from(
        "| actors | layout | overlaps | crossings | ties under names | under names and marks | aspect \
         | stress | s |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    let mut is_readable = true;
    for region in [(60, 90), (100, 120)] {
        for language in Language::ALL {
            let [measures @ .., seconds] = mean(regions, region, language, ours)?;
            // A mean of fewer regions says little.
            let is_open = regions < ENOUGH || measures[2] <= MOST_UNDER;
            is_readable &= measures[0] == 0.0 && is_open;
            add_row(
                &mut table,
                region.0,
                &format!("yhdyspinta, {}", language.code()),
                measures,
                seconds,
            );
        }
        for engine in ENGINES {
            let draw = |link: &NodeLink| of_graphviz(engine, link);
            let [measures @ .., seconds] = mean(of_graphviz_regions, region, Language::En, draw)?;
            add_row(&mut table, region.0, engine, measures, seconds);
        }
    }
    std::io::stdout().write_all(table.as_bytes())?;
    if is_readable {
        Ok(())
    } else {
        Err(std::io::Error::other(
            "a layout of ours is harder to read than it has to be",
        ))
    }
}

/// The mean measures over the regions, and the seconds it takes.
fn mean(
    regions: u64,
    (actors, ties): (u32, u32),
    language: Language,
    draw: impl Fn(&NodeLink) -> std::io::Result<Drawing>,
) -> std::io::Result<[f64; MEASURES + 1]> {
    let mut sums = [0.0; MEASURES + 1];
    for seed in 1..=regions {
        let model = Region { actors, ties }.model(seed);
        let selection = Selection::default();
        let selected = selection.select(&model);
        let options = ViewOptions {
            positions: true,
            language,
            ..ViewOptions::default()
        };
        let input = ViewInput {
            selected: &selected,
            options: &options,
        };
        let start = Instant::now();
        let link = network::draw_node_link(&input).expect("a region can be drawn");
        let laid_out = start.elapsed();
        let start = Instant::now();
        let drawing = draw(&link)?;
        let seconds = if drawing.is_ours {
            laid_out
        } else {
            start.elapsed()
        };
        for (sum, value) in sums.iter_mut().zip(drawing.measures()) {
            *sum += value / regions as f64;
        }
        sums[MEASURES] += seconds.as_secs_f64() / regions as f64;
    }
    Ok(sums)
}

fn add_row(table: &mut String, actors: u32, name: &str, measures: [f64; MEASURES], seconds: f64) {
    let [overlaps, crossings, names, under, aspect, stress] = measures;
    writeln!(
        table,
        "| {actors} | {name} | {overlaps:.1} | {crossings:.0} | {names:.2} | {under:.2} | {aspect:.2} \
         | {stress:.3} | {seconds:.2} |"
    )
    .expect("writing to a String does not fail");
}

/// What stands where, in any unit; y in any direction.
struct Drawing {
    is_ours: bool,
    centers: Vec<Point>,
    /// For each actor its mark and its name, or its node.
    boxes: Vec<Vec<Rect>>,
    ties: Vec<([usize; 2], Vec<[Point; 2]>)>,
}

fn ours(link: &NodeLink) -> std::io::Result<Drawing> {
    let places = link.places.as_ref().expect("asked for");
    let rect = |area: &scene::Rectangle| Rect::new(area.x, area.y, area.right(), area.bottom());
    let boxes: Vec<Vec<Rect>> = places
        .marks
        .iter()
        .map(|(area, name)| {
            let name = name.as_ref().map(|name| rect(&name.bounds()));
            std::iter::once(rect(area)).chain(name).collect()
        })
        .collect();
    let ties = link.lines.iter().zip(&places.courses);
    Ok(Drawing {
        is_ours: true,
        centers: boxes.iter().map(|boxes| boxes[0].center()).collect(),
        ties: ties
            .map(|(line, course)| {
                let points = course.points().iter();
                let points: Vec<Point> = points.map(|at| Point::new(at.x, at.y)).collect();
                ([line.from, line.to], pieces(&points))
            })
            .collect(),
        boxes,
    })
}

/// A straight line, or Bézier curves in a row, in straight pieces.
fn pieces(points: &[Point]) -> Vec<[Point; 2]> {
    if let [from, to] = *points {
        return vec![[from, to]];
    }
    let starts = (0..points.len().saturating_sub(1)).step_by(3);
    let curves = starts.filter_map(|at| Some(Curve(points.get(at..at + 4)?.try_into().ok()?)));
    curves.flat_map(|curve| curve.lines()).collect()
}

/// What a program of Graphviz makes of the diagram.
fn of_graphviz(engine: &str, link: &NodeLink) -> std::io::Result<Drawing> {
    let mut child = Command::new(engine)
        .arg("-Tplain")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    // The layout is Graphviz's own.
    let text = dot(&NodeLink {
        places: None,
        ..link.clone()
    });
    let mut stdin = child.stdin.take().expect("piped");
    let feed = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    feed.join().expect("no panic")?;
    let output = String::from_utf8(output.stdout).expect("UTF-8");
    let mut drawing = Drawing {
        is_ours: false,
        centers: vec![Point::default(); link.marks.len()],
        boxes: vec![Vec::new(); link.marks.len()],
        ties: Vec::new(),
    };
    // Everything that is not an actor is legend or holds a grid together.
    let actor = |name: &str| name.strip_prefix('n')?.parse::<usize>().ok();
    let tied: std::collections::BTreeSet<[usize; 2]> =
        link.lines.iter().map(|line| [line.from, line.to]).collect();
    for line in output.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |at: usize| words[at].parse::<f64>().expect("a number");
        match words[..] {
            ["node", name, ..] => {
                if let Some(at) = actor(name) {
                    let center = Point::new(number(2), number(3));
                    let size = yhdyspinta::diagram::layout::Size::new(number(4), number(5));
                    drawing.centers[at] = center;
                    drawing.boxes[at] = vec![Rect::around(center, size)];
                }
            }
            ["edge", from, to, count, ..] => {
                let count: usize = count.parse().expect("a number");
                let points: Vec<Point> = (0..count)
                    .map(|at| Point::new(number(4 + 2 * at), number(5 + 2 * at)))
                    .collect();
                if let (Some(from), Some(to)) = (actor(from), actor(to))
                    && tied.contains(&[from, to])
                {
                    drawing.ties.push(([from, to], pieces(&points)));
                }
            }
            _ => {}
        }
    }
    Ok(drawing)
}

impl Drawing {
    /// Overlaps, crossings, ties under names, and under names and marks, of others per tie,
    /// aspect and stress.
    fn measures(&self) -> [f64; MEASURES] {
        let owned = || {
            let all = self.boxes.iter().enumerate();
            all.flat_map(|(at, boxes)| boxes.iter().map(move |area| (at, *area)))
        };
        let all: Vec<(usize, Rect)> = owned().collect();
        let pairs = |at: usize| all[at + 1..].iter();
        let overlaps = (0..all.len())
            .map(|at| pairs(at).filter(|two| all[at].1.overlaps(two.1)).count())
            .sum::<usize>();
        let crossings = (0..self.ties.len())
            .map(|at| {
                let (ends, one) = &self.ties[at];
                let others = self.ties[at + 1..].iter();
                let apart = others.filter(|(other, _)| !ends.iter().any(|end| other.contains(end)));
                apart.filter(|(_, two)| cross(one, two)).count()
            })
            .sum::<usize>();
        let under = |boxes: &[(usize, Rect)]| {
            let under = self.ties.iter().map(|(ends, lines)| {
                let foreign = boxes.iter().filter(|(at, area)| {
                    !ends.contains(at) && lines.iter().any(|line| passes(*area, *line))
                });
                foreign.count()
            });
            under.sum::<usize>() as f64 / self.ties.len().max(1) as f64
        };
        // Our first box is the mark; Graphviz's only one holds the name, too.
        let names = self.boxes.iter().enumerate().flat_map(|(at, boxes)| {
            let names = boxes.iter().skip(usize::from(self.is_ours));
            names.map(move |area| (at, *area))
        });
        let names: Vec<(usize, Rect)> = names.collect();
        let page = all.iter().map(|(_, area)| *area).reduce(around);
        let page = page.unwrap_or_default();
        let ties: Vec<[u32; 2]> = self
            .ties
            .iter()
            .map(|(ends, _)| ends.map(|end| end as u32))
            .collect();
        let graph = FrozenGraph::from_arcs(self.centers.len(), Direction::Undirected, &ties)
            .expect("ties end at actors");
        let stress = normalized_stress(&graph, &self.centers).unwrap_or(f64::NAN);
        [
            overlaps as f64,
            crossings as f64,
            under(&names),
            under(&all),
            page.width() / page.height(),
            stress,
        ]
    }
}

fn around(one: Rect, two: Rect) -> Rect {
    Rect::new(
        one.left.min(two.left),
        one.top.min(two.top),
        one.right.max(two.right),
        one.bottom.max(two.bottom),
    )
}

fn side(a: Point, b: Point, at: Point) -> f64 {
    (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x)
}

fn meet([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

fn cross(one: &[[Point; 2]], two: &[[Point; 2]]) -> bool {
    one.iter().any(|&a| two.iter().any(|&b| meet(a, b)))
}

/// Does a piece of a line enter a box?
fn passes(area: Rect, [from, to]: [Point; 2]) -> bool {
    let inside =
        |at: Point| at.x > area.left && at.x < area.right && at.y > area.top && at.y < area.bottom;
    let corners = [
        Point::new(area.left, area.top),
        Point::new(area.right, area.bottom),
        Point::new(area.left, area.bottom),
        Point::new(area.right, area.top),
    ];
    inside(from)
        || inside(to)
        || meet([from, to], [corners[0], corners[1]])
        || meet([from, to], [corners[2], corners[3]])
}
