//! How often would an actor broker by chance?

use super::Role;
use crate::frozen::FrozenGraph;

/// Means and variances of the roles in random networks with the same actors, sectors and
/// density, each arc drawn on its own (Gould & Fernandez 1989, as in R sna).
#[derive(Clone, Debug)]
pub struct Expectation {
    /// How many actors with a sector there are.
    actors: f64,
    /// Arcs over possible arcs; missing for fewer than two actors.
    density: Option<f64>,
    /// How many actors each sector has.
    sizes: Vec<f64>,
}

/// Mean and variance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The mean.
    pub mean: f64,
    /// The variance.
    pub variance: f64,
}

impl Chance {
    /// By how many standard deviations the value exceeds the mean; `None` without variance.
    pub fn z_score(&self, value: f64) -> Option<f64> {
        (self.variance > 0.0).then(|| (value - self.mean) / self.variance.sqrt())
    }
}

impl Expectation {
    pub(super) fn new(graph: &FrozenGraph) -> Self {
        let mut sizes = vec![0.0; graph.sector_count()];
        let mut arcs = 0u64;
        for node in graph.nodes() {
            let Some(sector) = graph.sector(node) else {
                continue;
            };
            sizes[sector as usize] += 1.0;
            let to = graph.outgoing(node).iter();
            arcs += to.filter(|&&next| graph.sector(next).is_some()).count() as u64;
        }
        let actors: f64 = sizes.iter().sum();
        let possible = actors * (actors - 1.0);
        Self {
            actors,
            density: (possible > 0.0).then(|| arcs as f64 / possible),
            sizes,
        }
    }

    /// The role by chance for a broker of that sector; `None` for fewer than two actors.
    ///
    /// # Panics
    /// When there is no such sector.
    pub fn of(&self, sector: u32, role: Role) -> Option<Chance> {
        let density = self.density?;
        let open = density * density * (1.0 - density);
        let shared = (density * (1.0 - density)).powi(3);
        let (pairs, overlaps) = self.pairs(sector as usize, role);
        let mean = open * pairs;
        Some(Chance {
            mean,
            variance: (mean * (1.0 - open) + overlaps * shared).max(0.0),
        })
    }

    /// The role by chance in the whole network; `None` for fewer than two actors.
    ///
    /// The means of all brokers add up; their counts depend on each other where two-paths of
    /// different brokers share arcs, in three ways that differ in how many arcs are there and
    /// how many are not.
    ///
    /// The published variance leaves out, but for itinerants and liaisons, that of two
    /// two-paths on the same arcs one may need open what the other needs tied; `exact` has
    /// that too. In sparse networks the two hardly differ.
    pub fn of_network(&self, role: Role, exact: bool) -> Option<Chance> {
        let density = self.density?;
        let missing = 1.0 - density;
        let open = density * density * missing;
        let overlaps = [
            density.powi(3) * missing.powi(3),
            density.powi(4) * missing.powi(2),
            density.powi(5) * missing,
        ];
        let (threes, [shared, mut crossed, chained]) = self.threes(role);
        if exact {
            crossed += self.left_out(role);
        }
        let mean = open * threes;
        let covariance = shared * overlaps[0] - crossed * overlaps[1] + chained * overlaps[2];
        Some(Chance {
            mean,
            variance: (mean * (1.0 - open) + covariance).max(0.0),
        })
    }

    /// How many ordered threes (a, b, c) the role has, and the weights of the three kinds of
    /// overlap between them.
    fn threes(&self, role: Role) -> (f64, [f64; 3]) {
        let all = self.actors;
        let sum = |of: &dyn Fn(f64) -> f64| self.sizes.iter().map(|&size| of(size)).sum::<f64>();
        match role {
            Role::Coordinator => within(&self.sizes),
            Role::Total => within(&[all]),
            Role::Itinerant => {
                let squares = sum(&|size| size * size);
                // Two of a sector of that size, and a broker of any other.
                let pairs = |size: f64| size * (size - 1.0);
                let shared = sum(&|size| {
                    let others = squares - size * size;
                    pairs(size) * ((all - size) * (2.0 * size - 6.0) + 2.0 * others)
                });
                let chained = sum(&|size| pairs(size) * (all - size) * (all - size - 1.0));
                (
                    sum(&|size| pairs(size) * (all - size)),
                    [shared, 0.0, chained],
                )
            }
            Role::Gatekeeper | Role::Representative => {
                let threes = |size: f64| size * (all - size) * (size - 1.0);
                let count = sum(&threes);
                let chained = sum(&|size| threes(size) * (size - 2.0));
                (count, [count * (all - 3.0), 0.0, chained])
            }
            Role::Liaison => {
                let power = |exponent| sum(&|size| size.powi(exponent));
                let [two, three, four] = [2, 3, 4].map(power);
                // x y z, and x² y z, over ordered threes of different sectors.
                let count = all.powi(3) - 3.0 * all * two + 2.0 * three;
                let squared = two * all * all - 2.0 * three * all - two * two + 2.0 * four;
                let wide = (4.0 * all - 2.0) * count - 8.0 * squared;
                (count, [wide, wide, (all - 1.0) * count - 2.0 * squared])
            }
        }
    }

