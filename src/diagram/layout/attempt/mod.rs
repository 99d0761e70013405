//! How does one attempt at a placement go?

mod naming;

use super::bodies::{Body, push, settle};
use super::drawn;
use super::fit;
use super::geometry::{Point, Rect, Size};
use super::improve::Improved;
use super::labels::{LabelPlace, Labels};
use super::place::{Problem, labels_of, previous_of};
use super::score::Score;
use super::stress::{Stress, normalized_stress, sampled_stress};
use crate::frozen::{Direction, FrozenGraph};
use crate::random::Random;

/// Boxes keep so far from each other, in pixels.
const MARGIN: f64 = 2.0;
/// Symbols keep farther from each other where there is room, for ties to be seen.
const ROOMY: f64 = 14.0;
/// Those who stood somewhere move at most so much of the diagonal.
const LEASH: f64 = 0.05;
/// How often labels are chosen and what overlaps is pushed apart before some are left out, how
/// often that happens, and which share of them goes.
const ROUNDS: usize = 10;
const PHASES: usize = 5;
const GIVE_WAY: f64 = 0.12;
/// More actors than this are scored by the stress of a sample.
const MOST_FOR_ALL_PAIRS: usize = 300;
/// Symbols that fill more of the room than this cannot all be kept apart.
const FULL: f64 = 0.5;
/// Symbols and labels that fill more than this will not all find a place.
const FULL_WITH_LABELS: f64 = 0.6;
/// How often labels and bends of ties are chosen in turn.
const TURNS: usize = 4;
/// How evenly attempts spread crowded places, one after the other.
const EVEN: [f64; 4] = [0.25, 0.4, 0.55, 0.1];

/// All who have a tie, numbered anew, and the room for them.
pub(super) struct Ground<'a> {
    graph: FrozenGraph,
    /// The actor of each node.
    actors: Vec<usize>,
    ties: Vec<[u32; 2]>,
    symbols: Vec<Size>,
    labels: Vec<&'a [Size]>,
    previous: Vec<Option<Point>>,
    room: Rect,
    gather: f64,
    seed: u64,
}

/// An attempt at placing those who have a tie.
#[derive(Clone)]
pub(super) struct Attempt {
    centers: Vec<Point>,
    labels: Vec<Option<LabelPlace>>,
    pub(super) score: Score,
}

