//! What is asked of a placement, and what does it give?

use rayon::prelude::*;

use super::attempt::{Attempt, Ground, areas};
use super::bend::{Obstacles, bends};
use super::curves::{Border, Curve};
use super::drawn::{self, Run};
use super::fit;
use super::geometry::{Point, Rect, Size};
use super::improve::MOST_COMPARISONS;
use super::labels::LabelPlace;
use super::score::Score;
use super::stress::Stress;
use super::strip::{Isolated, strip};
use crate::frozen::{Direction, FrozenGraph};

/// The mark of an actor: its box and where in the box ties end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Symbol {
    /// How large it is, in pixels.
    pub size: Size,
    /// Its outline.
    pub border: Border,
}

impl Symbol {
    /// A box.
    pub const fn rectangle(width: f64, height: f64) -> Self {
        Self {
            size: Size::new(width, height),
            border: Border::Box,
        }
    }

    /// An ellipse, or something as round.
    pub const fn ellipse(width: f64, height: f64) -> Self {
        Self {
            size: Size::new(width, height),
            border: Border::Ellipse,
        }
    }
}

/// Actors and ties to be placed; sizes are in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The room there is; its upper left corner is the origin.
    pub page: Size,
    /// The mark of each actor.
    pub symbols: Vec<Symbol>,
    /// For each actor the box of its label, broken in one, two, three lines as far as that is
    /// possible; none when it has no label.
    pub labels: Vec<Vec<Size>>,
    /// The ties as they are drawn; several between the same two fan out.
    pub ties: Vec<[u32; 2]>,
    /// The sector of each actor; empty when there are none.
    pub sectors: Vec<Option<u32>>,
    /// How much members of a sector gather, 0 to below 1.
    pub gather: f64,
    /// Where actors stood before; empty when none did. They stay within 5 % of the diagonal of
    /// the page, but for those who become isolated or cease to be.
    pub previous: Vec<Option<Point>>,
    /// The strip of the placement before.
    pub previous_strip: Option<Rect>,
    /// The order in which isolated actors are listed; empty for their own.
    pub order: Vec<u32>,
    /// What chance starts from.
    pub seed: u64,
    /// How many attempts are compared; none for as many as take about a second.
    pub attempts: Option<usize>,
    /// Small moves improve the best attempts; they may take so many comparisons of two ties.
    pub comparisons: usize,
}

impl Default for Problem {
    fn default() -> Self {
        Self {
            page: Size::new(1240.0, 700.0),
            symbols: Vec::new(),
            labels: Vec::new(),
            ties: Vec::new(),
            sectors: Vec::new(),
            gather: 0.15,
            previous: Vec::new(),
            previous_strip: None,
            order: Vec::new(),
            seed: 1,
            attempts: None,
            comparisons: MOST_COMPARISONS,
        }
    }
}

/// Where everything stands, in pixels of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// The center of each symbol.
    pub centers: Vec<Point>,
    /// The label of each actor; none where it has none or found no place.
    pub labels: Vec<Option<LabelPlace>>,
    /// The way of each tie, from border to border.
    pub curves: Vec<Curve>,
    /// The room of the isolated actors, along the lower edge.
    pub strip: Option<Rect>,
    /// How well it can be read, ties under labels as they are drawn.
    pub score: Score,
    /// What the attempts scored, in their order. The best of those with no more crossings than
    /// the median are improved by small moves, and the best of these is taken.
    pub attempts: Vec<Score>,
}

/// Pixels between the strip and the rest.
const ABOVE_STRIP: f64 = 16.0;

/// Attempts for so many pairs of actors take about a second.
const PAIRS_A_SECOND: usize = 1_000_000;
const MOST_ATTEMPTS: usize = 16;
/// So many of the best attempts are improved by small moves.
const IMPROVED: usize = 4;

/// Places actors, labels and ties.
///
/// Symbols overlap neither symbols nor labels, labels overlap no labels, and all is on the
/// page, as long as symbols alone fill less than about half of it; labels that find no place
/// are left out and counted.
///
/// # Complexity
/// An attempt is a stress layout (see [`Stress::parts`]), O(n m) for labels and up to O(n²) for
/// overlaps; attempts run in parallel.
///
/// # Panics
/// When there is not one entry per actor in a list that is not empty, a tie ends at no actor,
/// or `gather` is outside of 0..1.
pub fn place(problem: &Problem) -> Placement {
    let count = problem.symbols.len();
    for length in [
        problem.labels.len(),
        problem.sectors.len(),
        problem.previous.len(),
        problem.order.len(),
    ] {
        assert!(length == 0 || length == count, "one entry per actor");
    }
    let graph = frozen(problem);
    let page = Rect::new(0.0, 0.0, problem.page.width, problem.page.height);
    let mut placement = Placement {
        centers: vec![Point::default(); count],
        labels: vec![None; count],
        curves: Vec::new(),
        strip: None,
        score: Score::default(),
        attempts: Vec::new(),
    };
    let room = place_isolated(problem, &graph, page, &mut placement);
    let ground = Ground::new(problem, &graph, room);
    if !ground.is_empty() {
        let (attempt, scores) = best(problem, &ground);
        ground.put(&attempt, &mut placement.centers, &mut placement.labels);
        placement.score = attempt.score;
        placement.attempts = scores;
    }
    placement.score.labels_left_out = (0..count)
        .filter(|&at| placement.labels[at].is_none() && !labels_of(problem, at).is_empty())
        .count();
    placement.curves = curves(problem, &placement);
    let runs: Vec<Run> = placement.curves.iter().map(Curve::lines).collect();
    placement.score.ties_under_labels =
        drawn::under_labels(&problem.ties, &runs, &areas(&placement.labels));
    placement
}

