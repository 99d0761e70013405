//! How do lists of nodes and links become a document?
//!
//! networkx calls the second list `links` or, lately, `edges`; graphology has `key` and
//! `attributes`. In D3 links name nodes by their ids, by their places in the list from 0, or are,
//! once a drawing ran, whole nodes.
//!
//! Sources: networkx, `node_link_data`; M. Bostock, *d3-force*, <https://d3js.org/d3-force/link>.

use std::collections::HashSet;

use super::{about, list, named, put, record, take, truth};
use crate::problem::{Problem, Problems};
use crate::read::flat::Sort;
use crate::read::graph::Graph;
use crate::read::text::Text;
use crate::read::{Document, Reading, Record, Spanned, Value};

const FORMAT: &str = "format-node-link";

/// What may serve as the id of a node that has none, best first.
const NAMES: [&str; 2] = ["name", "label"];

/// Reads lists of nodes and links.
pub(in crate::read) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    super::read(text, reading, fill)
}

fn fill(graph: &mut Graph, top: Spanned<Value>) -> Result<(), Problem> {
    let mut top = record(FORMAT, "node-link-top", top)?;
    if let Some(directed) = truth(take(&mut top, "directed")) {
        graph.directed(directed);
    }
    take(&mut top, "multigraph");
    let nodes = list(FORMAT, "node-link-nodes", take(&mut top, "nodes"))?;
    let links = take(&mut top, "links").or_else(|| take(&mut top, "edges"));
    let links = list(FORMAT, "node-link-links", links)?;
    for of_graph in ["graph", "attributes"] {
        if let Some(Spanned {
            value: Value::Record(of_graph),
            ..
        }) = take(&mut top, of_graph)
        {
            about(graph, of_graph, &["name", "label", "title"]);
        }
    }
    about(graph, top, &["name", "label", "title"]);
    for node in nodes {
        let span = node.span;
        graph.actors.begin(span);
        match node {
            // A list of bare ids.
            Spanned {
                value: Value::Text(_) | Value::Number(_),
                ..
            } => {
                graph.put(Sort::Actors, &named("id", span), node);
            }
            node => {
                let node = record(FORMAT, "node-link-node", node)?;
                put_unwrapped(graph, Sort::Actors, node);
            }
        }
    }
    name_nodes(graph);
    for link in links {
        let span = link.span;
        let mut link = record(FORMAT, "node-link-link", link)?;
        graph.ties.begin(span);
        for (written, own) in [("source", "from"), ("target", "to")] {
            if let Some(end) = take(&mut link, written) {
                graph.put(Sort::Ties, &named(own, end.span), end_of(end));
            }
        }
        if let Some(key) = link.get("key")
            && matches!(key.value, Value::Number(_))
        {
            // The number among parallel links.
            take(&mut link, "key");
        }
        // Graphology says so of single links.
        if let Some(Spanned { value, span }) = truth(take(&mut link, "undirected")) {
            graph.ties.direct(Spanned {
                value: !value,
                span,
            });
        }
        put_unwrapped(graph, Sort::Ties, link);
    }
    find_indices(graph);
    Ok(())
}

fn put_unwrapped(graph: &mut Graph, sort: Sort, one: Record) {
    let has_id = one.get("id").is_some();
    for mut field in one.fields {
        if sort == Sort::Actors && !has_id && &*field.name.value == "key" {
            field.name.value = "id".into();
        }
        match field.value.value {
            Value::Record(inner) if &*field.name.value == "attributes" => {
                for field in inner.fields {
                    put(graph, sort, field);
                }
            }
            _ => put(graph, sort, field),
        }
    }
}

/// The end of a link that is a whole node: its id, or its place.
fn end_of(end: Spanned<Value>) -> Spanned<Value> {
    let Spanned {
        value: Value::Record(mut node),
        span,
    } = end
    else {
        return end;
    };
    let known = ["id", "key", "index", "name"];
    let found = known.iter().find_map(|name| take(&mut node, name));
    found.unwrap_or(Spanned {
        value: Value::Null,
        span,
    })
}

fn word(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) | Value::Number(text) => Some(text),
        _ => None,
    }
}

/// Nodes without ids are known by a name that each has alone, or by their places.
fn name_nodes(graph: &mut Graph) {
    let actors = &mut graph.actors;
    if actors.mention("id") || actors.len() == 0 {
        return;
    }
    let is_alone = |name: &&str| {
        let mut seen = HashSet::new();
        (0..actors.len()).all(|node| {
            let value = actors
                .value(node, name)
                .and_then(|value| word(&value.value));
            value.is_some_and(|value| !value.trim().is_empty() && seen.insert(value))
        })
    };
    let name = NAMES.iter().copied().find(is_alone);
    for node in 0..actors.len() {
        let id = match name.and_then(|name| actors.value(node, name)) {
            Some(value) => value.clone(),
            None => Spanned {
                value: Value::Text(node.to_string()),
                span: actors.place(node),
            },
        };
        actors.set(node, "id", id);
    }
}

/// Ends that are whole numbers, not all of them ids, are places in the list of nodes.
fn find_indices(graph: &mut Graph) {
    let Graph { actors, ties, .. } = graph;
    let ids: HashSet<&str> = (0..actors.len())
        .filter_map(|node| word(&actors.value(node, "id")?.value))
        .collect();
    let ends = || (0..ties.len()).flat_map(|link| ["from", "to"].map(|end| ties.value(link, end)));
    let is_index = |value: &Value| matches!(value, Value::Number(number) if number.parse().is_ok_and(|index: usize| index < actors.len()));
    let are_ids = ends()
        .flatten()
        .all(|end| word(&end.value).is_some_and(|end| ids.contains(end)));
    if are_ids || !ends().all(|end| end.is_some_and(|end| is_index(&end.value))) {
        return;
    }
    for link in 0..ties.len() {
        for end in ["from", "to"] {
            let Some(place) = ties.value(link, end) else {
                continue;
            };
            let span = place.span;
            let index = word(&place.value).and_then(|index| index.parse().ok());
            if let Some(id) = index.and_then(|index| actors.value(index, "id")) {
                let value = id.value.clone();
                ties.set(link, end, Spanned { value, span });
            }
        }
    }
}
