//! How wide is a text in the font of every picture?
//!
//! The font is Noto Sans, regular and bold, built into the program: no font of the system is ever
//! asked, so every machine breaks and places labels alike. Text is shaped here once (kerning and
//! marks), and that is what is measured and what the PDF draws; the PNG uses the same shaper on
//! the same font.
//!
//! A character the font lacks (an emoji, Arabic, Hebrew, Chinese) is measured by the columns it
//! takes on a terminal. Formats that come with a font of the reader's own (SVG, HTML, PPTX) show
//! it, squeezed into that width; PNG and PDF draw a raised dot for each such character people
//! see, and the PDF keeps the letters behind it for whoever copies or searches.

use std::ops::Range;
use std::sync::LazyLock;

use rustybuzz::{Face, UnicodeBuffer, script};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What formats call the font.
pub const FAMILY: &str = "Noto Sans";

/// How far above the baseline the tallest capitals with marks reach, in sizes.
pub const ASCENT: f64 = 0.95;

/// How far below the baseline letters reach, in sizes.
pub const DESCENT: f64 = 0.25;

/// How high capitals are, in sizes.
pub const CAP_HEIGHT: f64 = 0.714;

/// How far apart the baselines of two lines are, in sizes.
pub const LINE_HEIGHT: f64 = 1.28;

/// How wide a column of characters the font lacks is, in sizes.
const MISSING_COLUMN: f64 = 0.6;

/// What stands for a character the font lacks where no other font can be had.
pub const PLACEHOLDER: char = '·';

/// How heavy letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// Ordinary.
    #[default]
    Regular,
    /// Heavier.
    Bold,
}

impl Weight {
    /// The font file.
    pub fn data(self) -> &'static [u8] {
        match self {
            Self::Regular => notosans::REGULAR_TTF,
            Self::Bold => notosans::BOLD_TTF,
        }
    }

    /// What CSS calls it.
    pub fn css(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold => 700,
        }
    }

    fn face(self) -> &'static Face<'static> {
        static REGULAR: LazyLock<Face<'static>> = LazyLock::new(|| face(Weight::Regular));
        static BOLD: LazyLock<Face<'static>> = LazyLock::new(|| face(Weight::Bold));
        match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        }
    }
}

fn face(weight: Weight) -> Face<'static> {
    Face::from_slice(weight.data(), 0).expect("the built-in font is sound")
}

/// A sign of the font with its place in a line; lengths are in sizes.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u16,
    /// Which bytes of the text it draws.
    pub bytes: Range<usize>,
    /// How far the next one is.
    pub advance: f64,
    /// How far to the right of its place it is drawn.
    pub x: f64,
    /// How far above the line it is drawn.
    pub y: f64,
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Which bytes of the text.
    pub bytes: Range<usize>,
    /// How wide it is, in sizes.
    pub width: f64,
    /// Its signs; `None` where the font lacks the characters.
    pub glyphs: Option<Vec<Glyph>>,
}

/// The stretches of a line, in its order; what a page cannot show (line breaks, controls) has
/// been replaced in `text` by [`clean`].
pub fn stretches(text: &str, weight: Weight) -> Vec<Stretch> {
    let face = weight.face();
    let mut stretches = Vec::new();
    let mut known = 0..0;
    for (start, grapheme) in text.grapheme_indices(true) {
        let end = start + grapheme.len();
        if grapheme.chars().all(|c| face.glyph_index(c).is_some()) {
            known.end = end;
            continue;
        }
        if !known.is_empty() {
            stretches.push(shaped(text, known, face));
        }
        stretches.push(Stretch {
            bytes: start..end,
            width: grapheme.width().max(1) as f64 * MISSING_COLUMN,
            glyphs: None,
        });
        known = end..end;
    }
    if !known.is_empty() {
        stretches.push(shaped(text, known, face));
    }
    stretches
}

