//! Which roles does the whole network have more of than chance would give?

use super::{Brokerage, Role};
use crate::analyses::{About, Analysis, Detail};
use crate::frozen::FrozenGraph;

/// Brokerage of the network: which roles does it have more of than chance would give?
///
/// The counts of [`Brokerage`] summed over all brokers, with their mean and z-score in random
/// networks of the same actors, sectors and density, each arc drawn on its own. The variance
/// has the covariances between brokers: once as published and in R sna, and once with those
/// that are left out there (see [`Expectation::of_network`](super::Expectation::of_network)).
/// The counts are far from normal in small networks: there
/// [`BrokerageTest`](super::BrokerageTest) judges better.
///
/// # Requires
/// Sectors; who has none is left out. Direction is used, an undirected tie leads both ways;
/// strengths are ignored.
///
/// # Returns
/// For each role the count, what chance would give (`None` for fewer than two actors with a
/// sector) and the z-score (`None` where nothing varies: the sectors do not allow the role, or
/// the network is empty or complete). JSON: `{ROLE: {"count", "expected", "z",
/// "z_exact"}, …}`.
///
/// # Complexity
/// That of [`Brokerage`].
///
/// # Source
/// Gould, R. & Fernandez, R. (1989) Structures of mediation, Sociological Methodology
/// 19:89–126, doi:10.2307/270949; as in R sna.
///
/// # Examples
/// 0 → 1 → 2 between three sectors: with d = 1/3 each of the six orders of three is an open
/// two-path with probability d²(1−d) = 2/27.
/// ```
/// use yhdyspinta::analyses::{Analysis, brokerage::{NetworkBrokerage, Role}};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 2]])?;
/// let roles = NetworkBrokerage.run(&graph.with_sectors(&[Some(0), Some(1), Some(2)]));
/// let liaison = roles.of(Role::Liaison);
/// assert_eq!(liaison.count, 1.0);
/// assert!((liaison.expected.expect("three actors") - 12.0 / 27.0).abs() < 1e-12);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct NetworkBrokerage;

/// A role in the whole network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetworkRole {
    /// How often it occurs.
    pub count: f64,
    /// How often it would by chance.
    pub expected: Option<f64>,
    /// By how many standard deviations, as published, the count exceeds chance.
    pub z: Option<f64>,
    /// The same with every covariance.
    pub z_exact: Option<f64>,
}

/// All roles in the whole network, in the order of [`Role::ALL`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetworkRoles(pub [NetworkRole; 6]);

impl NetworkRoles {
    /// One of them.
    pub fn of(&self, role: Role) -> NetworkRole {
        self.0[role as usize]
    }

    pub(crate) fn to_detail(self) -> Detail {
        let field = |role: Role| {
            let found = self.of(role);
            let values = vec![
                ("count", found.count.into()),
                ("expected", found.expected.into()),
                ("z", found.z.into()),
                ("z_exact", found.z_exact.into()),
            ];
            (role.name(), Detail::Fields(values))
        };
        Detail::Fields(Role::ALL.map(field).to_vec())
    }
}

impl Analysis for NetworkBrokerage {
    const ABOUT: About = About {
        name: "brokerage_network",
        question: "question-brokerage-network",
        ..Brokerage::ABOUT
    };
    type Output = NetworkRoles;

    fn run(&self, graph: &FrozenGraph) -> NetworkRoles {
        let roles = Brokerage.run(graph);
        NetworkRoles(Role::ALL.map(|role| {
            let count = roles.network_count(role);
            let chance = |exact| roles.expectation().of_network(role, exact);
            let z = |exact| chance(exact).and_then(|chance| chance.z_score(count));
            NetworkRole {
                count,
                expected: chance(false).map(|chance| chance.mean),
                z: z(false),
                z_exact: z(true),
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed};

    #[test]
    fn roles_that_sectors_do_not_allow_have_no_score() {
        let graph = directed(4, &[[0, 1], [1, 2], [2, 3]]);
        let roles =
            NetworkBrokerage.run(&graph.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]));
        let coordinator = roles.of(Role::Coordinator);
        assert_eq!((coordinator.expected, coordinator.z), (Some(0.0), None));
        assert_eq!(roles.of(Role::Liaison).z, None);
        // d = 1/4: 24 orders of three, each with probability 3/64.
        assert_eq!(roles.of(Role::Total).expected, Some(24.0 * 3.0 / 64.0));
        assert!(roles.of(Role::Total).z.is_some());
    }

    #[test]
    fn nobody_and_a_complete_network_have_no_score() {
        let none = NetworkBrokerage.run(&directed(3, &[]));
        assert_eq!(
            (none.of(Role::Total).expected, none.of(Role::Total).z),
            (None, None)
        );
        let all =
            NetworkBrokerage.run(&complete(4).with_sectors(&[Some(0), Some(0), Some(0), Some(1)]));
        assert!(
            all.0
                .iter()
                .all(|role| role.count == 0.0 && role.z.is_none())
        );
    }
}
