//! Which vector does a matrix only stretch? The leading eigenvector of a network.
//!
//! The leading eigenvalue of a non-negative matrix is that of one of its strong components
//! (Perron & Frobenius). In each, power iteration on A + I converges even where the component
//! is bipartite, and the least and largest ratio of a step enclose the eigenvalue (Collatz &
//! Wielandt), so that components can be compared and one that cannot win is left early.

use crate::analyses::Analysis;
use crate::analyses::cohesion::{Components, strong_order};
use crate::frozen::{Adjacency, FrozenGraph};

/// The leading eigenvalue with its eigenvector, scores from those who point here.
#[derive(Clone, Debug)]
pub(crate) struct Leading {
    pub(crate) value: f64,
    /// Scores with maximum 1; missing when the eigenvector is not unique.
    pub(crate) vector: Option<Vec<f64>>,
}

/// The iteration ends when the scores change less than this, relative to the largest.
const TOLERANCE: f64 = 1e-14;

/// Eigenvalues this close are equal.
const TIE: f64 = 1e-9;

/// About how many additions an iteration may take in all; a long path would never be done.
const WORK: usize = 1 << 30;

/// The leading eigenvector of the transposed adjacency matrix, made once per graph.
///
/// Complexity: O(m) a step; the number of steps grows as the two largest eigenvalues come
/// close, and is bounded.
pub(crate) fn leading(graph: &FrozenGraph) -> std::sync::Arc<Leading> {
    graph.derive(|graph| {
        if graph.is_directed() {
            let order = strong_order(graph);
            let blocks: Vec<&[u32]> = order.components().collect();
            of_blocks(graph, &blocks)
        } else {
            let components = Components.run(graph);
            let mut nodes: Vec<u32> = graph.nodes().collect();
            nodes.sort_by_key(|&node| components.of()[node as usize]);
            let blocks: Vec<&[u32]> = nodes
                .chunk_by(|&left, &right| {
                    components.of()[left as usize] == components.of()[right as usize]
                })
                .collect();
            of_blocks(graph, &blocks)
        }
    })
}

/// Blocks in an order in which arcs between them lead forward.
fn of_blocks(graph: &FrozenGraph, blocks: &[&[u32]]) -> Leading {
    let rows = graph.incoming_rows();
    let mut scores = vec![0.0; graph.node_count()];
    let mut best: Option<Winner> = None;
    let mut tied = false;
    for (place, nodes) in blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.len() > 1)
    {
        let so_far = best.as_ref().map_or(0.0, |best| best.value);
        let lowest = so_far * (1.0 - TIE);
        let Some((value, own)) = (Block { rows, nodes }).iterate(&mut scores, lowest) else {
            continue;
        };
        if value > so_far * (1.0 + TIE) {
            best = Some(Winner { place, value, own });
            tied = false;
        } else {
            tied |= value >= lowest;
        }
    }
    let Some(Winner { place, value, own }) = best else {
        return Leading {
            value: 0.0,
            vector: None,
        };
    };
    let vector = (!tied).then(|| {
        let nodes = blocks[place];
        Block { rows, nodes }.write(&mut scores, &own);
        for nodes in &blocks[place + 1..] {
            Block { rows, nodes }.follow(&mut scores, value);
        }
        let highest = scores.iter().copied().fold(0.0, f64::max);
        scores.iter().map(|score| score / highest).collect()
    });
    Leading { value, vector }
}

/// The component with the largest eigenvalue so far.
struct Winner {
    place: usize,
    value: f64,
    own: Vec<f64>,
}

/// Nodes that reach each other.
struct Block<'a> {
    rows: &'a Adjacency,
    nodes: &'a [u32],
}

