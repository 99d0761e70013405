//! How far is everybody from many sources at once?
//!
//! Bit-parallel breadth-first search (Then et al. 2014, doi:10.14778/2735496.2735507): each
//! source has a lane of a bit set, and one pass over an arc moves all lanes. Sparse levels
//! follow the few active nodes forward, dense ones ask every node that some source has not
//! reached for its predecessors (Beamer, Asanović & Patterson 2012, doi:10.1109/SC.2012.50).

use crate::frozen::Adjacency;

/// How many sources are searched from at once.
pub(crate) const LANES: usize = 256;

const WORDS: usize = LANES / 64;

/// A level is dense when its active nodes have this share of all arcs.
const DENSE: usize = 8;

/// A bit per source.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(align(32))]
struct Lanes([u64; WORDS]);

impl Lanes {
    const NONE: Self = Self([0; WORDS]);

    /// The first `count` lanes.
    fn first(count: usize) -> Self {
        let mut lanes = Self::NONE;
        (0..count).for_each(|lane| lanes.set(lane));
        lanes
    }

    fn set(&mut self, lane: usize) {
        self.0[lane / 64] |= 1 << (lane % 64);
    }

    #[inline]
    fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] | other.0[word]))
    }

    #[inline]
    fn without(self, other: Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] & !other.0[word]))
    }

    #[inline]
    fn is_none(self) -> bool {
        self.0.iter().fold(0, |all, word| all | word) == 0
    }

    #[inline]
    fn count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }
}

/// A search whose memory is used again: 96 bytes a node.
pub(crate) struct ManySources<'a> {
    /// The arcs to follow.
    forward: &'a Adjacency,
    /// The same arcs by their ends.
    backward: &'a Adjacency,
    seen: Vec<Lanes>,
    frontier: Vec<Lanes>,
    next: Vec<Lanes>,
    active: Vec<u32>,
}

impl<'a> ManySources<'a> {
    pub(crate) fn new(forward: &'a Adjacency, backward: &'a Adjacency) -> Self {
        let empty = vec![Lanes::NONE; forward.node_count()];
        Self {
            forward,
            backward,
            seen: empty.clone(),
            frontier: empty.clone(),
            next: empty,
            active: Vec::new(),
        }
    }

    /// Searches from each of at most [`LANES`] sources and calls `meet` with every node met, its
    /// hops and how many of the sources are so far from it; sources themselves are not met.
    pub(crate) fn run(
        &mut self,
        sources: impl ExactSizeIterator<Item = u32>,
        mut meet: impl FnMut(u32, u32, u32),
    ) {
        let all = Lanes::first(sources.len());
        self.seen.fill(Lanes::NONE);
        for (lane, source) in sources.enumerate() {
            self.seen[source as usize].set(lane);
            self.frontier[source as usize].set(lane);
            self.active.push(source);
        }
        let mut hops = 0;
        while !self.active.is_empty() {
            hops += 1;
            let arcs: usize = self
                .active
                .iter()
                .map(|&node| self.forward.degree(node))
                .sum();
            let upcoming = if arcs > self.forward.arc_count() / DENSE {
                self.ask(all)
            } else {
                self.follow()
            };
            for &node in &self.active {
                self.frontier[node as usize] = Lanes::NONE;
            }
            for &node in &upcoming {
                let new = self.next[node as usize];
                self.next[node as usize] = Lanes::NONE;
                self.seen[node as usize] = self.seen[node as usize].or(new);
                self.frontier[node as usize] = new;
                meet(node, hops, new.count());
            }
            self.active = upcoming;
        }
    }

    /// The nodes of the next level, from the active ones on.
    fn follow(&mut self) -> Vec<u32> {
        let mut upcoming = Vec::new();
        for &node in &self.active {
            let lanes = self.frontier[node as usize];
            for &neighbor in self.forward.neighbors(node) {
                let new = lanes.without(self.seen[neighbor as usize]);
                if !new.is_none() {
                    let next = &mut self.next[neighbor as usize];
                    if next.is_none() {
                        upcoming.push(neighbor);
                    }
                    *next = next.or(new);
                }
            }
        }
        upcoming
    }

    /// The nodes of the next level, from those not reached by all back.
    fn ask(&mut self, all: Lanes) -> Vec<u32> {
        let mut upcoming = Vec::with_capacity(self.active.len());
        for node in 0..self.seen.len() as u32 {
            let seen = self.seen[node as usize];
            if seen == all {
                continue;
            }
            let mut reached = seen;
            for &neighbor in self.backward.neighbors(node) {
                reached = reached.or(self.frontier[neighbor as usize]);
                if reached == all {
                    break;
                }
            }
            let new = reached.without(seen);
            if !new.is_none() {
                self.next[node as usize] = new;
                upcoming.push(node);
            }
        }
        upcoming
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path};
    use crate::frozen::FrozenGraph;
    use crate::random::Random;
    use crate::traverse::{BreadthFirst, UNREACHED};

    /// (node, hops, how many sources) in order.
    fn met(graph: &FrozenGraph, sources: std::ops::Range<u32>) -> Vec<(u32, u32, u32)> {
        let mut search = ManySources::new(graph.outgoing_rows(), graph.incoming_rows());
        let mut met = Vec::new();
        for _ in 0..2 {
            met.clear();
            search.run(sources.clone(), |node, hops, count| {
                met.push((node, hops, count))
            });
        }
        met.sort_unstable();
        met
    }

    #[test]
    fn a_path_level_by_level() {
        assert_eq!(met(&path(3), 0..1), [(1, 1, 1), (2, 2, 1)]);
        assert_eq!(
            met(&path(3), 0..2),
            [(0, 1, 1), (1, 1, 1), (2, 1, 1), (2, 2, 1)]
        );
    }

    #[test]
    fn many_sources_meet_everybody_else() {
        let met = met(&complete(300), 0..256);
        let counts: Vec<u32> = met.iter().map(|found| found.2).collect();
        assert_eq!(&counts[..256], [255; 256]);
        assert_eq!(&counts[256..], [256; 44]);
    }

    /// Sparse, dense, apart and long networks against one search per source.
    #[test]
    fn equals_one_search_per_source() {
        let mut random = Random::new(5);
        for (nodes, arcs) in [
            (400u64, 200),
            (400, 500),
            (400, 1500),
            (300, 20_000),
            (700, 900),
        ] {
            let mut end = || random.below(nodes) as u32;
            let arcs: Vec<[u32; 2]> = (0..arcs).map(|_| [end(), end()]).collect();
            let graph = directed(nodes as usize, &arcs);
            let mut expected = std::collections::BTreeMap::new();
            let mut search = BreadthFirst::new(nodes as usize);
            for source in 20..250 {
                search.run(graph.outgoing_rows(), &[source]);
                for (node, &hops) in search.hops().iter().enumerate() {
                    if hops != UNREACHED && hops > 0 {
                        *expected.entry((node as u32, hops)).or_insert(0) += 1;
                    }
                }
            }
            let expected: Vec<(u32, u32, u32)> = expected
                .into_iter()
                .map(|((node, hops), count)| (node, hops, count))
                .collect();
            assert_eq!(met(&graph, 20..250), expected);
        }
    }
}
