//! What do the tables of the five texts hold? Facts first, then how this project codes them.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;
use yhdyspinta::model::vocabulary::{Area, Theme};

use super::tables::{names, read, read_by, text};

/// A text and the network made from it.
#[derive(Deserialize)]
pub(crate) struct TextRow {
    pub(crate) seed: String,
    pub(crate) file: String,
    pub(crate) stage: String,
    pub(crate) stage_text: String,
    pub(crate) valid_from: String,
    pub(crate) valid_until: String,
    pub(crate) text_title: String,
    pub(crate) date: String,
    pub(crate) date_text: String,
    pub(crate) publisher: String,
    pub(crate) area_text: String,
    pub(crate) note: String,
    pub(crate) title_fi: String,
    pub(crate) title_sv: String,
    pub(crate) title_en: String,
    pub(crate) description_fi: String,
    pub(crate) description_sv: String,
    pub(crate) description_en: String,
}

#[derive(Deserialize)]
pub(crate) struct ActorRow {
    pub(crate) seed: String,
    pub(crate) id: String,
    pub(crate) name_fi: String,
    pub(crate) kind: String,
    pub(crate) area: String,
    pub(crate) phrase_fi: String,
}

#[derive(Deserialize)]
pub(crate) struct TieRow {
    pub(crate) seed: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) tie_kind: String,
    pub(crate) theme: String,
    pub(crate) status: String,
    pub(crate) phrase_fi: String,
}

#[derive(Deserialize)]
pub(crate) struct EventRow {
    pub(crate) seed: String,
    pub(crate) date: String,
    pub(crate) phrase_fi: String,
}

#[derive(Deserialize)]
pub(crate) struct StatementRow {
    pub(crate) seed: String,
    pub(crate) kind: String,
    pub(crate) content: String,
    pub(crate) phrase_fi: String,
}

#[derive(Deserialize)]
pub(crate) struct ActorCoding {
    seed: String,
    id: String,
    pub(crate) name_fi: String,
    pub(crate) name_sv: String,
    pub(crate) name_en: String,
    pub(crate) collective_kind: String,
    pub(crate) collective_area: String,
    pub(crate) parent: String,
    pub(crate) same_as: String,
}

#[derive(Deserialize)]
struct KindCoding {
    kind_text: String,
    kind: String,
}

#[derive(Deserialize)]
struct AreaCoding {
    seed: String,
    area_text: String,
    area: String,
}

#[derive(Deserialize)]
struct ThemeCoding {
    seed: String,
    theme_text: String,
    themes: String,
}

#[derive(Deserialize)]
pub(crate) struct StatusCoding {
    seed: String,
    status_text: String,
    pub(crate) status: String,
    pub(crate) valid_from: String,
    pub(crate) valid_until: String,
}

#[derive(Deserialize)]
struct DirectionCoding {
    seed: String,
    from: String,
    to: String,
    tie_kind: String,
    directed: String,
}

#[derive(Deserialize)]
pub(crate) struct EventCoding {
    seed: String,
    phrase_fi: String,
    pub(crate) date: String,
    pub(crate) fi: String,
    pub(crate) sv: String,
    pub(crate) en: String,
    pub(crate) actors: String,
}

#[derive(Deserialize)]
pub(crate) struct NumberCoding {
    pub(crate) seed: String,
    pub(crate) phrase_fi: String,
    pub(crate) actor: String,
    pub(crate) attribute: String,
    pub(crate) value: String,
}

#[derive(Deserialize)]
pub(crate) struct StatementCoding {
    seed: String,
    phrase_fi: String,
    pub(crate) fi: String,
    pub(crate) sv: String,
    pub(crate) actors: String,
}

#[derive(Deserialize)]
struct WordRow {
    id: String,
    parent: String,
    fi: String,
    sv: String,
    en: String,
}

/// A text and something it says, in its own words.
pub(crate) type Wording = (String, String);

