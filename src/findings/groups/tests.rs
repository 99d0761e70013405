use super::super::sample::Sample;
use super::*;
use crate::findings::{ActorRef, Severity};
use crate::generate::Uniform;
use crate::language::Language;

/// Two towns with four actors each, all tied to each other; b1 alone reaches the other town,
/// and somebody stands apart.
fn two_towns() -> Model {
    Sample::new()
        .actors(
            "a1 municipality area=1
             a2 association area=1
             a3 association area=1
             a4 parish area=1
             b1 municipality area=2
             b2 association area=2
             b3 association area=2
             b4 parish area=2
             x association",
        )
        .ties(
            "a1 a2 cooperates_with theme=hyte
             a1 a3 cooperates_with theme=hyte
             a1 a4 cooperates_with theme=grants
             a2 a3 cooperates_with
             a2 a4 cooperates_with
             a3 a4 cooperates_with
             b1 b2 cooperates_with
             b1 b3 cooperates_with
             b1 b4 cooperates_with
             b2 b3 cooperates_with
             b2 b4 cooperates_with
             b3 b4 cooperates_with
             b1 a1 supports source=law
             a2 b1 cooperates_with",
        )
        .model()
}

fn search(by: Grouping) -> Search {
    Search {
        communities: Communities::default(),
        rewired: Some(39),
        layers: false,
        by,
    }
}

fn ids(actors: &[ActorRef]) -> Vec<&str> {
    actors.iter().map(|actor| actor.id.as_str()).collect()
}

fn finding<'a>(answer: &'a Groups, code: &str) -> Option<&'a Finding> {
    answer.findings.iter().find(|finding| finding.code == code)
}

#[test]
fn two_towns_are_two_communities() {
    let answer = Groups::find(&two_towns(), &Selection::default(), &search(Grouping::Area));
    assert_eq!((answer.groups.len(), answer.alone), (2, 1));
    let first = &answer.groups[0];
    assert_eq!(ids(&first.members), ["a1", "a2", "a3", "a4"]);
    assert_eq!((first.number, first.center.id.as_str()), (1, "a1"));
    assert_eq!(
        (first.pairs_inside, first.pairs_outward, first.neighbors),
        (6, 2, 1)
    );
    assert_eq!(
        (first.sectors[0].word.key.as_str(), first.sectors[0].count),
        ("1", 4)
    );
    assert_eq!(
        (first.themes[0].word.key.as_str(), first.themes[0].count),
        ("hyte", 2)
    );
    // 12 of 14 pairs inside, half of the ends in each town.
    let expected = 12.0 / 14.0 - 0.5;
    assert!((answer.quality.expect("ties") - expected).abs() < 1e-12);
    assert_eq!(answer.runs.map(|runs| runs.min), answer.quality);
    assert_eq!(answer.stability.map(|alike| alike.adjusted_rand), Some(1.0));
}

#[test]
fn communities_follow_the_towns_and_not_the_kinds() {
    let answer = Groups::find(&two_towns(), &Selection::default(), &search(Grouping::Area));
    let [area, kind, theme] = answer.following.as_slice() else {
        panic!("{:?}", answer.following);
    };
    assert_eq!(
        (area.by.as_str(), area.sectors, area.actors),
        ("area", 2, 8)
    );
    assert_eq!(
        (area.adjusted_rand, area.mutual_information),
        (Some(1.0), Some(1.0))
    );
    assert_eq!(
        (area.variation_of_information, area.modularity),
        (Some(0.0), answer.quality)
    );
    assert_eq!((kind.by.as_str(), kind.actors), ("kind", 9));
    assert!(kind.adjusted_rand < Some(0.1));
    assert_eq!(theme.by, "theme");
    assert!(finding(&answer, "groups-follow").is_some());
    assert!(finding(&answer, "groups-follow-not").is_some());
}

#[test]
fn who_alone_ties_a_community_to_others_is_told() {
    let answer = Groups::find(&two_towns(), &Selection::default(), &search(Grouping::Kind));
    let bridges = &answer.groups[1].bridges;
    assert_eq!(
        (bridges.len(), bridges[0].groups, bridges[0].partners),
        (1, 1, 2)
    );
    let told = finding(&answer, "groups-single-bridge").expect("b1 is the only one");
    assert_eq!(
        (ids(&told.actors), told.severity),
        (vec!["b1"], Severity::Attention)
    );
    assert_eq!(told.evidence.len(), 2);
    assert_eq!(told.evidence[0].source.as_deref(), Some("law"));
    assert_eq!(answer.groups[0].bridges.len(), 2);
}

