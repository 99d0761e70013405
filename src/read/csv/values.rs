//! Which values do the cells hold?

use std::borrow::Cow;

use super::cells::Cell;
use super::columns::Role;
use super::header::Column;
use crate::read::literal;
use crate::read::text::position;
use crate::read::{Span, Spanned, Value};

/// What stands between the items of a list in one cell.
const BETWEEN_ITEMS: [char; 3] = [';', '|', '+'];

/// Digits a number keeps; longer ones are codes.
const DIGITS: usize = 15;

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
    let items = content
        .split(BETWEEN_ITEMS)
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| Spanned {
            value: Value::Text(item.to_owned()),
            span: place(item),
        });
    Value::List(items.collect())
}

/// The number in a cell of a numeric column.
pub(super) fn number(text: &str) -> Value {
    match literal::number(text) {
        Some(number) => Value::Number(number.to_string()),
        None => Value::Text(text.to_owned()),
    }
}

/// Gephi's column `Type` says of every tie whether it is directed, not of which kind it is.
pub(super) fn find_directions(columns: &mut [Column], cells: &[Cell], text: &str) {
    let is_there = columns
        .iter()
        .any(|column| column.role == Role::Field("directed"));
    let kind = columns
        .iter()
        .position(|column| column.role == Role::Field("kind"));
    let Some(kind) = kind.filter(|_| !is_there) else {
        return;
    };
    let mut filled = filled(cells, kind, columns.len(), text).peekable();
    let is_direction =
        |cell: &str| ["directed", "undirected"].contains(&cell.to_lowercase().as_str());
    if filled.peek().is_some() && filled.all(|cell| is_direction(&cell)) {
        columns[kind].role = Role::Field("directed");
        columns[kind].name = "directed".into();
    }
}

/// What stands in the filled cells of a column.
fn filled<'a>(
    cells: &'a [Cell],
    column: usize,
    width: usize,
    text: &'a str,
) -> impl Iterator<Item = Cow<'a, str>> {
    let cells = cells.iter().skip(column).step_by(width);
    cells
        .map(|cell| cell.text(text))
        .filter(|cell| !cell.is_empty())
}

/// Finds the attributes that are numbers in every row.
///
/// `013` is a code, `+358 …` a telephone number: what would change as a number is a text.
pub(super) fn find_numbers(columns: &mut [Column], cells: &[Cell], text: &str) {
    let width = columns.len();
    for (index, column) in columns.iter_mut().enumerate() {
        if column.role != Role::Attribute {
            continue;
        }
        let mut filled = filled(cells, index, width, text).peekable();
        column.is_numeric = filled.peek().is_some() && filled.all(|cell| is_number(&cell));
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '−']);
    let is_code =
        digits.len() > 1 && digits.starts_with('0') && digits.as_bytes()[1].is_ascii_digit();
    !is_code
        && !text.starts_with('+')
        && digits.bytes().filter(u8::is_ascii_digit).count() <= DIGITS
        && literal::number(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_no_numbers() {
        for text in ["0", "0,5", "-12", "3.25", "1e3", "2023"] {
            assert!(is_number(text), "{text}");
        }
        for text in [
            "013",
            "+358401234567",
            "1234567890123456",
            "1-2",
            "x",
            "1,300",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }

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
