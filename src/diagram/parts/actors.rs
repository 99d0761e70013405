//! How does an actor look and what is it called, in every view?

use std::cmp::Reverse;
use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use crate::diagram::font;
use crate::diagram::frame::{Key, KeyGroup, Sample};
use crate::diagram::scene::{Element, Point, Rectangle, Shape};
use crate::diagram::views::ViewInput;
use crate::diagram::{MarkLook, views::ViewOptions};
use crate::findings::ActorRef;
use crate::language::Phrase;
use crate::model::{Model, Names};
use crate::select::Grouping;

/// How much wider than high a mark is.
pub(in crate::diagram) const MARK_ASPECT: f64 = 1.4;

/// What the actor is called in the picture; its id where its name shows nothing.
pub(in crate::diagram) fn name(input: &ViewInput<'_>, node: NodeIndex) -> String {
    let model = input.selected.model;
    let name = font::clean(model.actor_name(node, input.options.language));
    if name.trim().is_empty() {
        font::clean(&model.actor(node).id)
    } else {
        name
    }
}

/// The actor that a finding names, and what it is called in the picture.
pub(in crate::diagram) fn found(
    input: &ViewInput<'_>,
    actor: &ActorRef,
) -> (Option<NodeIndex>, String) {
    let node = input.selected.model.find(&actor.id);
    let name = node.map_or_else(|| actor.id.clone(), |node| name(input, node));
    (node, name)
}

/// What a sector of the grouping is called; its key where its name shows nothing.
pub(in crate::diagram) fn sector_name(input: &ViewInput<'_>, key: &str) -> String {
    let (model, language) = (input.selected.model, input.options.language);
    let name = match input.options.by {
        Grouping::Kind => model.actor_kind_name(key, language),
        Grouping::Area => model.area_name(key, language),
        Grouping::Theme => model.theme_name(key, language),
        Grouping::Attribute(_) => key,
    };
    let name = font::clean(name);
    if name.trim().is_empty() {
        font::clean(key)
    } else {
        name
    }
}

/// The names as a phrase takes them.
pub(in crate::diagram) fn plain(names: impl IntoIterator<Item = String>) -> Vec<Names> {
    names.into_iter().map(Names::plain).collect()
}

/// The look of the actor's sector, in the colors of the theme.
pub(in crate::diagram) fn look(model: &Model, options: &ViewOptions, node: NodeIndex) -> MarkLook {
    let kind = &model.actor(node).kind;
    options
        .theme
        .mark(MarkLook::of_kind(model.vocabulary(), kind))
}

/// The mark of the actor, so high, around a place.
pub(in crate::diagram) fn mark(
    input: &ViewInput<'_>,
    node: NodeIndex,
    center: Point,
    height: f64,
) -> Element {
    let look = look(input.selected.model, input.options, node);
    let width = height * MARK_ASPECT;
    let area = Rectangle::new(
        center.x - width / 2.0,
        center.y - height / 2.0,
        width,
        height,
    );
    Shape::mark(&look, area, 1.2 * input.options.page.unit()).into()
}

/// The keys of the marks of these actors, sectors with most of them first.
pub(in crate::diagram) fn keys(
    input: &ViewInput<'_>,
    nodes: impl IntoIterator<Item = NodeIndex>,
) -> KeyGroup {
    let (model, language) = (input.selected.model, input.options.language);
    let words = model.vocabulary();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = 0;
    for node in nodes {
        all += 1;
        *counts
            .entry(words.sector_of_kind(&model.actor(node).kind))
            .or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(_, count)| Reverse(count));
    let key = |(sector, count): (&str, usize)| Key {
        sample: Sample::Mark(input.options.theme.mark(MarkLook::of_kind(words, sector))),
        name: model.actor_kind_name(sector, language).to_owned(),
        count: Some(count),
    };
    KeyGroup {
        title: Phrase::new("count-actors")
            .count("count", all)
            .in_language(language),
        keys: counts.into_iter().map(key).collect(),
    }
}
