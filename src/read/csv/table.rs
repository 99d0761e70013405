//! How does a row become a record?
//!
//! A table keeps its text and where its cells are, eight bytes a cell; a record is made
//! when it is asked for.

use std::sync::Arc;

use super::cells::{BrokenQuote, Cell, Cells};
use super::columns::{Role, Sort};
use super::header::{self, Column};
use super::{delimiter, values};
use crate::problem::{Code, Problem, Problems};
use crate::read::{Field, Record, Span, Spanned, Value};

/// A table as it was read.
#[derive(Clone, Debug)]
pub(in crate::read) struct Table {
    text: Arc<str>,
    file: u32,
    columns: Vec<Column>,
    /// The cells of all rows; each row has as many as there are columns.
    cells: Vec<Cell>,
}

/// Reads the header and finds the cells; `None` when there is no table.
pub(super) fn read(
    text: &Arc<str>,
    file: u32,
    sort: Option<Sort>,
    problems: &mut Problems,
) -> Option<(Sort, Table)> {
    let (delimiter, start) = delimiter::sniff(text);
    let mut cells = Cells::new(text, delimiter, start);
    let mut row = Row::default();
    row.read(&mut cells, file, problems);
    let (sort, mut columns) = header::read(&row.cells, text, file, sort, problems)?;
    let mut table = Vec::new();
    while !cells.is_done() {
        row.read(&mut cells, file, problems);
        if row.cells.iter().all(|cell| cell.text(text).is_empty()) {
            continue;
        }
        row.fit(columns.len(), text, file, problems);
        table.extend_from_slice(&row.cells);
    }
    values::find_directions(&mut columns, &table, text);
    values::find_numbers(&mut columns, &table, text);
    let table = Table {
        text: Arc::clone(text),
        file,
        columns,
        cells: table,
    };
    Some((sort, table))
}

/// The cells of one row.
#[derive(Default)]
struct Row {
    cells: Vec<Cell>,
}

impl Row {
    fn read(&mut self, cells: &mut Cells<'_>, file: u32, problems: &mut Problems) {
        self.cells.clear();
        loop {
            let step = cells.step();
            if let Some(broken) = step.broken {
                let code = match broken {
                    BrokenQuote::Unclosed => Code::QuoteUnclosed,
                    BrokenQuote::TextAfter => Code::QuoteBroken,
                };
                problems.push(Problem::new(code, step.cell.span(file)));
            }
            self.cells.push(step.cell);
            if step.ends_row {
                return;
            }
        }
    }

    /// Makes the row as wide as the header. Empty cells beyond it are nothing, others a problem.
    fn fit(&mut self, width: usize, text: &str, file: u32, problems: &mut Problems) {
        let beyond = self.cells.iter().skip(width);
        let lost = beyond.filter(|cell| !cell.text(text).is_empty()).count() > 0;
        if lost || self.cells.len() < width {
            let first = self.cells.first().copied().unwrap_or_default();
            let last = self.cells.last().copied().unwrap_or_default();
            let span = Span {
                file,
                start: first.start,
                end: last.end,
            };
            problems.push(
                Problem::new(Code::RowRagged, span)
                    .count("cells", self.cells.len())
                    .count("columns", width),
            );
        }
        let end = self.cells.last().map_or(0, |cell| cell.end);
        self.cells.resize(width, Cell { start: end, end });
    }
}

impl Table {
    /// A table whose columns are fields of the native format, `cells` row by row.
    pub(in crate::read) fn without_header(
        text: &Arc<str>,
        file: u32,
        columns: &[&'static str],
        cells: Vec<Cell>,
    ) -> Self {
        Self {
            text: Arc::clone(text),
            file,
            columns: columns.iter().map(|name| Column::unnamed(name)).collect(),
            cells,
        }
    }

    /// How many rows there are below the header.
    pub(in crate::read) fn len(&self) -> usize {
        self.cells.len() / self.columns.len().max(1)
    }

    /// The rows as records of the native format.
    pub(in crate::read) fn records(&self) -> impl Iterator<Item = Spanned<Value>> {
        self.cells
            .chunks_exact(self.columns.len().max(1))
            .map(|row| self.record(row))
    }

    fn record(&self, row: &[Cell]) -> Spanned<Value> {
        let mut record = Record::default();
        for (column, cell) in self.columns.iter().zip(row) {
            let text = cell.text(&self.text);
            if text.is_empty() {
                continue;
            }
            let span = cell.span(self.file);
            let value = match column.role {
                Role::List(_) => values::items(*cell, &self.text, self.file),
                Role::Attribute if column.is_numeric => values::number(&text),
                _ => Value::Text(text.into_owned()),
            };
            let field = column.field(Spanned { value, span });
            match &column.inside {
                None => record.fields.push(field),
                Some(outer) => nest(&mut record, outer, field),
            }
        }
        share_area(&mut record);
        let (first, last) = (row.first(), row.last());
        Spanned {
            value: Value::Record(record),
            span: Span {
                file: self.file,
                start: first.map_or(0, |cell| cell.start),
                end: last.map_or(0, |cell| cell.end),
            },
        }
    }
}

/// Puts a field into the record inside the record that `outer` names.
fn nest(record: &mut Record, outer: &Arc<str>, field: Field) {
    let place = record
        .fields
        .iter_mut()
        .find(|other| Arc::ptr_eq(&other.name.value, outer));
    if let Some(Field {
        value: Spanned {
            value: Value::Record(inner),
            ..
        },
        ..
    }) = place
    {
        inner.fields.push(field);
        return;
    }
    record.fields.push(Field {
        name: Spanned {
            value: Arc::clone(outer),
            span: field.name.span,
        },
        written: None,
        value: Spanned {
            span: field.value.span,
            value: Value::Record(Record {
                fields: vec![field],
            }),
        },
    });
}

/// A collective stands for actors of its own area.
fn share_area(record: &mut Record) {
    let Some(area) = record
        .fields
        .iter()
        .find(|field| &*field.name.value == "area")
        .cloned()
    else {
        return;
    };
    for field in &mut record.fields {
        if &*field.name.value == "collective"
            && let Value::Record(members) = &mut field.value.value
        {
            members.fields.push(area.clone());
        }
    }
}
