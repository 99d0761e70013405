//! Who is cut off, in which sense, since when, and who would reconnect them?

mod nearest;
mod senses;
mod sentences;
mod since;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::naming::{self, actor_ref, actor_refs};
use super::{ActorRef, Answer, Basis, Finding, TieRef, WordRef, hubs};
use crate::language::Phrase;
use crate::model::{Evidence, Model, PartialDate, Status};
use crate::select::{Grouping, Selected, Selection};
use crate::table::Table;
use nearest::Partners;
use senses::{Situation, Ties};

/// Who is cut off: `yhdyspinta.isolated/1`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Isolated {
    /// What was looked at.
    pub basis: Basis,
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// How many steps a hub may be away.
    pub steps: u32,
    /// The hubs: the first in the agreed order.
    pub hubs: Vec<ActorRef>,
    /// How many actors the largest component has.
    pub main_component: usize,
    /// Does the input name a source of anything? If not, `no_source` tells nothing.
    pub names_sources: bool,
    /// How many actors are cut off in each sense.
    pub counts: BTreeMap<Sense, usize>,
    /// Everybody who is cut off in some sense, the worst first; documents, areas and the like,
    /// with whom nobody makes a tie, after those who can act.
    pub actors: Vec<IsolatedActor>,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

/// A sense of being cut off; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sense {
    /// No tie at all; the other senses are then not listed.
    NoTies,
    /// Ties, but none that leads to the largest component.
    OutsideMain,
    /// Ties only with actors of its own sector.
    OwnSectorOnly,
    /// No hub within so many steps.
    NoHubNear,
    /// Several ties, all with one partner.
    SinglePartner,
    /// One tie.
    SingleTie,
}

/// An actor that is cut off.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct IsolatedActor {
    /// The actor.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// Its kind.
    pub kind: WordRef,
    /// Its sector.
    pub sector: Option<WordRef>,
    /// In which senses it is cut off, the worst first.
    pub senses: Vec<SenseSince>,
    /// Everybody it has a tie with.
    pub partners: Vec<ActorRef>,
    /// How many actors its component has, itself included.
    pub component: usize,
    /// How many steps the nearest hub is away; missing when no path leads to one.
    pub steps_to_hub: Option<u32>,
    /// With whom a tie would end the first of the senses.
    pub nearest: Option<Nearest>,
    /// Does no source speak of it or of any of its ties? Missing answers look like isolation.
    pub no_source: bool,
    /// Its ties.
    pub ties: Vec<TieRef>,
    /// Its planned, proposed and conditional ties.
    pub coming: Vec<TieRef>,
}

/// A sense and the day it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SenseSince {
    /// The sense.
    pub sense: Sense,
    /// When it began, as exactly as the dates of ties and actors tell; missing when it held
    /// as far back as they reach, or when no day was asked for.
    pub since: Option<PartialDate>,
}

/// A partner that would reconnect an actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Nearest {
    /// The partner.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// Why this one.
    pub closeness: Closeness,
    /// How many partners it has.
    pub degree: usize,
}

/// Why a partner is near; the nearest first. Among equally near ones the best connected
/// actor of the largest component is chosen, of several the first by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Closeness {
    /// A tie between them is planned, proposed or conditional.
    Planned,
    /// Of an area that is the same or holds the other, and a theme in common.
    SameAreaAndTheme,
    /// Of an area that is the same or holds the other.
    SameArea,
    /// A theme in common, of the actors themselves or of their ties.
    SameTheme,
    /// Of the kind that actors of its kind have most ties with.
    KindNeighbor,
    /// Nothing in common: the best connected of all.
    BestConnected,
}

/// What counts as far from a hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// How many steps a hub may be away.
    pub steps: u32,
    /// How many of the first in the agreed order are hubs.
    pub hubs: usize,
}

impl Default for Reach {
    fn default() -> Self {
        Self {
            steps: 2,
            hubs: hubs::DEFAULT_TOP,
        }
    }
}

impl Sense {
    /// Every sense, the worst first.
    pub const ALL: [Self; 6] = [
        Self::NoTies,
        Self::OutsideMain,
        Self::OwnSectorOnly,
        Self::NoHubNear,
        Self::SinglePartner,
        Self::SingleTie,
    ];
}

impl Closeness {
    /// Every closeness, the nearest first.
    pub const ALL: [Self; 6] = [
        Self::Planned,
        Self::SameAreaAndTheme,
        Self::SameArea,
        Self::SameTheme,
        Self::KindNeighbor,
        Self::BestConnected,
    ];
}

