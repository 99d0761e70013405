//! What do the changes mean, in sentences?

use super::{
    GapChange, GapEvent, HubChange, InterfaceChange, InterfaceEvent, IsolationChange, Scenario,
};
use crate::findings::isolated::Sense;
use crate::findings::naming::{names_up_to, pair_name};
use crate::findings::{ActorRef, Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many names stand in a sentence.
const NAMED: usize = 4;

/// How many ways to reconnect stand in a sentence.
const WAYS: usize = 2;

pub(super) fn findings(answer: &Scenario) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Sense::ALL
        .into_iter()
        .filter_map(|sense| cut_off(answer, sense))
        .collect();
    findings.extend(gaps(
        answer,
        GapEvent::Opens,
        "scenario-gap-opens",
        Severity::Act,
    ));
    findings.extend(gaps(
        answer,
        GapEvent::Widens,
        "scenario-gap-widens",
        Severity::Attention,
    ));
    findings.extend(closing(answer));
    findings.extend(with_a_sector(answer));
    findings.extend(fragile(answer));
    findings.extend(falls_apart(answer));
    findings.extend(hubs(answer));
    findings.extend(relieved(answer));
    findings.extend(gaps(
        answer,
        GapEvent::IsMet,
        "scenario-gap-met",
        Severity::Info,
    ));
    findings.extend(of_event(answer, InterfaceEvent::Opens, "scenario-opens"));
    findings.extend(of_event(
        answer,
        InterfaceEvent::BecomesSturdy,
        "scenario-sturdy",
    ));
    if findings.is_empty() {
        findings.push(nothing(answer));
    }
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// Who is newly cut off, each under the worst sense that begins.
fn cut_off(answer: &Scenario, sense: Sense) -> Option<Finding> {
    let those: Vec<&IsolationChange> = answer
        .isolation
        .iter()
        .filter(|change| change.begins.first() == Some(&sense))
        .collect();
    if those.is_empty() {
        return None;
    }
    let (code, severity) = match sense {
        Sense::NoTies => ("scenario-no-ties", Severity::Act),
        Sense::OutsideMain => ("scenario-outside-main", Severity::Attention),
        Sense::OwnSectorOnly => ("scenario-own-sector", Severity::Attention),
        Sense::NoHubNear => ("scenario-no-hub", Severity::Info),
        Sense::SinglePartner => ("scenario-single-partner", Severity::Info),
        Sense::SingleTie => ("scenario-single-tie", Severity::Info),
    };
    let finding = about(code, severity, those.iter().map(|change| &change.actor));
    let ways: Vec<Names> = those
        .iter()
        .filter_map(|change| {
            let nearest = change.nearest.as_ref()?;
            let phrase = Phrase::new("isolated-way")
                .name("actor", change.actor.name.clone())
                .name("nearest", nearest.actor.name.clone())
                .phrase("closeness", nearest.closeness.name());
            Some(phrase.in_all())
        })
        .take(WAYS)
        .collect();
    if ways.is_empty() || severity == Severity::Info {
        return Some(finding);
    }
    Some(finding.next_step(Phrase::new("isolated-ways").list("ways", ways)))
}

/// A sentence that counts and names actors.
fn about<'a>(
    code: &'static str,
    severity: Severity,
    actors: impl Iterator<Item = &'a ActorRef>,
) -> Finding {
    let actors: Vec<ActorRef> = actors.cloned().collect();
    let names: Vec<Names> = actors.iter().map(|actor| actor.name.clone()).collect();
    let sentence = Phrase::new(code)
        .count("count", actors.len())
        .phrase("names", names_up_to(&names, NAMED));
    Finding::new(code, severity, sentence)
        .count("actors", actors.len())
        .about(actors)
}

/// Who is cut off in fewer senses, and in no new one.
fn relieved(answer: &Scenario) -> Option<Finding> {
    let those = answer.isolation.iter();
    let mut those = those.filter(|change| change.begins.is_empty()).peekable();
    those.peek()?;
    let actors = those.map(|change| &change.actor);
    Some(about("scenario-relieved", Severity::Info, actors))
}

fn gaps(
    answer: &Scenario,
    event: GapEvent,
    code: &'static str,
    severity: Severity,
) -> Option<Finding> {
    let those: Vec<&GapChange> = answer
        .gaps
        .iter()
        .filter(|gap| gap.event == event)
        .collect();
    if those.is_empty() {
        return None;
    }
    let named: Vec<Names> = those
        .iter()
        .map(|gap| {
            Phrase::new("scenario-gap")
                .name("pair", pair_name(&gap.who.name, &gap.whom))
                .name("expected", gap.expected.clone())
                .in_all()
        })
        .collect();
    let sentence = Phrase::new(code)
        .count("count", those.len())
        .phrase("names", names_up_to(&named, NAMED));
    let finding = Finding::new(code, severity, sentence)
        .count("gaps", those.len())
        .about(those.iter().map(|gap| gap.who.clone()));
    Some(finding)
}

fn with_event(answer: &Scenario, event: InterfaceEvent) -> impl Iterator<Item = &InterfaceChange> {
    answer
        .interfaces
        .iter()
        .filter(move |one| one.event == event)
}