pub(super) fn labels_of(problem: &Problem, at: usize) -> &[Size] {
    problem.labels.get(at).map_or(&[], |labels| &labels[..])
}

/// Where an actor stood before, in the strip or outside of it.
pub(super) fn previous_of(problem: &Problem, at: usize, in_strip: bool) -> Option<Point> {
    let place = (*problem.previous.get(at)?)?;
    let was_in_strip = problem
        .previous_strip
        .is_some_and(|strip| strip.clamp(place) == place);
    (was_in_strip == in_strip).then_some(place)
}

fn frozen(problem: &Problem) -> FrozenGraph {
    let graph = FrozenGraph::from_arcs(problem.symbols.len(), Direction::Undirected, &problem.ties)
        .expect("ties end at actors");
    if problem.sectors.is_empty() {
        graph
    } else {
        graph.with_sectors(&problem.sectors)
    }
}

/// Puts those without a tie into the strip; gives the room that is left.
fn place_isolated(
    problem: &Problem,
    graph: &FrozenGraph,
    page: Rect,
    placement: &mut Placement,
) -> Rect {
    let mut alone: Vec<usize> = if problem.order.is_empty() {
        (0..graph.node_count()).collect()
    } else {
        problem.order.iter().map(|&node| node as usize).collect()
    };
    alone.retain(|&node| graph.outgoing(node as u32).is_empty());
    if alone.is_empty() {
        return page;
    }
    let isolated: Vec<Isolated<'_>> = alone
        .iter()
        .map(|&at| Isolated {
            symbol: problem.symbols[at].size,
            labels: labels_of(problem, at),
            previous: previous_of(problem, at, true),
        })
        .collect();
    let share = alone.len() as f64 / graph.node_count() as f64;
    let strip = strip(&isolated, page, share, problem.previous_strip);
    for ((&at, &center), label) in alone.iter().zip(&strip.centers).zip(&strip.labels) {
        placement.centers[at] = center;
        placement.labels[at] = label.map(|(way, side, area)| LabelPlace { way, side, area });
    }
    placement.strip = Some(strip.area);
    let bottom = (strip.area.top - ABOVE_STRIP).max(page.top);
    Rect::new(page.left, page.top, page.right, bottom)
}

/// The attempt to take, and what each scored.
fn best(problem: &Problem, ground: &Ground<'_>) -> (Attempt, Vec<Score>) {
    let pairs = (ground.len() * ground.len()).max(1);
    let usual = (PAIRS_A_SECOND / pairs).clamp(1, MOST_ATTEMPTS);
    let count = if ground.is_anchored() {
        1
    } else {
        problem.attempts.unwrap_or(usual).max(1)
    };
    let mut attempts: Vec<Attempt> = (0..count as u64)
        .into_par_iter()
        .map(|number| ground.attempt(number))
        .collect();
    let scores: Vec<Score> = attempts.iter().map(|attempt| attempt.score).collect();
    let mut crossings: Vec<u64> = scores.iter().map(|score| score.crossings).collect();
    crossings.sort_unstable();
    let median = crossings[(count - 1) / 2];
    let total = |at: usize| scores[at].total(problem.ties.len());
    let mut order: Vec<usize> = (0..count)
        .filter(|&at| scores[at].crossings <= median)
        .collect();
    order.sort_by(|&one, &two| total(one).total_cmp(&total(two)));
    let is_moved = problem.comparisons > 0 && !ground.is_anchored();
    order.truncate(if is_moved { IMPROVED } else { 1 });
    let improved: Vec<Attempt> = order
        .into_par_iter()
        .map(|at| {
            if is_moved {
                ground.improved(&attempts[at], problem.comparisons)
            } else if problem.comparisons > 0 {
                ground.drawn(&attempts[at])
            } else {
                attempts[at].clone()
            }
        })
        .collect();
    let rank = |attempt: &Attempt| attempt.score.total(problem.ties.len());
    let best = improved
        .into_iter()
        .min_by(|one, two| rank(one).total_cmp(&rank(two)))
        .unwrap_or_else(|| attempts.swap_remove(0));
    (best, scores)
}

/// The way of each tie around symbols and labels.
fn curves(problem: &Problem, placement: &Placement) -> Vec<Curve> {
    let centers = &placement.centers;
    let symbols: Vec<Rect> = centers
        .iter()
        .zip(&problem.symbols)
        .map(|(&center, symbol)| Rect::around(center, symbol.size))
        .collect();
    let obstacles = Obstacles {
        symbols: &symbols,
        labels: &areas(&placement.labels),
    };
    let outline = |at: u32| (symbols[at as usize], problem.symbols[at as usize].border);
    problem
        .ties
        .iter()
        .zip(bends(&problem.ties, centers, &obstacles))
        .map(|(&[from, to], bend)| {
            Curve::bent(centers[from as usize], centers[to as usize], bend)
                .clipped(outline(from), outline(to))
        })
        .collect()
}

/// Places of all nodes alone, in units of ties, on a page about `aspect` times as wide as high:
/// components side by side, isolated nodes packed like the others.
///
/// # Complexity
/// As [`Stress::parts`], and O(c^1.5) for c components.
///
/// # Examples
/// ```
/// use yhdyspinta::diagram::layout::{Stress, positions};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [2, 3]])?;
/// let places = positions(&graph, Stress::default(), 1.5);
/// assert!((places[0].distance(places[1]) - 1.0).abs() < 0.01);
/// assert!(places[0].distance(places[2]) >= 1.0);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
pub fn positions(graph: &FrozenGraph, stress: Stress, aspect: f64) -> Vec<Point> {
    fit::together(graph.node_count(), &stress.parts(graph), aspect)
}

#[cfg(test)]
mod tests;
