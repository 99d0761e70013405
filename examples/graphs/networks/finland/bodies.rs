//! Which regions, counties, districts and authorities are there, and how do they belong together?

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use yhdyspinta::model::vocabulary::Area;
use yhdyspinta::model::{Actor, Attribute, PartialDate, Position, Scalar, Status, Validity};

use super::super::tables::{attested, date, evidence, names, read, read_by, validity};
use super::areas::{AreaNames, area_of, area_of_all, area_of_most, tree};
use super::divisions::{ALAND, Classification, DIVISIONS, Division, years};
use super::{CLASSIFICATION, ESTABLISHED, Ends, LAST_DAY_BEFORE, ORGANISING, REFORM, since, tie};

/// HUS Group is no part of a division: the four counties of Uusimaa and Helsinki own it.
const HUS: &str = "hus";

#[derive(Deserialize)]
struct CountyRow {
    code: String,
    name_fi: String,
    kind: String,
    hus_member: u8,
    population_2022: f64,
    centroid_lon: f64,
    centroid_lat: f64,
    tile_row: f64,
    tile_col: f64,
}

#[derive(Deserialize)]
struct DistrictRow {
    code: String,
    population_2020: f64,
    tile_row: f64,
    tile_col: f64,
}

#[derive(Deserialize)]
struct TransferRow {
    hospital_district_code: String,
    hospital_district_fi: String,
    county_code: String,
    county_fi: String,
    municipalities: f64,
    population_2022: f64,
}

/// A row of the numbers of associations: number by class.
type AssociationRow = BTreeMap<String, String>;

/// The parts of every division, as actors.
pub(super) struct Bodies<'a> {
    classification: &'a Classification,
    names: &'a AreaNames,
    areas: Vec<Area>,
    counties: BTreeMap<String, CountyRow>,
    districts: BTreeMap<String, DistrictRow>,
    transfers: Vec<TransferRow>,
    associations: Vec<AssociationRow>,
}

impl<'a> Bodies<'a> {
    pub(super) fn read(
        sources: &Path,
        classification: &'a Classification,
        names: &'a AreaNames,
    ) -> Result<Self> {
        Ok(Self {
            classification,
            names,
            areas: tree(classification, names)?,
            counties: read_by(sources, "counties.csv", |row: &CountyRow| row.code.clone())?,
            districts: read_by(
                sources,
                "hospital_districts_2020.csv",
                |row: &DistrictRow| row.code.clone(),
            )?,
            transfers: read(sources, "hospital_district_to_county_2022.csv")?,
            associations: read(sources, "region_association_counts.csv")?,
        })
    }

    pub(super) fn actors(&self) -> Result<Vec<Actor>> {
        let mut actors = Vec::new();
        for division in &DIVISIONS {
            for code in self.names.codes(division.column) {
                if division.filler != Some(code) {
                    actors.push(self.actor(division, code)?);
                }
            }
        }
        actors.push(hus()?);
        Ok(actors)
    }

    fn actor(&self, division: &Division, code: &str) -> Result<Actor> {
        let id = format!("{}:{code}", division.prefix);
        let [first, last] = self
            .years(division, code)
            .with_context(|| format!("years of {id}"))?;
        let mut actor = Actor {
            kind: division.kind.into(),
            name: self.names.names(division.column, code)?,
            area: Some(self.area(division, code)),
            valid: Validity {
                from: begin(division, first)?,
                until: self.classification.end(last)?,
            },
            evidence: evidence(
                CLASSIFICATION,
                &format!(
                    "{}: {} {code} {}",
                    years(first, last),
                    division.column,
                    self.names.finnish(division.column, code)
                ),
            ),
            id,
            ..Actor::default()
        };
        match division.prefix {
            "hva" => self.describe_county(&mut actor, code)?,
            "shp" => self.describe_district(&mut actor, code),
            "maakunta" => self.count_associations(&mut actor, code)?,
            _ => {}
        }
        if ALAND.contains(&actor.id.as_str()) {
            set(&mut actor.attributes, "outside_reform", Scalar::Truth(true));
        }
        if actor.id == ALAND[0] {
            actor.kind = "autonomous_region".into();
        }
        Ok(actor)
    }

