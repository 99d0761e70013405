//! How is the search of many pieces split into tasks of like size?

use std::ops::Range;

use super::pieces::Piece;
use crate::parallel::{self, Spare};

/// Sources in a task; a multiple of the lanes.
const SOURCES_PER_TASK: u32 = 64;

/// Several small pieces, or some sources of a large one.
struct Job {
    pieces: Range<usize>,
    sources: Range<u32>,
}

fn jobs(pieces: &[Piece]) -> Vec<Job> {
    let mut jobs: Vec<Job> = Vec::new();
    let mut small = 0;
    for (at, piece) in pieces.iter().enumerate() {
        let place_count = piece.place_count() as u32;
        if place_count <= SOURCES_PER_TASK {
            small += place_count;
            match jobs.last_mut() {
                Some(last) if last.pieces.end == at && small <= SOURCES_PER_TASK => {
                    last.pieces.end += 1;
                }
                _ => {
                    small = place_count;
                    let (pieces, sources) = (at..at + 1, 0..SOURCES_PER_TASK);
                    jobs.push(Job { pieces, sources });
                }
            }
            continue;
        }
        // What comes next starts a task of its own.
        small = SOURCES_PER_TASK;
        for first in (0..place_count).step_by(SOURCES_PER_TASK as usize) {
            let end = first.saturating_add(SOURCES_PER_TASK).min(place_count);
            let (pieces, sources) = (at..at + 1, first..end);
            jobs.push(Job { pieces, sources });
        }
    }
    jobs
}

struct Partial {
    job: usize,
    sums: Vec<f64>,
}

/// The sums over all sources, piece by piece: `width` says how many there are in a piece, and
/// `work` adds to them what some sources contribute.
pub(super) fn sums_over_sources<S: Send>(
    pieces: &[Piece],
    width: impl Fn(&Piece) -> usize + Sync + Send,
    scratch: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &Piece, Range<u32>, &mut [f64]) + Sync,
) -> Vec<Vec<f64>> {
    let jobs = jobs(pieces);
    let mut sums: Vec<Vec<f64>> = pieces.iter().map(|piece| vec![0.0; width(piece)]).collect();
    let spare = Spare::new();
    let empty = || Partial {
        job: 0,
        sums: Vec::new(),
    };
    let run = |at: usize, partial: &mut Partial| {
        let job = &jobs[at];
        partial.job = at;
        spare.with(&scratch, |scratch| {
            let mut start = 0;
            for piece in &pieces[job.pieces.clone()] {
                let end = start + width(piece);
                partial.sums.resize(end, 0.0);
                let last = job.sources.end.min(piece.place_count() as u32);
                let sources = job.sources.start..last;
                work(scratch, piece, sources, &mut partial.sums[start..]);
                start = end;
            }
        });
    };
    parallel::fold_in_order(jobs.len(), empty, run, |partial| {
        let mut found = partial.sums.drain(..);
        for sums in &mut sums[jobs[partial.job].pieces.clone()] {
            for (sum, value) in sums.iter_mut().zip(&mut found) {
                *sum += value;
            }
        }
    });
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::between::pieces::Pieces;
    use crate::analyses::small::undirected;

    /// Rings of these sizes.
    fn rings(sizes: &[u32]) -> Vec<Piece> {
        let mut ties = Vec::new();
        let mut first = 0;
        for size in sizes {
            ties.extend((0..*size).map(|at| [first + at, first + (at + 1) % size]));
            first += size;
        }
        Pieces::of(&undirected(first as usize, &ties)).pieces
    }

    #[test]
    fn every_source_is_in_one_task() {
        let pieces = rings(&[5, 7, 200, 64, 9, 65, 65, 5]);
        let tasks: Vec<(Range<usize>, Range<u32>)> = jobs(&pieces)
            .into_iter()
            .map(|job| (job.pieces, job.sources))
            .collect();
        assert_eq!(tasks[0], (0..2, 0..64));
        assert_eq!(tasks[1..5].last(), Some(&(2..3, 192..200)));
        assert_eq!(tasks[5..7], [(3..4, 0..64), (4..5, 0..64)]);
        let sums = sums_over_sources(
            &pieces,
            Piece::place_count,
            || (),
            |(), _, sources, sums| sources.for_each(|source| sums[source as usize] += 1.0),
        );
        let counts: Vec<f64> = sums.concat();
        assert_eq!(counts, [1.0; 420]);
    }
}
