//! How does a model look as GraphML?
//!
//! The columns of [`flat`](super::flat) are keys, of type string, double or boolean; the strength
//! of a tie is `weight`, as other programs know it. The graph's value `yhdyspinta` has as a JSON
//! text what is neither actor nor tie.
//!
//! What other programs need is said again: `label`, one name of an actor, and, where some ties are
//! directed and others are not, `is_directed`. (GraphML would let each edge say so, but networkx
//! refuses such a file and igraph passes over it.) Reading back passes over both.
//!
//! Source: Brandes, Eiglsperger, Lerner & Pich, *Graph Markup Language (GraphML)*, in: Handbook of
//! Graph Drawing and Visualization, 2013; schema <http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd>.

use std::fmt::Write as _;

use super::flat::{self, Flat};
use super::xml::{self, Directions, SHOWN_DIRECTION, SHOWN_NAME, quoted, tagged};
use super::{WriteError, Written};
use crate::model::{Model, Scalar};
use crate::read::flat::HEADER;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"
  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"
  xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">
";

/// Writes a model.
pub(super) fn write(model: &Model) -> Result<Written, WriteError> {
    let (actors, ties) = (xml::actors(model)?, xml::ties(model)?);
    let directions = xml::directions(model);
    let mut text = String::from(HEAD);
    key(&mut text, "graph", "network", HEADER, "string");
    key(&mut text, "graph", "title", "name", "string");
    key(&mut text, "node", SHOWN_NAME, SHOWN_NAME, "string");
    keys(&mut text, "node", "a", &actors, 1);
    if directions == Directions::Mixed {
        key(
            &mut text,
            "edge",
            SHOWN_DIRECTION,
            SHOWN_DIRECTION,
            "boolean",
        );
    }
    keys(&mut text, "edge", "t", &ties, 2);
    let edgedefault = match directions {
        Directions::Undirected => "undirected",
        Directions::Directed | Directions::Mixed => "directed",
    };
    line(
        &mut text,
        format_args!("  <graph edgedefault=\"{edgedefault}\">"),
    );
    data(&mut text, 4, "network", flat::header(model).trim_end());
    if let Some(title) = xml::shown(&model.network().title) {
        data(&mut text, 4, "title", &title);
    }
    nodes(&mut text, model, &actors);
    edges(&mut text, model, &ties, directions);
    text.push_str("  </graph>\n</graphml>\n");
    Ok(Written::File(text.into_bytes()))
}

/// The keys of the columns that the elements do not say by themselves.
fn keys(text: &mut String, of: &str, prefix: &str, flat: &Flat, own: usize) {
    for (index, column) in flat.columns.iter().enumerate().skip(own) {
        let name = match column.name.as_str() {
            "strength" if !column.is_attribute => "weight",
            name => name,
        };
        let holds = xml::type_name(column.holds);
        key(text, of, &format!("{prefix}{index}"), name, holds);
    }
}

fn key(text: &mut String, of: &str, id: &str, name: &str, holds: &str) {
    let name = quoted(name);
    line(
        text,
        format_args!(
            "  <key id=\"{id}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{holds}\"/>"
        ),
    );
}

fn nodes(text: &mut String, model: &Model, actors: &Flat) {
    for (row, actor) in actors.rows.iter().zip(model.graph().node_weights()) {
        let id = said(&row[0]);
        line(text, format_args!("    <node id=\"{id}\">"));
        if let Some(name) = xml::shown(&actor.name) {
            data(text, 6, SHOWN_NAME, &name);
        }
        values(text, "a", row, 1);
        text.push_str("    </node>\n");
    }
}

fn edges(text: &mut String, model: &Model, ties: &Flat, directions: Directions) {
    for (row, tie) in ties.rows.iter().zip(model.graph().edge_weights()) {
        let (from, to) = (said(&row[0]), said(&row[1]));
        line(
            text,
            format_args!("    <edge source=\"{from}\" target=\"{to}\">"),
        );
        if directions == Directions::Mixed {
            let is_directed = model.is_directed(tie).to_string();
            data(text, 6, SHOWN_DIRECTION, &is_directed);
        }
        values(text, "t", row, 2);
        text.push_str("    </edge>\n");
    }
}

fn values(text: &mut String, prefix: &str, row: &[Option<Scalar>], own: usize) {
    for (index, value) in row.iter().enumerate().skip(own) {
        if let Some(value) = value {
            data(text, 6, &format!("{prefix}{index}"), &xml::text(value));
        }
    }
}

/// A value as it stands between quotes; nothing where there is none.
fn said(value: &Option<Scalar>) -> String {
    let text = value.as_ref().map(xml::text).unwrap_or_default();
    quoted(&text).into_owned()
}

fn data(text: &mut String, indent: usize, key: &str, value: &str) {
    let value = tagged(value);
    line(
        text,
        format_args!("{:indent$}<data key=\"{key}\">{value}</data>", ""),
    );
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("a String takes everything");
}
