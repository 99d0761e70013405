//! What do the measures of a network look like to programs and to people?

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::csv;
use super::text::{self, Page};
use crate::analyses::Outcome;
use crate::analyses::registry::Row;
use crate::language::{Language, Phrase};
use crate::metrics::{Entry, Metrics, Summary, Timing, Values, number};
use crate::table::{Cell, Column, Table};

/// The name and version of the JSON form.
pub const SCHEMA: &str = "yhdyspinta.metrics/1";

/// The measures as JSON, an actor a line; undefined is `null`.
pub fn json(metrics: &Metrics) -> String {
    let mut text = format!("{{\n\"schema\": {},\n", Value::from(SCHEMA));
    let network = metrics
        .of_network()
        .map(|entry| (entry, metrics.network_value(entry)));
    _ = writeln!(text, "\"network\": {},", object(network));
    if metrics.is_summary {
        let actors = metrics.of_actors().map(|entry| (entry, summary(entry)));
        _ = writeln!(text, "\"actors\": {},", object(actors));
    } else {
        actors(metrics, &mut text);
    }
    let notes = metrics
        .entries
        .iter()
        .filter_map(|entry| Some((entry, entry.refusal()?.into())));
    let conventions = metrics
        .entries
        .iter()
        .filter(|entry| !entry.row.about.convention.is_empty());
    let conventions = conventions.map(|entry| (entry, entry.row.about.convention.into()));
    _ = writeln!(text, "\"notes\": {},", object(notes));
    _ = write!(text, "\"conventions\": {}", object(conventions));
    if !metrics.timing.is_empty() {
        let seconds = |of: fn(&Timing) -> f64| {
            let steps = metrics.timing.iter();
            Value::Object(
                steps
                    .map(|timing| (timing.step.to_owned(), of(timing).into()))
                    .collect(),
            )
        };
        _ = write!(
            text,
            ",\n\"timing\": {},\n\"timing_processor\": {}",
            seconds(|timing| timing.seconds),
            seconds(|timing| timing.processor_seconds)
        );
    }
    text.push_str("\n}\n");
    text
}

fn object<'a>(fields: impl Iterator<Item = (&'a Entry, Value)>) -> Value {
    let named = fields.map(|(entry, value)| (entry.row.about.name.to_owned(), value));
    Value::Object(named.collect::<Map<_, _>>())
}

fn actors(metrics: &Metrics, text: &mut String) {
    text.push_str("\"actors\": [");
    for (actor, id) in metrics.ids.iter().enumerate() {
        let separator = if actor == 0 { "\n" } else { ",\n" };
        _ = write!(text, "{separator}{{\"id\":{}", Value::from(id));
        for entry in metrics.of_actors() {
            let value = metrics.actor_value(entry, actor);
            _ = write!(text, ",\"{}\":{value}", entry.row.about.name);
        }
        text.push('}');
    }
    text.push_str("\n],\n");
}

fn summary(entry: &Entry) -> Value {
    let Values::Summary(Summary {
        count,
        undefined,
        min,
        mean,
        max,
        sum,
    }) = entry.values
    else {
        return Value::Null;
    };
    serde_json::json!({
        "count": count,
        "undefined": undefined,
        "min": number(min),
        "mean": number(mean),
        "max": number(max),
        "sum": number(sum),
    })
}

/// The measures as CSV: an actor a line, or when only the network or a summary was asked for,
/// a measure a line; undefined is empty. Numbers are exact.
pub fn csv(metrics: &Metrics) -> String {
    if metrics.is_summary {
        return csv_of_summaries(metrics);
    }
    if metrics.of_actors().next().is_none() {
        return csv_of_network(metrics);
    }
    let names = metrics
        .of_actors()
        .map(|entry| entry.row.about.name.to_owned());
    let mut text = csv::line(std::iter::once("id".to_owned()).chain(names));
    for (actor, id) in metrics.ids.iter().enumerate() {
        let values = metrics
            .of_actors()
            .map(|entry| bare(&metrics.actor_value(entry, actor)));
        text.push_str(&csv::line(
            std::iter::once(csv::harmless(&id)).chain(values),
        ));
    }
    text
}

