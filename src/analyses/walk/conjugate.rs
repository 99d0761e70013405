//! Which scores solve `x = b + s A(x ∘ p)`, where ties are mutual? Conjugate gradients.
//!
//! With p > 0 wherever there is a tie the system is symmetric and positive definite in the
//! inner product Σ u v p (Hestenes & Stiefel 1952, doi:10.6028/jres.049.044), and needs about
//! the square root of the steps that the plain iteration does.

use rayon::prelude::*;

use super::product::{NODES_PER_TASK, Senders, Sent, added};

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

/// Scores, and whether they solve what they have to, as far as was asked.
pub(super) struct Solution {
    pub(super) scores: Vec<f64>,
    pub(super) is_solved: bool,
}

/// As many steps as any system of use needs.
pub(super) const STEPS: usize = 10_000;

impl Equations<'_> {
    /// Improves `scores` until what is left of the equations, summed, is below `tolerance` of
    /// the scores, and takes a plain step from there.
    ///
    /// Directions are sent in half precision where ties have no strengths; see [`drift`].
    pub(super) fn solve(&self, scores: Vec<f64>, tolerance: f64) -> Solution {
        if self.senders.is_weighted() {
            self.conjugate::<f64>(scores, tolerance)
        } else {
            self.conjugate::<f32>(scores, tolerance)
        }
    }

    fn conjugate<T: Sent>(&self, mut scores: Vec<f64>, tolerance: f64) -> Solution {
        let mut left = vec![0.0; scores.len()];
        let Remains {
            mut length,
            mut distance,
            total,
        } = self.remain(&scores, &mut left);
        let (mut goal, mut checked) = (tolerance * total, distance);
        let mut along = left.clone();
        let mut sent: Vec<T> = scaled(&along, self.part);
        let mut moved = vec![0.0; scores.len()];
        for _ in 0..STEPS {
            if distance <= goal {
                break;
            }
            let [curvature] = self.apply(&along, &sent, &mut moved);
            let step = length / curvature;
            if !(step.is_finite() && step > 0.0) {
                break;
            }
            let mut next = self.advance(&mut scores, &mut left, &along, &moved, step);
            goal = tolerance * next.total;
            let drift = drift::<T>(checked);
            if next.distance <= drift && drift > goal {
                next = self.remain(&scores, &mut left);
                checked = next.distance;
            }
            if !next.length.is_finite() {
                break;
            }
            self.turn(&mut along, &mut sent, &left, next.length / length);
            Remains {
                length,
                distance,
                ..
            } = next;
        }
        Solution {
            scores: plain_step(scores, &left),
            is_solved: distance <= goal,
        }
    }

    /// What is left of the equations, in full precision.
    pub(super) fn remain(&self, scores: &[f64], left: &mut [f64]) -> Remains {
        let sent: Vec<f64> = scaled(scores, self.part);
        let tasks = left.par_chunks_mut(NODES_PER_TASK).enumerate();
        Remains::of(added(tasks.map(|(task, left)| {
            let first = task * NODES_PER_TASK;
            let (mut length, mut distance, mut total) = (0.0, 0.0, 0.0);
            let own = scores[first..].iter().zip(&self.part[first..]);
            for (node, (left, (score, part))) in (first as u32..).zip(left.iter_mut().zip(own)) {
                let received = self.senders.received(node, &sent);
                *left = self.base + self.share * received - score;
                length += *left * *left * part;
                distance += left.abs();
                total += score;
            }
            [length, distance, total]
        })))
    }

    /// `moved` becomes what the equations make of `along`; gives the length of `along` in
    /// their own measure.
    fn apply<T: Sent>(&self, along: &[f64], sent: &[T], moved: &mut [f64]) -> [f64; 1] {
        let tasks = moved.par_chunks_mut(NODES_PER_TASK).enumerate();
        added(tasks.map(|(task, moved)| {
            let first = task * NODES_PER_TASK;
            let own = along[first..].iter().zip(&self.part[first..]);
            let mut curvature = 0.0;
            for (node, (moved, (along, part))) in (first as u32..).zip(moved.iter_mut().zip(own)) {
                *moved = along - self.share * self.senders.received(node, sent);
                curvature += *moved * along * part;
            }
            [curvature]
        }))
    }

    /// A step along.
    fn advance(
        &self,
        scores: &mut [f64],
        left: &mut [f64],
        along: &[f64],
        moved: &[f64],
        step: f64,
    ) -> Remains {
        let tasks = scores
            .par_chunks_mut(NODES_PER_TASK)
            .zip(left.par_chunks_mut(NODES_PER_TASK))
            .zip(along.par_chunks(NODES_PER_TASK))
            .zip(moved.par_chunks(NODES_PER_TASK))
            .zip(self.part.par_chunks(NODES_PER_TASK));
        Remains::of(added(tasks.map(
            |((((scores, left), along), moved), part)| {
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
            },
        )))
    }

    /// The next direction: down what is left, conjugate to those before.
    fn turn<T: Sent>(&self, along: &mut [f64], sent: &mut [T], left: &[f64], keep: f64) {
        along
            .par_chunks_mut(NODES_PER_TASK)
            .zip(sent.par_chunks_mut(NODES_PER_TASK))
            .zip(left.par_chunks(NODES_PER_TASK))
            .zip(self.part.par_chunks(NODES_PER_TASK))
            .for_each(|(((along, sent), left), part)| {
                for (((along, sent), left), part) in along.iter_mut().zip(sent).zip(left).zip(part)
                {
                    *along = left + keep * *along;
                    *sent = T::of(*along * part);
                }
            });
    }
}

