//! Which sectors began to meet, which no longer do?

use std::cmp::Reverse;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::compare::Change;
use crate::findings::interfaces::Interface;
use crate::findings::{Interfaces, TieRef, WordRef};
use crate::select::{Grouping, Selected};

/// A sector of either selection.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SectorChange {
    /// The sector.
    #[serde(flatten)]
    pub word: WordRef,
    /// What became of it.
    pub change: Change,
    /// How many actors it had.
    pub before: usize,
    /// How many it has.
    pub after: usize,
}

/// Two sectors that meet in either selection.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct InterfaceChange {
    /// One sector.
    pub a: WordRef,
    /// The other sector.
    pub b: WordRef,
    /// Did they begin to meet, or cease to?
    pub change: Change,
    /// How many pairs of actors met across it.
    pub before: usize,
    /// How many meet now.
    pub after: usize,
    /// Are both sectors in both selections? Where one is not, the interface came or went with it.
    pub has_both_sectors: bool,
    /// The ties across it, where they are all new or all gone.
    pub ties: Vec<TieRef>,
}

/// The sectors by key, and the interfaces with the greatest change first.
pub(super) fn compared(
    before: &Selected<'_>,
    after: &Selected<'_>,
    by: &Grouping,
) -> (Vec<SectorChange>, Vec<InterfaceChange>) {
    let [earlier, later] =
        [before, after].map(|side| Interfaces::find(side.model, side.selection, by));
    let sectors = sectors(&earlier, &later);
    let is_kept = |word: &WordRef| {
        let found = sectors.binary_search_by(|sector| sector.word.key.cmp(&word.key));
        found.is_ok_and(|at| sectors[at].change == Change::Kept)
    };
    let mut pairs: BTreeMap<(&str, &str), [Option<&Interface>; 2]> = BTreeMap::new();
    for (side, answer) in [&earlier, &later].into_iter().enumerate() {
        for interface in answer.interfaces.iter().filter(|pair| pair.pairs > 0) {
            let key = (interface.a.key.as_str(), interface.b.key.as_str());
            pairs.entry(key).or_default()[side] = Some(interface);
        }
    }
    let mut interfaces: Vec<InterfaceChange> = pairs
        .into_values()
        .filter_map(|[before, after]| {
            let named = after.or(before)?;
            let change = Change::of(before.is_some(), after.is_some());
            Some(InterfaceChange {
                a: named.a.clone(),
                b: named.b.clone(),
                change,
                before: before.map_or(0, |interface| interface.pairs),
                after: after.map_or(0, |interface| interface.pairs),
                has_both_sectors: is_kept(&named.a) && is_kept(&named.b),
                ties: match change {
                    Change::Kept => Vec::new(),
                    Change::Came | Change::Went => named.ties.clone(),
                },
            })
        })
        .collect();
    interfaces.sort_by_key(|pair| Reverse(pair.before.abs_diff(pair.after)));
    (sectors, interfaces)
}

fn sectors(earlier: &Interfaces, later: &Interfaces) -> Vec<SectorChange> {
    let mut sectors: BTreeMap<&str, SectorChange> = BTreeMap::new();
    for (is_later, answer) in [(false, earlier), (true, later)] {
        for sector in &answer.sectors {
            let found = sectors
                .entry(&sector.word.key)
                .or_insert_with(|| SectorChange {
                    word: sector.word.clone(),
                    change: Change::of(!is_later, is_later),
                    before: 0,
                    after: 0,
                });
            if is_later {
                found.word = sector.word.clone();
                found.after = sector.actors;
                found.change = Change::of(found.before > 0, true);
            } else {
                found.before = sector.actors;
            }
        }
    }
    sectors.into_values().collect()
}
