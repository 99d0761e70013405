//! Which areas lie in which, and what are they called?
//!
//! A region outside Uusimaa has the borders of its county, so it stands inside it and both
//! keys select the same actors; in Uusimaa the counties stand inside the region.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use yhdyspinta::model::Names;
use yhdyspinta::model::vocabulary::{Area, lineage};

use super::super::tables::{names, read_by};
use super::divisions::{Classification, most_frequent};

/// The whole country.
const COUNTRY: &str = "fi";

#[derive(Deserialize)]
struct NameRow {
    level: String,
    code: String,
    name_fi: String,
    name_sv: String,
    name_en: String,
}

/// The names of every part of every division.
pub(super) struct AreaNames {
    rows: BTreeMap<(String, String), NameRow>,
}

impl AreaNames {
    pub(super) fn read(sources: &Path) -> Result<Self> {
        let key = |row: &NameRow| (row.level.clone(), row.code.clone());
        let rows = read_by(sources, "areas.csv", key)?;
        Ok(Self { rows })
    }

    pub(super) fn names(&self, level: &str, code: &str) -> Result<Names> {
        let row = self
            .rows
            .get(&(level.to_owned(), code.to_owned()))
            .with_context(|| format!("areas.csv has no {level} {code}"))?;
        // The table abbreviates the hospital districts.
        Ok(names(
            &row.name_fi.replace(" SHP", " sairaanhoitopiiri"),
            &row.name_sv.replace(" SVD", " sjukvårdsdistrikt"),
            &row.name_en,
        ))
    }

    pub(super) fn finnish(&self, level: &str, code: &str) -> &str {
        self.rows
            .get(&(level.to_owned(), code.to_owned()))
            .map_or("", |row| &row.name_fi)
    }

    /// The codes of a level, in order.
    pub(super) fn codes(&self, level: &str) -> impl Iterator<Item = &str> {
        self.rows
            .keys()
            .filter(move |(of, _)| of == level)
            .map(|(_, code)| code.as_str())
    }
}

/// The areas actors work in: country, collaborative areas, regions and counties.
pub(super) fn tree(classification: &Classification, names: &AreaNames) -> Result<Vec<Area>> {
    let mut areas = vec![Area {
        id: COUNTRY.into(),
        parent: None,
        name: super::super::tables::names("koko maa", "hela landet", "whole country"),
    }];
    let parents = parents(classification);
    for (level, prefix) in [
        ("yhteistyoalue", "yta"),
        ("maakunta", "maakunta"),
        ("hyvinvointialue", "hva"),
    ] {
        for code in names.codes(level) {
            let id = format!("{prefix}:{code}");
            if let Some(parent) = parents.get(&id) {
                areas.push(Area {
                    parent: Some(parent.clone()),
                    name: names.names(level, code)?,
                    id,
                });
            }
        }
    }
    Ok(areas)
}

/// The area around every area, by the newest year.
fn parents(classification: &Classification) -> BTreeMap<String, String> {
    let mut parents = BTreeMap::new();
    let mut counties_of: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (_, year, row) in classification.municipalities() {
        if year != classification.newest {
            continue;
        }
        let county = format!("hva:{}", row["hyvinvointialue"]);
        let counties = counties_of.entry(&row["maakunta"]).or_default();
        if !counties.contains(&county) {
            counties.push(county.clone());
        }
        let around = match row["yhteistyoalue"].as_str() {
            "6" => COUNTRY.to_owned(),
            code => {
                parents.insert(format!("yta:{code}"), COUNTRY.to_owned());
                format!("yta:{code}")
            }
        };
        parents.insert(county, around.clone());
        parents.insert(format!("maakunta:{}", row["maakunta"]), around);
    }
    for (region, counties) in counties_of {
        let region = format!("maakunta:{region}");
        match counties.as_slice() {
            [county] => {
                parents.insert(region, county.clone());
            }
            counties => {
                for county in counties {
                    parents.insert(county.clone(), region.clone());
                }
            }
        }
    }
    parents
}

/// The smallest area of the tree a municipality is in, by the newest year it has.
pub(super) fn area_of(row: &BTreeMap<String, String>) -> String {
    match row["maakunta"].as_str() {
        "01" => format!("hva:{}", row["hyvinvointialue"]),
        region => format!("maakunta:{region}"),
    }
}

/// The smallest area that holds more than half of the municipalities.
pub(super) fn area_of_most(areas: &[Area], of_municipalities: &[String]) -> String {
    let mut level: Vec<String> = of_municipalities.to_vec();
    loop {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for area in &level {
            *counts.entry(area.clone()).or_default() += 1;
        }
        let Some(most) = most_frequent(&counts) else {
            return COUNTRY.to_owned();
        };
        if counts[&most] as usize * 2 > level.len() {
            return most;
        }
        level = level.iter().map(|area| around(areas, area)).collect();
    }
}

/// The smallest area around all of the municipalities.
pub(super) fn area_of_all(areas: &[Area], of_municipalities: &[String]) -> String {
    let mut lines = of_municipalities.iter().map(|area| lineage(areas, area));
    let mut shared = lines.next().unwrap_or_default();
    for line in lines {
        shared.retain(|area| line.contains(area));
    }
    shared
        .first()
        .map_or_else(|| COUNTRY.to_owned(), |area| area.id.clone())
}

fn around(areas: &[Area], id: &str) -> String {
    areas
        .iter()
        .find(|area| area.id == id)
        .and_then(|area| area.parent.clone())
        .unwrap_or_else(|| COUNTRY.to_owned())
}
