use jiff::civil::date;

use super::super::sample::Sample;
use super::*;

fn find(model: &Model, selection: &Selection) -> Isolated {
    let reach = Reach { steps: 1, hubs: 1 };
    Isolated::find(model, selection, &Grouping::Kind, reach)
}

fn senses_of(answer: &Isolated, id: &str) -> Vec<Sense> {
    let actor = answer.actors.iter().find(|actor| actor.actor.id == id);
    actor.map_or(Vec::new(), |actor| {
        actor.senses.iter().map(|since| since.sense).collect()
    })
}

/// `hub` in the middle of four; a tail behind `m2`; a pair apart; one alone.
fn network() -> Model {
    Sample::new()
        .actors(
            "hub network
             m1 municipality
             m2 municipality
             a1 association
             a2 association
             tail association
             p1 parish
             p2 parish
             alone association",
        )
        .ties(
            "hub m1 coordinates
             hub m2 coordinates
             hub a1 coordinates
             hub a2 coordinates
             hub a2 supports
             m1 m2 cooperates_with
             m1 a1 cooperates_with
             m2 tail supports
             p1 p2 cooperates_with
             p2 p1 supports",
        )
        .model()
}

#[test]
fn every_sense_is_kept_apart() {
    let answer = find(&network(), &Selection::default());
    let hubs: Vec<_> = answer.hubs.iter().map(|hub| hub.id.as_str()).collect();
    assert_eq!(hubs, ["hub"]);
    assert_eq!(answer.main_component, 6);
    assert_eq!(senses_of(&answer, "alone"), [Sense::NoTies]);
    let apart = [
        Sense::OutsideMain,
        Sense::OwnSectorOnly,
        Sense::NoHubNear,
        Sense::SinglePartner,
    ];
    assert_eq!(senses_of(&answer, "p1"), apart);
    assert_eq!(
        senses_of(&answer, "tail"),
        [Sense::NoHubNear, Sense::SingleTie]
    );
    assert_eq!(senses_of(&answer, "a2"), [Sense::SinglePartner]);
    assert_eq!(senses_of(&answer, "m1"), []);
    assert_eq!(answer.counts[&Sense::OwnSectorOnly], 2);
    assert_eq!(answer.actors[0].actor.id, "alone");
}

#[test]
fn who_is_alone_in_a_network_of_singles_is_not_outside_of_it() {
    let model = Sample::new().actors("a parish\nb parish").model();
    let answer = find(&model, &Selection::default());
    assert_eq!(answer.counts.get(&Sense::OutsideMain), None);
    assert_eq!(answer.counts[&Sense::NoTies], 2);
    assert!(answer.actors.iter().all(|actor| actor.nearest.is_none()));
}

#[test]
fn steps_are_counted_to_the_nearest_hub() {
    let model = network();
    let far = |steps| {
        let reach = Reach { steps, hubs: 1 };
        let answer = Isolated::find(&model, &Selection::default(), &Grouping::Kind, reach);
        senses_of(&answer, "tail").contains(&Sense::NoHubNear)
    };
    assert!(far(1));
    assert!(!far(2));
    let none = Reach { steps: 1, hubs: 0 };
    let answer = Isolated::find(&model, &Selection::default(), &Grouping::Kind, none);
    assert_eq!(
        answer.counts.get(&Sense::NoHubNear),
        None,
        "without hubs nobody is far"
    );
}

/// A star of `center` in two areas, and `lost` with whatever is said of it.
fn lost(what: &str, more: &str) -> Nearest {
    let model = Sample::new()
        .areas("fi\nn fi\ns fi\nnn n")
        .actors(
            "center network area=fi
             n1 municipality area=n theme=rescue
             n2 municipality area=n theme=hyte
             n3 municipality area=n
             s1 municipality area=s theme=hyte
             s2 association area=s
             doc roadmap area=nn",
        )
        .actors(&format!("lost parish {what}"))
        .ties(
            "center n1 coordinates
             center n2 coordinates
             center n3 coordinates
             center s1 coordinates
             center s2 coordinates
             n3 n1 supports
             center doc prepares
             doc n3 supports
             s2 s1 supports",
        )
        .ties(more)
        .model();
    let answer = find(&model, &Selection::default());
    let lost = answer
        .actors
        .into_iter()
        .find(|actor| actor.actor.id == "lost");
    lost.and_then(|actor| actor.nearest)
        .expect("somebody is near")
}