#[test]
fn towns_are_clearer_than_chance_and_what_was_drawn_is_not() {
    let towns = Groups::find(&two_towns(), &Selection::default(), &search(Grouping::Kind));
    assert!(
        towns.chance.as_ref().is_some_and(Chance::is_exceeded),
        "{:?}",
        towns.chance
    );
    assert!(finding(&towns, "groups-beyond-chance").is_some());

    // A star has one network only; of these 30 actors nobody was asked whom to choose.
    let star: Vec<(u32, u32)> = (1..12).map(|end| (0, end)).collect();
    let drawn = Uniform {
        actors: 30,
        ties: 60,
    }
    .pairs(1)
    .ties;
    for ties in [star, drawn] {
        let actors: String = (0..30)
            .map(|actor| format!("a{actor} association\n"))
            .collect();
        let ties: String = ties
            .iter()
            .map(|(from, to)| format!("a{from} a{to} cooperates_with\n"))
            .collect();
        let model = Sample::new().actors(&actors).ties(&ties).model();
        let answer = Groups::find(&model, &Selection::default(), &search(Grouping::Kind));
        assert_eq!(answer.findings[0].severity, Severity::Attention);
        let told = finding(&answer, "groups-by-chance");
        assert!(told.is_some(), "{:?}", answer.chance);
    }
}

#[test]
fn without_ties_nothing_is_claimed() {
    let nobody = Sample::new().model();
    let strangers = Sample::new().actors("a association\nb parish").model();
    for (model, alone) in [(nobody, 0), (strangers, 2)] {
        let answer = Groups::find(&model, &Selection::default(), &search(Grouping::Kind));
        assert_eq!((answer.quality, answer.alone), (None, alone));
        assert_eq!(
            (answer.chance.is_none(), answer.stability.is_none()),
            (true, true)
        );
        assert_eq!(answer.findings.len(), 1);
        assert_eq!(answer.findings[0].code, "groups-none");
    }
}

#[test]
fn direction_and_strength_are_used_when_asked_for() {
    let selection = Selection {
        directed: true,
        weighted: true,
        ..Selection::default()
    };
    let answer = Groups::find(&two_towns(), &selection, &search(Grouping::Kind));
    assert!(answer.method.directed && answer.basis.weighted);
    assert_eq!(answer.groups.len(), 2);
    assert_eq!(answer.groups[0].pairs_outward, 2);
}

#[test]
fn a_rare_kind_of_tie_counts_as_much_as_a_common_one() {
    // Strong ties pair a with b and c with d, those of another kind a with c and b with d.
    let model = Sample::new()
        .actors("a association\nb association\nc association\nd association")
        .ties(
            "a b cooperates_with strength=9
             c d cooperates_with strength=9
             a c supports
             b d supports",
        )
        .model();
    let weighted = Selection {
        weighted: true,
        ..Selection::default()
    };
    let layers = Search {
        layers: true,
        ..search(Grouping::Kind)
    };
    let one = Groups::find(&model, &weighted, &search(Grouping::Kind));
    // 18 of 20 inside, half of the ends in each pair.
    assert_eq!((one.quality, one.method.layers.len()), (Some(0.9 - 0.5), 0));
    let both = Groups::find(&model, &weighted, &layers);
    assert_eq!(both.method.layers, ["cooperates_with", "supports"]);
    // Either pairing: (1 − ½)/2 + (0 − ½)/2; all together or all apart: no better than 0.
    assert_eq!(both.quality, Some(0.0));
    assert!(finding(&both, "groups-layers").is_some());
    let single = Selection {
        tie_kinds: vec!["supports".to_owned()],
        ..Selection::default()
    };
    assert_eq!(
        Groups::find(&model, &single, &layers).method.layers.len(),
        0
    );
}

#[test]
fn the_threads_do_not_decide() {
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool of threads")
            .install(|| Groups::find(&two_towns(), &Selection::default(), &search(Grouping::Kind)))
    };
    let one = crate::render::json::answer(&on(1)).expect("JSON");
    for threads in [2, 7] {
        assert_eq!(
            crate::render::json::answer(&on(threads)).expect("JSON"),
            one
        );
    }
}

#[test]
fn every_sentence_and_table_reads_in_every_language() {
    let attribute = search(Grouping::Attribute("owner".to_owned()));
    let nobody = Sample::new().model();
    for model in [&two_towns(), &nobody] {
        let answer = Groups::find(model, &Selection::default(), &attribute);
        for language in Language::ALL {
            let text =
                crate::render::text::answer(&answer, language, crate::render::text::Page::WHOLE);
            assert!(!text.contains('{') && !text.contains("NaN"), "{text}");
        }
    }
}
