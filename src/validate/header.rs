//! Is what the network says about itself sound?

use super::check::Check;
use super::fields::Fields;
use super::ids::{Ids, records};
use super::known::Known;
use super::rules;
use crate::model::native::FORMAT;
use crate::model::{Event, Network, Source, Statement};
use crate::problem::{Code, Problem};
use crate::read::Value;

/// The keys of a native file.
pub(super) const KEYS: [&str; 11] = [
    "$schema",
    "format",
    "title",
    "description",
    "sources",
    "vocabulary",
    "rules",
    "events",
    "statements",
    "actors",
    "ties",
];
/// The keys of a source.
pub(super) const SOURCE_KEYS: [&str; 7] = [
    "id",
    "title",
    "date",
    "publisher",
    "address",
    "licence",
    "note",
];
/// The keys of an event.
pub(super) const EVENT_KEYS: [&str; 6] =
    ["date", "date_text", "name", "actors", "source", "phrase"];
/// The keys of a statement.
pub(super) const STATEMENT_KEYS: [&str; 5] = ["kind", "text", "actors", "source", "phrase"];

/// Is it a native file of a version this program knows?
pub(super) fn check_format(header: Fields<'_>, check: &mut Check) {
    if check.is_foreign() {
        return;
    }
    header.only(&KEYS, check);
    for list in ["actors", "ties"] {
        header.list(list, check);
    }
    header.text("$schema", check);
    let Some(field) = header.field("format") else {
        check.report(Problem::new(Code::FormatMissing, header.head()).text("format", FORMAT));
        return;
    };
    match &field.value.value {
        Value::Text(format) if format == FORMAT => {}
        Value::Text(_) => {
            check.report(
                header
                    .problem(Code::FormatUnknown, field)
                    .text("format", FORMAT),
            );
        }
        _ => header.wrong_type(field, "type-text", check),
    }
}

/// Title, rules, events and statements.
pub(super) fn network(header: Fields<'_>, known: &mut Known, check: &mut Check) -> Network {
    Network {
        title: header.names("title", check),
        description: header.names("description", check),
        rules: rules::list(header, Ids::default(), known, check),
        events: events(header, known, check),
        statements: statements(header, known, check),
        ..Network::default()
    }
}

/// The sources the network lists.
pub(super) fn sources(header: Fields<'_>, check: &mut Check) -> Vec<Source> {
    let mut ids = Ids::default();
    let mut sources = Vec::new();
    for record in records(header, "sources", "subject-source", check) {
        record.only(&SOURCE_KEYS, check);
        let id = ids.take(record, check);
        let mut text = |name| record.text(name, check).map(|text| text.value);
        let [publisher, address, licence, note] =
            ["publisher", "address", "licence", "note"].map(&mut text);
        let title = record.names("title", check);
        let date = record.date("date", check);
        if let Some(id) = id {
            sources.push(Source {
                id,
                title,
                date,
                publisher,
                address,
                licence,
                note,
            });
        }
    }
    sources
}

/// What happened when.
fn events(header: Fields<'_>, known: &mut Known, check: &mut Check) -> Vec<Event> {
    records(header, "events", "subject-event", check)
        .into_iter()
        .map(|record| {
            record.only(&EVENT_KEYS, check);
            if record.field("name").is_none() {
                record.missing("name", check);
            }
            Event {
                date: record.date("date", check),
                date_text: record.text("date_text", check).map(|text| text.value),
                name: record.names("name", check),
                actors: known.actors_in(record, "actors", check),
                evidence: known.evidence(record, check),
            }
        })
        .collect()
}

/// What else the sources say.
fn statements(header: Fields<'_>, known: &mut Known, check: &mut Check) -> Vec<Statement> {
    records(header, "statements", "subject-statement", check)
        .into_iter()
        .map(|record| {
            record.only(&STATEMENT_KEYS, check);
            if record.field("text").is_none() {
                record.missing("text", check);
            }
            Statement {
                kind: record
                    .required_text("kind", check)
                    .map(|kind| kind.value)
                    .unwrap_or_default(),
                text: record.names("text", check),
                actors: known.actors_in(record, "actors", check),
                evidence: known.evidence(record, check),
            }
        })
        .collect()
}

/// Without actors there is nothing to analyse, unless the file only brings rules or words.
pub(super) fn check_actors(header: Fields<'_>, count: usize, check: &mut Check) {
    let is_list = header
        .field("actors")
        .is_none_or(|field| matches!(field.value.value, Value::List(_)));
    let brings_other = ["rules", "vocabulary"]
        .iter()
        .any(|name| header.field(name).is_some());
    if count == 0 && is_list && !brings_other {
        check.report(Problem::new(Code::ActorsNone, header.head()));
    }
}
