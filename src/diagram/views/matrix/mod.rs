//! Where are the interfaces and the gaps?
//!
//! Sectors against sectors, lower half only: a cell says how many ties there are, how many of the
//! possible pairs of actors meet, and of which kinds the ties are; the more of the pairs meet, the
//! further along the scale its color. A gap (a duty or a rule expects a tie that is missing) has
//! a dashed outline and a flag with the number of gaps. The name of a sector stands at its row
//! and again above its cell of the diagonal, where the upper half leaves room.

mod cell;

use crate::diagram::font::{self, Weight};
use crate::diagram::frame::{Frame, Key, KeyGroup, Sample};
use crate::diagram::parts::words;
use crate::diagram::scene::{Anchor, Element, Pen, Point, Rectangle, Scene, Shape, Text};
use crate::diagram::theme::Theme;
use crate::diagram::views::families::{Family, families};
use crate::diagram::views::note::note;
use crate::diagram::views::{ViewError, ViewInput};
use crate::diagram::{Dash, MarkLook, TieFamily, fit};
use crate::findings::{Interfaces, MATRIX_ROOM, Matrix, SHADES};
use crate::language::{Language, Phrase, percent};
use crate::model::Vocabulary;
use crate::select::Grouping;

/// Room for the names of rows, in units, and between cells.
const NAMES: f64 = 200.0;
const GAP: f64 = 4.0;

/// No cell is lower or higher, in units.
const LOWEST: f64 = 40.0;
const HIGHEST: f64 = 104.0;
/// And none wider.
const WIDEST: f64 = 190.0;

/// How large names are, in units.
const NAME: f64 = 15.0;

/// Draws the matrix of sectors.
///
/// # Errors
/// Never.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let (selected, options) = (input.selected, input.options);
    let answer = Interfaces::find(selected.model, selected.selection, &options.by);
    let room = options.top.unwrap_or(MATRIX_ROOM).min(MATRIX_ROOM);
    let matrix = Matrix::of(&answer, selected, &options.by, room);
    let kinds = matrix.cells.values().flat_map(|cell| &cell.by_kind);
    let families = families(input, kinds.map(|(kind, &count)| (kind.as_str(), count)));
    let frame = Frame::new(
        input,
        &Phrase::new("matrix-title"),
        &keys(input, &matrix, &families),
    );
    let picture = Picture {
        input,
        matrix: &matrix,
        families: &families,
        unit: options.page.unit(),
        area: frame.content(),
    };
    let elements = picture.elements();
    Ok(frame.scene(&description(&matrix, options.language), elements))
}

/// How many of the ties are of the family.
fn of_family(
    words: &Vocabulary,
    by_kind: &std::collections::BTreeMap<String, usize>,
    root: &str,
) -> usize {
    let of = by_kind
        .iter()
        .filter(|(kind, _)| TieFamily::of_kind(words, kind).0 == root);
    of.map(|(_, count)| count).sum()
}

fn keys(input: &ViewInput<'_>, matrix: &Matrix, families: &[Family]) -> Vec<KeyGroup> {
    let (language, theme) = (input.options.language, input.options.theme);
    let unit = input.options.page.unit();
    let say = |key| Phrase::new(key).in_language(language);
    let ties: usize = matrix.cells.values().map(|cell| cell.ties).sum();
    let gaps: usize = matrix.cells.values().map(|cell| cell.gaps).sum();
    let field = |fill, line, sign| Sample::Field { fill, line, sign };
    let kinds = families.iter().map(|family| Key {
        sample: field(Some(family.color), None, Some(family.sign)),
        name: family.name.clone(),
        count: Some(family.count),
    });
    let mut cells: Vec<Key> = shade_names(language)
        .into_iter()
        .zip(theme.sequential)
        .map(|(name, shade)| Key {
            sample: field(Some(shade), Some(Pen::solid(theme.muted, unit)), None),
            name,
            count: None,
        })
        .collect();
    cells.reverse();
    let mut signs = Vec::new();
    if gaps > 0 {
        signs.push(Key {
            sample: field(None, Some(gap_pen(theme, unit)), None),
            name: say("report-matrix-legend-gap"),
            count: Some(gaps),
        });
    }
    if matrix
        .cells
        .values()
        .any(|cell| cell.ties == 0 && cell.wanted > 0)
    {
        signs.push(Key {
            sample: field(None, Some(wanted_pen(theme, unit)), None),
            name: say("report-matrix-legend-wanted"),
            count: None,
        });
    }
    let group = |title, keys| KeyGroup { title, keys };
    vec![
        group(
            Phrase::new("count-ties")
                .count("count", ties)
                .in_language(language),
            kinds.collect(),
        ),
        group(
            say("matrix-share"),
            if ties > 0 { cells } else { Vec::new() },
        ),
        group(say("matrix-outlines"), signs),
    ]
}

