//! What does a cell of the matrix say?

use super::{Family, Picture, gap_pen, of_family, wanted_pen};
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Anchor, Element, Outline, Pen, Point, Rectangle, Shape, Text, sign};
use crate::findings::MatrixCell;
use crate::language::{Phrase, integer, percent};

/// How large the parts of a cell are, in units.
struct Sizes {
    /// Room at its edges.
    edge: f64,
    /// The count.
    count: f64,
    /// The bar of kinds.
    bar: f64,
}

/// In cells that have room for everything, and in low ones.
const ROOMY: Sizes = Sizes {
    edge: 8.0,
    count: 24.0,
    bar: 15.0,
};
const LOW: Sizes = Sizes {
    edge: 5.0,
    count: 17.0,
    bar: 10.0,
};

/// Cells lower than this, in units, are low.
const LOW_BELOW: f64 = 58.0;

/// The size of what stands beside the count, in units.
const SMALL: f64 = 12.5;

/// Draws the cell of two sectors.
pub(super) fn draw(
    picture: &Picture<'_>,
    row: usize,
    column: usize,
    area: Rectangle,
    elements: &mut Vec<Element>,
) {
    let empty = MatrixCell::default();
    let cell = picture.matrix.cell(column, row).unwrap_or(&empty);
    let (theme, unit) = (picture.theme(), picture.unit);
    let (fill, line) = match (cell.ties, cell.gaps, cell.wanted) {
        (0, 0, 0) => (None, Some(Pen::solid(theme.grid, unit))),
        (0, 0, _) => (None, Some(wanted_pen(theme, unit))),
        (0, ..) => (None, Some(gap_pen(theme, unit))),
        (_, 0, _) => (Some(theme.sequential[cell.shade()]), None),
        _ => (
            Some(theme.sequential[cell.shade()]),
            Some(gap_pen(theme, unit)),
        ),
    };
    let shape = Shape {
        outline: Outline::Rectangle(0.0),
        area: line.map_or(area, |line| area.shrunk(line.width / 2.0)),
        fill,
        line,
    };
    let tooltip = tooltip(picture, cell, row, column);
    let id = format!("cell-{row}-{column}");
    elements.push(
        Element::from(shape)
            .with_id(id.as_str())
            .with_tooltip(tooltip),
    );
    let inside = elements.len();
    let ink = theme.ink_on(fill.unwrap_or(theme.background));
    let is_low = area.height < LOW_BELOW * unit;
    let sizes = if is_low { &LOW } else { &ROOMY };
    let inner = area.shrunk(sizes.edge * unit);
    Content {
        picture,
        cell,
        possible: possible(picture, cell, row, column),
        inner,
        sizes,
        is_low,
        ink,
    }
    .draw(elements);
    if cell.gaps > 0 {
        flag(picture, cell.gaps, &area, elements);
    }
    for element in &mut elements[inside..] {
        element.part_of = Some(id.clone());
    }
}

/// Pairs there could be, also between sectors without a tie.
fn possible(picture: &Picture<'_>, cell: &MatrixCell, row: usize, column: usize) -> usize {
    let actors = |place: usize| picture.matrix.sectors[place].actors;
    if row == column {
        cell.possible_pairs
    } else {
        actors(row) * actors(column)
    }
}

/// The texts and the bar of a cell.
struct Content<'a> {
    picture: &'a Picture<'a>,
    cell: &'a MatrixCell,
    possible: usize,
    inner: Rectangle,
    sizes: &'static Sizes,
    is_low: bool,
    ink: crate::diagram::Color,
}

