//! Which ties become a graph, and are they sound?

use std::borrow::Cow;

use rayon::prelude::*;

use super::buckets::{ArcSource, Room, TASKS};
use super::{Direction, FreezeError};

/// The ends of each tie and, when ties are weighted, the strength of each.
///
/// Whoever owns them hands over their memory too: it becomes the rows.
#[derive(Clone, Debug)]
pub(crate) struct Ties<'a> {
    pub(crate) ends: Cow<'a, [[u32; 2]]>,
    pub(crate) strengths: Option<Cow<'a, [f64]>>,
}

/// At least this many ties are worth a task.
const LEAST_PER_BLOCK: usize = 1 << 16;

impl Ties<'_> {
    /// Every end is a node, every strength above 0 and finite, and so is its inverse, the length
    /// of the tie.
    pub(super) fn check(&self, node_count: usize) -> Result<(), FreezeError> {
        let highest = self.ends.as_flattened().par_iter().copied().max();
        if let Some(node) = highest.filter(|&node| node as usize >= node_count) {
            return Err(FreezeError::NoSuchNode { node, node_count });
        }
        let strengths = self.strengths.as_deref().unwrap_or_default();
        let bad = strengths
            .par_iter()
            .position_first(|&strength| !is_strength(strength));
        bad.map_or(Ok(()), |at| {
            let ([from, to], strength) = (self.ends[at], strengths[at]);
            Err(FreezeError::BadStrength { from, to, strength })
        })
    }

    /// The ties in blocks, in order; each block leads to arcs from the first end of its ties, or
    /// from the smaller one.
    pub(super) fn blocks(&self, direction: Direction) -> Vec<TieBlock<'_>> {
        let per_block = self.ends.len().div_ceil(TASKS).max(LEAST_PER_BLOCK);
        let mut strengths = self
            .strengths
            .as_deref()
            .unwrap_or_default()
            .chunks(per_block);
        let block = |ends| TieBlock {
            ends,
            strengths: strengths.next().unwrap_or_default(),
            direction,
        };
        self.ends.chunks(per_block).map(block).collect()
    }

    /// The memory, for something else.
    pub(super) fn into_room(self) -> Room {
        let targets = match self.ends {
            Cow::Owned(ends) => ends.into_flattened(),
            Cow::Borrowed(_) => Vec::new(),
        };
        let strengths = match self.strengths {
            Some(Cow::Owned(strengths)) => strengths,
            _ => Vec::new(),
        };
        Room {
            targets,
            strengths,
            ..Room::default()
        }
    }
}

/// Is it above 0 and finite, and so is its inverse?
pub(crate) fn is_strength(value: f64) -> bool {
    value > 0.0 && value.is_normal()
}

/// Some of the ties.
pub(super) struct TieBlock<'a> {
    ends: &'a [[u32; 2]],
    strengths: &'a [f64],
    direction: Direction,
}

impl ArcSource for TieBlock<'_> {
    #[inline]
    fn for_each(&self, mut each: impl FnMut(u32, u32, f64)) {
        for (at, &[from, to]) in self.ends.iter().enumerate() {
            let strength = self.strengths.get(at).copied().unwrap_or(1.0);
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
