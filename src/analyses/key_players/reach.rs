//! Who reaches most of the network together?

use rayon::prelude::*;

use super::search::{Criterion, Effort, search};
use super::{KeyPlayers, KeyPlayersError};
use crate::analyses::{About, Analysis, Seeded};
use crate::frozen::{Adjacency, FrozenGraph};
use crate::traverse::{Along, BreadthFirst, UNREACHED};

/// Who reaches most of the network together? The key player problem, positive (KPP-Pos).
///
/// The sets of `size` actors that reach the largest share of all actors: within so many steps
/// of the nearest member, members included (Rₘ), or each actor counted as 1/distance to the
/// nearest member, members as 1 (ᴰR).
///
/// # Requires
/// Direction: followed as `along` says. Strengths are ignored, self-ties and parallel ties
/// count once.
///
/// # Returns
/// The share of all actors reached, between 0 and 1; before anybody is chosen it is 0. All
/// sets found, and how they were looked for. JSON as [`super::KeyPlayersToRemove`].
///
/// # Complexity
/// One look at all candidates is a breadth-first search from each, cut off where the set
/// reaches as soon; candidates in parallel.
///
/// # Errors
/// Fewer actors than the sets have, or a network that takes more than 4·10⁹ steps for a look:
/// one step away this is never reached below 2 billion ties, all distances reach it at about
/// 20,000 actors with 90,000 ties.
///
/// # Source
/// Borgatti 2006, Identifying sets of key players in a social network,
/// doi:10.1007/s10588-006-7084-x.
///
/// # Examples
/// The second actor from each end of a path of six reaches all in one step.
/// ```
/// use yhdyspinta::analyses::{Analysis, key_players::KeyPlayersToReach};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5]];
/// let graph = FrozenGraph::from_arcs(6, Direction::Undirected, &ties)?;
/// let players = KeyPlayersToReach { size: 2, ..Default::default() }.run(&graph)?;
/// assert_eq!(players.value, 1.0);
/// assert_eq!(players.sets, [[1, 4]]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPlayersToReach {
    /// How many actors a set has.
    pub size: usize,
    /// What counts as reached.
    pub by: ReachedBy,
    /// Which way ties are followed from the set.
    pub along: Along,
    /// How hard to look.
    pub effort: Effort,
}

/// What counts as reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReachedBy {
    /// Actors at most so many steps away: Rₘ.
    Steps(u32),
    /// All actors, as 1/distance: ᴰR.
    Distances,
}

impl Default for KeyPlayersToReach {
    fn default() -> Self {
        Self {
            size: 3,
            by: ReachedBy::Steps(1),
            along: Along::Outgoing,
            effort: Effort::default(),
        }
    }
}

impl Seeded for KeyPlayersToReach {
    fn from_seed(seed: u64) -> Self {
        let effort = Effort {
            seed,
            ..Effort::default()
        };
        Self {
            effort,
            ..Self::default()
        }
    }
}

impl Analysis for KeyPlayersToReach {
    const ABOUT: About = About {
        name: "key_players_reach",
        question: "question-key-players-reach",
        convention: "three actors; within one step, the set included; along arcs; all sets found",
        source: "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
    };

    type Output = Result<KeyPlayers, KeyPlayersError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let node_count = graph.node_count();
        if self.size == 0 {
            return Err(KeyPlayersError::NoPlayers);
        }
        if node_count < self.size {
            return Err(KeyPlayersError::TooFewActors {
                size: self.size,
                needed: self.size,
                node_count,
            });
        }
        let symmetric = (self.along == Along::Either).then(|| graph.symmetric());
        let reached = Reached {
            rows: self.along.rows(symmetric.as_ref().unwrap_or(graph)),
            by: self.by,
        };
        reached.refuse_long_work()?;
        let found = search(&reached, self.size, &self.effort);
        Ok(KeyPlayers {
            value: found.score / node_count as f64,
            before: 0.0,
            sets: found.sets,
            more: found.more,
            search: found.search,
        })
    }
}

const MOST_STEPS: u64 = 4_000_000_000;
/// Searches that go farther are taken to see everything.
const FAR: u32 = 32;

struct Reached<'a> {
    rows: &'a Adjacency,
    by: ReachedBy,
}

