//! On how few actors does an interface rest?

use std::collections::{BTreeMap, HashSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::pair_of_sectors;
use crate::findings::naming::actor_refs;
use crate::findings::{ActorRef, WordRef};
use crate::select::{Grouping, Sectors, Selected};

/// The few actors that carry most of an interface.
///
/// As few as touch four of five pairs of actors between whom a tie crosses; where five do not,
/// the five that touch most. Every set was tried (`exact`), or each next actor is the one that
/// touches most of what is left: then the share is at least 1 − 1/e of the best.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Carriers {
    /// One sector.
    pub a: WordRef,
    /// The other sector.
    pub b: WordRef,
    /// Between how many pairs of actors a tie crosses.
    pub pairs: usize,
    /// Who carries most, the first most of all.
    pub actors: Vec<ActorRef>,
    /// The share of the pairs that they touch.
    pub share: f64,
    /// Was every set tried, so that no fewer carry as much?
    pub exact: bool,
}

/// What share a few actors are asked to carry.
const MOST: f64 = 0.8;

/// How many actors are few.
const FEW: usize = 5;

/// How many sets are tried at most.
const MOST_SETS: usize = 20_000;

/// The pairs of actors between every two sectors, each once.
pub(super) struct Crossings<'a> {
    selected: &'a Selected<'a>,
    by: &'a Grouping,
    sectors: Sectors,
    /// By the two sectors: positions of actors, that of the lower sector first.
    pairs: BTreeMap<[u32; 2], Vec<[u32; 2]>>,
}

impl<'a> Crossings<'a> {
    pub(super) fn of(selected: &'a Selected<'a>, by: &'a Grouping) -> Self {
        let sectors = selected.sectors(by);
        let mut place = vec![u32::MAX; selected.model.graph().node_count()];
        for (position, node) in (0..).zip(&selected.actors) {
            place[node.index()] = position;
        }
        let mut pairs: BTreeMap<[u32; 2], Vec<[u32; 2]>> = BTreeMap::new();
        for tie in &selected.ties {
            let ends = [place[tie.from.index()], place[tie.to.index()]];
            let of = |end: u32| sectors.of[end as usize];
            let (Some(from), Some(to)) = (of(ends[0]), of(ends[1])) else {
                continue;
            };
            let (key, ends) = match from.cmp(&to) {
                std::cmp::Ordering::Less => ([from, to], ends),
                std::cmp::Ordering::Greater => ([to, from], [ends[1], ends[0]]),
                std::cmp::Ordering::Equal => continue,
            };
            pairs.entry(key).or_default().push(ends);
        }
        for list in pairs.values_mut() {
            list.sort_unstable();
            list.dedup();
        }
        Self {
            selected,
            by,
            sectors,
            pairs,
        }
    }

    fn names(&self, sectors: [u32; 2]) -> [WordRef; 2] {
        let key = |sector: u32| self.sectors.keys[sector as usize].as_str();
        pair_of_sectors(self.selected.model, self.by, sectors.map(key))
    }

    /// Which interfaces close without an actor: those whose every pair it is in.
    pub(super) fn closing(&self) -> BTreeMap<u32, Vec<[WordRef; 2]>> {
        let mut closing: BTreeMap<u32, Vec<[WordRef; 2]>> = BTreeMap::new();
        for (&sectors, pairs) in &self.pairs {
            for side in 0..2 {
                let first = pairs[0][side];
                if pairs.iter().all(|pair| pair[side] == first) {
                    closing.entry(first).or_default().push(self.names(sectors));
                }
            }
        }
        closing
    }

    /// The widest interface first.
    pub(super) fn carriers(&self) -> Vec<Carriers> {
        let mut carriers: Vec<Carriers> = self
            .pairs
            .iter()
            .map(|(&sectors, pairs)| {
                let found = few(pairs);
                let [a, b] = self.names(sectors);
                let nodes = found.nodes.iter();
                let nodes = nodes.map(|&node| self.selected.actors[node as usize]);
                Carriers {
                    a,
                    b,
                    pairs: pairs.len(),
                    actors: actor_refs(self.selected.model, nodes),
                    share: found.touched as f64 / pairs.len() as f64,
                    exact: found.exact,
                }
            })
            .collect();
        carriers.sort_by_key(|one| std::cmp::Reverse(one.pairs));
        carriers
    }
}

/// A few actors and how many pairs they touch.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Few {
    nodes: Vec<u32>,
    touched: usize,
    exact: bool,
}

/// As few as touch most of the pairs.
///
/// Complexity: O(pairs) for each of the few; beside them at most [`MOST_SETS`] sets are tried.
fn few(pairs: &[[u32; 2]]) -> Few {
    let wanted = (MOST * pairs.len() as f64).ceil() as usize;
    let greedy = greedy(pairs, wanted);
    let loads = loads(pairs);
    let joined: HashSet<[u32; 2]> = pairs.iter().copied().collect();
    let mut tried_all = true;
    for size in 1..=greedy.nodes.len() {
        if set_count(loads.len(), size).is_none_or(|count| count > MOST_SETS) {
            tried_all = false;
            break;
        }
        let best = best_of(&loads, &joined, size);
        if best.touched >= wanted || size == greedy.nodes.len() {
            return best;
        }
    }
    Few {
        exact: tried_all,
        ..greedy
    }
}

