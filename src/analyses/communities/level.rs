//! What does the search look at? The ties of one level: nodes first, then groups of nodes.

use std::borrow::Cow;
use std::ops::Range;

use super::gather::{Gather, Strength};
use super::mass::Masses;

/// How many labels are fetched before they are added up: fetches then wait for memory
/// together and not behind the sums (a fifth faster on R-MAT graphs).
const AHEAD: usize = 32;

/// Ties between the nodes of a level, both directions summed, and their masses. Ties inside a
/// node are left out: no move changes them.
#[derive(Clone, Debug)]
pub(super) struct Level<'a, S: Strength, M: Masses> {
    pub(super) offsets: Cow<'a, [u32]>,
    pub(super) targets: Cow<'a, [u32]>,
    /// The strength of each arc; all 1 when missing.
    pub(super) strengths: Option<Cow<'a, [S]>>,
    pub(super) masses: M,
}

impl<S: Strength, M: Masses> Level<'_, S, M> {
    pub(super) fn node_count(&self) -> usize {
        self.offsets.len() - 1
    }

    pub(super) fn arc_count(&self) -> usize {
        self.targets.len()
    }

    pub(super) fn neighbors(&self, node: u32) -> &[u32] {
        &self.targets[self.row(node)]
    }

    /// Adds up what ties the node to each group of its neighbours.
    #[inline]
    pub(super) fn gather(&self, node: u32, group_of: &[u32], gather: &mut Gather<S>) {
        let row = self.row(node);
        let targets = &self.targets[row.clone()];
        let mut groups = [0; AHEAD];
        match &self.strengths {
            None => {
                for chunk in targets.chunks(AHEAD) {
                    for (group, &other) in groups.iter_mut().zip(chunk) {
                        *group = group_of[other as usize];
                    }
                    for &group in &groups[..chunk.len()] {
                        gather.add(group, S::ONE);
                    }
                }
            }
            Some(strengths) => {
                for (chunk, strengths) in targets.chunks(AHEAD).zip(strengths[row].chunks(AHEAD)) {
                    for (group, &other) in groups.iter_mut().zip(chunk) {
                        *group = group_of[other as usize];
                    }
                    for (&group, &strength) in groups.iter().zip(strengths) {
                        gather.add(group, strength);
                    }
                }
            }
        }
    }

    /// The node's ties with their strengths.
    #[inline]
    pub(super) fn for_each_tie(&self, node: u32, mut take: impl FnMut(u32, f64)) {
        let row = self.row(node);
        let targets = &self.targets[row.clone()];
        match &self.strengths {
            None => targets.iter().for_each(|&other| take(other, 1.0)),
            Some(strengths) => {
                for (&other, &strength) in targets.iter().zip(&strengths[row]) {
                    take(other, strength.into());
                }
            }
        }
    }

    /// The strength of all ties of the node.
    pub(super) fn strength(&self, node: u32) -> f64 {
        let row = self.row(node);
        match &self.strengths {
            None => row.len() as f64,
            Some(strengths) => strengths[row].iter().map(|&strength| strength.into()).sum(),
        }
    }

    /// The mean strength of an arc: what gains are measured in.
    pub(super) fn mean_strength(&self) -> f64 {
        match &self.strengths {
            Some(strengths) if !strengths.is_empty() => {
                strengths
                    .iter()
                    .map(|&strength| strength.into())
                    .sum::<f64>()
                    / strengths.len() as f64
            }
            _ => 1.0,
        }
    }

    #[inline]
    pub(super) fn row(&self, node: u32) -> Range<usize> {
        self.offsets[node as usize] as usize..self.offsets[node as usize + 1] as usize
    }
}
