//! Is every actor, tie, event, number and statement of the five texts in its network?

use serde_json::Value;

use super::{Row, list, network};

const SEEDS: [(&str, &str); 5] = [
    ("S0", "s0-national-implementation-2021"),
    ("S1", "s1-uusimaa-change-support-2021"),
    ("S2", "s2-tays-erva-2021"),
    ("S3", "s3-statement-2018"),
    ("S4", "s4-pohjois-pohjanmaa-2019"),
];

fn rows(table: &str, seed: &str) -> Vec<Row> {
    let mut rows = super::rows(table);
    rows.retain(|row| row["seed"] == seed);
    rows
}

#[test]
fn no_actor_of_a_text_is_lost() {
    for (seed, file) in SEEDS {
        let (network, rows) = (network(file), rows("seed_actors.csv", seed));
        let actors = list(&network, "actors");
        assert_eq!(actors.len(), rows.len(), "{seed}");
        for (actor, row) in actors.iter().zip(&rows) {
            assert_eq!(actor["id"], row["id"]);
            assert_eq!(actor["phrase"], row["phrase_fi"], "{}", row["id"]);
            let said = &actor["attributes"];
            assert_eq!(said["kind_text"], row["kind"], "{}", row["id"]);
            assert_eq!(said["area_text"], row["area"], "{}", row["id"]);
            let name = said.get("name_text").unwrap_or(&actor["name"]["fi"]);
            assert_eq!(*name, row["name_fi"], "{}", row["id"]);
            for language in ["fi", "sv", "en"] {
                assert!(
                    actor["name"][language].is_string(),
                    "{}: {language}",
                    row["id"]
                );
            }
        }
    }
}

#[test]
fn no_tie_of_a_text_is_lost() {
    let mut mutual = Vec::new();
    for (seed, file) in SEEDS {
        let (network, rows) = (network(file), rows("seed_ties.csv", seed));
        let (selves, rows): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row["from"] == row["to"]);
        let ties = list(&network, "ties");
        assert_eq!(ties.len(), rows.len(), "{seed}");
        for (tie, row) in ties.iter().zip(&rows) {
            assert_eq!(tie["from"], row["from"]);
            assert_eq!(tie["to"], row["to"]);
            assert_eq!(tie["kind"], row["tie_kind"]);
            assert_eq!(tie["phrase"], row["phrase_fi"]);
            assert_eq!(tie["attributes"]["status_text"], row["status"]);
            let theme = tie["attributes"]
                .get("theme_text")
                .map_or("", |text| text.as_str().expect("a text"));
            assert_eq!(theme, row["theme"]);
            assert_eq!(theme.is_empty(), tie.get("themes").is_none(), "{tie}");
        }
        for row in selves {
            let actor = list(&network, "actors")
                .iter()
                .find(|actor| actor["id"] == row["from"])
                .expect("the actor works with itself");
            let said = |name: &str| &actor["attributes"][format!("mutual_tie_{name}")];
            for (name, column) in [
                ("kind", "tie_kind"),
                ("status_text", "status"),
                ("theme_text", "theme"),
            ] {
                assert_eq!(said(name)["value"], row[column]);
                assert_eq!(said(name)["phrase"], row["phrase_fi"]);
            }
            mutual.push(row["from"].clone());
        }
    }
    assert_eq!(mutual, ["palvelujarjestot"]);
}

#[test]
fn no_event_of_a_text_is_lost() {
    for (seed, file) in SEEDS {
        let (network, rows) = (network(file), rows("seed_events.csv", seed));
        let events = list(&network, "events");
        assert_eq!(events.len(), rows.len(), "{seed}");
        for (event, row) in events.iter().zip(&rows) {
            let date = event.get("date_text").unwrap_or(&event["date"]);
            assert_eq!(*date, row["date"]);
            assert_eq!(event["name"]["en"], row["event"]);
            assert_eq!(event["phrase"], row["phrase_fi"]);
            assert!(!list(event, "actors").is_empty(), "{event}");
        }
    }
}

#[test]
fn no_statement_of_a_text_is_lost() {
    for (seed, file) in SEEDS {
        let (network, rows) = (network(file), rows("seed_statements.csv", seed));
        let statements = list(&network, "statements");
        assert_eq!(statements.len(), rows.len(), "{seed}");
        for (statement, row) in statements.iter().zip(&rows) {
            assert_eq!(statement["kind"], row["kind"]);
            assert_eq!(statement["text"]["en"], row["content"]);
            assert_eq!(statement["phrase"], row["phrase_fi"]);
            assert!(!list(statement, "actors").is_empty(), "{statement}");
        }
    }
}

/// A number stands on the actor it speaks of; that a text has none is a note of its source.
#[test]
fn no_number_of_a_text_is_lost() {
    let mut counted = 0;
    for (seed, file) in SEEDS {
        let network = network(file);
        for row in rows("seed_numbers.csv", seed) {
            counted += 1;
            if row["phrase_fi"].is_empty() {
                let note = network["sources"][0]["note"].as_str().expect("a note");
                assert!(note.contains(&row["what"]), "{note}");
                continue;
            }
            let values: Vec<&Value> = list(&network, "actors")
                .iter()
                .filter_map(|actor| actor["attributes"].as_object())
                .flat_map(serde_json::Map::values)
                .filter(|said| said["phrase"] == row["phrase_fi"])
                .map(|said| &said["value"])
                .collect();
            let digits: String = row["value"]
                .split(" (")
                .next()
                .unwrap_or("")
                .replace(' ', "");
            let is_said = match digits.parse::<f64>() {
                Ok(number) => values.iter().any(|value| value.as_f64() == Some(number)),
                Err(_) => values.iter().any(|value| {
                    value
                        .as_str()
                        .is_some_and(|text| text.contains(&row["value"]))
                }),
            };
            assert!(is_said, "{seed}: {} in {values:?}", row["value"]);
        }
    }
    assert_eq!(counted, 13);
}

/// A decision nobody asks for is a slip of the pen in the wording it is about.
#[test]
fn every_decision_is_about_something_a_text_says() {
    let about = |table: &str, columns: &[&str]| -> Vec<Vec<String>> {
        super::rows(table)
            .iter()
            .map(|row| columns.iter().map(|column| row[*column].clone()).collect())
            .collect()
    };
    for (coding, coded, facts, said) in [
        ("actor", &["seed", "id"][..], "actors", &["seed", "id"][..]),
        ("kind", &["kind_text"], "actors", &["kind"]),
        ("area", &["seed", "area_text"], "actors", &["seed", "area"]),
        ("theme", &["seed", "theme_text"], "ties", &["seed", "theme"]),
        (
            "status",
            &["seed", "status_text"],
            "ties",
            &["seed", "status"],
        ),
        (
            "direction",
            &["seed", "from", "to", "tie_kind"],
            "ties",
            &["seed", "from", "to", "tie_kind"],
        ),
        (
            "event",
            &["seed", "phrase_fi"],
            "events",
            &["seed", "phrase_fi"],
        ),
        (
            "number",
            &["seed", "phrase_fi"],
            "numbers",
            &["seed", "phrase_fi"],
        ),
        (
            "statement",
            &["seed", "phrase_fi"],
            "statements",
            &["seed", "phrase_fi"],
        ),
    ] {
        let facts = about(&format!("seed_{facts}.csv"), said);
        for row in about(&format!("seed_{coding}_coding.csv"), coded) {
            assert!(facts.contains(&row), "{coding}: {row:?}");
        }
    }
}
