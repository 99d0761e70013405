//! What does a report say on a terminal?

use super::grid::wrap;
use super::text::{self, Page};
use crate::findings::Finding;
use crate::language::{Language, Phrase};
use crate::report::Report;

/// How many findings a summary has room for.
const SHOWN: usize = 5;

/// What matters most, in a few lines; where the rest is, says whoever writes it there.
pub fn summary(report: &Report<'_>, language: Language) -> String {
    let page = Page::WHOLE;
    let mut lines = text::heading(&report.title.in_language(language));
    for phrase in &report.scope {
        lines.extend(wrap(
            &text::clean(&phrase.in_language(language)),
            page.width,
        ));
    }
    lines.push(String::new());
    lines.extend(report.figures.iter().map(|figure| {
        let note = figure.note.as_ref().map_or(String::new(), |note| {
            format!(" ({})", note.in_language(language))
        });
        let value = text::cell(&figure.value, language);
        text::clean(&format!(
            "{}: {value}{note}",
            figure.name.in_language(language)
        ))
    }));
    let findings: Vec<Finding> = report
        .findings
        .iter()
        .take(SHOWN)
        .map(|ranked| ranked.finding.clone())
        .collect();
    lines.extend(text::findings(&findings, language, page));
    if report.findings.len() > SHOWN {
        let more = Phrase::new("report-more-in-page").count("count", report.findings.len() - SHOWN);
        lines.push(format!("  {}", more.in_language(language)));
    }
    lines.join("\n") + "\n"
}
