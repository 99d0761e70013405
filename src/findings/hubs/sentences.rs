//! Why is an actor a hub, in a sentence?

use super::lenses::{Form, LENSES, Lens, of_pairs};
use super::{Hub, Hubs};
use crate::analyses::uncertainty::{Places, not_told_apart};
use crate::findings::naming::names_up_to;
use crate::findings::{ActorRef, Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many of those that fall off stand in a sentence.
const NAMED: usize = 3;

pub(super) fn findings(answer: &Hubs) -> Vec<Finding> {
    let mut findings: Vec<Finding> = answer
        .actors
        .iter()
        .take(answer.top)
        .map(|hub| reason(hub, answer))
        .collect();
    if findings.is_empty() {
        findings.push(Finding::new(
            "hub-none",
            Severity::Info,
            Phrase::new("hub-none"),
        ));
    }
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// Which first places cannot be told apart.
pub(super) fn places(answer: &Hubs) -> Option<Finding> {
    let reread = answer.reread?;
    let places: Vec<Places> = answer.actors.iter().filter_map(|hub| hub.places).collect();
    let groups = not_told_apart(&places);
    let first = groups.first()?;
    let first: Vec<ActorRef> = first
        .iter()
        .map(|&hub| answer.actors[hub].actor.clone())
        .collect();
    let supposed = Phrase::new("places-missing-ties").share("share", reread.missed);
    let sentence = told_apart(&first, places.len(), supposed);
    let finding = Finding::new("hub-places", Severity::Info, sentence)
        .count("actors", first.len())
        .count("groups", groups.len())
        .about(first);
    Some(finding)
}

/// Who cannot be told apart from the first, of so many, when something is supposed wrong.
pub(in crate::findings) fn told_apart(first: &[ActorRef], all: usize, supposed: Phrase) -> Phrase {
    let key = match first.len() {
        1 => "places-clear",
        count if count == all => "places-none",
        _ => "places-shared",
    };
    let names: Vec<Names> = first.iter().map(|actor| actor.name.clone()).collect();
    Phrase::new(key)
        .phrase("supposed", supposed)
        .count("count", first.len())
        .phrase("names", names_up_to(&names, NAMED))
}

/// That places were not sought, in a network that is too large.
pub(super) fn without_places(answer: &Hubs) -> Option<Finding> {
    let sentence = Phrase::new("hub-places-left-out").count("actors", answer.actors.len());
    (!answer.actors.is_empty())
        .then(|| Finding::new("hub-places-left-out", Severity::Info, sentence))
}

/// `SOSTE: 9 suoraa yhteyttä, tavoittaa 5 sektoria …`
fn reason(hub: &Hub, answer: &Hubs) -> Finding {
    let is_strong = |lens: &&Lens| hub.lenses[lens.key].agrees(answer.top);
    let strong: Vec<&Lens> = LENSES.iter().filter(is_strong).collect();
    let is_steady = strong.is_empty();
    let lenses: Vec<&Lens> = if is_steady {
        LENSES.iter().collect()
    } else {
        strong
    };
    let mut fragments = fragments(&lenses, hub, answer);
    if fragments.is_empty() {
        // It leads by a lens that is no reason in words: all that can be said is said.
        let all: Vec<&Lens> = LENSES.iter().collect();
        fragments = self::fragments(&all, hub, answer);
    }
    let sentence = if is_steady {
        Phrase::new("hub-reason-steady")
    } else {
        Phrase::new("hub-reason")
            .count("agreeing", hub.agreeing)
            .count("lenses", LENSES.len())
    };
    let sentence = sentence
        .count("place", hub.place)
        .name("actor", hub.actor.name.clone())
        .list("reasons", fragments);
    let mut finding = Finding::new("hub", Severity::Info, sentence)
        .count("place", hub.place)
        .count("agreeing", hub.agreeing)
        .number("points", hub.points)
        .about([hub.actor.clone()])
        .resting_on(hub.ties.iter().cloned());
    for (key, sight) in &hub.lenses {
        if let Some(value) = sight.value {
            finding = finding.number(key, value);
        }
    }
    depending(finding, hub)
}

/// Adds what falls apart without the hub.
fn depending(finding: Finding, hub: &Hub) -> Finding {
    let lost: Vec<&ActorRef> = hub.cut_off.iter().flat_map(|piece| &piece.actors).collect();
    if lost.is_empty() {
        return finding;
    }
    let names: Vec<Names> = lost.iter().map(|actor| actor.name.clone()).collect();
    let step = Phrase::new("hub-depends")
        .count("count", lost.len())
        .phrase("names", names_up_to(&names, NAMED));
    Finding {
        severity: Severity::Attention,
        ..finding
    }
    .next_step(step)
    .about(lost.into_iter().cloned())
}

fn fragments(lenses: &[&Lens], hub: &Hub, answer: &Hubs) -> Vec<Names> {
    lenses
        .iter()
        .filter_map(|lens| fragment(lens, hub, answer))
        .collect()
}

fn fragment(lens: &Lens, hub: &Hub, answer: &Hubs) -> Option<Names> {
    let value = hub.lenses[lens.key].value?;
    if value < lens.worth {
        return None;
    }
    let phrase = Phrase::new(lens.reason?);
    let phrase = match lens.form {
        Form::Count => phrase.count("count", value.round() as usize),
        Form::Decimals(decimals) => phrase.decimal("count", value, decimals),
        Form::OfPairs => phrase.share("count", of_pairs(value, answer.basis.actors)),
    };
    Some(phrase.in_all())
}
