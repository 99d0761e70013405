//! Where do rows with names and columns with headers stand?
//!
//! Names stand to the right at their row, headers above their column, neither is turned: whoever
//! reads a slide keeps the head upright. Columns are as wide as the longest word of their headers
//! needs, as long as the page has room for it.

use crate::diagram::fit;
use crate::diagram::font::{self, Weight};
use crate::diagram::page::SMALLEST_TEXT;
use crate::diagram::scene::{Anchor, Element, Point, Rectangle, Shape, Text};
use crate::diagram::theme::Theme;

/// Sizes in units.
const NAME: f64 = 13.5;
const LARGE_NAME: f64 = 18.0;
const HEADER: f64 = 13.0;
const HEADING: f64 = 16.0;
const GAP: f64 = 3.0;
const LOWEST: f64 = 19.0;
const HIGHEST: f64 = 90.0;
const HEADER_LINES: usize = 4;
/// More lines than any name gets.
const MANY_LINES: usize = 9;
const AFTER_NAME: f64 = 10.0;
/// Fewer rows can be told apart without lines between them.
const RULED: usize = 12;
/// No column is narrower.
pub(super) const NARROWEST: f64 = 34.0;

/// Rows and columns that want room.
pub(super) struct Sheet<'a> {
    /// The room.
    pub(super) area: Rectangle,
    /// Above the whole; nothing when empty.
    pub(super) heading: &'a str,
    /// The names of the rows.
    pub(super) rows: &'a [String],
    /// The headers of the columns.
    pub(super) columns: &'a [String],
    /// The share of the width that names have at most.
    pub(super) names: f64,
    /// No cell is wider, in units.
    pub(super) widest: f64,
    pub(super) theme: &'a Theme,
    pub(super) unit: f64,
}

/// Rows and columns with their places.
pub(super) struct Laid {
    /// Names and headers.
    pub(super) elements: Vec<Element>,
    first: Rectangle,
    step: Point,
    /// How many rows have a place; the others find no room.
    pub(super) rows: usize,
}

impl Laid {
    /// The place of a cell.
    pub(super) fn cell(&self, row: usize, column: usize) -> Rectangle {
        Rectangle {
            x: self.first.x + self.step.x * column as f64,
            y: self.first.y + self.step.y * row as f64,
            ..self.first
        }
    }
}

/// The widest word of a text.
pub(super) fn longest_word(text: &str, size: f64, weight: Weight) -> f64 {
    let pieces = text.split_whitespace().flat_map(|word| {
        word.split_inclusive(['-', '–', '/'])
            .map(|piece| font::width(piece, size, weight))
    });
    pieces.fold(0.0, f64::max)
}

/// How wide a column must be for its header, in pixels.
pub(super) fn needed(header: &str, unit: f64) -> f64 {
    longest_word(header, HEADER * unit, Weight::Bold) + 6.0 * unit
}

/// How wide the longest name is, in pixels.
pub(super) fn longest_name(names: &[String], unit: f64) -> f64 {
    let widths = names
        .iter()
        .map(|name| font::width(name, LARGE_NAME * unit, Weight::Regular) + unit);
    widths.fold(0.0, f64::max)
}

/// How many rows a height has room for, below a header of that many lines.
pub(super) fn rows_in(height: f64, unit: f64) -> usize {
    let header = (HEADING + 10.0 + HEADER * (1.3 * 3.0) + 8.0) * unit;
    (((height - header) / ((LOWEST + GAP) * unit)).max(1.0)) as usize
}

