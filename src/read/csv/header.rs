//! What does the first line of a table say, and does it say enough?

use std::sync::Arc;

use super::cells::Cell;
use super::columns::{self, Role, Sort};
use crate::problem::{Code, Problem, Problems};
use crate::read::{Field, Span, Spanned, Value};

/// A column of a table.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) role: Role,
    /// Its name in the native format, or that of the attribute.
    pub(super) name: Arc<str>,
    /// The record of the native format it stands in.
    pub(super) inside: Option<Arc<str>>,
    /// The header as the file has it.
    pub(super) written: Arc<str>,
    /// Where the header is.
    pub(super) span: Span,
    /// Is every cell a number? (Asked of attributes only.)
    pub(super) is_numeric: bool,
}

impl Column {
    /// A field of the native format in a table without header.
    pub(super) fn unnamed(name: &'static str) -> Self {
        Self {
            role: Role::Field(name),
            name: name.into(),
            inside: None,
            written: name.into(),
            span: Span::default(),
            is_numeric: false,
        }
    }

    /// A field of this column.
    pub(super) fn field(&self, value: Spanned<Value>) -> Field {
        Field {
            name: Spanned {
                value: Arc::clone(&self.name),
                span: self.span,
            },
            written: Some(Arc::clone(&self.written)),
            value,
        }
    }
}

/// Reads the cells of the header; `None` when they name no table.
pub(super) fn read(
    cells: &[Cell],
    text: &str,
    file: u32,
    sort: Option<Sort>,
    problems: &mut Problems,
) -> Option<(Sort, Vec<Column>)> {
    let mut names: Vec<String> = cells
        .iter()
        .map(|cell| cell.text(text).into_owned())
        .collect();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    let line = Span {
        file,
        start: cells.first().map_or(0, |cell| cell.start),
        end: cells.last().map_or(0, |cell| cell.end),
    };
    let recognized = Sort::of(&names);
    let Some(sort) = recognized.and(sort).or(recognized) else {
        problems.push(Problem::new(Code::HeaderMissing, line));
        return None;
    };
    let roles = columns::assign(&names, sort);
    let is_complete = check_needed(sort, &roles, line, problems);
    let spans: Vec<Span> = cells.iter().map(|cell| cell.span(file)).collect();
    let columns = columns(&names, &roles, &spans);
    for (index, (name, column)) in names.iter().zip(&columns).enumerate() {
        if is_repeated(&names, index) {
            problems.push(Problem::new(Code::HeaderDuplicate, column.span).text("column", name));
        } else if column.role == Role::Attribute {
            let note = Problem::new(Code::ColumnKept, column.span);
            problems.push(note.text("column", &*column.written));
        }
    }
    is_complete.then_some((sort, columns))
}

fn is_repeated(names: &[String], index: usize) -> bool {
    !names[index].is_empty() && names[..index].contains(&names[index])
}

fn check_needed(sort: Sort, roles: &[Role], line: Span, problems: &mut Problems) -> bool {
    let needed: &[&str] = match sort {
        Sort::Actors => &["id"],
        Sort::Ties => &["from", "to"],
    };
    let mut is_complete = true;
    for name in needed {
        if !roles.contains(&Role::Field(name)) {
            problems.push(Problem::new(Code::ColumnMissing, line).text("column", *name));
            is_complete = false;
        }
    }
    is_complete
}

/// A column without a name (spreadsheets and statistics programs number rows in one) gets one,
/// and so does one with the name of another.
fn columns(names: &[String], roles: &[Role], spans: &[Span]) -> Vec<Column> {
    let has_languages = roles
        .iter()
        .any(|role| matches!(role, Role::Inside("name", _)));
    let mut outer: Vec<Arc<str>> = Vec::new();
    let mut shared = |name: &str| match outer.iter().find(|known| &***known == name) {
        Some(known) => Arc::clone(known),
        None => {
            let known: Arc<str> = name.into();
            outer.push(Arc::clone(&known));
            known
        }
    };
    let mut columns = Vec::with_capacity(names.len());
    for (index, (written, &role)) in names.iter().zip(roles).enumerate() {
        let written: Arc<str> = if written.is_empty() || is_repeated(names, index) {
            format!("column {}", index + 1).into()
        } else {
            written.as_str().into()
        };
        let (name, inside): (Arc<str>, _) = match role {
            Role::Field("name") if has_languages => ("und".into(), Some(shared("name"))),
            Role::Field(name) | Role::List(name) => (name.into(), None),
            Role::Inside(record, name) => (name.into(), Some(shared(record))),
            Role::Attribute => (Arc::clone(&written), Some(shared("attributes"))),
        };
        columns.push(Column {
            role,
            name,
            inside,
            written,
            span: spans[index],
            is_numeric: false,
        });
    }
    columns
}