#[test]
fn the_nearest_is_of_the_same_area_and_theme_before_all_others() {
    let nearest = |what: &str| {
        let nearest = lost(what, "");
        (nearest.actor.id, nearest.closeness)
    };
    assert_eq!(
        nearest("area=n theme=hyte"),
        ("n2".into(), Closeness::SameAreaAndTheme)
    );
    // n3 has three partners, n1 two; the document is no partner.
    assert_eq!(nearest("area=nn"), ("n3".into(), Closeness::SameArea));
    assert_eq!(nearest("theme=hyte"), ("s1".into(), Closeness::SameTheme));
    assert_eq!(nearest("area=fi"), ("center".into(), Closeness::SameArea));
    assert_eq!(nearest(""), ("center".into(), Closeness::BestConnected));
}

#[test]
fn a_kind_has_its_usual_partners() {
    let model = Sample::new()
        .actors(
            "center network
             m1 municipality
             m2 municipality
             p1 parish
             p2 parish
             lost parish",
        )
        .ties(
            "center m1 supports\ncenter m2 supports\np1 m1 cooperates_with\np2 m1 cooperates_with",
        )
        .model();
    let answer = find(&model, &Selection::default());
    let nearest = answer.actors[0].nearest.as_ref().expect("somebody is near");
    assert_eq!(
        (nearest.actor.id.as_str(), nearest.closeness),
        ("m1", Closeness::KindNeighbor)
    );
}

#[test]
fn a_way_out_ends_the_sense_it_is_for() {
    let model = Sample::new()
        .areas("fi\nn fi\ns fi")
        .actors(
            "m1 municipality area=n
             m2 municipality area=n
             m3 municipality area=n
             a association area=s
             b association area=s",
        )
        .ties("m1 m2 supports\nm2 m3 supports\nm3 a supports\na b supports\nm1 m3 supports\nm2 m3 trains")
        .model();
    let answer = find(&model, &Selection::default());
    let m1 = answer
        .actors
        .iter()
        .find(|actor| actor.actor.id == "m1")
        .expect("cut off");
    assert_eq!(m1.senses[0].sense, Sense::OwnSectorOnly);
    // Everybody of its area is of its own sector: the way out leads to an association.
    assert_eq!(
        m1.nearest.as_ref().map(|nearest| nearest.actor.id.as_str()),
        Some("a")
    );
}

#[test]
fn a_sense_begins_when_the_last_tie_that_forbade_it_ended() {
    let model = Sample::new()
        .actors("hub network\nm1 municipality\nm2 municipality\nx association\nold association\nnew association from=2020-05")
        .ties(
            "hub m1 coordinates
             hub m2 coordinates
             m1 m2 cooperates_with
             hub x coordinates until=2019-03-08
             x m1 supports from=2015 until=2017",
        )
        .model();
    let on = |day| {
        let selection = Selection {
            as_of: Some(day),
            ..Selection::default()
        };
        find(&model, &selection)
    };
    let since = |answer: &Isolated, id: &str, sense: Sense| {
        let actor = answer
            .actors
            .iter()
            .find(|actor| actor.actor.id == id)
            .expect("cut off");
        let since = actor
            .senses
            .iter()
            .find(|since| since.sense == sense)
            .expect("in this sense");
        since.since.map(|date| date.to_string())
    };
    let today = on(date(2021, 6, 1));
    assert_eq!(
        since(&today, "x", Sense::NoTies).as_deref(),
        Some("2019-03-09")
    );
    assert_eq!(
        since(&today, "new", Sense::NoTies).as_deref(),
        Some("2020-05")
    );
    assert_eq!(since(&today, "old", Sense::NoTies), None);
    let earlier = on(date(2018, 6, 1));
    assert_eq!(
        since(&earlier, "x", Sense::SingleTie).as_deref(),
        Some("2018")
    );
}

