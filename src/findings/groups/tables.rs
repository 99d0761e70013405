//! Which numbers of the communities stand in which column?

use super::sentences::grouping;
use super::{Bridge, Following, Group, Groups};
use crate::findings::WordCount;
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

/// How many typical words stand in a cell.
const TYPICAL: usize = 2;

pub(super) fn groups(answer: &Groups) -> Table {
    Table {
        id: "groups",
        title: Phrase::new("table-groups"),
        note: note(answer),
        columns: vec![
            Column::new("number", "column-community"),
            Column::new("center", "column-community-center"),
            Column::new("actors", "column-actors"),
            Column::new("sectors", "column-typical-sectors"),
            Column::new("areas", "column-typical-areas").detail(),
            Column::new("themes", "column-typical-themes").detail(),
            Column::new("pairs_inside", "column-pairs-inside"),
            Column::new("pairs_outward", "column-pairs-outward"),
            Column::new("neighbors", "column-neighbor-groups"),
            Column::new("bridges", "column-community-bridges").detail(),
            Column::new("center_id", "column-key").detail(),
        ],
        rows: answer.groups.iter().map(group_row).collect(),
    }
}

/// How clear and how sure the communities are.
fn note(answer: &Groups) -> Option<Phrase> {
    let (quality, runs) = (answer.quality?, answer.runs.as_ref()?);
    let note = Phrase::new("table-groups-note")
        .decimal("quality", quality, 3)
        .count("runs", answer.method.runs as usize)
        .decimal("min", runs.min, 3)
        .decimal("max", runs.max, 3)
        .phrase("stability", stability(answer))
        .phrase("chance", chance(answer))
        .count("alone", answer.alone);
    Some(note)
}

fn stability(answer: &Groups) -> Phrase {
    match &answer.stability {
        Some(alike) => Phrase::new("groups-stability")
            .decimal("adjusted", alike.adjusted_rand, 2)
            .decimal("mutual", alike.mutual_information, 2),
        None => Phrase::new("groups-stability-unknown"),
    }
}

fn chance(answer: &Groups) -> Phrase {
    match &answer.chance {
        Some(chance) => Phrase::new("groups-chance")
            .count("networks", chance.networks)
            .decimal("mean", chance.mean, 3)
            .decimal("deviation", chance.standard_deviation, 3)
            .decimal("p", chance.p, 2),
        None => Phrase::new("groups-chance-unknown"),
    }
}

fn group_row(group: &Group) -> Vec<Cell> {
    let bridges = group.bridges.iter().take(TYPICAL);
    vec![
        group.number.into(),
        group.center.name.clone().into(),
        group.members.len().into(),
        typical(&group.sectors),
        typical(&group.areas),
        typical(&group.themes),
        group.pairs_inside.into(),
        group.pairs_outward.into(),
        group.neighbors.into(),
        Cell::List(bridges.map(|bridge| bridge.actor.name.clone()).collect()),
        Cell::Text(group.center.id.clone()),
    ]
}

/// The most frequent words, each with how often it occurs.
fn typical(words: &[WordCount]) -> Cell {
    let named = |word: &WordCount| -> Names {
        Phrase::new("name-count")
            .name("name", word.word.name.clone())
            .count("count", word.count)
            .in_all()
    };
    Cell::List(words.iter().take(TYPICAL).map(named).collect())
}

pub(super) fn members(answer: &Groups) -> Table {
    let rows = answer.groups.iter().flat_map(|group| {
        group.members.iter().map(|member| {
            vec![
                member.name.clone().into(),
                group.number.into(),
                group.center.name.clone().into(),
                Cell::Text(member.id.clone()),
            ]
        })
    });
    Table {
        id: "members",
        title: Phrase::new("table-community-members"),
        note: None,
        columns: vec![
            Column::new("actor", "column-actor"),
            Column::new("number", "column-community"),
            Column::new("center", "column-community-center"),
            Column::new("id", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn bridges(answer: &Groups) -> Table {
    let mut bridges: Vec<(&Group, &Bridge)> = answer
        .groups
        .iter()
        .flat_map(|group| group.bridges.iter().map(move |bridge| (group, bridge)))
        .collect();
    bridges.sort_by_key(|(_, bridge)| std::cmp::Reverse((bridge.groups, bridge.partners)));
    let row = |(group, bridge): (&Group, &Bridge)| {
        vec![
            bridge.actor.name.clone().into(),
            group.number.into(),
            bridge.groups.into(),
            bridge.partners.into(),
            Cell::Text(bridge.actor.id.clone()),
        ]
    };
    Table {
        id: "bridges",
        title: Phrase::new("table-community-bridges"),
        note: None,
        columns: vec![
            Column::new("actor", "column-actor"),
            Column::new("number", "column-community"),
            Column::new("neighbors", "column-neighbor-groups"),
            Column::new("partners", "column-partners-there"),
            Column::new("id", "column-key").detail(),
        ],
        rows: bridges.into_iter().map(row).collect(),
    }
}

pub(super) fn following(answer: &Groups) -> Table {
    Table {
        id: "following",
        title: Phrase::new("table-following"),
        note: Some(Phrase::new("table-following-note")),
        columns: vec![
            Column::new("by", "column-grouping"),
            Column::new("sectors", "column-sector-count"),
            Column::new("actors", "column-actors"),
            Column::new("adjusted_rand", "column-adjusted-rand"),
            Column::new("mutual_information", "column-mutual-information"),
            Column::new("variation_of_information", "column-variation"),
            Column::new("modularity", "column-modularity-by"),
        ],
        rows: answer.following.iter().map(following_row).collect(),
    }
}

fn following_row(following: &Following) -> Vec<Cell> {
    let number = |value: Option<f64>| value.map_or(Cell::Empty, |value| Cell::Number(value, 3));
    vec![
        Cell::Phrase(grouping(&following.by)),
        following.sectors.into(),
        following.actors.into(),
        number(following.adjusted_rand),
        number(following.mutual_information),
        number(following.variation_of_information),
        number(following.modularity),
    ]
}
