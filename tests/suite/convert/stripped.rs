//! What is left of a network when a format cannot hold all of it?
//!
//! On the JSON of the native format, apart from the code under test.

use serde_json::{Map, Value};
use yhdyspinta::write::{Feature, Writer};

/// A network without everything the writer cannot hold.
pub(super) fn stripped(file: Value, writer: &Writer) -> Value {
    let mut file = without_schema(file);
    let lost = |feature| !writer.can_hold(feature);
    let network = file.as_object_mut().expect("a network");
    for (feature, key) in [
        (Feature::Title, "title"),
        (Feature::Description, "description"),
        (Feature::SourceList, "sources"),
        (Feature::Vocabulary, "vocabulary"),
        (Feature::Rules, "rules"),
        (Feature::Events, "events"),
        (Feature::Statements, "statements"),
    ] {
        if lost(feature) {
            network.remove(key);
        }
    }
    strip_records(
        network,
        "actors",
        writer,
        &[
            (Feature::Areas, "area"),
            (Feature::ActorThemes, "themes"),
            (Feature::Parents, "parent"),
            (Feature::Collectives, "collective"),
            (Feature::Positions, "position"),
            (Feature::ActorValidity, "valid"),
            (Feature::ActorSources, "source"),
            (Feature::ActorPhrases, "phrase"),
            (Feature::ActorAttributes, "attributes"),
            (Feature::ActorKinds, "kind"),
            (Feature::ActorNames, "name"),
        ],
    );
    strip_records(
        network,
        "ties",
        writer,
        &[
            (Feature::TieKinds, "kind"),
            (Feature::Directions, "directed"),
            (Feature::TieThemes, "themes"),
            (Feature::Strengths, "strength"),
            (Feature::Statuses, "status"),
            (Feature::TieValidity, "valid"),
            (Feature::Confidences, "confidence"),
            (Feature::TieSources, "source"),
            (Feature::TiePhrases, "phrase"),
            (Feature::TieAttributes, "attributes"),
        ],
    );
    if lost(Feature::Isolates) {
        keep_ends(network);
    }
    file
}

/// The schema a file names is no part of the network.
pub(super) fn without_schema(mut file: Value) -> Value {
    let network = file.as_object_mut().expect("a network");
    network.remove("$schema");
    if network
        .get("vocabulary")
        .is_some_and(|words| *words == Value::Object(Map::new()))
    {
        network.remove("vocabulary");
    }
    file
}

fn records<'a>(network: &'a mut Map<String, Value>, list: &str) -> &'a mut Vec<Value> {
    network
        .get_mut(list)
        .and_then(Value::as_array_mut)
        .expect("every native file has both lists")
}

fn strip_records(
    network: &mut Map<String, Value>,
    list: &str,
    writer: &Writer,
    keys: &[(Feature, &str)],
) {
    let lost = |feature| !writer.can_hold(feature);
    for record in records(network, list) {
        let record = record.as_object_mut().expect("a record");
        for (feature, key) in keys {
            if lost(*feature) {
                record.remove(*key);
            }
        }
        if let Some(name) = record.get_mut("name")
            && lost(Feature::Languages)
        {
            *name = Value::String(first_text(name));
        }
        if let Some(Value::Object(attributes)) = record.get_mut("attributes")
            && lost(Feature::AttributeEvidence)
        {
            for attribute in attributes.values_mut() {
                if let Some(value) = attribute.get("value") {
                    *attribute = value.clone();
                }
            }
        }
    }
}

/// The text a format without languages keeps of a name: that without language, else Finnish,
/// Swedish, English.
fn first_text(name: &Value) -> String {
    let by_language = ["und", "fi", "sv", "en"];
    let found = by_language.iter().find_map(|language| name.get(language));
    found
        .unwrap_or(name)
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Without isolates and the order of the actors, when ties alone mention them.
fn keep_ends(network: &mut Map<String, Value>) {
    let ends: Vec<Value> = records(network, "ties")
        .iter()
        .flat_map(|tie| [tie["from"].clone(), tie["to"].clone()])
        .collect();
    let actors = records(network, "actors");
    actors.retain(|actor| ends.contains(&actor["id"]));
    actors.sort_by_key(|actor| actor["id"].to_string());
}

/// Ties in an order of their own.
pub(super) fn sort_ties(file: &mut Value) {
    let network = file.as_object_mut().expect("a network");
    records(network, "ties").sort_by_key(Value::to_string);
}

/// The network with every control character replaced, where the writer cannot hold them.
pub(super) fn controls_replaced(file: &Value, writer: &Writer) -> Value {
    let mut file = file.clone();
    if !writer.can_hold(Feature::Controls) {
        replace(&mut file);
    }
    file
}

fn replace(value: &mut Value) {
    let plain = |text: &str| {
        let is_control = |c: char| {
            (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
        };
        text.replace(is_control, "\u{fffd}")
    };
    match value {
        Value::String(text) => *text = plain(text),
        Value::Array(list) => list.iter_mut().for_each(replace),
        Value::Object(record) => {
            let fields = std::mem::take(record).into_iter();
            *record = fields
                .map(|(name, mut value)| {
                    replace(&mut value);
                    (plain(&name), value)
                })
                .collect();
        }
        _ => {}
    }
}
