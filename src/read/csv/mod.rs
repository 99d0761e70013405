//! How do tables as people keep them become a document?
//!
//! A table of ties, and perhaps one of actors, with a header in Finnish, Swedish or English.

pub(super) mod cells;
pub(super) mod delimiter;
mod grid;
pub(crate) mod guard;
mod head;
pub(super) mod header;
pub(super) mod headerless;
mod laid;
pub(super) mod matrix;
mod pair;
mod records;
pub(super) mod survey;
mod table;
mod values;

pub(super) use cells::Cell;
pub(super) use laid::{Laid, TAB, quoted_into};
pub(super) use table::Table;
#[cfg(feature = "parquet")]
pub(super) use values::Holds;

use super::flat::Sort;
use super::formats::Fit;
use super::text::Text;
use super::{Document, Reading};
use crate::problem::Problems;
use matrix::LaidMatrix;
use pair::Pair;

/// Anything may be a table; one with a header is likely one.
pub(super) fn fit(text: &str) -> Fit {
    if head::names_columns(text) {
        Fit::Likely
    } else {
        Fit::Possible
    }
}

/// Reads one table: ties, or actors when it has no column for the ends of a tie.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    read_laid(text.into(), reading)
}

/// Reads one table, however it came to be text.
pub(super) fn read_laid(table: Laid, reading: &Reading) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    pair.add(table, reading)?;
    pair.finish(&reading.mapping)
}

/// Reads a table of actors and one of ties, which may be a matrix, and what a third file says about
/// the network.
pub(super) fn read_pair(
    actors: Laid,
    ties: Laid,
    network: Option<Text>,
    reading: &Reading,
) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    pair.add(actors.of(Sort::Actors), reading)?;
    if ties.types.is_none() && matrix::is_matrix(&ties.text.file.text, reading) {
        pair.add_matrix(ties.text.into(), reading)?;
    } else {
        pair.add(ties.of(Sort::Ties), reading)?;
    }
    if let Some(network) = network {
        pair.add_header(network)?;
    }
    pair.finish(&reading.mapping)
}

/// Reads the sheets of a workbook, and what one of them says about the network.
pub(super) fn read_sheets(
    tables: Vec<Laid>,
    matrices: Vec<LaidMatrix>,
    network: Option<Text>,
    reading: &Reading,
) -> Result<Document, Problems> {
    let mut pair = Pair::default();
    for table in tables {
        pair.add(table, reading)?;
    }
    for matrix in matrices {
        pair.add_matrix(matrix, reading)?;
    }
    if let Some(network) = network {
        pair.add_header(network)?;
    }
    pair.finish(&reading.mapping)
}
