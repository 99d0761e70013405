//! Which numbers of the interfaces stand in which column?

use super::{Interface, Interfaces};
use crate::findings::{ActorRef, WordCount};
use crate::language::Phrase;
use crate::model::{Names, Status};
use crate::table::{Cell, Column, Table};

pub(super) fn interfaces(answer: &Interfaces) -> Table {
    let mut columns = vec![
        Column::new("a", "column-sector-a"),
        Column::new("b", "column-sector-b"),
        Column::new("ties", "column-ties"),
        Column::new("coming", "column-coming"),
        Column::new("density", "column-density"),
        Column::new("fragility", "column-must-leave"),
        Column::new("top_actor", "column-top-actor"),
        Column::new("top_share", "column-top-share"),
        Column::new("a_key", "column-key").detail(),
        Column::new("b_key", "column-key").detail(),
        Column::new("pairs", "column-pairs").detail(),
        Column::new("possible_pairs", "column-possible-pairs").detail(),
        Column::new("boundary_a", "column-boundary-a").detail(),
        Column::new("boundary_b", "column-boundary-b").detail(),
        Column::new("critical", "column-critical").detail(),
        Column::new("single_points", "column-single-points").detail(),
        Column::new("kinds", "column-kinds").detail(),
        Column::new("themes", "column-themes").detail(),
    ];
    columns.extend(Status::ALL.map(|status| status_column(status).detail()));
    Table {
        id: "interfaces",
        title: Phrase::new("table-interfaces"),
        note: Some(Phrase::new("table-interfaces-note")),
        columns,
        rows: answer.interfaces.iter().map(interface_row).collect(),
    }
}

fn status_column(status: Status) -> Column {
    match status {
        Status::Existing => Column::new("existing", "column-existing"),
        Status::Planned => Column::new("planned", "column-planned"),
        Status::Proposed => Column::new("proposed", "column-proposed"),
        Status::Conditional => Column::new("conditional", "column-conditional"),
        Status::Required => Column::new("required", "column-required"),
        Status::Ended => Column::new("ended", "column-ended"),
    }
}

fn interface_row(interface: &Interface) -> Vec<Cell> {
    let top = interface.top.as_ref();
    let mut row = vec![
        interface.a.name.clone().into(),
        interface.b.name.clone().into(),
        interface.tie_count.into(),
        coming(interface).into(),
        Cell::Share(interface.density),
        interface.fragility.into(),
        top.map(|top| top.actor.name.clone()).into(),
        top.map_or(Cell::Empty, |top| Cell::Share(top.share)),
        Cell::Text(interface.a.key.clone()),
        Cell::Text(interface.b.key.clone()),
        interface.pairs.into(),
        interface.possible_pairs.into(),
        names(&interface.boundary_a),
        names(&interface.boundary_b),
        names(&interface.critical),
        names(&interface.single_points),
        counts(&interface.by_kind),
        counts(&interface.by_theme),
    ];
    row.extend(Status::ALL.map(|status| {
        let count = interface.by_status.get(&status).copied();
        Cell::from(count.unwrap_or_default())
    }));
    row
}

/// How many ties are planned, proposed or conditional.
fn coming(interface: &Interface) -> usize {
    let coming = [Status::Planned, Status::Proposed, Status::Conditional];
    let counts = coming
        .iter()
        .filter_map(|status| interface.by_status.get(status));
    counts.sum()
}

pub(super) fn sectors(answer: &Interfaces) -> Table {
    Table {
        id: "sectors",
        title: Phrase::new("table-sectors"),
        note: None,
        columns: vec![
            Column::new("sector", "column-sector"),
            Column::new("actors", "column-actors"),
            Column::new("collectives", "column-collectives"),
            Column::new("inside_ties", "column-inside-ties"),
            Column::new("key", "column-key").detail(),
        ],
        rows: answer
            .sectors
            .iter()
            .map(|sector| {
                vec![
                    sector.word.name.clone().into(),
                    sector.actors.into(),
                    sector.collectives.into(),
                    sector.inside_ties.into(),
                    Cell::Text(sector.word.key.clone()),
                ]
            })
            .collect(),
    }
}

fn names(actors: &[ActorRef]) -> Cell {
    let names: Vec<Names> = actors.iter().map(|actor| actor.name.clone()).collect();
    names.into()
}

/// `tekee yhteistyötä (3), sopii (1)`.
fn counts(counts: &[WordCount]) -> Cell {
    let names: Vec<Names> = counts
        .iter()
        .map(|WordCount { word, count }| {
            Phrase::new("name-count")
                .name("name", word.name.clone())
                .count("count", *count)
                .in_all()
        })
        .collect();
    names.into()
}
