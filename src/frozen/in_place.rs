//! How is a bucket sorted that is too large to be copied?
//!
//! The hub of a star can have all ties in its bucket. Arcs are swapped into the stretch of their
//! row, cycle by cycle (McIlroy, Bostic and McIlroy 1993, "Engineering Radix Sort"), then each
//! row is sorted where it stands. Repetitions may change places, so it is for arcs without
//! strengths.

use rayon::prelude::*;

use super::buckets::Part;
use super::radix::starts;

/// Smaller buckets are copied: that is faster, and the copies of all threads take little.
const LARGE: usize = 1 << 20;

/// Is a bucket of so many of all `arcs` too large to be copied?
pub(super) fn is_large(length: usize, arcs: usize) -> bool {
    length > LARGE.max(arcs / 16)
}

/// Sorts arcs without strengths by row and neighbour: the targets become the neighbours,
/// `row_ends` where each row ends. `key_bits` as in [`super::buckets::Buckets::key_bits`].
pub(super) fn sort(
    part: &mut Part<'_>,
    row_count: usize,
    key_bits: Option<u32>,
    row_ends: &mut Vec<u32>,
) {
    row_ends.clear();
    row_ends.resize(row_count, 0);
    match key_bits {
        Some(bits) => {
            part.targets.par_sort_unstable();
            for key in &mut *part.targets {
                row_ends[(*key >> bits) as usize] += 1;
                *key &= (1 << bits) - 1;
            }
            let mut end = 0;
            for row_end in row_ends {
                end += *row_end;
                *row_end = end;
            }
        }
        None => {
            gather_rows(part, row_ends);
            let mut start = 0;
            for &end in &*row_ends {
                part.targets[start..end as usize].par_sort_unstable();
                start = end as usize;
            }
        }
    }
}

/// Swaps every arc into the stretch of its row; `ends`, at first zero for each row, becomes where
/// each ends.
fn gather_rows(part: &mut Part<'_>, ends: &mut [u32]) {
    for &row in &*part.rows {
        ends[row as usize] += 1;
    }
    let lengths = ends.to_vec();
    starts(ends);
    let stretch_ends: Vec<u32> = ends
        .iter()
        .zip(&lengths)
        .map(|(start, length)| start + length)
        .collect();
    for row in 0..ends.len() {
        while ends[row] < stretch_ends[row] {
            let here = ends[row] as usize;
            let belongs = part.rows[here] as usize;
            if belongs != row {
                let there = ends[belongs] as usize;
                part.rows.swap(here, there);
                part.targets.swap(here, there);
            }
            ends[belongs] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_neighbours_are_sorted() {
        let arcs = [
            (2u16, 9),
            (0, 1),
            (2, 0),
            (0, 9),
            (2, 0),
            (3, 4),
            (0, 0),
            (2, 8),
        ];
        let mut rows = arcs.map(|(row, _)| row);
        let mut targets = arcs.map(|(_, target)| target);
        let mut keys = arcs.map(|(row, target)| u32::from(row) << 4 | target);
        let mut parts = [
            (
                Part {
                    rows: &mut rows,
                    targets: &mut targets,
                    strengths: &mut [],
                },
                None,
            ),
            (
                Part {
                    rows: &mut [],
                    targets: &mut keys,
                    strengths: &mut [],
                },
                Some(4),
            ),
        ];
        for (part, key_bits) in &mut parts {
            let mut row_ends = Vec::new();
            sort(part, 4, *key_bits, &mut row_ends);
            assert_eq!(*part.targets, [0, 1, 9, 0, 0, 8, 9, 4], "{key_bits:?}");
            assert_eq!(row_ends, [3, 3, 7, 8], "{key_bits:?}");
        }
    }
}
