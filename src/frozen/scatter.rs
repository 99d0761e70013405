//! How do ties in any order become sorted rows?
//!
//! A radix build: the ties are counted and scattered into buckets of consecutive nodes, each
//! small enough for the cache; then every bucket is sorted by node in place, its rows by
//! neighbour, and repetitions are merged. Each step is parallel over fixed parts, so the rows
//! do not depend on the number of threads. Beside the ties it takes 6 bytes per arc.

use rayon::prelude::*;

use super::FreezeError;
use super::adjacency::{Adjacency, offsets_of};

/// Ties that are read and counted together.
pub(super) const TIES_PER_BLOCK: usize = 1 << 18;

/// At most this many nodes in a bucket, so that 16 bits name a node within it.
const BUCKET_BITS: u32 = 16;

/// About this many buckets: enough for every thread, few enough for the cache to hold
/// the end of each.
const BUCKETS: usize = 256;

/// Some of the ties: their ends, and their strengths or none.
pub(crate) trait TieBlock: Send + Sync {
    /// The two ends of each tie.
    fn ends(&self) -> &[[u32; 2]];
    /// The strength of each tie; empty when ties have none.
    fn strengths(&self) -> &[f64];
}

impl TieBlock for (&[[u32; 2]], &[f64]) {
    fn ends(&self) -> &[[u32; 2]] {
        self.0
    }
    fn strengths(&self) -> &[f64] {
        self.1
    }
}

impl TieBlock for Vec<[u32; 2]> {
    fn ends(&self) -> &[[u32; 2]] {
        self
    }
    fn strengths(&self) -> &[f64] {
        &[]
    }
}

impl<B: TieBlock> TieBlock for &B {
    fn ends(&self) -> &[[u32; 2]] {
        (**self).ends()
    }
    fn strengths(&self) -> &[f64] {
        (**self).strengths()
    }
}

/// Which rows are built from a tie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// From its first end.
    Outgoing,
    /// From its second end.
    Incoming,
    /// From both.
    Both,
}

impl Rows {
    /// Calls `each` with row, neighbour and position of the tie, leaving self-ties out.
    #[inline]
    fn arcs(self, ends: &[[u32; 2]], mut each: impl FnMut(u32, u32, usize)) {
        for (at, &[from, to]) in ends.iter().enumerate() {
            if from == to {
                continue;
            }
            if self != Self::Incoming {
                each(from, to, at);
            }
            if self != Self::Outgoing {
                each(to, from, at);
            }
        }
    }
}

/// Every end is a node, and ids fit in 32 bits.
pub(super) fn check<B: TieBlock>(node_count: usize, blocks: &[B]) -> Result<(), FreezeError> {
    if node_count > u32::MAX as usize {
        return Err(FreezeError::TooManyNodes(node_count));
    }
    let highest = blocks
        .par_iter()
        .filter_map(|block| block.ends().as_flattened().iter().copied().max())
        .max();
    match highest {
        Some(node) if node as usize >= node_count => {
            Err(FreezeError::NoSuchNode { node, node_count })
        }
        _ => Ok(()),
    }
}

/// Every strength is above 0, finite, and so is its inverse, the length of the tie.
pub(super) fn check_strengths<B: TieBlock>(blocks: &[B]) -> Result<(), FreezeError> {
    for block in blocks {
        for (&[from, to], &strength) in block.ends().iter().zip(block.strengths()) {
            if !(strength > 0.0 && strength.is_normal()) {
                return Err(FreezeError::BadStrength { from, to, strength });
            }
        }
    }
    Ok(())
}

