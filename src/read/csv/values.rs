//! Which values do the cells hold?

use std::borrow::Cow;

use super::cells::Cell;
use crate::read::flat::{self, Column, Role};
use crate::read::text::position;
use crate::read::{Span, Spanned, Value};

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Holds {
    Texts,
    Numbers,
    Truths,
}

impl Holds {
    /// The value of a cell with that text.
    pub(super) fn value(self, text: Cow<'_, str>) -> Value {
        match self {
            Self::Texts => Value::Text(text.into_owned()),
            Self::Numbers => flat::number(&text),
            Self::Truths => flat::truth(&text),
        }
    }
}

/// The items of a list in one cell, each with its place.
pub(super) fn items(cell: Cell, text: &str, file: u32) -> Value {
    let whole = cell.span(file);
    let content = cell.text(text);
    let place = |item: &str| match &content {
        // The content is a slice of the text, so the item has its place in it.
        Cow::Borrowed(_) => {
            let start = position(item.as_ptr() as usize - text.as_ptr() as usize);
            Span {
                start,
                end: start + position(item.len()),
                ..whole
            }
        }
        Cow::Owned(_) => whole,
    };
    let items = flat::split(&content).map(|item| Spanned {
        value: Value::Text(item.to_owned()),
        span: place(item),
    });
    Value::List(items.collect())
}

/// Gephi's column `Type` says of every tie whether it is directed, not of which kind it is; Kumu's
/// column `Direction` says so beside a `Type` that is the kind.
pub(super) fn find_directions(columns: &mut [Column], cells: &[Cell], text: &str) {
    let place = |role: Role| columns.iter().position(|column| column.role == role);
    if place(Role::Field("directed")).is_some() {
        return;
    }
    let named = columns.iter().position(may_be_direction);
    let says = |&column: &usize| {
        let mut filled = filled(cells, column, columns.len(), text).peekable();
        filled.peek().is_some() && filled.all(|cell| is_direction(&cell.text(text)))
    };
    let kind = place(Role::Field("kind"));
    let found = [named, kind].into_iter().flatten().find(says);
    if let Some(column) = found {
        columns[column].becomes_direction();
    }
}

/// Is it called as Kumu calls the column of directions? Its cells tell whether it is.
pub(super) fn may_be_direction(column: &Column) -> bool {
    column.is_kept() && column.written.eq_ignore_ascii_case("direction")
}

fn is_direction(cell: &str) -> bool {
    ["directed", "undirected", "mutual"]
        .iter()
        .any(|word| cell.eq_ignore_ascii_case(word))
}

/// The filled cells of a column.
fn filled<'a>(
    cells: &'a [Cell],
    column: usize,
    width: usize,
    text: &'a str,
) -> impl Iterator<Item = &'a Cell> {
    let cells = cells.iter().skip(column).step_by(width);
    cells.filter(|cell| !cell.is_blank(text))
}

/// What the columns hold that say so themselves; fields take a text of any sort.
pub(super) fn said(columns: &[Column], types: &[Holds]) -> Vec<Holds> {
    let all = columns.iter().enumerate();
    all.map(|(index, column)| match column.role {
        Role::Attribute => types.get(index).copied().unwrap_or(Holds::Texts),
        _ => Holds::Texts,
    })
    .collect()
}

/// Finds the attributes that are numbers, or truth values, in every row.
pub(super) fn types(columns: &[Column], cells: &[Cell], text: &str) -> Vec<Holds> {
    let width = columns.len();
    let all = |column: usize, fits: fn(&str) -> bool| {
        let mut filled = filled(cells, column, width, text).peekable();
        filled.peek().is_some()
            && filled.all(|cell| !cell.is_guarded(text) && fits(&cell.text(text)))
    };
    columns
        .iter()
        .enumerate()
        .map(|(index, column)| match column.role {
            Role::Attribute if all(index, flat::is_number) => Holds::Numbers,
            Role::Attribute if all(index, flat::is_truth) => Holds::Truths,
            _ => Holds::Texts,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_have_their_places() {
        let text = "a,\"hyte; rescue \"";
        let Value::List(items) = items(Cell { start: 2, end: 17 }, text, 0) else {
            panic!("a list");
        };
        let shown: Vec<_> = items
            .iter()
            .map(|item| &text[item.span.start as usize..item.span.end as usize])
            .collect();
        assert_eq!(shown, ["hyte", "rescue"]);
    }
}
