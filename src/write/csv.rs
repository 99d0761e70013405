//! How does a model look as tables?
//!
//! The pair `actors.csv` and `ties.csv` with `network.json`, which has what is neither actor nor
//! tie, holds everything; a single table of ties holds the ties. UTF-8, a header row, numbers and
//! dates as programs write them. Columns are those of [`flat`]. A text that would be misread is
//! guarded by apostrophes, see [`guard`](crate::read::csv::guard).

use super::flat::{self, Flat, FlatColumn, Holds};
use super::{Feature, WriteError, Written};
use crate::model::{Model, Scalar};
use crate::read::csv::guard::guarded;
use crate::read::flat::{is_number, is_truth};
use crate::read::{ACTORS_FILE, NETWORK_FILE, TIES_FILE};

/// What the pair holds: all but control characters.
pub(super) const PAIR_HOLDS: &[Feature] = flat::HOLDS;

/// What a table of ties holds.
pub(super) const TIES_HOLD: &[Feature] = &[
    Feature::TieKinds,
    Feature::Directions,
    Feature::TieThemes,
    Feature::Strengths,
    Feature::Statuses,
    Feature::TieValidity,
    Feature::Confidences,
    Feature::TieSources,
    Feature::TiePhrases,
    Feature::TieAttributes,
    Feature::ParallelTies,
    Feature::TiesOfOneKind,
    Feature::BothWays,
    Feature::QuotedIds,
];

/// The pair and what is neither actor nor tie.
pub(super) fn pair(model: &Model) -> Result<Written, WriteError> {
    let actors = flat::actors(model, reads_back)?;
    let ties = flat::ties(model, reads_back)?;
    Ok(Written::Folder {
        marker: NETWORK_FILE,
        files: vec![
            (ACTORS_FILE.to_owned(), table(&actors, ',').into_bytes()),
            (TIES_FILE.to_owned(), table(&ties, ',').into_bytes()),
            (NETWORK_FILE.to_owned(), flat::header(model).into_bytes()),
        ],
    })
}

/// The ties alone.
pub(super) fn ties(model: &Model, delimiter: char) -> Result<Written, WriteError> {
    let ties = flat::ties(model, reads_back)?;
    Ok(Written::File(table(&ties, delimiter).into_bytes()))
}

/// Is it read back from a cell as it was? Of numbers those are not that look like codes.
pub(super) fn reads_back(value: &Scalar) -> bool {
    match value {
        Scalar::Number(number) => is_number(&number.to_string()),
        Scalar::Truth(_) | Scalar::Text(_) => true,
    }
}

pub(super) fn table(flat: &Flat, delimiter: char) -> String {
    let mut text = String::new();
    let names: Vec<String> = flat
        .columns
        .iter()
        .map(|column| guarded(&column.name, false).into_owned())
        .collect();
    line(&mut text, &names, delimiter);
    let among_values: Vec<bool> = (0..flat.columns.len())
        .map(|column| looks_like_values(flat, column))
        .collect();
    for row in &flat.rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&among_values)
            .map(|(value, &among_values)| match value {
                None => String::new(),
                Some(Scalar::Text(text)) => guarded(text, among_values).into_owned(),
                Some(value) => value.to_string(),
            })
            .collect();
        line(&mut text, &cells, delimiter);
    }
    text
}

/// Would the texts of an attribute be taken for numbers or truth values, were they not guarded?
pub(super) fn looks_like_values(flat: &Flat, column: usize) -> bool {
    let FlatColumn {
        holds,
        is_attribute,
        ..
    } = &flat.columns[column];
    let all = |fits: fn(&str) -> bool| {
        let mut texts = flat.rows.iter().filter_map(|row| row[column].as_ref());
        texts.all(|value| matches!(value, Scalar::Text(text) if fits(text)))
    };
    *is_attribute && *holds == Holds::Texts && (all(is_number) || all(is_truth))
}

fn line(text: &mut String, cells: &[String], delimiter: char) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            text.push(delimiter);
        }
        if cell.contains(['"', '\n', '\r', delimiter]) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push('\n');
}
