use super::super::sample::Sample;
use super::*;

/// Two triangles that only the hub joins; it coordinates two of them.
fn bow_tie() -> Model {
    Sample::new()
        .actors(
            "hub umbrella_association
             m1 municipality
             m2 municipality
             c1 wellbeing_county
             c2 wellbeing_county
             alone parish",
        )
        .ties(
            "hub m1 coordinates
             hub m2 cooperates_with
             m1 m2 cooperates_with
             hub c1 coordinates strength=4
             c2 hub coordinates
             c1 c2 cooperates_with",
        )
        .model()
}

fn find(selection: &Selection) -> Hubs {
    Hubs::find(&bow_tie(), selection, &Grouping::Kind, 1)
}

#[test]
fn the_middle_of_a_bow_tie_is_first_by_every_lens_that_can_tell() {
    let answer = find(&Selection::default());
    let hub = &answer.actors[0];
    assert_eq!((hub.actor.id.as_str(), hub.place), ("hub", 1));
    let value = |key: &str| hub.lenses[key].value;
    assert_eq!(value("degree"), Some(4.0));
    assert_eq!(value("betweenness"), Some(4.0));
    assert_eq!(value("coreness"), Some(2.0));
    assert_eq!(value("sectors_reached"), Some(2.0));
    // m1 and c1; c2 coordinates the hub, not the other way round.
    assert_eq!(value("coordinated"), Some(2.0));
    assert_eq!(value("cut_off"), Some(2.0));
    assert_eq!(hub.lenses["coreness"].rank, 3.0);
    // Coreness puts all five equal, at rank 3.
    assert_eq!(hub.agreeing, LENSES.len() - 1);
    // First among five by six lenses (4 points each), half of 4 by the seventh.
    assert_eq!(hub.points, 26.0);
}

#[test]
fn what_falls_apart_is_named_piece_by_piece() {
    let answer = find(&Selection::default());
    let hub = &answer.actors[0];
    assert!(hub.is_cutpoint);
    assert_eq!(hub.largest_piece, Some(2));
    assert_eq!(hub.cut_off.len(), 1);
    let ids: Vec<_> = hub.cut_off[0]
        .actors
        .iter()
        .map(|actor| actor.id.as_str())
        .collect();
    assert_eq!(ids, ["c1", "c2"]);
    assert!(!answer.actors[1].is_cutpoint);
}

#[test]
fn who_has_no_tie_has_no_rank() {
    let answer = find(&Selection::default());
    assert_eq!((answer.actors.len(), answer.without_ties), (5, 1));
}

#[test]
fn strengths_count_when_asked() {
    let weighted = Selection {
        weighted: true,
        ..Selection::default()
    };
    let answer = find(&weighted);
    assert_eq!(answer.actors[0].lenses["degree"].value, Some(7.0));
}

#[test]
fn each_hub_has_its_reason_and_its_ties() {
    let answer = find(&Selection::default());
    let finding = &answer.findings[0];
    assert_eq!(finding.code, "hub");
    assert_eq!(finding.evidence.len(), 4);
    assert_eq!(finding.numbers["cut_off"], 2.0);
    assert_eq!(answer.findings.len(), 1);
}

#[test]
fn the_order_does_not_follow_the_input() {
    let mut lines = [
        "a b coordinates",
        "b c cooperates_with",
        "c d cooperates_with",
        "d a supports",
        "d e coordinates",
        "e f cooperates_with",
        "b e cooperates_with",
        "f g cooperates_with",
    ];
    let mut actors = [
        "a association",
        "b municipality",
        "c association",
        "d municipality",
        "e parish",
        "f parish",
        "g project",
    ];
    let order = |actors: &[&str], lines: &[&str]| {
        let model = Sample::new()
            .actors(&actors.join("\n"))
            .ties(&lines.join("\n"))
            .model();
        let answer = Hubs::find(&model, &Selection::default(), &Grouping::Kind, 3);
        let ids: Vec<String> = answer.actors.into_iter().map(|hub| hub.actor.id).collect();
        ids
    };
    let first = order(&actors, &lines);
    for turn in 1..actors.len() {
        actors.rotate_left(turn);
        lines.rotate_right(turn);
        assert_eq!(order(&actors, &lines), first);
    }
}

#[test]
fn an_empty_network_has_no_hub() {
    let answer = Hubs::find(
        &Sample::new().model(),
        &Selection::default(),
        &Grouping::Kind,
        5,
    );
    assert!(answer.actors.is_empty());
    assert_eq!(answer.findings[0].code, "hub-none");
}

#[test]
fn where_all_are_alike_not_all_are_hubs() {
    let model = Sample::new()
        .actors("a parish\nb parish\nc parish\nd parish")
        .ties("a b supports\nc d supports")
        .model();
    let answer = Hubs::find(&model, &Selection::default(), &Grouping::Kind, 5);
    assert_eq!((answer.top, answer.findings.len()), (2, 2));
    // Degree, PageRank and coreness see something, but all four share rank 2.5; nobody
    // coordinates, reaches a sector or holds anybody.
    assert!(answer.actors.iter().all(|hub| hub.agreeing == 0));
}
