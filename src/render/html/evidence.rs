//! What does a finding rest on?

use maud::{Markup, html};

use super::words::{Page, say};
use crate::findings::{Finding, TieRef};
use crate::language::{Phrase, partial_date};
use crate::model::PartialDate;
use crate::model::vocabulary::status_name;

/// More ties than this stand only in `findings.json`.
const SHOWN: usize = 20;

/// The ties a finding rests on, folded.
pub(super) fn evidence(page: &Page<'_>, finding: &Finding) -> Markup {
    let ties = &finding.evidence;
    if ties.is_empty() {
        return html! {};
    }
    let summary = Phrase::new("report-evidence").count("count", ties.len());
    html! {
        details.evidence {
            summary { (summary.in_language(page.language)) }
            ul {
                @for tie in ties.iter().take(SHOWN) { li { (one(page, tie)) } }
                @if ties.len() > SHOWN {
                    li {
                        (Phrase::new("report-evidence-more")
                            .count("count", ties.len() - SHOWN)
                            .in_language(page.language))
                    }
                }
            }
        }
    }
}

/// Who, how, with whom; what it is about, its status and time; the words of the source.
fn one(page: &Page<'_>, tie: &TieRef) -> Markup {
    let language = page.language;
    let model = page.model;
    let is_directed = model.vocabulary().is_directed(&tie.kind);
    let mut facts: Vec<String> = tie
        .themes
        .iter()
        .map(|theme| model.theme_name(theme, language).to_owned())
        .collect();
    let status = status_name(tie.status).best(language);
    facts.extend(status.map(String::from));
    if !tie.valid.is_always() {
        let day = |date: Option<PartialDate>| date.map(|date| partial_date(date, language));
        let (from, until) = (day(tie.valid.from), day(tie.valid.until));
        facts.push(format!(
            "{}–{}",
            from.unwrap_or_default(),
            until.unwrap_or_default()
        ));
    }
    html! {
        span.who { (page.name(&tie.from.name)) }
        " " span.how { (model.tie_kind_name(&tie.kind, language)) }
        span aria-hidden="true" { (if is_directed { " → " } else { " – " }) }
        span.who { (page.name(&tie.to.name)) }
        span.facts { " · " (facts.join(" · ")) }
        @if let Some(phrase) = &tie.phrase {
            " " q title=(say(language, "report-words-of-source")) { (phrase) }
        }
        @if let Some(source) = &tie.source { " " (page.source_link(source)) }
    }
}
