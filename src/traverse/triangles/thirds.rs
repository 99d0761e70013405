//! What do those who are tied to both ends of a tie add up to?
//!
//! Sums of numbers that are not whole depend on their order, so each tie belongs to the row of
//! its higher end and only that row's task writes to it, in two rounds: thirds with a higher
//! number than both ends, and all others.

use std::ops::Range;

use rayon::prelude::*;

use super::hits::Hits;
use super::{NUMBERS_PER_TASK, Oriented};
use crate::frozen::offsets_of;
use crate::parallel::{self, Spare};

impl Oriented {
    /// For every tie the sum of `weight` over those tied to both its ends, in one fixed order:
    /// `weight(third, places of the ties from its higher and its lower end to the third)`.
    ///
    /// Complexity: O(m · arboricity), numbers in parallel.
    pub(crate) fn sum_over_thirds<const K: usize>(
        &self,
        weight: impl Fn(u32, usize, usize) -> [f64; K] + Sync + Send,
    ) -> Vec<[f64; K]> {
        let mut sums = self.sum_above(&weight);
        let scratch = || (vec![0u32; self.node_count()], Hits::default());
        self.each_row(&mut sums, scratch, |(places, hits), _, row, sums| {
            self.mark(&row, places);
            for vx in row.clone() {
                let x = self.lower[vx];
                let is_marked = |w: u32| places[w as usize] != 0;
                hits.each(self.row(x), &self.lower, is_marked, |xw| {
                    let w = self.lower[xw];
                    let vw = places[w as usize] as usize - 1;
                    add(&mut sums[vx - row.start], weight(w, vw, xw));
                    add(&mut sums[vw - row.start], weight(x, vx, xw));
                });
            }
            self.unmark(&row, places);
        });
        sums
    }

    /// For every tie the sum of `value` by number over those tied to both its ends.
    ///
    /// Complexity: that of [`Self::sum_over_thirds`], with less to look up.
    pub(crate) fn sum_of_thirds(&self, value: &[f64]) -> Vec<[f64; 1]> {
        let mut sums = self.sum_above(&|third, _, _| [value[third as usize]]);
        if self.is_directed() {
            self.add_below::<true>(value, &mut sums);
        } else {
            self.add_below::<false>(value, &mut sums);
        }
        sums
    }

    /// Thirds with a higher number than both ends.
    ///
    /// For each v the thirds add up at every w that they are tied to, tied to v or not: what
    /// stands at those that are not is never read, and asking would take longer.
    fn sum_above<const K: usize>(
        &self,
        weight: &(impl Fn(u32, usize, usize) -> [f64; K] + Sync + Send),
    ) -> Vec<[f64; K]> {
        let higher = Higher::new(self);
        let mut sums = vec![[0.0; K]; self.lower.len()];
        let scratch = || vec![[0.0; K]; self.node_count()];
        self.each_row(&mut sums, scratch, |at, v, row, sums| {
            for &w in &self.lower[row.clone()] {
                at[w as usize] = [0.0; K];
            }
            for &(u, uv) in higher.of(v) {
                // The row of u is ascending: what stands before v is below v.
                for uw in self.row(u).start..uv as usize {
                    let w = self.lower[uw] as usize;
                    add(&mut at[w], weight(u, uv as usize, uw));
                }
            }
            for (sum, &w) in sums.iter_mut().zip(&self.lower[row]) {
                *sum = at[w as usize];
            }
        });
        sums
    }

    /// Thirds with a lower number than the higher end, found as triangles are.
    fn add_below<const DIRECTED: bool>(&self, value: &[f64], sums: &mut [[f64; 1]]) {
        let scratch = || (vec![0u32; self.node_count()], Hits::default());
        self.each_row(sums, scratch, |(places, hits), _, row, sums| {
            let others = &self.lower[row.clone()];
            let hub_count = others.partition_point(|&other| other < self.hubs.count());
            for (at, &x) in others[..hub_count].iter().enumerate() {
                let hub = self.hubs.row::<DIRECTED>(x);
                let of_x = value[x as usize];
                let mut sum = 0.0;
                for (&w, at_w) in others[..at].iter().zip(sums.iter_mut()) {
                    let closed = f64::from(u8::from(hub.dyad(w) != 0));
                    sum += closed * value[w as usize];
                    at_w[0] += closed * of_x;
                }
                sums[at][0] += sum;
            }
            if hub_count.max(1) >= others.len() {
                return;
            }
            self.mark(&row, places);
            for at in hub_count.max(1)..others.len() {
                let x = others[at];
                let mut sum = 0.0;
                let is_marked = |w: u32| places[w as usize] != 0;
                hits.each(self.row(x), &self.lower, is_marked, |xw| {
                    let w = self.lower[xw] as usize;
                    sum += value[w];
                    sums[places[w] as usize - 1 - row.start][0] += value[x as usize];
                });
                sums[at][0] += sum;
            }
            self.unmark(&row, places);
        });
    }

    /// Hands every number's row, with what belongs to its ties, to `work`.
    fn each_row<T: Send, S: Send>(
        &self,
        of_ties: &mut [T],
        scratch: impl Fn() -> S + Sync + Send,
        work: impl Fn(&mut S, u32, Range<usize>, &mut [T]) + Sync + Send,
    ) {
        let spare = Spare::new();
        parallel::split_by_offsets(of_ties, &self.offsets, NUMBERS_PER_TASK)
            .into_par_iter()
            .for_each(|(numbers, mut part)| {
                spare.with(&scratch, |scratch| {
                    for number in numbers {
                        let row = self.row(number as u32);
                        let (own, rest) = part.split_at_mut(row.len());
                        part = rest;
                        if !own.is_empty() {
                            work(scratch, number as u32, row, own);
                        }
                    }
                });
            });
    }

    fn mark(&self, row: &Range<usize>, places: &mut [u32]) {
        for tie in row.clone() {
            places[self.lower[tie] as usize] = tie as u32 + 1;
        }
    }

    fn unmark(&self, row: &Range<usize>, places: &mut [u32]) {
        for &other in &self.lower[row.clone()] {
            places[other as usize] = 0;
        }
    }
}

#[inline]
fn add<const K: usize>(sums: &mut [f64; K], values: [f64; K]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += value;
    }
}

/// Who is tied to a number from above, ascending, with the place of the tie.
struct Higher {
    offsets: Vec<u32>,
    ties: Vec<(u32, u32)>,
}

impl Higher {
    fn new(oriented: &Oriented) -> Self {
        let mut counts = vec![0u32; oriented.node_count()];
        for &b in &oriented.lower {
            counts[b as usize] += 1;
        }
        let offsets = offsets_of(counts);
        let mut next = offsets.clone();
        let mut ties = vec![(0u32, 0u32); oriented.lower.len()];
        for a in 0..oriented.node_count() as u32 {
            for ab in oriented.row(a) {
                let slot = &mut next[oriented.lower[ab] as usize];
                ties[*slot as usize] = (a, ab as u32);
                *slot += 1;
            }
        }
        Self { offsets, ties }
    }

    fn of(&self, number: u32) -> &[(u32, u32)] {
        let number = number as usize;
        &self.ties[self.offsets[number] as usize..self.offsets[number + 1] as usize]
    }
}
