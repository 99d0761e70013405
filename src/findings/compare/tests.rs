use std::collections::BTreeSet;

use jiff::civil::{Date, date};

use super::*;
use crate::findings::sample::Sample;
use crate::model::{Actor, Event, Network, Tie, Validity, Vocabulary};
use crate::random::Random;
use crate::select::Selection;

pub(in crate::findings) fn on(day: Date) -> Selection {
    Selection {
        as_of: Some(day),
        ..Selection::default()
    }
}

fn merger(date: &str, actors: &[&str]) -> Event {
    Event {
        date: date.parse().ok(),
        actors: actors.iter().map(|&id| id.to_owned()).collect(),
        ..Event::default()
    }
}

/// Lavia becomes a part of Pori in 2015, Pori of Satakunta City in 2020.
pub(in crate::findings) fn merging() -> Model {
    let mut model = Sample::new()
        .actors(
            "lavia  municipality until=2014
             pori   municipality until=2019
             city   municipality from=2020
             region regional_council
             soste  association until=2014",
        )
        .ties(
            "lavia region member_of
             pori  region member_of
             lavia pori   cooperates_with
             lavia soste  funds
             pori  soste  supports
             city  region member_of
             soste region supports",
        )
        .model();
    model.network_mut().events = vec![
        merger("2015", &["lavia", "pori", "soste"]),
        merger("2020", &["pori", "city"]),
    ];
    model
}

fn tie<'a>(comparison: &'a Comparison, from: &str, to: &str, kind: &str) -> &'a ComparedTie {
    let id = |place: usize| comparison.actors[place].id.as_str();
    let mut ties = comparison.ties.iter();
    ties.find(|tie| id(tie.from) == from && id(tie.to) == to && tie.kind == kind)
        .unwrap_or_else(|| panic!("no tie {from} {to} {kind}"))
}

#[test]
fn a_tie_follows_its_actor_through_a_merger() {
    let model = merging();
    let (before, after) = (on(date(2014, 6, 1)), on(date(2016, 6, 1)));
    let comparison = Comparison::of(&before.select(&model), &after.select(&model));
    let membership = tie(&comparison, "pori", "region", "member_of");
    assert_eq!(membership.change, Change::Kept);
    assert_eq!((membership.before.len(), membership.after.len()), (2, 1));
    let lavia = &comparison.actors[0];
    assert_eq!(lavia.change, Change::Went);
    assert_eq!(
        lavia
            .within
            .map(|place| comparison.actors[place].id.as_str()),
        Some("pori")
    );
    let soste = comparison.actors.iter().find(|actor| actor.id == "soste");
    assert_eq!(
        soste.map(|actor| actor.within),
        Some(None),
        "of another sector"
    );
    assert_eq!(
        tie(&comparison, "lavia", "pori", "cooperates_with").change,
        Change::Went
    );
    assert_eq!(
        tie(&comparison, "lavia", "soste", "funds").change,
        Change::Went
    );
    assert_eq!(comparison.tie_count(Change::Kept), 1);
    assert_eq!(comparison.tie_count(Change::Went), 4);
    assert_eq!(comparison.merged_count(), 1);
}

#[test]
fn over_several_mergers_the_last_counts() {
    let model = merging();
    let (before, after) = (on(date(2014, 6, 1)), on(date(2021, 6, 1)));
    let comparison = Comparison::of(&before.select(&model), &after.select(&model));
    let membership = tie(&comparison, "city", "region", "member_of");
    assert_eq!(
        (membership.change, membership.before.len()),
        (Change::Kept, 2)
    );
    // Looked at from the other side the city came apart into nobody it knows of.
    let back = Comparison::of(&after.select(&model), &before.select(&model));
    let membership = back.ties.iter().find(|tie| tie.kind == "member_of");
    assert_eq!(membership.map(|tie| tie.change), Some(Change::Kept));
}