/// How large what is left of the equations is.
#[derive(Clone, Copy)]
pub(super) struct Remains {
    /// Σ left² p.
    pub(super) length: f64,
    /// Σ |left|.
    pub(super) distance: f64,
    /// Σ scores.
    pub(super) total: f64,
}

impl Remains {
    fn of([length, distance, total]: [f64; 3]) -> Self {
        Self {
            length,
            distance,
            total,
        }
    }
}

/// Below this what is left may not be told from what rounding has added up to since it was
/// `checked`, with all digits: there it is worked out anew, which takes the rounding out
/// (van der Vorst & Ye 2000, doi:10.1137/S1064827599353865).
pub(super) fn drift<T: Sent>(checked: f64) -> f64 {
    const MARGIN: f64 = 10.0;
    MARGIN * T::ROUNDING * checked
}

/// The scores after a plain step, which is what is left of the equations.
pub(super) fn plain_step(mut scores: Vec<f64>, left: &[f64]) -> Vec<f64> {
    for (score, left) in scores.iter_mut().zip(left) {
        *score += left;
    }
    scores
}

/// What is sent of scores.
pub(super) fn scaled<T: Sent>(scores: &[f64], part: &[f64]) -> Vec<T> {
    let mut sent = vec![T::default(); scores.len()];
    sent.par_chunks_mut(NODES_PER_TASK)
        .zip(scores.par_chunks(NODES_PER_TASK))
        .zip(part.par_chunks(NODES_PER_TASK))
        .for_each(|((sent, scores), part)| {
            for (sent, (score, part)) in sent.iter_mut().zip(scores.iter().zip(part)) {
                *sent = T::of(score * part);
            }
        });
    sent
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
            let Solution { scores, is_solved } = equations.solve(start, 1e-13);
            assert!(is_solved);
            for (found, expected) in scores.iter().zip([3.0, 4.0, 3.0]) {
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
        let found = equations.solve(vec![1.0; 3], 1e-13).scores;
        for (found, expected) in found.iter().zip([2.0, 2.0, 1.0]) {
            assert!((found - expected).abs() < 1e-12, "{found}");
        }
        let none = undirected(0, &[]);
        let equations = Equations {
            senders: Senders::of(&none),
            part: &[],
            ..equations
        };
        assert_eq!(equations.solve(Vec::new(), 1e-13).scores, [0.0; 0]);
    }
}
