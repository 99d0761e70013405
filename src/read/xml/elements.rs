//! How do elements become records?
//!
//! Like a table, a list of elements keeps its text and where the values are, sixteen bytes a
//! value; a record is made when it is asked for. Unlike the rows of a table, elements have only
//! some of the columns, and columns may come with a type and a default.

use std::borrow::Cow;
use std::sync::Arc;

use super::content;
use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::{self, Column, Role};
use crate::read::{Span, Spanned, Value};

/// What the values of a column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Type {
    /// Texts.
    #[default]
    Text,
    /// Whole numbers.
    Whole,
    /// Numbers.
    Number,
    /// Yes or no.
    Truth,
}

/// Where a value stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::read) enum Content {
    /// Between the quotes of an attribute.
    Attribute(Span),
    /// Between the tags of an element.
    Element(Span),
}

impl Content {
    /// The place of its raw text.
    pub(in crate::read) fn span(self) -> Span {
        match self {
            Self::Attribute(span) | Self::Element(span) => span,
        }
    }

    /// What it means.
    pub(in crate::read) fn of(self, text: &str) -> Cow<'_, str> {
        let span = self.span();
        let raw = &text[span.start as usize..span.end as usize];
        match self {
            Self::Attribute(_) => content::of_attribute(raw),
            Self::Element(_) => content::of_element(raw),
        }
    }
}

/// A value of an element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) column: u32,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) form: Form,
}

/// How the value of a cell is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// It stands in an attribute.
    Attribute,
    /// It stands between tags.
    Element,
    /// The reader made it: number `end` of those. `start` is the place it comes from.
    Made,
}

/// Where an element stands, and which cells are its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) first: u32,
    pub(super) last: u32,
}

/// Elements of one sort as they were read.
#[derive(Clone, Debug)]
pub(in crate::read) struct Elements {
    pub(super) text: Arc<str>,
    pub(super) file: u32,
    pub(super) columns: Vec<Column>,
    pub(super) types: Vec<Type>,
    /// What holds where an element says nothing.
    pub(super) defaults: Vec<Cell>,
    pub(super) rows: Vec<Row>,
    pub(super) cells: Vec<Cell>,
    pub(super) made: Vec<String>,
    /// The column of what the format itself says about direction.
    pub(super) direction: Option<u32>,
    /// Which columns say again, for other programs, what others say.
    pub(super) repeats: Vec<bool>,
    /// Did this program write the file? Then an empty text is a text, and where a tie has a kind
    /// the kind says its direction unless the tie does.
    pub(super) is_ours: bool,
}

impl Elements {
    /// How many there are.
    pub(in crate::read) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The elements as records of the native format.
    pub(in crate::read) fn records(&self) -> impl Iterator<Item = Spanned<Value>> {
        (0..self.rows.len()).map(|row| self.record(row))
    }

    fn cells_of(&self, row: usize) -> &[Cell] {
        let Row { first, last, .. } = self.rows[row];
        &self.cells[first as usize..last as usize]
    }

    fn record(&self, row: usize) -> Spanned<Value> {
        let cells = self.cells_of(row);
        let missing = |default: &&Cell| cells.iter().all(|cell| cell.column != default.column);
        let defaults = self.defaults.iter().filter(missing);
        let mut values: Vec<(&Column, Spanned<Value>)> = cells
            .iter()
            .chain(defaults)
            .filter(|cell| !self.is_repeated(cell, cells))
            .filter_map(|cell| self.value(*cell))
            .collect();
        self.settle_direction(&mut values);
        let record = flat::record(&self.columns, values.into_iter());
        let Row { start, end, .. } = self.rows[row];
        Spanned {
            value: Value::Record(record),
            span: Span {
                file: self.file,
                start,
                end,
            },
        }
    }

    /// Does the cell say again what others of the element say? (What somebody added to a file of
    /// this program says something new.)
    fn is_repeated(&self, cell: &Cell, cells: &[Cell]) -> bool {
        if !self.repeats[cell.column as usize] {
            return false;
        }
        let role = |cell: &Cell| self.columns[cell.column as usize].role;
        let says = |wanted: fn(Role) -> bool| {
            cells
                .iter()
                .any(|other| !self.repeats[other.column as usize] && wanted(role(other)))
        };
        match role(cell) {
            Role::Field("name") | Role::Inside("name", _) => {
                says(|role| matches!(role, Role::Field("name") | Role::Inside("name", _)))
            }
            Role::Inside("valid", _) => says(|role| matches!(role, Role::Inside("valid", _))),
            Role::Field("directed") => says(|role| role == Role::Field("kind")),
            _ => true,
        }
    }

