//! Which levels are made of one? Its groups, its nodes in another order, and groups by themselves.
//! Rows are worked out in tasks and put together in their order.

use std::ops::Range;

use rayon::prelude::*;

use super::gather::{Gather, Strength};
use super::level::Level;
use super::mass::Masses;
use super::members::Members;
use crate::parallel;

impl<S: Strength, M: Masses> Level<'_, S, M> {
    /// The level whose nodes are the groups of this one.
    pub(super) fn aggregated(&self, group_of: &[u32], group_count: usize) -> Level<'static, S, M> {
        /// Few enough for their rows to stay in the second-level cache until they are put together.
        const ARCS_PER_TASK: usize = 1 << 16;
        let members = Members::new(group_of, group_count);
        let tasks = members.tasks(ARCS_PER_TASK, |node| self.row(node).len());
        // Room for all there may be: growing would copy what is there again and again.
        let mut all = Rows::with_room(group_count, self.arc_count());
        parallel::fold_by_workers(
            tasks.len(),
            |_| Gather::new(group_count),
            Rows::new,
            |task, gather, rows| {
                for group in tasks[task].clone() {
                    for &node in members.of(group) {
                        self.gather(node, group_of, gather);
                    }
                    gather.drain(|other, strength| {
                        if other as usize != group {
                            rows.targets.push(other);
                            rows.strengths.push(strength);
                        }
                    });
                    rows.offsets.push(rows.targets.len() as u32);
                }
            },
            |rows| all.take(rows),
        );
        Level {
            offsets: all.offsets.into(),
            targets: all.targets.into(),
            strengths: Some(all.strengths.into()),
            masses: self.masses.grouped(group_of, group_count),
        }
    }

    /// The same level with its nodes in this order; `place` says where each comes.
    pub(super) fn in_order(&self, order: &[u32], place: &[u32]) -> Level<'static, S, M> {
        /// Few, as the longest rows may come first.
        const NODES_PER_TASK: usize = 1 << 8;
        let mut offsets = Vec::with_capacity(order.len() + 1);
        offsets.push(0);
        let mut end = 0;
        offsets.extend(order.iter().map(|&node| {
            end += self.row(node).len() as u32;
            end
        }));
        let mut targets = vec![0; self.arc_count()];
        parallel::split_by_offsets(&mut targets, &offsets, NODES_PER_TASK)
            .into_par_iter()
            .for_each(|(nodes, mut part)| {
                for &node in &order[nodes] {
                    let others = self.neighbors(node);
                    let (row, rest) = part.split_at_mut(others.len());
                    for (target, &other) in row.iter_mut().zip(others) {
                        *target = place[other as usize];
                    }
                    part = rest;
                }
            });
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

    /// These groups with the ties inside each: their nodes are numbered from 0 as `members` has
    /// them. `place` says where it has each node of the whole.
    pub(super) fn inside(
        &self,
        members: &Members,
        groups: Range<usize>,
        place: &[u32],
    ) -> Level<'static, S, M> {
        let all = members.places(groups.clone());
        let nodes = &members.nodes()[all.clone()];
        let arc_count = nodes.iter().map(|&node| self.row(node).len()).sum();
        let mut masses = self.masses.zeros(nodes.len());
        let mut offsets = Vec::with_capacity(nodes.len() + 1);
        offsets.push(0);
        let mut targets = vec![0; arc_count];
        let weighted_count = self.strengths.as_ref().map_or(0, |_| arc_count);
        let mut strengths = vec![S::default(); weighted_count];
        // The place after the last is written before it is known whether it counts, which spares
        // a branch that no predictor gets right.
        let mut end = 0;
        for group in groups {
            let own = members.places(group..group + 1);
            for (&node, at) in members.of(group).iter().zip(own.start - all.start..) {
                masses.add(at as u32, &self.masses, node);
                let row = self.row(node);
                let others = self.targets[row.clone()].iter();
                let others = others.map(|&other| place[other as usize] as usize);
                match &self.strengths {
                    None => {
                        for other in others {
                            targets[end] = other.wrapping_sub(all.start) as u32;
                            end += usize::from(own.contains(&other));
                        }
                    }
                    Some(all_strengths) => {
                        for (other, &strength) in others.zip(&all_strengths[row]) {
                            targets[end] = other.wrapping_sub(all.start) as u32;
                            strengths[end] = strength;
                            end += usize::from(own.contains(&other));
                        }
                    }
                }
                offsets.push(end as u32);
            }
        }
        targets.truncate(end);
        strengths.truncate(end);
        Level {
            offsets: offsets.into(),
            targets: targets.into(),
            strengths: self.strengths.is_some().then_some(strengths.into()),
            masses,
        }
    }
}

