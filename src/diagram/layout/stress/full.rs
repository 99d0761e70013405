//! How is the stress of all pairs made small?
//!
//! One pair at a time, in random order, each moved towards its ideal distance by a share that
//! shrinks from pass to pass: Zheng, Pawar & Goodman (2019) Graph drawing by stochastic
//! gradient descent, doi:10.1109/TVCG.2018.2859997.

use super::part::Part;
use super::pivot_mds;
use super::pivots::from;
use crate::diagram::layout::geometry::Point;
use crate::random::Random;
use crate::traverse::BreadthFirst;

/// A power of 2, so that the schedule needs roots only: they have the same bits everywhere.
const PASSES: u32 = 32;

/// The share of the way the last pass goes for the nearest pairs.
const LAST: f64 = 0.02;

/// Two nodes and how far apart they should be.
#[derive(Clone, Copy)]
struct Pair {
    one: u16,
    two: u16,
    ideal: f32,
}

/// The places of a component, one unit a tie.
pub(super) fn places(
    part: &Part<'_>,
    search: &mut BreadthFirst,
    random: &mut Random,
    random_start: bool,
) -> Vec<Point> {
    let count = part.len();
    if count <= 1 {
        return vec![Point::default(); count];
    }
    let hops: Vec<Vec<u32>> = (0..count).map(|at| from(part, at, search)).collect();
    let mut places = if random_start {
        let side = (count as f64).sqrt();
        (0..count)
            .map(|_| Point::new(random.unit() * side, random.unit() * side))
            .collect()
    } else {
        let step = count.div_ceil(pivot_mds::PIVOTS);
        let rows: Vec<&[u32]> = hops.iter().step_by(step).map(|row| &row[..]).collect();
        pivot_mds::places(count, &rows, random.bits())
    };
    let mut pairs = Vec::with_capacity(count * (count - 1) / 2);
    for (one, hops) in hops.iter().enumerate() {
        for (two, &hops) in hops.iter().enumerate().skip(one + 1) {
            let ideal = f64::from(hops) * part.factor(one, two);
            pairs.push(Pair {
                one: one as u16,
                two: two as u16,
                ideal: ideal as f32,
            });
        }
    }
    descend(&mut places, &mut pairs, random);
    places
}

/// Moves pairs; the share of the way is `min(1, rate / ideal²)`.
fn descend(places: &mut [Point], pairs: &mut [Pair], random: &mut Random) {
    let square = |pair: &Pair| f64::from(pair.ideal) * f64::from(pair.ideal);
    let farthest = pairs.iter().map(square).fold(0.0, f64::max);
    let nearest = pairs.iter().map(square).fold(f64::INFINITY, f64::min);
    let mut rate = farthest;
    let mut shrink = LAST * nearest / farthest;
    for _ in 0..PASSES.trailing_zeros() {
        shrink = shrink.sqrt();
    }
    for _ in 0..=PASSES {
        random.shuffle(pairs);
        for pair in &*pairs {
            let ideal = f64::from(pair.ideal);
            let share = (rate / (ideal * ideal)).min(1.0);
            let (one, two) = (usize::from(pair.one), usize::from(pair.two));
            let between = places[one].minus(places[two]);
            let length = between.length();
            let step = if length > 1e-9 {
                between.times(share * (length - ideal) / (2.0 * length))
            } else {
                // On one spot any direction will do.
                Point::new(random.unit() - 0.5, random.unit() - 0.5).times(ideal)
            };
            places[one] = places[one].minus(step);
            places[two] = places[two].plus(step);
        }
        rate *= shrink;
    }
}
