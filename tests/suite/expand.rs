//! Do collectives make way for the right members, at the right times?

use std::path::Path;

use jiff::civil::date;
use petgraph::visit::EdgeRef;
use yhdyspinta::expand::{Expanded, expand};
use yhdyspinta::language::Language;
use yhdyspinta::load;
use yhdyspinta::model::{Model, Scalar};
use yhdyspinta::problem::Code;
use yhdyspinta::read::Input;
use yhdyspinta::render::native;

fn network(text: &str) -> Model {
    load(&Input::bytes("-", text))
        .expect("a sound network")
        .model
}

/// Two regions and three municipalities, of which `c` moved from one to the other; a hospital
/// district of `a` and `c`; an organisation that only has an area.
fn membership() -> Model {
    network(
        r#"{"format": "yhdyspinta/1",
        "sources": [{"id": "register", "title": "Register"}],
        "vocabulary": {"areas": [{"id": "north"}, {"id": "south"}]},
        "actors": [
          {"id": "north", "kind": "region"}, {"id": "south", "kind": "region"},
          {"id": "a", "kind": "municipality", "area": "north", "source": "register", "phrase": "a"},
          {"id": "b", "kind": "municipality", "area": "south"},
          {"id": "c", "kind": "municipality", "area": "south", "parent": "d"},
          {"id": "d", "kind": "hospital_district", "area": "north"},
          {"id": "o", "kind": "umbrella_association", "area": "north"}],
        "ties": [
          {"from": "a", "to": "north", "kind": "member_of"},
          {"from": "b", "to": "south", "kind": "member_of"},
          {"from": "c", "to": "north", "kind": "member_of", "valid": {"until": "2018"}},
          {"from": "c", "to": "south", "kind": "member_of", "valid": {"from": "2019"}},
          {"from": "a", "to": "d", "kind": "member_of"}, {"from": "c", "to": "d", "kind": "member_of"}]}"#,
    )
}

fn expanded(actors: &str, ties: &str) -> Expanded {
    let text = format!(
        r#"{{"format": "yhdyspinta/1", "sources": [{{"id": "register", "title": "Another"}}],
        "vocabulary": {{"areas": [{{"id": "north"}}, {{"id": "south"}}]}},
        "actors": [{actors}], "ties": [{ties}]}}"#
    );
    expand(&network(&text), &membership())
}

fn ids(model: &Model) -> Vec<&str> {
    model
        .graph()
        .node_weights()
        .map(|actor| actor.id.as_str())
        .collect()
}

/// Every tie as `from to from-date until-date`.
fn ties(model: &Model) -> Vec<String> {
    let graph = model.graph();
    let date = |date: Option<yhdyspinta::model::PartialDate>| {
        date.map_or("-".into(), |date| date.to_string())
    };
    graph
        .edge_references()
        .map(|edge| {
            let valid = edge.weight().valid;
            let (from, to) = (&graph[edge.source()].id, &graph[edge.target()].id);
            format!("{from} {to} {} {}", date(valid.from), date(valid.until))
        })
        .collect()
}

const ALL: &str =
    r#"{"id": "all", "kind": "municipality", "collective": {"kind": "municipality"}}"#;
const NORTH: &str = r#"{"id": "northern", "kind": "municipality", "collective": {"kind": "municipality", "area": "north"}}"#;
const X: &str = r#"{"id": "x", "kind": "network"}"#;

#[test]
fn members_belong_while_their_ties_say_so() {
    let Expanded { model, notes } = expanded(
        &format!("{X}, {NORTH}"),
        r#"{"from": "northern", "to": "x", "kind": "member_of", "valid": {"from": "2015"}, "source": "register", "phrase": "p"}"#,
    );
    assert_eq!(ids(&model), ["x", "a", "c"]);
    assert_eq!(ties(&model), ["a x 2015 -", "c x 2015 2018"]);
    assert_eq!(notes.count(Code::CollectiveExpanded), 1);
    let tie = &model.graph()[petgraph::graph::EdgeIndex::new(0)];
    assert_eq!(tie.evidence.phrase.as_deref(), Some("p"));
    assert_eq!(
        tie.attributes["from_collective"].value,
        Scalar::Text("northern".into())
    );
}

#[test]
fn two_sources_of_one_name_are_kept_apart() {
    let Expanded { model, .. } = expanded(&format!("{X}, {NORTH}"), "");
    let sources = &model.network().sources;
    let shown: Vec<_> = sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(shown, ["register", "members:register"]);
    let a = model.find("a").expect("a member");
    assert_eq!(
        model.actor(a).evidence.source.as_deref(),
        Some("members:register")
    );
}

