//! What holds when?
//!
//! On top how many ties hold over time, stacked by family; below a row for every actor: a bar
//! from its beginning to its end, and in it a stripe for each family while ties of that family
//! hold. Stages of the reform and events of the network are vertical lines. An end of an actor is
//! a cap, and beside the row stands how many ties end with it.
//!
//! `--as-of` hides nothing here: its day is a line. Actors and ties without a date are counted
//! below, and so are actors for which there is no room; those with most ties have a row, at least
//! one of each sector as far as there is room.

mod axis;
mod bars;
mod keys;
mod marks;
mod rows;
mod steps;
#[cfg(test)]
mod tests;
mod words;

use jiff::civil::Date;

use self::axis::Axis;
use self::marks::{LANE, Mark, Named, Sort};
use self::rows::{Group, Room};
use super::families::{Family, families};
use super::note::note;
use super::{ViewError, ViewInput};
use crate::diagram::font::{self, Weight};
use crate::diagram::frame::Frame;
use crate::diagram::scene::{Course, Element, Link, Point, Rectangle, Scene, Shape, Text};
use crate::diagram::theme::Theme;
use crate::diagram::{MarkLook, TieFamily};
use crate::findings::{Life, Times, at_any_time};
use crate::language::{Language, Phrase, integer};
use crate::select::{Grouping, Sectors, Selected};

/// Sizes in units.
const NAME: f64 = 13.5;
const HEADING: f64 = 14.5;
const NUMBER: f64 = 12.5;
const ROW: f64 = 19.5;
const HIGHEST_ROW: f64 = 28.0;
const GAP: f64 = 10.0;
/// Where names of rows begin: after their marks.
const INDENT: f64 = 28.0;
/// Room for two columns of numbers at the right.
const COLUMN: f64 = 74.0;
/// The lowest and the highest the steps are, and how much of the area.
const STEPS: (f64, f64, f64) = (60.0, 130.0, 0.18);
/// How much of the page is in the color of a step.
const TINT: f64 = 0.6;
/// At most so many lanes of names, and in how much of the area.
const LANES: (usize, f64) = (5, 0.3);

/// Draws times of actors and ties.
///
/// # Errors
/// When no actor and no tie has a date.
///
/// # Complexity
/// O((actors + ties) · log(actors + ties) + marks²), the marks at most as many as fit beside
/// each other, and stages.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let options = input.options;
    let selection = at_any_time(input.selected.selection);
    let selected = selection.select(input.selected.model);
    let times = Times::find(&selected);
    let Some(span) = times.span else {
        return Err(ViewError::Nothing {
            view: "timeline",
            why: "timeline-nothing",
        });
    };
    let whole = ViewInput {
        selected: &selected,
        ..*input
    };
    let kinds = times.dated_ties.iter();
    let families = families(&whole, kinds.map(|(kind, &count)| (kind.as_str(), count)));
    let picture = Picture {
        input: &whole,
        today: input.selected.selection.as_of,
        span: around(span, input),
        families: &families,
        sectors: &selected.sectors(&options.by),
        times: &times,
        unit: options.page.unit(),
    };
    // Which sectors the legend names hangs on the room it leaves.
    let frame = |groups: &[Group]| Frame::new(&whole, &picture.title(), &picture.keys(groups));
    let mut page = frame(&[]);
    if picture.has_marks() {
        let area = picture.without_note(page.content());
        let groups = picture.groups(&picture.parts(area).0, None);
        page = frame(&groups);
        let elements = picture.elements(page.content(), Some(&groups));
        return Ok(page.scene(&picture.description(), elements));
    }
    let elements = picture.elements(page.content(), None);
    Ok(page.scene(&picture.description(), elements))
}

/// The span with the days of events and the day of the selection in it.
fn around((first, last): (Date, Date), input: &ViewInput<'_>) -> (Date, Date) {
    let events = input.selected.model.network().events.iter();
    let dates = events.filter_map(|event| event.date);
    let days = dates.flat_map(|date| [date.first_day(), date.last_day()]);
    days.chain(input.selected.selection.as_of)
        .fold((first, last), |(first, last), day| {
            (first.min(day), last.max(day))
        })
}

