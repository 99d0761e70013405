//! Which strong components lead to each other? The network with each of them as one node.

use crate::analyses::cohesion::strong_order;
use crate::frozen::{FrozenGraph, offsets_of};

/// Strong components in an order in which arcs lead forward; arcs stand once.
pub(super) struct Condensation {
    /// How many nodes each has.
    pub(super) sizes: Vec<u32>,
    offsets: Vec<u32>,
    targets: Vec<u32>,
}

impl Condensation {
    /// Complexity: O(n + m log m).
    pub(super) fn new(graph: &FrozenGraph) -> Self {
        let order = strong_order(graph);
        let mut place = vec![0; graph.node_count()];
        let mut sizes = Vec::new();
        for (at, members) in (0..).zip(order.components()) {
            sizes.push(members.len() as u32);
            members
                .iter()
                .for_each(|&member| place[member as usize] = at);
        }
        let mut last_from = vec![u32::MAX; sizes.len()];
        let mut degrees = Vec::with_capacity(sizes.len());
        let mut targets = Vec::new();
        for (from, members) in (0..).zip(order.components()) {
            let first = targets.len();
            last_from[from as usize] = from;
            for &neighbor in members.iter().flat_map(|&member| graph.outgoing(member)) {
                let to = place[neighbor as usize];
                if last_from[to as usize] != from {
                    last_from[to as usize] = from;
                    targets.push(to);
                }
            }
            targets[first..].sort_unstable();
            degrees.push((targets.len() - first) as u32);
        }
        Self {
            sizes,
            offsets: offsets_of(degrees),
            targets,
        }
    }

    pub(super) fn count(&self) -> usize {
        self.sizes.len()
    }

    /// Whom a component leads to, in order.
    pub(super) fn successors(&self, from: usize) -> &[u32] {
        &self.targets[self.offsets[from] as usize..self.offsets[from + 1] as usize]
    }

    /// By how many each is led to.
    pub(super) fn in_degrees(&self) -> Vec<u32> {
        let mut degrees = vec![0; self.count()];
        self.targets
            .iter()
            .for_each(|&to| degrees[to as usize] += 1);
        degrees
    }

    /// All arcs and the order turned around.
    pub(super) fn reversed(&self) -> Self {
        let turned = |at: usize| self.count() - 1 - at;
        let mut degrees = self.in_degrees();
        degrees.reverse();
        let offsets = offsets_of(degrees);
        let mut next = offsets.clone();
        let mut targets = vec![0; self.targets.len()];
        // From the last to the first, so that each list comes in order.
        for from in (0..self.count()).rev() {
            for &to in self.successors(from) {
                let at = &mut next[turned(to as usize)];
                targets[*at as usize] = turned(from) as u32;
                *at += 1;
            }
        }
        let sizes = self.sizes.iter().rev().copied().collect();
        Self {
            sizes,
            offsets,
            targets,
        }
    }

    /// Only the arcs to components that stay.
    pub(super) fn retain(&mut self, stays: impl Fn(u32) -> bool) {
        let degrees = (0..self.count()).map(|from| {
            let successors = self.successors(from).iter();
            successors.filter(|&&to| stays(to)).count() as u32
        });
        self.offsets = offsets_of(degrees.collect());
        self.targets.retain(|&to| stays(to));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::directed;

    #[test]
    fn arcs_stand_once_and_can_be_turned_around() {
        // 0 ⇄ 1 lead to 2 twice and to 3; 2 leads to 3.
        let arcs = [[0, 1], [1, 0], [0, 2], [1, 2], [1, 3], [2, 3]];
        let condensation = Condensation::new(&directed(4, &arcs));
        assert_eq!(condensation.sizes, [2, 1, 1]);
        assert_eq!(condensation.successors(0), [1, 2]);
        assert_eq!(condensation.in_degrees(), [0, 1, 2]);
        let mut reversed = condensation.reversed();
        assert_eq!(reversed.sizes, [1, 1, 2]);
        assert_eq!(reversed.successors(0), [1, 2]);
        assert_eq!(reversed.successors(1), [2]);
        reversed.retain(|to| to != 2);
        assert_eq!(
            (reversed.successors(0), reversed.successors(1)),
            (&[1][..], &[][..])
        );
    }
}
