//! Which words, sources and actors may be referred to?
//!
//! A native file must declare what it refers to. A foreign one may use a word by any of its
//! names, and what is found nowhere is adopted and noted.

use std::collections::{HashMap, HashSet};

use petgraph::graph::NodeIndex;

use super::check::Check;
use super::fields::{Fields, cut};
use crate::model::vocabulary::{self, ActorKind, Area, Theme, TieKind, Word};
use crate::model::{Actor, Evidence, Names, Source, Vocabulary};
use crate::problem::Code;
use crate::read::{Field, Spanned};

/// A sort of word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    ActorKind,
    TieKind,
    Theme,
    Area,
}

impl Sort {
    fn unknown(self) -> Code {
        match self {
            Self::ActorKind => Code::ActorKindUnknown,
            Self::TieKind => Code::TieKindUnknown,
            Self::Theme => Code::ThemeUnknown,
            Self::Area => Code::AreaUnknown,
        }
    }

    fn adopted(self) -> Code {
        match self {
            Self::ActorKind => Code::ActorKindAdopted,
            Self::TieKind => Code::TieKindAdopted,
            Self::Theme => Code::ThemeAdopted,
            Self::Area => Code::AreaAdopted,
        }
    }
}

/// What may be referred to.
pub(super) struct Known {
    /// The words the input declares, and those adopted.
    pub(super) own: Vocabulary,
    /// The sources the input lists, and those adopted.
    pub(super) sources: Vec<Source>,
    /// The actors that only others mention, in the order they are mentioned.
    pub(super) created: Vec<String>,
    lexicons: [Lexicon; 4],
    source_ids: HashSet<String>,
    /// The place of each actor in the model by its id, provided all of them are sound.
    actors: HashMap<String, NodeIndex>,
    /// In foreign files: the id by the name in lower case; `None` when several have it.
    actor_of_name: HashMap<String, Option<String>>,
}

/// The words of one sort, by id and by any of their names in lower case.
#[derive(Default)]
struct Lexicon {
    ids: HashSet<String>,
    by_name: HashMap<String, String>,
}

impl Lexicon {
    fn of<W: Word>(words: &[W]) -> Self {
        let mut lexicon = Self::default();
        for word in words {
            lexicon.ids.insert(word.id().to_owned());
        }
        for word in words {
            for text in vocabulary::names(word).chain([word.id()]) {
                lexicon
                    .by_name
                    .entry(text.to_lowercase())
                    .or_insert_with(|| word.id().to_owned());
            }
        }
        lexicon
    }
}

impl Known {
    pub(super) fn new(
        own: Vocabulary,
        sources: Vec<Source>,
        actors: HashMap<String, NodeIndex>,
    ) -> Self {
        let words = Vocabulary::with_built_in(own.clone());
        Self {
            lexicons: [
                Lexicon::of(&words.actor_kinds),
                Lexicon::of(&words.tie_kinds),
                Lexicon::of(&words.themes),
                Lexicon::of(&words.areas),
            ],
            source_ids: sources.iter().map(|source| source.id.clone()).collect(),
            own,
            sources,
            created: Vec::new(),
            actors,
            actor_of_name: HashMap::new(),
        }
    }

    /// The actor with that id.
    pub(super) fn actor(&self, id: &str) -> Option<NodeIndex> {
        self.actors.get(id).copied()
    }

    /// The ids of all actors.
    pub(super) fn actor_ids(&self) -> impl Iterator<Item = &str> {
        self.actors.keys().map(String::as_str)
    }

    /// Does the input list actors, or do only ties mention them?
    pub(super) fn lists_actors(&self) -> bool {
        self.actors.len() > self.created.len()
    }

    /// From now on the actor may also be referred to by its name.
    pub(super) fn name_actor(&mut self, actor: &Actor) {
        let Names { fi, sv, en, und } = &actor.name;
        let names: HashSet<String> = [fi, sv, en, und]
            .into_iter()
            .flatten()
            .map(|name| name.to_lowercase())
            .collect();
        for name in names {
            self.actor_of_name
                .entry(name)
                .and_modify(|id| *id = None)
                .or_insert_with(|| Some(actor.id.clone()));
        }
    }

    /// The one actor with that name.
    pub(super) fn actor_named(&self, name: &str) -> Option<NodeIndex> {
        let id = self.actor_of_name.get(&name.to_lowercase())?.as_deref()?;
        self.actor(id)
    }

    /// From now on there is an actor with that id.
    pub(super) fn create_actor(&mut self, id: &str) -> NodeIndex {
        let node = NodeIndex::new(self.actors.len());
        self.actors.insert(id.to_owned(), node);
        self.created.push(id.to_owned());
        node
    }