    /// How many ordered pairs of threes exclude each other beyond those that
    /// [`Self::threes`] weighs.
    ///
    /// (a, b, c) and (a, c, b) cannot both be open two-paths, nor can (a, b, c) and (b, a, c);
    /// for gatekeepers also (a, b, c) and (a, c, d) or (a, d, b), for representatives their
    /// mirror images.
    fn left_out(&self, role: Role) -> f64 {
        let all = self.actors;
        let sum = |of: &dyn Fn(f64) -> f64| self.sizes.iter().map(|&size| of(size)).sum::<f64>();
        match role {
            Role::Coordinator => 2.0 * within(&self.sizes).0,
            Role::Total => 2.0 * within(&[all]).0,
            Role::Itinerant | Role::Liaison => 0.0,
            Role::Gatekeeper | Role::Representative => {
                sum(&|size| size * (all - size) * (size - 1.0) * (2.0 * size - 3.0))
            }
        }
    }

    /// How many ordered pairs (a, c) the role has, and how many ordered pairs of those share
    /// an actor so that they depend on each other.
    fn pairs(&self, sector: usize, role: Role) -> (f64, f64) {
        let (all, own) = (self.actors, self.sizes[sector]);
        let others = self
            .sizes
            .iter()
            .enumerate()
            .filter(|&(at, _)| at != sector);
        let others = others.map(|(_, &size)| size);
        let outside = all - own;
        match role {
            Role::Coordinator => {
                let pairs = (own - 1.0) * (own - 2.0);
                (pairs, 2.0 * pairs * (own - 3.0))
            }
            Role::Itinerant => {
                let pairs = others.clone().map(|size| size * (size - 1.0));
                let overlaps = others.map(|size| size * (size - 1.0) * (size - 2.0));
                (pairs.sum(), 2.0 * overlaps.sum::<f64>())
            }
            Role::Gatekeeper | Role::Representative => {
                let overlaps = (own - 1.0) * choose_two(outside) + outside * choose_two(own - 1.0);
                (outside * (own - 1.0), 2.0 * overlaps)
            }
            Role::Liaison => {
                let pairs = others.clone().map(|size| size * (outside - size));
                let overlaps = others.map(|size| size * choose_two(outside - size));
                (pairs.sum(), 4.0 * overlaps.sum::<f64>())
            }
            Role::Total => {
                let pairs = (all - 1.0) * (all - 2.0);
                (pairs, 2.0 * pairs * (all - 3.0))
            }
        }
    }
}

/// The threes within groups of those sizes, as [`Expectation::threes`].
fn within(sizes: &[f64]) -> (f64, [f64; 3]) {
    let threes = |&size: &f64| (size, size * (size - 1.0) * (size - 2.0));
    let sum = |weight: &dyn Fn(f64) -> f64| {
        let threes = sizes.iter().map(threes);
        threes.map(|(size, count)| count * weight(size)).sum()
    };
    let overlaps = [
        sum(&|size| 4.0 * size - 10.0),
        sum(&|size| 4.0 * (size - 3.0)),
        sum(&|size| size - 3.0),
    ];
    (sum(&|_| 1.0), overlaps)
}

fn choose_two(count: f64) -> f64 {
    count * (count - 1.0) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::directed;

    #[test]
    fn a_chain_of_three_by_hand() {
        // Two of six arcs: d = 1/3, d²(1−d) = 2/27, one pair of others each way.
        let graph = directed(3, &[[0, 1], [1, 2]]).with_sectors(&[Some(0), Some(1), Some(2)]);
        let expectation = Expectation::new(&graph);
        let liaison = expectation.of(1, Role::Liaison).expect("three actors");
        assert!((liaison.mean - 4.0 / 27.0).abs() < 1e-15);
        let total = expectation.of(1, Role::Total).expect("three actors");
        assert!((total.mean - liaison.mean).abs() < 1e-15);
        let alone = expectation.of(1, Role::Coordinator).expect("three actors");
        assert_eq!((alone.mean, alone.z_score(0.0)), (0.0, None));
    }

    #[test]
    fn empty_and_complete_networks_do_not_vary() {
        let empty = directed(3, &[]).with_sectors(&[Some(0), Some(0), Some(1)]);
        let chance = Expectation::new(&empty)
            .of(0, Role::Total)
            .expect("three actors");
        assert_eq!((chance.mean, chance.variance), (0.0, 0.0));
        let none = directed(1, &[]).with_sectors(&[Some(0)]);
        assert_eq!(Expectation::new(&none).of(0, Role::Total), None);
    }
}
