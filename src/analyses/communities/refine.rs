//! Which parts of a group hold together so well that they may move as one?
//!
//! The refinement of Traag, Waltman & van Eck 2019 (algorithm A.2, lines 28–44): inside each
//! group nodes start alone and join a part they are well tied to. What is joined stays connected,
//! which is why communities found this way never fall apart.

use rayon::prelude::*;

use super::gather::{Gather, Strength};
use super::level::Level;
use super::mass::Masses;
use super::members::Members;
use crate::random::Random;

/// How much chance there is in the choice of a part, in mean ties (θ of the paper).
const RANDOMNESS: f64 = 0.01;

/// Gains this many θ below the best would be drawn with probability e^−40: never.
const HOPELESS: f64 = 40.0;

/// In which order nodes look for a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// That of the level, which has hubs first: parts are few and large, and the pass is quick.
    HubsFirst,
    /// As in the paper: more and smaller parts, hence more ways to move.
    Random,
}

/// The parts of every group; labels are below the number of nodes. Groups know nothing of each
/// other, so threads refine them side by side, each group from a stream of chance of its own.
pub(super) fn refine<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    group_of: &[u32],
    group_count: usize,
    order: Order,
    random: &mut Random,
) -> Vec<u32> {
    /// So many that the largest of them leaves no thread waiting for long.
    const TASKS: usize = 32;
    const MOST_NODES_PER_TASK: usize = 1 << 10;
    let members = Members::new(group_of, group_count);
    let mut place = vec![0; level.node_count()];
    for (at, &node) in (0..).zip(members.nodes()) {
        place[node as usize] = at;
    }
    let seed = random.bits();
    let theta = RANDOMNESS * level.mean_strength();
    let nodes_per_task = level.node_count().div_ceil(TASKS).min(MOST_NODES_PER_TASK);
    let refined: Vec<Vec<u32>> = members
        .tasks(nodes_per_task, |_| 1)
        .into_par_iter()
        .map(|groups| {
            let first = members.places(groups.clone()).start;
            let inside = level.inside(&members, groups.clone(), &place);
            let mut parts = Parts::new(&inside, theta);
            for group in groups {
                let nodes = members.places(group..group + 1);
                if nodes.len() < 2 {
                    continue;
                }
                let nodes = (nodes.start - first) as u32..(nodes.end - first) as u32;
                let mut nodes: Vec<u32> = nodes.collect();
                let mut random = Random::stream(seed, group as u64);
                if order == Order::Random {
                    random.shuffle(&mut nodes);
                }
                parts.refine(&nodes, &mut random);
            }
            parts
                .part_of
                .iter_mut()
                .for_each(|part| *part += first as u32);
            parts.part_of
        })
        .collect();
    let mut part_of = vec![0; level.node_count()];
    for (&node, part) in members.nodes().iter().zip(refined.into_iter().flatten()) {
        part_of[node as usize] = part;
    }
    part_of
}

/// Parts of groups that have only ties inside them.
struct Parts<'l, S: Strength, M: Masses> {
    level: &'l Level<'static, S, M>,
    part_masses: M,
    part_of: Vec<u32>,
    /// Is the node the only one of its part? Only such nodes join others.
    is_alone: Vec<bool>,
    /// The strength that ties each part to the rest of its group.
    outside: Vec<f64>,
    theta: f64,
    /// Who gains so much less than the best is never drawn.
    hopeless: f64,
    gather: Gather<S>,
    candidates: Vec<(u32, f64)>,
}

impl<'l, S: Strength, M: Masses> Parts<'l, S, M> {
    fn new(level: &'l Level<'static, S, M>, theta: f64) -> Self {
        let node_count = level.node_count();
        let nodes = 0..node_count as u32;
        Self {
            level,
            part_masses: level.masses.clone(),
            part_of: nodes.clone().collect(),
            is_alone: vec![true; node_count],
            outside: nodes.map(|node| level.strength(node)).collect(),
            theta,
            hopeless: HOPELESS * theta,
            gather: Gather::new(node_count),
            candidates: Vec::new(),
        }
    }

    /// Joins the nodes of one group, in this order.
    fn refine(&mut self, nodes: &[u32], random: &mut Random) {
        let mut group = self.level.masses.zeros(1);
        for &node in nodes {
            group.add(0, &self.level.masses, node);
        }
        for &node in nodes {
            if !self.is_alone[node as usize] || !self.is_well_tied(node, &group) {
                continue;
            }
            self.level.gather(node, &self.part_of, &mut self.gather);
            self.find_candidates(node, &group);
            if let Some(part) = self.draw(random) {
                self.join(node, part, self.gather.of(part));
            }
            self.gather.clear();
        }
    }

    /// Is the part tied to the rest of its group at least as strongly as expected?
    #[inline]
    fn is_well_tied(&self, part: u32, group: &M) -> bool {
        let with_all = self.part_masses.expected(part, group, 0);
        let with_itself = self.part_masses.expected(part, &self.part_masses, part);
        self.outside[part as usize] >= with_all - with_itself
    }

    /// The well-tied parts around the node that it loses nothing by joining, with its gain; some are
    /// left out that are hopeless beside others.
    #[inline]
    fn find_candidates(&mut self, node: u32, group: &M) {
        self.candidates.clear();
        let mut least = 0.0;
        for (part, strength) in self.gather.touched() {
            let gain = strength - self.level.masses.expected(node, &self.part_masses, part);
            if gain >= least && self.is_well_tied(part, group) {
                self.candidates.push((part, gain));
                least = f64::max(least, gain - self.hopeless);
            }
        }
    }

    /// One of the candidates, with probability ∝ exp(gain / θ).
    #[inline]
    fn draw(&mut self, random: &mut Random) -> Option<u32> {
        let gains = self.candidates.iter().map(|(_, gain)| *gain);
        let best = gains.fold(f64::NEG_INFINITY, f64::max);
        let least = best - self.hopeless;
        self.candidates.retain(|(_, gain)| *gain >= least);
        match self.candidates[..] {
            [] => return None,
            [(part, _)] => return Some(part),
            _ => {}
        }
        let mut total = 0.0;
        for (_, gain) in &mut self.candidates {
            let chance = ((*gain - best) / self.theta).exp();
            *gain = chance;
            total += chance;
        }
        let mut lot = random.unit() * total;
        let drawn = self.candidates.iter().find(|(_, chance)| {
            lot -= chance;
            lot < 0.0
        });
        drawn.or(self.candidates.last()).map(|(part, _)| *part)
    }

    fn join(&mut self, node: u32, part: u32, strength: f64) {
        self.part_of[node as usize] = part;
        self.is_alone[part as usize] = false;
        self.is_alone[node as usize] = false;
        self.outside[part as usize] += self.outside[node as usize] - 2.0 * strength;
        self.part_masses.add(part, &self.level.masses, node);
    }
}
