//! JSON Graph Format, version 2.

use serde_json::{Map, Value, json};

use super::{Records, file, taken};
use crate::model::Model;
use crate::write::{WriteError, Written};

/// Writes a model; the values of actors and ties are their metadata.
pub(in crate::write) fn write(model: &Model) -> Result<Written, WriteError> {
    let Records {
        actors,
        ties,
        mut about,
        is_directed,
    } = Records::of(model, "label")?;
    let mut nodes = Map::new();
    for mut metadata in actors {
        let id = taken(&mut metadata, "id");
        let mut node = Map::new();
        if let Some(label) = metadata.shift_remove("label") {
            node.insert("label".to_owned(), label);
        }
        node.insert("metadata".to_owned(), metadata.into());
        nodes.insert(id.as_str().unwrap_or_default().to_owned(), node.into());
    }
    let edges: Vec<Value> = ties
        .into_iter()
        .zip(model.graph().edge_weights())
        .map(|(mut metadata, tie)| {
            json!({
                "source": taken(&mut metadata, "source"),
                "target": taken(&mut metadata, "target"),
                "relation": taken(&mut metadata, "kind"),
                "directed": model.is_directed(tie),
                "metadata": metadata,
            })
        })
        .collect();
    let mut graph = Map::new();
    if let Some(label) = about.shift_remove("label") {
        graph.insert("label".to_owned(), label);
    }
    graph.insert("directed".to_owned(), is_directed.into());
    graph.insert("metadata".to_owned(), about.into());
    graph.insert("nodes".to_owned(), nodes.into());
    graph.insert("edges".to_owned(), edges.into());
    Ok(file(&json!({ "graph": graph })))
}