/// All that is known about the five texts.
pub(crate) struct SeedTables {
    pub(crate) texts: Vec<TextRow>,
    pub(crate) actors: Vec<ActorRow>,
    pub(crate) ties: Vec<TieRow>,
    pub(crate) events: Vec<EventRow>,
    pub(crate) statements: Vec<StatementRow>,
    pub(crate) areas: Vec<Area>,
    pub(crate) themes: Vec<Theme>,
    pub(crate) actor_coding: BTreeMap<Wording, ActorCoding>,
    pub(crate) kind_coding: BTreeMap<String, String>,
    pub(crate) area_coding: BTreeMap<Wording, String>,
    pub(crate) theme_coding: BTreeMap<Wording, String>,
    pub(crate) status_coding: BTreeMap<Wording, StatusCoding>,
    pub(crate) directed: BTreeMap<[String; 4], bool>,
    pub(crate) event_coding: BTreeMap<Wording, EventCoding>,
    pub(crate) number_coding: Vec<NumberCoding>,
    pub(crate) statement_coding: BTreeMap<Wording, StatementCoding>,
}

impl SeedTables {
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let word = |seed: &str, said: &str| (seed.to_owned(), said.to_owned());
        Ok(Self {
            texts: read(folder, "seed_texts.csv")?,
            actors: read(folder, "seed_actors.csv")?,
            ties: read(folder, "seed_ties.csv")?,
            events: read(folder, "seed_events.csv")?,
            statements: read(folder, "seed_statements.csv")?,
            areas: read_areas(folder)?,
            themes: read_themes(folder)?,
            actor_coding: read_by(folder, "seed_actor_coding.csv", |row: &ActorCoding| {
                word(&row.seed, &row.id)
            })?,
            kind_coding: read_by(folder, "seed_kind_coding.csv", |row: &KindCoding| {
                row.kind_text.clone()
            })?
            .into_iter()
            .map(|(text, row)| (text, row.kind))
            .collect(),
            area_coding: read_by(folder, "seed_area_coding.csv", |row: &AreaCoding| {
                word(&row.seed, &row.area_text)
            })?
            .into_iter()
            .map(|(text, row)| (text, row.area))
            .collect(),
            theme_coding: read_by(folder, "seed_theme_coding.csv", |row: &ThemeCoding| {
                word(&row.seed, &row.theme_text)
            })?
            .into_iter()
            .map(|(text, row)| (text, row.themes))
            .collect(),
            status_coding: read_by(folder, "seed_status_coding.csv", |row: &StatusCoding| {
                word(&row.seed, &row.status_text)
            })?,
            directed: read_directions(folder)?,
            event_coding: read_by(folder, "seed_event_coding.csv", |row: &EventCoding| {
                word(&row.seed, &row.phrase_fi)
            })?,
            number_coding: read(folder, "seed_number_coding.csv")?,
            statement_coding: read_by(
                folder,
                "seed_statement_coding.csv",
                |row: &StatementCoding| word(&row.seed, &row.phrase_fi),
            )?,
        })
    }
}

fn read_areas(folder: &Path) -> Result<Vec<Area>> {
    let rows = read::<WordRow>(folder, "seed_areas.csv")?.into_iter();
    Ok(rows
        .map(|row| Area {
            name: names(&row.fi, &row.sv, &row.en),
            parent: text(&row.parent),
            id: row.id,
        })
        .collect())
}

fn read_themes(folder: &Path) -> Result<Vec<Theme>> {
    let rows = read::<WordRow>(folder, "seed_themes.csv")?.into_iter();
    Ok(rows
        .map(|row| Theme {
            name: names(&row.fi, &row.sv, &row.en),
            parent: text(&row.parent),
            id: row.id,
        })
        .collect())
}

fn read_directions(folder: &Path) -> Result<BTreeMap<[String; 4], bool>> {
    let rows = read::<DirectionCoding>(folder, "seed_direction_coding.csv")?.into_iter();
    Ok(rows
        .map(|row| {
            (
                [row.seed, row.from, row.to, row.tie_kind],
                row.directed == "1",
            )
        })
        .collect())
}
