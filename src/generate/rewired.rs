//! What would the network look like if only the degrees were given?

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use crate::frozen::{Direction, FrozenGraph};
use crate::random::{Random, mix};

/// A network with the same actors and the same degree for each, but ties at random: the null
/// model that degrees alone explain.
///
/// A chain of double-edge swaps: two ties a–b and c–d become a–d and c–b. A swap that would
/// make a self-tie or a second tie of a pair is refused **and counted as a step**, without
/// which some networks would come up more often than others. Directed networks also turn
/// circles of three arcs around, without which some networks cannot be reached. In- and
/// out-degrees stay; a strength stays with its tie, so strengths of actors do not.
///
/// # Source
/// Fosdick, B., Larremore, D., Nishimura, J. & Ugander, J. (2018) Configuring random graph
/// models with fixed degree sequences, doi:10.1137/16M1087175 (vertex-labelled simple graphs).
/// Circles: Rao, A., Jana, R. & Bandyopadhyay, S. (1996) A Markov chain Monte Carlo method for
/// generating random (0,1)-matrices with given marginals, Sankhyā A 58:225–242.
///
/// # Examples
/// ```
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
/// use yhdyspinta::generate::Rewired;
/// use yhdyspinta::random::Random;
///
/// let ring: Vec<[u32; 2]> = (0..20).map(|a| [a, (a + 1) % 20]).collect();
/// let ring = FrozenGraph::from_arcs(20, Direction::Undirected, &ring)?;
/// let other = Rewired::default().of(&ring, Random::new(1));
/// assert!(other.nodes().all(|node| other.outgoing(node).len() == 2));
/// assert!(other.nodes().any(|node| other.outgoing(node) != ring.outgoing(node)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rewired {
    /// How many swaps are made for each tie, at least.
    pub swaps_per_tie: u32,
    /// How many times as many steps are tried at most: a star has no swap to make.
    pub patience: u32,
}

impl Default for Rewired {
    /// Ten swaps a tie, as is usual; ten times as many steps.
    fn default() -> Self {
        Self {
            swaps_per_tie: 10,
            patience: 10,
        }
    }
}

/// Of every so many steps on a directed network one tries to turn a circle.
const STEPS_PER_CIRCLE: u64 = 10;

impl Rewired {
    /// Rewires the network; chance alone decides how.
    ///
    /// Complexity: O(ties × `swaps_per_tie`) as long as swaps are possible. The sectors of the
    /// nodes stay.
    pub fn of(&self, graph: &FrozenGraph, random: Random) -> FrozenGraph {
        let mut chain = Chain::of(graph, random);
        let swaps = chain.arcs.len() as u64 * u64::from(self.swaps_per_tie);
        let mut done = 0;
        // Whether to go on is asked only after a fixed number of steps: to stop at the very
        // swap that completes the number would favour networks with many ways out.
        for _ in 0..self.patience {
            done += (0..swaps).map(|_| u64::from(chain.step())).sum::<u64>();
            if done >= swaps {
                break;
            }
        }
        chain.frozen(graph)
    }
}

struct Chain {
    random: Random,
    directed: bool,
    node_count: u32,
    arcs: Vec<[u32; 2]>,
    strengths: Vec<f64>,
    there: HashSet<u64, BuildHasherDefault<Mixed>>,
}

impl Chain {
    fn of(graph: &FrozenGraph, random: Random) -> Self {
        let directed = graph.is_directed();
        let mut arcs = Vec::with_capacity(graph.tie_count());
        let mut strengths = Vec::new();
        for from in graph.nodes() {
            let kept = |to: u32| directed || from < to;
            let row = graph.outgoing(from);
            arcs.extend(row.iter().filter(|to| kept(**to)).map(|&to| [from, to]));
            if let Some(all) = graph.outgoing_strengths(from) {
                let own = row.iter().zip(all).filter(|(to, _)| kept(**to));
                strengths.extend(own.map(|(_, strength)| *strength));
            }
        }
        let mut chain = Self {
            random,
            directed,
            node_count: graph.node_count() as u32,
            there: HashSet::with_capacity_and_hasher(arcs.len(), BuildHasherDefault::default()),
            arcs,
            strengths,
        };
        chain.there = chain.arcs.iter().map(|&arc| chain.key(arc)).collect();
        chain
    }

    /// One number for a pair: ordered when directed.
    fn key(&self, [from, to]: [u32; 2]) -> u64 {
        let (from, to) = if self.directed {
            (from, to)
        } else {
            (from.min(to), from.max(to))
        };
        u64::from(from) << 32 | u64::from(to)
    }

    /// Says whether anything changed.
    fn step(&mut self) -> bool {
        if self.directed && self.random.below(STEPS_PER_CIRCLE) == 0 {
            self.turn_circle()
        } else {
            self.swap()
        }
    }

    fn swap(&mut self) -> bool {
        let (first, second) = (
            self.random.position(self.arcs.len()),
            self.random.position(self.arcs.len()),
        );
        let [a, b] = self.arcs[first];
        let [mut c, mut d] = self.arcs[second];
        // An undirected tie may be taken from either end.
        if !self.directed && self.random.chance(0.5) {
            (c, d) = (d, c);
        }
        let new = [[a, d], [c, b]];
        let keys = new.map(|arc| self.key(arc));
        let is_simple = a != d && c != b && keys[0] != keys[1];
        if first == second || !is_simple || keys.iter().any(|key| self.there.contains(key)) {
            return false;
        }
        self.replace(&[first, second], &new);
        true
    }

