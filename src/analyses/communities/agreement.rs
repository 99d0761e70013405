//! Do two partitions say the same?

use crate::analyses::NodeMembership;

/// How alike two partitions of the same actors are.
///
/// With n actors, n_ij of them in group i of one and j of the other, H the entropies of the
/// group sizes and I their mutual information:
///
/// - `adjusted_rand` = (S − E)/((A + B)/2 − E), S = Σ C(n_ij,2), A and B the same over the
///   groups of each, E = A·B/C(n,2): 1 when equal, about 0 by chance, possibly below. `None`
///   when the denominator is 0: both put all together, or both put everyone apart, or n < 2.
/// - `mutual_information` = 2I/(H₁ + H₂), normalized by the arithmetic mean: 1 when equal, 0
///   when independent. `None` when both put all together (0/0), or n = 0. It is not corrected
///   for chance: many small groups raise it.
/// - `variation_of_information` = H₁ + H₂ − 2I in **bits**: 0 when equal, at most log₂ n; a
///   distance. `None` when n = 0.
///
/// # Complexity
/// O(n + groups), and O(n log n) for [`Agreement::of`]. Memory: 12 bytes an actor.
///
/// # Source
/// Hubert, L. & Arabie, P. (1985) Comparing partitions, doi:10.1007/BF01908075. Danon, L. et
/// al. (2005), doi:10.1088/1742-5468/2005/09/P09008. Meilă, M. (2007),
/// doi:10.1016/j.jmva.2006.11.013.
///
/// # Examples
/// Halves and quarters of four: one bit is shared, the quarters know one more.
/// ```
/// use yhdyspinta::analyses::communities::Agreement;
///
/// let agreement = Agreement::of(&[0, 0, 1, 1], &[0, 1, 2, 3]);
/// assert_eq!(agreement.variation_of_information, Some(1.0));
/// assert_eq!(agreement.mutual_information, Some(2.0 / 3.0));
/// assert_eq!(agreement.adjusted_rand, Some(0.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Adjusted Rand index.
    pub adjusted_rand: Option<f64>,
    /// Normalized mutual information, over the mean of the entropies.
    pub mutual_information: Option<f64>,
    /// Variation of information, in bits.
    pub variation_of_information: Option<f64>,
}

impl Agreement {
    /// Compares two partitions given by any labels, an actor in the same place in both.
    ///
    /// # Panics
    /// When they are not of the same length.
    pub fn of(left: &[u32], right: &[u32]) -> Self {
        Self::of_groups(&dense(left), &dense(right))
    }

    /// Compares two partitions.
    ///
    /// # Panics
    /// When they are not of the same number of actors.
    pub fn of_groups(left: &NodeMembership, right: &NodeMembership) -> Self {
        assert_eq!(
            left.of().len(),
            right.of().len(),
            "partitions of the same actors"
        );
        let count = left.of().len();
        let mut sums = Sums::default();
        let (members, starts) = by_group(left);
        let mut common = vec![0u32; right.group_count()];
        for group in starts.windows(2) {
            let group = &members[group[0]..group[1]];
            for &node in group {
                common[right.of()[node as usize] as usize] += 1;
            }
            for &node in group {
                sums.add(std::mem::take(
                    &mut common[right.of()[node as usize] as usize],
                ));
            }
        }
        Self::from_sums(
            count,
            &sums,
            &Sums::of(left.sizes()),
            &Sums::of(right.sizes()),
        )
    }

    fn from_sums(count: usize, both: &Sums, left: &Sums, right: &Sums) -> Self {
        if count == 0 {
            return Self {
                adjusted_rand: None,
                mutual_information: None,
                variation_of_information: None,
            };
        }
        let entropy = |sums: &Sums| ((count as f64).log2() - sums.logs / count as f64).max(0.0);
        let (joint, left_entropy, right_entropy) = (entropy(both), entropy(left), entropy(right));
        let mutual = (left_entropy + right_entropy - joint).max(0.0);
        let mean = (left_entropy + right_entropy) / 2.0;
        let same = both.groups == left.groups && both.groups == right.groups;
        Self {
            adjusted_rand: adjusted_rand(count, both, left, right),
            mutual_information: match mean {
                _ if left.groups == 1 && right.groups == 1 => None,
                _ if same => Some(1.0),
                mean => Some((mutual / mean).min(1.0)),
            },
            variation_of_information: Some(if same {
                0.0
            } else {
                (2.0 * joint - left_entropy - right_entropy).max(0.0)
            }),
        }
    }
}

