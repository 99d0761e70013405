use std::collections::BTreeSet;

use jiff::civil::{Date, date};

use super::*;
use crate::findings::Severity;
use crate::findings::compare::tests::{merging, on, random_model, splitting};
use crate::findings::sample::Sample;
use crate::language::Language;
use crate::model::{Carrier, Model, Rule, RuleForm};
use crate::random::Random;

mod gaps;

fn between(models: [&Model; 2], days: [Date; 2], top: usize) -> Changes {
    let [first, then] = days.map(on);
    let (before, after) = (first.select(models[0]), then.select(models[1]));
    Changes::find(&before, &after, &Grouping::Kind, top)
}

fn actor<'a>(answer: &'a Changes, id: &str) -> &'a ActorChange {
    let mut actors = answer.actors.iter();
    let found = actors.find(|actor| actor.actor.id == id);
    found.unwrap_or_else(|| panic!("no actor {id}"))
}

fn finding<'a>(answer: &'a Changes, code: &str) -> &'a Finding {
    let mut findings = answer.findings.iter();
    let found = findings.find(|finding| finding.code == code);
    found.unwrap_or_else(|| panic!("no finding {code}"))
}

fn ids(actors: &[ActorRef]) -> Vec<&str> {
    actors.iter().map(|actor| actor.id.as_str()).collect()
}

/// In 2020 the hub h is tied to a, b, c and d, and a to d; in 2021 h is gone, k is tied to a, b
/// and c, and d to nobody.
fn handover() -> Model {
    Sample::new()
        .actors(
            "h association until=2020
             a association
             b association
             c municipality
             d municipality
             k association",
        )
        .ties(
            "h a cooperates_with until=2020
             h b cooperates_with until=2020
             h c cooperates_with until=2020
             h d cooperates_with until=2020
             a d cooperates_with until=2020
             k a supports from=2021
             k b supports from=2021
             k c supports from=2021",
        )
        .model()
}

fn handed_over() -> Changes {
    let model = handover();
    let days = [date(2020, 6, 1), date(2021, 6, 1)];
    between([&model, &model], days, 1)
}

#[test]
fn places_are_counted_by_hand() {
    let answer = handed_over();
    let ranks = |id: &str| {
        let actor = actor(&answer, id);
        let pair = |rank: Rank| (rank.degree, rank.place);
        (actor.before.map(pair), actor.after.map(pair), actor.rise())
    };
    assert_eq!(ranks("h"), (Some((4, 1)), None, None));
    assert_eq!(ranks("a"), (Some((2, 2)), Some((1, 2)), Some(0)));
    assert_eq!(ranks("b"), (Some((1, 4)), Some((1, 2)), Some(2)));
    assert_eq!(ranks("d"), (Some((2, 2)), Some((0, 5)), Some(-3)));
    assert_eq!(ranks("k"), (Some((0, 6)), Some((3, 1)), Some(5)));
    assert_eq!(ids(&actor(&answer, "d").partners_went), ["h", "a"]);
    assert_eq!(ids(&actor(&answer, "a").partners_came), ["k"]);
    assert_eq!(answer.actors[0].actor.id, "h", "four of its ties went");
}

#[test]
fn who_lost_all_ties_is_what_matters_first() {
    let answer = handed_over();
    let lost = &answer.findings[0];
    assert_eq!(
        (lost.code, lost.severity),
        ("compare-lost-contacts", Severity::Attention)
    );
    assert_eq!(ids(&lost.actors), ["d"]);
    assert_eq!(lost.evidence.len(), 2);
    // The hub is gone, so only a is left to turn to.
    let step = lost.next_step.as_ref().expect("a step");
    assert_eq!(
        step.in_language(Language::En),
        "Former partners who are still in the network: a."
    );
    assert_eq!(
        ids(&finding(&answer, "compare-first-contacts").actors),
        ["k"]
    );
}

#[test]
fn a_hub_that_is_gone_is_another_matter_than_one_that_fell() {
    let answer = handed_over();
    assert_eq!(ids(&finding(&answer, "compare-hubs-gone").actors), ["h"]);
    assert_eq!(ids(&finding(&answer, "compare-hubs").actors), ["k"]);
    let places: Vec<_> = answer
        .hubs
        .iter()
        .map(|hub| (hub.actor.id.as_str(), hub.before, hub.after, hub.is_in_both))
        .collect();
    assert_eq!(
        places,
        [("k", None, Some(1), true), ("h", Some(1), None, false)]
    );
}

