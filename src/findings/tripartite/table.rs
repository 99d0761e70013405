//! Which columns do tripartite tables and municipalities have?

use super::Tripartite;
use crate::findings::ActorRef;
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

pub(in crate::findings) fn municipalities(tripartite: &Tripartite) -> Table {
    Table {
        id: "tripartite",
        title: Phrase::new("table-tripartite"),
        note: Some(Phrase::new("table-tripartite-note")),
        columns: vec![
            Column::new("municipality", "column-municipality"),
            Column::new("state", "column-tripartite"),
            Column::new("with", "column-tripartite-with"),
            Column::new("collective", "column-collective"),
            Column::new("id", "column-key").detail(),
        ],
        rows: tripartite
            .municipalities
            .iter()
            .map(|municipality| {
                vec![
                    municipality.actor.name.clone().into(),
                    municipality.state.name().into(),
                    names(&municipality.with),
                    Cell::Mark(municipality.collective),
                    Cell::Text(municipality.actor.id.clone()),
                ]
            })
            .collect(),
    }
}

pub(in crate::findings) fn tables(tripartite: &Tripartite) -> Table {
    Table {
        id: "tables",
        title: Phrase::new("table-tables"),
        note: None,
        columns: vec![
            Column::new("table", "column-table"),
            Column::new("missing", "column-missing-side"),
            Column::new("exists", "column-exists"),
            Column::new("counties", "column-counties"),
            Column::new("municipalities", "column-municipalities"),
            Column::new("organisations", "column-organisations"),
            Column::new("id", "column-key").detail(),
        ],
        rows: tripartite
            .tables
            .iter()
            .map(|table| {
                let missing: Vec<Names> = table
                    .missing
                    .iter()
                    .map(|side| side.name().in_all())
                    .collect();
                vec![
                    table.table.name.clone().into(),
                    missing.into(),
                    Cell::Mark(table.exists),
                    names(&table.counties),
                    names(&table.municipalities),
                    names(&table.organisations),
                    Cell::Text(table.table.id.clone()),
                ]
            })
            .collect(),
    }
}

fn names(actors: &[ActorRef]) -> Cell {
    let names: Vec<Names> = actors.iter().map(|actor| actor.name.clone()).collect();
    names.into()
}
