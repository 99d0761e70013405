//! How does a model look as a native file?
//!
//! These types are the file: its JSON Schema is generated from them and a
//! model is written through them. Reading goes through
//! [`read`](crate::read) and [`validate`](crate::validate), which know
//! positions and collect every problem.

use petgraph::graph::NodeIndex;
use petgraph::visit::{EdgeRef, IntoNodeReferences};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Actor, Event, Model, Names, Rule, Source, Statement, Tie, Vocabulary};

/// The value of `format` in every native file.
pub const FORMAT: &str = "yhdyspinta/1";

/// A network of cooperating actors, as a file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "Yhdyspinta network")]
#[schemars(deny_unknown_fields)]
pub struct NativeFile {
    /// Where this schema is.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The format and its version.
    #[schemars(extend("const" = FORMAT))]
    pub format: String,
    /// What people call the network.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub title: Names,
    /// What it shows and where its limits are.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub description: Names,
    /// Where its facts come from.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub sources: Vec<Source>,
    /// Words of its own, beside the built-in ones.
    #[serde(skip_serializing_if = "is_empty_vocabulary", default)]
    pub vocabulary: Vocabulary,
    /// Interfaces that are expected.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub rules: Vec<Rule>,
    /// What happened when.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub events: Vec<Event>,
    /// What else the sources say.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub statements: Vec<Statement>,
    /// Who cooperates.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// Who cooperates with whom.
    #[serde(default)]
    pub ties: Vec<NativeTie>,
}

/// A tie with its two ends, as it stands in a file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct NativeTie {
    /// The id of the actor it starts from.
    pub from: String,
    /// The id of the actor it leads to.
    pub to: String,
    /// The tie itself.
    #[serde(flatten)]
    pub tie: Tie,
}

fn is_empty_vocabulary(vocabulary: &Vocabulary) -> bool {
    *vocabulary == Vocabulary::default()
}

impl From<&Model> for NativeFile {
    fn from(model: &Model) -> Self {
        let network = model.network();
        let graph = model.graph();
        let id = |node: NodeIndex| graph[node].id.clone();
        Self {
            schema: Some("yhdyspinta.schema.json".into()),
            format: FORMAT.into(),
            title: network.title.clone(),
            description: network.description.clone(),
            sources: network.sources.clone(),
            vocabulary: network.own_vocabulary.clone(),
            rules: network.rules.clone(),
            events: network.events.clone(),
            statements: network.statements.clone(),
            actors: graph
                .node_references()
                .map(|(_, actor)| actor.clone())
                .collect(),
            ties: graph
                .edge_references()
                .map(|edge| NativeTie {
                    from: id(edge.source()),
                    to: id(edge.target()),
                    tie: edge.weight().clone(),
                })
                .collect(),
        }
    }
}

/// The JSON Schema of the native format.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(NativeFile)
}
