//! The network while it is changed: actors and ties may go, their order stays.

use std::collections::{BTreeMap, HashMap};

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::{Change, ChangeError, Changed, Effects, Ending, TieName};
use crate::model::vocabulary::{Area, Word, find};
use crate::model::{Actor, Model, Names, Network, PartialDate, Status, Tie};
use crate::validate::meant;

/// A place for every actor and tie there ever was; empty once it has gone.
pub(super) struct Draft {
    pub(super) network: Network,
    pub(super) actors: Vec<Option<Actor>>,
    pub(super) ties: Vec<Option<Laid>>,
    pub(super) by_id: HashMap<String, usize>,
    pub(super) effects: Effects,
    pub(super) became: BTreeMap<String, String>,
}

/// A tie between two places.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) tie: Tie,
}

impl Laid {
    pub(super) fn touches(&self, place: usize) -> bool {
        self.from == place || self.to == place
    }
}

impl Draft {
    pub(super) fn of(model: &Model) -> Self {
        let graph = model.graph();
        let actors: Vec<Option<Actor>> = graph.node_weights().cloned().map(Some).collect();
        let ids = graph.node_weights().map(|actor| actor.id.clone());
        Self {
            network: model.network().clone(),
            by_id: ids.zip(0..).collect(),
            ties: graph
                .edge_references()
                .map(|edge| {
                    Some(Laid {
                        from: edge.source().index(),
                        to: edge.target().index(),
                        tie: edge.weight().clone(),
                    })
                })
                .collect(),
            actors,
            effects: Effects::default(),
            became: BTreeMap::new(),
        }
    }

    pub(super) fn into_changed(self) -> Changed {
        let mut model = Model::with_capacity(self.network, self.actors.len(), self.ties.len());
        let nodes: Vec<Option<NodeIndex>> = self
            .actors
            .into_iter()
            .map(|actor| model.add_actor(actor?))
            .collect();
        for Laid { from, to, tie } in self.ties.into_iter().flatten() {
            if let (Some(from), Some(to)) = (nodes[from], nodes[to]) {
                model.add_tie(from, to, tie);
            }
        }
        Changed {
            model,
            effects: self.effects,
            became: self.became,
        }
    }

    pub(super) fn apply(&mut self, change: &Change) -> Result<(), ChangeError> {
        match change {
            Change::Remove { actor } => {
                let place = self.place(actor)?;
                self.remove(place);
                Ok(())
            }
            Change::RemoveTie(name) => self.remove_tie(name),
            Change::Merge { actors, into } => self.merge(actors, into),
            Change::Add { from, to, tie } => self.add(from, to, tie),
            Change::AddActor(actor) => self.add_actor(actor),
            Change::HandOver {
                from,
                to,
                kind,
                theme,
            } => self.hand_over(from, to, kind.as_deref(), theme.as_deref()),
            Change::End {
                what: Ending::Actor(actor),
                at,
            } => self.end_actor(actor, *at),
            Change::End {
                what: Ending::Tie(name),
                at,
            } => self.end_ties(name, *at),
            Change::Continue {
                what: Ending::Actor(actor),
                until,
            } => self.continue_actor(actor, *until),
            Change::Continue {
                what: Ending::Tie(name),
                until,
            } => self.continue_ties(name, *until),
        }
    }

    /// The actor with that id, else the only one with that name.
    pub(super) fn place(&self, text: &str) -> Result<usize, ChangeError> {
        if let Some(&place) = self.by_id.get(text) {
            return Ok(place);
        }
        let actors = self.actors.iter().enumerate();
        let mut found =
            actors.filter(|(_, actor)| actor.as_ref().is_some_and(|actor| is_called(actor, text)));
        match (found.next(), found.next()) {
            (Some((place, _)), None) => Ok(place),
            _ => Err(ChangeError::UnknownActor {
                id: text.to_owned(),
                meant: meant(text, self.sorted_ids().into_iter()),
            }),
        }
    }

