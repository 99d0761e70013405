//! A report as one page that works without a network: for the screen, for paper and for those
//! who listen.
//!
//! Style and script are part of the page; a content security policy names both by their hash and
//! allows nothing else. Without the script everything can still be read: it only sorts, filters,
//! shows more columns and opens the evidence for printing.

mod evidence;
mod findings;
mod matrix;
mod pictures;
mod sources;
mod table;
mod words;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::language::{Language, Phrase};
use crate::render::folder::{DIAGRAM, MARKER, PICTURE_ENDINGS, picture_name};
use crate::render::text::cell;
use crate::render::{csv, sheets};
use crate::report::{Figure, Note, Picture, Report};
use crate::table::Cell;
use words::{Page, say};

const STYLE: &str = include_str!("style.css");
/// More notes than this are folded.
const NOTES: usize = 12;

const SCRIPT: &str = include_str!("script.js");

/// The report as a page.
pub fn report(report: &Report<'_>, pictures: &[Picture], language: Language) -> String {
    let page = Page::new(report.model, language);
    let title = report.title.in_language(language);
    html! {
        (DOCTYPE)
        html lang=(language.code()) {
            (head(&page, &title))
            body data-filter=(say(language, "report-filter"))
                data-shown=(say(language, "report-filter-shown"))
                data-all=(say(language, "report-rows-all"))
                data-fewer=(say(language, "report-rows-fewer"))
                data-columns=(say(language, "report-all-columns"))
                data-sorted=(say(language, "report-sorted")) {
                a.skip href="#main" { (say(language, "report-skip")) }
                (masthead(&page, report, &title))
                (contents(&page, report, pictures))
                main #main {
                    (figures(&page, &report.figures))
                    (findings::section(&page, &report.findings))
                    (matrix::section(&page, &report.matrix))
                    (pictures::section(&page, pictures))
                    @for section in &report.sections { (table::section(&page, section)) }
                    (table::background(&page, &report.background))
                    (sources::section(&page, report.sources()))
                    (notes(&page, report))
                }
                (footer(&page, report, pictures))
                script { (PreEscaped(SCRIPT)) }
            }
        }
    }
    .into_string()
}

fn head(page: &Page<'_>, title: &str) -> Markup {
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT),
    );
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            meta name="generator" content=(concat!("Yhdyspinta ", env!("CARGO_PKG_VERSION")));
            title { (title) " – " (say(page.language, "report-kind")) }
            style { (PreEscaped(STYLE)) }
        }
    }
}

/// The hash a content security policy knows an inline style or script by.
fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()))
}

fn masthead(page: &Page<'_>, report: &Report<'_>, title: &str) -> Markup {
    let description = &report.model.network().description;
    html! {
        header.masthead {
            p.eyebrow { "Yhdyspinta · " (say(page.language, "report-kind")) }
            h1 { (title) }
            ul.scope {
                @for phrase in &report.scope { li { (phrase.in_language(page.language)) } }
            }
            @if !description.is_empty() { p.description { (page.name(description)) } }
        }
    }
}

fn contents(page: &Page<'_>, report: &Report<'_>, pictures: &[Picture]) -> Markup {
    let fixed = |id: &'static str, key: &'static str| (id, say(page.language, key));
    let mut entries = vec![
        fixed("findings", "report-findings"),
        fixed("matrix", "report-matrix"),
    ];
    if pictures.iter().any(|picture| picture.is_on_page) {
        entries.push(fixed("pictures", "report-pictures"));
    }
    entries.extend(
        report
            .sections
            .iter()
            .map(|section| (section.id, section.title.in_language(page.language))),
    );
    if !report.background.is_empty() {
        entries.push(fixed("background", "report-background"));
    }
    entries.push(fixed("sources", "report-sources"));
    html! {
        nav.contents aria-label=(say(page.language, "report-contents")) {
            ul {
                @for (id, title) in entries { li { a href={ "#" (id) } { (title) } } }
            }
        }
    }
}

fn figures(page: &Page<'_>, figures: &[Figure]) -> Markup {
    html! {
        section aria-labelledby="figures" {
            h2.unseen #figures { (say(page.language, "report-figures")) }
            dl.figures {
                @for figure in figures {
                    div.figure {
                        dt { (figure.name.in_language(page.language)) }
                        dd {
                            span.value.words[is_name(&figure.value)] {
                                (cell(&figure.value, page.language))
                            }
                            @if let Some(note) = &figure.note {
                                " " span.note { (note.in_language(page.language)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A name needs more room than a number.
fn is_name(value: &Cell) -> bool {
    matches!(value, Cell::Name(_) | Cell::Text(_))
}

fn notes(page: &Page<'_>, report: &Report<'_>) -> Markup {
    if report.notes.is_empty() {
        return html! {};
    }
    html! {
        section #notes aria-labelledby="notes-title" {
            h2 #notes-title { (say(page.language, "report-notes")) }
            @let (first, rest) = report.notes.split_at(report.notes.len().min(NOTES));
            ul.notes { @for note in first { (one_note(page, note)) } }
            @if !rest.is_empty() {
                details {
                    summary {
                        (Phrase::new("report-more-names")
                            .count("count", rest.len())
                            .in_language(page.language))
                    }
                    ul.notes { @for note in rest { (one_note(page, note)) } }
                }
            }
        }
    }
}

fn one_note(page: &Page<'_>, note: &Note) -> Markup {
    html! {
        li {
            (note.message.in_language(page.language))
            @if let Some(hint) = &note.hint { " (" (hint.in_language(page.language)) ")" }
            @if let Some(place) = &note.place { " " code { (place) } }
        }
    }
}

fn footer(page: &Page<'_>, report: &Report<'_>, pictures: &[Picture]) -> Markup {
    let made_by = Phrase::new("report-made-by").text("version", env!("CARGO_PKG_VERSION"));
    html! {
        footer {
            h2 #files { (say(page.language, "report-files")) }
            ul.files {
                (file(MARKER, &say(page.language, "report-file-findings")))
                (file(sheets::FILE, &say(page.language, "report-file-tables")))
                @for table in report.tables() {
                    (file(&csv::file_name(table), &table.title.in_language(page.language)))
                }
                @for picture in pictures {
                    @for ending in PICTURE_ENDINGS {
                        (file(&picture_name(picture, ending), &say(page.language, picture.view.question)))
                    }
                }
                (file(DIAGRAM, &say(page.language, "report-file-dot")))
            }
            p { (made_by.in_language(page.language)) }
        }
    }
}

fn file(name: &str, what: &str) -> Markup {
    html! { li { a href=(name) { (name) } " – " (what) } }
}
