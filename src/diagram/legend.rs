//! What do the looks of a picture mean, and how many of each does it show?

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Head, LineLook, MarkLook, TieFamily};
use crate::language::{Language, Phrase};
use crate::model::vocabulary::{self, status_name};
use crate::model::{Status, Vocabulary};
use crate::select::Selected;

/// What each look of a picture stands for; only looks that it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// Above the whole: "Legend".
    pub title: String,
    /// Above the marks: how many actors there are.
    pub marks_title: String,
    /// The sectors, the largest first.
    pub marks: Vec<LegendEntry<MarkLook>>,
    /// Above the heads: how many ties there are.
    pub heads_title: String,
    /// The families of ties, the largest first; the head of a directed one.
    pub heads: Vec<LegendEntry<Head>>,
    /// Above the statuses.
    pub statuses_title: String,
    /// The statuses, in the order of the vocabulary.
    pub statuses: Vec<LegendEntry<LineLook>>,
}

/// One look, what it stands for and how often it occurs.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry<L> {
    /// The look.
    pub look: L,
    /// What it stands for.
    pub name: String,
    /// How often it occurs.
    pub count: usize,
}

impl Legend {
    /// The legend of a picture of the selected actors and ties.
    pub fn of(selected: &Selected<'_>, language: Language) -> Self {
        let say = |key| Phrase::new(key).in_language(language);
        let count = |key, count| Phrase::new(key).count("count", count).in_language(language);
        Self {
            title: say("diagram-legend"),
            marks_title: count("count-actors", selected.actors.len()),
            marks: marks(selected, language),
            heads_title: count("count-ties", selected.ties.len()),
            heads: heads(selected, language),
            statuses_title: say("diagram-status"),
            statuses: statuses(selected, language),
        }
    }
}

fn marks(selected: &Selected<'_>, language: Language) -> Vec<LegendEntry<MarkLook>> {
    let words = selected.model.vocabulary();
    let sectors = selected.actors.iter().map(|&node| {
        words
            .sector_of_kind(&selected.model.actor(node).kind)
            .to_owned()
    });
    largest_first(sectors)
        .into_iter()
        .map(|(sector, count)| LegendEntry {
            look: MarkLook::of_kind(words, &sector),
            name: selected.model.actor_kind_name(&sector, language).to_owned(),
            count,
        })
        .collect()
}

fn heads(selected: &Selected<'_>, language: Language) -> Vec<LegendEntry<Head>> {
    let words = selected.model.vocabulary();
    let graph = selected.model.graph();
    let families = selected.ties.iter().map(|tie| {
        let tie = &graph[tie.tie];
        let directed = selected.model.is_directed(tie);
        let family = TieFamily::of_kind(words, &tie.kind);
        (family.head(directed), family)
    });
    largest_first(families)
        .into_iter()
        .map(|((head, family), count)| LegendEntry {
            look: head,
            name: family_name(words, &family, language).to_owned(),
            count,
        })
        .collect()
}

fn family_name<'a>(words: &'a Vocabulary, family: &'a TieFamily, language: Language) -> &'a str {
    vocabulary::find(&words.tie_kinds, &family.0)
        .and_then(|kind| kind.name.best(language))
        .unwrap_or(&family.0)
}

fn statuses(selected: &Selected<'_>, language: Language) -> Vec<LegendEntry<LineLook>> {
    Status::ALL
        .into_iter()
        .map(|status| LegendEntry {
            look: LineLook::of_status(status),
            name: status_name(status)
                .best(language)
                .unwrap_or(status.key())
                .to_owned(),
            count: selected
                .ties
                .iter()
                .filter(|tie| tie.status == status)
                .count(),
        })
        .filter(|entry| entry.count > 0)
        .collect()
}

/// How often each value occurs, the most frequent first, of equal ones the smallest.
fn largest_first<T: Ord>(values: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}