#[test]
fn direction_and_kind_make_another_tie() {
    let model = Sample::new()
        .actors("a association\n b association")
        .ties(
            "a b supports until=2020
             b a supports from=2021
             a b cooperates_with until=2020 theme=hyte
             b a cooperates_with from=2021 theme=rescue
             a b funds from=2021",
        )
        .model();
    let (before, after) = (on(date(2020, 6, 1)), on(date(2021, 6, 1)));
    let comparison = Comparison::of(&before.select(&model), &after.select(&model));
    let changes: Vec<Change> = comparison.ties.iter().map(|tie| tie.change).collect();
    assert_eq!(
        changes,
        [Change::Went, Change::Kept, Change::Came, Change::Came]
    );
}

#[test]
fn a_name_may_change() {
    let named = |name: &str| {
        let mut model = Model::new(Network::default());
        let actor = Actor {
            id: "a".into(),
            name: crate::model::Names::plain(name),
            ..Actor::default()
        };
        model.add_actor(actor).expect("a new id");
        model
    };
    let (old, new) = (named("Uleåborg"), named("Oulu"));
    let selection = Selection::default();
    let comparison = Comparison::of(&selection.select(&old), &selection.select(&new));
    assert!(comparison.actors[0].renamed);
    assert_eq!(comparison.actors[0].change, Change::Kept);
}

/// The district ends with 2019 and is split into north and south; east, which was there before,
/// takes over a part of the office.
pub(in crate::findings) fn splitting() -> Model {
    let mut model = Sample::new()
        .actors(
            "district municipality until=2019
             north    municipality from=2020
             south    municipality from=2020
             east     municipality
             office   association until=2019
             desk     association from=2020
             helpers  association
             region   regional_council",
        )
        .ties(
            "district region member_of until=2019
             north    region member_of from=2020
             south    region member_of from=2020
             district east   cooperates_with until=2019
             south    office funds from=2020
             office   region supports until=2019
             helpers  region supports from=2020",
        )
        .model();
    model.network_mut().events = vec![
        merger("2020", &["district", "north", "south"]),
        merger("2020", &["office", "desk", "helpers"]),
    ];
    model
}

fn relatives(comparison: &Comparison, id: &str) -> (Option<String>, Vec<String>) {
    let name = |place: &usize| comparison.actors[*place].id.clone();
    let mut actors = comparison.actors.iter();
    let actor = actors.find(|actor| actor.id == id).expect("an actor");
    let within = actor.within.as_ref().map(name);
    (within, actor.parts.iter().map(name).collect())
}

#[test]
fn a_body_that_is_split_goes_on_in_its_parts() {
    let model = splitting();
    let (before, after) = (on(date(2019, 6, 1)), on(date(2021, 6, 1)));
    let (before, after) = (before.select(&model), after.select(&model));
    let there = Comparison::of(&before, &after);
    let back = Comparison::of(&after, &before);
    let owned = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
    for comparison in [&there, &back] {
        let of = |id| relatives(comparison, id);
        assert_eq!(of("district"), (None, owned(&["north", "south"])));
        assert_eq!(of("north"), (Some("district".into()), Vec::new()));
        // The helpers were there before: they are a part of the office, which is not their whole.
        let mut parts = of("office").1;
        parts.sort();
        assert_eq!(parts, ["desk", "helpers"]);
        assert_eq!(of("helpers"), (None, Vec::new()));
        assert_eq!(of("east"), (None, Vec::new()));
        // One membership before, two after: one that stayed.
        let membership = comparison.ties.iter().filter(|tie| tie.kind == "member_of");
        let membership: Vec<&ComparedTie> = membership.collect();
        assert_eq!(membership.len(), 1);
        assert_eq!(membership[0].change, Change::Kept);
        let id = comparison.actors[membership[0].from].id.as_str();
        let is_back = std::ptr::eq(comparison, &back);
        assert_eq!(
            id,
            if is_back { "district" } else { "north" },
            "one that is there after"
        );
    }
    assert_eq!((there.split_count(), there.merged_count()), (2, 0));
    assert_eq!((back.split_count(), back.merged_count()), (0, 3));
    assert_eq!(
        tie(&there, "district", "east", "cooperates_with").change,
        Change::Went
    );
    assert_eq!(
        tie(&there, "office", "region", "supports").change,
        Change::Went
    );
    assert_eq!(
        tie(&there, "helpers", "region", "supports").change,
        Change::Came
    );
}