impl Content<'_> {
    fn draw(&self, elements: &mut Vec<Element>) {
        let (unit, inner) = (self.picture.unit, self.inner);
        let Sizes {
            count: size, bar, ..
        } = *self.sizes;
        let has_bar = inner.height >= (size + bar) * unit;
        let needed = if self.cell.ties > 0 { 66.0 } else { 40.0 };
        let has_pairs = inner.height >= needed * unit;
        if self.cell.ties == 0 {
            self.without_ties(has_pairs, elements);
            return;
        }
        // Count, pairs and bar share the height that is left between them.
        let count_height = font::CAP_HEIGHT * size * unit;
        let pairs_height = if has_pairs { 1.5 * SMALL * unit } else { 0.0 };
        let bar_height = if has_bar { (bar + 4.0) * unit } else { 0.0 };
        let free = (inner.height - count_height - pairs_height - bar_height).max(0.0);
        let top = inner.y + free / 3.0;
        let baseline = top + count_height;
        let count = self.number(self.cell.ties);
        let text = Text::line(&count, Point::new(inner.x, baseline), size * unit, self.ink);
        let right = text.clone().bold().bounds().right();
        elements.push(text.bold().into());
        self.share(right, baseline, elements);
        if has_pairs {
            let at = Point::new(inner.x, baseline + 1.45 * SMALL * unit);
            self.small(&self.pairs(), at, Anchor::Start, inner.width, elements);
        }
        if has_bar {
            let bar = Rectangle::new(
                inner.x,
                inner.bottom() - bar * unit,
                inner.width,
                bar * unit,
            );
            self.bar(&bar, elements);
        }
    }

    /// Nothing, or what is only wanted, in the middle.
    fn without_ties(&self, has_pairs: bool, elements: &mut Vec<Element>) {
        let (unit, inner) = (self.picture.unit, self.inner);
        let theme = self.picture.theme();
        let is_wanted = self.cell.wanted > 0 && self.cell.gaps == 0;
        // An empty cell says enough where many stand close together.
        let is_plain = self.cell.wanted + self.cell.gaps == 0 && self.is_low;
        if self.possible == 0 || is_plain {
            return;
        }
        let (count, color) = if is_wanted {
            (format!("({})", self.number(self.cell.wanted)), theme.ink)
        } else {
            ("0".to_owned(), theme.muted)
        };
        let size = 18.0 * unit;
        let middle = inner.center();
        let possible = Phrase::new("matrix-possible").count("count", self.possible);
        let possible = possible.in_language(self.picture.language());
        let has_pairs = has_pairs && self.fits(&possible, inner.width);
        let lift = if has_pairs { 0.75 * SMALL * unit } else { 0.0 };
        let text = Text::line(&count, middle, size, color)
            .anchored(Anchor::Middle)
            .middle_at(middle.y - lift);
        let baseline = text.at.y;
        elements.push(text.into());
        if has_pairs {
            let at = Point::new(middle.x, baseline + 1.6 * SMALL * unit);
            self.small(&possible, at, Anchor::Middle, inner.width, elements);
        }
    }

    fn number(&self, count: usize) -> String {
        integer(
            i64::try_from(count).unwrap_or(i64::MAX),
            self.picture.language(),
        )
    }

    fn pairs(&self) -> String {
        Phrase::new("matrix-pairs")
            .count("pairs", self.cell.pairs)
            .count("possible", self.possible)
            .in_language(self.picture.language())
    }

    fn fits(&self, text: &str, room: f64) -> bool {
        font::width(text, SMALL * self.picture.unit, Weight::Regular) <= room
    }

    /// A small text, where it fits.
    fn small(&self, text: &str, at: Point, anchor: Anchor, room: f64, elements: &mut Vec<Element>) {
        let size = SMALL * self.picture.unit;
        let color = if self.cell.ties == 0 {
            self.picture.theme().muted
        } else {
            self.ink
        };
        if self.fits(text, room) {
            elements.push(Text::line(text, at, size, color).anchored(anchor).into());
        }
    }

    /// The share of pairs that meet, at the right of the count; a flag needs the corner above.
    fn share(&self, left: f64, baseline: f64, elements: &mut Vec<Element>) {
        let unit = self.picture.unit;
        let text = percent(self.cell.density, self.picture.language());
        let right = self.inner.right();
        let at = Point::new(right, baseline);
        let is_free = self.cell.gaps == 0 || !self.is_low;
        if is_free && self.possible > 0 {
            self.small(&text, at, Anchor::End, right - left - 6.0 * unit, elements);
        }
    }

    /// The kinds of the ties, side by side, each with its sign: a color alone tells too few
    /// people which kind it is. Where not all signs have room there is no bar.
    fn bar(&self, bar: &Rectangle, elements: &mut Vec<Element>) {
        let (picture, unit) = (self.picture, self.picture.unit);
        let theme = picture.theme();
        let words = picture.input.selected.model.vocabulary();
        let rim = if self.is_low { 1.0 } else { 1.5 } * unit;
        let inside = bar.shrunk(rim);
        let sign_size = 7.0 * unit;
        let counted: Vec<(&Family, usize)> = picture
            .families
            .iter()
            .map(|family| {
                (
                    family,
                    of_family(words, &self.cell.by_kind, &family.family.0),
                )
            })
            .filter(|&(_, count)| count > 0)
            .collect();
        let counts: Vec<usize> = counted.iter().map(|&(_, count)| count).collect();
        let Some(widths) = widths(&counts, inside.width, sign_size + 2.0 * unit) else {
            return;
        };
        elements.push(Shape::filled(*bar, theme.background).into());
        let mut left = inside.x;
        for ((family, count), width) in counted.into_iter().zip(widths) {
            let part = Rectangle::new(left, inside.y, width, inside.height);
            left += width;
            let seen = Rectangle::new(part.x, part.y, (width - rim / 2.0).max(rim), part.height);
            let tooltip = format!("{}: {}", family.name, self.number(count));
            elements.push(Element::from(Shape::filled(seen, family.color)).with_tooltip(tooltip));
            let ink = theme.ink_on(family.color);
            let size = 12.0 * unit;
            let text = self.number(count);
            let text_width = font::width(&text, size, Weight::Regular);
            let middle = part.center();
            if !self.is_low && width >= sign_size + text_width + 9.0 * unit {
                let start = middle.x - (sign_size + 4.0 * unit + text_width) / 2.0;
                let at = Point::new(start + sign_size / 2.0, middle.y);
                elements.push(sign(family.sign, at, sign_size, ink));
                let at = Point::new(start + sign_size + 4.0 * unit, middle.y);
                let text = Text::line(&text, at, size, ink).middle_at(middle.y);
                elements.push(text.into());
            } else {
                elements.push(sign(family.sign, middle, sign_size, ink));
            }
        }
    }
}

