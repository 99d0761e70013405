//! Which interfaces are expected, and what must not carry them?

use schemars::JsonSchema;
use serde::Serialize;

use super::{Evidence, Names, Status, Validity};

/// What is expected of the cooperation, as data.
///
/// A rule has one of four forms; each says which of the other keys it uses:
///
/// - `tie`: "every *municipality* has an *existing* tie of kind *K* in theme *T* to *a network of
///   its own area*". Needs `who` and `whom`; may limit `tie_kinds`, `theme`, `status`,
///   `same_area`, `at_least`. A part of the actor (a contact person whose `parent` the
///   municipality is) counts like a tie of kind `part_of`.
/// - `duties`: "every required tie of *a county* exists within its own area": each tie of status
///   `required` that `who`, or a collective that stands for it, has to `whom` must be met by an
///   existing tie of the actor itself. Needs `who`; may limit `whom`, `tie_kinds`, `theme`,
///   `same_area`.
/// - `table`: "each theme has a table where county, municipality and organisations sit". Asks
///   about `theme`, else about every theme of the ties; `who` limits which tables do.
/// - `interface`: "no interface between *who* and *whom* rests on one *role*, or on one *project*
///   that ends within *12* months". Needs `through`; asks about every pair of kinds of actors
///   when neither `who` nor `whom` is given; with `same_area` about each area by itself; may
///   limit `tie_kinds` and `theme`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Rule {
    /// What findings refer to it by.
    pub id: String,
    /// The rule in words.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub name: Names,
    /// What sort of thing it expects.
    #[serde(skip_serializing_if = "RuleForm::is_tie", default)]
    pub form: RuleForm,
    /// Of whom it is expected.
    #[serde(default)]
    pub who: Group,
    /// With whom.
    #[serde(default)]
    pub whom: Group,
    /// Kinds of ties that fulfil it; any when empty.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub tie_kinds: Vec<String>,
    /// The theme the tie must be about; any when missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The status the tie must have.
    #[serde(default)]
    pub status: Status,
    /// Must both be of the same area?
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub same_area: bool,
    /// How many such ties each must have.
    #[serde(default = "one")]
    #[schemars(range(min = 1))]
    pub at_least: u32,
    /// On whom an interface must not rest alone.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub through: Vec<Carrier>,
    /// When it is expected: a duty of one stage of the reform is no gap of another.
    #[serde(skip_serializing_if = "Validity::is_always", default)]
    pub valid: Validity,
    /// Who asks for it.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// What sort of thing a rule expects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleForm {
    /// Each of a group has a tie to one of another.
    #[default]
    Tie,
    /// Each required tie of a group is there.
    Duties,
    /// Each theme has a table where county, municipality and organisations sit.
    Table,
    /// No interface rests on one role or project.
    Interface,
}

impl RuleForm {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Tie, Self::Duties, Self::Table, Self::Interface];

    /// Its key in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Tie => "tie",
            Self::Duties => "duties",
            Self::Table => "table",
            Self::Interface => "interface",
        }
    }

    /// The form with that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }

    fn is_tie(&self) -> bool {
        *self == Self::Tie
    }
}

/// A group of actors a rule speaks of; conditions that are missing do not limit it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Group {
    /// Of one of these kinds, or a case of one.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub kinds: Vec<String>,
    /// Of this area, or inside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// One of these actors.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub actors: Vec<String>,
}

impl Group {
    /// Does nothing limit it?
    pub fn is_anybody(&self) -> bool {
        self.kinds.is_empty() && self.area.is_none() && self.actors.is_empty()
    }
}

/// Whoever must not be the only one an interface runs through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Carrier {
    /// Of one of these kinds, or a case of one.
    pub kinds: Vec<String>,
    /// Only those that end within so many months of the day asked for; without a day, those
    /// whose end is known. All of these kinds when missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub ends_within: Option<u32>,
}

fn one() -> u32 {
    1
}
