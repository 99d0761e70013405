//! How does an adjacency matrix become a document?
//!
//! The first row and the first column name actors, a cell says how strongly the actor of its row
//! is tied to that of its column: a number, or `x` for a tie without strength; 0 and nothing are
//! no tie. Where all cells are 0 or 1 ties have no strength. A square matrix that is equal above
//! and below its diagonal has ties without direction, any other ties from row to column. What
//! stands on the diagonal is passed over with a note. Rows may be fewer than columns, as in a
//! survey that not all have answered.

use std::collections::{HashMap, HashSet};

use super::cells::Cell;
use super::grid::Grid;
use super::records::{field, record};
use crate::problem::{Code, Problem, Problems};
use crate::read::formats::Fit;
use crate::read::limits::COLUMNS;
use crate::read::text::{Text, position};
use crate::read::{Dialect, Document, Reading, Span, Spanned, Value, number, refused};

/// The rows that are looked at to tell a matrix.
const LOOKED_AT: usize = 30;

/// Is every row named like a column, and nearly every cell a strength? (Some may be slips.)
pub(in crate::read) fn fit(text: &str) -> Fit {
    let mut ignored = Problems::default();
    let mut grid = Grid::new(text, 0);
    let (Some(header), Some(first)) = (grid.next(&mut ignored), grid.next(&mut ignored)) else {
        return Fit::No;
    };
    let columns: HashSet<String> = names(&header, &first)
        .iter()
        .map(|cell| cell.text(text).into_owned())
        .collect();
    if columns.len() < 2 {
        return Fit::No;
    }
    let (mut filled, mut wrong) = (0, 0);
    let mut row = Some(first);
    for _ in 0..LOOKED_AT {
        let Some(cells) = row else { break };
        let name = cells.first();
        let is_named = name.is_some_and(|name| columns.contains(&*name.text(text)));
        if !is_named || cells.len() > header.len() + 1 {
            return Fit::No;
        }
        for cell in cells.iter().skip(1).filter(|cell| !cell.is_blank(text)) {
            filled += 1;
            wrong += usize::from(strength(&cell.text(text)).is_none());
        }
        row = grid.next(&mut ignored);
    }
    if wrong * 4 > filled {
        Fit::No
    } else {
        Fit::Sure
    }
}

/// The names of the columns: R's `write.table` leaves the corner out, all others have one.
fn names<'a>(header: &'a [Cell], first: &[Cell]) -> &'a [Cell] {
    if first.len() > header.len() {
        header
    } else {
        header.get(1..).unwrap_or_default()
    }
}

/// The strength a cell says: `x` is 1.
fn strength(text: &str) -> Option<f64> {
    if text.eq_ignore_ascii_case("x") {
        return Some(1.0);
    }
    number(text)
}

/// Reads a matrix.
pub(in crate::read) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let mut problems = Problems::default();
    if let Some(problem) = &text.noticed {
        problems.push(problem.clone());
    }
    let content = std::sync::Arc::clone(&text.file.text);
    let mut grid = Grid::new(&content, text.number);
    let header = grid.next(&mut problems).unwrap_or_default();
    if header.len() as u64 > reading.limits.columns {
        let last = header.last().copied().unwrap_or_default().span(text.number);
        let problem = COLUMNS.exceeded(Code::ColumnsTooMany, last, &reading.limits);
        let problem = problem.count("columns", header.len());
        return Err(refused(text.clipped_at(&problem), problem));
    }
    let mut matrix = Matrix {
        text: &content,
        file: text.number,
        ..Matrix::default()
    };
    let mut row = grid.next(&mut problems);
    let columns = names(&header, row.as_deref().unwrap_or_default());
    let columns: Vec<usize> = columns
        .iter()
        .map(|cell| matrix.actor(*cell, true))
        .collect();
    while let Some(cells) = row {
        matrix.add_row(&cells, &columns, &mut problems);
        row = grid.next(&mut problems);
    }
    let whole = Span {
        file: text.number,
        start: 0,
        end: position(header.last().map_or(0, |cell| cell.end as usize)),
    };
    let (actors, ties) = matrix.records(whole, &mut problems);
    Ok(Document {
        files: vec![text.file],
        dialect: Dialect::Foreign,
        actors: actors.into(),
        ties: ties.into(),
        problems,
        ..Document::default()
    })
}

