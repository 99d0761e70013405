//! How do actors become one, and which of their ties are then the same?

use std::collections::BTreeMap;

use super::ChangeError;
use super::draft::{Draft, Laid};
use crate::model::{Actor, Attribute, Names, PartialDate, Status, Tie, Validity};

impl Draft {
    pub(super) fn merge(&mut self, actors: &[String], into: &str) -> Result<(), ChangeError> {
        let mut places = Vec::new();
        for actor in actors {
            let place = self.place(actor)?;
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let target = self.by_id.get(into).copied();
        if let Some(other) = target.filter(|target| !places.contains(target)) {
            let id = self.actor(other).id.clone();
            return Err(ChangeError::MergeIntoOther { id });
        }
        let Some(&first) = places.first().filter(|_| places.len() > 1) else {
            let id = actors.first().map_or(into, String::as_str).to_owned();
            return Err(ChangeError::NothingToMerge { id });
        };
        let place = target.unwrap_or(first);
        let parts: Vec<Actor> = places
            .iter()
            .filter_map(|&place| self.actors[place].take())
            .collect();
        let gone: Vec<String> = parts.iter().map(|part| part.id.clone()).collect();
        let merged = merged_actor(&parts, into);
        for id in &gone {
            self.by_id.remove(id);
        }
        for whole in self.became.values_mut().filter(|id| gone.contains(id)) {
            into.clone_into(whole);
        }
        let parts_became = gone.iter().map(|id| (id.clone(), into.to_owned()));
        self.became.extend(parts_became);
        self.by_id.insert(into.to_owned(), place);
        self.effects.merged += parts.len();
        self.actors[place] = Some(merged);
        self.refer_to(&gone, into);
        for slot in &mut self.ties {
            let Some(laid) = slot else { continue };
            let mut is_moved = false;
            for end in [&mut laid.from, &mut laid.to] {
                if places.contains(end) {
                    is_moved |= target != Some(*end);
                    *end = place;
                }
            }
            if laid.from == laid.to {
                *slot = None;
                self.effects.self_ties += 1;
            } else {
                self.effects.ties_moved += usize::from(is_moved);
            }
        }
        self.join_doubled(place);
        Ok(())
    }

    /// Whoever belonged to one of the parts belongs to the whole.
    fn refer_to(&mut self, gone: &[String], into: &str) {
        let areas = &self.network.vocabulary.areas;
        let is_word = |id: &String| areas.iter().any(|area| area.id == *id);
        let gone_areas: Vec<&String> = gone.iter().filter(|id| !is_word(id)).collect();
        let rename = |reference: &mut Option<String>, gone: &[&String]| {
            if let Some(id) = reference
                && gone.contains(&&*id)
            {
                into.clone_into(id);
            }
        };
        let everybody: Vec<&String> = gone.iter().collect();
        for actor in self.actors.iter_mut().flatten() {
            rename(&mut actor.area, &gone_areas);
            rename(&mut actor.parent, &everybody);
            actor.parent.take_if(|parent| *parent == actor.id);
            if let Some(members) = &mut actor.collective {
                rename(&mut members.area, &gone_areas);
            }
        }
        self.rename_in_network(gone, Some(into));
    }

    pub(super) fn hand_over(
        &mut self,
        from: &str,
        to: &str,
        kind: Option<&str>,
        theme: Option<&str>,
    ) -> Result<(), ChangeError> {
        let places = (self.place(from)?, self.place(to)?);
        if let Some(kind) = kind {
            self.check_tie_kind(kind)?;
        }
        if let Some(theme) = theme {
            self.check_theme(theme)?;
        }
        let words = &self.network.vocabulary;
        let is_meant = |tie: &Tie| {
            kind.is_none_or(|kind| words.tie_kind_is(&tie.kind, kind))
                && theme.is_none_or(|theme| tie.themes.iter().any(|own| words.theme_is(own, theme)))
        };
        let mut moved = 0;
        for laid in self.ties.iter_mut().flatten() {
            let is_of = laid.touches(places.0) && !laid.touches(places.1);
            if is_of && is_meant(&laid.tie) {
                for end in [&mut laid.from, &mut laid.to] {
                    if *end == places.0 {
                        *end = places.1;
                    }
                }
                moved += 1;
            }
        }
        if moved == 0 {
            return Err(ChangeError::NoSuchTie {
                from: from.to_owned(),
                to: to.to_owned(),
            });
        }
        self.effects.ties_moved += moved;
        self.join_doubled(places.1);
        Ok(())
    }

    /// Ties of the actor that say the same become one.
    fn join_doubled(&mut self, place: usize) {
        let mut alike: BTreeMap<Sort, Vec<usize>> = BTreeMap::new();
        for (number, slot) in self.ties.iter().enumerate() {
            if let Some(laid) = slot.as_ref().filter(|laid| laid.touches(place)) {
                alike.entry(self.sort(laid)).or_default().push(number);
            }
        }
        for numbers in alike.into_values().filter(|numbers| numbers.len() > 1) {
            let times =
                Validity::merged(numbers.iter().map(|&number| self.valid(number)).collect());
            for time in times {
                let is_within = |number: &usize| covers(time, self.valid(*number));
                let within: Vec<usize> = numbers.iter().copied().filter(is_within).collect();
                self.join(&within, time);
            }
        }
    }

    fn valid(&self, number: usize) -> Validity {
        let slot = self.ties[number].as_ref();
        slot.map_or_else(Validity::default, |laid| laid.tie.valid)
    }

    fn join(&mut self, numbers: &[usize], time: Validity) {
        let Some((&first, rest)) = numbers.split_first().filter(|(_, rest)| !rest.is_empty())
        else {
            return;
        };
        let others: Vec<Laid> = rest
            .iter()
            .filter_map(|&number| self.ties[number].take())
            .collect();
        self.effects.doubled += others.len();
        if let Some(laid) = &mut self.ties[first] {
            for other in others {
                absorb(&mut laid.tie, other.tie);
            }
            laid.tie.valid = time;
        }
    }

    fn sort(&self, laid: &Laid) -> Sort {
        let directed = self.is_directed(&laid.tie);
        let mut ends = [laid.from, laid.to];
        if !directed {
            ends.sort_unstable();
        }
        let mut themes = laid.tie.themes.clone();
        themes.sort_unstable();
        Sort {
            ends,
            kind: laid.tie.kind.clone(),
            directed,
            status: laid.tie.status,
            themes,
        }
    }
}

/// What ties that say the same have in common.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Sort {
    ends: [usize; 2],
    kind: String,
    directed: bool,
    status: Status,
    themes: Vec<String>,
}

