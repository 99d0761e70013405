//! Whose leaving breaks the network most?

use rayon::prelude::*;

use super::closeness_sum::{LANES, Searches, sum_of_closeness};
use super::pieces::joined_pairs_without;
use super::search::{Criterion, Effort, search};
use super::{KeyPlayers, KeyPlayersError};
use crate::analyses::{About, Analysis, Seeded};
use crate::frozen::FrozenGraph;

/// Whose leaving breaks the network most? The key player problem, negative (KPP-Neg).
///
/// The sets of `size` actors whose removal leaves the most fragmented network: F, the share
/// of pairs of actors that have no path, or ᴰF, one minus the mean of 1/distance.
///
/// # Requires
/// Direction: ignored by F, which counts pairs in weak components; ᴰF follows arcs and takes
/// ordered pairs. Strengths are ignored, self-ties and parallel ties count once.
///
/// # Returns
/// The value without the sets (0 = everybody reaches everybody, 1 = nobody does; ᴰF is 0 only
/// when all are tied), the value with everybody there, all sets found, and how they were
/// looked for. JSON: `{"value", "before", "sets": [[actor, …], …], "more", "search":
/// "exhaustive" | "greedy_and_swaps"}`.
///
/// # Complexity
/// F: O(nodes + arcs) for one look at all candidates, which one forest of blocks answers;
/// greedy takes `size` looks, each round of swaps as many. ᴰF: O(nodes² · arcs / 256) for a
/// look, candidates in parallel.
///
/// # Errors
/// No set of that size with two actors remaining, and for ᴰF a network that takes more than
/// 4·10⁹ steps for a look (about 3,000 actors with 30,000 ties).
///
/// # Source
/// Borgatti 2006, Identifying sets of key players in a social network,
/// doi:10.1007/s10588-006-7084-x. The denominator counts the actors that remain; the R
/// package keyplayer and UCINET offer others.
///
/// # Examples
/// Without the middle of a path of five, 4 of the 4·3 ordered pairs that remain have a path.
/// ```
/// use yhdyspinta::analyses::{Analysis, key_players::KeyPlayersToRemove};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 3], [3, 4]];
/// let graph = FrozenGraph::from_arcs(5, Direction::Undirected, &ties)?;
/// let players = KeyPlayersToRemove { size: 1, ..Default::default() }.run(&graph)?;
/// assert_eq!(players.sets, [[2]]);
/// assert_eq!(players.value, 1.0 - 4.0 / 12.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPlayersToRemove {
    /// How many actors a set has.
    pub size: usize,
    /// How fragmentation is measured.
    pub by: FragmentationBy,
    /// Which pairs it is a share of.
    pub remaining: Remaining,
    /// How hard to look.
    pub effort: Effort,
}

/// How fragmentation is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FragmentationBy {
    /// Pairs without a path: F.
    #[default]
    Components,
    /// Pairs by their distance: ᴰF.
    Distances,
}

/// Which pairs fragmentation is a share of when actors have left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Remaining {
    /// Pairs of those who remain.
    #[default]
    Actors,
    /// All pairs, as if those who left were isolated.
    Everybody,
}

impl Default for KeyPlayersToRemove {
    fn default() -> Self {
        Self {
            size: 3,
            by: FragmentationBy::Components,
            remaining: Remaining::Actors,
            effort: Effort::default(),
        }
    }
}

impl Seeded for KeyPlayersToRemove {
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

impl Analysis for KeyPlayersToRemove {
    const ABOUT: About = About {
        name: "key_players_fragmentation",
        question: "question-key-players-fragmentation",
        convention: "three actors; direction ignored; pairs of the actors that remain; all sets found",
        source: "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
    };

    type Output = Result<KeyPlayers, KeyPlayersError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let node_count = graph.node_count();
        self.check(node_count)?;
        let found = match self.by {
            FragmentationBy::Components => {
                search(&Joined(&graph.symmetric()), self.size, &self.effort)
            }
            FragmentationBy::Distances => {
                refuse_long_work(graph)?;
                search(&Closeness(graph), self.size, &self.effort)
            }
        };
        let before = match self.by {
            FragmentationBy::Components => Joined(&graph.symmetric()).held_together(),
            FragmentationBy::Distances => Closeness(graph).held_together(&vec![false; node_count]),
        };
        let remaining = match self.remaining {
            Remaining::Actors => node_count - self.size,
            Remaining::Everybody => node_count,
        };
        Ok(KeyPlayers {
            value: 1.0 + found.score / ordered_pairs(remaining),
            before: 1.0 - before / ordered_pairs(node_count),
            sets: found.sets,
            more: found.more,
            search: found.search,
        })
    }
}

