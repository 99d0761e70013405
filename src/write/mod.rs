//! How does a model leave for other programs, and what must it leave behind? One format per file.
//!
//! Flat formats (tables, graph files with keys) share their columns, `flat`; the names are
//! those [`read::flat`](crate::read::flat) reads.

mod csv;
mod dot;
mod feature;
pub(crate) mod flat;
mod gexf;
mod gml;
mod graph_json;
mod graphml;
mod keyed;
mod kumu;
mod native;
mod pajek;
mod parquet;
mod ucinet;
pub(crate) mod workbook;
mod xml;

use std::ffi::OsStr;
use std::path::Path;

pub use feature::{Feature, Loss, losses};

use crate::language::Phrase;
use crate::model::Model;
use crate::output::{NamedFile, Packing};
use graph_json::{cytoscape, jgf, node_link};

/// A format a model is written in.
#[derive(Debug)]
pub struct Writer {
    /// Its name on the command line; that of the [`Format`](crate::read::Format) that reads it
    /// back, where that is another, is `reader`.
    pub name: &'static str,
    /// The format that reads it back.
    pub reader: &'static str,
    /// How names of such files end, without the dot; none for a folder.
    pub extensions: &'static [&'static str],
    /// What of a model it can hold.
    pub holds: &'static [Feature],
    /// Writes a model, without what the format cannot hold.
    pub write: fn(&Model) -> Result<Written, WriteError>,
    /// The key of what people call it.
    key: &'static str,
}

/// What a writer made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// One file.
    File(Vec<u8>),
    /// The files of a folder.
    Folder {
        /// The file by which the folder is known as one of ours.
        marker: &'static str,
        /// The files.
        files: Vec<NamedFile>,
    },
}

/// Why a model cannot be written in a format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// Two ids differ only in characters the format cannot hold.
    #[error("the ids of two actors differ only in characters the format cannot hold ({id:?})")]
    IdsAlike {
        /// What both would be.
        id: String,
    },
    /// There is nobody in the network, and the format needs somebody.
    #[error("there are no actors")]
    NoActors,
    /// More rows or columns than a sheet has.
    #[error("there are more {sheet} than a sheet has rows or columns")]
    SheetFull {
        /// Which sheet.
        sheet: &'static str,
    },
    /// A text longer than a cell of a workbook holds.
    #[error("a text among the {sheet} is longer than a cell holds ({begins:?} …)")]
    TextTooLong {
        /// In which sheet.
        sheet: &'static str,
        /// How it begins.
        begins: String,
    },
    /// This build of the program was made without the feature `parquet`.
    #[error("this build has no Parquet")]
    ParquetAbsent,
    /// The library that writes Parquet refuses: a text of gigabytes.
    #[error("Parquet cannot hold it: {reason}")]
    ParquetFailed {
        /// Why, in its words.
        reason: String,
    },
}

impl WriteError {
    /// What is wrong and what to do, for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::IdsAlike { id } => Phrase::new("write-ids-alike").text("id", id),
            Self::NoActors => Phrase::new("write-no-actors"),
            Self::SheetFull { sheet } => Phrase::new("write-sheet-full").text("sheet", *sheet),
            Self::TextTooLong { sheet, begins } => Phrase::new("write-text-too-long")
                .text("sheet", *sheet)
                .text("begins", begins),
            Self::ParquetAbsent => Phrase::new("write-parquet-absent"),
            Self::ParquetFailed { reason } => {
                Phrase::new("write-parquet-failed").text("reason", reason)
            }
        }
    }
}

