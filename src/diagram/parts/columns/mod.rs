//! How do sectors stand in columns, their actors as boxes with lines between them?
//!
//! A view says who may stand in each column, the most important first, and which ties are lines;
//! here they get their order, so that few lines cross, their places and their lines.

mod lines;
mod order;

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::boxes::{self, NameBox, Says};
use crate::diagram::fit;
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Element, Point, Rectangle, Text};
use crate::diagram::views::{ViewInput, network};
use crate::language::Phrase;
use crate::select::SelectedTie;

/// How large headers are, in units.
const HEADER: f64 = 14.5;
/// What stands below a column whose actors do not all fit: its lines, and their size in units.
const MORE_LINES: f64 = 3.0;
const MORE: f64 = 12.5;
/// How many names of a column say how wide boxes are.
const MEASURED: usize = 40;

/// Who may stand in a column.
pub(in crate::diagram) struct Wanted {
    /// What stands above it.
    pub(in crate::diagram) header: String,
    /// The actors, the most important first.
    pub(in crate::diagram) members: Vec<NodeIndex>,
}

/// How wide boxes are: from and to which share of the width of a column, and at most.
#[derive(Clone, Copy)]
pub(in crate::diagram) struct Widths {
    /// The shares, as names need.
    pub(in crate::diagram) shares: [f64; 2],
    /// In units.
    pub(in crate::diagram) most: f64,
}

/// A column from top to bottom.
pub(in crate::diagram) struct Column {
    /// Its header, broken.
    header: Vec<String>,
    /// Where its boxes may stand.
    area: Rectangle,
    /// The actors that have room.
    pub(in crate::diagram) boxes: Vec<NameBox>,
    /// Where they stand.
    places: Vec<Rectangle>,
    /// The actors that have none.
    hidden: Hidden,
}

/// Actors that have no room: how many, with how many ties, how many of them without any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Hidden {
    actors: usize,
    ties: usize,
    alone: usize,
}

/// Columns of an area with as many of their actors as have room, the first ones.
///
/// `degree` is how many ties each actor of the model has, by its index.
pub(in crate::diagram) fn build(
    input: &ViewInput<'_>,
    wanted: &[Wanted],
    degree: &[usize],
    widths: Widths,
    area: &Rectangle,
) -> Vec<Column> {
    let unit = input.options.page.unit();
    let count = wanted.len().max(1) as f64;
    let names = wanted
        .iter()
        .flat_map(|column| column.members.iter().take(MEASURED));
    let [least, most] = widths.shares.map(|share| share * area.width / count);
    let width = names
        .map(|&node| boxes::unbroken_width(input, node))
        .fold(least, f64::max)
        .min(most)
        .min(widths.most * unit);
    let gap = if wanted.len() > 1 {
        (area.width - width * count) / (count - 1.0)
    } else {
        0.0
    };
    let size = HEADER * unit;
    let headers = wanted.iter().enumerate().map(|(place, column)| {
        let is_last = place + 1 == wanted.len();
        let beside = if is_last { 0.0 } else { 0.5 * gap };
        fit(&column.header, width + beside, 2, size, Weight::Bold)
    });
    let headers: Vec<Vec<String>> = headers.collect();
    let lines = headers.iter().map(Vec::len).max().unwrap_or(0) as f64;
    let head = lines * size * font::LINE_HEIGHT + 8.0 * unit;
    let columns = wanted.iter().zip(headers).enumerate();
    let columns = columns.map(|(place, (Wanted { members, .. }, header))| {
        let mut room = Rectangle::new(
            area.x + place as f64 * (width + gap),
            area.y + head,
            width,
            (area.height - head).max(0.0),
        );
        let mut boxes = boxes::fitting(input, members, width, room.height);
        if boxes.len() < members.len() {
            room.height = (room.height - MORE_LINES * MORE * font::LINE_HEIGHT * unit).max(0.0);
            boxes = boxes::fitting(input, members, width, room.height);
        }
        let rest = members[boxes.len()..].iter();
        let ties = rest.map(|node| degree[node.index()]);
        Column {
            header,
            area: room,
            hidden: Hidden {
                actors: ties.len(),
                ties: ties.clone().sum(),
                alone: ties.filter(|&ties| ties == 0).count(),
            },
            boxes,
            places: Vec::new(),
        }
    });
    columns.collect()
}

