//! Would other sectors, or other ties with the same degrees, give as many brokers?

use rayon::prelude::*;

use super::Role;
use super::count::{Counts, count_roles};
use super::roles::{count, sum};
use crate::analyses::{About, Analysis, Detail};
use crate::frozen::FrozenGraph;
use crate::generate::Rewired;
use crate::random::Random;
use crate::traverse::triangles::oriented;

/// Test of brokerage: would other sectors, or other ties with the same degrees, give as many
/// brokers?
///
/// Two nulls beside each other. **Sectors permuted**: the ties stay and the sectors are dealt
/// out anew among those who have one; is it the sectors that make the roles? **Rewired**: the
/// sectors and everybody's degrees stay and the ties are drawn anew ([`Rewired`]); is there
/// more than degrees explain?
///
/// # Requires
/// Sectors; who has none is left out. Direction is used, an undirected tie leads both ways;
/// strengths are ignored.
///
/// # Returns
/// For each null and each role in the whole network: the count, mean and standard deviation of
/// the draws, the z-score (`None` where the draws do not differ, so for a role that the
/// sectors do not allow, and for the total when sectors are permuted), and p of a count at
/// least as high, at most as high, and at least as far from the mean, where what is observed
/// is one of the draws. JSON: `{"sectors_permuted": {ROLE: {"count", "mean", "sd", "z",
/// "p_at_least", "p_at_most", "p"}, …}, "rewired": {…}}`.
///
/// # Complexity
/// That of [`Brokerage`](super::Brokerage) for each draw, and of [`Rewired`] for each
/// rewiring; draws in parallel.
///
/// # Source
/// Gould, R. & Fernandez, R. (1989) Structures of mediation, Sociological Methodology
/// 19:89–126, doi:10.2307/270949. Rewiring: Fosdick et al. 2018, doi:10.1137/16M1087175.
///
/// # Examples
/// 0 → 1 → 2 with sectors A, A, B: a representative. Dealt out anew, one in three of the ways
/// makes one.
/// ```
/// use yhdyspinta::analyses::{Analysis, brokerage::{BrokerageTest, Role}};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 2]])?;
/// let test = BrokerageTest::default().run(&graph.with_sectors(&[Some(0), Some(0), Some(1)]));
/// let representative = test.sectors_permuted[Role::Representative as usize];
/// assert_eq!(representative.count, 1.0);
/// assert!((representative.mean.expect("draws") - 1.0 / 3.0).abs() < 0.05);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokerageTest {
    /// How often the sectors are dealt out.
    pub permutations: u32,
    /// How often the ties are drawn.
    pub rewirings: u32,
    /// Where chance comes from.
    pub seed: u64,
}

impl Default for BrokerageTest {
    /// 999 permutations; 199 rewirings, each of which takes far longer.
    fn default() -> Self {
        Self {
            permutations: 999,
            rewirings: 199,
            seed: 0,
        }
    }
}

/// Brokerage beside both nulls, each in the order of [`Role::ALL`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BrokerageAgainstChance {
    /// Ties as they are, other sectors.
    pub sectors_permuted: [AgainstDraws; 6],
    /// Sectors as they are, other ties.
    pub rewired: [AgainstDraws; 6],
}

/// A count beside those of draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgainstDraws {
    /// What is observed.
    pub count: f64,
    /// The mean of the draws, `None` without any.
    pub mean: Option<f64>,
    /// Their standard deviation, `None` for fewer than two.
    pub sd: Option<f64>,
    /// By how many standard deviations the count exceeds the mean.
    pub z: Option<f64>,
    /// p of a count at least as high.
    pub at_least: f64,
    /// p of a count at most as high.
    pub at_most: f64,
    /// p of a count at least as far from the mean.
    pub two_sided: f64,
}

impl AgainstDraws {
    fn new(observed: f64, draws: &[f64]) -> Self {
        let number = draws.len() as f64;
        // Alike draws have this mean exactly, however large.
        let alike = draws
            .first()
            .filter(|&&first| draws.iter().all(|&draw| draw == first));
        let mean = alike
            .copied()
            .or_else(|| (number > 0.0).then(|| draws.iter().sum::<f64>() / number));
        let sd = mean.filter(|_| number > 1.0).map(|mean| {
            let squares = draws.iter().map(|draw| (draw - mean).powi(2));
            (squares.sum::<f64>() / (number - 1.0)).sqrt()
        });
        let p = |is_extreme: &dyn Fn(f64) -> bool| {
            let extreme = draws.iter().filter(|&&draw| is_extreme(draw)).count();
            (1.0 + extreme as f64) / (1.0 + number)
        };
        let center = mean.unwrap_or(observed);
        // A distance that differs only by the rounding of the mean is the same.
        let distance = (observed - center).abs() - 1e-9 * center.abs();
        Self {
            count: observed,
            mean,
            sd,
            z: mean
                .zip(sd)
                .filter(|&(_, sd)| sd > 0.0)
                .map(|(mean, sd)| (observed - mean) / sd),
            at_least: p(&|draw| draw >= observed),
            at_most: p(&|draw| draw <= observed),
            two_sided: p(&|draw| (draw - center).abs() >= distance),
        }
    }

