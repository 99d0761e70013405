//! What is read of a network when ties or actors are missed, or false ties noted?

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::frozen::{Direction, FrozenGraph};
use crate::random::Random;

/// What goes wrong when a network is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReadingError {
    /// Ties are missed, each as likely.
    MissingTies,
    /// Actors are missed with their ties, each as likely.
    MissingActors,
    /// Ties are noted between actors that have none, each pair as likely.
    FalseTies,
}

impl ReadingError {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::MissingTies, Self::MissingActors, Self::FalseTies];

    /// Its key in JSON and CSV.
    pub fn key(self) -> &'static str {
        match self {
            Self::MissingTies => "missing_ties",
            Self::MissingActors => "missing_actors",
            Self::FalseTies => "false_ties",
        }
    }
}

/// A network that is read, again and again, with errors.
#[derive(Clone, Debug)]
pub struct Reading {
    node_count: usize,
    direction: Direction,
    /// The ties, each once, sorted; undirected ones from the lower end.
    ties: Vec<[u32; 2]>,
    strengths: Option<Vec<f64>>,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Misread {
    /// The actors that were noted, sorted; all others were missed.
    pub left: Vec<u32>,
    /// The ties that were noted, between the places of their ends in `left`.
    pub ties: Vec<MisreadTie>,
}

/// A tie that was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MisreadTie {
    /// The places of its ends in [`Misread::left`].
    pub ends: [u32; 2],
    /// The tie it is, or, when it is false, a tie drawn by lot that it is like.
    pub like: u32,
}

impl Reading {
    /// The reading of a graph.
    pub fn of(graph: &FrozenGraph) -> Self {
        let mut ties = Vec::with_capacity(graph.tie_count());
        let mut strengths = graph.is_weighted().then(Vec::new);
        for node in graph.nodes() {
            for (place, &other) in graph.outgoing(node).iter().enumerate() {
                if graph.is_directed() || node < other {
                    ties.push([node, other]);
                    if let (Some(all), Some(own)) = (&mut strengths, graph.outgoing_strengths(node))
                    {
                        all.push(own[place]);
                    }
                }
            }
        }
        Self {
            node_count: graph.node_count(),
            direction: if graph.is_directed() {
                Direction::Directed
            } else {
                Direction::Undirected
            },
            ties,
            strengths,
        }
    }

    /// The ties, each once, sorted.
    pub fn ties(&self) -> &[[u32; 2]] {
        &self.ties
    }

    /// Reads the network with that share of its ties or actors wrong: of that share of all ties
    /// (or actors), rounded up or down by lot, so that it is met on average.
    ///
    /// Of the same lots a larger share misses everything a smaller one misses.
    ///
    /// # Complexity
    /// O(n + m) and O(m log m) for false ties.
    ///
    /// # Source
    /// Borgatti, Carley & Krackhardt (2006), doi:10.1016/j.socnet.2005.05.001: edge deletion,
    /// node deletion, edge addition.
    ///
    /// # Examples
    /// Half of the actors of a path of four are missed: at most one of three ties is left.
    /// ```
    /// use yhdyspinta::analyses::uncertainty::{Reading, ReadingError};
    /// use yhdyspinta::frozen::{Direction, FrozenGraph};
    /// use yhdyspinta::random::Random;
    ///
    /// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
    /// let mut lots = Random::new(1);
    /// let read = Reading::of(&path).again(ReadingError::MissingActors, 0.5, &mut lots);
    /// assert_eq!(read.left.len(), 2);
    /// assert!(read.ties.len() <= 1);
    /// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
    /// ```
    pub fn again(&self, error: ReadingError, share: f64, random: &mut Random) -> Misread {
        let share = share.clamp(0.0, 1.0);
        let all = match error {
            ReadingError::MissingActors => self.node_count,
            ReadingError::MissingTies | ReadingError::FalseTies => self.ties.len(),
        };
        let exact = share * all as f64;
        // The lot is drawn in any case: the lots after it fall alike for every share.
        let up = random.unit() < exact.fract();
        let wrong = exact.floor() as usize + usize::from(up);
        match error {
            ReadingError::MissingTies => self.without_ties(wrong, random),
            ReadingError::MissingActors => self.without_actors(wrong, random),
            ReadingError::FalseTies => self.with_false_ties(wrong, random),
        }
    }

