//! Is a sheet a matrix, where does it begin, and what does its name say of its ties?

use std::borrow::Cow;
use std::collections::HashSet;

use super::open::{Row, Sheet};
use super::roles::{OF_TIES, ROWS};
use crate::model::Vocabulary;
use crate::model::vocabulary;
use crate::read::csv::matrix::meaning::SheetName;
use crate::read::csv::matrix::shape::{self, LOOKED_AT, Told};
use crate::read::flat::{Mapping, Sort, plain};

/// Names of sheets that say nothing, as [`plain`] gives them, without the number at their end.
const SAY_NOTHING: [&str; 17] = [
    "sheet",
    "taul",
    "taulukko",
    "blad",
    "kalkylblad",
    "ark",
    "tabelle",
    "feuil",
    "data",
    "aineisto",
    "matrix",
    "matriisi",
    "matris",
    "network",
    "verkosto",
    "natverk",
    "adjacency",
];

/// Where a matrix begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The row that names its columns, by its place among the filled ones.
    pub(super) header: usize,
    /// The column that names its rows.
    pub(super) column: u32,
    /// The row below its last, by its place among the filled ones: what is written below an empty
    /// row and is no row of the matrix does not belong to it.
    pub(super) end: usize,
}

/// Where the matrix on a sheet begins, if one is there.
pub(super) fn find(sheet: &Sheet, mapping: &Mapping) -> Option<Place> {
    let said = &mapping.matrices;
    let told = if said.is_empty() {
        Told::ByItself
    } else {
        Told::Said
    };
    // What its own words make a list is one, unless the matrix is pointed to.
    let is_meant = said.rows.is_some() || said.kind_on(&sheet.name).is_some();
    for header in 0..sheet.rows.len().min(ROWS) {
        let row = &sheet.rows[header];
        let names: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
        let sort = Sort::of(&names, mapping).filter(|_| !is_meant);
        let told = match told {
            Told::Said if sort.is_some() => Told::ByItself,
            told => told,
        };
        let columns = match &said.rows {
            Some(rows) => {
                let cell = row.cells.iter().find(|cell| cell.text.trim() == rows);
                [cell.map(|cell| cell.column), None]
            }
            None => columns_of_names(&sheet.rows[header + 1..]),
        };
        let mut places = columns.into_iter().flatten().map(|column| Place {
            header,
            column,
            end: end(sheet, header, column),
        });
        let place = places.find(|place| fits(sheet, *place, told));
        if place.is_some() {
            return place;
        }
        // Below the header of a list of ties are ties, however much they look like a matrix.
        if sort == Some(Sort::Ties) {
            return None;
        }
    }
    None
}

/// Where names of rows may stand: in the first column, or right of a word beside all rows.
fn columns_of_names(rows: &[Row]) -> [Option<u32>; 2] {
    let mut firsts = rows.iter().take(2).filter_map(|row| row.cells.first());
    let first = firsts.next().map(|cell| cell.column);
    let second = firsts.next().map(|cell| cell.column);
    [first, second.filter(|second| first < Some(*second))]
}

/// Where a matrix ends: at an empty row below which stands what has neither the name of a column
/// nor anything beside it.
fn end(sheet: &Sheet, header: usize, column: u32) -> usize {
    let names: HashSet<&str> = sheet.rows[header]
        .cells
        .iter()
        .map(|cell| cell.text.trim())
        .collect();
    let is_apart = |place: &usize| {
        let [above, row] = [place - 1, *place].map(|place| &sheet.rows[place]);
        let is_name = row
            .cells
            .first()
            .is_some_and(|cell| names.contains(cell.text.trim()));
        let is_alone = row.cells.iter().all(|cell| cell.column <= column);
        row.number > above.number + 1 && is_alone && !is_name
    };
    let mut below = header + 2..sheet.rows.len();
    below.find(is_apart).unwrap_or(sheet.rows.len())
}

fn fits(sheet: &Sheet, place: Place, told: Told) -> bool {
    let Place {
        header,
        column,
        end,
    } = place;
    let is_right = |row: &Row| row.cells.iter().filter(|cell| cell.column > column).count();
    let last = sheet.rows[header]
        .cells
        .last()
        .map_or(0, |cell| cell.column);
    if is_right(&sheet.rows[header]) == 0 {
        return false;
    }
    let laid = |row: &Row, last: u32| {
        let mut cells: Vec<Cow<'_, str>> = Vec::new();
        for cell in &row.cells {
            if cell.column < column || cell.column > last {
                continue;
            }
            cells.resize((cell.column - column) as usize, Cow::Borrowed(""));
            let text = if cell.flaw.is_some() { "" } else { &cell.text };
            cells.push(Cow::Owned(text.trim().to_owned()));
        }
        cells
    };
    let header_row = laid(&sheet.rows[header], last);
    let rows = sheet.rows[header + 1..end.max(header + 1)].iter();
    let rows = rows.take(LOOKED_AT);
    let rows: Vec<_> = rows.map(|row| laid(row, last)).collect();
    shape::of(&header_row, &rows, told).is_some()
}

/// What the name of a sheet says of the ties of its matrix: a kind that is known; one that is not
/// only where it tells several matrices apart.
pub(super) fn sheet_name(name: &str, are_several: bool) -> SheetName {
    let words = &Vocabulary::built_in().tie_kinds;
    let is_known = || vocabulary::named(words, name).is_some();
    SheetName {
        name: name.to_owned(),
        is_kind: is_known() || (are_several && !says_nothing(name)),
    }
}

fn says_nothing(name: &str) -> bool {
    let name = plain(name);
    let number = |c: char| c.is_ascii_digit() || matches!(c, '_' | '(' | ')');
    let stem = name.trim_end_matches(number);
    SAY_NOTHING.contains(&stem) || OF_TIES.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_say_nothing() {
        for name in [
            "Sheet1",
            "Taul2",
            "Blad 3",
            "Matriisi",
            "Taulukko1 (2)",
            "Yhteydet",
        ] {
            assert!(!sheet_name(name, true).is_kind, "{name}");
        }
        for name in ["Rahoittaa", "är medlem i", "funds", "hallinnoi"] {
            assert!(sheet_name(name, false).is_kind, "{name}");
        }
        assert!(sheet_name("Luottamus", true).is_kind);
        assert!(!sheet_name("Luottamus", false).is_kind);
        assert!(sheet_name("2023", true).is_kind);
    }
}
