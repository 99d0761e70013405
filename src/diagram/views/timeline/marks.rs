//! Which stages and events are marked, and where do their names stand?

use jiff::civil::Date;

use super::axis::Axis;
use crate::diagram::fit;
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Anchor, Point, Rectangle, Text};
use crate::diagram::theme::Theme;
use crate::language::{Language, Phrase, partial_date};
use crate::model::{Model, PartialDate};

/// What a mark stands for; the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// The day of the selection.
    Today,
    /// A stage that begins.
    Stage,
    /// Something that happened, or several such things close together.
    Event,
}

/// A day with a name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) sort: Sort,
    pub(super) x: f64,
    /// What stands at it.
    pub(super) label: String,
    /// Everything it stands for.
    pub(super) tooltip: String,
    /// How many stages or events it stands for.
    pub(super) count: usize,
}

/// A mark with its name on the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub(super) mark: Mark,
    /// The name, where there is room for it.
    pub(super) text: Option<Text>,
    /// Where its line starts.
    pub(super) top: f64,
}

/// Sizes of names, in units.
const SIZE: f64 = 12.5;
const WIDEST: f64 = 190.0;
const LINES: usize = 2;
const GAP: f64 = 5.0;
/// Events closer together than this are one mark.
const CLOSE: f64 = 16.0;

/// How high a lane of names is, in units.
pub(super) const LANE: f64 = LINES as f64 * SIZE * font::LINE_HEIGHT + 6.0;

/// Everything to be marked between the ends of the axis, in the order of time.
pub(super) fn marks(
    model: &Model,
    today: Option<Date>,
    (first, last): (Date, Date),
    axis: &Axis,
    unit: f64,
    language: Language,
) -> Vec<Mark> {
    let on = |date: PartialDate| partial_date(date, language);
    let is_inside = |day: Date| first <= day && day <= last;
    let mut marks: Vec<Mark> = Vec::new();
    marks.extend(today.map(|day| {
        let day_name = on(PartialDate::day(day));
        let label = Phrase::new("timeline-today").text("day", day_name);
        let label = label.in_language(language);
        Mark {
            sort: Sort::Today,
            x: axis.start_of(day),
            tooltip: label.clone(),
            label,
            count: 1,
        }
    }));
    for stage in &model.vocabulary().stages {
        let day = stage.from.first_day();
        if is_inside(day) {
            let name = stage.name.best(language).unwrap_or(&stage.id);
            let label = dated(name, stage.from, language);
            marks.push(Mark {
                sort: Sort::Stage,
                x: axis.start_of(day),
                tooltip: label.clone(),
                label,
                count: 1,
            });
        }
    }
    marks.extend(events(model, axis, unit, language));
    marks.sort_by(|one, two| one.x.total_cmp(&two.x).then(one.sort.cmp(&two.sort)));
    marks
}

/// The events in the order of time, those close together as one.
fn events(model: &Model, axis: &Axis, unit: f64, language: Language) -> Vec<Mark> {
    let dated_events = model.network().events.iter();
    let mut events: Vec<(PartialDate, &str)> = dated_events
        .filter_map(|event| Some((event.date?, event.name.best(language).unwrap_or("–"))))
        .collect();
    events.sort_by_key(|(date, _)| date.first_day());
    let x_of = |date: PartialDate| axis.start_of(date.first_day());
    let mut close: Vec<Vec<(PartialDate, &str)>> = Vec::new();
    for event in events {
        match close.last_mut() {
            Some(group) if x_of(event.0) - x_of(group[0].0) < CLOSE * unit => group.push(event),
            _ => close.push(vec![event]),
        }
    }
    let on = |date: PartialDate| partial_date(date, language);
    close
        .into_iter()
        .map(|group| {
            let names: Vec<String> = group
                .iter()
                .map(|(date, name)| dated(name, *date, language))
                .collect();
            let (from, until) = (on(group[0].0), on(group[group.len() - 1].0));
            let label = if group.len() == 1 {
                names[0].clone()
            } else {
                let time = if from == until {
                    from
                } else {
                    format!("{from}–{until}")
                };
                Phrase::new("timeline-events-close")
                    .count("count", group.len())
                    .text("time", time)
                    .in_language(language)
            };
            Mark {
                sort: Sort::Event,
                x: x_of(group[0].0),
                label,
                tooltip: names.join(" · "),
                count: group.len(),
            }
        })
        .collect()
}

/// A name with its date, unless it says the year itself.
fn dated(name: &str, date: PartialDate, language: Language) -> String {
    if name.contains(&date.parts().0.to_string()) {
        name.to_owned()
    } else {
        format!("{} {name}", partial_date(date, language))
    }
}

