//! Which arcs belong to which nodes? Arcs in buckets of consecutive nodes.

use std::ops::Range;

use rayon::prelude::*;

use super::FreezeError;
use super::scatter::cut;

/// At most this many nodes in a bucket, so that 16 bits name a node within it.
const BUCKET_BITS: u32 = 16;

/// About this many buckets: enough for every thread, few enough for the cache to hold
/// the end of each.
const BUCKETS: usize = 256;

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

    pub(super) fn nodes(self, bucket: usize) -> Range<usize> {
        let first = bucket << self.shift;
        first..(first + self.nodes_each()).min(self.node_count)
    }

    #[inline]
    fn of_node(self, node: u32) -> usize {
        (node >> self.shift) as usize
    }

    #[inline]
    fn within(self, node: u32) -> u16 {
        (node & ((1 << self.shift) - 1)) as u16
    }
}

/// Where arcs come from: each with the node whose row it joins, its neighbour and its strength.
pub(super) trait ArcSource: Send + Sync {
    fn for_each(&self, each: impl FnMut(u32, u32, f64));
}

/// Arcs by bucket: the row within the bucket, the neighbour, the strength.
pub(super) struct Arcs {
    lengths: Vec<usize>,
    rows: Vec<u16>,
    targets: Vec<u32>,
    /// Empty when ties have none.
    strengths: Vec<f64>,
    weighted: bool,
}

/// The same of a part of them.
pub(super) struct Part<'a> {
    pub(super) rows: &'a mut [u16],
    pub(super) targets: &'a mut [u32],
    pub(super) strengths: &'a mut [f64],
}

impl<'a> Part<'a> {
    /// Cuts off the first `length` arcs.
    fn split_off(&mut self, length: usize) -> Part<'a> {
        let strengths = length.min(self.strengths.len());
        Part {
            rows: cut(&mut self.rows, length),
            targets: cut(&mut self.targets, length),
            strengths: cut(&mut self.strengths, strengths),
        }
    }
}

impl Arcs {
    /// Moves every arc to its bucket; within a bucket the order of the sources stays. Each
    /// source is let go as soon as it is read.
    pub(super) fn scatter<S: ArcSource>(
        buckets: Buckets,
        weighted: bool,
        sources: Vec<S>,
    ) -> Result<Self, FreezeError> {
        let counts: Vec<Vec<u32>> = sources
            .par_iter()
            .map(|source| {
                let mut counts = vec![0; buckets.count()];
                source.for_each(|row, _, _| counts[buckets.of_node(row)] += 1);
                counts
            })
            .collect();
        let lengths: Vec<usize> = (0..buckets.count())
            .map(|bucket| counts.iter().map(|source| source[bucket] as usize).sum())
            .collect();
        let arc_count: usize = lengths.iter().sum();
        if arc_count > u32::MAX as usize {
            return Err(FreezeError::TooManyArcs(arc_count as u64));
        }
        let mut arcs = Self {
            lengths,
            rows: vec![0; arc_count],
            targets: vec![0; arc_count],
            strengths: vec![0.0; if weighted { arc_count } else { 0 }],
            weighted,
        };
        let places = arcs.places(&counts);
        sources
            .into_par_iter()
            .zip(places)
            .for_each(|(source, mut parts)| fill(buckets, &source, &mut parts));
        Ok(arcs)
    }

    /// For each source its part of each bucket.
    fn places(&mut self, counts: &[Vec<u32>]) -> Vec<Vec<Part<'_>>> {
        let bucket_count = self.lengths.len();
        let mut rest = self.whole();
        let mut places: Vec<Vec<Part<'_>>> = Vec::new();
        places.resize_with(counts.len(), || Vec::with_capacity(bucket_count));
        for bucket in 0..bucket_count {
            for (place, count) in places.iter_mut().zip(counts) {
                place.push(rest.split_off(count[bucket] as usize));
            }
        }
        places
    }

    fn whole(&mut self) -> Part<'_> {
        Part {
            rows: &mut self.rows,
            targets: &mut self.targets,
            strengths: &mut self.strengths,
        }
    }

    /// Bucket by bucket.
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let lengths = self.lengths.clone();
        let mut rest = self.whole();
        lengths
            .iter()
            .map(|&length| rest.split_off(length))
            .collect()
    }

    pub(super) fn len(&self) -> usize {
        self.targets.len()
    }

    pub(super) fn is_weighted(&self) -> bool {
        self.weighted
    }

    /// How many arcs each bucket has room for.
    pub(super) fn lengths(&self) -> &[usize] {
        &self.lengths
    }

    pub(super) fn targets(&self) -> &[u32] {
        &self.targets
    }

    pub(super) fn strengths(&self) -> &[f64] {
        &self.strengths
    }

    /// Lets go of the rows once the arcs are sorted by them.
    pub(super) fn forget_rows(&mut self) {
        self.rows = Vec::new();
    }

    /// The length of each bucket, the neighbours, and the strengths when ties have them.
    pub(super) fn into_lists(self) -> (Vec<usize>, Vec<u32>, Option<Vec<f64>>) {
        let strengths = self.weighted.then_some(self.strengths);
        (self.lengths, self.targets, strengths)
    }
}

fn fill(buckets: Buckets, source: &impl ArcSource, parts: &mut [Part<'_>]) {
    let mut filled = vec![0usize; parts.len()];
    source.for_each(|row, target, strength| {
        let bucket = buckets.of_node(row);
        let part = &mut parts[bucket];
        let at = filled[bucket];
        filled[bucket] += 1;
        part.rows[at] = buckets.within(row);
        part.targets[at] = target;
        if let Some(place) = part.strengths.get_mut(at) {
            *place = strength;
        }
    });
}