/// Pori is split into north and south, and south merges into the city two years after.
#[test]
fn a_part_that_merged_is_where_it_merged_into() {
    let mut model = Sample::new()
        .actors(
            "pori  municipality until=2014
             north municipality from=2015
             south municipality from=2015 until=2016
             city  municipality from=2017",
        )
        .model();
    model.network_mut().events = vec![
        merger("2015", &["pori", "north", "south"]),
        merger("2017", &["south", "city"]),
    ];
    let (before, after) = (on(date(2014, 6, 1)), on(date(2018, 6, 1)));
    let comparison = Comparison::of(&before.select(&model), &after.select(&model));
    let parts = relatives(&comparison, "pori").1;
    assert_eq!(parts, ["north", "city"]);
    assert_eq!(relatives(&comparison, "city"), (None, Vec::new()));
}

#[test]
fn two_wholes_are_none_and_circles_end() {
    let mut model = merging();
    model.network_mut().events = vec![
        merger("2015", &["lavia", "city"]),
        merger("2015", &["lavia", "pori"]),
        merger("2020", &["pori", "city"]),
        // City does not end, and is said to go on in Pori, which does: a circle of one.
        merger("2020", &["city", "pori"]),
    ];
    let successors = Successors::of(&model, &model);
    assert_eq!(successors.wholes("lavia").count(), 0);
    assert_eq!(successors.wholes("pori").collect::<Vec<_>>(), ["city"]);
    let mut circle = Sample::new()
        .actors("a municipality until=2015\n b municipality until=2017")
        .model();
    circle.network_mut().events = vec![merger("2016", &["a", "b"]), merger("2018", &["b", "a"])];
    let successors = Successors::of(&circle, &circle);
    assert_eq!(successors.wholes("a").collect::<Vec<_>>(), ["b", "a"]);
    assert!(successors.parts("a", |_| false).is_empty());
    assert_eq!(
        successors
            .parts("a", |_| true)
            .into_iter()
            .collect::<Vec<_>>(),
        ["b"]
    );
}

/// A model in which actors and ties come and go and actors merge, at random.
pub(in crate::findings) fn random_model(random: &mut Random) -> Model {
    let mut model = Model::new(Network {
        vocabulary: Vocabulary::built_in().clone(),
        ..Network::default()
    });
    let time = |random: &mut Random| {
        let year = |random: &mut Random| format!("{}", 2015 + random.below(8)).parse().ok();
        let from = if random.chance(0.4) {
            year(random)
        } else {
            None
        };
        let until = if random.chance(0.4) {
            year(random)
        } else {
            None
        };
        let valid = Validity { from, until };
        if valid.is_backwards() {
            Validity::default()
        } else {
            valid
        }
    };
    let count = 3 + random.position(8);
    let nodes: Vec<_> = (0..count)
        .map(|number| {
            let kind = if random.chance(0.7) {
                "municipality"
            } else {
                "association"
            };
            let actor = Actor {
                id: format!("a{number}"),
                kind: kind.into(),
                valid: time(random),
                ..Actor::default()
            };
            model.add_actor(actor).expect("a new id")
        })
        .collect();
    for _ in 0..random.position(25) {
        let tie = Tie {
            kind: ["funds", "cooperates_with"][random.position(2)].into(),
            valid: time(random),
            ..Tie::default()
        };
        let ends = (nodes[random.position(count)], nodes[random.position(count)]);
        model.add_tie(ends.0, ends.1, tie);
    }
    for node in nodes {
        let Some(until) = model.actor(node).valid.until else {
            continue;
        };
        let id = model.actor(node).id.clone();
        let date = until.following();
        let heirs = [1, 1, 2, 3][random.position(4)];
        let heirs = (0..heirs).map(|_| format!("a{}", random.position(count)));
        let actors = std::iter::once(id)
            .chain(heirs.collect::<Vec<_>>())
            .collect();
        let event = Event {
            date,
            actors,
            ..Event::default()
        };
        model.network_mut().events.push(event);
    }
    model
}

