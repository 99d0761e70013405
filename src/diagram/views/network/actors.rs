//! Which marks and lines do actors and ties become?

use petgraph::graph::NodeIndex;

use crate::describe;
use crate::diagram::{Legend, Line, LineLook, Mark, MarkLook, NodeLink};
use crate::language::{Language, Phrase, partial_date};
use crate::model::vocabulary::status_name;
use crate::model::{Evidence, Model, PartialDate, Validity};
use crate::select::{Selected, SelectedTie};

/// Every selected actor and every selected tie.
///
/// Complexity: O(actors of the model + ties).
pub fn node_link(selected: &Selected<'_>, language: Language) -> NodeLink {
    part(selected, selected, language)
}

/// A part of the selected actors with the ties between them; how many ties an actor has and how
/// prominent it is, is said of the whole.
pub(in crate::diagram::views) fn part(
    shown: &Selected<'_>,
    whole: &Selected<'_>,
    language: Language,
) -> NodeLink {
    let model = shown.model;
    let (lines, ties) = (degrees(shown), degrees(whole));
    let most = ties.iter().copied().max().unwrap_or(0);
    let marks = shown
        .actors
        .iter()
        .map(|&node| {
            let degree = lines[node.index()];
            mark(model, node, [degree, ties[node.index()], most], language)
        })
        .collect();
    let places = places(shown);
    let lines = shown
        .ties
        .iter()
        .map(|tie| Line {
            from: places[tie.from.index()],
            to: places[tie.to.index()],
            tooltip: tie_in_words(model, tie, language),
            look: LineLook::of_tie(model.vocabulary(), &model.graph()[tie.tie], tie.status),
        })
        .collect();
    NodeLink {
        language,
        title: describe::title(model).in_language(language),
        subtitle: describe::scope(shown)
            .iter()
            .map(|phrase| phrase.in_language(language))
            .collect(),
        source: describe::sources(model).in_language(language),
        description: description(shown).in_language(language),
        marks,
        lines,
        legend: Legend::of(shown, language),
        places: None,
    }
}

/// The picture in words.
pub(super) fn description(shown: &Selected<'_>) -> Phrase {
    let lines = degrees(shown);
    let alone = |node: &&NodeIndex| lines[node.index()] == 0;
    Phrase::new("diagram-network-description")
        .count("actors", shown.actors.len())
        .count("ties", shown.ties.len())
        .count("alone", shown.actors.iter().filter(alone).count())
}

/// Where each actor of the model stands among the selected ones.
fn places(selected: &Selected<'_>) -> Vec<usize> {
    let mut places = vec![usize::MAX; selected.model.graph().node_count()];
    for (place, node) in selected.actors.iter().enumerate() {
        places[node.index()] = place;
    }
    places
}

/// How many selected ties each actor of the model has.
pub(super) fn degrees(selected: &Selected<'_>) -> Vec<usize> {
    let mut degrees = vec![0; selected.model.graph().node_count()];
    for tie in &selected.ties {
        degrees[tie.from.index()] += 1;
        degrees[tie.to.index()] += 1;
    }
    degrees
}

/// Its lines, its ties in the whole and the most ties anybody has there, in this order.
fn mark(
    model: &Model,
    node: NodeIndex,
    [degree, ties, most]: [usize; 3],
    language: Language,
) -> Mark {
    let actor = model.actor(node);
    let words = model.vocabulary();
    let mut facts = vec![
        model.actor_name(node, language).to_owned(),
        model.actor_kind_name(&actor.kind, language).to_owned(),
    ];
    facts.extend(
        actor
            .area
            .as_deref()
            .map(|area| model.area_name(area, language).to_owned()),
    );
    facts.extend(validity_in_words(actor.valid, language));
    facts.push(
        Phrase::new("count-ties")
            .count("count", ties)
            .in_language(language),
    );
    facts.extend(evidence_in_words(model, &actor.evidence, language));
    Mark {
        label: label(model, node, language).to_owned(),
        tooltip: facts.join(" · "),
        look: MarkLook::of_kind(words, &actor.kind),
        degree,
        prominence: if most == 0 {
            0.0
        } else {
            ties as f64 / most as f64
        },
    }
}

/// What an actor is called in pictures: the name; the id where the name is blank.
pub(in crate::diagram::views) fn label(model: &Model, node: NodeIndex, language: Language) -> &str {
    let name = model.actor_name(node, language);
    if name.trim().is_empty() {
        &model.actor(node).id
    } else {
        name
    }
}

/// Who, how, to whom, about what, since when and who says so.
pub(in crate::diagram) fn tie_in_words(
    model: &Model,
    selected: &SelectedTie,
    language: Language,
) -> String {
    let tie = &model.graph()[selected.tie];
    let arrow = if model.is_directed(tie) { "→" } else { "↔" };
    let mut facts = vec![
        format!(
            "{} {arrow} {}",
            label(model, selected.from, language),
            label(model, selected.to, language)
        ),
        model.tie_kind_name(&tie.kind, language).to_owned(),
        status_name(selected.status)
            .best(language)
            .unwrap_or(selected.status.key())
            .to_owned(),
    ];
    facts.extend(
        tie.themes
            .iter()
            .map(|theme| model.theme_name(theme, language).to_owned()),
    );
    facts.extend(validity_in_words(tie.valid, language));
    facts.extend(evidence_in_words(model, &tie.evidence, language));
    facts.join(" · ")
}

fn validity_in_words(valid: Validity, language: Language) -> Option<String> {
    let end =
        |date: Option<PartialDate>| date.map_or(String::new(), |date| partial_date(date, language));
    (!valid.is_always()).then(|| format!("{}–{}", end(valid.from), end(valid.until)))
}

/// The words of the source, and which source it is.
fn evidence_in_words(model: &Model, evidence: &Evidence, language: Language) -> Option<String> {
    let phrase = evidence.phrase.as_ref().map(|phrase| format!("”{phrase}”"));
    let source = evidence
        .source
        .as_deref()
        .map(|id| describe::source_name(model, id, language).to_owned());
    match (phrase, source) {
        (Some(phrase), Some(source)) => Some(format!("{phrase} ({source})")),
        (phrase, source) => phrase.or(source),
    }
}
