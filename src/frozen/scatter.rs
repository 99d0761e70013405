//! How do ties in any order become sorted rows?
//!
//! Only half of the rows are sorted. Each tie is scattered, by its first end or by its smaller
//! one, into a bucket of consecutive nodes small enough for the cache; every bucket is sorted
//! and repetitions are merged. The other half follows by transposing: whoever visits nodes in
//! order fills rows that are sorted already (Gustavson 1978, doi:10.1145/355791.355796). It is
//! written where the ties were, beside which the rows of each bucket have their place. Each step
//! is parallel over fixed parts, so the rows do not depend on the number of threads. At its peak
//! it takes 14 bytes a tie: 8 for the ties, 6 for their arcs in buckets.

use rayon::prelude::*;

use super::adjacency::{Adjacency, offsets_of};
use super::buckets::{Arcs, Buckets, Part, Room, count_by_bucket};
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
            (join(buckets, arcs, Some(&first), weighted), None)
        }
        Direction::Directed => {
            let arcs = Arcs::scatter(buckets, tasks, counts, &[], room, weighted)?;
            let incoming = join(buckets, arcs, None, weighted);
            (first.into_adjacency(weighted), Some(incoming))
        }
    })
}

/// The rows of arcs that come in the order of their neighbours, each followed by the row of the
/// same node in `after`, whose neighbours all come later.
fn join(buckets: Buckets, mut arcs: Arcs, after: Option<&SortedRows>, weighted: bool) -> Adjacency {
    let after = after.map(SortedRows::views).unwrap_or_default();
    let mut degrees = vec![0u32; buckets.node_count()];
    arcs.parts()
        .into_par_iter()
        .zip(degrees.par_chunks_mut(buckets.nodes_each()))
        .enumerate()
        .for_each_init(Copies::default, |copies, (bucket, (part, degrees))| {
            join_bucket(part, after.get(bucket), degrees, copies);
        });
    let (_, targets, strengths) = arcs.into_lists();
    Adjacency::new(offsets_of(degrees), targets, weighted.then_some(strengths))
}

/// Memory of one thread.
#[derive(Default)]
struct Copies {
    targets: Vec<u32>,
    strengths: Vec<f64>,
    ends: Vec<u32>,
}

fn join_bucket(part: Part<'_>, after: Option<&Rows<'_>>, degrees: &mut [u32], copies: &mut Copies) {
    if let Some(after) = after {
        degrees.copy_from_slice(after.degrees);
    }
    for &row in &*part.rows {
        degrees[row as usize] += 1;
    }
    let Copies {
        targets,
        strengths,
        ends,
    } = copies;
    ends.clear();
    ends.extend_from_slice(degrees);
    starts(ends);
    let arcs = part.rows.len();
    targets.clear();
    targets.extend_from_slice(&part.targets[..arcs]);
    strengths.clear();
    strengths.extend_from_slice(&part.strengths[..arcs.min(part.strengths.len())]);
    for (at, (&row, &target)) in part.rows.iter().zip(&*targets).enumerate() {
        let end = &mut ends[row as usize];
        part.targets[*end as usize] = target;
        if let Some(&strength) = strengths.get(at) {
            part.strengths[*end as usize] = strength;
        }
        *end += 1;
    }
    let Some(after) = after else { return };
    let mut from = 0;
    for (&end, &degree) in ends.iter().zip(after.degrees) {
        let (to, degree) = (end as usize, degree as usize);
        part.targets[to..to + degree].copy_from_slice(&after.targets[from..from + degree]);
        if !part.strengths.is_empty() {
            part.strengths[to..to + degree].copy_from_slice(&after.strengths[from..from + degree]);
        }
        from += degree;
    }
}
