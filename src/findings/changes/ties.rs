//! Which ties came and went, and of which kinds?

use std::cmp::Reverse;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Counts, Sides};
use crate::findings::TieRef;
use crate::findings::compare::Change;
use crate::findings::naming::{WordRef, tie_kind, tie_ref};

/// A tie that came or went.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TieChange {
    /// Did it come or go?
    pub change: Change,
    /// The tie; of parallel ones the first.
    #[serde(flatten)]
    pub tie: TieRef,
}

/// How many ties of a kind stayed, came and went.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct KindChange {
    /// The kind.
    #[serde(flatten)]
    pub word: WordRef,
    /// How many.
    #[serde(flatten)]
    pub counts: Counts,
}

/// The ties that came or went, in the order of the comparison.
pub(super) fn changed(sides: &Sides<'_>) -> Vec<TieChange> {
    let ties = sides.comparison.ties.iter();
    ties.filter_map(|tie| {
        let (model, first) = match tie.change {
            Change::Kept => return None,
            Change::Came => (sides.after.model, tie.after.first()),
            Change::Went => (sides.before.model, tie.before.first()),
        };
        Some(TieChange {
            change: tie.change,
            tie: tie_ref(model, first?),
        })
    })
    .collect()
}

/// The kinds, those with most changed ties first, then by key.
pub(super) fn by_kind(sides: &Sides<'_>) -> Vec<KindChange> {
    let mut kinds: BTreeMap<&str, Counts> = BTreeMap::new();
    for tie in &sides.comparison.ties {
        kinds.entry(&tie.kind).or_default().add(tie.change);
    }
    let mut kinds: Vec<KindChange> = kinds
        .into_iter()
        .map(|(kind, counts)| KindChange {
            // A word that only the earlier network has is called as it calls it.
            word: tie_kind(
                if counts.kept + counts.came > 0 {
                    sides.after.model
                } else {
                    sides.before.model
                },
                kind,
            ),
            counts,
        })
        .collect();
    kinds.sort_by_key(|kind| Reverse(kind.counts.changed()));
    kinds
}
