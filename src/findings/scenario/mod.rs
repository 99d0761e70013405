//! What happens if actors go, merge or come, if ties come or end: every answer before and after.

mod compare;
mod sentences;
mod tables;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::hubs::Hubs;
use super::isolated::{Isolated, Nearest, Reach, Sense};
use super::naming::actor_ref;
use super::{ActorRef, Answer, Basis, Finding, Interfaces, WordRef};
use crate::analyses::Analysis;
use crate::analyses::cohesion::{Components, Fragmentation};
use crate::change::{Change, ChangeError, Changed, Effects, Ending, apply, find_actor};
use crate::language::Phrase;
use crate::model::{Model, Names, PartialDate};
use crate::select::{Grouping, Selection};
use crate::table::Table;

/// What changes would do to a network: `yhdyspinta.scenario/1`.
///
/// Every answer is given for the network as it is and as it would be, with the same options
/// and on the same day, so that what differs comes from the changes. Where something ends and
/// no day is asked for, it is the day after the last end. An end that an actor has anyway is
/// compared with the network in which it would go on.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Scenario {
    /// What was looked at, before the changes.
    pub basis: Basis,
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// The changes, in the order in which they were made.
    pub changes: Vec<Phrase>,
    /// What the changes did to actors and ties, whether they were selected or not.
    pub effects: Effects,
    /// The only actor that goes or ends, when nothing else changes.
    pub without: Option<ActorRef>,
    /// The network as it is.
    pub before: Shape,
    /// The network as it would be.
    pub after: Shape,
    /// Who is cut off in other senses than before, those whose lot gets worst first.
    pub isolation: Vec<IsolationChange>,
    /// Which interfaces are other than before, the worst change first.
    pub interfaces: Vec<InterfaceChange>,
    /// Which expected ties are missing that were not, or no longer missing.
    pub gaps: Vec<GapChange>,
    /// Where the hubs of before and after stand in the agreed order.
    pub hubs: Vec<HubChange>,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

/// A network in numbers.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Shape {
    /// How many actors there are.
    pub actors: usize,
    /// How many ties count.
    pub ties: usize,
    /// How many parts hang together by themselves; an actor without ties is one.
    pub components: usize,
    /// How many actors the largest part has.
    pub largest_component: usize,
    /// The share of pairs of actors that no path joins (Borgatti 2006).
    pub fragmentation: Option<f64>,
    /// How many actors are cut off in each sense.
    pub isolated: BTreeMap<Sense, usize>,
    /// Between how many pairs of sectors ties cross.
    pub open_interfaces: usize,
    /// How many of these close when one actor leaves.
    pub fragile_interfaces: usize,
    /// How many expected ties are missing.
    pub gaps: usize,
}

/// An actor that is cut off in other senses than before.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct IsolationChange {
    /// The actor.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// The senses that hold after but not before, the worst first.
    pub begins: Vec<Sense>,
    /// The senses that held before and do not after. The other senses of an actor that loses
    /// its last tie are not among them.
    pub ends: Vec<Sense>,
    /// With whom a tie would end the worst of the senses after.
    pub nearest: Option<Nearest>,
}

/// What happens to an interface; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterfaceEvent {
    /// Nothing crosses any more.
    Closes,
    /// From now on it closes when one actor leaves.
    BecomesFragile,
    /// Fewer pairs cross.
    Narrows,
    /// More pairs cross.
    Widens,
    /// It no longer closes when one actor leaves.
    BecomesSturdy,
    /// Something crosses where nothing did.
    Opens,
}

/// An interface that is other than before.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct InterfaceChange {
    /// One sector.
    pub a: WordRef,
    /// The other sector.
    pub b: WordRef,
    /// What happens to it.
    pub event: InterfaceEvent,
    /// Does it close because one of the sectors has no actor any more?
    pub sector_gone: bool,
    /// How it is.
    pub before: Meeting,
    /// How it would be.
    pub after: Meeting,
    /// Who would have to leave before it closes, as few as possible; empty once it is closed.
    pub critical: Vec<ActorRef>,
}

/// An interface in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Meeting {
    /// How many ties cross.
    pub ties: usize,
    /// Between how many pairs of actors.
    pub pairs: usize,
    /// How many actors must leave before no tie crosses.
    pub fragility: usize,
}

/// What happens to a gap; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GapEvent {
    /// What was there is missing.
    Opens,
    /// Less of it is there than before.
    Widens,
    /// More of it is there than before.
    Narrows,
    /// It is there now.
    IsMet,
    /// Whom it was expected of or with is no longer there.
    IsMoot,
}

/// An expected tie that is missing and was not, or the reverse.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GapChange {
    /// What happens to it.
    pub event: GapEvent,
    /// Who misses the tie.
    pub who: ActorRef,
    /// With whom, in words.
    pub whom: Names,
    /// What is expected, in words.
    pub expected: Names,
    /// What the source that expects it is called.
    pub source_name: Option<Names>,
}

