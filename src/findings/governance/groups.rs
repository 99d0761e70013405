//! Which actors and ties make the groups: the whole, each area, each theme, each stage?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::judge::{CLOSE, HALF, HubIs, judge, suited};
use super::part::Part;
use super::shape::{Hub, Shape};
use super::{Form, GovernedGroup, GoverningHub};
use crate::findings::WordRef;
use crate::findings::acting::can_act;
use crate::findings::areas::Areas;
use crate::findings::naming::{self, actor_ref, tie_ref};
use crate::findings::times::{Times, at_any_time};
use crate::findings::tripartite::{is_cooperation, is_placing};
use crate::model::vocabulary::{Stage, lineage};
use crate::model::{Model, PartialDate};
use crate::select::{Selected, SelectedTie, Selection};

/// The kind of hub that ends by its nature.
const TEMPORARY: &str = "project";

/// The ties of cooperation between actors that can act.
pub(super) struct Groups<'a> {
    selected: &'a Selected<'a>,
    ties: Vec<SelectedTie>,
}

impl<'a> Groups<'a> {
    pub(super) fn of(selected: &'a Selected<'a>) -> Self {
        let model = selected.model;
        let counts = |tie: &&SelectedTie| {
            is_cooperation(model, tie)
                && [tie.from, tie.to]
                    .into_iter()
                    .all(|end| can_act(model, model.actor(end)))
        };
        Self {
            selected,
            ties: selected.ties.iter().filter(counts).copied().collect(),
        }
    }

    pub(super) fn whole(&self) -> GovernedGroup {
        group(self.selected.model, None, &self.ties)
    }

    /// The actors of each area that somebody names as its own, and of the areas inside it; not
    /// of the area that holds all others, which is the whole.
    pub(super) fn areas(&self) -> Vec<GovernedGroup> {
        let model = self.selected.model;
        let areas = Areas::of(model);
        let actors = self.selected.actors.iter();
        let mut named: BTreeMap<&str, usize> = BTreeMap::new();
        for area in actors.filter_map(|&node| model.actor(node).area.as_deref()) {
            if areas.everywhere() != Some(area) {
                *named.entry(area).or_default() += 1;
            }
        }
        let above: BTreeMap<&str, BTreeSet<&str>> = named
            .keys()
            .map(|&area| (area, areas.lineage(area)))
            .collect();
        let mut ties: BTreeMap<&str, Vec<SelectedTie>> =
            named.keys().map(|&area| (area, Vec::new())).collect();
        for tie in &self.ties {
            let of = |node| above.get(model.actor(node).area.as_deref()?);
            if let (Some(from), Some(to)) = (of(tie.from), of(tie.to)) {
                for area in from.intersection(to) {
                    if let Some(list) = ties.get_mut(area) {
                        list.push(*tie);
                    }
                }
            }
        }
        let kept = one_of_each(ties, |area| named[area]);
        let groups = kept.into_iter();
        sorted(groups.map(|(area, ties)| group(model, Some(naming::area(model, area)), &ties)))
    }

    /// The ties about each theme and the themes below it.
    pub(super) fn themes(&self) -> Vec<GovernedGroup> {
        let model = self.selected.model;
        let words = &model.vocabulary().themes;
        let mut above: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut ties: BTreeMap<&str, Vec<SelectedTie>> = BTreeMap::new();
        for tie in &self.ties {
            let mut all: BTreeSet<&str> = BTreeSet::new();
            for theme in &model.graph()[tie.tie].themes {
                let line = above.entry(theme).or_insert_with(|| {
                    let line = lineage(words, theme).into_iter();
                    line.map(|word| word.id.as_str()).collect()
                });
                all.insert(theme);
                all.extend(line.iter().copied());
            }
            for theme in all {
                ties.entry(theme).or_default().push(*tie);
            }
        }
        let themes = ties.into_iter();
        sorted(
            themes
                .filter(|(theme, _)| !is_placing(model, theme))
                .map(|(theme, ties)| group(model, Some(naming::theme(model, theme)), &ties)),
        )
    }
}

