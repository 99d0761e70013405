//! How many ordered pairs are there of which one reaches the other?
//!
//! Counted between strong components. Whoever leads to one other only reaches what that one
//! reaches, and whoever hangs on one other only is reached by what reaches that one: neither
//! needs a search. For the rest, 256 components at a time push a bit each along the arcs, in
//! the order in which these lead. Those that reach the largest component, which reaches most
//! others, need not be followed beyond it.

use rayon::prelude::*;

use super::condensation::Condensation;
use crate::frozen::FrozenGraph;

/// How many components are followed at once.
const LANES: usize = 256;

type Bits = [u64; LANES / 64];

/// How many ordered pairs of different nodes there are of which the first reaches the second.
///
/// Complexity: O(n + m log m + (c/256) (c + a)) for c components that lead to several others,
/// or are led to by several if those are fewer, with a arcs; at most 32 bytes a component per
/// thread. Runs in parallel.
pub(super) fn reachable_pairs(graph: &FrozenGraph) -> u64 {
    let condensation = Condensation::new(graph);
    // The pairs are as many when arcs are turned around.
    let in_degrees = condensation.in_degrees();
    let joining = in_degrees.iter().filter(|&&degree| degree > 1).count();
    let parting = (0..condensation.count())
        .filter(|&from| condensation.successors(from).len() > 1)
        .count();
    let condensation = if joining < parting {
        condensation.reversed()
    } else {
        condensation
    };
    let sizes = condensation.sizes.iter().map(|&size| u64::from(size));
    let times = sizes.collect();
    let with_themselves = Folded::new(condensation).pairs_from(times);
    with_themselves - graph.node_count() as u64
}

/// Strong components of which those that hang on one other only are taken with that one.
///
/// Sums are at most n², which fits in 64 bits.
pub(super) struct Folded {
    /// The arcs between components that do not hang on one other.
    pub(super) arcs: Condensation,
    /// Which components hang on one other: it alone leads to them, and they lead to nobody
    /// who does not hang on them.
    pub(super) hangs: Vec<bool>,
    /// How many nodes are reached with each component: its own, and those that hang on it.
    pub(super) reached: Vec<u64>,
}

impl Folded {
    pub(super) fn new(mut arcs: Condensation) -> Self {
        let in_degrees = arcs.in_degrees();
        let mut only_before = vec![0; arcs.count()];
        for from in 0..arcs.count() {
            for &to in arcs.successors(from) {
                only_before[to as usize] = from;
            }
        }
        let mut reached: Vec<u64> = arcs.sizes.iter().map(|&size| u64::from(size)).collect();
        let mut hangs = vec![false; arcs.count()];
        for at in (0..arcs.count()).rev() {
            let leads_on = arcs.successors(at).iter().any(|&to| !hangs[to as usize]);
            if in_degrees[at] == 1 && !leads_on {
                hangs[at] = true;
                reached[only_before[at]] += reached[at];
            }
        }
        arcs.retain(|to| !hangs[to as usize]);
        Self {
            arcs,
            hangs,
            reached,
        }
    }

    /// How many nodes are reached from each component, itself included, so many times; summed.
    pub(super) fn pairs_from(&self, mut times: Vec<u64>) -> u64 {
        let mut pairs = 0;
        let mut searches = Vec::new();
        for from in 0..self.arcs.count() {
            match *self.arcs.successors(from) {
                [] => pairs += times[from] * self.reached[from],
                [to] => {
                    pairs += times[from] * self.reached[from];
                    times[to as usize] += times[from];
                }
                _ if times[from] > 0 => searches.push(from),
                _ => {}
            }
        }
        let largest = Largest::of(self);
        let (above, others): (Vec<usize>, Vec<usize>) = searches
            .into_iter()
            .partition(|&from| largest.is_above[from]);
        let above = above.chunks(LANES).map(|lanes| (lanes, true));
        let others = others.chunks(LANES).map(|lanes| (lanes, false));
        let blocks: Vec<(&[usize], bool)> = above.chain(others).collect();
        let empty = || vec![[0; LANES / 64]; self.arcs.count()];
        let found = blocks
            .into_par_iter()
            .map_init(empty, |bits, (lanes, are_above)| {
                let weights = Weights::new(lanes.iter().map(|&from| times[from]));
                let beyond = if are_above { Some(&largest) } else { None };
                self.follow(lanes, &weights, beyond, bits)
            });
        pairs + found.sum::<u64>()
    }

    /// The pairs from some components on, in order; `bits` are all 0 before and after.
    fn follow(
        &self,
        lanes: &[usize],
        weights: &Weights,
        beyond: Option<&Largest>,
        bits: &mut [Bits],
    ) -> u64 {
        for (lane, &from) in lanes.iter().enumerate() {
            bits[from][lane / 64] |= 1 << (lane % 64);
        }
        let mut pairs = beyond.map_or(0, |largest| weights.all() * largest.reached);
        for from in lanes[0]..self.arcs.count() {
            let here = bits[from];
            if here == [0; LANES / 64] {
                continue;
            }
            bits[from] = [0; LANES / 64];
            if beyond.is_some_and(|largest| largest.is_below[from]) {
                continue;
            }
            pairs += self.reached[from] * weights.of(&here);
            for &to in self.arcs.successors(from) {
                let there = &mut bits[to as usize];
                *there = std::array::from_fn(|word| there[word] | here[word]);
            }
        }
        pairs
    }
}

