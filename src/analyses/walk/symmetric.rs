//! Which vector do mutual ties only stretch? Conjugate gradients for the largest eigenvalue.
//!
//! Each step goes along a direction to where the Rayleigh quotient is highest; directions are
//! down the residual, with what Fletcher & Reeves (1964, doi:10.1093/comjnl/7.2.149) keep of
//! the one before (for eigenvalues: Bradbury & Fletcher 1966, doi:10.1007/BF02162089). It takes
//! about the steps of Lanczos and keeps four vectors, however many steps there are.
//!
//! Directions are rounded to half precision, half the memory to read from; where a step along
//! a rounded direction leads is worked out with all digits, so that nothing else loses any.

use std::ops::Range;

use rayon::prelude::*;

use super::layout::Layout;
use super::sum::{NODES_PER_TASK, added};

/// Nodes that are tied to each other and to no others, with mutual ties.
pub(super) struct Symmetric<'a> {
    pub(super) layout: &'a Layout,
    pub(super) places: Range<usize>,
}

/// The iteration ends when `‖A x − λ x‖` is below this share of `λ ‖x‖`; the vector is then
/// this close, over the relative distance to the next eigenvalue.
const RESIDUAL: f64 = 1e-10;

/// Vectors over the nodes.
struct State {
    /// x, of length 1.
    scores: Vec<f64>,
    /// r = Ax − λx.
    left: Vec<f64>,
    /// w = Ap − λp, for the direction p.
    ahead: Vec<f64>,
}

/// A step from x to s (x + t p), after which λ is higher by δ.
#[derive(Clone, Copy)]
struct Step {
    length: f64,
    scale: f64,
    gain: f64,
    /// How much of the direction is kept.
    keep: f64,
}

/// Sums r·r, r·p, x·p, p·p.
type Sums = [f64; 4];

/// Sums over a direction p, where x has length 1: x·Ap, p·Ap, x·p, p·p.
type Slopes = [f64; 4];

/// What was found.
pub(super) struct Lead {
    pub(super) value: f64,
    pub(super) scores: Vec<f64>,
    /// Has it settled within the steps allowed?
    pub(super) is_settled: bool,
}

