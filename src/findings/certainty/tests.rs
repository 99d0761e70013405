use super::*;
use crate::findings::sample::Sample;
use crate::language::Language;
use crate::model::{Scalar, Tie};

fn find(model: &Model) -> Certainty {
    Certainty::find(
        model,
        &Selection::default(),
        &Grouping::Kind,
        &Doubt::default(),
    )
}

/// A star: the umbrella association in the middle, twenty municipalities around it.
fn star() -> Model {
    let names: Vec<String> = (1..=20).map(|number| format!("m{number:02}")).collect();
    let actors: String = names
        .iter()
        .map(|name| format!("{name} municipality\n"))
        .collect();
    let ties: String = names
        .iter()
        .map(|name| format!("hub {name} cooperates_with\n"))
        .collect();
    Sample::new()
        .actors(&format!("hub umbrella_association\n{actors}"))
        .ties(&ties)
        .model()
}

#[test]
fn the_middle_of_a_star_is_first_and_the_points_are_alike() {
    let answer = find(&star());
    assert_eq!(answer.rankings, ["hubs", "degree", "betweenness"]);
    assert_eq!(answer.runs, 100);
    let first = &answer.actors[0];
    assert_eq!((first.actor.id.as_str(), first.group), ("hub", 1));
    let missing = first
        .places
        .iter()
        .map(|places| places.missing_ties.width());
    assert_eq!(missing.collect::<Vec<_>>(), [0, 0, 0]);
    // All points share places 2–21 as read, whatever is wrong.
    for point in &answer.actors[1..] {
        assert_eq!(point.group, answer.actors[1].group);
        assert_eq!(point.places[0].as_read, Places { best: 2, worst: 21 });
    }
    assert_eq!(
        answer
            .findings
            .iter()
            .filter(|one| one.code == "certainty-places")
            .count(),
        1
    );
}

#[test]
fn the_density_of_an_interface_is_worked_by_hand() {
    let answer = find(&star());
    let [interface] = &answer.interfaces[..] else {
        panic!("one interface");
    };
    assert_eq!(
        (interface.pairs, interface.density.density),
        (20, Some(1.0))
    );
    // Every sample is complete, too.
    assert_eq!(interface.density.standard_error, Some(0.0));
    // Two of twenty ties are missed each time; there is no room for a false tie across.
    assert_eq!(interface.missing_ties, Some([0.9, 1.0]));
    assert_eq!(interface.false_ties, Some([1.0, 1.0]));
    assert_eq!(interface.range(), Some([0.9, 1.0]));
}

#[test]
fn reports_are_counted_by_hand() {
    // a–b from both ends, a–c and d–a from one; what is funded has a direction and is no report
    // from both ends; c named nobody.
    let model = Sample::new()
        .actors("a parish\nb parish\nc municipality\nd municipality")
        .ties(
            "a b cooperates_with
             b a cooperates_with
             a b cooperates_with
             a c cooperates_with
             d a cooperates_with
             d c funds",
        )
        .model();
    let reports = find(&model).reports;
    assert_eq!((reports.pairs, reports.confirmed), (3, 1));
    let silent: Vec<&str> = reports
        .silent
        .iter()
        .map(|actor| actor.id.as_str())
        .collect();
    assert_eq!(silent, ["c"]);
    let sectors: Vec<(&str, &str, usize, usize)> = reports
        .by_sectors
        .iter()
        .map(|pair| {
            (
                pair.a.key.as_str(),
                pair.b.key.as_str(),
                pair.pairs,
                pair.confirmed,
            )
        })
        .collect();
    assert_eq!(
        sectors,
        [("municipality", "parish", 2, 0), ("parish", "parish", 1, 1)]
    );
}

#[test]
fn data_that_keep_each_tie_once_tell_nothing_of_reports() {
    let reports = find(&star()).reports;
    assert!(!reports.are_known && reports.silent.is_empty());
    assert_eq!((reports.pairs, reports.confirmed), (20, 0));
}