fn covers(time: Validity, other: Validity) -> bool {
    let begins = |date: Option<PartialDate>| date.map(PartialDate::first_day);
    let ends = |date: Option<PartialDate>| date.map(PartialDate::last_day);
    let begins_in =
        begins(time.from).is_none_or(|from| begins(other.from).is_some_and(|own| from <= own));
    let ends_in =
        ends(time.until).is_none_or(|until| ends(other.until).is_some_and(|own| own <= until));
    begins_in && ends_in
}

fn absorb(tie: &mut Tie, other: Tie) {
    tie.strength = match (tie.strength, other.strength) {
        (Some(a), Some(b)) => Some(a + b).filter(|sum| sum.is_finite()).or(Some(a)),
        (a, b) => a.or(b),
    };
    tie.confidence = (tie.confidence.zip(other.confidence)).map(|(a, b)| a.max(b));
    for (name, attribute) in other.attributes {
        tie.attributes.entry(name).or_insert(attribute);
    }
    if tie.evidence.source.is_none() && tie.evidence.phrase.is_none() {
        tie.evidence = other.evidence;
    }
}

/// One of the parts with the themes of all, or a new actor with what they agree on.
fn merged_actor(parts: &[Actor], into: &str) -> Actor {
    let mut themes: Vec<String> = Vec::new();
    for theme in parts.iter().flat_map(|part| &part.themes) {
        if !themes.contains(theme) {
            themes.push(theme.clone());
        }
    }
    if let Some(whole) = parts.iter().find(|part| part.id == into) {
        return Actor {
            themes,
            ..whole.clone()
        };
    }
    let times = parts.iter().map(|part| part.valid);
    Actor {
        id: into.to_owned(),
        kind: parts[0].kind.clone(),
        name: Names::default(),
        area: agreed(parts, |part| part.area.clone()),
        themes,
        parent: agreed(parts, |part| part.parent.clone()),
        collective: agreed(parts, |part| part.collective.clone()),
        position: agreed(parts, |part| part.position),
        valid: times.reduce(Validity::span).unwrap_or_default(),
        attributes: agreed_attributes(parts),
        evidence: Default::default(),
    }
}

fn agreed<T: PartialEq>(parts: &[Actor], of: impl Fn(&Actor) -> Option<T>) -> Option<T> {
    let first = of(&parts[0]);
    let agree = parts.iter().all(|part| of(part) == first);
    first.filter(|_| agree)
}

/// Attributes with the same value wherever they are given.
fn agreed_attributes(parts: &[Actor]) -> BTreeMap<String, Attribute> {
    let mut attributes: BTreeMap<String, Attribute> = BTreeMap::new();
    for part in parts {
        for (name, attribute) in &part.attributes {
            attributes
                .entry(name.clone())
                .or_insert_with(|| attribute.clone());
        }
    }
    attributes.retain(|name, attribute| {
        let values = parts.iter().filter_map(|part| part.attributes.get(name));
        values.into_iter().all(|own| own.value == attribute.value)
    });
    attributes
}