/// The rows of the ties.
pub(super) fn rows<B: TieBlock>(
    node_count: usize,
    which: Rows,
    blocks: Vec<B>,
) -> Result<Adjacency, FreezeError> {
    let weighted = blocks.iter().any(|block| !block.strengths().is_empty());
    let shift = bucket_shift(node_count);
    let counts: Vec<Vec<u32>> = blocks
        .par_iter()
        .map(|block| count(block, which, shift, node_count.div_ceil(1 << shift)))
        .collect();
    let arc_count: u64 = counts.iter().flatten().map(|&count| u64::from(count)).sum();
    if arc_count > u64::from(u32::MAX) {
        return Err(FreezeError::TooManyArcs(arc_count));
    }
    let mut arcs = Arcs::new(arc_count as usize, weighted);
    arcs.scatter(which, shift, blocks, &counts);
    Ok(arcs.sort(node_count, shift, &bucket_lengths(&counts)))
}

/// A bucket holds `1 << shift` nodes.
fn bucket_shift(node_count: usize) -> u32 {
    let per_bucket = node_count.div_ceil(BUCKETS).next_power_of_two();
    per_bucket.trailing_zeros().min(BUCKET_BITS)
}

fn count<B: TieBlock>(block: &B, which: Rows, shift: u32, bucket_count: usize) -> Vec<u32> {
    let mut counts = vec![0; bucket_count];
    which.arcs(block.ends(), |row, _, _| {
        counts[(row >> shift) as usize] += 1
    });
    counts
}

fn bucket_lengths(counts: &[Vec<u32>]) -> Vec<usize> {
    let bucket_count = counts.first().map_or(0, Vec::len);
    (0..bucket_count)
        .map(|bucket| counts.iter().map(|block| block[bucket] as usize).sum())
        .collect()
}

/// Arcs by bucket: the row within the bucket, the neighbour, the strength.
struct Arcs {
    rows: Vec<u16>,
    targets: Vec<u32>,
    strengths: Vec<f64>,
    weighted: bool,
}

/// The same of a part of them.
struct Part<'a> {
    rows: &'a mut [u16],
    targets: &'a mut [u32],
    strengths: &'a mut [f64],
}

impl<'a> Part<'a> {
    /// Cuts off the first `len` arcs.
    fn split_off(&mut self, len: usize) -> Part<'a> {
        fn cut<'a, T>(slice: &mut &'a mut [T], len: usize) -> &'a mut [T] {
            let (front, back) = std::mem::take(slice).split_at_mut(len);
            *slice = back;
            front
        }
        let strengths = len.min(self.strengths.len());
        Part {
            rows: cut(&mut self.rows, len),
            targets: cut(&mut self.targets, len),
            strengths: cut(&mut self.strengths, strengths),
        }
    }
}

impl Arcs {
    fn new(arc_count: usize, weighted: bool) -> Self {
        Self {
            rows: vec![0; arc_count],
            targets: vec![0; arc_count],
            strengths: vec![0.0; if weighted { arc_count } else { 0 }],
            weighted,
        }
    }

    fn whole(&mut self) -> Part<'_> {
        Part {
            rows: &mut self.rows,
            targets: &mut self.targets,
            strengths: &mut self.strengths,
        }
    }

    /// Moves every arc to its bucket; within a bucket the order of the input stays.
    fn scatter<B: TieBlock>(
        &mut self,
        which: Rows,
        shift: u32,
        blocks: Vec<B>,
        counts: &[Vec<u32>],
    ) {
        let bucket_count = counts.first().map_or(0, Vec::len);
        let mut rest = self.whole();
        let mut places: Vec<Vec<Part<'_>>> = Vec::new();
        places.resize_with(blocks.len(), || Vec::with_capacity(bucket_count));
        for bucket in 0..bucket_count {
            for (place, count) in places.iter_mut().zip(counts) {
                place.push(rest.split_off(count[bucket] as usize));
            }
        }
        let within = (1u32 << shift) - 1;
        blocks
            .into_par_iter()
            .zip(places)
            .for_each(|(block, mut parts)| {
                let mut filled = vec![0usize; parts.len()];
                let strengths = block.strengths();
                which.arcs(block.ends(), |row, neighbor, tie| {
                    let bucket = (row >> shift) as usize;
                    let part = &mut parts[bucket];
                    let at = filled[bucket];
                    filled[bucket] += 1;
                    part.rows[at] = (row & within) as u16;
                    part.targets[at] = neighbor;
                    if let Some(&strength) = strengths.get(tie) {
                        part.strengths[at] = strength;
                    }
                });
            });
    }

    /// Sorts each bucket into rows and closes the gaps that repetitions left.
    fn sort(mut self, node_count: usize, shift: u32, lengths: &[usize]) -> Adjacency {
        let mut degrees = vec![0u32; node_count];
        let mut rest = self.whole();
        let parts: Vec<Part<'_>> = lengths.iter().map(|&len| rest.split_off(len)).collect();
        let kept: Vec<usize> = parts
            .into_par_iter()
            .zip(degrees.par_chunks_mut(1 << shift))
            .map(|(part, degrees)| sort_bucket(part, degrees))
            .collect();
        self.rows = Vec::new();
        close_gaps(&mut self.targets, lengths, &kept);
        if self.weighted {
            close_gaps(&mut self.strengths, lengths, &kept);
        }
        let strengths = self.weighted.then_some(self.strengths);
        Adjacency::new(offsets_of(degrees), self.targets, strengths)
    }
}