    /// The first and last year in which a municipality is in the part.
    fn years(&self, division: &Division, code: &str) -> Option<[i16; 2]> {
        let runs = self.classification.municipalities().flat_map(|(of, ..)| {
            let mut runs = self.classification.runs(of, division.column);
            runs.retain(|run| run.value == code);
            runs
        });
        runs.map(|run| [run.first, run.last])
            .reduce(|one, other| [one[0].min(other[0]), one[1].max(other[1])])
    }

    /// Regions and collaborative areas are areas themselves. Bodies of municipalities are where
    /// most of those are, state authorities around all of them.
    fn area(&self, division: &Division, code: &str) -> String {
        let id = format!("{}:{code}", division.prefix);
        if matches!(division.prefix, "maakunta" | "yta") {
            return id;
        }
        let members: Vec<String> = self
            .classification
            .municipalities()
            .filter(|(of, ..)| {
                let runs = self.classification.runs(of, division.column);
                runs.last().is_some_and(|run| run.value == code)
            })
            .map(|(_, _, row)| area_of(row))
            .collect();
        match division.prefix {
            "shp" | "erva" | "tyollisyysalue" | "hva" => area_of_most(&self.areas, &members),
            _ => area_of_all(&self.areas, &members),
        }
    }

    fn describe_county(&self, actor: &mut Actor, code: &str) -> Result<()> {
        let row = self
            .counties
            .get(code)
            .with_context(|| format!("counties.csv has no {code}"))?;
        match row.kind.as_str() {
            "city_with_county_duties" => {
                actor.kind = row.kind.clone();
                set(
                    &mut actor.attributes,
                    "same_as",
                    Scalar::Text("kunta:091".into()),
                );
            }
            "autonomous_region" => {
                actor.kind = row.kind.clone();
                set(&mut actor.attributes, "outside_reform", Scalar::Truth(true));
            }
            _ => {}
        }
        actor.position = Some(Position {
            lon: row.centroid_lon,
            lat: row.centroid_lat,
        });
        let population = attested(
            Scalar::Number(row.population_2022),
            &evidence("sotkanet", ""),
        );
        actor.attributes.insert("population".into(), population);
        set_tile(&mut actor.attributes, row.tile_row, row.tile_col);
        Ok(())
    }

    fn describe_district(&self, actor: &mut Actor, code: &str) {
        if let Some(row) = self.districts.get(code) {
            let population = attested(
                Scalar::Number(row.population_2020),
                &evidence("sotkanet", ""),
            );
            actor
                .attributes
                .insert("population_2020".into(), population);
            set_tile(&mut actor.attributes, row.tile_row, row.tile_col);
        }
    }

    /// How many associations the register has in the region, by class and date.
    fn count_associations(&self, actor: &mut Actor, code: &str) -> Result<()> {
        for row in self
            .associations
            .iter()
            .filter(|row| row["region_code"] == code)
        {
            let said = evidence(
                "associations",
                &format!("{}: {}", row["date"], row["region_fi"]),
            );
            let year = &row["date"][..4];
            for (class, count) in row {
                if matches!(class.as_str(), "date" | "region_code" | "region_fi")
                    || count.is_empty()
                {
                    continue;
                }
                let name = match class.as_str() {
                    "total" => format!("associations_{year}"),
                    class => format!("associations_{class}_{year}"),
                };
                let count = count.parse().with_context(|| format!("{name} of {code}"))?;
                actor
                    .attributes
                    .insert(name, attested(Scalar::Number(count), &said));
            }
        }
        Ok(())
    }

    pub(super) fn ties(&self) -> Result<Vec<Ends>> {
        let mut ties = self.nesting_ties("sairaanhoitopiiri", "erva", "specialised_care")?;
        ties.extend(self.nesting_ties("hyvinvointialue", "yhteistyoalue", "area_belonging")?);
        ties.extend(self.transfer_ties()?);
        ties.extend(self.owner_ties()?);
        Ok(ties)
    }

