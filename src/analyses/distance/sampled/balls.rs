//! About how many nodes are within so many hops of each?
//!
//! HyperBall (Boldi & Vigna 2013, doi:10.1109/ICDMW.2013.10): the ball of radius t around a node
//! is the union of the balls of radius t − 1 around its neighbours, and registers remember each.
//! Only neighbours whose ball has grown in the last round are asked.

use rayon::prelude::*;

use super::estimate::Estimate;
use super::registers::Registers;
use crate::frozen::{Adjacency, FrozenGraph};
use crate::random::mix;
use crate::traverse::NearFirst;

const NODES_PER_TASK: usize = 1 << 10;

/// What balls say of each node, the neighbours counted exactly.
///
/// Complexity: O(registers (n + m)) a round, in parallel; as many rounds as the diameter has
/// hops.
pub(super) fn by_balls(graph: &FrozenGraph, log2_registers: u32, seed: u64) -> Vec<Estimate> {
    match log2_registers {
        ..=6 => Balls::<64>::grow(graph, seed),
        7 => Balls::<128>::grow(graph, seed),
        8 => Balls::<256>::grow(graph, seed),
        9 => Balls::<512>::grow(graph, seed),
        _ => Balls::<1024>::grow(graph, seed),
    }
}

struct Balls<'a, const COUNT: usize> {
    rows: &'a Adjacency,
    now: Vec<Registers<COUNT>>,
    next: Vec<Registers<COUNT>>,
    growths: Vec<Growth>,
    grown: Vec<bool>,
}

/// What the ball around a node has grown to, and whether it has in this round.
#[derive(Clone, Copy, Default)]
struct Growth {
    so_far: Estimate,
    goes_on: bool,
}

impl<const COUNT: usize> Balls<'_, COUNT> {
    fn grow(graph: &FrozenGraph, seed: u64) -> Vec<Estimate> {
        let near = NearFirst::of(graph);
        let mut balls = Balls::<COUNT>::new(&near, seed);
        let mut hops = 0;
        while balls.grown.iter().any(|&grown| grown) {
            hops += 1;
            balls.round(hops);
        }
        let mut estimates = vec![Estimate::default(); graph.node_count()];
        for (&node, growth) in near.order().iter().zip(&balls.growths) {
            estimates[node as usize] = growth.so_far;
        }
        estimates
    }
}

impl<'a, const COUNT: usize> Balls<'a, COUNT> {
    fn new(near: &'a NearFirst, seed: u64) -> Self {
        let nodes = near.order().par_iter();
        let own = nodes.map(|&node| Registers::of(mix(mix(seed) ^ u64::from(node))));
        let now: Vec<_> = own.collect();
        Self {
            rows: near.outgoing(),
            next: now.clone(),
            growths: vec![Growth::default(); now.len()],
            grown: vec![true; now.len()],
            now,
        }
    }

    fn round(&mut self, hops: u32) {
        let (rows, now, grown) = (self.rows, &self.now, &self.grown);
        let most = now.len() as f64 - 1.0;
        self.next
            .par_chunks_mut(NODES_PER_TASK)
            .zip(self.growths.par_chunks_mut(NODES_PER_TASK))
            .enumerate()
            .for_each(|(task, (balls, growths))| {
                let first = (task * NODES_PER_TASK) as u32;
                for ((node, ball), growth) in (first..).zip(balls).zip(growths) {
                    let own = &now[node as usize];
                    *ball = *own;
                    for &neighbor in rows.neighbors(node) {
                        if grown[neighbor as usize] {
                            ball.join(&now[neighbor as usize]);
                        }
                    }
                    growth.goes_on = ball != own;
                    if hops == 1 {
                        // Whom a node is tied to is known.
                        growth.so_far.grow_to(rows.degree(node) as f64, hops);
                    } else if growth.goes_on {
                        growth.so_far.grow_to((ball.count() - 1.0).min(most), hops);
                    }
                }
            });
        std::mem::swap(&mut self.now, &mut self.next);
        for (grown, growth) in self.grown.iter_mut().zip(&self.growths) {
            *grown = growth.goes_on;
        }
    }
}
