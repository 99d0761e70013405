//! How does a model look in UCINET's data language (DL)?
//!
//! As lists of ties, a matrix for each kind of tie, labelled with the kind; an exclamation mark
//! stands between matrices. Actors are listed by their ids, and the lists go by their numbers: so
//! it does not matter that UCINET takes small letters for capitals, and that older versions cut
//! labels after 18. Where ties join two modes, rows and columns are these (`edgelist2`). DL has no
//! comments, so that only matrices and labels are held.
//!
//! Source: S. Borgatti, M. Everett & L. Freeman, *UCINET 6 for Windows: User's Guide*, section on
//! the DL filetype, <http://www.analytictech.com/ucinet/help/hs5000.htm>.

mod matrices;

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;

use petgraph::graph::NodeIndex;

use super::flat::without_controls;
use super::{Feature, WriteError, Written};
use crate::model::Model;
use crate::validate::ASSUMED_KIND;
pub(super) use matrices::Matrices;

/// What it holds: who there is, and which number each kind has for whom with whom.
pub(super) const HOLDS: &[Feature] = &[
    Feature::Isolates,
    Feature::TieKinds,
    Feature::Strengths,
    Feature::ParallelTies,
];

/// Writes a model.
pub(super) fn write(model: &Model) -> Result<Written, WriteError> {
    let Matrices {
        rows,
        columns,
        matrices,
        ..
    } = Matrices::of(model);
    if rows.is_empty() {
        return Err(WriteError::NoActors);
    }
    let (counts, format) = match &columns {
        None => (format!("n = {}", rows.len()), "edgelist1"),
        Some(columns) => (
            format!("nr = {}, nc = {}", rows.len(), columns.len()),
            "edgelist2",
        ),
    };
    // Nothing is said of matrices where it goes without saying: many programs know only one.
    let is_plain = matrices.iter().all(|matrix| matrix.kind == ASSUMED_KIND) && matrices.len() < 2;
    let mut text = format!("dl {counts}");
    if !is_plain {
        write!(text, ", nm = {}", matrices.len()).expect("a String takes everything");
    }
    text.push('\n');
    put(&mut text, format_args!("format = {format}"));
    let mut taken = HashSet::new();
    let mut list = |begin: &str, actors: &[NodeIndex]| -> Result<(), WriteError> {
        put(&mut text, format_args!("{begin}"));
        for &actor in actors {
            let label = label(&model.graph()[actor].id);
            put(&mut text, format_args!("{}", quoted(&label)));
            if !taken.insert(label.clone()) {
                return Err(WriteError::IdsAlike { id: label });
            }
        }
        Ok(())
    };
    match &columns {
        None => list("labels:", &rows)?,
        Some(columns) => {
            list("row labels:", &rows)?;
            list("column labels:", columns)?;
        }
    }
    if !is_plain {
        put(&mut text, format_args!("matrix labels:"));
        for matrix in &matrices {
            put(&mut text, format_args!("{}", quoted(&label(matrix.kind))));
        }
    }
    put(&mut text, format_args!("data:"));
    for (number, matrix) in matrices.iter().enumerate() {
        if number > 0 {
            put(&mut text, format_args!("!"));
        }
        for (&(row, column), strength) in &matrix.cells {
            let (row, column) = (row + 1, column + 1);
            match strength {
                Some(strength) => put(&mut text, format_args!("{row} {column} {strength}")),
                None => put(&mut text, format_args!("{row} {column}")),
            }
        }
    }
    Ok(Written::File(text.into_bytes()))
}

/// How many ids and kinds have what no label holds.
pub(super) fn unlabelled(model: &Model) -> usize {
    let kinds: HashSet<&str> = model.graph().edge_weights().map(|tie| &*tie.kind).collect();
    let ids = model.graph().node_weights().map(|actor| &*actor.id);
    ids.chain(kinds)
        .filter(|text| text.contains(UNHELD))
        .count()
}

/// What a label cannot hold: it stands between quotes on one line.
const UNHELD: [char; 3] = ['"', '\n', '\r'];

fn label(text: &str) -> String {
    let text = without_controls(text);
    text.replace('"', "'").replace(UNHELD, " ")
}

/// A label that is more than a word of its own stands between quotes.
fn quoted(label: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let is_word = WORDS.iter().any(|word| word.eq_ignore_ascii_case(label));
    if !label.is_empty() && !is_word && label.chars().all(is_plain) {
        Cow::Borrowed(label)
    } else {
        Cow::Owned(format!("\"{label}\""))
    }
}

/// What means something else among labels.
const WORDS: [&str; 15] = [
    "n", "nr", "nc", "nm", "format", "diagonal", "diag", "labels", "label", "row", "col", "column",
    "matrix", "level", "data",
];

fn put(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("a String takes everything");
}
