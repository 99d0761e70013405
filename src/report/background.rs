//! What does the network tell beside its ties: what happened when, what do its sources say?

use crate::language::Phrase;
use crate::model::{Event, Model, Names, Statement};
use crate::table::{Cell, Column, Table};

/// Tables of what there is; none for a network without events and statements.
pub(super) fn tables(model: &Model) -> Vec<Table> {
    let network = model.network();
    [
        (!network.events.is_empty()).then(|| events(model, &network.events)),
        (!network.statements.is_empty()).then(|| statements(model, &network.statements)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn events(model: &Model, events: &[Event]) -> Table {
    let mut sorted: Vec<&Event> = events.iter().collect();
    sorted.sort_by_key(|event| event.date.map(|date| date.first_day()));
    let row = |event: &&Event| {
        vec![
            event.date.map_or(Cell::Empty, Cell::Date),
            event.name.clone().into(),
            actors(model, &event.actors),
            text(event.date_text.as_deref()),
            text(event.evidence.phrase.as_deref()),
            source(model, event.evidence.source.as_deref()),
        ]
    };
    Table {
        id: "events",
        title: Phrase::new("table-events"),
        note: None,
        columns: vec![
            Column::new("date", "column-event-date"),
            Column::new("event", "column-event"),
            Column::new("actors", "column-concerns"),
            Column::new("date_text", "column-date-text").detail(),
            Column::new("phrase", "column-phrase").detail(),
            Column::new("source", "column-source").detail(),
        ],
        rows: sorted.iter().map(row).collect(),
    }
}

fn statements(model: &Model, statements: &[Statement]) -> Table {
    let row = |statement: &Statement| {
        vec![
            statement.text.clone().into(),
            Cell::Text(statement.kind.clone()),
            actors(model, &statement.actors),
            text(statement.evidence.phrase.as_deref()),
            source(model, statement.evidence.source.as_deref()),
        ]
    };
    Table {
        id: "statements",
        title: Phrase::new("table-statements"),
        note: None,
        columns: vec![
            Column::new("statement", "column-statement"),
            Column::new("kind", "column-statement-kind"),
            Column::new("actors", "column-concerns"),
            Column::new("phrase", "column-phrase").detail(),
            Column::new("source", "column-source").detail(),
        ],
        rows: statements.iter().map(row).collect(),
    }
}

fn actors(model: &Model, ids: &[String]) -> Cell {
    let name = |id: &String| {
        let named = model.find(id).map(|node| &model.actor(node).name);
        match named {
            Some(name) if !name.is_empty() => name.clone(),
            _ => Names::plain(id),
        }
    };
    ids.iter().map(name).collect::<Vec<Names>>().into()
}

fn text(text: Option<&str>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()))
}

/// The title of the source, else its id.
fn source(model: &Model, id: Option<&str>) -> Cell {
    let Some(id) = id else { return Cell::Empty };
    let sources = &model.network().sources;
    match sources.iter().find(|source| source.id == id) {
        Some(source) if !source.title.is_empty() => source.title.clone().into(),
        _ => Cell::Text(id.to_owned()),
    }
}
