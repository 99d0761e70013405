//! What is said of areas and themes?

use super::super::ViewInput;
use super::super::presence;
use super::Choice;
use super::NAMED;
use crate::diagram::frame::KeyGroup;
use crate::findings::{Coverage, Presence};
use crate::language::Phrase;
use crate::model::Names;

pub(super) fn title(choice: &Choice, answer: &Coverage) -> Phrase {
    let counts = choice.counts(answer);
    Phrase::new("coverage-title")
        .count("met", counts.of(Presence::Met))
        .count("total", choice.pairs())
        .count("missing", counts.of(Presence::Missing))
        .count("unknown", counts.of(Presence::Unknown))
}

pub(super) fn keys(input: &ViewInput<'_>, answer: &Coverage, choice: &Choice) -> Vec<KeyGroup> {
    let options = input.options;
    let counts = choice.counts(answer);
    let title = Phrase::new("coverage-key").count("count", choice.pairs());
    vec![KeyGroup {
        title: title.in_language(options.language),
        keys: presence::keys(
            &counts,
            options.theme,
            options.page.unit(),
            options.language,
        ),
    }]
}

pub(super) fn description(input: &ViewInput<'_>, answer: &Coverage, choice: &Choice) -> Phrase {
    let counts = choice.counts(answer);
    let counted = Phrase::new("coverage-description")
        .count("areas", choice.areas.len())
        .count("themes", choice.themes.len())
        .count("total", choice.pairs())
        .count("both", choice.counted_twice(answer))
        .count("met", counts.of(Presence::Met))
        .count("planned", counts.of(Presence::Planned))
        .count("missing", counts.of(Presence::Missing))
        .count("ended", counts.of(Presence::Ended))
        .count("unknown", counts.of(Presence::Unknown));
    let names = Labels { input, answer };
    let pairs: Vec<Names> = choice
        .lacking(answer)
        .into_iter()
        .take(NAMED)
        .map(|(area, theme)| Names::plain(format!("{} – {}", names.area(area), names.theme(theme))))
        .collect();
    if pairs.is_empty() {
        return counted;
    }
    Phrase::new("coverage-description-missing")
        .phrase("counted", counted)
        .list("pairs", pairs)
}

/// What areas and themes are called.
pub(super) struct Labels<'a> {
    pub(super) input: &'a ViewInput<'a>,
    pub(super) answer: &'a Coverage,
}

impl Labels<'_> {
    pub(super) fn area(&self, place: usize) -> String {
        let word = &self.answer.areas[place].word;
        let name = word.name.best(self.input.options.language).unwrap_or("");
        if name.trim().is_empty() {
            word.key.clone()
        } else {
            name.to_owned()
        }
    }

    pub(super) fn theme(&self, place: usize) -> String {
        let language = self.input.options.language;
        match &self.answer.themes[place].word {
            Some(word) => word.name.best(language).unwrap_or(&word.key).to_owned(),
            None => Phrase::new("coverage-any-theme").in_language(language),
        }
    }
}
