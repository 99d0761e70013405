//! In which roles does an actor stand between sectors?

use super::Expectation;
use super::count::{Counts, count_roles};
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;
use crate::traverse::triangles::oriented;

/// Gould–Fernandez brokerage: in which roles does an actor stand between sectors?
///
/// Counts ordered pairs (a, c) with a→b→c, no a→c and a ≠ c for each broker b, by the sectors
/// of a, b and c: [`Role`].
///
/// # Requires
/// Sectors; who has none is left out as a, b and c. Direction is used; an undirected tie
/// leads both ways, so every open pair counts twice. Strengths are ignored.
///
/// # Returns
/// Counts for each node, with what a random network of the same density and the same sectors
/// would have on average, and the z-score.
///
/// # Complexity
/// O(m · arboricity + n sectors at most m): two-paths are counted by sector, those that are
/// closed are met as triangles.
///
/// # Source
/// Gould, R. & Fernandez, R. (1989) Structures of mediation, Sociological Methodology
/// 19:89–126, doi:10.2307/270949.
///
/// # Examples
/// 0 → 1 → 2 between three sectors: a liaison.
/// ```
/// use yhdyspinta::analyses::{Analysis, brokerage::{Brokerage, Role}};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 2]])?;
/// let roles = Brokerage.run(&graph.with_sectors(&[Some(0), Some(1), Some(2)]));
/// assert_eq!(roles.counts(Role::Liaison).get(1), Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Brokerage;

/// The role of broker b in a→b→c by the sectors of a, b and c.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A A A: within the own sector.
    Coordinator,
    /// A B A: an outsider within another sector.
    Itinerant,
    /// A B B: lets others into its sector.
    Gatekeeper,
    /// A A B: speaks for its sector to others.
    Representative,
    /// A B C: between two other sectors.
    Liaison,
    /// Any of them.
    Total,
}

impl Role {
    /// Every role, the sum last.
    pub const ALL: [Self; 6] = [
        Self::Coordinator,
        Self::Itinerant,
        Self::Gatekeeper,
        Self::Representative,
        Self::Liaison,
        Self::Total,
    ];

    /// Its name in answers.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Itinerant => "itinerant",
            Self::Gatekeeper => "gatekeeper",
            Self::Representative => "representative",
            Self::Liaison => "liaison",
            Self::Total => "total",
        }
    }

    #[inline]
    pub(super) fn of(a: u32, b: u32, c: u32) -> Self {
        match (a == b, b == c) {
            (true, true) => Self::Coordinator,
            (false, true) => Self::Gatekeeper,
            (true, false) => Self::Representative,
            (false, false) if a == c => Self::Itinerant,
            (false, false) => Self::Liaison,
        }
    }
}

/// Roles of every node.
#[derive(Clone, Debug)]
pub struct Roles {
    /// `None` for who has no sector.
    counts: Vec<Option<Counts>>,
    expectation: Expectation,
    sectors: Vec<Option<u32>>,
}

impl Roles {
    /// How often each node has the role; `None` for who has no sector.
    pub fn counts(&self, role: Role) -> NodeMeasure {
        let counts = self.counts.iter();
        counts
            .map(|counts| counts.as_ref().map(|counts| count(counts, role)))
            .collect()
    }

    /// How often it would have the role by chance; `None` for who has no sector and where
    /// there are fewer than two nodes.
    pub fn expected(&self, role: Role) -> NodeMeasure {
        let sectors = self.sectors.iter();
        sectors
            .map(|sector| Some(self.expectation.of((*sector)?, role)?.mean))
            .collect()
    }

    /// By how many standard deviations the count exceeds chance; `None` where nothing varies:
    /// the sectors do not allow the role, or the network is empty or complete.
    pub fn z_scores(&self, role: Role) -> NodeMeasure {
        let nodes = self.sectors.iter().zip(&self.counts);
        nodes
            .map(|(sector, counts)| {
                let chance = self.expectation.of((*sector)?, role)?;
                chance.z_score(count(counts.as_ref()?, role))
            })
            .collect()
    }

    /// How often the role occurs in the whole network.
    pub fn network_count(&self, role: Role) -> f64 {
        count(&sum(&self.counts), role)
    }

