//! Which themes lost or got their table, which interfaces came to rest on one carrier or no longer
//! do?

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::compare::Change;
use crate::findings::gaps::{Gaps, Shortfall};
use crate::findings::naming::WordRef;
use crate::findings::{ActorRef, TieRef};
use crate::language::Phrase;
use crate::model::Names;

/// A theme or an interface that falls short of a rule in one of the selections only.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ShortfallDifference {
    /// Does it fall short only later (it came), or did it only earlier (it went)?
    pub change: Change,
    /// Does the rule ask the same of it in the other selection, too? Then it was kept there; else
    /// the rule, the theme or the interface is not there.
    pub expected_in_both: bool,
    /// The rule.
    pub rule: String,
    /// The theme, or the interface.
    pub subject: WordRef,
    /// What is there instead, in words.
    pub why: Phrase,
    /// The table; the actor it rests on.
    pub actors: Vec<ActorRef>,
    /// The ties that show it.
    pub ties: Vec<TieRef>,
    /// What is expected, in words.
    pub expected: Names,
    /// What the source of the rule is called.
    pub source_name: Option<Names>,
}

/// What a shortfall is known by on both sides: its rule and the key of its subject.
type Key<'a> = (&'a str, &'a str);

/// The shortfalls that only one of the selections has, those that opened first.
///
/// Complexity: O((shortfalls + subjects of rules) · log of them).
pub(super) fn compared([before, after]: [&Gaps; 2]) -> Vec<ShortfallDifference> {
    let mut differences = only(after, before, Change::Came);
    differences.extend(only(before, after, Change::Went));
    differences
}

fn only(one: &Gaps, other: &Gaps, change: Change) -> Vec<ShortfallDifference> {
    let there = by_key(other);
    // Whether it is kept there, where it is asked at all.
    let mut asked: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for rule in &other.rules {
        let mut keys: Vec<&str> = rule.asked.iter().map(String::as_str).collect();
        keys.sort_unstable();
        asked.insert(&rule.rule, keys);
    }
    by_key(one)
        .into_iter()
        .filter(|(key, _)| !there.contains_key(key))
        .map(|((rule, subject), shortfall)| ShortfallDifference {
            change,
            expected_in_both: asked
                .get(rule)
                .is_some_and(|keys| keys.binary_search(&subject).is_ok()),
            rule: shortfall.rule.clone(),
            subject: shortfall.subject.clone(),
            why: shortfall.why.clone(),
            actors: shortfall.actors.clone(),
            ties: shortfall.ties.clone(),
            expected: shortfall.expected.clone(),
            source_name: shortfall.source_name.clone(),
        })
        .collect()
}

fn by_key(gaps: &Gaps) -> BTreeMap<Key<'_>, &Shortfall> {
    let shortfalls = gaps.shortfalls.iter();
    shortfalls
        .map(|shortfall| {
            let key = (shortfall.rule.as_str(), shortfall.subject.key.as_str());
            (key, shortfall)
        })
        .collect()
}
