//! How do ties run as they are drawn, and under what of others?

use super::bend::{Obstacles, bends};
use super::curves::Curve;
use super::geometry::{Point, Rect};

/// A tie as it is drawn, in straight pieces from center to center.
pub(super) type Run = Vec<[Point; 2]>;

/// Ties as straight lines.
pub(super) fn straight(ties: &[[u32; 2]], centers: &[Point]) -> Vec<Run> {
    let line = |ends: &[u32; 2]| vec![ends.map(|end| centers[end as usize])];
    ties.iter().map(line).collect()
}

/// Ties bent around symbols and labels.
pub(super) fn bent(
    ties: &[[u32; 2]],
    centers: &[Point],
    symbols: &[Rect],
    labels: &[Option<Rect>],
) -> Vec<Run> {
    let bends = bends(ties, centers, &Obstacles { symbols, labels });
    let curves = ties.iter().zip(bends).map(|(&[from, to], bend)| {
        Curve::bent(centers[from as usize], centers[to as usize], bend).lines()
    });
    curves.collect()
}

/// How often a tie runs under the label of somebody else.
pub(super) fn under_labels(ties: &[[u32; 2]], runs: &[Run], labels: &[Option<Rect>]) -> u64 {
    let areas: Vec<(u32, Rect)> = (0..)
        .zip(labels)
        .filter_map(|(at, area)| Some((at, (*area)?)))
        .collect();
    let under = ties.iter().zip(runs).map(|(ends, run)| {
        let foreign = areas
            .iter()
            .filter(|(at, area)| !ends.contains(at) && is_under(run, *area));
        foreign.count() as u64
    });
    under.sum()
}

/// Does it run through a box?
pub(super) fn is_under(run: &Run, area: Rect) -> bool {
    run.iter().any(|&line| area.is_crossed_by(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_bent_around_a_label_is_not_under_it() {
        let centers = [Point::new(0.0, 0.0), Point::new(200.0, 0.0)];
        let ties = [[0, 1]];
        let labels = [None, None, Some(Rect::new(80.0, -20.0, 120.0, 2.0))];
        let lines = straight(&ties, &centers);
        assert_eq!(under_labels(&ties, &lines, &labels), 1);
        let around = bent(&ties, &centers, &[], &labels);
        assert_eq!(under_labels(&ties, &around, &labels), 0);
        // A label of its own end is no foreign one.
        let own = [labels[2], None];
        assert_eq!(under_labels(&ties, &lines, &own), 0);
    }
}
