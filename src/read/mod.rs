//! What does the file say? One format per file, all giving a [`Document`].

mod document;
mod edge_list;
mod input;
mod json;
mod literal;
mod text;

use std::io;
use std::path::PathBuf;

use thiserror::Error;

pub use document::{Dialect, Document, Field, Listing, Record, SourceFile, Span, Spanned, Value};
pub use edge_list::{EdgeList, EdgeListError, Ids};
pub use input::{Input, Limits, Origin};
pub(crate) use literal::{date, number};

use crate::language::Phrase;
use crate::problem::{Problem, Problems};
use text::Raw;

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
    /// A folder without the two tables of a CSV pair.
    #[error("{} has no file ties.csv", path.display())]
    NoTables {
        /// Which folder.
        path: PathBuf,
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
            Self::NoTables { path } => {
                Phrase::new("read-no-tables").text("file", path.display().to_string())
            }
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
    let raw = input.main.load(limits)?;
    read_native(raw, limits)
}

fn read_native(raw: Raw, limits: &Limits) -> Result<Document, ReadError> {
    let read = text::decode(raw, 0, limits).and_then(json::read);
    read.map_err(ReadError::Problems)
}

/// Why a file is no document.
fn refused(file: SourceFile, problem: Problem) -> Problems {
    let mut problems = Problems::in_files(vec![file]);
    problems.push(problem);
    problems
}
