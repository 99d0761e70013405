//! How do actors stand in a column, each with its name in a box?

use petgraph::graph::NodeIndex;

use super::actors;
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Element, Outline, Pen, Point, Rectangle, Shape, Text, sign};
use crate::diagram::theme::Theme;
use crate::diagram::views::ViewInput;
use crate::diagram::{Color, Dash, Head, fit};

/// Sizes in units.
const NAME: f64 = 12.5;
const MARK: f64 = 11.0;
const PAD: f64 = 6.0;
const SIGN: f64 = 9.0;
/// The mark and the sign with the room around them.
const ORNAMENTS: f64 = MARK * actors::MARK_ASPECT + SIGN + 4.0 * PAD;
/// How far boxes are apart at least and at most.
pub(in crate::diagram) const NEAREST: f64 = 6.0;
const FARTHEST: f64 = 34.0;
/// How many lines a name has at most.
const LINES: usize = 4;

/// The box of an actor, before it has a place.
#[derive(Clone, Debug)]
pub(in crate::diagram) struct NameBox {
    /// The actor.
    pub(in crate::diagram) node: NodeIndex,
    /// Its name.
    pub(in crate::diagram) lines: Vec<String>,
    /// How high the box is.
    pub(in crate::diagram) height: f64,
}

/// What a box says about its actor beside the name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::diagram) struct Says {
    /// It asks for action: its outline is accented, and dashed unless it matters too.
    pub(in crate::diagram) acts: bool,
    /// It is one of the few that matter: its outline is thick.
    pub(in crate::diagram) matters: bool,
    /// The sign at its end.
    pub(in crate::diagram) sign: Option<Head>,
}

impl Says {
    /// The outline that says so, for a mark that looks like this.
    pub(in crate::diagram) fn pen(self, theme: &Theme, outline: Color, unit: f64) -> Pen {
        let color = if self.acts { theme.accent } else { outline };
        match (self.acts, self.matters) {
            (true, false) => Pen {
                color,
                width: 2.0 * unit,
                dash: Dash::Dashed,
            },
            (_, true) => Pen::solid(color, 2.8 * unit),
            (false, false) => Pen::solid(color, unit),
        }
    }
}

/// How wide a box must be for no word of the name to break.
pub(in crate::diagram) fn unbroken_width(input: &ViewInput<'_>, node: NodeIndex) -> f64 {
    let unit = input.options.page.unit();
    let name = actors::name(input, node);
    let words = name.split_inclusive([' ', '-', '/', '–']);
    let widths = words.map(|word| font::width(word.trim_end(), NAME * unit, Weight::Regular));
    widths.fold(0.0, f64::max) + (ORNAMENTS + 1.0) * unit
}

/// The box of an actor in a column so wide; there is room for a sign.
fn name_box(input: &ViewInput<'_>, node: NodeIndex, width: f64) -> NameBox {
    let unit = input.options.page.unit();
    let size = NAME * unit;
    let room = width - ORNAMENTS * unit;
    let name = actors::name(input, node);
    let lines = fit(&name, room, LINES, size, Weight::Regular);
    let height = lines.len().max(1) as f64 * size * font::LINE_HEIGHT + 4.0 * unit;
    NameBox {
        node,
        lines,
        height,
    }
}

/// The boxes of the first of these actors: as many as fit below each other into a height.
pub(in crate::diagram) fn fitting(
    input: &ViewInput<'_>,
    nodes: &[NodeIndex],
    width: f64,
    height: f64,
) -> Vec<NameBox> {
    let gap = NEAREST * input.options.page.unit();
    let mut taken = -gap;
    let boxes = nodes.iter().map(|&node| name_box(input, node, width));
    let boxes = boxes.take_while(|one| {
        taken += one.height + gap;
        taken <= height
    });
    boxes.collect()
}

/// Where boxes so high stand in an area, below each other and as far apart as it allows.
pub(in crate::diagram) fn stacked(heights: &[f64], area: &Rectangle, unit: f64) -> Vec<Rectangle> {
    let total: f64 = heights.iter().sum();
    let gaps = heights.len().saturating_sub(1).max(1) as f64;
    let gap = ((area.height - total) / gaps).min(FARTHEST * unit);
    let spare = area.height - total - gap * heights.len().saturating_sub(1) as f64;
    let mut top = area.y + spare.max(0.0) / 2.0;
    let places = heights.iter().map(|&height| {
        let place = Rectangle::new(area.x, top, area.width, height);
        top += height + gap;
        place
    });
    places.collect()
}

/// Draws a box.
pub(in crate::diagram) fn draw(
    input: &ViewInput<'_>,
    one: &NameBox,
    area: &Rectangle,
    says: Says,
    tooltip: &str,
    elements: &mut Vec<Element>,
) {
    let (unit, theme) = (input.options.page.unit(), input.options.theme);
    let look = actors::look(input.selected.model, input.options, one.node);
    let pen = says.pen(theme, look.outline, unit);
    let shape = Shape {
        outline: Outline::Rectangle(4.0 * unit),
        area: area.shrunk(pen.width / 2.0),
        fill: Some(theme.background),
        line: Some(pen),
    };
    let drawn = Element::from(shape).with_id(id(one.node));
    elements.push(drawn.with_tooltip(tooltip));
    let middle = area.center().y;
    let mark = MARK * actors::MARK_ASPECT * unit;
    let center = Point::new(area.x + PAD * unit + mark / 2.0, middle);
    elements.push(actors::mark(input, one.node, center, MARK * unit));
    let left = area.x + 2.0 * PAD * unit + mark;
    let color = if says.acts { theme.accent } else { theme.ink };
    let text = Text::line("", Point::new(left, middle), NAME * unit, color)
        .with_lines(one.lines.clone())
        .middle_at(middle);
    elements.push(text.into());
    let corner = Point::new(area.right() - (PAD + SIGN / 2.0) * unit, middle);
    elements.extend(says.sign.map(|head| sign(head, corner, SIGN * unit, color)));
}

/// What links call the box of an actor.
pub(in crate::diagram) fn id(node: NodeIndex) -> String {
    format!("actor-{}", node.index())
}
