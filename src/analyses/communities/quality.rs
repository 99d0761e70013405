//! How good is a partition? Straight from the definition.

use crate::frozen::{Adjacency, FrozenGraph};
use crate::parallel;

/// What makes a partition good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Objective {
    /// Strength inside communities against what the strengths of the nodes let expect.
    #[default]
    Modularity,
    /// Strength inside communities against resolution × pairs inside: free of the resolution
    /// limit, but its resolution has the unit of a density (Traag, Van Dooren & Nesterov 2011,
    /// doi:10.1103/PhysRevE.84.016114).
    ConstantPotts,
}

impl Objective {
    /// The quality of the partition; `None` without ties, and where their strengths add up to more
    /// than a number holds.
    pub(super) fn of(self, graph: &FrozenGraph, group_of: &[u32], resolution: f64) -> Option<f64> {
        let group = |node: u32| Some(group_of[node as usize]);
        let sums = Sums::of(graph, group, group_of.len());
        match self {
            Self::Modularity => sums.modularity(resolution),
            Self::ConstantPotts => sums.constant_potts(resolution, graph.is_directed()),
        }
    }
}

/// Modularity of the sectors: nodes without one are left out with their ties.
pub(super) fn modularity_of_sectors(graph: &FrozenGraph, resolution: f64) -> Option<f64> {
    let sums = Sums::of(graph, |node| graph.sector(node), graph.sector_count());
    sums.modularity(resolution)
}

/// What the definitions sum over; an undirected tie is an arc each way.
struct Sums {
    inside: f64,
    total: f64,
    groups: Vec<Group>,
}

#[derive(Clone, Copy, Default)]
struct Group {
    out_strength: f64,
    in_strength: f64,
    size: f64,
}

impl Sums {
    fn of(
        graph: &FrozenGraph,
        group: impl Fn(u32) -> Option<u32> + Sync + Send,
        group_count: usize,
    ) -> Self {
        const NODES_PER_TASK: usize = 1 << 12;
        let nodes = parallel::fill(
            graph.node_count(),
            NODES_PER_TASK,
            [0.0; 3],
            || (),
            |(), first, slice| {
                for (node, sums) in (first as u32..).zip(slice) {
                    *sums = strengths(graph, node, &group);
                }
            },
        );
        let mut sums = Self {
            inside: 0.0,
            total: 0.0,
            groups: vec![Group::default(); group_count],
        };
        for (node, [inside, out_strength, in_strength]) in (0..).zip(nodes) {
            let Some(own) = group(node) else { continue };
            let own = &mut sums.groups[own as usize];
            own.out_strength += out_strength;
            own.in_strength += in_strength;
            own.size += 1.0;
            sums.inside += inside;
            sums.total += out_strength;
        }
        sums
    }

    /// Are there ties, whose strengths add up to a number?
    fn has_quality(&self) -> bool {
        self.total > 0.0 && self.total.is_finite()
    }

    fn modularity(&self, resolution: f64) -> Option<f64> {
        let expected =
            |group: &Group| (group.out_strength / self.total) * (group.in_strength / self.total);
        let expected: f64 = self.groups.iter().map(expected).sum();
        self.has_quality()
            .then(|| self.inside / self.total - resolution * expected)
    }

    fn constant_potts(&self, resolution: f64, directed: bool) -> Option<f64> {
        let pairs: f64 = self
            .groups
            .iter()
            .map(|group| group.size * (group.size - 1.0))
            .sum();
        let each_way = self.inside - resolution * pairs;
        let quality = if directed { each_way } else { each_way / 2.0 };
        self.has_quality().then_some(quality)
    }
}

/// The strength from the node to its own group, to all groups and from all groups.
fn strengths(graph: &FrozenGraph, node: u32, group: &impl Fn(u32) -> Option<u32>) -> [f64; 3] {
    let Some(own) = group(node) else {
        return [0.0; 3];
    };
    let [inside, out_strength] = shares(graph.outgoing_rows(), node, own, group);
    if !graph.is_directed() {
        return [inside, out_strength, out_strength];
    }
    let [_, in_strength] = shares(graph.incoming_rows(), node, own, group);
    [inside, out_strength, in_strength]
}

