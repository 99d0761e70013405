//! Does the network know the words of the options? A typing error must not look like an answer.

use std::collections::BTreeSet;

use yhdyspinta::language::Phrase;
use yhdyspinta::model::Model;
use yhdyspinta::model::vocabulary::Word;
use yhdyspinta::select::Grouping;

use super::Options;

/// Words more alike than this are taken for a typing error.
const ALIKE: f64 = 0.8;

/// The first word of the options that the network does not know, said in a sentence.
pub(crate) fn unknown(options: &Options, model: &Model) -> Option<Phrase> {
    let words = model.vocabulary();
    let used = |values: &dyn Fn(&yhdyspinta::model::Actor) -> Option<String>| {
        model
            .graph()
            .node_weights()
            .filter_map(values)
            .collect::<BTreeSet<_>>()
    };
    let areas = || {
        let mut areas = used(&|actor| actor.area.clone());
        areas.extend(ids(&words.areas));
        areas
    };
    first("--tie-kind", &options.tie_kind, || ids(&words.tie_kinds))
        .or_else(|| {
            first("--actor-kind", &options.actor_kind, || {
                ids(&words.actor_kinds)
            })
        })
        .or_else(|| first("--theme", &options.theme, || ids(&words.themes)))
        .or_else(|| first("--area", &options.area, areas))
        .or_else(|| match &options.by {
            Some(Grouping::Attribute(name)) => first("--by", std::slice::from_ref(name), || {
                let mut names: BTreeSet<String> = model
                    .graph()
                    .node_weights()
                    .flat_map(|actor| actor.attributes.keys().cloned())
                    .collect();
                names.extend(["kind", "area", "theme"].map(str::to_owned));
                names
            }),
            _ => None,
        })
}

fn ids<W: Word>(words: &[W]) -> BTreeSet<String> {
    words.iter().map(|word| word.id().to_owned()).collect()
}

/// The first of the asked words that is none of the known ones.
pub(crate) fn first(
    option: &'static str,
    asked: &[String],
    known: impl FnOnce() -> BTreeSet<String>,
) -> Option<Phrase> {
    if asked.is_empty() {
        return None;
    }
    let known = known();
    let word = asked.iter().find(|word| !known.contains(*word))?;
    let phrase = match closest(word, known.iter().map(String::as_str)) {
        Some(closest) => Phrase::new("option-unknown-alike").text("closest", closest),
        None => Phrase::new("option-unknown"),
    };
    Some(phrase.text("option", option).text("word", word.as_str()))
}

/// The known word a typing error most likely meant, of equal ones the first.
pub(crate) fn closest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |other: &str| strsim::jaro_winkler(word, other);
    known
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)).then(b.cmp(a)))
        .filter(|closest| likeness(closest) > ALIKE)
}
