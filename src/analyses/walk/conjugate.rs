//! Which scores solve `x = b + s A(x ∘ p)`, where ties are mutual? Conjugate gradients.
//!
//! With p > 0 wherever there is a tie the system is symmetric and positive definite in the
//! inner product Σ u v p (Hestenes & Stiefel 1952, doi:10.6028/jres.049.044), and needs about
//! the square root of the steps that the plain iteration does.

use rayon::prelude::*;

use super::product::{NODES_PER_TASK, Senders, added, each};

/// What scores have to solve.
pub(super) struct Equations<'a> {
    /// Ties, the same both ways.
    pub(super) senders: Senders<'a>,
    /// p: how much of a score goes along a tie of strength 1; 0 only for isolates.
    pub(super) part: &'a [f64],
    /// s: what is left of it at the other end; the largest eigenvalue of s A p is below 1.
    pub(super) share: f64,
    /// b: what everybody has anyway.
    pub(super) base: f64,
}

/// As many steps as any system of use needs.
const STEPS: usize = 10_000;

impl Equations<'_> {
    /// Improves `scores` until what is left of the equations, summed, is below `tolerance` of
    /// the scores. Where numbers run out of range it ends early: the caller checks.
    pub(super) fn solve(&self, mut scores: Vec<f64>, tolerance: f64) -> Vec<f64> {
        let count = scores.len();
        let scaled = |along: &[f64]| {
            each(count, |node| {
                along[node as usize] * self.part[node as usize]
            })
        };
        let mut sent = scaled(&scores);
        let mut left = each(count, |node| {
            let received = self.senders.received(node, &sent);
            self.base + self.share * received - scores[node as usize]
        });
        let mut along = left.clone();
        sent = scaled(&along);
        let mut moved = vec![0.0; count];
        let [mut length] = self.length(&left);
        for _ in 0..STEPS {
            let [curvature] = self.apply(&along, &sent, &mut moved);
            let step = length / curvature;
            if !(step.is_finite() && step > 0.0) {
                break;
            }
            let [next, distance, total] =
                self.advance(&mut scores, &mut left, &along, &moved, step);
            if distance <= tolerance * total || !next.is_finite() {
                break;
            }
            self.turn(&mut along, &mut sent, &left, next / length);
            length = next;
        }
        scores
    }

    /// Σ left² p.
    fn length(&self, left: &[f64]) -> [f64; 1] {
        let tasks = left
            .par_chunks(NODES_PER_TASK)
            .zip(self.part.par_chunks(NODES_PER_TASK));
        added(tasks.map(|(left, part)| {
            let squares = left.iter().zip(part).map(|(left, part)| left * left * part);
            [squares.sum()]
        }))
    }

    /// `moved` becomes what the equations make of `along`; gives the length of `along` in
    /// their own measure.
    fn apply(&self, along: &[f64], sent: &[f64], moved: &mut [f64]) -> [f64; 1] {
        let tasks = moved.par_chunks_mut(NODES_PER_TASK).enumerate();
        added(tasks.map(|(task, moved)| {
            let first = task * NODES_PER_TASK;
            let own = along[first..].iter().zip(&sent[first..]);
            let mut curvature = 0.0;
            for (node, (moved, (along, own))) in (first as u32..).zip(moved.iter_mut().zip(own)) {
                *moved = along - self.share * self.senders.received(node, sent);
                curvature += *moved * own;
            }
            [curvature]
        }))
    }

    /// A step along; gives Σ left² p, Σ |left| and Σ scores.
    fn advance(
        &self,
        scores: &mut [f64],
        left: &mut [f64],
        along: &[f64],
        moved: &[f64],
        step: f64,
    ) -> [f64; 3] {
        let tasks = scores
            .par_chunks_mut(NODES_PER_TASK)
            .zip(left.par_chunks_mut(NODES_PER_TASK))
            .zip(along.par_chunks(NODES_PER_TASK))
            .zip(moved.par_chunks(NODES_PER_TASK))
            .zip(self.part.par_chunks(NODES_PER_TASK));
        added(tasks.map(|((((scores, left), along), moved), part)| {
            let (mut length, mut distance, mut total) = (0.0, 0.0, 0.0);
            let directions = along.iter().zip(moved);
            let nodes = scores.iter_mut().zip(left).zip(part);
            for (((score, left), part), (along, moved)) in nodes.zip(directions) {
                *score += step * along;
                *left -= step * moved;
                length += *left * *left * part;
                distance += left.abs();
                total += *score;
            }
            [length, distance, total]
        }))
    }

    /// The next direction: down what is left, conjugate to those before.
    fn turn(&self, along: &mut [f64], sent: &mut [f64], left: &[f64], keep: f64) {
        along
            .par_chunks_mut(NODES_PER_TASK)
            .zip(sent.par_chunks_mut(NODES_PER_TASK))
            .zip(left.par_chunks(NODES_PER_TASK))
            .zip(self.part.par_chunks(NODES_PER_TASK))
            .for_each(|(((along, sent), left), part)| {
                for (((along, sent), left), part) in along.iter_mut().zip(sent).zip(left).zip(part)
                {
                    *along = left + keep * *along;
                    *sent = *along * part;
                }
            });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{path, undirected};

    #[test]
    fn a_path_of_three() {
        // x₀ = x₂ = 1 + x₁/2 and x₁ = 1 + x₀: x₁ = 4, x₀ = 3.
        let graph = path(3);
        let equations = Equations {
            senders: Senders::of(&graph),
            part: &[1.0; 3],
            share: 0.5,
            base: 1.0,
        };
        for start in [vec![0.0; 3], vec![3.0, 4.0, 3.0]] {
            let found = equations.solve(start, 1e-13);
            for (found, expected) in found.iter().zip([3.0, 4.0, 3.0]) {
                assert!((found - expected).abs() < 1e-12, "{found}");
            }
        }
    }

    #[test]
    fn an_isolate_has_the_base() {
        let graph = undirected(3, &[[0, 1]]);
        let equations = Equations {
            senders: Senders::of(&graph),
            part: &[1.0, 1.0, 0.0],
            share: 0.5,
            base: 1.0,
        };
        assert_eq!(equations.solve(vec![1.0; 3], 1e-13), [2.0, 2.0, 1.0]);
        let none = undirected(0, &[]);
        let equations = Equations {
            senders: Senders::of(&none),
            part: &[],
            ..equations
        };
        assert_eq!(equations.solve(Vec::new(), 1e-13), [0.0; 0]);
    }
}
