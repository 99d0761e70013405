//! What does a sentence with its numbers and names read like?

use std::cell::RefCell;
use std::collections::HashMap;

use fluent_bundle::types::{FluentNumber, FluentValue};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::{Language, decimal, integer, partial_date, percent};
use crate::model::{Names, PartialDate};

/// A sentence that is not yet in any language: its key in the phrase files and what goes into it.
///
/// In JSON it is the sentence in all three languages: `{"fi": …, "sv": …, "en": …}`.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(with = "Names")]
pub struct Phrase {
    /// The key of the sentence.
    pub key: &'static str,
    /// What goes into it, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// Something that goes into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A count: chooses between singular and plural.
    Count(i64),
    /// A number with this many decimals.
    Decimal(f64, u8),
    /// A share of one, shown in percent.
    Share(f64),
    /// A day, a month or a year.
    Date(PartialDate),
    /// A name in three languages.
    Name(Names),
    /// Names in a row.
    List(Vec<Names>),
    /// Another sentence.
    Phrase(Box<Phrase>),
}

impl Phrase {
    /// The sentence with that key.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// With a count.
    pub fn count(self, name: &'static str, count: usize) -> Self {
        self.with(
            name,
            Argument::Count(i64::try_from(count).unwrap_or(i64::MAX)),
        )
    }

    /// With a number of so many decimals.
    pub fn decimal(self, name: &'static str, number: f64, decimals: u8) -> Self {
        self.with(name, Argument::Decimal(number, decimals))
    }

    /// With a share of one, shown in percent.
    pub fn share(self, name: &'static str, share: f64) -> Self {
        self.with(name, Argument::Share(share))
    }

    /// With a date.
    pub fn date(self, name: &'static str, date: PartialDate) -> Self {
        self.with(name, Argument::Date(date))
    }

    /// With a name.
    pub fn name(self, name: &'static str, names: Names) -> Self {
        self.with(name, Argument::Name(names))
    }

    /// With a text that is the same in every language: an id, a date, a file name.
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Argument::Name(Names::plain(text)))
    }

    /// With names in a row.
    pub fn list(self, name: &'static str, names: Vec<Names>) -> Self {
        self.with(name, Argument::List(names))
    }

    /// With another sentence inside it.
    pub fn phrase(self, name: &'static str, phrase: Phrase) -> Self {
        self.with(name, Argument::Phrase(Box::new(phrase)))
    }

    fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.arguments.push((name, argument));
        self
    }

    /// The sentence in a language.
    ///
    /// # Panics
    /// When the phrase files have no such key; a test looks up every key the code uses.
    pub fn in_language(&self, language: Language) -> String {
        let mut arguments = FluentArgs::new();
        for (name, argument) in &self.arguments {
            arguments.set(*name, argument.to_fluent(language));
        }
        with_bundle(language, |bundle| {
            let pattern = bundle
                .get_message(self.key)
                .and_then(|message| message.value())
                .unwrap_or_else(|| panic!("the phrase files have the key {}", self.key));
            let mut errors = Vec::new();
            let text = bundle
                .format_pattern(pattern, Some(&arguments), &mut errors)
                .into_owned();
            debug_assert!(errors.is_empty(), "{}: {errors:?}", self.key);
            text
        })
    }

    /// The sentence in all three languages.
    pub fn in_all(&self) -> Names {
        let [fi, sv, en] = Language::ALL.map(|language| self.in_language(language));
        Names::all(&fi, &sv, &en)
    }
}

impl Serialize for Phrase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.in_all().serialize(serializer)
    }
}

/// The names in a row: with commas, or with semicolons when a name has a comma itself.
pub fn joined(names: &[Names], language: Language) -> String {
    let names: Vec<&str> = names
        .iter()
        .map(|names| names.best(language).unwrap_or("–"))
        .collect();
    let has_comma = names.iter().any(|name| name.contains(", "));
    names.join(if has_comma { "; " } else { ", " })
}

impl Argument {
    fn to_fluent(&self, language: Language) -> FluentValue<'static> {
        match self {
            Self::Count(count) => FluentValue::from(*count),
            Self::Decimal(number, decimals) => {
                FluentValue::from(decimal(*number, usize::from(*decimals), language))
            }
            Self::Share(share) => FluentValue::from(percent(*share, language)),
            Self::Date(date) => FluentValue::from(partial_date(*date, language)),
            Self::Name(names) => FluentValue::from(names.best(language).unwrap_or("–").to_owned()),
            Self::List(list) => FluentValue::from(joined(list, language)),
            Self::Phrase(phrase) => FluentValue::from(phrase.in_language(language)),
        }
    }
}

