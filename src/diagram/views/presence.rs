//! How does a picture show what is there, planned, missing, ended or unknown?
//!
//! Each answer has a fill, an outline and a sign of its own, so that no answer hangs on a color:
//! there is a full field with a dot, planned a pale one with a ring and dashes around it, missing
//! an empty one with × and heavy dashes in the color of gaps, ended an empty one with a bar,
//! unknown an empty one with ? and dots around it.

use super::matrix::{gap_pen, wanted_pen};
use crate::diagram::font::{self, Weight};
use crate::diagram::frame::{Key, Sample};
use crate::diagram::scene::{Anchor, Element, Outline, Pen, Point, Rectangle, Shape, Text, sign};
use crate::diagram::theme::Theme;
use crate::diagram::{Color, Dash, Head};
use crate::findings::{Presence, PresenceCounts};
use crate::language::{Language, integer};

/// How large letters in a field are, in units; in a high one they grow to the larger size.
const COUNT: f64 = 13.0;
const LARGE_COUNT: f64 = 18.0;
/// How large signs are beside them, and how much larger a letter is as a sign.
const SIGN: f64 = 0.7;
const LETTER: f64 = 1.3;

/// The color inside and the line around a field.
fn field(presence: Presence, theme: &Theme, unit: f64) -> (Option<Color>, Option<Pen>) {
    match presence {
        Presence::Met => (
            Some(theme.sequential[4]),
            Some(Pen::solid(theme.muted, unit)),
        ),
        Presence::Planned => (
            Some(theme.sequential[1]),
            Some(Pen {
                color: theme.muted,
                width: 1.6 * unit,
                dash: Dash::Dashed,
            }),
        ),
        Presence::Missing => (None, Some(gap_pen(theme, unit))),
        Presence::Ended => (None, Some(Pen::solid(theme.muted, unit))),
        Presence::Unknown => (None, Some(wanted_pen(theme, unit))),
    }
}

/// The sign of an answer: a head, or a letter.
fn mark(presence: Presence) -> Result<Head, char> {
    match presence {
        Presence::Met => Ok(Head::Dot),
        Presence::Planned => Ok(Head::OpenDot),
        Presence::Missing => Err('×'),
        Presence::Ended => Ok(Head::None),
        Presence::Unknown => Err('?'),
    }
}

fn ink(presence: Presence, theme: &Theme) -> Color {
    match presence {
        Presence::Missing => theme.accent,
        Presence::Ended | Presence::Unknown => theme.muted,
        _ => field(presence, theme, 1.0)
            .0
            .map_or(theme.ink, |fill| theme.ink_on(fill)),
    }
}

/// The keys of the answers that occur, with their counts.
pub(super) fn keys(
    counts: &PresenceCounts,
    theme: &Theme,
    unit: f64,
    language: Language,
) -> Vec<Key> {
    let shown = Presence::ALL.into_iter();
    shown
        .filter(|&presence| counts.of(presence) > 0)
        .map(|presence| Key {
            sample: sample(presence, theme, unit),
            name: presence.name().in_language(language),
            count: Some(counts.of(presence)),
        })
        .collect()
}

fn sample(presence: Presence, theme: &Theme, unit: f64) -> Sample {
    let (fill, line) = field(presence, theme, unit);
    match mark(presence) {
        Ok(head) => Sample::Field {
            fill,
            line,
            sign: Some(head),
        },
        Err(letter) => Sample::Letter {
            line,
            letter,
            color: ink(presence, theme),
        },
    }
}

