//! Can pictures of regions be read? Measured on many of them, in every language.

use std::ops::RangeInclusive;

use rayon::prelude::*;

use super::chart::Chart;
use super::place::Asked;
use crate::diagram::layout::{Placement, Problem, Rect, Size, place};
use crate::diagram::views::{ViewInput, ViewOptions};
use crate::generate::cooperation::Region;
use crate::language::Language;
use crate::select::Selection;

/// The room that a legend of one column leaves on a slide, in units.
const ROOM: Size = Size::new(1262.0, 640.0);

/// What tests have time for: less than for a picture.
const ATTEMPTS: usize = 2;
const FEW_COMPARISONS: usize = 3_000_000;

/// The most ties under names of others, per tie, that can be read well.
const MOST_UNDER: f64 = 0.35;

fn placed(
    region: Region,
    comparisons: usize,
    seed: u64,
    language: Language,
) -> (Problem, Placement) {
    let model = region.model(seed);
    let selection = Selection::default();
    let selected = selection.select(&model);
    let options = ViewOptions {
        language,
        ..ViewOptions::default()
    };
    let input = ViewInput {
        selected: &selected,
        options: &options,
    };
    let asked = Asked::of(&input, &Chart::of(&input), ROOM);
    let problem = Problem {
        attempts: Some(ATTEMPTS),
        comparisons,
        seed,
        ..asked.problem
    };
    let placement = place(&problem);
    (problem, placement)
}

/// Nothing overlaps, all is on the page.
fn check(problem: &Problem, placement: &Placement, what: &str) {
    let page = Rect::new(0.0, 0.0, ROOM.width, ROOM.height);
    let centers = placement.centers.iter().zip(&problem.symbols);
    let marks = centers.map(|(&center, symbol)| Rect::around(center, symbol.size));
    let names = placement.labels.iter().flatten().map(|label| label.area);
    let all: Vec<Rect> = marks.chain(names).collect();
    for (at, one) in all.iter().enumerate() {
        assert!(page.contains(*one), "{what}: {one:?} is not on the page");
        let hit = all[at + 1..].iter().find(|two| one.overlaps(**two));
        assert!(hit.is_none(), "{what}: {one:?} overlaps {hit:?}");
    }
}

/// Draws regions, asserts that they are sound, and gives how many ties run under names of others,
/// per tie.
fn ties_under_names(
    region: Region,
    seeds: RangeInclusive<u64>,
    comparisons: usize,
    language: Language,
) -> f64 {
    let count = seeds.clone().count() as f64;
    let shares: Vec<f64> = seeds
        .into_par_iter()
        .map(|seed| {
            let what = format!("{} actors, region {seed}, {language:?}", region.actors);
            let (problem, placement) = placed(region, comparisons, seed, language);
            check(&problem, &placement, &what);
            let attempts = placement.attempts.iter();
            let mut crossings: Vec<u64> = attempts.map(|it| it.crossings).collect();
            crossings.sort_unstable();
            let median = crossings[(crossings.len() - 1) / 2];
            let found = placement.score.crossings;
            assert!(found <= median, "{what}: {found} of {median}");
            placement.score.ties_under_labels as f64 / problem.ties.len() as f64
        })
        .collect();
    shares.iter().sum::<f64>() / count
}

#[test]
fn regions_of_60_actors_can_be_read_in_every_language() {
    let region = Region {
        actors: 60,
        ties: 90,
    };
    for language in Language::ALL {
        let under = ties_under_names(region, 1..=20, FEW_COMPARISONS, language);
        assert!(under <= MOST_UNDER, "{language:?}: {under} a tie");
    }
}

/// With few comparisons 100 actors are sound, and with as many as a picture takes they can be
/// read; `examples/beside_graphviz.rs` holds 20 regions of every language to that.
#[test]
fn regions_of_100_actors_can_be_read_in_every_language() {
    let region = Region {
        actors: 100,
        ties: 120,
    };
    for language in Language::ALL {
        ties_under_names(region, 3..=20, FEW_COMPARISONS, language);
        let usual = Problem::default().comparisons;
        let under = ties_under_names(region, 1..=2, usual, language);
        assert!(under <= MOST_UNDER, "{language:?}: {under} a tie");
    }
}
