//! Which scores solve `x = b + s A(x ∘ p)`, where ties are mutual? Conjugate gradients.
//!
//! With p > 0 wherever there is a tie the system is symmetric and positive definite in the
//! inner product Σ u v p (Hestenes & Stiefel 1952, doi:10.6028/jres.049.044), and needs about
//! the square root of the steps that the plain iteration does. Nodes without ties between each
//! other follow exactly from the rest, the core: to search among the scores of the core alone
//! halves the steps again where many have few ties (a reduced system, Hageman & Young 1981,
//! Applied Iterative Methods, chapter 8), and vectors are only as long.

use rayon::prelude::*;

use super::layout::Layout;
use super::sum::{NODES_PER_TASK, added};

/// What scores have to solve; everything is by place.
pub(super) struct Equations<'a> {
    pub(super) layout: &'a Layout,
    /// So many come first; those after them have ties with these only. All nodes, where ties
    /// may be one-way.
    pub(super) core: usize,
    /// p: how much of a score goes along a tie of strength 1; 0 only where nothing leaves.
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
    /// Improves `scores` until what is left of the equations, as [`Remains::distance`] tells,
    /// is below `tolerance` of the scores, and takes a plain step from there.
    pub(super) fn solve(&self, mut scores: Vec<f64>, tolerance: f64) -> Solution {
        let (own, aside) = scores.split_at_mut(self.core);
        let mut sent = vec![0.0; self.part.len()];
        let mut left = vec![0.0; self.core];
        send(own, self.part, &mut sent);
        let mut total_aside = self.send_aside(self.base, &mut sent);
        let mut remains = self.remain(own, &sent, &mut left);
        let mut along = left.clone();
        let mut moved = left.clone();
        for _ in 0..STEPS {
            if remains.distance <= tolerance * (remains.total + total_aside) {
                break;
            }
            send(&along, self.part, &mut sent);
            let along_aside = self.send_aside(0.0, &mut sent);
            let [curvature] = self.apply(&along, &sent, &mut moved);
            let step = remains.length / curvature;
            if !(step.is_finite() && step > 0.0) {
                break;
            }
            let next = self.advance(own, &mut left, &along, &moved, step);
            if !next.length.is_finite() {
                break;
            }
            total_aside += step * along_aside;
            turn(&mut along, &left, next.length / remains.length);
            remains = next;
        }
        send(own, self.part, &mut sent);
        self.follow(self.base, &sent[..self.core], aside, |_, score| score);
        plain_step(own, &left);
        Solution {
            is_solved: remains.distance <= tolerance * (remains.total + total_aside),
            scores,
        }
    }

    /// What those outside the core have and send, which follows from what the core sends; gives
    /// all they have.
    fn send_aside(&self, base: f64, sent: &mut [f64]) -> f64 {
        let (sent, aside) = sent.split_at_mut(self.core);
        self.follow(base, sent, aside, |place, score| score * self.part[place])
    }

    /// What is kept of the scores of those outside the core; gives their sum.
    fn follow(
        &self,
        base: f64,
        sent: &[f64],
        aside: &mut [f64],
        keep: impl Fn(usize, f64) -> f64 + Sync,
    ) -> f64 {
        let tasks = self.layout.tasks(self.core..self.part.len(), aside);
        let [total] = added(tasks.into_par_iter().map(|(places, aside)| {
            let mut total = 0.0;
            let first = places.start;
            self.layout.each_received(places, sent, |place, received| {
                let score = base + self.share * received;
                aside[place - first] = keep(place, score);
                total += score;
            });
            [total]
        }));
        total
    }

    /// What is left of the equations.
    pub(super) fn remain(&self, scores: &[f64], sent: &[f64], left: &mut [f64]) -> Remains {
        let tasks = self.layout.tasks(0..self.core, left);
        Remains::of(added(tasks.into_par_iter().map(|(places, left)| {
            let mut remains = [0.0; 4];
            let first = places.start;
            self.layout.each_received(places, sent, |place, received| {
                let still = self.base + self.share * received - scores[place];
                left[place - first] = still;
                Remains::add(&mut remains, still, scores[place], self.part[place]);
            });
            remains
        })))
    }

    /// `moved` becomes what the equations make of `along`; gives the length of `along` in
    /// their own measure.
    fn apply(&self, along: &[f64], sent: &[f64], moved: &mut [f64]) -> [f64; 1] {
        let tasks = self.layout.tasks(0..self.core, moved);
        added(tasks.into_par_iter().map(|(places, moved)| {
            let mut curvature = 0.0;
            let first = places.start;
            self.layout.each_received(places, sent, |place, received| {
                let change = along[place] - self.share * received;
                moved[place - first] = change;
                curvature += change * along[place] * self.part[place];
            });
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
                let mut remains = [0.0; 4];
                let directions = along.iter().zip(moved);
                let nodes = scores.iter_mut().zip(left).zip(part);
                for (((score, left), part), (along, moved)) in nodes.zip(directions) {
                    *score += step * along;
                    *left -= step * moved;
                    Remains::add(&mut remains, *left, *score, *part);
                }
                remains
            },
        )))
    }
}

