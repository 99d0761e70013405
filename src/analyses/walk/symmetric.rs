//! Which vector do mutual ties only stretch? Conjugate gradients for the largest eigenvalue.
//!
//! Each step goes along a direction to where the Rayleigh quotient is highest; directions are
//! down the residual, with what Fletcher & Reeves (1964, doi:10.1093/comjnl/7.2.149) keep of
//! the one before (for eigenvalues: Bradbury & Fletcher 1966, doi:10.1007/BF02162089). It takes
//! about the steps of Lanczos and keeps four vectors, however many steps there are.

use rayon::prelude::*;

use super::product::{NODES_PER_TASK, Senders, added};

/// Nodes that are tied to each other and to no others, with mutual ties.
pub(super) struct Symmetric<'a> {
    pub(super) senders: Senders<'a>,
    pub(super) nodes: &'a [u32],
}

/// The iteration ends when `‖A x − λ x‖` is below this share of `λ ‖x‖`; the vector is then
/// this close, over the relative distance to the next eigenvalue.
const RESIDUAL: f64 = 1e-10;

/// Vectors over the nodes, `ahead` and `beyond` being A times the first two.
struct State {
    scores: Vec<f64>,
    along: Vec<f64>,
    ahead: Vec<f64>,
    beyond: Vec<f64>,
}

/// What was found.
pub(super) struct Lead {
    pub(super) value: f64,
    pub(super) scores: Vec<f64>,
    /// Has it settled within the steps allowed?
    pub(super) is_settled: bool,
}

/// Sums over a direction p, where x has length 1: x·Ap, p·Ap, x·p, p·p.
type Slopes = [f64; 4];

impl Symmetric<'_> {
    /// The largest eigenvalue and its vector of length 1, after at most so many steps. `sent`
    /// is as long as there are nodes in all, and scratch.
    pub(super) fn lead(&self, sent: &mut [f64], steps: usize) -> Lead {
        // What all ones become: a step spared.
        let mut scores: Vec<f64> = self
            .nodes
            .iter()
            .map(|&node| self.senders.total(node))
            .collect();
        scale(&mut scores);
        let mut state = State {
            along: vec![0.0; scores.len()],
            ahead: vec![0.0; scores.len()],
            beyond: vec![0.0; scores.len()],
            scores,
        };
        self.product(&state.scores, &mut state.ahead, sent);
        let mut value = dot(&state.scores, &state.ahead);
        let mut residual = state.residual(value);
        state.turn(value, 0.0);
        let is_settled = |residual: f64, value: f64| residual <= (RESIDUAL * value).powi(2);
        for _ in 0..steps {
            if is_settled(residual, value) {
                break;
            }
            self.product(&state.along, &mut state.beyond, sent);
            let slopes = state.slopes();
            let Some((step, highest)) = summit(value, slopes) else {
                break;
            };
            let [_, _, beside, length] = slopes;
            let size = (1.0 + 2.0 * step * beside + step * step * length).sqrt();
            value = highest;
            let next = state.advance(value, step, size.recip());
            if !next.is_finite() {
                break;
            }
            state.turn(value, next / residual);
            residual = next;
        }
        Lead {
            is_settled: is_settled(residual, value),
            value,
            scores: state.scores,
        }
    }

    /// `received` becomes A times `own`.
    fn product(&self, own: &[f64], received: &mut [f64], sent: &mut [f64]) {
        for (&node, &score) in self.nodes.iter().zip(own) {
            sent[node as usize] = score;
        }
        received
            .par_chunks_mut(NODES_PER_TASK)
            .zip(self.nodes.par_chunks(NODES_PER_TASK))
            .for_each(|(received, nodes)| {
                for (received, &node) in received.iter_mut().zip(nodes) {
                    *received = self.senders.received(node, sent);
                }
            });
    }
}

impl State {
    /// ‖Ax − λx‖².
    fn residual(&self, value: f64) -> f64 {
        let tasks = self
            .scores
            .par_chunks(NODES_PER_TASK)
            .zip(self.ahead.par_chunks(NODES_PER_TASK));
        let [squares] = added(tasks.map(|(scores, ahead)| {
            let left = scores.iter().zip(ahead).map(|(x, ahead)| ahead - value * x);
            [left.map(|left| left * left).sum()]
        }));
        squares
    }

    fn slopes(&self) -> Slopes {
        let tasks = self
            .scores
            .par_chunks(NODES_PER_TASK)
            .zip(self.along.par_chunks(NODES_PER_TASK))
            .zip(self.beyond.par_chunks(NODES_PER_TASK));
        added(tasks.map(|((scores, along), beyond)| {
            let mut slopes = [0.0; 4];
            for ((x, p), q) in scores.iter().zip(along).zip(beyond) {
                slopes[0] += x * q;
                slopes[1] += p * q;
                slopes[2] += x * p;
                slopes[3] += p * p;
            }
            slopes
        }))
    }