/// Where an actor stands in the agreed order of hubs.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct HubChange {
    /// The actor.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// Its place before, from 1; missing when it had no tie.
    pub before: Option<usize>,
    /// Its place after.
    pub after: Option<usize>,
    /// Was it one of the hubs?
    pub was_hub: bool,
    /// Would it be one of them?
    pub is_hub: bool,
}

/// Every answer about one network.
struct Answers {
    shape: Shape,
    isolated: Isolated,
    interfaces: Interfaces,
    hubs: Hubs,
}

impl Answers {
    fn of(model: &Model, selection: &Selection, by: &Grouping, reach: Reach) -> Self {
        let isolated = Isolated::find(model, selection, by, reach);
        let interfaces = Interfaces::find(model, selection, by);
        let graph = selection.select(model).freeze();
        let components = Components.run(&graph);
        let sizes = components.sizes().iter();
        let open = interfaces.interfaces.iter().filter(|one| one.pairs > 0);
        Self {
            shape: Shape {
                actors: isolated.basis.actors,
                ties: isolated.basis.ties,
                components: sizes.len(),
                largest_component: sizes.max().map_or(0, |&size| size as usize),
                fragmentation: Fragmentation.run(&graph).0,
                isolated: isolated.counts.clone(),
                fragile_interfaces: open.clone().filter(|one| one.fragility == 1).count(),
                open_interfaces: open.count(),
                gaps: interfaces.gaps.list.len(),
            },
            hubs: Hubs::find(model, selection, by, reach.hubs),
            isolated,
            interfaces,
        }
    }
}

impl Scenario {
    /// Makes the changes and looks at the selection before and after.
    ///
    /// # Errors
    /// The first change that cannot be made.
    pub fn find(
        model: &Model,
        selection: &Selection,
        by: &Grouping,
        changes: &[Change],
        reach: Reach,
    ) -> Result<Self, ChangeError> {
        let Changed {
            model: changed,
            effects,
            became,
        } = apply(model, changes)?;
        let lifted = lifted(model, changes)?;
        let unchanged = lifted.as_ref().unwrap_or(model);
        let day = selection.as_of.or_else(|| day_after(model, changes));
        let selection = Selection {
            as_of: day,
            ..selection.clone()
        };
        let before = Answers::of(unchanged, &selection, by, reach);
        let after = Answers::of(&changed, &selection, by, reach);
        let selected = selection.select(&changed);
        let there: Vec<&str> = selected
            .actors
            .iter()
            .map(|&node| changed.actor(node).id.as_str())
            .collect();
        let mut answer = Self {
            basis: before.isolated.basis.clone(),
            by: by.key().to_owned(),
            changes: changes
                .iter()
                .map(|change| words::in_words(model, change))
                .collect(),
            effects,
            without: without(model, changes),
            isolation: compare::isolation(&before.isolated, &after.isolated, &there, &became),
            interfaces: compare::interfaces(&before.interfaces, &after.interfaces),
            gaps: compare::gaps(
                &before.interfaces.gaps,
                &after.interfaces.gaps,
                &there,
                &became,
            ),
            hubs: compare::hubs(&before.hubs, &after.hubs),
            before: before.shape,
            after: after.shape,
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        Ok(answer)
    }
}

impl Answer for Scenario {
    const SCHEMA: &'static str = "yhdyspinta.scenario/1";

    fn title(&self) -> Phrase {
        match &self.without {
            Some(actor) => Phrase::new("scenario-title-without").name("actor", actor.name.clone()),
            None => Phrase::new("scenario-title").phrase("changes", words::all(&self.changes)),
        }
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![
            tables::shapes(self),
            tables::isolation(self),
            tables::interfaces(self),
            tables::gaps(self),
            tables::hubs(self),
        ]
    }
}

/// The actor a change is the end of.
fn goes(change: &Change) -> Option<&str> {
    match change {
        Change::Remove { actor }
        | Change::End {
            what: Ending::Actor(actor),
            ..
        } => Some(actor),
        _ => None,
    }
}

fn without(model: &Model, changes: &[Change]) -> Option<ActorRef> {
    let [change] = changes else { return None };
    let node = find_actor(model, goes(change)?)?;
    Some(actor_ref(model, node))
}

/// The network in which those go on whose own end is asked about; `None` when there are none.
fn lifted(model: &Model, changes: &[Change]) -> Result<Option<Model>, ChangeError> {
    let own_end = |change: &Change| match change {
        Change::End { what, at: None } => Some(Change::Continue {
            what: what.clone(),
            until: None,
        }),
        _ => None,
    };
    let lifts: Vec<Change> = changes.iter().filter_map(own_end).collect();
    if lifts.is_empty() {
        return Ok(None);
    }
    Ok(Some(apply(model, &lifts)?.model))
}

/// The day after the last end among the changes.
fn day_after(model: &Model, changes: &[Change]) -> Option<jiff::civil::Date> {
    let ends = changes.iter().filter_map(|change| match change {
        Change::End { at: Some(at), .. } => Some(*at),
        Change::End {
            what: Ending::Actor(actor),
            at: None,
        } => model.actor(find_actor(model, actor)?).valid.until,
        _ => None,
    });
    let last = ends.map(PartialDate::last_day).max()?;
    last.tomorrow().ok()
}