struct Picture<'a> {
    input: &'a ViewInput<'a>,
    /// The day of the selection.
    today: Option<Date>,
    span: (Date, Date),
    families: &'a [Family],
    sectors: &'a Sectors,
    times: &'a Times,
    unit: f64,
}

/// Where the parts of the picture stand.
struct Parts {
    axis: Axis,
    lanes: Rectangle,
    steps: Rectangle,
    rows: Rectangle,
    /// Where names of rows begin.
    left: f64,
    /// Where the columns of numbers end.
    right: f64,
}

impl Picture<'_> {
    fn theme(&self) -> &'static Theme {
        self.input.options.theme
    }

    fn language(&self) -> Language {
        self.input.options.language
    }

    fn selected(&self) -> &Selected<'_> {
        self.input.selected
    }

    fn say(&self, key: &'static str) -> String {
        Phrase::new(key).in_language(self.language())
    }

    fn number(&self, count: usize) -> String {
        integer(i64::try_from(count).unwrap_or(i64::MAX), self.language())
    }

    /// Everything inside the frame; with rows of these sectors only, where some are given.
    fn elements(&self, area: Rectangle, only: Option<&[Group]>) -> Vec<Element> {
        let (parts, marks) = self.parts(self.without_note(area));
        let groups = self.groups(&parts, only);
        let nameless = marks.iter().filter(|mark| mark.text.is_none());
        let nameless = nameless.map(|mark| mark.mark.count).sum();
        let left_out = self.left_out(&groups, nameless);
        let mut elements = Vec::from_iter(note(self.input, &left_out, &mut area.clone()));
        self.grid(&parts, &mut elements);
        self.lines(&parts, &marks, &mut elements);
        self.steps(&parts, &mut elements);
        self.rows(&parts, &groups, &mut elements);
        elements
    }

    /// The area without the room for the sentences about what is left out: they hang on what has
    /// room, so the room is that of as many as there may be.
    fn without_note(&self, mut area: Rectangle) -> Rectangle {
        let marks = self.selected().model.network().events.len();
        note(self.input, &self.left_out(&[], marks), &mut area);
        area
    }

    /// Do rows have the mark of their sector?
    fn has_marks(&self) -> bool {
        self.input.options.by == Grouping::Kind
    }

    /// The mark of a sector of actors.
    fn mark(&self, sector: &str) -> MarkLook {
        let words = self.selected().model.vocabulary();
        self.theme().mark(MarkLook::of_kind(words, sector))
    }

    /// Where everything stands, and the marks with their names.
    fn parts(&self, area: Rectangle) -> (Parts, Vec<Named>) {
        let unit = self.unit;
        let names = self.names_width(area.width);
        let axis_left = area.x + names + GAP * unit;
        let axis_width = area.right() - self.columns() as f64 * COLUMN * unit - axis_left;
        let axis = Axis::new(self.span, axis_left, axis_width);
        let most = ((LANES.1 * area.height / (LANE * unit)) as usize).min(LANES.0);
        let lanes = Rectangle::new(
            axis_left,
            area.y,
            area.right() - axis_left,
            most as f64 * LANE * unit,
        );
        let model = self.selected().model;
        let marks = marks::marks(model, self.today, axis.days(), &axis, unit, self.language());
        let mut named = marks::place(marks, &lanes, most, unit, self.theme());
        // Lanes nobody needs are given up.
        let bottoms = named.iter().filter(|mark| mark.text.is_some());
        let used = bottoms
            .map(|mark| mark.top + LANE * unit)
            .fold(area.y, f64::max);
        let lanes = Rectangle {
            height: used - area.y,
            ..lanes
        };
        for mark in named.iter_mut().filter(|mark| mark.text.is_none()) {
            mark.top = used;
        }
        let (least, highest, share) = STEPS;
        let height = (share * area.height).clamp(least * unit, highest * unit);
        let height = if self.times.steps.is_empty() {
            0.0
        } else {
            height
        };
        let steps = Rectangle::new(axis_left, used + GAP * unit, axis_width, height);
        let ticks = 1.9 * NUMBER * unit;
        let top = steps.bottom() + GAP * unit;
        let rows = Rectangle::new(
            axis_left,
            top,
            axis_width,
            (area.bottom() - ticks - top).max(0.0),
        );
        let parts = Parts {
            axis,
            lanes,
            steps,
            rows,
            left: area.x,
            right: area.right(),
        };
        (parts, named)
    }

    /// How many columns of numbers there are.
    fn columns(&self) -> usize {
        if self.times.ended > 0 { 2 } else { 1 }
    }

    /// Room for names: as much as the longest needs, but not too much of the page.
    fn names_width(&self, width: f64) -> f64 {
        let unit = self.unit;
        let names = self.times.lives.iter().map(|life| {
            let name = self.name(life);
            font::width(&name, NAME * unit, Weight::Regular)
        });
        let widest = names.fold(0.0, f64::max) + (INDENT + 8.0) * unit;
        widest.clamp(150.0 * unit, (0.27 * width).max(150.0 * unit))
    }

    fn name(&self, life: &Life) -> String {
        let model = self.selected().model;
        let name = model.actor_name(life.node, self.language());
        let name = if name.trim().is_empty() {
            &model.actor(life.node).id
        } else {
            name
        };
        name.to_owned()
    }

    fn groups(&self, parts: &Parts, only: Option<&[Group]>) -> Vec<Group> {
        let unit = self.unit;
        // The names of the columns take a line above the rows.
        let height = parts.rows.height - 1.6 * NUMBER * unit;
        let most = self.input.options.top.unwrap_or(usize::MAX);
        rows::groups(
            self.times,
            &self.sectors.of,
            &Room {
                rows: height / (ROW * unit),
                heading: self.heading_rows(),
                most,
            },
            |sector| only.is_none_or(|only| only.iter().any(|group| group.sector == sector)),
        )
    }

    /// How many rows the heading of a sector takes; with marks a gap will do.
    fn heading_rows(&self) -> f64 {
        if self.has_marks() { 0.4 } else { 1.15 }
    }

    /// Ticks of the axis with their names.
    fn grid(&self, parts: &Parts, elements: &mut Vec<Element>) {
        let (unit, theme) = (self.unit, self.theme());
        let size = NUMBER * unit;
        let top = parts.lanes.bottom().max(parts.steps.y - GAP * unit);
        let bottom = parts.rows.bottom();
        for tick in parts.axis.ticks(self.language(), size) {
            let line = Rectangle::new(tick.x, top, 0.8 * unit, bottom - top);
            elements.push(Shape::filled(line, theme.grid).into());
            let at = Point::new(tick.x, bottom + 1.45 * size);
            elements.push(Text::line(&tick.label, at, size, theme.muted).into());
        }
        let ends = [parts.axis.left(), parts.axis.right()].map(|x| Point::new(x, bottom));
        let look = self.line(Sort::Stage, theme.muted);
        elements.push(Link::with_look(&look, Course::Straight(ends.to_vec()), unit).into());
    }

    /// Lines of stages, events and the day of the selection, with their names.
    fn lines(&self, parts: &Parts, marks: &[Named], elements: &mut Vec<Element>) {
        for named in marks {
            let Mark {
                sort, x, tooltip, ..
            } = &named.mark;
            let color = match sort {
                Sort::Today => self.theme().accent,
                _ => self.theme().muted,
            };
            let ends = vec![
                Point::new(*x, named.top),
                Point::new(*x, parts.rows.bottom()),
            ];
            let look = self.line(*sort, color);
            let line = Link::with_look(&look, Course::Straight(ends), self.unit);
            elements.push(Element::from(line).with_tooltip(tooltip.as_str()));
            elements.extend(named.text.clone().map(Element::from));
        }
    }

    fn family(&self, kind: &str) -> usize {
        let family = TieFamily::of_kind(self.selected().model.vocabulary(), kind);
        let place = self.families.iter().position(|own| own.family == family);
        place.expect("the families are those of all ties with a date")
    }
}
