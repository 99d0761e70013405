//! How is a table that is no text put down as one?
//!
//! Cells apart by tabs; what would break a row stands in quotes. Sheets of workbooks and files in
//! Parquet come this way, and what is known of their columns comes with them.

use super::values::Holds;
use crate::problem::Problem;
use crate::read::flat::Sort;
use crate::read::text::Text;

/// What stands between the cells.
pub(in crate::read) const TAB: u8 = b'\t';

/// A table as text, and what is known of it beside.
pub(in crate::read) struct Laid {
    pub(in crate::read) text: Text,
    /// What it lists; told from its header when missing.
    pub(in crate::read) sort: Option<Sort>,
    /// What stands between cells; found out when missing.
    pub(in crate::read) delimiter: Option<u8>,
    /// What the columns hold; told from the cells when missing.
    pub(in crate::read) types: Option<Vec<Holds>>,
    /// What was noticed when it was put down.
    pub(in crate::read) noticed: Vec<Problem>,
}

impl From<Text> for Laid {
    fn from(text: Text) -> Self {
        Self {
            text,
            sort: None,
            delimiter: None,
            types: None,
            noticed: Vec::new(),
        }
    }
}

impl Laid {
    /// The table, which lists that.
    pub(super) fn of(self, sort: Sort) -> Self {
        Self {
            sort: Some(sort),
            ..self
        }
    }
}

/// Puts a cell down.
pub(in crate::read) fn quoted_into(text: &mut String, cell: &str) {
    let is_plain = !cell.contains(['\t', '\n', '\r', '"']) && !cell.starts_with(' ');
    if is_plain {
        text.push_str(cell);
    } else {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
}
