//! Which words does the input declare, and are they sound?

use std::collections::HashMap;

use super::check::Check;
use super::fields::{Fields, cut};
use super::ids::{Ids, records};
use super::loops::loops;
use crate::model::vocabulary::{ActorKind, Area, Stage, Theme, TieKind, Word};
use crate::model::{Names, Vocabulary};
use crate::problem::Code;

/// The lists of a vocabulary.
pub(super) const LISTS: [&str; 5] = ["actor_kinds", "tie_kinds", "themes", "areas", "stages"];

/// The keys of a kind of actor.
pub(super) const ACTOR_KIND_KEYS: [&str; 4] = ["id", "parent", "sector", "name"];
/// The keys of a kind of tie.
pub(super) const TIE_KIND_KEYS: [&str; 4] = ["id", "parent", "directed", "name"];
/// The keys of a theme or an area.
pub(super) const WORD_KEYS: [&str; 3] = ["id", "parent", "name"];
/// The keys of a stage.
pub(super) const STAGE_KEYS: [&str; 3] = ["id", "from", "name"];

/// Reads the words the header declares.
pub(super) fn read(header: Fields<'_>, check: &mut Check) -> Vocabulary {
    let Some(fields) = header.nested("vocabulary", check) else {
        return Vocabulary::default();
    };
    fields.only(&LISTS, check);
    let built_in = Vocabulary::built_in();
    Vocabulary {
        actor_kinds: List {
            name: "actor_kinds",
            subject: "subject-actor-kind",
            keys: &ACTOR_KIND_KEYS,
            make: |Entry { id, parent, name }, fields, check| ActorKind {
                id,
                parent,
                name,
                sector: fields.flag("sector", check),
            },
            built_in: &built_in.actor_kinds,
        }
        .read(fields, check),
        tie_kinds: List {
            name: "tie_kinds",
            subject: "subject-tie-kind",
            keys: &TIE_KIND_KEYS,
            make: |Entry { id, parent, name }, fields, check| TieKind {
                id,
                parent,
                name,
                directed: fields.flag("directed", check),
            },
            built_in: &built_in.tie_kinds,
        }
        .read(fields, check),
        themes: List {
            name: "themes",
            subject: "subject-theme",
            keys: &WORD_KEYS,
            make: |Entry { id, parent, name }, _, _| Theme { id, parent, name },
            built_in: &built_in.themes,
        }
        .read(fields, check),
        areas: List {
            name: "areas",
            subject: "subject-area",
            keys: &WORD_KEYS,
            make: |Entry { id, parent, name }, _, _| Area { id, parent, name },
            built_in: &built_in.areas,
        }
        .read(fields, check),
        stages: stages(fields, check),
    }
}

/// What every word has.
struct Entry {
    id: String,
    parent: Option<String>,
    name: Names,
}

/// One list of words.
struct List<'a, W> {
    name: &'static str,
    subject: &'static str,
    keys: &'a [&'a str],
    make: fn(Entry, Fields<'_>, &mut Check) -> W,
    built_in: &'a [W],
}

impl<W: Word> List<'_, W> {
    fn read(&self, fields: Fields<'_>, check: &mut Check) -> Vec<W> {
        let mut ids = Ids::default();
        let mut words = Vec::new();
        let mut records_of_words = Vec::new();
        for record in records(fields, self.name, self.subject, check) {
            record.only(self.keys, check);
            let parent = record.text("parent", check).map(|parent| parent.value);
            let name = record.names("name", check);
            if let Some(id) = ids.take(record, check) {
                words.push((self.make)(Entry { id, parent, name }, record, check));
                records_of_words.push(record);
            }
        }
        self.check_parents(&words, &records_of_words, check);
        words
    }

    /// Parents are own or built-in words, and lead upwards. An own word may redefine a built-in
    /// one, so a loop may run through both.
    fn check_parents(&self, words: &[W], records: &[Fields<'_>], check: &mut Check) {
        let own: HashMap<&str, usize> = words.iter().map(Word::id).zip(0..).collect();
        let kept = self
            .built_in
            .iter()
            .filter(|word| !own.contains_key(word.id()));
        let all: Vec<&W> = words.iter().chain(kept).collect();
        let position: HashMap<&str, usize> = all.iter().map(|word| word.id()).zip(0..).collect();
        let parents: Vec<Option<usize>> = all
            .iter()
            .map(|word| position.get(word.parent()?).copied())
            .collect();
        for ((word, parent), record) in words.iter().zip(&parents).zip(records) {
            if let (Some(name), None) = (word.parent(), parent)
                && let Some(field) = record.field("parent")
            {
                let meant = check.nearest(Code::ParentUnknown, name, position.keys().copied());
                let problem = record.problem(Code::ParentUnknown, field);
                check.report(problem.text("id", cut(name)).did_you_mean(meant));
            }
        }
        for member in loops(&parents) {
            if let Some(record) = records.get(member)
                && let Some(field) = record.field("parent")
            {
                check.report(record.problem(Code::ParentLoop, field));
            }
        }
    }
}

fn stages(fields: Fields<'_>, check: &mut Check) -> Vec<Stage> {
    let mut ids = Ids::default();
    let mut stages = Vec::new();
    for record in records(fields, "stages", "subject-stage", check) {
        record.only(&STAGE_KEYS, check);
        let id = ids.take(record, check);
        let name = record.names("name", check);
        if record.given("from").is_none() {
            record.missing("from", check);
        }
        if let (Some(id), Some(from)) = (id, record.date("from", check)) {
            stages.push(Stage { id, from, name });
        }
    }
    stages
}
