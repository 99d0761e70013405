//! How well does a ranking that was read with errors tell the true one?

use schemars::JsonSchema;
use serde::Serialize;

use super::places::{Places, places};

/// How well a ranking read with errors tells the true one; of several readings the means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Accuracy {
    /// The share of readings whose first actor is the true first.
    pub top_1: f64,
    /// The share of readings whose first actor is among the true first three.
    pub top_3: f64,
    /// The share of readings whose first actor is among the true first tenth.
    pub top_tenth: f64,
    /// The actors in the first tenth of both, over those in the first tenth of either.
    pub overlap: f64,
    /// The squared correlation of the numbers; missing where all are equal.
    pub r_squared: Option<f64>,
}

/// The measures of accuracy of one reading against the truth, both over the same actors;
/// `None` without actors. Actors without a true number are left out.
///
/// Where several actors are first in the reading, each counts by its share, as if one of them
/// had been named by lot. The first tenth are the first n/10 places, rounded up, and everybody
/// who shares them.
///
/// # Complexity
/// O(n log n).
///
/// # Source
/// Borgatti, S., Carley, K. & Krackhardt, D. (2006) On the robustness of centrality measures
/// under conditions of imperfect data, Social Networks 28:124–136,
/// doi:10.1016/j.socnet.2005.05.001. How actors that are equal count is ours.
///
/// # Examples
/// The true order is a, b, c, d; read is b first, then a, c, d. b is no true first but among
/// the first three; the first tenth is one actor, and not the same.
/// ```
/// use yhdyspinta::analyses::uncertainty::accuracy;
///
/// let truth = [Some(4.0), Some(3.0), Some(2.0), Some(1.0)];
/// let read = [Some(3.0), Some(4.0), Some(2.0), Some(1.0)];
/// let all = accuracy(&truth, &read).expect("four actors");
/// assert_eq!((all.top_1, all.top_3, all.top_tenth, all.overlap), (0.0, 1.0, 0.0, 0.0));
/// // Σ(x−2.5)(y−2.5) = 0.75 + 0.75 + 0.25 + 2.25 = 4 of 5, squared.
/// assert!((all.r_squared.expect("they differ") - 0.64).abs() < 1e-12);
/// ```
pub fn accuracy(truth: &[Option<f64>], read: &[Option<f64>]) -> Option<Accuracy> {
    let ranked = (truth.iter().zip(read)).filter(|(truth, _)| truth.is_some());
    let (truth, read): (Vec<Option<f64>>, Vec<Option<f64>>) = ranked.unzip();
    let count = truth.len();
    if count == 0 {
        return None;
    }
    let tenth = count.div_ceil(10) as u32;
    let (true_places, read_places) = (places(&truth), places(&read));
    let first: Vec<&Places> = (true_places.iter().zip(&read_places))
        .filter(|(_, read)| read.best == 1)
        .map(|(truth, _)| truth)
        .collect();
    let among = |limit: u32| {
        let those = first.iter().filter(|place| place.best <= limit);
        those.count() as f64 / first.len() as f64
    };
    let (mut both, mut either) = (0u32, 0u32);
    for (truth, read) in true_places.iter().zip(&read_places) {
        let (in_truth, in_read) = (truth.best <= tenth, read.best <= tenth);
        both += u32::from(in_truth && in_read);
        either += u32::from(in_truth || in_read);
    }
    Some(Accuracy {
        top_1: among(1),
        top_3: among(3),
        top_tenth: among(tenth),
        overlap: f64::from(both) / f64::from(either),
        r_squared: r_squared(&truth, &read),
    })
}

fn r_squared(truth: &[Option<f64>], read: &[Option<f64>]) -> Option<f64> {
    let pairs: Vec<(f64, f64)> = (truth.iter().zip(read))
        .filter_map(|(&truth, &read)| truth.zip(read))
        .collect();
    let count = pairs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let (mean_x, mean_y) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        let (x, y) = (x - mean_x, y - mean_y);
        xx += x * x;
        yy += y * y;
        xy += x * y;
    }
    (xx > 0.0 && yy > 0.0).then(|| (xy * xy / (xx * yy)).min(1.0))
}

/// The means of so many; `None` without any.
pub(super) fn mean(all: &[Accuracy]) -> Option<Accuracy> {
    let count = all.len() as f64;
    let mean = |of: fn(&Accuracy) -> f64| all.iter().map(of).sum::<f64>() / count;
    let squares: Vec<f64> = all.iter().filter_map(|one| one.r_squared).collect();
    (!all.is_empty()).then(|| Accuracy {
        top_1: mean(|one| one.top_1),
        top_3: mean(|one| one.top_3),
        top_tenth: mean(|one| one.top_tenth),
        overlap: mean(|one| one.overlap),
        r_squared: (!squares.is_empty())
            .then(|| squares.iter().sum::<f64>() / squares.len() as f64),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_truth_is_accurate() {
        let values: Vec<Option<f64>> = (0..25).map(|value| Some(f64::from(value))).collect();
        let all = accuracy(&values, &values).expect("there are actors");
        assert_eq!((all.top_1, all.top_3, all.overlap), (1.0, 1.0, 1.0));
        assert!((all.r_squared.expect("they differ") - 1.0).abs() < 1e-12);
    }

    #[test]
    fn who_is_first_with_others_counts_by_its_share() {
        // Read are a and b first; only a is.
        let truth = [Some(3.0), Some(2.0), Some(1.0)];
        let read = [Some(2.0), Some(2.0), Some(1.0)];
        let all = accuracy(&truth, &read).expect("there are actors");
        assert_eq!((all.top_1, all.top_3, all.overlap), (0.5, 1.0, 0.5));
    }

    #[test]
    fn nobody_has_no_accuracy_and_equals_no_correlation() {
        assert_eq!(accuracy(&[], &[]), None);
        let equal = [Some(1.0), Some(1.0)];
        let all = accuracy(&equal, &equal).expect("there are actors");
        assert_eq!((all.top_1, all.r_squared), (1.0, None));
    }
}
