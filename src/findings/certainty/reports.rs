//! Who said that a tie is there: both of its ends, or one; and how sure is who wrote it down?

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::naming::{self, actor_refs};
use crate::findings::{ActorRef, WordRef};
use crate::select::{Grouping, Sectors, Selected};

/// Who said that ties are there.
///
/// A tie whose kind has no direction is the same from both ends. Where actors were asked, each
/// tie in the data is what its first end said: a pair that stands there both ways, in the same
/// kind, is confirmed; one that stands there one way rests on a single report. Where no pair
/// stands there both ways, the data keep each tie once and do not say who reported it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Reports {
    /// Pairs of actors by kinds of ties without direction.
    pub pairs: usize,
    /// How many were reported from both ends.
    pub confirmed: usize,
    /// Do the data say who reported? So they do when some pair was reported from both ends.
    pub are_known: bool,
    /// The same by pairs of sectors, most pairs first.
    pub by_sectors: Vec<PairReports>,
    /// Actors that others named and that named nobody; empty where reports are not known.
    pub silent: Vec<ActorRef>,
    /// How sure those are who wrote the ties down.
    pub confidence: Confidence,
}

/// The reports between two sectors, or within one.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PairReports {
    /// One sector.
    pub a: WordRef,
    /// The other sector, or the same.
    pub b: WordRef,
    /// Pairs of actors by kinds of ties without direction.
    pub pairs: usize,
    /// How many were reported from both ends.
    pub confirmed: usize,
}

/// The confidence of ties: above 0, at most 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Confidence {
    /// How many ties have one.
    pub stated: usize,
    /// How many have none.
    pub not_stated: usize,
    /// The mean of those stated; missing without any.
    pub mean: Option<f64>,
    /// The least of those stated; missing without any.
    pub least: Option<f64>,
    /// How many are below one half.
    pub below_half: usize,
}

impl Reports {
    /// Counts the reports of the selected ties.
    ///
    /// Complexity: O(ties · log ties).
    pub(super) fn of(selected: &Selected<'_>, sectors: &Sectors, by: &Grouping) -> Self {
        let model = selected.model;
        let mut from_ends: BTreeMap<(NodeIndex, NodeIndex, &str), [bool; 2]> = BTreeMap::new();
        let (mut naming_ones, mut named) = (BTreeSet::new(), BTreeSet::new());
        for selected_tie in &selected.ties {
            let tie = &model.graph()[selected_tie.tie];
            let (from, to) = (selected_tie.from, selected_tie.to);
            if model.is_directed(tie) {
                continue;
            }
            naming_ones.insert(from);
            named.insert(to);
            let key = (from.min(to), from.max(to), tie.kind.as_str());
            from_ends.entry(key).or_default()[usize::from(from > to)] = true;
        }
        let sector_of: BTreeMap<NodeIndex, u32> = (selected.actors.iter().zip(&sectors.of))
            .filter_map(|(&actor, &sector)| Some((actor, sector?)))
            .collect();
        let mut by_sectors: BTreeMap<(u32, u32), [usize; 2]> = BTreeMap::new();
        let mut confirmed = 0;
        for ((a, b, _), ends) in &from_ends {
            let is_confirmed = ends[0] && ends[1];
            confirmed += usize::from(is_confirmed);
            if let (Some(&a), Some(&b)) = (sector_of.get(a), sector_of.get(b)) {
                let counts = by_sectors.entry((a.min(b), a.max(b))).or_default();
                counts[0] += 1;
                counts[1] += usize::from(is_confirmed);
            }
        }
        let word = |sector: u32| naming::sector(model, by, &sectors.keys[sector as usize]);
        let mut by_sectors: Vec<PairReports> = by_sectors
            .into_iter()
            .map(|((a, b), [pairs, confirmed])| PairReports {
                a: word(a),
                b: word(b),
                pairs,
                confirmed,
            })
            .collect();
        by_sectors.sort_by_key(|pair| std::cmp::Reverse(pair.pairs));
        let are_known = confirmed > 0;
        let silent = named.difference(&naming_ones).copied();
        Self {
            pairs: from_ends.len(),
            confirmed,
            are_known,
            by_sectors,
            silent: if are_known {
                actor_refs(model, silent)
            } else {
                Vec::new()
            },
            confidence: Confidence::of(selected),
        }
    }
}

impl Confidence {
    fn of(selected: &Selected<'_>) -> Self {
        let graph = selected.model.graph();
        let ties = selected.ties.iter();
        let stated: Vec<f64> = ties.filter_map(|tie| graph[tie.tie].confidence).collect();
        let count = stated.len();
        Self {
            stated: count,
            not_stated: selected.ties.len() - count,
            mean: (count > 0).then(|| stated.iter().sum::<f64>() / count as f64),
            least: stated.iter().copied().reduce(f64::min),
            below_half: stated.iter().filter(|sure| **sure < 0.5).count(),
        }
    }
}
