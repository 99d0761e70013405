//! Does the network of municipalities show the world before and after the reform, and every
//! row of the classification?

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use yhdyspinta::model::{Model, Status};
use yhdyspinta::select::{Selected, Selection};

use super::{model, rows};

const BEFORE: Date = date(2020, 1, 1);
const AFTER: Date = date(2023, 6, 1);

/// Every tie of a model, by the id it starts from: kind, id it leads to, the tie.
fn ends(model: &Model) -> impl Iterator<Item = (&str, &str, &yhdyspinta::model::Tie)> {
    let graph = model.graph();
    graph.edge_indices().filter_map(move |edge| {
        let (from, to) = graph.edge_endpoints(edge)?;
        Some((graph[from].id.as_str(), graph[to].id.as_str(), &graph[edge]))
    })
}

fn kinds(day: Date) -> BTreeMap<String, usize> {
    let selection = Selection {
        as_of: Some(day),
        ..Selection::default()
    };
    let selected = selection.select(model("finland"));
    let mut counts = BTreeMap::new();
    for &node in &selected.actors {
        *counts
            .entry(model("finland").actor(node).kind.clone())
            .or_default() += 1;
    }
    counts
}

/// How many actors of a kind hold a tie to a body of another on a day: by member, the bodies.
fn memberships(day: Date, to: &str) -> BTreeMap<String, BTreeSet<String>> {
    let selection = Selection {
        as_of: Some(day),
        actor_kinds: vec!["municipality".into(), to.into()],
        tie_kinds: vec!["belonging".into()],
        ..Selection::default()
    };
    let Selected { ties, model, .. } = selection.select(model("finland"));
    let mut bodies: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for tie in &ties {
        let [from, to] = [tie.from, tie.to].map(|node| model.actor(node).id.clone());
        bodies.entry(from).or_default().insert(to);
    }
    bodies
}

#[test]
fn before_the_reform_there_are_hospital_districts() {
    let kinds = kinds(BEFORE);
    assert_eq!(kinds["municipality"], 310);
    assert_eq!(kinds["hospital_district"], 21);
    assert_eq!(kinds["erva"], 5);
    assert_eq!(kinds.get("wellbeing_county"), None);
    let districts = memberships(BEFORE, "hospital_district");
    assert_eq!(districts.len(), 310, "every municipality is in a district");
    assert!(districts.values().all(|bodies| bodies.len() == 1));
    let used: BTreeSet<&String> = districts.values().flatten().collect();
    assert_eq!(used.len(), 21);
}

#[test]
fn after_the_reform_there_are_counties() {
    let kinds = kinds(AFTER);
    assert_eq!(kinds["municipality"], 309);
    assert_eq!(kinds["wellbeing_county"], 21);
    assert_eq!(kinds["city_with_county_duties"], 1);
    assert_eq!(kinds["collaborative_area"], 5);
    assert_eq!(kinds["hus"], 1);
    assert_eq!(kinds.get("hospital_district"), None);
    let counties = memberships(AFTER, "wellbeing_county");
    assert_eq!(
        counties.len(),
        309 - 16,
        "all but the municipalities of Åland"
    );
    assert!(counties.values().all(|bodies| bodies.len() == 1));
    let used: BTreeSet<&String> = counties.values().flatten().collect();
    assert_eq!(used.len(), 22);
}

#[test]
fn aland_is_there_and_outside_the_reform() {
    let finland = model("finland");
    for id in ["hva:91", "maakunta:21", "shp:00", "kunta:478"] {
        let actor = finland.actor(finland.find(id).expect("an actor"));
        assert!(actor.attributes.contains_key("outside_reform"), "{id}");
    }
    let organised = ends(finland).filter(|(from, ..)| *from == "hva:91").count();
    assert_eq!(
        organised, 0,
        "nobody of the reform organises services for Åland"
    );
}

#[test]
fn counties_organise_services_from_2023_on() {
    let count = |day| {
        let selection = Selection {
            as_of: Some(day),
            tie_kinds: vec!["organises_services_for".into()],
            ..Selection::default()
        };
        selection.select(model("finland")).ties.len()
    };
    assert_eq!(count(date(2022, 12, 31)), 0);
    assert_eq!(count(AFTER), 309 - 16);
}

#[test]
fn duties_go_from_every_district_of_the_mainland_to_its_counties() {
    let ties: Vec<_> = ends(model("finland"))
        .filter(|(_, _, tie)| tie.kind == "transfers_duties")
        .collect();
    let rows = rows("hospital_district_to_county_2022.csv");
    assert_eq!(ties.len(), rows.len() - 1, "all but Åland");
    for (from, to, tie) in ties {
        assert!(from.starts_with("shp:") && to.starts_with("hva:"));
        assert_eq!(tie.status_on(date(2022, 6, 1)), Some(Status::Planned));
        assert_eq!(tie.status_on(AFTER), None);
    }
}

