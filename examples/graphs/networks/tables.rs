//! What do the tables say, and what do all networks share in reading them?

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use serde::de::DeserializeOwned;
use yhdyspinta::model::vocabulary::Word;
use yhdyspinta::model::{Attribute, Evidence, Names, PartialDate, Scalar, Source, Validity};

/// The rows of a table.
pub(crate) fn read<Row: DeserializeOwned>(sources: &Path, file: &str) -> Result<Vec<Row>> {
    let path = sources.join(file);
    csv::Reader::from_path(&path)
        .and_then(|reader| reader.into_deserialize().collect())
        .with_context(|| format!("reading {}", path.display()))
}

/// The rows of a table by what they are about; a thing that stands twice is an error.
pub(crate) fn read_by<Row: DeserializeOwned, Key: Ord + std::fmt::Debug>(
    sources: &Path,
    file: &str,
    key: impl Fn(&Row) -> Key,
) -> Result<BTreeMap<Key, Row>> {
    let mut rows = BTreeMap::new();
    for row in read::<Row>(sources, file)? {
        let about = key(&row);
        if rows.contains_key(&about) {
            return Err(anyhow!("{file}: {about:?} stands twice"));
        }
        rows.insert(about, row);
    }
    Ok(rows)
}

/// The text, unless the cell is empty.
pub(crate) fn text(cell: &str) -> Option<String> {
    (!cell.is_empty()).then(|| cell.to_owned())
}

/// The date, unless the cell is empty.
pub(crate) fn date(cell: &str) -> Result<Option<PartialDate>> {
    text(cell)
        .map(|cell| cell.parse().with_context(|| format!("the date {cell:?}")))
        .transpose()
}

/// From one cell until the other.
pub(crate) fn validity(from: &str, until: &str) -> Result<Validity> {
    Ok(Validity {
        from: date(from)?,
        until: date(until)?,
    })
}

/// The keys in a cell, parted by spaces.
pub(crate) fn keys(cell: &str) -> Vec<String> {
    cell.split_whitespace().map(str::to_owned).collect()
}

/// The names in the three languages that are not empty.
pub(crate) fn names(fi: &str, sv: &str, en: &str) -> Names {
    Names {
        fi: text(fi),
        sv: text(sv),
        en: text(en),
        und: None,
    }
}

/// A number if the cell is one, else a text.
pub(crate) fn scalar(cell: &str) -> Scalar {
    cell.parse()
        .map_or_else(|_| Scalar::Text(cell.to_owned()), Scalar::Number)
}

/// A source of the network and its own words.
pub(crate) fn evidence(source: &str, phrase: &str) -> Evidence {
    Evidence {
        source: text(source),
        phrase: text(phrase),
    }
}

/// A value somebody vouches for.
pub(crate) fn attested(value: Scalar, evidence: &Evidence) -> Attribute {
    Attribute {
        value,
        evidence: evidence.clone(),
    }
}

/// The words that are used, and all they belong to, in the order of the table.
pub(crate) fn used_words<W: Word + Clone>(
    words: &[W],
    used: impl Iterator<Item = String>,
) -> Vec<W> {
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    let mut open: Vec<String> = used.collect();
    while let Some(id) = open.pop() {
        let parent = words
            .iter()
            .find(|word| word.id() == id)
            .and_then(|word| word.parent());
        if wanted.insert(id) {
            open.extend(parent.map(str::to_owned));
        }
    }
    words
        .iter()
        .filter(|word| wanted.contains(word.id()))
        .cloned()
        .collect()
}

/// What a network that is no single text calls itself.
#[derive(serde::Deserialize)]
pub(crate) struct Titles {
    name: String,
    title_fi: String,
    title_sv: String,
    title_en: String,
    description_fi: String,
    description_sv: String,
    description_en: String,
}

impl Titles {
    /// The titles of every network, by the name of its file.
    pub(crate) fn read(sources: &Path) -> Result<BTreeMap<String, Self>> {
        read_by(sources, "networks.csv", |row: &Self| row.name.clone())
    }

    pub(crate) fn title(&self) -> Names {
        names(&self.title_fi, &self.title_sv, &self.title_en)
    }

    pub(crate) fn description(&self) -> Names {
        names(
            &self.description_fi,
            &self.description_sv,
            &self.description_en,
        )
    }
}

#[derive(serde::Deserialize)]
struct SourceRow {
    id: String,
    fi: String,
    sv: String,
    en: String,
    date: String,
    publisher: String,
    address: String,
    licence: String,
    note: String,
}

/// The sources a network lists.
pub(crate) fn read_sources(sources: &Path, file: &str) -> Result<Vec<Source>> {
    let rows = read::<SourceRow>(sources, file)?.into_iter();
    rows.map(|row| {
        Ok(Source {
            title: names(&row.fi, &row.sv, &row.en),
            date: date(&row.date)?,
            publisher: text(&row.publisher),
            address: text(&row.address),
            licence: text(&row.licence),
            note: text(&row.note),
            id: row.id,
        })
    })
    .collect()
}
