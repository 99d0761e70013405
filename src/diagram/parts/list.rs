//! How do lists of actors stand below each other, when there is not room for all?

use petgraph::graph::NodeIndex;

use super::{actors, words};
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Element, Point, Rectangle, Text};
use crate::diagram::views::ViewInput;
use crate::diagram::{Color, fit};
use crate::language::Phrase;

/// Sizes in units.
const TEXT: f64 = 13.0;
const MARK: f64 = 12.0;
const INDENT: f64 = 26.0;
const ENTRY_GAP: f64 = 5.0;
const GROUP_GAP: f64 = 12.0;

/// No list shows more entries than these.
pub(in crate::diagram) const MOST_ENTRIES: usize = 80;

/// A list with its heading.
pub(in crate::diagram) struct Group {
    /// What those in it have in common, and how many there are.
    pub(in crate::diagram) heading: String,
    /// The color of the heading.
    pub(in crate::diagram) color: Color,
    /// The first of its entries; at most [`MOST_ENTRIES`] of them can be shown.
    pub(in crate::diagram) entries: Vec<Entry>,
    /// How many entries there are.
    pub(in crate::diagram) count: usize,
}

/// An actor of a list.
pub(in crate::diagram) struct Entry {
    /// The actor, for its mark.
    pub(in crate::diagram) node: Option<NodeIndex>,
    /// What it is called.
    pub(in crate::diagram) name: String,
    /// Who stands below it.
    pub(in crate::diagram) below: Vec<String>,
}

/// The texts of an entry and how high they are together.
struct Broken<'a> {
    entry: &'a Entry,
    lines: Vec<String>,
    below: Vec<String>,
    height: f64,
}

/// The texts of a group.
struct Laid<'a> {
    group: &'a Group,
    heading: Vec<String>,
    entries: Vec<Broken<'a>>,
    shown: usize,
}

/// Draws lists below each other; each gets a share of the room, and what has no room is counted.
/// Returns the actors whose marks it drew.
pub(in crate::diagram) fn draw(
    input: &ViewInput<'_>,
    groups: &[Group],
    area: &Rectangle,
    elements: &mut Vec<Element>,
) -> Vec<NodeIndex> {
    let unit = input.options.page.unit();
    let mut laid: Vec<Laid<'_>> = groups
        .iter()
        .map(|group| lay(input, group, area.width))
        .collect();
    while !laid.is_empty() && height(&laid, unit) > area.height {
        laid.pop();
    }
    // In turn, so that a long list leaves room for the others.
    let mut grows = true;
    while grows {
        grows = false;
        for place in 0..laid.len() {
            if laid[place].shown == laid[place].entries.len() {
                continue;
            }
            laid[place].shown += 1;
            if height(&laid, unit) <= area.height {
                grows = true;
            } else {
                laid[place].shown -= 1;
            }
        }
    }
    let mut top = area.y;
    let mut marked = Vec::new();
    for laid in &laid {
        top = put(input, laid, Point::new(area.x, top), elements, &mut marked);
        top += GROUP_GAP * unit;
    }
    marked
}

fn lay<'a>(input: &ViewInput<'_>, group: &'a Group, width: f64) -> Laid<'a> {
    let unit = input.options.page.unit();
    let size = TEXT * unit;
    let room = width - INDENT * unit;
    let entries = group.entries.iter().take(MOST_ENTRIES).map(|entry| {
        let has_more = !entry.below.is_empty();
        let weight = if has_more {
            Weight::Bold
        } else {
            Weight::Regular
        };
        let lines = fit(&entry.name, room, 2, size, weight);
        let below = words::names_in_room(input, &entry.below, room, 2, size);
        let height = (lines.len() + below.len()).max(1) as f64 * line(unit) + ENTRY_GAP * unit;
        Broken {
            entry,
            lines,
            below,
            height,
        }
    });
    Laid {
        group,
        heading: fit(&group.heading, width, 2, size, Weight::Bold),
        entries: entries.collect(),
        shown: 0,
    }
}

fn line(unit: f64) -> f64 {
    TEXT * font::LINE_HEIGHT * unit
}

fn height(all: &[Laid<'_>], unit: f64) -> f64 {
    let each = all.iter().map(|laid| {
        let entries = laid.entries[..laid.shown].iter();
        let entries: f64 = entries.map(|entry| entry.height).sum();
        let more = if laid.shown > 0 && laid.shown < laid.group.count {
            line(unit)
        } else {
            0.0
        };
        laid.heading.len() as f64 * line(unit) + ENTRY_GAP * unit + entries + more
    });
    each.sum::<f64>() + GROUP_GAP * unit * all.len().saturating_sub(1) as f64
}

/// Draws a list; returns where it ends.
fn put(
    input: &ViewInput<'_>,
    laid: &Laid<'_>,
    at: Point,
    elements: &mut Vec<Element>,
    marked: &mut Vec<NodeIndex>,
) -> f64 {
    let (unit, theme) = (input.options.page.unit(), input.options.theme);
    let size = TEXT * unit;
    let left = at.x + INDENT * unit;
    let text = |lines: &[String], x: f64, top: f64, color: Color| {
        Text::line("", Point::new(x, top + font::ASCENT * size), size, color)
            .with_lines(lines.to_vec())
    };
    let mut top = at.y;
    let heading = text(&laid.heading, at.x, top, laid.group.color).bold();
    elements.push(heading.into());
    top += laid.heading.len() as f64 * line(unit) + ENTRY_GAP * unit;
    for broken in &laid.entries[..laid.shown] {
        let mut name = text(&broken.lines, left, top, theme.ink);
        if !broken.entry.below.is_empty() {
            name = name.bold();
        }
        if let Some(node) = broken.entry.node {
            let middle = name.at.y - font::CAP_HEIGHT * size / 2.0;
            let center = Point::new(at.x + MARK * actors::MARK_ASPECT * unit / 2.0, middle);
            elements.push(actors::mark(input, node, center, MARK * unit));
            marked.push(node);
        }
        elements.push(Element::from(name).with_tooltip(broken.entry.name.as_str()));
        if !broken.below.is_empty() {
            let under = top + broken.lines.len() as f64 * line(unit);
            elements.push(text(&broken.below, left, under, theme.muted).into());
        }
        top += broken.height;
    }
    if laid.shown > 0 && laid.shown < laid.group.count {
        let more = Phrase::new("diagram-legend-more").count("count", laid.group.count - laid.shown);
        let more = more.in_language(input.options.language);
        elements.push(text(&[more], left, top, theme.muted).into());
        top += line(unit);
    }
    top
}