/// Those who have room, column by column.
pub(in crate::diagram) fn shown(columns: &[Column]) -> impl Iterator<Item = NodeIndex> {
    let boxes = columns.iter().flat_map(|column| &column.boxes);
    boxes.map(|one| one.node)
}

/// Puts the actors of each column in order and in their places: by rank, within a rank those
/// with lines first, so that these cross little. Both ends of each line have room.
pub(in crate::diagram) fn settle<R: Ord>(
    columns: &mut [Column],
    lines: &[SelectedTie],
    rank: impl Fn(NodeIndex) -> R,
    unit: f64,
) {
    let nodes: Vec<NodeIndex> = shown(columns).collect();
    let number: BTreeMap<NodeIndex, usize> = nodes
        .iter()
        .enumerate()
        .map(|(number, &node)| (node, number))
        .collect();
    let mut pairs: Vec<(usize, usize)> = lines
        .iter()
        .map(|tie| (number[&tie.from], number[&tie.to]))
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut has_line = vec![false; nodes.len()];
    for &(a, b) in &pairs {
        has_line[a] = true;
        has_line[b] = true;
    }
    let linked = columns.iter().map(|column| {
        let numbers = column.boxes.iter().map(|one| number[&one.node]);
        numbers.filter(|&number| has_line[number]).collect()
    });
    let ordered = order::ordered(&order::Columns {
        columns: linked.collect(),
        lines: pairs,
    });
    let mut row = vec![usize::MAX; nodes.len()];
    for column in &ordered {
        for (place, &number) in column.iter().enumerate() {
            row[number] = place;
        }
    }
    for column in columns {
        let key = |one: &NameBox| (rank(one.node), row[number[&one.node]]);
        column.boxes.sort_by_key(key);
        let heights: Vec<f64> = column.boxes.iter().map(|one| one.height).collect();
        column.places = boxes::stacked(&heights, &column.area, unit);
    }
}

/// Draws columns, once they are settled, and their lines.
pub(in crate::diagram) fn draw(
    input: &ViewInput<'_>,
    columns: &[Column],
    lines: &[SelectedTie],
    says: impl Fn(NodeIndex) -> Says,
    area: &Rectangle,
    elements: &mut Vec<Element>,
) {
    lines::draw(input, columns, lines, area, elements);
    let all = network::node_link(input.selected, input.options.language);
    let nodes = input.selected.actors.iter().copied();
    let marks = all.marks.into_iter().map(|mark| mark.tooltip);
    let tooltips: BTreeMap<NodeIndex, String> = nodes.zip(marks).collect();
    for column in columns {
        header(input, column, area.y, elements);
        more(input, column, elements);
        for (one, area) in column.boxes.iter().zip(&column.places) {
            let tooltip = tooltips.get(&one.node).map_or("", String::as_str);
            boxes::draw(input, one, area, says(one.node), tooltip, elements);
        }
    }
}

fn header(input: &ViewInput<'_>, column: &Column, top: f64, elements: &mut Vec<Element>) {
    let size = HEADER * input.options.page.unit();
    let at = Point::new(column.area.x, top + font::ASCENT * size);
    let text = Text::line("", at, size, input.options.theme.ink)
        .bold()
        .with_lines(column.header.clone());
    elements.push(text.into());
}

/// Says below a column who has no room in it.
fn more(input: &ViewInput<'_>, column: &Column, elements: &mut Vec<Element>) {
    let hidden = column.hidden;
    if hidden.actors == 0 {
        return;
    }
    let key = if hidden.alone > 0 {
        "columns-more-alone"
    } else {
        "columns-more"
    };
    let mut phrase = Phrase::new(key)
        .count("actors", hidden.actors)
        .count("ties", hidden.ties);
    if hidden.alone > 0 {
        phrase = phrase.count("alone", hidden.alone);
    }
    let words = phrase.in_language(input.options.language);
    let size = MORE * input.options.page.unit();
    let lines = fit(&words, column.area.width, 2, size, Weight::Regular);
    let last = column
        .places
        .last()
        .map_or(column.area.y, Rectangle::bottom);
    let at = Point::new(column.area.x, last + (font::ASCENT + 0.35) * size);
    let text = Text::line("", at, size, input.options.theme.muted).with_lines(lines);
    elements.push(text.into());
}
