//! How does a model look as a graph in JSON, for other programs?
//!
//! The columns of [`flat`](super::flat) are the names of values; a tie has its ends as `source` and
//! `target`, its strength as `weight`, and its source as `evidence`. What is neither actor nor tie
//! stands as a record `yhdyspinta` in what the graph says about itself. What other programs need is
//! said again, and passed over when the file is read back: one name of an actor as its `label` and,
//! where some ties are directed and others are not, `is_directed`.

pub(super) mod cytoscape;
pub(super) mod jgf;
pub(super) mod node_link;

use serde_json::{Map, Value, json};

use super::flat::{self, Flat, FlatColumn};
use super::{Feature, WriteError, Written};
use crate::language::Language;
use crate::model::{Model, Names, Scalar};
use crate::read::flat::HEADER;

/// All of them hold everything but control characters.
pub(super) const HOLDS: &[Feature] = flat::HOLDS;

const COLLECTIVE_AREA: &str = "collective_area";

/// The actors and ties of a model as records, and what it says about itself.
struct Records {
    actors: Vec<Map<String, Value>>,
    ties: Vec<Map<String, Value>>,
    about: Map<String, Value>,
    /// Is any tie directed?
    is_directed: bool,
}

impl Records {
    /// `title` is what the format calls the name of a network.
    fn of(model: &Model, title: &str) -> Result<Self, WriteError> {
        let actors = flat::actors(model, |_| true)?;
        let ties = flat::ties(model, |_| true)?;
        let labelled = records(&actors).zip(model.graph().node_weights());
        let actors = labelled.map(|(mut record, actor)| {
            if let Some(label) = label(&actor.name) {
                record.insert("label".to_owned(), label.into());
            }
            record
        });
        let header = flat::header(model);
        let header: Value = serde_json::from_str(&header).expect("it was written as JSON just now");
        let mut about = Map::new();
        if let Some(name) = label(&model.network().title) {
            about.insert(title.to_owned(), name.into());
        }
        about.insert(HEADER.to_owned(), header);
        let edges = || model.graph().edge_weights();
        let is_directed = edges().any(|tie| model.is_directed(tie));
        let is_mixed = is_directed && !edges().all(|tie| model.is_directed(tie));
        let ties = records(&ties).zip(edges()).map(|(mut record, tie)| {
            if is_mixed {
                let is_directed = model.is_directed(tie);
                record.insert("is_directed".to_owned(), is_directed.into());
            }
            record
        });
        Ok(Self {
            ties: ties.collect(),
            actors: actors.collect(),
            about,
            is_directed,
        })
    }
}

/// The name that is shown where there is place for one.
fn label(names: &Names) -> Option<String> {
    let text = names.und.as_deref().or(names.best(Language::Fi))?;
    Some(flat::without_controls(text))
}

/// The rows as records, with the names other programs know.
fn records(flat: &Flat) -> impl Iterator<Item = Map<String, Value>> {
    flat.rows.iter().map(|row| {
        let filled = flat.columns.iter().zip(row);
        let filled = filled.filter_map(|(column, value)| match value {
            Some(value) => Some((column, scalar(value))),
            // Were it nowhere, a collective would be taken for one of its own area.
            None if column.name == COLLECTIVE_AREA => Some((column, Value::Null)),
            None => None,
        });
        filled
            .map(|(column, value)| (written(column, is_tie(flat)).to_owned(), value))
            .collect()
    })
}

fn is_tie(flat: &Flat) -> bool {
    flat.columns
        .first()
        .is_some_and(|column| column.name == "from")
}

fn written(column: &FlatColumn, is_tie: bool) -> &str {
    if column.is_attribute || !is_tie {
        return &column.name;
    }
    match column.name.as_str() {
        "from" => "source",
        "to" => "target",
        "strength" => "weight",
        "source" => "evidence",
        name => name,
    }
}

fn scalar(value: &Scalar) -> Value {
    match value {
        Scalar::Text(text) => text.as_str().into(),
        Scalar::Number(number) => json!(number),
        Scalar::Truth(truth) => (*truth).into(),
    }
}

/// The text of a value taken out of a record.
fn taken(record: &mut Map<String, Value>, name: &str) -> Value {
    record.shift_remove(name).unwrap_or_default()
}

fn file(value: &Value) -> Written {
    let mut text = serde_json::to_string_pretty(value)
        .expect("texts and finite numbers under text keys are JSON");
    text.push('\n');
    Written::File(text.into_bytes())
}