/// The largest component, itself counted as above and below.
struct Largest {
    is_above: Vec<bool>,
    is_below: Vec<bool>,
    /// How many nodes it reaches.
    reached: u64,
}

impl Largest {
    fn of(folded: &Folded) -> Self {
        let arcs = &folded.arcs;
        let count = arcs.count();
        let (mut is_above, mut is_below) = (vec![false; count], vec![false; count]);
        let mut reached = 0;
        if let Some(largest) = (0..count).max_by_key(|&at| arcs.sizes[at]) {
            (is_above[largest], is_below[largest]) = (true, true);
            for from in (0..largest).rev() {
                is_above[from] = arcs
                    .successors(from)
                    .iter()
                    .any(|&to| is_above[to as usize]);
            }
            for from in largest..count {
                if is_below[from] {
                    reached += folded.reached[from];
                    for &to in arcs.successors(from) {
                        is_below[to as usize] = true;
                    }
                }
            }
        }
        Self {
            is_above,
            is_below,
            reached,
        }
    }
}

/// Weights of the lanes as sets of lanes by binary digit, so that the weight of a set is a few
/// counts of bits.
struct Weights(Vec<Bits>);

impl Weights {
    fn new(weights: impl Iterator<Item = u64>) -> Self {
        let mut digits: Vec<Bits> = Vec::new();
        for (lane, weight) in weights.enumerate() {
            let length = (u64::BITS - weight.leading_zeros()) as usize;
            digits.resize(digits.len().max(length), [0; LANES / 64]);
            for (digit, lanes) in digits.iter_mut().enumerate() {
                lanes[lane / 64] |= (weight >> digit & 1) << (lane % 64);
            }
        }
        Self(digits)
    }

    #[inline]
    fn of(&self, lanes: &Bits) -> u64 {
        let mut sum = 0;
        for (digit, with) in self.0.iter().enumerate() {
            let words = lanes.iter().zip(with);
            let count: u32 = words.map(|(lanes, with)| (lanes & with).count_ones()).sum();
            sum += u64::from(count) << digit;
        }
        sum
    }

    fn all(&self) -> u64 {
        self.of(&[u64::MAX; LANES / 64])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::directed;
    use crate::random::Random;
    use crate::traverse::{BreadthFirst, UNREACHED};

    fn by_searching(graph: &FrozenGraph) -> u64 {
        let mut search = BreadthFirst::new(graph.node_count());
        let reached = graph.nodes().map(|source| {
            search.run(graph.outgoing_rows(), &[source]);
            search
                .hops()
                .iter()
                .filter(|&&hops| hops != UNREACHED)
                .count() as u64
                - 1
        });
        reached.sum()
    }

    #[test]
    fn paths_trees_and_what_leads_around() {
        assert_eq!(reachable_pairs(&directed(0, &[])), 0);
        assert_eq!(reachable_pairs(&directed(3, &[[0, 1], [1, 2]])), 3);
        assert_eq!(reachable_pairs(&directed(3, &[[0, 1], [1, 0], [1, 2]])), 4);
        // 0 → 1, 0 → 2, both → 3 → 4: 4 + 2 + 2 + 1.
        let arcs = [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4]];
        assert_eq!(reachable_pairs(&directed(5, &arcs)), 9);
    }

    #[test]
    fn a_million_in_a_chain_or_around_a_center_need_no_search() {
        let count = 1_000_000;
        let chain: Vec<[u32; 2]> = (1..count).map(|node| [node - 1, node]).collect();
        let all = u64::from(count) * u64::from(count - 1) / 2;
        assert_eq!(reachable_pairs(&directed(count as usize, &chain)), all);
        let tree: Vec<[u32; 2]> = (1..count).map(|node| [node / 1000, node]).collect();
        let levels = 999 + 2 * u64::from(count - 1000);
        assert_eq!(reachable_pairs(&directed(count as usize, &tree)), levels);
        let up: Vec<[u32; 2]> = tree.iter().map(|&[above, below]| [below, above]).collect();
        assert_eq!(reachable_pairs(&directed(count as usize, &up)), levels);
    }

    /// From hardly any arcs to one large component, more than 256 searches included.
    #[test]
    fn equals_searching_from_everybody() {
        let mut random = Random::new(2);
        for (nodes, arcs, around) in [
            (30u64, 20, 30),
            (30, 40, 30),
            (30, 60, 30),
            (900, 1_000, 900),
            (900, 1_500, 900),
            (900, 2_500, 900),
            // Nothing goes round: arcs lead upward.
            (900, 2_500, 0),
        ] {
            for _ in 0..10 {
                let mut end = || random.below(nodes) as u32;
                let arcs: Vec<[u32; 2]> = (0..arcs)
                    .map(|_| [end(), end()])
                    .map(|[a, b]| {
                        if around > 0 {
                            [a, b]
                        } else {
                            [a.min(b), a.max(b)]
                        }
                    })
                    .collect();
                let graph = directed(nodes as usize, &arcs);
                assert_eq!(reachable_pairs(&graph), by_searching(&graph));
            }
        }
    }
}