fn csv_of_network(metrics: &Metrics) -> String {
    let mut text = csv::line(["measure", "value"].map(str::to_owned).into_iter());
    for entry in metrics.of_network() {
        let fields = [
            entry.row.about.name.to_owned(),
            bare(&metrics.network_value(entry)),
        ];
        text.push_str(&csv::line(fields.into_iter()));
    }
    text
}

fn csv_of_summaries(metrics: &Metrics) -> String {
    const KEYS: [&str; 6] = ["count", "undefined", "min", "mean", "max", "sum"];
    let header = std::iter::once("measure").chain(KEYS);
    let mut text = csv::line(header.map(str::to_owned));
    for entry in metrics.of_actors() {
        let summary = summary(entry);
        let values = KEYS.iter().map(|&key| bare(&summary[key]));
        let fields = std::iter::once(entry.row.about.name.to_owned()).chain(values);
        text.push_str(&csv::line(fields));
    }
    text
}

fn bare(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => csv::harmless(text),
        value => value.to_string(),
    }
}

/// The measures for people: those of the network, and of the actors who is highest.
pub fn text(metrics: &Metrics, language: Language, page: Page) -> String {
    let tables = [network_table(metrics), actor_table(metrics)];
    let filled = tables.iter().filter(|table| !table.rows.is_empty());
    let blocks: Vec<String> = filled
        .map(|table| text::table(table, language, page))
        .collect();
    blocks.join("\n")
}

fn network_table(metrics: &Metrics) -> Table {
    let rows = metrics
        .of_network()
        .flat_map(|entry| network_rows(metrics, entry));
    Table {
        id: "network",
        title: Phrase::new("metrics-network"),
        note: None,
        columns: columns(&["measure", "value", "question"]),
        rows: rows.collect(),
    }
}

/// One row, or one for each count of a census.
fn network_rows(metrics: &Metrics, entry: &Entry) -> Vec<Vec<Cell>> {
    let name = entry.row.about.name;
    let row = |name: String, value: Cell| vec![Cell::Text(name), value, question(entry.row)];
    match &entry.values {
        Values::Whole(Outcome::NetworkCensus(census)) => {
            let counts = census.0.iter();
            let rows = counts.map(|(part, count)| {
                let count = i64::try_from(*count).unwrap_or(i64::MAX);
                row(format!("{name} {part}"), Cell::Count(count))
            });
            rows.collect()
        }
        Values::Whole(Outcome::NetworkMeasure(measure)) => {
            vec![row(name.to_owned(), cell(measure.0))]
        }
        _ => {
            let value = metrics.network_value(entry);
            let cell = match value {
                Value::Null => Cell::Empty,
                Value::Object(_) | Value::Array(_) => Cell::Phrase(Phrase::new("metrics-see-json")),
                value => Cell::Text(bare(&value)),
            };
            vec![row(name.to_owned(), cell)]
        }
    }
}

fn actor_table(metrics: &Metrics) -> Table {
    let rows = metrics.of_actors().map(|entry| {
        let (summary, highest) = match &entry.values {
            Values::Summary(summary) => (*summary, Cell::Empty),
            Values::Whole(outcome) => {
                let summary = Summary::of(outcome).unwrap_or_default();
                (summary, highest(metrics, outcome))
            }
        };
        vec![
            Cell::Text(entry.row.about.name.to_owned()),
            cell(summary.min),
            cell(summary.mean),
            cell(summary.max),
            highest,
            question(entry.row),
        ]
    });
    Table {
        id: "actors",
        title: Phrase::new("metrics-actors"),
        note: None,
        columns: columns(&["measure", "min", "mean", "max", "highest", "question"]),
        rows: rows.collect(),
    }
}

/// Who has the highest value; of several the first.
fn highest(metrics: &Metrics, outcome: &Outcome) -> Cell {
    let Outcome::NodeMeasure(measure) = outcome else {
        return Cell::Empty;
    };
    let defined = measure
        .iter()
        .enumerate()
        .filter_map(|(at, value)| Some((at, value?)));
    let best = defined.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map_or(Cell::Empty, |(actor, _)| {
        Cell::Text(metrics.ids.get(actor).into_owned())
    })
}

