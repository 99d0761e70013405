//! How are groups found? One run from one stream of chance.

use std::cmp::Reverse;

use super::gather::Strength;
use super::level::Level;
use super::mass::Masses;
use super::members::renumber;
use super::moving::Partition;
use super::refine::{Order, refine};
use super::whole::split;
use crate::random::Random;

/// When Leiden stops.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// After so many passes.
    pub(super) passes: u32,
    /// After a pass that gains no more than this share of all ties.
    pub(super) gain: f64,
}

/// A pass that gained so many times what is too little gained plenty.
const PLENTY: f64 = 10.0;

/// Groups move as long as one time round gains more than this part of what the first one did.
const MUCH: f64 = 32.0;

/// Leiden (Traag, Waltman & van Eck 2019): passes of moving, refining and aggregating over the
/// whole until one changes nothing, or as little as the limits say.
///
/// It starts from groups of Louvain's kind instead of single nodes: the algorithm improves any
/// partition and refines every group before it moves as one, so its guarantees hold, and the
/// first, longest pass needs no refinement. Nodes come hubs first, equals as chance has it: on
/// R-MAT graphs Q is 0.0907 instead of 0.0895, and what is looked up most lies together. Where the
/// pass before still gained plenty, refinement goes in random order, as in the paper: it takes
/// longer and finds more (on projected networks Q is 0.7173 instead of 0.7160).
pub(super) fn leiden<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    random: &mut Random,
    Limits { passes, gain }: Limits,
) -> Vec<u32> {
    let order = hubs_first(level, random);
    let mut place = inverse(&order);
    let level = &level.in_order(&order, &place);
    // What a move gains counts a tie once, the level has it as two arcs.
    let least = gain * level.mean_strength() * level.arc_count() as f64 / 2.0;
    let mut group_of = begun(level);
    let mut order = Order::HubsFirst;
    for _ in 0..passes.max(1) {
        let gained;
        (group_of, gained) = pass(level, group_of, order, random);
        // Also ends when there is no number to compare: strengths may add up to more than one holds.
        let is_enough = gained > least;
        if !is_enough {
            break;
        }
        order = if gained > PLENTY * least {
            Order::Random
        } else {
            Order::HubsFirst
        };
    }
    replace(&mut place, &group_of);
    place
}

/// Where Leiden starts: each node moves once, then groups move, as long as it gains much. More
/// costs more than it gains, as the passes come back to it.
fn begun<S: Strength, M: Masses>(level: &Level<'_, S, M>) -> Vec<u32> {
    let mut partition = Partition::new(level, alone(level.node_count()));
    let gained = partition.sweep(level);
    climb(level, partition.group_of, gained, |level| {
        let mut partition = Partition::new(level, alone(level.node_count()));
        let first = partition.sweep(level);
        let mut gained = first;
        loop {
            let more = partition.sweep(level);
            gained += more;
            // Also ends when there is no number to compare.
            let is_much = more * MUCH > first;
            if !is_much {
                return (partition.group_of, gained);
            }
        }
    })
}

/// One pass: every group of the answer is a node of the coarsest level, hence connected.
fn pass<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    start: Vec<u32>,
    order: Order,
    random: &mut Random,
) -> (Vec<u32>, f64) {
    let mut place: Vec<u32> = alone(level.node_count());
    let (mut group_of, mut gained) = mended(level, start);
    let mut coarse: Option<Level<'static, S, M>> = None;
    loop {
        let here = coarse.as_ref().unwrap_or(level);
        let group_count = renumber(&mut group_of);
        if group_count == here.node_count() {
            break;
        }
        let mut part_of = refine(here, &group_of, group_count, order, random);
        let part_count = renumber(&mut part_of);
        if part_count == here.node_count() {
            // Nothing may move as one; all that is left is to part what is not connected.
            group_of = split(here, &group_of);
            break;
        }
        let next = here.aggregated(&part_of, part_count);
        let mut start = vec![0; part_count];
        for (&part, &group) in part_of.iter().zip(&group_of) {
            start[part as usize] = group;
        }
        replace(&mut place, &part_of);
        let more;
        (group_of, more) = mended(&next, start);
        gained += more;
        coarse = Some(next);
    }
    replace(&mut place, &group_of);
    (place, gained)
}

/// Louvain (Blondel, Guillaume, Lambiotte & Lefebvre 2008): moving and aggregating until
/// nothing moves.
///
/// Nodes come as chance has it and lie in memory as they come. Nearly all move in the first two
/// rounds, which therefore only move; the rounds after look at those whose neighbours moved.
pub(super) fn louvain<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    random: &mut Random,
) -> Vec<u32> {
    let node_count = level.node_count();
    let order = shuffled(node_count, random);
    let mut place = inverse(&order);
    let level = &level.in_order(&order, &place);
    let mut partition = Partition::new(level, alone(node_count));
    let mut gained = partition.sweep(level) + partition.sweep(level);
    gained += partition.improve(level, alone(node_count));
    let group_of = climb(level, partition.group_of, gained, |level| {
        let count = level.node_count();
        let mut partition = Partition::new(level, alone(count));
        let gained = partition.improve(level, shuffled(count, random));
        (partition.group_of, gained)
    });
    replace(&mut place, &group_of);
    place
}

/// Aggregates and moves groups, in the way given, until nothing moves.
fn climb<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    mut place: Vec<u32>,
    mut gained: f64,
    mut moved: impl FnMut(&Level<'static, S, M>) -> (Vec<u32>, f64),
) -> Vec<u32> {
    let mut group_count = renumber(&mut place);
    let mut coarse: Option<Level<'static, S, M>> = None;
    let mut group_of = place.clone();
    while gained > 0.0 {
        let next = coarse
            .as_ref()
            .unwrap_or(level)
            .aggregated(&group_of, group_count);
        (group_of, gained) = moved(&next);
        group_count = renumber(&mut group_of);
        replace(&mut place, &group_of);
        coarse = Some(next);
    }
    place
}

/// Moves single nodes, or groups of them, from this partition on.
fn mended<S: Strength, M: Masses>(level: &Level<'_, S, M>, start: Vec<u32>) -> (Vec<u32>, f64) {
    let mut partition = Partition::new(level, start);
    let gained = partition.mend(level);
    (partition.group_of, gained)
}

fn alone(count: usize) -> Vec<u32> {
    (0..count as u32).collect()
}

fn shuffled(count: usize, random: &mut Random) -> Vec<u32> {
    let mut order = alone(count);
    random.shuffle(&mut order);
    order
}

/// The nodes by falling number of neighbours.
fn hubs_first<S: Strength, M: Masses>(level: &Level<'_, S, M>, random: &mut Random) -> Vec<u32> {
    let mut order = shuffled(level.node_count(), random);
    order.sort_by_key(|&node| Reverse(level.neighbors(node).len()));
    order
}

/// Where each node comes in the order.
fn inverse(order: &[u32]) -> Vec<u32> {
    let mut place = vec![0; order.len()];
    for (at, &node) in (0..).zip(order) {
        place[node as usize] = at;
    }
    place
}

/// Each label becomes what the next level calls it.
fn replace(labels: &mut [u32], by: &[u32]) {
    for label in labels {
        *label = by[*label as usize];
    }
}
