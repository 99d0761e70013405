//! Which formats are read, and how is told which one a file is in?
//!
//! The content decides; where two formats would do as well, the extension of the file does.

use std::ffi::OsStr;
use std::path::Path;

use super::csv::{self, headerless, matrix, survey};
use super::flat::Mapping;
use super::graph_json::{self, Form, cytoscape, jgf, kumu, node_link};
use super::text::{Raw, Text};
use super::unpack::{inner_name, unpacked};
use super::{
    Document, Reading, dot, gexf, gml, graphml, json, matrix_market, pajek, parquet, text, toml,
    ucinet, workbook,
};
use crate::language::Phrase;
use crate::problem::Problems;

/// A format and how a file of it is told and read.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// How names of such files end, without the dot.
    pub extensions: &'static [&'static str],
    /// Its media type.
    pub media: &'static str,
    /// The key of what people call it.
    key: &'static str,
    reader: Reader,
}

/// How a file of the format is told and read.
#[derive(Debug)]
enum Reader {
    /// From text, whatever its encoding.
    Text {
        fit: fn(&Text) -> Fit,
        read: fn(Text, &Reading) -> Result<Document, Problems>,
    },
    /// From bytes.
    Bytes {
        fit: fn(&Raw) -> Fit,
        read: fn(Raw, &Reading) -> Result<Document, Problems>,
    },
}

/// How much a content looks like a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is none.
    No,
    /// Nothing speaks against it.
    Possible,
    /// It begins like one.
    Likely,
    /// It says so, or no other format has what it has.
    Sure,
}

/// The formats. Of two that fit a content as well, and whose extension the file has as well, the
/// first.
pub static FORMATS: &[Format] = &[
    Format {
        name: "graphml",
        key: "format-graphml",
        extensions: &["graphml"],
        media: "application/graphml+xml",
        reader: Reader::Text {
            fit: graphml::fit,
            read: graphml::read,
        },
    },
    Format {
        name: "gexf",
        key: "format-gexf",
        extensions: &["gexf"],
        media: "application/gexf+xml",
        reader: Reader::Text {
            fit: gexf::fit,
            read: gexf::read,
        },
    },
    Format {
        name: "toml",
        key: "format-toml",
        extensions: &["toml"],
        media: "application/toml",
        reader: Reader::Text {
            fit: |text| likely_if(toml::is_toml(text)),
            read: |text, _| toml::read(text),
        },
    },
    Format {
        name: "native",
        key: "format-native",
        extensions: &["json"],
        media: "application/json",
        reader: Reader::Text {
            fit: json::fit,
            read: json::read,
        },
    },
    Format {
        name: "cyjs",
        key: "format-cyjs",
        extensions: &["cyjs"],
        media: "application/json",
        reader: Reader::Text {
            fit: |text| graph_json::fit(text, Form::Cytoscape),
            read: cytoscape::read,
        },
    },
    Format {
        name: "jgf",
        key: "format-jgf",
        extensions: &["jgf"],
        media: "application/vnd.jgf+json",
        reader: Reader::Text {
            fit: |text| graph_json::fit(text, Form::Jgf),
            read: jgf::read,
        },
    },
    Format {
        name: "node-link",
        key: "format-node-link",
        extensions: &["nodelink"],
        media: "application/json",
        reader: Reader::Text {
            fit: |text| graph_json::fit(text, Form::NodeLink),
            read: node_link::read,
        },
    },
    Format {
        name: "kumu",
        key: "format-kumu",
        extensions: &[],
        media: "application/json",
        reader: Reader::Text {
            fit: |text| graph_json::fit(text, Form::Kumu),
            read: kumu::read,
        },
    },
    Format {
        name: "pajek",
        key: "format-pajek",
        extensions: &["net", "paj"],
        media: "text/plain",
        reader: Reader::Text {
            fit: pajek::fit,
            read: pajek::read,
        },
    },
    Format {
        name: "dl",
        key: "format-dl",
        extensions: &["dl"],
        media: "text/plain",
        reader: Reader::Text {
            fit: ucinet::fit,
            read: ucinet::read,
        },
    },
    Format {
        name: "gml",
        key: "format-gml",
        extensions: &["gml"],
        media: "text/plain",
        reader: Reader::Text {
            fit: gml::fit,
            read: gml::read,
        },
    },
    Format {
        name: "dot",
        key: "format-dot",
        extensions: &["dot", "gv"],
        media: "text/vnd.graphviz",
        reader: Reader::Text {
            fit: dot::fit,
            read: dot::read,
        },
    },
    Format {
        name: "matrix-market",
        key: "format-matrix-market",
        extensions: &["mtx"],
        media: "text/plain",
        reader: Reader::Text {
            fit: matrix_market::fit,
            read: matrix_market::read,
        },
    },
    Format {
        name: "edges",
        key: "format-edges",
        extensions: &["txt", "edges", "el", "wel"],
        media: "text/plain",
        reader: Reader::Text {
            fit: |text| likely_if(headerless::is_edge_list(&text.file.text)),
            read: |text, reading| Ok(headerless::read(text, reading)),
        },
    },
    Format {
        name: "matrix",
        key: "format-matrix",
        extensions: &["csv", "tsv", "tab"],
        media: "text/csv",
        reader: Reader::Text {
            fit: |text| matrix::fit(&text.file.text),
            read: matrix::read,
        },
    },
    Format {
        name: "survey",
        key: "format-survey",
        extensions: &["csv", "tsv", "tab"],
        media: "text/csv",
        reader: Reader::Text {
            fit: |text| survey::fit(&text.file.text),
            read: survey::read,
        },
    },
    Format {
        name: "csv",
        key: "format-csv",
        extensions: &["csv", "tsv", "tab"],
        media: "text/csv",
        reader: Reader::Text {
            fit: |text| csv::fit(&text.file.text),
            read: csv::read,
        },
    },
    Format {
        name: "workbook",
        key: "format-workbook",
        extensions: &["xlsx", "xlsm", "xls", "ods"],
        media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        reader: Reader::Bytes {
            fit: workbook::fit,
            read: workbook::read,
        },
    },
    Format {
        name: "parquet",
        key: "format-parquet",
        extensions: &["parquet", "pq"],
        media: "application/vnd.apache.parquet",
        reader: Reader::Bytes {
            fit: parquet::fit,
            read: parquet::read,
        },
    },
];

