//! What does a network say about itself: title, sources, rules, events, statements?

use schemars::JsonSchema;
use serde::Serialize;

use super::{Evidence, Names, PartialDate, Rule, Vocabulary};

/// Everything of a network that is no actor and no tie.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// What people call it.
    pub title: Names,
    /// What it shows and where its limits are.
    pub description: Names,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Its words: the built-in ones and its own.
    pub vocabulary: Vocabulary,
    /// The words the input itself declared or had adopted.
    pub own_vocabulary: Vocabulary,
    /// Interfaces that are expected.
    pub rules: Vec<Rule>,
    /// What happened when.
    pub events: Vec<Event>,
    /// What else the sources say.
    pub statements: Vec<Statement>,
}

/// A place facts come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// What actors, ties and events refer to it by.
    pub id: String,
    /// What it is called.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub title: Names,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Under which terms it may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// What else to know about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Something that happened, or will.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Event {
    /// When; missing when the source does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The date in the source's own words, where they say more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_text: Option<String>,
    /// What happens.
    pub name: Names,
    /// The ids of the actors it concerns.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub actors: Vec<String>,
    /// How we know.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// Something else a source says: a finding, a goal, a demand, a risk, an open question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Statement {
    /// What sort of statement it is, in a word.
    pub kind: String,
    /// What it says.
    pub text: Names,
    /// The ids of the actors it is about.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub actors: Vec<String>,
    /// How we know.
    #[serde(flatten)]
    pub evidence: Evidence,
}
