//! Who are the hubs, and what depends on each?

use petgraph::graph::NodeIndex;

use super::{Picture, widest};
use crate::diagram::font::{self, Weight};
use crate::diagram::page::SMALLEST_TEXT;
use crate::diagram::parts::{actors, words};
use crate::diagram::scene::{Anchor, Element, Outline, Pen, Point, Rectangle, Shape, Text};
use crate::diagram::views::ViewInput;
use crate::diagram::{MarkLook, fit};
use crate::findings::hubs::Hub;
use crate::language::{Phrase, decimal, integer};

/// Sizes in units.
const LOWEST_ROW: f64 = 40.0;
const HIGHEST_ROW: f64 = 84.0;
const NAME: f64 = 14.0;
const NUMBER: f64 = 13.0;
/// Bars take these shares of the height of a row.
const BAR: f64 = 0.32;
const THIN: f64 = 0.16;
const MARK: f64 = 15.0;

/// How many actors would fall off without the hub.
pub(super) fn falling(hub: &Hub) -> usize {
    hub.cut_off.iter().map(|piece| piece.size).sum()
}

/// How many ties it has; the sum of their strengths when strengths count.
fn value(hub: &Hub) -> f64 {
    let sight = hub.lenses.get("degree");
    sight.and_then(|sight| sight.value).unwrap_or(0.0)
}

/// The same as a text.
pub(super) fn ties(input: &ViewInput<'_>, hub: &Hub) -> String {
    let language = input.options.language;
    let value = value(hub);
    if value.fract() == 0.0 {
        integer(value as i64, language)
    } else {
        decimal(value, 1, language)
    }
}

/// Where the parts of a row stand, from left to right.
struct Columns {
    mark: f64,
    name: f64,
    name_width: f64,
    bar: f64,
    bar_width: f64,
    agreeing: f64,
}

/// Draws the hubs; returns whose marks it drew.
pub(super) fn draw(
    picture: &Picture<'_>,
    area: &mut Rectangle,
    elements: &mut Vec<Element>,
) -> Vec<NodeIndex> {
    let (input, unit) = (picture.input, picture.unit);
    let language = input.options.language;
    let say = |phrase: Phrase| phrase.in_language(language);
    let method = if picture.hubs.method.key == "hub-method-estimated" {
        "ranking-method-estimated"
    } else {
        "ranking-method"
    };
    let method = Phrase::new(method).count("lenses", picture.hubs.lenses.len());
    let has_hubs = !picture.shown().is_empty();
    let method = has_hubs.then(|| say(method));
    let title = say(Phrase::new("ranking-hubs"));
    words::heading(input, &title, method.as_deref(), area, elements);
    if !has_hubs {
        words::instead(input, &Phrase::new("hub-none"), area, elements);
        return Vec::new();
    }
    let columns = columns(picture, area);
    let size = NUMBER * unit;
    let caption = say(Phrase::new("ranking-agreeing"));
    let at = Point::new(area.right(), area.y + size);
    let room = area.right() - columns.bar;
    let lines = fit(&caption, room, 1, size, Weight::Regular);
    let caption = Text::line("", at, size, input.options.theme.muted)
        .anchored(Anchor::End)
        .with_lines(lines);
    elements.push(caption.into());
    area.y += 1.6 * size;
    area.height -= 1.6 * size;
    let room = (area.height / (LOWEST_ROW * unit)).max(1.0) as usize;
    let shown = &picture.shown()[..picture.shown().len().min(room)];
    let height = (area.height / shown.len() as f64).min(HIGHEST_ROW * unit);
    let places = places(picture.shown());
    let most = shown
        .iter()
        .map(|hub| value(hub).max(falling(hub) as f64))
        .fold(1.0, f64::max);
    let mut marked = Vec::new();
    for (row, hub) in shown.iter().enumerate() {
        let top = area.y + row as f64 * height;
        let row_area = Rectangle::new(area.x, top, area.width, height);
        let row = Row {
            picture,
            hub,
            place: &places[row],
            columns: &columns,
            area: row_area,
            most,
        };
        marked.extend(row.draw(elements));
    }
    marked
}

/// The place of each; those with the same points share one: `2.`, `3.–4.`.
fn places(hubs: &[Hub]) -> Vec<String> {
    let equal = |hub: &Hub| {
        let first = hubs.iter().position(|other| other.points == hub.points);
        let last = hubs.iter().rposition(|other| other.points == hub.points);
        (first.unwrap_or(0) + 1, last.unwrap_or(0) + 1)
    };
    let place = |hub| match equal(hub) {
        (first, last) if first == last => format!("{first}."),
        (first, last) => format!("{first}.–{last}."),
    };
    hubs.iter().map(place).collect()
}

fn columns(picture: &Picture<'_>, area: &Rectangle) -> Columns {
    let unit = picture.unit;
    let places = widest(&places(picture.shown()), NUMBER * unit, Weight::Regular);
    let mark = area.x + places + 8.0 * unit;
    let name = mark + (MARK * actors::MARK_ASPECT + 8.0) * unit;
    let agreeing = 52.0 * unit;
    let name_width = (area.right() - name - agreeing) * 0.5;
    let bar = name + name_width + 12.0 * unit;
    Columns {
        mark,
        name,
        name_width,
        bar,
        bar_width: area.right() - agreeing - bar,
        agreeing: area.right(),
    }
}

