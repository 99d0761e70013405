use super::*;
use crate::findings::sample::Sample;

/// A county between three municipalities and two associations; c hangs on m3.
fn model() -> Model {
    Sample::new()
        .actors(
            "
            county wellbeing_county
            m1 municipality
            m2 municipality
            m3 municipality
            a association
            b association
            c association
            ",
        )
        .ties(
            "
            county m1 cooperates_with
            county m2 cooperates_with
            county m3 cooperates_with
            county m3 funds
            county a cooperates_with
            m1 a cooperates_with
            m1 b cooperates_with
            m3 c cooperates_with
            ",
        )
        .model()
}

fn stress() -> Stress {
    Stress::find(
        &model(),
        &Selection::default(),
        &Grouping::Kind,
        Trials::default(),
    )
}

#[test]
fn losses_are_counted_by_hand() {
    let answer = stress();
    assert_eq!(
        (answer.fragmentation, answer.largest_component),
        (Some(0.0), 7)
    );
    let loss = |id: &str| answer.actors.iter().find(|loss| loss.actor.id == id);
    // Without the county: m1–a–b, m3–c and m2. Of 30 ordered pairs 6 + 2 are joined.
    let county = loss("county").expect("it holds the network together");
    assert_eq!((county.cut_off, county.isolates), (3, 1));
    assert_eq!(county.fragmentation, Some(1.0 - 8.0 / 30.0));
    let closes: Vec<(&str, &str)> = county
        .closes
        .iter()
        .map(|[a, b]| (a.key.as_str(), b.key.as_str()))
        .collect();
    assert_eq!(
        closes,
        [
            ("association", "wellbeing_county"),
            ("municipality", "wellbeing_county")
        ]
    );
    // The association with the county is the only one, too.
    assert_eq!(
        loss("a").map(|loss| (loss.cut_off, loss.closes.len())),
        Some((0, 1))
    );
    // Without m1 b is cut off, without m3 c is.
    assert_eq!(loss("m1").map(|loss| loss.cut_off), Some(1));
    assert_eq!(loss("m3").map(|loss| loss.isolates), Some(1));
    assert!(loss("m2").is_none() && loss("b").is_none());
    assert_eq!(answer.actors[0].actor.id, "county");
}

#[test]
fn interfaces_rest_on_few() {
    let answer = stress();
    let first = &answer.carriers[0];
    // Association–municipality: a–m1, b–m1, c–m3; county–municipality: three pairs.
    assert_eq!((first.pairs, first.exact), (3, true));
    let county = answer
        .carriers
        .iter()
        .find(|one| one.b.key == "wellbeing_county" && one.a.key == "municipality");
    let county = county.expect("they meet");
    assert_eq!((county.actors.len(), county.share), (1, 1.0));
}

#[test]
fn curves_begin_with_everybody() {
    let answer = stress();
    assert_eq!(answer.curves.len(), 3);
    for curve in &answer.curves {
        assert_eq!(
            curve.points[0],
            Point {
                removed: 0.0,
                largest: 1.0
            }
        );
        let robustness = curve.robustness.expect("seven actors");
        assert!(robustness > 0.0 && robustness < 0.5);
    }
    // Without the county the largest part is m1–a–b, under half of seven.
    let degree = &answer.curves[1];
    assert_eq!(degree.halved_at, Some(1.0 / 7.0));
}

#[test]
fn the_pair_that_breaks_most_is_exact() {
    let answer = stress();
    let pair = &answer.sets[0];
    assert_eq!(
        (pair.of, pair.size, pair.exact),
        (SetOf::Fragmentation, 2, true)
    );
    // Without county and m1: a, b, m2 and m3–c: 2 of 20 ordered pairs are joined. So it is
    // without county and m3 only with m1–a–b: 6 of 20.
    assert_eq!(pair.value, 1.0 - 2.0 / 20.0);
    let ids: Vec<&str> = pair.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids, ["county", "m1"]);
}

#[test]
fn nobody_and_nothing() {
    let empty = Sample::new().model();
    let answer = Stress::find(
        &empty,
        &Selection::default(),
        &Grouping::Kind,
        Trials::default(),
    );
    assert!(answer.actors.is_empty() && answer.curves.is_empty() && answer.sets.is_empty());
    assert_eq!(answer.findings[0].code, "stress-nothing");
}
