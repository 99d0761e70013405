//! How did the measures of the network change?

use schemars::JsonSchema;
use serde::Serialize;

use crate::analyses::{NetworkMeasure, Outcome, registry};
use crate::language::Phrase;
use crate::select::Selected;

/// A measure of the network.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeasureChange {
    /// Its name.
    pub name: &'static str,
    /// What it asks.
    pub question: Phrase,
    /// Its number before; missing where it is undefined.
    pub before: Option<f64>,
    /// Its number after.
    pub after: Option<f64>,
}

/// The measures that are compared: those whose work grows no faster than about the ties, so that
/// every network can be compared in them.
pub(super) const MEASURES: [&str; 13] = [
    "actors",
    "ties",
    "density",
    "transitivity",
    "average_clustering",
    "components",
    "largest_component",
    "isolates",
    "fragmentation",
    "cutpoints",
    "bridges",
    "max_coreness",
    "centralization_degree",
];

/// Every measure on both sides.
pub(super) fn compared(before: &Selected<'_>, after: &Selected<'_>) -> Vec<MeasureChange> {
    let [before, after] = [before, after].map(Selected::freeze);
    let rows = MEASURES.iter().filter_map(|name| registry::find(name));
    rows.map(|row| {
        let number = |graph| match row.run(graph) {
            Outcome::NetworkMeasure(NetworkMeasure(number)) => number,
            _ => None,
        };
        MeasureChange {
            name: row.about.name,
            question: Phrase::new(row.about.question),
            before: number(&before),
            after: number(&after),
        }
    })
    .collect()
}
