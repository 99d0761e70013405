//! Which kinds, themes, areas and stages are there, and what are they called?
//!
//! The built-in words come from `vocabulary.csv`; a network may add its own.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Names, PartialDate};

/// The words of a network: the built-in ones and its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Vocabulary {
    /// Kinds of actors, a forest by `parent`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub actor_kinds: Vec<ActorKind>,
    /// Kinds of ties, a forest by `parent`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub tie_kinds: Vec<TieKind>,
    /// What ties are about.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub themes: Vec<Theme>,
    /// Where actors work.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub areas: Vec<Area>,
    /// Dated states of the reform.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub stages: Vec<Stage>,
}

/// A kind of actor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ActorKind {
    /// What actors refer to it by.
    pub id: String,
    /// The kind it is a case of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Is it the level at which `--by kind` compares? Kinds below it count as it.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub sector: bool,
    /// What people call it.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub name: Names,
}

/// A kind of tie.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TieKind {
    /// What ties refer to it by.
    pub id: String,
    /// The kind it is a case of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Does it run from one actor to the other?
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub directed: bool,
    /// What people call it: a verb, the first actor as subject.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub name: Names,
}

/// What ties are about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Theme {
    /// What ties and actors refer to it by.
    pub id: String,
    /// The theme it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What people call it.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub name: Names,
}

/// Where actors work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Area {
    /// What actors refer to it by.
    pub id: String,
    /// The area it lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What people call it.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub name: Names,
}

/// A dated state of the reform; it lasts until the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Stage {
    /// What texts refer to it by.
    pub id: String,
    /// When it begins.
    pub from: PartialDate,
    /// What people call it.
    #[serde(skip_serializing_if = "Names::is_empty", default)]
    pub name: Names,
}

/// A word with a place in a tree.
pub trait Word {
    /// Its key.
    fn id(&self) -> &str;
    /// The key of the word above it.
    fn parent(&self) -> Option<&str>;
    /// What people call it.
    fn name(&self) -> &Names;
}

macro_rules! words {
    ($($word:ty),*) => {$(
        impl Word for $word {
            fn id(&self) -> &str { &self.id }
            fn parent(&self) -> Option<&str> { self.parent.as_deref() }
            fn name(&self) -> &Names { &self.name }
        }
    )*};
}
words!(ActorKind, TieKind, Theme, Area);

/// The word with that key.
pub fn find<'a, W: Word>(words: &'a [W], id: &str) -> Option<&'a W> {
    words.iter().find(|word| word.id() == id)
}

/// The word that a text names, whatever the size of its letters: by its key, or by its name in
/// any language, without what that has in brackets, or by one of the names it joins.
pub(crate) fn named<'a, W: Word>(words: &'a [W], text: &str) -> Option<&'a W> {
    let text = text.trim().to_lowercase();
    let is_it = |word: &&W| {
        word.id().to_lowercase() == text || names(*word).any(|name| name.to_lowercase() == text)
    };
    find(words, &text).or_else(|| words.iter().find(is_it))
}

/// What a word is called: its names, those without what they have in brackets, and each of the
/// names they join by a slash: `avustaa (järjestöavustus)`, `hallinnoi / toimii sihteerinä`.
pub(crate) fn names<W: Word>(word: &W) -> impl Iterator<Item = &str> {
    let Names { fi, sv, en, und } = word.name();
    let names = [fi, sv, en, und].into_iter().flatten();
    names.flat_map(|name| {
        let plain = name.split(" (").next().unwrap_or(name);
        let joined = plain.split(" / ").map(str::trim);
        std::iter::once(name.trim()).chain(joined)
    })
}

/// The word and everything above it, itself first; a loop of parents ends where it closes.
pub fn lineage<'a, W: Word>(words: &'a [W], id: &str) -> Vec<&'a W> {
    let mut line: Vec<&W> = Vec::new();
    let mut next = find(words, id);
    while let Some(word) = next {
        if line.iter().any(|seen| seen.id() == word.id()) {
            break;
        }
        line.push(word);
        next = word.parent().and_then(|parent| find(words, parent));
    }
    line
}

