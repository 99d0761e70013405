//! How do the keys of a legend stand on the page?

use crate::diagram::font::{self, Weight};
use crate::diagram::label::fit;
use crate::diagram::scene::{
    Anchor, Course, Element, Link, Outline, Pen, Point, Rectangle, Shape, Text, sign,
};
use crate::diagram::theme::Theme;
use crate::diagram::{Color, Head, LineLook, MarkLook};
use crate::language::{Language, Phrase, integer};

/// Keys under a common title.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyGroup {
    /// What they are: "35 actors".
    pub title: String,
    /// The keys, what there is most of first.
    pub keys: Vec<Key>,
}

/// A sample, what it stands for and how often it occurs.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// How it looks.
    pub sample: Sample,
    /// What it stands for.
    pub name: String,
    /// How often the picture shows it; nothing where there is nothing to count.
    pub count: Option<usize>,
}

/// A piece of the picture to recognize it by.
#[derive(Clone, Debug, PartialEq)]
pub enum Sample {
    /// A mark, in the look of the theme.
    Mark(MarkLook),
    /// A line, in the look of the theme.
    Line(LineLook),
    /// A field with a sign in it.
    Field {
        /// The color inside; nothing when missing.
        fill: Option<Color>,
        /// The line around it.
        line: Option<Pen>,
        /// The sign in it.
        sign: Option<Head>,
    },
    /// An empty field with a letter in it.
    Letter {
        /// The line around it.
        line: Option<Pen>,
        /// The letter.
        letter: char,
        /// Its color.
        color: Color,
    },
}

/// A legend, placed.
pub(super) struct Placed {
    pub(super) elements: Vec<Element>,
    pub(super) area: Rectangle,
}

/// Sizes in units.
const TEXT: f64 = 13.0;
const SAMPLE: (f64, f64) = (28.0, 16.0);
const COLUMN: f64 = 236.0;
const COLUMN_GAP: f64 = 20.0;
const ROW_GAP: f64 = 7.0;
const GROUP_GAP: f64 = 12.0;

/// How many columns there are beside a picture, and which share of the page below it.
const BESIDE: usize = 2;
const BELOW: f64 = 0.4;

/// A row of a legend: where it is drawn is not known yet.
struct Row<'a> {
    key: Option<&'a Key>,
    lines: Vec<String>,
    height: f64,
    before: f64,
}

/// Places a legend at the right edge of the room, or at its bottom.
pub(super) fn place(
    groups: &[KeyGroup],
    room: &Rectangle,
    below: bool,
    theme: &Theme,
    unit: f64,
    language: Language,
) -> Placed {
    let (column, gap) = (COLUMN * unit, COLUMN_GAP * unit);
    let rows = rows(groups, column, unit, language);
    let (columns, height) = if below {
        let columns = (((room.width + gap) / (column + gap)) as usize).max(1);
        (columns, lowest(&rows, columns, BELOW * room.height))
    } else {
        let columns = (1..=BESIDE).find(|&n| flow(&rows, n, room.height).len() == rows.len());
        (columns.unwrap_or(BESIDE), room.height)
    };
    let mut places = flow(&rows, columns, height);
    if places.len() < rows.len() {
        // Room for the line that says how many are missing.
        places = flow(&rows, columns, height - 1.6 * TEXT * unit);
    }
    let used = places
        .iter()
        .map(|&(column, _)| column + 1)
        .max()
        .unwrap_or(1);
    let width = used as f64 * (column + gap) - gap;
    let area = if below {
        Rectangle::new(room.x, room.bottom() - height, room.width, height)
    } else {
        Rectangle::new(room.right() - width, room.y, width, room.height)
    };
    let mut elements = Vec::new();
    for (row, &(place, top)) in rows.iter().zip(&places) {
        let left = area.x + place as f64 * (column + gap);
        draw(
            row,
            Point::new(left, area.y + top),
            theme,
            unit,
            &mut elements,
        );
    }
    let missing = rows[places.len()..].iter().filter(|row| row.key.is_some());
    let missing = missing.count();
    if missing > 0 {
        let more = Phrase::new("diagram-legend-more").count("count", missing);
        let left = area.x + (columns - 1) as f64 * (column + gap);
        let at = Point::new(left, area.bottom() - font::DESCENT * TEXT * unit);
        let more = more.in_language(language);
        elements.push(Text::line(&more, at, TEXT * unit, theme.muted).into());
    }
    Placed { elements, area }
}

