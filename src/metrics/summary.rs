//! What do the values of all actors come to?

use crate::analyses::Outcome;

/// The values of a measure over all actors; a mark counts 1, a membership its number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// How many actors have a value.
    pub count: u64,
    /// How many have none.
    pub undefined: u64,
    /// The least value.
    pub min: Option<f64>,
    /// The mean value.
    pub mean: Option<f64>,
    /// The greatest value.
    pub max: Option<f64>,
    /// The sum of values; `None` when it is beyond all numbers.
    pub sum: Option<f64>,
}

impl Summary {
    /// The summary of a measure of actors, `None` for one of the network.
    pub fn of(outcome: &Outcome) -> Option<Self> {
        Some(match outcome {
            Outcome::NodeMeasure(measure) => measure.iter().collect(),
            Outcome::NodeMark(mark) => {
                let marks = mark.0.iter().map(|&mark| f64::from(u8::from(mark)));
                marks.map(Some).collect()
            }
            Outcome::NodeMembership(membership) => membership
                .of()
                .iter()
                .map(|&group| Some(f64::from(group)))
                .collect(),
            _ => return None,
        })
    }
}

impl FromIterator<Option<f64>> for Summary {
    fn from_iter<I: IntoIterator<Item = Option<f64>>>(values: I) -> Self {
        let mut summary = Self::default();
        let (mut sum, mut lost) = (0.0f64, 0.0f64);
        for value in values {
            let Some(value) = value else {
                summary.undefined += 1;
                continue;
            };
            summary.count += 1;
            summary.min = Some(summary.min.map_or(value, |min| min.min(value)));
            summary.max = Some(summary.max.map_or(value, |max| max.max(value)));
            // Neumaier 1974 (doi:10.1002/zamm.19740540106): what rounding loses is kept, so
            // that sums over millions of actors can be compared between programs.
            let total = sum + value;
            lost += if sum.abs() >= value.abs() {
                (sum - total) + value
            } else {
                (value - total) + sum
            };
            sum = total;
        }
        let sum = Some(sum + lost).filter(|sum| summary.count > 0 && sum.is_finite());
        summary.sum = sum;
        summary.mean = sum.map(|sum| sum / summary.count as f64);
        summary
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::{NodeMark, NodeMeasure};

    #[test]
    fn undefined_values_are_counted_apart() {
        let measure: NodeMeasure = [Some(1.0), None, Some(4.0)].into_iter().collect();
        let summary = Summary::of(&Outcome::NodeMeasure(measure)).expect("of actors");
        let expected = Summary {
            count: 2,
            undefined: 1,
            min: Some(1.0),
            mean: Some(2.5),
            max: Some(4.0),
            sum: Some(5.0),
        };
        assert_eq!(summary, expected);
    }

    #[test]
    fn of_nothing_there_is_nothing() {
        let summary: Summary = [None].into_iter().collect();
        assert_eq!(
            (summary.undefined, summary.sum, summary.mean),
            (1, None, None)
        );
    }

    #[test]
    fn small_values_are_not_lost_among_large() {
        let values = [Some(1e16), Some(1.0), Some(-1e16)];
        assert_eq!(values.into_iter().collect::<Summary>().sum, Some(1.0));
    }

    #[test]
    fn marks_count_one() {
        let marks = Outcome::NodeMark(NodeMark(vec![true, false, true]));
        assert_eq!(
            Summary::of(&marks).and_then(|summary| summary.sum),
            Some(2.0)
        );
    }
}