    fn sorted_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.by_id.keys().map(String::as_str).collect();
        ids.sort_unstable();
        ids
    }

    pub(super) fn actor(&self, place: usize) -> &Actor {
        self.actors[place]
            .as_ref()
            .expect("places are looked up by the ids of actors that are there")
    }

    fn actor_mut(&mut self, place: usize) -> &mut Actor {
        self.actors[place]
            .as_mut()
            .expect("places are looked up by the ids of actors that are there")
    }

    fn remove(&mut self, place: usize) {
        let Some(actor) = self.actors[place].take() else {
            return;
        };
        self.by_id.remove(&actor.id);
        self.effects.actors_gone += 1;
        for slot in &mut self.ties {
            if slot.as_ref().is_some_and(|laid| laid.touches(place)) {
                *slot = None;
                self.effects.ties_gone += 1;
            }
        }
        self.keep_area(&actor);
        for other in self.actors.iter_mut().flatten() {
            other.parent.take_if(|parent| *parent == actor.id);
        }
        self.rename_in_network(std::slice::from_ref(&actor.id), None);
    }

    /// An actor that goes may have been an area of others: it stays one.
    fn keep_area(&mut self, gone: &Actor) {
        if find(&self.network.vocabulary.areas, &gone.id).is_some() {
            return;
        }
        let is_area = |area: &Option<String>| area.as_deref() == Some(&gone.id);
        let is_used = self.actors.iter().flatten().any(|actor| {
            let members = actor.collective.as_ref();
            is_area(&actor.area) || members.is_some_and(|members| is_area(&members.area))
        });
        if is_used {
            let area = Area {
                id: gone.id.clone(),
                parent: gone.area.clone().filter(|area| {
                    *area != gone.id && find(&self.network.vocabulary.areas, area).is_some()
                }),
                name: gone.name.clone(),
            };
            self.network.vocabulary.areas.push(area.clone());
            self.network.own_vocabulary.areas.push(area);
        }
    }

    /// Who went makes way in lists of actors, if only for others: a rule about nobody would
    /// be one about everybody.
    pub(super) fn rename_in_network(&mut self, gone: &[String], into: Option<&str>) {
        let network = &mut self.network;
        let events = network.events.iter_mut().map(|event| &mut event.actors);
        let statements = network.statements.iter_mut();
        for list in events.chain(statements.map(|statement| &mut statement.actors)) {
            renamed(list, gone, into);
        }
        let rules = network.rules.iter_mut();
        for list in rules.flat_map(|rule| [&mut rule.who.actors, &mut rule.whom.actors]) {
            let before = list.clone();
            renamed(list, gone, into);
            if list.is_empty() {
                *list = before;
            }
        }
    }

    /// The ties a name speaks of. A duty is no tie that could go or end.
    fn named(&self, name: &TieName) -> Result<Vec<usize>, ChangeError> {
        let mut ties = self.between(name)?;
        ties.retain(|&number| {
            let slot = self.ties[number].as_ref();
            slot.is_some_and(|laid| laid.tie.status != Status::Required)
        });
        Ok(ties)
    }

    fn between(&self, name: &TieName) -> Result<Vec<usize>, ChangeError> {
        let (from, to) = (self.place(&name.from)?, self.place(&name.to)?);
        if let Some(kind) = &name.kind {
            self.check_tie_kind(kind)?;
        }
        if let Some(theme) = &name.theme {
            self.check_theme(theme)?;
        }
        let is_meant = |laid: &Laid| {
            let is_between = (laid.from, laid.to) == (from, to)
                || ((laid.to, laid.from) == (from, to) && !self.is_directed(&laid.tie));
            is_between
                && name.kind.as_ref().is_none_or(|kind| laid.tie.kind == *kind)
                && (name.theme.as_ref()).is_none_or(|theme| laid.tie.themes.contains(theme))
        };
        let ties = self.ties.iter().enumerate();
        Ok(ties
            .filter(|(_, slot)| slot.as_ref().is_some_and(is_meant))
            .map(|(number, _)| number)
            .collect())
    }

    pub(super) fn is_directed(&self, tie: &Tie) -> bool {
        tie.directed
            .unwrap_or_else(|| self.network.vocabulary.is_directed(&tie.kind))
    }

    fn remove_tie(&mut self, name: &TieName) -> Result<(), ChangeError> {
        let ties = some_of(self.named(name)?, name)?;
        self.effects.ties_gone += ties.len();
        for number in ties {
            self.ties[number] = None;
        }
        Ok(())
    }

    fn add(&mut self, from: &str, to: &str, tie: &Tie) -> Result<(), ChangeError> {
        let name = TieName {
            from: from.to_owned(),
            to: to.to_owned(),
            kind: Some(tie.kind.clone()),
            theme: None,
        };
        for theme in &tie.themes {
            self.check_theme(theme)?;
        }
        let same = self.between(&name)?;
        let (from, to) = (self.place(from)?, self.place(to)?);
        if from == to {
            let id = self.actor(from).id.clone();
            return Err(ChangeError::SelfTie { id });
        }
        let says_more = |number: &usize| {
            let other = &self.ties[*number]
                .as_ref()
                .expect("named ties are there")
                .tie;
            let mut themes = tie.themes.iter();
            other.status == tie.status
                && other.valid.span(tie.valid) == other.valid
                && themes.all(|theme| other.themes.contains(theme))
        };
        if same.iter().any(says_more) {
            return Err(ChangeError::AlreadyThere {
                from: self.actor(from).id.clone(),
                to: self.actor(to).id.clone(),
                kind: tie.kind.clone(),
            });
        }
        let tie = tie.clone();
        self.ties.push(Some(Laid { from, to, tie }));
        self.effects.ties_new += 1;
        Ok(())
    }

    fn add_actor(&mut self, actor: &Actor) -> Result<(), ChangeError> {
        if self.by_id.contains_key(&actor.id) {
            let id = actor.id.clone();
            return Err(ChangeError::IdTaken { id });
        }
        let kinds = &self.network.vocabulary.actor_kinds;
        if find(kinds, &actor.kind).is_none() {
            return Err(ChangeError::UnknownActorKind {
                kind: actor.kind.clone(),
                meant: meant(&actor.kind, ids(kinds)),
            });
        }
        for theme in &actor.themes {
            self.check_theme(theme)?;
        }
        self.by_id.insert(actor.id.clone(), self.actors.len());
        self.actors.push(Some(actor.clone()));
        self.effects.actors_new += 1;
        Ok(())
    }

    pub(super) fn check_tie_kind(&self, kind: &str) -> Result<(), ChangeError> {
        let kinds = &self.network.vocabulary.tie_kinds;
        if find(kinds, kind).is_some() || self.is_used(|tie| tie.kind == kind) {
            return Ok(());
        }
        Err(ChangeError::UnknownTieKind {
            kind: kind.to_owned(),
            meant: meant(kind, ids(kinds)),
        })
    }

    pub(super) fn check_theme(&self, theme: &str) -> Result<(), ChangeError> {
        let themes = &self.network.vocabulary.themes;
        if find(themes, theme).is_some()
            || self.is_used(|tie| tie.themes.iter().any(|own| own == theme))
        {
            return Ok(());
        }
        Err(ChangeError::UnknownTheme {
            theme: theme.to_owned(),
            meant: meant(theme, ids(themes)),
        })
    }

    fn is_used(&self, is_it: impl Fn(&Tie) -> bool) -> bool {
        self.ties.iter().flatten().any(|laid| is_it(&laid.tie))
    }

    fn end_actor(&mut self, text: &str, at: Option<PartialDate>) -> Result<(), ChangeError> {
        let place = self.place(text)?;
        let actor = self.actor_mut(place);
        let (id, valid) = (actor.id.clone(), actor.valid);
        let Some(at) = at else {
            let has_end = valid.until.is_some();
            return has_end.then_some(()).ok_or(ChangeError::NoOwnEnd { id });
        };
        if let Some(begins) = valid.from.filter(|from| at.last_day() < from.first_day()) {
            return Err(ChangeError::EndsBeforeItBegins { id, begins });
        }
        if let Some(ends) = valid.until.filter(|end| end.last_day() < at.last_day()) {
            return Err(ChangeError::EndsEarlier { id, ends });
        }
        actor.valid.until = Some(at);
        self.effects.ends += 1;
        Ok(())
    }

    fn end_ties(&mut self, name: &TieName, at: Option<PartialDate>) -> Result<(), ChangeError> {
        let named = self.named(name)?;
        let holds_then = |tie: &Tie| {
            let valid = tie.valid;
            let ends = at.or(valid.until).map(PartialDate::last_day);
            ends.is_some_and(|ends| {
                valid.from.is_none_or(|from| from.first_day() <= ends)
                    && valid.until.is_none_or(|until| ends <= until.last_day())
            })
        };
        let ties: Vec<usize> = named
            .into_iter()
            .filter(|&number| {
                self.ties[number]
                    .as_ref()
                    .is_some_and(|laid| holds_then(&laid.tie))
            })
            .collect();
        for number in some_of(ties, name)? {
            if let (Some(laid), Some(at)) = (&mut self.ties[number], at) {
                laid.tie.valid.until = Some(at);
                self.effects.ends += 1;
            }
        }
        Ok(())
    }

    fn continue_actor(
        &mut self,
        text: &str,
        until: Option<PartialDate>,
    ) -> Result<(), ChangeError> {
        let place = self.place(text)?;
        let actor = self.actor_mut(place);
        let Some(end) = actor.valid.until else {
            let id = actor.id.clone();
            return Err(ChangeError::NoOwnEnd { id });
        };
        actor.valid.until = until;
        self.effects.ends += 1;
        for laid in self.ties.iter_mut().flatten() {
            let ends = laid.tie.valid.until.map(PartialDate::last_day);
            if laid.touches(place) && ends == Some(end.last_day()) {
                go_on(&mut laid.tie, until);
                self.effects.ends += 1;
            }
        }
        Ok(())
    }

    fn continue_ties(
        &mut self,
        name: &TieName,
        until: Option<PartialDate>,
    ) -> Result<(), ChangeError> {
        let mut ties = self.named(name)?;
        ties.retain(|&number| {
            let slot = self.ties[number].as_ref();
            slot.is_some_and(|laid| laid.tie.valid.until.is_some())
        });
        for number in some_of(ties, name)? {
            if let Some(laid) = &mut self.ties[number] {
                go_on(&mut laid.tie, until);
                self.effects.ends += 1;
            }
        }
        Ok(())
    }
}

