//! Which vector does a strong component only stretch? Power iteration where ties are one-way.
//!
//! Iterating A + I converges even where the component is bipartite, and the least and largest
//! ratio of a step enclose the eigenvalue (Collatz & Wielandt), so that a component that cannot
//! win is left early.

use std::ops::Range;

use rayon::prelude::*;

use super::layout::Layout;
use super::symmetric::Lead;

/// Nodes that reach each other.
pub(super) struct Power<'a> {
    pub(super) layout: &'a Layout,
    pub(super) places: Range<usize>,
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
        let mut own = vec![1.0; self.places.len()];
        let mut next = own.clone();
        // The shift is of the size of the matrix, so that strengths may be of any size.
        let totals = self
            .places
            .clone()
            .map(|place| self.layout.total(place as u32));
        let shift = totals.fold(f64::INFINITY, f64::min).max(f64::MIN_POSITIVE);
        let (mut value, mut lost, mut is_settled) = (0.0, false, false);
        for _ in 0..self.steps {
            scores[self.places.clone()].copy_from_slice(&own);
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
        scores[self.places.clone()].fill(0.0);
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
        let first = self.places.start;
        self.layout
            .tasks(self.places.clone(), next)
            .into_par_iter()
            .map(|(places, next)| {
                let mut step = start;
                let first_next = places.start;
                self.layout
                    .each_received(places, scores, |place, received| {
                        let own = own[place - first];
                        let score = received + shift * own;
                        next[place - first_next] = score;
                        step.least = step.least.min(received / own);
                        step.most = step.most.max(received / own);
                        step.highest = step.highest.max(score);
                    });
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

    /// Scores after the winning component: x = Aᵀx / λ, exact at once for a single node. Have
    /// they settled?
    pub(super) fn follow(&self, scores: &mut [f64], value: f64) -> bool {
        for _ in 0..self.steps {
            let mut change = 0.0f64;
            let mut highest = 0.0f64;
            for place in self.places.clone() {
                let new = self.layout.received(place as u32, scores) / value;
                change = change.max((new - scores[place]).abs());
                highest = highest.max(new);
                scores[place] = new;
            }
            if self.places.len() == 1 || change <= TOLERANCE * highest {
                return true;
            }
        }
        false
    }
}
