//! Which scores does a step leave as they are? Fixed points, with extrapolation.
//!
//! After a plain step `y = g(x)` the next start is `y − θ (y − y')`, with y' the answer of the
//! step before and θ such that the changes `y − x`, mixed the same way, come out shortest
//! (Anderson 1965, doi:10.1145/321296.321305, of depth one): what shrinks slowest is taken out
//! of both at once. A start is only ever judged by a plain step from it.

use rayon::prelude::*;

use super::conjugate::Solution;
use super::sum::{NODES_PER_TASK, added};

/// When a fixed point is reached.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settle {
    /// The factor by which a plain step shrinks changes; when an extrapolated start does no
    /// better there are only plain steps from then on. 0 for plain steps at once.
    pub(super) rate: f64,
    /// Changes below this share of the scores, both summed, are none.
    pub(super) tolerance: f64,
    /// How many steps at most.
    pub(super) steps: usize,
}

impl Settle {
    /// Steps from `scores` until they settle: `step` writes the scores after those it is given.
    pub(super) fn run(
        self,
        mut scores: Vec<f64>,
        mut step: impl FnMut(&[f64], &mut [f64]),
    ) -> Solution {
        let mut is_solved = false;
        let mut next = vec![0.0; scores.len()];
        // What the step before gave, and its change.
        let (mut next_before, mut change_before) = (Vec::new(), Vec::new());
        let mut extrapolates = self.rate > 0.0;
        // What an extrapolated start must not change more than.
        let mut limit = f64::INFINITY;
        for _ in 0..self.steps {
            step(&scores, &mut next);
            let [change, total] = become_change(&mut scores, &next);
            // Also ends when there is nothing to change, or no number left to compare.
            if change <= self.tolerance * total || !total.is_finite() {
                is_solved = total.is_finite();
                break;
            }
            extrapolates &= change <= limit;
            if !extrapolates {
                std::mem::swap(&mut scores, &mut next);
            } else if change_before.is_empty() {
                change_before = scores;
                next_before.clone_from(&next);
                scores = next.clone();
            } else {
                limit = self.rate * change;
                let weight = weight(&scores, &change_before);
                extrapolate(&mut change_before, &next, &next_before, weight);
                std::mem::swap(&mut change_before, &mut scores);
                std::mem::swap(&mut next_before, &mut next);
            }
        }
        Solution {
            scores: next,
            is_solved,
        }
    }
}

/// Scores become `next − scores`; gives the sums of changes and of scores.
fn become_change(scores: &mut [f64], next: &[f64]) -> [f64; 2] {
    let tasks = scores
        .par_chunks_mut(NODES_PER_TASK)
        .zip(next.par_chunks(NODES_PER_TASK));
    added(tasks.map(|(scores, next)| {
        let (mut change, mut total) = (0.0, 0.0);
        for (score, next) in scores.iter_mut().zip(next) {
            *score = next - *score;
            change += score.abs();
            total += next;
        }
        [change, total]
    }))
}

/// The θ that makes `change − θ (change − before)` shortest.
fn weight(change: &[f64], before: &[f64]) -> f64 {
    let tasks = change
        .par_chunks(NODES_PER_TASK)
        .zip(before.par_chunks(NODES_PER_TASK));
    let [along, length] = added(tasks.map(|(change, before)| {
        let (mut along, mut length) = (0.0, 0.0);
        for (change, before) in change.iter().zip(before) {
            let difference = change - before;
            along += change * difference;
            length += difference * difference;
        }
        [along, length]
    }));
    if length > 0.0 { along / length } else { 0.0 }
}

fn extrapolate(start: &mut [f64], next: &[f64], before: &[f64], weight: f64) {
    start
        .par_chunks_mut(NODES_PER_TASK)
        .zip(next.par_chunks(NODES_PER_TASK))
        .zip(before.par_chunks(NODES_PER_TASK))
        .for_each(|((start, next), before)| {
            for (start, (next, before)) in start.iter_mut().zip(next.iter().zip(before)) {
                *start = next - weight * (next - before);
            }
        });
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTLE: Settle = Settle {
        rate: 0.99,
        tolerance: 1e-12,
        steps: 1000,
    };

    #[test]
    fn a_single_rate_is_seen_through_at_once() {
        // x = 0.99 x + 1 from 0: plain steps would take thousands.
        let mut steps = 0;
        let found = SETTLE.run(vec![0.0], |x, y| {
            steps += 1;
            y[0] = 0.99 * x[0] + 1.0;
        });
        assert!((found.scores[0] - 100.0).abs() < 1e-9 && steps < 5);
    }

    #[test]
    fn many_rates_settle_as_plain_steps_do() {
        let rates = [0.9, 0.5, -0.3, 0.0, 0.8];
        let found = SETTLE.run(vec![1.0; 5], |x, y| {
            for (at, rate) in rates.iter().enumerate() {
                y[at] = rate * x[at] + 1.0;
            }
        });
        for (found, rate) in found.scores.iter().zip(rates) {
            assert!((found - 1.0 / (1.0 - rate)).abs() < 1e-9, "{found}");
        }
    }

    #[test]
    fn without_a_rate_steps_are_plain_and_nothing_is_settled() {
        let plain = Settle {
            rate: 0.0,
            ..SETTLE
        };
        let mut steps = 0;
        plain.run(vec![0.0], |x, y| {
            steps += 1;
            y[0] = x[0] / 2.0 + 1.0;
        });
        assert!(steps > 30);
        assert!(plain.run(Vec::new(), |_, _| ()).is_solved);
        let short = Settle { steps: 3, ..plain };
        assert!(
            !short
                .run(vec![0.0], |x, y| y[0] = x[0] / 2.0 + 1.0)
                .is_solved
        );
    }
}