    /// Turns a→b→c→a around when none of the three arcs has its opposite.
    fn turn_circle(&mut self) -> bool {
        let first = self.random.position(self.arcs.len());
        let [a, b] = self.arcs[first];
        let c = self.random.below(u64::from(self.node_count)) as u32;
        let circle = [[a, b], [b, c], [c, a]];
        let back = circle.map(|[from, to]| [to, from]);
        let is_circle = circle
            .iter()
            .all(|&arc| self.there.contains(&self.key(arc)));
        if !is_circle || back.iter().any(|&arc| self.there.contains(&self.key(arc))) {
            return false;
        }
        let places: Vec<usize> = circle
            .iter()
            .filter_map(|arc| self.arcs.iter().position(|other| other == arc))
            .collect();
        self.replace(&places, &back);
        true
    }

    fn replace(&mut self, places: &[usize], arcs: &[[u32; 2]]) {
        for &place in places {
            let key = self.key(self.arcs[place]);
            self.there.remove(&key);
        }
        for (&place, &arc) in places.iter().zip(arcs) {
            self.arcs[place] = arc;
            self.there.insert(self.key(arc));
        }
    }

    fn frozen(&self, graph: &FrozenGraph) -> FrozenGraph {
        let direction = if self.directed {
            Direction::Directed
        } else {
            Direction::Undirected
        };
        let count = graph.node_count();
        let rewired = if graph.is_weighted() {
            FrozenGraph::from_weighted_arcs(count, direction, &self.arcs, &self.strengths)
        } else {
            FrozenGraph::from_arcs(count, direction, &self.arcs)
        };
        let rewired = rewired.expect("as many valid ties as before");
        if graph.has_sectors() {
            let sectors: Vec<Option<u32>> = graph.nodes().map(|node| graph.sector(node)).collect();
            return rewired.with_sectors(&sectors);
        }
        rewired
    }
}

/// Pairs are looked up and never listed, so a plain mix of their bits will do.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes
            .iter()
            .for_each(|&byte| self.write_u64(u64::from(byte)));
    }

    fn write_u64(&mut self, pair: u64) {
        self.0 = mix(self.0 ^ pair);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::analyses::small::{complete, directed, star, undirected, weighted};

    fn degrees(graph: &FrozenGraph) -> Vec<(usize, usize)> {
        graph
            .nodes()
            .map(|node| (graph.outgoing(node).len(), graph.incoming(node).len()))
            .collect()
    }

    fn arcs(graph: &FrozenGraph) -> Vec<(u32, Vec<u32>)> {
        graph
            .nodes()
            .map(|node| (node, graph.outgoing(node).to_vec()))
            .collect()
    }

    #[test]
    fn degrees_stay() {
        let ties: Vec<[u32; 2]> = (0..40).map(|tie| [tie % 13, (tie * 7 + 1) % 17]).collect();
        for graph in [undirected(17, &ties), directed(17, &ties)] {
            for seed in 0..20 {
                let rewired = Rewired::default().of(&graph, Random::new(seed));
                assert_eq!(degrees(&rewired), degrees(&graph));
                assert_ne!(arcs(&rewired), arcs(&graph));
            }
        }
    }

    #[test]
    fn what_cannot_change_stays() {
        for graph in [undirected(0, &[]), undirected(3, &[]), star(6), complete(5)] {
            assert_eq!(
                arcs(&Rewired::default().of(&graph, Random::new(1))),
                arcs(&graph)
            );
        }
    }

    #[test]
    fn strengths_and_sectors_go_along() {
        let ties = [([0, 1], 0.5), ([2, 3], 2.0), ([4, 5], 4.0)];
        let graph = weighted(6, Direction::Undirected, &ties).with_sectors(&[Some(3); 6]);
        let rewired = Rewired::default().of(&graph, Random::new(2));
        let mut strengths: Vec<f64> = rewired
            .nodes()
            .filter_map(|node| rewired.outgoing_strengths(node)?.first().copied())
            .collect();
        strengths.sort_by(f64::total_cmp);
        assert_eq!(strengths, [0.5, 0.5, 2.0, 2.0, 4.0, 4.0]);
        assert_eq!(rewired.sector(5), Some(3));
    }

    /// Degrees 2, 2, 1, 1, 1, 1: with 0–1 tied, 4 leaves for 0, 3 for 1 and the others tied,
    /// 12 networks; otherwise 6 ways to give two leaves each.
    #[test]
    fn every_network_of_the_degrees_is_as_likely() {
        let graph = undirected(6, &[[0, 1], [0, 2], [1, 3], [4, 5]]);
        let mut counts: BTreeMap<Vec<(u32, Vec<u32>)>, f64> = BTreeMap::new();
        for seed in 0..9_000 {
            *counts
                .entry(arcs(&Rewired::default().of(&graph, Random::new(seed))))
                .or_default() += 1.0;
        }
        assert_eq!(counts.len(), 18);
        let chi_square: f64 = counts
            .values()
            .map(|count| (count - 500.0).powi(2) / 500.0)
            .sum();
        // The 99.9th percentile with 17 degrees of freedom.
        assert!(chi_square < 40.8, "{chi_square}");
    }

    #[test]
    fn a_circle_can_turn() {
        let circle = directed(3, &[[0, 1], [1, 2], [2, 0]]);
        let turned = (0..100).filter(|&seed| {
            Rewired::default()
                .of(&circle, Random::new(seed))
                .outgoing(0)
                == [2]
        });
        let turned = turned.count();
        assert!((25..=75).contains(&turned), "{turned}");
    }
}
