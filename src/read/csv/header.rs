//! What does the first line of a table say, and does it say enough?

use std::collections::HashSet;

use super::cells::Cell;
use super::values;
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::{self, Column, Mapping, Role, Sort};
use crate::read::{Span, Spanned};

/// Reads the cells of the header; `None` when they name no table.
pub(in crate::read) fn read(
    cells: &[Cell],
    text: &str,
    file: u32,
    sort: Option<Sort>,
    mapping: &Mapping,
    problems: &mut Problems,
) -> Option<(Sort, Vec<Column>)> {
    let mut names: Vec<Spanned<String>> = cells
        .iter()
        .map(|cell| Spanned {
            value: cell.text(text).into_owned(),
            span: cell.span(file),
        })
        .collect();
    while names.last().is_some_and(|name| name.value.is_empty()) {
        names.pop();
    }
    let line = Span {
        file,
        start: cells.first().map_or(0, |cell| cell.start),
        end: cells.last().map_or(0, |cell| cell.end),
    };
    let texts: Vec<String> = names.iter().map(|name| name.value.clone()).collect();
    let recognized = Sort::of(&texts, mapping);
    let Some(sort) = recognized.and(sort).or(recognized) else {
        problems.push(Problem::new(Code::HeaderMissing, line));
        return None;
    };
    let columns = flat::columns(&names, sort, mapping);
    let is_complete = check_needed(sort, &columns, line, problems);
    let mut seen = HashSet::new();
    for (name, column) in names.iter().zip(&columns) {
        if !name.value.is_empty() && !seen.insert(&name.value) {
            let problem = Problem::new(Code::HeaderDuplicate, column.span);
            problems.push(problem.text("column", &name.value));
        } else if let (true, Some(field)) = (column.is_guess, column.field_name(sort)) {
            let note = Problem::new(Code::ColumnGuessed, column.span);
            let note = note.text("column", &*column.written);
            problems.push(note.text("field", field));
        } else if column.is_kept() && !values::may_be_direction(column) {
            problems.push(kept(column));
        }
    }
    is_complete.then_some((sort, columns))
}

/// The note that a column is kept as an attribute.
pub(super) fn kept(column: &Column) -> Problem {
    Problem::new(Code::ColumnKept, column.span).text("column", &*column.written)
}

fn check_needed(sort: Sort, columns: &[Column], line: Span, problems: &mut Problems) -> bool {
    let needed: &[&str] = match sort {
        Sort::Actors => &["id"],
        Sort::Ties => &["from", "to"],
    };
    let mut is_complete = true;
    for name in needed {
        if !columns
            .iter()
            .any(|column| column.role == Role::Field(name))
        {
            problems.push(Problem::new(Code::ColumnMissing, line).text("column", *name));
            is_complete = false;
        }
    }
    is_complete
}
