//! Which arcs belong to which nodes? Arcs in buckets of consecutive nodes.

use std::ops::Range;

use rayon::prelude::*;

use super::FreezeError;

/// At most this many nodes in a bucket, so that 16 bits name a node within it.
const BUCKET_BITS: u32 = 16;

/// About this many buckets: enough for every thread, few enough for the cache to hold
/// the end of each.
const BUCKETS: usize = 256;

/// At most this many sources of arcs: enough for every thread, and each has a count and a place for
/// every bucket, which on small networks would take longer than the arcs.
pub(super) const TASKS: usize = 64;

/// The nodes `0..node_count` in buckets of `1 << shift`.
#[derive(Clone, Copy)]
pub(super) struct Buckets {
    node_count: usize,
    shift: u32,
}

impl Buckets {
    pub(super) fn of(node_count: usize) -> Self {
        let per_bucket = node_count.div_ceil(BUCKETS).next_power_of_two();
        let shift = per_bucket.trailing_zeros().min(BUCKET_BITS);
        Self { node_count, shift }
    }

    pub(super) fn node_count(self) -> usize {
        self.node_count
    }

    pub(super) fn count(self) -> usize {
        self.node_count.div_ceil(self.nodes_each())
    }

    pub(super) fn nodes_each(self) -> usize {
        1 << self.shift
    }

    /// How many buckets one after the other make a task.
    pub(super) fn per_task(self) -> usize {
        self.count().div_ceil(TASKS).max(1)
    }

    pub(super) fn nodes(self, bucket: usize) -> Range<usize> {
        let first = bucket << self.shift;
        first..(first + self.nodes_each()).min(self.node_count)
    }

    /// How many bits tell the nodes apart.
    pub(super) fn node_bits(self) -> u32 {
        usize::BITS - self.node_count.saturating_sub(1).leading_zeros()
    }

    /// How many bits of a key name the neighbour, when 32 bits hold it and the row within the
    /// bucket: so it is up to 2²⁰ nodes.
    pub(super) fn key_bits(self) -> Option<u32> {
        let bits = self.node_bits();
        (bits + self.shift <= u32::BITS).then_some(bits)
    }

    /// How many bits tell the nodes of a bucket apart.
    pub(super) fn row_bits(self) -> u32 {
        self.shift
    }

    #[inline]
    pub(super) fn of_node(self, node: u32) -> usize {
        (node >> self.shift) as usize
    }

    #[inline]
    fn within(self, node: u32) -> u32 {
        node & ((1 << self.shift) - 1)
    }
}

/// Where arcs come from: each with the node whose row it joins, its neighbour and its strength.
pub(super) trait ArcSource: Send + Sync {
    fn for_each(&self, each: impl FnMut(u32, u32, f64));
}

/// How many arcs of each source go to each bucket. No source has 2³² of them: there are up to
/// [`TASKS`] and all together would not fit in any memory.
pub(super) fn count_by_bucket<S: ArcSource>(buckets: Buckets, sources: &[S]) -> Vec<Vec<u32>> {
    let counts = sources.par_iter().map(|source| {
        let mut counts = vec![0; buckets.count()];
        source.for_each(|row, _, _| counts[buckets.of_node(row)] += 1);
        counts
    });
    counts.collect()
}

/// Memory for arcs that something else has used before.
#[derive(Default)]
pub(super) struct Room {
    pub(super) rows: Vec<u16>,
    pub(super) targets: Vec<u32>,
    pub(super) strengths: Vec<f64>,
}

/// Arcs by bucket: the row within the bucket, the neighbour, the strength.
///
/// Row and neighbour are one key where [`Buckets::key_bits`] allows; then there are no rows
/// beside the targets.
pub(super) struct Arcs {
    lengths: Vec<usize>,
    /// How much room each bucket has for neighbours; what is more than its length comes last.
    spaces: Vec<usize>,
    rows: Vec<u16>,
    targets: Vec<u32>,
    /// Empty when ties have none.
    strengths: Vec<f64>,
}

/// The same of one bucket, or of some of its arcs.
#[derive(Default)]
pub(super) struct Part<'a> {
    pub(super) rows: &'a mut [u16],
    pub(super) targets: &'a mut [u32],
    pub(super) strengths: &'a mut [f64],
}

impl<'a> Part<'a> {
    /// Cuts off the first `length` arcs, with room for `space` neighbours.
    fn split_off(&mut self, length: usize, space: usize) -> Part<'a> {
        let strengths = space.min(self.strengths.len());
        let rows = length.min(self.rows.len());
        Part {
            rows: cut(&mut self.rows, rows),
            targets: cut(&mut self.targets, space),
            strengths: cut(&mut self.strengths, strengths),
        }
    }
}

