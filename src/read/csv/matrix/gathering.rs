//! Which actors and ties does a matrix say?

use std::collections::{HashMap, HashSet};

use super::super::cells::Cell;
use super::super::grid::Grid;
use super::super::records::{field, record};
use super::marks::{is_sum, strength};
use super::meaning::Meaning;
use super::shape;
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::mapping::matrices::{CellsAre, Side};
use crate::read::limits::COLUMNS;
use crate::read::text::{Text, position};
use crate::read::{Limits, MODE, Record, Span, Spanned, Value};

/// What a matrix says.
pub(in crate::read::csv) struct Gathered {
    /// Its actors by their names, with their first places; columns first.
    pub(in crate::read::csv) actors: Vec<(String, Span, Mode)>,
    pub(in crate::read::csv) ties: Vec<Spanned<Value>>,
    /// What stands above the names of the rows.
    pub(in crate::read::csv) corner: Option<String>,
}

/// Which side of a matrix of two modes an actor stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::csv) enum Mode {
    /// There is only one.
    One,
    Row,
    Column,
}

impl Gathered {
    /// The record of an actor.
    pub(in crate::read::csv) fn actor((name, span, mode): (String, Span, Mode)) -> Spanned<Value> {
        let mut fields = vec![field("id", Value::Text(name), span)];
        let mode = match mode {
            Mode::One => None,
            Mode::Row => Some("1"),
            Mode::Column => Some("2"),
        };
        if let Some(mode) = mode {
            let mode = field(MODE, Value::Number(mode.to_owned()), span);
            let attributes = Record { fields: vec![mode] };
            fields.push(field("attributes", Value::Record(attributes), span));
        }
        record(fields, span)
    }
}

/// Finds what a matrix says; a problem when it is too wide.
pub(in crate::read::csv) fn gather(
    text: &Text,
    delimiter: Option<u8>,
    meaning: &Meaning,
    limits: &Limits,
    problems: &mut Problems,
) -> Result<Gathered, Problem> {
    let content = &*text.file.text;
    let file = text.number;
    let mut grid = match delimiter {
        Some(delimiter) => Grid::apart_by(delimiter, content, file),
        None => Grid::new(content, file),
    };
    let header = grid.next(problems).unwrap_or_default();
    if header.len() as u64 > limits.columns {
        let last = header.last().copied().unwrap_or_default().span(file);
        let problem = COLUMNS.exceeded(Code::ColumnsTooMany, last, limits);
        return Err(problem.count("columns", header.len()));
    }
    let place = |rows: &String| header.iter().position(|cell| cell.text(content) == **rows);
    let said = meaning.rows.as_ref().and_then(place);
    let first = said.unwrap_or_default();
    if first > 0 {
        let note = Problem::new(Code::MatrixColumnsPassed, header[0].span(file));
        problems.push(note.count("count", first));
    }
    let mut row = grid.next(problems);
    let width = row.as_ref().map_or(0, |row| row.len());
    let columns = match said {
        Some(first) => &header[first + 1..],
        None => shape::columns(&header, width),
    };
    let mut matrix = Matrix {
        text: content,
        file,
        ..Matrix::default()
    };
    let columns: Vec<Option<usize>> = columns
        .iter()
        .map(|cell| matrix.named(*cell, true))
        .collect();
    matrix.columns = matrix.names.len();
    while let Some(cells) = row {
        matrix.add_row(cells.get(first..).unwrap_or_default(), &columns, problems);
        row = grid.next(problems);
    }
    let whole = Span {
        file,
        start: 0,
        end: position(header.last().map_or(0, |cell| cell.end as usize)),
    };
    let has_corner = said.is_some() || width <= header.len();
    let corner = header.get(first).filter(|_| has_corner);
    let corner = corner.map(|cell| cell.text(content).into_owned());
    Ok(Gathered {
        corner: corner.filter(|corner| !corner.is_empty()),
        ..matrix.said(whole, meaning, problems)
    })
}

/// What has been read of a matrix.
#[derive(Default)]
struct Matrix<'a> {
    text: &'a str,
    file: u32,
    /// Names of actors with their first places; columns first.
    names: Vec<(String, Span)>,
    /// How many of them are those of columns.
    columns: usize,
    actor_named: HashMap<String, usize>,
    rows: Vec<usize>,
    entries: Vec<Entry>,
    diagonal: Vec<Span>,
    sums: Vec<Span>,
}

/// A tie.
struct Entry {
    row: usize,
    column: usize,
    strength: f64,
    span: Span,
}

