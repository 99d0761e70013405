//! Lists of nodes and links, as networkx and D3 have them.

use serde_json::json;

use super::{Records, file};
use crate::model::Model;
use crate::write::{WriteError, Written};

/// Writes a model. The second list is `links`, which D3 knows and networkx too.
pub(in crate::write) fn write(model: &Model) -> Result<Written, WriteError> {
    let records = Records::of(model, "name")?;
    Ok(file(&json!({
        "directed": records.is_directed,
        "multigraph": true,
        "graph": records.about,
        "nodes": records.actors,
        "links": records.ties,
    })))
}