/// How wide the parts of a bar are: by their counts, but none narrower than the least; nothing
/// where they have no room. What the narrow ones take, the wide ones give by their counts.
fn widths(counts: &[usize], room: f64, least: f64) -> Option<Vec<f64>> {
    if counts.len() as f64 * least > room {
        return None;
    }
    let mut is_narrow = vec![false; counts.len()];
    loop {
        let narrow = is_narrow.iter().filter(|&&narrow| narrow).count();
        let wide = counts.iter().zip(&is_narrow).filter(|&(_, narrow)| !narrow);
        let sum: usize = wide.map(|(count, _)| count).sum();
        let per_tie = (room - narrow as f64 * least) / sum.max(1) as f64;
        let width = |count: usize| count as f64 * per_tie;
        let next = (0..counts.len()).find(|&at| !is_narrow[at] && width(counts[at]) < least);
        let Some(next) = next else {
            let parts = counts.iter().zip(&is_narrow);
            let widths = parts.map(|(&count, &narrow)| if narrow { least } else { width(count) });
            return Some(widths.collect());
        };
        is_narrow[next] = true;
    }
}

/// How many ties are missing, on a flag in the upper right corner.
fn flag(picture: &Picture<'_>, gaps: usize, area: &Rectangle, elements: &mut Vec<Element>) {
    let (theme, unit) = (picture.theme(), picture.unit);
    let language = picture.language();
    let size = 12.0 * unit;
    let long = Phrase::new("report-matrix-gap")
        .count("count", gaps)
        .in_language(language);
    let short = integer(i64::try_from(gaps).unwrap_or(i64::MAX), language);
    let room = area.width * 0.62;
    let pad = 6.0 * unit;
    let width = |text: &str| font::width(text, size, Weight::Bold) + 2.0 * pad;
    let text = if width(&long) <= room { long } else { short };
    let flag = Rectangle::new(
        area.right() - width(&text),
        area.y,
        width(&text),
        18.0 * unit,
    );
    elements.push(Shape::filled(flag, theme.accent).into());
    let text = Text::line(&text, flag.center(), size, theme.ink_on(theme.accent))
        .bold()
        .anchored(Anchor::Middle)
        .middle_at(flag.center().y);
    elements.push(text.into());
}

/// Everything a cell says, in words.
fn tooltip(picture: &Picture<'_>, cell: &MatrixCell, row: usize, column: usize) -> String {
    let language = picture.language();
    let names = if row == column {
        picture.name(row)
    } else {
        format!("{} – {}", picture.name(row), picture.name(column))
    };
    let counts = Phrase::new("report-matrix-cell")
        .count("ties", cell.ties)
        .count("pairs", cell.pairs)
        .count("possible", possible(picture, cell, row, column));
    let mut facts = vec![names, counts.in_language(language)];
    if cell.gaps > 0 {
        let gaps = Phrase::new("report-matrix-gap").count("count", cell.gaps);
        facts.push(gaps.in_language(language));
    }
    facts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_have_room_for_their_sign_or_there_are_none() {
        assert_eq!(widths(&[1, 3], 40.0, 9.0), Some(vec![10.0, 30.0]));
        assert_eq!(widths(&[1, 99], 40.0, 9.0), Some(vec![9.0, 31.0]));
        // The second is wide enough only until the first has taken its room.
        assert_eq!(widths(&[1, 25, 74], 36.0, 9.0), Some(vec![9.0, 9.0, 18.0]));
        assert_eq!(widths(&[1, 1, 1, 1], 35.0, 9.0), None);
        assert_eq!(widths(&[5], 9.0, 9.0), Some(vec![9.0]));
        assert_eq!(widths(&[], 9.0, 9.0), Some(Vec::new()));
    }
}
