//! How often does chance do as well?

use crate::random::Random;

/// How often permutations did as well as what is observed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Significance {
    /// p of a value at least as high.
    pub at_least: f64,
    /// p of a value at most as high.
    pub at_most: f64,
    /// p of a value at least as far from 0.
    pub two_sided: f64,
    /// How many permutations gave a value.
    pub permutations: u32,
}

impl Significance {
    /// Values that differ only by rounding are equal, so that chance is not cheated of a draw.
    pub(crate) fn of(observed: f64, permuted: &[f64]) -> Self {
        let slack = 1e-9 * observed.abs().max(1e-3);
        let p = |is_extreme: &dyn Fn(f64) -> bool| {
            let extreme = permuted.iter().filter(|&&value| is_extreme(value)).count();
            (1.0 + extreme as f64) / (1.0 + permuted.len() as f64)
        };
        Self {
            at_least: p(&|value| value >= observed - slack),
            at_most: p(&|value| value <= observed + slack),
            two_sided: p(&|value| value.abs() >= observed.abs() - slack),
            permutations: permuted.len() as u32,
        }
    }
}

/// The nodes in a random order: one permutation, fixed by seed and number.
pub(crate) fn shuffled(node_count: usize, seed: u64, number: u64) -> Vec<u32> {
    let mut order: Vec<u32> = (0..node_count as u32).collect();
    Random::stream(seed, number).shuffle(&mut order);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_observed_counts_as_one_draw() {
        let significance = Significance::of(2.0, &[2.0 + 1e-12, -3.0, 1.0]);
        assert_eq!(significance.at_least, 0.5);
        assert_eq!(significance.at_most, 1.0);
        assert_eq!(significance.two_sided, 0.75);
        assert_eq!(Significance::of(0.5, &[]).two_sided, 1.0);
    }
}
