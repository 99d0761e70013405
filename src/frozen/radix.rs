//! How are the arcs of a bucket sorted by row, and each row by neighbour?
//!
//! Digit by digit from the last (Knuth, The Art of Computer Programming 3, 5.2.5): the digits of
//! the neighbour, then the row. Each pass keeps the order of the one before, so that repetitions
//! stay in the order of the input. A bucket fits in the cache, and so do its passes.

use super::buckets::Part;

/// More bits than this have too many ends for the cache; four passes are better then.
const BITS_IN_TWO_DIGITS: u32 = 24;

/// Memory for sorting, of one thread.
#[derive(Default)]
pub(super) struct Scratch {
    rows: Vec<u16>,
    targets: Vec<u32>,
    strengths: Vec<f64>,
    digit_ends: Vec<u32>,
    row_ends: Vec<u32>,
}

/// Sorted arcs.
pub(super) struct Sorted<'a> {
    pub(super) targets: &'a [u32],
    /// Empty when ties have none.
    pub(super) strengths: &'a [f64],
    /// Where each row ends.
    pub(super) row_ends: &'a [u32],
}

impl Scratch {
    /// The arcs of a bucket, sorted; the part itself is left in any order.
    pub(super) fn sort(
        &mut self,
        part: &mut Part<'_>,
        row_count: usize,
        node_bits: u32,
    ) -> Sorted<'_> {
        let arcs = part.targets.len();
        let strengths = part.strengths.len();
        grow(&mut self.rows, arcs);
        grow(&mut self.targets, arcs);
        grow(&mut self.strengths, strengths);
        let mut other = Part {
            rows: &mut self.rows[..arcs],
            targets: &mut self.targets[..arcs],
            strengths: &mut self.strengths[..strengths],
        };
        if !is_sorted(part) {
            // An even number of digits leaves the arcs where they were.
            let digits = if node_bits > BITS_IN_TWO_DIGITS { 4 } else { 2 };
            let bits = node_bits.div_ceil(digits);
            for pair in 0..digits / 2 {
                let digit = |shift: u32| {
                    let mask = (1u32 << bits) - 1;
                    move |_: u16, target: u32| (target >> shift & mask) as usize
                };
                let (low, high) = (2 * pair * bits, (2 * pair + 1) * bits);
                let ends = &mut self.digit_ends;
                pass(part, &mut other, ends, 1 << bits, digit(low));
                pass(&other, part, ends, 1 << bits, digit(high));
            }
        }
        let by_row = |row: u16, _: u32| usize::from(row);
        pass(part, &mut other, &mut self.row_ends, row_count, by_row);
        Sorted {
            targets: other.targets,
            strengths: other.strengths,
            row_ends: &self.row_ends,
        }
    }
}

fn grow<T: Copy + Default>(memory: &mut Vec<T>, length: usize) {
    if memory.len() < length {
        memory.resize(length, T::default());
    }
}

/// Many files are sorted already.
fn is_sorted(part: &Part<'_>) -> bool {
    let pairs = part.rows.iter().zip(&*part.targets);
    pairs.is_sorted()
}

/// Moves every arc to the end of its digit.
#[inline]
fn pass(
    from: &Part<'_>,
    to: &mut Part<'_>,
    ends: &mut Vec<u32>,
    digit_count: usize,
    digit: impl Fn(u16, u32) -> usize,
) {
    ends.clear();
    ends.resize(digit_count, 0);
    for (&row, &target) in from.rows.iter().zip(&*from.targets) {
        ends[digit(row, target)] += 1;
    }
    starts(ends);
    // One length for all, so that one comparison holds for all.
    let arcs = from.rows.len();
    let (rows, targets) = (&mut to.rows[..arcs], &mut to.targets[..arcs]);
    let mut place = |row: u16, target: u32| {
        let end = &mut ends[digit(row, target)];
        let place = *end as usize;
        *end += 1;
        rows[place] = row;
        targets[place] = target;
        place
    };
    let pairs = from.rows.iter().zip(&*from.targets);
    if from.strengths.is_empty() {
        pairs.for_each(|(&row, &target)| {
            place(row, target);
        });
    } else {
        for ((&row, &target), &strength) in pairs.zip(&*from.strengths) {
            to.strengths[place(row, target)] = strength;
        }
    }
}

/// Lengths become starts.
pub(super) fn starts(lengths: &mut [u32]) {
    let mut next = 0;
    for length in lengths {
        let start = next;
        next += *length;
        *length = start;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_neighbours_are_sorted_and_repetitions_keep_their_order() {
        for node_bits in [3, 20, 24, 25, 32] {
            let far = ((1u64 << node_bits) - 1) as u32;
            let mut part = Part {
                rows: &mut [2, 0, 2, 0, 2],
                targets: &mut [far, 1, 0, far, 0],
                strengths: &mut [1.0, 2.0, 3.0, 4.0, 5.0],
            };
            let mut scratch = Scratch::default();
            let sorted = scratch.sort(&mut part, 3, node_bits);
            assert_eq!(sorted.targets, [1, far, 0, 0, far], "{node_bits}");
            assert_eq!(sorted.strengths, [2.0, 4.0, 3.0, 5.0, 1.0], "{node_bits}");
            assert_eq!(sorted.row_ends, [2, 2, 5], "{node_bits}");
        }
    }

    #[test]
    fn what_is_sorted_stays() {
        let mut part = Part {
            rows: &mut [0, 0, 1],
            targets: &mut [3, 3, 1],
            strengths: &mut [],
        };
        let mut scratch = Scratch::default();
        let sorted = scratch.sort(&mut part, 2, 2);
        assert_eq!(sorted.targets, [3, 3, 1]);
        assert_eq!(sorted.row_ends, [2, 3]);
    }
}