impl Vocabulary {
    /// The words every network has.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Vocabulary> = LazyLock::new(|| {
            parse_table(include_str!("vocabulary.csv"))
                .expect("vocabulary.csv is checked by a test")
        });
        &BUILT_IN
    }

    /// The built-in words, with `own` added; an own word replaces a built-in one of its key.
    pub fn with_built_in(own: Self) -> Self {
        let base = Self::built_in().clone();
        Self {
            actor_kinds: merged(base.actor_kinds, own.actor_kinds, |kind| kind.id.clone()),
            tie_kinds: merged(base.tie_kinds, own.tie_kinds, |kind| kind.id.clone()),
            themes: merged(base.themes, own.themes, |theme| theme.id.clone()),
            areas: merged(base.areas, own.areas, |area| area.id.clone()),
            stages: merged(base.stages, own.stages, |stage| stage.id.clone()),
        }
    }

    /// Is `kind` the same as `ancestor` or a case of it? (An umbrella association *is an* association.)
    pub fn actor_kind_is(&self, kind: &str, ancestor: &str) -> bool {
        kind == ancestor
            || lineage(&self.actor_kinds, kind)
                .iter()
                .any(|word| word.id == ancestor)
    }

    /// Is the tie kind the same as `ancestor` or a case of it?
    pub fn tie_kind_is(&self, kind: &str, ancestor: &str) -> bool {
        kind == ancestor
            || lineage(&self.tie_kinds, kind)
                .iter()
                .any(|word| word.id == ancestor)
    }

    /// Is the theme the same as `ancestor` or part of it?
    pub fn theme_is(&self, theme: &str, ancestor: &str) -> bool {
        theme == ancestor
            || lineage(&self.themes, theme)
                .iter()
                .any(|word| word.id == ancestor)
    }

    /// Is the area the same as `ancestor` or inside it?
    pub fn area_is(&self, area: &str, ancestor: &str) -> bool {
        area == ancestor
            || lineage(&self.areas, area)
                .iter()
                .any(|word| word.id == ancestor)
    }

    /// The kind at which `--by kind` compares: the nearest one marked `sector`, itself if none is.
    pub fn sector_of_kind<'a>(&'a self, kind: &'a str) -> &'a str {
        lineage(&self.actor_kinds, kind)
            .into_iter()
            .find(|word| word.sector)
            .map_or(kind, |word| word.id.as_str())
    }

    /// The stage of the reform on a day: the latest that has begun; none before the first.
    pub fn stage_on(&self, day: Date) -> Option<&Stage> {
        self.stages
            .iter()
            .filter(|stage| stage.from.first_day() <= day)
            .max_by_key(|stage| stage.from.first_day())
    }

    /// Does a tie of that kind run from one actor to the other? Unknown kinds do not.
    pub fn is_directed(&self, tie_kind: &str) -> bool {
        find(&self.tie_kinds, tie_kind).is_some_and(|kind| kind.directed)
    }
}

fn merged<W>(base: Vec<W>, own: Vec<W>, id: impl Fn(&W) -> String) -> Vec<W> {
    let mut position: BTreeMap<String, usize> = base
        .iter()
        .enumerate()
        .map(|(index, word)| (id(word), index))
        .collect();
    let mut words = base;
    for word in own {
        match position.get(&id(&word)) {
            Some(&index) => words[index] = word,
            None => {
                position.insert(id(&word), words.len());
                words.push(word);
            }
        }
    }
    words
}