    /// What chance would give.
    pub fn expectation(&self) -> &Expectation {
        &self.expectation
    }

    /// How many actors have no sector and were left out.
    pub fn left_out(&self) -> usize {
        self.sectors
            .iter()
            .filter(|sector| sector.is_none())
            .count()
    }
}

/// The roles of all together.
pub(super) fn sum(counts: &[Option<Counts>]) -> Counts {
    let mut sums = [0; 5];
    for counts in counts.iter().flatten() {
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    sums
}

/// The count of one role, or of any.
pub(super) fn count(counts: &Counts, role: Role) -> f64 {
    match role {
        Role::Total => counts.iter().sum::<u64>() as f64,
        role => counts[role as usize] as f64,
    }
}

impl Analysis for Brokerage {
    const ABOUT: About = About {
        name: "brokerage",
        question: "question-brokerage",
        convention: "ordered pairs, an undirected tie counts both ways; actors without a sector left out",
        source: "Gould & Fernandez 1989, doi:10.2307/270949",
    };
    type Output = Roles;

    fn run(&self, graph: &FrozenGraph) -> Roles {
        let roles = graph.derive(|graph| {
            let sectors: Vec<Option<u32>> = graph.nodes().map(|node| graph.sector(node)).collect();
            Roles {
                counts: count_roles(graph, &oriented(graph), &sectors),
                expectation: Expectation::new(graph),
                sectors,
            }
        });
        (*roles).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, star};

    fn counts(graph: &FrozenGraph, node: u32) -> Vec<f64> {
        let roles = Brokerage.run(graph);
        let roles = Role::ALL.map(|role| roles.counts(role).get(node));
        roles.into_iter().flatten().collect()
    }

    #[test]
    fn each_role_by_its_pattern() {
        let chain = directed(3, &[[0, 1], [1, 2]]);
        let at = |a, b, c| counts(&chain.with_sectors(&[Some(a), Some(b), Some(c)]), 1);
        assert_eq!(at(0, 0, 0), [1.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
        assert_eq!(at(0, 1, 0), [0.0, 1.0, 0.0, 0.0, 0.0, 1.0]);
        assert_eq!(at(0, 1, 1), [0.0, 0.0, 1.0, 0.0, 0.0, 1.0]);
        assert_eq!(at(0, 0, 1), [0.0, 0.0, 0.0, 1.0, 0.0, 1.0]);
        assert_eq!(at(0, 1, 2), [0.0, 0.0, 0.0, 0.0, 1.0, 1.0]);
    }

    #[test]
    fn undirected_ties_count_both_ways() {
        // The center of a star of four: sectors 0 | 0, 0, 1.
        let star = star(4).with_sectors(&[Some(0), Some(0), Some(0), Some(1)]);
        assert_eq!(counts(&star, 0), [2.0, 0.0, 2.0, 2.0, 0.0, 6.0]);
    }

    #[test]
    fn closed_pairs_and_pairs_with_oneself_do_not_count() {
        let sectors = [Some(0), Some(1), Some(2)];
        assert_eq!(counts(&complete(3).with_sectors(&sectors), 0), [0.0; 6]);
        let pair = directed(3, &[[0, 1], [1, 0]]).with_sectors(&sectors);
        assert_eq!(counts(&pair, 1), [0.0; 6]);
        // a→b→c closed by c→a only stays open for (a, c).
        let cycle = directed(3, &[[0, 1], [1, 2], [2, 0]]).with_sectors(&sectors);
        assert_eq!(counts(&cycle, 1), [0.0, 0.0, 0.0, 0.0, 1.0, 1.0]);
    }

    #[test]
    fn who_has_no_sector_is_left_out() {
        let star = star(4).with_sectors(&[Some(0), Some(0), Some(0), None]);
        assert_eq!(counts(&star, 0), [2.0, 0.0, 0.0, 0.0, 0.0, 2.0]);
        assert_eq!(counts(&star, 3), [0.0; 0]);
        assert_eq!(Brokerage.run(&star).left_out(), 1);
        assert_eq!(Brokerage.run(&star).network_count(Role::Total), 2.0);
    }
}
