//! Everybody knows the neighbors, a few know somebody far away.

use super::{Pairs, simple};
use crate::random::Random;

/// The small world of Watts & Strogatz 1998 (doi:10.1038/30918): a ring in which every actor has
/// ties to the nearest, some of them led elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmallWorld {
    /// How many actors.
    pub actors: u32,
    /// Ties to the nearest on the ring, half of them on either side.
    pub neighbors: u32,
    /// The share of ties that lead elsewhere.
    pub rewired: f64,
}

impl SmallWorld {
    /// Draws the network; a rewired tie that repeats another falls away.
    pub fn pairs(&self, seed: u64) -> Pairs {
        let mut random = Random::new(seed);
        let mut draws = Vec::new();
        for actor in 0..self.actors {
            for step in 1..=self.neighbors / 2 {
                let far = random.chance(self.rewired);
                let other = if far {
                    random.below(u64::from(self.actors)) as u32
                } else {
                    ((u64::from(actor) + u64::from(step)) % u64::from(self.actors)) as u32
                };
                draws.push((actor, other));
            }
        }
        simple(self.actors, draws)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_rewiring_it_is_a_ring() {
        let pairs = SmallWorld {
            actors: 5,
            neighbors: 2,
            rewired: 0.0,
        }
        .pairs(1);
        assert_eq!(pairs.ties, [(0, 1), (0, 4), (1, 2), (2, 3), (3, 4)]);
    }
}
