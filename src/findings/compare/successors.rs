//! Who continues whom, as the events of networks tell?

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Event, Model};

/// Who is a part of whom, by id: of the one it merged into, of the one it was split from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Successors {
    merged_into: BTreeMap<String, String>,
    split_from: BTreeMap<String, String>,
    /// Those that merged into an actor or were split from it.
    parts: BTreeMap<String, BTreeSet<String>>,
}

impl Successors {
    /// What the events of two networks tell. An actor of whom they tell that it merged into two
    /// is a part of none, and likewise one that two were split into.
    pub(super) fn of(one: &Model, other: &Model) -> Self {
        let mut merged: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut split = merged.clone();
        for model in [one, other] {
            for event in &model.network().events {
                for Told { part, whole, how } in told(model, event) {
                    let wholes = match how {
                        How::Merged => &mut merged,
                        How::Split => &mut split,
                    };
                    wholes.entry(part).or_default().insert(whole);
                }
            }
        }
        let merged_into = clear(merged);
        let mut parts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        // Who takes over from two that end is a part of both, though none of them is its whole.
        let taken_over = split.iter().flat_map(|(part, wholes)| {
            let wholes = wholes.iter();
            wholes.map(move |whole| (part, whole))
        });
        for (part, whole) in merged_into.iter().chain(taken_over) {
            parts.entry(whole.clone()).or_default().insert(part.clone());
        }
        Self {
            merged_into,
            split_from: clear(split),
            parts,
        }
    }

    /// What an actor is a part of: the one it merged into, the one that one merged into and so
    /// on, then the one it was split from and so on. A circle ends.
    pub(super) fn wholes<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a str> {
        chain(&self.merged_into, id).chain(chain(&self.split_from, id))
    }

    /// The parts of an actor that are there; where one is not, its own parts that are and what it
    /// merged into.
    pub(super) fn parts(&self, id: &str, is_there: impl Fn(&str) -> bool) -> BTreeSet<&str> {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let parts = |id: &str| self.parts.get(id).into_iter().flatten();
        let mut open: Vec<&str> = parts(id).map(String::as_str).collect();
        while let Some(part) = open.pop() {
            if part == id || !seen.insert(part) {
                continue;
            }
            if is_there(part) {
                found.insert(part);
            } else {
                let next = parts(part).chain(self.merged_into.get(part));
                open.extend(next.map(String::as_str));
            }
        }
        found
    }
}

/// Those of whom one thing is told.
fn clear(told: BTreeMap<String, BTreeSet<String>>) -> BTreeMap<String, String> {
    let clear = told.into_iter().filter(|(_, wholes)| wholes.len() == 1);
    clear
        .filter_map(|(part, wholes)| Some((part, wholes.into_iter().next()?)))
        .collect()
}

fn chain<'a>(next_of: &'a BTreeMap<String, String>, id: &str) -> impl Iterator<Item = &'a str> {
    let mut next = next_of.get(id);
    let steps = std::iter::from_fn(move || {
        let step = next?;
        next = next_of.get(step);
        Some(step.as_str())
    });
    steps.take(next_of.len())
}

/// One thing an event tells.
struct Told {
    part: String,
    whole: String,
    how: How,
}

#[derive(Clone, Copy)]
enum How {
    Merged,
    Split,
}

/// Of the actors of one sector an event names: where exactly one does not end then, the others
/// merged into it; where exactly one ends and several do not, it was split among these.
fn told(model: &Model, event: &Event) -> Vec<Told> {
    let Some(date) = event.date else {
        return Vec::new();
    };
    let words = model.vocabulary();
    let mut sectors: BTreeMap<&str, (BTreeSet<&str>, BTreeSet<&str>)> = BTreeMap::new();
    for id in &event.actors {
        let Some(node) = model.find(id) else { continue };
        let actor = model.actor(node);
        let (ending, going_on) = sectors
            .entry(words.sector_of_kind(&actor.kind))
            .or_default();
        // The last day is the one before the event, or a day of it.
        let ends = actor.valid.until.is_some_and(|until| {
            let last = until.last_day();
            let day_before = date.first_day().yesterday().unwrap_or(date.first_day());
            day_before <= last && last <= date.last_day()
        });
        if ends {
            ending.insert(id);
        } else {
            going_on.insert(id);
        }
    }
    let mut told = Vec::new();
    for (ending, going_on) in sectors.into_values() {
        let (parts, wholes, how) = match (ending.len(), going_on.len()) {
            (_, 1) => (ending, going_on, How::Merged),
            (1, _) => (going_on, ending, How::Split),
            _ => continue,
        };
        for whole in wholes {
            told.extend(parts.iter().map(|&part| Told {
                part: part.to_owned(),
                whole: whole.to_owned(),
                how,
            }));
        }
    }
    told
}
