//! On which side of its symbol does each label stand, and where does it break?
//!
//! Candidates around the symbol; conflicts of labels with labels and symbols weigh more than
//! anything else, ties underneath come next, habit of reading last. Greedy choice, then
//! annealing with a falling threshold (Dueck & Scheuer 1990, doi:10.1016/0021-9991(90)90201-B):
//! it needs no exponential, so that it has the same bits everywhere. Annealing for labels:
//! Christensen, Marks & Shieber 1995, doi:10.1145/212332.212334.

use super::drawn::{self, Run};
use super::geometry::{Point, Rect, Size};
use crate::random::Random;

/// Where a label stands, seen from its symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Side {
    Right,
    Left,
    Below,
    Above,
    BelowRight,
    AboveRight,
    BelowLeft,
    AboveLeft,
}

impl Side {
    /// In the order of preference.
    pub const ALL: [Self; 8] = [
        Self::Right,
        Self::Below,
        Self::Left,
        Self::Above,
        Self::BelowRight,
        Self::AboveRight,
        Self::BelowLeft,
        Self::AboveLeft,
    ];

    /// The box of a label as seen from the center of its symbol.
    pub(super) fn label(self, symbol: Size, label: Size) -> Rect {
        /// Between a symbol and its label, in pixels.
        const GAP: f64 = 4.0;
        /// A label at a corner begins at this share of the way from the middle to the edge.
        const CORNER: f64 = 0.5;
        let beside = symbol.width / 2.0 + GAP;
        let beyond = symbol.height / 2.0 + GAP;
        let corner = CORNER * symbol.width / 2.0;
        let (left, top) = match self {
            Self::Right => (beside, -label.height / 2.0),
            Self::Left => (-beside - label.width, -label.height / 2.0),
            Self::Below => (-label.width / 2.0, beyond),
            Self::Above => (-label.width / 2.0, -beyond - label.height),
            Self::BelowRight => (corner, beyond),
            Self::AboveRight => (corner, -beyond - label.height),
            Self::BelowLeft => (-corner - label.width, beyond),
            Self::AboveLeft => (-corner - label.width, -beyond - label.height),
        };
        Rect::new(left, top, left + label.width, top + label.height)
    }
}

/// A label at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPlace {
    /// Which of the given ways to break it.
    pub way: usize,
    /// Where it stands, seen from its symbol.
    pub side: Side,
    /// Its box.
    pub area: Rect,
}

/// Symbols with labels to place, and what is in the way.
pub(super) struct Labels<'a> {
    pub(super) page: Rect,
    pub(super) centers: &'a [Point],
    pub(super) symbols: &'a [Size],
    /// For each symbol the boxes of its label broken in different ways.
    pub(super) sizes: &'a [&'a [Size]],
    pub(super) ties: &'a [[u32; 2]],
    /// The way of each tie.
    pub(super) runs: &'a [Run],
}

/// What an overlap with a label or a symbol costs; ties and habit never add up to it.
const OVERLAP: f64 = 1_000.0;
/// A tie of others underneath.
const FOREIGN_TIE: f64 = 4.0;
/// A tie of the symbol's own underneath.
const OWN_TIE: f64 = 1.0;
/// What the least preferred side costs.
const SIDE: f64 = 0.8;
/// Breaking in one more line.
const LINE: f64 = 0.15;
/// Labels keep so far from other labels and symbols, in pixels.
const MARGIN: f64 = 1.5;

const SWEEPS: usize = 120;
const FIRST_THRESHOLD: f64 = 6.0;
const LAST_THRESHOLD: f64 = 0.05;

/// A candidate with what it costs whatever the other labels do.
struct Candidate {
    place: LabelPlace,
    cost: f64,
}

/// The chosen candidates.
pub(super) struct Chosen {
    pub(super) places: Vec<Option<LabelPlace>>,
    /// How many overlaps of labels with labels or symbols are left.
    pub(super) overlaps: usize,
}

