//! What did the file say, and where exactly?
//!
//! A document knows formats and positions, not meaning: records of fields,
//! every name and value with the bytes it came from.

use std::borrow::Cow;
use std::sync::Arc;

use super::csv::Table;
use super::flat::Mapping;
use super::xml::Elements;
use crate::problem::Problems;

/// A file that was read, as text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// What to call it in messages: the path as the user gave it, or `-`.
    pub name: String,
    /// Its text, decoded; that of a sheet put down as a table.
    pub text: Arc<str>,
    /// Where the cells of a sheet are in the text.
    pub grid: Option<Arc<Grid>>,
}

impl SourceFile {
    /// A piece of a file that is too long to be kept, which begins at that line and column, both from 1.
    pub(super) fn piece(name: &str, text: &str, line: u64, column: usize) -> Self {
        let from_0 = |place: u64| u32::try_from(place.saturating_sub(1)).unwrap_or(u32::MAX);
        let grid = Grid {
            rows: vec![(0, from_0(line))],
            first_column: from_0(column as u64),
        };
        Self {
            name: name.to_owned(),
            text: text.into(),
            grid: Some(Arc::new(grid)),
        }
    }
}

/// Where the rows of a sheet are in its text, a line each, cells apart by tabs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The byte at which a row begins, and its number in the sheet from 0.
    pub(crate) rows: Vec<(u32, u32)>,
    /// The column of the first cell of every line, from 0.
    pub(crate) first_column: u32,
}

impl Grid {
    /// Row and column of the cell at a byte of the text, both from 1.
    pub(crate) fn cell(&self, text: &str, byte: usize) -> Option<(usize, usize)> {
        let after = |&(start, _): &(u32, u32)| start as usize <= byte;
        let row = self.rows.partition_point(after).checked_sub(1);
        let Some((start, row)) = row.map(|row| self.rows[row]) else {
            return Some((1, 1));
        };
        let mut is_quoted = false;
        let mut column = self.first_column as usize;
        for passed in text.as_bytes().get(start as usize..byte)? {
            match passed {
                b'"' => is_quoted = !is_quoted,
                b'\t' if !is_quoted => column += 1,
                _ => {}
            }
        }
        Some((row as usize + 1, column + 1))
    }
}

/// Bytes `start..end` of the text of file number `file` of the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Which file.
    pub file: u32,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// Something with the place it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Spanned<T> {
    /// The thing.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A value as the format gives it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// JSON's null, an empty cell.
    Null,
    /// JSON's true and false.
    Truth(bool),
    /// A number as it is written: `0.5`, `1e3`.
    Number(String),
    /// A text; cells of a table are always texts.
    Text(String),
    /// A list.
    List(Vec<Spanned<Value>>),
    /// Named values.
    Record(Record),
}

/// Named values in the order of the input; a name may stand twice.
///
/// Names are those of the native format, whatever the file calls them: a reader of
/// another format renames and nests what it knows, puts the rest under `attributes`, and
/// gives each name once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Name and value of each field.
    pub fields: Vec<Field>,
}

/// One named value.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name.
    pub name: Spanned<Arc<str>>,
    /// What the file calls it, when that is something else.
    pub written: Option<Arc<str>>,
    /// The value.
    pub value: Spanned<Value>,
}

impl Record {
    /// The first value with that name.
    pub fn get(&self, name: &str) -> Option<&Spanned<Value>> {
        self.fields
            .iter()
            .find(|field| &*field.name.value == name)
            .map(|field| &field.value)
    }
}

/// How much the format can say by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// The native format: kinds must be declared, ends must exist.
    #[default]
    Native,
    /// Any other: kinds and actors that only ties mention are adopted, with a note.
    Foreign,
    /// Another that must list every actor: kinds are adopted, ends must exist.
    Listed,
}

/// What a file, or a pair of files, said.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The files, in the order spans number them.
    pub files: Vec<SourceFile>,
    /// How much the format can say by itself.
    pub dialect: Dialect,
    /// Title, sources, vocabulary, rules, events, statements: the top of a native file.
    pub header: Record,
    /// Every actor.
    pub actors: Listing,
    /// Every tie.
    pub ties: Listing,
    /// What reading noticed: another encoding, a row that is too short.
    pub problems: Problems,
    /// What the columns of its tables were understood as.
    pub understood: Mapping,
}

/// The actors or the ties of a document.
#[derive(Clone, Debug, Default)]
pub struct Listing(Vec<Rows>);

#[derive(Clone, Debug)]
enum Rows {
    /// Values as they were read.
    Values(Vec<Spanned<Value>>),
    /// Rows of a table, made into records when they are asked for.
    Table(Table),
    /// Elements of a file in XML, likewise.
    Elements(Elements),
}

impl Listing {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(Rows::len).sum()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each of them; a sound one is a [`Value::Record`].
    pub fn iter(&self) -> impl Iterator<Item = Cow<'_, Spanned<Value>>> {
        self.0.iter().flat_map(Rows::iter)
    }

    /// Adds others behind them.
    pub(super) fn append(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
    }
}

impl Rows {
    fn len(&self) -> usize {
        match self {
            Self::Values(values) => values.len(),
            Self::Table(table) => table.len(),
            Self::Elements(elements) => elements.len(),
        }
    }

    fn iter(&self) -> impl Iterator<Item = Cow<'_, Spanned<Value>>> {
        let (values, table, elements) = match self {
            Self::Values(values) => (Some(values), None, None),
            Self::Table(table) => (None, Some(table), None),
            Self::Elements(elements) => (None, None, Some(elements)),
        };
        let values = values.into_iter().flatten().map(Cow::Borrowed);
        let rows = table.into_iter().flat_map(Table::records);
        let elements = elements.into_iter().flat_map(Elements::records);
        values.chain(rows.chain(elements).map(Cow::Owned))
    }
}

impl From<Vec<Spanned<Value>>> for Listing {
    fn from(values: Vec<Spanned<Value>>) -> Self {
        Self(vec![Rows::Values(values)])
    }
}

impl From<Table> for Listing {
    fn from(table: Table) -> Self {
        Self(vec![Rows::Table(table)])
    }
}

impl From<Elements> for Listing {
    fn from(elements: Elements) -> Self {
        Self(vec![Rows::Elements(elements)])
    }
}