/// What has been read of a matrix.
#[derive(Default)]
struct Matrix<'a> {
    text: &'a str,
    file: u32,
    /// Names of actors with their first places; columns first.
    names: Vec<(String, Span)>,
    actor_named: HashMap<String, usize>,
    rows: Vec<usize>,
    /// Row, column, strength, place.
    entries: Vec<(usize, usize, f64, Span)>,
    diagonal: Vec<Span>,
}

impl Matrix<'_> {
    /// The actor of that name. Two columns of one name are two actors, to be found wrong.
    fn actor(&mut self, cell: Cell, is_new: bool) -> usize {
        let name = cell.text(self.text).into_owned();
        if let Some(&actor) = self.actor_named.get(&name)
            && !is_new
        {
            return actor;
        }
        let actor = self.names.len();
        self.names.push((name.clone(), cell.span(self.file)));
        self.actor_named.entry(name).or_insert(actor);
        actor
    }

    fn add_row(&mut self, cells: &[Cell], columns: &[usize], problems: &mut Problems) {
        let (Some(name), Some(last)) = (cells.first(), cells.last()) else {
            return;
        };
        if cells.len() > columns.len() + 1 {
            let span = Span {
                end: last.end,
                ..name.span(self.file)
            };
            problems.push(
                Problem::new(Code::RowRagged, span)
                    .count("cells", cells.len())
                    .count("columns", columns.len() + 1),
            );
        }
        let row = self.actor(*name, false);
        self.rows.push(row);
        for (cell, &column) in cells.iter().skip(1).zip(columns) {
            let text = cell.text(self.text);
            if text.is_empty() {
                continue;
            }
            let span = cell.span(self.file);
            match strength(&text) {
                None => {
                    let problem = Problem::new(Code::MatrixCellWrong, span);
                    problems.push(problem.text("value", text.into_owned()));
                }
                Some(0.0) => {}
                Some(_) if row == column => self.diagonal.push(span),
                Some(strength) => self.entries.push((row, column, strength, span)),
            }
        }
    }

    /// Is it as it would be with rows and columns exchanged?
    fn is_symmetric(&self) -> bool {
        let rows: HashSet<usize> = self.rows.iter().copied().collect();
        let cells: HashMap<(usize, usize), u64> = self
            .entries
            .iter()
            .map(|(row, column, strength, _)| ((*row, *column), strength.to_bits()))
            .collect();
        rows.len() == self.rows.len()
            && rows.len() == self.names.len()
            && cells
                .iter()
                .all(|((row, column), strength)| cells.get(&(*column, *row)) == Some(strength))
    }

    fn records(
        self,
        whole: Span,
        problems: &mut Problems,
    ) -> (Vec<Spanned<Value>>, Vec<Spanned<Value>>) {
        let is_symmetric = self.is_symmetric();
        let has_strengths = self
            .entries
            .iter()
            .any(|(_, _, strength, _)| *strength != 1.0);
        let code = if is_symmetric {
            Code::MatrixSymmetric
        } else {
            Code::MatrixRead
        };
        problems.push(Problem::new(code, whole).count("count", self.names.len()));
        if let Some(first) = self.diagonal.first() {
            let note = Problem::new(Code::DiagonalIgnored, *first);
            problems.push(note.count("count", self.diagonal.len()));
        }
        let text = |actor: usize| Value::Text(self.names[actor].0.clone());
        let ties = self
            .entries
            .iter()
            .filter(|(row, column, ..)| !is_symmetric || row < column)
            .map(|&(row, column, strength, span)| {
                let mut fields = vec![
                    field("from", text(row), span),
                    field("to", text(column), span),
                    field("directed", Value::Truth(!is_symmetric), span),
                ];
                if has_strengths {
                    let strength = Value::Number(strength.to_string());
                    fields.push(field("strength", strength, span));
                }
                record(fields, span)
            })
            .collect();
        let actors = self.names.iter().map(|(name, span)| {
            let id = field("id", Value::Text(name.clone()), *span);
            record(vec![id], *span)
        });
        (actors.collect(), ties)
    }
}
