//! How does a file in GML become a document?
//!
//! Keys with values: numbers, texts, and lists of keys with values in brackets. What stands inside
//! another gets the names joined by dots. A node is known by its label where each has its own, as
//! networkx does it, else by its number.
//!
//! Source: M. Himsolt, *GML: A portable Graph File Format*, University of Passau, 1997.

mod tree;

use super::flat::{HEADER, Sort};
use super::formats::Fit;
use super::graph::{Graph, broken};
use super::text::Text;
use super::{Document, Field, Reading, Record, Span, Spanned, Value, refused};
use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};

const FORMAT: &str = "format-gml";

/// Does it open a graph with a bracket, before anything a program's language has? (DOT has
/// `graph [` too, but behind a brace.)
pub(super) fn fit(text: &Text) -> Fit {
    let mut rest = text.file.text.as_ref();
    loop {
        rest = rest.trim_start();
        if rest.starts_with('#') {
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let (key, after) = rest.split_at(end.unwrap_or(rest.len()));
        if key.is_empty() || key.starts_with(|c: char| c.is_ascii_digit()) {
            return Fit::No;
        }
        let after = after.trim_start_matches([' ', '\t']);
        if key.eq_ignore_ascii_case("graph") {
            let opens = after.trim_start().starts_with('[');
            return if opens { Fit::Sure } else { Fit::No };
        }
        // `Creator "…"`, `Version 1`, before the graph.
        rest = match after.strip_prefix('"') {
            Some(text) => text.split_once('"').map_or("", |(_, rest)| rest),
            None => {
                let end = after.find(char::is_whitespace).unwrap_or(after.len());
                if after[..end].parse::<f64>().is_err() {
                    return Fit::No;
                }
                &after[end..]
            }
        };
    }
}

/// Reads a graph in GML.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let mut graph = Graph::default();
    let top = tree::parse(&text.file.text, text.number, &reading.limits);
    match top.and_then(|top| fill(&mut graph, top)) {
        Ok(()) => graph.into_document(text, reading),
        Err(problem) => Err(refused(text.clipped_at(&problem), problem)),
    }
}

fn fill(graph: &mut Graph, top: Record) -> Result<(), Problem> {
    let mut found = None;
    for field in top.fields {
        match (&*field.name.value, field.value.value) {
            (name, Value::Record(inside)) if name.eq_ignore_ascii_case("graph") => {
                if found.is_some() {
                    return Err(Problem::new(Code::GraphSeveral, field.name.span));
                }
                found = Some(inside);
            }
            (name, Value::Record(_)) => graph.left_out(name, field.name.span),
            // Who wrote the file, and for which version.
            _ => {}
        }
    }
    let inside =
        found.ok_or_else(|| broken(FORMAT, Phrase::new("gml-no-graph"), Span::default()))?;
    for field in inside.fields {
        of_graph(graph, field)?;
    }
    graph.name_by_labels();
    Ok(())
}

fn of_graph(graph: &mut Graph, field: Field) -> Result<(), Problem> {
    let Field { name, value, .. } = field;
    match (name.value.to_ascii_lowercase().as_str(), value.value) {
        ("node", Value::Record(node)) => {
            graph.actors.begin(value.span);
            if node.get("id").is_none() {
                return Err(broken(FORMAT, Phrase::new("gml-node"), name.span));
            }
            put_all(graph, Sort::Actors, node, &[]);
        }
        ("edge", Value::Record(edge)) => {
            graph.ties.begin(value.span);
            put_all(
                graph,
                Sort::Ties,
                edge,
                &[("source", "from"), ("target", "to")],
            );
        }
        ("node" | "edge", _) => return Err(broken(FORMAT, Phrase::new("gml-list"), value.span)),
        ("directed", Value::Number(number)) => {
            let span = value.span;
            let value = number != "0";
            graph.directed(Spanned { value, span });
        }
        (HEADER, Value::Text(text)) => {
            let (value, span) = (Value::Text(text), value.span);
            graph.header(Spanned { value, span });
        }
        ("label" | "name", Value::Text(text)) => {
            let (value, span) = (Value::Text(text), value.span);
            graph.title(Spanned { value, span });
        }
        ("multigraph" | "id" | "version", _) => {}
        _ => graph.left_out(&name.value, name.span),
    }
    Ok(())
}

/// Puts what is said of a node or edge; a key that comes again makes a list, as networkx writes it.
fn put_all(graph: &mut Graph, sort: Sort, record: Record, renamed: &[(&str, &str)]) {
    let mut fields: Vec<Field> = Vec::with_capacity(record.fields.len());
    for mut field in record.fields {
        if let Some((_, own)) = renamed.iter().find(|(name, _)| *name == &*field.name.value) {
            field.name.value = (*own).into();
        }
        let known = fields
            .iter_mut()
            .find(|known| known.name.value == field.name.value);
        match known.map(|known| &mut known.value.value) {
            None => fields.push(field),
            Some(Value::List(items)) => items.push(field.value),
            Some(first) => {
                let items = vec![
                    Spanned {
                        value: std::mem::replace(first, Value::Null),
                        span: field.value.span,
                    },
                    field.value,
                ];
                *first = Value::List(items);
            }
        }
    }
    let (ends, others): (Vec<Field>, Vec<Field>) = fields
        .into_iter()
        .partition(|field| ["from", "to"].contains(&&*field.name.value));
    for field in ends.into_iter().chain(others) {
        let name = super::graph::named(&field.name.value, field.name.span);
        graph.put(sort, &name, field.value);
    }
}
