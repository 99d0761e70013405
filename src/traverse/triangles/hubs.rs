//! Are two hubs tied? One bit tells.
//!
//! Most of the work of meeting triangles is at ties between hubs, whose rows are the longest.
//! There it is cheaper to ask for each pair of a row whether it is tied than to read a row.

use rayon::prelude::*;

use super::{BOTH, DOWN, UP};

/// Which of the lowest numbers are tied, one bit for each pair, and one more for the way back
/// when directed.
pub(super) struct Hubs {
    count: u32,
    words_per_row: usize,
    down: Vec<u64>,
    up: Vec<u64>,
}

/// 2 MB a direction, of which the half that is read stays in the second cache.
const MOST_HUBS: usize = 1 << 12;

/// Beyond [`FEW_HUBS`] there are so many that at least one pair in this many is tied: of fewer ties
/// the rows are short, and reading them takes less than asking.
const PAIRS_PER_TIE: usize = 16;

/// So many hubs need 128 kB, which the second cache has room for beside all else.
const FEW_HUBS: usize = 1 << 10;

/// Rows of hubs to a task.
const ROWS_PER_TASK: usize = 64;

impl Hubs {
    pub(super) fn new(offsets: &[u32], lower: &[u32], dyads: Option<&Vec<u8>>) -> Self {
        let is_dense = |&count: &usize| {
            let pairs = count * (count - 1) / 2;
            pairs <= PAIRS_PER_TIE * offsets[count] as usize
        };
        // At most four bytes a tie.
        let most = (offsets.len() - 1).min((32 * lower.len()).isqrt());
        let dense = (1..=most.min(MOST_HUBS)).rev().find(is_dense);
        let count = dense.unwrap_or(0).max(most.min(FEW_HUBS));
        let words_per_row = count.div_ceil(64);
        let plane = |way: u8| {
            let mut bits = vec![0u64; count * words_per_row];
            let rows = bits.par_chunks_mut(words_per_row.max(1));
            let rows = rows.zip(offsets.par_windows(2)).with_min_len(ROWS_PER_TASK);
            rows.for_each(|(row, ends)| {
                for tie in ends[0] as usize..ends[1] as usize {
                    if dyads.is_none_or(|dyads| dyads[tie] & way != 0) {
                        let other = lower[tie] as usize;
                        row[other / 64] |= 1 << (other % 64);
                    }
                }
            });
            bits
        };
        Self {
            count: count as u32,
            words_per_row,
            down: plane(DOWN),
            up: dyads.map_or(Vec::new(), |_| plane(UP)),
        }
    }

    /// How many numbers from 0 are hubs.
    #[inline]
    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// The bits of a hub.
    #[inline]
    pub(super) fn row<const DIRECTED: bool>(&self, hub: u32) -> HubRow<'_, DIRECTED> {
        let start = hub as usize * self.words_per_row;
        let words = start..start + self.words_per_row;
        HubRow {
            down: &self.down[words.clone()],
            up: if DIRECTED { &self.up[words] } else { &[] },
        }
    }
}

/// To which lower numbers a hub is tied.
#[derive(Clone, Copy)]
pub(super) struct HubRow<'a, const DIRECTED: bool> {
    down: &'a [u64],
    up: &'a [u64],
}

impl<const DIRECTED: bool> HubRow<'_, DIRECTED> {
    /// How the tie to a lower number is directed; 0 where there is none.
    #[inline]
    pub(super) fn dyad(&self, other: u32) -> u8 {
        let bit = |bits: &[u64]| (bits[other as usize / 64] >> (other % 64)) as u8 & 1;
        if DIRECTED {
            (bit(self.down) * DOWN) | (bit(self.up) * UP)
        } else {
            bit(self.down) * BOTH
        }
    }
}
