use proptest::prelude::*;

use super::*;
use crate::findings::sample::Sample;
use crate::language::Language;
use crate::model::Validity;
use crate::render::native::write;

/// A project between two municipalities, a county and an association.
fn model() -> Model {
    Sample::new()
        .actors(
            "
            project project until=2021-12-31
            oulu municipality theme=hyte area=pohde
            kempele municipality theme=rescue area=pohde
            pohde wellbeing_county
            ry association parent=project
            ",
        )
        .ties(
            "
            project oulu funds until=2021
            project kempele funds theme=hyte
            oulu kempele cooperates_with
            ry oulu cooperates_with
            kempele ry cooperates_with
            pohde oulu funds
            ",
        )
        .model()
}

fn ties(model: &Model) -> Vec<String> {
    let graph = model.graph();
    let ends = |edge| graph.edge_endpoints(edge).expect("an edge of the graph");
    let of = |edge| {
        let (from, to) = ends(edge);
        format!("{} {} {}", graph[from].id, graph[to].id, graph[edge].kind)
    };
    graph.edge_indices().map(of).collect()
}

fn changed(changes: &[Change]) -> Changed {
    apply(&model(), changes).expect("sound changes")
}

fn error(change: Result<Change, NotAChange>) -> String {
    let change = change.expect("a change");
    let error = apply(&model(), &[change]).expect_err("a change that cannot be made");
    error.phrase().in_language(Language::En)
}

#[test]
fn who_goes_takes_ties_and_leaves_an_area() {
    let after = changed(&removal("project,pohde").expect("ids"));
    assert_eq!(
        ties(&after.model),
        [
            "oulu kempele cooperates_with",
            "ry oulu cooperates_with",
            "kempele ry cooperates_with"
        ]
    );
    let expected = Effects {
        actors_gone: 2,
        ties_gone: 3,
        ..Effects::default()
    };
    assert_eq!(after.effects, expected);
    let ry = after.model.find("ry").expect("it stays");
    assert_eq!(after.model.actor(ry).parent, None);
    let oulu = after.model.find("oulu").expect("it stays");
    assert_eq!(after.model.actor(oulu).area.as_deref(), Some("pohde"));
    assert_eq!(after.model.network().own_vocabulary.areas[0].id, "pohde");
}

#[test]
fn ties_follow_those_who_merge() {
    // oulu–kempele becomes a self-tie, the two with ry become one; the two fundings of the
    // project are about different things.
    let after = changed(&[merger("oulu,kempele=uusi").expect("a merger")]);
    assert_eq!(
        ties(&after.model),
        [
            "project uusi funds",
            "project uusi funds",
            "ry uusi cooperates_with",
            "pohde uusi funds"
        ]
    );
    let expected = Effects {
        merged: 2,
        ties_moved: 5,
        self_ties: 1,
        doubled: 1,
        ..Effects::default()
    };
    assert_eq!(after.effects, expected);
    let new = after
        .model
        .actor(after.model.find("uusi").expect("it is new"));
    assert_eq!(
        (new.kind.as_str(), new.area.as_deref()),
        ("municipality", Some("pohde"))
    );
    assert_eq!(new.themes, ["hyte", "rescue"]);
}

#[test]
fn one_of_them_may_take_in_the_others() {
    let after = changed(&[merger("pohde,ry=pohde").expect("a merger")]);
    let pohde = after.model.find("pohde").expect("it stays");
    assert_eq!(after.model.actor(pohde).kind, "wellbeing_county");
    // A county that takes in what belonged to the project belongs to what it belonged to.
    assert_eq!(after.model.actor(pohde).parent, None);
    // An area that is an actor goes along.
    let after = changed(&[merger("pohde,ry=alue").expect("a merger")]);
    let oulu = after.model.find("oulu").expect("it stays");
    assert_eq!(after.model.actor(oulu).area.as_deref(), Some("alue"));
}

#[test]
fn doubled_ties_keep_their_times_and_strengths() {
    let model = Sample::new()
        .actors("a association\nb association\nc municipality")
        .ties(
            "
            a c funds from=2019 until=2019 strength=2
            b c funds from=2020 until=2020 strength=3
            b c funds from=2023
            c b funds
            ",
        )
        .model();
    let after = apply(&model, &[merger("a,b=a").expect("a merger")]).expect("sound");
    let ties: Vec<(Option<f64>, Validity)> = after
        .model
        .graph()
        .edge_weights()
        .map(|tie| (tie.strength, tie.valid))
        .collect();
    let date = |text: &str| Some(text.parse::<PartialDate>().expect("a date"));
    let during = |from, until| Validity { from, until };
    assert_eq!(
        ties,
        [
            (Some(5.0), during(date("2019"), date("2020"))),
            (None, during(date("2023"), None)),
            (None, Validity::default()),
        ]
    );
}

#[test]
fn a_duty_is_handed_over() {
    let hand_over = Change::HandOver {
        from: "oulu".into(),
        to: "pohde".into(),
        kind: Some("funds".into()),
        theme: None,
    };
    let after = changed(&[hand_over]);
    // What pohde gives oulu stays between them.
    assert_eq!(
        ties(&after.model),
        [
            "project pohde funds",
            "project kempele funds",
            "oulu kempele cooperates_with",
            "ry oulu cooperates_with",
            "kempele ry cooperates_with",
            "pohde oulu funds"
        ]
    );
    assert_eq!(after.effects.ties_moved, 1);
}

