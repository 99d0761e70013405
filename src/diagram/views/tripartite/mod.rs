//! County, municipality, organisations: which side is missing where?
//!
//! Two sheets side by side. On the left the municipalities: does each meet the county, does it
//! meet organisations, and are all three together at a table or in a triangle; where there are
//! more municipalities than rows, areas with the number of their municipalities. On the right the
//! tables and agreements at which two sides or three sit: how many of each side, and which side is
//! missing. What is [unknown](Presence) is not missing. The title says which side is missing most
//! often and how many municipalities have all three together.
//!
//! Left out, and counted below the sheet: the rows that lack least, where there are more areas or
//! tables than rows. Tables with one side only are not tripartite and are not shown.
//!
//! The answer is [`Tripartite`]'s; drawing it is O(municipalities + tables), sorted.

#[cfg(test)]
mod tests;
mod words;

use self::words::{Sums, keys, lacks, presences};
use std::collections::BTreeMap;

use super::presence;
use super::sheet::{Sheet, rows_in};
use super::{ViewError, ViewInput};
use crate::diagram::fit;
use crate::diagram::font::{self, Weight};
use crate::diagram::frame::Frame;
use crate::diagram::scene::{Drawn, Element, Point, Rectangle, Scene, Text};
use crate::findings::tripartite::{Side, TripartiteMunicipality, TripartiteState, TripartiteTable};
use crate::findings::{Presence, PresenceCounts, Tripartite};
use crate::language::{Phrase, integer};
use crate::model::Names;

/// The columns of the municipalities: two sides they may meet, and all three together.
const COLUMNS: usize = 3;

/// Sizes in units.
const BETWEEN: f64 = 36.0;
const NOTE: f64 = 13.0;
/// Where this many rows are enough, or sheets would be narrower than this, they stand one above
/// the other.
const FEW: usize = 12;
const NARROW: f64 = 440.0;
/// The share of the left one; names of tables are longer than those of municipalities.
const LEFT: f64 = 0.43;
const WIDEST: f64 = 130.0;
const WIDEST_ALONE: f64 = 300.0;
/// The list of names below areas: no lower than this, and so many letters of names a state.
const LIST: f64 = 90.0;
const LETTERS: usize = 420;
/// The share of a sheet that names have at most.
const NAMES: f64 = 0.52;

/// Draws who sits with whom and which side is missing.
///
/// # Errors
/// When one of the sides is nobody's in the network.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let selected = input.selected;
    let answer = Tripartite::of(selected.model, selected.selection);
    if !answer.absent_sides.is_empty() || answer.municipalities.is_empty() {
        return Err(ViewError::Nothing {
            view: "tripartite",
            why: "tripartite-view-needs",
        });
    }
    let sums = Sums::of(&answer);
    let frame = Frame::new(input, &sums.title(), &keys(input, &answer));
    let picture = Picture {
        input,
        answer: &answer,
        unit: input.options.page.unit(),
    };
    let elements = picture.elements(frame.content());
    Ok(frame.scene(&sums.description(&answer), elements))
}

/// A row of the left sheet: a municipality, or the municipalities of an area.
struct Row {
    name: String,
    sums: [PresenceCounts; COLUMNS],
}

impl Row {
    fn total(&self) -> usize {
        self.sums[0].total()
    }

    /// How far it is from having everything; the highest first.
    fn lack(&self) -> (usize, usize) {
        let count = |presence| self.sums.iter().map(|sum| sum.of(presence)).sum();
        (count(Presence::Missing), count(Presence::Planned))
    }
}

struct Picture<'a> {
    input: &'a ViewInput<'a>,
    answer: &'a Tripartite,
    unit: f64,
}

