//! Graphs in JSON as other programs keep them: which of their forms is it, and what do they share?

pub(in crate::read) mod cytoscape;
mod form;
pub(in crate::read) mod jgf;
pub(in crate::read) mod kumu;
pub(in crate::read) mod node_link;

pub(in crate::read) use form::Form;

use super::flat::{HEADER, Sort};
use super::formats::Fit;
use super::graph::{Graph, broken, named};
use super::text::Text;
use super::{Document, Field, Reading, Record, Span, Spanned, Value, json, refused};
use crate::language::Phrase;
use crate::problem::{Problem, Problems};

/// Is the text a graph in that form?
pub(in crate::read) fn fit(text: &Text, form: Form) -> Fit {
    match Form::of(&text.file.text) {
        Some(found) if found == form => Fit::Sure,
        _ => Fit::No,
    }
}

/// Parses the text and lets `fill` gather the graph from it.
fn read(
    text: Text,
    reading: &Reading,
    fill: fn(&mut Graph, Spanned<Value>) -> Result<(), Problem>,
) -> Result<Document, Problems> {
    let mut graph = Graph::default();
    let (text, top) = json::whole(text, reading)?;
    match fill(&mut graph, top) {
        Ok(()) => graph.into_document(text, reading),
        Err(problem) => Err(refused(text.file, problem)),
    }
}

/// Takes the value of that name out of a record.
fn take(record: &mut Record, name: &str) -> Option<Spanned<Value>> {
    let found = record
        .fields
        .iter()
        .position(|field| &*field.name.value == name)?;
    Some(record.fields.remove(found).value)
}

/// The record that must be there.
fn record(
    format: &'static str,
    what: &'static str,
    value: Spanned<Value>,
) -> Result<Record, Problem> {
    match value.value {
        Value::Record(record) => Ok(record),
        _ => Err(wrong(format, what, value.span)),
    }
}

/// The list that may be there; null is none.
fn list(
    format: &'static str,
    what: &'static str,
    value: Option<Spanned<Value>>,
) -> Result<Vec<Spanned<Value>>, Problem> {
    match value.map(|value| (value.value, value.span)) {
        None | Some((Value::Null, _)) => Ok(Vec::new()),
        Some((Value::List(items), _)) => Ok(items),
        Some((_, span)) => Err(wrong(format, what, span)),
    }
}

fn wrong(format: &'static str, what: &'static str, span: Span) -> Problem {
    let first = Span {
        end: span.end.min(span.start + 1),
        ..span
    };
    broken(format, Phrase::new(what), first)
}

/// Puts every field of a record on the last actor or tie.
fn put_all(graph: &mut Graph, sort: Sort, record: Record) {
    for field in record.fields {
        put(graph, sort, field);
    }
}

fn put(graph: &mut Graph, sort: Sort, field: Field) {
    let name = named(&field.name.value, field.name.span);
    graph.put(sort, &name, field.value);
}

/// What a graph says about itself: this program's header, a title, and what has no place.
fn about(graph: &mut Graph, record: Record, titles: &[&str]) {
    for field in record.fields {
        let name = &*field.name.value;
        if name == HEADER {
            graph.header(field.value);
        } else if titles.contains(&name) {
            graph.title(field.value);
        } else {
            graph.left_out(name, field.name.span);
        }
    }
}

/// A yes or no that may be there.
fn truth(value: Option<Spanned<Value>>) -> Option<Spanned<bool>> {
    let Spanned { value, span } = value?;
    let value = match value {
        Value::Truth(truth) => truth,
        Value::Number(number) if number == "0" || number == "1" => number == "1",
        _ => return None,
    };
    Some(Spanned { value, span })
}
