//! How does a model look in DOT, for Graphviz and what else reads its language?
//!
//! A node has the id of the actor for its name, and as `label` what people call it; the columns of
//! [`flat`](super::flat) are attributes, the strength of a tie its `weight`. Texts stand between
//! quotes, numbers and truths do not. Graphviz keeps backslashes as they are: one is written as
//! two, an end of line as `\n`. An attribute that would change how something is drawn stands in
//! `attributes_json`. Where some ties are directed, the others have `dir=none`. What is neither
//! actor nor tie stands as a JSON text under `yhdyspinta` of the graph. The picture of a network is
//! another file in DOT, that of `draw`.
//!
//! Source: *DOT Language*, <https://graphviz.org/doc/info/lang.html>.

use std::fmt::Write as _;

use super::flat;
use super::keyed::{columns, keyed};
use super::{Feature, WriteError, Written};
use crate::model::{Actor, Model, Scalar};
use crate::read::dot::is_drawn;
use crate::read::flat::HEADER;

/// It holds all but control characters.
pub(super) const HOLDS: &[Feature] = flat::HOLDS;

/// Writes a model.
pub(super) fn write(model: &Model) -> Result<Written, WriteError> {
    let actors = flat::actors(model, |_| true)?;
    let ties = flat::ties(model, |_| true)?;
    let graph = model.graph();
    let is_directed = graph.edge_weights().any(|tie| model.is_directed(tie));
    let (sort, line) = if is_directed {
        ("digraph", "->")
    } else {
        ("graph", "--")
    };
    let mut text = format!("{sort} {{\n");
    let header = flat::header(model);
    put(
        &mut text,
        format_args!("  {HEADER}={};\n", quoted(header.trim_end())),
    );
    let id_of = |row: &[Option<Scalar>]| match row.first() {
        Some(Some(Scalar::Text(id))) => quoted(id),
        _ => quoted(""),
    };
    let ids: Vec<String> = actors.rows.iter().map(|row| id_of(row)).collect();
    let column_of = columns(&actors);
    for ((id, row), actor) in ids.iter().zip(&actors.rows).zip(graph.node_weights()) {
        put(&mut text, format_args!("  {id} ["));
        let label = name_of(actor).map(|name| ("label", quoted(&name)));
        let values = keyed(&actors, &column_of, row, 1, is_key);
        let values = values.iter().map(|(name, value)| (*name, scalar(value)));
        list(&mut text, label.into_iter().chain(values));
    }
    let column_of = columns(&ties);
    for (row, edge) in ties.rows.iter().zip(graph.raw_edges()) {
        let (from, to) = (&ids[edge.source().index()], &ids[edge.target().index()]);
        put(&mut text, format_args!("  {from} {line} {to} ["));
        let is_other = is_directed && !model.is_directed(&edge.weight);
        let none = is_other.then(|| ("dir", "none".to_owned()));
        let values = keyed(&ties, &column_of, row, 2, is_key);
        let values = values.iter().map(|(name, value)| match *name {
            "strength" => ("weight", scalar(value)),
            name => (name, scalar(value)),
        });
        list(&mut text, none.into_iter().chain(values));
    }
    text.push_str("}\n");
    Ok(Written::File(text.into_bytes()))
}

/// What people call an actor, in the first of the languages it has a name in.
fn name_of(actor: &Actor) -> Option<String> {
    let names = &actor.name;
    let mut all = [&names.und, &names.fi, &names.sv, &names.en].into_iter();
    let name = all.find_map(Option::as_deref)?;
    Some(flat::without_controls(name))
}

/// May an attribute be called so without Graphviz or the reader taking it for another?
fn is_key(name: &str) -> bool {
    !is_drawn(name)
        && !["label", "dir", "id", "key", "value", "is_directed", HEADER].contains(&name)
        && !name.ends_with("_json")
}

fn list<'a>(text: &mut String, values: impl Iterator<Item = (&'a str, String)>) {
    for (number, (name, value)) in values.enumerate() {
        let apart = if number == 0 { "" } else { ", " };
        put(text, format_args!("{apart}{}={value}", name_text(name)));
    }
    text.push_str("];\n");
}

/// The name as it is where it is a word, else between quotes.
fn name_text(name: &str) -> String {
    const KEYWORDS: [&str; 6] = ["node", "edge", "graph", "digraph", "subgraph", "strict"];
    let is_letter = |c: char| c.is_ascii_alphabetic() || c == '_';
    let is_word = name.starts_with(is_letter)
        && name.chars().all(|c| is_letter(c) || c.is_ascii_digit())
        && !KEYWORDS.iter().any(|word| word.eq_ignore_ascii_case(name));
    if is_word {
        name.to_owned()
    } else {
        quoted(name)
    }
}

/// Numbers are written without an exponent, which DOT has not.
fn scalar(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) => quoted(text),
        Scalar::Truth(truth) => truth.to_string(),
        Scalar::Number(number) => number.to_string(),
    }
}

/// The text between quotes.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn put(text: &mut String, words: std::fmt::Arguments<'_>) {
    text.write_fmt(words).expect("a String takes everything");
}
