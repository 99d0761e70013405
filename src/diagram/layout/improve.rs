//! Which small moves make a placement easier to read?
//!
//! One actor at a time goes, with its label, to a place nearby or turns its label to another
//! side, when nothing overlaps there and the score falls: fewer crossings, fewer ties under
//! labels and symbols, stress kept in sight. Moves get shorter from sweep to sweep. After
//! Davidson & Harel (1996) Drawing graphs nicely using simulated annealing,
//! doi:10.1145/234535.234538, who fine-tune in the same way.

use super::geometry::{Point, Rect, Size, cross};
use super::labels::{LabelPlace, Side};
use super::score::{CROSSING, UNDER_LABEL, UNDER_SYMBOL};
use crate::frozen::FrozenGraph;
use crate::random::Random;
use crate::traverse::{BreadthFirst, UNREACHED};

const MOST_SWEEPS: usize = 100;
/// Places tried for an actor in a sweep.
const TRIES: usize = 16;
/// The work of all sweeps in comparisons of two ties: some tenths of a second.
pub(super) const MOST_COMPARISONS: usize = 120_000_000;
/// How far the first sweep moves along each axis, and the last, in pixels.
const REACH: [f64; 2] = [160.0, 8.0];
/// How much worse a place may be in the first sweep; the last takes better ones only.
const FIRST_THRESHOLD: f64 = 2.0;
/// What a tie under the label of its own end counts.
const UNDER_OWN_LABEL: f64 = 0.6;
/// Less than this is no difference but rounding.
const SURE: f64 = 1e-9;
/// Boxes keep so far from each other, in pixels.
const MARGIN: f64 = 2.0;
/// Symbols keep farther from symbols.
const ROOMY: f64 = 8.0;

/// A placement that may change.
pub(super) struct Improved<'a> {
    pub(super) graph: &'a FrozenGraph,
    pub(super) ties: &'a [[u32; 2]],
    pub(super) symbols: &'a [Size],
    pub(super) labels: &'a [&'a [Size]],
    pub(super) room: Rect,
    pub(super) centers: Vec<Point>,
    pub(super) places: Vec<Option<LabelPlace>>,
}

/// A tie where it runs, with the box around it.
#[derive(Clone, Copy)]
struct Run {
    line: [Point; 2],
    hull: Rect,
}

impl Run {
    fn new(line: [Point; 2]) -> Self {
        let [from, to] = line.map(|at| Rect::new(at.x, at.y, at.x, at.y));
        Self {
            line,
            // A level or upright tie has a hull without inside: grown, it still meets others.
            hull: from.union(to).grown(1e-9),
        }
    }

    fn crosses(&self, other: &Self) -> bool {
        self.hull.overlaps(other.hull) && cross(self.line, other.line)
    }

    fn is_under(&self, area: Rect) -> bool {
        self.hull.overlaps(area) && area.is_crossed_by(self.line)
    }
}

/// Where an actor and its label stand or might stand.
#[derive(Clone, Copy)]
struct Spot {
    center: Point,
    symbol: Rect,
    label: Option<LabelPlace>,
}

/// How far everybody is from everybody, and how long a tie is on paper.
struct Distances {
    hops: Vec<Vec<u32>>,
    per_hop: f64,
    /// What a unit of stress of a pair counts.
    weight: f64,
}

