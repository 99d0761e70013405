//! How does a DOT file keep the places of a picture?
//!
//! Marks have `pos` with names beside them at `xlp`, lines their splines, in points with y
//! upwards, as `neato -n2` reads them; names stand outside of marks, or marks would be as wide as
//! their names and cover each other. The legend stands to the right of the page.

use graphviz_rust::dot_structures::{Attribute, GraphAttributes, Id, Stmt};

use super::legend::{counted, lines, sample_id};
use super::text::quoted_lines;
use super::{
    FONTS, attribute, edge, heading, line_attributes, mark_attributes, named, plain, tooltip,
};
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Course, Link, Point, Rectangle, Stroke, Text};
use crate::diagram::{Color, Head, Line, Mark, NodeLink, Places};

/// Points to a pixel: 72 and 120 of them are an inch.
const POINTS: f64 = 72.0 / 120.0;

/// The legend, in points: size of its letters, distance of its rows, width and height of samples.
const LETTERS: f64 = 9.0;
const ROW: f64 = 16.0;
const SAMPLE: (f64, f64) = (17.0, 11.0);

/// The second line of a mark stands so much outside of the first, on both sides together.
const OUTER: f64 = 8.0;

/// An arrow of Graphviz is so long at `arrowsize=1`, in points.
const ARROW: f64 = 10.0;

/// The statements of the graph.
pub(super) fn statements(diagram: &NodeLink, places: &Places) -> Vec<Stmt> {
    let mut statements = settings(diagram);
    let on = Onto {
        height: places.page.height,
    };
    let marks = diagram.marks.iter().zip(&places.marks).enumerate();
    statements.extend(marks.map(|(at, (mark, (area, name)))| node(&on, at, mark, area, name)));
    let lines = diagram.lines.iter().zip(&places.courses);
    statements.extend(lines.map(|(line, course)| spline(&on, places.page.unit(), line, course)));
    statements.extend(legend(diagram, &on, places.page.width));
    statements
}

fn settings(diagram: &NodeLink) -> Vec<Stmt> {
    let graph = vec![
        attribute("charset", "UTF-8"),
        attribute("lang", diagram.language.code()),
        Attribute(plain("label"), Id::Html(heading(diagram))),
        attribute("labelloc", "t"),
        attribute("labeljust", "l"),
        tooltip(&diagram.description),
        attribute("fontname", FONTS),
        attribute("fontcolor", &Color::INK.hex()),
        attribute("bgcolor", &Color::WHITE.hex()),
        attribute("splines", "true"),
        attribute("overlap", "true"),
        attribute("notranslate", "true"),
        attribute("forcelabels", "true"),
        attribute("outputorder", "edgesfirst"),
        attribute("pad", "0.2"),
    ];
    let node = vec![
        attribute("fontname", FONTS),
        attribute("fontcolor", &Color::INK.hex()),
        attribute("style", "filled"),
        attribute("label", ""),
        attribute("fixedsize", "true"),
    ];
    vec![
        Stmt::GAttribute(GraphAttributes::Graph(graph)),
        Stmt::GAttribute(GraphAttributes::Node(node)),
    ]
}

/// From pixels of the page, y downwards, to points, y upwards.
struct Onto {
    height: f64,
}

impl Onto {
    fn place(&self, at: Point) -> String {
        format!("{:.2},{:.2}", at.x * POINTS, (self.height - at.y) * POINTS)
    }
}

/// The place of a mark and its size in inches; of a doubled one the size of the inner line.
fn box_of(on: &Onto, area: &Rectangle, is_doubled: bool) -> [Attribute; 3] {
    let inches = |pixels: f64| {
        let points = pixels * POINTS;
        let inner = if is_doubled {
            (points - OUTER).max(points / 2.0)
        } else {
            points
        };
        format!("{:.4}", inner / 72.0)
    };
    [
        attribute("pos", &on.place(area.center())),
        attribute("width", &inches(area.width)),
        attribute("height", &inches(area.height)),
    ]
}