    fn everybody(&self) -> Vec<u32> {
        (0..self.node_count as u32).collect()
    }

    fn true_tie(&self, tie: usize) -> MisreadTie {
        MisreadTie {
            ends: self.ties[tie],
            like: tie as u32,
        }
    }

    fn without_ties(&self, wrong: usize, random: &mut Random) -> Misread {
        let gone = first_by_lot(self.ties.len(), wrong, random);
        let kept = (0..self.ties.len()).filter(|&tie| !gone[tie]);
        Misread {
            left: self.everybody(),
            ties: kept.map(|tie| self.true_tie(tie)).collect(),
        }
    }

    fn without_actors(&self, wrong: usize, random: &mut Random) -> Misread {
        let gone = first_by_lot(self.node_count, wrong, random);
        let mut place = vec![u32::MAX; self.node_count];
        let left: Vec<u32> = (0..self.node_count as u32)
            .filter(|&node| !gone[node as usize])
            .collect();
        for (new, &node) in (0..).zip(&left) {
            place[node as usize] = new;
        }
        let ties = (0..)
            .zip(&self.ties)
            .map(|(like, ends)| MisreadTie {
                ends: ends.map(|end| place[end as usize]),
                like,
            })
            .filter(|tie| tie.ends.iter().all(|&end| end != u32::MAX));
        Misread {
            ties: ties.collect(),
            left,
        }
    }

    fn with_false_ties(&self, wrong: usize, random: &mut Random) -> Misread {
        let mut ties: Vec<MisreadTie> =
            (0..self.ties.len()).map(|tie| self.true_tie(tie)).collect();
        for ends in self.without_tie(wrong, random) {
            let like = random.position(self.ties.len()) as u32;
            ties.push(MisreadTie { ends, like });
        }
        Misread {
            left: self.everybody(),
            ties,
        }
    }

    /// So many pairs without a tie, each as likely; all when there are not so many.
    fn without_tie(&self, wanted: usize, random: &mut Random) -> Vec<[u32; 2]> {
        let count = self.node_count as u64;
        let ordered = count * count.saturating_sub(1);
        let possible = match self.direction {
            Direction::Directed => ordered,
            Direction::Undirected => ordered / 2,
        };
        let free = possible - self.ties.len() as u64;
        let wanted = (wanted as u64).min(free);
        if 2 * (self.ties.len() as u64 + wanted) > possible {
            // Most draws would meet a tie: all pairs, no more than twice as many, are listed.
            let mut pairs = self.all_without_tie();
            random.shuffle(&mut pairs);
            pairs.truncate(wanted as usize);
            return pairs;
        }
        let mut drawn: BTreeSet<[u32; 2]> = BTreeSet::new();
        let mut pairs = Vec::new();
        while (pairs.len() as u64) < wanted {
            let mut ends = [random.below(count) as u32, random.below(count) as u32];
            if self.direction == Direction::Undirected {
                ends.sort_unstable();
            }
            let is_free = ends[0] != ends[1] && self.ties.binary_search(&ends).is_err();
            if is_free && drawn.insert(ends) {
                pairs.push(ends);
            }
        }
        pairs
    }

    fn all_without_tie(&self) -> Vec<[u32; 2]> {
        let nodes = 0..self.node_count as u32;
        let pairs = nodes
            .clone()
            .flat_map(|a| nodes.clone().map(move |b| [a, b]));
        pairs
            .filter(|&[a, b]| match self.direction {
                Direction::Directed => a != b,
                Direction::Undirected => a < b,
            })
            .filter(|ends| self.ties.binary_search(ends).is_err())
            .collect()
    }
}

