//! What is other in an answer after the changes than before?

use std::collections::{BTreeMap, BTreeSet};

use super::{
    GapChange, GapEvent, HubChange, InterfaceChange, InterfaceEvent, IsolationChange, Meeting,
};
use crate::findings::gaps::{Expectation, Gap, Gaps};
use crate::findings::hubs::Hubs;
use crate::findings::interfaces::{Interface, Interfaces};
use crate::findings::isolated::{Isolated, IsolatedActor, Sense};

/// Which actors became which, by id.
type Became = BTreeMap<String, String>;

/// Whoever is there after and cut off in other senses than before. Who is new is compared
/// with nobody: all its senses begin.
pub(super) fn isolation(
    before: &Isolated,
    after: &Isolated,
    there: &[&str],
    became: &Became,
) -> Vec<IsolationChange> {
    let by_id = |answer: &'_ Isolated| -> BTreeMap<String, IsolatedActor> {
        let actors = answer.actors.iter().cloned();
        actors
            .map(|actor| (actor.actor.id.clone(), actor))
            .collect()
    };
    let (old, new) = (by_id(before), by_id(after));
    let senses = |actor: Option<&IsolatedActor>| -> Vec<Sense> {
        let senses = actor.into_iter().flat_map(|actor| &actor.senses);
        senses.map(|since| since.sense).collect()
    };
    let whole: BTreeSet<&String> = became.values().collect();
    let mut changes = Vec::new();
    let ids: BTreeSet<&str> = there.iter().copied().collect();
    for id in ids {
        // A merged actor is another than before, even under the name of one of its parts.
        let was = old.get(id).filter(|_| !whole.contains(&id.to_owned()));
        let is = new.get(id);
        let (had, has) = (senses(was), senses(is));
        let begins: Vec<Sense> = has
            .iter()
            .copied()
            .filter(|sense| !had.contains(sense))
            .collect();
        let ends: Vec<Sense> = had
            .iter()
            .copied()
            .filter(|sense| !has.contains(sense) && !has.contains(&Sense::NoTies))
            .collect();
        let Some(known) = is.or(was).filter(|_| begins.len() + ends.len() > 0) else {
            continue;
        };
        changes.push(IsolationChange {
            actor: known.actor.clone(),
            begins,
            ends,
            nearest: is.and_then(|is| is.nearest.clone()),
        });
    }
    changes.sort_by_key(|change| {
        let worst = change.begins.first().copied();
        (worst.is_none(), worst, change.actor.id.clone())
    });
    changes
}

pub(super) fn interfaces(before: &Interfaces, after: &Interfaces) -> Vec<InterfaceChange> {
    let by_sectors = |answer: &Interfaces| -> BTreeMap<(String, String), Interface> {
        let interfaces = answer.interfaces.iter().cloned();
        interfaces
            .map(|one| ((one.a.key.clone(), one.b.key.clone()), one))
            .collect()
    };
    let (old, new) = (by_sectors(before), by_sectors(after));
    let remaining: BTreeSet<&str> = (after.sectors.iter())
        .map(|sector| sector.word.key.as_str())
        .collect();
    let pairs: BTreeSet<&(String, String)> = old.keys().chain(new.keys()).collect();
    let mut changes: Vec<InterfaceChange> = pairs
        .into_iter()
        .filter_map(|pair| {
            let (was, is) = (old.get(pair), new.get(pair));
            let (known, before, after) = (is.or(was)?, meeting(was), meeting(is));
            let event = event(before, after)?;
            Some(InterfaceChange {
                a: known.a.clone(),
                b: known.b.clone(),
                sector_gone: event == InterfaceEvent::Closes
                    && [&pair.0, &pair.1]
                        .iter()
                        .any(|key| !remaining.contains(key.as_str())),
                event,
                before,
                after,
                critical: is.map(|is| is.critical.clone()).unwrap_or_default(),
            })
        })
        .collect();
    changes.sort_by_key(|change| {
        let lost = change.before.pairs.abs_diff(change.after.pairs);
        (change.event, change.sector_gone, std::cmp::Reverse(lost))
    });
    changes
}

fn meeting(interface: Option<&Interface>) -> Meeting {
    interface.map_or_else(Meeting::default, |one| Meeting {
        ties: one.tie_count,
        pairs: one.pairs,
        fragility: one.fragility,
    })
}

