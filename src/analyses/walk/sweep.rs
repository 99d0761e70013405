//! Which scores solve `x = b + s A(x ∘ p)`, where all send at most what they have? Sweeps, in
//! which a node hears what those before it have just become.
//!
//! Nodes of a block hear of each other only in the next sweep, so that they may be worked on at
//! once and the bits are the same on any number of threads (block Gauss & Seidel; for PageRank
//! Kohlschütter, Chirita & Nejdl 2006, doi:10.1007/11735106_46). What shrinks slowest is taken
//! out after each sweep: the sum, which is known, and one more by extrapolation (Anderson 1965,
//! doi:10.1145/321296.321305, of depth one).

use rayon::prelude::*;

use super::conjugate::{Equations, Solution};
use super::layout::Block;
use super::sum::{NODES_PER_TASK, added};

/// The more, the fewer sweeps, and the less to do at once.
const BLOCKS: usize = 32;

/// Multiplying so many numbers is worth waking a thread.
const LONG_BLOCK: usize = 1 << 14;

/// When sweeps have settled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sweeps {
    /// Changes below this share of the scores, both summed, are none. At most s times as much
    /// is then left of the equations, also after scores are scaled so that it sums to 0.
    pub(super) tolerance: f64,
    /// How many at most.
    pub(super) count: usize,
    /// Is anything taken out? Without it changes surely shrink by s or more a sweep.
    pub(super) in_haste: bool,
}

/// Vectors over the nodes, by place.
struct State {
    /// What is swept next, and after that its change.
    scores: Vec<f64>,
    next: Vec<f64>,
    /// Of the sweep before.
    change_before: Vec<f64>,
    next_before: Vec<f64>,
    sent: Vec<f64>,
}

/// Sums a sweep tells.
struct Swept {
    /// Of the changes.
    change: f64,
    /// Of the scores.
    total: f64,
    /// Of what remains of the scores when they have been sent on.
    kept: f64,
    /// The θ that makes `change − θ (change − before)` shortest.
    weight: f64,
}

