//! How do sentences and headings stand in a picture?

use super::actors;
use crate::diagram::fit;
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Anchor, Element, Point, Rectangle, Text};
use crate::diagram::views::ViewInput;
use crate::language::Phrase;

/// How large a heading of a block is, in units.
const HEADING: f64 = 16.0;
/// And what says something about it.
const NOTE: f64 = 13.0;

/// Says in the middle of the area why there is nothing else.
pub(in crate::diagram) fn instead(
    input: &ViewInput<'_>,
    why: &Phrase,
    area: &Rectangle,
    elements: &mut Vec<Element>,
) {
    let size = 20.0 * input.options.page.unit();
    let why = why.in_language(input.options.language);
    let lines = fit(&why, area.width, 3, size, Weight::Regular);
    let text = Text::line("", area.center(), size, input.options.theme.ink)
        .anchored(Anchor::Middle)
        .with_lines(lines)
        .middle_at(area.center().y);
    elements.push(text.into());
}

/// Takes a heading, and what is said about it, off the top of the area.
pub(in crate::diagram) fn heading(
    input: &ViewInput<'_>,
    heading: &str,
    about: Option<&str>,
    area: &mut Rectangle,
    elements: &mut Vec<Element>,
) {
    let (unit, theme) = (input.options.page.unit(), input.options.theme);
    let parts = [
        (Some(heading), HEADING, Weight::Bold, theme.ink),
        (about, NOTE, Weight::Regular, theme.muted),
    ];
    let bottom = area.bottom();
    for (words, size, weight, color) in parts {
        let size = size * unit;
        let lines = fit(words.unwrap_or(""), area.width, 2, size, weight);
        if lines.is_empty() {
            continue;
        }
        let at = Point::new(area.x, area.y + font::ASCENT * size);
        let mut text = Text::line("", at, size, color).with_lines(lines);
        text.weight = weight;
        area.y = text.bounds().bottom() + 2.0 * unit;
        elements.push(text.into());
    }
    area.y += 6.0 * unit;
    area.height = (bottom - area.y).max(0.0);
}

/// As many of the names in a row as so many lines hold, and how many more there are.
///
/// Complexity: O(what fits²): names past the first that does not fit are only counted.
pub(in crate::diagram) fn names_in_room(
    input: &ViewInput<'_>,
    names: &[String],
    room: f64,
    most: usize,
    size: f64,
) -> Vec<String> {
    let words = |shown: usize| {
        let first = actors::plain(names[..shown].iter().cloned());
        let phrase = match names.len() - shown {
            0 => Phrase::new("list-all").list("names", first),
            more => Phrase::new("list-more")
                .list("names", first)
                .count("count", more),
        };
        phrase.in_language(input.options.language)
    };
    if names.is_empty() {
        return Vec::new();
    }
    let mut best = fit(&words(1), room, most, size, Weight::Regular);
    for shown in 2..=names.len() {
        // One line more than there is room for shows whether the names fit.
        let lines = fit(&words(shown), room, most + 1, size, Weight::Regular);
        if lines.len() > most {
            break;
        }
        best = lines;
    }
    best
}
