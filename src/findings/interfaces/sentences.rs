//! What do the numbers of the interfaces say in sentences?

use std::cmp::Reverse;

use super::{Interface, Interfaces, TopActor};
use crate::findings::naming::{names_up_to, pair_name};
use crate::findings::{ActorRef, Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// From how many pairs on it is worth saying that one actor carries most of them.
const PAIRS_WORTH_SHARING: usize = 4;

/// From which share on one actor carries an interface.
const MOST: f64 = 0.5;

/// How many names stand in a sentence.
const NAMED: usize = 3;

pub(super) fn findings(answer: &Interfaces) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let meeting = || {
        answer
            .interfaces
            .iter()
            .filter(|interface| interface.pairs > 0)
    };
    findings.extend(single_points(answer));
    findings.extend(carried(meeting()));
    findings.extend(together(
        "interface-single-pair",
        meeting().filter(|interface| interface.pairs == 1 && interface.possible_pairs > 1),
    ));
    findings.extend(together(
        "interface-not-yet",
        answer
            .interfaces
            .iter()
            .filter(|interface| interface.pairs == 0),
    ));
    findings.push(summary(answer));
    findings
}

/// The interfaces that an actor alone holds though its sector has others, for each such actor;
/// an interface of one pair rests on two and is told of elsewhere.
fn single_points(answer: &Interfaces) -> Vec<Finding> {
    let mut held: Vec<(&ActorRef, Vec<&Interface>)> = Vec::new();
    for interface in answer
        .interfaces
        .iter()
        .filter(|interface| interface.pairs > 1)
    {
        for actor in &interface.single_points {
            match held.iter_mut().find(|(holder, _)| *holder == actor) {
                Some((_, interfaces)) => interfaces.push(interface),
                None => held.push((actor, vec![interface])),
            }
        }
    }
    held.sort_by_key(|(_, interfaces)| Reverse(interfaces.len()));
    let (several, single): (Vec<_>, Vec<_>) = held
        .into_iter()
        .partition(|(_, interfaces)| interfaces.len() > 1);
    let mut findings: Vec<Finding> = several
        .into_iter()
        .map(|(actor, interfaces)| single_point(actor, &interfaces))
        .collect();
    let single: Vec<(&ActorRef, &Interface)> = single
        .into_iter()
        .map(|(actor, interfaces)| (actor, interfaces[0]))
        .collect();
    findings.extend(each_on_one(&single));
    findings
}

/// Interfaces that each rest on another actor, in one sentence.
fn each_on_one(held: &[(&ActorRef, &Interface)]) -> Option<Finding> {
    if held.is_empty() {
        return None;
    }
    let names: Vec<Names> = held
        .iter()
        .map(|(actor, interface)| {
            let phrase = Phrase::new("interface-of-actor")
                .name("interface", interface_name(interface))
                .name("actor", actor.name.clone());
            phrase.in_all()
        })
        .collect();
    let sentence = Phrase::new("interface-single-points")
        .count("count", held.len())
        .phrase("interfaces", names_up_to(&names, NAMED));
    let ties = held.iter().flat_map(|(_, interface)| &interface.ties);
    Some(
        Finding::new("interface-single-points", Severity::Attention, sentence)
            .next_step(Phrase::new("interface-second-contact"))
            .count("interfaces", held.len())
            .about(held.iter().map(|(actor, _)| (*actor).clone()))
            .resting_on(ties.cloned()),
    )
}

fn single_point(actor: &ActorRef, interfaces: &[&Interface]) -> Finding {
    let names: Vec<Names> = interfaces.iter().copied().map(interface_name).collect();
    let pairs: usize = interfaces.iter().map(|interface| interface.pairs).sum();
    let sentence = Phrase::new("interface-single-point")
        .name("actor", actor.name.clone())
        .count("count", interfaces.len())
        .phrase("interfaces", names_up_to(&names, NAMED));
    let ties = interfaces.iter().flat_map(|interface| &interface.ties);
    Finding::new("interface-single-point", Severity::Attention, sentence)
        .next_step(Phrase::new("interface-second-contact"))
        .count("interfaces", interfaces.len())
        .count("pairs", pairs)
        .about([actor.clone()])
        .resting_on(ties.cloned())
}

