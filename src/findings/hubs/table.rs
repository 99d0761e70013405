//! Which numbers of a hub stand in which column?

use super::lenses::{Form, LENSES, of_pairs};
use super::{Hub, Hubs};
use crate::analyses::uncertainty::Places;
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

pub(super) fn hubs(answer: &Hubs) -> Table {
    let mut columns = vec![Column::new("place", "column-place")];
    if answer.reread.is_some() {
        columns.push(Column::new("places", "column-places"));
    }
    columns.extend([
        Column::new("actor", "column-actor"),
        Column::new("agreeing", "column-agreeing"),
    ]);
    columns.extend(LENSES.iter().map(|lens| Column::new(lens.key, lens.column)));
    columns.extend([
        Column::new("sector", "column-sector").detail(),
        Column::new("id", "column-key").detail(),
        Column::new("points", "column-points").detail(),
        Column::new("is_cutpoint", "column-cutpoint").detail(),
        Column::new("sectors", "column-sectors-named").detail(),
        Column::new("coordinates", "column-coordinated-named").detail(),
    ]);
    Table {
        id: "hubs",
        title: Phrase::new("table-hubs"),
        note: Some(note(answer)),
        columns,
        rows: answer.actors.iter().map(|hub| row(hub, answer)).collect(),
    }
}

fn note(answer: &Hubs) -> Phrase {
    let note = Phrase::new("table-hubs-note")
        .count("lenses", LENSES.len())
        .phrase("method", answer.method.clone());
    match answer.reread {
        None => note,
        Some(reread) => Phrase::new("table-hubs-note-places")
            .phrase("note", note)
            .share("missed", reread.missed)
            .count("runs", reread.runs as usize),
    }
}

fn row(hub: &Hub, answer: &Hubs) -> Vec<Cell> {
    let mut row = vec![hub.place.into()];
    if answer.reread.is_some() {
        row.push(hub.places.map(places).into());
    }
    row.extend([hub.actor.name.clone().into(), hub.agreeing.into()]);
    row.extend(LENSES.iter().map(|lens| {
        let value = hub.lenses[lens.key].value;
        value.map_or(Cell::Empty, |value| match lens.form {
            Form::Count if value.fract() == 0.0 => Cell::Count(value as i64),
            Form::Count => Cell::Number(value, 1),
            Form::Decimals(decimals) => Cell::Number(value, decimals),
            Form::OfPairs => Cell::Share(of_pairs(value, answer.basis.actors)),
        })
    }));
    let sectors: Vec<Names> = hub
        .sectors_reached
        .iter()
        .map(|sector| sector.name.clone())
        .collect();
    let coordinated: Vec<Names> = hub
        .coordinated
        .iter()
        .map(|actor| actor.name.clone())
        .collect();
    row.extend([
        hub.sector.as_ref().map(|sector| sector.name.clone()).into(),
        Cell::Text(hub.actor.id.clone()),
        Cell::Number(hub.points, 1),
        Cell::Mark(hub.is_cutpoint),
        sectors.into(),
        coordinated.into(),
    ]);
    row
}

/// `2–5`, or one place alone.
pub(in crate::findings) fn places(places: Places) -> Cell {
    Cell::Text(if places.width() == 0 {
        places.best.to_string()
    } else {
        format!("{}–{}", places.best, places.worst)
    })
}

/// What falls off without whom, a row per piece.
pub(super) fn pieces(answer: &Hubs) -> Table {
    let rows = answer.actors.iter().flat_map(|hub| {
        hub.cut_off.iter().map(|piece| {
            let names: Vec<Names> = piece
                .actors
                .iter()
                .map(|actor| actor.name.clone())
                .collect();
            vec![
                hub.actor.name.clone().into(),
                piece.size.into(),
                names.into(),
                Cell::Text(hub.actor.id.clone()),
            ]
        })
    });
    Table {
        id: "pieces",
        title: Phrase::new("table-pieces"),
        note: None,
        columns: vec![
            Column::new("without", "column-without"),
            Column::new("size", "column-size"),
            Column::new("actors", "column-cut-off-named"),
            Column::new("id", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}