#[test]
fn silence_of_all_sources_is_flagged() {
    let model = Sample::new()
        .actors("a association source=s\nb association\nc association\nhub network\nm municipality")
        .ties("hub m supports\nb hub supports planned source=s")
        .model();
    let answer = find(&model, &Selection::default());
    let flagged = |id: &str| {
        let actor = answer.actors.iter().find(|actor| actor.actor.id == id);
        actor.map(|actor| actor.no_source)
    };
    assert_eq!(flagged("a"), Some(false));
    assert_eq!(flagged("b"), Some(false));
    assert_eq!(flagged("c"), Some(true));
    let code = |answer: &Isolated, code: &str| {
        let codes = answer.findings.iter().map(|finding| finding.code);
        codes.filter(|other| *other == code).count()
    };
    assert_eq!(code(&answer, "isolated-no-source"), 1);
    // Where nothing has a source, the lack of one tells nothing.
    let answer = find(&network(), &Selection::default());
    assert!(!answer.names_sources);
    assert_eq!(code(&answer, "isolated-no-source"), 0);
    assert_eq!(code(&answer, "isolated-sources-unknown"), 1);
}

#[test]
fn nobody_is_cut_off_from_nothing() {
    let answer = find(&Sample::new().model(), &Selection::default());
    assert!(answer.actors.is_empty());
    assert_eq!(
        (answer.main_component, answer.findings[0].code),
        (0, "isolated-nobody")
    );
}

#[test]
fn nobody_is_sent_to_the_other_end_of_the_country_while_there_is_another_way() {
    // Of the same theme are a network of the south, best connected, and a national one.
    let network = |national: &str| {
        let model = Sample::new()
            .areas("fi\nn fi\ns fi")
            .actors("south network area=s theme=hyte\na association area=s\nb association area=s\nc association area=s")
            .actors(national)
            .actors("lost parish area=n theme=hyte")
            .ties("south a supports\nsouth b supports\nsouth c supports\nb c supports")
            .ties(if national.is_empty() { "" } else { "south soste supports" })
            .model();
        let answer = find(&model, &Selection::default());
        let nearest = answer.actors[0].nearest.clone().expect("somebody is near");
        (nearest.actor.id, nearest.closeness)
    };
    let national = "soste association area=fi theme=hyte";
    assert_eq!(network(national), ("soste".into(), Closeness::SameTheme));
    assert_eq!(network(""), ("south".into(), Closeness::BestConnected));
}

#[test]
fn planned_ties_stand_beside_and_documents_behind() {
    let model = Sample::new()
        .actors("a_plan roadmap\nwaiting association\nhub network\nm municipality")
        .ties("hub m supports\nhub waiting supports planned\nm waiting supports required")
        .model();
    let answer = find(&model, &Selection::default());
    let order: Vec<_> = answer
        .actors
        .iter()
        .map(|actor| actor.actor.id.as_str())
        .collect();
    assert_eq!(order, ["waiting", "a_plan", "hub", "m"]);
    let waiting = &answer.actors[0];
    assert_eq!(waiting.coming.len(), 1);
    let nearest = waiting.nearest.as_ref().expect("a tie is planned");
    assert_eq!(
        (nearest.actor.id.as_str(), nearest.closeness),
        ("hub", Closeness::Planned)
    );
    assert_eq!(answer.findings[0].numbers["coming"], 1.0);
}

#[test]
fn where_there_is_one_sector_nobody_is_shut_into_it() {
    let model = Sample::new()
        .actors("a parish\nb parish")
        .ties("a b supports")
        .model();
    let answer = find(&model, &Selection::default());
    assert_eq!(answer.counts.get(&Sense::OwnSectorOnly), None);
}
