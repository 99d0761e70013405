use super::*;
use crate::change::{addition, end, merger, removal};
use crate::findings::Severity;
use crate::findings::sample::Sample;

/// A project holds two municipalities and an association to the rest; the county has a duty
/// with the association that the project's network meets nowhere.
fn model() -> Model {
    Sample::new()
        .actors(
            "
            project project until=2021-12-31
            m1 municipality
            m2 municipality
            m3 municipality
            county wellbeing_county
            a association
            b association
            ",
        )
        .ties(
            "
            project m1 supports until=2021-12-31
            project m2 supports
            project a supports
            m1 county cooperates_with
            m3 county cooperates_with
            a m1 cooperates_with
            b m2 cooperates_with
            county a cooperates_with required
            county a cooperates_with
            ",
        )
        .model()
}

fn find(changes: &[Change]) -> Scenario {
    let selection = Selection::default();
    let reach = Reach { steps: 2, hubs: 2 };
    Scenario::find(&model(), &selection, &Grouping::Kind, changes, reach).expect("sound changes")
}

fn codes(answer: &Scenario) -> Vec<&str> {
    answer.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn the_end_of_a_project_is_counted_by_hand() {
    // Without the project m2–b is a part of its own; m2 keeps one tie, a keeps two.
    let answer = find(&removal("project").expect("an id"));
    assert_eq!((answer.before.components, answer.after.components), (1, 2));
    assert_eq!(
        (
            answer.before.largest_component,
            answer.after.largest_component
        ),
        (7, 4)
    );
    assert_eq!(
        answer.without.as_ref().map(|actor| actor.id.as_str()),
        Some("project")
    );
    let begins = |id: &str| {
        let change = answer.isolation.iter().find(|change| change.actor.id == id);
        change
            .map(|change| change.begins.clone())
            .unwrap_or_default()
    };
    assert!(begins("m2").starts_with(&[Sense::OutsideMain]));
    assert!(begins("m2").contains(&Sense::SingleTie));
    assert!(begins("b").starts_with(&[Sense::OutsideMain]));
    assert!(begins("a").is_empty());
    // Project–municipality and project–association go with the only project.
    let events: Vec<(InterfaceEvent, bool)> = answer
        .interfaces
        .iter()
        .map(|one| (one.event, one.sector_gone))
        .collect();
    assert_eq!(
        events,
        [
            (InterfaceEvent::Closes, true),
            (InterfaceEvent::Closes, true)
        ]
    );
    assert!(codes(&answer).contains(&"scenario-falls-apart"));
    assert!(answer.gaps.is_empty());
}

#[test]
fn its_own_end_is_compared_with_going_on() {
    // The same as its removal, seen on the first day of 2022.
    let removed = find(&removal("project").expect("an id"));
    let ended = find(&[end("project").expect("an id")]);
    assert_eq!(
        ended.basis.as_of.map(|day| day.to_string()).as_deref(),
        Some("2022-01-01")
    );
    assert_eq!(
        (&ended.before, &ended.after),
        (&removed.before, &removed.after)
    );
    assert_eq!(ended.isolation.len(), removed.isolation.len());
}

#[test]
fn a_gap_opens_with_the_tie_that_met_a_duty() {
    let tie = Change::RemoveTie(crate::change::TieName {
        from: "county".into(),
        to: "a".into(),
        kind: None,
        theme: None,
    });
    // The duty stays when what meets it goes or ends.
    for change in [tie, end("county,a,cooperates_with@2020").expect("a tie")] {
        let answer = find(&[change]);
        let gaps: Vec<(GapEvent, &str)> = answer
            .gaps
            .iter()
            .map(|gap| (gap.event, gap.who.id.as_str()))
            .collect();
        assert_eq!(gaps, [(GapEvent::Opens, "county")]);
        assert_eq!(
            (answer.findings[0].code, answer.findings[0].severity),
            ("scenario-gap-opens", Severity::Act)
        );
    }
    let gap = |answer: &Scenario| answer.gaps.first().map(|gap| gap.event);
    let change = Change::RemoveTie(crate::change::TieName {
        from: "county".into(),
        to: "a".into(),
        kind: None,
        theme: None,
    });
    let unmet = crate::change::apply(&model(), &[change])
        .expect("a tie")
        .model;
    let one = [merger("county,a=county").expect("a merger")];
    let selection = Selection::default();
    let reach = Reach::default();
    let merged = Scenario::find(&unmet, &selection, &Grouping::Kind, &one, reach);
    assert_eq!(gap(&merged.expect("a merger")), Some(GapEvent::IsMoot));
    let merged = find(&[merger("a,b=ab").expect("a merger")]);
    assert!(
        merged.gaps.is_empty(),
        "the duty follows the merger, and so does what meets it"
    );
}

#[test]
fn a_new_tie_opens_and_relieves() {
    let answer = find(&[addition("county,b,cooperates_with").expect("a tie")]);
    let b = answer
        .isolation
        .iter()
        .find(|change| change.actor.id == "b")
        .expect("b is relieved");
    assert!(b.ends.contains(&Sense::SingleTie));
    assert!(
        answer
            .findings
            .iter()
            .all(|finding| finding.severity == Severity::Info)
    );
    let event = answer.interfaces.iter().map(|one| one.event).next();
    // County–association had one pair and now two, but there is only one county.
    assert_eq!(event, Some(InterfaceEvent::Widens));
}

#[test]
fn what_changes_nothing_says_so() {
    let answer = find(&[addition("m1,county,agrees_with").expect("a tie")]);
    assert_eq!(codes(&answer), ["scenario-nothing"]);
    assert_eq!(answer.after.ties, answer.before.ties + 1);
}

#[test]
fn errors_come_through() {
    let selection = Selection::default();
    let reach = Reach::default();
    let changes = removal("projekt").expect("an id");
    Scenario::find(&model(), &selection, &Grouping::Kind, &changes, reach)
        .expect_err("no such actor");
}
