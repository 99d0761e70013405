//! How do ties in any order become sorted rows?
//!
//! Only half of the rows are sorted. Each tie is scattered, by its first end or by its smaller
//! one, into a bucket of consecutive nodes small enough for the cache; every bucket is sorted
//! and repetitions are merged. The other half follows by transposing: whoever visits nodes in
//! order fills rows that are sorted already (Gustavson 1978, doi:10.1145/355791.355796). It is
//! written where the ties were, beside which the rows of each bucket have their place. Each step
//! is parallel over fixed parts, so the rows do not depend on the number of threads. At its peak
//! it takes 14 bytes a tie: 8 for the ties, 6 for their arcs in buckets; 12 where a key of 32 bits
//! names row and neighbour.

use rayon::prelude::*;

use crate::parallel::Spare;

use super::adjacency::{Adjacency, offsets_of};
use super::buckets::{Arcs, Buckets, Part, Room, count_by_bucket};
use super::in_place;
use super::radix::starts;
use super::sorted::{Rows, SortedRows};
use super::ties::Ties;
use super::{Direction, FreezeError};

/// The rows of what goes out and, when directed, of what comes in.
pub(super) fn rows(
    node_count: usize,
    direction: Direction,
    ties: Ties<'_>,
) -> Result<(Adjacency, Option<Adjacency>), FreezeError> {
    if node_count > u32::MAX as usize {
        return Err(FreezeError::TooManyNodes(node_count));
    }
    let weighted = ties.strengths.is_some();
    let buckets = Buckets::of(node_count);
    let blocks = ties.blocks(direction);
    let counts = count_by_bucket(buckets, &blocks);
    let arcs = Arcs::scatter(buckets, blocks, &counts, &[], Room::default(), weighted)?;
    let mut first = SortedRows::of(buckets, arcs);
    let room = Room {
        rows: first.take_rows(),
        ..ties.into_room()
    };
    let (tasks, counts) = (first.transposed(), first.neighbors());
    Ok(match direction {
        Direction::Undirected => {
            let arcs = Arcs::scatter(buckets, tasks, counts, first.kept(), room, weighted)?;
            let following = first.take_degrees();
            (
                join(buckets, arcs, following, &first.rows(), weighted),
                None,
            )
        }
        Direction::Directed => {
            let arcs = Arcs::scatter(buckets, tasks, counts, &[], room, weighted)?;
            let incoming = join(buckets, arcs, vec![0; node_count], &[], weighted);
            (first.into_adjacency(weighted), Some(incoming))
        }
    })
}

/// The rows of arcs that come in the order of their neighbours, each followed by so many of
/// `after`, which all come later.
fn join(
    buckets: Buckets,
    mut arcs: Arcs,
    following: Vec<u32>,
    after: &[Rows<'_>],
    weighted: bool,
) -> Adjacency {
    let mut degrees = following;
    let lengths = arcs.lengths().to_vec();
    let arc_count = lengths.iter().sum();
    let spare = Spare::new();
    arcs.parts()
        .into_par_iter()
        .zip(lengths)
        .zip(degrees.par_chunks_mut(buckets.nodes_each()))
        .enumerate()
        .for_each(|(bucket, ((part, length), degrees))| {
            let mut joining = Joining {
                part,
                length,
                key_bits: buckets.key_bits(),
                degrees,
            };
            spare.with(Copies::default, |copies| {
                if joining.is_large(arc_count) {
                    joining.join_in_place(&mut copies.ends);
                } else {
                    joining.join(copies);
                }
                if let Some(after) = after.get(bucket) {
                    joining.append(&copies.ends, after);
                }
            });
        });
    let (_, targets, strengths) = arcs.into_lists();
    Adjacency::new(offsets_of(degrees), targets, weighted.then_some(strengths))
}

/// Memory of one thread.
#[derive(Default)]
struct Copies {
    targets: Vec<u32>,
    strengths: Vec<f64>,
    /// Where the arcs of each row end, and those begin that follow.
    ends: Vec<u32>,
}

/// A bucket whose arcs become rows.
struct Joining<'a> {
    part: Part<'a>,
    /// How many arcs stand at the front of the part.
    length: usize,
    key_bits: Option<u32>,
    /// How many arcs follow in each row; becomes the length of the row.
    degrees: &'a mut [u32],
}

impl Joining<'_> {
    fn join(&mut self, copies: &mut Copies) {
        let Self {
            part,
            length,
            key_bits,
            degrees,
        } = self;
        let arcs = &part.targets[..*length];
        match key_bits {
            Some(bits) => arcs
                .iter()
                .for_each(|&key| degrees[(key >> *bits) as usize] += 1),
            None => part.rows.iter().for_each(|&row| degrees[row as usize] += 1),
        }
        let Copies {
            targets,
            strengths,
            ends,
        } = copies;
        ends.clear();
        ends.extend_from_slice(degrees);
        starts(ends);
        targets.clear();
        targets.extend_from_slice(arcs);
        strengths.clear();
        strengths.extend_from_slice(&part.strengths[..arcs.len().min(part.strengths.len())]);
        let mut put = |at: usize, row: usize, target: u32| {
            let end = &mut ends[row];
            part.targets[*end as usize] = target;
            if let Some(&strength) = strengths.get(at) {
                part.strengths[*end as usize] = strength;
            }
            *end += 1;
        };
        match key_bits {
            Some(bits) => targets.iter().enumerate().for_each(|(at, &key)| {
                put(at, (key >> *bits) as usize, key & ((1 << *bits) - 1));
            }),
            None => {
                let arcs = part.rows.iter().zip(&*targets).enumerate();
                arcs.for_each(|(at, (&row, &target))| put(at, row as usize, target));
            }
        }
    }

    /// Is it too large to be copied?
    fn is_large(&self, arcs: usize) -> bool {
        self.part.strengths.is_empty() && in_place::is_large(self.length, arcs)
    }

    /// The same without a copy, for arcs without strengths.
    fn join_in_place(&mut self, ends: &mut Vec<u32>) {
        let mut arcs = Part {
            targets: &mut self.part.targets[..self.length],
            rows: &mut *self.part.rows,
            strengths: &mut [],
        };
        in_place::sort(&mut arcs, self.degrees.len(), self.key_bits, ends);
        // From the last row, so that none is written over before it is moved.
        let mut to = self.part.targets.len();
        for row in (0..ends.len()).rev() {
            let start = if row == 0 { 0 } else { ends[row - 1] };
            let arcs = ends[row] - start;
            let degree = self.degrees[row] + arcs;
            self.degrees[row] = degree;
            to -= degree as usize;
            let from = start as usize..ends[row] as usize;
            self.part.targets.copy_within(from, to);
            ends[row] = to as u32 + arcs;
        }
    }

    /// Writes what follows behind the arcs of each row.
    fn append(&mut self, ends: &[u32], after: &Rows<'_>) {
        let (mut from, mut row_end) = (0, 0);
        for (&end, &degree) in ends.iter().zip(&*self.degrees) {
            row_end += degree as usize;
            let places = end as usize..row_end;
            let following = from..from + places.len();
            from = following.end;
            self.part.targets[places.clone()].copy_from_slice(&after.targets[following.clone()]);
            if !self.part.strengths.is_empty() {
                let strengths = &after.strengths[following];
                self.part.strengths[places].copy_from_slice(strengths);
            }
        }
    }
}