#[test]
fn the_whole_is_measured_on_both_sides() {
    let answer = handed_over();
    let measure = |name: &str| {
        let mut measures = answer.measures.iter();
        let found = measures.find(|measure| measure.name == name);
        found
            .and_then(|measure| Some((measure.before?, measure.after?)))
            .unwrap_or_else(|| panic!("{name}"))
    };
    assert_eq!(answer.measures.len(), measures::MEASURES.len());
    assert_eq!(measure("actors"), (6.0, 5.0));
    assert_eq!(measure("ties"), (5.0, 3.0));
    assert_eq!(measure("density"), (5.0 / 15.0, 3.0 / 10.0));
    assert_eq!(measure("components"), (2.0, 2.0));
    assert_eq!(measure("largest_component"), (5.0, 4.0));
    assert_eq!(measure("isolates"), (1.0, 1.0));
    // 83 % and then 80 % in the largest part, as many parts: nothing worth saying.
    let mut findings = answer.findings.iter();
    assert!(findings.all(|finding| finding.code != "compare-cohesion"));
}

#[test]
fn an_actor_that_merged_leaves_its_ties_to_the_other() {
    let model = merging();
    let days = [date(2014, 6, 1), date(2016, 6, 1)];
    let answer = between([&model, &model], days, 2);
    let (lavia, pori) = (actor(&answer, "lavia"), actor(&answer, "pori"));
    assert_eq!(
        lavia.within.as_ref().map(|whole| whole.id.as_str()),
        Some("pori")
    );
    assert_eq!(lavia.ties, Counts::default());
    // The membership stayed; the grant of Lavia and the support of Pori to SOSTE went.
    let (kept, went) = (1, 2);
    assert_eq!(
        pori.ties,
        Counts {
            kept,
            came: 0,
            went
        }
    );
    assert_eq!(ids(&pori.partners_went), ["soste"]);
    assert_eq!(ids(&finding(&answer, "compare-merged").actors), ["lavia"]);
    assert_eq!(ids(&finding(&answer, "compare-went").actors), ["soste"]);
    assert_eq!(answer.tie_counts.went, 4);
}

#[test]
fn a_split_is_one_change_and_so_is_the_way_back() {
    let model = splitting();
    let days = [date(2019, 6, 1), date(2021, 6, 1)];
    let there = between([&model, &model], days, 2);
    let back = between([&model, &model], [days[1], days[0]], 2);
    for (answer, code, names) in [
        (
            &there,
            "compare-split",
            "district → north, south; office → helpers, desk",
        ),
        (
            &back,
            "compare-formed",
            "north, south → district; desk, helpers → office",
        ),
    ] {
        let told = finding(answer, code);
        assert_eq!(ids(&told.actors), ["district", "office"]);
        let sentence = told.sentence.in_language(Language::En);
        assert!(sentence.contains(names), "{sentence}");
        // Told once: nobody is gone or new besides.
        let codes: Vec<&str> = answer.findings.iter().map(|finding| finding.code).collect();
        for other in [
            "compare-went",
            "compare-came",
            "compare-merged",
            "compare-came-apart",
        ] {
            assert!(!codes.contains(&other), "{codes:?}");
        }
    }
    let district = actor(&there, "district");
    assert_eq!(ids(&district.parts), ["north", "south"]);
    // The membership stayed, the cooperation with east went.
    let (kept, came, went) = (1, 0, 1);
    assert_eq!(district.ties, Counts { kept, came, went });
    assert_eq!(actor(&there, "north").ties, Counts::default());
}

#[test]
fn an_interface_that_ends_with_its_sector_is_told_apart() {
    let model = merging();
    let days = [date(2014, 6, 1), date(2016, 6, 1)];
    let answer = between([&model, &model], days, 2);
    let pairs: Vec<_> = answer
        .interfaces
        .iter()
        .map(|pair| (pair.before, pair.after, pair.has_both_sectors))
        .collect();
    // Two municipalities to the association, one to the council each; the association to it.
    let mut sorted = pairs.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, [(1, 0, false), (2, 0, false), (2, 1, true)]);
    assert_eq!(pairs[0], (2, 0, false), "the most changed first");
    assert_eq!(
        finding(&answer, "compare-interfaces-ended").severity,
        Severity::Info
    );
    // Between sectors that are both still there it is worth a look.
    let model = handover();
    let later = Sample::new()
        .actors("a association\n b association\n c municipality\n d municipality")
        .ties("a b supports")
        .model();
    let answer = between([&model, &later], [date(2020, 6, 1); 2], 2);
    let lost = finding(&answer, "compare-interfaces-lost");
    assert_eq!(
        (lost.severity, lost.evidence.len()),
        (Severity::Attention, 3)
    );
}

#[test]
fn nothing_changes_in_what_is_compared_with_itself() {
    for seed in 0..60 {
        let model = random_model(&mut Random::new(seed));
        let answer = between([&model, &model], [date(2018, 6, 1); 2], 3);
        assert!(answer.is_empty(), "seed {seed}");
        let codes: Vec<&str> = answer.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["compare-nothing"], "seed {seed}");
        assert!(answer.ties.is_empty());
        assert_eq!(
            answer.actor_counts.changed() + answer.tie_counts.changed(),
            0
        );
    }
}