/// Interfaces most pairs of which touch one actor, though its sector has others with ties.
fn carried<'a>(interfaces: impl Iterator<Item = &'a Interface>) -> Option<Finding> {
    let carried: Vec<(&Interface, &TopActor)> = interfaces
        .filter_map(|interface| Some((interface, carrier(interface)?)))
        .collect();
    if carried.is_empty() {
        return None;
    }
    let names: Vec<Names> = carried
        .iter()
        .map(|(interface, top)| {
            let phrase = Phrase::new("interface-share")
                .name("interface", interface_name(interface))
                .name("actor", top.actor.name.clone())
                .share("share", top.share);
            phrase.in_all()
        })
        .collect();
    let sentence = Phrase::new("interface-carried")
        .count("count", carried.len())
        .phrase("interfaces", names_up_to(&names, NAMED));
    let touching = carried.iter().flat_map(|(interface, top)| {
        let ties = interface.ties.iter();
        ties.filter(|tie| tie.from == top.actor || tie.to == top.actor)
    });
    Some(
        Finding::new("interface-carried", Severity::Attention, sentence)
            .count("interfaces", carried.len())
            .about(carried.iter().map(|(_, top)| top.actor.clone()))
            .resting_on(touching.cloned()),
    )
}

impl Interface {
    /// Does it rest on one actor: a single point of contact, or one that carries at least half of
    /// its pairs though its side has others?
    pub fn is_fragile(&self) -> bool {
        (self.pairs > 1 && !self.single_points.is_empty()) || carrier(self).is_some()
    }
}

fn carrier(interface: &Interface) -> Option<&TopActor> {
    let top = interface.top.as_ref()?;
    let side = if interface.boundary_a.contains(&top.actor) {
        &interface.boundary_a
    } else {
        &interface.boundary_b
    };
    let carries = side.len() > 1 && interface.pairs >= PAIRS_WORTH_SHARING && top.share >= MOST;
    carries.then_some(top)
}

/// One sentence for all interfaces with the same weakness.
fn together<'a>(
    code: &'static str,
    interfaces: impl Iterator<Item = &'a Interface>,
) -> Option<Finding> {
    let interfaces: Vec<&Interface> = interfaces.collect();
    if interfaces.is_empty() {
        return None;
    }
    let names: Vec<Names> = interfaces.iter().copied().map(interface_name).collect();
    let sentence = Phrase::new(code)
        .count("count", interfaces.len())
        .phrase("interfaces", names_up_to(&names, NAMED));
    let ties = interfaces.iter().flat_map(|interface| &interface.ties);
    Some(
        Finding::new(code, Severity::Attention, sentence)
            .count("interfaces", interfaces.len())
            .resting_on(ties.cloned()),
    )
}

fn summary(answer: &Interfaces) -> Finding {
    let meeting = answer
        .interfaces
        .iter()
        .filter(|interface| interface.pairs > 0);
    let count = meeting.count();
    let sectors = answer.sectors.len();
    let possible = sectors * sectors.saturating_sub(1) / 2;
    let broadest = answer.interfaces.first().filter(|first| first.pairs > 0);
    let (code, sentence) = match broadest {
        Some(first) => {
            let interface = interface_name(first);
            let sentence = Phrase::new("interface-summary")
                .count("possible", possible)
                .count("count", count)
                .name("interface", interface)
                .phrase(
                    "ties",
                    Phrase::new("count-ties").count("count", first.tie_count),
                );
            ("interface-summary", sentence)
        }
        None if sectors == 1 => (
            "interface-one-sector",
            Phrase::new("interface-one-sector").name("sector", answer.sectors[0].word.name.clone()),
        ),
        None => (
            "interface-none",
            Phrase::new("interface-none").count("sectors", sectors),
        ),
    };
    Finding::new(code, Severity::Info, sentence)
        .count("interfaces", count)
        .count("possible", possible)
}

fn interface_name(interface: &Interface) -> Names {
    pair_name(&interface.a.name, &interface.b.name)
}
