//! Who stands between others, as seen from several sources at once?
//!
//! Brandes' two sweeps over the levels of a breadth-first search, with the numbers of eight
//! sources side by side: an arc is followed once for all of them, and the eight additions run in
//! vector registers. A level is pulled, every node asks those before it, or pushed, whichever
//! follows fewer arcs (Beamer, Asanović & Patterson 2012, doi:10.1109/SC.2012.50).

use std::ops::Range;

use super::MOST_PATHS;
use super::pieces::Piece;
use crate::frozen::Adjacency;

/// How many sources are searched from at once.
pub(super) const LANES: usize = 8;

/// A number for each source.
#[derive(Clone, Copy, Default)]
#[repr(align(64))]
struct Wide([f64; LANES]);

/// One value per lane, written out so that they stay in registers.
macro_rules! lanes {
    ($lane:ident => $value:expr) => {
        Wide([
            lanes!($lane, 0, $value),
            lanes!($lane, 1, $value),
            lanes!($lane, 2, $value),
            lanes!($lane, 3, $value),
            lanes!($lane, 4, $value),
            lanes!($lane, 5, $value),
            lanes!($lane, 6, $value),
            lanes!($lane, 7, $value),
        ])
    };
    ($lane:ident, $number:literal, $value:expr) => {{
        const $lane: usize = $number;
        $value
    }};
}

impl Wide {
    const ZERO: Self = Self([0.0; LANES]);

    #[inline]
    fn plus(&self, other: &Self) -> Self {
        lanes!(LANE => self.0[LANE] + other.0[LANE])
    }

    #[inline]
    fn times(&self, other: &Self) -> Self {
        lanes!(LANE => self.0[LANE] * other.0[LANE])
    }

    #[inline]
    fn over(&self, other: &Self) -> Self {
        lanes!(LANE => self.0[LANE] / other.0[LANE])
    }

    #[inline]
    fn scaled(&self, factor: f64) -> Self {
        lanes!(LANE => self.0[LANE] * factor)
    }

    #[inline]
    fn sum(&self) -> f64 {
        let [a, b, c, d, e, f, g, h] = self.0;
        ((a + b) + (c + d)) + ((e + f) + (g + h))
    }

    /// The lanes that are above 0.
    #[inline]
    fn positive(&self) -> u8 {
        let [a, b, c, d, e, f, g, h] = self.0;
        let bit = |value: f64, lane: u8| u8::from(value > 0.0) << lane;
        let low = bit(a, 0) | bit(b, 1) | bit(c, 2) | bit(d, 3);
        let high = bit(e, 4) | bit(f, 5) | bit(g, 6) | bit(h, 7);
        low | high
    }
}

/// 1 in the lanes of a set, 0 elsewhere, for each set of half of the lanes: together they stay in
/// the nearest cache.
static HALVES: [[f64; LANES / 2]; 16] = halves();

const fn halves() -> [[f64; LANES / 2]; 16] {
    let mut halves = [[0.0; LANES / 2]; 16];
    let mut set = 0;
    while set < halves.len() {
        let mut lane = 0;
        while lane < LANES / 2 {
            if set >> lane & 1 == 1 {
                halves[set][lane] = 1.0;
            }
            lane += 1;
        }
        set += 1;
    }
    halves
}

#[inline]
fn mask(lanes: u8) -> Wide {
    let [a, b, c, d] = HALVES[usize::from(lanes & 15)];
    let [e, f, g, h] = HALVES[usize::from(lanes >> 4)];
    Wide([a, b, c, d, e, f, g, h])
}

/// A place and the sources that are one level away from it.
#[derive(Clone, Copy)]
struct Found {
    place: u32,
    lanes: u8,
}

/// The sum over the neighbours.
#[inline]
fn gather(values: &[Wide], neighbors: &[u32]) -> Wide {
    let mut sum = Wide::ZERO;
    for &neighbor in neighbors {
        sum = sum.plus(&values[neighbor as usize]);
    }
    sum
}

fn arc_count(rows: &Adjacency, found: &[Found]) -> usize {
    found.iter().map(|found| rows.degree(found.place)).sum()
}