impl Isolated {
    /// Looks who of the selection is cut off.
    pub fn find(model: &Model, selection: &Selection, by: &Grouping, reach: Reach) -> Self {
        let selected = selection.select(model);
        let coming = [Status::Planned, Status::Proposed, Status::Conditional];
        let coming = selection.with_statuses(&coming);
        let coming = coming.select(model);
        let coming = Ties::of(&coming);
        let hubs = hubs::first(&selected, by, reach.hubs);
        let situation = Situation::of(&selected, by, &hubs, reach.steps);
        let beginnings = since::beginnings(model, selection, by, &hubs, reach.steps);
        let partners = Partners::of(&selected, &situation, &coming, reach.steps);
        let mut counts: BTreeMap<Sense, usize> = BTreeMap::new();
        let mut actors = Vec::new();
        for (node, senses) in (0..).zip(&situation.senses) {
            for &sense in senses {
                *counts.entry(sense).or_default() += 1;
            }
            if let Some(&worst) = senses.first() {
                let nearest = partners.nearest(node, worst);
                let case = Case {
                    selected: &selected,
                    situation: &situation,
                    coming: &coming,
                    by,
                    node,
                };
                let actor = case.describe(nearest, |sense| {
                    let actor = selected.actors[node as usize];
                    beginnings.get(&(actor, sense)).copied()
                });
                actors.push((!partners.can_act(node), actor));
            }
        }
        actors.sort_by(|a, b| worst_first(a).cmp(&worst_first(b)));
        let actors = actors.into_iter().map(|(_, actor)| actor).collect();
        let main = (0..situation.is_in_main.len()).filter(|&node| situation.is_in_main[node]);
        let mut answer = Self {
            basis: Basis::of(&selected),
            by: by.key().to_owned(),
            steps: reach.steps,
            hubs: actor_refs(model, hubs),
            main_component: main
                .map(|node| situation.component_sizes[node])
                .max()
                .unwrap_or(0),
            names_sources: names_sources(model),
            counts,
            actors,
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        answer
    }
}

/// Somebody who looks for partners: where it is cut off or too far from a hub.
pub(super) struct Asking {
    pub(super) actor: NodeIndex,
    pub(super) sense: Sense,
}

/// With whom a tie would end the sense in which somebody is cut off: of each closeness the best
/// connected, the nearest first. Hubs are `steps` away at most.
pub(super) fn partners(
    selected: &Selected<'_>,
    by: &Grouping,
    hubs: &[NodeIndex],
    steps: u32,
    asking: &[Asking],
) -> Vec<Vec<NodeIndex>> {
    let coming = [Status::Planned, Status::Proposed, Status::Conditional];
    let coming = selected.selection.with_statuses(&coming);
    let coming = coming.select(selected.model);
    let coming = Ties::of(&coming);
    let situation = Situation::of(selected, by, hubs, steps);
    let partners = Partners::of(selected, &situation, &coming, steps);
    let mut position = vec![0; selected.model.graph().node_count()];
    for (place, actor) in (0..).zip(&selected.actors) {
        position[actor.index()] = place;
    }
    asking
        .iter()
        .map(|Asking { actor, sense }| {
            let found = partners.alternatives(position[actor.index()], *sense);
            let found = found.into_iter();
            found.map(|other| selected.actors[other as usize]).collect()
        })
        .collect()
}

fn worst_first((cannot_act, actor): &(bool, IsolatedActor)) -> (Vec<Sense>, bool, &str) {
    let senses = actor.senses.iter().map(|since| since.sense).collect();
    (senses, *cannot_act, &actor.actor.id)
}

/// One actor that is cut off, with everything that is known about it.
struct Case<'a> {
    selected: &'a Selected<'a>,
    situation: &'a Situation<'a>,
    coming: &'a Ties<'a>,
    by: &'a Grouping,
    node: u32,
}

impl Case<'_> {
    fn describe(
        &self,
        nearest: Option<(u32, Closeness)>,
        since: impl Fn(Sense) -> Option<PartialDate>,
    ) -> IsolatedActor {
        let (model, situation) = (self.selected.model, self.situation);
        let position = self.node as usize;
        let node = self.selected.actors[position];
        let sectors = &situation.sectors;
        let partners = situation.partners[position].iter();
        IsolatedActor {
            actor: actor_ref(model, node),
            kind: naming::actor_kind(model, &model.actor(node).kind),
            sector: sectors.of[position]
                .map(|sector| naming::sector(model, self.by, &sectors.keys[sector as usize])),
            senses: situation.senses[position]
                .iter()
                .map(|&sense| SenseSince {
                    sense,
                    since: since(sense),
                })
                .collect(),
            partners: actor_refs(model, partners.map(|&other| self.actor(other))),
            component: situation.component_sizes[position],
            steps_to_hub: situation.steps_to_hub[position],
            nearest: nearest.map(|(other, closeness)| Nearest {
                actor: actor_ref(model, self.actor(other)),
                closeness,
                degree: situation.partners[other as usize].len(),
            }),
            no_source: !has_source(model, node),
            ties: situation.ties.refs(position),
            coming: self.coming.refs(position),
        }
    }

    fn actor(&self, position: u32) -> NodeIndex {
        self.selected.actors[position as usize]
    }
}

fn says(evidence: &Evidence) -> bool {
    evidence.source.is_some() || evidence.phrase.is_some()
}

fn names_sources(model: &Model) -> bool {
    let graph = model.graph();
    graph.node_weights().any(|actor| says(&actor.evidence))
        || graph.edge_weights().any(|tie| says(&tie.evidence))
}

/// Does a source speak of the actor or of a tie of it, whatever its status and day?
fn has_source(model: &Model, node: NodeIndex) -> bool {
    let graph = model.graph();
    let mut ties = [petgraph::Outgoing, petgraph::Incoming]
        .into_iter()
        .flat_map(|direction| graph.edges_directed(node, direction));
    says(&graph[node].evidence) || ties.any(|tie| says(&tie.weight().evidence))
}

impl Answer for Isolated {
    const SCHEMA: &'static str = "yhdyspinta.isolated/1";

    fn title(&self) -> Phrase {
        Phrase::new("isolated-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![table::isolated(self)]
    }
}
