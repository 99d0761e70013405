//! Does the joined network show each stage of the reform, and lose nothing of the texts?

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use yhdyspinta::model::Status;
use yhdyspinta::select::{Selected, Selection};

use super::{model, rows};

const DRAFT: Date = date(2018, 6, 1);
const COLLAPSE: Date = date(2019, 6, 1);
const IMPLEMENTATION: Date = date(2021, 9, 1);

fn on(day: Date, status: Status) -> Selection {
    Selection {
        as_of: Some(day),
        statuses: vec![status],
        ..Selection::default()
    }
}

/// The ties of a status on a day: "from kind to".
fn ties(day: Date, status: Status) -> BTreeSet<String> {
    let selection = on(day, status);
    let Selected { ties, model, .. } = selection.select(model("reform"));
    ties.iter()
        .map(|tie| {
            let [from, to] = [tie.from, tie.to].map(|node| &model.actor(node).id);
            format!("{from} {} {to}", model.graph()[tie.tie].kind)
        })
        .collect()
}

fn has(day: Date, status: Status, tie: &str) -> bool {
    ties(day, status).contains(tie)
}

#[test]
fn the_duty_to_cooperate_stands_beside_what_exists() {
    use Status::{Existing, Proposed, Required};
    assert!(has(
        DRAFT,
        Required,
        "jarjestot cooperates_with tulevat-maakunnat"
    ));
    assert!(has(DRAFT, Proposed, "jarjestamislaki obliges kunnat"));
    assert!(has(
        DRAFT,
        Existing,
        "veikkausvarat funds vapaaehtoisjarjestot"
    ));
    assert!(has(
        DRAFT,
        Existing,
        "jarjestot-pp participates_in uudistus"
    ));
    assert!(has(
        IMPLEMENTATION,
        Required,
        "hyvinvointialueet agrees_with kunnat"
    ));
    assert!(has(
        IMPLEMENTATION,
        Existing,
        "soste coordinates muutostuki"
    ));
    assert!(has(
        IMPLEMENTATION,
        Existing,
        "thl-aluekoordinaattori part_of thl"
    ));
}

#[test]
fn the_collapse_ends_the_preparation_and_the_project_goes_on() {
    use Status::{Conditional, Ended, Existing, Required};
    assert!(has(COLLAPSE, Existing, "hanke coordinates alueverkosto-pp"));
    assert!(has(COLLAPSE, Existing, "hallitus ends uudistus"));
    assert!(has(COLLAPSE, Existing, "kunnat-pp part_of kunnat"));
    assert!(has(
        COLLAPSE,
        Ended,
        "jarjestot-pp participates_in uudistus"
    ));
    assert!(has(COLLAPSE, Conditional, "jnk-pp prepares suositus"));
    assert!(ties(COLLAPSE, Required).is_empty());
}

#[test]
fn a_text_vouches_for_its_own_stage_only() {
    let actors = |day: Date| -> BTreeSet<&str> {
        let selection = on(day, Status::Existing);
        let selected = selection.select(model("reform"));
        let ids = selected.actors.iter();
        ids.map(|&node| model("reform").actor(node).id.as_str())
            .collect()
    };
    assert!(actors(DRAFT).contains("tulevat-maakunnat"));
    assert!(!actors(COLLAPSE).contains("tulevat-maakunnat"));
    assert!(actors(COLLAPSE).contains("hanke"));
    assert!(!actors(IMPLEMENTATION).contains("hanke"));
    assert!(actors(IMPLEMENTATION).contains("hyvinvointialueet"));
    assert!(!actors(DRAFT).contains("hyvinvointialueet"));
    for day in [DRAFT, COLLAPSE, IMPLEMENTATION] {
        assert!(actors(day).contains("jarjestot") && actors(day).contains("kunnat"));
        assert!(ties(day, Status::Existing).len() >= 10, "{day}");
    }
    assert_ne!(
        ties(DRAFT, Status::Existing),
        ties(COLLAPSE, Status::Existing)
    );
    assert!(actors(date(2023, 1, 1)).is_empty());
}

#[test]
fn every_actor_of_every_text_is_in_exactly_one_actor() {
    let reform = model("reform");
    let mut listed: Vec<String> = Vec::new();
    for actor in reform.graph().node_weights() {
        let seeds = actor.attributes["seeds"].value.to_string();
        listed.extend(seeds.split("; ").map(str::to_owned));
    }
    listed.sort_unstable();
    let mut expected: Vec<String> = rows("seed_actors.csv")
        .iter()
        .map(|row| format!("{}:{}", row["seed"], row["id"]))
        .collect();
    expected.sort_unstable();
    assert_eq!(listed, expected);
}

#[test]
fn every_wording_and_phrase_of_every_actor_is_kept() {
    let reform = model("reform");
    for row in rows("seed_actors.csv") {
        let seed = format!("{}:{}", row["seed"], row["id"]);
        let name = format!("in_{}", row["seed"].to_lowercase());
        let actor = reform
            .graph()
            .node_weights()
            .find(|actor| {
                let seeds = actor.attributes["seeds"].value.to_string();
                seeds.split("; ").any(|listed| listed == seed)
            })
            .expect("listed");
        let said = &actor.attributes[&name];
        assert_eq!(said.value.to_string(), row["name_fi"]);
        assert_eq!(
            said.evidence.phrase.as_deref(),
            Some(row["phrase_fi"].as_str())
        );
    }
}

#[test]
fn every_tie_of_every_text_is_kept_and_parts_are_joined() {
    let reform = model("reform");
    let said: Vec<(Option<&str>, &str)> = reform
        .graph()
        .edge_references()
        .map(|edge| {
            let tie = edge.weight();
            let phrase = tie.evidence.phrase.as_deref();
            (phrase, tie.kind.as_str())
        })
        .collect();
    let rows = rows("seed_ties.csv");
    let own: Vec<_> = rows.iter().filter(|row| row["from"] != row["to"]).collect();
    for row in &own {
        assert!(
            said.contains(&(Some(&row["phrase_fi"]), &row["tie_kind"])),
            "{row:?}"
        );
    }
    let parts = super::rows("seed_same_actor.csv")
        .iter()
        .filter(|row| row["relation"] == "part_of")
        .count();
    assert_eq!(said.len(), own.len() + parts);
    assert_eq!(
        reform.network().events.len(),
        super::rows("seed_events.csv").len()
    );
    assert_eq!(
        reform.network().statements.len(),
        super::rows("seed_statements.csv").len()
    );
}

#[test]
fn rules_hold_in_the_stage_of_their_text() {
    let rules = &model("reform").network().rules;
    assert!(rules.iter().any(|rule| rule.valid.includes(DRAFT)));
    assert!(rules.iter().any(|rule| rule.valid.includes(IMPLEMENTATION)));
    for rule in rules {
        assert!(!rule.valid.includes(COLLAPSE), "{}", rule.id);
        assert!(!rule.who.kinds.is_empty() && !rule.whom.kinds.is_empty());
        assert!(rule.at_least >= 1);
    }
}
