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