/// Gives names their places above the plot: the most important first, each in the uppermost of
/// the lanes where it crosses neither another name nor the line of another mark, uncut if
/// possible. Those that find
/// no place stay without a name.
///
/// Complexity: O(marks² · lanes).
pub(super) fn place(
    marks: Vec<Mark>,
    area: &Rectangle,
    lanes: usize,
    unit: f64,
    theme: &Theme,
) -> Vec<Named> {
    let lane = |number: usize| area.y + number as f64 * LANE * unit;
    let mut named: Vec<Named> = marks
        .into_iter()
        .map(|mark| Named {
            mark,
            text: None,
            top: area.bottom(),
        })
        .collect();
    let mut order: Vec<usize> = (0..named.len()).collect();
    order.sort_by_key(|&at| named[at].mark.sort);
    for at in order {
        let mark = &named[at].mark;
        let ways = [false, true].into_iter().flat_map(|may_be_cut| {
            let sides = [Side::Right, Side::Left];
            (0..lanes).flat_map(move |number| sides.map(|side| (may_be_cut, number, side)))
        });
        let mut ways = ways.filter_map(|(may_be_cut, number, side)| {
            let top = lane(number);
            let text = text(mark, side, top, area, unit, theme)?;
            let is_cut = text.lines.last().is_some_and(|line| line.ends_with('…'));
            (may_be_cut || !is_cut).then_some((text, top))
        });
        let found = ways.find(|(text, top)| {
            let bounds = text.bounds();
            named
                .iter()
                .enumerate()
                .all(|(other, there)| other == at || !collide(mark.x, *top, &bounds, there, unit))
        });
        if let Some((text, top)) = found {
            named[at].text = Some(text);
            named[at].top = top;
        }
    }
    named
}

#[derive(Clone, Copy)]
enum Side {
    Right,
    Left,
}

/// The name beside its line; nothing when it does not fit into the area.
fn text(
    mark: &Mark,
    side: Side,
    top: f64,
    area: &Rectangle,
    unit: f64,
    theme: &Theme,
) -> Option<Text> {
    let (size, gap) = (SIZE * unit, GAP * unit);
    let room = match side {
        Side::Right => area.right() - mark.x - gap,
        Side::Left => mark.x - gap - area.x,
    };
    if room < 0.5 * WIDEST * unit {
        return None;
    }
    let (color, weight) = match mark.sort {
        Sort::Today => (theme.accent, Weight::Bold),
        Sort::Stage => (theme.ink, Weight::Regular),
        Sort::Event => (theme.muted, Weight::Regular),
    };
    let lines = fit(&mark.label, room.min(WIDEST * unit), LINES, size, weight);
    let (x, anchor) = match side {
        Side::Right => (mark.x + gap, Anchor::Start),
        Side::Left => (mark.x - gap, Anchor::End),
    };
    let at = Point::new(x, top + font::ASCENT * size);
    let mut text = Text::line("", at, size, color)
        .anchored(anchor)
        .with_lines(lines);
    text.weight = weight;
    (!text.lines.is_empty()).then_some(text)
}

/// Does a name, or the line of its mark, meet the name or the line of another?
fn collide(x: f64, top: f64, bounds: &Rectangle, other: &Named, unit: f64) -> bool {
    let Some(text) = &other.text else {
        return false;
    };
    let there = text.bounds().shrunk(-2.0 * unit);
    let crosses =
        |x: f64, top: f64, name: &Rectangle| name.x < x && x < name.right() && top < name.bottom();
    bounds.overlaps(&there)
        || crosses(x, top, &there)
        || crosses(other.mark.x, other.top, &bounds.shrunk(-2.0 * unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::theme::LIGHT;
    use crate::random::Random;

    #[test]
    fn names_meet_neither_names_nor_lines() {
        let area = Rectangle::new(200.0, 50.0, 900.0, 3.0 * LANE);
        for seed in 0..100 {
            let mut random = Random::new(seed);
            let marks: Vec<Mark> = (0..1 + random.position(25))
                .map(|number| Mark {
                    sort: match number % 3 {
                        0 if number == 0 => Sort::Today,
                        1 => Sort::Stage,
                        _ => Sort::Event,
                    },
                    x: 200.0 + 900.0 * random.unit(),
                    label: "hallitus eroaa; valmistelu ajetaan alas ".repeat(1 + number % 2),
                    tooltip: String::new(),
                    count: 1,
                })
                .collect();
            let named = place(marks, &area, 3, 1.0, &LIGHT);
            assert!(named.iter().any(|mark| mark.text.is_some()));
            for (at, one) in named.iter().enumerate() {
                let Some(text) = &one.text else { continue };
                let bounds = text.bounds();
                assert!(area.holds(&bounds), "seed {seed}: {bounds:?}");
                for (other, two) in named.iter().enumerate() {
                    let line = two.mark.x;
                    let is_crossed =
                        bounds.x < line && line < bounds.right() && two.top < bounds.bottom();
                    assert!(!is_crossed, "seed {seed}");
                    if let Some(name) = two.text.as_ref().filter(|_| other != at) {
                        assert!(!name.bounds().overlaps(&bounds), "seed {seed}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_name_that_says_its_year_has_no_date() {
        let dated = |name, date: &str| dated(name, date.parse().expect("a date"), Language::Fi);
        assert_eq!(
            dated("uudistus kaatuu 8.3.2019", "2019-03-08"),
            "uudistus kaatuu 8.3.2019"
        );
        assert_eq!(dated("käsikirja", "2019-03"), "3/2019 käsikirja");
    }
}
