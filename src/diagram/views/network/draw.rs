//! How is the whole drawn?

use super::chart::Chart;
use super::place::{CAPTION, Placed, placed};
use crate::diagram::font::{self, Weight};
use crate::diagram::frame::Frame;
use crate::diagram::layout::Size;
use crate::diagram::scene::{Anchor, Element, Link, Pen, Point, Rectangle, Scene, Shape, Text};
use crate::diagram::views::{ViewError, ViewInput};
use crate::diagram::{NodeLink, fit};
use crate::language::Phrase;

/// Sizes in units.
const NOTE: f64 = 13.0;
const COUNT: f64 = 13.5;
const OUTLINE: f64 = 1.3;

/// More lines than this are thinner.
const FEW_LINES: f64 = 120.0;
const THINNEST: f64 = 0.55;

/// Lines of the note.
const NOTE_LINES: usize = 3;

/// Draws the whole.
///
/// # Complexity
/// As [`place`](crate::diagram::layout::place) of what is shown, and O(actors + ties).
///
/// # Errors
/// Never.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    Ok(scene_of(input, &Chart::of(input)))
}

/// What formats with a layout of their own start from: what [`draw`] shows; with its places
/// where they are asked for.
///
/// # Errors
/// Never.
pub fn draw_node_link(input: &ViewInput<'_>) -> Result<NodeLink, ViewError> {
    Ok(with_places(input, &Chart::of(input)))
}

/// A chart on a page.
pub(in crate::diagram::views) fn scene_of(input: &ViewInput<'_>, chart: &Chart) -> Scene {
    let frame = framed(input, chart);
    let (area, note) = divided(input, chart, &frame);
    let placed = placed(input, chart, &area);
    let picture = Picture {
        input,
        chart,
        placed: &placed,
        unit: input.options.page.unit(),
    };
    let mut elements = picture.elements();
    elements.push(picture.note(&note));
    frame.scene(&chart.description, elements)
}

/// The marks and lines of a chart, with the places of [`scene_of`] where they are asked for.
pub(in crate::diagram::views) fn with_places(input: &ViewInput<'_>, chart: &Chart) -> NodeLink {
    let mut link = chart.link.clone();
    link.description = chart.description.in_language(input.options.language);
    if input.options.positions {
        let (area, _) = divided(input, chart, &framed(input, chart));
        link.places = Some(placed(input, chart, &area).places);
    }
    link
}

fn framed(input: &ViewInput<'_>, chart: &Chart) -> Frame {
    match &chart.subtitle {
        Some(subtitle) => Frame::about(input, &chart.title, subtitle, &chart.keys),
        None => Frame::new(input, &chart.title, &chart.keys),
    }
}

/// Room for the picture, and below it for the note.
fn divided(input: &ViewInput<'_>, chart: &Chart, frame: &Frame) -> (Rectangle, Rectangle) {
    let area = frame.content();
    let unit = input.options.page.unit();
    // As long as it can get: how many go without a name is not known yet.
    let lines = note_lines(input, chart, chart.link.marks.len(), area.width).len();
    let height = (lines.max(1) as f64 * font::LINE_HEIGHT * NOTE + 8.0) * unit;
    let height = height.min(area.height / 2.0);
    let picture = Rectangle::new(area.x, area.y, area.width, area.height - height);
    let note = Rectangle::new(area.x, picture.bottom(), area.width, height);
    (picture, note)
}

fn note_lines(input: &ViewInput<'_>, chart: &Chart, unnamed: usize, width: f64) -> Vec<String> {
    let language = input.options.language;
    let mut notes = chart.notes.clone();
    if unnamed > 0 {
        notes.push(Phrase::new("network-unnamed").count("count", unnamed));
    }
    let notes: Vec<String> = notes.iter().map(|it| it.in_language(language)).collect();
    let size = NOTE * input.options.page.unit();
    fit(&notes.join(" "), width, NOTE_LINES, size, Weight::Regular)
}

struct Picture<'a> {
    input: &'a ViewInput<'a>,
    chart: &'a Chart,
    placed: &'a Placed,
    unit: f64,
}