impl Misread {
    /// The graph that was read; node `i` is `self.left[i]`.
    ///
    /// # Panics
    /// When it was read from another network.
    pub fn graph(&self, reading: &Reading) -> FrozenGraph {
        let ends: Vec<[u32; 2]> = self.ties.iter().map(|tie| tie.ends).collect();
        let graph = match &reading.strengths {
            None => FrozenGraph::from_arcs(self.left.len(), reading.direction, &ends),
            Some(strengths) => {
                let own = self.ties.iter().map(|tie| strengths[tie.like as usize]);
                let own: Vec<f64> = own.collect();
                FrozenGraph::from_weighted_arcs(self.left.len(), reading.direction, &ends, &own)
            }
        };
        graph.expect("its ties are ties of a graph, or between its nodes")
    }
}

/// Which of so many come first when all are drawn by lot.
fn first_by_lot(count: usize, first: usize, random: &mut Random) -> Vec<bool> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    random.shuffle(&mut order);
    let mut chosen = vec![false; count];
    for &index in order.iter().take(first) {
        chosen[index as usize] = true;
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    fn read(graph: &FrozenGraph, error: ReadingError, share: f64, seed: u64) -> Misread {
        Reading::of(graph).again(error, share, &mut Random::new(seed))
    }

    #[test]
    fn without_error_the_network_is_read_as_it_is() {
        let graph = directed(4, &[[0, 1], [1, 0], [2, 3]]);
        for error in ReadingError::ALL {
            let read = read(&graph, error, 0.0, 1);
            assert_eq!(read.left, [0, 1, 2, 3]);
            let again = read.graph(&Reading::of(&graph));
            for node in graph.nodes() {
                assert_eq!(again.outgoing(node), graph.outgoing(node));
            }
        }
    }

    #[test]
    fn as_many_are_wrong_as_asked() {
        let cycle: Vec<[u32; 2]> = (0..20).map(|node| [node, (node + 1) % 20]).collect();
        let graph = undirected(20, &cycle);
        let ties = |error, share| read(&graph, error, share, 3).graph(&Reading::of(&graph));
        assert_eq!(ties(ReadingError::MissingTies, 0.25).tie_count(), 15);
        assert_eq!(ties(ReadingError::FalseTies, 0.25).tie_count(), 25);
        assert_eq!(ties(ReadingError::MissingActors, 0.25).node_count(), 15);
        // 5 % of 10 ties are a half: one in two readings misses one.
        let half = undirected(11, &cycle[..10]);
        let missed: usize = (0..1000)
            .map(|seed| {
                10 - read(&half, ReadingError::MissingTies, 0.05, seed)
                    .ties
                    .len()
            })
            .sum();
        assert!((440..560).contains(&missed), "{missed}");
    }

    #[test]
    fn a_larger_share_misses_what_a_smaller_misses() {
        let cycle: Vec<[u32; 2]> = (0..30).map(|node| [node, (node + 1) % 30]).collect();
        let graph = undirected(30, &cycle);
        for seed in 0..20 {
            let ties = |share| read(&graph, ReadingError::MissingTies, share, seed).ties;
            let (few, many) = (ties(0.1), ties(0.4));
            assert!(many.iter().all(|tie| few.contains(tie)));
            let false_ties = |share| read(&graph, ReadingError::FalseTies, share, seed).ties;
            let (few, many) = (false_ties(0.1), false_ties(0.2));
            let ends = |ties: &[MisreadTie]| -> Vec<[u32; 2]> {
                ties.iter().map(|tie| tie.ends).collect()
            };
            assert!(ends(&few).iter().all(|tie| ends(&many).contains(tie)));
        }
    }

    #[test]
    fn a_complete_network_has_no_room_for_false_ties() {
        let graph = undirected(3, &[[0, 1], [0, 2], [1, 2]]);
        assert_eq!(read(&graph, ReadingError::FalseTies, 1.0, 1).ties.len(), 3);
        // Of six ordered pairs two are free.
        let graph = directed(3, &[[0, 1], [0, 2], [1, 2], [2, 1]]);
        assert_eq!(read(&graph, ReadingError::FalseTies, 1.0, 1).ties.len(), 6);
        let nobody = undirected(0, &[]);
        for error in ReadingError::ALL {
            assert!(read(&nobody, error, 0.5, 1).ties.is_empty());
        }
    }
}
