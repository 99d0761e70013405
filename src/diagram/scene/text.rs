//! How much room do lines of text take?

use super::{Point, Rectangle};
use crate::diagram::Color;
use crate::diagram::font::{self, Weight};

/// Lines of text, broken already.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The lines.
    pub lines: Vec<String>,
    /// Where the first line is anchored, on its baseline.
    pub at: Point,
    /// Which end of each line is there.
    pub anchor: Anchor,
    /// The size of the letters, in pixels.
    pub size: f64,
    /// How heavy they are.
    pub weight: Weight,
    /// Their color.
    pub color: Color,
    /// The color of a rim around them that keeps them legible above lines; none when missing.
    pub halo: Option<Color>,
}

/// Which end of a line of text stands where it is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Text {
    /// One regular line that starts there.
    pub fn line(text: &str, at: Point, size: f64, color: Color) -> Self {
        Self {
            lines: vec![font::clean(text)],
            at,
            anchor: Anchor::Start,
            size,
            weight: Weight::Regular,
            color,
            halo: None,
        }
    }

    /// The same, bold.
    pub fn bold(mut self) -> Self {
        self.weight = Weight::Bold;
        self
    }

    /// The same with another end at its place.
    pub fn anchored(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    /// The same with these lines.
    pub fn with_lines(mut self, lines: Vec<String>) -> Self {
        self.lines = lines;
        self
    }

    /// The same with its middle at that height.
    pub fn middle_at(mut self, y: f64) -> Self {
        let above = font::CAP_HEIGHT * self.size;
        let below = (self.lines.len().max(1) - 1) as f64 * self.line_height();
        self.at.y = y + (above - below) / 2.0;
        self
    }

    /// How far apart the baselines of its lines are.
    pub fn line_height(&self) -> f64 {
        self.size * font::LINE_HEIGHT
    }

    /// Where each line starts, on its baseline, and how wide it is.
    pub fn starts(&self) -> impl Iterator<Item = (&str, Point, f64)> {
        self.lines.iter().enumerate().map(|(row, line)| {
            let width = font::width(line, self.size, self.weight);
            let before = match self.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => width / 2.0,
                Anchor::End => width,
            };
            let y = self.at.y + row as f64 * self.line_height();
            (line.as_str(), Point::new(self.at.x - before, y), width)
        })
    }

    /// The room it takes, from the top of the tallest letters to the lowest descender.
    pub fn bounds(&self) -> Rectangle {
        let mut left = f64::INFINITY;
        let mut right = f64::NEG_INFINITY;
        let mut last = self.at.y;
        for (_, start, width) in self.starts() {
            left = left.min(start.x);
            right = right.max(start.x + width);
            last = start.y;
        }
        if self.lines.is_empty() {
            return Rectangle::new(self.at.x, self.at.y, 0.0, 0.0);
        }
        let top = self.at.y - font::ASCENT * self.size;
        let bottom = last + font::DESCENT * self.size;
        Rectangle::new(left, top, right - left, bottom - top)
    }
}
