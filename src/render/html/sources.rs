//! Where do the facts come from?

use maud::{Markup, html};

use super::words::{Page, say};
use crate::language::partial_date;
use crate::model::Source;

/// The sources, numbered as evidence refers to them.
pub(super) fn section(page: &Page<'_>, sources: &[Source]) -> Markup {
    html! {
        section #sources aria-labelledby="sources-title" {
            h2 #sources-title { (say(page.language, "report-sources")) }
            @if sources.is_empty() {
                p { (say(page.language, "scope-no-sources")) "." }
            } @else {
                ol.sources {
                    @for (index, source) in sources.iter().enumerate() {
                        li id={ "source-" (index + 1) } { (one(page, source)) }
                    }
                }
            }
        }
    }
}

fn one(page: &Page<'_>, source: &Source) -> Markup {
    let mut facts: Vec<String> = Vec::new();
    facts.extend(source.publisher.clone());
    facts.extend(source.date.map(|date| partial_date(date, page.language)));
    facts.extend(source.licence.clone());
    html! {
        cite {
            @if source.title.is_empty() { (source.id) } @else { (page.name(&source.title)) }
        }
        @if !facts.is_empty() { span.facts { " · " (facts.join(" · ")) } }
        @if let Some(address) = &source.address {
            br;
            @if is_link(address) {
                a href=(address) rel="noreferrer noopener" { (address) }
            } @else { (address) }
        }
        @if let Some(note) = &source.note { br; span.facts { (note) } }
    }
}

/// Only addresses of the web are links: one that runs a script or opens a file stays a text.
fn is_link(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert!(is_link("https://soteuudistus.fi/jarjestot"));
        assert!(is_link("HTTP://example.org"));
        for address in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "ä",
        ] {
            assert!(!is_link(address), "{address}");
        }
    }
}