#[test]
fn hus_is_owned_by_helsinki_and_four_counties() {
    let owners: BTreeSet<&str> = ends(model("finland"))
        .filter(|(_, to, _)| *to == "hus")
        .map(|(from, ..)| from)
        .collect();
    let expected = ["hva:01", "hva:02", "hva:03", "hva:04", "hva:90"];
    assert_eq!(owners, expected.into());
}

#[test]
fn mergers_end_a_municipality_and_name_its_successor() {
    let finland = model("finland");
    let rows = rows("municipality_changes.csv");
    assert_eq!(finland.network().events.len(), rows.len());
    for row in rows {
        let id = format!("kunta:{}", row["code_removed"]);
        let actor = finland.actor(finland.find(&id).expect("an actor"));
        let successor = actor.attributes["merged_into"].value.to_string();
        assert_eq!(successor, format!("kunta:{}", row["code_successor"]));
        let year: i16 = row["year"].parse().expect("a year");
        assert!(actor.valid.includes(date(year - 1, 12, 31)), "{id}");
        assert!(!actor.valid.includes(date(year, 1, 1)), "{id}");
        for (from, to, tie) in ends(finland) {
            let is_over = tie.status_on(date(year, 1, 1)).is_none();
            assert!(is_over || (from != id && to != id), "{from} {to}");
        }
    }
}

#[test]
fn numbers_are_those_of_the_tables() {
    let finland = model("finland");
    let number = |id: &str, name: &str| -> f64 {
        let actor = finland.actor(finland.find(id).expect("an actor"));
        actor.attributes[name]
            .value
            .to_string()
            .parse()
            .expect("a number")
    };
    let total = |name: &str| -> f64 {
        rows("municipality_population_2010_2022.csv")
            .iter()
            .map(|row| number(&format!("kunta:{}", row["code"]), name))
            .sum()
    };
    // The sums of Statistics Finland for the whole country.
    assert_eq!(total("population_2020"), 5_533_793.0);
    assert_eq!(total("population"), 5_563_970.0);
    assert_eq!(
        number("maakunta:17", "associations_health_social_2022"),
        390.0
    );
}

/// Every row of the classification leads from the municipality to all it names: by a tie, or
/// over its hospital district or county where those belong, not the municipality.
#[test]
fn every_row_of_the_classification_is_there() {
    let mut by_ends: BTreeMap<(&str, &str), Vec<&yhdyspinta::model::Tie>> = BTreeMap::new();
    for (from, to, tie) in ends(model("finland")) {
        by_ends.entry((from, to)).or_default().push(tie);
    }
    let is_tied = |from: &str, to: &str, day: Date| {
        by_ends.get(&(from, to)).is_some_and(|ties| {
            ties.iter()
                .any(|tie| tie.status_on(day) == Some(Status::Existing))
        })
    };
    // Codes under which the classification files Åland in divisions it has no part in.
    let fillers = ["erva:6", "yta:6", "tyollisyysalue:46", "ely:16"];
    let mut missing = Vec::new();
    for row in rows("municipality_classification_2013_2026.csv") {
        let municipality = format!("kunta:{}", row["code"]);
        let day = date(row["year"].parse().expect("a year"), 12, 31);
        let id = |column: &str, prefix: &str| format!("{prefix}:{}", row[column]);
        for (column, prefix, over) in [
            ("maakunta", "maakunta", None),
            ("sairaanhoitopiiri", "shp", None),
            ("hyvinvointialue", "hva", None),
            ("tyollisyysalue", "tyollisyysalue", None),
            ("avi", "avi", None),
            ("ely", "ely", None),
            ("evk", "evk", None),
            ("erva", "erva", Some(("sairaanhoitopiiri", "shp"))),
            ("yhteistyoalue", "yta", Some(("hyvinvointialue", "hva"))),
        ] {
            let part = id(column, prefix);
            if row[column].is_empty() || fillers.contains(&part.as_str()) {
                continue;
            }
            let member = over.map_or(municipality.clone(), |(column, prefix)| id(column, prefix));
            if !is_tied(&member, &part, day) {
                missing.push(format!("{} {municipality} {part}", row["year"]));
            }
        }
    }
    // The table files this one apart from the rest of its hospital district, and only then.
    assert_eq!(missing, ["2022 kunta:541 erva:3"]);
}

#[test]
fn an_area_and_its_county_select_the_same() {
    let count = |area: &str| {
        let selection = Selection {
            as_of: Some(AFTER),
            areas: vec![area.into()],
            actor_kinds: vec!["municipality".into()],
            ..Selection::default()
        };
        selection.select(model("finland")).actors.len()
    };
    assert_eq!(count("maakunta:17"), 30);
    assert_eq!(count("hva:19"), 30);
    assert_eq!(count("maakunta:01"), 26);
    assert_eq!(count("hva:01"), 7);
    assert_eq!(count("fi"), 309);
}