impl Reached<'_> {
    /// What an actor so many steps away counts.
    fn worth(&self, hops: u32) -> f64 {
        match self.by {
            _ if hops == UNREACHED => 0.0,
            ReachedBy::Steps(most) => f64::from(u8::from(hops <= most)),
            ReachedBy::Distances => 1.0 / f64::from(hops.max(1)),
        }
    }

    fn most_hops(&self) -> u32 {
        match self.by {
            ReachedBy::Steps(most) => most,
            ReachedBy::Distances => UNREACHED - 1,
        }
    }

    /// How much more is reached with the node than at the hops known.
    fn gain(&self, node: u32, known: &[u32], search: &mut BreadthFirst) -> f64 {
        let mut gain = 0.0;
        search.run_while(self.rows, node, self.most_hops(), |reached, hops| {
            let before = known[reached as usize];
            if hops >= before {
                return false;
            }
            gain += self.worth(hops) - self.worth(before);
            true
        });
        gain
    }

    fn refuse_long_work(&self) -> Result<(), KeyPlayersError> {
        let steps = self.steps();
        if steps > MOST_STEPS {
            return Err(KeyPlayersError::TooLarge {
                node_count: self.rows.node_count(),
                steps,
                limit: MOST_STEPS,
            });
        }
        Ok(())
    }

    /// At most how many nodes and arcs the searches from every node see: a search sees no more
    /// than there are, nor more than there are walks of its length.
    fn steps(&self) -> u64 {
        let node_count = self.rows.node_count();
        let most = (node_count + self.rows.arc_count()) as u64;
        if self.most_hops() > FAR {
            return most.saturating_mul(node_count as u64);
        }
        let mut seen = vec![1u64; node_count];
        for _ in 0..self.most_hops() {
            let further: Vec<u64> = (0..node_count as u32)
                .map(|node| {
                    let beyond = self.rows.neighbors(node).iter();
                    beyond.fold(1, |sum: u64, &next| most.min(sum + seen[next as usize]))
                })
                .collect();
            if further == seen {
                break;
            }
            seen = further;
        }
        seen.iter().fold(0, |sum, &steps| sum.saturating_add(steps))
    }
}

impl Criterion for Reached<'_> {
    const TOLERANCE: f64 = 1e-12;

    fn node_count(&self) -> usize {
        self.rows.node_count()
    }

    fn scores_with(&self, base: &[u32], first: u32) -> Vec<f64> {
        let node_count = self.rows.node_count();
        let mut search = BreadthFirst::new(node_count);
        search.run(self.rows, base);
        let known = search.hops();
        let reached = known.iter().map(|&hops| self.worth(hops));
        let reached: f64 = reached.sum();
        (first..node_count as u32)
            .into_par_iter()
            .with_min_len(64)
            .map_init(
                || BreadthFirst::new(node_count),
                |search, node| {
                    if known[node as usize] == 0 {
                        return f64::NEG_INFINITY;
                    }
                    reached + self.gain(node, known, search)
                },
            )
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, path, star, undirected};

    fn best(size: usize, by: ReachedBy, graph: &FrozenGraph) -> KeyPlayers {
        let players = KeyPlayersToReach {
            size,
            by,
            ..Default::default()
        };
        players.run(graph).expect("enough actors")
    }

    #[test]
    fn the_second_best_alone_is_best_beside_the_best() {
        // Hubs 0 and 1 share all their leaves but one; 7 has two leaves of its own.
        let ties = [
            [0, 2],
            [0, 3],
            [0, 4],
            [0, 5],
            [1, 2],
            [1, 3],
            [1, 4],
            [1, 6],
            [7, 8],
            [7, 9],
        ];
        let graph = undirected(10, &ties);
        let players = best(2, ReachedBy::Steps(1), &graph);
        assert_eq!(players.sets, [[0, 7], [1, 7]]);
        assert_eq!(players.value, 0.8);
    }

    #[test]
    fn distances_count_as_parts() {
        // 1 in the middle of 0-1-2-3: 1 + 1 + 1 + 1/2 of 4; so does 2.
        let players = best(1, ReachedBy::Distances, &path(4));
        assert_eq!(players.sets, [[1], [2]]);
        assert_eq!(players.value, 3.5 / 4.0);
    }

    #[test]
    fn direction_and_distance_limit_the_reach() {
        let graph = directed(4, &[[0, 1], [1, 2], [2, 3]]);
        assert_eq!(best(1, ReachedBy::Steps(2), &graph).sets, [[0], [1]]);
        let incoming = KeyPlayersToReach {
            size: 1,
            by: ReachedBy::Steps(3),
            along: Along::Incoming,
            ..Default::default()
        };
        assert_eq!(incoming.run(&graph).expect("enough actors").sets, [[3]]);
        assert_eq!(best(1, ReachedBy::Steps(0), &graph).value, 0.25);
    }

    #[test]
    fn too_many_players_and_too_much_work_are_refused() {
        let players = KeyPlayersToReach {
            size: 3,
            ..Default::default()
        };
        players.run(&path(2)).expect_err("two actors");
        let distances = KeyPlayersToReach {
            by: ReachedBy::Distances,
            ..players
        };
        let error = distances.run(&path(1_000_000)).expect_err("too large");
        assert!(matches!(error, KeyPlayersError::TooLarge { .. }));
        let two_steps = KeyPlayersToReach {
            by: ReachedBy::Steps(2),
            ..players
        };
        two_steps
            .run(&star(1_000_000))
            .expect_err("every leaf reaches all");
    }

    #[test]
    fn a_large_star_is_reached_at_once() {
        let players = best(1, ReachedBy::Steps(1), &star(100_000));
        assert_eq!((players.value, players.sets), (1.0, vec![vec![0]]));
    }
}