fn question(row: &Row) -> Cell {
    Cell::Phrase(row.about.question())
}

fn cell(value: Option<f64>) -> Cell {
    match value {
        None => Cell::Empty,
        Some(value) if value.fract() == 0.0 && value.abs() < 1e15 => Cell::Count(value as i64),
        Some(value) => Cell::Number(value, 4),
    }
}

fn columns(keys: &[&'static str]) -> Vec<Column> {
    let title = |key| match key {
        "measure" => "metrics-measure",
        "value" => "metrics-value",
        "min" => "metrics-min",
        "mean" => "metrics-mean",
        "max" => "metrics-max",
        "highest" => "metrics-highest",
        _ => "metrics-question",
    };
    keys.iter()
        .map(|&key| Column::new(key, title(key)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::registry;
    use crate::analyses::small::{star, undirected};
    use crate::frozen::FrozenGraph;
    use crate::metrics::ActorIds;

    fn metrics(graph: &FrozenGraph, names: &[&str], is_summary: bool) -> Metrics {
        let entries = names.iter().map(|name| {
            let row = registry::find(name).expect("a measure");
            Entry::new(row, row.run(graph), is_summary)
        });
        Metrics {
            ids: ActorIds::Named(graph.nodes().map(|node| format!("a{node}")).collect()),
            entries: entries.collect(),
            is_summary,
            ..Metrics::default()
        }
    }

    #[test]
    fn json_lists_the_actors() {
        let mut found = metrics(
            &star(3),
            &["density", "dyad_census", "degree", "cutpoint"],
            false,
        );
        found.timing = vec![Timing {
            step: "read",
            seconds: 0.25,
            processor_seconds: 0.5,
        }];
        let parsed: Value = serde_json::from_str(&json(&found)).expect("json");
        assert_eq!(parsed["schema"], SCHEMA);
        assert_eq!(parsed["network"]["dyad_census"]["mutual"], 2);
        assert_eq!(parsed["actors"][0]["id"], "a0");
        assert_eq!(parsed["actors"][0]["degree"], 2);
        assert_eq!(parsed["actors"][1]["cutpoint"], false);
        assert_eq!(parsed["timing"]["read"], 0.25);
        assert_eq!(parsed["timing_processor"]["read"], 0.5);
        assert!(parsed["conventions"]["density"].is_string());
    }

    #[test]
    fn json_sums_them_up_instead() {
        let found = metrics(&undirected(3, &[[0, 1]]), &["clustering", "degree"], true);
        let parsed: Value = serde_json::from_str(&json(&found)).expect("json");
        assert_eq!(parsed["actors"]["degree"]["sum"], 2);
        assert_eq!(parsed["actors"]["clustering"]["undefined"], 3);
        assert_eq!(parsed["actors"]["clustering"]["mean"], Value::Null);
    }

    #[test]
    fn csv_has_a_line_an_actor_or_a_line_a_measure() {
        let graph = undirected(2, &[[0, 1]]);
        let of = |names: &[&str], is_summary| csv(&metrics(&graph, names, is_summary));
        assert_eq!(
            of(&["degree", "clustering"], false),
            "id,degree,clustering\na0,1,\na1,1,\n"
        );
        assert_eq!(of(&["density"], false), "measure,value\ndensity,1\n");
        let summed = "measure,count,undefined,min,mean,max,sum\ndegree,2,0,1,1,1,2\n";
        assert_eq!(of(&["degree"], true), summed);
    }

    #[test]
    fn people_see_the_question_and_the_highest() {
        let found = metrics(&star(4), &["ties", "triad_census", "closeness"], false);
        let shown = text(&found, Language::En, Page::WHOLE);
        assert!(shown.contains("How many ties are there?"), "{shown}");
        assert!(shown.contains("triad_census 201"), "{shown}");
        assert!(shown.contains("a0"), "{shown}");
    }
}