impl Improved<'_> {
    /// Moves actors as long as that helps.
    ///
    /// # Complexity
    /// O(m²) a sweep; as many sweeps as a fixed number of comparisons allows, none for some
    /// thousand ties.
    pub(super) fn improve(&mut self, random: &mut Random, comparisons: usize) {
        let per_sweep = 2 * TRIES * self.ties.len() * (self.ties.len() + self.centers.len());
        let sweeps = (comparisons / per_sweep.max(1)).min(MOST_SWEEPS);
        if sweeps == 0 {
            return;
        }
        let mut own: Vec<Vec<usize>> = vec![Vec::new(); self.centers.len()];
        for (tie, ends) in self.ties.iter().enumerate() {
            ends.iter().for_each(|&end| own[end as usize].push(tie));
        }
        let distances = self.distances();
        let mut runs: Vec<Run> = self.ties.iter().map(|&ends| self.run(ends)).collect();
        let mut order: Vec<usize> = (0..self.centers.len()).collect();
        for sweep in 0..sweeps {
            let share = sweep as f64 / (sweeps - 1).max(1) as f64;
            let reach = REACH[0] + (REACH[1] - REACH[0]) * share;
            let threshold = FIRST_THRESHOLD * (1.0 - share) * (1.0 - share) - SURE;
            random.shuffle(&mut order);
            for &at in &order {
                let spot = self.spot(at);
                let now = self.cost(at, &spot, &own[at], &runs, &distances, f64::INFINITY);
                let mut now = now.unwrap_or(f64::INFINITY);
                for _ in 0..TRIES {
                    let Some(spot) = self.draw(at, reach, random) else {
                        continue;
                    };
                    let limit = now + threshold;
                    let cost = self.cost(at, &spot, &own[at], &runs, &distances, limit);
                    if let Some(cost) = cost {
                        now = cost;
                        self.centers[at] = spot.center;
                        self.places[at] = spot.label;
                        for &tie in &own[at] {
                            runs[tie] = self.run(self.ties[tie]);
                        }
                    }
                }
            }
        }
    }

    fn run(&self, ends: [u32; 2]) -> Run {
        Run::new(ends.map(|end| self.centers[end as usize]))
    }

    fn spot(&self, at: usize) -> Spot {
        Spot {
            center: self.centers[at],
            symbol: Rect::around(self.centers[at], self.symbols[at]),
            label: self.places[at],
        }
    }

    /// A spot nearby, or the same with the label elsewhere; none when it is not free.
    fn draw(&self, at: usize, reach: f64, random: &mut Random) -> Option<Spot> {
        let turn = random.chance(0.4);
        let stay = turn && random.chance(0.5);
        let mut center = self.centers[at];
        if !stay {
            let mut step = || (2.0 * random.unit() - 1.0) * reach;
            center = center.plus(Point::new(step(), step()));
        }
        let label = self.places[at].map(|place| {
            let (way, side) = if turn {
                let way = random.position(self.labels[at].len());
                (way, Side::ALL[random.position(Side::ALL.len())])
            } else {
                (place.way, place.side)
            };
            let area = side
                .label(self.symbols[at], self.labels[at][way])
                .moved(center);
            LabelPlace { way, side, area }
        });
        let spot = Spot {
            center,
            symbol: Rect::around(center, self.symbols[at]),
            label,
        };
        self.is_free(at, &spot).then_some(spot)
    }

    fn is_free(&self, at: usize, spot: &Spot) -> bool {
        let symbol = spot.symbol.grown(MARGIN);
        let roomy = spot.symbol.grown(ROOMY);
        let label = spot.label.map(|label| label.area.grown(MARGIN));
        let inside = |area: Rect| self.room.contains(area);
        if !inside(spot.symbol) || !spot.label.is_none_or(|label| inside(label.area)) {
            return false;
        }
        let hits = |area: Rect| symbol.overlaps(area) || label.is_some_and(|it| it.overlaps(area));
        (0..self.centers.len())
            .filter(|&other| other != at)
            .all(|other| {
                let there = Rect::around(self.centers[other], self.symbols[other]);
                !hits(there)
                    && !roomy.overlaps(there)
                    && !self.places[other].is_some_and(|place| hits(place.area))
            })
    }

    /// What depends on where an actor and its label stand; none once it is as much as the
    /// limit: most places are worse, which shows before all is added up.
    fn cost(
        &self,
        at: usize,
        spot: &Spot,
        own: &[usize],
        runs: &[Run],
        distances: &Distances,
        limit: f64,
    ) -> Option<f64> {
        let place = |end: u32| {
            if end as usize == at {
                spot.center
            } else {
                self.centers[end as usize]
            }
        };
        let mut cost = 0.0;
        for (ends, run) in self.ties.iter().zip(runs) {
            if ends.contains(&(at as u32)) {
                continue;
            }
            if spot.label.is_some_and(|label| run.is_under(label.area)) {
                cost += UNDER_LABEL;
            }
            if run.is_under(spot.symbol) {
                cost += UNDER_SYMBOL;
            }
        }
        for &tie in own {
            if cost >= limit {
                return None;
            }
            let ends = self.ties[tie];
            let own = Run::new(ends.map(place));
            cost += self.own_tie(at, ends, &own, runs);
            if spot.label.is_some_and(|label| own.is_under(label.area)) {
                cost += UNDER_OWN_LABEL;
            }
        }
        if cost < limit {
            cost += distances.weight * self.stress(at, spot.center, distances);
        }
        (cost < limit).then_some(cost)
    }

    /// Crossings of a tie, and what of others it runs under.
    fn own_tie(&self, at: usize, ends: [u32; 2], own: &Run, runs: &[Run]) -> f64 {
        let others = self.ties.iter().zip(runs);
        let crossed = others
            .filter(|(other, run)| !other.contains(&(at as u32)) && own.crosses(run))
            .count();
        let mut cost = CROSSING * crossed as f64;
        for node in 0..self.centers.len() {
            if ends.contains(&(node as u32)) {
                continue;
            }
            if self.places[node].is_some_and(|place| own.is_under(place.area)) {
                cost += UNDER_LABEL;
            }
            if own.is_under(Rect::around(self.centers[node], self.symbols[node])) {
                cost += UNDER_SYMBOL;
            }
        }
        cost
    }

    /// The stress of an actor with all others, in hops.
    fn stress(&self, at: usize, center: Point, distances: &Distances) -> f64 {
        let others = distances.hops[at].iter().zip(&self.centers).enumerate();
        others
            .filter(|&(other, (&hops, _))| other != at && hops != UNREACHED)
            .map(|(_, (&hops, place))| {
                let share = center.distance(*place) / distances.per_hop / f64::from(hops);
                (share - 1.0) * (share - 1.0)
            })
            .sum()
    }

    fn distances(&self) -> Distances {
        let mut search = BreadthFirst::new(self.centers.len());
        let (mut shares, mut squares, mut pairs) = (0.0, 0.0, 0.0);
        let mut all = Vec::with_capacity(self.centers.len());
        for node in self.graph.nodes() {
            search.run(self.graph.outgoing_rows(), &[node]);
            for &other in &search.order()[1..] {
                let there = self.centers[other as usize];
                let distance = self.centers[node as usize].distance(there);
                let share = distance / f64::from(search.hops()[other as usize]);
                shares += share;
                squares += share * share;
                pairs += 0.5;
            }
            all.push(search.hops().to_vec());
        }
        Distances {
            hops: all,
            per_hop: if shares > 0.0 { squares / shares } else { 1.0 },
            weight: if pairs > 0.0 {
                self.ties.len() as f64 / pairs
            } else {
                0.0
            },
        }
    }
}
