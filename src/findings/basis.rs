//! What did an answer look at?

use schemars::JsonSchema;
use serde::Serialize;

use crate::language::Phrase;
use crate::model::vocabulary::status_name;
use crate::model::{Names, PartialDate, Status};
use crate::select::Selected;

/// What an answer looked at, so that it can be read and repeated by itself.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Basis {
    /// What the network is called.
    pub network: Names,
    /// The day it shows; every time at once when missing.
    pub as_of: Option<PartialDate>,
    /// Statuses of ties that count as being there.
    pub statuses: Vec<Status>,
    /// Only ties of these kinds; all when empty.
    pub tie_kinds: Vec<String>,
    /// Only actors of these kinds; all when empty.
    pub actor_kinds: Vec<String>,
    /// Only ties about these themes; all when empty.
    pub themes: Vec<String>,
    /// Only actors of these areas; all when empty.
    pub areas: Vec<String>,
    /// Did strengths count?
    pub weighted: bool,
    /// How many actors there are.
    pub actors: usize,
    /// How many ties count as being there.
    pub ties: usize,
}

impl Basis {
    /// What that selection holds.
    pub fn of(selected: &Selected<'_>) -> Self {
        let selection = selected.selection;
        Self {
            network: selected.model.network().title.clone(),
            as_of: selection.as_of.map(PartialDate::day),
            statuses: selection.statuses.clone(),
            tie_kinds: selection.tie_kinds.clone(),
            actor_kinds: selection.actor_kinds.clone(),
            themes: selection.themes.clone(),
            areas: selection.areas.clone(),
            weighted: selection.weighted,
            actors: selected.actors.len(),
            ties: selected.ties.len(),
        }
    }

    /// The counts, the statuses and the day in a sentence.
    pub fn phrase(&self) -> Phrase {
        let statuses = self
            .statuses
            .iter()
            .map(|&status| status_name(status).clone());
        let phrase = match self.as_of {
            Some(day) => Phrase::new("basis-as-of").date("day", day),
            None => Phrase::new("basis-any-time"),
        };
        let phrase = phrase
            .phrase(
                "actors",
                Phrase::new("count-actors").count("count", self.actors),
            )
            .phrase("ties", Phrase::new("count-ties").count("count", self.ties))
            .list("statuses", statuses.collect());
        if self.network.is_empty() {
            phrase
        } else {
            Phrase::new("basis-of-network")
                .name("network", self.network.clone())
                .phrase("basis", phrase)
        }
    }
}