/// The next direction: down what is left, conjugate to those before.
fn turn(along: &mut [f64], left: &[f64], keep: f64) {
    along
        .par_chunks_mut(NODES_PER_TASK)
        .zip(left.par_chunks(NODES_PER_TASK))
        .for_each(|(along, left)| {
            for (along, left) in along.iter_mut().zip(left) {
                *along = left + keep * *along;
            }
        });
}

/// How large what is left of the equations is.
#[derive(Clone, Copy)]
pub(super) struct Remains {
    /// Σ left² p.
    pub(super) length: f64,
    /// Σ |left| + |Σ left|: at most this is left when the scores have been scaled so that
    /// what is left sums to 0, which PageRank's do.
    pub(super) distance: f64,
    /// Σ scores.
    pub(super) total: f64,
}

impl Remains {
    /// One node more in the sums left² p, |left|, left and score.
    #[inline]
    fn add(sums: &mut [f64; 4], left: f64, score: f64, part: f64) {
        sums[0] += left * left * part;
        sums[1] += left.abs();
        sums[2] += left;
        sums[3] += score;
    }

    fn of([length, distance, sum, total]: [f64; 4]) -> Self {
        Self {
            length,
            distance: distance + sum.abs(),
            total,
        }
    }
}

/// The scores after a plain step, which is what is left of the equations.
pub(super) fn plain_step(scores: &mut [f64], left: &[f64]) {
    for (score, left) in scores.iter_mut().zip(left) {
        *score += left;
    }
}

/// What those who have these scores send; there may be more places than scores.
pub(super) fn send(scores: &[f64], part: &[f64], sent: &mut [f64]) {
    sent.par_chunks_mut(NODES_PER_TASK)
        .zip(scores.par_chunks(NODES_PER_TASK))
        .zip(part.par_chunks(NODES_PER_TASK))
        .for_each(|((sent, scores), part)| {
            for (sent, (score, part)) in sent.iter_mut().zip(scores.iter().zip(part)) {
                *sent = score * part;
            }
        });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{path, undirected};
    use crate::analyses::walk::senders::Senders;
    use crate::frozen::FrozenGraph;

    /// Of x = 1 + s A x, by node, from the start given.
    fn solved(graph: &FrozenGraph, share: f64, start: f64) -> Vec<f64> {
        let (layout, core) = Layout::core_first(Senders::of(graph));
        let equations = Equations {
            part: &layout.by_place(|_| 1.0),
            layout: &layout,
            core,
            share,
            base: 1.0,
        };
        let Solution { scores, is_solved } =
            equations.solve(vec![start; graph.node_count()], 1e-13);
        assert!(is_solved);
        layout.by_node(&scores)
    }

    fn assert_close(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found}");
        }
    }

    #[test]
    fn a_path_of_three() {
        // x₀ = x₂ = 1 + x₁/2 and x₁ = 1 + x₀: x₁ = 4, x₀ = 3.
        assert_close(&solved(&path(3), 0.5, 0.0), &[3.0, 4.0, 3.0]);
    }

    #[test]
    fn a_triangle_with_a_tail() {
        // With s = 1/4: x₃ = 1 + x₀/4, x₁ = x₂ = (4 + x₀)/3, x₀ = 1 + x₁/2 + x₃/4, so that
        // x₀ (1 − 1/6 − 1/16) = 1 + 2/3 + 1/4.
        let graph = undirected(4, &[[0, 1], [1, 2], [2, 0], [0, 3]]);
        let first = (23.0 / 12.0) / (37.0 / 48.0);
        let other = (4.0 + first) / 3.0;
        assert_close(
            &solved(&graph, 0.25, 0.0),
            &[first, other, other, 1.0 + first / 4.0],
        );
    }

    #[test]
    fn an_isolate_has_the_base() {
        assert_close(
            &solved(&undirected(3, &[[0, 1]]), 0.5, 1.0),
            &[2.0, 2.0, 1.0],
        );
        assert_close(&solved(&undirected(0, &[]), 0.5, 1.0), &[]);
    }
}
