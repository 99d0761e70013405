//! What does the file say? One format per file, all giving a [`Document`].

pub(crate) mod csv;
mod document;
pub(crate) mod dot;
mod edge_list;
pub mod flat;
mod formats;
mod gexf;
mod gml;
mod graph;
mod graph_json;
mod graphml;
mod input;
mod json;
mod limits;
mod literal;
mod matrix_market;
pub(crate) mod pajek;
pub(crate) mod parquet;
mod parts;
mod shield;
mod text;
mod tie_list;
mod toml;
mod ucinet;
mod unpack;
pub(crate) mod workbook;
pub(crate) mod xml;

use std::io;
use std::path::PathBuf;

use thiserror::Error;

pub use document::{
    Dialect, Document, Field, Grid, Listing, Record, SourceFile, Span, Spanned, Value,
};
pub use edge_list::{EdgeList, EdgeListError, Ids as EdgeListIds};
pub use formats::{FORMATS, Format};
pub(crate) use graph::MODE;
pub use input::{
    ACTORS_FILE, Input, KUMU_CONNECTIONS_FILE, KUMU_ELEMENTS_FILE, NETWORK_FILE, Origin,
    PARQUET_ACTORS_FILE, PARQUET_TIES_FILE, Reading, TIES_FILE,
};
pub use limits::{LIMITS, Limit, Limits};
pub(crate) use literal::{date, number};
pub use tie_list::{TieList, TieListError, TieListIds, TieNames};

use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};
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
    /// A folder with two pairs of tables, of which one may be older.
    #[error("the folder {} has {first} and {second}", path.display())]
    TwoPairs {
        /// Which folder.
        path: PathBuf,
        /// The ties of one pair.
        first: &'static str,
        /// The ties of the other.
        second: &'static str,
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
            Self::TwoPairs {
                path,
                first,
                second,
            } => Phrase::new("read-two-pairs")
                .text("folder", path.display().to_string())
                .text("first", *first)
                .text("second", *second),
            Self::Problems(_) => Phrase::new("read-not-sound"),
        }
    }
}

/// Reads an input of any format; which one is told from its content.
///
/// # Errors
/// A file that cannot be read, or bytes that are no document.
pub fn read(input: &Input) -> Result<Document, ReadError> {
    read_as(input, &Reading::default())
}

/// [`read`] in a certain way.
///
/// # Errors
/// A file that cannot be read, or bytes that are no document.
pub fn read_as(input: &Input, reading: &Reading) -> Result<Document, ReadError> {
    let files = input.files()?;
    let load = |origin: &Origin| origin.load(&reading.limits);
    let main = load(&files.main)?;
    let read = match &files.actors {
        Some(actors) => {
            let network = files.network.as_ref().map(load).transpose()?;
            let tables = [load(actors)?, main];
            read_pair(tables, network, files.are_for_kumu, reading)
        }
        None => formats::read(main, reading),
    };
    read.map_err(ReadError::Problems)
}

fn read_pair(
    [actors, ties]: [Raw; 2],
    network: Option<Raw>,
    are_for_kumu: bool,
    reading: &Reading,
) -> Result<Document, Problems> {
    let limits = &reading.limits;
    let actors = laid(actors, 0, reading)?;
    let ties = laid(ties, 1, reading).map_err(|problems| problems.after(&actors.text.file))?;
    let files = || [&actors, &ties].map(|table| table.text.file.clone());
    for text in [&actors.text, &ties.text] {
        if json::is_json(&text.file.text) {
            let start = Span {
                file: text.number,
                start: 0,
                end: 1,
            };
            let mut problems = Problems::in_files(files().to_vec());
            problems.push(Problem::new(Code::TableExpected, start));
            return Err(problems);
        }
    }
    let network = network.map(|network| text::load(network, 2, limits));
    let network = network.transpose().map_err(|problems| {
        let problems = problems.after(&ties.text.file);
        problems.after(&actors.text.file)
    })?;
    if are_for_kumu {
        let reading = Reading {
            mapping: reading.mapping.for_kumu(),
            ..reading.clone()
        };
        return csv::read_pair(actors, ties, network, &reading);
    }
    csv::read_pair(actors, ties, network, reading)
}

/// One table of a pair: text, or what is put down as text.
fn laid(raw: Raw, number: u32, reading: &Reading) -> Result<csv::Laid, Problems> {
    let raw = unpack::unpacked(raw, number, &reading.limits)?;
    if parquet::is_parquet(&raw.bytes) {
        return parquet::laid(raw, number, reading);
    }
    Ok(text::decode(raw, number, &reading.limits)?.into())
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
        ..Document::default()
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
