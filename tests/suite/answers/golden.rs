//! What a planner reads about each stage of the reform. A change here is a change of what the
//! program says: read it before accepting it.

use yhdyspinta::change;
use yhdyspinta::findings::certainty::{Certainty, Doubt};
use yhdyspinta::findings::hubs::DEFAULT_TOP;
use yhdyspinta::findings::isolated::Reach;
use yhdyspinta::findings::recommend::Wish;
use yhdyspinta::findings::stress::Trials;
use yhdyspinta::findings::{
    Answer, Changes, Covered, Governance, Hubs, Interfaces, Isolated, Recommendations, Scenario,
    Stress,
};
use yhdyspinta::language::Language;
use yhdyspinta::model::Model;
use yhdyspinta::render::text::Page;
use yhdyspinta::render::{csv, json, text};
use yhdyspinta::select::{Grouping, Selection};

use super::{as_of, graph};

fn interfaces(model: &Model, selection: &Selection) -> Interfaces {
    Interfaces::find(model, selection, &Grouping::Kind)
}

fn isolated(model: &Model, selection: &Selection) -> Isolated {
    Isolated::find(model, selection, &Grouping::Kind, Reach::default())
}

fn hubs(model: &Model, selection: &Selection) -> Hubs {
    let by = Grouping::Kind;
    Hubs::find(model, selection, &by, DEFAULT_TOP).with_places(model, selection, &by, 1)
}

fn certainty(model: &Model, selection: &Selection) -> Certainty {
    let doubt = Doubt {
        runs: 40,
        ..Doubt::default()
    };
    Certainty::find(model, selection, &Grouping::Kind, &doubt)
}

fn recommend(model: &Model, selection: &Selection) -> Recommendations {
    let wish = Wish {
        explain: true,
        ..Wish::default()
    };
    Recommendations::find(model, selection, &Grouping::Kind, &wish)
}

/// The stages of the reform, by the year they are looked at.
fn stages() -> [(i16, Selection); 3] {
    [
        (2018, as_of(2018, 6)),
        (2019, as_of(2019, 6)),
        (2021, as_of(2021, 9)),
    ]
}

/// Text in Finnish at each stage, and in all languages at the last.
fn read<A: Answer>(name: &str, find: fn(&Model, &Selection) -> A) {
    let model = graph("reform.json");
    for (year, selection) in stages() {
        let answer = find(&model, &selection);
        for language in Language::ALL {
            let code = language.code();
            let text = text::answer(&answer, language, Page::SCREEN);
            for line in text.lines() {
                assert!(
                    line.chars().count() <= Page::SCREEN.width,
                    "{name} {year} {code}: {line}"
                );
            }
            if language == Language::Fi || year == 2021 {
                insta::assert_snapshot!(format!("{name}-{year}-{code}"), text);
            }
        }
    }
}

#[test]
fn interfaces_are_read() {
    read("interfaces", interfaces);
}

#[test]
fn isolation_is_read() {
    read("isolated", isolated);
}

#[test]
fn hubs_are_read() {
    read("hubs", hubs);
}

#[test]
fn certainty_is_read() {
    read("certainty", certainty);
}

/// The project of North Ostrobothnia ends: what is lost, in all languages.
#[test]
fn the_end_of_a_project_is_read() {
    let model = graph("s4-pohjois-pohjanmaa-2019.json");
    let changes = change::removal("hanke").expect("an id");
    let selection = Selection::default();
    let by = Grouping::Kind;
    let answer = Scenario::find(&model, &selection, &by, &changes, Reach::default());
    let answer = answer.expect("there is a project");
    for language in Language::ALL {
        let text = text::answer(&answer, language, Page::SCREEN);
        insta::assert_snapshot!(format!("scenario-hanke-{}", language.code()), text);
    }
}

#[test]
fn a_stress_test_is_read() {
    let model = graph("reform.json");
    let selection = as_of(2021, 9);
    let answer = Stress::find(&model, &selection, &Grouping::Kind, Trials::default());
    let text = text::answer(&answer, Language::Fi, Page::SCREEN);
    insta::assert_snapshot!("stress-2021-fi", text);
}

#[test]
fn recommendations_are_read() {
    read("recommend", recommend);
}

/// What changed between two days of a network.
fn changes(name: &str, days: [(i16, i8); 2]) -> Changes {
    let model = graph(name);
    let [first, then] = days.map(|(year, month)| as_of(year, month));
    let (before, after) = (first.select(&model), then.select(&model));
    Changes::find(&before, &after, &Grouping::Kind, DEFAULT_TOP)
}

#[test]
fn changes_are_read() {
    let reform = changes("reform.json", [(2019, 3), (2021, 9)]);
    for language in Language::ALL {
        let text = text::answer(&reform, language, Page::WHOLE);
        let name = format!("compare-reform-{}", language.code());
        insta::assert_snapshot!(name, text);
    }
    let counties = changes("finland.json", [(2020, 6), (2023, 6)]);
    let text = text::answer(&counties, Language::Fi, Page::SCREEN);
    insta::assert_snapshot!("compare-finland-fi", text);
}

#[test]
fn coverage_is_read() {
    read("coverage", Covered::find);
}

#[test]
fn governance_is_read() {
    read("governance", Governance::find);
}

/// Every table of the answer as CSV, one after the other.
fn sheets<A: Answer>(name: &str, answer: &A) {
    for table in answer.tables() {
        let sheet = csv::table(&table, Language::Fi);
        let mut rows = ::csv::Reader::from_reader(sheet.as_bytes());
        let header = rows.headers().expect("a header").clone();
        let keys: std::collections::BTreeSet<&str> = header.iter().collect();
        assert_eq!(keys.len(), header.len(), "{}: no key twice", table.id);
        let count = rows.records().filter(|row| row.is_ok()).count();
        assert_eq!(count, table.rows.len(), "{}", table.id);
        insta::assert_snapshot!(format!("{name}-{}", table.id), sheet);
    }
}

#[test]
fn tables_are_sheets() {
    let model = graph("reform.json");
    let selection = as_of(2021, 9);
    sheets("sheet-interfaces", &interfaces(&model, &selection));
    sheets("sheet-isolated", &isolated(&model, &selection));
    sheets("sheet-recommend", &recommend(&model, &selection));
    sheets("sheet-hubs", &hubs(&model, &selection));
    sheets("sheet-certainty", &certainty(&model, &selection));
    sheets("sheet-coverage", &Covered::find(&model, &selection));
    sheets("sheet-governance", &Governance::find(&model, &selection));
}

#[test]
fn programs_get_everything() {
    let model = graph("s3-statement-2018.json");
    let selection = as_of(2018, 6);
    let snapshot = |name: &str, text: Result<String, serde_json::Error>| {
        insta::assert_snapshot!(format!("json-{name}"), text.expect("JSON"));
    };
    snapshot("interfaces", json::answer(&interfaces(&model, &selection)));
    snapshot("isolated", json::answer(&isolated(&model, &selection)));
    snapshot("recommend", json::answer(&recommend(&model, &selection)));
    snapshot("hubs", json::answer(&hubs(&model, &selection)));
}