/// What each shade means, from the lightest.
fn shade_names(language: Language) -> Vec<String> {
    let limits = SHADES.map(|limit| percent(limit, language));
    let mut names = vec![format!("< {}", limits[0])];
    names.extend(limits.iter().map(|limit| format!("≥ {limit}")));
    names
}

/// Around what is missing.
pub(super) fn gap_pen(theme: &Theme, unit: f64) -> Pen {
    Pen {
        color: theme.accent,
        width: 2.4 * unit,
        dash: Dash::Dashed,
    }
}

/// Around what is only wanted, or not known.
pub(super) fn wanted_pen(theme: &Theme, unit: f64) -> Pen {
    Pen {
        color: theme.muted,
        width: 1.6 * unit,
        dash: Dash::Dotted,
    }
}

fn description(matrix: &Matrix, language: Language) -> Phrase {
    let crossing = || {
        matrix
            .cells
            .iter()
            .filter(|((a, b), cell)| a != b && cell.ties > 0)
    };
    let name = |place: usize| {
        let name = &matrix.sectors[place].word.name;
        name.best(language).unwrap_or("–").to_owned()
    };
    let mut most: Vec<_> = crossing().collect();
    most.sort_by_key(|(_, cell)| std::cmp::Reverse(cell.ties));
    let top = most.iter().take(3).map(|((a, b), cell)| {
        crate::model::Names::plain(format!("{} – {} ({})", name(*a), name(*b), cell.ties))
    });
    let counted = Phrase::new("matrix-description")
        .count("sectors", matrix.sectors.len())
        .count("meeting", most.len())
        .count("ties", crossing().map(|(_, cell)| cell.ties).sum())
        .count("gaps", matrix.cells.values().map(|cell| cell.gaps).sum());
    if most.is_empty() {
        counted
    } else {
        Phrase::new("matrix-description-most")
            .phrase("counted", counted)
            .list("most", top.collect())
    }
}

/// The cells with their names.
pub(super) struct Picture<'a> {
    input: &'a ViewInput<'a>,
    matrix: &'a Matrix,
    families: &'a [Family],
    unit: f64,
    area: Rectangle,
}

