//! Which ties does a matrix of numbers say?

use super::words::Word;
use super::{Graph, named};
use crate::read::flat::Sort;
use crate::read::{Span, Spanned, Value};

/// A number of a matrix that is not zero.
#[derive(Clone, Debug)]
pub(in crate::read) struct Cell {
    pub(in crate::read) row: usize,
    pub(in crate::read) column: usize,
    pub(in crate::read) value: Spanned<Value>,
}

impl Cell {
    /// The cell a word stands in; none for zero, an outer none where there is no number.
    pub(in crate::read) fn of(row: usize, column: usize, word: &Word<'_>) -> Option<Option<Self>> {
        let value = word.number()?;
        let is_zero = matches!(&value.value, Value::Number(number) if number.parse() == Ok(0.0));
        Some((!is_zero).then_some(Self { row, column, value }))
    }
}

/// Puts the ties of a matrix. Where it says of each pair the same both ways, its ties are
/// undirected and each is one; ones and zeros alone are no strengths. What an actor has with itself
/// is a tie to itself, which is left out in the end.
pub(in crate::read) fn put(
    graph: &mut Graph,
    cells: &[Cell],
    ids: impl Fn(usize, usize) -> (Spanned<Value>, Spanned<Value>),
    kind: Option<&Spanned<String>>,
    is_square: bool,
) {
    let is_symmetric = is_square && is_symmetric(cells);
    let mut between_two = cells
        .iter()
        .filter(|cell| !is_square || cell.row != cell.column);
    let has_strengths = between_two.any(|cell| cell.value.value != Value::Number("1".to_owned()));
    for cell in cells {
        let span = cell.value.span;
        if is_symmetric && cell.row > cell.column {
            continue;
        }
        let (from, to) = ids(cell.row, cell.column);
        graph.ties.begin(span);
        graph.put(Sort::Ties, &named("from", span), placed(from, span));
        graph.put(Sort::Ties, &named("to", span), placed(to, span));
        if let Some(kind) = kind {
            graph.relation(kind);
        }
        if has_strengths {
            graph.put(Sort::Ties, &named("strength", span), cell.value.clone());
        }
        if is_square {
            graph.ties.direct(Spanned {
                value: !is_symmetric,
                span,
            });
        }
    }
}

/// An end has the place of its cell: there it is tied.
fn placed(id: Spanned<Value>, span: Span) -> Spanned<Value> {
    Spanned { span, ..id }
}

/// Do cells off the diagonal say of every two the same both ways?
pub(in crate::read) fn is_symmetric(cells: &[Cell]) -> bool {
    let number = |cell: &Cell| match &cell.value.value {
        Value::Number(number) => number.clone(),
        _ => String::new(),
    };
    let sorted = |ends: fn(&Cell) -> (usize, usize)| {
        let off_diagonal = cells.iter().filter(|cell| cell.row != cell.column);
        let mut list: Vec<_> = off_diagonal
            .map(|cell| (ends(cell), number(cell)))
            .collect();
        list.sort_unstable();
        list
    };
    sorted(|cell| (cell.row, cell.column)) == sorted(|cell| (cell.column, cell.row))
}
