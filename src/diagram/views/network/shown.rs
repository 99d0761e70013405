//! How much of the whole fits into one picture?
//!
//! All actors up to [`MOST_ACTORS`]; above that groups of actors; with `--top N` half of them those
//! with the most ties, the other half some that are tied to these, and the rest is counted.
//! Without the second half hubs would often stand there alone: whoever has many ties has them
//! with those who have few. First every hub gets a partner, then come those with the most
//! ties to hubs.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::actors::degrees;
use super::groups::{self, Groups};
use crate::diagram::views::ViewInput;
use crate::select::Selected;

/// More actors than this are put together into groups, unless a number is asked for.
pub(super) const MOST_ACTORS: usize = 300;

/// No page shows more actors than this, whatever is asked for.
const LARGEST: usize = 2_000;

/// What a picture shows.
pub(super) enum Shown<'a> {
    /// Actors.
    Actors(Selected<'a>),
    /// Actors put together.
    Groups(Groups),
}

/// What the picture of a selection shows.
pub(super) fn shown<'a>(input: &ViewInput<'a>) -> Shown<'a> {
    let selected = input.selected;
    match input.options.top {
        Some(top) => Shown::Actors(first(selected, top.min(LARGEST))),
        None if selected.actors.len() > MOST_ACTORS => Shown::Groups(groups::find(
            selected,
            &input.options.by,
            input.options.seed,
        )),
        None => Shown::Actors(selected.clone()),
    }
}

/// How many of so many are chosen by the number of their ties.
pub(super) fn hub_count(top: usize) -> usize {
    top.div_ceil(2)
}

/// The most important actors and the ties between them; of equally important ones the first.
fn first<'a>(selected: &Selected<'a>, top: usize) -> Selected<'a> {
    let ties = degrees(selected);
    let mut order: Vec<usize> = (0..selected.actors.len()).collect();
    order.sort_by_key(|&at| Reverse(ties[selected.actors[at].index()]));
    let hubs = hub_count(top).min(order.len());
    let mut is_hub = vec![false; ties.len()];
    for &at in &order[..hubs] {
        is_hub[selected.actors[at].index()] = true;
    }
    let mut to_hubs = vec![0usize; ties.len()];
    let mut neighbors: BTreeMap<NodeIndex, Vec<NodeIndex>> = BTreeMap::new();
    for tie in &selected.ties {
        for (hub, other) in [(tie.from, tie.to), (tie.to, tie.from)] {
            if is_hub[hub.index()] {
                to_hubs[other.index()] += 1;
                neighbors.entry(hub).or_default().push(other);
            }
        }
    }
    order[hubs..].sort_by_key(|&at| Reverse(to_hubs[selected.actors[at].index()]));
    let order: Vec<NodeIndex> = order.into_iter().map(|at| selected.actors[at]).collect();
    let mut is_shown = is_hub;
    let mut room = top.min(order.len()) - hubs;
    for hub in &order[..hubs] {
        let others = neighbors.get(hub).map_or(&[][..], |others| &others[..]);
        let is_tied = others.iter().any(|other| is_shown[other.index()]);
        let best = others
            .iter()
            .min_by_key(|other| Reverse(to_hubs[other.index()]));
        if let (Some(best), false, true) = (best, is_tied, room > 0) {
            is_shown[best.index()] = true;
            room -= 1;
        }
    }
    for node in &order[hubs..] {
        if room > 0 && !is_shown[node.index()] {
            is_shown[node.index()] = true;
            room -= 1;
        }
    }
    Selected {
        model: selected.model,
        selection: selected.selection,
        actors: selected
            .actors
            .iter()
            .copied()
            .filter(|node| is_shown[node.index()])
            .collect(),
        ties: selected
            .ties
            .iter()
            .copied()
            .filter(|tie| is_shown[tie.from.index()] && is_shown[tie.to.index()])
            .collect(),
    }
}
