//! How do tables as people keep them become a document?
//!
//! A table of ties, and perhaps one of actors, with a header in Finnish, Swedish or English.

mod cells;
mod columns;
mod delimiter;
mod header;
pub(super) mod headerless;
mod table;
mod values;

pub(super) use cells::Cell;
pub(super) use columns::Sort;
pub(super) use table::Table;

use super::text::{Text, position};
use super::{Dialect, Document, Limits, Listing, Record, SourceFile, Span};
use crate::problem::{Code, Problem, Problems};

/// Is the first line of the text a header this reader understands?
pub(super) fn has_header(text: &str) -> bool {
    let (delimiter, start) = delimiter::sniff(text);
    let names = cells::first_row(text, delimiter, start);
    Sort::of(&names).is_some()
}

/// Reads one table: ties, or actors when it has no column for the ends of a tie.
pub(super) fn read(text: Text, limits: &Limits) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    pair.add(text, None, limits)?;
    Ok(pair.into_document())
}

/// Reads a table of actors and one of ties.
pub(super) fn read_pair(actors: Text, ties: Text, limits: &Limits) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    pair.add(actors, Some(Sort::Actors), limits)?;
    pair.add(ties, Some(Sort::Ties), limits)?;
    Ok(pair.into_document())
}

/// Tables read so far.
#[derive(Default)]
struct Pair {
    files: Vec<SourceFile>,
    actors: Listing,
    ties: Listing,
    problems: Problems,
}

impl Pair {
    fn add(&mut self, text: Text, sort: Option<Sort>, limits: &Limits) -> Result<(), Problems> {
        if let Some(problem) = line_too_long(&text, limits) {
            return Err(self.refuse(text.clipped_at(&problem), problem));
        }
        if let Some(problem) = text.noticed {
            self.problems.push(problem);
        }
        let read = table::read(&text.file.text, text.number, sort, &mut self.problems);
        self.files.push(text.file);
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
            header: Record::default(),
            actors: self.actors,
            ties: self.ties,
            problems: self.problems,
        }
    }
}

/// No person keeps lines of many megabytes; such a file is something else or damaged.
fn line_too_long(text: &Text, limits: &Limits) -> Option<Problem> {
    let mut start = 0;
    for line in text.file.text.split_inclusive('\n') {
        if line.len() > limits.line {
            let span = Span {
                file: text.number,
                start: position(start),
                end: position(start),
            };
            return Some(Problem::new(Code::LineTooLong, span).count("limit", limits.line >> 20));
        }
        start += line.len();
    }
    None
}