/// In whole numbers as long as they are exact: whether there is a value must not depend on
/// rounding.
fn adjusted_rand(count: usize, both: &Sums, left: &Sums, right: &Sums) -> Option<f64> {
    let all = count as u128 * (count as u128).saturating_sub(1) / 2;
    let trivial = |pairs: u128| pairs == 0 || pairs == all;
    if all == 0 || (left.pairs == right.pairs && trivial(left.pairs)) {
        return None;
    }
    let expected = left.pairs as f64 * right.pairs as f64 / all as f64;
    let most = (left.pairs + right.pairs) as f64 / 2.0;
    Some((both.pairs as f64 - expected) / (most - expected))
}

/// What the indices need of the sizes of groups.
#[derive(Default)]
struct Sums {
    groups: usize,
    pairs: u128,
    logs: f64,
}

impl Sums {
    fn of(sizes: &[u32]) -> Self {
        let mut sums = Self::default();
        sizes.iter().for_each(|&size| sums.add(size));
        sums
    }

    fn add(&mut self, size: u32) {
        if size > 0 {
            self.groups += 1;
            self.pairs += u128::from(size) * u128::from(size - 1) / 2;
            self.logs += f64::from(size) * f64::from(size).log2();
        }
    }
}

/// The nodes sorted by group, and where each group starts.
fn by_group(membership: &NodeMembership) -> (Vec<u32>, Vec<usize>) {
    let mut starts = vec![0];
    for &size in membership.sizes() {
        starts.push(starts[starts.len() - 1] + size as usize);
    }
    let mut next = starts.clone();
    let mut members = vec![0; membership.of().len()];
    for (node, &group) in (0..).zip(membership.of()) {
        let place = &mut next[group as usize];
        members[*place] = node;
        *place += 1;
    }
    (members, starts)
}

fn dense(labels: &[u32]) -> NodeMembership {
    let mut sorted = labels.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let number = |label| sorted.partition_point(|&other| other < label) as u32;
    NodeMembership::from_labels(labels.iter().map(|&label| number(label)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_groups_do_not_matter() {
        let same = Agreement::of(&[7, 7, 3], &[0, 0, 9]);
        assert_eq!(same.adjusted_rand, Some(1.0));
        assert_eq!(same.mutual_information, Some(1.0));
        assert_eq!(same.variation_of_information, Some(0.0));
    }

    #[test]
    fn independent_halves() {
        // Every cell 1: S = 0, A = B = 2, E = 4/6, (0 − 2/3)/(2 − 2/3); no information shared.
        let crossed = Agreement::of(&[0, 0, 1, 1], &[0, 1, 0, 1]);
        let adjusted = crossed.adjusted_rand.expect("neither is trivial");
        assert!((adjusted + 0.5).abs() < 1e-12, "{adjusted}");
        assert_eq!(crossed.mutual_information, Some(0.0));
        assert_eq!(crossed.variation_of_information, Some(2.0));
    }

    #[test]
    fn a_group_that_is_everybody_tells_nothing() {
        let agreement = Agreement::of(&[0, 0], &[0, 1]);
        assert_eq!(agreement.adjusted_rand, Some(0.0));
        assert_eq!(agreement.mutual_information, Some(0.0));
        assert_eq!(agreement.variation_of_information, Some(1.0));
    }

    #[test]
    fn what_is_zero_by_zero_is_undefined() {
        let together = Agreement::of(&[0, 0], &[1, 1]);
        assert_eq!(
            (together.adjusted_rand, together.mutual_information),
            (None, None)
        );
        assert_eq!(together.variation_of_information, Some(0.0));
        let apart = Agreement::of(&[0, 1], &[0, 1]);
        assert_eq!(
            (apart.adjusted_rand, apart.mutual_information),
            (None, Some(1.0))
        );
        let nobody = Agreement::of(&[], &[]);
        assert_eq!(nobody.variation_of_information, None);
        assert_eq!(Agreement::of(&[4], &[2]).mutual_information, None);
    }
}
