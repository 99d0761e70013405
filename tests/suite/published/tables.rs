//! What do the tables say? A figure and a source for each row.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What decimal figures lose when they become binary.
const ROUNDING: f64 = 1e-12;

/// A row of `values.csv`.
#[derive(Clone, Deserialize)]
pub(crate) struct Figure {
    pub(crate) network: String,
    pub(crate) directed: u8,
    pub(crate) weighted: u8,
    pub(crate) level: String,
    pub(crate) measure: String,
    pub(crate) option: String,
    pub(crate) of: String,
    pub(crate) value: String,
    pub(crate) tolerance: f64,
    pub(crate) scale: String,
    pub(crate) by: String,
    pub(crate) source: String,
    pub(crate) note: String,
}

/// A row of `sources.csv`.
#[derive(Deserialize)]
pub(crate) struct Source {
    pub(crate) key: String,
    pub(crate) citation: String,
    pub(crate) address: String,
    #[serde(rename = "where")]
    pub(crate) place: String,
}

impl Figure {
    /// The figures with the same question share one computation.
    pub(crate) fn question(&self) -> impl Ord + Clone + use<> {
        let words = [&self.network, &self.measure, &self.option, &self.by].map(Clone::clone);
        (words, self.directed, self.weighted)
    }

    pub(crate) fn key(&self) -> impl Ord + '_ {
        (self.question(), &self.of, &self.source)
    }

    /// Ours times the scale is what the source prints.
    pub(crate) fn compare(&self, ours: Option<f64>, all: &[f64]) -> Result<(), String> {
        let ours = ours.map(|value| value * self.scale(all));
        let agrees = match ours {
            None => self.value == "undefined",
            Some(ours) => self
                .value
                .parse::<f64>()
                .is_ok_and(|printed| (ours - printed).abs() <= self.tolerance + ROUNDING),
        };
        let ours = ours.map_or("no value".into(), |ours| ours.to_string());
        agrees.then_some(()).ok_or(format!(
            "printed {} ± {}, gives {ours}",
            self.value, self.tolerance
        ))
    }

    fn scale(&self, all: &[f64]) -> f64 {
        let number = |text: &str| text.parse::<f64>().expect("a scale is a number or a/b");
        match self.scale.as_str() {
            "" => 1.0,
            "sum 1" => all.iter().sum::<f64>().recip(),
            "unit length" => all.iter().map(|it| it * it).sum::<f64>().sqrt().recip(),
            scale => match scale.split_once('/') {
                Some((above, below)) => number(above) / number(below),
                None => number(scale),
            },
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let direction = if self.directed == 1 {
            "directed"
        } else {
            "undirected"
        };
        let strengths = if self.weighted == 1 { ", weighted" } else { "" };
        write!(
            out,
            "{} of {} ({direction}{strengths})",
            self.measure, self.network
        )?;
        let asides = [
            (" with ", &self.option),
            (" of ", &self.of),
            (" by ", &self.by),
            (" — ", &self.note),
        ];
        let mut told = asides.iter().filter(|(_, text)| !text.is_empty());
        told.try_for_each(|(word, text)| write!(out, "{word}{text}"))
    }
}

impl fmt::Display for Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} <{}>, {}", self.citation, self.address, self.place)
    }
}

pub(crate) fn rows<T: DeserializeOwned>(file: &str) -> Vec<T> {
    table(&folder().join(file))
}

pub(crate) fn table<T: DeserializeOwned>(path: &Path) -> Vec<T> {
    let mut reader = csv::Reader::from_path(path).expect("the table");
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/published")
}