/// A sentence that counts and names interfaces.
fn naming_interfaces(
    code: &'static str,
    severity: Severity,
    those: &[&InterfaceChange],
) -> Option<Finding> {
    if those.is_empty() {
        return None;
    }
    let names: Vec<Names> = those
        .iter()
        .map(|one| pair_name(&one.a.name, &one.b.name))
        .collect();
    let sentence = Phrase::new(code)
        .count("count", those.len())
        .phrase("interfaces", names_up_to(&names, NAMED));
    Some(Finding::new(code, severity, sentence).count("interfaces", those.len()))
}

fn of_event(answer: &Scenario, event: InterfaceEvent, code: &'static str) -> Option<Finding> {
    let those: Vec<&InterfaceChange> = with_event(answer, event).collect();
    naming_interfaces(code, Severity::Info, &those)
}

fn closing(answer: &Scenario) -> Option<Finding> {
    let closing = with_event(answer, InterfaceEvent::Closes);
    let those: Vec<&InterfaceChange> = closing.filter(|one| !one.sector_gone).collect();
    naming_interfaces("scenario-closes", Severity::Attention, &those)
}

/// A sector without actors takes its interfaces along: worth a word, but no surprise.
fn with_a_sector(answer: &Scenario) -> Option<Finding> {
    let closing = with_event(answer, InterfaceEvent::Closes);
    let those: Vec<&InterfaceChange> = closing.filter(|one| one.sector_gone).collect();
    naming_interfaces("scenario-closes-with-sector", Severity::Info, &those)
}

fn fragile(answer: &Scenario) -> Option<Finding> {
    let those: Vec<&InterfaceChange> = with_event(answer, InterfaceEvent::BecomesFragile).collect();
    if those.is_empty() {
        return None;
    }
    let names: Vec<Names> = those
        .iter()
        .map(|one| {
            let actor = one.critical.first().map(|actor| actor.name.clone());
            Phrase::new("interface-of-actor")
                .name("interface", pair_name(&one.a.name, &one.b.name))
                .name("actor", actor.unwrap_or_default())
                .in_all()
        })
        .collect();
    let sentence = Phrase::new("scenario-fragile")
        .count("count", those.len())
        .phrase("interfaces", names_up_to(&names, NAMED));
    let finding = Finding::new("scenario-fragile", Severity::Attention, sentence)
        .count("interfaces", those.len())
        .about(those.iter().flat_map(|one| one.critical.iter().cloned()))
        .next_step(Phrase::new("interface-second-contact"));
    Some(finding)
}

/// More parts than before, or fewer.
fn falls_apart(answer: &Scenario) -> Option<Finding> {
    let (before, after) = (&answer.before, &answer.after);
    let (code, severity) = match before.components.cmp(&after.components) {
        std::cmp::Ordering::Less => ("scenario-falls-apart", Severity::Attention),
        std::cmp::Ordering::Equal => return None,
        std::cmp::Ordering::Greater => ("scenario-grows-together", Severity::Info),
    };
    let sentence = Phrase::new(code)
        .count("before", before.components)
        .count("after", after.components)
        .count("largest_before", before.largest_component)
        .count("largest_after", after.largest_component);
    let finding = Finding::new(code, severity, sentence)
        .count("before", before.components)
        .count("after", after.components)
        .count("largest_before", before.largest_component)
        .count("largest_after", after.largest_component);
    Some(finding)
}

/// Who becomes a hub and who is none any more; a change of places among them is in the table.
fn hubs(answer: &Scenario) -> Option<Finding> {
    let new = |hub: &&HubChange| hub.is_hub && !hub.was_hub;
    let old = |hub: &&HubChange| hub.was_hub && !hub.is_hub;
    let list = |those: &dyn Fn(&&HubChange) -> bool| -> Vec<ActorRef> {
        let hubs = answer.hubs.iter().filter(|hub| those(hub));
        hubs.map(|hub| hub.actor.clone()).collect()
    };
    let (new, old) = (list(&new), list(&old));
    let names = |actors: &[ActorRef]| {
        let names: Vec<Names> = actors.iter().map(|actor| actor.name.clone()).collect();
        names_up_to(&names, NAMED)
    };
    let sentence = match (new.is_empty(), old.is_empty()) {
        (true, true) => return None,
        (false, true) => Phrase::new("scenario-hubs-new").phrase("new", names(&new)),
        (true, false) => Phrase::new("scenario-hubs-old").phrase("old", names(&old)),
        (false, false) => Phrase::new("scenario-hubs-changed")
            .phrase("new", names(&new))
            .phrase("old", names(&old)),
    };
    let finding = Finding::new("scenario-hubs", Severity::Info, sentence)
        .count("new", new.len())
        .count("old", old.len())
        .about(new.into_iter().chain(old));
    Some(finding)
}

fn nothing(answer: &Scenario) -> Finding {
    let sentence = Phrase::new("scenario-nothing")
        .phrase(
            "actors_before",
            counted("count-actors", answer.before.actors),
        )
        .phrase("actors_after", counted("count-actors", answer.after.actors))
        .phrase("ties_before", counted("count-ties", answer.before.ties))
        .phrase("ties_after", counted("count-ties", answer.after.ties));
    Finding::new("scenario-nothing", Severity::Info, sentence)
}

fn counted(key: &'static str, count: usize) -> Phrase {
    Phrase::new(key).count("count", count)
}
