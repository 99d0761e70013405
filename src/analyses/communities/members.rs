//! Which nodes form a group?

use std::ops::Range;

/// The nodes of each group, in ascending order.
#[derive(Clone, Debug)]
pub(super) struct Members {
    offsets: Vec<u32>,
    nodes: Vec<u32>,
}

impl Members {
    /// Sorts nodes by their group.
    pub(super) fn new(group_of: &[u32], group_count: usize) -> Self {
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
        Self { offsets, nodes }
    }

    pub(super) fn group_count(&self) -> usize {
        self.offsets.len() - 1
    }

    /// All nodes, group by group.
    pub(super) fn nodes(&self) -> &[u32] {
        &self.nodes
    }

    /// Where the nodes of the groups are among all.
    pub(super) fn places(&self, groups: Range<usize>) -> Range<usize> {
        self.offsets[groups.start] as usize..self.offsets[groups.end] as usize
    }

    pub(super) fn of(&self, group: usize) -> &[u32] {
        &self.nodes[self.places(group..group + 1)]
    }

    /// Cuts the groups into tasks in which nodes weigh `per_task` or more together, but for the
    /// last.
    pub(super) fn tasks(
        &self,
        per_task: usize,
        weight: impl Fn(u32) -> usize,
    ) -> Vec<Range<usize>> {
        let mut tasks = Vec::new();
        let (mut first, mut sum) = (0, 0);
        for group in 0..self.group_count() {
            sum += self
                .of(group)
                .iter()
                .map(|&node| weight(node))
                .sum::<usize>();
            if sum >= per_task || group + 1 == self.group_count() {
                tasks.push(first..group + 1);
                (first, sum) = (group + 1, 0);
            }
        }
        tasks
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_have_their_nodes_in_order() {
        let members = Members::new(&[1, 0, 1, 2], 3);
        assert_eq!(members.nodes(), [1, 0, 2, 3]);
        assert_eq!(members.of(1), [0, 2]);
        assert_eq!(members.places(1..3), 1..4);
    }

    #[test]
    fn tasks_hold_whole_groups() {
        let members = Members::new(&[1, 0, 1, 2], 3);
        assert_eq!(members.tasks(2, |_| 1), [0..2, 2..3]);
        assert_eq!(members.tasks(1, |_| 1), [0..1, 1..2, 2..3]);
        assert!(Members::new(&[], 0).tasks(1, |_| 1).is_empty());
    }

    #[test]
    fn groups_are_numbered_as_they_come() {
        let mut group_of = [3, 1, 3, 0];
        assert_eq!(renumber(&mut group_of), 3);
        assert_eq!(group_of, [0, 1, 0, 2]);
    }
}
