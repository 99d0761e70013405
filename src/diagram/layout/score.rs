//! How well can a placement be read?

use super::crossings::crossings;
use super::geometry::Point;
use super::labels::LabelPlace;

/// What a crossing counts.
pub(super) const CROSSING: f64 = 1.0;
/// What a tie under the label of somebody else counts.
pub(super) const UNDER_LABEL: f64 = 4.0;
/// What a tie under the symbol of somebody else counts: it looks like one of theirs.
pub(super) const UNDER_SYMBOL: f64 = 3.0;

/// What makes a node-link picture hard to read; less is better.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Pairs of ties that cross, ties taken as straight lines between centers.
    pub crossings: u64,
    /// How often a tie runs under the label of an actor it does not belong to.
    pub ties_under_labels: u64,
    /// Stress of the pairs on average; none without a pair that a path joins.
    pub stress: Option<f64>,
    /// Standard deviation of the lengths of ties over their mean; none without ties.
    pub length_variation: Option<f64>,
    /// Labels that found no place.
    pub labels_left_out: usize,
}

impl Score {
    /// One number: crossings per tie, four times the ties under labels per tie, stress, half
    /// the variation of lengths, and 10 for every label left out.
    ///
    /// Crossings weigh most of what is known to hinder reading (Purchase 2000,
    /// doi:10.1016/S0953-5438(00)00032-1); a tie under a label costs a name.
    pub fn total(&self, tie_count: usize) -> f64 {
        let per_tie = |count: u64| count as f64 / tie_count.max(1) as f64;
        CROSSING * per_tie(self.crossings)
            + UNDER_LABEL * per_tie(self.ties_under_labels)
            + self.stress.unwrap_or(0.0)
            + 0.5 * self.length_variation.unwrap_or(0.0)
            + 10.0 * self.labels_left_out as f64
    }

    /// The parts of a score that follow from where things stand.
    pub(super) fn of(centers: &[Point], ties: &[[u32; 2]], labels: &[Option<LabelPlace>]) -> Self {
        let lines: Vec<[Point; 2]> = ties
            .iter()
            .map(|ends| ends.map(|end| centers[end as usize]))
            .collect();
        let mut under = 0;
        for (at, label) in labels.iter().enumerate() {
            let Some(label) = label else { continue };
            let foreign = lines.iter().zip(ties).filter(|(line, ends)| {
                !ends.contains(&(at as u32)) && label.area.is_crossed_by(**line)
            });
            under += foreign.count() as u64;
        }
        Self {
            crossings: crossings(&lines),
            ties_under_labels: under,
            length_variation: variation(lines.iter().map(|line| line[0].distance(line[1]))),
            ..Self::default()
        }
    }
}

fn variation(lengths: impl Iterator<Item = f64> + Clone) -> Option<f64> {
    let count = lengths.clone().count() as f64;
    let mean = lengths.clone().sum::<f64>() / count;
    let spread = lengths
        .map(|length| (length - mean) * (length - mean))
        .sum::<f64>();
    (mean > 0.0).then(|| (spread / count).sqrt() / mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::layout::geometry::Rect;
    use crate::diagram::layout::labels::Side;

    #[test]
    fn counted_by_hand() {
        let centers = [(0.0, 0.0), (10.0, 10.0), (0.0, 10.0), (20.0, -10.0)];
        let centers = centers.map(|(x, y)| Point::new(x, y));
        let label = LabelPlace {
            way: 0,
            side: Side::Below,
            area: Rect::new(2.0, 2.0, 8.0, 4.0),
        };
        let score = Score::of(
            &centers,
            &[[0, 1], [2, 3]],
            &[None, None, Some(label), None],
        );
        assert_eq!((score.crossings, score.ties_under_labels), (1, 1));
        // Lengths √200 and √800: mean 1.5, deviation 0.5 of the first.
        let variation = score.length_variation.expect("ties");
        assert!((variation - 1.0 / 3.0).abs() < 1e-12);
        assert!((score.total(2) - (0.5 + 2.0 + 1.0 / 6.0)).abs() < 1e-12);
        assert_eq!(Score::of(&[], &[], &[]).total(0), 0.0);
    }
}
