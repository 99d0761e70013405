//! How are groups found? One run from one stream of chance.

use super::gather::Strength;
use super::level::{Level, renumber};
use super::mass::Masses;
use super::moving::Partition;
use super::refine::refine;
use super::whole::split;
use crate::random::Random;

/// Leiden (Traag, Waltman & van Eck 2019): passes of moving, refining and aggregating over the
/// whole until one changes nothing, at most so many.
///
/// It starts from Louvain's groups instead of single nodes: the algorithm improves any
/// partition and refines every group before it moves as one, so its guarantees hold, and the
/// first, longest pass needs no refinement.
pub(super) fn leiden<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    random: &mut Random,
    passes: u32,
) -> Vec<u32> {
    let mut group_of = louvain(level, random);
    for _ in 0..passes.max(1) {
        let changed;
        (group_of, changed) = pass(level, group_of, random);
        if !changed {
            break;
        }
    }
    group_of
}

/// One pass: every group of the answer is a node of the coarsest level, hence connected.
fn pass<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    start: Vec<u32>,
    random: &mut Random,
) -> (Vec<u32>, bool) {
    let mut place: Vec<u32> = alone(level.node_count());
    let (mut group_of, mut changed) = moved(level, start, random);
    let mut coarse: Option<Level<'static, S, M>> = None;
    loop {
        let here = coarse.as_ref().unwrap_or(level);
        if renumber(&mut group_of) == here.node_count() {
            break;
        }
        let order = shuffled(here.node_count(), random);
        let mut part_of = refine(here, &group_of, &order, random);
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
        let moves;
        (group_of, moves) = moved(&next, start, random);
        changed |= moves;
        coarse = Some(next);
    }
    replace(&mut place, &group_of);
    (place, changed)
}

/// Louvain (Blondel, Guillaume, Lambiotte & Lefebvre 2008): moving and aggregating until
/// nothing moves.
pub(super) fn louvain<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    random: &mut Random,
) -> Vec<u32> {
    let (mut place, mut changed) = moved(level, alone(level.node_count()), random);
    let mut group_count = renumber(&mut place);
    let mut coarse: Option<Level<'static, S, M>> = None;
    let mut group_of = place.clone();
    while changed {
        let next = coarse
            .as_ref()
            .unwrap_or(level)
            .aggregated(&group_of, group_count);
        (group_of, changed) = moved(&next, alone(group_count), random);
        group_count = renumber(&mut group_of);
        replace(&mut place, &group_of);
        coarse = Some(next);
    }
    place
}

fn moved<S: Strength, M: Masses>(
    level: &Level<'_, S, M>,
    start: Vec<u32>,
    random: &mut Random,
) -> (Vec<u32>, bool) {
    let mut partition = Partition::new(level, start);
    let order = shuffled(level.node_count(), random);
    let moved = partition.improve(level, order);
    (partition.group_of, moved)
}

fn alone(count: usize) -> Vec<u32> {
    (0..count as u32).collect()
}

fn shuffled(count: usize, random: &mut Random) -> Vec<u32> {
    let mut order = alone(count);
    random.shuffle(&mut order);
    order
}

/// Each label becomes what the next level calls it.
fn replace(labels: &mut [u32], by: &[u32]) {
    for label in labels {
        *label = by[*label as usize];
    }
}
