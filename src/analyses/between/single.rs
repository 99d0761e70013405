//! Who stands between others, as seen from one source?

use super::MOST_PATHS;
use super::pieces::Piece;
use super::scaled::carry_back_scaled;
use crate::traverse::{BreadthFirst, Lightest, is_as_long};

/// Where the dependencies of a source are added up.
pub(super) trait Tally {
    /// What the source contributes to a node at a place.
    fn node(&mut self, place: u32, dependency: f64);

    /// What it contributes to an arc, by its position in the rows.
    fn arc(&mut self, arc: usize, dependency: f64);
}

/// Sums by place.
impl Tally for [f64] {
    #[inline]
    fn node(&mut self, place: u32, dependency: f64) {
        self[place as usize] += dependency;
    }

    #[inline]
    fn arc(&mut self, _: usize, _: f64) {}
}

/// Brandes' search whose memory is used again.
pub(super) struct Single {
    hops: BreadthFirst,
    lengths: Lightest,
    /// σ(s,v): how many shortest paths lead to the place.
    paths: Vec<f64>,
    /// (1 + δ(v)) / σ(s,v): what each path to the place carries.
    carried: Vec<f64>,
}

impl Single {
    pub(super) fn new() -> Self {
        Self {
            hops: BreadthFirst::new(0),
            lengths: Lightest::new(0),
            paths: Vec::new(),
            carried: Vec::new(),
        }
    }

    /// Adds what one source contributes.
    pub(super) fn run(&mut self, piece: &Piece, source: u32, tally: &mut (impl Tally + ?Sized)) {
        let rows = piece.outgoing();
        let place_count = piece.place_count();
        if self.paths.len() < place_count {
            self.paths.resize(place_count, 0.0);
            self.carried.resize(place_count, 0.0);
        }
        if rows.is_weighted() {
            self.lengths.grow(place_count);
            self.lengths.run(rows, source);
            let lengths = self.lengths.lengths();
            let follows = |node: u32, next: u32, strength: f64| {
                let (here, there) = (lengths[node as usize], lengths[next as usize]);
                here < there && is_as_long(here + strength.recip(), there)
            };
            let (paths, carried) = (&mut self.paths, &mut self.carried);
            add(piece, self.lengths.order(), paths, carried, tally, follows);
        } else {
            self.hops.grow(place_count);
            self.hops.run(rows, &[source]);
            let hops = self.hops.hops();
            let follows = |node: u32, next: u32, _| hops[next as usize] == hops[node as usize] + 1;
            let (paths, carried) = (&mut self.paths, &mut self.carried);
            add(piece, self.hops.order(), paths, carried, tally, follows);
        }
    }
}

/// `order` are the places that the first of them reaches, nearest first.
fn add(
    piece: &Piece,
    order: &[u32],
    paths: &mut [f64],
    carried: &mut [f64],
    tally: &mut (impl Tally + ?Sized),
    follows: impl Fn(u32, u32, f64) -> bool,
) {
    if count_paths(piece, order, paths, &follows) {
        carry_back(piece, order, paths, carried, tally, follows);
    } else {
        carry_back_scaled(piece, order, tally, follows);
    }
}

/// Paths to each place, from the nearest on: the sum over whom it follows. False when there are
/// more than can be counted.
fn count_paths(
    piece: &Piece,
    order: &[u32],
    paths: &mut [f64],
    follows: impl Fn(u32, u32, f64) -> bool,
) -> bool {
    for &place in order {
        paths[place as usize] = 0.0;
    }
    paths[order[0] as usize] = piece.copies(order[0]).recip();
    for &place in order {
        let here = piece.copies(place) * paths[place as usize];
        for (next, strength) in piece.outgoing().ties(place) {
            if follows(place, next, strength) {
                paths[next as usize] += here;
            }
        }
    }
    order
        .iter()
        .all(|&place| paths[place as usize] <= MOST_PATHS)
}

/// Brandes' dependencies δ, from the farthest back: δ(v) = σ(v) · Σ carried(w) over the w that
/// follow v.
fn carry_back(
    piece: &Piece,
    order: &[u32],
    paths: &[f64],
    carried: &mut [f64],
    tally: &mut (impl Tally + ?Sized),
    follows: impl Fn(u32, u32, f64) -> bool,
) {
    let behind = piece.behind(order[0]);
    for &place in order.iter().rev() {
        let here = paths[place as usize];
        let first = piece.outgoing().row(place).start;
        let mut total = 0.0;
        for (at, (next, strength)) in piece.outgoing().ties(place).enumerate() {
            if follows(place, next, strength) {
                total += carried[next as usize];
                tally.arc(first + at, behind * here * carried[next as usize]);
            }
        }
        if place == order[0] {
            break;
        }
        let dependency = here * total;
        carried[place as usize] = (piece.behind(place) + piece.copies(place) * dependency) / here;
        tally.node(place, behind * dependency);
    }
}
