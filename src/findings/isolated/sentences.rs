//! What does being cut off look like in sentences?

use super::{Isolated, IsolatedActor, Sense};
use crate::findings::naming::names_up_to;
use crate::findings::{Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many names stand in a sentence.
const NAMED: usize = 4;

/// How many ways to reconnect stand in a sentence.
const WAYS: usize = 2;

pub(super) fn findings(answer: &Isolated) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Sense::ALL
        .into_iter()
        .filter_map(|sense| in_sense(answer, sense))
        .collect();
    if findings.is_empty() {
        let phrase = Phrase::new("isolated-nobody");
        findings.push(Finding::new("isolated-nobody", Severity::Info, phrase));
    }
    findings.extend(without_source(answer));
    findings.sort_by_key(|finding| finding.severity);
    findings
}

fn in_sense(answer: &Isolated, sense: Sense) -> Option<Finding> {
    let those: Vec<&IsolatedActor> = answer
        .actors
        .iter()
        .filter(|actor| actor.senses.iter().any(|since| since.sense == sense))
        .collect();
    if those.is_empty() {
        return None;
    }
    let names: Vec<Names> = those.iter().map(|actor| actor.actor.name.clone()).collect();
    let mut sentence = Phrase::new(sense.code())
        .count("count", those.len())
        .phrase("names", names_up_to(&names, NAMED));
    let coming = those
        .iter()
        .filter(|actor| !actor.coming.is_empty())
        .count();
    match sense {
        Sense::NoHubNear => sentence = sentence.count("steps", answer.steps as usize),
        Sense::NoTies => sentence = sentence.count("coming", coming),
        _ => {}
    }
    let severity = match sense {
        Sense::SinglePartner | Sense::SingleTie => Severity::Info,
        _ => Severity::Attention,
    };
    let ties = those.iter().flat_map(|actor| &actor.ties);
    let finding = Finding::new(sense.code(), severity, sentence)
        .count("actors", those.len())
        .count("coming", coming)
        .about(those.iter().map(|actor| actor.actor.clone()))
        .resting_on(ties.cloned());
    Some(with_ways(finding, sense, &those))
}

/// Adds how the first of them could be reconnected. The suggestion of an actor is for its
/// worst sense, so it stands only there.
fn with_ways(finding: Finding, sense: Sense, those: &[&IsolatedActor]) -> Finding {
    let worst = those
        .iter()
        .filter(|actor| actor.senses.first().map(|since| since.sense) == Some(sense));
    let ways: Vec<Names> = worst
        .filter_map(|actor| {
            let nearest = actor.nearest.as_ref()?;
            let phrase = Phrase::new("isolated-way")
                .name("actor", actor.actor.name.clone())
                .name("nearest", nearest.actor.name.clone())
                .phrase("closeness", nearest.closeness.name());
            Some(phrase.in_all())
        })
        .take(WAYS)
        .collect();
    if ways.is_empty() {
        return finding;
    }
    finding.next_step(Phrase::new("isolated-ways").list("ways", ways))
}

/// Missing answers look like isolation.
fn without_source(answer: &Isolated) -> Option<Finding> {
    let silent: Vec<&IsolatedActor> = answer
        .actors
        .iter()
        .filter(|actor| actor.no_source)
        .collect();
    if silent.is_empty() {
        return None;
    }
    if !answer.names_sources {
        let phrase = Phrase::new("isolated-sources-unknown");
        return Some(Finding::new(
            "isolated-sources-unknown",
            Severity::Info,
            phrase,
        ));
    }
    let names: Vec<Names> = silent
        .iter()
        .map(|actor| actor.actor.name.clone())
        .collect();
    let sentence = Phrase::new("isolated-no-source")
        .count("count", silent.len())
        .phrase("names", names_up_to(&names, NAMED));
    Some(
        Finding::new("isolated-no-source", Severity::Attention, sentence)
            .count("actors", silent.len())
            .about(silent.iter().map(|actor| actor.actor.clone())),
    )
}

impl Sense {
    /// The code of its finding and the key of its sentence.
    fn code(self) -> &'static str {
        match self {
            Self::NoTies => "isolated-no-ties",
            Self::OutsideMain => "isolated-outside-main",
            Self::OwnSectorOnly => "isolated-own-sector",
            Self::NoHubNear => "isolated-no-hub",
            Self::SinglePartner => "isolated-single-partner",
            Self::SingleTie => "isolated-single-tie",
        }
    }
}