impl Equations<'_> {
    /// Sweeps from `scores` until they settle.
    pub(super) fn sweep(&self, scores: Vec<f64>, sweeps: Sweeps) -> Solution {
        let blocks = self.layout.blocks(BLOCKS);
        let count = scores.len();
        let empty = || vec![0.0; count];
        let all = self.base * scores.len() as f64;
        let mut state = State {
            next: scores,
            scores: empty(),
            change_before: empty(),
            next_before: empty(),
            sent: empty(),
        };
        let mut kept_before = 0.0;
        let mut kept = self.kept(&state.next);
        let mut weight = 0.0;
        for sweep in 0..sweeps.count {
            // What is kept of the extrapolated scores is to be what everybody has anyway.
            let scale = all / (kept - weight * (kept - kept_before));
            let scale = if sweeps.in_haste && scale.is_finite() && scale > 0.0 {
                scale
            } else {
                1.0
            };
            self.set_out(&mut state, weight, scale);
            kept_before = kept;
            let swept = self.swept(&mut state, &blocks);
            kept = swept.kept;
            // What is left of the equations sums to `all − kept`, and all of it is at most s times
            // the change; scaling it to sum to 0, as ranks are, adds as much as it sums to.
            let scaling = ((all - kept).abs() / self.share).min(swept.change);
            let change = swept.change + scaling;
            // Also ends when there is nothing to change, or no number left to compare.
            if change <= sweeps.tolerance * swept.total || !swept.total.is_finite() {
                return Solution {
                    scores: state.next,
                    is_solved: swept.total.is_finite(),
                };
            }
            // The first has none before it.
            weight = if sweeps.in_haste && sweep > 0 {
                swept.weight
            } else {
                0.0
            };
        }
        Solution {
            scores: state.next,
            is_solved: false,
        }
    }

    /// What remains of scores when they have been sent on.
    fn kept(&self, scores: &[f64]) -> f64 {
        let tasks = scores
            .par_chunks(NODES_PER_TASK)
            .zip(self.part.par_chunks(NODES_PER_TASK));
        let [kept] = added(tasks.map(|(scores, part)| {
            let nodes = scores.iter().zip(part);
            [nodes.map(|(score, &part)| score * self.keeps(part)).sum()]
        }));
        kept
    }

    /// The share of a score that is not sent on, by its part.
    #[inline]
    fn keeps(&self, part: f64) -> f64 {
        if part > 0.0 { 1.0 - self.share } else { 1.0 }
    }

    /// The next scores to sweep, `scale (next − weight (next − before))`, and what they send.
    fn set_out(&self, state: &mut State, weight: f64, scale: f64) {
        // The change before last is not needed any more: the last takes its place.
        std::mem::swap(&mut state.scores, &mut state.change_before);
        state
            .scores
            .par_chunks_mut(NODES_PER_TASK)
            .zip(state.sent.par_chunks_mut(NODES_PER_TASK))
            .zip(state.next.par_chunks(NODES_PER_TASK))
            .zip(state.next_before.par_chunks(NODES_PER_TASK))
            .zip(self.part.par_chunks(NODES_PER_TASK))
            .for_each(|((((scores, sent), next), before), part)| {
                let nodes = scores.iter_mut().zip(sent);
                let known = next.iter().zip(before).zip(part);
                for ((score, sent), ((next, before), part)) in nodes.zip(known) {
                    *score = scale * (next - weight * (next - before));
                    *sent = *score * part;
                }
            });
        std::mem::swap(&mut state.next, &mut state.next_before);
    }

    /// `next` becomes the scores after those that were set out, and these their change.
    fn swept(&self, state: &mut State, blocks: &[Block]) -> Swept {
        let mut sums = [0.0; 5];
        for block in blocks {
            let places = block.places.clone();
            let (sent, before) = (&state.sent, &state.change_before);
            let tasks = block.tasks(&mut state.next[places.clone()]);
            let changes = block.tasks(&mut state.scores[places.clone()]);
            let tasks = tasks.into_par_iter().zip(changes);
            let swept = added(tasks.map(|((places, next), (_, change))| {
                let own = places.clone();
                self.layout.each_received(places, sent, |place, received| {
                    next[place - own.start] = self.base + self.share * received;
                });
                self.become_change(change, next, &before[own.clone()], &self.part[own])
            }));
            sums.iter_mut()
                .zip(swept)
                .for_each(|(sum, swept)| *sum += swept);
            state.sent[places.clone()]
                .par_chunks_mut(LONG_BLOCK)
                .zip(state.next[places.clone()].par_chunks(LONG_BLOCK))
                .zip(self.part[places].par_chunks(LONG_BLOCK))
                .for_each(|((sent, next), part)| {
                    let known = next.iter().zip(part);
                    sent.iter_mut()
                        .zip(known)
                        .for_each(|(sent, (next, part))| *sent = next * part);
                });
        }
        let [change, total, kept, along, length] = sums;
        Swept {
            change,
            total,
            kept,
            weight: if length > 0.0 { along / length } else { 0.0 },
        }
    }

    /// Scores become their change; gives the sums for [`Swept`].
    fn become_change(
        &self,
        scores: &mut [f64],
        next: &[f64],
        before: &[f64],
        part: &[f64],
    ) -> [f64; 5] {
        let mut sums = [0.0; 5];
        let known = next.iter().zip(before).zip(part);
        for (score, ((next, before), part)) in scores.iter_mut().zip(known) {
            let change = next - *score;
            let difference = change - before;
            *score = change;
            sums[0] += change.abs();
            sums[1] += next;
            sums[2] += next * self.keeps(*part);
            sums[3] += change * difference;
            sums[4] += difference * difference;
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::directed;
    use crate::analyses::walk::layout::Layout;
    use crate::analyses::walk::senders::Senders;

    const SURE: Sweeps = Sweeps {
        tolerance: 1e-14,
        count: 100,
        in_haste: false,
    };
    const HASTE: Sweeps = Sweeps {
        in_haste: true,
        ..SURE
    };

    #[test]
    fn a_pair_with_a_tail() {
        // 0 ⇄ 1 → 2, with s = 1/2: x₀ = 1 + x₁/4, x₁ = 1 + x₀/2, x₂ = 1 + x₁/4.
        let graph = directed(3, &[[0, 1], [1, 0], [1, 2]]);
        let layout = Layout::by_degree(Senders::of(&graph));
        let equations = Equations {
            layout: &layout,
            core: 3,
            part: &[1.0, 0.5, 0.0],
            share: 0.5,
            base: 1.0,
        };
        let expected = [10.0 / 7.0, 12.0 / 7.0, 10.0 / 7.0];
        for sweeps in [SURE, HASTE] {
            for start in [[0.0; 3], [7.0, 0.0, 1.0], expected] {
                let found = equations.sweep(start.to_vec(), sweeps);
                assert!(found.is_solved);
                for (found, expected) in found.scores.iter().zip(expected) {
                    assert!((found - expected).abs() < 1e-12, "{found}");
                }
            }
        }
        let one = Sweeps { count: 1, ..HASTE };
        assert!(!equations.sweep(vec![7.0, 0.0, 1.0], one).is_solved);
        // Balanced at once: what is scaled is right already.
        let one = equations.sweep(expected.map(|score| 3.0 * score).to_vec(), one);
        assert!((one.scores[1] - expected[1]).abs() < 1e-12);
    }

    #[test]
    fn nobody_settles_at_once() {
        let layout = Layout::by_degree(Senders::of(&directed(0, &[])));
        let equations = Equations {
            layout: &layout,
            core: 0,
            part: &[],
            share: 0.5,
            base: 1.0,
        };
        assert!(equations.sweep(Vec::new(), HASTE).is_solved);
    }

    #[test]
    fn later_blocks_hear_of_earlier_ones() {
        // A ring of several blocks: each but the first node of a block hears nothing yet.
        let count: u32 = 1 << 16;
        let arcs: Vec<[u32; 2]> = (0..count).map(|node| [node, (node + 1) % count]).collect();
        let layout = Layout::by_degree(Senders::of(&directed(count as usize, &arcs)));
        let part = vec![1.0; count as usize];
        let equations = Equations {
            layout: &layout,
            core: part.len(),
            part: &part,
            share: 0.5,
            base: 1.0,
        };
        let second = layout.blocks(BLOCKS)[1].places.start;
        let one = Sweeps { count: 1, ..SURE };
        let next = equations.sweep(vec![0.0; part.len()], one).scores;
        assert_eq!(next[second - 1..=second + 1], [1.0, 1.5, 1.0]);
    }
}
