//! Who is a hub in both, who became one, who no longer is?

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::Sides;
use crate::findings::compare::Change;
use crate::findings::{ActorRef, hubs};
use crate::select::Grouping;

/// An actor that is a hub in either selection.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct HubChange {
    /// The actor; the one that goes on, where it merged.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// Is it a hub in both, only in the later, only in the earlier one?
    pub change: Change,
    /// Its place in the agreed order before, from 1.
    pub before: Option<usize>,
    /// Its place after.
    pub after: Option<usize>,
    /// Is it in both selections, hub or not?
    pub is_in_both: bool,
}

/// The hubs of either, in the order of the later selection and then of the earlier one.
///
/// Complexity: that of the agreed order of both.
pub(super) fn compared(sides: &Sides<'_>, by: &Grouping, top: usize) -> Vec<HubChange> {
    let actors = &sides.comparison.actors;
    let mut at: [BTreeMap<usize, usize>; 2] = Default::default();
    for (place, actor) in actors.iter().enumerate() {
        if let Some(node) = actor.before {
            at[0].insert(node.index(), sides.heir(place));
        }
        if let Some(node) = actor.after {
            at[1].insert(node.index(), sides.heir(place));
        }
    }
    // Of several hubs that became one the first counts.
    let mut places: BTreeMap<usize, [Option<usize>; 2]> = BTreeMap::new();
    for (side, selected) in [sides.before, sides.after].into_iter().enumerate() {
        let first = hubs::first(selected, by, top);
        let first = first.iter().filter_map(|node| at[side].get(&node.index()));
        for (order, &actor) in first.enumerate() {
            places.entry(actor).or_default()[side].get_or_insert(order + 1);
        }
    }
    let mut hubs: Vec<HubChange> = places
        .into_iter()
        .map(|(place, [before, after])| HubChange {
            actor: sides.actor(place),
            change: Change::of(before.is_some(), after.is_some()),
            before,
            after,
            is_in_both: actors[place].before.is_some() && actors[place].after.is_some(),
        })
        .collect();
    let last = usize::MAX;
    hubs.sort_by_key(|hub| (hub.after.unwrap_or(last), hub.before.unwrap_or(last)));
    hubs
}
