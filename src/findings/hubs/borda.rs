//! On which order do several rankings agree?

use crate::analyses::uncertainty::places;

/// The rank of each value, the largest first; equal values share the mean of their ranks, and
/// undefined ones share the last ranks.
pub(super) fn average_ranks(values: &[Option<f64>]) -> Vec<f64> {
    let places = places(values).into_iter();
    places
        .map(|places| f64::from(places.best + places.worst) / 2.0)
        .collect()
}

/// Borda's points: for each ranking how many are ranked below, ties counting half; summed.
///
/// # Source
/// Borda 1784, Mémoire sur les élections au scrutin; average ranks for ties as in
/// Spearman's and Kendall's measures.
pub(super) fn points(rankings: &[Vec<f64>], count: usize) -> Vec<f64> {
    (0..count)
        .map(|index| {
            let below = rankings.iter().map(|ranks| count as f64 - ranks[index]);
            below.sum()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ties_share_the_mean_of_their_ranks() {
        let values = [Some(3.0), Some(5.0), None, Some(3.0), None];
        assert_eq!(average_ranks(&values), [2.5, 1.0, 4.5, 2.5, 4.5]);
        assert_eq!(average_ranks(&[]), [0.0; 0]);
    }

    #[test]
    fn points_count_those_below() {
        // Two rankings of three: a first and second, b second and first, c last twice.
        let rankings = [vec![1.0, 2.0, 3.0], vec![2.0, 1.0, 3.0]];
        assert_eq!(points(&rankings, 3), [3.0, 3.0, 0.0]);
    }

    proptest! {
        #[test]
        fn ranks_sum_to_what_they_must_and_follow_the_actors(
            values in prop::collection::vec(prop::option::of(0u8..6), 0..20),
        ) {
            let values: Vec<Option<f64>> = values.into_iter().map(|v| v.map(f64::from)).collect();
            let ranks = average_ranks(&values);
            let count = values.len() as f64;
            prop_assert_eq!(ranks.iter().sum::<f64>(), count * (count + 1.0) / 2.0);
            let mut reversed: Vec<Option<f64>> = values.clone();
            reversed.reverse();
            let mut back = average_ranks(&reversed);
            back.reverse();
            prop_assert_eq!(ranks, back);
        }
    }
}
