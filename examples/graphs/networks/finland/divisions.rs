//! What does the yearly classification say, as runs of years in which nothing changes?

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use yhdyspinta::model::{PartialDate, Validity};

use super::super::tables::{date, read};
use super::areas::AreaNames;
use super::{CLASSIFICATION, ESTABLISHED, Ends, tie};

/// The row of a municipality in a year: value by column.
type Row = BTreeMap<String, String>;

/// A division of the country, and what it means for a municipality to be in a part of it.
pub(super) struct Division {
    /// Its column in the classification.
    pub(super) column: &'static str,
    /// What the ids of its parts begin with.
    pub(super) prefix: &'static str,
    /// The kind of its parts.
    pub(super) kind: &'static str,
    /// The tie of a municipality to its part; none where bodies, not municipalities, belong.
    tie: Option<&'static str>,
    theme: &'static str,
    /// The code under which the classification files Åland, which has no such part.
    pub(super) filler: Option<&'static str>,
}

const fn division(
    column: &'static str,
    prefix: &'static str,
    kind: &'static str,
    tie: Option<&'static str>,
    theme: &'static str,
    filler: Option<&'static str>,
) -> Division {
    Division {
        column,
        prefix,
        kind,
        tie,
        theme,
        filler,
    }
}

/// A regional council, a hospital district and an employment area are joint bodies of their
/// municipalities; of a county and of the state's regional authorities they are the area.
pub(super) const DIVISIONS: [Division; 9] = [
    division(
        "maakunta",
        "maakunta",
        "region",
        Some("member_of"),
        "area_belonging",
        None,
    ),
    division(
        "hyvinvointialue",
        "hva",
        "wellbeing_county",
        Some("part_of"),
        "area_belonging",
        None,
    ),
    division(
        "sairaanhoitopiiri",
        "shp",
        "hospital_district",
        Some("member_of"),
        "specialised_care",
        None,
    ),
    division("erva", "erva", "erva", None, "specialised_care", Some("6")),
    division(
        "yhteistyoalue",
        "yta",
        "collaborative_area",
        None,
        "area_belonging",
        Some("6"),
    ),
    division(
        "tyollisyysalue",
        "tyollisyysalue",
        "employment_area",
        Some("member_of"),
        "employment",
        Some("46"),
    ),
    division(
        "avi",
        "avi",
        "avi",
        Some("in_area_of"),
        "administration",
        None,
    ),
    division(
        "ely",
        "ely",
        "ely",
        Some("in_area_of"),
        "administration",
        Some("16"),
    ),
    division(
        "evk",
        "evk",
        "evk",
        Some("in_area_of"),
        "administration",
        None,
    ),
];

/// Åland has a region and a hospital district by classification, but no joint body in them.
pub(super) const ALAND: [&str; 2] = ["maakunta:21", "shp:00"];

/// The same value in every year from the first to the last that knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) value: String,
    pub(super) first: i16,
    pub(super) last: i16,
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&years(self.first, self.last))
    }
}

/// From a year until a year, in words.
pub(super) fn years(first: i16, last: i16) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}

/// The classification of every municipality and year.
pub(super) struct Classification {
    /// By the code of the municipality, then the year.
    by_code: BTreeMap<String, BTreeMap<i16, Row>>,
    /// The last year there is.
    pub(super) newest: i16,
}

impl Classification {
    pub(super) fn read(sources: &Path) -> Result<Self> {
        let mut by_code: BTreeMap<String, BTreeMap<i16, Row>> = BTreeMap::new();
        for row in read::<Row>(sources, "municipality_classification_2013_2026.csv")? {
            let year = row["year"].parse().context("the year of a row")?;
            by_code
                .entry(row["code"].clone())
                .or_default()
                .insert(year, row);
        }
        let years = by_code.values().flat_map(BTreeMap::keys).copied();
        let newest = years.max().context("a classification has rows")?;
        Ok(Self { by_code, newest })
    }

    /// Every code, in order, with the last row of the municipality.
    pub(super) fn municipalities(&self) -> impl Iterator<Item = (&str, i16, &Row)> {
        self.by_code.iter().filter_map(|(code, years)| {
            let (year, row) = years.last_key_value()?;
            Some((code.as_str(), *year, row))
        })
    }

