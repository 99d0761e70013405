//! What does the file say? One format per file, all giving a [`Document`].

mod csv;
mod document;
mod edge_list;
mod input;
mod json;
mod literal;
mod text;
mod toml;

use std::io;
use std::path::PathBuf;

use thiserror::Error;

pub use document::{Dialect, Document, Field, Listing, Record, SourceFile, Span, Spanned, Value};
pub use edge_list::{EdgeList, EdgeListError, Ids as EdgeListIds};
pub use input::{Input, Limits, Origin};
pub(crate) use literal::{date, number};

use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};
use csv::headerless;
use text::{Raw, Text};

/// Why nothing was read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The file cannot be opened or read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder without one of the two tables of a CSV pair.
    #[error("the folder {} has no file {missing}", path.display())]
    NoTable {
        /// Which folder.
        path: PathBuf,
        /// Which file it lacks.
        missing: &'static str,
    },
    /// The bytes are no document.
    #[error("the input is not sound")]
    Problems(Problems),
}

impl ReadError {
    /// The error for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Unreadable { path, source } => {
                let path = path.display().to_string();
                match source.kind() {
                    io::ErrorKind::NotFound => Phrase::new("read-not-found").text("file", path),
                    io::ErrorKind::PermissionDenied => {
                        Phrase::new("read-not-allowed").text("file", path)
                    }
                    _ => Phrase::new("read-failed")
                        .text("file", path)
                        .text("reason", source.to_string()),
                }
            }
            Self::NoTable { path, missing } => Phrase::new("read-no-table")
                .text("folder", path.display().to_string())
                .text("file", *missing),
            Self::Problems(_) => Phrase::new("read-not-sound"),
        }
    }
}

/// Reads an input of any format; which one is told from its content.
///
/// # Errors
/// A file that cannot be read, or bytes that are no document.
pub fn read(input: &Input) -> Result<Document, ReadError> {
    read_within(input, &Limits::default())
}

/// [`read`] with other limits.
///
/// # Errors
/// A file that cannot be read, or bytes that are no document.
pub fn read_within(input: &Input, limits: &Limits) -> Result<Document, ReadError> {
    let files = input.files()?;
    let read = match &files.actors {
        Some(actors) => {
            let (actors, ties) = (actors.load(limits)?, files.main.load(limits)?);
            read_pair(actors, ties, limits)
        }
        None => read_one(files.main.load(limits)?, limits),
    };
    read.map_err(ReadError::Problems)
}

/// A format and how a text of it is told.
struct Format {
    is_it: fn(&Text) -> bool,
    read: fn(Text, &Limits) -> Result<Document, Problems>,
}

/// The formats, the surest signs first; what is nothing else is taken for a table.
const FORMATS: [Format; 4] = [
    Format {
        is_it: toml::is_toml,
        read: |text, _| toml::read(text),
    },
    Format {
        is_it: is_json,
        read: |text, _| json::read(text),
    },
    Format {
        is_it: |text| headerless::is_edge_list(&text.file.text),
        read: |text, _| Ok(headerless::read(text)),
    },
    Format {
        is_it: |_| true,
        read: csv::read,
    },
];

fn read_one(raw: Raw, limits: &Limits) -> Result<Document, Problems> {
    let text = text::decode(raw, 0, limits)?;
    let format = FORMATS.iter().find(|format| (format.is_it)(&text));
    let format = format.expect("the last format takes every text");
    (format.read)(text, limits)
}

fn read_pair(actors: Raw, ties: Raw, limits: &Limits) -> Result<Document, Problems> {
    let actors = text::decode(actors, 0, limits)?;
    let ties = text::decode(ties, 1, limits).map_err(|problems| problems.after(&actors.file))?;
    for text in [&actors, &ties] {
        if is_json(text) {
            let start = Span {
                file: text.number,
                start: 0,
                end: 1,
            };
            let mut problems = Problems::in_files(vec![actors.file.clone(), ties.file.clone()]);
            problems.push(Problem::new(Code::TableExpected, start));
            return Err(problems);
        }
    }
    csv::read_pair(actors, ties, limits)
}

/// Only JSON begins with a brace or bracket.
fn is_json(text: &Text) -> bool {
    text.file.text.trim_start().starts_with(['{', '['])
}

/// The document of a native file, from its records.
fn native(text: Text, mut header: Record) -> Document {
    let actors = take_list(&mut header, "actors");
    let ties = take_list(&mut header, "ties");
    let mut problems = Problems::default();
    if let Some(problem) = text.noticed {
        problems.push(problem);
    }
    Document {
        files: vec![text.file],
        dialect: Dialect::Native,
        header,
        actors,
        ties,
        problems,
    }
}

/// Takes the elements out of a list of the header; the emptied list stays and tells that it was there.
fn take_list(header: &mut Record, name: &str) -> Listing {
    header
        .fields
        .iter_mut()
        .filter(|field| &*field.name.value == name)
        .find_map(|field| match &mut field.value.value {
            Value::List(values) => Some(Listing::from(std::mem::take(values))),
            _ => None,
        })
        .unwrap_or_default()
}

/// Why a file is no document.
fn refused(file: SourceFile, problem: Problem) -> Problems {
    let mut problems = Problems::in_files(vec![file]);
    problems.push(problem);
    problems
}
