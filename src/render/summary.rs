//! What does a report say on a terminal?

use super::grid::wrap;
use super::text::{self, Page};
use crate::language::{Language, Phrase};
use crate::report::{FIRST, Ranked, Report};

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
    let (first, rest) = report.findings.split_at(report.findings.len().min(FIRST));
    if !first.is_empty() {
        let heading = Phrase::new("report-first").count("count", first.len());
        lines.push(String::new());
        lines.push(heading.in_language(language));
    }
    for ranked in first {
        lines.extend(one(ranked, language, page));
    }
    if !rest.is_empty() {
        let more = Phrase::new("report-more-in-page").count("count", rest.len());
        lines.push(format!("  {}", more.in_language(language)));
    }
    lines.join("\n") + "\n"
}

/// A finding, why it is among the first, and what to do next.
fn one(ranked: &Ranked, language: Language, page: Page) -> Vec<String> {
    let finding = &ranked.finding;
    let mut lines = text::bullet("•", &finding.sentence, language, page);
    let why = ranked.why.iter().map(|why| ("  –", why));
    let step = finding.next_step.iter().map(|step| ("  →", step));
    for (mark, phrase) in why.chain(step) {
        lines.extend(text::bullet(mark, phrase, language, page));
    }
    lines
}