    /// A step along, scaled; gives ‖Ax − λx‖² after it.
    fn advance(&mut self, value: f64, step: f64, scale: f64) -> f64 {
        let tasks = self
            .scores
            .par_chunks_mut(NODES_PER_TASK)
            .zip(self.ahead.par_chunks_mut(NODES_PER_TASK))
            .zip(self.along.par_chunks(NODES_PER_TASK))
            .zip(self.beyond.par_chunks(NODES_PER_TASK));
        let [squares] = added(tasks.map(|(((scores, ahead), along), beyond)| {
            let mut squares = 0.0;
            let directions = along.iter().zip(beyond);
            for ((x, ahead), (p, q)) in scores.iter_mut().zip(ahead).zip(directions) {
                *x = (*x + step * p) * scale;
                *ahead = (*ahead + step * q) * scale;
                let left = *ahead - value * *x;
                squares += left * left;
            }
            [squares]
        }));
        squares
    }

    /// The next direction: down the residual, and this much of the one before.
    fn turn(&mut self, value: f64, keep: f64) {
        self.along
            .par_chunks_mut(NODES_PER_TASK)
            .zip(self.scores.par_chunks(NODES_PER_TASK))
            .zip(self.ahead.par_chunks(NODES_PER_TASK))
            .for_each(|((along, scores), ahead)| {
                for ((p, x), ahead) in along.iter_mut().zip(scores).zip(ahead) {
                    *p = ahead - value * x + keep * *p;
                }
            });
    }
}

/// The step t for which x + t p has the highest Rayleigh quotient, and that; missing when none
/// is higher than `value` that can be told.
fn summit(value: f64, [ahead, curve, beside, length]: Slopes) -> Option<(f64, f64)> {
    // Where the quotient is flat: a t² + b t + c = 0.
    let a = curve * beside - ahead * length;
    let b = curve - value * length;
    let c = ahead - value * beside;
    let root = (b * b - 4.0 * a * c).sqrt();
    let quotient = |step: f64| {
        (value + 2.0 * step * ahead + step * step * curve)
            / (1.0 + 2.0 * step * beside + step * step * length)
    };
    // Written so that the larger root may be infinite, and the smaller has all its digits.
    [2.0 * c / (root - b), 2.0 * c / (-root - b)]
        .into_iter()
        .filter(|step| step.is_finite())
        .map(|step| (step, quotient(step)))
        .filter(|(_, quotient)| quotient.is_finite())
        .max_by(|left, right| left.1.total_cmp(&right.1))
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    let tasks = left
        .par_chunks(NODES_PER_TASK)
        .zip(right.par_chunks(NODES_PER_TASK));
    let [sum] = added(tasks.map(|(left, right)| {
        [left
            .iter()
            .zip(right)
            .map(|(left, right)| left * right)
            .sum()]
    }));
    sum
}

/// To length 1, also where squares would not be numbers.
fn scale(scores: &mut [f64]) {
    let highest = scores.iter().copied().fold(0.0, f64::max);
    scores.iter_mut().for_each(|score| *score /= highest);
    let length = dot(scores, scores).sqrt();
    scores.iter_mut().for_each(|score| *score /= length);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{path, star};
    use crate::frozen::FrozenGraph;

    fn lead(graph: &FrozenGraph) -> (f64, Vec<f64>) {
        let nodes: Vec<u32> = graph.nodes().collect();
        let symmetric = Symmetric {
            senders: Senders::of(graph),
            nodes: &nodes,
        };
        let lead = symmetric.lead(&mut vec![0.0; nodes.len()], 10_000);
        assert!(lead.is_settled);
        (lead.value, lead.scores)
    }

    #[test]
    fn what_has_not_settled_is_told() {
        let graph = path(1000);
        let nodes: Vec<u32> = graph.nodes().collect();
        let symmetric = Symmetric {
            senders: Senders::of(&graph),
            nodes: &nodes,
        };
        assert!(!symmetric.lead(&mut vec![0.0; nodes.len()], 20).is_settled);
    }

    #[test]
    fn a_star_has_the_root_of_its_points() {
        let (value, vector) = lead(&star(10));
        assert!((value - 3.0).abs() < 1e-12, "{value}");
        assert!((vector[0] - 0.5f64.sqrt()).abs() < 1e-9);
        assert!((vector[4] - (0.5f64 / 9.0).sqrt()).abs() < 1e-9);
    }

    #[test]
    fn a_long_path_is_half_a_wave() {
        // λ = 2 cos(π/1001), x_k ∝ sin(kπ/1001): power iteration would take a million steps.
        let (value, vector) = lead(&path(1000));
        let angle = std::f64::consts::PI / 1001.0;
        assert!((value - 2.0 * angle.cos()).abs() < 1e-12, "{value}");
        let highest = vector.iter().copied().fold(0.0, f64::max);
        for (place, score) in (1..).zip(&vector) {
            let expected = (f64::from(place) * angle).sin();
            assert!(
                (score / highest - expected).abs() < 1e-5,
                "{place}: {score}"
            );
        }
    }

    #[test]
    fn the_summit_between_two_directions() {
        // Along the second axis of diag(1, 3) from the first: only the second itself is higher.
        let (step, quotient) = summit(1.0, [1e-3, 3.0, 0.0, 1.0]).expect("a summit");
        assert!(step > 1000.0 && (quotient - 3.0).abs() < 1e-5);
    }
}
