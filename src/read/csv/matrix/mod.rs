//! How does an adjacency matrix become a document?
//!
//! The first row and the first column name actors, a cell says how strongly the actor of its row
//! is tied to that of its column: a number, or a mark (`x`, `✓`, `true`) for a tie without
//! strength; 0, `-`, `false` and nothing are no tie. Where all cells are 0 or 1 ties have no
//! strength. A square matrix that is equal above and below its diagonal has ties without
//! direction, any other ties from row to column. A mark on the diagonal is passed over with a
//! note, and so are sums below and beside the matrix. Rows may be fewer than columns, as in a
//! survey that not all have answered.
//!
//! Where no row is named like a column the matrix has two modes: the attribute `mode` is 1 for the
//! actors of the rows and 2 for those of the columns, as Pajek has it, and ties are directed if
//! their kind is. What a mapping says about all of that is in
//! [`matrices`](crate::read::flat::mapping::matrices).

mod gathering;
mod marks;
pub(in crate::read) mod meaning;
pub(in crate::read) mod shape;

pub(super) use gathering::{Gathered, gather};

use std::borrow::Cow;

use super::grid::Grid;
use super::pair::Pair;
use crate::problem::{Problem, Problems};
use crate::read::formats::Fit;
use crate::read::text::Text;
use crate::read::{Document, Reading};
use meaning::SheetName;
use shape::{LOOKED_AT, Shape, Told};

/// A matrix as text, and what is known of it beside.
pub(in crate::read) struct LaidMatrix {
    pub(in crate::read) text: Text,
    /// What stands between cells; found out when missing.
    pub(in crate::read) delimiter: Option<u8>,
    pub(in crate::read) sheet: Option<SheetName>,
    /// What was noticed when it was put down.
    pub(in crate::read) noticed: Vec<Problem>,
}

impl From<Text> for LaidMatrix {
    fn from(text: Text) -> Self {
        Self {
            text,
            delimiter: None,
            sheet: None,
            noticed: Vec::new(),
        }
    }
}

/// How much does a text look like a matrix?
pub(in crate::read) fn fit(text: &str) -> Fit {
    match shape_of(text, Told::ByItself) {
        Some(Shape::Square) => Fit::Sure,
        Some(Shape::TwoMode) => Fit::Likely,
        None => Fit::No,
    }
}

fn shape_of(text: &str, told: Told) -> Option<Shape> {
    let mut ignored = Problems::default();
    let mut grid = Grid::new(text, 0);
    let mut next = || -> Option<Vec<Cow<'_, str>>> {
        let row = grid.next(&mut ignored)?;
        Some(row.iter().map(|cell| cell.text(text)).collect())
    };
    let header = next()?;
    let mut rows = Vec::new();
    while rows.len() < LOOKED_AT
        && let Some(row) = next()
    {
        rows.push(row);
    }
    shape::of(&header, &rows, told)
}

/// Is it a matrix rather than a list, told by itself or because the mapping says so?
pub(in crate::read) fn is_matrix(text: &str, reading: &Reading) -> bool {
    let told = if reading.mapping.matrices.is_empty() {
        Told::ByItself
    } else {
        Told::Said
    };
    shape_of(text, told).is_some()
}

/// Reads a matrix.
pub(in crate::read) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    pair.add_matrix(text.into(), reading)?;
    pair.finish(&reading.mapping)
}