impl KeyPlayersToRemove {
    fn check(&self, node_count: usize) -> Result<(), KeyPlayersError> {
        if self.size == 0 {
            return Err(KeyPlayersError::NoPlayers);
        }
        let needed = self.size.saturating_add(2);
        if node_count < needed {
            return Err(KeyPlayersError::TooFewActors {
                size: self.size,
                needed,
                node_count,
            });
        }
        Ok(())
    }
}

pub(super) fn ordered_pairs(count: usize) -> f64 {
    count as f64 * (count as f64 - 1.0)
}

const MOST_STEPS: u64 = 4_000_000_000;

/// About how many steps it takes to look once at all candidates by distance.
pub(super) fn steps_of_a_look(graph: &FrozenGraph) -> u64 {
    let nodes = graph.node_count() as u64;
    let looks = nodes.saturating_mul(nodes.div_ceil(LANES as u64));
    // A search crosses every arc about once per level; four levels are usual.
    looks.saturating_mul(nodes + 4 * graph.arc_count() as u64)
}

fn refuse_long_work(graph: &FrozenGraph) -> Result<(), KeyPlayersError> {
    let steps = steps_of_a_look(graph);
    if steps > MOST_STEPS {
        return Err(KeyPlayersError::TooLarge {
            node_count: graph.node_count(),
            steps,
            limit: MOST_STEPS,
        });
    }
    Ok(())
}

/// Minus the ordered pairs that still have a path.
pub(super) struct Joined<'a>(pub(super) &'a FrozenGraph);

impl Joined<'_> {
    fn held_together(&self) -> f64 {
        let components = crate::analyses::cohesion::Components.run(self.0);
        let sizes = components.sizes().iter();
        sizes.map(|&size| ordered_pairs(size as usize)).sum()
    }
}

impl Criterion for Joined<'_> {
    const TOLERANCE: f64 = 0.0;

    fn node_count(&self) -> usize {
        self.0.node_count()
    }

    fn scores_with(&self, base: &[u32], first: u32) -> Vec<f64> {
        let removed = marked(self.0.node_count(), base);
        let joined = joined_pairs_without(self.0.outgoing_rows(), &removed);
        joined[first as usize..]
            .iter()
            .map(|pairs| pairs.map_or(f64::NEG_INFINITY, |pairs| -(pairs as f64)))
            .collect()
    }
}

/// Minus the sum of 1/distance over the ordered pairs that remain.
pub(super) struct Closeness<'a>(pub(super) &'a FrozenGraph);

impl Closeness<'_> {
    fn held_together(&self, removed: &[bool]) -> f64 {
        let mut searches = Searches::new(self.0.node_count());
        self.sum(removed, &mut searches)
    }

    fn sum(&self, removed: &[bool], searches: &mut Searches) -> f64 {
        let kept: Vec<u32> = (0..)
            .zip(removed)
            .filter(|(_, removed)| !**removed)
            .map(|(node, _)| node)
            .collect();
        let mut counts = Vec::new();
        for sources in kept.chunks(LANES) {
            searches.count(self.0.outgoing_rows(), removed, sources, &mut counts);
        }
        sum_of_closeness(&counts)
    }
}

impl Criterion for Closeness<'_> {
    const TOLERANCE: f64 = 1e-12;

    fn node_count(&self) -> usize {
        self.0.node_count()
    }

    fn scores_with(&self, base: &[u32], first: u32) -> Vec<f64> {
        let node_count = self.0.node_count();
        let base = marked(node_count, base);
        let scratch = || (Searches::new(node_count), base.clone());
        (first..node_count as u32)
            .into_par_iter()
            .with_min_len(8)
            .map_init(scratch, |(searches, removed), node| {
                if base[node as usize] {
                    return f64::NEG_INFINITY;
                }
                removed[node as usize] = true;
                let sum = self.sum(removed, searches);
                removed[node as usize] = false;
                -sum
            })
            .collect()
    }
}

