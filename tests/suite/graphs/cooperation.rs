//! Is every published structure of cooperation there, tied to the municipalities of `finland`?

use std::collections::BTreeSet;

use yhdyspinta::model::{Scalar, Status};

use super::{model, rows};

#[test]
fn every_actor_and_tie_of_the_tables_is_there_with_its_address() {
    let network = model("finnish-cooperation");
    let graph = network.graph();
    for row in rows("fi_cooperation_actors.csv") {
        let node = network.find(&row["id"]).expect("an actor");
        assert_eq!(
            network.actor(node).name.fi.as_deref(),
            Some(row["name_fi"].as_str())
        );
    }
    let table = rows("fi_cooperation_ties.csv");
    for (edge, row) in graph.edge_indices().zip(&table) {
        let (from, to) = graph.edge_endpoints(edge).expect("ends");
        assert_eq!(graph[from].id, row["from"]);
        assert_eq!(graph[to].id, row["to"]);
        let tie = &graph[edge];
        assert_eq!(tie.kind, row["tie_kind"]);
        assert_eq!(tie.themes, [row["theme"].clone()]);
        let dates = [tie.valid.from, tie.valid.until].map(|date| date.map(|date| date.to_string()));
        assert_eq!(dates[0].clone().unwrap_or_default(), row["start"]);
        assert_eq!(dates[1].clone().unwrap_or_default(), row["end"]);
        let source = network
            .network()
            .sources
            .iter()
            .find(|source| Some(&source.id) == tie.evidence.source.as_ref())
            .expect("a listed source");
        assert_eq!(source.address.as_deref(), Some(row["source_url"].as_str()));
        let phrase = tie.evidence.phrase.as_deref().unwrap_or_default();
        assert!(phrase.contains(&row["note"]), "{phrase}");
    }
    assert!(graph.edge_count() > table.len());
}

#[test]
fn every_grant_is_there() {
    let graph = model("finnish-cooperation").graph();
    let grants: Vec<_> = graph
        .edge_weights()
        .filter(|tie| tie.kind == "gives_grant")
        .collect();
    let table = rows("fi_county_association_grants.csv");
    assert_eq!(grants.len(), table.len());
    for (tie, row) in grants.iter().zip(&table) {
        for name in ["applications", "recipients", "total_eur"] {
            let number = tie.attributes.get(name).map(|said| &said.value);
            let expected = row[name].parse().ok().map(Scalar::Number);
            assert_eq!(number, expected.as_ref(), "{name} of {row:?}");
        }
    }
}

#[test]
fn municipalities_belong_to_their_counties() {
    let network = model("finnish-cooperation");
    let graph = network.graph();
    let municipalities: BTreeSet<&str> = graph
        .node_weights()
        .filter(|actor| actor.kind == "municipality")
        .map(|actor| actor.id.as_str())
        .collect();
    let members: BTreeSet<&str> = graph
        .edge_indices()
        .filter_map(|edge| {
            let (from, to) = graph.edge_endpoints(edge)?;
            let is_county = graph[to].kind == "wellbeing_county";
            (is_county && graph[edge].kind == "part_of").then(|| graph[from].id.as_str())
        })
        .filter(|id| id.starts_with("kunta:"))
        .collect();
    assert!(municipalities.len() >= 80);
    assert_eq!(members, municipalities);
    let oulu = network.actor(network.find("kunta:564").expect("Oulu"));
    let finland = model("finland");
    assert_eq!(
        oulu,
        finland.actor(finland.find("kunta:564").expect("Oulu"))
    );
}

#[test]
fn what_ended_or_was_only_planned_is_no_existing_tie() {
    let graph = model("finnish-cooperation").graph();
    let count = |status| {
        graph
            .edge_weights()
            .filter(|tie| tie.status == status)
            .count()
    };
    assert_eq!(count(Status::Planned), 1);
    let rows = rows("fi_cooperation_ties.csv");
    let of_projects = rows
        .iter()
        .filter(|row| !row["end"].is_empty())
        .filter(|row| row["from"].starts_with("hanke:") || row["to"].starts_with("hanke:"))
        .count();
    assert_eq!(count(Status::Ended), of_projects);
}