/// Sorts a bucket by row and each row by neighbour, merges repetitions towards the front, and
/// gives the number of arcs left; `degrees` becomes the length of each row.
fn sort_bucket(part: Part<'_>, degrees: &mut [u32]) -> usize {
    for &row in &*part.rows {
        degrees[row as usize] += 1;
    }
    let mut ends = degrees.to_vec();
    let mut start = 0;
    for end in &mut ends {
        start += std::mem::replace(end, start);
    }
    if part.strengths.is_empty() {
        let targets = part.targets.to_vec();
        for (&row, target) in part.rows.iter().zip(targets) {
            let end = &mut ends[row as usize];
            part.targets[*end as usize] = target;
            *end += 1;
        }
        merge_rows(part.targets, degrees)
    } else {
        let mut ties = vec![(0, 0.0); part.targets.len()];
        for ((&row, &target), &strength) in
            part.rows.iter().zip(&*part.targets).zip(&*part.strengths)
        {
            let end = &mut ends[row as usize];
            ties[*end as usize] = (target, strength);
            *end += 1;
        }
        merge_weighted_rows(&mut ties, part.targets, part.strengths, degrees)
    }
}

fn merge_rows(targets: &mut [u32], degrees: &mut [u32]) -> usize {
    let (mut start, mut kept) = (0, 0);
    for degree in degrees {
        let end = start + *degree as usize;
        targets[start..end].sort_unstable();
        let first = kept;
        for at in start..end {
            if kept == first || targets[kept - 1] != targets[at] {
                targets[kept] = targets[at];
                kept += 1;
            }
        }
        *degree = (kept - first) as u32;
        start = end;
    }
    kept
}

/// A stable sort keeps the order of the input among repetitions, so that their strengths are
/// always added in the same order.
fn merge_weighted_rows(
    ties: &mut [(u32, f64)],
    targets: &mut [u32],
    strengths: &mut [f64],
    degrees: &mut [u32],
) -> usize {
    let (mut start, mut kept) = (0, 0);
    for degree in degrees {
        let end = start + *degree as usize;
        ties[start..end].sort_by_key(|&(target, _)| target);
        let first = kept;
        for &(target, strength) in &ties[start..end] {
            if kept == first || targets[kept - 1] != target {
                targets[kept] = target;
                strengths[kept] = strength;
                kept += 1;
            } else {
                strengths[kept - 1] = (strengths[kept - 1] + strength).min(f64::MAX);
            }
        }
        *degree = (kept - first) as u32;
        start = end;
    }
    kept
}

/// Moves the first `kept` of each stretch of `lengths` together.
fn close_gaps<T: Copy>(data: &mut Vec<T>, lengths: &[usize], kept: &[usize]) {
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
