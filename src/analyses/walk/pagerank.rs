//! Whom does a random walker visit most?

use rayon::prelude::*;

use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;
use crate::parallel;

/// PageRank: whom does a random walker visit most?
///
/// `x(v) = (1−d)/n + d (Σ x(u) w(u,v)/W(u) + D/n)` over the u that lead to v, with W(u) the
/// strength that leaves u and D the rank of those whom nothing leaves.
///
/// # Requires
/// Direction and strengths are used; an undirected tie is walked both ways.
///
/// # Returns
/// A share for each node, above 0; all sum to 1.
///
/// # Complexity
/// O(n + m) a step, about 100 steps to the default tolerance; nodes run in parallel.
///
/// # Source
/// Page, L., Brin, S., Motwani, R. & Winograd, T. (1999) The PageRank citation ranking,
/// Stanford InfoLab 1999-66.
///
/// # Examples
/// Two nodes that lead to each other are visited alike.
/// ```
/// use yhdyspinta::analyses::{Analysis, walk::PageRank};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let pair = FrozenGraph::from_arcs(2, Direction::Undirected, &[[0, 1]])?;
/// assert_eq!(PageRank::default().run(&pair).get(0), Some(0.5));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PageRank {
    /// d: how likely the walker follows a tie instead of starting anew; from 0 to below 1.
    pub damping: f64,
    /// When the ranks change less than this together, they are done.
    pub tolerance: f64,
}

impl Default for PageRank {
    fn default() -> Self {
        Self {
            damping: 0.85,
            tolerance: 1e-12,
        }
    }
}

const NODES_PER_TASK: usize = 1 << 12;

impl Analysis for PageRank {
    const ABOUT: About = About {
        name: "pagerank",
        question: "question-pagerank",
        convention: "damping 0.85, sums to 1, who leads nowhere spreads evenly",
        source: "Page, Brin, Motwani & Winograd 1999",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let node_count = graph.node_count();
        let even = 1.0 / node_count as f64;
        let leaving = leaving(graph);
        let mut ranks = vec![even; node_count];
        let mut sent = vec![0.0; node_count];
        for _ in 0..self.step_limit() {
            let lost = send(&ranks, &leaving, &mut sent);
            let base = (1.0 - self.damping + self.damping * lost) * even;
            if self.receive(graph, &sent, base, &mut ranks) < self.tolerance {
                break;
            }
        }
        let total = parallel::sum(node_count, |node| ranks[node]);
        NodeMeasure::defined(ranks.into_iter().map(|rank| rank / total).collect())
    }
}

impl PageRank {
    /// The change shrinks by the damping each step, so this many always suffice.
    fn step_limit(&self) -> usize {
        let steps = (self.tolerance / 2.0).ln() / self.damping.ln();
        steps.clamp(1.0, 1e6) as usize + 1
    }

    /// Each node takes what those who lead to it send; gives the sum of changes.
    fn receive(&self, graph: &FrozenGraph, sent: &[f64], base: f64, ranks: &mut [f64]) -> f64 {
        let rows = graph.incoming_rows();
        let changes: Vec<f64> = ranks
            .par_chunks_mut(NODES_PER_TASK)
            .enumerate()
            .map(|(task, ranks)| {
                let first = (task * NODES_PER_TASK) as u32;
                let mut change = 0.0;
                for (node, rank) in (first..).zip(ranks) {
                    let senders = rows.ties(node);
                    let received: f64 = senders
                        .map(|(u, strength)| sent[u as usize] * strength)
                        .sum();
                    let new = base + self.damping * received;
                    change += (new - *rank).abs();
                    *rank = new;
                }
                change
            })
            .collect();
        changes.iter().sum()
    }
}

/// The strength that leaves each node.
fn leaving(graph: &FrozenGraph) -> Vec<f64> {
    let rows = graph.outgoing_rows();
    parallel::fill(
        graph.node_count(),
        NODES_PER_TASK,
        0.0,
        || (),
        |(), first, slice| {
            for (node, total) in (first as u32..).zip(slice) {
                *total = match rows.strengths(node) {
                    Some(all) => all.iter().sum::<f64>().min(f64::MAX),
                    None => rows.degree(node) as f64,
                };
            }
        },
    )
}

/// Splits ranks over what leaves; gives the rank of those whom nothing leaves.
fn send(ranks: &[f64], leaving: &[f64], sent: &mut [f64]) -> f64 {
    let lost: Vec<f64> = sent
        .par_chunks_mut(NODES_PER_TASK)
        .enumerate()
        .map(|(task, sent)| {
            let nodes = task * NODES_PER_TASK..;
            let mut lost = 0.0;
            for (node, share) in nodes.zip(sent) {
                if leaving[node] > 0.0 {
                    *share = ranks[node] / leaving[node];
                } else {
                    *share = 0.0;
                    lost += ranks[node];
                }
            }
            lost
        })
        .collect();
    lost.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected, weighted};
    use crate::frozen::Direction;

    fn ranks(graph: &FrozenGraph) -> Vec<f64> {
        PageRank::default().run(graph).values().collect()
    }

    fn assert_close(left: &[f64], right: &[f64]) {
        assert_eq!(left.len(), right.len());
        for (left, right) in left.iter().zip(right) {
            assert!((left - right).abs() < 1e-11, "{left} is not {right}");
        }
    }

    #[test]
    fn who_leads_nowhere_spreads_evenly() {
        // 0 → 1: x0 = 0.075 + 0.425 x1, x1 = x0 + 0.85 x0, so x0 = 1/2.85.
        let first = 1.0 / 2.85;
        assert_close(&ranks(&directed(2, &[[0, 1]])), &[first, 1.0 - first]);
    }

    #[test]
    fn an_isolate_keeps_its_share() {
        // a = 0.05 + 0.85 z/3 + 0.85 a and z = 0.05 + 0.85 z/3 for a pair and an isolate.
        let isolate = 0.05 / (1.0 - 0.85 / 3.0);
        let paired = (1.0 - isolate) / 2.0;
        assert_close(
            &ranks(&undirected(3, &[[0, 1]])),
            &[paired, paired, isolate],
        );
    }

    #[test]
    fn strengths_direct_the_walker() {
        let ties = [([0, 1], 3.0), ([0, 2], 1.0), ([1, 0], 1.0), ([2, 0], 5.0)];
        let ranks = ranks(&weighted(3, Direction::Directed, &ties));
        let base = 0.05;
        assert_close(
            &ranks[1..],
            &[base + 0.85 * 0.75 * ranks[0], base + 0.85 * 0.25 * ranks[0]],
        );
    }

    #[test]
    fn all_alike_and_none() {
        assert_close(&ranks(&complete(4)), &[0.25; 4]);
        assert_close(&ranks(&undirected(2, &[])), &[0.5; 2]);
        assert_eq!(ranks(&undirected(0, &[])), [0.0; 0]);
    }
}
