//! Who cooperates?

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Names, Validity};

/// A node of the model: an organisation, municipality, county, network, authority,
/// project, role or document that cooperation runs through. Never a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Actor {
    /// What ties refer to it by; unique in the file.
    pub id: String,
    /// Its kind, a key of the vocabulary.
    pub kind: String,
    /// What people call it.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub name: Names,
    /// The area it works in: the key of an area of the vocabulary, or the id of an actor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// What it works on: keys of themes.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub themes: Vec<String>,
    /// The actor it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Set when it stands for many: all municipalities of an area, say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collective: Option<Collective>,
    /// Where it is on the map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// When it exists.
    #[serde(skip_serializing_if = "Validity::is_always", default)]
    pub valid: Validity,
    /// Numbers and texts about it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub attributes: BTreeMap<String, Attribute>,
    /// How we know.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// What a collective actor stands for: every actor of a kind, in an area or everywhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Collective {
    /// The kind of its members.
    pub kind: String,
    /// The area of its members; everywhere when missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
}

/// A position on the globe (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Position {
    /// Degrees east, −180 to 180.
    #[schemars(range(min = -180, max = 180))]
    pub lon: f64,
    /// Degrees north, −90 to 90.
    #[schemars(range(min = -90, max = 90))]
    pub lat: f64,
}

/// A free number, text or truth value about an actor or a tie, and how we know it.
///
/// In JSON a value without evidence stands alone; one with evidence is
/// `{"value": …, "source": …, "phrase": …}`.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(with = "AttributeInJson")]
pub struct Attribute {
    /// The number, text or truth value.
    pub value: Scalar,
    /// How we know.
    pub evidence: Evidence,
}

/// The two forms of an [`Attribute`] in JSON.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(deny_unknown_fields)]
enum AttributeInJson<'a> {
    /// Just the value.
    Bare(&'a Scalar),
    /// The value and how we know it.
    WithEvidence {
        value: &'a Scalar,
        #[serde(flatten)]
        evidence: &'a Evidence,
    },
}

impl Serialize for Attribute {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { value, evidence } = self;
        if *evidence == Evidence::default() {
            AttributeInJson::Bare(value).serialize(serializer)
        } else {
            AttributeInJson::WithEvidence { value, evidence }.serialize(serializer)
        }
    }
}

impl From<Scalar> for Attribute {
    fn from(value: Scalar) -> Self {
        Self {
            value,
            evidence: Evidence::default(),
        }
    }
}

/// A single value.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Scalar {
    /// Yes or no.
    Truth(bool),
    /// A finite number.
    Number(f64),
    /// A text.
    Text(String),
}

impl std::fmt::Display for Scalar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Truth(truth) => write!(f, "{truth}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// How we know: a source of the network's list, and its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Evidence {
    /// The id of a source of the network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The words of the source that say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
}
