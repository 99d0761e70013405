//! How does a network of Cytoscape become a document?
//!
//! `elements` has `nodes` and `edges`, or is one list where `group`, or else a `source`, tells which
//! is which; `data` of each has its values. What Cytoscape keeps for itself (`SUID`, what is
//! selected) and how things look is left out; a place on the drawing becomes `x` and `y`.
//!
//! Source: Cytoscape.js, *Elements JSON*, <https://js.cytoscape.org/#notation/elements-json>.

use super::{about, list, named, put, put_all, record, take, truth, wrong};
use crate::problem::{Problem, Problems};
use crate::read::flat::Sort;
use crate::read::graph::Graph;
use crate::read::text::Text;
use crate::read::{Document, Field, Reading, Record, Spanned, Value};

const FORMAT: &str = "format-cyjs";

/// What Cytoscape keeps for itself.
const BOOKKEEPING: [&str; 5] = [
    "SUID",
    "selected",
    "shared_name",
    "shared_interaction",
    "timeStamp",
];

/// Reads a network of Cytoscape.
pub(in crate::read) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    super::read(text, reading, fill)
}

fn fill(graph: &mut Graph, top: Spanned<Value>) -> Result<(), Problem> {
    let mut elements = match top.value {
        Value::List(_) => top,
        Value::Record(mut top_record) => {
            let elements = take(&mut top_record, "elements");
            let elements = elements.ok_or_else(|| wrong(FORMAT, "cyjs-no-elements", top.span))?;
            network(graph, top_record)?;
            elements
        }
        _ => return Err(wrong(FORMAT, "cyjs-no-elements", top.span)),
    };
    if let Value::Record(by_sort) = &mut elements.value {
        let nodes = take(by_sort, "nodes");
        let edges = take(by_sort, "edges");
        for node in list(FORMAT, "cyjs-list", nodes)? {
            element(graph, node, Some(Sort::Actors))?;
        }
        for edge in list(FORMAT, "cyjs-list", edges)? {
            element(graph, edge, Some(Sort::Ties))?;
        }
        return Ok(());
    }
    for one in list(FORMAT, "cyjs-list", Some(elements))? {
        element(graph, one, None)?;
    }
    Ok(())
}

/// What is said of the network as a whole. (Cytoscape has a record `data`, networkx a list of pairs.)
fn network(graph: &mut Graph, mut top: Record) -> Result<(), Problem> {
    if let Some(directed) = truth(take(&mut top, "directed")) {
        graph.directed(directed);
    }
    for own in [
        "multigraph",
        "format_version",
        "generated_by",
        "target_cytoscapejs_version",
    ] {
        take(&mut top, own);
    }
    match take(&mut top, "data") {
        Some(Spanned {
            value: Value::Record(mut data),
            ..
        }) => {
            for own in BOOKKEEPING {
                take(&mut data, own);
            }
            about(graph, data, &["name"]);
        }
        Some(Spanned {
            value: Value::List(pairs),
            ..
        }) => {
            for pair in pairs {
                let span = pair.span;
                if let Value::List(mut pair) = pair.value
                    && let (Some(value), Some(name)) = (pair.pop(), pair.pop())
                    && let Value::Text(name) = name.value
                {
                    let field = Field {
                        name: Spanned {
                            value: name.as_str().into(),
                            span,
                        },
                        written: None,
                        value,
                    };
                    about(
                        graph,
                        Record {
                            fields: vec![field],
                        },
                        &["name"],
                    );
                }
            }
        }
        _ => {}
    }
    about(graph, top, &[]);
    Ok(())
}

fn element(graph: &mut Graph, one: Spanned<Value>, sort: Option<Sort>) -> Result<(), Problem> {
    let span = one.span;
    let mut one = record(FORMAT, "cyjs-element", one)?;
    let data = take(&mut one, "data").ok_or_else(|| wrong(FORMAT, "cyjs-data", span))?;
    let mut data = record(FORMAT, "cyjs-data", data)?;
    let group = take(&mut one, "group");
    let says_edges = match group.map(|group| group.value) {
        Some(Value::Text(group)) => group == "edges",
        _ => data.get("source").is_some() && data.get("target").is_some(),
    };
    let sort = sort.unwrap_or(if says_edges { Sort::Ties } else { Sort::Actors });
    if !graph.is_ours() {
        for own in BOOKKEEPING {
            take(&mut data, own);
        }
    }
    match sort {
        Sort::Actors => {
            graph.actors.begin(span);
            let position = take(&mut one, "position");
            // networkx says the id again.
            let text = |name| match data.get(name).map(|value| &value.value) {
                Some(Value::Text(text) | Value::Number(text)) => Some(text.clone()),
                _ => None,
            };
            if text("id").is_some() && text("id") == text("value") {
                take(&mut data, "value");
            }
            put_all(graph, Sort::Actors, data);
            if let Some(Spanned {
                value: Value::Record(position),
                ..
            }) = position
            {
                put_all(graph, Sort::Actors, position);
            }
        }
        Sort::Ties => {
            graph.ties.begin(span);
            tie(graph, data);
        }
    }
    for field in one.fields {
        graph.left_out(&field.name.value, field.name.span);
    }
    Ok(())
}

/// The ends come first, so that nothing else is taken for them; `interaction` is the kind where
/// nothing else is.
fn tie(graph: &mut Graph, mut data: Record) {
    for (end, own) in [("source", "from"), ("target", "to")] {
        if let Some(value) = take(&mut data, end) {
            graph.put(Sort::Ties, &named(own, value.span), value);
        }
    }
    if matches!(
        data.get("key").map(|key| &key.value),
        Some(Value::Number(_))
    ) {
        // The number among parallel edges.
        take(&mut data, "key");
    }
    let has_kind = data.get("kind").is_some() || data.get("type").is_some();
    for mut field in data.fields {
        if !has_kind && &*field.name.value == "interaction" {
            field.name.value = "kind".into();
        }
        put(graph, Sort::Ties, field);
    }
}
