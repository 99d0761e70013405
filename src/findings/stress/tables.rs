//! Which columns does the stress test have?

use super::{Order, SetOf, Stress};
use crate::findings::naming::pair_name;
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

pub(super) fn actors(answer: &Stress) -> Table {
    let rows = answer.actors.iter().map(|loss| {
        let closes: Vec<Names> = loss
            .closes
            .iter()
            .map(|[a, b]| pair_name(&a.name, &b.name))
            .collect();
        let named: Vec<Names> = loss
            .cut_off_named
            .iter()
            .map(|actor| actor.name.clone())
            .collect();
        vec![
            loss.actor.name.clone().into(),
            loss.cut_off.into(),
            loss.isolates.into(),
            loss.closes.len().into(),
            loss.fragmentation.map_or(Cell::Empty, Cell::Share),
            loss.distance_fragmentation.map_or(Cell::Empty, Cell::Share),
            named.into(),
            closes.into(),
            Cell::Text(loss.actor.id.clone()),
        ]
    });
    Table {
        id: "stress",
        title: Phrase::new("table-stress"),
        note: Some(
            Phrase::new("table-stress-note")
                .share("fragmentation", answer.fragmentation.unwrap_or(0.0)),
        ),
        columns: vec![
            Column::new("without", "column-without"),
            Column::new("cut_off", "column-cut-off"),
            Column::new("isolates", "stress-column-isolates"),
            Column::new("closes", "stress-column-closes"),
            Column::new("fragmentation", "stress-column-fragmentation"),
            Column::new("distance_fragmentation", "stress-column-distance").detail(),
            Column::new("cut_off_named", "column-cut-off-named").detail(),
            Column::new("interfaces", "stress-column-interfaces").detail(),
            Column::new("id", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn carriers(answer: &Stress) -> Table {
    let rows = answer.carriers.iter().map(|one| {
        let names: Vec<Names> = one.actors.iter().map(|actor| actor.name.clone()).collect();
        vec![
            one.a.name.clone().into(),
            one.b.name.clone().into(),
            one.pairs.into(),
            one.actors.len().into(),
            Cell::Share(one.share),
            names.into(),
            Cell::Mark(one.exact),
        ]
    });
    Table {
        id: "stress_carriers",
        title: Phrase::new("table-stress-carriers"),
        note: Some(Phrase::new("table-stress-carriers-note")),
        columns: vec![
            Column::new("a", "column-sector-a"),
            Column::new("b", "column-sector-b"),
            Column::new("pairs", "column-pairs"),
            Column::new("count", "stress-column-carriers"),
            Column::new("share", "stress-column-share"),
            Column::new("actors", "stress-column-who"),
            Column::new("exact", "stress-column-exact").detail(),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn sets(answer: &Stress) -> Table {
    let rows = answer.sets.iter().map(|set| {
        let names: Vec<Names> = set.actors.iter().map(|actor| actor.name.clone()).collect();
        let (key, sense) = match set.of {
            SetOf::Fragmentation => ("fragmentation", "stress-set-fragmentation"),
            SetOf::Reach => ("reach", "stress-set-reach"),
        };
        vec![
            Phrase::new(sense).into(),
            set.size.into(),
            names.into(),
            Cell::Share(set.value),
            Cell::Share(set.before),
            Cell::Mark(set.exact),
            Cell::Mark(set.others),
            Cell::Text(key.to_owned()),
        ]
    });
    Table {
        id: "stress_sets",
        title: Phrase::new("table-stress-sets"),
        note: Some(Phrase::new("table-stress-sets-note")),
        columns: vec![
            Column::new("sense", "stress-column-sense"),
            Column::new("size", "column-size"),
            Column::new("actors", "stress-column-who"),
            Column::new("value", "stress-column-value"),
            Column::new("before", "scenario-column-before"),
            Column::new("exact", "stress-column-exact").detail(),
            Column::new("others", "stress-column-others").detail(),
            Column::new("key", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

/// A row per share of actors that have left, a column per order.
pub(super) fn curves(answer: &Stress) -> Table {
    let points = answer.curves.first().map_or(&[][..], |curve| &curve.points);
    let largest = |order: Order, removed: f64| -> Cell {
        let curve = answer.curves.iter().find(|curve| curve.order == order);
        let points = curve.map_or(&[][..], |curve| &curve.points);
        let point = points.iter().find(|point| point.removed == removed);
        point.map_or(Cell::Empty, |point| Cell::Share(point.largest))
    };
    let rows = points.iter().map(|point| {
        vec![
            Cell::Share(point.removed),
            largest(Order::Random, point.removed),
            largest(Order::Degree, point.removed),
            largest(Order::Betweenness, point.removed),
        ]
    });
    Table {
        id: "stress_curves",
        title: Phrase::new("table-stress-curves"),
        note: Some(Phrase::new("table-stress-curves-note")),
        columns: vec![
            Column::new("removed", "stress-column-removed"),
            Column::new("random", "stress-column-random"),
            Column::new("degree", "stress-column-degree"),
            Column::new("betweenness", "stress-column-betweenness"),
        ],
        rows: rows.collect(),
    }
}
