//! How does a map of Kumu become a document?
//!
//! `elements` and `connections`; an element is known by `_id` or, in files people write, by its
//! label. `direction` is directed, mutual or undirected; loops, maps and looks are left out.
//!
//! Source: Kumu, *JSON blueprints*, <https://docs.kumu.io/guides/import/json>.

use super::{about, list, named, put, record, take};
use crate::problem::{Problem, Problems};
use crate::read::flat::Sort;
use crate::read::graph::Graph;
use crate::read::text::Text;
use crate::read::{Document, Field, Reading, Record, Spanned, Value};

const FORMAT: &str = "format-kumu";

/// Reads a map of Kumu.
pub(in crate::read) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    super::read(text, reading, fill)
}

fn fill(graph: &mut Graph, top: Spanned<Value>) -> Result<(), Problem> {
    let mut top = record(FORMAT, "kumu-top", top)?;
    let elements = list(FORMAT, "kumu-elements", take(&mut top, "elements"))?;
    let connections = list(FORMAT, "kumu-connections", take(&mut top, "connections"))?;
    about(graph, top, &["name", "title", "label"]);
    for element in elements {
        graph.actors.begin(element.span);
        let element = unwrapped(record(FORMAT, "kumu-element", element)?);
        for field in element.fields {
            put_as(
                graph,
                Sort::Actors,
                field,
                &[("_id", "id"), ("element type", "type")],
            );
        }
    }
    for connection in connections {
        graph.ties.begin(connection.span);
        let mut connection = unwrapped(record(FORMAT, "kumu-connection", connection)?);
        for end in ["from", "to"] {
            if let Some(value) = take(&mut connection, end) {
                graph.put(Sort::Ties, &named(end, value.span), value);
            }
        }
        if let Some(Spanned {
            value: Value::Text(direction),
            span,
        }) = take(&mut connection, "direction")
        {
            let value = direction.eq_ignore_ascii_case("directed");
            graph.ties.direct(Spanned { value, span });
        }
        for field in connection.fields {
            put_as(
                graph,
                Sort::Ties,
                field,
                &[("_id", "id"), ("connection type", "type")],
            );
        }
    }
    Ok(())
}

/// An export has the values inside `attributes`.
fn unwrapped(mut one: Record) -> Record {
    if let Some(Spanned {
        value: Value::Record(inner),
        ..
    }) = take(&mut one, "attributes")
    {
        one.fields.extend(inner.fields);
    }
    one
}

fn put_as(graph: &mut Graph, sort: Sort, mut field: Field, names: &[(&str, &str)]) {
    if let Some((_, own)) = names
        .iter()
        .find(|(written, _)| *written == &*field.name.value)
    {
        field.name.value = (*own).into();
    }
    put(graph, sort, field);
}