/// What a comparison says, without any order: who, and which ties between whom.
fn said(comparison: &Comparison) -> BTreeSet<(String, Change)> {
    let name = |place: usize| comparison.actors[place].id.clone();
    let lives = |place: usize| comparison.actors[place].within.unwrap_or(place);
    let actors = comparison.actors.iter().map(|actor| {
        let within = actor.within.map(name);
        let parts: BTreeSet<String> = actor.parts.iter().map(|&part| name(part)).collect();
        let told = format!("{} within {within:?}, of {parts:?}", actor.id);
        (told, actor.change)
    });
    let ties = comparison.ties.iter().map(|tie| {
        let mut ends = [name(lives(tie.from)), name(lives(tie.to))];
        if !tie.directed {
            ends.sort();
        }
        (format!("{ends:?} {}", tie.kind), tie.change)
    });
    actors.chain(ties).collect()
}

#[test]
fn a_selection_has_kept_all_of_itself() {
    for seed in 0..200 {
        let model = random_model(&mut Random::new(seed));
        let selection = on(date(2018, 6, 1));
        let selected = selection.select(&model);
        let comparison = Comparison::of(&selected, &selected);
        assert_eq!(comparison.actor_count(Change::Kept), selected.actors.len());
        assert_eq!(comparison.tie_count(Change::Kept), comparison.ties.len());
        assert_eq!(
            (comparison.merged_count(), comparison.split_count()),
            (0, 0)
        );
    }
}

#[test]
fn from_the_other_side_what_came_went() {
    let (mut merged, mut split) = (0, 0);
    for seed in 0..400 {
        let mut random = Random::new(seed);
        let (one, two) = (random_model(&mut random), random_model(&mut random));
        let models = if seed % 2 == 0 {
            [&one, &one]
        } else {
            [&one, &two]
        };
        let selections = [on(date(2016, 6, 1)), on(date(2021, 6, 1))];
        let [before, after] = [0, 1].map(|side| selections[side].select(models[side]));
        let there = Comparison::of(&before, &after);
        let back = Comparison::of(&after, &before);
        let mirrored: BTreeSet<_> = said(&back)
            .into_iter()
            .map(|(what, change)| (what, change.mirrored()))
            .collect();
        assert_eq!(said(&there), mirrored, "seed {seed}");
        merged += there.merged_count();
        split += there.split_count();
    }
    assert!(merged > 50 && split > 50, "{merged} {split}");
}

/// Tie by tie against all others.
#[test]
fn ties_are_those_a_search_finds() {
    for seed in 0..200 {
        let model = random_model(&mut Random::new(seed));
        let (before, after) = (on(date(2016, 6, 1)), on(date(2021, 6, 1)));
        let (before, after) = (before.select(&model), after.select(&model));
        let comparison = Comparison::of(&before, &after);
        let lives = |node: NodeIndex| {
            let id = &model.actor(node).id;
            let actor = comparison.actors.iter().find(|actor| actor.id == *id);
            let within = actor.and_then(|actor| actor.within);
            within.map_or(id.as_str(), |place| comparison.actors[place].id.as_str())
        };
        let same = |one: &SelectedTie, two: &SelectedTie| {
            let (a, b) = (&model.graph()[one.tie], &model.graph()[two.tie]);
            let straight = lives(one.from) == lives(two.from) && lives(one.to) == lives(two.to);
            let turned = lives(one.from) == lives(two.to) && lives(one.to) == lives(two.from);
            a.kind == b.kind && (straight || (turned && !model.is_directed(a)))
        };
        let without = |ties: &[SelectedTie], others: &[SelectedTie]| {
            let mut alone: Vec<SelectedTie> = Vec::new();
            for tie in ties {
                let is_kept = others.iter().any(|other| same(tie, other));
                if !is_kept && !alone.iter().any(|other| same(tie, other)) {
                    alone.push(*tie);
                }
            }
            alone.len()
        };
        let went = without(&before.ties, &after.ties);
        assert_eq!(comparison.tie_count(Change::Went), went, "seed {seed}");
        let came = without(&after.ties, &before.ties);
        assert_eq!(comparison.tie_count(Change::Came), came, "seed {seed}");
    }
}
