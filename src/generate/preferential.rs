//! Who has ties gets more.

use super::{Pairs, simple};
use crate::random::Random;

/// Preferential attachment (Barabási & Albert 1999, doi:10.1126/science.286.5439.509), drawn as in
/// Batagelj & Brandes 2005 (doi:10.1103/PhysRevE.71.036113): a new actor copies the end of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferential {
    /// How many actors.
    pub actors: u32,
    /// Ties a new actor brings; repeated ones fall away afterwards.
    pub ties_per_actor: u32,
}

impl Preferential {
    /// Draws the network, in time linear in its ties.
    pub fn pairs(&self, seed: u64) -> Pairs {
        let mut random = Random::new(seed);
        let mut ends: Vec<u32> =
            Vec::with_capacity(2 * self.actors as usize * self.ties_per_actor as usize);
        for actor in 0..self.actors {
            for _ in 0..self.ties_per_actor {
                ends.push(actor);
                let earlier = ends[random.position(ends.len())];
                ends.push(earlier);
            }
        }
        simple(
            self.actors,
            ends.chunks_exact(2).map(|tie| (tie[0], tie[1])).collect(),
        )
    }
}