fn event(before: Meeting, after: Meeting) -> Option<InterfaceEvent> {
    match (before.pairs, after.pairs) {
        (0, 0) => None,
        (_, 0) => Some(InterfaceEvent::Closes),
        (0, _) => Some(InterfaceEvent::Opens),
        _ if before.fragility > 1 && after.fragility == 1 => Some(InterfaceEvent::BecomesFragile),
        _ if before.fragility == 1 && after.fragility > 1 => Some(InterfaceEvent::BecomesSturdy),
        (was, is) if is < was => Some(InterfaceEvent::Narrows),
        (was, is) if is > was => Some(InterfaceEvent::Widens),
        _ => None,
    }
}

/// What a gap is known by before and after: its rule and subject, or its duty.
fn key(gap: &Gap, became: &Became) -> [String; 4] {
    let now = |id: &String| became.get(id).unwrap_or(id).clone();
    match &gap.expected_by {
        Expectation::Rule { rule } => {
            let who = now(&gap.who.id);
            ["rule".to_owned(), rule.clone(), who, String::new()]
        }
        Expectation::Duty { tie } => {
            let words = format!("{} {}", tie.kind, tie.themes.join(" "));
            ["duty".to_owned(), now(&tie.from.id), now(&tie.to.id), words]
        }
    }
}

pub(super) fn gaps(before: &Gaps, after: &Gaps, there: &[&str], became: &Became) -> Vec<GapChange> {
    let there: BTreeSet<&str> = there.iter().copied().collect();
    let old: BTreeMap<[String; 4], &Gap> = before
        .list
        .iter()
        .map(|gap| (key(gap, became), gap))
        .collect();
    let new: BTreeMap<[String; 4], &Gap> = after
        .list
        .iter()
        .map(|gap| (key(gap, &Became::new()), gap))
        .collect();
    let keys: BTreeSet<&[String; 4]> = old.keys().chain(new.keys()).collect();
    let now = |id: &str| -> String { became.get(id).map_or(id, String::as_str).to_owned() };
    // What was expected between two who are one now is expected of nobody.
    let is_expected = |gap: &Gap| {
        let mut ends: Vec<String> = ends(gap).into_iter().map(now).collect();
        let count = ends.len();
        ends.dedup();
        ends.len() == count && ends.iter().all(|id| there.contains(id.as_str()))
    };
    let mut changes: Vec<GapChange> = keys
        .into_iter()
        .filter_map(|key| {
            let (was, is) = (old.get(key), new.get(key));
            let event = match (was, is) {
                (None, Some(_)) => GapEvent::Opens,
                (Some(was), Some(is)) => match rank(is).cmp(&rank(was)) {
                    std::cmp::Ordering::Less => GapEvent::Widens,
                    std::cmp::Ordering::Greater => GapEvent::Narrows,
                    std::cmp::Ordering::Equal => return None,
                },
                (Some(was), None) if is_expected(was) => GapEvent::IsMet,
                _ => GapEvent::IsMoot,
            };
            let gap = is.or(was)?;
            Some(GapChange {
                event,
                who: gap.who.clone(),
                whom: gap.whom.clone(),
                expected: gap.expected.clone(),
                source_name: gap.source_name.clone(),
            })
        })
        .collect();
    changes.sort_by_key(|change| change.event);
    changes
}

/// How much is there; more is better.
fn rank(gap: &Gap) -> (crate::findings::gaps::GapState, usize) {
    (gap.state, gap.found)
}

/// Between whom the tie is expected; of a rule only who must have it.
fn ends(gap: &Gap) -> Vec<&str> {
    match &gap.expected_by {
        Expectation::Rule { .. } => vec![&gap.who.id],
        Expectation::Duty { tie } => vec![&tie.from.id, &tie.to.id],
    }
}

/// The hubs of before and after, first those of after in their order, then those that were.
pub(super) fn hubs(before: &Hubs, after: &Hubs) -> Vec<HubChange> {
    let places = |answer: &Hubs| -> BTreeMap<String, usize> {
        let actors = answer.actors.iter();
        actors
            .map(|hub| (hub.actor.id.clone(), hub.place))
            .collect()
    };
    let (old, new) = (places(before), places(after));
    let first = after.actors.iter().take(after.top);
    let then = before.actors.iter().take(before.top);
    let mut seen = BTreeSet::new();
    first
        .chain(then)
        .filter(|hub| seen.insert(hub.actor.id.clone()))
        .map(|hub| {
            let (was, is) = (old.get(&hub.actor.id), new.get(&hub.actor.id));
            HubChange {
                actor: hub.actor.clone(),
                before: was.copied(),
                after: is.copied(),
                was_hub: was.is_some_and(|&place| place <= before.top),
                is_hub: is.is_some_and(|&place| place <= after.top),
            }
        })
        .collect()
}
