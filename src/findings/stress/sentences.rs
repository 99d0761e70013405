//! What does the stress test say in sentences?

use super::{Carriers, Curve, KeySet, Loss, Order, SetOf, Stress};
use crate::findings::naming::{names_up_to, pair_name};
use crate::findings::{ActorRef, Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many names stand in a sentence.
const NAMED: usize = 4;

/// How many actors get a sentence for what falls off without them.
const LOSSES: usize = 3;

/// Interfaces of fewer pairs rest on few actors anyway.
const PAIRS: usize = 4;

/// On how many actors an interface rests when it is worth a word.
const FEW: usize = 3;

/// The share of actors at which failures and attacks are compared.
const COMPARED_AT: f64 = 0.1;

pub(super) fn findings(answer: &Stress) -> Vec<Finding> {
    let losses = answer.actors.iter().filter(|loss| loss.cut_off > 0);
    let mut findings: Vec<Finding> = losses.take(LOSSES).map(falls_off).collect();
    findings.extend(closers(answer));
    findings.extend(carriers(answer));
    findings.extend(together(answer));
    findings.extend(attack(answer));
    findings.extend(reach(answer));
    if findings.is_empty() {
        let sentence = Phrase::new("stress-nothing");
        findings.push(Finding::new("stress-nothing", Severity::Info, sentence));
    }
    findings.sort_by_key(|finding| finding.severity);
    findings
}

fn names(actors: &[ActorRef]) -> Vec<Names> {
    actors.iter().map(|actor| actor.name.clone()).collect()
}

/// The first of so many, some of whom are not named anywhere.
fn first_of(some: &[Names], all: usize) -> Phrase {
    if some.len() == all {
        return names_up_to(some, NAMED);
    }
    let shown = some.len().min(NAMED);
    Phrase::new("list-more")
        .list("names", some[..shown].to_vec())
        .count("count", all - shown)
}

fn falls_off(loss: &Loss) -> Finding {
    let sentence = Phrase::new("stress-falls-off")
        .name("actor", loss.actor.name.clone())
        .count("count", loss.cut_off)
        .phrase("names", first_of(&names(&loss.cut_off_named), loss.cut_off));
    let about = std::iter::once(&loss.actor).chain(&loss.cut_off_named);
    Finding::new("stress-falls-off", Severity::Attention, sentence)
        .count("cut_off", loss.cut_off)
        .count("isolates", loss.isolates)
        .about(about.cloned())
}

/// Who alone keeps interfaces open, the one of most first.
fn closers(answer: &Stress) -> Option<Finding> {
    let mut those: Vec<&Loss> = answer
        .actors
        .iter()
        .filter(|loss| !loss.closes.is_empty())
        .collect();
    if those.is_empty() {
        return None;
    }
    those.sort_by_key(|loss| std::cmp::Reverse(loss.closes.len()));
    let named: Vec<Names> = those
        .iter()
        .map(|loss| {
            Phrase::new("name-count")
                .name("name", loss.actor.name.clone())
                .count("count", loss.closes.len())
                .in_all()
        })
        .collect();
    let sentence = Phrase::new("stress-closers")
        .count("count", those.len())
        .phrase("names", names_up_to(&named, NAMED));
    let finding = Finding::new("stress-closers", Severity::Attention, sentence)
        .count("actors", those.len())
        .about(those.iter().map(|loss| loss.actor.clone()))
        .next_step(Phrase::new("interface-second-contact"));
    Some(finding)
}

/// The widest interface that rests on few.
fn carriers(answer: &Stress) -> Option<Finding> {
    let is_worth = |one: &&Carriers| {
        one.pairs >= PAIRS && one.actors.len() <= FEW && one.actors.len() * 2 <= one.pairs
    };
    let one = answer.carriers.iter().find(is_worth)?;
    let sentence = Phrase::new("stress-carriers")
        .name("interface", pair_name(&one.a.name, &one.b.name))
        .count("count", one.actors.len())
        .count("pairs", one.pairs)
        .share("share", one.share)
        .phrase("names", names_up_to(&names(&one.actors), NAMED));
    let finding = Finding::new("stress-carriers", Severity::Attention, sentence)
        .count("actors", one.actors.len())
        .count("pairs", one.pairs)
        .number("share", one.share)
        .about(one.actors.iter().cloned());
    Some(finding)
}

fn set_of(answer: &Stress, of: SetOf, size: usize) -> Option<&KeySet> {
    answer
        .sets
        .iter()
        .find(|set| set.of == of && set.size == size)
}

/// Which two break most together, where that is more than the worst alone does.
fn together(answer: &Stress) -> Option<Finding> {
    let set = set_of(answer, SetOf::Fragmentation, 2)?;
    let alone = answer.actors.iter().filter_map(|loss| loss.fragmentation);
    let worst_alone = alone.fold(set.before, f64::max);
    if set.value <= worst_alone {
        return None;
    }
    let sentence = Phrase::new("stress-together")
        .phrase("names", names_up_to(&names(&set.actors), NAMED))
        .share("share", set.value)
        .share("before", set.before);
    let finding = Finding::new("stress-together", Severity::Info, sentence)
        .number("fragmentation", set.value)
        .number("before", set.before)
        .about(set.actors.iter().cloned());
    Some(finding)
}

fn reach(answer: &Stress) -> Option<Finding> {
    let set = set_of(answer, SetOf::Reach, 3)?;
    let sentence = Phrase::new("stress-reach")
        .phrase("names", names_up_to(&names(&set.actors), NAMED))
        .share("share", set.value);
    let finding = Finding::new("stress-reach", Severity::Info, sentence)
        .number("share", set.value)
        .about(set.actors.iter().cloned());
    Some(finding)
}

/// What a tenth of the actors takes along, by chance and from the top.
fn attack(answer: &Stress) -> Option<Finding> {
    let at = |order: Order| {
        let curve: &Curve = answer.curves.iter().find(|curve| curve.order == order)?;
        let away = |removed: f64| (removed - COMPARED_AT).abs();
        let points = curve.points.iter().filter(|point| point.removed > 0.0);
        points.min_by(|a, b| away(a.removed).total_cmp(&away(b.removed)))
    };
    let (random, degree) = (at(Order::Random)?, at(Order::Degree)?);
    let sentence = Phrase::new("stress-attack")
        .share("removed", degree.removed)
        .share("random", random.largest)
        .share("degree", degree.largest);
    let finding = Finding::new("stress-attack", Severity::Info, sentence)
        .number("removed", degree.removed)
        .number("random", random.largest)
        .number("degree", degree.largest);
    Some(finding)
}