impl Picture<'_> {
    fn elements(&self) -> Vec<Element> {
        let mut elements = Vec::new();
        self.strip(&mut elements);
        let lines = self.chart.link.lines.iter();
        let few = (FEW_LINES / self.chart.link.lines.len().max(1) as f64).sqrt();
        let thin = self.unit * few.clamp(THINNEST, 1.0);
        for (line, course) in lines.zip(&self.placed.places.courses) {
            let look = match self.chart.pens {
                Some(_) => line.look,
                None => self.input.options.theme.line(line.look),
            };
            let link =
                Link::with_look(&look, course.clone(), thin).between(id(line.from), id(line.to));
            elements.push(Element::from(link).with_tooltip(&line.tooltip));
        }
        let marks = self.chart.link.marks.iter().enumerate();
        for ((at, mark), (area, _)) in marks.zip(&self.placed.places.marks) {
            let shape = match &self.chart.pens {
                Some(pens) => Shape {
                    line: Some(Pen {
                        width: self.unit * pens[at].width,
                        ..pens[at]
                    }),
                    ..Shape::mark(&mark.look, *area, self.unit)
                },
                None => {
                    let look = self.input.options.theme.mark(mark.look);
                    Shape::mark(&look, *area, OUTLINE * self.unit)
                }
            };
            elements.push(
                Element::from(shape)
                    .with_id(id(at))
                    .with_tooltip(&mark.tooltip),
            );
        }
        let names = self.placed.places.marks.iter().enumerate();
        let names =
            names.filter_map(|(at, (_, name))| Some(Element::from(name.clone()?).part_of(id(at))));
        elements.extend(names);
        self.group_sizes(&mut elements);
        self.counts(&mut elements);
        elements
    }

    /// A line above those without ties, and who they are.
    fn strip(&self, elements: &mut Vec<Element>) {
        let Some(strip) = &self.placed.strip else {
            return;
        };
        let (theme, unit) = (self.input.options.theme, self.unit);
        let line = Rectangle::new(strip.x, strip.y, strip.width, unit);
        elements.push(Shape::filled(line, theme.grid).into());
        let size = NOTE * unit;
        let words = self.chart.alone.in_language(self.input.options.language);
        let lines = fit(&words, strip.width, 1, size, Weight::Bold);
        let at = Point::new(strip.x, strip.y);
        let text = Text::line("", at, size, theme.ink)
            .bold()
            .with_lines(lines)
            .middle_at(strip.y + 0.55 * CAPTION * unit);
        elements.push(text.into());
    }

    /// How many a group has, inside its mark where that is large enough.
    fn group_sizes(&self, elements: &mut Vec<Element>) {
        let Some(sizes) = &self.chart.group_sizes else {
            return;
        };
        let theme = self.input.options.theme;
        for (at, (area, _)) in self.placed.places.marks.iter().enumerate() {
            let mark = Size::new(area.width / self.unit, area.height / self.unit);
            if let Some(size) = self.chart.number_size(at, mark) {
                let fill = theme.mark(self.chart.link.marks[at].look).fill;
                let number = self.chart.number(sizes[at]);
                let ink = theme.ink_on(fill);
                let text = Text::line(&number, area.center(), size * self.unit, ink)
                    .bold()
                    .anchored(Anchor::Middle)
                    .middle_at(area.center().y);
                elements.push(Element::from(text).part_of(id(at)));
            }
        }
    }

    /// How many ties a line stands for, on the line, where that covers nothing.
    fn counts(&self, elements: &mut Vec<Element>) {
        let counts = self.chart.counts.iter().zip(&self.placed.places.courses);
        let mut taken: Vec<Rectangle> = Vec::new();
        for (area, name) in &self.placed.places.marks {
            taken.push(*area);
            taken.extend(name.as_ref().map(Text::bounds));
        }
        let mut order: Vec<_> = counts.collect();
        order.sort_by_key(|(count, _)| std::cmp::Reverse(**count));
        let theme = self.input.options.theme;
        for (&count, course) in order {
            let number = self.chart.number(count);
            let text = [0.5, 0.42, 0.58, 0.34, 0.66].iter().find_map(|&share| {
                let at = along(course.points(), share);
                let text = Text::line(&number, at, COUNT * self.unit, theme.ink)
                    .anchored(Anchor::Middle)
                    .middle_at(at.y);
                let bounds = text.bounds();
                (!taken.iter().any(|other| other.overlaps(&bounds))).then_some(text)
            });
            if let Some(text) = text {
                let bounds = text.bounds();
                let field = Rectangle::new(
                    bounds.x - 3.0 * self.unit,
                    bounds.y,
                    bounds.width + 6.0 * self.unit,
                    bounds.height,
                );
                elements.push(Shape::filled(field, theme.background).into());
                elements.push(text.into());
                taken.push(bounds);
            }
        }
    }

    fn note(&self, area: &Rectangle) -> Element {
        let size = NOTE * self.unit;
        let lines = note_lines(self.input, self.chart, self.placed.unnamed, area.width);
        let color = self.input.options.theme.muted;
        let mut text = Text::line("", Point::new(area.x, 0.0), size, color).with_lines(lines);
        text.at.y = area.bottom() - text.bounds().bottom();
        text.into()
    }
}

/// What links call a mark.
fn id(at: usize) -> String {
    format!("mark-{at}")
}

/// The place at a share of a straight line or of a curve.
fn along(points: &[Point], share: f64) -> Point {
    let toward = |a: Point, b: Point| a + (b - a) * share;
    match *points {
        [a, b] => toward(a, b),
        [a, b, c, d] => {
            let (ab, bc, cd) = (toward(a, b), toward(b, c), toward(c, d));
            toward(toward(ab, bc), toward(bc, cd))
        }
        _ => points.first().copied().unwrap_or_default(),
    }
}