impl Arcs {
    /// Moves every arc to its bucket; within a bucket the order of the sources stays.
    ///
    /// `counts` are those of [`count_by_bucket`], `spare` is the room for neighbours that each
    /// bucket gets beside its own.
    pub(super) fn scatter<S: ArcSource>(
        buckets: Buckets,
        sources: Vec<S>,
        counts: &[Vec<u32>],
        spare: &[usize],
        room: Room,
        weighted: bool,
    ) -> Result<Self, FreezeError> {
        let lengths: Vec<usize> = (0..buckets.count())
            .map(|bucket| counts.iter().map(|source| source[bucket] as usize).sum())
            .collect();
        let spaces: Vec<usize> = lengths
            .iter()
            .zip(spare.iter().chain(std::iter::repeat(&0)))
            .map(|(length, spare)| length + spare)
            .collect();
        let space: usize = spaces.iter().sum();
        if space > u32::MAX as usize {
            return Err(FreezeError::TooManyArcs(space as u64));
        }
        let rows = match buckets.key_bits() {
            Some(_) => 0,
            None => lengths.iter().sum(),
        };
        let mut arcs = Self {
            rows: of_length(room.rows, rows),
            targets: of_length(room.targets, space),
            strengths: of_length(room.strengths, if weighted { space } else { 0 }),
            lengths,
            spaces,
        };
        let places = arcs.places(counts);
        sources
            .into_par_iter()
            .zip(places)
            .for_each(|(source, parts)| fill(buckets, &source, parts));
        Ok(arcs)
    }

    /// For each source its part of each bucket.
    fn places(&mut self, counts: &[Vec<u32>]) -> Vec<Vec<Part<'_>>> {
        let mut places: Vec<Vec<Part<'_>>> = Vec::new();
        places.resize_with(counts.len(), || Vec::with_capacity(self.lengths.len()));
        for (bucket, mut part) in self.parts().into_iter().enumerate() {
            for (place, count) in places.iter_mut().zip(counts) {
                let count = count[bucket] as usize;
                place.push(part.split_off(count, count));
            }
        }
        places
    }

    /// Bucket by bucket.
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let mut rest = Part {
            rows: &mut self.rows,
            targets: &mut self.targets,
            strengths: &mut self.strengths,
        };
        let sizes = self.lengths.iter().zip(&self.spaces);
        sizes
            .map(|(&length, &space)| rest.split_off(length, space))
            .collect()
    }

    /// How many arcs each bucket has.
    pub(super) fn lengths(&self) -> &[usize] {
        &self.lengths
    }

    pub(super) fn targets(&self) -> &[u32] {
        &self.targets
    }

    pub(super) fn strengths(&self) -> &[f64] {
        &self.strengths
    }

    /// Gives away the memory of the rows once the arcs are sorted by them.
    pub(super) fn take_rows(&mut self) -> Vec<u16> {
        std::mem::take(&mut self.rows)
    }

    /// The length of each bucket, the neighbours and the strengths.
    pub(super) fn into_lists(self) -> (Vec<usize>, Vec<u32>, Vec<f64>) {
        (self.lengths, self.targets, self.strengths)
    }
}

fn fill(buckets: Buckets, source: &impl ArcSource, parts: Vec<Part<'_>>) {
    let is_weighted = parts.iter().any(|part| !part.strengths.is_empty());
    let mut parts: Vec<_> = parts
        .into_iter()
        .map(|part| {
            (
                part.targets.iter_mut(),
                part.rows.iter_mut(),
                part.strengths.iter_mut(),
            )
        })
        .collect();
    const COUNTED: &str = "arcs are counted before";
    match buckets.key_bits() {
        Some(bits) if !is_weighted => {
            let keys = parts.into_iter().map(|(keys, ..)| keys);
            let mut keys: Vec<_> = keys.collect();
            source.for_each(|row, target, _| {
                let place = keys[buckets.of_node(row)].next().expect(COUNTED);
                *place = buckets.within(row) << bits | target;
            });
        }
        Some(bits) => source.for_each(|row, target, strength| {
            let (keys, _, strengths) = &mut parts[buckets.of_node(row)];
            *keys.next().expect(COUNTED) = buckets.within(row) << bits | target;
            *strengths.next().expect(COUNTED) = strength;
        }),
        None => source.for_each(|row, target, strength| {
            let (targets, rows, strengths) = &mut parts[buckets.of_node(row)];
            *targets.next().expect(COUNTED) = target;
            *rows.next().expect(COUNTED) = buckets.within(row) as u16;
            if let Some(place) = strengths.next() {
                *place = strength;
            }
        }),
    }
}

/// Used memory with this many values, whatever they are; new memory when there is none.
fn of_length<T: Copy + Default>(mut used: Vec<T>, length: usize) -> Vec<T> {
    if used.capacity() == 0 {
        return vec![T::default(); length];
    }
    used.resize(length, T::default());
    used.shrink_to_fit();
    used
}

/// Cuts off the first `length` values.
fn cut<'a, T>(slice: &mut &'a mut [T], length: usize) -> &'a mut [T] {
    let (front, back) = std::mem::take(slice).split_at_mut(length);
    *slice = back;
    front
}
