//! How do tables of one network come together: actors, ties, matrices, and what is neither?

use std::collections::HashSet;

use super::laid::Laid;
use super::matrix::meaning::Meaning;
use super::matrix::{Gathered, LaidMatrix, gather};
use super::table::{self, Known, Table};
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::{self, Mapping, Sort};
use crate::read::limits::LINE;
use crate::read::text::{Text, position};
use crate::read::{
    Dialect, Document, Limits, Listing, Reading, Record, SourceFile, Span, Spanned, Value,
};

/// Tables read so far.
#[derive(Default)]
pub(super) struct Pair {
    files: Vec<SourceFile>,
    header: Record,
    actors: Listing,
    ties: Listing,
    /// The names in matrices, each with its place, matrix by matrix.
    matrices: Vec<Gathered>,
    problems: Problems,
    /// The names of all columns.
    seen: HashSet<String>,
    /// The names of the sheets that are matrices.
    sheets: HashSet<String>,
    /// What they were understood as.
    understood: Mapping,
}

impl Pair {
    /// Adds a table.
    pub(super) fn add(&mut self, table: Laid, reading: &Reading) -> Result<(), Problems> {
        let Laid {
            text,
            sort,
            delimiter,
            types,
            noticed,
        } = table;
        let text = self.begin(text, noticed, &reading.limits)?;
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

    /// Adds a matrix.
    pub(super) fn add_matrix(
        &mut self,
        matrix: LaidMatrix,
        reading: &Reading,
    ) -> Result<(), Problems> {
        let LaidMatrix {
            text,
            delimiter,
            sheet,
            noticed,
        } = matrix;
        let text = self.begin(text, noticed, &reading.limits)?;
        let start = Span {
            file: text.number,
            start: 0,
            end: 0,
        };
        let (meaning, note) = Meaning::of(&reading.mapping.matrices, sheet.as_ref(), start);
        if let Some(note) = note {
            self.problems.push(note);
        }
        let limits = &reading.limits;
        let gathered = gather(&text, delimiter, &meaning, limits, &mut self.problems);
        let mut gathered = match gathered {
            Ok(gathered) => gathered,
            Err(problem) => return Err(self.refuse(text.clipped_at(&problem), problem)),
        };
        self.files.push(text.file);
        meaning.note_in(&mut self.understood.matrices, sheet.as_ref());
        self.sheets.extend(sheet.map(|sheet| sheet.name));
        self.seen.extend(gathered.corner.clone());
        self.ties.append(std::mem::take(&mut gathered.ties).into());
        self.matrices.push(gathered);
        Ok(())
    }

    /// What is said of a text before it is read.
    fn begin(
        &mut self,
        text: Text,
        noticed: Vec<Problem>,
        limits: &Limits,
    ) -> Result<Text, Problems> {
        for problem in noticed {
            self.problems.push(problem);
        }
        if let Some(problem) = line_too_long(&text, limits) {
            return Err(self.refuse(text.clipped_at(&problem), problem));
        }
        if let Some(problem) = &text.noticed {
            self.problems.push(problem.clone());
        }
        Ok(text)
    }

    /// Remembers which columns there are and what they are.
    fn understand(&mut self, sort: Sort, table: &Table) {
        for column in table.columns() {
            self.seen.insert(column.written.to_string());
            if let Some(field) = column.field_name(sort) {
                self.understood.understood(sort, field, &column.written);
            } else if column.is_renamed() {
                self.understood.renamed(sort, &column.name, &column.written);
            }
        }
    }

    /// Adds what a file says about the network.
    pub(super) fn add_header(&mut self, text: Text) -> Result<(), Problems> {
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

    /// The document, unless the mapping speaks of what is not there, which is a slip.
    pub(super) fn finish(mut self, mapping: &Mapping) -> Result<Document, Problems> {
        let start = Span::default();
        let mut slips = Vec::new();
        for column in mapping.missing(&self.seen) {
            let problem = Problem::new(Code::MappedColumnMissing, start);
            slips.push(problem.text("column", column));
        }
        if self.matrices.is_empty() && !mapping.matrices.is_empty() {
            slips.push(Problem::new(Code::MappedMatrixMissing, start));
        } else {
            for (sheet, _) in &mapping.matrices.sheets {
                if !self.sheets.contains(sheet) {
                    let problem = Problem::new(Code::MappedSheetMissing, start);
                    slips.push(problem.text("sheet", sheet));
                }
            }
        }
        if !slips.is_empty() {
            for slip in slips {
                self.problems.push(slip);
            }
            self.problems.files = self.files;
            return Err(self.problems);
        }
        self.add_actors_of_matrices();
        Ok(Document {
            files: self.files,
            dialect: Dialect::Foreign,
            header: self.header,
            actors: self.actors,
            ties: self.ties,
            problems: self.problems,
            understood: self.understood,
        })
    }

    /// Every actor of a matrix is one, tied or not. Those whom a table of actors lists, by id or
    /// name, are there already; of the others there is a word.
    fn add_actors_of_matrices(&mut self) {
        if self.matrices.is_empty() {
            return;
        }
        let has_table = !self.actors.is_empty();
        let listed = names(&self.actors);
        let mut known: HashSet<String> = HashSet::new();
        let mut added = Vec::new();
        for matrix in std::mem::take(&mut self.matrices) {
            // One that stands twice in one matrix is added twice, to be found wrong.
            let is_new = |name: &str| {
                !known.contains(name)
                    && !listed.ids.contains(name)
                    && !listed.names.contains(&name.to_lowercase())
            };
            let actors = matrix.actors.into_iter();
            let new: Vec<_> = actors.filter(|(name, ..)| is_new(name)).collect();
            if let (true, Some((name, span, _))) = (has_table, new.first()) {
                let note = Problem::new(Code::MatrixActorsAdded, *span).text("name", name);
                self.problems.push(note.count("count", new.len()));
            }
            known.extend(new.iter().map(|(name, ..)| name.clone()));
            added.extend(new.into_iter().map(Gathered::actor));
        }
        self.actors.append(added.into());
    }
}

/// What the actors of a table may be called in a matrix.
#[derive(Default)]
struct Names {
    ids: HashSet<String>,
    /// Names that only one has, in lower case.
    names: HashSet<String>,
}

fn names(actors: &Listing) -> Names {
    let mut found = Names::default();
    let mut shared = HashSet::new();
    for actor in actors.iter() {
        let Value::Record(record) = &actor.value else {
            continue;
        };
        if let Some(Value::Text(id)) = record.get("id").map(|id| &id.value) {
            found.ids.insert(id.clone());
        }
        let texts: HashSet<String> = match record.get("name").map(|name| &name.value) {
            Some(Value::Text(name)) => HashSet::from([name.to_lowercase()]),
            Some(Value::Record(names)) => {
                let names = names.fields.iter().map(|field| &field.value.value);
                let texts = names.filter_map(|name| match name {
                    Value::Text(name) => Some(name.to_lowercase()),
                    _ => None,
                });
                texts.collect()
            }
            _ => HashSet::new(),
        };
        for text in texts {
            if !found.names.insert(text.clone()) {
                shared.insert(text);
            }
        }
    }
    found.names.retain(|name| !shared.contains(name));
    found
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
