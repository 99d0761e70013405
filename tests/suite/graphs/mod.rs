//! Do the committed networks hold all the tables say, and nothing else?

#[path = "../../../examples/graphs/networks/mod.rs"]
mod networks;
mod reform;
mod texts;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::Value;
use yhdyspinta::model::Model;
use yhdyspinta::render::native;

type Row = BTreeMap<String, String>;

fn graphs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("graphs")
}

fn made() -> &'static [(String, Model)] {
    static MADE: LazyLock<Vec<(String, Model)>> =
        LazyLock::new(|| networks::all(&graphs().join("sources")).expect("networks"));
    &MADE
}

fn model(name: &str) -> &'static Model {
    let found = made().iter().find(|(made, _)| made == name);
    &found.unwrap_or_else(|| panic!("no network {name}")).1
}

fn committed(name: &str) -> String {
    let file = graphs().join(format!("{name}.json"));
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn network(name: &str) -> Value {
    serde_json::from_str(&committed(name)).expect("JSON")
}

fn list<'a>(network: &'a Value, part: &str) -> &'a [Value] {
    network[part].as_array().map_or(&[], Vec::as_slice)
}

/// The rows of a table, straight from the file.
fn rows(table: &str) -> Vec<Row> {
    csv::Reader::from_path(graphs().join("sources").join(table))
        .expect("a table")
        .deserialize::<Row>()
        .map(|row| row.expect("a row"))
        .collect()
}

#[test]
fn the_committed_networks_are_what_the_program_makes() {
    assert!(!made().is_empty());
    for (name, model) in made() {
        let same = committed(name) == native::write(model);
        assert!(
            same,
            "{name} is stale: cargo run --release --example graphs"
        );
    }
}

#[test]
fn everything_says_how_we_know() {
    for (name, _) in made() {
        let network = network(name);
        let sources: Vec<&str> = list(&network, "sources")
            .iter()
            .filter_map(|source| source["id"].as_str())
            .collect();
        for part in ["actors", "ties", "events", "statements", "rules"] {
            for record in list(&network, part) {
                let source = record["source"].as_str().unwrap_or_default();
                assert!(sources.contains(&source), "{name}: no source: {record}");
                let phrase = record["phrase"].as_str().unwrap_or_default();
                assert!(!phrase.is_empty(), "{name}: no phrase: {record}");
            }
        }
    }
}