/// Of areas with the very same ties the one that most actors name: a county and its region.
fn one_of_each(
    ties: BTreeMap<&str, Vec<SelectedTie>>,
    named: impl Fn(&str) -> usize,
) -> Vec<(&str, Vec<SelectedTie>)> {
    let mut first: BTreeMap<Vec<usize>, &str> = BTreeMap::new();
    for (&area, list) in ties.iter().filter(|(_, list)| !list.is_empty()) {
        let key = list.iter().map(|tie| tie.tie.index()).collect();
        let kept = first.entry(key).or_insert(area);
        if named(area) > named(kept) {
            *kept = area;
        }
    }
    let kept: BTreeSet<&str> = first.into_values().collect();
    let ties = ties.into_iter();
    ties.filter(|(area, list)| list.is_empty() || kept.contains(area))
        .collect()
}

/// Those with most actors first, then by key.
fn sorted(groups: impl Iterator<Item = GovernedGroup>) -> Vec<GovernedGroup> {
    let mut groups: Vec<GovernedGroup> = groups.collect();
    groups.sort_by_key(|group| Reverse(group.actors));
    groups
}

/// The whole at each stage that the dates of the network reach.
pub(super) fn stages(model: &Model, selection: &Selection) -> Vec<GovernedGroup> {
    let any_time = at_any_time(selection);
    let Some((first, last)) = Times::find(&any_time.select(model)).span else {
        return Vec::new();
    };
    let mut stages: Vec<&Stage> = model.vocabulary().stages.iter().collect();
    stages.sort_by_key(|stage| stage.from.first_day());
    let next = stages.iter().skip(1).map(|stage| stage.from.first_day());
    let ends: Vec<Option<Date>> = next.map(|day| day.yesterday().ok()).chain([None]).collect();
    let seen = stages.into_iter().zip(ends).filter_map(|(stage, end)| {
        let begins = stage.from.first_day();
        let day = end.unwrap_or(begins);
        (begins <= last && day >= first).then(|| at_stage(model, selection, stage, day))
    });
    seen.collect()
}

fn at_stage(model: &Model, selection: &Selection, stage: &Stage, day: Date) -> GovernedGroup {
    let selection = Selection {
        as_of: Some(day),
        ..selection.clone()
    };
    let selected = selection.select(model);
    let word = WordRef {
        key: stage.id.clone(),
        name: stage.name.clone(),
    };
    GovernedGroup {
        word: Some(word),
        day: Some(PartialDate::day(day)),
        ..Groups::of(&selected).whole()
    }
}

/// What the ties of a group come to.
fn group(model: &Model, word: Option<WordRef>, ties: &[SelectedTie]) -> GovernedGroup {
    let shape = Shape::of(model, ties);
    let hub = shape.hub.as_ref().map(|hub| named_hub(model, hub));
    let verdict = judge(&shape, hub.as_ref().map(is));
    let set_apart = |hub: &GoverningHub| hub.part != Some(Part::Participant);
    let is_apart = match verdict.form {
        Some(Form::AdministrativeOrganisation) => true,
        // At a common table those who sit there take part.
        Some(Form::Shared) => {
            shape.others.is_some_and(|others| others < HALF) && hub.as_ref().is_some_and(set_apart)
        }
        _ => false,
    };
    let participants = shape.actors - usize::from(is_apart);
    GovernedGroup {
        word,
        day: None,
        form: verdict.form,
        unsaid: verdict.unsaid,
        margin: verdict.margin,
        borderline: verdict.margin.is_some_and(|margin| margin <= CLOSE),
        beside: verdict.beside,
        actors: shape.actors,
        participants,
        pieces: shape.pieces,
        largest_piece: shape.largest_piece,
        centralization_degree: shape.degree,
        centralization_betweenness: shape.betweenness,
        density_of_others: shape.others,
        suited: verdict.form.and_then(|form| suited(form, participants)),
        hub,
    }
}

fn named_hub(model: &Model, hub: &Hub) -> GoverningHub {
    let words = model.vocabulary();
    let actor = model.actor(hub.actor);
    GoverningHub {
        actor: actor_ref(model, hub.actor),
        kind: naming::actor_kind(model, &actor.kind),
        part: Part::of(words, &actor.kind),
        collective: actor.collective.is_some(),
        temporary: words.actor_kind_is(&actor.kind, TEMPORARY),
        partners: hub.partners,
        governed: hub.governed,
        ties: hub.ties.iter().map(|tie| tie_ref(model, tie)).collect(),
    }
}

fn is(hub: &GoverningHub) -> HubIs {
    HubIs {
        part: hub.part,
        collective: hub.collective,
        governed: if hub.partners == 0 {
            0.0
        } else {
            hub.governed as f64 / hub.partners as f64
        },
    }
}
