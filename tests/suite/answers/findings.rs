//! Is every finding of every answer about every network a whole one?

use std::collections::BTreeSet;

use yhdyspinta::analyses::communities::Communities;
use yhdyspinta::change;
use yhdyspinta::findings::certainty::Doubt;
use yhdyspinta::findings::groups::Search;
use yhdyspinta::findings::isolated::Reach;
use yhdyspinta::findings::recommend::Wish;
use yhdyspinta::findings::stress::Trials;
use yhdyspinta::findings::{
    Answer, Certainty, Changes, Covered, Governance, Groups, Hubs, Interfaces, Isolated,
    Recommendations, Scenario, Stress,
};
use yhdyspinta::language::Language;
use yhdyspinta::select::{Grouping, Selection};

use super::{as_of, graph};

/// The networks of the repository.
const GRAPHS: [&str; 8] = [
    "reform.json",
    "finnish-cooperation.json",
    "s0-national-implementation-2021.json",
    "s1-uusimaa-change-support-2021.json",
    "s2-tays-erva-2021.json",
    "s3-statement-2018.json",
    "s4-pohjois-pohjanmaa-2019.json",
    COUNTRY,
];

/// Every municipality and joint body; one day of it takes a quarter of a minute.
const COUNTRY: &str = "finland.json";

/// The selections whose answers are looked at: all, a day of the data, a day long before.
fn selections(name: &str) -> Vec<Selection> {
    match name {
        COUNTRY => vec![as_of(2021, 9)],
        _ => vec![Selection::default(), as_of(2021, 9), as_of(1900, 1)],
    }
}

/// What is wrong with the findings of an answer; one line each.
fn faults<A: Answer>(what: &str, answer: &A, faults: &mut BTreeSet<String>) {
    let mut last = None;
    if answer.findings().is_empty() {
        faults.insert(format!("{what}: nothing is said"));
    }
    for finding in answer.findings() {
        let mut fault = |fault: &str| {
            faults.insert(format!("{what} {}: {fault}", finding.code));
        };
        for language in Language::ALL {
            let code = language.code();
            let phrases = [Some(&finding.sentence), finding.next_step.as_ref()];
            for phrase in phrases.into_iter().flatten() {
                let text = phrase.in_language(language);
                let text = text.trim();
                if !text.ends_with(['.', '?']) {
                    fault(&format!("no whole sentence in {code}: {text}"));
                }
                if text.contains(['{', '}']) || text.contains("  ") {
                    fault(&format!("holes in {code}: {text}"));
                }
            }
        }
        if finding.grounds().is_none() {
            fault("neither evidence nor a reason for none");
        }
        if finding.numbers.values().any(|number| !number.is_finite()) {
            fault("a number that is none");
        }
        if last.is_some_and(|last| last > finding.severity) && A::SCHEMA != Recommendations::SCHEMA
        {
            fault("less urgent ones come before it");
        }
        last = Some(finding.severity);
    }
}

#[test]
fn every_finding_is_a_sentence_with_its_grounds() {
    let mut found = BTreeSet::new();
    let by = Grouping::Kind;
    let reach = Reach::default();
    let search = Search {
        communities: Communities::default(),
        rewired: Some(9),
        layers: false,
        by: by.clone(),
    };
    let doubt = Doubt {
        runs: 3,
        ..Doubt::default()
    };
    for name in GRAPHS {
        let model = graph(name);
        for selection in selections(name) {
            let what = |answer: &str| format!("{name} {answer}");
            let mut judge = |answer: &str, found_by: &dyn Fn(&str, &mut BTreeSet<String>)| {
                found_by(&what(answer), &mut found);
            };
            let interfaces = Interfaces::find(&model, &selection, &by);
            judge("interfaces", &|what, to| faults(what, &interfaces, to));
            let isolated = Isolated::find(&model, &selection, &by, reach);
            judge("isolated", &|what, to| faults(what, &isolated, to));
            let hubs = Hubs::find(&model, &selection, &by, 5);
            let hubs = hubs.with_places(&model, &selection, &by, 1);
            judge("hubs", &|what, to| faults(what, &hubs, to));
            let certainty = Certainty::find(&model, &selection, &by, &doubt);
            judge("certainty", &|what, to| faults(what, &certainty, to));
            let covered = Covered::find(&model, &selection);
            judge("coverage", &|what, to| faults(what, &covered, to));
            let governance = Governance::find(&model, &selection);
            judge("governance", &|what, to| faults(what, &governance, to));
            let wish = Wish {
                explain: true,
                ..Wish::default()
            };
            let recommended = Recommendations::find(&model, &selection, &by, &wish);
            judge("recommend", &|what, to| faults(what, &recommended, to));
            let trials = Trials::default();
            let stress = Stress::find(&model, &selection, &by, trials);
            judge("stress", &|what, to| faults(what, &stress, to));
            let groups = Groups::find(&model, &selection, &search);
            judge("groups", &|what, to| faults(what, &groups, to));
            let earlier = as_of(2019, 3);
            let (before, after) = (earlier.select(&model), selection.select(&model));
            let changes = Changes::find(&before, &after, &by, 5);
            judge("compare", &|what, to| faults(what, &changes, to));
            let first = &model.graph().node_weights().next().expect("an actor").id;
            let hub = hubs.actors.first().map_or(first, |hub| &hub.actor.id);
            let goes = change::removal(hub).expect("an id");
            let scenario = Scenario::find(&model, &selection, &by, &goes, reach);
            let scenario = scenario.expect("it can go");
            judge("scenario", &|what, to| faults(what, &scenario, to));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