/// The strength of a row in its own group and in all groups.
#[inline]
fn shares(rows: &Adjacency, node: u32, own: u32, group: &impl Fn(u32) -> Option<u32>) -> [f64; 2] {
    if rows.is_weighted() {
        let (mut inside, mut all) = (0.0, 0.0);
        for (other, strength) in rows.ties(node) {
            let other = group(other);
            // Without a branch: whether neighbours are in one group cannot be foreseen.
            inside += if other == Some(own) { strength } else { 0.0 };
            all += if other.is_some() { strength } else { 0.0 };
        }
        return [inside, all];
    }
    let (mut inside, mut all) = (0u32, 0u32);
    for &other in rows.neighbors(node) {
        let other = group(other);
        inside += u32::from(other == Some(own));
        all += u32::from(other.is_some());
    }
    [f64::from(inside), f64::from(all)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected, weighted};
    use crate::frozen::Direction;

    fn close(value: Option<f64>, expected: f64) {
        let value = value.expect("a value");
        assert!((value - expected).abs() < 1e-12, "{value} ≠ {expected}");
    }

    #[test]
    fn two_triangles_joined_by_a_tie() {
        // 6 of 7 ties inside; both triangles hold 7 of the 14 ends.
        let ties = [[0, 1], [1, 2], [0, 2], [3, 4], [4, 5], [3, 5], [2, 3]];
        let graph = undirected(6, &ties);
        let halves = [0, 0, 0, 1, 1, 1];
        close(
            Objective::Modularity.of(&graph, &halves, 1.0),
            6.0 / 7.0 - 0.5,
        );
        close(
            Objective::Modularity.of(&graph, &halves, 2.0),
            6.0 / 7.0 - 1.0,
        );
        close(Objective::Modularity.of(&graph, &[0; 6], 1.0), 0.0);
        // 6 ties inside, 3 pairs in each triangle.
        close(
            Objective::ConstantPotts.of(&graph, &halves, 0.5),
            6.0 - 0.5 * 6.0,
        );
    }

    #[test]
    fn a_directed_network_counts_ends_and_starts_apart() {
        // 0→1, 1→0, 2→0: inside {0,1} 2 of 3; starts 2/3 × ends 3/3 there, 1/3 × 0 at 2.
        let graph = directed(3, &[[0, 1], [1, 0], [2, 0]]);
        close(
            Objective::Modularity.of(&graph, &[0, 0, 1], 1.0),
            2.0 / 3.0 - 2.0 / 3.0,
        );
        close(
            Objective::ConstantPotts.of(&graph, &[0, 0, 1], 0.25),
            2.0 - 0.25 * 2.0,
        );
    }

    #[test]
    fn strengths_count() {
        // 3 of 4 inside; {0,1} holds 3+3+1 of 8, {2} the last.
        let graph = weighted(3, Direction::Undirected, &[([0, 1], 3.0), ([1, 2], 1.0)]);
        let expected = 0.75 - (49.0 + 1.0) / 64.0;
        close(Objective::Modularity.of(&graph, &[0, 0, 1], 1.0), expected);
    }

    #[test]
    fn without_ties_there_is_no_quality() {
        for objective in [Objective::Modularity, Objective::ConstantPotts] {
            assert_eq!(objective.of(&undirected(2, &[]), &[0, 1], 1.0), None);
            assert_eq!(objective.of(&undirected(0, &[]), &[], 1.0), None);
        }
    }

    #[test]
    fn a_node_without_sector_is_left_out_with_its_ties() {
        let ties = [[0, 1], [2, 3], [1, 2], [3, 4]];
        let sectors = [Some(0), Some(0), Some(1), Some(1), None];
        let graph = undirected(5, &ties).with_sectors(&sectors);
        // Of the three ties that are left two are inside, three of six ends in each sector.
        close(modularity_of_sectors(&graph, 1.0), 2.0 / 3.0 - 0.5);
        assert_eq!(modularity_of_sectors(&undirected(5, &ties), 1.0), None);
    }
}