impl Picture<'_> {
    fn say(&self, phrase: &Phrase) -> String {
        phrase.in_language(self.input.options.language)
    }

    fn name(&self, names: &Names) -> String {
        let name = names.best(self.input.options.language).unwrap_or("");
        name.to_owned()
    }

    fn elements(&self, area: Rectangle) -> Vec<Element> {
        let unit = self.unit;
        let between = BETWEEN * unit;
        let (municipalities, tables) = (self.answer.municipalities.len(), self.answer.tables.len());
        let left = LEFT * (area.width - between);
        if municipalities + tables > FEW && left >= NARROW * unit {
            let x = area.x + left + between;
            let width = area.right() - x;
            let first = Rectangle {
                width: left,
                ..area
            };
            let (mut elements, _) = self.municipalities(first);
            elements.extend(self.tables(Rectangle { x, width, ..area }));
            return elements;
        }
        // Each has the share that its rows need, a header being three of them, a list six.
        let rows = rows_in(area.height, unit);
        let first = if municipalities > rows / 2 {
            self.by_area().len() + 6
        } else {
            municipalities
        };
        let needs = [first, tables].map(|count| count.clamp(1, rows) + 3);
        let share = needs[0] as f64 / (needs[0] + needs[1]) as f64;
        let height = share * (area.height - between);
        let (mut elements, bottom) = self.municipalities(Rectangle { height, ..area });
        let y = bottom + between;
        let height = area.bottom() - y;
        elements.extend(self.tables(Rectangle { y, height, ..area }));
        elements
    }

    /// The sheet of the municipalities, and where it ends.
    fn municipalities(&self, area: Rectangle) -> (Vec<Element>, f64) {
        let room = rows_in(area.height, self.unit);
        let count = self.answer.municipalities.len();
        let is_folded = count > room;
        let rows = if is_folded {
            self.by_area()
        } else {
            self.each_municipality()
        };
        let heading = if is_folded {
            "tripartite-view-areas"
        } else {
            "tripartite-view-municipalities"
        };
        let heading = self.say(&Phrase::new(heading).count("count", count));
        let names: Vec<String> = rows
            .iter()
            .map(|row| match row.total() {
                1 if !is_folded => row.name.clone(),
                total => format!("{}\u{a0}({total})", row.name),
            })
            .collect();
        let columns = [
            Side::County.name(),
            Side::Organisation.name(),
            Phrase::new("tripartite-view-together"),
        ];
        let columns = columns.map(|column| self.say(&column));
        let note = if is_folded {
            "tripartite-view-left-out-areas"
        } else {
            "tripartite-view-left-out-municipalities"
        };
        let (theme, language) = (self.input.options.theme, self.input.options.language);
        let (mut elements, mut bottom) = self.sheet(
            area,
            &heading,
            &names,
            &columns,
            note,
            |row, column, cell| {
                let counts = &rows[row].sums[column];
                presence::bar(counts, cell, theme, self.unit, language)
            },
        );
        if is_folded && rows.len() < room {
            let y = bottom + NOTE * self.unit;
            let height = area.bottom() - y;
            let list = self.list(Rectangle { y, height, ..area });
            let ends = list.iter().map(|element| match &element.drawn {
                Drawn::Text(text) => text.bounds().bottom(),
                _ => bottom,
            });
            bottom = ends.fold(bottom, f64::max);
            elements.extend(list);
        }
        (elements, bottom)
    }

    /// The municipalities by name, those that lack most first, where rows are areas.
    fn list(&self, area: Rectangle) -> Vec<Element> {
        if area.height < LIST * self.unit {
            return Vec::new();
        }
        let theme = self.input.options.theme;
        let size = NOTE * self.unit;
        let states = TripartiteState::ALL.into_iter().map(|state| {
            let those = self.answer.municipalities.iter();
            let those = those.filter(|municipality| municipality.state == state);
            (state, those.collect::<Vec<_>>())
        });
        let states: Vec<_> = states.filter(|(_, those)| !those.is_empty()).collect();
        let lines = area.height / (size * font::LINE_HEIGHT);
        let each = (lines / states.len().max(1) as f64 - 1.5).max(1.0) as usize;
        let mut elements = Vec::new();
        let mut top = area.y;
        for (state, those) in states {
            let title = format!("{} ({})", self.say(&state.name()), those.len());
            let names = self.names_in_row(&those);
            let parts = [
                (title, 1, Weight::Bold, theme.ink),
                (names, each, Weight::Regular, theme.muted),
            ];
            for (text, most, weight, color) in parts {
                let lines = fit(&text, area.width, most, size, weight);
                let at = Point::new(area.x, top + font::ASCENT * size);
                let mut text = Text::line("", at, size, color).with_lines(lines);
                text.weight = weight;
                if text.bounds().bottom() > area.bottom() {
                    return elements;
                }
                top += text.lines.len() as f64 * text.line_height();
                elements.push(text.into());
            }
            top += 0.5 * size;
        }
        elements
    }

    fn names_in_row(&self, those: &[&TripartiteMunicipality]) -> String {
        let mut letters = 0;
        let shown = those.iter().take_while(|municipality| {
            letters += self.name(&municipality.actor.name).chars().count() + 2;
            letters <= LETTERS
        });
        let names: Vec<Names> = shown
            .map(|municipality| municipality.actor.name.clone())
            .collect();
        let more = those.len() - names.len();
        self.say(&if more == 0 {
            Phrase::new("list-all").list("names", names)
        } else {
            Phrase::new("list-more")
                .list("names", names)
                .count("count", more)
        })
    }

    fn each_municipality(&self) -> Vec<Row> {
        let municipalities = self.answer.municipalities.iter();
        municipalities
            .map(|municipality| Row {
                name: self.name(&municipality.actor.name),
                sums: presences(municipality).map(|presence| [presence].into_iter().collect()),
            })
            .collect()
    }

    /// The municipalities of each area, where most is missing first.
    fn by_area(&self) -> Vec<Row> {
        let model = self.input.selected.model;
        let mut areas: BTreeMap<Option<&str>, [PresenceCounts; COLUMNS]> = BTreeMap::new();
        for municipality in &self.answer.municipalities {
            let node = model.find(&municipality.actor.id);
            let area = node.and_then(|node| model.actor(node).area.as_deref());
            let sums = areas.entry(area).or_default();
            for (counts, presence) in sums.iter_mut().zip(presences(municipality)) {
                counts.add(presence);
            }
        }
        let mut rows: Vec<Row> = areas
            .into_iter()
            .map(|(area, sums)| Row {
                name: match area {
                    Some(area) => model
                        .area_name(area, self.input.options.language)
                        .to_owned(),
                    None => self.say(&Phrase::new("tripartite-view-no-area")),
                },
                sums,
            })
            .collect();
        rows.sort_by(|a, b| b.lack().cmp(&a.lack()).then_with(|| a.name.cmp(&b.name)));
        rows
    }

    fn tables(&self, area: Rectangle) -> Vec<Element> {
        let count = Phrase::new("tripartite-view-tables").count("count", self.answer.tables.len());
        let heading = self.say(&count);
        if self.answer.tables.is_empty() {
            return self.note(area, &Phrase::new("tripartite-view-no-tables"));
        }
        let mut tables: Vec<&TripartiteTable> = self.answer.tables.iter().collect();
        tables.sort_by_key(|table| std::cmp::Reverse(lacks(table)));
        let names: Vec<String> = tables
            .iter()
            .map(|table| self.name(&table.table.name))
            .collect();
        let columns = Side::ALL.map(|side| self.say(&side.name()));
        let (theme, language) = (self.input.options.theme, self.input.options.language);
        let note = "tripartite-view-left-out-tables";
        let (elements, _) = self.sheet(
            area,
            &heading,
            &names,
            &columns,
            note,
            |row, column, cell| {
                let side = Side::ALL[column];
                let seats = tables[row].seats(side).len();
                let text = integer(i64::try_from(seats).unwrap_or(i64::MAX), language);
                let text = (seats > 0).then_some(text.as_str());
                presence::one(tables[row].presence(side), text, cell, theme, self.unit)
            },
        );
        elements
    }

    /// A sheet, and below it how many rows found no room; where its last row ends.
    fn sheet(
        &self,
        area: Rectangle,
        heading: &str,
        names: &[String],
        columns: &[String],
        note: &'static str,
        cell: impl Fn(usize, usize, Rectangle) -> Vec<Element>,
    ) -> (Vec<Element>, f64) {
        let is_wide = area.width > 2.0 * NARROW * self.unit;
        let widest = if is_wide { WIDEST_ALONE } else { WIDEST };
        let lay = |area| {
            let sheet = Sheet {
                area,
                heading,
                rows: names,
                columns,
                names: NAMES,
                widest,
                theme: self.input.options.theme,
                unit: self.unit,
            };
            sheet.lay()
        };
        let mut laid = lay(area);
        let mut elements = Vec::new();
        if laid.rows < names.len() {
            let height = area.height - 2.6 * NOTE * self.unit;
            laid = lay(Rectangle { height, ..area });
            let below = Rectangle {
                y: area.y + height + 0.8 * NOTE * self.unit,
                ..area
            };
            let note = Phrase::new(note).count("count", names.len() - laid.rows);
            elements.extend(self.note(below, &note));
        }
        for row in 0..laid.rows {
            for column in 0..columns.len() {
                elements.extend(cell(row, column, laid.cell(row, column)));
            }
        }
        elements.append(&mut laid.elements);
        let bottom = if laid.rows < names.len() {
            area.bottom()
        } else {
            laid.cell(laid.rows.saturating_sub(1), 0).bottom()
        };
        (elements, bottom)
    }

    /// A sentence at the top of a room.
    fn note(&self, area: Rectangle, phrase: &Phrase) -> Vec<Element> {
        let size = NOTE * self.unit;
        let lines = fit(&self.say(phrase), area.width, 3, size, Weight::Regular);
        let at = Point::new(area.x, area.y + size);
        let text = Text::line("", at, size, self.input.options.theme.muted).with_lines(lines);
        vec![text.into()]
    }
}