/// A hub.
struct Row<'a> {
    picture: &'a Picture<'a>,
    hub: &'a Hub,
    place: &'a str,
    columns: &'a Columns,
    area: Rectangle,
    most: f64,
}

impl Row<'_> {
    fn draw(&self, elements: &mut Vec<Element>) -> Option<NodeIndex> {
        let (input, unit) = (self.picture.input, self.picture.unit);
        let theme = input.options.theme;
        let (node, name) = actors::found(input, &self.hub.actor);
        let middle = self.area.center().y;
        let size = NUMBER * unit;
        let place = Text::line(
            self.place,
            Point::new(self.area.x, middle),
            size,
            theme.muted,
        );
        elements.push(place.middle_at(middle).into());
        if let Some(node) = node {
            let half = MARK * actors::MARK_ASPECT * unit / 2.0;
            let center = Point::new(self.columns.mark + half, middle);
            elements.push(actors::mark(input, node, center, MARK * unit));
        }
        let lines = fit(&name, self.columns.name_width, 2, NAME * unit, Weight::Bold);
        let at = Point::new(self.columns.name, middle);
        let text = Text::line("", at, NAME * unit, theme.ink)
            .bold()
            .with_lines(lines)
            .middle_at(middle);
        elements.push(Element::from(text).with_tooltip(self.tooltip(&name)));
        let look = node.map(|node| actors::look(input.selected.model, input.options, node));
        self.bars(middle, look, &name, elements);
        let agreeing = format!("{}/{}", self.hub.agreeing, self.picture.hubs.lenses.len());
        let at = Point::new(self.columns.agreeing, middle);
        let text = Text::line(&agreeing, at, size, theme.ink).anchored(Anchor::End);
        elements.push(text.middle_at(middle).into());
        node
    }

    /// The ties, and below them who would fall off.
    fn bars(&self, middle: f64, look: Option<MarkLook>, name: &str, elements: &mut Vec<Element>) {
        let (input, unit) = (self.picture.input, self.picture.unit);
        let theme = input.options.theme;
        let size = NUMBER * unit;
        let falling = falling(self.hub);
        // Room at the end of the longest bar for its number.
        let scale = (self.columns.bar_width - 40.0 * unit) / self.most;
        let (thick, thin) = (BAR * self.area.height, THIN * self.area.height);
        let lift = if falling > 0 {
            0.18 * self.area.height
        } else {
            0.0
        };
        let bar = |long: f64, at: f64, thick: f64| {
            let width = (long * scale).max(2.0 * unit);
            Rectangle::new(self.columns.bar, at - thick / 2.0, width, thick)
        };
        let at = middle - lift;
        let ties_bar = bar(value(self.hub), at, thick);
        let pen = Pen::solid(look.map_or(theme.ink, |look| look.outline), 1.2 * unit);
        let drawn = Shape {
            outline: Outline::Rectangle(0.0),
            area: ties_bar.shrunk(pen.width / 2.0),
            fill: look.map(|look| look.fill),
            line: Some(pen),
        };
        let drawn = Element::from(drawn).with_tooltip(self.tooltip(name));
        elements.push(drawn.with_id(format!("hub-{}", self.hub.place)));
        let end = Point::new(ties_bar.right() + 6.0 * unit, at);
        let text = Text::line(&ties(input, self.hub), end, size, theme.ink).bold();
        elements.push(text.middle_at(at).into());
        if falling == 0 {
            return;
        }
        let at = middle + 0.24 * self.area.height;
        let falling_bar = bar(falling as f64, at, thin);
        elements.push(Shape::filled(falling_bar, theme.accent).into());
        let start = falling_bar.right() + 6.0 * unit;
        let room = self.columns.bar + self.columns.bar_width - start;
        let language = input.options.language;
        let long = Phrase::new("ranking-falling").count("count", falling);
        let long = long.in_language(language);
        let short = integer(i64::try_from(falling).unwrap_or(i64::MAX), language);
        let size = SMALLEST_TEXT * unit;
        let is_roomy = font::width(&long, size, Weight::Regular) <= room;
        let text = if is_roomy { long } else { short };
        let text = Text::line(&text, Point::new(start, at), size, theme.ink);
        elements.push(text.middle_at(at).into());
    }

    /// Everything known about the hub.
    fn tooltip(&self, name: &str) -> String {
        let language = self.picture.input.options.language;
        let names: Vec<String> = self
            .hub
            .cut_off
            .iter()
            .flat_map(|piece| &piece.actors)
            .take(crate::findings::hubs::NAMED_OF_PIECE)
            .map(|actor| actors::found(self.picture.input, actor).1)
            .collect();
        let mut facts = vec![
            name.to_owned(),
            Phrase::new("ranking-tooltip")
                .text("ties", ties(self.picture.input, self.hub))
                .count("sectors", self.hub.sectors_reached.len())
                .count("coordinated", self.hub.coordinated.len())
                .decimal("points", self.hub.points, 1)
                .in_language(language),
        ];
        if !names.is_empty() {
            let falling = Phrase::new("ranking-falling").count("count", falling(self.hub));
            facts.push(format!(
                "{}: {}",
                falling.in_language(language),
                names.join(", ")
            ));
        }
        facts.join(" · ")
    }
}