fn marked(node_count: usize, nodes: &[u32]) -> Vec<bool> {
    let mut marks = vec![false; node_count];
    for &node in nodes {
        marks[node as usize] = true;
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::key_players::Search;
    use crate::analyses::small::{complete, directed, path, star, undirected};

    fn best(size: usize, by: FragmentationBy, graph: &FrozenGraph) -> KeyPlayers {
        let players = KeyPlayersToRemove {
            size,
            by,
            ..Default::default()
        };
        players.run(graph).expect("enough actors")
    }

    #[test]
    fn the_center_of_a_star_holds_everything() {
        let players = best(1, FragmentationBy::Components, &star(6));
        assert_eq!((players.before, players.value), (0.0, 1.0));
        assert_eq!(players.sets, [[0]]);
        assert_eq!(players.search, Search::Exhaustive);
    }

    #[test]
    fn two_of_a_path_of_eight() {
        // Pieces 2, 2, 2: three sets of two cut it so; 6 of 6·5 ordered pairs remain.
        let players = best(2, FragmentationBy::Components, &path(8));
        assert_eq!(players.value, 1.0 - 6.0 / 30.0);
        assert_eq!(players.sets, [[2, 5]]);
        let everybody = KeyPlayersToRemove {
            size: 2,
            remaining: Remaining::Everybody,
            ..Default::default()
        };
        let players = everybody.run(&path(8)).expect("enough actors");
        assert_eq!(players.value, 1.0 - 6.0 / 56.0);
    }

    #[test]
    fn distances_see_what_components_do_not() {
        // A wheel of four spokes: no actor cuts it, but without the hub opposite rims are two apart.
        let wheel = undirected(
            5,
            &[
                [0, 1],
                [0, 2],
                [0, 3],
                [0, 4],
                [1, 2],
                [2, 3],
                [3, 4],
                [4, 1],
            ],
        );
        assert_eq!(best(1, FragmentationBy::Components, &wheel).sets.len(), 5);
        let players = best(1, FragmentationBy::Distances, &wheel);
        assert_eq!(players.sets, [[0]]);
        // Ring of four: each has two at 1 and one at 2; 4·2.5 of 12.
        assert!((players.value - (1.0 - 10.0 / 12.0)).abs() < 1e-15);
        // With the hub: 16 arcs, and 4 ordered pairs at 2; 18 of 20.
        assert!((players.before - 0.1).abs() < 1e-15);
    }

    #[test]
    fn all_sets_as_good_are_listed() {
        let players = best(2, FragmentationBy::Components, &complete(5));
        assert_eq!(
            (players.value, players.sets.len(), players.more),
            (0.0, 10, false)
        );
    }

    #[test]
    fn direction_counts_for_distances_only() {
        let graph = directed(3, &[[0, 1], [1, 2]]);
        assert_eq!(best(1, FragmentationBy::Components, &graph).before, 0.0);
        // 2 at distance 1 and 1 at distance 2, of 6.
        let before = best(1, FragmentationBy::Distances, &graph).before;
        assert!((before - (1.0 - 2.5 / 6.0)).abs() < 1e-15);
    }

    #[test]
    fn sizes_that_leave_nobody_are_refused() {
        let run = |size, graph: &FrozenGraph| {
            KeyPlayersToRemove {
                size,
                ..Default::default()
            }
            .run(graph)
        };
        assert_eq!(run(0, &star(4)), Err(KeyPlayersError::NoPlayers));
        assert_eq!(
            run(3, &star(4)),
            Err(KeyPlayersError::TooFewActors {
                size: 3,
                needed: 5,
                node_count: 4
            })
        );
        run(1, &undirected(0, &[])).expect_err("nobody there");
    }

    #[test]
    fn a_long_path_and_a_large_star_end_soon() {
        let star = best(3, FragmentationBy::Components, &star(20_000));
        assert!(star.more && star.sets.iter().all(|set| set[0] == 0));
        let middle = best(1, FragmentationBy::Components, &path(20_001));
        assert_eq!(middle.sets, [[10_000]]);
        let distances = KeyPlayersToRemove {
            by: FragmentationBy::Distances,
            ..Default::default()
        };
        let error = distances.run(&path(20_001)).expect_err("too large");
        assert!(matches!(error, KeyPlayersError::TooLarge { .. }));
    }
}
