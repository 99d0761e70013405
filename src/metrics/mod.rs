//! What do the measures say about one network?

mod budget;
mod choose;
mod ids;
mod summary;

pub use budget::{Budget, Planned};
pub use choose::{ChoiceError, choose};
pub use ids::ActorIds;
pub use summary::Summary;

use serde_json::Value;

use crate::analyses::registry::Row;
use crate::analyses::{Level, Outcome};

/// The measures of one network, in the order of the registry.
#[derive(Clone, Debug, Default)]
pub struct Metrics {
    /// The ids of the actors as the input has them.
    pub ids: ActorIds,
    /// The keys of the sectors; empty without sectors.
    pub sectors: Vec<String>,
    /// What was measured.
    pub entries: Vec<Entry>,
    /// Are the actors summed up instead of listed?
    pub is_summary: bool,
    /// How long each step took; empty when nobody asked.
    pub timing: Vec<Timing>,
}

/// How long a step took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timing {
    /// `read`, `freeze` or the name of a measure.
    pub step: &'static str,
    /// Seconds on the wall clock.
    pub seconds: f64,
    /// Seconds of all processors together.
    pub processor_seconds: f64,
}

/// One measure with its values.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub row: &'static Row,
    /// Its values.
    pub values: Values,
}

/// The values of a measure.
#[derive(Clone, Debug)]
pub enum Values {
    /// As they are.
    Whole(Outcome),
    /// Those of the actors summed up.
    Summary(Summary),
}

impl Entry {
    /// A measure of actors is summed up when asked for, so that its list need not be kept.
    pub fn new(row: &'static Row, outcome: Outcome, summed_up: bool) -> Self {
        let values = match Summary::of(&outcome) {
            Some(summary) if summed_up => Values::Summary(summary),
            _ => Values::Whole(outcome),
        };
        Self { row, values }
    }

    /// Why there is no answer, if there is none.
    pub fn refusal(&self) -> Option<&str> {
        match &self.values {
            Values::Whole(Outcome::Refused(reason)) => Some(reason),
            _ => None,
        }
    }
}

impl Metrics {
    /// The measures of the network.
    pub fn of_network(&self) -> impl Iterator<Item = &Entry> {
        self.at(Level::Network)
    }

    /// The measures of the actors.
    pub fn of_actors(&self) -> impl Iterator<Item = &Entry> {
        self.at(Level::Node)
    }

    fn at(&self, level: Level) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.row.level == level)
    }

    /// The value of a measure of the network as JSON.
    pub fn network_value(&self, entry: &Entry) -> Value {
        let Values::Whole(outcome) = &entry.values else {
            return Value::Null;
        };
        match outcome {
            Outcome::NetworkMeasure(measure) => number(measure.0),
            Outcome::NetworkCensus(census) => {
                let counts = census.0.iter();
                counts
                    .map(|&(name, count)| (name.to_owned(), whole(count)))
                    .collect()
            }
            Outcome::Detail(detail) => {
                detail.to_json(&|node| self.ids.get(node as usize).into(), &|sector| {
                    self.sectors
                        .get(sector as usize)
                        .map_or(Value::Null, |key| key.as_str().into())
                })
            }
            _ => Value::Null,
        }
    }

    /// The value of a measure of an actor as JSON.
    pub fn actor_value(&self, entry: &Entry, actor: usize) -> Value {
        let Values::Whole(outcome) = &entry.values else {
            return Value::Null;
        };
        match outcome {
            Outcome::NodeMeasure(measure) => number(measure.get(actor as u32)),
            Outcome::NodeMark(mark) => mark.0[actor].into(),
            Outcome::NodeMembership(membership) => membership.of()[actor].into(),
            _ => Value::Null,
        }
    }
}

/// A number; whole ones without decimals, so that counts read as counts.
pub(crate) fn number(value: Option<f64>) -> Value {
    const EXACT: f64 = (1u64 << 53) as f64;
    match value {
        Some(value) if value.fract() == 0.0 && value.abs() < EXACT => (value as i64).into(),
        Some(value) => value.into(),
        None => Value::Null,
    }
}

/// A count; one beyond 64 bits as the nearest number.
fn whole(count: u128) -> Value {
    u64::try_from(count).map_or_else(|_| (count as f64).into(), Value::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::registry;
    use crate::analyses::small::undirected;

    #[test]
    fn undefined_is_null_and_counts_are_whole() {
        assert_eq!(number(None), Value::Null);
        assert_eq!(number(Some(3.0)).to_string(), "3");
        assert_eq!(number(Some(0.5)).to_string(), "0.5");
        assert_eq!(number(Some(-0.0)).to_string(), "0");
        assert_eq!(number(Some(1e300)).to_string(), "1e+300");
        assert_eq!(whole(1 << 70).to_string(), "1.1805916207174113e+21");
    }

    #[test]
    fn only_actors_are_summed_up() {
        let graph = undirected(3, &[[0, 1]]);
        let entry = |name| {
            let row = registry::find(name).expect("a measure");
            Entry::new(row, row.run(&graph), true)
        };
        assert!(matches!(entry("density").values, Values::Whole(_)));
        assert!(matches!(entry("degree").values, Values::Summary(_)));
        assert!(matches!(entry("cutpoint").values, Values::Summary(_)));
    }
}
