//! What does the structure mean for the people in it?
//!
//! A finding is one sentence of result with its numbers, its evidence and how urgent it is.

mod acting;
mod areas;
mod basis;
pub mod certainty;
pub mod changes;
pub mod compare;
pub mod coverage;
mod flows;
pub mod gaps;
pub mod governance;
mod grounds;
pub mod groups;
pub mod hubs;
pub mod info;
pub mod interfaces;
pub mod isolated;
mod matrix;
mod naming;
mod presence;
pub mod recommend;
#[cfg(test)]
pub(crate) mod sample;
pub mod scenario;
mod standing;
pub mod stress;
mod times;
pub mod tripartite;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::language::Phrase;
use crate::model::{Names, Status, Validity};
use crate::table::Table;

pub use basis::Basis;
pub use certainty::Certainty;
pub use changes::Changes;
pub use coverage::{Coverage, Covered};
pub use flows::{Carried, Flows};
pub use governance::Governance;
pub use grounds::Grounds;
pub use groups::Groups;
pub use hubs::Hubs;
pub use interfaces::Interfaces;
pub use isolated::Isolated;
pub use matrix::{MATRIX_ROOM, Matrix, MatrixCell, MatrixSector, SHADES};
pub use naming::{WordCount, WordRef};
pub use presence::{Presence, PresenceCounts};
pub use recommend::Recommendations;
pub use scenario::Scenario;
pub use stress::Stress;
pub use times::{Life, Times, at_any_time};
pub use tripartite::Tripartite;

/// One sentence of result, with what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Finding {
    /// Which sort of finding, stable for programs.
    pub code: &'static str,
    /// How urgent it is.
    pub severity: Severity,
    /// The sentence.
    pub sentence: Phrase,
    /// What to do next, where there is something to do.
    pub next_step: Option<Phrase>,
    /// Its numbers, by name.
    pub numbers: BTreeMap<&'static str, f64>,
    /// The actors it speaks of.
    pub actors: Vec<ActorRef>,
    /// The ties it rests on.
    pub evidence: Vec<TieRef>,
}

impl Finding {
    /// A finding that so far is only its sentence.
    fn new(code: &'static str, severity: Severity, sentence: Phrase) -> Self {
        Self {
            code,
            severity,
            sentence,
            next_step: None,
            numbers: BTreeMap::new(),
            actors: Vec::new(),
            evidence: Vec::new(),
        }
    }

    fn next_step(mut self, step: Phrase) -> Self {
        self.next_step = Some(step);
        self
    }

    fn number(mut self, name: &'static str, number: f64) -> Self {
        self.numbers.insert(name, number);
        self
    }

    fn count(self, name: &'static str, count: usize) -> Self {
        self.number(name, count as f64)
    }

    fn about(mut self, actors: impl IntoIterator<Item = ActorRef>) -> Self {
        self.actors.extend(actors);
        self
    }

    fn resting_on(mut self, ties: impl IntoIterator<Item = TieRef>) -> Self {
        self.evidence.extend(ties);
        self
    }
}

/// How urgent a finding is; the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something required is missing or about to break.
    Act,
    /// Worth a look.
    Attention,
    /// Good to know.
    Info,
}

/// An actor as a finding names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActorRef {
    /// Its id in the input.
    pub id: String,
    /// What people call it.
    pub name: Names,
}

/// A tie as evidence: who with whom, how, when, and who says so.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TieRef {
    /// The actor it starts from.
    pub from: ActorRef,
    /// The actor it leads to.
    pub to: ActorRef,
    /// Its kind.
    pub kind: String,
    /// What people call its kind.
    pub kind_name: Names,
    /// What it is about.
    pub themes: Vec<String>,
    /// Its status on the day asked for.
    pub status: Status,
    /// When it holds.
    pub valid: Validity,
    /// The source, by id.
    pub source: Option<String>,
    /// The words of the source.
    pub phrase: Option<String>,
}

/// What every answer can be turned into, whatever it found.
pub trait Answer: Serialize {
    /// The name and version of its JSON form: `yhdyspinta.interfaces/1`.
    const SCHEMA: &'static str;

    /// What was asked.
    fn title(&self) -> Phrase;

    /// What it looked at: how many actors and ties, on which day.
    fn basis(&self) -> Phrase;

    /// What was found, the most urgent first.
    fn findings(&self) -> &[Finding];

    /// The numbers behind it, as tables; the first is the main one.
    fn tables(&self) -> Vec<Table>;
}
