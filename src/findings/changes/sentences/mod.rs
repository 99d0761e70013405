//! What do the changes say in sentences, the one that matters most first?

mod actors;
mod gaps;
mod network;
mod shortfalls;

use super::{ActorChange, Changes};
use crate::findings::naming::names_up_to;
use crate::findings::{ActorRef, Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many names stand in a sentence.
const NAMED: usize = 3;

pub(super) fn findings(answer: &Changes) -> Vec<Finding> {
    if answer.is_empty() {
        let nothing = Phrase::new("compare-nothing");
        return vec![Finding::new("compare-nothing", Severity::Info, nothing)];
    }
    let mut findings: Vec<Finding> = [
        network::nothing_shared(answer),
        gaps::opened(answer),
        gaps::newly_expected(answer),
        shortfalls::opened(answer),
        shortfalls::newly_expected(answer),
        actors::lost_contacts(answer),
        network::interfaces_lost(answer),
        network::hubs_gone(answer),
        Some(network::summary(answer)),
        actors::merged(answer),
        actors::split(answer),
        actors::formed(answer),
        actors::came(answer),
        actors::went(answer),
        network::interfaces_gained(answer),
        network::interfaces_ended_with_sector(answer),
        gaps::closed(answer),
        gaps::no_longer_expected(answer),
        shortfalls::closed(answer),
        shortfalls::no_longer_expected(answer),
        network::cohesion(answer),
        network::hubs(answer),
        actors::first_contacts(answer),
        actors::most_changed(answer),
        network::tie_kinds(answer),
        actors::renamed(answer),
        actors::came_apart(answer),
        network::density(answer),
    ]
    .into_iter()
    .flatten()
    .collect();
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// A finding that names the first of so many, or none about nothing.
fn naming(code: &'static str, severity: Severity, names: &[Names]) -> Option<Finding> {
    (!names.is_empty()).then(|| {
        let sentence = Phrase::new(code)
            .count("count", names.len())
            .phrase("names", names_up_to(names, NAMED));
        Finding::new(code, severity, sentence).count("count", names.len())
    })
}

/// A finding about so many actors, or none about nobody.
fn about(
    code: &'static str,
    severity: Severity,
    actors: &[&ActorChange],
    names: Vec<Names>,
) -> Option<Finding> {
    (!actors.is_empty()).then(|| {
        let sentence = Phrase::new(code)
            .count("count", actors.len())
            .phrase("names", names_up_to(&names, NAMED));
        Finding::new(code, severity, sentence)
            .count("count", actors.len())
            .about(actors.iter().map(|actor| actor.actor.clone()))
    })
}

fn names<'a>(actors: impl IntoIterator<Item = &'a ActorRef>) -> Vec<Names> {
    actors.into_iter().map(|actor| actor.name.clone()).collect()
}

/// One name and then another: `Lavia → Pori`.
fn becomes(from: &Names, to: &Names) -> Names {
    Phrase::new("compare-becomes")
        .name("from", from.clone())
        .name("to", to.clone())
        .in_all()
}

/// A word and how often: `järjestö (3)`.
fn counted(word: &Names, count: usize) -> Names {
    Phrase::new("compare-counted")
        .name("word", word.clone())
        .count("count", count)
        .in_all()
}
