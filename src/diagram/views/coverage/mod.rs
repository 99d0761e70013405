//! Which theme is met in which area, planned, missing or unknown?
//!
//! Areas against themes: each cell says whether ties take care of the theme in the area, are only
//! planned, are missing though a duty or a rule expects them, have ended, or whether the data say
//! nothing ([`Coverage`] says what counts as what). Numbers are ties, or what is expected. A cell
//! that is met and lacks something all the same shows both. Areas are rows and themes columns, or
//! the other way round where more pairs find room so.
//!
//! Themes of which something is missing come first. Left out, and counted below: areas that hold
//! others (but for the whole country) and then those with the fewest ties, and the themes of the
//! fewest ties, where there are more than the page has room for (`--top` takes fewer themes); ties
//! without an area or a theme.
//!
//! Drawing is O(cells) after the answer.

#[cfg(test)]
mod tests;
mod words;

use self::words::{Labels, description, keys, title};
use std::collections::BTreeSet;

use super::presence;
use super::sheet::{NARROWEST, Sheet, longest_name, needed, rows_in};
use super::{ViewError, ViewInput};
use crate::diagram::fit;
use crate::diagram::font::Weight;
use crate::diagram::frame::Frame;
use crate::diagram::scene::{Element, Point, Rectangle, Scene, Text};
use crate::findings::{Coverage, Presence, PresenceCounts};
use crate::language::{Phrase, integer};

/// The share of the width that names of rows have at most.
const NAMES: f64 = 0.32;
/// No cell is wider, and no column wider for the sake of its header, in units.
const WIDEST: f64 = 230.0;
const WIDEST_HEADER: f64 = 128.0;
const GAP: f64 = 3.0;
const NOTE: f64 = 13.0;
/// So many missing pairs are named in the description.
const NAMED: usize = 12;

/// Draws areas against themes.
///
/// # Errors
/// When no actor has an area or no tie a theme.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let selected = input.selected;
    let answer = Coverage::of(selected.model, selected.selection);
    if answer.cells.is_empty() {
        return Err(ViewError::Nothing {
            view: "coverage",
            why: "coverage-needs",
        });
    }
    // The legend takes its room before it is known which pairs find theirs.
    let all = Choice::all(&answer);
    let provisional = Frame::new(input, &title(&all, &answer), &keys(input, &answer, &all));
    let picture = Picture {
        input,
        answer: &answer,
        unit: input.options.page.unit(),
    };
    let choice = picture.choose(&provisional.content());
    let frame = Frame::new(
        input,
        &title(&choice, &answer),
        &keys(input, &answer, &choice),
    );
    let elements = picture.elements(frame.content(), &choice);
    Ok(frame.scene(&description(input, &answer, &choice), elements))
}

/// The areas and themes that are shown, by their places in the answer.
struct Choice {
    areas: Vec<usize>,
    themes: Vec<usize>,
    /// Are areas the rows?
    areas_down: bool,
}

impl Choice {
    fn all(answer: &Coverage) -> Self {
        Self {
            areas: (0..answer.areas.len()).collect(),
            themes: (0..answer.themes.len()).collect(),
            areas_down: true,
        }
    }

    /// How many pairs there are of each answer. Those that lack something count as missing,
    /// too, whatever else is there, so that the counts may add up to more than the pairs.
    fn counts(&self, answer: &Coverage) -> PresenceCounts {
        let mut counts = answer.counts(&self.areas, &self.themes);
        counts.0[Presence::Missing as usize] = self.lacking(answer).len();
        counts
    }

    /// How many pairs count twice: something is there or planned, and something is missing.
    fn counted_twice(&self, answer: &Coverage) -> usize {
        self.counts(answer).total() - self.pairs()
    }

    /// The pairs where something expected is not there.
    fn lacking(&self, answer: &Coverage) -> Vec<(usize, usize)> {
        let pairs = self
            .areas
            .iter()
            .flat_map(|&area| self.themes.iter().map(move |&theme| (area, theme)));
        pairs
            .filter(|pair| answer.cells.get(pair).is_some_and(|cell| cell.missing > 0))
            .collect()
    }