#[test]
fn without_ties_that_tell_the_area_decides() {
    let organisations = r#"{"id": "os", "kind": "association", "collective": {"kind": "association", "area": "north"}}"#;
    let Expanded { model, .. } = expanded(organisations, "");
    assert_eq!(ids(&model), ["o"]);
}

#[test]
fn a_collective_nobody_is_known_of_stays() {
    let companies =
        r#"{"id": "companies", "kind": "business", "collective": {"kind": "business"}}"#;
    let Expanded { model, notes } = expanded(
        &format!("{companies}, {X}"),
        r#"{"from": "companies", "to": "x", "kind": "funds"}"#,
    );
    assert_eq!(ids(&model), ["companies", "x"]);
    assert_eq!(
        notes.lines(Language::En),
        ["`companies` stays: no actor it stands for is known"]
    );
    let tie = &model.graph()[petgraph::graph::EdgeIndex::new(0)];
    assert!(tie.attributes.is_empty());
}

#[test]
fn who_is_there_already_is_not_added_again() {
    let known = r#"{"id": "a", "kind": "municipality"}, {"id": "bee", "kind": "municipality", "attributes": {"same_as": "b"}}"#;
    let Expanded { model, .. } = expanded(
        &format!("{ALL}, {known}, {X}"),
        r#"{"from": "x", "to": "all", "kind": "funds"}"#,
    );
    assert_eq!(ids(&model), ["c", "a", "bee", "x"]);
    assert_eq!(ties(&model), ["x a - -", "x bee - -", "x c - -"]);
}

#[test]
fn two_collectives_meet_where_one_belongs_to_the_other() {
    let districts = r#"{"id": "districts", "kind": "hospital_district", "collective": {"kind": "hospital_district"}}"#;
    let Expanded { model, .. } = expanded(
        &format!("{ALL}, {districts}"),
        r#"{"from": "all", "to": "districts", "kind": "cooperates_with"}"#,
    );
    assert_eq!(ties(&model), ["a d - -", "c d - -"]);
}

#[test]
fn two_collectives_without_such_ties_meet_in_their_area() {
    let organisations =
        r#"{"id": "os", "kind": "association", "collective": {"kind": "association"}}"#;
    let Expanded { model, .. } = expanded(
        &format!("{ALL}, {organisations}"),
        r#"{"from": "all", "to": "os", "kind": "cooperates_with"}"#,
    );
    assert_eq!(ties(&model), ["a o - -"]);
}

#[test]
fn a_part_of_a_collective_leaves_no_tie_between_members() {
    let Expanded { model, .. } = expanded(
        &format!("{ALL}, {NORTH}"),
        r#"{"from": "northern", "to": "all", "kind": "part_of"}"#,
    );
    assert_eq!(ids(&model), ["a", "b", "c"]);
    assert_eq!(ties(&model), [""; 0]);
}

#[test]
fn what_named_a_collective_names_its_members() {
    let text = format!(
        r#"{{"format": "yhdyspinta/1", "vocabulary": {{"areas": [{{"id": "north"}}]}},
        "events": [{{"name": "e", "actors": ["northern", "x"]}}],
        "actors": [{NORTH}, {{"id": "x", "kind": "network", "parent": "northern"}}]}}"#
    );
    let Expanded { model, .. } = expand(&network(&text), &membership());
    assert_eq!(model.network().events[0].actors, ["a", "c", "x"]);
    let x = model.actor(model.find("x").expect("it stays"));
    assert_eq!(x.parent, None);
    assert_eq!(
        x.attributes["parent_collective"].value,
        Scalar::Text("northern".into())
    );
}

#[test]
fn the_reform_among_all_municipalities_is_sound() {
    let graph = |name| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("graphs")
            .join(name);
        load(&Input::path(path)).expect("a sound network").model
    };
    let Expanded { model, .. } = expand(&graph("reform.json"), &graph("finland.json"));
    let again = network(&native::write(&model));
    assert_eq!(again.graph().edge_count(), model.graph().edge_count());
    let day = date(2021, 9, 1);
    let municipalities = model
        .graph()
        .node_weights()
        .filter(|actor| actor.kind == "municipality" && actor.collective.is_none())
        .filter(|actor| actor.valid.includes(day))
        .count();
    assert_eq!(municipalities, 309);
}
