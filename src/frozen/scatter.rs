//! How do ties in any order become sorted rows?
//!
//! Only half of the rows are sorted. Each tie is scattered, by its first end or by its smaller
//! one, into a bucket of consecutive nodes small enough for the cache; every bucket is sorted by
//! node in place, its rows by neighbour, and repetitions are merged. The other half follows by
//! transposing: whoever visits nodes in order fills rows that are sorted already (Gustavson
//! 1978, doi:10.1145/355791.355796). Each step is parallel over fixed parts, so the rows do not
//! depend on the number of threads. At its peak it takes 18 bytes a tie.

use rayon::prelude::*;

use super::adjacency::{Adjacency, offsets_of};
use super::buckets::{ArcSource, Arcs, Buckets, Part};
use super::{Direction, FreezeError};

/// Ties that are read and counted together.
pub(super) const TIES_PER_BLOCK: usize = 1 << 18;

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

/// Every end is a node, every strength above 0 and finite, and so is its inverse, the length of
/// the tie; ids fit in 32 bits.
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
            return Err(FreezeError::NoSuchNode { node, node_count });
        }
        _ => {}
    }
    for block in blocks {
        for (&[from, to], &strength) in block.ends().iter().zip(block.strengths()) {
            if !(strength > 0.0 && strength.is_normal()) {
                return Err(FreezeError::BadStrength { from, to, strength });
            }
        }
    }
    Ok(())
}

/// The rows of what goes out and, when directed, of what comes in.
pub(super) fn rows<B: TieBlock>(
    node_count: usize,
    direction: Direction,
    blocks: Vec<B>,
) -> Result<(Adjacency, Option<Adjacency>), FreezeError> {
    let weighted = blocks.iter().any(|block| !block.strengths().is_empty());
    let buckets = Buckets::of(node_count);
    let ties = blocks.into_iter().map(|block| Ties { block, direction });
    let first = SortedRows::of(buckets, Arcs::scatter(buckets, weighted, ties.collect())?);
    let transposed = Arcs::scatter(buckets, weighted, first.parts())?;
    let arc_count = 2 * transposed.len() as u64;
    if direction == Direction::Undirected && arc_count > u64::from(u32::MAX) {
        return Err(FreezeError::TooManyArcs(arc_count));
    }
    Ok(match direction {
        Direction::Undirected => (join(buckets, transposed, Some(&first)), None),
        Direction::Directed => {
            let incoming = join(buckets, transposed, None);
            (first.into_rows(), Some(incoming))
        }
    })
}

/// The arcs whose rows are sorted: from the first end, or from the smaller one.
struct Ties<B> {
    block: B,
    direction: Direction,
}

impl<B: TieBlock> ArcSource for Ties<B> {
    #[inline]
    fn for_each(&self, mut each: impl FnMut(u32, u32, f64)) {
        let strengths = self.block.strengths();
        for (at, &[from, to]) in self.block.ends().iter().enumerate() {
            let strength = strengths.get(at).copied().unwrap_or(1.0);
            if from == to {
                continue;
            }
            match self.direction {
                Direction::Directed => each(from, to, strength),
                Direction::Undirected => each(from.min(to), from.max(to), strength),
            }
        }
    }
}

/// Sorted rows without repetition, each bucket at the front of where its arcs were.
struct SortedRows {
    buckets: Buckets,
    /// The length of each row.
    degrees: Vec<u32>,
    arcs: Arcs,
    /// How many arcs each bucket has kept.
    kept: Vec<usize>,
}

impl SortedRows {
    fn of(buckets: Buckets, mut arcs: Arcs) -> Self {
        let mut degrees = vec![0u32; buckets.node_count()];
        let kept = arcs
            .parts()
            .into_par_iter()
            .zip(degrees.par_chunks_mut(buckets.nodes_each()))
            .map(|(part, degrees)| sort_bucket(part, degrees))
            .collect();
        arcs.forget_rows();
        Self {
            buckets,
            degrees,
            arcs,
            kept,
        }
    }

    /// Bucket by bucket the arcs the other way round.
    fn parts(&self) -> Vec<Transposed<'_>> {
        let mut start = 0;
        let parts = (0..self.buckets.count()).map(|bucket| {
            let arcs = start..start + self.kept[bucket];
            start += self.arcs.lengths()[bucket];
            let nodes = self.buckets.nodes(bucket);
            Transposed {
                first_node: nodes.start as u32,
                degrees: &self.degrees[nodes],
                targets: &self.arcs.targets()[arcs.clone()],
                strengths: self.arcs.strengths().get(arcs).unwrap_or_default(),
            }
        });
        parts.collect()
    }

    /// Closes the gaps that repetitions left.
    fn into_rows(self) -> Adjacency {
        let (lengths, mut targets, mut strengths) = self.arcs.into_lists();
        close_gaps(&mut targets, &lengths, &self.kept);
        if let Some(strengths) = &mut strengths {
            close_gaps(strengths, &lengths, &self.kept);
        }
        Adjacency::new(offsets_of(self.degrees), targets, strengths)
    }
}