/// Reads `group,key,parent,directed,sector,fi,sv,en`; a stage keeps its date in `parent`.
fn parse_table(text: &str) -> Result<Vocabulary, String> {
    let mut vocabulary = Vocabulary::default();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    for row in rows.records() {
        let row = row.map_err(|error| error.to_string())?;
        let cell = |column: usize| row.get(column).unwrap_or_default();
        let id = cell(1).to_owned();
        let parent = Some(cell(2).to_owned()).filter(|parent| !parent.is_empty());
        let directed = cell(3) == "1";
        let sector = cell(4) == "1";
        let name = Names::all(cell(5), cell(6), cell(7));
        match cell(0) {
            "actor_kind" => vocabulary.actor_kinds.push(ActorKind {
                id,
                parent,
                sector,
                name,
            }),
            "tie_kind" => vocabulary.tie_kinds.push(TieKind {
                id,
                parent,
                directed,
                name,
            }),
            "theme" => vocabulary.themes.push(Theme { id, parent, name }),
            "stage" => {
                let from = cell(2).parse().map_err(|error| format!("{id}: {error}"))?;
                vocabulary.stages.push(Stage { id, from, name });
            }
            "status" => {}
            group => return Err(format!("{id}: no group {group}")),
        }
    }
    Ok(vocabulary)
}

/// What a status is called.
pub fn status_name(status: super::Status) -> &'static Names {
    static NAMES: LazyLock<BTreeMap<String, Names>> = LazyLock::new(|| {
        csv::Reader::from_reader(include_str!("vocabulary.csv").as_bytes())
            .records()
            .map(|row| row.expect("vocabulary.csv is checked by a test"))
            .filter(|row| &row[0] == "status")
            .map(|row| (row[1].to_owned(), Names::all(&row[5], &row[6], &row[7])))
            .collect()
    });
    &NAMES[status.key()]
}

#[cfg(test)]
mod tests {
    use super::super::Status;
    use super::*;

    #[test]
    fn the_table_is_sound() {
        let vocabulary = parse_table(include_str!("vocabulary.csv")).expect("a sound table");
        fn check<W: Word>(words: &[W]) {
            for word in words {
                assert!(
                    word.name().fi.is_some()
                        && word.name().sv.is_some()
                        && word.name().en.is_some()
                );
                let same = words.iter().filter(|other| other.id() == word.id()).count();
                assert_eq!(same, 1, "{} stands once", word.id());
                if let Some(parent) = word.parent() {
                    assert!(
                        find(words, parent).is_some(),
                        "{} has a parent {parent}",
                        word.id()
                    );
                }
            }
        }
        check(&vocabulary.actor_kinds);
        check(&vocabulary.tie_kinds);
        check(&vocabulary.themes);
        assert!(
            vocabulary
                .stages
                .is_sorted_by_key(|stage| stage.from.first_day())
        );
    }

    #[test]
    fn an_umbrella_association_is_an_organisation() {
        let words = Vocabulary::built_in();
        assert!(words.actor_kind_is("umbrella_association", "organisation"));
        assert!(!words.actor_kind_is("organisation", "umbrella_association"));
        assert_eq!(words.sector_of_kind("umbrella_association"), "association");
        assert_eq!(words.sector_of_kind("never heard of"), "never heard of");
    }

    #[test]
    fn a_stage_lasts_until_the_next() {
        let words = Vocabulary::built_in();
        let stage = |year, month, day| {
            let day = jiff::civil::date(year, month, day);
            words.stage_on(day).map(|stage| stage.id.as_str())
        };
        assert_eq!(stage(2017, 12, 31), None);
        assert_eq!(stage(2018, 6, 1), Some("stage_2018"));
        assert_eq!(stage(2019, 3, 8), Some("stage_2019"));
        assert_eq!(stage(2021, 9, 1), Some("stage_2021_force"));
    }

    #[test]
    fn every_status_has_a_name() {
        for status in Status::ALL {
            assert!(status_name(status).fi.is_some());
        }
    }

    #[test]
    fn a_loop_of_parents_ends() {
        let theme = |id: &str, parent: &str| Theme {
            id: id.into(),
            parent: Some(parent.into()),
            name: Names::default(),
        };
        let words = [theme("a", "b"), theme("b", "a")];
        assert_eq!(lineage(&words, "a").len(), 2);
    }
}
