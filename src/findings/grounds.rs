//! On what does a finding rest: on ties, or why on none?

use schemars::JsonSchema;
use serde::Serialize;

use super::Finding;
use crate::language::Phrase;

/// On what a finding rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Grounds {
    /// On the ties it names as evidence.
    Ties,
    /// On ties that are not there: something is missing, expected or proposed.
    Absence,
    /// On numbers of the whole network or table.
    Numbers,
    /// On nothing: it says that the data do not answer the question, or how the answer was made.
    Question,
}

/// The codes of findings that may name no tie, and why; a code stands for all that begin with it,
/// the longest that does decides.
const WITHOUT_TIES: &[(&str, Grounds)] = &[
    ("gap", Grounds::Absence),
    ("gap-none", Grounds::Numbers),
    ("gap-no-expectations", Grounds::Question),
    ("gap-no-subjects", Grounds::Question),
    ("tripartite", Grounds::Absence),
    ("tripartite-unknown", Grounds::Question),
    ("isolated-no-ties", Grounds::Absence),
    ("isolated-nobody", Grounds::Numbers),
    ("isolated-no-source", Grounds::Question),
    ("isolated-sources-unknown", Grounds::Question),
    ("hub-none", Grounds::Absence),
    ("hub-places", Grounds::Numbers),
    ("hub-places-left-out", Grounds::Question),
    ("interface-none", Grounds::Absence),
    ("interface-not-yet", Grounds::Absence),
    ("interface-one-sector", Grounds::Question),
    ("interface-summary", Grounds::Numbers),
    ("certainty", Grounds::Numbers),
    ("certainty-ask", Grounds::Question),
    ("certainty-reports-unknown", Grounds::Question),
    ("certainty-silent", Grounds::Absence),
    ("covered", Grounds::Numbers),
    ("covered-nothing", Grounds::Question),
    ("covered-no-actors", Grounds::Absence),
    ("covered-silent", Grounds::Absence),
    ("governance-areas-unsaid", Grounds::Numbers),
    ("governance-themes-unsaid", Grounds::Numbers),
    ("governance-none", Grounds::Numbers),
    ("governance-too-small", Grounds::Question),
    ("recommend-tie", Grounds::Absence),
    ("recommend-summary", Grounds::Numbers),
    ("recommend-together", Grounds::Numbers),
    ("recommend-method", Grounds::Question),
    ("recommend-left-out", Grounds::Question),
    ("recommend-nothing", Grounds::Absence),
    ("recommend-no", Grounds::Absence),
    ("recommend-open", Grounds::Absence),
    ("stress", Grounds::Numbers),
    ("scenario", Grounds::Numbers),
    ("scenario-gap-opens", Grounds::Absence),
    ("scenario-gap-widens", Grounds::Absence),
    ("compare", Grounds::Numbers),
    ("compare-gaps", Grounds::Absence),
    ("compare-nothing-shared", Grounds::Question),
    ("groups", Grounds::Numbers),
    ("groups-none", Grounds::Absence),
];

impl Grounds {
    /// Why a finding names no ties; nothing for one that does.
    pub fn why_no_ties(self) -> Option<Phrase> {
        match self {
            Self::Ties => None,
            Self::Absence => Some(Phrase::new("grounds-absence")),
            Self::Numbers => Some(Phrase::new("grounds-numbers")),
            Self::Question => Some(Phrase::new("grounds-question")),
        }
    }
}

impl Finding {
    /// On what it rests; nothing when it names no tie and nobody said why, which a test rules out.
    pub fn grounds(&self) -> Option<Grounds> {
        if !self.evidence.is_empty() {
            return Some(Grounds::Ties);
        }
        let rows = WITHOUT_TIES.iter();
        rows.filter(|(code, _)| self.code.starts_with(code))
            .max_by_key(|(code, _)| code.len())
            .map(|&(_, grounds)| grounds)
    }
}