/// The formats, in the order of the help.
pub static WRITERS: &[Writer] = &[
    Writer {
        name: "native",
        reader: "native",
        extensions: &["json"],
        holds: Feature::ALL,
        write: |model| Ok(native::write(model)),
        key: "format-native",
    },
    Writer {
        name: "tables",
        reader: "csv",
        extensions: &[],
        holds: csv::PAIR_HOLDS,
        write: csv::pair,
        key: "format-tables",
    },
    Writer {
        name: "csv",
        reader: "csv",
        extensions: &["csv"],
        holds: csv::TIES_HOLD,
        write: |model| csv::ties(model, ','),
        key: "format-csv-ties",
    },
    Writer {
        name: "tsv",
        reader: "csv",
        extensions: &["tsv", "tab"],
        holds: csv::TIES_HOLD,
        write: |model| csv::ties(model, '\t'),
        key: "format-tsv-ties",
    },
    Writer {
        name: "graphml",
        reader: "graphml",
        extensions: &["graphml"],
        holds: xml::HOLDS,
        write: graphml::write,
        key: "format-graphml",
    },
    Writer {
        name: "gexf",
        reader: "gexf",
        extensions: &["gexf"],
        holds: xml::HOLDS,
        write: gexf::write,
        key: "format-gexf",
    },
    Writer {
        name: "cyjs",
        reader: "cyjs",
        extensions: &["cyjs"],
        holds: graph_json::HOLDS,
        write: cytoscape::write,
        key: "format-cyjs",
    },
    Writer {
        name: "jgf",
        reader: "jgf",
        extensions: &["jgf"],
        holds: graph_json::HOLDS,
        write: jgf::write,
        key: "format-jgf",
    },
    Writer {
        name: "node-link",
        reader: "node-link",
        extensions: &["nodelink"],
        holds: graph_json::HOLDS,
        write: node_link::write,
        key: "format-node-link",
    },
    Writer {
        name: "xlsx",
        reader: "workbook",
        extensions: &["xlsx"],
        holds: workbook::HOLDS,
        write: workbook::workbook,
        key: "format-xlsx",
    },
    Writer {
        name: "parquet",
        reader: "parquet",
        extensions: &["parquet"],
        holds: parquet::HOLDS,
        write: parquet::ties,
        key: "format-parquet-ties",
    },
    Writer {
        name: "parquet-tables",
        reader: "parquet",
        extensions: &[],
        holds: parquet::PAIR_HOLDS,
        write: parquet::pair,
        key: "format-parquet-tables",
    },
    Writer {
        name: "gml",
        reader: "gml",
        extensions: &["gml"],
        holds: gml::HOLDS,
        write: gml::write,
        key: "format-gml",
    },
    Writer {
        name: "dot",
        reader: "dot",
        extensions: &["dot", "gv"],
        holds: dot::HOLDS,
        write: dot::write,
        key: "format-dot",
    },
    Writer {
        name: "pajek",
        reader: "pajek",
        extensions: &["net"],
        holds: pajek::HOLDS,
        write: pajek::write,
        key: "format-pajek",
    },
    Writer {
        name: "pajek-project",
        reader: "pajek",
        extensions: &["paj"],
        holds: pajek::PROJECT_HOLDS,
        write: pajek::write_project,
        key: "format-pajek-project",
    },
    Writer {
        name: "kumu",
        reader: "csv",
        extensions: &[],
        holds: kumu::HOLDS,
        write: kumu::write,
        key: "format-kumu-tables",
    },
    Writer {
        name: "dl",
        reader: "dl",
        extensions: &["dl"],
        holds: ucinet::HOLDS,
        write: ucinet::write,
        key: "format-dl",
    },
];

impl Writer {
    /// The writer with that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        WRITERS.iter().find(|writer| writer.name == name)
    }

    /// The writer a path asks for by its extension, that of compression aside; without one it is
    /// a folder of tables.
    pub fn for_path(path: &Path) -> Option<&'static Self> {
        let (_, path) = Packing::of(path);
        let extension = path.extension().and_then(OsStr::to_str);
        WRITERS.iter().find(|writer| match extension {
            None => writer.extensions.is_empty(),
            Some(extension) => {
                let mut own = writer.extensions.iter();
                own.any(|own| extension.eq_ignore_ascii_case(own))
            }
        })
    }

    /// What people call it.
    pub fn phrase(&self) -> Phrase {
        Phrase::new(self.key)
    }

    /// Can it hold that?
    pub fn can_hold(&self, feature: Feature) -> bool {
        self.holds.contains(&feature)
    }
}