/// A field with its sign, and a text after it where there is room.
pub(super) fn one(
    presence: Presence,
    text: Option<&str>,
    area: Rectangle,
    theme: &Theme,
    unit: f64,
) -> Vec<Element> {
    let (fill, line) = field(presence, theme, unit);
    let shape = Shape {
        outline: Outline::Rectangle(0.0),
        area: line.map_or(area, |line| area.shrunk(line.width / 2.0)),
        fill,
        line,
    };
    let mut elements = vec![Element::from(shape)];
    let color = ink(presence, theme);
    let size = (0.36 * area.height).clamp(COUNT * unit, LARGE_COUNT * unit);
    let middle = area.center();
    let sign_size = SIGN * size;
    let gap = 4.0 * unit;
    let room = area.width - 9.0 * unit;
    let width = text.map_or(0.0, |text| font::width(text, size, Weight::Bold));
    let has_both = text.is_some() && sign_size + gap + width <= room;
    let has_text = text.is_some() && width <= room;
    if has_both || !has_text && sign_size <= room {
        let left = if has_both {
            middle.x - (sign_size + gap + width) / 2.0
        } else {
            middle.x - sign_size / 2.0
        };
        let at = Point::new(left + sign_size / 2.0, middle.y);
        elements.push(match mark(presence) {
            Ok(head) => sign(head, at, sign_size, color),
            Err(letter) => Text::line(&letter.to_string(), at, LETTER * size, color)
                .bold()
                .anchored(Anchor::Middle)
                .middle_at(at.y)
                .into(),
        });
    }
    if let Some(text) = text.filter(|_| has_text) {
        let (x, anchor) = if has_both {
            (middle.x + (sign_size + gap - width) / 2.0, Anchor::Start)
        } else {
            (middle.x, Anchor::Middle)
        };
        let text = Text::line(text, Point::new(x, middle.y), size, color).bold();
        elements.push(text.anchored(anchor).middle_at(middle.y).into());
    }
    elements
}

/// Fields side by side, as wide as there are many; of a single one only its sign.
pub(super) fn bar(
    counts: &PresenceCounts,
    area: Rectangle,
    theme: &Theme,
    unit: f64,
    language: Language,
) -> Vec<Element> {
    let total = counts.total();
    let parts: Vec<Presence> = Presence::ALL
        .into_iter()
        .filter(|&presence| counts.of(presence) > 0)
        .collect();
    let gap = 2.0 * unit;
    let room = area.width - gap * parts.len().saturating_sub(1) as f64;
    // Every answer that occurs can be seen.
    let least = (20.0 * unit).min(room / parts.len().max(1) as f64);
    let shared = room - least * parts.len() as f64;
    let mut elements = Vec::new();
    let mut left = area.x;
    for presence in parts {
        let count = counts.of(presence);
        let width = least + shared * count as f64 / total as f64;
        let part = Rectangle::new(left, area.y, width, area.height);
        left += width + gap;
        let text = integer(i64::try_from(count).unwrap_or(i64::MAX), language);
        let text = (total > 1).then_some(text.as_str());
        elements.extend(one(presence, text, part, theme, unit));
    }
    elements
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::scene::Drawn;
    use crate::diagram::theme::{LIGHT, THEMES};

    #[test]
    fn no_two_answers_look_alike_even_without_color() {
        for theme in &THEMES {
            let looks = Presence::ALL.map(|presence| {
                let (fill, line) = field(presence, theme, 1.0);
                (fill.is_some(), line.map(|line| line.dash), mark(presence))
            });
            for (place, look) in looks.iter().enumerate() {
                assert!(!looks[..place].contains(look), "{} {look:?}", theme.name);
            }
            for presence in Presence::ALL {
                let ground = field(presence, theme, 1.0).0.unwrap_or(theme.background);
                let contrast = ink(presence, theme).contrast(ground);
                assert!(contrast >= 4.5, "{} {presence:?} {contrast}", theme.name);
            }
        }
    }

    #[test]
    fn a_bar_fills_its_room_and_counts() {
        let counts = PresenceCounts([30, 0, 9, 0, 1]);
        let area = Rectangle::new(10.0, 10.0, 200.0, 20.0);
        let elements = bar(&counts, area, &LIGHT, 1.0, Language::En);
        let mut fields = Vec::new();
        let mut texts = Vec::new();
        for element in &elements {
            match &element.drawn {
                Drawn::Shape(shape) if shape.area.height > 15.0 => fields.push(shape.area),
                Drawn::Text(text) => texts.push(text.lines.concat()),
                _ => {}
            }
        }
        assert_eq!(fields.len(), 3);
        assert!(fields.iter().all(|field| area.holds(field)));
        assert!(fields[0].width > fields[1].width && fields[1].width > fields[2].width);
        // The last is too narrow for both, and says how many.
        assert_eq!(texts, ["30", "×", "9", "1"]);
        assert!(bar(&PresenceCounts::default(), area, &LIGHT, 1.0, Language::En).is_empty());
    }
}
