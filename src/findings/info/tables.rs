//! Which counts stand in which table?

use super::Info;
use crate::findings::WordCount;
use crate::language::{Language, Phrase, partial_date};
use crate::model::vocabulary::status_name;
use crate::model::{Names, PartialDate};
use crate::table::{Cell, Column, Table};

/// The tables that have something to say, the overview first.
pub(super) fn all(info: &Info) -> Vec<Table> {
    let words = |id, title, words: &[WordCount]| {
        let rows = words.iter().map(|WordCount { word, count }| {
            vec![
                word.name.clone().into(),
                (*count).into(),
                Cell::Text(word.key.clone()),
            ]
        });
        table(id, title, name_count_key(), rows.collect())
    };
    let tables = [
        overview(info),
        words("actor_kinds", "table-info-actor-kinds", &info.actor_kinds),
        words("tie_kinds", "table-info-tie-kinds", &info.tie_kinds),
        statuses(info),
        words("themes", "table-info-themes", &info.themes),
        words("areas", "table-info-areas", &info.areas),
        stages(info),
        attributes(info),
        sources(info),
    ];
    tables
        .into_iter()
        .filter(|table| !table.rows.is_empty())
        .collect()
}

fn table(
    id: &'static str,
    title: &'static str,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
) -> Table {
    Table {
        id,
        title: Phrase::new(title),
        note: None,
        columns,
        rows,
    }
}

fn name_count_key() -> Vec<Column> {
    vec![
        Column::new("name", "column-info-name"),
        Column::new("count", "column-info-count"),
        Column::new("key", "column-info-key"),
    ]
}

/// Ten rows, so that a screen shows them all.
fn overview(info: &Info) -> Table {
    let statuses = info.statuses.iter();
    let statuses = statuses.map(|(&status, &count)| counted(status_name(status).clone(), count));
    let dates = [info.first_date, info.last_date].into_iter().flatten();
    let told = [
        ("info-events", info.events),
        ("info-statements", info.statements),
    ];
    let told = told.map(|(key, count)| counted(Phrase::new(key).in_all(), count));
    let row = |key, count: usize, most: Vec<Names>| {
        vec![Phrase::new(key).into(), count.into(), most.into()]
    };
    let rows = vec![
        row("info-actors", info.basis.actors, most(&info.actor_kinds)),
        row("info-collectives", info.collectives, Vec::new()),
        row("info-areas", info.areas.len(), most(&info.areas)),
        row("info-ties", info.basis.ties, most(&info.tie_kinds)),
        row("info-statuses", info.statuses.len(), statuses.collect()),
        row("info-themes", info.themes.len(), most(&info.themes)),
        row("info-dated-ties", info.dated_ties, dates.map(day).collect()),
        row("info-sources", info.sources.len(), Vec::new()),
        row("info-rules", info.rules, Vec::new()),
        row("info-told", info.events + info.statements, told.to_vec()),
    ];
    let columns = vec![
        Column::new("what", "column-info-what"),
        Column::new("count", "column-info-count"),
        Column::new("most", "column-info-most"),
    ];
    table("overview", "table-info-overview", columns, rows)
}

/// The three most frequent words.
fn most(words: &[WordCount]) -> Vec<Names> {
    let first = words.iter().take(3);
    first
        .map(|WordCount { word, count }| counted(word.name.clone(), *count))
        .collect()
}

fn day(date: PartialDate) -> Names {
    let [fi, sv, en] = Language::ALL.map(|language| partial_date(date, language));
    Names::all(&fi, &sv, &en)
}

/// `kunta (3)`.
fn counted(name: Names, count: usize) -> Names {
    Phrase::new("name-count")
        .name("name", name)
        .count("count", count)
        .in_all()
}

fn statuses(info: &Info) -> Table {
    let rows = info.statuses.iter().map(|(&status, &count)| {
        vec![
            status_name(status).clone().into(),
            count.into(),
            Cell::Text(status.key().into()),
        ]
    });
    table(
        "statuses",
        "table-info-statuses",
        name_count_key(),
        rows.collect(),
    )
}

fn stages(info: &Info) -> Table {
    let rows = info.stages.iter().map(|at| {
        vec![
            at.from.into(),
            at.stage.name.clone().into(),
            at.actors.into(),
            at.existing_ties.into(),
        ]
    });
    let columns = vec![
        Column::new("from", "column-info-from"),
        Column::new("stage", "column-info-stage"),
        Column::new("actors", "column-info-actors"),
        Column::new("existing_ties", "column-info-existing-ties"),
    ];
    table("stages", "table-info-stages", columns, rows.collect())
}

fn attributes(info: &Info) -> Table {
    let rows = info.attributes.iter().map(|attribute| {
        vec![
            Cell::Text(attribute.name.clone()),
            attribute.actors.into(),
            attribute.ties.into(),
            attribute.values.into(),
        ]
    });
    let columns = vec![
        Column::new("name", "column-info-name"),
        Column::new("actors", "column-info-actors"),
        Column::new("ties", "column-info-ties"),
        Column::new("values", "column-info-values"),
    ];
    table(
        "attributes",
        "table-info-attributes",
        columns,
        rows.collect(),
    )
}

fn sources(info: &Info) -> Table {
    let rows = info.sources.iter().map(|used| {
        let source = &used.source;
        let name = if source.title.is_empty() {
            Cell::Text(source.id.clone())
        } else {
            source.title.clone().into()
        };
        vec![
            name,
            source.date.into(),
            used.actors.into(),
            used.ties.into(),
            source.address.clone().map_or(Cell::Empty, Cell::Text),
        ]
    });
    let columns = vec![
        Column::new("source", "column-info-source"),
        Column::new("date", "column-info-date"),
        Column::new("actors", "column-info-actors"),
        Column::new("ties", "column-info-ties"),
        Column::new("address", "column-info-address").detail(),
    ];
    table("sources", "table-info-sources", columns, rows.collect())
}
