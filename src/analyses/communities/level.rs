//! What does the search look at? The ties of one level: nodes first, then groups of nodes.

use std::borrow::Cow;

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

    /// Adds up what ties the node to each part of its group.
    #[inline]
    pub(super) fn gather_within(
        &self,
        node: u32,
        group_of: &[u32],
        part_of: &[u32],
        gather: &mut Gather<S>,
    ) {
        let own = group_of[node as usize];
        let row = self.row(node);
        let targets = &self.targets[row.clone()];
        match &self.strengths {
            None => {
                for &other in targets {
                    if group_of[other as usize] == own {
                        gather.add(part_of[other as usize], S::ONE);
                    }
                }
            }
            Some(strengths) => {
                for (&other, &strength) in targets.iter().zip(&strengths[row]) {
                    if group_of[other as usize] == own {
                        gather.add(part_of[other as usize], strength);
                    }
                }
            }
        }
    }

    /// The strength that ties the node to others of its own group.
    pub(super) fn within(&self, node: u32, group_of: &[u32]) -> f64 {
        let own = group_of[node as usize];
        let row = self.row(node);
        let same = self.targets[row.clone()]
            .iter()
            .map(|&other| group_of[other as usize] == own);
        match &self.strengths {
            None => same.filter(|same| *same).count() as f64,
            Some(strengths) => same
                .zip(&strengths[row])
                .filter(|(same, _)| *same)
                .map(|(_, &strength)| strength.into())
                .sum(),
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

    /// The level whose nodes are the groups of this one.
    pub(super) fn aggregated(&self, group_of: &[u32], group_count: usize) -> Level<'static, S, M> {
        let members = members(group_of, group_count);
        let mut gather = Gather::new(group_count);
        let mut offsets = Vec::with_capacity(group_count + 1);
        let (mut targets, mut strengths) = (Vec::new(), Vec::new());
        offsets.push(0);
        for group in 0..group_count as u32 {
            for &node in members.of(group) {
                self.gather(node, group_of, &mut gather);
            }
            gather.drain(|other, strength| {
                if other != group {
                    targets.push(other);
                    strengths.push(strength);
                }
            });
            offsets.push(targets.len() as u32);
        }
        Level {
            offsets: offsets.into(),
            targets: targets.into(),
            strengths: Some(strengths.into()),
            masses: self.masses.grouped(group_of, group_count),
        }
    }

    /// The same level with its nodes in this order; `place` says where each comes.
    pub(super) fn in_order(&self, order: &[u32], place: &[u32]) -> Level<'static, S, M> {
        let mut offsets = Vec::with_capacity(order.len() + 1);
        offsets.push(0);
        let mut targets = Vec::with_capacity(self.targets.len());
        for &node in order {
            let others = self.neighbors(node).iter();
            targets.extend(others.map(|&other| place[other as usize]));
            offsets.push(targets.len() as u32);
        }
        let strengths = self.strengths.as_ref().map(|strengths| {
            let rows = order.iter().map(|&node| &strengths[self.row(node)]);
            rows.flatten().copied().collect::<Vec<S>>().into()
        });
        Level {
            offsets: offsets.into(),
            targets: targets.into(),
            strengths,
            masses: self.masses.grouped(place, place.len()),
        }
    }

    #[inline]
    fn row(&self, node: u32) -> std::ops::Range<usize> {
        self.offsets[node as usize] as usize..self.offsets[node as usize + 1] as usize
    }
}

/// The nodes of each group, in ascending order.
#[derive(Clone, Debug)]
pub(super) struct Members {
    offsets: Vec<u32>,
    nodes: Vec<u32>,
}

impl Members {
    pub(super) fn of(&self, group: u32) -> &[u32] {
        &self.nodes
            [self.offsets[group as usize] as usize..self.offsets[group as usize + 1] as usize]
    }
}

/// Sorts nodes by their group.
pub(super) fn members(group_of: &[u32], group_count: usize) -> Members {
    let mut offsets = vec![0u32; group_count + 1];
    for &group in group_of {
        offsets[group as usize + 1] += 1;
    }
    for group in 0..group_count {
        offsets[group + 1] += offsets[group];
    }
    let mut next = offsets.clone();
    let mut nodes = vec![0; group_of.len()];
    for (node, &group) in (0..).zip(group_of) {
        let place = &mut next[group as usize];
        nodes[*place as usize] = node;
        *place += 1;
    }
    Members { offsets, nodes }
}

/// Numbers the groups 0, 1, 2 … in the order of their first nodes and says how many there are.
/// Labels are below the number of nodes.
pub(super) fn renumber(group_of: &mut [u32]) -> usize {
    let mut numbers = vec![u32::MAX; group_of.len()];
    let mut count = 0;
    for group in group_of {
        let number = &mut numbers[*group as usize];
        if *number == u32::MAX {
            *number = count;
            count += 1;
        }
        *group = *number;
    }
    count as usize
}