/// The rows of a bucket, seen from their neighbours.
struct Transposed<'a> {
    first_node: u32,
    degrees: &'a [u32],
    targets: &'a [u32],
    strengths: &'a [f64],
}

impl ArcSource for Transposed<'_> {
    #[inline]
    fn for_each(&self, mut each: impl FnMut(u32, u32, f64)) {
        let mut at = 0;
        for (node, &degree) in (self.first_node..).zip(self.degrees) {
            let row = at..at + degree as usize;
            at = row.end;
            let strengths = self.strengths.get(row.clone()).unwrap_or_default();
            for (place, &target) in self.targets[row].iter().enumerate() {
                each(target, node, strengths.get(place).copied().unwrap_or(1.0));
            }
        }
    }
}

/// Sorts a bucket by row and each row by neighbour, merges repetitions towards the front, and
/// gives the number of arcs left; `degrees` becomes the length of each row.
fn sort_bucket(part: Part<'_>, degrees: &mut [u32]) -> usize {
    for &row in &*part.rows {
        degrees[row as usize] += 1;
    }
    let mut ends = starts(degrees);
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

/// Where each of the rows starts.
fn starts(degrees: &[u32]) -> Vec<u32> {
    let mut next = 0;
    let starts = degrees.iter().map(|&degree| {
        next += degree;
        next - degree
    });
    starts.collect()
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

/// The rows of arcs that come in the order of their neighbours, each followed by the row of the
/// same node in `after`, whose neighbours all come later.
fn join(buckets: Buckets, mut arcs: Arcs, after: Option<&SortedRows>) -> Adjacency {
    let empty = Transposed {
        first_node: 0,
        degrees: &[],
        targets: &[],
        strengths: &[],
    };
    let afters = after.map(SortedRows::parts);
    let after_of = |bucket: usize| afters.as_ref().map_or(&empty, |afters| &afters[bucket]);
    let lengths: Vec<usize> = (0..buckets.count())
        .map(|bucket| arcs.lengths()[bucket] + after_of(bucket).targets.len())
        .collect();
    let arc_count = lengths.iter().sum();
    let mut degrees = vec![0u32; buckets.node_count()];
    let mut targets = vec![0u32; arc_count];
    let mut strengths = vec![0.0f64; if arcs.is_weighted() { arc_count } else { 0 }];
    let mut rest = (&mut targets[..], &mut strengths[..]);
    let outputs: Vec<_> = lengths
        .iter()
        .map(|&length| {
            let weighted = length.min(rest.1.len());
            (cut(&mut rest.0, length), cut(&mut rest.1, weighted))
        })
        .collect();
    arcs.parts()
        .into_par_iter()
        .zip(outputs)
        .zip(degrees.par_chunks_mut(buckets.nodes_each()))
        .enumerate()
        .for_each(|(bucket, ((part, (targets, strengths)), degrees))| {
            join_bucket(part, after_of(bucket), degrees, targets, strengths);
        });
    let strengths = arcs.is_weighted().then_some(strengths);
    drop(arcs);
    Adjacency::new(offsets_of(degrees), targets, strengths)
}

fn join_bucket(
    part: Part<'_>,
    after: &Transposed<'_>,
    degrees: &mut [u32],
    targets: &mut [u32],
    strengths: &mut [f64],
) {
    degrees[..after.degrees.len()].copy_from_slice(after.degrees);
    for &row in &*part.rows {
        degrees[row as usize] += 1;
    }
    let mut ends = starts(degrees);
    for (at, (&row, &target)) in part.rows.iter().zip(&*part.targets).enumerate() {
        let end = &mut ends[row as usize];
        targets[*end as usize] = target;
        if let Some(&strength) = part.strengths.get(at) {
            strengths[*end as usize] = strength;
        }
        *end += 1;
    }
    let mut from = 0;
    for (&end, &degree) in ends.iter().zip(after.degrees) {
        let (to, degree) = (end as usize, degree as usize);
        targets[to..to + degree].copy_from_slice(&after.targets[from..from + degree]);
        if !strengths.is_empty() {
            strengths[to..to + degree].copy_from_slice(&after.strengths[from..from + degree]);
        }
        from += degree;
    }
}

/// Cuts off the first `length` values.
pub(super) fn cut<'a, T>(slice: &mut &'a mut [T], length: usize) -> &'a mut [T] {
    let (front, back) = std::mem::take(slice).split_at_mut(length);
    *slice = back;
    front
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
