//! Which columns do governed groups have?

use super::{FEW, Governance, GovernedGroup, HALF, Part, SMALLEST};
use crate::language::Phrase;
use crate::table::{Cell, Column, Table};

pub(super) fn groups(answer: &Governance) -> Table {
    let levels = [
        ("governance-level-area", &answer.areas),
        ("governance-level-theme", &answer.themes),
        ("governance-level-stage", &answer.stages),
    ];
    let rest = levels
        .into_iter()
        .flat_map(|(level, groups)| groups.iter().map(move |group| row(level, group)));
    Table {
        id: "governance",
        title: Phrase::new("table-governance"),
        note: Some(
            Phrase::new("table-governance-note")
                .decimal("half", HALF, 1)
                .count("smallest", SMALLEST)
                .count("few", FEW),
        ),
        columns: vec![
            Column::new("group", "column-group"),
            Column::new("form", "column-governance-form"),
            Column::new("hub", "column-hub"),
            Column::new("actors", "column-actors"),
            Column::new("centralization_degree", "column-degree-centralization"),
            Column::new(
                "centralization_betweenness",
                "column-betweenness-centralization",
            ),
            Column::new("density_of_others", "column-density-of-others"),
            Column::new("margin", "column-margin"),
            Column::new("level", "column-level").detail(),
            Column::new("group_id", "column-key").detail(),
            Column::new("day", "column-day").detail(),
            Column::new("form_id", "column-form").detail(),
            Column::new("beside", "column-beside").detail(),
            Column::new("hub_id", "column-key").detail(),
            Column::new("hub_part", "column-part").detail(),
            Column::new("hub_partners", "column-partners").detail(),
            Column::new("hub_governed", "column-governed").detail(),
            Column::new("participants", "column-participants").detail(),
            Column::new("suited", "column-suited").detail(),
            Column::new("pieces", "column-pieces").detail(),
        ],
        rows: std::iter::once(row("governance-whole", &answer.whole))
            .chain(rest)
            .collect(),
    }
}

fn row(level: &'static str, group: &GovernedGroup) -> Vec<Cell> {
    let word = group.word.as_ref();
    let hub = group.hub.as_ref();
    let number = |value: Option<f64>| value.map_or(Cell::Empty, |value| Cell::Number(value, 2));
    vec![
        word.map_or(Phrase::new("governance-whole").into(), |word| {
            word.name.clone().into()
        }),
        group.state().into(),
        hub.map(|hub| hub.actor.name.clone()).into(),
        group.actors.into(),
        number(group.centralization_degree),
        number(group.centralization_betweenness),
        number(group.density_of_others),
        number(group.margin),
        Phrase::new(level).into(),
        word.map_or(Cell::Empty, |word| Cell::Text(word.key.clone())),
        group.day.into(),
        group
            .form
            .map_or(Cell::Empty, |form| Cell::Text(form.key().to_owned())),
        group.beside.map(|form| form.name()).into(),
        hub.map_or(Cell::Empty, |hub| Cell::Text(hub.actor.id.clone())),
        hub.and_then(|hub| hub.part).map(Part::name).into(),
        hub.map(|hub| hub.partners).into(),
        hub.map(|hub| hub.governed).into(),
        group.participants.into(),
        group.suited.map_or(Cell::Empty, Cell::Mark),
        group.pieces.into(),
    ]
}
