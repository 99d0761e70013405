//! Which scores solve `x = b + s A(x ∘ p)`, where ties may be one-way? Stabilized biconjugate
//! gradients.
//!
//! Each step has two products, one along a direction and one down what is left of it
//! (van der Vorst 1992, doi:10.1137/0913035). A few slow modes, such as sectors that seldom
//! lead to each other, are seen through as they are by conjugate gradients, and nothing but
//! the last direction is kept. It may break down: the caller is told, and steps plainly.

use rayon::prelude::*;

use super::conjugate::{Equations, STEPS, Solution, plain_step, send};
use super::sum::{NODES_PER_TASK, added};

/// Vectors over the nodes.
struct State {
    scores: Vec<f64>,
    /// What is left of the equations.
    left: Vec<f64>,
    /// What was left at the start: directions are kept apart as seen from there.
    shadow: Vec<f64>,
    along: Vec<f64>,
    /// What the equations make of `along`, and of `left`.
    ahead: Vec<f64>,
    beyond: Vec<f64>,
    /// What is sent for the next product.
    sent: Vec<f64>,
}

impl Equations<'_> {
    /// As [`Equations::solve`], for ties that need not be mutual; all nodes are in the core.
    pub(super) fn solve_one_way(&self, scores: Vec<f64>, tolerance: f64) -> Solution {
        let mut left = vec![0.0; scores.len()];
        let mut sent = left.clone();
        send(&scores, self.part, &mut sent);
        let first = self.remain(&scores, &sent, &mut left);
        send(&left, self.part, &mut sent);
        let mut state = State {
            scores,
            shadow: left.clone(),
            along: left.clone(),
            ahead: vec![0.0; left.len()],
            beyond: vec![0.0; left.len()],
            sent,
            left,
        };
        let (mut goal, mut distance) = (tolerance * first.total, first.distance);
        let mut seen = inner(&state.shadow, &state.left);
        for _ in 0..STEPS {
            if distance <= goal {
                break;
            }
            let [across, ..] =
                self.apply_to(&state.along, &state.shadow, &state.sent, &mut state.ahead);
            let step = seen / across;
            if !step.is_finite() {
                break;
            }
            state.half(step, self.part);
            let [level, curve] =
                self.apply_to(&state.left, &state.left, &state.sent, &mut state.beyond);
            // Nothing left: the second half has no direction.
            let turn = if curve > 0.0 { level / curve } else { 0.0 };
            let [seen_next, distance_next, sum, total] = state.advance(step, turn);
            if !(seen_next.is_finite() && distance_next.is_finite()) {
                distance = f64::INFINITY;
                break;
            }
            distance = distance_next + sum.abs();
            goal = tolerance * total;
            let keep = (seen_next / seen) * (step / turn);
            if distance > goal && !(keep.is_finite() && keep != 0.0) {
                break;
            }
            state.turn(keep, turn, self.part);
            seen = seen_next;
        }
        plain_step(&mut state.scores, &state.left);
        Solution {
            scores: state.scores,
            is_solved: distance <= goal,
        }
    }

    /// `moved` becomes what the equations make of `along`; gives its product with `beside` and
    /// with itself.
    fn apply_to(&self, along: &[f64], beside: &[f64], sent: &[f64], moved: &mut [f64]) -> [f64; 2] {
        let tasks = self.layout.tasks(0..self.core, moved);
        added(tasks.into_par_iter().map(|(places, moved)| {
            let (mut across, mut length) = (0.0, 0.0);
            let first = places.start;
            self.layout.each_received(places, sent, |place, received| {
                let change = along[place] - self.share * received;
                moved[place - first] = change;
                across += change * beside[place];
                length += change * change;
            });
            [across, length]
        }))
    }
}

impl State {
    /// What is left after the first half of a step, to be sent.
    fn half(&mut self, step: f64, part: &[f64]) {
        self.left
            .par_chunks_mut(NODES_PER_TASK)
            .zip(self.sent.par_chunks_mut(NODES_PER_TASK))
            .zip(self.ahead.par_chunks(NODES_PER_TASK))
            .zip(part.par_chunks(NODES_PER_TASK))
            .for_each(|(((left, sent), ahead), part)| {
                let own = ahead.iter().zip(part);
                for ((left, sent), (ahead, part)) in left.iter_mut().zip(sent).zip(own) {
                    *left -= step * ahead;
                    *sent = *left * part;
                }
            });
    }

