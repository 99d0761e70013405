//! Which columns does an actor that is cut off have?

use super::{Closeness, Isolated, IsolatedActor, Sense};
use crate::findings::ActorRef;
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

pub(super) fn isolated(answer: &Isolated) -> Table {
    let hubs: Vec<Names> = answer.hubs.iter().map(|hub| hub.name.clone()).collect();
    Table {
        id: "isolated",
        title: Phrase::new("table-isolated"),
        note: Some(
            Phrase::new("table-isolated-note")
                .count("main", answer.main_component)
                .count("steps", answer.steps as usize)
                .list("hubs", hubs),
        ),
        columns: vec![
            Column::new("actor", "column-actor"),
            Column::new("senses", "column-senses"),
            Column::new("since", "column-since"),
            Column::new("nearest", "column-nearest"),
            Column::new("closeness", "column-closeness"),
            Column::new("coming", "column-coming"),
            Column::new("no_source", "column-no-source").detail(),
            Column::new("kind", "column-actor-kind").detail(),
            Column::new("sector", "column-sector").detail(),
            Column::new("partners", "column-partners").detail(),
            Column::new("component", "column-component").detail(),
            Column::new("steps_to_hub", "column-steps-to-hub").detail(),
            Column::new("id", "column-key").detail(),
            Column::new("nearest_id", "column-nearest-key").detail(),
            Column::new("sense_keys", "column-sense-keys").detail(),
        ],
        rows: answer.actors.iter().map(row).collect(),
    }
}

fn row(actor: &IsolatedActor) -> Vec<Cell> {
    let nearest = actor.nearest.as_ref();
    let senses: Vec<Names> = actor
        .senses
        .iter()
        .map(|since| since.sense.name().in_all())
        .collect();
    let keys: Vec<Names> = actor
        .senses
        .iter()
        .map(|since| Names::plain(since.sense.key()))
        .collect();
    // Of several beginnings the earliest: since then the actor has been cut off in some sense.
    let since = actor.senses.iter().filter_map(|since| since.since);
    let is_older = actor.senses.iter().any(|since| since.since.is_none());
    let since = if is_older {
        None
    } else {
        since.min_by_key(|since| since.first_day())
    };
    vec![
        actor.actor.name.clone().into(),
        senses.into(),
        since.into(),
        nearest.map(|nearest| nearest.actor.name.clone()).into(),
        nearest.map(|nearest| nearest.closeness.name()).into(),
        actor.coming.len().into(),
        Cell::Mark(actor.no_source),
        actor.kind.name.clone().into(),
        actor
            .sector
            .as_ref()
            .map(|sector| sector.name.clone())
            .into(),
        names(&actor.partners),
        actor.component.into(),
        actor.steps_to_hub.map(|steps| steps as usize).into(),
        Cell::Text(actor.actor.id.clone()),
        nearest.map_or(Cell::Empty, |nearest| Cell::Text(nearest.actor.id.clone())),
        keys.into(),
    ]
}

fn names(actors: &[ActorRef]) -> Cell {
    let names: Vec<Names> = actors.iter().map(|actor| actor.name.clone()).collect();
    names.into()
}

impl Sense {
    /// What people call it.
    pub fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::NoTies => "sense-no-ties",
            Self::OutsideMain => "sense-outside-main",
            Self::OwnSectorOnly => "sense-own-sector",
            Self::NoHubNear => "sense-no-hub",
            Self::SinglePartner => "sense-single-partner",
            Self::SingleTie => "sense-single-tie",
        })
    }

    /// Its key in JSON and CSV.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoTies => "no_ties",
            Self::OutsideMain => "outside_main",
            Self::OwnSectorOnly => "own_sector_only",
            Self::NoHubNear => "no_hub_near",
            Self::SinglePartner => "single_partner",
            Self::SingleTie => "single_tie",
        }
    }
}

impl Closeness {
    /// What people call it.
    pub fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Planned => "closeness-planned",
            Self::SameAreaAndTheme => "closeness-area-and-theme",
            Self::SameArea => "closeness-area",
            Self::SameTheme => "closeness-theme",
            Self::KindNeighbor => "closeness-kind",
            Self::BestConnected => "closeness-best-connected",
        })
    }
}