impl Labels<'_> {
    /// Chooses a candidate for each label; a label that fits nowhere on the page has none.
    ///
    /// # Complexity
    /// O(n m) to find the ties near each label, then a fixed number of sweeps over labels and
    /// their neighbors.
    pub(super) fn choose(&self, random: &mut Random, start: &[Option<LabelPlace>]) -> Chosen {
        let candidates: Vec<Vec<Candidate>> = (0..self.centers.len())
            .map(|at| self.candidates(at))
            .collect();
        let near = near(&candidates);
        let mut state = State {
            candidates: &candidates,
            near: &near,
            chosen: vec![0; candidates.len()],
        };
        for (at, start) in start.iter().enumerate() {
            let same = |candidate: &Candidate| {
                start.is_some_and(|start| {
                    candidate.place.way == start.way && candidate.place.side == start.side
                })
            };
            state.chosen[at] = candidates[at].iter().position(same).unwrap_or(0);
        }
        if start.is_empty() {
            state.descend();
        }
        state.anneal(random);
        state.descend();
        let overlaps = state.overlaps();
        let places = candidates
            .iter()
            .zip(&state.chosen)
            .map(|(candidates, &chosen)| candidates.get(chosen).map(|it| it.place))
            .collect();
        Chosen { places, overlaps }
    }

    fn candidates(&self, at: usize) -> Vec<Candidate> {
        let (center, symbol) = (self.centers[at], self.symbols[at]);
        let mut places = Vec::new();
        for (way, &size) in self.sizes[at].iter().enumerate() {
            for (rank, side) in Side::ALL.into_iter().enumerate() {
                let area = side.label(symbol, size).moved(center);
                if self.page.contains(area) {
                    let habit = SIDE * rank as f64 / 7.0 + LINE * way as f64;
                    places.push((habit, LabelPlace { way, side, area }));
                }
            }
        }
        let Some(reach) = places
            .iter()
            .map(|(_, place)| place.area)
            .reduce(Rect::union)
        else {
            return Vec::new();
        };
        let symbols: Vec<Rect> = (0..self.centers.len())
            .filter(|&other| other != at)
            .map(|other| Rect::around(self.centers[other], self.symbols[other]).grown(MARGIN))
            .filter(|symbol| symbol.overlaps(reach))
            .collect();
        let ties: Vec<(&Run, bool)> = self
            .ties
            .iter()
            .zip(self.runs)
            .filter(|(_, run)| drawn::is_under(run, reach))
            .map(|(ends, run)| (run, ends.contains(&(at as u32))))
            .collect();
        places
            .into_iter()
            .map(|(habit, place)| {
                let hit = symbols.iter().filter(|symbol| symbol.overlaps(place.area));
                let under = ties
                    .iter()
                    .filter(|&&(run, _)| drawn::is_under(run, place.area))
                    .map(|&(_, own)| if own { OWN_TIE } else { FOREIGN_TIE });
                Candidate {
                    cost: habit + under.sum::<f64>() + OVERLAP * hit.count() as f64,
                    place,
                }
            })
            .collect()
    }
}

/// For each label those whose candidates come near its own.
fn near(candidates: &[Vec<Candidate>]) -> Vec<Vec<usize>> {
    let reaches: Vec<Option<Rect>> = candidates
        .iter()
        .map(|all| {
            let areas = all.iter().map(|it| it.place.area.grown(MARGIN));
            areas.reduce(Rect::union)
        })
        .collect();
    let mut order: Vec<(usize, Rect)> = (0..)
        .zip(&reaches)
        .filter_map(|(at, reach)| Some((at, (*reach)?)))
        .collect();
    order.sort_by(|one, two| one.1.left.total_cmp(&two.1.left));
    let mut near = vec![Vec::new(); candidates.len()];
    for (at, &(one, reach)) in order.iter().enumerate() {
        let after = order[at + 1..].iter();
        for &(two, other) in after.take_while(|(_, other)| other.left < reach.right) {
            if reach.overlaps(other) {
                near[one].push(two);
                near[two].push(one);
            }
        }
    }
    near
}

struct State<'a> {
    candidates: &'a [Vec<Candidate>],
    near: &'a [Vec<usize>],
    chosen: Vec<usize>,
}

