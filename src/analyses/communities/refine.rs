//! Which parts of a group hold together so well that they may move as one?
//!
//! The refinement of Traag, Waltman & van Eck 2019 (algorithm A.2, lines 28–44): inside each
//! group nodes start alone and join, hubs first and not in random order, a part they are well
//! tied to. What is joined stays connected, which is why communities found this way never fall
//! apart.

use super::gather::{Gather, Strength};
use super::level::Level;
use super::mass::Masses;
use crate::random::Random;

/// How much chance there is in the choice of a part, in mean ties (θ of the paper).
const RANDOMNESS: f64 = 0.01;

/// Gains this many θ below the best would be drawn with probability e^−40: never.
const HOPELESS: f64 = 40.0;

/// The parts of every group; labels are below the number of nodes.
pub(super) fn refine<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    group_of: &[u32],
    random: &mut Random,
) -> Vec<u32> {
    let node_count = level.node_count();
    let mut parts = Parts {
        level,
        group_masses: level.masses.grouped(group_of, node_count),
        part_masses: level.masses.clone(),
        part_of: (0..node_count as u32).collect(),
        is_alone: vec![true; node_count],
        outside: (0..node_count as u32)
            .map(|node| level.within(node, group_of))
            .collect(),
        theta: RANDOMNESS * level.mean_strength(),
    };
    let mut gather = Gather::new(node_count);
    let mut candidates = Vec::new();
    for node in 0..node_count as u32 {
        let group = group_of[node as usize];
        if !parts.is_alone[node as usize] || !parts.is_well_tied(node, group) {
            continue;
        }
        level.gather_within(node, group_of, &parts.part_of, &mut gather);
        parts.candidates(node, group, &gather, &mut candidates);
        if let Some(part) = parts.draw(&candidates, random) {
            parts.join(node, part, gather.of(part));
        }
        gather.clear();
    }
    parts.part_of
}

struct Parts<'l, 'a, S: Strength, M: Masses> {
    level: &'l Level<'a, S, M>,
    group_masses: M,
    part_masses: M,
    part_of: Vec<u32>,
    /// Is the node the only one of its part? Only such nodes join others.
    is_alone: Vec<bool>,
    /// The strength that ties each part to the rest of its group.
    outside: Vec<f64>,
    theta: f64,
}

impl<S: Strength, M: Masses> Parts<'_, '_, S, M> {
    /// Is the part tied to the rest of its group at least as strongly as expected?
    #[inline]
    fn is_well_tied(&self, part: u32, group: u32) -> bool {
        let with_all = self.part_masses.expected(part, &self.group_masses, group);
        let with_itself = self.part_masses.expected(part, &self.part_masses, part);
        self.outside[part as usize] >= with_all - with_itself
    }

    /// The well-tied parts around the node that it loses nothing by joining, with its gain.
    #[inline]
    fn candidates(
        &self,
        node: u32,
        group: u32,
        gather: &Gather<S>,
        candidates: &mut Vec<(u32, f64)>,
    ) {
        candidates.clear();
        let masses = &self.level.masses;
        for (part, strength) in gather.touched() {
            let gain = strength - masses.expected(node, &self.part_masses, part);
            if gain >= 0.0 && self.is_well_tied(part, group) {
                candidates.push((part, gain));
            }
        }
    }

    /// One of the candidates, with probability ∝ exp(gain / θ).
    #[inline]
    fn draw(&self, candidates: &[(u32, f64)], random: &mut Random) -> Option<u32> {
        let best = candidates
            .iter()
            .map(|(_, gain)| *gain)
            .fold(f64::NEG_INFINITY, f64::max);
        let hopeless = best - HOPELESS * self.theta;
        let near = || candidates.iter().filter(|(_, gain)| *gain >= hopeless);
        let (first, _) = near().next()?;
        if near().nth(1).is_none() {
            return Some(*first);
        }
        let chance = |gain: f64| ((gain - best) / self.theta).exp();
        let total: f64 = near().map(|(_, gain)| chance(*gain)).sum();
        let mut lot = random.unit() * total;
        for (part, gain) in near() {
            lot -= chance(*gain);
            if lot < 0.0 {
                return Some(*part);
            }
        }
        near().next_back().map(|(part, _)| *part)
    }

    fn join(&mut self, node: u32, part: u32, strength: f64) {
        self.part_of[node as usize] = part;
        self.is_alone[part as usize] = false;
        self.is_alone[node as usize] = false;
        self.outside[part as usize] += self.outside[node as usize] - 2.0 * strength;
        self.part_masses.add(part, &self.level.masses, node);
    }
}