/// Is that one of its names, whatever its case?
pub(super) fn is_called(actor: &Actor, text: &str) -> bool {
    let Names { fi, sv, en, und } = &actor.name;
    let mut names = [fi, sv, en, und].into_iter().flatten();
    names.any(|name| name.to_lowercase() == text.to_lowercase())
}

fn go_on(tie: &mut Tie, until: Option<PartialDate>) {
    tie.valid.until = until;
    if tie.status == Status::Ended {
        tie.status = Status::Existing;
    }
}

/// A change of no tie is a mistake.
fn some_of(ties: Vec<usize>, name: &TieName) -> Result<Vec<usize>, ChangeError> {
    if ties.is_empty() {
        return Err(ChangeError::NoSuchTie {
            from: name.from.clone(),
            to: name.to.clone(),
        });
    }
    Ok(ties)
}

fn ids<W: Word>(words: &[W]) -> impl Iterator<Item = &str> {
    words.iter().map(Word::id)
}

/// The list without who went, or with what they became in the place of the first of them.
fn renamed(list: &mut Vec<String>, gone: &[String], into: Option<&str>) {
    let mut is_in = into.is_some_and(|into| list.iter().any(|id| id == into));
    let old = std::mem::take(list);
    for id in old {
        if !gone.contains(&id) {
            list.push(id);
        } else if let (Some(into), false) = (into, is_in) {
            list.push(into.to_owned());
            is_in = true;
        }
    }
}
