//! What did the file say, and where exactly?
//!
//! A document knows formats and positions, not meaning: records of fields,
//! every name and value with the bytes it came from.

use std::sync::Arc;

/// A file that was read, as text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// What to call it in messages: the path as the user gave it, or `-`.
    pub name: String,
    /// Its text, decoded.
    pub text: Arc<str>,
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Name and value of each field.
    pub fields: Vec<Field>,
}

/// One named value.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name: a JSON key or a column header, as written.
    pub name: Spanned<String>,
    /// The value.
    pub value: Spanned<Value>,
}

impl Record {
    /// The first value with that name.
    pub fn get(&self, name: &str) -> Option<&Spanned<Value>> {
        self.fields
            .iter()
            .find(|field| field.name.value == name)
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
    /// One record per actor.
    pub actors: Vec<Spanned<Record>>,
    /// One record per tie.
    pub ties: Vec<Spanned<Record>>,
}