    fn pairs(&self) -> usize {
        self.areas.len() * self.themes.len()
    }
}

struct Picture<'a> {
    input: &'a ViewInput<'a>,
    answer: &'a Coverage,
    unit: f64,
}

impl Picture<'_> {
    fn labels(&self) -> Labels<'_> {
        Labels {
            input: self.input,
            answer: self.answer,
        }
    }

    /// As many pairs as the room has place for; all areas, or only those that hold no other.
    fn choose(&self, area: &Rectangle) -> Choice {
        // Where something is missing comes first, so that it is never what finds no room.
        let cells = self.answer.cells.iter();
        let lacking = cells.filter(|(_, cell)| cell.missing > 0);
        let lacking: BTreeSet<usize> = lacking.map(|((_, theme), _)| *theme).collect();
        let mut themes: Vec<usize> = (0..self.answer.themes.len()).collect();
        themes.sort_by_key(|theme| !lacking.contains(theme));
        let most = self.input.options.top.unwrap_or(themes.len());
        let themes = &themes[..most.min(themes.len())];
        let all: Vec<usize> = (0..self.answer.areas.len()).collect();
        // What only the whole country has is in none of its parts.
        let is_part = |&area: &usize| {
            let area = &self.answer.areas[area];
            !area.holds_others || area.is_everywhere
        };
        let parts: Vec<usize> = all.iter().copied().filter(is_part).collect();
        let whole = self.better(area, &all, themes);
        if whole.areas.len() == all.len() || parts.is_empty() {
            whole
        } else {
            self.better(area, &parts, themes)
        }
    }

    /// Areas down or themes down, whichever shows more pairs.
    fn better(&self, area: &Rectangle, areas: &[usize], themes: &[usize]) -> Choice {
        let labels = self.labels();
        let area_names: Vec<String> = areas.iter().map(|&place| labels.area(place)).collect();
        let theme_names: Vec<String> = themes.iter().map(|&place| labels.theme(place)).collect();
        let (rows, columns) = self.fitting(area, &area_names, &theme_names);
        let areas_down = Choice {
            areas: areas[..rows].to_vec(),
            themes: themes[..columns].to_vec(),
            areas_down: true,
        };
        let (rows, columns) = self.fitting(area, &theme_names, &area_names);
        let themes_down = Choice {
            areas: areas[..columns].to_vec(),
            themes: themes[..rows].to_vec(),
            areas_down: false,
        };
        if themes_down.pairs() > areas_down.pairs() {
            themes_down
        } else {
            areas_down
        }
    }

    /// How many rows and columns fit.
    fn fitting(&self, area: &Rectangle, rows: &[String], columns: &[String]) -> (usize, usize) {
        let unit = self.unit;
        let height = area.height - self.note_height();
        let down = rows_in(height, unit).min(rows.len());
        let names = longest_name(&rows[..down], unit).min(NAMES * area.width);
        let room = area.width - names - 14.0 * unit;
        let mut widest = NARROWEST * unit;
        let mut across = 0;
        for header in columns {
            widest = widest.max(needed(header, unit).min(WIDEST_HEADER * unit));
            if (across + 1) as f64 * (widest + GAP * unit) > room {
                break;
            }
            across += 1;
        }
        (down, across.max(1).min(columns.len()))
    }

    fn note_height(&self) -> f64 {
        3.6 * NOTE * self.unit
    }

    fn elements(&self, area: Rectangle, choice: &Choice) -> Vec<Element> {
        let labels = self.labels();
        let areas: Vec<String> = choice
            .areas
            .iter()
            .map(|&place| labels.area(place))
            .collect();
        let themes: Vec<String> = choice
            .themes
            .iter()
            .map(|&place| labels.theme(place))
            .collect();
        let (rows, columns) = if choice.areas_down {
            (&areas, &themes)
        } else {
            (&themes, &areas)
        };
        let height = area.height - self.note_height();
        let sheet = Sheet {
            area: Rectangle { height, ..area },
            heading: "",
            rows,
            columns,
            names: NAMES,
            widest: WIDEST,
            theme: self.input.options.theme,
            unit: self.unit,
        };
        let laid = sheet.lay();
        let mut elements = Vec::new();
        for row in 0..laid.rows {
            for column in 0..columns.len() {
                let (area, theme) = if choice.areas_down {
                    (row, column)
                } else {
                    (column, row)
                };
                let pair = (choice.areas[area], choice.themes[theme]);
                elements.extend(self.cell(pair, laid.cell(row, column)));
            }
        }
        let bottom = laid.cell(laid.rows.saturating_sub(1), 0).bottom();
        elements.extend(laid.elements);
        elements.extend(self.note(area, bottom, choice, rows.len() - laid.rows));
        elements
    }

    fn cell(&self, pair: (usize, usize), area: Rectangle) -> Vec<Element> {
        let (theme, language) = (self.input.options.theme, self.input.options.language);
        let cell = self.answer.cells.get(&pair).copied().unwrap_or_default();
        let number = |count: usize| integer(i64::try_from(count).unwrap_or(i64::MAX), language);
        let presence = cell.presence();
        let mut elements = if cell.missing > 0 && presence != Presence::Missing {
            let planned = if cell.existing > 0 { 0 } else { cell.planned };
            let counts = PresenceCounts([cell.existing, planned, cell.missing, 0, 0]);
            presence::bar(&counts, area, theme, self.unit, language)
        } else {
            let count = match presence {
                Presence::Met => cell.existing,
                Presence::Planned => cell.planned,
                Presence::Missing => cell.missing,
                Presence::Ended => cell.ended,
                Presence::Unknown => 0,
            };
            let text = number(count);
            let text = (count > 0).then_some(text.as_str());
            presence::one(presence, text, area, theme, self.unit)
        };
        let labels = self.labels();
        let mut facts = vec![labels.area(pair.0), labels.theme(pair.1)];
        for (presence, count) in [
            (Presence::Met, cell.existing),
            (Presence::Planned, cell.planned),
            (Presence::Missing, cell.missing),
            (Presence::Ended, cell.ended),
        ] {
            if count > 0 {
                let name = presence.name().in_language(language);
                facts.push(format!("{name}: {}", number(count)));
            }
        }
        if cell.presence() == Presence::Unknown {
            facts.push(Presence::Unknown.name().in_language(language));
        }
        if let Some(field) = elements.first_mut() {
            field.id = Some(format!("cell-{}-{}", pair.0, pair.1));
            field.tooltip = Some(facts.join(" · "));
        }
        elements
    }

    /// What the numbers are and what was left out, below the last row.
    fn note(&self, area: Rectangle, bottom: f64, choice: &Choice, cut: usize) -> Vec<Element> {
        let answer = self.answer;
        let (cut_areas, cut_themes) = if choice.areas_down {
            (cut, 0)
        } else {
            (0, cut)
        };
        let counts = [
            ("coverage-both", choice.counted_twice(answer)),
            (
                "coverage-left-out-areas",
                answer.areas.len() - choice.areas.len() + cut_areas,
            ),
            (
                "coverage-left-out-themes",
                answer.themes.len() - choice.themes.len() + cut_themes,
            ),
            ("coverage-without-area", answer.without_area),
            ("coverage-without-theme", answer.without_theme),
        ];
        let mut phrases = vec![Phrase::new("coverage-number")];
        phrases.extend(
            counts
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .map(|(key, count)| Phrase::new(key).count("count", count)),
        );
        let language = self.input.options.language;
        let sentences: Vec<String> = phrases
            .iter()
            .map(|phrase| phrase.in_language(language))
            .collect();
        let size = NOTE * self.unit;
        let lines = fit(&sentences.join(" "), area.width, 2, size, Weight::Regular);
        let at = Point::new(area.x, bottom + 1.9 * size);
        let text = Text::line("", at, size, self.input.options.theme.muted).with_lines(lines);
        vec![text.into()]
    }
}