    /// What the tie itself says about its direction comes before what the format does.
    fn settle_direction(&self, values: &mut Vec<(&Column, Spanned<Value>)>) {
        let Some(direction) = self.direction else {
            return;
        };
        let direction = &self.columns[direction as usize];
        let is = |column: &Column, name| column.role == Role::Field(name);
        let is_said = values
            .iter()
            .any(|(column, _)| is(column, "directed") && !std::ptr::eq(*column, direction));
        let by_kind = self.is_ours && values.iter().any(|(column, _)| is(column, "kind"));
        if is_said || by_kind {
            values.retain(|(column, _)| !std::ptr::eq(*column, direction));
        }
    }

    /// The value of a cell, with its column; none when nothing is said.
    fn value(&self, cell: Cell) -> Option<(&Column, Spanned<Value>)> {
        let column = &self.columns[cell.column as usize];
        let text = self.content(cell);
        let is_attribute = is_attribute(column);
        if text.is_empty() && !self.is_ours {
            return None;
        }
        let value = match self.types[cell.column as usize] {
            of if is_attribute => of.value(&text)?,
            Type::Whole | Type::Number if is_no_number(&text) => return None,
            _ => Value::Text(text.into_owned()),
        };
        let span = self.span(cell);
        Some((column, Spanned { value, span }))
    }

    fn content(&self, cell: Cell) -> Cow<'_, str> {
        match cell.form {
            Form::Made => Cow::Borrowed(&self.made[cell.end as usize]),
            Form::Attribute => Content::Attribute(self.span(cell)).of(&self.text),
            Form::Element => Content::Element(self.span(cell)).of(&self.text),
        }
    }

    fn span(&self, cell: Cell) -> Span {
        let end = match cell.form {
            Form::Made => cell.start,
            Form::Attribute | Form::Element => cell.end,
        };
        Span {
            file: self.file,
            start: cell.start,
            end,
        }
    }

    /// Reports what is not of the type its column declares; how many values are no number.
    pub(super) fn check(&self, subject: &'static str, problems: &mut Problems) -> Option<Absent> {
        let mut absent: Option<Absent> = None;
        for row in 0..self.rows.len() {
            for &cell in self.cells_of(row) {
                let of = self.types[cell.column as usize];
                if of == Type::Text {
                    continue;
                }
                let text = self.content(cell);
                if is_no_number(&text) {
                    let first = self.span(cell);
                    absent.get_or_insert(Absent { first, count: 0 }).count += 1;
                } else if is_attribute(&self.columns[cell.column as usize])
                    && !text.trim().is_empty()
                    && of.value(&text).is_none()
                {
                    let code = match of {
                        Type::Truth => Code::TruthWrong,
                        _ => Code::NumberWrong,
                    };
                    let column = &self.columns[cell.column as usize];
                    let problem = Problem::new(code, self.span(cell))
                        .phrase("subject", Phrase::new(subject).count("number", row + 1))
                        .text("field", &*column.written)
                        .text("value", &*text);
                    problems.push(problem);
                }
            }
        }
        absent
    }
}

/// Values a file writes as NaN.
pub(super) struct Absent {
    pub(super) first: Span,
    pub(super) count: usize,
}

/// Is it a value of its own type, not a field whose type is known?
fn is_attribute(column: &Column) -> bool {
    matches!(column.role, Role::Attribute | Role::Evidence(..))
}

fn is_no_number(text: &str) -> bool {
    text.trim().eq_ignore_ascii_case("nan")
}

impl Type {
    /// The value a text of this type means; none when it is of another, or says nothing.
    fn value(self, text: &str) -> Option<Value> {
        let trimmed = text.trim();
        match self {
            Self::Text => Some(Value::Text(text.to_owned())),
            Self::Truth => match trimmed {
                "true" | "True" | "TRUE" | "1" => Some(Value::Truth(true)),
                "false" | "False" | "FALSE" | "0" => Some(Value::Truth(false)),
                _ => None,
            },
            Self::Whole | Self::Number => {
                let number: f64 = trimmed.parse().ok()?;
                if !number.is_finite() {
                    return None;
                }
                // A whole number that would not stay the same is a code.
                let is_code = self == Self::Whole && number.abs() > EXACT;
                Some(if is_code {
                    Value::Text(trimmed.to_owned())
                } else {
                    Value::Number(trimmed.to_owned())
                })
            }
        }
    }
}

/// Up to 2^53 every whole number is exact.
const EXACT: f64 = 9_007_199_254_740_992.0;
