//! How far is everybody from many sources at once?
//!
//! Bit-parallel breadth-first search (Then et al. 2014, doi:10.14778/2735496.2735507): each
//! source has a lane of a bit set, and one pass over an arc moves all lanes. Sparse levels
//! follow the few active nodes forward, dense ones ask every node that some source has not
//! reached for its predecessors (Beamer, Asanović & Patterson 2012, doi:10.1109/SC.2012.50).

use crate::frozen::Adjacency;

/// How many sources are searched from at once: their bits fill a cache line.
pub(crate) const LANES: usize = 512;

const WORDS: usize = LANES / 64;

/// A level is dense when its active nodes have this share of all arcs.
const DENSE: usize = 8;

/// After how many neighbours a node that asks looks whether it has heard of all sources.
const LOOK: usize = 16;

/// A bit per source.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(align(64))]
pub(crate) struct Lanes([u64; WORDS]);

impl Lanes {
    pub(crate) const NONE: Self = Self([0; WORDS]);

    fn set(&mut self, lane: usize) {
        self.0[lane / 64] |= 1 << (lane % 64);
    }

    // Plain loops: whatever the profile, nothing is left to call in the innermost loop.

    #[inline(always)]
    pub(crate) fn or(mut self, other: Self) -> Self {
        for word in 0..WORDS {
            self.0[word] |= other.0[word];
        }
        self
    }

    #[inline(always)]
    fn without(mut self, other: Self) -> Self {
        for word in 0..WORDS {
            self.0[word] &= !other.0[word];
        }
        self
    }

    #[inline(always)]
    fn is(self, other: Self) -> bool {
        let mut unlike = 0;
        for word in 0..WORDS {
            unlike |= self.0[word] ^ other.0[word];
        }
        unlike == 0
    }

    #[inline(always)]
    pub(crate) fn count(self) -> u32 {
        let mut count = 0;
        for word in self.0 {
            count += word.count_ones();
        }
        count
    }

    /// The lanes in it, in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        (0..LANES).filter(move |lane| self.0[lane / 64] >> (lane % 64) & 1 == 1)
    }
}

/// A search whose memory is used again: 200 bytes a node.
pub(crate) struct ManySources<'a> {
    /// The arcs to follow.
    forward: &'a Adjacency,
    /// The same arcs by their ends.
    backward: &'a Adjacency,
    /// Who has reached each node.
    seen: Vec<Lanes>,
    /// After a dense level who had reached each node before it, after a sparse one who reached
    /// each active node in it.
    other: Vec<Lanes>,
    /// Who reaches each node in a sparse level; nobody between levels.
    coming: Vec<Lanes>,
    active: Vec<u32>,
    upcoming: Vec<u32>,
}

impl<'a> ManySources<'a> {
    pub(crate) fn new(forward: &'a Adjacency, backward: &'a Adjacency) -> Self {
        let empty = vec![Lanes::NONE; forward.node_count()];
        Self {
            forward,
            backward,
            seen: empty.clone(),
            other: empty.clone(),
            coming: empty,
            active: Vec::new(),
            upcoming: Vec::new(),
        }
    }

    /// Searches from each of at most [`LANES`] different sources and calls `meet` with every node
    /// met, its hops and which of the sources are so far from it; sources themselves are not met.
    pub(crate) fn run(
        &mut self,
        sources: impl ExactSizeIterator<Item = u32>,
        mut meet: impl FnMut(u32, u32, Lanes),
    ) {
        let mut all = Lanes::NONE;
        self.seen.fill(Lanes::NONE);
        for (lane, source) in sources.enumerate() {
            all.set(lane);
            self.seen[source as usize].set(lane);
            self.other[source as usize] = self.seen[source as usize];
            self.active.push(source);
        }
        let mut after_dense = false;
        let mut hops = 0;
        while !self.active.is_empty() {
            hops += 1;
            let degrees = self.active.iter().map(|&node| self.forward.degree(node));
            let is_dense = degrees.sum::<usize>() > self.forward.arc_count() / DENSE;
            if is_dense {
                self.ask(all, |node, new| meet(node, hops, new));
            } else {
                if after_dense {
                    for &node in &self.active {
                        let before = &mut self.other[node as usize];
                        *before = self.seen[node as usize].without(*before);
                    }
                }
                self.follow(|node, new| meet(node, hops, new));
            }
            after_dense = is_dense;
            std::mem::swap(&mut self.active, &mut self.upcoming);
            self.upcoming.clear();
        }
    }

    /// The nodes of the next level, from the active ones on.
    fn follow(&mut self, mut meet: impl FnMut(u32, Lanes)) {
        for &node in &self.active {
            let lanes = self.other[node as usize];
            for &neighbor in self.forward.neighbors(node) {
                let new = lanes.without(self.seen[neighbor as usize]);
                if !new.is(Lanes::NONE) {
                    let coming = &mut self.coming[neighbor as usize];
                    if coming.is(Lanes::NONE) {
                        self.upcoming.push(neighbor);
                    }
                    *coming = coming.or(new);
                }
            }
        }
        for &node in &self.upcoming {
            let new = std::mem::replace(&mut self.coming[node as usize], Lanes::NONE);
            self.seen[node as usize] = self.seen[node as usize].or(new);
            self.other[node as usize] = new;
            meet(node, new);
        }
    }

    /// The nodes of the next level, from those not reached by all back. All that has reached a
    /// neighbour is taken over: what is not new there was taken over before.
    fn ask(&mut self, all: Lanes, mut meet: impl FnMut(u32, Lanes)) {
        for node in 0..self.seen.len() as u32 {
            let seen = self.seen[node as usize];
            if seen.is(all) {
                self.other[node as usize] = seen;
                continue;
            }
            let mut reached = seen;
            for neighbors in self.backward.neighbors(node).chunks(LOOK) {
                for &neighbor in neighbors {
                    reached = reached.or(self.seen[neighbor as usize]);
                }
                if reached.is(all) {
                    break;
                }
            }
            self.other[node as usize] = reached;
            let new = reached.without(seen);
            if !new.is(Lanes::NONE) {
                self.upcoming.push(node);
                meet(node, new);
            }
        }
        std::mem::swap(&mut self.seen, &mut self.other);
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
            search.run(sources.clone(), |node, hops, lanes| {
                met.push((node, hops, lanes.count()))
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
        let met = met(&complete(600), 0..512);
        let counts: Vec<u32> = met.iter().map(|found| found.2).collect();
        assert_eq!(&counts[..512], [511; 512]);
        assert_eq!(&counts[512..], [512; 88]);
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
            for source in 20..290 {
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
            assert_eq!(met(&graph, 20..290), expected);
        }
    }
}