#[test]
fn confidence_is_summed_up_where_it_is_stated() {
    let mut model = Sample::new().actors("a parish\nb parish\nc parish").model();
    let node = |model: &Model, id| model.find(id).expect("an actor");
    for (from, to, confidence) in [
        ("a", "b", Some(0.9)),
        ("b", "c", Some(0.3)),
        ("a", "c", None),
    ] {
        let tie = Tie {
            kind: "cooperates_with".into(),
            confidence,
            ..Tie::default()
        };
        let (from, to) = (node(&model, from), node(&model, to));
        model.add_tie(from, to, tie).expect("two ends");
    }
    let sure = find(&model).reports.confidence;
    assert_eq!((sure.stated, sure.not_stated, sure.below_half), (2, 1, 1));
    assert_eq!((sure.mean, sure.least), (Some(0.6), Some(0.3)));
}

fn rated(values: &[(&str, Option<f64>)]) -> Model {
    let mut model = Model::new(Sample::new().model().network().clone());
    for (number, (kind, value)) in values.iter().enumerate() {
        let mut actor = crate::model::Actor {
            id: format!("a{number:02}"),
            kind: (*kind).to_owned(),
            ..Default::default()
        };
        let mut set = |key: &str, value: Scalar| {
            actor.attributes.insert(key.to_owned(), value.into());
        };
        if let Some(value) = value {
            set("rating", Scalar::Number(*value));
            set("rating_scale", Scalar::Text("1–5, weak to strong".into()));
        }
        model.add_actor(actor).expect("a new id");
    }
    model
}

#[test]
fn ratings_are_summed_up_by_group() {
    let model = rated(&[
        ("municipality", Some(2.0)),
        ("municipality", Some(4.0)),
        ("municipality", Some(3.0)),
        ("municipality", None),
        ("parish", Some(5.0)),
        ("parish", Some(6.0)),
    ]);
    let answer = find(&model);
    let rating = &answer.ratings[0];
    assert_eq!(
        (rating.attribute.as_str(), rating.ends),
        ("rating", Some([1.0, 5.0]))
    );
    let groups: Vec<_> = rating
        .groups
        .iter()
        .map(|group| {
            (
                group.n,
                group.missing,
                group.outside,
                group.mean,
                group.deviation,
            )
        })
        .collect();
    // 2, 3, 4: mean 3, squares 1 + 0 + 1 over 2; one value has no spread; 6 is off the scale.
    assert_eq!(
        groups,
        [(3, 1, 0, Some(3.0), Some(1.0)), (1, 0, 1, Some(5.0), None)]
    );
    assert_eq!(
        (rating.all.n, rating.all.least, rating.all.greatest),
        (4, Some(2.0), Some(5.0))
    );
    let codes: Vec<_> = answer.findings.iter().map(|one| one.code).collect();
    assert!(codes.contains(&"certainty-few") && codes.contains(&"certainty-rating"));
}

