//! Which ties bend a little so that they do not run under what is not theirs?
//!
//! A tie is straight unless a gentle bend takes it from under a label or a symbol of somebody
//! else. Ties between the same two actors bend together and stay fanned out.

use std::collections::BTreeMap;

use super::curves::Curve;
use super::geometry::{Point, Rect};

/// The distance between parallel ties in their middle, in pixels.
const APART: f64 = 12.0;
/// Parallel ties spread at most over this share of their length.
const MOST_SPREAD: f64 = 0.5;
/// The bends tried, as shares of the length, gentle ones first.
const SHARES: [f64; 9] = [0.0, 0.03, -0.03, 0.06, -0.06, 0.09, -0.09, 0.12, -0.12];
/// No tie bends more than this, in pixels.
const MOST_BEND: f64 = 40.0;

/// What running under a symbol of somebody else costs: it looks like a tie of theirs.
const SYMBOL: f64 = 3.0;
/// Under a label of somebody else.
const LABEL: f64 = 2.0;
/// Under a label of its own ends.
const OWN_LABEL: f64 = 0.5;
/// The strongest bend.
const BEND: f64 = 0.4;

/// Symbols and labels that ties may run under.
pub(super) struct Obstacles<'a> {
    pub(super) symbols: &'a [Rect],
    pub(super) labels: &'a [Option<Rect>],
}

/// How far the middle of each tie is bent away from the straight line between its ends as
/// they are given, in pixels.
///
/// # Complexity
/// O(m (n + obstacles near a tie)).
pub(super) fn bends(ties: &[[u32; 2]], centers: &[Point], obstacles: &Obstacles<'_>) -> Vec<f64> {
    let mut between: BTreeMap<[u32; 2], Vec<usize>> = BTreeMap::new();
    for (at, &[from, to]) in ties.iter().enumerate() {
        between
            .entry([from.min(to), from.max(to)])
            .or_default()
            .push(at);
    }
    let mut bends = vec![0.0; ties.len()];
    for (ends, parallel) in between {
        let [low, high] = ends.map(|end| centers[end as usize]);
        let fan = fan(parallel.len(), low.distance(high));
        let fan_width = fan[fan.len() - 1] - fan[0];
        let near = near(ends, [low, high], fan_width, obstacles);
        let mut best = (f64::INFINITY, 0.0);
        for share in SHARES {
            if best.0 == 0.0 {
                break;
            }
            let bend = (share * low.distance(high)).clamp(-MOST_BEND, MOST_BEND);
            let under: f64 = fan
                .iter()
                .map(|part| cost(&Curve::bent(low, high, bend + part), &near))
                .sum();
            let cost = under + BEND * share.abs() / SHARES[8].abs();
            if cost < best.0 {
                best = (cost, bend);
            }
        }
        for (part, at) in fan.into_iter().zip(parallel) {
            let bend = best.1 + part;
            // The same side of the pair is the other side of a tie that runs back.
            bends[at] = if ties[at][0] == ends[0] { bend } else { -bend };
        }
    }
    bends
}

/// The bends of so many parallel ties about their middle.
fn fan(count: usize, length: f64) -> Vec<f64> {
    let steps = (count - 1) as f64;
    let apart = APART.min(MOST_SPREAD * length / steps.max(1.0));
    (0..count)
        .map(|number| (number as f64 - steps / 2.0) * apart)
        .collect()
}

/// What a tie between the two could run under, and what that costs.
fn near(
    ends: [u32; 2],
    [low, high]: [Point; 2],
    fan_width: f64,
    obstacles: &Obstacles<'_>,
) -> Vec<(Rect, f64)> {
    let most_share = SHARES[SHARES.len() - 1].abs();
    let reach = MOST_BEND.min(most_share * low.distance(high)) + fan_width / 2.0;
    let is_own = |at: usize| ends.contains(&(at as u32));
    let symbols = obstacles.symbols.iter().enumerate();
    let labels = obstacles.labels.iter().enumerate();
    symbols
        .filter(|&(at, _)| !is_own(at))
        .map(|(_, &area)| (area, SYMBOL))
        .chain(
            labels.filter_map(|(at, area)| {
                Some(((*area)?, if is_own(at) { OWN_LABEL } else { LABEL }))
            }),
        )
        .filter(|(area, _)| area.grown(reach).is_crossed_by([low, high]))
        .collect()
}

fn cost(curve: &Curve, near: &[(Rect, f64)]) -> f64 {
    let lines = curve.lines();
    let under = near
        .iter()
        .filter(|(area, _)| lines.iter().any(|&line| area.is_crossed_by(line)));
    under.map(|(_, cost)| cost).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: Point = Point::new(0.0, 0.0);
    const RIGHT: Point = Point::new(100.0, 0.0);
    const NOTHING: Obstacles<'static> = Obstacles {
        symbols: &[],
        labels: &[],
    };

    #[test]
    fn parallel_ties_fan_out_whichever_way_they_run() {
        let found = bends(
            &[[0, 1], [1, 0], [0, 1], [1, 2]],
            &[LEFT, RIGHT, LEFT],
            &NOTHING,
        );
        assert_eq!(found, [-12.0, 0.0, 12.0, 0.0]);
        let two = bends(&[[0, 1], [1, 0]], &[LEFT, RIGHT], &NOTHING);
        let middle = |at: usize, from, to| Curve::bent(from, to, two[at]).at(0.5).y;
        assert!((middle(0, LEFT, RIGHT) - middle(1, RIGHT, LEFT)).abs() > 11.0);
    }

    #[test]
    fn a_tie_bends_around_a_symbol_of_another_and_not_around_its_own() {
        let centers = [LEFT, RIGHT, Point::new(50.0, 2.0)];
        let symbols = centers.map(|center| Rect::new(-4.0, -4.0, 4.0, 4.0).moved(center));
        let obstacles = Obstacles {
            symbols: &symbols,
            labels: &[],
        };
        let bend = bends(&[[0, 1]], &centers, &obstacles)[0];
        assert_eq!(bend, -3.0, "to the side that is nearer");
        assert_eq!(bends(&[[0, 2]], &centers, &obstacles), [0.0]);
    }
}
