//! Who continues whom, as the events of networks tell?

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Event, Model};

/// Who continues whom, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Successors {
    next: BTreeMap<String, String>,
}

impl Successors {
    /// What the events of two networks tell; nothing about actors of whom they tell two things.
    pub(super) fn of(one: &Model, other: &Model) -> Self {
        let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for model in [one, other] {
            for event in &model.network().events {
                for (from, to) in continued(model, event) {
                    told.entry(from).or_default().insert(to);
                }
            }
        }
        let clear = told.into_iter().filter(|(_, to)| to.len() == 1);
        Self {
            next: clear
                .filter_map(|(from, to)| Some((from, to.into_iter().next()?)))
                .collect(),
        }
    }

    /// Who continues an actor, who continues that one, and so on; a circle ends.
    pub(super) fn after<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a str> {
        let mut next = self.next.get(id);
        let steps = std::iter::from_fn(move || {
            let step = next?;
            next = self.next.get(step);
            Some(step.as_str())
        });
        steps.take(self.next.len())
    }
}

/// The actors that end with an event, each with the one that goes on: of the actors an event
/// names, those of one sector of which exactly one does not end then.
fn continued(model: &Model, event: &Event) -> Vec<(String, String)> {
    let Some(date) = event.date else {
        return Vec::new();
    };
    let words = model.vocabulary();
    let mut sectors: BTreeMap<&str, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
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
            ending.push(id);
        } else {
            going_on.push(id);
        }
    }
    let mut continued = Vec::new();
    for (ending, going_on) in sectors.into_values() {
        if let [heir] = going_on[..] {
            continued.extend(ending.iter().map(|id| ((*id).to_owned(), heir.to_owned())));
        }
    }
    continued
}
