//! How do two sets of rows become one?
//!
//! Rows are merged in tasks, each into the place it would have if the two had nothing in
//! common; then the gaps are closed. So every row is read once, and no more than the rows
//! themselves is needed.

use std::ops::Range;

use rayon::prelude::*;

use super::adjacency::{Adjacency, offsets_of};
use super::sorted::close_gaps;
use crate::parallel;

const NODES_PER_TASK: usize = 1 << 11;

impl Adjacency {
    /// The rows with the ties of both, strengths summed.
    ///
    /// # Panics
    /// When the arcs of both do not fit in 32 bits.
    pub(super) fn union(&self, other: &Self) -> Self {
        let node_count = self.node_count();
        let both = |node: u32| self.degree(node) + other.degree(node);
        let places = offsets_of(
            (0..node_count as u32)
                .map(|node| both(node) as u32)
                .collect(),
        );
        let mut degrees = vec![0; node_count];
        let mut targets = vec![0; self.arc_count() + other.arc_count()];
        let mut strengths = vec![0.0; if self.is_weighted() { targets.len() } else { 0 }];
        let lengths: Vec<usize> = (0..node_count)
            .step_by(NODES_PER_TASK)
            .map(|first| {
                let end = (first + NODES_PER_TASK).min(node_count);
                (places[end] - places[first]) as usize
            })
            .collect();
        let parts = parallel::split_by_offsets(&mut targets, &places, NODES_PER_TASK);
        let degree_parts = degrees.par_chunks_mut(NODES_PER_TASK);
        let kept: Vec<usize> = if self.is_weighted() {
            let summed = parallel::split_by_offsets(&mut strengths, &places, NODES_PER_TASK);
            let parts = parts.into_par_iter().zip(summed).zip(degree_parts);
            parts
                .map(|(((nodes, targets), (_, strengths)), degrees)| {
                    self.merge_weighted(other, nodes, targets, strengths, degrees)
                })
                .collect()
        } else {
            let parts = parts.into_par_iter().zip(degree_parts);
            parts
                .map(|((nodes, targets), degrees)| self.merge(other, nodes, targets, degrees))
                .collect()
        };
        close_gaps(&mut targets, &lengths, &kept);
        if self.is_weighted() {
            close_gaps(&mut strengths, &lengths, &kept);
        }
        let strengths = self.is_weighted().then_some(strengths);
        Self::new(offsets_of(degrees), targets, strengths)
    }

    /// Merges the rows of some nodes into `targets` and gives how many arcs there are.
    fn merge(
        &self,
        other: &Self,
        nodes: Range<usize>,
        targets: &mut [u32],
        degrees: &mut [u32],
    ) -> usize {
        let mut end = 0;
        for (node, degree) in nodes.zip(degrees) {
            let (left, right) = (self.neighbors(node as u32), other.neighbors(node as u32));
            let merged = merge_rows(left, right, &mut targets[end..]);
            *degree = merged as u32;
            end += merged;
        }
        end
    }

    /// The same with strengths.
    fn merge_weighted(
        &self,
        other: &Self,
        nodes: Range<usize>,
        targets: &mut [u32],
        strengths: &mut [f64],
        degrees: &mut [u32],
    ) -> usize {
        let mut end = 0;
        for (node, degree) in nodes.zip(degrees) {
            let node = node as u32;
            let first = end;
            let mut left = self.ties(node).peekable();
            let mut right = other.ties(node).peekable();
            while let Some(neighbor) = lower(left.peek(), right.peek()) {
                let here = |&(next, _): &(u32, f64)| next == neighbor;
                let strength = |tie: Option<(u32, f64)>| tie.map_or(0.0, |(_, strength)| strength);
                let sum = strength(left.next_if(here)) + strength(right.next_if(here));
                targets[end] = neighbor;
                strengths[end] = sum.min(f64::MAX);
                end += 1;
            }
            *degree = (end - first) as u32;
        }
        end
    }
}

fn lower(left: Option<&(u32, f64)>, right: Option<&(u32, f64)>) -> Option<u32> {
    let ends = left.into_iter().chain(right);
    ends.map(|&(neighbor, _)| neighbor).min()
}

/// Merges two rows and gives the length of the union. Which row is next is a coin toss, so it
/// is no branch.
fn merge_rows(left: &[u32], right: &[u32], merged: &mut [u32]) -> usize {
    let (mut from_left, mut from_right, mut end) = (0, 0, 0);
    while let (Some(&a), Some(&b)) = (left.get(from_left), right.get(from_right)) {
        merged[end] = a.min(b);
        end += 1;
        from_left += usize::from(a <= b);
        from_right += usize::from(b <= a);
    }
    for rest in [&left[from_left..], &right[from_right..]] {
        merged[end..end + rest.len()].copy_from_slice(rest);
        end += rest.len();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_both() {
        let mut merged = [0; 7];
        let end = merge_rows(&[1, 3, 5, 9], &[2, 3, 9], &mut merged);
        assert_eq!(merged[..end], [1, 2, 3, 5, 9]);
        assert_eq!(merge_rows(&[], &[4], &mut merged), 1);
        assert_eq!(merge_rows(&[], &[], &mut merged), 0);
    }

    /// Several tasks, with and without strengths, and what both have in common at their edges.
    #[test]
    fn rows_of_many_nodes() {
        let node_count = 3 * NODES_PER_TASK + 5;
        let rows = |step: usize| {
            let degrees = (0..node_count)
                .map(|node| u32::from(node % step == 0))
                .collect();
            let targets = (0..node_count).filter(|node| node % step == 0);
            let targets: Vec<u32> = targets.map(|node| (node as u32 + 1) % 7).collect();
            (offsets_of(degrees), targets)
        };
        let adjacency = |step, weighted: bool| {
            let (offsets, targets) = rows(step);
            let strengths = weighted.then(|| vec![0.5; targets.len()]);
            Adjacency::new(offsets, targets, strengths)
        };
        let plain = adjacency(2, false).union(&adjacency(3, false));
        let weighted = adjacency(2, true).union(&adjacency(3, true));
        assert_eq!(plain, weighted.unweighted());
        for node in 0..node_count as u32 {
            let times = u32::from(node % 2 == 0) + u32::from(node % 3 == 0);
            assert_eq!(plain.degree(node), times.min(1) as usize);
            if times > 0 {
                assert_eq!(plain.neighbors(node), [(node + 1) % 7]);
                assert_eq!(
                    weighted.strengths(node),
                    Some(&[0.5 * f64::from(times)][..])
                );
            }
        }
    }
}
