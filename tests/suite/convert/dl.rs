//! Do the matrices of a network survive UCINET's data language, and is told what is not in them?

use std::collections::BTreeMap;

use proptest::prelude::*;
use yhdyspinta::load;
use yhdyspinta::model::Model;
use yhdyspinta::read::{Format, Input, Reading};
use yhdyspinta::write::{WriteError, Writer, Written, losses};

use super::{loaded, read_back};

/// What a label has of an id or kind.
fn label(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '"' => '\'',
            '\n' | '\r' => ' ',
            '\t' => c,
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// Each tie: its kind, its ends and its strength.
fn ties(model: &Model) -> impl Iterator<Item = (String, [String; 2], bool, Option<f64>)> {
    let graph = model.graph();
    graph.raw_edges().iter().map(|edge| {
        let tie = &edge.weight;
        let ends = [edge.source(), edge.target()].map(|end| label(&graph[end].id));
        let is_directed = model.is_directed(tie);
        (label(&tie.kind), ends, is_directed, tie.strength)
    })
}

/// What is said of each kind of who with whom; where rows and columns are others, in one order.
fn cells(model: &Model, is_two_mode: bool) -> BTreeMap<(String, [String; 2]), f64> {
    let mut cells = BTreeMap::new();
    for (kind, ends, is_directed, strength) in ties(model) {
        let mut other = ends.clone();
        other.reverse();
        let put = match (is_two_mode, is_directed) {
            (true, _) => vec![ends.min(other)],
            (false, false) if ends != other => vec![ends, other],
            _ => vec![ends],
        };
        for ends in put {
            let cell = cells.entry((kind.clone(), ends)).or_insert(0.0f64);
            *cell = (*cell + strength.unwrap_or(1.0)).min(f64::MAX);
        }
    }
    cells
}

/// Ties as they can be compared: the ends of an undirected one in one order.
fn told(model: &Model) -> Vec<String> {
    let mut all: Vec<String> = ties(model)
        .map(|(kind, mut ends, is_directed, strength)| {
            if !is_directed {
                ends.sort();
            }
            format!("{kind:?} {ends:?} {is_directed} {strength:?}")
        })
        .collect();
    all.sort();
    all
}

fn ids(model: &Model) -> Vec<String> {
    let mut ids: Vec<String> = model
        .graph()
        .node_weights()
        .map(|actor| label(&actor.id))
        .collect();
    ids.sort();
    ids
}

/// Who there is and every matrix are as they were; every tie is unless a loss says otherwise.
pub(super) fn survives(model: &Model, writer: &Writer) -> Result<(), TestCaseError> {
    let written = match (writer.write)(model) {
        Ok(written) => written,
        Err(WriteError::IdsAlike { .. }) => return Ok(()),
        Err(error) => return Err(TestCaseError::fail(error.to_string())),
    };
    let Written::File(text) = &written else {
        return Err(TestCaseError::fail("a file"));
    };
    let is_two_mode = String::from_utf8_lossy(text).contains("\nformat = edgelist2\n");
    let losses = losses(model, writer);
    let is_told = |feature| losses.iter().any(|loss| loss.feature == feature);
    for format in [None, Format::named(writer.reader)] {
        let reading = Reading {
            format,
            ..Reading::default()
        };
        let back = read_back(writer, written.clone(), &reading);
        prop_assert_eq!(ids(&back), ids(model));
        prop_assert_eq!(cells(&back, is_two_mode), cells(model, is_two_mode));
        let is_same = told(&back) == told(model);
        let is_whole = !is_told("ties-of-one-kind") && !is_told("both-ways");
        prop_assert_eq!(is_same, is_whole, "{:?}", String::from_utf8_lossy(text));
    }
    Ok(())
}

fn written(network: &str) -> String {
    let model = load(&Input::bytes("network.json", network.as_bytes()))
        .expect("sound")
        .model;
    let writer = Writer::named("dl").expect("a writer");
    match (writer.write)(&model).expect("written") {
        Written::File(bytes) => String::from_utf8(bytes).expect("UTF-8"),
        Written::Folder { .. } => panic!("a file"),
    }
}

#[test]
fn each_kind_is_a_matrix() {
    let network = r#"{"format": "yhdyspinta/1",
        "actors": [{"id": "Oulu", "kind": "municipality"}, {"id": "Järvi ry", "kind": "association"},
                   {"id": "labels", "kind": "municipality"}, {"id": "alone", "kind": "municipality"}],
        "ties": [{"from": "Oulu", "to": "Järvi ry", "kind": "funds", "strength": 2.5},
                 {"from": "Oulu", "to": "labels", "kind": "cooperates_with"},
                 {"from": "Oulu", "to": "labels", "kind": "funds"}]}"#;
    assert_eq!(
        written(network),
        "dl n = 4, nm = 2\nformat = edgelist1\nlabels:\nOulu\n\"Järvi ry\"\n\"labels\"\nalone\n\
         matrix labels:\nfunds\ncooperates_with\ndata:\n1 2 2.5\n1 3\n!\n1 3\n3 1\n"
    );
}

#[test]
fn two_kinds_with_ties_between_them_are_rows_and_columns() {
    let network = r#"{"format": "yhdyspinta/1",
        "actors": [{"id": "a", "kind": "municipality"}, {"id": "b", "kind": "association"},
                   {"id": "c", "kind": "association"}],
        "ties": [{"from": "b", "to": "a", "kind": "funds"},
                 {"from": "c", "to": "a", "kind": "funds"}]}"#;
    let text = written(network);
    assert_eq!(
        text,
        "dl nr = 2, nc = 1, nm = 1\nformat = edgelist2\nrow labels:\nb\nc\ncolumn labels:\na\n\
         matrix labels:\nfunds\ndata:\n1 1\n2 1\n"
    );
    let back = loaded(&Input::bytes("x.dl", text.as_bytes()), &Reading::default());
    let modes: Vec<_> = back
        .graph()
        .node_weights()
        .map(|actor| &actor.attributes["mode"])
        .collect();
    assert_eq!(modes.len(), 3);
}

/// DL without anybody is none.
#[test]
fn nobody_is_refused() {
    let writer = Writer::named("dl").expect("a writer");
    let error = (writer.write)(&Model::default()).expect_err("nobody");
    assert_eq!(error, WriteError::NoActors);
}