#[test]
fn what_ends_may_go_on_with_its_ties() {
    let after = changed(&[continuation("project@2023").expect("a change")]);
    let project = after.model.find("project").expect("it stays");
    let until = after.model.actor(project).valid.until;
    assert_eq!(until.map(|date| date.to_string()).as_deref(), Some("2023"));
    // Its tie with oulu would have ended with it, the one with kempele has no end.
    let ends: Vec<bool> = after
        .model
        .graph()
        .edge_weights()
        .map(|tie| tie.valid.until.is_some())
        .collect();
    assert_eq!(ends, [true, false, false, false, false, false]);
    assert_eq!(after.effects.ends, 2);
}

#[test]
fn what_comes_comes_last() {
    let changes = from_json(
        r#"{"changes": [
            {"change": "add_actor", "id": "verkko", "kind": "network", "name": "Verkosto"},
            {"change": "add", "from": "Verkosto", "to": "oulu", "kind": "invites", "themes": ["hyte"]}
        ]}"#,
    );
    let after = changed(&changes.expect("changes"));
    assert_eq!(
        ties(&after.model).last().map(String::as_str),
        Some("verkko oulu invites")
    );
    assert_eq!((after.effects.actors_new, after.effects.ties_new), (1, 1));
}

#[test]
fn errors_say_what_was_meant() {
    let text = |error: String, part: &str| assert!(error.contains(part), "{error}");
    text(error(removal("olu").map(|mut all| all.remove(0))), "`oulu`");
    text(
        error(addition("oulu,ry,cooperate_with")),
        "`cooperates_with`",
    );
    text(error(addition("oulu,ry,funds,hyet")), "`hyte`");
    text(error(addition("oulu,oulu,funds")), "oulu");
    text(error(addition("pohde,oulu,funds")), "already");
    text(error(merger("oulu,kempele=ry")), "ry");
    text(error(merger("oulu=uusi")), "oulu");
    text(error(end("oulu")), "oulu");
    text(error(end("project@2022")), "2021");
    text(error(end("oulu,ry,funds@2021")), "ry");
}

#[test]
fn forms_are_kept() {
    for text in ["", "a,,b", "a,b", "a,b,c,d,e,f"] {
        addition(text).expect_err(text);
    }
    assert!(matches!(
        addition("a,b,k,,x"),
        Err(NotAChange::Status { .. })
    ));
    assert!(matches!(end("a@soon"), Err(NotAChange::Date { .. })));
    end("a,b").expect_err("when?");
    merger("a,b").expect_err("no equals sign");
    removal("a,").expect_err("an empty id");
    let broken = from_json("[\n {\"change\": \"remove\"}]").expect_err("no actor");
    let NotAChange::Json { reason, .. } = &broken else {
        panic!("{broken}");
    };
    assert!(reason.contains("actor"), "{broken}");
    from_json(r#"[{"change": "remove", "actor": "a", "why": "x"}]"#).expect_err("a typing error");
    from_json(r#"[{"change": "end", "at": "2020"}]"#).expect_err("end of what?");
    let day = end("a@31.12.2021").expect("a date");
    assert_eq!(day, end("a@2021-12-31").expect("a date"));
}

/// A random network of associations, and any two of its actors.
fn networks() -> impl Strategy<Value = (Model, usize, usize)> {
    (2usize..9).prop_flat_map(|count| {
        let ties = prop::collection::vec((0..count, 0..count, 0usize..3), 0..20);
        (Just(count), ties, 0..count, 0..count).prop_map(|(count, ties, a, b)| {
            let actors: String = (0..count).map(|i| format!("a{i} association\n")).collect();
            let kinds = ["funds", "cooperates_with", "member_of until=2020"];
            let ties: String = ties
                .into_iter()
                .filter(|(from, to, _)| from != to)
                .map(|(from, to, kind)| format!("a{from} a{to} {}\n", kinds[kind]))
                .collect();
            (Sample::new().actors(&actors).ties(&ties).model(), a, b)
        })
    })
}

proptest! {
    #[test]
    fn there_and_back_is_nothing((model, a, b) in networks(), sort in 0usize..4) {
        let change = match sort {
            0 => addition(&format!("a{a},a{b},invites")),
            1 => end(&format!("a{a}@2021")),
            2 => end(&format!("a{a},a{b}@2019")),
            _ => Ok(Change::AddActor(Box::new(Actor {
                id: "new".into(),
                kind: "network".into(),
                ..Actor::default()
            }))),
        };
        let change = change.expect("a change");
        let back = reverse(&model, &change);
        if let (Ok(there), Some(back)) = (apply(&model, &[change]), back) {
            prop_assert!(write(&there.model) != write(&model));
            let back = apply(&there.model, &[back]).expect("the way back");
            prop_assert_eq!(write(&back.model), write(&model));
        }
    }

    #[test]
    fn a_merger_loses_no_tie_but_those_counted((model, a, b) in networks()) {
        prop_assume!(a != b);
        let merger = merger(&format!("a{a},a{b}=a{a}")).expect("a merger");
        let after = apply(&model, &[merger]).expect("two actors");
        let effects = after.effects;
        prop_assert_eq!(
            after.model.graph().edge_count() + effects.self_ties + effects.doubled,
            model.graph().edge_count()
        );
        let within = model.graph().edge_indices().filter(|&edge| {
            let (from, to) = model.graph().edge_endpoints(edge).expect("an edge");
            [(a, b), (b, a)].contains(&(from.index(), to.index()))
        });
        prop_assert_eq!(effects.self_ties, within.count());
    }
}
