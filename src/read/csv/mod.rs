//! How do tables as people keep them become a document?
//!
//! A table of ties, and perhaps one of actors, with a header in Finnish, Swedish or English.

pub(super) mod cells;
pub(super) mod delimiter;
mod grid;
pub(crate) mod guard;
pub(super) mod header;
pub(super) mod headerless;
mod laid;
pub(super) mod matrix;
mod records;
pub(super) mod survey;
mod table;
mod values;

pub(super) use cells::Cell;
pub(super) use laid::{Laid, TAB, quoted_into};
pub(super) use table::Table;
#[cfg(feature = "parquet")]
pub(super) use values::Holds;

use std::collections::HashSet;

use super::flat::{self, Mapping, Sort};
use super::formats::Fit;
use super::limits::LINE;
use super::text::{Text, position};
use super::{
    Dialect, Document, Limits, Listing, Reading, Record, SourceFile, Span, Spanned, Value,
};
use crate::problem::{Code, Problem, Problems};
use table::Known;

/// Is the first line of the text a header this reader understands?
pub(super) fn has_header(text: &str) -> bool {
    let (delimiter, start) = delimiter::sniff(text);
    let names = cells::first_row(text, delimiter, start);
    Sort::of(&names, &Mapping::default()).is_some()
}

/// Anything may be a table; one with a header is likely one.
pub(super) fn fit(text: &str) -> Fit {
    if has_header(text) {
        Fit::Likely
    } else {
        Fit::Possible
    }
}

/// Reads one table: ties, or actors when it has no column for the ends of a tie.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    read_laid(text.into(), reading)
}

/// Reads one table, however it came to be text.
pub(super) fn read_laid(table: Laid, reading: &Reading) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    pair.add(table, reading)?;
    pair.check_mapping(&reading.mapping)?;
    Ok(pair.into_document())
}

/// Reads a table of actors and one of ties, and what a third file says about the network.
pub(super) fn read_pair(
    actors: Laid,
    ties: Laid,
    network: Option<Text>,
    reading: &Reading,
) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    pair.add(actors.of(Sort::Actors), reading)?;
    pair.add(ties.of(Sort::Ties), reading)?;
    if let Some(network) = network {
        pair.add_header(network)?;
    }
    pair.check_mapping(&reading.mapping)?;
    Ok(pair.into_document())
}

/// Reads the sheets of a workbook, and what one of them says about the network.
pub(super) fn read_sheets(
    tables: Vec<Laid>,
    network: Option<Text>,
    reading: &Reading,
) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    for table in tables {
        pair.add(table, reading)?;
    }
    if let Some(network) = network {
        pair.add_header(network)?;
    }
    pair.check_mapping(&reading.mapping)?;
    Ok(pair.into_document())
}

/// Tables read so far.
#[derive(Default)]
struct Pair {
    files: Vec<SourceFile>,
    header: Record,
    actors: Listing,
    ties: Listing,
    problems: Problems,
    /// The names of all columns.
    seen: HashSet<String>,
    /// What they were understood as.
    understood: Mapping,
}

impl Pair {
    fn add(&mut self, table: Laid, reading: &Reading) -> Result<(), Problems> {
        let Laid {
            text,
            sort,
            delimiter,
            types,
            noticed,
        } = table;
        for problem in noticed {
            self.problems.push(problem);
        }
        if let Some(problem) = line_too_long(&text, &reading.limits) {
            return Err(self.refuse(text.clipped_at(&problem), problem));
        }
        if let Some(problem) = text.noticed {
            self.problems.push(problem);
        }
        let read = table::read(
            &text.file.text,
            text.number,
            Known {
                delimiter,
                sort,
                types,
            },
            reading,
            &mut self.problems,
        );
        self.files.push(text.file);
        if let Some((sort, table)) = &read {
            self.understand(*sort, table);
        }
        match read {
            Some((Sort::Actors, table)) => self.actors = table.into(),
            Some((Sort::Ties, table)) => self.ties = table.into(),
            None => {
                self.problems.files = std::mem::take(&mut self.files);
                return Err(std::mem::take(&mut self.problems));
            }
        }
        Ok(())
    }

    /// Remembers which columns there are and what they are.
    fn understand(&mut self, sort: Sort, table: &Table) {
        for column in table.columns() {
            self.seen.insert(column.written.to_string());
            if let Some(field) = column.field_name(sort) {
                self.understood.understood(sort, field, &column.written);
            }
        }
    }

    /// A mapping of a column that is nowhere is a slip.
    fn check_mapping(&mut self, mapping: &Mapping) -> Result<(), Problems> {
        let missing: Vec<&str> = mapping.missing(&self.seen).collect();
        for column in &missing {
            let start = Span::default();
            let problem = Problem::new(Code::MappedColumnMissing, start);
            self.problems.push(problem.text("column", *column));
        }
        if missing.is_empty() {
            return Ok(());
        }
        self.problems.files = std::mem::take(&mut self.files);
        Err(std::mem::take(&mut self.problems))
    }

    fn add_header(&mut self, text: Text) -> Result<(), Problems> {
        if let Some(problem) = text.noticed {
            self.problems.push(problem);
        }
        match flat::header(&text.file, text.number) {
            Ok(header) => {
                for name in ["actors", "ties"] {
                    if let Some(Spanned {
                        value: Value::List(items),
                        span,
                    }) = header.get(name)
                        && !items.is_empty()
                    {
                        let first = Span {
                            end: span.start + 1,
                            ..*span
                        };
                        let note = Problem::new(Code::TablesHold, first);
                        self.problems
                            .push(note.text("name", name).count("count", items.len()));
                    }
                }
                self.header = header;
            }
            Err(problem) => return Err(self.refuse(text.file, problem)),
        }
        self.files.push(text.file);
        Ok(())
    }

    fn refuse(&mut self, file: SourceFile, problem: Problem) -> Problems {
        self.files.push(file);
        let mut problems = std::mem::take(&mut self.problems);
        problems.files = std::mem::take(&mut self.files);
        problems.push(problem);
        problems
    }

    fn into_document(self) -> Document {
        Document {
            files: self.files,
            dialect: Dialect::Foreign,
            header: self.header,
            actors: self.actors,
            ties: self.ties,
            problems: self.problems,
            understood: self.understood,
        }
    }
}

/// No person keeps lines of many megabytes; such a file is something else or damaged.
fn line_too_long(text: &Text, limits: &Limits) -> Option<Problem> {
    let mut start = 0;
    for line in text.file.text.split_inclusive('\n') {
        if line.len() as u64 > limits.line {
            let span = Span {
                file: text.number,
                start: position(start),
                end: position(start),
            };
            return Some(LINE.exceeded(Code::LineTooLong, span, limits));
        }
        start += line.len();
    }
    None
}
