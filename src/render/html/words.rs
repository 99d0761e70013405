//! In which language does a word of the page stand, and what does it link to?

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::language::{Language, Phrase};
use crate::model::{Model, Names};

/// What every part of the page needs.
pub(super) struct Page<'a> {
    /// The network.
    pub(super) model: &'a Model,
    /// The language of the page.
    pub(super) language: Language,
    /// The number of each source in the list of sources, from 1.
    source_numbers: BTreeMap<&'a str, usize>,
}

impl<'a> Page<'a> {
    pub(super) fn new(model: &'a Model, language: Language) -> Self {
        let sources = &model.network().sources;
        Self {
            model,
            language,
            source_numbers: sources
                .iter()
                .enumerate()
                .map(|(index, source)| (source.id.as_str(), index + 1))
                .collect(),
        }
    }

    /// A name; one that is not in the language of the page says which it is in, so that it is
    /// read aloud rightly.
    pub(super) fn name(&self, names: &Names) -> Markup {
        let text = names.best(self.language).unwrap_or("–");
        let other = Language::ALL
            .into_iter()
            .find(|&language| names.exact(language) == Some(text))
            .filter(|_| names.exact(self.language).is_none() && names.und.is_none());
        match other {
            Some(language) => html! { span lang=(language.code()) { (text) } },
            None => html! { (text) },
        }
    }

    /// A link to a source in the list of sources: its number in brackets.
    pub(super) fn source_link(&self, id: &str) -> Markup {
        match self.source_numbers.get(id) {
            Some(number) => {
                let label = Phrase::new("report-source-number")
                    .text("number", number.to_string())
                    .in_language(self.language);
                html! {
                    a.source href={ "#source-" (number) } aria-label=(label) { "[" (number) "]" }
                }
            }
            None => html! { span.source { "[" (id) "]" } },
        }
    }
}

/// A sentence without anything in it.
pub(super) fn say(language: Language, key: &'static str) -> String {
    Phrase::new(key).in_language(language)
}