    fn to_detail(self) -> Detail {
        Detail::Fields(vec![
            ("count", self.count.into()),
            ("mean", self.mean.into()),
            ("sd", self.sd.into()),
            ("z", self.z.into()),
            ("p_at_least", self.at_least.into()),
            ("p_at_most", self.at_most.into()),
            ("p", self.two_sided.into()),
        ])
    }
}

impl BrokerageAgainstChance {
    pub(crate) fn to_detail(self) -> Detail {
        let of = |draws: [AgainstDraws; 6]| {
            let fields = Role::ALL.map(|role| (role.name(), draws[role as usize].to_detail()));
            Detail::Fields(fields.to_vec())
        };
        Detail::Fields(vec![
            ("sectors_permuted", of(self.sectors_permuted)),
            ("rewired", of(self.rewired)),
        ])
    }
}

impl Analysis for BrokerageTest {
    const ABOUT: About = About {
        name: "brokerage_test",
        question: "question-brokerage-test",
        convention: "999 permutations of sectors, 199 rewirings with the same degrees",
        source: "Gould & Fernandez 1989, doi:10.2307/270949; Fosdick et al. 2018, doi:10.1137/16M1087175",
    };
    type Output = BrokerageAgainstChance;

    fn run(&self, graph: &FrozenGraph) -> BrokerageAgainstChance {
        let graph = graph.unweighted();
        let sectors: Vec<Option<u32>> = graph.nodes().map(|node| graph.sector(node)).collect();
        let network = |graph: &FrozenGraph, sectors: &[Option<u32>]| {
            sum(&count_roles(graph, &oriented(graph), sectors))
        };
        let observed = network(&graph, &sectors);
        let permuted = draws(self.permutations, |number| {
            let random = Random::stream(self.seed, number);
            network(&graph, &dealt_out(&sectors, random))
        });
        let rewired = draws(self.rewirings, |number| {
            // Streams of its own: those of permutations are numbered in 32 bits.
            let random = Random::stream(self.seed, 1 << 32 | number);
            network(&Rewired::default().of(&graph, random), &sectors)
        });
        let against = |draws: &[Counts]| {
            Role::ALL.map(|role| {
                let counts: Vec<f64> = draws.iter().map(|draw| count(draw, role)).collect();
                AgainstDraws::new(count(&observed, role), &counts)
            })
        };
        BrokerageAgainstChance {
            sectors_permuted: against(&permuted),
            rewired: against(&rewired),
        }
    }
}

fn draws(count: u32, draw: impl Fn(u64) -> Counts + Sync + Send) -> Vec<Counts> {
    (0..count)
        .into_par_iter()
        .map(|number| draw(number.into()))
        .collect()
}

/// The same sectors in another order, among those who have one.
fn dealt_out(sectors: &[Option<u32>], mut random: Random) -> Vec<Option<u32>> {
    let mut deck: Vec<u32> = sectors.iter().flatten().copied().collect();
    random.shuffle(&mut deck);
    let mut deck = deck.into_iter();
    let deal = |sector: &Option<u32>| sector.and_then(|_| deck.next());
    sectors.iter().map(deal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, star};

    #[test]
    fn a_chain_is_dealt_three_ways() {
        let chain = directed(3, &[[0, 1], [1, 2]]).with_sectors(&[Some(0), Some(0), Some(1)]);
        let test = BrokerageTest::default().run(&chain);
        for role in [Role::Itinerant, Role::Gatekeeper, Role::Representative] {
            let found = test.sectors_permuted[role as usize];
            assert!(
                (found.mean.expect("draws") - 1.0 / 3.0).abs() < 0.06,
                "{role:?}"
            );
            // The sd of one in three is √2/3.
            assert!((found.sd.expect("draws") - 2f64.sqrt() / 3.0).abs() < 0.03);
        }
        let representative = test.sectors_permuted[Role::Representative as usize];
        assert!((representative.at_least - 1.0 / 3.0).abs() < 0.06);
        assert_eq!(representative.at_most, 1.0);
        assert!((representative.z.expect("varies") - 2f64.sqrt()).abs() < 0.2);
        let total = test.sectors_permuted[Role::Total as usize];
        assert_eq!(
            (total.mean, total.sd, total.z, total.two_sided),
            (Some(1.0), Some(0.0), None, 1.0)
        );
        // No swap keeps the chain simple.
        assert!(
            test.rewired
                .iter()
                .all(|draws| draws.z.is_none() && draws.at_least == 1.0)
        );
    }

    #[test]
    fn sectors_stay_with_those_who_have_one() {
        let sectors = [Some(2), None, Some(0), Some(2), None];
        let dealt = dealt_out(&sectors, Random::new(3));
        assert_eq!((dealt[1], dealt[4]), (None, None));
        let mut deck: Vec<u32> = dealt.iter().flatten().copied().collect();
        deck.sort_unstable();
        assert_eq!(deck, [0, 2, 2]);
    }

    #[test]
    fn no_draw_is_no_mean() {
        let test = BrokerageTest {
            permutations: 0,
            rewirings: 1,
            seed: 7,
        };
        let found = test.run(&star(4).with_sectors(&[Some(0); 4]));
        let coordinator = found.sectors_permuted[Role::Coordinator as usize];
        assert_eq!(
            (coordinator.count, coordinator.mean, coordinator.at_least),
            (6.0, None, 1.0)
        );
        assert_eq!(found.rewired[Role::Coordinator as usize].sd, None);
    }
}
