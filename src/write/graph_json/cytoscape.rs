//! Cytoscape's own JSON, which Cytoscape.js and networkx read as well.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Records, file};
use crate::model::Model;
use crate::write::{WriteError, Written};

/// Writes a model. Parallel edges are numbered under `key`, and `value` says an id again, which
/// networkx goes by.
pub(in crate::write) fn write(model: &Model) -> Result<Written, WriteError> {
    let mut records = Records::of(model, "name")?;
    for actor in &mut records.actors {
        let id = actor.get("id").cloned().unwrap_or_default();
        actor.insert("value".to_owned(), id);
    }
    let mut counts: HashMap<(String, String), usize> = HashMap::new();
    for (number, tie) in records.ties.iter_mut().enumerate() {
        let end = |name| {
            tie.get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let mut ends = (end("source"), end("target"));
        if ends.1 < ends.0 {
            std::mem::swap(&mut ends.0, &mut ends.1);
        }
        let count = counts.entry(ends).or_default();
        tie.insert("id".to_owned(), format!("tie {}", number + 1).into());
        tie.insert("key".to_owned(), (*count).into());
        *count += 1;
    }
    let in_data = |records: Vec<serde_json::Map<String, Value>>| -> Vec<Value> {
        let data = records.into_iter().map(|record| json!({ "data": record }));
        data.collect()
    };
    Ok(file(&json!({
        "format_version": "1.0",
        "generated_by": "yhdyspinta",
        "target_cytoscapejs_version": "~2.1",
        "directed": records.is_directed,
        "multigraph": true,
        "data": records.about,
        "elements": {
            "nodes": in_data(records.actors),
            "edges": in_data(records.ties),
        },
    })))
}