/// A level is pulled when its arcs are more than this part of those that would be asked: adding
/// in place takes that much longer.
const PULLED: usize = 4;

/// A search whose memory is used again: about 200 bytes a place.
///
/// Between runs all is 0 but for the lists, and a run clears what it touched, so that a source
/// that reaches little costs little.
#[derive(Default)]
pub(super) struct Search {
    /// The sources that have met the place.
    seen: Vec<u8>,
    /// The sources that touch the place in this level.
    touched: Vec<u8>,
    /// σ(s,v): how many shortest paths lead to the place.
    paths: Vec<Wide>,
    /// What the places of the level just done hand on, 0 for all others.
    front: Vec<Wide>,
    /// What those of the level being done will hand on.
    next: Vec<Wide>,
    /// The places of each level, level after level.
    found: Vec<Found>,
    /// The sum of the paths over the places of the level being done.
    ways: Wide,
    levels: Vec<Range<usize>>,
    /// The places that some source has not met, once they are asked.
    open: Option<Vec<u32>>,
}

impl Search {
    /// Adds to `sums` what the sources contribute; nothing, and `false`, when there are more
    /// paths than can be counted.
    pub(super) fn run(&mut self, piece: &Piece, sources: Range<u32>, sums: &mut [f64]) -> bool {
        self.grow(piece.place_count());
        let countable = self.forward(piece, sources.clone());
        if countable {
            self.backward(piece, sources, sums);
        }
        for found in &self.found {
            let place = found.place as usize;
            self.seen[place] = 0;
            self.paths[place] = Wide::ZERO;
            if !countable {
                self.front[place] = Wide::ZERO;
            }
        }
        self.found.clear();
        self.levels.clear();
        self.open = None;
        countable
    }

    fn grow(&mut self, place_count: usize) {
        if self.seen.len() < place_count {
            self.seen.resize(place_count, 0);
            self.touched.resize(place_count, 0);
            for values in [&mut self.paths, &mut self.front, &mut self.next] {
                values.resize(place_count, Wide::ZERO);
            }
        }
    }

    /// Paths to each place, level by level.
    fn forward(&mut self, piece: &Piece, sources: Range<u32>) -> bool {
        let all = u8::MAX >> (LANES - sources.len());
        for (lane, place) in sources.enumerate() {
            let lanes = 1 << lane;
            self.seen[place as usize] = lanes;
            self.paths[place as usize] = mask(lanes);
            // A path starts at one of the copies, whichever it is.
            self.front[place as usize] = mask(lanes);
            self.found.push(Found { place, lanes });
        }
        let mut open_arcs = piece.incoming().arc_count();
        let mut level = 0..self.found.len();
        while !level.is_empty() {
            let arcs = arc_count(piece.outgoing(), &self.found[level.clone()]);
            if arcs > open_arcs / PULLED {
                self.ask(piece, all, &mut open_arcs);
            } else {
                self.follow(piece, all, level.clone(), &mut open_arcs);
            }
            self.hand_over(level.clone());
            let end = level.end;
            self.levels.push(level);
            level = end..self.found.len();
            if std::mem::take(&mut self.ways).sum() > MOST_PATHS {
                return false;
            }
        }
        true
    }

    /// The next level, from the places that some source has not met back.
    fn ask(&mut self, piece: &Piece, all: u8, open_arcs: &mut usize) {
        let seen = &self.seen;
        let mut open = self.open.take().unwrap_or_else(|| {
            let places = 0..piece.place_count() as u32;
            places
                .filter(|&place| seen[place as usize] != all)
                .collect()
        });
        open.retain(|&place| {
            if self.seen[place as usize] == all {
                return false;
            }
            let sum = gather(&self.front, piece.incoming().neighbors(place));
            let new = sum.positive() & !self.seen[place as usize];
            if new != 0 {
                self.meet(piece, place, new, &sum);
            }
            if self.seen[place as usize] == all {
                *open_arcs -= piece.incoming().degree(place);
                return false;
            }
            true
        });
        self.open = Some(open);
    }

