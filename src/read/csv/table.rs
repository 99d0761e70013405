//! How does a row become a record?
//!
//! A table keeps its text and where its cells are, eight bytes a cell; a record is made
//! when it is asked for.

use std::sync::Arc;

use super::cells::{BrokenQuote, Cell, Cells};
use super::values::{self, Holds};
use super::{delimiter, header};
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::{self, Column, Role, Sort};
use crate::read::limits::COLUMNS;
use crate::read::{Reading, Span, Spanned, Value};

/// A table as it was read.
#[derive(Clone, Debug)]
pub(in crate::read) struct Table {
    text: Arc<str>,
    file: u32,
    columns: Vec<Column>,
    /// What the cells of each column hold.
    types: Vec<Holds>,
    /// The cells of all rows; each row has as many as there are columns.
    cells: Vec<Cell>,
    /// What holds of every row.
    always: Option<(Column, Spanned<Value>)>,
}

/// What is known of a table beside its text.
pub(super) struct Known {
    /// What stands between cells; found out when missing.
    pub(super) delimiter: Option<u8>,
    /// What it lists; told from the header when missing.
    pub(super) sort: Option<Sort>,
    /// What its columns hold; told from the cells when missing.
    pub(super) types: Option<Vec<Holds>>,
}

/// Reads the header and finds the cells; `None` when there is no table.
pub(super) fn read(
    text: &Arc<str>,
    file: u32,
    known: Known,
    reading: &Reading,
    problems: &mut Problems,
) -> Option<(Sort, Table)> {
    let Known {
        delimiter,
        sort,
        types,
    } = known;
    let (delimiter, start) =
        delimiter.map_or_else(|| delimiter::sniff(text), |delimiter| (delimiter, 0));
    let mut cells = Cells::new(text, delimiter, start);
    let mut row = Row::default();
    row.read(&mut cells, file, problems);
    if row.cells.len() as u64 > reading.limits.columns {
        let last = row.cells.last().copied().unwrap_or_default();
        let problem = COLUMNS.exceeded(Code::ColumnsTooMany, last.span(file), &reading.limits);
        problems.push(problem.count("columns", row.cells.len()));
        return None;
    }
    let (sort, mut columns) =
        header::read(&row.cells, text, file, sort, &reading.mapping, problems)?;
    let mut table = Vec::new();
    while !cells.is_done() {
        row.read(&mut cells, file, problems);
        if row.cells.iter().all(|cell| cell.is_blank(text)) {
            continue;
        }
        row.fit(columns.len(), text, file, problems);
        table.extend_from_slice(&row.cells);
    }
    let direction = columns.iter().position(values::may_be_direction);
    values::find_directions(&mut columns, &table, text);
    if let Some(column) = direction.map(|place| &columns[place]) {
        problems.push(match column.field_name(sort) {
            Some(field) => Problem::new(Code::ColumnGuessed, column.span)
                .text("column", &*column.written)
                .text("field", field),
            None => header::kept(column),
        });
    }
    let table = Table {
        text: Arc::clone(text),
        file,
        types: match types {
            Some(types) => values::said(&columns, &types),
            None => values::types(&columns, &table, text),
        },
        columns,
        cells: table,
        always: None,
    };
    let leads_one_way =
        reading.lists_lead_one_way && sort == Sort::Ties && table.is_silent_on_direction();
    let table = if leads_one_way {
        table.with_direction(
            true,
            Span {
                file,
                start: 0,
                end: 0,
            },
        )
    } else {
        table
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
        let mut beyond = self.cells.iter().skip(width);
        let lost = beyond.any(|cell| !cell.is_blank(text));
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
        columns: Vec<Column>,
        cells: Vec<Cell>,
    ) -> Self {
        Self {
            text: Arc::clone(text),
            file,
            types: values::types(&columns, &cells, text),
            columns,
            cells,
            always: None,
        }
    }

    /// The table, of every row of which that holds too.
    pub(in crate::read) fn with(self, column: Column, value: Spanned<Value>) -> Self {
        Self {
            always: Some((column, value)),
            ..self
        }
    }

    /// Can no column of ties say how they lead? A kind may, and a direction does.
    pub(super) fn is_silent_on_direction(&self) -> bool {
        let says = [Role::Field("kind"), Role::Field("directed")];
        !self
            .columns
            .iter()
            .any(|column| says.contains(&column.role))
    }

    /// The same where every tie leads one way, or both.
    pub(super) fn with_direction(self, is_one_way: bool, span: Span) -> Self {
        let column = Column::unnamed(Role::Field("directed"), "directed");
        let value = Value::Truth(is_one_way);
        self.with(column, Spanned { value, span })
    }

    /// Its columns.
    pub(super) fn columns(&self) -> &[Column] {
        &self.columns
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
        let filled = self.columns.iter().zip(&self.types).zip(row);
        let filled = filled.filter(|(_, cell)| !cell.is_blank(&self.text));
        let values = filled.map(|((column, holds), cell)| {
            let span = cell.span(self.file);
            let text = cell.text(&self.text);
            let value = match column.role {
                Role::List(_) if !text.starts_with('[') => {
                    values::items(*cell, &self.text, self.file)
                }
                _ => holds.value(text),
            };
            (column, Spanned { value, span })
        });
        let always = self
            .always
            .iter()
            .map(|(column, value)| (column, value.clone()));
        let record = flat::record(&self.columns, values.chain(always));
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
