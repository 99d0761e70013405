//! The whole: who is tied to whom?

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
    let model = selected.model;
    let degrees = degrees(selected);
    let most = degrees.iter().copied().max().unwrap_or(0);
    let marks = selected
        .actors
        .iter()
        .zip(&degrees)
        .map(|(&node, &degree)| mark(model, node, degree, most, language))
        .collect();
    let places = places(selected);
    let lines = selected
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
        subtitle: describe::scope(selected)
            .iter()
            .map(|phrase| phrase.in_language(language))
            .collect(),
        source: describe::sources(model).in_language(language),
        description: Phrase::new("diagram-network-description")
            .count("actors", selected.actors.len())
            .count("ties", selected.ties.len())
            .count(
                "alone",
                degrees.iter().filter(|&&degree| degree == 0).count(),
            )
            .in_language(language),
        marks,
        lines,
        legend: Legend::of(selected, language),
    }
}

/// Where each actor of the model stands among the selected ones.
fn places(selected: &Selected<'_>) -> Vec<usize> {
    let mut places = vec![usize::MAX; selected.model.graph().node_count()];
    for (place, node) in selected.actors.iter().enumerate() {
        places[node.index()] = place;
    }
    places
}

/// How many selected ties each selected actor has.
fn degrees(selected: &Selected<'_>) -> Vec<usize> {
    let mut degrees = vec![0; selected.model.graph().node_count()];
    for tie in &selected.ties {
        degrees[tie.from.index()] += 1;
        degrees[tie.to.index()] += 1;
    }
    selected
        .actors
        .iter()
        .map(|node| degrees[node.index()])
        .collect()
}

fn mark(model: &Model, node: NodeIndex, degree: usize, most: usize, language: Language) -> Mark {
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
            .count("count", degree)
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
            degree as f64 / most as f64
        },
    }
}

/// What an actor is called in pictures: the name; the id where the name is blank.
pub(super) fn label(model: &Model, node: NodeIndex, language: Language) -> &str {
    let name = model.actor_name(node, language);
    if name.trim().is_empty() {
        &model.actor(node).id
    } else {
        name
    }
}

/// Who, how, to whom, about what, since when and who says so.
fn tie_in_words(model: &Model, selected: &SelectedTie, language: Language) -> String {
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