impl Picture<'_> {
    fn theme(&self) -> &'static Theme {
        self.input.options.theme
    }

    fn language(&self) -> Language {
        self.input.options.language
    }

    fn elements(&self) -> Vec<Element> {
        let mut elements = Vec::new();
        let mut area = self.area;
        elements.extend(self.note(&mut area));
        let count = self.shown(&area);
        if count == 0 {
            let why = Phrase::new("report-matrix-empty");
            words::instead(self.input, &why, &self.area, &mut elements);
            return elements;
        }
        let unit = self.unit;
        // The first column needs room for its name above; other names stand above the diagonal.
        let above = 2.6 * NAME * unit;
        let names = self.names_width(count).min(area.width * 0.28);
        let gap = GAP * unit;
        let height = ((area.height - above) / count as f64 - gap).min(HIGHEST * unit);
        let width = self.cell_width(area.width - names, count, gap);
        let cell = |row: usize, column: usize| {
            Rectangle::new(
                area.x + names + column as f64 * (width + gap),
                area.y + above + row as f64 * (height + gap),
                width,
                height,
            )
        };
        for row in 0..count {
            self.row_name(row, &cell(row, 0), names, &mut elements);
            self.column_name(row, &cell(row, row), area.right(), &mut elements);
            for column in 0..=row {
                cell::draw(self, row, column, cell(row, column), &mut elements);
            }
        }
        elements
    }

    /// Room for the names of rows: no word is broken where the page has room for it.
    fn names_width(&self, count: usize) -> f64 {
        let unit = self.unit;
        let longest = (0..count).map(|row| self.longest_word(row, NAME * unit));
        // Beside the word stand the mark and its margins.
        longest.fold(NAMES * unit, |most, word| most.max(word + 50.0 * unit))
    }

    fn longest_word(&self, place: usize, size: f64) -> f64 {
        let name = self.name(place);
        let words = name.split_whitespace();
        let widths = words.map(|word| font::width(word, size, Weight::Bold));
        widths.fold(0.0, f64::max)
    }

    /// The widest cells that leave every column room for its name, which stands above the
    /// diagonal and reaches to the right.
    fn cell_width(&self, room: f64, count: usize, gap: f64) -> f64 {
        let unit = self.unit;
        let size = (NAME - 1.0) * unit;
        let widest = (WIDEST * unit).min(room / count as f64 - gap);
        let widths = (1..count).map(|column| {
            let word = self.longest_word(column, size);
            let needed = word.min(180.0 * unit) + 4.0 * unit;
            (room - needed) / column as f64 - gap
        });
        widths.fold(widest, f64::min)
    }

    /// How many sectors fit.
    fn shown(&self, area: &Rectangle) -> usize {
        let rows = (area.height - 2.6 * NAME * self.unit) / ((LOWEST + GAP) * self.unit);
        (rows.max(1.0) as usize).min(self.matrix.sectors.len())
    }

    /// Says what was left out, at the bottom of the area.
    fn note(&self, area: &mut Rectangle) -> Option<Element> {
        let left_out = self.matrix.left_out + self.matrix.sectors.len() - self.shown(&self.area);
        if left_out == 0 || self.matrix.sectors.is_empty() {
            return None;
        }
        let sentence = Phrase::new("matrix-left-out").count("count", left_out);
        note(self.input, &[sentence], area)
    }

    fn name(&self, place: usize) -> String {
        let word = &self.matrix.sectors[place].word;
        let name = word.name.best(self.language()).unwrap_or("");
        if name.trim().is_empty() {
            word.key.clone()
        } else {
            name.to_owned()
        }
    }

    /// The name of a sector with the number of its actors, and its mark where it has one.
    fn row_name(&self, row: usize, first: &Rectangle, names: f64, elements: &mut Vec<Element>) {
        let (unit, theme) = (self.unit, self.theme());
        let sector = &self.matrix.sectors[row];
        let size = NAME * unit;
        let mut right = first.x - 12.0 * unit;
        if self.input.options.by == Grouping::Kind {
            let words = self.input.selected.model.vocabulary();
            let look = theme.mark(MarkLook::of_kind(words, &sector.word.key));
            let (width, height) = (24.0 * unit, 17.0 * unit);
            let middle = first.center().y;
            let area = Rectangle::new(right - width, middle - height / 2.0, width, height);
            elements.push(Shape::mark(&look, area, 1.4 * unit).into());
            right -= width + 8.0 * unit;
        }
        let name = format!("{}\u{a0}({})", self.name(row), sector.actors);
        let room = right - (first.x - names);
        let most = ((first.height / (size * 1.28)) as usize).clamp(1, 3);
        let lines = fit(&name, room, most, size, Weight::Bold);
        let text = Text::line("", Point::new(right, 0.0), size, theme.ink)
            .bold()
            .anchored(Anchor::End)
            .with_lines(lines)
            .middle_at(first.center().y);
        elements.push(text.into());
    }

    /// The name again, above the diagonal: there is room to the right.
    fn column_name(
        &self,
        column: usize,
        diagonal: &Rectangle,
        right: f64,
        elements: &mut Vec<Element>,
    ) {
        let unit = self.unit;
        let size = (NAME - 1.0) * unit;
        let left = diagonal.x + 2.0 * unit;
        let room = (right - left).min(260.0 * unit);
        let lines = fit(&self.name(column), room, 2, size, Weight::Bold);
        let mut text = Text::line("", Point::new(left, 0.0), size, self.theme().muted)
            .bold()
            .with_lines(lines);
        let bottom = text.bounds().bottom();
        text.at.y = diagonal.y - 3.0 * unit - bottom;
        elements.push(text.into());
    }
}
