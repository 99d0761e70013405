//! What stands in which column? A table without a format: text, CSV, HTML and
//! spreadsheets are all written from it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::language::Phrase;
use crate::model::{Names, PartialDate};

/// Rows of typed cells under named columns.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Table {
    /// The name of its file and its anchor: `interfaces`, `gaps`, `hubs`.
    pub id: &'static str,
    /// What it shows.
    pub title: Phrase,
    /// How to read it: definitions, what was left out.
    pub note: Option<Phrase>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has one cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Column {
    /// Its key, the header in CSV.
    pub key: &'static str,
    /// Its header for people.
    pub title: Phrase,
    /// Is it left out where room is short, as on a terminal?
    pub detail: bool,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing to say, or undefined.
    Empty,
    /// A count.
    Count(i64),
    /// A number, shown with so many decimals.
    Number(f64, u8),
    /// A share of one, shown in percent.
    Share(f64),
    /// Yes or no.
    Mark(bool),
    /// A date.
    Date(PartialDate),
    /// A text that is the same in every language.
    Text(String),
    /// A name by language.
    Name(Names),
    /// Names by language.
    List(Vec<Names>),
    /// A sentence.
    Phrase(Phrase),
}

impl Column {
    /// A column and the key of the phrase above it.
    pub fn new(key: &'static str, title: &'static str) -> Self {
        Self {
            key,
            title: Phrase::new(title),
            detail: false,
        }
    }

    /// The column, left out where room is short.
    pub fn detail(self) -> Self {
        Self {
            detail: true,
            ..self
        }
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<Phrase> for Cell {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl From<PartialDate> for Cell {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl From<Vec<Names>> for Cell {
    fn from(names: Vec<Names>) -> Self {
        if names.is_empty() {
            Self::Empty
        } else {
            Self::List(names)
        }
    }
}

impl From<Names> for Cell {
    fn from(names: Names) -> Self {
        Self::Name(names)
    }
}