/// How many pairs each actor is in, most first, of equal ones the lower first.
fn loads(pairs: &[[u32; 2]]) -> Vec<(u32, usize)> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for node in pairs.iter().flatten() {
        *counts.entry(*node).or_default() += 1;
    }
    let mut loads: Vec<(u32, usize)> = counts.into_iter().collect();
    loads.sort_by_key(|&(node, count)| (std::cmp::Reverse(count), node));
    loads
}

fn greedy(pairs: &[[u32; 2]], wanted: usize) -> Few {
    let mut left = pairs.to_vec();
    let mut nodes = Vec::new();
    while nodes.len() < FEW && pairs.len() - left.len() < wanted {
        let Some(&(node, _)) = loads(&left).first() else {
            break;
        };
        nodes.push(node);
        left.retain(|pair| !pair.contains(&node));
    }
    Few {
        nodes,
        touched: pairs.len() - left.len(),
        exact: false,
    }
}

/// The set of that size that touches most; of several the first in the order of the loads.
fn best_of(loads: &[(u32, usize)], joined: &HashSet<[u32; 2]>, size: usize) -> Few {
    let mut best: Option<(usize, Vec<usize>)> = None;
    let mut chosen: Vec<usize> = (0..size).collect();
    loop {
        let sum: usize = chosen.iter().map(|&at| loads[at].1).sum();
        let inside = |&at: &usize| {
            let node = loads[at].0;
            let others = chosen.iter().map(move |&other| [node, loads[other].0]);
            others.filter(|pair| joined.contains(pair)).count()
        };
        let touched = sum - chosen.iter().map(inside).sum::<usize>();
        if best.as_ref().is_none_or(|(most, _)| touched > *most) {
            best = Some((touched, chosen.clone()));
        }
        // The next set in order: the last place that can move does.
        let Some(place) = (0..size)
            .rev()
            .find(|&place| chosen[place] < loads.len() - size + place)
        else {
            break;
        };
        chosen[place] += 1;
        for after in place + 1..size {
            chosen[after] = chosen[after - 1] + 1;
        }
    }
    let (touched, places) = best.unwrap_or_default();
    Few {
        nodes: places.into_iter().map(|at| loads[at].0).collect(),
        touched,
        exact: true,
    }
}

/// C(n, k), `None` when it does not fit.
fn set_count(count: usize, size: usize) -> Option<usize> {
    (0..size).try_fold(1usize, |sets, step| {
        Some(sets.checked_mul(count.checked_sub(step)?)? / (step + 1))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_carries_all() {
        let found = few(&[[0, 3], [0, 4], [0, 5]]);
        assert_eq!(
            (found.nodes, found.touched, found.exact),
            (vec![0], 3, true)
        );
    }

    #[test]
    fn the_best_three_are_not_those_of_most_pairs() {
        // 20 is in five pairs, but two of them are all that 0, 1 and 2 leave of fourteen; with
        // 20 it takes four.
        let own = [
            [0, 10],
            [0, 11],
            [0, 12],
            [1, 13],
            [1, 14],
            [1, 15],
            [2, 16],
            [2, 17],
            [2, 18],
        ];
        let pairs: Vec<[u32; 2]> = own.into_iter().chain((0..5).map(|at| [at, 20])).collect();
        assert_eq!(greedy(&pairs, 12).nodes.len(), 4);
        let found = few(&pairs);
        assert_eq!(
            (found.nodes, found.touched, found.exact),
            (vec![0, 1, 2], 12, true)
        );
    }

    #[test]
    fn many_of_equal_load_are_not_few() {
        let pairs: Vec<[u32; 2]> = (0..10).map(|at| [at, at + 10]).collect();
        let found = few(&pairs);
        assert_eq!((found.nodes.len(), found.touched), (FEW, FEW));
    }

    proptest! {
        #[test]
        fn no_smaller_set_carries_as_much(
            drawn in prop::collection::btree_set((0u32..5, 5u32..10), 1..16),
        ) {
            let pairs: Vec<[u32; 2]> = drawn.into_iter().map(|(a, b)| [a, b]).collect();
            let found = few(&pairs);
            let touched = |mask: u32| {
                let is_in = |node: &u32| mask >> node & 1 == 1;
                pairs.iter().filter(|pair| pair.iter().any(is_in)).count()
            };
            let mask = found.nodes.iter().fold(0, |mask, node| mask | 1 << node);
            prop_assert_eq!(touched(mask), found.touched);
            prop_assert!(found.exact);
            let wanted = (MOST * pairs.len() as f64).ceil() as usize;
            for mask in 0u32..1 << 10 {
                let size = mask.count_ones() as usize;
                if size < found.nodes.len() {
                    prop_assert!(touched(mask) < wanted);
                } else if size == found.nodes.len() {
                    prop_assert!(touched(mask) <= found.touched);
                }
            }
        }
    }
}
