//! Every network of that many actors and ties is as likely.

use std::collections::BTreeSet;

use super::Pairs;
use crate::random::Random;

/// The uniform random network G(n, m) (Erdős & Rényi 1959).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uniform {
    /// How many actors.
    pub actors: u32,
    /// How many ties; no more than there are pairs.
    pub ties: usize,
}

impl Uniform {
    /// Draws the network: m of the pairs, without replacement (Floyd's sampling).
    pub fn pairs(&self, seed: u64) -> Pairs {
        let possible = u64::from(self.actors) * u64::from(self.actors.saturating_sub(1)) / 2;
        let wanted = (self.ties as u64).min(possible);
        let mut random = Random::new(seed);
        let mut chosen = BTreeSet::new();
        for last in possible - wanted..possible {
            let pick = random.below(last + 1);
            if !chosen.insert(pick) {
                chosen.insert(last);
            }
        }
        let mut ties: Vec<(u32, u32)> = chosen.into_iter().map(pair).collect();
        ties.sort_unstable();
        Pairs {
            actor_count: self.actors,
            ties,
        }
    }
}

/// The pair (a, b), a < b, that has that number when pairs are counted by b, then by a.
fn pair(number: u64) -> (u32, u32) {
    let mut larger = ((1.0 + (1.0 + 8.0 * number as f64).sqrt()) / 2.0) as u64;
    // The root is rounded: step to where larger·(larger−1)/2 ≤ number < (larger+1)·larger/2.
    while larger * (larger - 1) / 2 > number {
        larger -= 1;
    }
    while (larger + 1) * larger / 2 <= number {
        larger += 1;
    }
    ((number - larger * (larger - 1) / 2) as u32, larger as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_numbered_without_gaps() {
        let pairs: Vec<_> = (0..6).map(pair).collect();
        assert_eq!(pairs, [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)]);
        let last = pair(u64::from(u32::MAX) * (u64::from(u32::MAX) - 1) / 2 - 1);
        assert_eq!(last, (u32::MAX - 2, u32::MAX - 1));
    }

    #[test]
    fn has_exactly_as_many_ties_as_asked_and_possible() {
        assert_eq!(
            Uniform {
                actors: 50,
                ties: 200
            }
            .pairs(1)
            .ties
            .len(),
            200
        );
        assert_eq!(
            Uniform {
                actors: 4,
                ties: 100
            }
            .pairs(1)
            .ties
            .len(),
            6
        );
        assert_eq!(Uniform { actors: 0, ties: 5 }.pairs(1).ties.len(), 0);
    }
}
