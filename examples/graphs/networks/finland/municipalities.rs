//! What is known about each municipality, and which have merged?

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use yhdyspinta::model::{Actor, Attribute, Event, Position, Scalar, Validity};

use super::super::tables::{attested, date, evidence, names, read_by};
use super::areas::area_of;
use super::divisions::Classification;
use super::{CLASSIFICATION, Ends, ORGANISING, ORGANISING_YEAR, REFORM, since, tie};

/// Years of population shown beside the newest.
const EARLIER_POPULATION: [&str; 3] = ["2010", "2015", "2020"];
const NEWEST_POPULATION: &str = "2022";

#[derive(Deserialize)]
struct NowRow {
    code: String,
    name_fi: String,
    name_sv: String,
    land_area_km2: f64,
    seat_lon: Option<f64>,
    seat_lat: Option<f64>,
    centroid_lon: f64,
    centroid_lat: f64,
}

#[derive(Deserialize)]
struct ChangeRow {
    year: i16,
    code_removed: String,
    name_removed: String,
    code_successor: String,
    name_successor: String,
}

#[derive(Deserialize)]
struct CodeRow {
    level: String,
    code: String,
    value: String,
}

/// The municipalities that are or were, since 2013.
pub(super) struct Municipalities<'a> {
    classification: &'a Classification,
    now: BTreeMap<String, NowRow>,
    changes: BTreeMap<String, ChangeRow>,
    population: BTreeMap<String, BTreeMap<String, String>>,
    codes: BTreeMap<(String, String), CodeRow>,
}

impl<'a> Municipalities<'a> {
    pub(super) fn read(sources: &Path, classification: &'a Classification) -> Result<Self> {
        Ok(Self {
            classification,
            now: read_by(sources, "municipalities_2026.csv", |row: &NowRow| {
                row.code.clone()
            })?,
            changes: read_by(sources, "municipality_changes.csv", |row: &ChangeRow| {
                row.code_removed.clone()
            })?,
            population: read_by(
                sources,
                "municipality_population_2010_2022.csv",
                |row: &BTreeMap<String, String>| row["code"].clone(),
            )?,
            codes: read_by(sources, "finland_codes.csv", |row: &CodeRow| {
                (row.level.clone(), row.code.clone())
            })?,
        })
    }

    pub(super) fn actors(&self) -> Result<Vec<Actor>> {
        self.classification
            .municipalities()
            .map(|(code, last, row)| self.actor(code, last, row))
            .collect()
    }

    fn actor(&self, code: &str, last: i16, row: &BTreeMap<String, String>) -> Result<Actor> {
        let now = self.now.get(code);
        let (name_fi, name_sv) = now.map_or((&row["name_fi"], &row["name_sv"]), |now| {
            (&now.name_fi, &now.name_sv)
        });
        Ok(Actor {
            id: format!("kunta:{code}"),
            kind: "municipality".into(),
            name: names(name_fi, name_sv, ""),
            area: Some(area_of(row)),
            position: now.map(|now| Position {
                lon: now.seat_lon.unwrap_or(now.centroid_lon),
                lat: now.seat_lat.unwrap_or(now.centroid_lat),
            }),
            valid: Validity {
                from: None,
                until: self.classification.end(last)?,
            },
            attributes: self.attributes(code, row)?,
            evidence: evidence(CLASSIFICATION, &format!("{last}: {code} {name_fi}")),
            ..Actor::default()
        })
    }

    fn attributes(
        &self,
        code: &str,
        row: &BTreeMap<String, String>,
    ) -> Result<BTreeMap<String, Attribute>> {
        let mut attributes = BTreeMap::new();
        for (name, level) in [("language", "kielisuhde"), ("urban_rural", "kuntaryhmitys")] {
            let key = (level.to_owned(), row[level].clone());
            let coded = self
                .codes
                .get(&key)
                .with_context(|| format!("finland_codes.csv has no {key:?}"))?;
            let value = Scalar::Text(coded.value.clone());
            attributes.insert(name.to_owned(), value.into());
        }
        if let Some(now) = self.now.get(code) {
            let area = attested(
                Scalar::Number(now.land_area_km2),
                &evidence("boundaries", ""),
            );
            attributes.insert("land_area_km2".into(), area);
        }
        if let Some(counts) = self.population.get(code) {
            let mut keep = |name: String, year: &str| -> Result<()> {
                let count = counts[year]
                    .parse()
                    .with_context(|| format!("population of {code}"))?;
                let said = attested(Scalar::Number(count), &evidence("sotkanet", ""));
                attributes.insert(name, said);
                Ok(())
            };
            keep("population".into(), NEWEST_POPULATION)?;
            for year in EARLIER_POPULATION {
                keep(format!("population_{year}"), year)?;
            }
        }
        if let Some(change) = self.changes.get(code) {
            let successor = Scalar::Text(format!("kunta:{}", change.code_successor));
            let said = evidence(change.source(), &change.phrase());
            attributes.insert("merged_into".into(), attested(successor, &said));
        }
        if row["maakunta"] == "21" {
            attributes.insert("outside_reform".into(), Scalar::Truth(true).into());
        }
        Ok(attributes)
    }

    /// The mergers, by year.
    pub(super) fn events(&self) -> Result<Vec<Event>> {
        let mut changes: Vec<&ChangeRow> = self.changes.values().collect();
        changes.sort_by_key(|change| (change.year, &change.code_removed));
        changes.into_iter().map(ChangeRow::event).collect()
    }

    /// From 2023 the county organises the services of the municipalities in its area.
    pub(super) fn organising_ties(&self) -> Result<Vec<Ends>> {
        let themes = [
            "primary_care",
            "specialised_care",
            "social_welfare",
            "rescue",
        ];
        let mut ties = Vec::new();
        for (code, last, row) in self.classification.municipalities() {
            let county = &row["hyvinvointialue"];
            if county.is_empty() || county == "91" || last < ORGANISING_YEAR {
                continue;
            }
            let phrase = format!(
                "1.1.2023: hyvinvointialue {county} järjestää palvelut: {code} {}",
                row["name_fi"]
            );
            let mut valid = since(ORGANISING)?;
            valid.until = self.classification.end(last)?;
            let tie = tie("organises_services_for", &themes, valid, REFORM, &phrase);
            ties.push((format!("hva:{county}"), format!("kunta:{code}"), tie));
        }
        Ok(ties)
    }
}

impl ChangeRow {
    /// Successors come from the overlap of polygons, but for one that announced it itself.
    fn source(&self) -> &'static str {
        match self.code_removed.as_str() {
            "588" => "pertunmaa",
            _ => "boundaries",
        }
    }

    fn phrase(&self) -> String {
        format!(
            "{}: {} {} → {} {}",
            self.year,
            self.code_removed,
            self.name_removed,
            self.code_successor,
            self.name_successor
        )
    }

    fn event(&self) -> Result<Event> {
        let who = format!("{} → {}", self.name_removed, self.name_successor);
        Ok(Event {
            date: date(&self.year.to_string())?,
            name: names(
                &format!("Kuntaliitos: {who}"),
                &format!("Kommunsammanslagning: {who}"),
                &format!("Municipal merger: {who}"),
            ),
            actors: [&self.code_removed, &self.code_successor]
                .map(|code| format!("kunta:{code}"))
                .to_vec(),
            evidence: evidence(self.source(), &self.phrase()),
            ..Event::default()
        })
    }
}