fn rows<'a>(groups: &'a [KeyGroup], column: f64, unit: f64, language: Language) -> Vec<Row<'a>> {
    let size = TEXT * unit;
    let height = |lines: usize| (1.2 + (lines.max(1) - 1) as f64 * font::LINE_HEIGHT) * size;
    let mut rows: Vec<Row<'a>> = Vec::new();
    for group in groups.iter().filter(|group| !group.keys.is_empty()) {
        let lines = fit(&group.title, column, 2, size, Weight::Bold);
        rows.push(Row {
            key: None,
            height: height(lines.len()),
            before: if rows.is_empty() {
                0.0
            } else {
                GROUP_GAP * unit
            },
            lines,
        });
        for key in &group.keys {
            let text = match key.count {
                Some(count) => format!(
                    "{}\u{a0}({})",
                    key.name,
                    integer(i64::try_from(count).unwrap_or(i64::MAX), language)
                ),
                None => key.name.clone(),
            };
            let room = column - (SAMPLE.0 + 10.0) * unit;
            let lines = fit(&text, room, 2, size, Weight::Regular);
            rows.push(Row {
                key: Some(key),
                height: height(lines.len()),
                before: 0.0,
                lines,
            });
        }
    }
    for row in &mut rows {
        row.height += ROW_GAP * unit;
    }
    rows
}