/// The phrase files of each language, one per topic; a new topic is a new row.
macro_rules! phrase_files {
    ($($topic:literal),* $(,)?) => {
        const FILES: [(Language, &[(&str, &str)]); 3] = [
            (Language::Fi, &[$(($topic, include_str!(concat!("fi/", $topic, ".ftl")))),*]),
            (Language::Sv, &[$(($topic, include_str!(concat!("sv/", $topic, ".ftl")))),*]),
            (Language::En, &[$(($topic, include_str!(concat!("en/", $topic, ".ftl")))),*]),
        ];
    };
}
phrase_files! {
    "certainty",
    "change",
    "compare",
    "convert",
    "counts",
    "coverage",
    "diagram",
    "dot",
    "findings",
    "foreign_files",
    "governance",
    "graph_files",
    "graphviz",
    "groups",
    "info",
    "measures",
    "positions",
    "output",
    "problems",
    "recommend",
    "report",
    "rules",
    "scenario",
    "scope",
    "stress",
    "tables",
    "template",
    "text",
    "view_change",
    "view_columns",
    "view_flow",
    "view_interface",
    "view_network",
    "view_map",
    "view_ranking",
    "view_timeline",
    "view_coverage",
    "view_ego",
    "view_tripartite",
    "parquet",
    "workbook",
    "written_networks",
    "xml",
}

type Bundle = FluentBundle<FluentResource>;

/// Fluent's bundles are bound to a thread; each thread builds those it needs, once.
fn with_bundle<T>(language: Language, run: impl FnOnce(&Bundle) -> T) -> T {
    thread_local! {
        static BUNDLES: RefCell<HashMap<Language, Bundle>> = RefCell::default();
    }
    BUNDLES
        .with_borrow_mut(|bundles| run(bundles.entry(language).or_insert_with(|| bundle(language))))
}

fn bundle(language: Language) -> Bundle {
    let tag = language.code().parse().expect("a language tag");
    let mut bundle = FluentBundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Fi => |value, _| whole_number(value, Language::Fi),
        Language::Sv => |value, _| whole_number(value, Language::Sv),
        Language::En => |value, _| whole_number(value, Language::En),
    }));
    for (topic, text) in FILES[language as usize].1 {
        let file = || format!("{}/{topic}.ftl", language.code());
        let resource = FluentResource::try_new((*text).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file()));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("{}: {errors:?}", file()));
    }
    bundle
}

fn whole_number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(integer(*value as i64, language)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn whole(files: &[(&str, &str)]) -> String {
        files.iter().flat_map(|(_, text)| [*text, "\n"]).collect()
    }

    /// Every key with the names of what goes into it.
    fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let variables = |entry: &str| {
            entry
                .split('$')
                .skip(1)
                .map(|rest| {
                    rest.chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_')
                        .collect()
                })
                .collect()
        };
        let mut entries: Vec<(String, String)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once(" =") {
                Some((key, rest)) if !line.starts_with(' ') => {
                    entries.push((key.to_owned(), rest.to_owned()));
                }
                _ => {
                    if let Some((_, entry)) = entries.last_mut() {
                        entry.push('\n');
                        entry.push_str(line);
                    }
                }
            }
        }
        entries
            .into_iter()
            .map(|(key, entry)| (key, variables(&entry)))
            .collect()
    }

    #[test]
    fn the_three_files_say_the_same_things() {
        let [fi, sv, en] = FILES.map(|(_, files)| keys(&whole(files)));
        assert_eq!(fi.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
        assert_eq!(sv.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
        for (key, variables) in &en {
            assert_eq!(&fi[key], variables, "fi: {key}");
            assert_eq!(&sv[key], variables, "sv: {key}");
        }
    }

    #[test]
    fn no_key_stands_twice() {
        for (language, files) in FILES {
            let text = whole(files);
            let count = text
                .lines()
                .filter(|line| !line.starts_with([' ', '#', '}']) && line.contains(" ="))
                .count();
            assert_eq!(keys(&text).len(), count, "{}", language.code());
            bundle(language);
        }
    }

    #[test]
    fn names_with_commas_are_joined_with_semicolons() {
        let names = ["a", "b, c"].map(Names::plain);
        assert_eq!(joined(&names[..1], Language::Fi), "a");
        assert_eq!(joined(&names, Language::Fi), "a; b, c");
    }

    #[test]
    fn counts_choose_singular_and_plural() {
        let one = Phrase::new("count-ties").count("count", 1);
        let many = Phrase::new("count-ties").count("count", 1200);
        assert_eq!(one.in_language(Language::Fi), "1 yhteys");
        assert_eq!(many.in_language(Language::Fi), "1\u{a0}200 yhteyttä");
        assert_eq!(one.in_language(Language::Sv), "1 relation");
        assert_eq!(many.in_language(Language::En), "1,200 ties");
    }
}