    /// The word a text refers to. An unknown one is reported, in foreign files adopted.
    pub(super) fn word(
        &mut self,
        sort: Sort,
        fields: Fields<'_>,
        field: &Field,
        text: &Spanned<String>,
        check: &mut Check,
    ) -> String {
        let lexicon = &self.lexicons[sort as usize];
        let id = &text.value;
        if lexicon.ids.contains(id) || (sort == Sort::Area && self.actors.contains_key(id)) {
            return id.clone();
        }
        if check.is_foreign() {
            if let Some(known) = lexicon.by_name.get(&id.to_lowercase()) {
                return known.clone();
            }
            let note = fields.problem_at(sort.adopted(), field, text.span);
            check.report(note.text("word", cut(id)));
            self.adopt(sort, id);
            return id.clone();
        }
        let actors = self.actors.keys().filter(|_| sort == Sort::Area);
        let candidates = lexicon.ids.iter().chain(actors).map(String::as_str);
        let meant = check.nearest(sort.unknown(), id, candidates);
        let problem = fields.problem_at(sort.unknown(), field, text.span);
        check.report(problem.text("word", cut(id)).did_you_mean(meant));
        id.clone()
    }

    fn adopt(&mut self, sort: Sort, id: &str) {
        let lexicon = &mut self.lexicons[sort as usize];
        lexicon.ids.insert(id.to_owned());
        lexicon.by_name.insert(id.to_lowercase(), id.to_owned());
        let (id, own) = (id.to_owned(), &mut self.own);
        match sort {
            Sort::ActorKind => own.actor_kinds.push(ActorKind {
                id,
                ..ActorKind::default()
            }),
            Sort::TieKind => own.tie_kinds.push(TieKind {
                id,
                ..TieKind::default()
            }),
            Sort::Theme => own.themes.push(Theme {
                id,
                ..Theme::default()
            }),
            Sort::Area => own.areas.push(Area {
                id,
                ..Area::default()
            }),
        }
    }

    /// The word under a name, when there is one.
    pub(super) fn word_in(
        &mut self,
        sort: Sort,
        fields: Fields<'_>,
        name: &str,
        check: &mut Check,
    ) -> Option<String> {
        let text = fields.text(name, check)?;
        let field = fields.field(name)?;
        Some(self.word(sort, fields, field, &text, check))
    }

    /// The words of a list under a name.
    pub(super) fn words_in(
        &mut self,
        sort: Sort,
        fields: Fields<'_>,
        name: &str,
        check: &mut Check,
    ) -> Vec<String> {
        let texts = fields.texts(name, check);
        let Some(field) = fields.field(name) else {
            return Vec::new();
        };
        texts
            .iter()
            .map(|text| self.word(sort, fields, field, text, check))
            .collect()
    }

    /// How we know what the record says.
    pub(super) fn evidence(&mut self, fields: Fields<'_>, check: &mut Check) -> Evidence {
        Evidence {
            source: fields
                .text("source", check)
                .and_then(|text| self.source(fields, text, check)),
            phrase: fields.text("phrase", check).map(|phrase| phrase.value),
        }
    }

    fn source(
        &mut self,
        fields: Fields<'_>,
        text: Spanned<String>,
        check: &mut Check,
    ) -> Option<String> {
        let id = text.value;
        if self.source_ids.contains(&id) {
            return Some(id);
        }
        let field = fields.field("source")?;
        if check.is_foreign() {
            check.remark(Code::SourceAdopted, &fields.name_of(field), text.span);
            self.source_ids.insert(id.clone());
            let address = ["http://", "https://"]
                .iter()
                .any(|scheme| id.starts_with(scheme))
                .then(|| id.clone());
            self.sources.push(Source {
                id: id.clone(),
                address,
                ..Source::default()
            });
            return Some(id);
        }
        let ids = self.source_ids.iter().map(String::as_str);
        let meant = check.nearest(Code::SourceUnknown, &id, ids);
        check.report(
            fields
                .problem(Code::SourceUnknown, field)
                .did_you_mean(meant),
        );
        None
    }

    /// Ids of actors in a list under a name; those of no actor are reported.
    pub(super) fn actors_in(
        &self,
        fields: Fields<'_>,
        name: &str,
        check: &mut Check,
    ) -> Vec<String> {
        let texts = fields.texts(name, check);
        let Some(field) = fields.field(name) else {
            return Vec::new();
        };
        for text in &texts {
            if self.actor(&text.value).is_none() {
                let meant = check.nearest(Code::ActorUnknown, &text.value, self.actor_ids());
                let problem = fields.problem_at(Code::ActorUnknown, field, text.span);
                check.report(problem.text("id", cut(&text.value)).did_you_mean(meant));
            }
        }
        texts.into_iter().map(|text| text.value).collect()
    }
}