/// What an answer says, without any order; looked at from the other side if `is_back`.
fn said(answer: &Changes, is_back: bool) -> BTreeSet<String> {
    let change = |change: Change| if is_back { change.mirrored() } else { change };
    let counts = |counts: Counts| {
        let turned = Counts {
            came: counts.went,
            went: counts.came,
            ..counts
        };
        if is_back { turned } else { counts }
    };
    fn pair<T: std::fmt::Debug>(before: T, after: T, is_back: bool) -> String {
        let (before, after) = if is_back {
            (after, before)
        } else {
            (before, after)
        };
        format!("{before:?} → {after:?}")
    }
    let partners = |actors: &[ActorRef]| {
        let ids: BTreeSet<String> = actors.iter().map(|actor| actor.id.clone()).collect();
        ids
    };
    let mut said = BTreeSet::from([format!(
        "{:?} {:?}",
        counts(answer.actor_counts),
        counts(answer.tie_counts)
    )]);
    said.extend(answer.actors.iter().map(|actor| {
        format!(
            "{} {:?} {:?} {:?} {:?} {} {}",
            actor.actor.id,
            change(actor.change),
            actor.within.as_ref().map(|whole| &whole.id),
            partners(&actor.parts),
            counts(actor.ties),
            pair(
                partners(&actor.partners_went),
                partners(&actor.partners_came),
                is_back
            ),
            pair(actor.before, actor.after, is_back)
        )
    }));
    said.extend(answer.interfaces.iter().map(|interface| {
        format!(
            "{} {} {:?} {} {}",
            interface.a.key,
            interface.b.key,
            change(interface.change),
            pair(interface.before, interface.after, is_back),
            interface.has_both_sectors
        )
    }));
    said.extend(answer.gaps.iter().map(|gap| {
        let gone = change(gap.change);
        format!("gap {} {gone:?} {}", gap.who.id, gap.expected_in_both)
    }));
    said.extend(answer.shortfalls.iter().map(|one| {
        let (gone, both) = (change(one.change), one.expected_in_both);
        format!(
            "{} {} {gone:?} {both} {:?}",
            one.rule, one.subject.key, one.why
        )
    }));
    said.extend(answer.hubs.iter().map(|hub| {
        let places = pair(hub.before, hub.after, is_back);
        format!("hub {} {places} {}", hub.actor.id, hub.is_in_both)
    }));
    said.extend(answer.measures.iter().map(|measure| {
        let numbers = pair(measure.before, measure.after, is_back);
        format!("{} {numbers}", measure.name)
    }));
    said.extend(
        answer
            .tie_kinds
            .iter()
            .map(|kind| format!("{} {:?}", kind.word.key, counts(kind.counts))),
    );
    said.extend(answer.sectors.iter().map(|sector| {
        let sizes = pair(sector.before, sector.after, is_back);
        format!("{} {:?} {sizes}", sector.word.key, change(sector.change))
    }));
    said
}

#[test]
fn from_the_other_side_every_answer_is_turned() {
    let days = [date(2016, 6, 1), date(2021, 6, 1)];
    let (mut merged, mut lost) = (0, 0);
    for seed in 0..150 {
        let mut random = Random::new(seed);
        let (one, two) = (random_model(&mut random), random_model(&mut random));
        let models = if seed % 2 == 0 {
            [&one, &one]
        } else {
            [&one, &two]
        };
        let there = between(models, days, 3);
        let back = between([models[1], models[0]], [days[1], days[0]], 3);
        assert_eq!(said(&there, false), said(&back, true), "seed {seed}");
        let lost_there = |answer: &Changes, is_meant: fn(&ActorChange) -> bool| {
            let meant = answer.actors.iter().filter(|actor| is_meant(actor));
            meant
                .map(|actor| actor.actor.id.clone())
                .collect::<BTreeSet<_>>()
        };
        let who = lost_there(&there, ActorChange::has_lost_all);
        assert_eq!(
            who,
            lost_there(&back, ActorChange::has_first),
            "seed {seed}"
        );
        lost += who.len();
        let parts = there.actors.iter().filter(|actor| actor.within.is_some());
        merged += parts.count();
    }
    assert!(merged > 20 && lost > 20, "{merged} {lost}");
}

/// Every sentence in every language, on networks in which everything happens.
#[test]
fn every_sentence_can_be_said() {
    let mut codes: BTreeSet<&str> = BTreeSet::new();
    let days = [date(2016, 6, 1), date(2021, 6, 1)];
    for seed in 0..60 {
        let mut random = Random::new(seed);
        let (one, two) = (random_model(&mut random), random_model(&mut random));
        for models in [[&one, &one], [&one, &two], [&two, &one]] {
            let answer = between(models, days, 3);
            for finding in &answer.findings {
                codes.insert(finding.code);
                for language in Language::ALL {
                    let sentence = finding.sentence.in_language(language);
                    assert!(
                        sentence.ends_with('.') && !sentence.contains(".."),
                        "{sentence}"
                    );
                }
            }
        }
    }
    assert!(codes.len() >= 14, "{codes:?}");
}
