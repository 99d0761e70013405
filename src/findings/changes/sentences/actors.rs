//! What became of the actors, in sentences.

use std::collections::{BTreeMap, BTreeSet};

use super::{NAMED, about, becomes, counted, names};
use crate::findings::changes::{ActorChange, Changes};
use crate::findings::compare::Change;
use crate::findings::naming::names_up_to;
use crate::findings::{ActorRef, Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// Who had ties and has none any more, and who of those they had them with is still there.
pub(super) fn lost_contacts(answer: &Changes) -> Option<Finding> {
    let lost = those(answer, ActorChange::has_lost_all);
    let finding = about(
        "compare-lost-contacts",
        Severity::Attention,
        &lost,
        names(lost.iter().map(|actor| &actor.actor)),
    )?;
    let ids: BTreeSet<&str> = lost.iter().map(|actor| actor.actor.id.as_str()).collect();
    let ties = answer.ties.iter().filter(|tie| {
        let is_lost = |end: &ActorRef| ids.contains(end.id.as_str());
        tie.change == Change::Went && (is_lost(&tie.tie.from) || is_lost(&tie.tie.to))
    });
    let finding = finding.resting_on(ties.map(|tie| tie.tie.clone()));
    let there: BTreeSet<&str> = answer
        .actors
        .iter()
        .filter(|actor| actor.change != Change::Went)
        .map(|actor| actor.actor.id.as_str())
        .collect();
    let mut partners: Vec<&ActorRef> = Vec::new();
    for partner in lost.iter().flat_map(|actor| &actor.partners_went) {
        let id = partner.id.as_str();
        if there.contains(id) && !ids.contains(id) && !partners.contains(&partner) {
            partners.push(partner);
        }
    }
    if partners.is_empty() {
        return Some(finding);
    }
    let step = Phrase::new("compare-former-partners")
        .phrase("names", names_up_to(&names(partners), NAMED));
    Some(finding.next_step(step))
}

/// Who had no tie and has one now.
pub(super) fn first_contacts(answer: &Changes) -> Option<Finding> {
    let first = those(answer, ActorChange::has_first);
    let names = names(first.iter().map(|actor| &actor.actor));
    about("compare-first-contacts", Severity::Info, &first, names)
}

/// Who goes on as a part of whom, where that one was there before.
pub(super) fn merged(answer: &Changes) -> Option<Finding> {
    within(answer, "compare-merged", Change::Went, |part, whole| {
        becomes(part, whole)
    })
}

/// Who became an actor of its own, while the one it was a part of is still there.
pub(super) fn came_apart(answer: &Changes) -> Option<Finding> {
    within(answer, "compare-came-apart", Change::Came, |part, whole| {
        becomes(whole, part)
    })
}

fn within(
    answer: &Changes,
    code: &'static str,
    change: Change,
    say: impl Fn(&Names, &Names) -> Names,
) -> Option<Finding> {
    let wholes: BTreeSet<&str> = with_parts(answer).map(|whole| id(&whole.actor)).collect();
    let parts = those(answer, |actor| {
        let whole = actor.within.as_ref();
        actor.change == change && whole.is_some_and(|whole| !wholes.contains(id(whole)))
    });
    let names = parts.iter().filter_map(|part| {
        let whole = part.within.as_ref()?;
        Some(say(&part.actor.name, &whole.name))
    });
    about(code, Severity::Info, &parts, names.collect())
}

/// Who ended and goes on as others.
pub(super) fn split(answer: &Changes) -> Option<Finding> {
    whole(answer, "compare-split", Change::Went, |whole, parts| {
        becomes(whole, parts)
    })
}

/// Who began and continues others.
pub(super) fn formed(answer: &Changes) -> Option<Finding> {
    whole(answer, "compare-formed", Change::Came, |whole, parts| {
        becomes(parts, whole)
    })
}

fn whole(
    answer: &Changes,
    code: &'static str,
    change: Change,
    say: impl Fn(&Names, &Names) -> Names,
) -> Option<Finding> {
    let wholes: Vec<&ActorChange> = with_parts(answer)
        .filter(|actor| actor.change == change)
        .collect();
    let names = wholes.iter().map(|whole| {
        let parts = names_up_to(&names(&whole.parts), NAMED).in_all();
        say(&whole.actor.name, &parts)
    });
    about(code, Severity::Info, &wholes, names.collect())
}

fn with_parts(answer: &Changes) -> impl Iterator<Item = &ActorChange> {
    let actors = answer.actors.iter();
    actors.filter(|actor| !actor.parts.is_empty())
}

fn id(actor: &ActorRef) -> &str {
    &actor.id
}

/// Who is new and continues nobody, and of which kinds.
pub(super) fn came(answer: &Changes) -> Option<Finding> {
    of_kinds(answer, "compare-came", Change::Came)
}

/// Who is gone without living on in others, and of which kinds.
pub(super) fn went(answer: &Changes) -> Option<Finding> {
    of_kinds(answer, "compare-went", Change::Went)
}

fn of_kinds(answer: &Changes, code: &'static str, change: Change) -> Option<Finding> {
    let actors = those(answer, |actor| {
        actor.change == change && actor.within.is_none() && actor.parts.is_empty()
    });
    let mut kinds: BTreeMap<&str, (&Names, usize)> = BTreeMap::new();
    for actor in &actors {
        let kind = &actor.kind;
        kinds.entry(&kind.key).or_insert((&kind.name, 0)).1 += 1;
    }
    let mut kinds: Vec<(&Names, usize)> = kinds.into_values().collect();
    kinds.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let kinds: Vec<Names> = kinds
        .into_iter()
        .take(NAMED)
        .map(|(kind, count)| counted(kind, count))
        .collect();
    let names = names(actors.iter().map(|actor| &actor.actor));
    let mut finding = about(code, Severity::Info, &actors, names)?;
    finding.sentence = finding.sentence.list("kinds", kinds);
    Some(finding)
}

/// Around whom most ties changed, of those that are in both.
pub(super) fn most_changed(answer: &Changes) -> Option<Finding> {
    let all = those(answer, |actor| {
        actor.change == Change::Kept && actor.ties.changed() > 0
    });
    let most = &all[..all.len().min(NAMED)];
    let said = most.iter().map(|actor| {
        Phrase::new("compare-actor-ties")
            .name("actor", actor.actor.name.clone())
            .count("came", actor.ties.came)
            .count("went", actor.ties.went)
            .in_all()
    });
    let sentence = Phrase::new("compare-most-changed")
        .count("count", all.len())
        .list("actors", said.collect());
    (!most.is_empty()).then(|| {
        Finding::new("compare-most-changed", Severity::Info, sentence)
            .count("count", all.len())
            .about(most.iter().map(|actor| actor.actor.clone()))
    })
}

/// Who has another name.
pub(super) fn renamed(answer: &Changes) -> Option<Finding> {
    let renamed = those(answer, |actor| actor.renamed_from.is_some());
    let names = renamed.iter().filter_map(|actor| {
        let earlier = actor.renamed_from.as_ref()?;
        Some(becomes(earlier, &actor.actor.name))
    });
    about("compare-renamed", Severity::Info, &renamed, names.collect())
}

fn those(answer: &Changes, is_meant: impl Fn(&ActorChange) -> bool) -> Vec<&ActorChange> {
    let actors = answer.actors.iter();
    actors.filter(|actor| is_meant(actor)).collect()
}