impl State<'_> {
    /// How many chosen labels a candidate would overlap.
    fn conflicts(&self, at: usize, area: Rect) -> usize {
        let area = area.grown(MARGIN);
        let others = self.near[at].iter();
        others
            .filter(|&&other| {
                let chosen = &self.candidates[other][self.chosen[other]];
                area.overlaps(chosen.place.area)
            })
            .count()
    }

    fn cost(&self, at: usize, candidate: usize) -> f64 {
        let candidate = &self.candidates[at][candidate];
        candidate.cost + OVERLAP * self.conflicts(at, candidate.place.area) as f64
    }

    /// Takes the best candidate of each label until none is better.
    fn descend(&mut self) {
        // Each change lowers the sum of all costs, but rounding could make two changes undo
        // each other.
        for _ in 0..self.chosen.len().max(10) {
            let mut changed = false;
            for at in 0..self.chosen.len() {
                let costs = (0..self.candidates[at].len()).map(|it| (self.cost(at, it), it));
                let Some((least, best)) = costs.min_by(|one, two| one.0.total_cmp(&two.0)) else {
                    continue;
                };
                if best != self.chosen[at] && least < self.cost(at, self.chosen[at]) - 1e-9 {
                    self.chosen[at] = best;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
    }

    /// Tries random candidates and takes those that are worse by less than the threshold; the
    /// best choice of all labels that was met is kept.
    fn anneal(&mut self, random: &mut Random) {
        let movable: Vec<usize> = (0..self.chosen.len())
            .filter(|&at| self.candidates[at].len() > 1)
            .collect();
        if movable.is_empty() {
            return;
        }
        let mut best = (self.total(), self.chosen.clone());
        let mut threshold = FIRST_THRESHOLD;
        let step = (FIRST_THRESHOLD - LAST_THRESHOLD) / SWEEPS as f64;
        for _ in 0..SWEEPS {
            for _ in 0..movable.len() {
                let at = movable[random.position(movable.len())];
                let drawn = random.position(self.candidates[at].len());
                if self.cost(at, drawn) < self.cost(at, self.chosen[at]) + threshold {
                    self.chosen[at] = drawn;
                }
            }
            threshold -= step;
            let total = self.total();
            if total < best.0 {
                best = (total, self.chosen.clone());
            }
        }
        self.chosen = best.1;
    }

    /// Costs of all labels, an overlap of two counted once.
    fn total(&self) -> f64 {
        let labels = (0..self.chosen.len()).filter(|&at| !self.candidates[at].is_empty());
        labels
            .map(|at| {
                let candidate = &self.candidates[at][self.chosen[at]];
                let conflicts = self.conflicts(at, candidate.place.area) as f64;
                candidate.cost + OVERLAP * conflicts / 2.0
            })
            .sum()
    }

    fn overlaps(&self) -> usize {
        let labels = (0..self.chosen.len()).filter(|&at| !self.candidates[at].is_empty());
        labels
            .map(|at| {
                let candidate = &self.candidates[at][self.chosen[at]];
                let with_symbols = (candidate.cost / OVERLAP) as usize;
                2 * with_symbols + self.conflicts(at, candidate.place.area)
            })
            .sum::<usize>()
            .div_ceil(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SYMBOL: Size = Size::new(10.0, 10.0);
    const LABEL: [Size; 2] = [Size::new(60.0, 16.0), Size::new(34.0, 32.0)];

    fn choose(page: Rect, centers: &[Point], ties: &[[u32; 2]]) -> Chosen {
        let labels = Labels {
            page,
            centers,
            symbols: &vec![SYMBOL; centers.len()],
            sizes: &vec![&LABEL[..]; centers.len()],
            ties,
            runs: &drawn::straight(ties, centers),
        };
        labels.choose(&mut Random::new(1), &[])
    }

    fn sides(chosen: &Chosen) -> Vec<Option<Side>> {
        let places = chosen.places.iter();
        places.map(|place| place.map(|place| place.side)).collect()
    }

    #[test]
    fn alone_it_stands_to_the_right_in_one_line() {
        let page = Rect::new(0.0, 0.0, 200.0, 100.0);
        let chosen = choose(page, &[Point::new(50.0, 50.0)], &[]);
        let place = chosen.places[0].expect("a place");
        assert_eq!((place.side, place.way), (Side::Right, 0));
        assert_eq!(place.area, Rect::new(59.0, 42.0, 119.0, 58.0));
    }

    #[test]
    fn at_the_right_edge_it_goes_elsewhere() {
        let page = Rect::new(0.0, 0.0, 200.0, 100.0);
        let chosen = choose(page, &[Point::new(180.0, 50.0)], &[]);
        assert_eq!(sides(&chosen), [Some(Side::Left)]);
        let corner = choose(page, &[Point::new(180.0, 95.0)], &[]);
        assert_eq!(sides(&corner), [Some(Side::Above)], "in two lines");
    }

    #[test]
    fn it_avoids_a_tie_of_others() {
        let page = Rect::new(0.0, 0.0, 400.0, 200.0);
        let centers = [(100.0, 100.0), (130.0, 20.0), (130.0, 180.0)];
        let centers = centers.map(|(x, y)| Point::new(x, y));
        let chosen = choose(page, &centers, &[[1, 2]]);
        let area = chosen.places[0].expect("a place").area;
        assert!(!area.is_crossed_by([centers[1], centers[2]]));
        assert_eq!(chosen.overlaps, 0);
    }

    #[test]
    fn where_it_fits_nowhere_there_is_none() {
        let page = Rect::new(0.0, 0.0, 20.0, 20.0);
        let chosen = choose(page, &[Point::new(10.0, 10.0)], &[]);
        assert_eq!((sides(&chosen), chosen.overlaps), (vec![None], 0));
        assert!(choose(page, &[], &[]).places.is_empty());
    }

    #[test]
    fn overlaps_that_cannot_be_avoided_are_counted() {
        let page = Rect::new(0.0, 0.0, 80.0, 20.0);
        let centers = [Point::new(6.0, 10.0), Point::new(8.0, 10.0)];
        assert!(choose(page, &centers, &[]).overlaps > 0);
    }
}
