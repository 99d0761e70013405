use super::*;
use crate::diagram::wrap;
use crate::generate::cooperation::Region;
use crate::language::Language;
use crate::random::Random;

/// A label as wide as its letters are on average at 12 pixels, in one line and more.
fn label(name: &str) -> Vec<Size> {
    let mut ways: Vec<Size> = Vec::new();
    for columns in [40, 18, 12] {
        let lines = wrap(name, columns);
        let longest = lines.iter().map(|line| line.chars().count()).max();
        let size = Size::new(longest.unwrap_or(0) as f64 * 6.5, lines.len() as f64 * 15.0);
        if lines.len() <= 3 && !ways.contains(&size) {
            ways.push(size);
        }
    }
    ways
}

fn region(actors: u32, ties: u32, seed: u64, language: Language) -> Problem {
    let model = Region { actors, ties }.model(seed);
    let graph = model.graph();
    let ties: Vec<[u32; 2]> = graph
        .edge_indices()
        .filter_map(|tie| graph.edge_endpoints(tie))
        .map(|(from, to)| [from.index() as u32, to.index() as u32])
        .collect();
    let nodes = graph.node_indices();
    Problem {
        symbols: vec![Symbol::ellipse(14.0, 14.0); actors as usize],
        labels: nodes
            .map(|node| label(model.actor_name(node, language)))
            .collect(),
        ties,
        seed,
        attempts: Some(2),
        ..Problem::default()
    }
}

/// Nothing overlaps, all is on the page, all is a number.
fn check(problem: &Problem, placement: &Placement) {
    let page = Rect::new(0.0, 0.0, problem.page.width, problem.page.height);
    let symbols: Vec<Rect> = placement
        .centers
        .iter()
        .zip(&problem.symbols)
        .map(|(&center, symbol)| Rect::around(center, symbol.size))
        .collect();
    let labels: Vec<Rect> = placement
        .labels
        .iter()
        .flatten()
        .map(|label| label.area)
        .collect();
    let all: Vec<Rect> = symbols.iter().chain(&labels).copied().collect();
    for (at, one) in all.iter().enumerate() {
        assert!(page.contains(*one), "{one:?} is not on the page");
        for two in &all[at + 1..] {
            assert!(!one.overlaps(*two), "{one:?} overlaps {two:?}");
        }
    }
    for curve in &placement.curves {
        assert!(
            curve
                .0
                .iter()
                .all(|at| at.x.is_finite() && at.y.is_finite())
        );
    }
}

#[test]
fn regions_have_no_overlap_and_every_label() {
    for seed in 1..=3 {
        for (actors, ties) in [(60, 90), (100, 120)] {
            let language = Language::ALL[seed as usize % 3];
            let problem = region(actors, ties, seed, language);
            let placement = place(&problem);
            check(&problem, &placement);
            let score = placement.score;
            assert_eq!(score.labels_left_out, 0, "seed {seed}");
            let under = score.ties_under_labels as f64 / problem.ties.len() as f64;
            assert!(under <= 0.35, "seed {seed}, {actors} actors: {under} a tie");
            let mut crossings: Vec<u64> =
                placement.attempts.iter().map(|it| it.crossings).collect();
            crossings.sort_unstable();
            assert!(score.crossings <= crossings[(crossings.len() - 1) / 2]);
        }
    }
}

#[test]
fn labels_that_do_not_fit_are_left_out_and_nothing_overlaps() {
    let mut problem = region(100, 100, 7, Language::Fi);
    problem.page = Size::new(500.0, 300.0);
    let placement = place(&problem);
    check(&problem, &placement);
    assert!(placement.score.labels_left_out > 0);
}

#[test]
fn small_shapes_and_odd_ones() {
    let shapes: [(usize, &[[u32; 2]]); 8] = [
        (0, &[]),
        (1, &[]),
        (2, &[[0, 1]]),
        (3, &[]),
        (2, &[[0, 0]]),
        (4, &[[0, 1], [1, 0], [0, 1], [2, 3]]),
        (6, &[[0, 1], [0, 2], [0, 3], [0, 4], [0, 5]]),
        (5, &[[0, 1], [1, 2], [2, 3], [3, 4]]),
    ];
    for (count, ties) in shapes {
        let problem = Problem {
            symbols: vec![Symbol::rectangle(20.0, 12.0); count],
            labels: vec![vec![Size::new(80.0, 15.0)]; count],
            ties: ties.to_vec(),
            ..Problem::default()
        };
        let placement = place(&problem);
        check(&problem, &placement);
        assert_eq!(placement.curves.len(), ties.len());
        assert_eq!(placement.score.labels_left_out, 0);
    }
}

#[test]
fn a_full_page_still_has_a_place_for_each() {
    let mut random = Random::new(1);
    let problem = Problem {
        page: Size::new(300.0, 200.0),
        symbols: vec![Symbol::ellipse(20.0, 20.0); 400],
        ties: (0..800)
            .map(|_| [random.below(400) as u32, random.below(400) as u32])
            .collect(),
        attempts: Some(1),
        ..Problem::default()
    };
    for center in place(&problem).centers {
        assert!(center.x >= 0.0 && center.x <= 300.0 && center.y >= 0.0 && center.y <= 200.0);
    }
}

#[test]
fn one_more_tie_moves_the_others_little() {
    for seed in 1..=3 {
        let mut problem = region(60, 90, seed, Language::Fi);
        let before = place(&problem);
        problem.previous = before.centers.iter().copied().map(Some).collect();
        problem.previous_strip = before.strip;
        problem.ties.push([20, 50]);
        let after = place(&problem);
        check(&problem, &after);
        let bound = LEASHED * Point::new(1240.0, 700.0).length();
        for at in (0..60).filter(|at| ![20, 50].contains(at)) {
            let way = after.centers[at].distance(before.centers[at]);
            assert!(way <= bound, "actor {at} moved by {way}");
        }
    }
}

/// The leash, and a little for rounding.
const LEASHED: f64 = 0.0501;

#[test]
fn who_is_new_stands_among_neighbors() {
    let at = |x: f64, y: f64| Some(Point::new(x, y));
    let problem = Problem {
        symbols: vec![Symbol::ellipse(10.0, 10.0); 4],
        ties: vec![[0, 1], [1, 2], [3, 0], [3, 2]],
        previous: vec![at(100.0, 100.0), at(200.0, 300.0), at(300.0, 100.0), None],
        ..Problem::default()
    };
    let centers = place(&problem).centers;
    assert_eq!(centers[3], Point::new(200.0, 100.0));
    assert_eq!(centers[1], Point::new(200.0, 300.0));
}

#[test]
fn the_same_bits_on_any_number_of_threads() {
    let problem = region(60, 90, 5, Language::Sv);
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool")
            .install(|| place(&problem))
    };
    let once = on(1);
    assert!(once == on(2) && once == on(7));
}

#[test]
fn isolated_ones_are_listed_in_the_order_given() {
    let problem = Problem {
        symbols: vec![Symbol::ellipse(10.0, 10.0); 5],
        ties: vec![[0, 1]],
        order: vec![4, 1, 3, 0, 2],
        ..Problem::default()
    };
    let placement = place(&problem);
    let x = |at: usize| placement.centers[at].x;
    assert!(x(4) < x(3) && x(3) < x(2));
    let strip = placement.strip.expect("a strip");
    assert!(strip.top > placement.centers[0].y && strip.bottom <= 700.0);
}
