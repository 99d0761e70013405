//! Does every pair have a nearest common superior?

use rayon::prelude::*;

use super::condensation::Condensation;
use super::reachable::Folded;
use crate::analyses::cohesion::Components;
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
/// That of [`ChainHierarchy`](super::ChainHierarchy), and O(k² c/64) time and k c bits for c
/// strong components of which k have superiors and do not hang on one of them only; undirected
/// O(n + m). Pairs run in parallel.
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
            let sizes = components.sizes().iter().map(|&size| u64::from(size));
            let pairs: u64 = sizes.map(|size| size * (size - 1) / 2).sum();
            pairs - pairs_with(graph)
        } else {
            0
        };
        NetworkMeasure((most > 0).then(|| 1.0 - missing as f64 / most as f64))
    }
}

/// How many pairs have a least upper bound.
///
/// Whoever hangs on one other only has the superiors of that one, and so its bounds with
/// everybody else. A strong component without superiors bounds those that it reaches, and
/// has a bound with nobody else. The rest are compared, pair by pair.
fn pairs_with(graph: &FrozenGraph) -> u64 {
    let folded = Folded::new(Condensation::new(graph));
    let in_degrees = folded.arcs.in_degrees();
    let stays = |at: &usize| !folded.hangs[*at];
    let (tops, others): (Vec<usize>, Vec<usize>) = (0..folded.arcs.count())
        .filter(stays)
        .partition(|&at| in_degrees[at] == 0);
    let both = tops.iter().chain(&others).map(|&at| folded.reached[at]);
    let within: u64 = both.map(|size| size * (size - 1) / 2).sum();
    let mut times = vec![0; folded.arcs.count()];
    let mut themselves = 0;
    for &top in &tops {
        times[top] = folded.reached[top];
        themselves += folded.reached[top] * folded.reached[top];
    }
    let below_tops = folded.pairs_from(times) - themselves;
    within + below_tops + Superiors::new(&folded, &others).pairs_with(&folded, &others)
}

/// For every strong component that has superiors these and itself, as bits in the order in
/// which arcs lead.
struct Superiors {
    words: usize,
    bits: Vec<u64>,
    /// By component, how many there are; itself where it has none.
    counts: Vec<u32>,
}

impl Superiors {
    fn new(folded: &Folded, others: &[usize]) -> Self {
        let count = folded.arcs.count();
        let words = count.div_ceil(64);
        let mut row_of = vec![usize::MAX; count];
        for (row, &at) in others.iter().enumerate() {
            row_of[at] = row;
        }
        let mut bits = vec![0u64; others.len() * words];
        let mut counts = vec![1; count];
        for from in 0..count {
            let own_row = row_of[from];
            if own_row != usize::MAX {
                let own = &mut bits[own_row * words..][..words];
                own[from / 64] |= 1 << (from % 64);
                counts[from] = own.iter().map(|word| word.count_ones()).sum();
            }
            for &to in folded.arcs.successors(from) {
                // Arcs lead forward, so that the row they lead to comes later.
                let start = row_of[to as usize] * words;
                let (before, there) = bits.split_at_mut(start);
                if own_row == usize::MAX {
                    there[from / 64] |= 1 << (from % 64);
                } else {
                    let own = &before[own_row * words..][..words];
                    there
                        .iter_mut()
                        .zip(own)
                        .for_each(|(there, own)| *there |= own);
                }
            }
        }
        Self {
            words,
            bits,
            counts,
        }
    }

    fn pairs_with(&self, folded: &Folded, others: &[usize]) -> u64 {
        let with = |left: usize| -> u64 {
            let rights = (0..left).filter(|&right| self.has_least(left, right, others[right]));
            let sizes = rights.map(|right| folded.reached[others[right]]);
            sizes.sum::<u64>() * folded.reached[others[left]]
        };
        (0..others.len()).into_par_iter().map(with).sum()
    }

    /// The common superiors are those of one of them exactly when it is the least; it is the
    /// last in order, because arcs lead forward, and no superior stands after `end`.
    fn has_least(&self, left: usize, right: usize, end: usize) -> bool {
        let words = end / 64 + 1;
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
    use crate::random::Random;
    use crate::traverse::{BreadthFirst, UNREACHED};

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

    /// By the definition: of the common superiors one is reached by all.
    fn by_definition(graph: &FrozenGraph) -> u64 {
        let count = graph.node_count();
        let mut search = BreadthFirst::new(count);
        let reached: Vec<Vec<bool>> = graph
            .nodes()
            .map(|source| {
                search.run(graph.outgoing_rows(), &[source]);
                search
                    .hops()
                    .iter()
                    .map(|&hops| hops != UNREACHED)
                    .collect()
            })
            .collect();
        let mut with = 0;
        for left in 0..count {
            for right in 0..left {
                let bounds: Vec<usize> = (0..count)
                    .filter(|&above| reached[above][left] && reached[above][right])
                    .collect();
                let is_least = |&least: &usize| bounds.iter().all(|&above| reached[above][least]);
                with += u64::from(bounds.iter().any(is_least));
            }
        }
        with
    }

    #[test]
    fn equals_the_definition() {
        let mut random = Random::new(6);
        for (nodes, arcs, around) in [
            (25u64, 15, true),
            (25, 25, true),
            (25, 40, true),
            (25, 40, false),
            (90, 110, true),
            (90, 140, false),
        ] {
            for _ in 0..20 {
                let mut end = || random.below(nodes) as u32;
                let arcs: Vec<[u32; 2]> = (0..arcs)
                    .map(|_| [end(), end()])
                    .map(|[a, b]| if around { [a, b] } else { [a.min(b), a.max(b)] })
                    .collect();
                let graph = directed(nodes as usize, &arcs);
                assert_eq!(pairs_with(&graph), by_definition(&graph), "{arcs:?}");
            }
        }
    }

    #[test]
    fn half_a_million_below_each_other_or_one_center_need_no_comparison() {
        let count = 500_000;
        let chain: Vec<[u32; 2]> = (1..count).map(|node| [node - 1, node]).collect();
        let star: Vec<[u32; 2]> = (1..count).map(|node| [0, node]).collect();
        for arcs in [chain, star] {
            let found = LeastUpperBounds.run(&directed(count as usize, &arcs)).0;
            assert_eq!(found, Some(1.0));
        }
    }
}
