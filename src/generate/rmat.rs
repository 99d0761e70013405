//! A recursive matrix: few actors with very many ties, many with few.

use rayon::prelude::*;

use super::{DRAWS_PER_TASK, Pairs, simple};
use crate::random::Random;

/// R-MAT (Chakrabarti, Zhan & Faloutsos 2004, doi:10.1137/1.9781611972740.43): every tie is drawn by
/// halving the matrix of pairs `scale` times, each time choosing a quarter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecursiveMatrix {
    /// There are 2^scale actors; at most 31.
    pub scale: u32,
    /// Draws per actor; repeated and self-ties fall away afterwards.
    pub ties_per_actor: u32,
    /// The probability of three quarters: both ends in the first half, the second end in the
    /// second, the first end in the second. The fourth has the rest.
    pub quarters: [f64; 3],
}

impl Default for RecursiveMatrix {
    /// The quarters of the Graph 500 benchmark.
    fn default() -> Self {
        Self {
            scale: 10,
            ties_per_actor: 16,
            quarters: [0.57, 0.19, 0.19],
        }
    }
}

impl RecursiveMatrix {
    /// Draws the network.
    ///
    /// # Panics
    /// When `scale` is above 31.
    pub fn pairs(&self, seed: u64) -> Pairs {
        assert!(self.scale <= 31, "at most 2^31 actors");
        let actor_count = 1u32 << self.scale;
        let draws = (actor_count as usize) * self.ties_per_actor as usize;
        let names = shuffled_names(actor_count, seed);
        let raw = (0..draws.div_ceil(DRAWS_PER_TASK))
            .into_par_iter()
            .flat_map_iter(|task| {
                let mut random = Random::stream(seed, task as u64 + 1);
                let names = &names;
                let count = DRAWS_PER_TASK.min(draws - task * DRAWS_PER_TASK);
                (0..count).map(move |_| {
                    let (row, column) = self.draw(&mut random);
                    (names[row as usize], names[column as usize])
                })
            })
            .collect();
        simple(actor_count, raw)
    }

    fn draw(&self, random: &mut Random) -> (u32, u32) {
        let [a, b, c] = self.quarters;
        let (mut row, mut column) = (0, 0);
        for _ in 0..self.scale {
            let lot = random.unit();
            let down = lot >= a + b;
            let right = (lot >= a && lot < a + b) || lot >= a + b + c;
            row = row << 1 | u32::from(down);
            column = column << 1 | u32::from(right);
        }
        (row, column)
    }
}

/// Numbers say nothing about the degree: actors are renamed at random.
fn shuffled_names(actor_count: u32, seed: u64) -> Vec<u32> {
    let mut names: Vec<u32> = (0..actor_count).collect();
    Random::new(seed).shuffle(&mut names);
    names
}
