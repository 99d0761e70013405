//! What matters most?

use maud::{Markup, html};

use super::evidence::evidence;
use super::words::{Page, say};
use crate::findings::Severity;
use crate::language::Phrase;
use crate::render::text::severity_name;
use crate::report::Ranked;

/// More findings of one urgency than this are folded.
const SHOWN: usize = 8;

/// All findings, the most urgent first.
pub(super) fn section(page: &Page<'_>, findings: &[Ranked]) -> Markup {
    html! {
        section #findings aria-labelledby="findings-title" {
            h2 #findings-title { (say(page.language, "report-findings")) }
            @if findings.is_empty() { p { (say(page.language, "report-no-findings")) } }
            @for severity in [Severity::Act, Severity::Attention, Severity::Info] {
                (group(page, severity, findings))
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
        li.finding {
            p.sentence { (finding.sentence.in_language(page.language)) }
            @if let Some(step) = &finding.next_step {
                p.step {
                    span.label { (say(page.language, "report-next-step")) }
                    " " (step.in_language(page.language))
                }
            }
            (evidence(page, finding))
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