/// Trust in five ties, 1–5: between municipalities and a parish 2, 4 and 7, which is off the
/// scale; among municipalities 5; one tie is not rated.
#[test]
fn ratings_of_ties_are_summed_up_by_the_sectors_they_join() {
    let plain = Sample::new()
        .actors("a municipality\n b municipality\n c municipality\n p parish")
        .ties(
            "a p cooperates_with
             p b cooperates_with
             c p cooperates_with
             a b cooperates_with
             b c cooperates_with",
        )
        .model();
    let mut model = Model::new(plain.network().clone());
    for node in plain.graph().node_weights() {
        model.add_actor(node.clone()).expect("a new id");
    }
    let values = [Some(2.0), Some(4.0), Some(7.0), Some(5.0), None];
    for (edge, value) in plain.graph().edge_indices().zip(values) {
        let (from, to) = plain.graph().edge_endpoints(edge).expect("a tie");
        let mut tie = plain.graph()[edge].clone();
        if let Some(value) = value {
            let mut set = |key: &str, value: Scalar| {
                tie.attributes.insert(key.to_owned(), value.into());
            };
            set("trust", Scalar::Number(value));
            set("trust_scale", Scalar::Text("1–5".into()));
        }
        model.add_tie(from, to, tie).expect("two ends");
    }
    let answer = find(&model);
    let rating = &answer.ratings[0];
    assert_eq!((answer.ratings.len(), rating.of), (1, Rated::Ties));
    assert_eq!(
        (rating.all.n, rating.all.missing, rating.all.outside),
        (3, 1, 1)
    );
    let mean = rating.all.mean.expect("three values");
    assert!((mean - 11.0 / 3.0).abs() < 1e-12);
    let groups: Vec<_> = rating
        .groups
        .iter()
        .map(|group| {
            let key = group.sector.as_ref().map(|sector| sector.key.as_str());
            (key, group.n, group.outside, group.mean, group.deviation)
        })
        .collect();
    // 2 and 4: mean 3, squares 1 + 1 over 1.
    let expected = [
        (Some("municipality municipality"), 1, 0, Some(5.0), None),
        (
            Some("municipality parish"),
            2,
            1,
            Some(3.0),
            Some(2f64.sqrt()),
        ),
    ];
    assert_eq!(groups, expected);
    let told = answer
        .findings
        .iter()
        .find(|one| one.code == "certainty-rating");
    let told = told.expect("a finding").sentence.in_language(Language::En);
    assert!(told.contains("trust (of ties)"), "{told}");
    // Named, it is of ties only, since no actor has it.
    let doubt = Doubt {
        ratings: vec!["trust".into()],
        ..Doubt::default()
    };
    let named = Certainty::find(&model, &Selection::default(), &Grouping::Kind, &doubt);
    assert_eq!(named.ratings, answer.ratings);
}

#[test]
fn a_rating_nobody_gave_has_no_mean() {
    let doubt = Doubt {
        ratings: vec!["grade".into()],
        ..Doubt::default()
    };
    let model = rated(&[("parish", None)]);
    let answer = Certainty::find(&model, &Selection::default(), &Grouping::Kind, &doubt);
    let all = &answer.ratings[0].all;
    assert_eq!(
        (all.n, all.missing, all.mean, all.least),
        (0, 1, None, None)
    );
    assert!(
        answer
            .findings
            .iter()
            .any(|one| one.code == "certainty-rating-none")
    );
}

#[test]
fn the_answer_does_not_follow_the_order_of_the_input() {
    let mut actors = [
        "a parish",
        "b municipality",
        "c parish",
        "d parish",
        "e municipality",
    ];
    let mut ties = [
        "a b cooperates_with",
        "b c coordinates",
        "c d cooperates_with",
        "d a cooperates_with",
        "b e coordinates",
    ];
    let answer = |actors: &[&str], ties: &[&str]| {
        let model = Sample::new()
            .actors(&actors.join("\n"))
            .ties(&ties.join("\n"))
            .model();
        let doubt = Doubt {
            runs: 20,
            ..Doubt::default()
        };
        Certainty::find(&model, &Selection::default(), &Grouping::Kind, &doubt)
    };
    let first = answer(&actors, &ties);
    for _ in 1..actors.len() {
        actors.rotate_left(1);
        ties.rotate_right(2);
        let turned = answer(&actors, &ties);
        assert_eq!(turned.actors, first.actors);
        assert_eq!(turned.accuracy, first.accuracy);
        assert_eq!(turned.interfaces, first.interfaces);
    }
}

#[test]
fn nobody_is_sure_of_nothing() {
    let answer = find(&Sample::new().model());
    assert!(answer.actors.is_empty() && answer.interfaces.is_empty());
    assert_eq!(answer.density, Sure::default());
    assert!(answer.accuracy.iter().all(|row| row.accuracy.is_none()));
    assert!(answer.findings.is_empty());
}
