//! How are arcs sorted whose row and neighbour are one key of 32 bits?
//!
//! Digit by digit from the last, as in [`super::radix`], but row and neighbour at once. In most
//! networks hardly any neighbours of a node differ in their lowest bits alone; then these are left
//! as they are, and whoever merges repetitions moves the few that are out of place.

use super::buckets::Part;
use super::radix::starts;

/// More bits than this have too many ends for the nearest cache.
const MOST_BITS: u32 = 10;

/// Low bits are left as they are when a key has on average so many others that share its highest
/// digit: spread over the next digit, about one in 16 shares that, too.
const MOST_ALIKE: u64 = 64;

/// Some bits of a key.
#[derive(Clone, Copy)]
struct Digit {
    shift: u32,
    bits: u32,
}

impl Digit {
    /// The highest of the lowest `bits`.
    fn highest_of(bits: u32) -> Self {
        let shift = bits.saturating_sub(MOST_BITS);
        Self {
            shift,
            bits: bits - shift,
        }
    }

    /// How many there are.
    fn count(self) -> usize {
        1 << self.bits
    }

    #[inline]
    fn of(self, key: u32) -> usize {
        (key >> self.shift) as usize & (self.count() - 1)
    }
}

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
    /// The keys of a bucket, sorted; the part itself is left in any order. `None` when they stand
    /// in the part, in order but for some that differ in their [low bits](MOST_ALIKE) alone;
    /// repetitions stay in the order of the input.
    pub(super) fn sort(&mut self, part: &mut Part<'_>, bits: u32) -> Option<SortedKeys<'_>> {
        if part.targets.is_sorted() {
            return None;
        }
        let high = Digit::highest_of(bits);
        let middle = Digit::highest_of(high.shift);
        let low = Digit {
            shift: 0,
            bits: middle.shift,
        };
        let mut arcs = Arcs {
            keys: &mut *part.targets,
            strengths: &mut *part.strengths,
        };
        self.keys.resize(self.keys.len().max(arcs.keys.len()), 0);
        let strengths = self.strengths.len().max(arcs.strengths.len());
        self.strengths.resize(strengths, 0.0);
        let mut others = Arcs {
            keys: &mut self.keys[..arcs.keys.len()],
            strengths: &mut self.strengths[..arcs.strengths.len()],
        };
        self.ends.clear();
        self.ends
            .resize(high.count() + middle.count() + low.count(), 0);
        let (high_ends, rest) = self.ends.split_at_mut(high.count());
        let (middle_ends, low_ends) = rest.split_at_mut(middle.count());
        for &key in &*arcs.keys {
            high_ends[high.of(key)] += 1;
            middle_ends[middle.of(key)] += 1;
        }
        let alike: u64 = high_ends.iter().map(|&count| u64::from(count).pow(2)).sum();
        starts(high_ends);
        starts(middle_ends);
        if low.bits == 0 || alike <= arcs.keys.len() as u64 * MOST_ALIKE {
            arcs.pass(&mut others, middle_ends, middle);
            others.pass(&mut arcs, high_ends, high);
            return None;
        }
        for &key in &*arcs.keys {
            low_ends[low.of(key)] += 1;
        }
        starts(low_ends);
        arcs.pass(&mut others, low_ends, low);
        others.pass(&mut arcs, middle_ends, middle);
        arcs.pass(&mut others, high_ends, high);
        Some(SortedKeys {
            keys: others.keys,
            strengths: others.strengths,
        })
    }
}

/// Keys, and the strengths of their arcs unless ties have none.
struct Arcs<'a> {
    keys: &'a mut [u32],
    strengths: &'a mut [f64],
}

impl Arcs<'_> {
    /// Moves every arc to the end of its digit.
    #[inline]
    fn pass(&self, to: &mut Arcs<'_>, ends: &mut [u32], digit: Digit) {
        // One length for all, so that one comparison holds for all.
        let keys = &mut to.keys[..self.keys.len()];
        let mut place = |key: u32| {
            let end = &mut ends[digit.of(key)];
            let place = *end as usize;
            *end += 1;
            keys[place] = key;
            place
        };
        if self.strengths.is_empty() {
            for &key in &*self.keys {
                place(key);
            }
        } else {
            for (&key, &strength) in self.keys.iter().zip(&*self.strengths) {
                to.strengths[place(key)] = strength;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys in no order, many of them twice, each with its place as its strength.
    fn mixed(count: u32, below: u32) -> (Vec<u32>, Vec<f64>) {
        let keys = (0..count).map(|at| (u64::from(at) * 7_654_321 % u64::from(below)) as u32);
        (keys.collect(), (0..count).map(f64::from).collect())
    }

    #[test]
    fn few_alike_are_sorted_but_for_their_low_bits() {
        for (bits, low) in [(3, 0), (10, 0), (20, 0), (21, 1), (32, 12)] {
            let (mut keys, mut strengths) = mixed(5000, (((1u64 << bits) - 1) / 2) as u32 + 1);
            let mut expected: Vec<_> = keys.iter().copied().zip(strengths.clone()).collect();
            expected.sort_by_key(|(key, _)| key >> low);
            let mut part = Part {
                rows: &mut [],
                targets: &mut keys,
                strengths: &mut strengths,
            };
            assert!(KeyScratch::default().sort(&mut part, bits).is_none());
            let sorted: Vec<_> = keys.into_iter().zip(strengths).collect();
            assert_eq!(sorted, expected, "{bits}");
        }
    }

    #[test]
    fn many_alike_are_sorted_whole() {
        for bits in [21, 26, 32] {
            let (mut keys, mut strengths) = mixed(5000, 1 << 11);
            let mut expected: Vec<_> = keys.iter().copied().zip(strengths.clone()).collect();
            expected.sort_by_key(|(key, _)| *key);
            let mut part = Part {
                rows: &mut [],
                targets: &mut keys,
                strengths: &mut strengths,
            };
            let mut scratch = KeyScratch::default();
            let sorted = scratch.sort(&mut part, bits).expect("many are alike");
            let sorted = sorted.keys.iter().copied().zip(sorted.strengths.to_vec());
            assert_eq!(sorted.collect::<Vec<_>>(), expected, "{bits}");
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
