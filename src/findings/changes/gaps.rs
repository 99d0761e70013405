//! Which expected ties were missing in one selection and not in the other?

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::Sides;
use crate::findings::ActorRef;
use crate::findings::compare::Change;
use crate::findings::gaps::{Expectation, Gap, Gaps};
use crate::model::{Names, Status};
use crate::select::Selected;

/// A gap of one of the selections that the other does not have.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GapDifference {
    /// Did it open (it came), or is it gone (it went)?
    pub change: Change,
    /// Is the same expected in the other selection, too? Then it was met there; else nobody
    /// expected it there: the rule or the duty does not hold, or who misses it is not there.
    pub expected_in_both: bool,
    /// Who misses it.
    pub who: ActorRef,
    /// With whom, in words.
    pub whom: Names,
    /// What is expected, in words.
    pub expected: Names,
    /// What the source of the expectation is called.
    pub source_name: Option<Names>,
}

/// What an expectation is known by on both sides: its rule and who is asked, or its duty. Actors
/// that merged are the one they go on in.
type Key = [String; 4];

/// One side: what is missing, and all that is expected.
struct Side<'a> {
    missing: BTreeMap<Key, &'a Gap>,
    expected: BTreeSet<Key>,
}

/// The gaps that only one of the selections has, those that opened first; `found` are those of
/// each.
pub(super) fn compared(sides: &Sides<'_>, found: [&Gaps; 2]) -> Vec<GapDifference> {
    let heirs = heirs(sides);
    let before = side(sides.before, found[0], &heirs);
    let after = side(sides.after, found[1], &heirs);
    let only = |one: &Side<'_>, other: &Side<'_>, change: Change| -> Vec<GapDifference> {
        let missing = one.missing.iter();
        missing
            .filter(|(key, _)| !other.missing.contains_key(*key))
            .map(|(key, gap)| GapDifference {
                change,
                expected_in_both: other.expected.contains(key),
                who: gap.who.clone(),
                whom: gap.whom.clone(),
                expected: gap.expected.clone(),
                source_name: gap.source_name.clone(),
            })
            .collect()
    };
    let mut gaps = only(&after, &before, Change::Came);
    gaps.extend(only(&before, &after, Change::Went));
    gaps
}

/// The actor each goes on in, by id; only of those that go on in another.
fn heirs(sides: &Sides<'_>) -> BTreeMap<String, String> {
    let actors = &sides.comparison.actors;
    let parts = actors.iter().filter_map(|actor| {
        let heir = &actors[actor.within?];
        Some((actor.id.clone(), heir.id.clone()))
    });
    parts.collect()
}

fn side<'a>(selected: &Selected<'_>, gaps: &'a Gaps, heirs: &BTreeMap<String, String>) -> Side<'a> {
    let all_statuses = selected.selection.with_statuses(&Status::ALL);
    let all_statuses = all_statuses.select(selected.model);
    let now = |id: &str| heirs.get(id).map_or(id, String::as_str).to_owned();
    let of_rule = |rule: &str, who: &str| ["rule".into(), rule.into(), now(who), String::new()];
    let of_duty = |from: &str, to: &str, kind: &str, themes: &[String]| {
        let words = format!("{kind} {}", themes.join(" "));
        ["duty".into(), now(from), now(to), words]
    };
    let mut expected: BTreeSet<Key> = BTreeSet::new();
    for rule in &gaps.rules {
        let kept = rule.kept_by.iter();
        expected.extend(kept.map(|actor| of_rule(&rule.rule, &actor.id)));
    }
    let model = selected.model;
    for tie in &all_statuses.ties {
        if tie.status == Status::Required {
            let data = &model.graph()[tie.tie];
            let [from, to] = [tie.from, tie.to].map(|node| model.actor(node).id.as_str());
            expected.insert(of_duty(from, to, &data.kind, &data.themes));
        }
    }
    let missing = gaps.list.iter().map(|gap| {
        let key = match &gap.expected_by {
            Expectation::Rule { rule } => of_rule(rule, &gap.who.id),
            Expectation::Duty { tie } => of_duty(&tie.from.id, &tie.to.id, &tie.kind, &tie.themes),
        };
        (key, gap)
    });
    let missing: BTreeMap<Key, &Gap> = missing.collect();
    expected.extend(missing.keys().cloned());
    Side { missing, expected }
}
