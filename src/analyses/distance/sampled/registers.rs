//! About how many different nodes are in a set that only a few bytes remember?
//!
//! HyperLogLog (Flajolet et al. 2007, doi:10.46298/dmtcs.3545): every node's hash picks a
//! register and offers it the place of its first set bit; a register keeps the largest. The
//! union of two sets has the larger of each register. Counts follow Ertl 2017
//! (arXiv:1702.01284), which needs no special case for small sets.

/// The registers of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(align(64))]
pub(super) struct Registers<const COUNT: usize>([u8; COUNT]);

impl<const COUNT: usize> Registers<COUNT> {
    pub(super) const NONE: Self = Self([0; COUNT]);

    /// The set of one node with that hash.
    pub(super) fn of(hash: u64) -> Self {
        let bits = COUNT.trailing_zeros();
        let mut registers = Self::NONE;
        // A set bit behind the last ends the search for the first.
        let rest = hash << bits | 1 << (bits - 1);
        registers.0[(hash >> (64 - bits)) as usize] = rest.leading_zeros() as u8 + 1;
        registers
    }

    #[inline(always)]
    pub(super) fn join(&mut self, other: &Self) {
        for (own, &other) in self.0.iter_mut().zip(&other.0) {
            *own = (*own).max(other);
        }
    }

    /// About how many are in the set; the relative standard deviation is 1.04 / √COUNT.
    pub(super) fn count(&self) -> f64 {
        let count = COUNT as f64;
        let zeros = self.0.iter().filter(|&&register| register == 0).count() as f64;
        if zeros == count {
            return 0.0;
        }
        let occupied = self.0.iter().filter(|&&register| register > 0);
        let sum: f64 = occupied.map(|&register| power_of_half(register)).sum();
        let corrected = sum + count * sigma(zeros / count);
        count * count / (2.0 * std::f64::consts::LN_2 * corrected)
    }
}

/// 2⁻ᵏ.
fn power_of_half(exponent: u8) -> f64 {
    f64::from_bits((1023 - u64::from(exponent)) << 52)
}

/// x + Σ x^(2ᵏ) 2^(k−1) over k ≥ 1, for x below 1: what empty registers add.
fn sigma(x: f64) -> f64 {
    let (mut power, mut weight, mut sum) = (x, 1.0, x);
    loop {
        power *= power;
        let before = sum;
        sum += power * weight;
        weight *= 2.0;
        if sum == before {
            return sum;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::mix;

    #[test]
    fn the_first_bits_pick_and_the_place_of_the_next_set_bit_is_kept() {
        let one = Registers::<64>::of(0b00_0010_0010 << 54);
        assert_eq!(one.0[2], 3);
        assert_eq!(one.0.iter().filter(|&&register| register > 0).count(), 1);
        assert_eq!(Registers::<64>::of(0).0[0], 59);
        assert_eq!(Registers::<64>::of(u64::MAX).0[63], 1);
    }

    #[test]
    fn empty_registers_add_what_the_series_says() {
        // 1/2 + 1/4 + 1/16·2 + 1/256·4 + 1/65536·8 + …
        assert_eq!(sigma(0.0), 0.0);
        assert!((sigma(0.5) - 0.890_747_3).abs() < 1e-6);
    }

    /// The error of 300 sets of a size is what Ertl states: no bias, 1.04 / √COUNT.
    #[test]
    fn counts_are_near_for_sets_of_any_size() {
        for size in [1u64, 5, 40, 100, 1000, 3_000] {
            let errors: Vec<f64> = (0..300u64)
                .map(|seed| {
                    let mut set = Registers::<64>::NONE;
                    for node in 0..size {
                        set.join(&Registers::of(mix(mix(seed) ^ node)));
                    }
                    set.count() / size as f64 - 1.0
                })
                .collect();
            let mean = errors.iter().sum::<f64>() / 300.0;
            let deviation = (errors.iter().map(|error| error * error).sum::<f64>() / 300.0).sqrt();
            assert!(mean.abs() < 0.03, "{size}: bias {mean}");
            assert!(deviation < 0.15, "{size}: deviation {deviation}");
        }
    }
}