/// Shapes characters that the font has.
fn shaped(text: &str, bytes: Range<usize>, face: &Face<'static>) -> Stretch {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text[bytes.clone()]);
    buffer.set_script(script::LATIN);
    buffer.set_direction(rustybuzz::Direction::LeftToRight);
    let output = rustybuzz::shape(face, &[], buffer);
    let em = f64::from(face.units_per_em());
    let infos = output.glyph_infos();
    let starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    let mut glyphs: Vec<Glyph> = infos
        .iter()
        .zip(output.glyph_positions())
        .map(|(info, position)| Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            bytes: 0..0,
            advance: f64::from(position.x_advance) / em,
            x: f64::from(position.x_offset) / em,
            y: f64::from(position.y_offset) / em,
        })
        .collect();
    let mut end = bytes.len();
    for place in (0..glyphs.len()).rev() {
        let start = starts[place];
        if starts.get(place + 1).is_some_and(|&next| next != start) {
            end = starts[place + 1];
        }
        glyphs[place].bytes = bytes.start + start..bytes.start + end;
    }
    Stretch {
        width: glyphs.iter().map(|glyph| glyph.advance).sum(),
        bytes,
        glyphs: Some(glyphs),
    }
}

/// How wide a line is at a size, in the unit of the size.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let stretches = stretches(text, weight);
    size * stretches.iter().map(|stretch| stretch.width).sum::<f64>()
}

/// Does the font have every character?
pub fn has_all(text: &str, weight: Weight) -> bool {
    text.chars().all(|c| weight.face().glyph_index(c).is_some())
}

/// A text with nothing in it that no page can show: white space that breaks a line becomes a
/// space, control characters go, and letters stand composed as far as the font has them.
pub fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                Some(' ')
            }
            // The font has no hyphen that does not break; lines are broken already.
            '\u{2011}' => Some('-'),
            // Soft hyphens, marks of direction and the like would be measured but not seen.
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => None,
            '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_wide_as_its_letters_with_kerning() {
        let size = 2048.0;
        let a = width("A", size, Weight::Regular);
        let v = width("V", size, Weight::Regular);
        // Noto Sans: A is 1309, V 1229 of 2048 units wide.
        assert_eq!((a, v), (1309.0, 1229.0));
        assert!(width("AV", size, Weight::Regular) < a + v, "kerned");
        assert!(width("AV", size, Weight::Bold) > width("AV", size, Weight::Regular));
        assert_eq!(width("", size, Weight::Regular), 0.0);
    }

    #[test]
    fn every_glyph_knows_its_letters() {
        let text = "Hyvinvointialue – Åbo ä";
        let stretches = stretches(text, Weight::Regular);
        assert_eq!(stretches.len(), 1);
        let glyphs = stretches[0].glyphs.as_ref().expect("all are there");
        let letters: Vec<&str> = glyphs.iter().map(|g| &text[g.bytes.clone()]).collect();
        assert_eq!(letters.concat(), text);
        assert!(glyphs.iter().all(|glyph| glyph.id != 0));
    }

    #[test]
    fn what_the_font_lacks_has_a_width_of_its_own() {
        let family = "👨‍👩‍👧";
        let text = format!("a{family}b");
        let stretches = stretches(&text, Weight::Regular);
        let has: Vec<bool> = stretches.iter().map(|s| s.glyphs.is_some()).collect();
        assert_eq!(has, [true, false, true]);
        assert_eq!(&text[stretches[1].bytes.clone()], family);
        assert!((stretches[1].width - 1.2).abs() < 1e-9, "two columns");
        assert!(!has_all(&text, Weight::Bold));
        assert!(has_all("äöåÄÖÅ–…”", Weight::Bold));
    }

    #[test]
    fn nothing_unseen_is_measured() {
        assert_eq!(clean("a\nb\u{7}\u{ad}\u{202e}c\u{2011}d"), "a bc-d");
    }
}
