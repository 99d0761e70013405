//! Whom does a random walker visit most?

use rayon::prelude::*;

use super::conjugate::{Equations, Solution};
use super::product::{NODES_PER_TASK, Senders, added, each};
use super::settle::Settle;
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
/// O(n + m) a step, nodes in parallel: undirected about 20 steps of conjugate gradients,
/// directed about 10 of two products each of biconjugate ones, and where those break down at
/// most about 300 plain ones.
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
    /// When a step changes the ranks less than this together, the ranks after it are done: all
    /// errors together are then at most d/(1−d) times it, 5.7e-9 with the default, and in
    /// practice less than it.
    pub tolerance: f64,
}

impl Default for PageRank {
    fn default() -> Self {
        Self {
            damping: 0.85,
            tolerance: 1e-9,
        }
    }
}

impl Analysis for PageRank {
    const ABOUT: About = About {
        name: "pagerank",
        question: "question-pagerank",
        convention: "damping 0.85, sums to 1, who leads nowhere spreads evenly",
        source: "Page, Brin, Motwani & Winograd 1999",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let senders = Senders::of(graph);
        let part = parts(graph);
        let start = self.start(senders);
        // Without the rank of those who lead nowhere, which only scales all ranks; what it is
        // scaled by may double what is left.
        let equations = Equations {
            senders,
            part: &part,
            share: self.damping,
            base: (1.0 - self.damping) / part.len() as f64,
        };
        let solution = if graph.is_directed() {
            equations.solve_one_way(start.clone(), self.tolerance / 2.0)
        } else {
            equations.solve(start.clone(), self.tolerance / 2.0)
        };
        let solution = if solution.is_solved {
            solution
        } else {
            self.step_on(start, senders, &part)
        };
        if !solution.is_solved {
            return NodeMeasure::undefined(graph.node_count());
        }
        NodeMeasure::defined(as_shares(solution.scores))
    }
}

impl PageRank {
    /// What one step makes of ranks by the number of ties, exact where all walks are even.
    fn start(&self, senders: Senders<'_>) -> Vec<f64> {
        let count = senders.node_count();
        let degree = |node: usize| senders.degree(node as u32) as f64;
        let ties = parallel::sum(count, degree).max(1.0);
        let base = (1.0 - self.damping) / count as f64;
        as_shares(each(count, |node| {
            base + self.damping * degree(node as usize) / ties
        }))
    }

    /// Steps as the walker does until the ranks are done.
    fn step_on(&self, ranks: Vec<f64>, senders: Senders<'_>, part: &[f64]) -> Solution {
        let even = 1.0 / part.len() as f64;
        let settle = Settle {
            rate: self.damping,
            tolerance: self.tolerance,
            steps: self.step_limit(),
        };
        let mut sent = vec![0.0; part.len()];
        settle.run(ranks, |ranks, next| {
            let lost = send(ranks, part, &mut sent);
            let base = (1.0 - self.damping + self.damping * lost) * even;
            receive(senders, &sent, self.damping, base, next);
        })
    }

    /// A plain step shrinks changes by the damping, so this many always suffice, also when
    /// extrapolation has failed by then.
    fn step_limit(&self) -> usize {
        let steps = (self.tolerance / 2.0).ln() / self.damping.ln();
        2 * (steps.clamp(1.0, 1e6) as usize + 1)
    }
}

/// What a tie of strength 1 carries of its start's rank; 0 where nothing leaves.
fn parts(graph: &FrozenGraph) -> Vec<f64> {
    let rows = graph.outgoing_rows();
    let leaving = Senders::Rows(rows);
    each(graph.node_count(), |node| {
        if rows.degree(node) == 0 {
            0.0
        } else {
            leaving.total(node).recip()
        }
    })
}

/// Splits ranks over what leaves; gives the rank of those whom nothing leaves.
fn send(ranks: &[f64], part: &[f64], sent: &mut [f64]) -> f64 {
    let tasks = sent
        .par_chunks_mut(NODES_PER_TASK)
        .zip(ranks.par_chunks(NODES_PER_TASK))
        .zip(part.par_chunks(NODES_PER_TASK));
    let [lost] = added(tasks.map(|((sent, ranks), part)| {
        let mut lost = 0.0;
        for (sent, (rank, part)) in sent.iter_mut().zip(ranks.iter().zip(part)) {
            *sent = rank * part;
            lost += if *part > 0.0 { 0.0 } else { *rank };
        }
        [lost]
    }));
    lost
}

/// Each node takes what those who lead to it send.
fn receive(senders: Senders<'_>, sent: &[f64], damping: f64, base: f64, next: &mut [f64]) {
    next.par_chunks_mut(NODES_PER_TASK)
        .enumerate()
        .for_each(|(task, next)| {
            let first = (task * NODES_PER_TASK) as u32;
            for (node, rank) in (first..).zip(next) {
                *rank = base + damping * senders.received(node, sent);
            }
        });
}

fn as_shares(ranks: Vec<f64>) -> Vec<f64> {
    let total = parallel::sum(ranks.len(), |node| ranks[node]);
    ranks.into_iter().map(|rank| rank / total).collect()
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
            assert!((left - right).abs() < 1e-9, "{left} is not {right}");
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
