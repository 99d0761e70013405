//! What does an answer speak of, in words: which network, as of when, which ties?

use crate::language::{Language, Phrase};
use crate::model::vocabulary::status_name;
use crate::model::{Model, Names, PartialDate, vocabulary};
use crate::select::{Selected, Selection};

/// How many sources are named where there is little room.
const NAMED: usize = 6;

/// The title of the network, or a plain word for one without.
pub fn title(model: &Model) -> Phrase {
    let title = &model.network().title;
    let is_blank = |language| {
        title
            .best(language)
            .is_none_or(|text| text.trim().is_empty())
    };
    if Language::ALL.into_iter().any(is_blank) {
        Phrase::new("scope-untitled")
    } else {
        Phrase::new("scope-title").name("title", title.clone())
    }
}

/// As of when, at which stage, which ties and actors: a sentence each.
pub fn scope(selected: &Selected<'_>) -> Vec<Phrase> {
    let model = selected.model;
    let selection = selected.selection;
    let mut phrases = vec![time(selected), statuses(selection)];
    let words = model.vocabulary();
    phrases.extend(limit(
        "scope-tie-kinds",
        &words.tie_kinds,
        &selection.tie_kinds,
    ));
    phrases.extend(limit("scope-themes", &words.themes, &selection.themes));
    phrases.extend(limit(
        "scope-actor-kinds",
        &words.actor_kinds,
        &selection.actor_kinds,
    ));
    phrases.extend(areas(model, &selection.areas));
    phrases
}

/// The day and the stage of the reform on it.
fn time(selected: &Selected<'_>) -> Phrase {
    let Some(day) = selected.selection.as_of else {
        return Phrase::new("scope-any-time");
    };
    match selected.model.vocabulary().stage_on(day) {
        Some(stage) => Phrase::new("scope-as-of-stage")
            .date("day", PartialDate::day(day))
            .name("stage", stage.name.clone()),
        None => Phrase::new("scope-as-of").date("day", PartialDate::day(day)),
    }
}

fn statuses(selection: &Selection) -> Phrase {
    let names = selection
        .statuses
        .iter()
        .map(|&status| status_name(status).clone())
        .collect();
    Phrase::new("scope-statuses").list("statuses", names)
}

/// The words a selection is limited to; nothing when it is not.
fn limit<W: vocabulary::Word>(key: &'static str, words: &[W], asked: &[String]) -> Option<Phrase> {
    let name = |id: &String| {
        vocabulary::find(words, id)
            .map(|word| word.name().clone())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| Names::plain(id))
    };
    (!asked.is_empty()).then(|| Phrase::new(key).list("names", asked.iter().map(name).collect()))
}

fn areas(model: &Model, asked: &[String]) -> Option<Phrase> {
    let name = |area: &String| {
        let [fi, sv, en] = Language::ALL.map(|language| model.area_name(area, language));
        Names::all(fi, sv, en)
    };
    (!asked.is_empty())
        .then(|| Phrase::new("scope-areas").list("names", asked.iter().map(name).collect()))
}

/// The sources of the network, by title.
pub fn sources(model: &Model) -> Phrase {
    let titles: Vec<Names> = model
        .network()
        .sources
        .iter()
        .map(|source| {
            if source.title.is_empty() {
                Names::plain(&source.id)
            } else {
                source.title.clone()
            }
        })
        .collect();
    match titles.len().checked_sub(NAMED) {
        None if titles.is_empty() => Phrase::new("scope-no-sources"),
        Some(more @ 2..) => Phrase::new("scope-sources-more")
            .list("titles", titles[..NAMED].to_vec())
            .count("count", more),
        _ => Phrase::new("scope-sources").list("titles", titles),
    }
}

/// What a source is called: its title, else its id.
pub fn source_name<'a>(model: &'a Model, id: &'a str, language: Language) -> &'a str {
    model
        .network()
        .sources
        .iter()
        .find(|source| source.id == id)
        .and_then(|source| source.title.best(language))
        .unwrap_or(id)
}
