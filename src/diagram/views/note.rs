//! What does a picture leave out?

use super::ViewInput;
use crate::diagram::fit;
use crate::diagram::font::Weight;
use crate::diagram::scene::{Element, Point, Rectangle, Text};
use crate::language::Phrase;

/// How large the letters are, in units, and how many lines there are at most.
const SIZE: f64 = 13.0;
const LINES: usize = 3;

/// Sentences at the bottom of an area; their room is taken off it.
pub(super) fn note(
    input: &ViewInput<'_>,
    sentences: &[Phrase],
    area: &mut Rectangle,
) -> Option<Element> {
    if sentences.is_empty() {
        return None;
    }
    let options = input.options;
    let size = SIZE * options.page.unit();
    let said = sentences
        .iter()
        .map(|phrase| phrase.in_language(options.language));
    let said = said.collect::<Vec<_>>().join(" ");
    let lines = fit(&said, area.width, LINES, size, Weight::Regular);
    let mut text =
        Text::line("", Point::new(area.x, 0.0), size, options.theme.muted).with_lines(lines);
    text.at.y = area.bottom() - text.bounds().bottom();
    area.height -= text.bounds().height + size;
    Some(text.into())
}