impl<'a> Ground<'a> {
    pub(super) fn new(problem: &'a Problem, graph: &FrozenGraph, room: Rect) -> Self {
        let actors: Vec<usize> = graph
            .nodes()
            .filter(|&node| !graph.outgoing(node).is_empty())
            .map(|node| node as usize)
            .collect();
        let mut number = vec![0; graph.node_count()];
        for (node, &actor) in (0..).zip(&actors) {
            number[actor] = node;
        }
        // A self-tie joins nobody, and an actor with no other stands in the strip.
        let ties: Vec<[u32; 2]> = problem
            .ties
            .iter()
            .filter(|[from, to]| from != to)
            .map(|ends| ends.map(|end| number[end as usize]))
            .collect();
        let mut own = FrozenGraph::from_arcs(actors.len(), Direction::Undirected, &ties)
            .expect("ties end at nodes");
        if graph.has_sectors() {
            let sectors: Vec<Option<u32>> = actors
                .iter()
                .map(|&actor| graph.sector(actor as u32))
                .collect();
            own = own.with_sectors(&sectors);
        }
        Self {
            graph: own,
            ties,
            symbols: actors.iter().map(|&at| problem.symbols[at].size).collect(),
            labels: actors.iter().map(|&at| labels_of(problem, at)).collect(),
            previous: actors
                .iter()
                .map(|&at| previous_of(problem, at, false))
                .collect(),
            room,
            gather: problem.gather,
            seed: problem.seed,
            actors,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.actors.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.actors.is_empty()
    }

    /// Did anybody stand somewhere before?
    pub(super) fn is_anchored(&self) -> bool {
        self.previous.iter().any(Option::is_some)
    }

    /// Writes an attempt into lists of all actors.
    pub(super) fn put(
        &self,
        attempt: &Attempt,
        centers: &mut [Point],
        labels: &mut [Option<LabelPlace>],
    ) {
        for (at, &actor) in self.actors.iter().enumerate() {
            centers[actor] = attempt.centers[at];
            labels[actor] = attempt.labels[at];
        }
    }

    pub(super) fn attempt(&self, number: u64) -> Attempt {
        let mut random = Random::stream(self.seed, number);
        let mut centers = if self.is_anchored() {
            self.as_before()
        } else {
            self.by_stress(number, &mut random)
        };
        self.keep_symbols_apart(&mut centers);
        let labels = self.place_labels(&mut centers, &mut random);
        self.scored(centers, labels)
    }

    /// The attempt after small moves, when that does not add crossings.
    pub(super) fn improved(&self, attempt: &Attempt, comparisons: usize) -> Attempt {
        let mut random = Random::stream(self.seed, u64::MAX);
        let mut improved = Improved {
            graph: &self.graph,
            ties: &self.ties,
            symbols: &self.symbols,
            labels: &self.labels,
            room: self.room,
            centers: attempt.centers.clone(),
            places: attempt.labels.clone(),
        };
        improved.improve(&mut random, comparisons);
        let better = self.scored(improved.centers, improved.places);
        let (attempt, better) = (self.drawn(attempt), self.drawn(&better));
        let (before, after) = (attempt.score, better.score);
        let is_better = after.crossings <= before.crossings
            && after.total(self.ties.len()) < before.total(self.ties.len());
        if is_better { better } else { attempt }
    }

    /// The attempt with ties bent around labels and symbols and labels chosen by the ties as they
    /// are bent, in turns; its score is that of the ties as they are drawn.
    pub(super) fn drawn(&self, attempt: &Attempt) -> Attempt {
        let mut random = Random::stream(self.seed, u64::MAX - 1);
        let mut attempt = attempt.clone();
        let symbols: Vec<Rect> = attempt
            .centers
            .iter()
            .zip(&self.symbols)
            .map(|(&center, &size)| Rect::around(center, size))
            .collect();
        let sizes: Vec<&[Size]> = self
            .labels
            .iter()
            .zip(&attempt.labels)
            .map(|(&sizes, label)| if label.is_some() { sizes } else { &[] })
            .collect();
        let centers = &attempt.centers;
        let around = |labels: &[Option<LabelPlace>]| {
            let areas = areas(labels);
            let runs = drawn::bent(&self.ties, centers, &symbols, &areas);
            let under = drawn::under_labels(&self.ties, &runs, &areas);
            (runs, under)
        };
        let (mut runs, mut under) = around(&attempt.labels);
        for _ in 0..TURNS {
            let labels = Labels {
                page: self.room,
                centers,
                symbols: &self.symbols,
                sizes: &sizes,
                ties: &self.ties,
                runs: &runs,
            };
            let chosen = labels.choose(&mut random, &attempt.labels);
            let (next, next_under) = around(&chosen.places);
            if chosen.overlaps > 0 || next_under >= under {
                break;
            }
            (runs, under) = (next, next_under);
            attempt.labels = chosen.places;
        }
        attempt.score.ties_under_labels = under;
        attempt
    }

    fn scored(&self, centers: Vec<Point>, labels: Vec<Option<LabelPlace>>) -> Attempt {
        let mut score = Score::of(&centers, &self.ties, &labels);
        score.stress = if self.len() <= MOST_FOR_ALL_PAIRS {
            normalized_stress(&self.graph, &centers)
        } else {
            sampled_stress(&self.graph, &centers, MOST_FOR_ALL_PAIRS / 4, self.seed)
        };
        let left_out = |at: &usize| labels[*at].is_none() && !self.labels[*at].is_empty();
        score.labels_left_out = (0..self.len()).filter(left_out).count();
        Attempt {
            centers,
            labels,
            score,
        }
    }

    fn by_stress(&self, number: u64, random: &mut Random) -> Vec<Point> {
        let stress = Stress {
            seed: random.bits(),
            gather: self.gather,
            random_start: number > 0,
        };
        let aspect = self.room.width() / self.room.height().max(1.0);
        let mut centers = fit::together(self.len(), &stress.parts(&self.graph), aspect);
        let widest = self
            .symbols
            .iter()
            .map(|size| size.width)
            .fold(0.0, f64::max);
        let highest = self
            .symbols
            .iter()
            .map(|size| size.height)
            .fold(0.0, f64::max);
        let inner = Rect::new(
            self.room.left + widest,
            self.room.top + highest,
            (self.room.right - widest).max(self.room.left + widest),
            (self.room.bottom - highest).max(self.room.top + highest),
        );
        fit::over(&mut centers, inner, EVEN[number as usize % EVEN.len()]);
        centers
    }

    /// Those who stood somewhere stand there; each other one in the middle of its neighbors,
    /// those next to somebody who stands already first.
    fn as_before(&self) -> Vec<Point> {
        let mut places = self.previous.clone();
        let mut waiting: Vec<usize> = (0..self.len()).filter(|&at| places[at].is_none()).collect();
        while !waiting.is_empty() {
            let known = places.clone();
            let before = waiting.len();
            waiting.retain(|&at| {
                let neighbors = self.graph.outgoing(at as u32).iter();
                let around: Vec<Point> = neighbors
                    .filter_map(|&neighbor| known[neighbor as usize])
                    .collect();
                let Some(middle) = middle(&around) else {
                    return true;
                };
                places[at] = Some(middle);
                false
            });
            if waiting.len() == before {
                break;
            }
        }
        let center = self.room.center();
        places
            .into_iter()
            .map(|place| place.unwrap_or(center))
            .collect()
    }

    /// Symbols as bodies, each `margin` larger on every side.
    fn symbols(&self, centers: &[Point], margin: f64) -> Vec<Body> {
        centers
            .iter()
            .zip(&self.symbols)
            .map(|(&center, &size)| Body {
                center,
                boxes: vec![Rect::around(Point::default(), size).grown(margin)],
            })
            .collect()
    }

    /// Keeps symbols apart, roomily where that is possible.
    fn keep_symbols_apart(&self, centers: &mut [Point]) {
        let filled: f64 = self
            .symbols
            .iter()
            .map(|size| (size.width + 2.0 * MARGIN) * (size.height + 2.0 * MARGIN))
            .sum();
        let room = self.room.width() * self.room.height();
        if filled > FULL * room {
            return;
        }
        let mut bodies = self.symbols(centers, MARGIN);
        if !self.is_anchored() {
            let roomy = (room / (4.0 * filled)).min(1.0) * ROOMY;
            bodies = self.symbols(centers, MARGIN.max(roomy));
            push(&mut bodies, Some(self.room), None);
            let centers: Vec<Point> = bodies.iter().map(|body| body.center).collect();
            bodies = self.symbols(&centers, MARGIN);
            push(&mut bodies, Some(self.room), None);
        }
        let first: Vec<bool> = self.previous.iter().map(Option::is_some).collect();
        settle(&mut bodies, &first, Some(self.room));
        take_centers(&bodies, centers);
    }

    /// A symbol with its label is one body.
    fn bodies(&self, centers: &[Point], labels: &[Option<LabelPlace>]) -> Vec<Body> {
        let mut bodies = self.symbols(centers, MARGIN);
        for (body, label) in bodies.iter_mut().zip(labels) {
            let origin = Point::default().minus(body.center);
            body.boxes
                .extend(label.map(|label| label.area.moved(origin).grown(MARGIN)));
        }
        bodies
    }

    /// Where each may go: anywhere, or near the place it had.
    fn leashes(&self) -> Option<Vec<Rect>> {
        self.is_anchored().then(|| {
            let length = LEASH * Point::new(self.room.width(), self.room.height()).length();
            // The half diagonal of this square is the length of the leash.
            let side = length * 2.0f64.sqrt();
            self.previous
                .iter()
                .map(|previous| match previous {
                    Some(place) => Rect::around(*place, Size::new(side, side)),
                    None => self.room,
                })
                .collect()
        })
    }
}

/// The boxes of labels.
pub(super) fn areas(labels: &[Option<LabelPlace>]) -> Vec<Option<Rect>> {
    let labels = labels.iter();
    labels.map(|label| label.map(|label| label.area)).collect()
}

fn take_centers(bodies: &[Body], centers: &mut [Point]) {
    for (center, body) in centers.iter_mut().zip(bodies) {
        *center = body.center;
    }
}

fn middle(places: &[Point]) -> Option<Point> {
    let sum = places.iter().copied().reduce(Point::plus)?;
    Some(sum.times(1.0 / places.len() as f64))
}
