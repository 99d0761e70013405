//! How does a graph in JSON Graph Format become a document?
//!
//! Version 2 has the nodes as a record by their ids, version 1 as a list. Edges are directed unless
//! they or their graph say otherwise.
//!
//! Source: JSON Graph Format Specification, <https://github.com/jsongraph/json-graph-specification>.

use super::{about, list, named, put_all, record, take, truth, wrong};
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::Sort;
use crate::read::graph::Graph;
use crate::read::text::Text;
use crate::read::{Document, Reading, Record, Span, Spanned, Value};

const FORMAT: &str = "format-jgf";

/// Reads a graph in JSON Graph Format.
pub(in crate::read) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    super::read(text, reading, fill)
}

fn fill(graph: &mut Graph, top: Spanned<Value>) -> Result<(), Problem> {
    let span = top.span;
    let mut top = record(FORMAT, "jgf-no-graph", top)?;
    if let Some(one) = take(&mut top, "graph") {
        return of_graph(graph, one);
    }
    let graphs = list(FORMAT, "jgf-no-graph", take(&mut top, "graphs"))?;
    let mut graphs = graphs.into_iter();
    let one = graphs
        .next()
        .ok_or_else(|| wrong(FORMAT, "jgf-no-graph", span))?;
    if let Some(second) = graphs.next() {
        return Err(Problem::new(Code::GraphSeveral, first_byte(second.span)));
    }
    of_graph(graph, one)
}

fn of_graph(graph: &mut Graph, one: Spanned<Value>) -> Result<(), Problem> {
    let span = one.span;
    let mut one = record(FORMAT, "jgf-no-graph", one)?;
    graph.directed(truth(take(&mut one, "directed")).unwrap_or(Spanned {
        value: true,
        span: first_byte(span),
    }));
    let hyperedges = take(&mut one, "hyperedges");
    if let Some(first) = list(FORMAT, "jgf-edges", hyperedges)?.first() {
        return Err(Problem::new(Code::Hyperedge, first_byte(first.span)));
    }
    let metadata = take(&mut one, "metadata");
    let (nodes, edges) = (take(&mut one, "nodes"), take(&mut one, "edges"));
    for own in ["id", "type"] {
        take(&mut one, own);
    }
    about(graph, one, &["label"]);
    if let Some(Spanned {
        value: Value::Record(metadata),
        ..
    }) = metadata
    {
        about(graph, metadata, &[]);
    }
    match nodes {
        Some(Spanned {
            value: Value::Record(by_id),
            ..
        }) => {
            for field in by_id.fields {
                let id = Spanned {
                    value: Value::Text(field.name.value.to_string()),
                    span: field.name.span,
                };
                node(graph, id, field.value)?;
            }
        }
        nodes => {
            for one in list(FORMAT, "jgf-nodes", nodes)? {
                let span = one.span;
                let mut one = record(FORMAT, "jgf-node", one)?;
                let id = take(&mut one, "id").ok_or_else(|| wrong(FORMAT, "jgf-node", span))?;
                let value = Value::Record(one);
                node(graph, id, Spanned { value, span })?;
            }
        }
    }
    for edge in list(FORMAT, "jgf-edges", edges)? {
        of_edge(graph, edge)?;
    }
    Ok(())
}

fn node(graph: &mut Graph, id: Spanned<Value>, node: Spanned<Value>) -> Result<(), Problem> {
    graph.actors.begin(id.span);
    graph.put(Sort::Actors, &named("id", id.span), id);
    if node.value != Value::Null {
        let node = record(FORMAT, "jgf-node", node)?;
        with_metadata(graph, Sort::Actors, node);
    }
    Ok(())
}

fn of_edge(graph: &mut Graph, edge: Spanned<Value>) -> Result<(), Problem> {
    let span = edge.span;
    let mut edge = record(FORMAT, "jgf-edge", edge)?;
    graph.ties.begin(span);
    for (written, own) in [("source", "from"), ("target", "to"), ("relation", "kind")] {
        if let Some(value) = take(&mut edge, written) {
            graph.put(Sort::Ties, &named(own, value.span), value);
        }
    }
    if let Some(directed) = truth(take(&mut edge, "directed")) {
        graph.ties.direct(directed);
    }
    with_metadata(graph, Sort::Ties, edge);
    Ok(())
}

fn with_metadata(graph: &mut Graph, sort: Sort, mut one: Record) {
    let metadata = take(&mut one, "metadata");
    put_all(graph, sort, one);
    if let Some(Spanned {
        value: Value::Record(metadata),
        ..
    }) = metadata
    {
        put_all(graph, sort, metadata);
    }
}

fn first_byte(span: Span) -> Span {
    Span {
        end: span.end.min(span.start + 1),
        ..span
    }
}
