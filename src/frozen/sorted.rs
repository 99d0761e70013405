//! What are the rows of arcs in buckets, each neighbour once?

use rayon::prelude::*;

use crate::parallel::Spare;

use super::adjacency::{Adjacency, offsets_of};
use super::buckets::{ArcSource, Arcs, Buckets, Part};
use super::in_place;
use super::keys::KeyScratch;
use super::radix::Scratch;

/// Sorted rows without repetition, each bucket at the front of where its arcs were.
pub(super) struct SortedRows {
    buckets: Buckets,
    /// The length of each row.
    degrees: Vec<u32>,
    arcs: Arcs,
    /// How many arcs each bucket has kept.
    kept: Vec<usize>,
    /// How many neighbours of the rows of each task are in each bucket.
    neighbors: Vec<Vec<u32>>,
}

impl SortedRows {
    pub(super) fn of(buckets: Buckets, mut arcs: Arcs) -> Self {
        let mut degrees = vec![0u32; buckets.node_count()];
        let arc_count = arcs.lengths().iter().sum();
        let spare = Spare::new();
        let (kept, neighbors): (Vec<Vec<usize>>, Vec<Vec<u32>>) = arcs
            .parts()
            .par_chunks_mut(buckets.per_task())
            .zip(degrees.par_chunks_mut(buckets.per_task() * buckets.nodes_each()))
            .map(|(parts, degrees)| {
                let mut neighbors = vec![0; buckets.count()];
                let buckets_of = parts
                    .iter_mut()
                    .zip(degrees.chunks_mut(buckets.nodes_each()));
                let kept = spare.with(Memory::default, |memory| {
                    let kept = buckets_of.map(|(part, degrees)| {
                        let counts = Counts {
                            buckets,
                            degrees,
                            neighbors: &mut neighbors,
                        };
                        sort_bucket(part, arc_count, memory, counts)
                    });
                    kept.collect()
                });
                (kept, neighbors)
            })
            .unzip();
        Self {
            buckets,
            degrees,
            arcs,
            kept: kept.concat(),
            neighbors,
        }
    }

    /// How many arcs each bucket has.
    pub(super) fn kept(&self) -> &[usize] {
        &self.kept
    }

    /// Of each of [`Self::transposed`] the arcs by bucket.
    pub(super) fn neighbors(&self) -> &[Vec<u32>] {
        &self.neighbors
    }

    /// Gives away the memory that named the rows.
    pub(super) fn take_rows(&mut self) -> Vec<u16> {
        self.arcs.take_rows()
    }

    /// Gives away the length of each row.
    pub(super) fn take_degrees(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.degrees)
    }

    /// Bucket by bucket.
    pub(super) fn rows(&self) -> Vec<Rows<'_>> {
        let mut start = 0;
        let buckets = self.kept.iter().zip(self.arcs.lengths());
        let rows = buckets.map(|(&kept, &length)| {
            let arcs = start..start + kept;
            start += length;
            Rows {
                targets: &self.arcs.targets()[arcs.clone()],
                strengths: self.arcs.strengths().get(arcs).unwrap_or_default(),
            }
        });
        rows.collect()
    }

    /// Task by task the arcs the other way round.
    pub(super) fn transposed(&self) -> Vec<Transposed<'_>> {
        let mut rows = self.rows().into_iter().enumerate().map(|(bucket, rows)| {
            let nodes = self.buckets.nodes(bucket);
            (nodes.start as u32, &self.degrees[nodes], rows)
        });
        let tasks = self.neighbors.iter().map(|_| {
            let rows = rows.by_ref().take(self.buckets.per_task());
            Transposed(rows.collect())
        });
        tasks.collect()
    }

    /// Closes the gaps that repetitions left.
    pub(super) fn into_adjacency(self, weighted: bool) -> Adjacency {
        let (lengths, mut targets, mut strengths) = self.arcs.into_lists();
        close_gaps(&mut targets, &lengths, &self.kept);
        let strengths = weighted.then(|| {
            close_gaps(&mut strengths, &lengths, &self.kept);
            strengths
        });
        Adjacency::new(offsets_of(self.degrees), targets, strengths)
    }
}

/// The rows of a bucket, one after the other.
pub(super) struct Rows<'a> {
    pub(super) targets: &'a [u32],
    pub(super) strengths: &'a [f64],
}

/// The rows of some buckets, seen from their neighbours: the first node, the length of each row
/// and the rows.
pub(super) struct Transposed<'a>(Vec<(u32, &'a [u32], Rows<'a>)>);

impl ArcSource for Transposed<'_> {
    #[inline]
    fn for_each(&self, mut each: impl FnMut(u32, u32, f64)) {
        for (first_node, degrees, rows) in &self.0 {
            let mut at = 0;
            for (node, &degree) in (*first_node..).zip(*degrees) {
                let row = at..at + degree as usize;
                at = row.end;
                let strengths = rows.strengths.get(row.clone()).unwrap_or_default();
                for (place, &target) in rows.targets[row].iter().enumerate() {
                    each(target, node, strengths.get(place).copied().unwrap_or(1.0));
                }
            }
        }
    }
}