fn likely_if(is_it: bool) -> Fit {
    if is_it { Fit::Likely } else { Fit::No }
}

impl Format {
    /// The format with that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// What people call it.
    pub fn phrase(&self) -> Phrase {
        Phrase::new(self.key)
    }

    fn has_extension_of(&self, name: &str) -> bool {
        let extension = Path::new(inner_name(name))
            .extension()
            .and_then(OsStr::to_str);
        extension.is_some_and(|extension| {
            let mut own = self.extensions.iter();
            own.any(|own| extension.eq_ignore_ascii_case(own))
        })
    }
}

/// Reads a file in the format that was asked for, else in the one it looks most like.
pub(super) fn read(raw: Raw, reading: &Reading) -> Result<Document, Problems> {
    let raw = unpacked(raw, 0, &reading.limits)?;
    let of_bytes = candidates(reading).filter_map(|format| match format.reader {
        Reader::Bytes { fit, read } => Some((score(fit(&raw), format, &raw.name, reading), read)),
        Reader::Text { .. } => None,
    });
    if let Some(((fit, _), read)) = first_best(of_bytes)
        && fit > Fit::No
    {
        return read(raw, reading);
    }
    let text = text::decode(raw, 0, &reading.limits)?;
    let (_, read) = of_text(&text, reading);
    read(text, reading)
}

type ReadText = fn(Text, &Reading) -> Result<Document, Problems>;

/// The format a text is in, and its reader.
fn of_text(text: &Text, reading: &Reading) -> (&'static Format, ReadText) {
    let of_text = candidates(reading).filter_map(|format| match format.reader {
        Reader::Text { fit, read } => {
            let score = score(fit(text), format, &text.file.name, reading);
            Some((score, (format, read)))
        }
        Reader::Bytes { .. } => None,
    });
    let (_, best) = first_best(of_text).expect("every text may be a table");
    best
}

/// The name of the format of a text that begins so.
pub(super) fn told(beginning: &Text, reading: &Reading) -> &'static str {
    let (format, _) = of_text(beginning, reading);
    format.name
}

/// The formats that come into question.
fn candidates(reading: &Reading) -> impl Iterator<Item = &'static Format> {
    let asked = reading.format;
    FORMATS.iter().filter(move |format| match asked {
        Some(asked) => asked.name == format.name,
        None => may_be_mapped(format, &reading.mapping),
    })
}

/// A list without header has no columns that a mapping could name, and a table that is said to be
/// a matrix is no other table.
fn may_be_mapped(format: &Format, mapping: &Mapping) -> bool {
    match format.name {
        "edges" => mapping.is_empty(),
        "survey" | "csv" => mapping.matrices.is_empty(),
        _ => true,
    }
}

fn score(fit: Fit, format: &Format, name: &str, reading: &Reading) -> (Fit, bool) {
    match reading.format {
        Some(_) => (Fit::Sure, true),
        None => {
            let is_said = format.name == "matrix" && !reading.mapping.matrices.is_empty();
            let least = if is_said { Fit::Possible } else { Fit::No };
            (fit.max(least), format.has_extension_of(name))
        }
    }
}

/// Of those that come with the greatest key, the first.
fn first_best<K: Ord, V>(all: impl Iterator<Item = (K, V)>) -> Option<(K, V)> {
    all.reduce(|best, next| if next.0 > best.0 { next } else { best })
}
