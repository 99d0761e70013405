//! Which places can actors have in a ranking, and which of them cannot be told apart?

use schemars::JsonSchema;
use serde::Serialize;

/// How far apart two numbers are that still count as equal, relative to the larger: sums of
/// the same fractions in another order differ by less.
const EQUAL: f64 = 1e-9;

/// The places an actor may have, both included, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Places {
    /// The first.
    pub best: u32,
    /// The last.
    pub worst: u32,
}

impl Places {
    /// How many places lie between the best and the worst; 0 when there is only one.
    pub fn width(self) -> u32 {
        self.worst - self.best
    }

    /// The narrowest that holds both.
    pub fn with(self, other: Self) -> Self {
        Self {
            best: self.best.min(other.best),
            worst: self.worst.max(other.worst),
        }
    }
}

/// The places of each value, the largest first; equal values share their places, and undefined
/// ones share the last.
///
/// # Complexity
/// O(n log n).
///
/// # Examples
/// 5 is first, the two 3 share the second and third place, what is undefined is last.
/// ```
/// use yhdyspinta::analyses::uncertainty::places;
///
/// let values = [Some(3.0), Some(5.0), None, Some(3.0)];
/// let all: Vec<_> = places(&values).iter().map(|p| (p.best, p.worst)).collect();
/// assert_eq!(all, [(2, 3), (1, 1), (4, 4), (2, 3)]);
/// ```
pub fn places(values: &[Option<f64>]) -> Vec<Places> {
    let value = |index: usize| values[index].unwrap_or(f64::NEG_INFINITY);
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| value(b).total_cmp(&value(a)));
    let mut places = vec![Places { best: 1, worst: 1 }; values.len()];
    let mut start = 0;
    while start < order.len() {
        let first = value(order[start]);
        let length = order[start..]
            .iter()
            .take_while(|&&index| is_equal(first, value(index)))
            .count();
        let shared = Places {
            best: start as u32 + 1,
            worst: (start + length) as u32,
        };
        for &index in &order[start..start + length] {
            places[index] = shared;
        }
        start += length;
    }
    places
}

fn is_equal(a: f64, b: f64) -> bool {
    let gap = (a - b).abs();
    a == b || (gap.is_finite() && gap <= EQUAL * a.abs().max(b.abs()))
}

/// The actors in groups, first places first: the first actor that is in no group yet, and
/// everybody in none whose places overlap with its own. Of the first of a group it is clear that
/// it stands above all later groups; within a group the order is not clear.
///
/// # Requires
/// The actors in their order, each with places that hold its own.
///
/// # Complexity
/// O(n log n).
///
/// # Examples
/// The first is clear; 3–5 overlaps with 2–4; 5–6 overlaps with 3–5, but not with 2–4.
/// ```
/// use yhdyspinta::analyses::uncertainty::{Places, not_told_apart};
///
/// let places = |best, worst| Places { best, worst };
/// let all = [places(1, 1), places(2, 4), places(3, 5), places(5, 6)];
/// assert_eq!(not_told_apart(&all), [vec![0], vec![1, 2], vec![3]]);
/// ```
pub fn not_told_apart(places: &[Places]) -> Vec<Vec<usize>> {
    let mut by_best: Vec<usize> = (0..places.len()).collect();
    by_best.sort_by_key(|&index| places[index].best);
    let mut rest = by_best.into_iter().peekable();
    let mut is_grouped = vec![false; places.len()];
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for first in 0..places.len() {
        if is_grouped[first] {
            continue;
        }
        // Who is in a group has a better best place than all others, so that nobody is missed.
        let mut group = Vec::new();
        while let Some(index) = rest.next_if(|&next| places[next].best <= places[first].worst) {
            is_grouped[index] = true;
            group.push(index);
        }
        group.sort_unstable();
        groups.push(group);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_by_rounding_shares_its_places() {
        let third = 0.1 + 0.2;
        let both = Places { best: 1, worst: 2 };
        assert_eq!(places(&[Some(0.3), Some(third)]), [both, both]);
        assert!(places(&[]).is_empty() && not_told_apart(&[]).is_empty());
    }

    #[test]
    fn who_overlaps_with_the_first_is_in_its_group() {
        let places = |best, worst| Places { best, worst };
        // The fourth may be second, although the third is clearly below the first.
        let all = [places(1, 2), places(2, 3), places(3, 3), places(2, 4)];
        assert_eq!(not_told_apart(&all), [vec![0, 1, 3], vec![2]]);
    }
}
