//! Which vector does a strong component only stretch? Power iteration where ties are one-way.
//!
//! Iterating A + I converges even where the component is bipartite, and the least and largest
//! ratio of a step enclose the eigenvalue (Collatz & Wielandt), so that a component that cannot
//! win is left early.

use rayon::prelude::*;

use super::product::{NODES_PER_TASK, Senders};
use super::symmetric::Lead;

/// Nodes that reach each other.
pub(super) struct Power<'a> {
    pub(super) senders: Senders<'a>,
    pub(super) nodes: &'a [u32],
    /// How many steps at most.
    pub(super) steps: usize,
}

/// The iteration ends when the scores change less than this, relative to the largest.
const TOLERANCE: f64 = 1e-12;

/// What a step tells: the least and the largest ratio of a score to the one before, and the
/// highest score.
#[derive(Clone, Copy)]
struct Step {
    least: f64,
    most: f64,
    highest: f64,
}

impl Power<'_> {
    /// The leading eigenvalue with the eigenvector of the nodes, and whether they have settled;
    /// `None` as soon as the value must be below `lowest`.
    ///
    /// All scores are zero before and after: what other components send must not count.
    pub(super) fn lead(&self, scores: &mut [f64], lowest: f64) -> Option<Lead> {
        let mut own = vec![1.0; self.nodes.len()];
        let mut next = own.clone();
        // The shift is of the size of the matrix, so that strengths may be of any size.
        let totals = self.nodes.iter().map(|&node| self.senders.total(node));
        let shift = totals.fold(f64::INFINITY, f64::min).max(f64::MIN_POSITIVE);
        let (mut value, mut lost, mut is_settled) = (0.0, false, false);
        for _ in 0..self.steps {
            self.write(scores, &own);
            let Step {
                least,
                most,
                highest,
            } = self.step(scores, shift, &own, &mut next);
            value = (least * most).sqrt();
            let mut change = 0.0f64;
            for (old, new) in own.iter_mut().zip(&next) {
                let new = (new / highest).max(f64::MIN_POSITIVE);
                change = change.max((new - *old).abs());
                *old = new;
            }
            if most < lowest || change < TOLERANCE {
                lost = most < lowest;
                is_settled = true;
                break;
            }
        }
        self.nodes
            .iter()
            .for_each(|&node| scores[node as usize] = 0.0);
        (!lost).then_some(Lead {
            value,
            scores: own,
            is_settled,
        })
    }

    /// Least, most and highest are the same in any order.
    fn step(&self, scores: &[f64], shift: f64, own: &[f64], next: &mut [f64]) -> Step {
        let start = Step {
            least: f64::INFINITY,
            most: 0.0,
            highest: 0.0,
        };
        next.par_chunks_mut(NODES_PER_TASK)
            .zip(own.par_chunks(NODES_PER_TASK))
            .zip(self.nodes.par_chunks(NODES_PER_TASK))
            .map(|((next, own), nodes)| {
                let mut step = start;
                for ((next, own), &node) in next.iter_mut().zip(own).zip(nodes) {
                    let received = self.senders.received(node, scores);
                    step.least = step.least.min(received / own);
                    step.most = step.most.max(received / own);
                    *next = received + shift * own;
                    step.highest = step.highest.max(*next);
                }
                step
            })
            .reduce(
                || start,
                |left, right| Step {
                    least: left.least.min(right.least),
                    most: left.most.max(right.most),
                    highest: left.highest.max(right.highest),
                },
            )
    }

    fn write(&self, scores: &mut [f64], own: &[f64]) {
        for (&node, &score) in self.nodes.iter().zip(own) {
            scores[node as usize] = score;
        }
    }

    /// Scores after the winning component: x = Aᵀx / λ, exact at once for a single node. Have
    /// they settled?
    pub(super) fn follow(&self, scores: &mut [f64], value: f64) -> bool {
        for _ in 0..self.steps {
            let mut change = 0.0f64;
            let mut highest = 0.0f64;
            for &node in self.nodes {
                let new = self.senders.received(node, scores) / value;
                change = change.max((new - scores[node as usize]).abs());
                highest = highest.max(new);
                scores[node as usize] = new;
            }
            if self.nodes.len() == 1 || change <= TOLERANCE * highest {
                return true;
            }
        }
        false
    }
}
