//! How does a model look as GML, for igraph, networkx, yEd and Gephi?
//!
//! The columns of [`flat`](super::flat) are keys; a node has the id of the actor as its `label`,
//! a tie its strength as `weight` and its source as `evidence`. A key has letters, digits and `_`
//! only, and there are no truth values: attributes that need more stand in `attributes_json`. What
//! is neither actor nor tie stands as a JSON text under `yhdyspinta` of the graph. Where some ties
//! are directed and others are not, `is_directed` says which. Everything beyond ASCII is written
//! as entities, as the format asks.
//!
//! Source: M. Himsolt, *GML: A portable Graph File Format*, University of Passau, 1997.

use std::fmt::Write as _;

use super::flat;
use super::keyed::{columns, keyed};
use super::{Feature, WriteError, Written};
use crate::model::{Model, Scalar};
use crate::read::flat::HEADER;

/// It holds all but control characters.
pub(super) const HOLDS: &[Feature] = flat::HOLDS;

/// Writes a model.
pub(super) fn write(model: &Model) -> Result<Written, WriteError> {
    let reads_back = |value: &Scalar| !matches!(value, Scalar::Truth(_));
    let actors = flat::actors(model, reads_back)?;
    let ties = flat::ties(model, reads_back)?;
    let ties_of = || model.graph().edge_weights();
    let is_directed = ties_of().any(|tie| model.is_directed(tie));
    let is_mixed = is_directed && !ties_of().all(|tie| model.is_directed(tie));
    let mut text = String::from("Creator \"Yhdyspinta\"\ngraph [\n");
    line(&mut text, 1, "directed", &u8::from(is_directed).to_string());
    line(&mut text, 1, "multigraph", "1");
    line(
        &mut text,
        1,
        HEADER,
        &quoted(flat::header(model).trim_end()),
    );
    let column_of = columns(&actors);
    for (number, row) in actors.rows.iter().enumerate() {
        text.push_str("  node [\n");
        line(&mut text, 2, "id", &number.to_string());
        if let Some(Some(Scalar::Text(id))) = row.first() {
            line(&mut text, 2, "label", &quoted(id));
        }
        for (name, value) in keyed(&actors, &column_of, row, 1, is_key) {
            line(&mut text, 2, name, &scalar(&value));
        }
        text.push_str("  ]\n");
    }
    let column_of = columns(&ties);
    for ((row, tie), edge) in ties
        .rows
        .iter()
        .zip(ties_of())
        .zip(model.graph().raw_edges())
    {
        text.push_str("  edge [\n");
        line(&mut text, 2, "source", &edge.source().index().to_string());
        line(&mut text, 2, "target", &edge.target().index().to_string());
        if is_mixed {
            let is_directed = u8::from(model.is_directed(tie)).to_string();
            line(&mut text, 2, "is_directed", &is_directed);
        }
        for (name, value) in keyed(&ties, &column_of, row, 2, is_key) {
            let name = match name {
                "strength" => "weight",
                "source" => "evidence",
                name => name,
            };
            line(&mut text, 2, name, &scalar(&value));
        }
        text.push_str("  ]\n");
    }
    text.push_str("]\n");
    Ok(Written::File(text.into_bytes()))
}

/// May a key of GML be called so, and is it none the format or this writer uses?
fn is_key(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(is_plain)
        && !name.ends_with("_json")
}

fn scalar(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) => quoted(text),
        Scalar::Truth(truth) => u8::from(*truth).to_string(),
        Scalar::Number(number) => number_text(*number),
    }
}

/// Whole numbers without a point, others with one, even before an exponent.
fn number_text(number: f64) -> String {
    /// Beyond, a whole number is no longer what other programs take it for.
    const LARGEST: f64 = 2_147_483_647.0;
    if number.fract() == 0.0 && number.abs() <= LARGEST && number.to_bits() != (-0.0f64).to_bits() {
        return number.to_string();
    }
    let text = format!("{number:?}");
    match text.split_once('e') {
        Some((digits, exponent)) if !digits.contains('.') => format!("{digits}.0e{exponent}"),
        _ => text,
    }
}

/// The text between quotes, everything but plain ASCII as entities.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("&quot;"),
            '&' => quoted.push_str("&amp;"),
            ' '..='~' => quoted.push(c),
            c => write!(quoted, "&#{};", u32::from(c)).expect("a String takes everything"),
        }
    }
    quoted.push('"');
    quoted
}

fn line(text: &mut String, depth: usize, key: &str, value: &str) {
    let indent = depth * 2;
    writeln!(text, "{:indent$}{key} {value}", "").expect("a String takes everything");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_point_unless_they_are_whole() {
        for (number, text) in [
            (3.0, "3"),
            (-0.0, "-0.0"),
            (0.1, "0.1"),
            (1e300, "1.0e300"),
            (1.5e-9, "1.5e-9"),
            (4_294_967_296.0, "4294967296.0"),
        ] {
            assert_eq!(number_text(number), text);
        }
    }
}
