//! What do findings call actors, ties, kinds and sectors?

use std::cmp::Reverse;
use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::{ActorRef, TieRef};
use crate::language::{Language, Phrase};
use crate::model::{Model, Names};
use crate::select::{Grouping, SelectedTie};

/// A word of the vocabulary, or a value of an attribute, as a finding names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WordRef {
    /// Its key in the input.
    pub key: String,
    /// What people call it.
    pub name: Names,
}

/// How often a word occurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WordCount {
    /// The word.
    #[serde(flatten)]
    pub word: WordRef,
    /// How often.
    pub count: usize,
}

/// The actor, by its name, else by its id.
pub(super) fn actor_ref(model: &Model, node: NodeIndex) -> ActorRef {
    let actor = model.actor(node);
    ActorRef {
        id: actor.id.clone(),
        name: actor_name(model, node),
    }
}

/// What the actor is called: its name, else its id.
pub(super) fn actor_name(model: &Model, node: NodeIndex) -> Names {
    let actor = model.actor(node);
    if actor.name.is_empty() {
        Names::plain(&actor.id)
    } else {
        actor.name.clone()
    }
}

/// The actors, in that order.
pub(super) fn actor_refs(
    model: &Model,
    nodes: impl IntoIterator<Item = NodeIndex>,
) -> Vec<ActorRef> {
    nodes
        .into_iter()
        .map(|node| actor_ref(model, node))
        .collect()
}

/// The tie as evidence.
pub(super) fn tie_ref(model: &Model, selected: &SelectedTie) -> TieRef {
    let graph = model.graph();
    let tie = &graph[selected.tie];
    let (from, to) = graph
        .edge_endpoints(selected.tie)
        .expect("a selected tie is a tie of the model");
    TieRef {
        from: actor_ref(model, from),
        to: actor_ref(model, to),
        kind: tie.kind.clone(),
        kind_name: tie_kind(model, &tie.kind).name,
        themes: tie.themes.clone(),
        status: selected.status,
        valid: tie.valid,
        source: tie.evidence.source.clone(),
        phrase: tie.evidence.phrase.clone(),
    }
}

/// The kind of a tie.
pub(super) fn tie_kind(model: &Model, kind: &str) -> WordRef {
    word(kind, |language| model.tie_kind_name(kind, language))
}

/// The kind of an actor.
pub(super) fn actor_kind(model: &Model, kind: &str) -> WordRef {
    word(kind, |language| model.actor_kind_name(kind, language))
}

/// A theme.
pub(super) fn theme(model: &Model, theme: &str) -> WordRef {
    word(theme, |language| model.theme_name(theme, language))
}

/// An area.
pub(super) fn area(model: &Model, area: &str) -> WordRef {
    word(area, |language| model.area_name(area, language))
}

/// A sector of that grouping.
pub(super) fn sector(model: &Model, by: &Grouping, key: &str) -> WordRef {
    match by {
        Grouping::Kind => actor_kind(model, key),
        Grouping::Area => area(model, key),
        Grouping::Theme => theme(model, key),
        Grouping::Attribute(_) => WordRef {
            key: key.to_owned(),
            name: Names::plain(key),
        },
    }
}

fn word<'a>(key: &str, name: impl Fn(Language) -> &'a str) -> WordRef {
    let [fi, sv, en] = Language::ALL.map(name);
    WordRef {
        key: key.to_owned(),
        name: if fi == sv && sv == en {
            Names::plain(fi)
        } else {
            Names::all(fi, sv, en)
        },
    }
}

/// How often each key occurs, most first, then by key.
pub(super) fn counts<'a>(
    keys: impl Iterator<Item = &'a str>,
    word: impl Fn(&str) -> WordRef,
) -> Vec<WordCount> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    let mut counts: Vec<WordCount> = counts
        .into_iter()
        .map(|(key, count)| WordCount {
            word: word(key),
            count,
        })
        .collect();
    counts.sort_by_key(|word| Reverse(word.count));
    counts
}

/// Two names as a pair: `kunta – järjestö`.
pub(super) fn pair_name(a: &Names, b: &Names) -> Names {
    Phrase::new("name-pair")
        .name("a", a.clone())
        .name("b", b.clone())
        .in_all()
}

/// The names, at most `limit` of them and then how many more there are.
pub(super) fn names_up_to(names: &[Names], limit: usize) -> Phrase {
    if names.len() <= limit + 1 {
        return Phrase::new("list-all").list("names", names.to_vec());
    }
    Phrase::new("list-more")
        .list("names", names[..limit].to_vec())
        .count("count", names.len() - limit)
}