/// A mark with its name beside it.
fn node(on: &Onto, at: usize, mark: &Mark, area: &Rectangle, name: &Option<Text>) -> Stmt {
    let mut attributes = box_of(on, area, mark.look.doubled).to_vec();
    attributes.push(tooltip(&mark.tooltip));
    if let Some(name) = name {
        let label = quoted_lines(&name.lines);
        attributes.extend([
            Attribute(plain("xlabel"), Id::Escaped(label)),
            attribute("xlp", &on.place(name.bounds().center())),
            attribute("fontsize", &format!("{:.1}", name.size * POINTS)),
        ]);
        if name.weight == Weight::Bold {
            attributes.push(attribute("fontname", "Noto Sans Bold"));
        }
    }
    // Graphviz wants room for text in a few forms; these have none.
    let look = mark_attributes(&mark.look);
    attributes.extend(look.into_iter().filter(|it| it.0 != plain("margin")));
    named(&format!("n{at}"), attributes)
}

/// A line with its way: where its arrows have their tips, then the points of the curve.
fn spline(on: &Onto, unit: f64, line: &Line, course: &Course) -> Stmt {
    let link = Link::with_look(&line.look, course.clone(), unit);
    let points = course.points();
    let mut way = String::new();
    let ends = [
        (link.start, 's', points.first()),
        (link.end, 'e', points.last()),
    ];
    for (head, end, tip) in ends {
        if let (Some(&tip), true) = (tip, head != Head::None) {
            way.push_str(&format!("{end},{} ", on.place(tip)));
        }
    }
    let curve: Vec<String> = bezier(&link).iter().map(|&at| on.place(at)).collect();
    way.push_str(&curve.join(" "));
    let mut attributes = line_attributes(&line.look);
    attributes.retain(|it| it.0 != plain("penwidth"));
    attributes.push(attribute(
        "penwidth",
        &format!("{:.2}", link.width * POINTS),
    ));
    attributes.push(attribute("pos", &way));
    let arrow = link.head_size * POINTS / ARROW;
    attributes.push(attribute("arrowsize", &format!("{arrow:.2}")));
    attributes.push(tooltip(&line.tooltip));
    edge(
        &format!("n{}", line.from),
        &format!("n{}", line.to),
        attributes,
    )
}

/// The points and handles of the line between its heads.
fn bezier(link: &Link) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for stroke in link.path().0 {
        match stroke {
            Stroke::Move(to) => points.push(to),
            Stroke::Line(to) => {
                let from = points.last().copied().unwrap_or(to);
                let third = (to - from) * (1.0 / 3.0);
                points.extend([from + third, to - third, to]);
            }
            Stroke::Curve(one, two, to) => points.extend([one, two, to]),
            Stroke::Close => {}
        }
    }
    points
}

/// The samples of marks in a column, and the table of lines below.
fn legend(diagram: &NodeLink, on: &Onto, right: f64) -> Vec<Stmt> {
    let legend = &diagram.legend;
    let pixels = |points: f64| points / POINTS;
    let mut statements = Vec::new();
    let left = right + pixels(20.0);
    let mut top = pixels(40.0);
    for (at, entry) in legend.marks.iter().enumerate() {
        let area = Rectangle::new(left, top, pixels(SAMPLE.0), pixels(SAMPLE.1));
        let words = counted(entry);
        let size = pixels(LETTERS);
        let half = font::width(&words, size, Weight::Regular) / 2.0;
        let center = Point::new(area.right() + pixels(8.0) + half, area.center().y);
        let mut attributes = box_of(on, &area, entry.look.doubled).to_vec();
        attributes.extend([
            attribute("xlabel", &words),
            attribute("xlp", &on.place(center)),
            attribute("fontsize", &format!("{LETTERS:.1}")),
            tooltip(&entry.name),
        ]);
        attributes.extend(mark_attributes(&entry.look));
        statements.push(named(&sample_id(at), attributes));
        top += pixels(ROW);
    }
    if !legend.statuses.is_empty() {
        let rows = legend.heads.len() + legend.statuses.len() + 2;
        let half = pixels(0.5 * ROW * rows as f64);
        let mut attributes = lines(legend);
        attributes.push(attribute("fixedsize", "false"));
        let center = Point::new(left + pixels(70.0), top + pixels(ROW) + half);
        attributes.push(attribute("pos", &on.place(center)));
        statements.push(named("legend_lines", attributes));
    }
    statements
}
