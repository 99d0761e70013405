//! How is a change said?

use crate::change::{Change, Ending, TieName, find_actor};
use crate::findings::naming::{self, actor_name, names_up_to};
use crate::language::Phrase;
use crate::model::{Model, Names};

/// How many changes stand in a title.
const NAMED: usize = 2;

/// Several changes in a row.
pub(super) fn all(changes: &[Phrase]) -> Phrase {
    let changes: Vec<Names> = changes.iter().map(Phrase::in_all).collect();
    names_up_to(&changes, NAMED)
}

pub(super) fn in_words(model: &Model, change: &Change) -> Phrase {
    let name = |id: &str| match find_actor(model, id) {
        Some(node) => actor_name(model, node),
        None => Names::plain(id),
    };
    let tie = |key: &'static str, tie: &TieName| {
        let kind = tie
            .kind
            .as_ref()
            .map(|kind| naming::tie_kind(model, kind).name);
        let phrase = match kind {
            Some(kind) => Phrase::new("scenario-tie-of-kind").name("kind", kind),
            None => Phrase::new("scenario-tie"),
        };
        let phrase = phrase
            .name("from", name(&tie.from))
            .name("to", name(&tie.to));
        Phrase::new(key).phrase("what", phrase)
    };
    match change {
        Change::Remove { actor } => Phrase::new("scenario-goes").name("what", name(actor)),
        Change::RemoveTie(removed) => tie("scenario-goes", removed),
        Change::Merge { actors, into } => Phrase::new("scenario-merge")
            .list("actors", actors.iter().map(|actor| name(actor)).collect())
            .name("into", name(into)),
        Change::Add { from, to, tie: new } => {
            let named = TieName {
                from: from.clone(),
                to: to.clone(),
                kind: Some(new.kind.clone()),
                theme: None,
            };
            tie("scenario-comes", &named)
        }
        Change::AddActor(actor) => {
            let name = if actor.name.is_empty() {
                Names::plain(&actor.id)
            } else {
                actor.name.clone()
            };
            Phrase::new("scenario-comes").name("what", name)
        }
        Change::HandOver { from, to, .. } => Phrase::new("scenario-hand-over")
            .name("from", name(from))
            .name("to", name(to)),
        Change::End { what, at } => {
            let phrase = match what {
                Ending::Actor(actor) => Phrase::new("scenario-ends").name("what", name(actor)),
                Ending::Tie(ended) => tie("scenario-ends", ended),
            };
            let own_end = || match what {
                Ending::Actor(actor) => model.actor(find_actor(model, actor)?).valid.until,
                Ending::Tie(_) => None,
            };
            match at.or_else(own_end) {
                Some(at) => Phrase::new("scenario-on")
                    .phrase("change", phrase)
                    .date("day", at),
                None => phrase,
            }
        }
        Change::Continue { what, until } => {
            let phrase = match what {
                Ending::Actor(actor) => Phrase::new("scenario-continues").name("what", name(actor)),
                Ending::Tie(going_on) => tie("scenario-continues", going_on),
            };
            match until {
                Some(until) => Phrase::new("scenario-until")
                    .phrase("change", phrase)
                    .date("day", *until),
                None => phrase,
            }
        }
    }
}
