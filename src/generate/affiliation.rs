//! Actors meet in projects: a network that clusters as real cooperation does.

use super::{Pairs, simple};
use crate::random::Random;

/// An actor–project network seen from the actors: two are tied when they sit in a common project.
///
/// Seats go to projects at random and to actors by how active they are (a Pareto law with
/// exponent 2.2), so a few actors sit in many projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Affiliation {
    /// How many actors.
    pub actors: u32,
    /// How many projects.
    pub projects: u32,
    /// How many seats in all projects together.
    pub seats: usize,
}

/// No actor is more than so many times as active as the least active one.
const MOST_ACTIVE: f64 = 400.0;

impl Affiliation {
    /// Draws the network and projects it onto the actors.
    pub fn pairs(&self, seed: u64) -> Pairs {
        let mut draws = Vec::new();
        for members in self.members(seed) {
            for (index, &one) in members.iter().enumerate() {
                draws.extend(members[index + 1..].iter().map(|&other| (one, other)));
            }
        }
        simple(self.actors, draws)
    }

    /// Who sits in each project.
    pub fn members(&self, seed: u64) -> Vec<Vec<u32>> {
        let mut members = vec![Vec::new(); self.projects as usize];
        if self.actors == 0 || self.projects == 0 {
            return members;
        }
        let mut random = Random::new(seed);
        let mut total = 0.0;
        let activity: Vec<f64> = (0..self.actors)
            .map(|_| {
                total += (1.0 - random.unit()).powf(-1.0 / 2.2).min(MOST_ACTIVE);
                total
            })
            .collect();
        for _ in 0..self.seats {
            let lot = random.unit() * total;
            let actor = activity
                .partition_point(|&sum| sum <= lot)
                .min(activity.len() - 1);
            members[random.position(self.projects as usize)].push(actor as u32);
        }
        for seats in &mut members {
            seats.sort_unstable();
            seats.dedup();
        }
        members
    }
}