/// Rows that are being put together.
struct Rows<S> {
    offsets: Vec<u32>,
    targets: Vec<u32>,
    strengths: Vec<S>,
}

impl<S> Rows<S> {
    fn new() -> Self {
        Self::with_room(0, 0)
    }

    fn with_room(rows: usize, arcs: usize) -> Self {
        let mut offsets = Vec::with_capacity(rows + 1);
        offsets.push(0);
        Self {
            offsets,
            targets: Vec::with_capacity(arcs),
            strengths: Vec::with_capacity(arcs),
        }
    }

    /// Appends the others, which are none then.
    fn take(&mut self, others: &mut Self) {
        let before = self.targets.len() as u32;
        self.offsets
            .extend(others.offsets.drain(1..).map(|end| before + end));
        self.targets.append(&mut others.targets);
        self.strengths.append(&mut others.strengths);
    }
}

#[cfg(test)]
mod tests {
    use super::super::mass::Single;
    use super::*;

    /// Two triangles joined by a tie, 0 1 2 and 3 4 5, with strengths 1 to 7.
    fn triangles() -> Level<'static, u32, Single> {
        Level {
            offsets: vec![0, 2, 4, 7, 10, 12, 14].into(),
            targets: vec![1, 2, 0, 2, 0, 1, 3, 2, 4, 5, 3, 5, 3, 4].into(),
            strengths: Some(vec![1, 3, 1, 2, 3, 2, 4, 4, 5, 7, 5, 6, 7, 6].into()),
            masses: Single {
                of: vec![4.0, 3.0, 9.0, 16.0, 11.0, 13.0],
                factor: 1.0 / 56.0,
            },
        }
    }

    #[test]
    fn groups_are_tied_by_what_ties_their_nodes() {
        let groups = triangles().aggregated(&[0, 0, 1, 1, 2, 2], 3);
        assert_eq!(*groups.offsets, [0, 1, 3, 4]);
        assert_eq!(*groups.targets, [1, 0, 2, 1]);
        assert_eq!(groups.strengths.as_deref(), Some(&[5, 5, 12, 12][..]));
        assert_eq!(groups.masses.of, [7.0, 25.0, 24.0]);
    }

    #[test]
    fn another_order_is_the_same_network() {
        let order = [2, 3, 0, 1, 4, 5];
        let sorted = triangles().in_order(&order, &[2, 3, 0, 1, 4, 5]);
        assert_eq!(sorted.neighbors(0), [2, 3, 1]);
        assert_eq!(sorted.neighbors(5), [1, 4]);
        let strengths = sorted.strengths.expect("strengths are kept");
        assert_eq!(
            (&strengths[..3], &strengths[12..]),
            (&[3, 2, 4][..], &[7, 6][..])
        );
        assert_eq!(sorted.masses.of, [9.0, 16.0, 4.0, 3.0, 11.0, 13.0]);
    }

    #[test]
    fn inside_are_the_ties_between_nodes_of_a_group() {
        // Group 0 has node 0, group 1 the nodes 1, 2 and 3, group 2 the rest.
        let members = Members::new(&[0, 1, 1, 1, 2, 2], 3);
        let inside = triangles().inside(&members, 1..3, &[0, 1, 2, 3, 4, 5]);
        assert_eq!(*inside.offsets, [0, 1, 3, 4, 5, 6]);
        assert_eq!(*inside.targets, [1, 0, 2, 1, 4, 3]);
        assert_eq!(inside.strengths.as_deref(), Some(&[2, 2, 4, 4, 6, 6][..]));
        assert_eq!(inside.masses.of, [3.0, 9.0, 16.0, 11.0, 13.0]);
    }
}
