//! Which columns do the changes of each answer have?

use super::{GapEvent, InterfaceEvent, Scenario, Shape};
use crate::findings::isolated::Sense;
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

/// A row of numbers: its key, its header and how it is taken.
type Row = (&'static str, &'static str, fn(&Shape) -> Cell);

const ROWS: [Row; 8] = [
    ("actors", "scenario-row-actors", |shape| shape.actors.into()),
    ("ties", "scenario-row-ties", |shape| shape.ties.into()),
    ("components", "scenario-row-components", |shape| {
        shape.components.into()
    }),
    ("largest_component", "scenario-row-largest", |shape| {
        shape.largest_component.into()
    }),
    ("fragmentation", "scenario-row-fragmentation", |shape| {
        shape.fragmentation.map_or(Cell::Empty, Cell::Share)
    }),
    ("open_interfaces", "scenario-row-open", |shape| {
        shape.open_interfaces.into()
    }),
    ("fragile_interfaces", "scenario-row-fragile", |shape| {
        shape.fragile_interfaces.into()
    }),
    ("gaps", "scenario-row-gaps", |shape| shape.gaps.into()),
];

/// The network in numbers, before and after.
pub(super) fn shapes(answer: &Scenario) -> Table {
    let (before, after) = (&answer.before, &answer.after);
    let mut rows: Vec<Vec<Cell>> = ROWS
        .iter()
        .map(|(key, title, take)| {
            vec![
                Phrase::new(title).into(),
                take(before),
                take(after),
                Cell::Text((*key).to_owned()),
            ]
        })
        .collect();
    for sense in Sense::ALL {
        let count = |shape: &Shape| shape.isolated.get(&sense).copied().unwrap_or(0);
        rows.push(vec![
            sense.name().into(),
            count(before).into(),
            count(after).into(),
            Cell::Text(sense.key().to_owned()),
        ]);
    }
    Table {
        id: "scenario",
        title: Phrase::new("table-scenario"),
        note: Some(
            Phrase::new("table-scenario-note")
                .phrase("changes", super::words::all(&answer.changes)),
        ),
        columns: vec![
            Column::new("what", "scenario-column-what"),
            Column::new("before", "scenario-column-before"),
            Column::new("after", "scenario-column-after"),
            Column::new("key", "column-key").detail(),
        ],
        rows,
    }
}

pub(super) fn isolation(answer: &Scenario) -> Table {
    let senses = |senses: &[Sense]| -> Cell {
        let names: Vec<Names> = senses.iter().map(|sense| sense.name().in_all()).collect();
        names.into()
    };
    let rows = answer.isolation.iter().map(|change| {
        let nearest = change.nearest.as_ref();
        vec![
            change.actor.name.clone().into(),
            senses(&change.begins),
            senses(&change.ends),
            nearest.map(|nearest| nearest.actor.name.clone()).into(),
            Cell::Text(change.actor.id.clone()),
        ]
    });
    Table {
        id: "scenario_isolation",
        title: Phrase::new("table-scenario-isolation"),
        note: None,
        columns: vec![
            Column::new("actor", "column-actor"),
            Column::new("begins", "scenario-column-begins"),
            Column::new("ends", "scenario-column-ends"),
            Column::new("nearest", "column-nearest"),
            Column::new("id", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn interfaces(answer: &Scenario) -> Table {
    let rows = answer.interfaces.iter().map(|change| {
        let critical: Vec<Names> = change
            .critical
            .iter()
            .map(|actor| actor.name.clone())
            .collect();
        vec![
            change.a.name.clone().into(),
            change.b.name.clone().into(),
            Phrase::new(event_name(change.event)).into(),
            change.before.pairs.into(),
            change.after.pairs.into(),
            change.before.fragility.into(),
            change.after.fragility.into(),
            critical.into(),
            Cell::Mark(change.sector_gone),
        ]
    });
    Table {
        id: "scenario_interfaces",
        title: Phrase::new("table-scenario-interfaces"),
        note: Some(Phrase::new("table-scenario-interfaces-note")),
        columns: vec![
            Column::new("a", "column-sector-a"),
            Column::new("b", "column-sector-b"),
            Column::new("event", "scenario-column-event"),
            Column::new("pairs_before", "scenario-column-pairs-before"),
            Column::new("pairs_after", "scenario-column-pairs-after"),
            Column::new("fragility_before", "scenario-column-fragility-before").detail(),
            Column::new("fragility_after", "scenario-column-fragility-after"),
            Column::new("critical", "column-critical").detail(),
            Column::new("sector_gone", "scenario-column-sector-gone").detail(),
        ],
        rows: rows.collect(),
    }
}

fn event_name(event: InterfaceEvent) -> &'static str {
    match event {
        InterfaceEvent::Closes => "scenario-event-closes",
        InterfaceEvent::BecomesFragile => "scenario-event-fragile",
        InterfaceEvent::Narrows => "scenario-event-narrows",
        InterfaceEvent::Widens => "scenario-event-widens",
        InterfaceEvent::BecomesSturdy => "scenario-event-sturdy",
        InterfaceEvent::Opens => "scenario-event-opens",
    }
}

pub(super) fn gaps(answer: &Scenario) -> Table {
    let rows = answer.gaps.iter().map(|change| {
        let event = match change.event {
            GapEvent::Opens => "scenario-gap-event-opens",
            GapEvent::Widens => "scenario-gap-event-widens",
            GapEvent::Narrows => "scenario-gap-event-narrows",
            GapEvent::IsMet => "scenario-gap-event-met",
            GapEvent::IsMoot => "scenario-gap-event-moot",
        };
        vec![
            change.who.name.clone().into(),
            change.whom.clone().into(),
            change.expected.clone().into(),
            Phrase::new(event).into(),
            change.source_name.clone().into(),
            Cell::Text(change.who.id.clone()),
        ]
    });
    Table {
        id: "scenario_gaps",
        title: Phrase::new("table-scenario-gaps"),
        note: None,
        columns: vec![
            Column::new("who", "scenario-column-who"),
            Column::new("whom", "column-whom"),
            Column::new("expected", "column-expected"),
            Column::new("event", "scenario-column-event"),
            Column::new("source", "column-source").detail(),
            Column::new("who_id", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn hubs(answer: &Scenario) -> Table {
    let rows = answer.hubs.iter().map(|change| {
        vec![
            change.actor.name.clone().into(),
            change.before.into(),
            change.after.into(),
            Cell::Mark(change.was_hub),
            Cell::Mark(change.is_hub),
            Cell::Text(change.actor.id.clone()),
        ]
    });
    Table {
        id: "scenario_hubs",
        title: Phrase::new("table-scenario-hubs"),
        note: None,
        columns: vec![
            Column::new("actor", "column-actor"),
            Column::new("before", "scenario-column-place-before"),
            Column::new("after", "scenario-column-place-after"),
            Column::new("was_hub", "scenario-column-was-hub").detail(),
            Column::new("is_hub", "scenario-column-is-hub").detail(),
            Column::new("id", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}
