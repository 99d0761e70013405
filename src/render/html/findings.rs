//! What matters most?

use maud::{Markup, html};

use super::evidence::evidence;
use super::words::{Page, say};
use crate::findings::{Grounds, Severity};
use crate::language::Phrase;
use crate::render::text::severity_name;
use crate::report::{FIRST, Ranked};

/// More findings of one urgency than this are folded.
const SHOWN: usize = 8;

/// The first findings with the reason why they are, the others behind them by urgency.
pub(super) fn section(page: &Page<'_>, findings: &[Ranked]) -> Markup {
    let (first, rest) = findings.split_at(findings.len().min(FIRST));
    let heading = Phrase::new("report-first").count("count", first.len());
    html! {
        section #findings aria-labelledby="findings-title" {
            h2 #findings-title { (say(page.language, "report-findings")) }
            @if findings.is_empty() { p { (say(page.language, "report-no-findings")) } }
            @if !first.is_empty() {
                h3 #first-findings { (heading.in_language(page.language)) }
                p.how-to-read { (say(page.language, "report-first-note")) }
                ol.findings.first aria-labelledby="first-findings" {
                    @for ranked in first { (one(page, ranked)) }
                }
            }
            @if !rest.is_empty() {
                details.others {
                    summary {
                        (Phrase::new("report-other-findings")
                            .count("count", rest.len())
                            .in_language(page.language))
                    }
                    @for severity in [Severity::Act, Severity::Attention, Severity::Info] {
                        (group(page, severity, rest))
                    }
                }
            }
        }
    }
}

fn group(page: &Page<'_>, severity: Severity, findings: &[Ranked]) -> Markup {
    let group: Vec<&Ranked> = findings
        .iter()
        .filter(|ranked| ranked.finding.severity == severity)
        .collect();
    if group.is_empty() {
        return html! {};
    }
    let (first, rest) = group.split_at(group.len().min(SHOWN));
    html! {
        div.group.(class(severity)) {
            h3 {
                span.sign aria-hidden="true" { (sign(severity)) }
                (severity_name(severity).in_language(page.language))
                " " span.count { (group.len()) }
            }
            ul.findings { @for ranked in first { (one(page, ranked)) } }
            @if !rest.is_empty() {
                details.rest {
                    summary {
                        (Phrase::new("report-more-findings")
                            .count("count", rest.len())
                            .in_language(page.language))
                    }
                    ul.findings { @for ranked in rest { (one(page, ranked)) } }
                }
            }
        }
    }
}

fn one(page: &Page<'_>, ranked: &Ranked) -> Markup {
    let finding = &ranked.finding;
    html! {
        li.finding.(class(finding.severity)) {
            p.sentence { (finding.sentence.in_language(page.language)) }
            @if let Some(why) = &ranked.why {
                p.why {
                    span.sign aria-hidden="true" { (sign(finding.severity)) }
                    " " (why.in_language(page.language))
                }
            }
            @if let Some(step) = &finding.next_step {
                p.step {
                    span.label { (say(page.language, "report-next-step")) }
                    " " (step.in_language(page.language))
                }
            }
            (evidence(page, finding))
            @if let Some(reason) = ranked.grounds.and_then(Grounds::why_no_ties) {
                p.grounds { (reason.in_language(page.language)) }
            }
        }
    }
}

fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Act => "act",
        Severity::Attention => "attention",
        Severity::Info => "info",
    }
}

/// The urgency once more, for those who do not see its color.
fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Act => "▲",
        Severity::Attention => "◆",
        Severity::Info => "●",
    }
}