/// The column and the top of as many rows as fit; a title is never the last of its column.
fn flow(rows: &[Row<'_>], columns: usize, height: f64) -> Vec<(usize, f64)> {
    let mut places = Vec::new();
    let (mut column, mut top) = (0, 0.0);
    for (index, row) in rows.iter().enumerate() {
        let before = if top == 0.0 { 0.0 } else { row.before };
        let with_next = with_next(rows, index);
        if top > 0.0 && top + before + with_next > height {
            column += 1;
            top = 0.0;
        } else {
            top += before;
        }
        if column == columns {
            break;
        }
        places.push((column, top));
        top += row.height;
    }
    places
}

/// How high a row is; a title with the first key below it.
fn with_next(rows: &[Row<'_>], index: usize) -> f64 {
    let row = &rows[index];
    match rows.get(index + 1) {
        Some(next) if row.key.is_none() => row.height + next.height,
        _ => row.height,
    }
}

/// The lowest height at which all rows fit into so many columns, at most `highest`.
fn lowest(rows: &[Row<'_>], columns: usize, highest: f64) -> f64 {
    let total: f64 = rows.iter().map(|row| row.before + row.height).sum();
    let together = (0..rows.len()).map(|index| with_next(rows, index));
    let least = together.fold(total / columns as f64, f64::max);
    let step = rows.first().map_or(1.0, |row| row.height / 4.0);
    let mut height = least;
    while height < highest && flow(rows, columns, height).len() < rows.len() {
        height += step;
    }
    height.min(highest)
}

fn draw(row: &Row<'_>, at: Point, theme: &Theme, unit: f64, elements: &mut Vec<Element>) {
    let size = TEXT * unit;
    let baseline = at.y + size;
    let Some(key) = row.key else {
        let title = Text::line("", Point::new(at.x, baseline), size, theme.ink).bold();
        elements.push(title.with_lines(row.lines.clone()).into());
        return;
    };
    let (width, height) = (SAMPLE.0 * unit, SAMPLE.1 * unit);
    let middle = baseline - font::CAP_HEIGHT * size / 2.0;
    let field = Rectangle::new(at.x, middle - height / 2.0, width, height);
    elements.extend(sample(&key.sample, field, theme, unit));
    let left = at.x + width + 10.0 * unit;
    let text = Text::line("", Point::new(left, baseline), size, theme.ink);
    elements.push(text.with_lines(row.lines.clone()).into());
}

fn sample(sample: &Sample, field: Rectangle, theme: &Theme, unit: f64) -> Vec<Element> {
    match sample {
        Sample::Mark(look) => {
            let inset = (field.width - 1.4 * field.height) / 2.0;
            let area = Rectangle::new(
                field.x + inset,
                field.y,
                field.width - 2.0 * inset,
                field.height,
            );
            vec![Shape::mark(look, area, 1.4 * unit).into()]
        }
        Sample::Line(look) => {
            let y = field.center().y;
            let course =
                Course::Straight(vec![Point::new(field.x, y), Point::new(field.right(), y)]);
            vec![Link::with_look(look, course, unit).into()]
        }
        Sample::Field {
            fill,
            line,
            sign: inside,
        } => {
            let ink = theme.ink_on(fill.unwrap_or(theme.background));
            let mut elements = vec![around(field, *fill, *line)];
            elements
                .extend(inside.map(|inside| sign(inside, field.center(), 0.6 * field.height, ink)));
            elements
        }
        Sample::Letter {
            line,
            letter,
            color,
        } => {
            let middle = field.center();
            let text = Text::line(&letter.to_string(), middle, TEXT * unit, *color).bold();
            let text = text.anchored(Anchor::Middle).middle_at(middle.y);
            vec![around(field, None, *line), text.into()]
        }
    }
}

fn around(field: Rectangle, fill: Option<Color>, line: Option<Pen>) -> Element {
    let shape = Shape {
        outline: Outline::Rectangle(0.0),
        area: line.map_or(field, |line| field.shrunk(line.width / 2.0)),
        fill,
        line,
    };
    shape.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::theme::LIGHT;

    fn groups(count: usize) -> Vec<KeyGroup> {
        let key = |index: usize| Key {
            sample: Sample::Field {
                fill: Some(LIGHT.series[0]),
                line: None,
                sign: Some(Head::Dot),
            },
            name: format!("Ihmisten hyvinvointia ja terveyttä edistävä yhteistyö {index}"),
            count: Some(index),
        };
        vec![KeyGroup {
            title: "Yhteydet".into(),
            keys: (0..count).map(key).collect(),
        }]
    }

    fn text_bounds(placed: &Placed) -> Vec<Rectangle> {
        use crate::diagram::scene::Drawn;
        let texts = placed
            .elements
            .iter()
            .filter_map(|element| match &element.drawn {
                Drawn::Text(text) => Some(text.bounds()),
                _ => None,
            });
        texts.collect()
    }

    #[test]
    fn keys_stay_in_the_room_and_apart() {
        let room = Rectangle::new(40.0, 100.0, 1500.0, 700.0);
        for count in [1, 10, 30, 200] {
            for below in [false, true] {
                let placed = place(&groups(count), &room, below, &LIGHT, 1.0, Language::Fi);
                let texts = text_bounds(&placed);
                for (index, bounds) in texts.iter().enumerate() {
                    assert!(room.holds(bounds), "{count} {below} {bounds:?}");
                    let others = &texts[..index];
                    assert!(!others.iter().any(|other| other.overlaps(bounds)));
                }
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let room = Rectangle::new(0.0, 0.0, 1500.0, 300.0);
        let placed = place(&groups(100), &room, false, &LIGHT, 1.0, Language::En);
        let last = placed.elements.last().expect("elements");
        let crate::diagram::scene::Drawn::Text(text) = &last.drawn else {
            panic!("{last:?}");
        };
        let shown = text_bounds(&placed).len() - 2;
        assert_eq!(text.lines, [format!("… and {} more", 100 - shown)]);
    }
}