impl Sheet<'_> {
    /// Gives every row and column its place.
    pub(super) fn lay(&self) -> Laid {
        let Self {
            area, unit, theme, ..
        } = *self;
        let gap = GAP * unit;
        let mut elements = Vec::new();
        let mut top = area.y;
        if !self.heading.is_empty() {
            let size = HEADING * unit;
            let lines = fit(self.heading, area.width, 1, size, Weight::Bold);
            let at = Point::new(area.x, top + font::ASCENT * size);
            let text = Text::line("", at, size, theme.ink).bold().with_lines(lines);
            elements.push(text.into());
            top += 1.7 * size;
        }
        let count = self.columns.len().max(1) as f64;
        let names = self.names_width(count);
        let left = area.x + names + AFTER_NAME * unit;
        let width = self.cell_width(area.right() - left, count);
        let size = self.header_size(width);
        let headers: Vec<Vec<String>> = self
            .columns
            .iter()
            .map(|header| fit(header, width, HEADER_LINES, size, Weight::Bold))
            .collect();
        let most = headers.iter().map(Vec::len).max().unwrap_or(0);
        top += (most as f64 * font::LINE_HEIGHT + 0.4) * size;
        for (place, lines) in headers.into_iter().enumerate() {
            let middle = left + (width + gap) * place as f64 + width / 2.0;
            let mut text = Text::line("", Point::new(middle, 0.0), size, theme.muted)
                .bold()
                .anchored(Anchor::Middle)
                .with_lines(lines);
            text.at.y = top - 4.0 * unit - text.bounds().bottom();
            elements.push(text.into());
        }
        let room = area.bottom() - top;
        let rows = self
            .rows
            .len()
            .min((room / ((LOWEST + GAP) * unit)) as usize);
        let height = (room / rows.max(1) as f64 - gap).min(HIGHEST * unit);
        let laid = Laid {
            first: Rectangle::new(left, top, width, height),
            step: Point::new(width + gap, height + gap),
            elements,
            rows,
        };
        self.with_names(laid, names)
    }

    fn with_names(&self, mut laid: Laid, names: f64) -> Laid {
        let (unit, theme) = (self.unit, self.theme);
        let height = laid.cell(0, 0).height;
        let most = |size: f64| ((height / (size * font::LINE_HEIGHT)) as usize).clamp(1, 3);
        let shown = &self.rows[..laid.rows];
        let large = (0.3 * height).clamp(NAME * unit, LARGE_NAME * unit);
        let is_whole = |name: &String| {
            let lines = fit(name, names, MANY_LINES, large, Weight::Regular);
            lines.len() <= most(large) && longest_word(name, large, Weight::Regular) <= names
        };
        // All names of a sheet are of one size, the larger one where that cuts none.
        let size = if shown.iter().all(is_whole) {
            large
        } else {
            NAME * unit
        };
        for (row, name) in shown.iter().enumerate() {
            let cell = laid.cell(row, 0);
            let lines = fit(name, names, most(size), size, Weight::Regular);
            let at = Point::new(cell.x - AFTER_NAME * unit, 0.0);
            let text = Text::line("", at, size, theme.ink)
                .anchored(Anchor::End)
                .with_lines(lines)
                .middle_at(cell.center().y);
            laid.elements.push(text.into());
        }
        // A line below every fifth row leads the eye.
        let ruled = if laid.rows > RULED { laid.rows } else { 0 };
        for row in (5..ruled).step_by(5) {
            let last = laid.cell(row, self.columns.len().saturating_sub(1));
            let y = last.y - (GAP / 2.0 + 0.5) * unit;
            let line = Rectangle::new(self.area.x, y, last.right() - self.area.x, unit);
            laid.elements.push(Shape::filled(line, theme.grid).into());
        }
        laid
    }

    /// As wide as the longest name, as long as no header breaks inside a word.
    fn names_width(&self, columns: f64) -> f64 {
        let unit = self.unit;
        let longest = longest_name(self.rows, unit);
        let headers = self.columns.iter().map(|header| needed(header, unit));
        let cell = headers
            .fold(NARROWEST * unit, f64::max)
            .min(self.widest * unit);
        let for_columns = columns * (cell + GAP * unit) + AFTER_NAME * unit;
        longest
            .min(self.area.width * self.names)
            .min((self.area.width - for_columns).max(0.25 * self.area.width))
    }

    /// Smaller headers where the larger ones would break inside a word.
    fn header_size(&self, width: f64) -> f64 {
        let size = HEADER * self.unit;
        let fits = |header: &String| longest_word(header, size, Weight::Bold) <= width;
        if self.columns.iter().all(fits) {
            size
        } else {
            SMALLEST_TEXT * self.unit
        }
    }

    fn cell_width(&self, room: f64, columns: f64) -> f64 {
        let widest = room / columns - GAP * self.unit;
        widest.min(self.widest * self.unit)
    }
}