impl Block<'_> {
    /// Σ over those who point to the node.
    #[inline]
    fn received(&self, node: u32, scores: &[f64]) -> f64 {
        let senders = self.rows.ties(node);
        senders
            .map(|(sender, strength)| scores[sender as usize] * strength)
            .sum()
    }

    fn step_limit(&self) -> usize {
        let arcs: usize = self.nodes.iter().map(|&node| self.rows.degree(node)).sum();
        (WORK / (self.nodes.len() + arcs)).clamp(200, 1 << 20)
    }

    /// The leading eigenvalue with the eigenvector of the block's nodes; `None` as soon as it
    /// must be below `lowest`.
    ///
    /// All scores are zero before and after: what other blocks send must not count.
    fn iterate(&self, scores: &mut [f64], lowest: f64) -> Option<(f64, Vec<f64>)> {
        let mut own = vec![1.0; self.nodes.len()];
        // The shift is of the size of the matrix, so that strengths may be of any size.
        let totals = self
            .nodes
            .iter()
            .map(|&node| self.rows.ties(node).map(|tie| tie.1).sum());
        let shift = totals.fold(f64::INFINITY, f64::min).max(f64::MIN_POSITIVE);
        let (mut value, mut lost) = (0.0, false);
        for _ in 0..self.step_limit() {
            self.write(scores, &own);
            let mut next = Vec::with_capacity(own.len());
            let (mut least, mut most, mut highest) = (f64::INFINITY, 0.0f64, 0.0f64);
            for (&node, &score) in self.nodes.iter().zip(&own) {
                let received = self.received(node, scores);
                let ratio = received / score;
                least = least.min(ratio);
                most = most.max(ratio);
                let score = received + shift * score;
                highest = highest.max(score);
                next.push(score);
            }
            value = (least * most).sqrt();
            let mut change = 0.0f64;
            for (old, new) in own.iter_mut().zip(next) {
                let new = (new / highest).max(f64::MIN_POSITIVE);
                change = change.max((new - *old).abs());
                *old = new;
            }
            if most < lowest || change < TOLERANCE {
                lost = most < lowest;
                break;
            }
        }
        self.nodes
            .iter()
            .for_each(|&node| scores[node as usize] = 0.0);
        (!lost).then_some((value, own))
    }

    fn write(&self, scores: &mut [f64], own: &[f64]) {
        for (&node, &score) in self.nodes.iter().zip(own) {
            scores[node as usize] = score;
        }
    }

    /// Scores after the winning component: x = Aᵀx / λ, exact at once for a single node.
    fn follow(&self, scores: &mut [f64], value: f64) {
        for _ in 0..self.step_limit() {
            let mut change = 0.0f64;
            let mut highest = 0.0f64;
            for &node in self.nodes {
                let new = self.received(node, scores) / value;
                change = change.max((new - scores[node as usize]).abs());
                highest = highest.max(new);
                scores[node as usize] = new;
            }
            if self.nodes.len() == 1 || change <= TOLERANCE * highest {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path, star, undirected, weighted};
    use crate::frozen::Direction;

    fn assert_leading(graph: &FrozenGraph, value: f64, vector: &[f64]) {
        let found = leading(graph);
        assert!((found.value - value).abs() < 1e-9, "{}", found.value);
        let scores = found.vector.as_ref().expect("a unique eigenvector");
        for (found, expected) in scores.iter().zip(vector) {
            assert!((found - expected).abs() < 1e-9, "{scores:?}");
        }
    }

    #[test]
    fn bipartite_networks_do_not_swing() {
        assert_leading(&star(5), 2.0, &[1.0, 0.5, 0.5, 0.5, 0.5]);
        let golden = (5.0f64.sqrt() + 1.0) / 2.0;
        assert_leading(&path(4), golden, &[1.0 / golden, 1.0, 1.0, 1.0 / golden]);
        assert_leading(&complete(4), 3.0, &[1.0; 4]);
    }

    #[test]
    fn the_component_of_the_largest_eigenvalue_wins() {
        let graph = undirected(6, &[[0, 1], [2, 3], [3, 4], [4, 2]]);
        assert_leading(&graph, 2.0, &[0.0, 0.0, 1.0, 1.0, 1.0, 0.0]);
    }

    #[test]
    fn two_that_tie_leave_no_vector() {
        let found = leading(&undirected(4, &[[0, 1], [2, 3]]));
        assert!(found.vector.is_none() && (found.value - 1.0).abs() < 1e-9);
        assert!(leading(&directed(3, &[[0, 1], [1, 2]])).vector.is_none());
        assert!(leading(&undirected(2, &[])).vector.is_none());
    }

    #[test]
    fn scores_flow_from_the_winner() {
        // 0 ⇄ 1 → 2 → 3, and 4 → 0 gets nothing.
        let graph = directed(5, &[[0, 1], [1, 0], [1, 2], [2, 3], [4, 0]]);
        assert_leading(&graph, 1.0, &[1.0, 1.0, 1.0, 1.0, 0.0]);
    }

    #[test]
    fn a_losing_component_upstream_adds_nothing() {
        // 0 ⇄ 3 with λ = 1/4 leads to 1 ⇄ 2 with λ = 1/2.
        let ties = [
            ([1, 2], 1.0),
            ([2, 1], 0.25),
            ([3, 0], 0.25),
            ([0, 3], 0.25),
            ([3, 1], 0.25),
        ];
        let graph = weighted(4, Direction::Directed, &ties);
        assert_leading(&graph, 0.5, &[0.0, 0.5, 1.0, 0.0]);
    }

    #[test]
    fn strengths_of_any_size() {
        let ties = [([0, 1], 1e-3), ([1, 2], 1e-3)];
        let graph = weighted(3, Direction::Undirected, &ties);
        assert_leading(&graph, 2e-6f64.sqrt(), &[0.5f64.sqrt(), 1.0, 0.5f64.sqrt()]);
    }
}