impl Matrix<'_> {
    /// The actor of that name; none when it is the name of a sum. Two columns of one name are two
    /// actors, to be found wrong.
    fn named(&mut self, cell: Cell, is_new: bool) -> Option<usize> {
        let name = cell.text(self.text).into_owned();
        if is_sum(&name) {
            self.sums.push(cell.span(self.file));
            return None;
        }
        if let Some(&actor) = self.actor_named.get(&name)
            && !is_new
        {
            return Some(actor);
        }
        let actor = self.names.len();
        self.names.push((name.clone(), cell.span(self.file)));
        self.actor_named.entry(name).or_insert(actor);
        Some(actor)
    }

    fn add_row(&mut self, cells: &[Cell], columns: &[Option<usize>], problems: &mut Problems) {
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
        let Some(row) = self.named(*name, false) else {
            return;
        };
        self.rows.push(row);
        for (cell, &column) in cells.iter().skip(1).zip(columns) {
            let Some(column) = column else { continue };
            let text = cell.text(self.text);
            if text.is_empty() {
                continue;
            }
            let span = cell.span(self.file);
            match strength(&text) {
                Some(0.0) => {}
                None if row == column => self.diagonal.push(span),
                None => {
                    let problem = Problem::new(Code::MatrixCellWrong, span);
                    problems.push(problem.text("value", text.into_owned()));
                }
                Some(strength) => self.entries.push(Entry {
                    row,
                    column,
                    strength,
                    span,
                }),
            }
        }
    }

    /// Is no row named like a column?
    fn has_two_modes(&self) -> bool {
        !self.rows.is_empty() && self.rows.iter().all(|&row| row >= self.columns)
    }

    /// Is it as it would be with rows and columns exchanged?
    fn is_symmetric(&self) -> bool {
        let rows: HashSet<usize> = self.rows.iter().copied().collect();
        let cells: HashMap<(usize, usize), u64> = self
            .entries
            .iter()
            .map(|entry| ((entry.row, entry.column), entry.strength.to_bits()))
            .collect();
        rows.len() == self.rows.len()
            && rows.len() == self.names.len()
            && cells
                .iter()
                .all(|((row, column), strength)| cells.get(&(*column, *row)) == Some(strength))
    }

    fn said(self, whole: Span, meaning: &Meaning, problems: &mut Problems) -> Gathered {
        let has_two_modes = self.has_two_modes();
        let is_symmetric = !has_two_modes && self.is_symmetric();
        problems.push(match (has_two_modes, is_symmetric) {
            (true, _) => Problem::new(Code::MatrixTwoMode, whole)
                .count("rows", self.names.len() - self.columns)
                .count("columns", self.columns),
            (false, true) => {
                Problem::new(Code::MatrixSymmetric, whole).count("count", self.names.len())
            }
            (false, false) => match meaning.from {
                Side::Rows => Problem::new(Code::MatrixRead, whole),
                Side::Columns => Problem::new(Code::MatrixTurned, whole),
            }
            .count("count", self.names.len()),
        });
        for (code, places) in [
            (Code::DiagonalIgnored, &self.diagonal),
            (Code::MatrixSums, &self.sums),
        ] {
            if let Some(first) = places.first() {
                let note = Problem::new(code, *first);
                problems.push(note.count("count", places.len()));
            }
        }
        let directed = (!has_two_modes).then_some(!is_symmetric);
        let ties = self.ties(directed, is_symmetric, meaning);
        let columns = self.columns;
        let mode = |actor| match (has_two_modes, actor < columns) {
            (false, _) => Mode::One,
            (true, true) => Mode::Column,
            (true, false) => Mode::Row,
        };
        let names = self.names.into_iter().enumerate();
        Gathered {
            actors: names
                .map(|(actor, (name, span))| (name, span, mode(actor)))
                .collect(),
            ties,
            corner: None,
        }
    }

    /// The ties; of a symmetric matrix each once.
    fn ties(
        &self,
        directed: Option<bool>,
        is_symmetric: bool,
        meaning: &Meaning,
    ) -> Vec<Spanned<Value>> {
        let mut between_two = self
            .entries
            .iter()
            .filter(|entry| entry.row != entry.column);
        let has_strengths = between_two.any(|entry| entry.strength != 1.0);
        let text = |actor: usize| Value::Text(self.names[actor].0.clone());
        let entries = self.entries.iter();
        let once = entries.filter(|entry| !is_symmetric || entry.row <= entry.column);
        once.map(|entry| {
            let span = entry.span;
            let (from, to) = match meaning.from {
                Side::Rows => (entry.row, entry.column),
                Side::Columns => (entry.column, entry.row),
            };
            let mut fields = vec![field("from", text(from), span), field("to", text(to), span)];
            if let Some(kind) = &meaning.kind {
                fields.push(field("kind", Value::Text(kind.clone()), span));
            }
            if let Some(directed) = directed {
                fields.push(field("directed", Value::Truth(directed), span));
            }
            let strength = || Value::Number(entry.strength.to_string());
            match &meaning.cells {
                CellsAre::Strength if has_strengths => {
                    fields.push(field("strength", strength(), span));
                }
                CellsAre::Strength | CellsAre::Nothing => {}
                CellsAre::Attribute(name) => {
                    let attribute = field(name, strength(), span);
                    let attributes = Record {
                        fields: vec![attribute],
                    };
                    fields.push(field("attributes", Value::Record(attributes), span));
                }
            }
            record(fields, span)
        })
        .collect()
    }
}
