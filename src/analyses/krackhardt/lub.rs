//! Does every pair have a nearest common superior?

use rayon::prelude::*;

use crate::analyses::cohesion::{Components, strong_order};
use crate::analyses::{About, Analysis, NetworkMeasure};
use crate::frozen::FrozenGraph;

/// Least upper boundedness: does every pair have a nearest common superior?
///
/// An upper bound of a pair is a node that reaches both (a node reaches itself); it is a least
/// one when all upper bounds of the pair reach it. `1 − pairs without one / Σ (s−1)(s−2)/2`
/// over weak components of s nodes and the pairs within them.
///
/// # Requires
/// Direction is used, an undirected tie leads both ways; strengths are ignored.
///
/// # Returns
/// A share; `None` when no component has three nodes.
///
/// # Complexity
/// O(s³/64) for the s strong components of a weak one, and s² bits; undirected O(n + m).
/// Pairs run in parallel.
///
/// # Source
/// Krackhardt, D. (1994) Graph theoretical dimensions of informal organizations, in Carley &
/// Prietula (eds) Computational Organization Theory, 89–111.
///
/// # Examples
/// Two superiors who do not know each other: their pair of subordinates has two upper bounds.
/// ```
/// use yhdyspinta::analyses::{Analysis, krackhardt::LeastUpperBounds};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let tree = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [0, 2]])?;
/// assert_eq!(LeastUpperBounds.run(&tree).0, Some(1.0));
/// let two = [[0, 2], [0, 3], [1, 2], [1, 3]];
/// let two = FrozenGraph::from_arcs(4, Direction::Directed, &two)?;
/// // Without a bound: the superiors (none), the subordinates (two).
/// assert_eq!(LeastUpperBounds.run(&two).0, Some(1.0 - 2.0 / 3.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct LeastUpperBounds;

impl Analysis for LeastUpperBounds {
    const ABOUT: About = About {
        name: "krackhardt_lub",
        question: "question-krackhardt-lub",
        convention: "pairs in weak components; a node is its own upper bound",
        source: "Krackhardt 1994",
    };
    type Output = NetworkMeasure;

    fn run(&self, graph: &FrozenGraph) -> NetworkMeasure {
        let components = Components.run(graph);
        let sizes = components.sizes().iter().map(|&size| u128::from(size));
        let most: u128 = sizes
            .map(|size| (size - 1) * size.saturating_sub(2) / 2)
            .sum();
        let missing = if graph.is_directed() {
            pairs_without(graph, components.of(), components.group_count())
        } else {
            0
        };
        NetworkMeasure((most > 0).then(|| 1.0 - missing as f64 / most as f64))
    }
}

/// How many pairs within a weak component have no least upper bound.
fn pairs_without(graph: &FrozenGraph, weak: &[u32], weak_count: usize) -> u128 {
    let order = strong_order(graph);
    let mut blocks: Vec<Vec<&[u32]>> = vec![Vec::new(); weak_count];
    for members in order.components() {
        blocks[weak[members[0] as usize] as usize].push(members);
    }
    let mut place = vec![0; graph.node_count()];
    let mut missing = 0;
    for strong in blocks.iter().filter(|strong| strong.len() > 1) {
        for (at, members) in strong.iter().enumerate() {
            for &member in *members {
                place[member as usize] = at;
            }
        }
        missing += Superiors::new(graph, strong, &place).pairs_without(strong);
    }
    missing
}

/// For every strong component of a weak one those that reach it, itself included, as bits in
/// the order in which arcs lead.
struct Superiors {
    words: usize,
    bits: Vec<u64>,
    counts: Vec<u32>,
}

impl Superiors {
    fn new(graph: &FrozenGraph, strong: &[&[u32]], place: &[usize]) -> Self {
        let words = strong.len().div_ceil(64);
        let mut bits = vec![0u64; strong.len() * words];
        for (at, members) in strong.iter().enumerate() {
            let (before, own) = bits.split_at_mut(at * words);
            own[at / 64] |= 1 << (at % 64);
            let superiors = members.iter().flat_map(|&member| graph.incoming(member));
            for superior in superiors.map(|&superior| place[superior as usize]) {
                // Within a component there is nothing to add, and arcs lead forward.
                if superior < at && own[superior / 64] >> (superior % 64) & 1 == 0 {
                    let row = &before[superior * words..][..words];
                    own.iter_mut().zip(row).for_each(|(own, bits)| *own |= bits);
                }
            }
        }
        let rows = bits.chunks(words);
        let counts = rows.map(|row| row.iter().map(|word| word.count_ones()).sum());
        Self {
            words,
            counts: counts.collect(),
            bits,
        }
    }

    fn pairs_without(&self, strong: &[&[u32]]) -> u128 {
        let with = |left: usize| -> u128 {
            let rights = (0..left).filter(|&right| !self.has_least(left, right));
            let sizes = rights.map(|right| strong[right].len() as u128);
            sizes.sum::<u128>() * strong[left].len() as u128
        };
        (0..strong.len()).into_par_iter().map(with).sum()
    }

    /// The common superiors are those of one of them exactly when it is the least; it is the
    /// last in order, because arcs lead forward.
    fn has_least(&self, left: usize, right: usize) -> bool {
        // No superior of a component stands after it.
        let words = left.min(right) / 64 + 1;
        let left = &self.bits[left * self.words..][..words];
        let right = &self.bits[right * self.words..][..words];
        let (mut count, mut last) = (0, None);
        for (at, (left, right)) in left.iter().zip(right).enumerate() {
            let common = left & right;
            count += common.count_ones();
            if common != 0 {
                last = Some(at * 64 + 63 - common.leading_zeros() as usize);
            }
        }
        last.is_some_and(|last| self.counts[last] == count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, path, undirected};

    #[test]
    fn trees_cycles_and_ties_both_ways_have_all() {
        assert_eq!(
            LeastUpperBounds
                .run(&directed(4, &[[0, 1], [0, 2], [2, 3]]))
                .0,
            Some(1.0)
        );
        assert_eq!(
            LeastUpperBounds
                .run(&directed(3, &[[0, 1], [1, 2], [2, 0]]))
                .0,
            Some(1.0)
        );
        assert_eq!(LeastUpperBounds.run(&path(4)).0, Some(1.0));
        assert_eq!(LeastUpperBounds.run(&undirected(2, &[[0, 1]])).0, None);
    }

    #[test]
    fn an_in_tree_has_none_where_a_tree_has_all() {
        // 1 → 0 ← 2: the pair 1, 2 has no bound, the one pair a star of three can miss.
        assert_eq!(
            LeastUpperBounds.run(&directed(3, &[[1, 0], [2, 0]])).0,
            Some(0.0)
        );
    }

    #[test]
    fn the_last_common_superior_must_be_below_all_others() {
        // 0 → 1, 0 → 2, 1 → 3, 1 → 4, 2 → 3, 2 → 4: 3 and 4 have 0, 1 and 2 above, and
        // neither 1 nor 2 is below the other.
        let arcs = [[0, 1], [0, 2], [1, 3], [1, 4], [2, 3], [2, 4]];
        let found = LeastUpperBounds.run(&directed(5, &arcs)).0;
        assert_eq!(found, Some(1.0 - 1.0 / 6.0));
    }
}