    /// The runs of a column of a municipality.
    pub(super) fn runs(&self, code: &str, column: &str) -> Vec<Run> {
        let years = self.by_code.get(code).into_iter().flatten();
        let mut runs: Vec<Run> = Vec::new();
        for (&year, row) in years {
            let value = &row[column];
            match runs.last_mut() {
                _ if value.is_empty() => {}
                Some(run) if run.value == *value => run.last = year,
                _ => runs.push(Run {
                    value: value.clone(),
                    first: year,
                    last: year,
                }),
            }
        }
        runs
    }

    /// The years in which a run holds, open when it still does.
    pub(super) fn validity(&self, run: &Run) -> Result<Validity> {
        Ok(Validity {
            from: date(&run.first.to_string())?,
            until: self.end(run.last)?,
        })
    }

    /// The last year of something, unless it goes on.
    pub(super) fn end(&self, last: i16) -> Result<Option<PartialDate>> {
        if last == self.newest {
            return Ok(None);
        }
        date(&last.to_string())
    }

    /// The tie of every municipality to every part of every division it has been in.
    pub(super) fn membership_ties(&self, names: &AreaNames) -> Result<Vec<Ends>> {
        let mut ties = Vec::new();
        for division in &DIVISIONS {
            let Some(kind) = division.tie else { continue };
            for (code, _, row) in self.municipalities() {
                for run in self.runs(code, division.column) {
                    if division.filler == Some(run.value.as_str()) {
                        continue;
                    }
                    let part = format!("{}:{}", division.prefix, run.value);
                    let kind = if ALAND.contains(&part.as_str()) {
                        "part_of"
                    } else {
                        kind
                    };
                    let mut valid = self.validity(&run)?;
                    if division.prefix == "hva" {
                        valid.from = date(ESTABLISHED)?;
                    }
                    let phrase = format!(
                        "{run}: {code} {}, {} {} {}",
                        row["name_fi"],
                        division.column,
                        run.value,
                        names.finnish(division.column, &run.value),
                    );
                    let tie = tie(kind, &[division.theme], valid, CLASSIFICATION, &phrase);
                    ties.push((format!("kunta:{code}"), part, tie));
                }
            }
        }
        Ok(ties)
    }

    /// Of two columns: how many municipalities with a value in one have which in the other,
    /// by value and year.
    fn together(&self, inner: &str, outer: &str) -> BTreeMap<(String, i16), BTreeMap<String, u32>> {
        let mut counts: BTreeMap<(String, i16), BTreeMap<String, u32>> = BTreeMap::new();
        for (&year, row) in self.by_code.values().flatten() {
            if !row[inner].is_empty() && !row[outer].is_empty() {
                let of = counts.entry((row[inner].clone(), year)).or_default();
                *of.entry(row[outer].clone()).or_default() += 1;
            }
        }
        counts
    }

    /// The runs in which the parts of one division lie in those of another, by part.
    ///
    /// Most of the municipalities decide: the classification of 2022 files one municipality
    /// of a hospital district (Nurmes) under another specific catchment area than the rest.
    pub(super) fn nested(&self, inner: &str, outer: &str) -> BTreeMap<String, Vec<Run>> {
        let mut nested: BTreeMap<String, Vec<Run>> = BTreeMap::new();
        for ((part, year), counts) in self.together(inner, outer) {
            let Some(around) = most_frequent(&counts) else {
                continue;
            };
            let runs = nested.entry(part).or_default();
            match runs.last_mut() {
                Some(run) if run.value == around => run.last = year,
                _ => runs.push(Run {
                    value: around,
                    first: year,
                    last: year,
                }),
            }
        }
        nested
    }
}

/// The most frequent value; of several, the first.
pub(super) fn most_frequent(counts: &BTreeMap<String, u32>) -> Option<String> {
    counts
        .iter()
        .max_by(|one, other| one.1.cmp(other.1).then(other.0.cmp(one.0)))
        .map(|(value, _)| value.clone())
}
