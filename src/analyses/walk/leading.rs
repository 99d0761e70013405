//! Which vector does a matrix only stretch? The leading eigenvector of a network.
//!
//! The leading eigenvalue of a non-negative matrix is that of one of its strong components
//! (Perron & Frobenius). They are looked at by falling bound of their eigenvalue, so that those
//! that cannot win need not be.

use std::ops::Range;

use super::layout::Layout;
use super::power::Power;
use super::senders::Senders;
use super::symmetric::{Lead, Symmetric};
use crate::analyses::Analysis;
use crate::analyses::cohesion::{Components, strong_order};
use crate::frozen::FrozenGraph;

/// The leading eigenvalue with its eigenvector, scores from those who point here.
#[derive(Clone, Debug)]
pub(crate) struct Leading {
    pub(crate) value: f64,
    /// Scores with maximum 1; missing when the eigenvector is not unique, or has not settled
    /// within the bound of steps: the value is then as near as the steps came.
    pub(crate) vector: Option<Vec<f64>>,
}

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
        let senders = Senders::of(graph);
        if graph.is_directed() {
            let order = strong_order(graph);
            let (mut of, mut sizes) = (vec![0; graph.node_count()], Vec::new());
            for (component, nodes) in (0..).zip(order.components()) {
                nodes.iter().for_each(|&node| of[node as usize] = component);
                sizes.push(nodes.len() as u32);
            }
            Search::new(senders, &of, &sizes, false).run()
        } else {
            let components = Components.run(graph);
            Search::new(senders, components.of(), components.sizes(), true).run()
        }
    })
}

/// Components among which the one with the largest eigenvalue is looked for.
pub(super) struct Search {
    layout: Layout,
    /// Their places, in an order in which arcs between them lead forward.
    blocks: Vec<Range<usize>>,
    /// Are all ties the same both ways?
    mutual: bool,
}

/// The component with the largest eigenvalue so far.
struct Winner {
    place: usize,
    lead: Lead,
}

impl Search {
    /// `of` tells the component of each node, `sizes` how many nodes each has.
    pub(super) fn new(senders: Senders<'_>, of: &[u32], sizes: &[u32], mutual: bool) -> Self {
        let (layout, blocks) = Layout::by_group(senders, of, sizes);
        Self {
            layout,
            blocks,
            mutual,
        }
    }

    /// The leading eigenvector, by node.
    pub(super) fn run(&self) -> Leading {
        let mut scores = vec![0.0; self.layout.node_count()];
        let mut sent = vec![0.0; if self.mutual { scores.len() } else { 0 }];
        let mut best: Option<Winner> = None;
        let (mut tied, mut all_settled) = (false, true);
        for (place, bound) in self.by_bound() {
            let so_far = best.as_ref().map_or(0.0, |best| best.lead.value);
            let lowest = so_far * (1.0 - TIE);
            // Nobody after this can win, or tie where that is not yet known.
            if bound < lowest || (tied && bound <= so_far) {
                break;
            }
            let Some(lead) = self.lead(place, &mut scores, &mut sent, lowest) else {
                continue;
            };
            // One that has not settled may yet win.
            all_settled &= lead.is_settled;
            if lead.value > so_far * (1.0 + TIE) {
                best = Some(Winner { place, lead });
                tied = false;
            } else {
                tied |= lead.value >= lowest;
            }
        }
        let Some(Winner { place, lead }) = best else {
            return Leading {
                value: 0.0,
                vector: None,
            };
        };
        let value = lead.value;
        let vector = (all_settled && !tied).then(|| {
            scores[self.blocks[place].clone()].copy_from_slice(&lead.scores);
            let mut after = place + 1..self.blocks.len();
            let follows = |place| self.power(place).follow(&mut scores, value);
            if !(self.mutual || after.all(follows)) {
                return None;
            }
            let highest = scores.iter().copied().fold(0.0, f64::max);
            scores.iter_mut().for_each(|score| *score /= highest);
            Some(self.layout.by_node(&scores))
        });
        let vector = vector.flatten();
        Leading { value, vector }
    }

    /// The places of blocks of more than a node, by falling bound of their eigenvalue: the
    /// most any node receives from all ones.
    fn by_bound(&self) -> Vec<(usize, f64)> {
        let blocks = self.blocks.iter().enumerate();
        let bound = |places: &Range<usize>| {
            let totals = places.clone().map(|place| self.layout.total(place as u32));
            totals.fold(0.0, f64::max)
        };
        let mut bounds: Vec<(usize, f64)> = blocks
            .filter(|(_, places)| places.len() > 1)
            .map(|(place, places)| (place, bound(places)))
            .collect();
        bounds.sort_by(|left, right| right.1.total_cmp(&left.1));
        bounds
    }

    /// The eigenvalue of a block with its positive vector; missing where it must be below
    /// `lowest`. All scores are zero before and after: what other blocks send must not count.
    fn lead(
        &self,
        place: usize,
        scores: &mut [f64],
        sent: &mut [f32],
        lowest: f64,
    ) -> Option<Lead> {
        if !self.mutual {
            return self.power(place).lead(scores, lowest);
        }
        let symmetric = Symmetric {
            layout: &self.layout,
            places: self.blocks[place].clone(),
        };
        let mut lead = symmetric.lead(sent, self.step_limit(place));
        // The vector is positive; far from the rest a score may be less than the residual.
        for score in &mut lead.scores {
            *score = score.abs().max(f64::MIN_POSITIVE);
        }
        Some(lead)
    }

    fn power(&self, place: usize) -> Power<'_> {
        Power {
            layout: &self.layout,
            places: self.blocks[place].clone(),
            steps: self.step_limit(place),
        }
    }

    fn step_limit(&self, place: usize) -> usize {
        let places = self.blocks[place].clone();
        let work = places.len()
            + places
                .map(|place| self.layout.degree(place as u32))
                .sum::<usize>();
        (WORK / work).clamp(200, 1 << 20)
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
