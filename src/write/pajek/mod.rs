//! How does a model look as a network of Pajek?
//!
//! Vertices have the ids of actors as their labels; each kind of tie is a relation, its ties arcs
//! or edges. Where all are of the kind that a tie has when nothing is said, nothing is: igraph and
//! networkx read no relations. Two comments are for this program: what is neither actor nor tie, as
//! a JSON text, and in which sections the direction is the ties' own. They come first, since R's
//! network passes over none that stands among ties.
//!
//! Source: V. Batagelj & A. Mrvar, *Pajek: Reference Manual*, section 5.

mod project;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::flat::{self, Flat};
use super::{Feature, WriteError, Written};
use crate::model::{Model, Scalar, Tie};
use crate::read::flat::HEADER;
use crate::read::pajek::OWN_DIRECTION;
use crate::validate::ASSUMED_KIND;
pub(super) use project::{HOLDS as PROJECT_HOLDS, write as write_project};

/// What it holds: of actors nothing but that they are there.
pub(super) const HOLDS: &[Feature] = &[
    Feature::Title,
    Feature::Description,
    Feature::SourceList,
    Feature::Vocabulary,
    Feature::Rules,
    Feature::Events,
    Feature::Statements,
    Feature::Isolates,
    Feature::TieKinds,
    Feature::Directions,
    Feature::Strengths,
    Feature::ParallelTies,
    Feature::TiesOfOneKind,
    Feature::BothWays,
    Feature::QuotedIds,
];

/// Writes a model as a network; ties of one kind and direction stand together.
pub(super) fn write(model: &Model) -> Result<Written, WriteError> {
    let actors = flat::actors(model, |_| true)?;
    let mut text = header(model);
    network(&mut text, model, &actors);
    Ok(Written::File(text.into_bytes()))
}

/// The comment that says what is neither actor nor tie.
fn header(model: &Model) -> String {
    let header: serde_json::Value =
        serde_json::from_str(&flat::header(model)).expect("it was written as JSON just now");
    format!("% {HEADER} {header}\n")
}

fn network(text: &mut String, model: &Model, actors: &Flat) {
    let mut number_of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sections: BTreeMap<(usize, bool, bool), Vec<usize>> = BTreeMap::new();
    let edges = model.graph().raw_edges();
    for (index, edge) in edges.iter().enumerate() {
        let tie = &edge.weight;
        let next = number_of.len() + 1;
        let number = *number_of.entry(&tie.kind).or_insert(next);
        let section = (number, model.is_directed(tie), tie.directed.is_some());
        sections.entry(section).or_default().push(index);
    }
    let is_plain = number_of.keys().all(|kind| *kind == ASSUMED_KIND);
    let own = (1..).zip(sections.keys());
    let own: Vec<String> = own
        .filter(|(_, (.., is_own))| *is_own)
        .map(|(section, _): (usize, _)| section.to_string())
        .collect();
    if !own.is_empty() {
        put(text, format_args!("% {OWN_DIRECTION} {}", own.join(" ")));
    }
    put(text, format_args!("*Vertices {}", actors.rows.len()));
    for (number, row) in (1..).zip(&actors.rows) {
        if let Some(Some(Scalar::Text(id))) = row.first() {
            put(text, format_args!("{number} {}", quoted(id)));
        }
    }
    for ((number, is_directed, _), ties) in sections {
        let Some(first) = ties.first() else { continue };
        let section = if is_directed { "*Arcs" } else { "*Edges" };
        if is_plain {
            put(text, format_args!("{section}"));
        } else {
            let kind = quoted(&flat::without_controls(&edges[*first].weight.kind));
            put(text, format_args!("{section} :{number} {kind}"));
        }
        for index in ties {
            let edge = &edges[index];
            let (from, to) = (edge.source().index() + 1, edge.target().index() + 1);
            match edge.weight {
                Tie {
                    strength: Some(strength),
                    ..
                } => {
                    put(text, format_args!("{from} {to} {strength}"));
                }
                _ => put(text, format_args!("{from} {to}")),
            }
        }
    }
}

/// The text between quotes; a quote or backslash in it is led by a backslash, a line in it ends
/// with `\n`.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn put(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("a String takes everything");
}