    /// Both halves of the step; gives what is left as seen from the shadow, Σ |left|, Σ left
    /// and Σ scores.
    fn advance(&mut self, step: f64, turn: f64) -> [f64; 4] {
        let tasks = self
            .scores
            .par_chunks_mut(NODES_PER_TASK)
            .zip(self.left.par_chunks_mut(NODES_PER_TASK))
            .zip(self.along.par_chunks(NODES_PER_TASK))
            .zip(self.beyond.par_chunks(NODES_PER_TASK))
            .zip(self.shadow.par_chunks(NODES_PER_TASK));
        added(tasks.map(|((((scores, left), along), beyond), shadow)| {
            let (mut seen, mut distance, mut sum, mut total) = (0.0, 0.0, 0.0, 0.0);
            let own = along.iter().zip(beyond).zip(shadow);
            for ((score, left), ((along, beyond), shadow)) in scores.iter_mut().zip(left).zip(own) {
                *score += step * along + turn * *left;
                *left -= turn * beyond;
                seen += *left * shadow;
                distance += left.abs();
                sum += *left;
                total += *score;
            }
            [seen, distance, sum, total]
        }))
    }

    /// The next direction, to be sent.
    fn turn(&mut self, keep: f64, turn: f64, part: &[f64]) {
        self.along
            .par_chunks_mut(NODES_PER_TASK)
            .zip(self.sent.par_chunks_mut(NODES_PER_TASK))
            .zip(self.left.par_chunks(NODES_PER_TASK))
            .zip(self.ahead.par_chunks(NODES_PER_TASK))
            .zip(part.par_chunks(NODES_PER_TASK))
            .for_each(|((((along, sent), left), ahead), part)| {
                let own = left.iter().zip(ahead).zip(part);
                for ((along, sent), ((left, ahead), part)) in along.iter_mut().zip(sent).zip(own) {
                    *along = left + keep * (*along - turn * ahead);
                    *sent = *along * part;
                }
            });
    }
}

fn inner(left: &[f64], right: &[f64]) -> f64 {
    let tasks = left
        .par_chunks(NODES_PER_TASK)
        .zip(right.par_chunks(NODES_PER_TASK));
    let [sum] = added(tasks.map(|(left, right)| {
        let products = left.iter().zip(right).map(|(left, right)| left * right);
        [products.sum()]
    }));
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, weighted};
    use crate::analyses::walk::layout::Layout;
    use crate::analyses::walk::senders::Senders;
    use crate::frozen::{Direction, FrozenGraph};

    fn assert_solved(graph: &FrozenGraph, expected: &[f64]) {
        let layout = Layout::by_degree(Senders::of(graph));
        let equations = Equations {
            part: &layout.by_place(|_| 1.0),
            core: layout.node_count(),
            layout: &layout,
            share: 0.5,
            base: 1.0,
        };
        let start = vec![1.0; graph.node_count()];
        let Solution { scores, is_solved } = equations.solve_one_way(start, 1e-13);
        assert!(is_solved);
        for (found, expected) in layout.by_node(&scores).iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{scores:?}");
        }
    }

    #[test]
    fn a_ring_with_a_tail() {
        // x₀ = 1 + x₂/2, x₁ = 1 + x₀/2, x₂ = 1 + x₁/2: all 2; then 1 + 2/2.
        let graph = directed(4, &[[0, 1], [1, 2], [2, 0], [2, 3]]);
        assert_solved(&graph, &[2.0; 4]);
        // Twice as strong to 3: 1 + 2.
        let ties = [([0, 1], 1.0), ([1, 2], 1.0), ([2, 0], 1.0), ([2, 3], 2.0)];
        let graph = weighted(4, Direction::Directed, &ties);
        assert_solved(&graph, &[2.0, 2.0, 2.0, 3.0]);
    }

    #[test]
    fn one_arc_and_none() {
        assert_solved(&directed(2, &[[0, 1]]), &[1.0, 1.5]);
        assert_solved(&directed(2, &[]), &[1.0, 1.0]);
        assert_solved(&directed(0, &[]), &[]);
    }
}
