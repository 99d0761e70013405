//! What do matrices mean, where they do not say so themselves?
//!
//! | key | says |
//! |---|---|
//! | `rows=HEADER` | the column of that header names the rows; what stands left of it is not read |
//! | `from=rows`, `from=columns` | ties run from the actor of the row, or of the column |
//! | `kind=WORD` | the kind of the ties; `kind=sheet`: the name of the sheet is their kind |
//! | `sheets.NAME=WORD` | the kind of the ties on the sheet of that name |
//! | `strength=cells`, `strength=none` | a number is the strength of a tie, or only says that there is one |
//! | `attributes.NAME=cells` | a number is the free attribute of that name |
//!
//! A table about which any of that is said is a matrix, even where a table could be something else.

use crate::language::Phrase;

/// What is said about matrices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Matrices {
    /// The header of the column that names the rows.
    pub(in crate::read) rows: Option<String>,
    /// Whom ties come from.
    pub(in crate::read) from: Option<Side>,
    pub(in crate::read) kind: Option<KindIs>,
    /// Sheets and the kinds of their ties.
    pub(in crate::read) sheets: Vec<(String, String)>,
    pub(in crate::read) cells: Option<CellsAre>,
}

/// A side of a matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Side {
    #[default]
    Rows,
    Columns,
}

/// Of which kind the ties are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) enum KindIs {
    /// The name of the sheet says it.
    Sheet,
    Word(String),
}

/// What the numbers are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum CellsAre {
    /// Strengths, unless all are 1.
    #[default]
    Strength,
    /// Each only says that there is a tie.
    Nothing,
    /// A free attribute of that name.
    Attribute(String),
}

const SHEET: &str = "sheet";
const SHEETS: &str = "sheets.";
const CELLS: &str = "cells";
const NONE: &str = "none";

impl Matrices {
    /// Is anything said?
    pub(in crate::read) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds what one key says.
    pub(super) fn say(&mut self, key: &str, value: &str) -> Result<(), Phrase> {
        let side = match value {
            "rows" => Some(Side::Rows),
            "columns" => Some(Side::Columns),
            _ => None,
        };
        match (key, value, side) {
            ("rows", _, _) => self.rows = Some(value.to_owned()),
            ("from", _, Some(side)) => self.from = Some(side),
            ("to", _, Some(Side::Rows)) => self.from = Some(Side::Columns),
            ("to", _, Some(Side::Columns)) => self.from = Some(Side::Rows),
            ("kind", SHEET, _) => self.kind = Some(KindIs::Sheet),
            ("kind", _, _) => self.kind = Some(KindIs::Word(value.to_owned())),
            ("strength", CELLS, _) => self.cells = Some(CellsAre::Strength),
            ("strength", NONE, _) => self.cells = Some(CellsAre::Nothing),
            _ => {
                let attribute = super::attribute_of(key).filter(|_| value == CELLS);
                let sheet = key.strip_prefix(SHEETS).filter(|sheet| !sheet.is_empty());
                match (attribute, sheet) {
                    (Some(name), _) => self.cells = Some(CellsAre::Attribute(name.to_owned())),
                    (None, Some(sheet)) => self.put_sheet(sheet.to_owned(), value.to_owned()),
                    (None, None) => {
                        let text = format!("matrix.{key}={value}");
                        return Err(Phrase::new("mapping-matrix-unknown").text("text", text));
                    }
                }
            }
        }
        Ok(())
    }

    /// Notes that the ties of a sheet are of that kind.
    pub(in crate::read) fn put_sheet(&mut self, sheet: String, kind: String) {
        self.sheets.retain(|(known, _)| *known != sheet);
        self.sheets.push((sheet, kind));
    }

    /// The kind that is said of the ties on a sheet.
    pub(in crate::read) fn kind_on(&self, sheet: &str) -> Option<&str> {
        let found = self.sheets.iter().find(|(known, _)| known == sheet);
        found.map(|(_, kind)| &**kind)
    }

    /// Adds what others say, which counts where both say something.
    pub(super) fn extend(&mut self, other: Self) {
        self.rows = other.rows.or(self.rows.take());
        self.from = other.from.or(self.from);
        self.kind = other.kind.or(self.kind.take());
        self.cells = other.cells.or(self.cells.take());
        for (sheet, kind) in other.sheets {
            self.put_sheet(sheet, kind);
        }
    }

    /// What is said, as keys and values.
    pub(super) fn lines(&self) -> Vec<(String, String)> {
        let mut lines = Vec::new();
        let mut put = |key: &str, value: &str| lines.push((key.to_owned(), value.to_owned()));
        if let Some(rows) = &self.rows {
            put("rows", rows);
        }
        match self.from {
            Some(Side::Rows) => put("from", "rows"),
            Some(Side::Columns) => put("from", "columns"),
            None => {}
        }
        match &self.kind {
            Some(KindIs::Sheet) => put("kind", SHEET),
            Some(KindIs::Word(word)) => put("kind", word),
            None => {}
        }
        match &self.cells {
            Some(CellsAre::Strength) => put("strength", CELLS),
            Some(CellsAre::Nothing) => put("strength", NONE),
            Some(CellsAre::Attribute(name)) => put(&format!("attributes.{name}"), CELLS),
            None => {}
        }
        for (sheet, kind) in &self.sheets {
            put(&format!("{SHEETS}{sheet}"), kind);
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_says_what_it_says() {
        let mut matrices = Matrices::default();
        for (key, value) in [
            ("rows", "Toimija"),
            ("to", "rows"),
            ("kind", "sheet"),
            ("attributes.meetings", "cells"),
            ("sheets.Raha 2024", "funds"),
        ] {
            matrices.say(key, value).expect("a word about matrices");
        }
        let expected = Matrices {
            rows: Some("Toimija".into()),
            from: Some(Side::Columns),
            kind: Some(KindIs::Sheet),
            sheets: vec![("Raha 2024".into(), "funds".into())],
            cells: Some(CellsAre::Attribute("meetings".into())),
        };
        assert_eq!(matrices, expected);
        let mut again = Matrices::default();
        for (key, value) in matrices.lines() {
            again.say(&key, &value).expect("a word of ours");
        }
        assert_eq!(again, expected);
        for (key, value) in [
            ("from", "left"),
            ("strength", "weights"),
            ("attributes.x", "rows"),
            ("sheets.", "funds"),
            ("column", "A"),
        ] {
            assert!(matrices.say(key, value).is_err(), "{key}={value}");
        }
    }
}
