//! How are arcs sorted whose row and neighbour are one key of 32 bits?
//!
//! Digit by digit from the last, as in [`super::radix`], but three passes sort both at once.

use super::buckets::Part;
use super::radix::starts;

const DIGITS: u32 = 3;

/// Memory for sorting, of one thread.
#[derive(Default)]
pub(super) struct KeyScratch {
    keys: Vec<u32>,
    strengths: Vec<f64>,
    ends: Vec<u32>,
}

/// Sorted keys, and the strengths of their arcs unless ties have none.
#[derive(Clone, Copy)]
pub(super) struct SortedKeys<'a> {
    pub(super) keys: &'a [u32],
    pub(super) strengths: &'a [f64],
}

impl KeyScratch {
    /// The keys of a bucket, sorted; the part itself is left in any order. `None` when it is
    /// sorted already, as in many files.
    pub(super) fn sort(&mut self, part: &mut Part<'_>, bits: u32) -> Option<SortedKeys<'_>> {
        if part.targets.is_sorted() {
            return None;
        }
        let Self {
            keys,
            strengths,
            ends,
        } = self;
        keys.resize(keys.len().max(part.targets.len()), 0);
        strengths.resize(strengths.len().max(part.strengths.len()), 0.0);
        let keys = &mut keys[..part.targets.len()];
        let strengths = &mut strengths[..part.strengths.len()];
        let digit_bits = bits.div_ceil(DIGITS);
        let digit =
            |key: u32, place: u32| (key >> (place * digit_bits) & ((1 << digit_bits) - 1)) as usize;
        ends.clear();
        ends.resize((DIGITS as usize) << digit_bits, 0);
        let (low, rest) = ends.split_at_mut(1 << digit_bits);
        let (middle, high) = rest.split_at_mut(1 << digit_bits);
        for &key in &*part.targets {
            low[digit(key, 0)] += 1;
            middle[digit(key, 1)] += 1;
            high[digit(key, 2)] += 1;
        }
        for ends in [&mut *low, &mut *middle, &mut *high] {
            starts(ends);
        }
        pass(part.targets, part.strengths, keys, strengths, low, |key| {
            digit(key, 0)
        });
        pass(
            keys,
            strengths,
            part.targets,
            part.strengths,
            middle,
            |key| digit(key, 1),
        );
        pass(part.targets, part.strengths, keys, strengths, high, |key| {
            digit(key, 2)
        });
        Some(SortedKeys { keys, strengths })
    }
}

/// Moves every key to the end of its digit.
#[inline]
fn pass(
    from: &[u32],
    strengths_from: &[f64],
    to: &mut [u32],
    strengths_to: &mut [f64],
    ends: &mut [u32],
    digit: impl Fn(u32) -> usize,
) {
    let mut place = |key: u32| {
        let end = &mut ends[digit(key)];
        let place = *end as usize;
        *end += 1;
        to[place] = key;
        place
    };
    if strengths_from.is_empty() {
        for &key in from {
            place(key);
        }
    } else {
        for (&key, &strength) in from.iter().zip(strengths_from) {
            strengths_to[place(key)] = strength;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_repetitions_keep_their_order() {
        for bits in [3, 10, 31, 32] {
            let far = ((1u64 << bits) - 1) as u32;
            let mut part = Part {
                rows: &mut [],
                targets: &mut [far, 1, 0, far, 5, 0],
                strengths: &mut [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
            };
            let mut scratch = KeyScratch::default();
            let sorted = scratch.sort(&mut part, bits).expect("it was not sorted");
            assert_eq!(
                sorted.keys,
                if bits == 3 {
                    [0, 0, 1, 5, 7, 7]
                } else {
                    [0, 0, 1, 5, far, far]
                }
            );
            assert_eq!(sorted.strengths, [3.0, 6.0, 2.0, 5.0, 1.0, 4.0]);
        }
    }

    #[test]
    fn what_is_sorted_stays() {
        let mut part = Part {
            rows: &mut [],
            targets: &mut [1, 1, 4],
            strengths: &mut [],
        };
        assert!(KeyScratch::default().sort(&mut part, 3).is_none());
        assert_eq!(*part.targets, [1, 1, 4]);
    }
}