    /// The next level, from the places of the last one on.
    fn follow(&mut self, piece: &Piece, all: u8, level: Range<usize>, open_arcs: &mut usize) {
        let mut upcoming = Vec::new();
        for found in &self.found[level] {
            let paths = self.front[found.place as usize];
            for &place in piece.outgoing().neighbors(found.place) {
                let new = found.lanes & !self.seen[place as usize];
                if new != 0 {
                    if self.touched[place as usize] == 0 {
                        upcoming.push(place);
                    }
                    self.touched[place as usize] |= new;
                    let next = &mut self.next[place as usize];
                    *next = next.plus(&paths);
                }
            }
        }
        for place in upcoming {
            let new = std::mem::take(&mut self.touched[place as usize]);
            let sum = self.next[place as usize];
            self.meet(piece, place, new, &sum);
            if self.seen[place as usize] == all {
                *open_arcs -= piece.incoming().degree(place);
            }
        }
    }

    #[inline]
    fn meet(&mut self, piece: &Piece, place: u32, lanes: u8, sum: &Wide) {
        let at = place as usize;
        let paths = sum.times(&mask(lanes));
        self.seen[at] |= lanes;
        self.paths[at] = self.paths[at].plus(&paths);
        let ways = paths.scaled(piece.copies(place));
        self.next[at] = ways;
        self.ways = self.ways.plus(&ways);
        self.found.push(Found { place, lanes });
    }

    /// What was next is in front; nothing is next.
    fn hand_over(&mut self, level: Range<usize>) {
        for found in &self.found[level] {
            self.front[found.place as usize] = Wide::ZERO;
        }
        std::mem::swap(&mut self.front, &mut self.next);
    }

    /// Brandes' dependencies, from the farthest level back. In front of a level stands
    /// (1 + δ(w)) / σ(s,w), summed over the copies of w and what stands behind each.
    fn backward(&mut self, piece: &Piece, sources: Range<u32>, sums: &mut [f64]) {
        let mut behind = Wide::ZERO;
        for (lane, place) in sources.enumerate() {
            behind.0[lane] = piece.behind(place);
        }
        // Nothing was met beyond the last level, so nothing stands in front of it.
        for at in (1..self.levels.len()).rev() {
            let level = self.levels[at].clone();
            let farther = self.levels.get(at + 1).cloned().unwrap_or(0..0);
            let pulled = arc_count(piece.outgoing(), &self.found[level.clone()]);
            let pushed = PULLED * arc_count(piece.incoming(), &self.found[farther.clone()]);
            if pushed < pulled {
                self.push_back(piece, level.clone(), farther.clone());
            }
            for entry in level {
                let Found { place, lanes } = self.found[entry];
                let sum = if pushed < pulled {
                    self.touched[place as usize] = 0;
                    self.next[place as usize]
                } else {
                    gather(&self.front, piece.outgoing().neighbors(place))
                };
                let mask = mask(lanes);
                let paths = self.paths[place as usize];
                let dependencies = sum.times(&paths).times(&mask);
                sums[place as usize] += dependencies.times(&behind).sum();
                let (own, copies) = (piece.behind(place), piece.copies(place));
                let carried = mask.scaled(own).plus(&dependencies.scaled(copies));
                // 0 / 1 in lanes of other levels.
                let divisor = lanes!(LANE => if mask.0[LANE] > 0.0 { paths.0[LANE] } else { 1.0 });
                self.next[place as usize] = carried.over(&divisor);
            }
            self.hand_over(farther);
        }
        let nearest = self.levels.get(1).cloned().unwrap_or(0..0);
        self.hand_over(nearest);
    }

    /// Sums up what the farther level hands to the nearer one, from the farther on.
    fn push_back(&mut self, piece: &Piece, level: Range<usize>, farther: Range<usize>) {
        for found in &self.found[level] {
            self.touched[found.place as usize] = found.lanes;
        }
        for found in &self.found[farther] {
            let carried = self.front[found.place as usize];
            for &place in piece.incoming().neighbors(found.place) {
                if self.touched[place as usize] & found.lanes != 0 {
                    let next = &mut self.next[place as usize];
                    *next = next.plus(&carried);
                }
            }
        }
    }
}
