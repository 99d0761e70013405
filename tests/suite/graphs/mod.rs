//! Do the committed networks hold all the tables say, and nothing else?

mod cooperation;
mod finland;
#[path = "../../../examples/graphs/networks/mod.rs"]
mod networks;
mod reform;
mod texts;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::Value;
use yhdyspinta::LoadError;
use yhdyspinta::language::Language;
use yhdyspinta::model::{Model, Status, Tie, Vocabulary};
use yhdyspinta::read::Input;
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

#[test]
fn every_word_and_every_actor_referred_to_is_known() {
    for (name, model) in made() {
        let words = model.vocabulary();
        let is_area = |id: &str| words.areas.iter().any(|area| area.id == id);
        for actor in model.graph().node_weights() {
            let known = words.actor_kinds.iter().any(|kind| kind.id == actor.kind);
            assert!(known, "{name}: kind of {}: {}", actor.id, actor.kind);
            let area = actor.area.as_deref().expect("an area");
            assert!(is_area(area), "{name}: area of {}: {area}", actor.id);
            if let Some(parent) = &actor.parent {
                assert!(model.find(parent).is_some(), "{name}: {parent}");
            }
            assert!(!actor.valid.is_backwards(), "{name}: {}", actor.id);
        }
        for tie in model.graph().edge_weights() {
            let known = words.tie_kinds.iter().any(|kind| kind.id == tie.kind);
            assert!(known, "{name}: {}", tie.kind);
            for theme in &tie.themes {
                let known = words.themes.iter().any(|word| word.id == *theme);
                assert!(known, "{name}: {theme}");
            }
            assert!(!tie.valid.is_backwards(), "{name}: {tie:?}");
        }
        let about = model.network();
        let events = about.events.iter().flat_map(|event| &event.actors);
        let statements = about.statements.iter().flat_map(|said| &said.actors);
        for id in events.chain(statements) {
            assert!(model.find(id).is_some(), "{name}: {id}");
        }
    }
}

/// Reading, checking and writing a network gives back its file, byte by byte.
#[test]
fn every_network_is_sound_and_survives_reading_and_writing() {
    for (name, _) in made() {
        let file = graphs().join(format!("{name}.json"));
        let read = match yhdyspinta::load(&Input::path(&file)) {
            Ok(read) => read,
            Err(LoadError::Problems(problems)) => {
                let lines = problems.lines(Language::En);
                panic!("{}", lines.join("\n"));
            }
            Err(error) => panic!("{name}: {error}"),
        };
        assert!(read.notes.list.is_empty(), "{name}: {:?}", read.notes.list);
        assert!(native::write(&read.model) == committed(name), "{name}");
    }
}

/// Finnish headers, Finnish names of kinds and statuses, semicolons.
#[test]
fn the_example_of_a_planner_is_understood() {
    let read = yhdyspinta::load(&Input::path(graphs().join("example"))).expect("sound");
    let graph = read.model.graph();
    assert_eq!((graph.node_count(), graph.edge_count()), (16, 32));
    let words = Vocabulary::built_in();
    for actor in graph.node_weights() {
        let known = words.actor_kinds.iter().any(|kind| kind.id == actor.kind);
        assert!(known, "{}", actor.kind);
    }
    for tie in graph.edge_weights() {
        let known = words.tie_kinds.iter().any(|kind| kind.id == tie.kind);
        assert!(known && tie.evidence.source.is_some(), "{}", tie.kind);
    }
    let required = |tie: &&Tie| tie.status == Status::Required;
    assert_eq!(graph.edge_weights().filter(required).count(), 6);
}
