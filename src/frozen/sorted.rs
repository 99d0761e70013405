//! What are the rows of arcs in buckets, each neighbour once?

use rayon::prelude::*;

use super::adjacency::{Adjacency, offsets_of};
use super::buckets::{ArcSource, Arcs, Buckets, Part};
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
        let (kept, neighbors): (Vec<Vec<usize>>, Vec<Vec<u32>>) = arcs
            .parts()
            .par_chunks_mut(buckets.per_task())
            .zip(degrees.par_chunks_mut(buckets.per_task() * buckets.nodes_each()))
            .map_init(Scratch::default, |scratch, (parts, degrees)| {
                let mut neighbors = vec![0; buckets.count()];
                let kept = parts
                    .iter_mut()
                    .zip(degrees.chunks_mut(buckets.nodes_each()))
                    .map(|(part, degrees)| {
                        sort_bucket(buckets, part, scratch, degrees, &mut neighbors)
                    });
                (kept.collect(), neighbors)
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

    /// Bucket by bucket.
    pub(super) fn views(&self) -> Vec<Rows<'_>> {
        let mut start = 0;
        let rows = (0..self.buckets.count()).map(|bucket| {
            let arcs = start..start + self.kept[bucket];
            start += self.arcs.lengths()[bucket];
            let nodes = self.buckets.nodes(bucket);
            Rows {
                first_node: nodes.start as u32,
                degrees: &self.degrees[nodes],
                targets: &self.arcs.targets()[arcs.clone()],
                strengths: self.arcs.strengths().get(arcs).unwrap_or_default(),
            }
        });
        rows.collect()
    }

    /// Task by task the arcs the other way round.
    pub(super) fn transposed(&self) -> Vec<Transposed<'_>> {
        let mut views = self.views().into_iter();
        let tasks = self.neighbors.iter().map(|_| {
            let rows = views.by_ref().take(self.buckets.per_task());
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

/// The rows of a bucket.
pub(super) struct Rows<'a> {
    first_node: u32,
    pub(super) degrees: &'a [u32],
    pub(super) targets: &'a [u32],
    pub(super) strengths: &'a [f64],
}

/// The rows of some buckets, seen from their neighbours.
pub(super) struct Transposed<'a>(Vec<Rows<'a>>);

impl ArcSource for Transposed<'_> {
    #[inline]
    fn for_each(&self, mut each: impl FnMut(u32, u32, f64)) {
        for rows in &self.0 {
            let mut at = 0;
            for (node, &degree) in (rows.first_node..).zip(rows.degrees) {
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

/// Sorts a bucket, merges repetitions towards its front, and gives the number of arcs left;
/// `degrees` becomes the length of each row, `neighbors` counts the neighbours by bucket.
fn sort_bucket(
    buckets: Buckets,
    part: &mut Part<'_>,
    scratch: &mut Scratch,
    degrees: &mut [u32],
    neighbors: &mut [u32],
) -> usize {
    let sorted = scratch.sort(part, degrees.len(), buckets.node_bits());
    let (mut start, mut kept) = (0, 0);
    for (&end, degree) in sorted.row_ends.iter().zip(degrees) {
        let first = kept;
        for at in start..end as usize {
            let target = sorted.targets[at];
            if kept == first || part.targets[kept - 1] != target {
                part.targets[kept] = target;
                neighbors[buckets.of_node(target)] += 1;
                if let Some(&strength) = sorted.strengths.get(at) {
                    part.strengths[kept] = strength;
                }
                kept += 1;
            } else if let Some(&strength) = sorted.strengths.get(at) {
                part.strengths[kept - 1] = (part.strengths[kept - 1] + strength).min(f64::MAX);
            }
        }
        *degree = (kept - first) as u32;
        start = end as usize;
    }
    kept
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