impl Symmetric<'_> {
    /// The largest eigenvalue and its vector of length 1, after at most so many steps. `sent`
    /// is as long as there are nodes in all, and scratch.
    pub(super) fn lead(&self, sent: &mut [f32], steps: usize) -> Lead {
        let own = self.places.clone();
        // From here on A is divided by `unit`, so that strengths may be of any size.
        let (mut state, unit) = self.start(sent);
        let stay = Step {
            length: 0.0,
            scale: 1.0,
            gain: 0.0,
            keep: 0.0,
        };
        let mut sums = state.advance(&mut sent[own.clone()], stay);
        let mut value = 1.0;
        let is_settled = |[residual, ..]: Sums, value: f64| residual <= (RESIDUAL * value).powi(2);
        for _ in 0..steps {
            if is_settled(sums, value) {
                break;
            }
            let [residual, beside, along, length] = sums;
            let [curve, turned, ahead] = self.product(sent, unit, value, &mut state);
            let slopes = [
                beside + value * along,
                curve + value * length,
                along,
                length,
            ];
            let Some((step, highest)) = summit(value, slopes) else {
                break;
            };
            let scale = (1.0 + step * (2.0 * along + step * length)).sqrt().recip();
            let gain = highest - value;
            let next = residual + step * (2.0 * turned + step * ahead);
            let step = Step {
                length: step,
                scale,
                gain,
                // r stays at right angles to x.
                keep: (next * scale * scale - gain * gain).max(0.0) / residual,
            };
            value = highest;
            sums = state.advance(&mut sent[own.clone()], step);
            if !sums[0].is_finite() {
                break;
            }
        }
        Lead {
            is_settled: is_settled(sums, value),
            value: value * unit,
            scores: state.scores,
        }
    }

    /// What all ones become, which spares a step, and its λ.
    fn start(&self, sent: &mut [f32]) -> (State, f64) {
        let own = self.places.clone();
        let totals = || own.clone().map(|place| self.layout.total(place as u32));
        let highest = totals().fold(0.0, f64::max);
        for (sent, total) in sent[own.clone()].iter_mut().zip(totals()) {
            *sent = (total / highest) as f32;
        }
        let scores: Vec<f64> = sent[own].iter().map(|&score| f64::from(score)).collect();
        let mut state = State {
            left: vec![0.0; scores.len()],
            ahead: vec![0.0; scores.len()],
            scores,
        };
        self.product(sent, 1.0, 0.0, &mut state);
        let length = dot(&state.scores, &state.scores);
        let value = dot(&state.scores, &state.ahead) / length;
        let scale = length.sqrt().recip();
        let nodes = state.scores.iter_mut().zip(&mut state.left);
        for ((score, left), ahead) in nodes.zip(&state.ahead) {
            *left = (ahead / value - *score) * scale;
            *score *= scale;
        }
        (state, value)
    }

    /// w for the direction that is sent; gives p·w, r·w and w·w.
    fn product(&self, sent: &[f32], unit: f64, value: f64, state: &mut State) -> [f64; 3] {
        let (first, per_unit) = (self.places.start, unit.recip());
        let left = &state.left;
        let tasks = self.layout.tasks(self.places.clone(), &mut state.ahead);
        added(tasks.into_par_iter().map(|(places, ahead)| {
            let mut sums = [0.0; 3];
            let first_ahead = places.start;
            self.layout.each_received(places, sent, |place, received| {
                let along = f64::from(sent[place]);
                let next = received * per_unit - value * along;
                ahead[place - first_ahead] = next;
                sums[0] += along * next;
                sums[1] += left[place - first] * next;
                sums[2] += next * next;
            });
            sums
        }))
    }
}

impl State {
    /// Takes the step, and the next direction from there.
    fn advance(&mut self, along: &mut [f32], step: Step) -> Sums {
        let tasks = self
            .scores
            .par_chunks_mut(NODES_PER_TASK)
            .zip(self.left.par_chunks_mut(NODES_PER_TASK))
            .zip(along.par_chunks_mut(NODES_PER_TASK))
            .zip(self.ahead.par_chunks(NODES_PER_TASK));
        added(tasks.map(|(((scores, left), along), ahead)| {
            let mut sums = [0.0; 4];
            let nodes = scores.iter_mut().zip(left).zip(along);
            for (((score, left), along), ahead) in nodes.zip(ahead) {
                let before = f64::from(*along);
                *score = (*score + step.length * before) * step.scale;
                *left = (*left + step.length * ahead) * step.scale - step.gain * *score;
                *along = (*left + step.keep * before) as f32;
                let after = f64::from(*along);
                sums[0] += *left * *left;
                sums[1] += *left * after;
                sums[2] += *score * after;
                sums[3] += after * after;
            }
            sums
        }))
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
        let products = left.iter().zip(right).map(|(left, right)| left * right);
        [products.sum()]
    }));
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{path, star};
    use crate::analyses::walk::senders::Senders;
    use crate::frozen::FrozenGraph;

    fn settle(layout: &Layout, steps: usize) -> Lead {
        let symmetric = Symmetric {
            layout,
            places: 0..layout.node_count(),
        };
        symmetric.lead(&mut vec![0.0; layout.node_count()], steps)
    }

    fn lead(graph: &FrozenGraph) -> (f64, Vec<f64>) {
        let layout = Layout::by_degree(Senders::of(graph));
        let lead = settle(&layout, 10_000);
        assert!(lead.is_settled);
        (lead.value, layout.by_node(&lead.scores))
    }

    #[test]
    fn what_has_not_settled_is_told() {
        let graph = path(1000);
        let layout = Layout::by_degree(Senders::of(&graph));
        assert!(!settle(&layout, 20).is_settled);
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