/// Memory for sorting, of one thread.
#[derive(Default)]
struct Memory {
    arcs: Scratch,
    keys: KeyScratch,
    row_ends: Vec<u32>,
}

/// What is known of a bucket once it is sorted.
struct Counts<'a> {
    buckets: Buckets,
    /// Becomes the length of each row.
    degrees: &'a mut [u32],
    /// Counts the neighbours by bucket.
    neighbors: &'a mut [u32],
}

/// Sorts a bucket of all `arcs`, merges repetitions towards its front, and gives the number of
/// arcs left.
fn sort_bucket(
    part: &mut Part<'_>,
    arcs: usize,
    memory: &mut Memory,
    mut counts: Counts<'_>,
) -> usize {
    let buckets = counts.buckets;
    let rows = counts.degrees.len();
    let here = |part: &Part<'_>, at: usize| (part.targets[at], part.strengths.get(at).copied());
    if part.strengths.is_empty() && in_place::is_large(part.targets.len(), arcs) {
        let ends = &mut memory.row_ends;
        in_place::sort(part, rows, buckets.key_bits(), ends);
        return counts.merge_rows(part, ends, here);
    }
    if let Some(bits) = buckets.key_bits() {
        return match memory.keys.sort(part, bits + buckets.row_bits()) {
            Some(sorted) => counts.merge_keys(part, bits, |_, at| {
                (sorted.keys[at], sorted.strengths.get(at).copied())
            }),
            None => counts.merge_keys(part, bits, here),
        };
    }
    let sorted = memory.arcs.sort(part, rows, buckets.node_bits());
    counts.merge_rows(part, sorted.row_ends, |_, at| {
        (sorted.targets[at], sorted.strengths.get(at).copied())
    })
}

impl Counts<'_> {
    /// Merges repetitions of sorted neighbours; `arc` gives one, which is never before those that
    /// are written already.
    #[inline]
    fn merge_rows(
        &mut self,
        part: &mut Part<'_>,
        row_ends: &[u32],
        arc: impl Fn(&Part<'_>, usize) -> (u32, Option<f64>),
    ) -> usize {
        let (mut start, mut kept) = (0, 0);
        for (row, &end) in row_ends.iter().enumerate() {
            let first = kept;
            for at in start..end as usize {
                let (target, strength) = arc(part, at);
                if kept == first || part.targets[kept - 1] != target {
                    self.keep(part, kept, target, strength);
                    kept += 1;
                } else {
                    add(part, kept - 1, strength);
                }
            }
            self.degrees[row] = (kept - first) as u32;
            start = end as usize;
        }
        kept
    }

    /// The same of keys, whose neighbours have so many bits; those of one row may be out of order.
    #[inline]
    fn merge_keys(
        &mut self,
        part: &mut Part<'_>,
        bits: u32,
        arc: impl Fn(&Part<'_>, usize) -> (u32, Option<f64>),
    ) -> usize {
        let (mut row, mut first, mut kept) = (0, 0, 0);
        let mut last = None;
        for at in 0..part.targets.len() {
            let (key, strength) = arc(part, at);
            let target = key & ((1 << bits) - 1);
            let same_row = key >> bits == row;
            first = if same_row { first } else { kept };
            row = key >> bits;
            if last == Some(key) {
                add(part, kept - 1, strength);
                continue;
            }
            if last < Some(key) {
                last = Some(key);
                self.keep(part, kept, target, strength);
            } else {
                let row = &part.targets[first..kept];
                let place = first + row.partition_point(|&before| before < target);
                if part.targets[place] == target {
                    add(part, place, strength);
                    continue;
                }
                part.make_room(place, kept);
                self.keep(part, place, target, strength);
            }
            kept += 1;
            // Told anew with every arc: asking whether it is the last of its row takes longer.
            self.degrees[row as usize] = (kept - first) as u32;
        }
        kept
    }

    #[inline]
    fn keep(&mut self, part: &mut Part<'_>, place: usize, target: u32, strength: Option<f64>) {
        part.targets[place] = target;
        self.neighbors[self.buckets.of_node(target)] += 1;
        if let Some(strength) = strength {
            part.strengths[place] = strength;
        }
    }
}

impl Part<'_> {
    /// Moves the arcs before `end` on by one, from a place on.
    fn make_room(&mut self, place: usize, end: usize) {
        self.targets.copy_within(place..end, place + 1);
        if !self.strengths.is_empty() {
            self.strengths.copy_within(place..end, place + 1);
        }
    }
}

#[inline]
fn add(part: &mut Part<'_>, place: usize, strength: Option<f64>) {
    if let Some(strength) = strength {
        part.strengths[place] = (part.strengths[place] + strength).min(f64::MAX);
    }
}

/// Moves the first `kept` of each stretch of `lengths` together.
pub(super) fn close_gaps<T: Copy>(data: &mut Vec<T>, lengths: &[usize], kept: &[usize]) {
    let (mut from, mut to) = (0, 0);
    for (&length, &kept) in lengths.iter().zip(kept) {
        data.copy_within(from..from + kept, to);
        from += length;
        to += kept;
    }
    if to < data.len() {
        data.truncate(to);
        data.shrink_to_fit();
    }
}
