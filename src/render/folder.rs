//! What stands in the folder of a report?

use schemars::JsonSchema;
use serde::Serialize;

use super::picture::{PICTURE_FORMATS, PictureError};
use super::png::Raster;
use super::{csv, dot, html, sheets};
use crate::language::Language;
use crate::model::vocabulary::Stage;
use crate::model::{Names, PartialDate, Source, Status};
use crate::output::NamedFile;
use crate::report::{Figure, Note, Picture, Ranked, Report};

/// The file by which a folder is known as a report.
pub const MARKER: &str = "findings.json";

/// The page.
pub const PAGE: &str = "report.html";

/// The file with the picture.
pub const DIAGRAM: &str = "network.dot";

/// The endings of the files each picture comes in.
pub const PICTURE_ENDINGS: [&str; 3] = ["svg", "png", "pdf"];

/// What the file of a picture is called.
pub fn picture_name(picture: &Picture, ending: &str) -> String {
    format!("{}.{ending}", picture.view.name)
}

/// Why the files of a report cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The findings cannot be written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The tables cannot be written as a workbook.
    #[error(transparent)]
    Sheets(#[from] rust_xlsxwriter::XlsxError),
    /// A picture cannot be written in a format.
    #[error(transparent)]
    Picture(#[from] PictureError),
}

/// The name and version of the form of `findings.json`.
const SCHEMA: &str = "yhdyspinta.findings/1";

/// Every finding of a report with what it rests on, in three languages.
#[derive(Serialize, JsonSchema)]
struct Findings<'a> {
    schema: &'static str,
    network: NetworkHeader<'a>,
    selection: SelectionHeader<'a>,
    figures: &'a [Figure],
    findings: &'a [Ranked],
    #[serde(skip_serializing_if = "<[Note]>::is_empty")]
    notes: &'a [Note],
}

#[derive(Serialize, JsonSchema)]
struct NetworkHeader<'a> {
    title: &'a Names,
    #[serde(skip_serializing_if = "Names::is_empty")]
    description: &'a Names,
    sources: &'a [Source],
}

#[derive(Serialize, JsonSchema)]
struct SelectionHeader<'a> {
    as_of: Option<PartialDate>,
    stage: Option<&'a Stage>,
    statuses: &'a [Status],
    tie_kinds: &'a [String],
    actor_kinds: &'a [String],
    themes: &'a [String],
    areas: &'a [String],
    directed: bool,
    weighted: bool,
    by: &'a str,
}

/// The files of a report: the page for people, the findings for programs, a table per file and
/// all in one workbook for spreadsheets, the pictures for slides and paper, the whole for Graphviz.
///
/// # Errors
/// Never for networks of this crate: the keys of its maps are texts, its numbers finite, and its
/// pictures sound.
pub fn files(report: &Report<'_>, language: Language) -> Result<Vec<NamedFile>, FolderError> {
    let pictures = report.pictures(language);
    let mut files = vec![
        (PAGE.to_owned(), html::report(report, &pictures, language)),
        (MARKER.to_owned(), findings(report)?),
        (DIAGRAM.to_owned(), dot::dot(&report.node_link(language))),
    ];
    for table in report.tables() {
        files.push((csv::file_name(table), csv::table(table, language)));
    }
    let mut files: Vec<NamedFile> = files
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    let book = sheets::workbook(report.tables(), language)?;
    files.push((sheets::FILE.to_owned(), book));
    for picture in &pictures {
        let endings = PICTURE_ENDINGS.iter();
        let formats = endings.filter_map(|ending| {
            let mut formats = PICTURE_FORMATS.iter();
            formats.find(|format| format.extension == *ending)
        });
        for format in formats {
            let bytes = (format.write)(&picture.scene, Raster::Scale(1.0))?;
            files.push((picture_name(picture, format.extension), bytes));
        }
    }
    Ok(files)
}

/// `findings.json`: every finding with what it rests on, in all three languages.
///
/// # Errors
/// Never for networks of this crate, like [`files`].
pub fn findings(report: &Report<'_>) -> Result<String, serde_json::Error> {
    let network = report.model.network();
    let selection = report.selection;
    let whole = Findings {
        schema: SCHEMA,
        network: NetworkHeader {
            title: &network.title,
            description: &network.description,
            sources: &network.sources,
        },
        selection: SelectionHeader {
            as_of: selection.as_of.map(PartialDate::day),
            stage: selection
                .as_of
                .and_then(|day| report.model.vocabulary().stage_on(day)),
            statuses: &selection.statuses,
            tie_kinds: &selection.tie_kinds,
            actor_kinds: &selection.actor_kinds,
            themes: &selection.themes,
            areas: &selection.areas,
            directed: selection.directed,
            weighted: selection.weighted,
            by: report.by.key(),
        },
        figures: &report.figures,
        findings: &report.findings,
        notes: &report.notes,
    };
    let mut text = serde_json::to_string_pretty(&whole)?;
    text.push('\n');
    Ok(text)
}