    /// Hospital districts belong to specific catchment areas, counties to collaborative areas.
    fn nesting_ties(&self, inner: &str, outer: &str, theme: &str) -> Result<Vec<Ends>> {
        let find = |column: &str| DIVISIONS.iter().find(|division| division.column == column);
        let inner = find(inner).context("a division")?;
        let outer = find(outer).context("a division")?;
        let mut ties = Vec::new();
        for (code, runs) in self.classification.nested(inner.column, outer.column) {
            for run in runs {
                if outer.filler == Some(run.value.as_str()) {
                    continue;
                }
                let phrase = format!(
                    "{run}: {} {code} {}, {} {} {}",
                    inner.column,
                    self.names.finnish(inner.column, &code),
                    outer.column,
                    run.value,
                    self.names.finnish(outer.column, &run.value),
                );
                let valid = self.classification.validity(&run)?;
                let tie = tie("part_of", &[theme], valid, CLASSIFICATION, &phrase);
                let ends = [(inner.prefix, &code), (outer.prefix, &run.value)];
                let [from, to] = ends.map(|(prefix, code)| format!("{prefix}:{code}"));
                ties.push((from, to, tie));
            }
        }
        Ok(ties)
    }

    /// While both were there, it was decided which duties go where on 1 January 2023.
    fn transfer_ties(&self) -> Result<Vec<Ends>> {
        let mut ties = Vec::new();
        for row in self.transfers.iter().filter(|row| row.county_code != "91") {
            let phrase = format!(
                "2022: {} {} → {} {}",
                row.hospital_district_code,
                row.hospital_district_fi,
                row.county_code,
                row.county_fi
            );
            let valid = validity(ESTABLISHED, LAST_DAY_BEFORE)?;
            let mut tie = tie(
                "transfers_duties",
                &["specialised_care"],
                valid,
                CLASSIFICATION,
                &phrase,
            );
            tie.status = Status::Planned;
            for (name, number) in [
                ("municipalities", row.municipalities),
                ("population_2022", row.population_2022),
            ] {
                set(&mut tie.attributes, name, Scalar::Number(number));
            }
            let from = format!("shp:{}", row.hospital_district_code);
            ties.push((from, format!("hva:{}", row.county_code), tie));
        }
        Ok(ties)
    }

    fn owner_ties(&self) -> Result<Vec<Ends>> {
        let owners = self.counties.values().filter(|row| row.hus_member == 1);
        owners
            .map(|row| {
                let phrase = format!("HUS-yhtymän jäsen: {} {}", row.code, row.name_fi);
                let valid = since(ORGANISING)?;
                let tie = tie("member_of", &["specialised_care"], valid, REFORM, &phrase);
                Ok((format!("hva:{}", row.code), HUS.to_owned(), tie))
            })
            .collect()
    }
}

fn hus() -> Result<Actor> {
    Ok(Actor {
        id: HUS.into(),
        kind: "hus".into(),
        name: names("HUS-yhtymä", "HUS-sammanslutningen", "HUS Group"),
        area: Some("maakunta:01".into()),
        valid: since(ORGANISING)?,
        evidence: evidence(
            REFORM,
            "HUS-yhtymä: Helsinki ja Uudenmaan neljä hyvinvointialuetta",
        ),
        ..Actor::default()
    })
}

/// Counties begin on the day they were established; what the first year of the
/// classification knows is older than it.
fn begin(division: &Division, first: i16) -> Result<Option<PartialDate>> {
    match (division.prefix, first) {
        ("hva", _) => date(ESTABLISHED),
        (_, 2013) => Ok(None),
        (_, first) => date(&first.to_string()),
    }
}

fn set(attributes: &mut BTreeMap<String, Attribute>, name: &str, value: Scalar) {
    attributes.insert(name.to_owned(), value.into());
}

/// The place in a map of tiles, one for each body.
fn set_tile(attributes: &mut BTreeMap<String, Attribute>, row: f64, column: f64) {
    set(attributes, "tile_row", Scalar::Number(row));
    set(attributes, "tile_col", Scalar::Number(column));
}
