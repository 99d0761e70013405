//! In which sense is an actor cut off?

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::Sense;
use crate::analyses::Analysis;
use crate::analyses::cohesion::Components;
use crate::findings::TieRef;
use crate::findings::naming::tie_ref;
use crate::frozen::FrozenGraph;
use crate::select::{Grouping, Sectors, Selected};
use crate::traverse::{Along, hops_to_nearest};

/// How every selected actor stands; position `i` is `selected.actors[i]`.
pub(super) struct Situation<'a> {
    pub(super) graph: FrozenGraph,
    pub(super) sectors: Sectors,
    /// Everybody an actor has a tie with.
    pub(super) partners: Vec<BTreeSet<u32>>,
    /// The ties of each actor, parallel ones each.
    pub(super) ties: Ties<'a>,
    /// How many actors its component has.
    pub(super) component_sizes: Vec<usize>,
    /// Is it in the largest component?
    pub(super) is_in_main: Vec<bool>,
    /// How many steps the nearest hub is away.
    pub(super) steps_to_hub: Vec<Option<u32>>,
    /// In which senses it is cut off, the worst first.
    pub(super) senses: Vec<Vec<Sense>>,
}

impl<'a> Situation<'a> {
    /// Looks at every actor of the selection; hubs that are not selected count for nothing.
    pub(super) fn of(
        selected: &'a Selected<'a>,
        by: &Grouping,
        hubs: &[NodeIndex],
        steps: u32,
    ) -> Self {
        let graph = selected.freeze();
        let partners = graph
            .nodes()
            .map(|node| {
                let both = [graph.outgoing(node), graph.incoming(node)];
                both.into_iter().flatten().copied().collect()
            })
            .collect();
        let components = Components.run(&graph);
        let sizes = components.sizes();
        // One actor alone is no network to be outside of.
        let main = components
            .largest()
            .filter(|&group| sizes[group as usize] > 1);
        let hub_positions = positions(selected, hubs);
        let mut situation = Self {
            sectors: selected.sectors(by),
            partners,
            ties: Ties::of(selected),
            component_sizes: components
                .of()
                .iter()
                .map(|&group| sizes[group as usize] as usize)
                .collect(),
            is_in_main: components
                .of()
                .iter()
                .map(|&group| main.is_none_or(|main| group == main))
                .collect(),
            steps_to_hub: hops_to_nearest(&graph, &hub_positions, Along::Either),
            senses: Vec::new(),
            graph,
        };
        let has_hubs = !hub_positions.is_empty();
        situation.senses = situation
            .graph
            .nodes()
            .map(|node| situation.senses_of(node as usize, has_hubs.then_some(steps)))
            .collect();
        situation
    }

    /// Without a tie nothing else needs saying; the other senses may hold together.
    fn senses_of(&self, node: usize, steps: Option<u32>) -> Vec<Sense> {
        if self.partners[node].is_empty() {
            return vec![Sense::NoTies];
        }
        let is_far = steps
            .is_some_and(|steps| self.steps_to_hub[node].is_none_or(|distance| distance > steps));
        let is_single_partner = self.partners[node].len() == 1;
        let is_single_tie = self.ties.at[node].len() == 1;
        let senses = [
            (Sense::OutsideMain, !self.is_in_main[node]),
            (Sense::OwnSectorOnly, self.stays_in_its_sector(node)),
            (Sense::NoHubNear, is_far),
            (Sense::SinglePartner, is_single_partner && !is_single_tie),
            (Sense::SingleTie, is_single_tie),
        ];
        let holding = senses.into_iter().filter(|&(_, holds)| holds);
        holding.map(|(sense, _)| sense).collect()
    }

    /// Where there is but one sector, nobody could leave it.
    fn stays_in_its_sector(&self, node: usize) -> bool {
        let own = self.sectors.of[node];
        let mut partners = self.partners[node].iter();
        self.sectors.keys.len() > 1
            && own.is_some()
            && partners.all(|&partner| self.sectors.of[partner as usize] == own)
    }
}

/// The ties of a selection, by actor.
pub(super) struct Ties<'a> {
    selected: &'a Selected<'a>,
    /// Positions in `selected.ties`.
    at: Vec<Vec<usize>>,
}

impl<'a> Ties<'a> {
    pub(super) fn of(selected: &'a Selected<'a>) -> Self {
        let mut by_index = vec![Vec::new(); selected.model.graph().node_count()];
        for (position, tie) in selected.ties.iter().enumerate() {
            by_index[tie.from.index()].push(position);
            by_index[tie.to.index()].push(position);
        }
        let actors = selected.actors.iter();
        let at = actors.map(|actor| std::mem::take(&mut by_index[actor.index()]));
        Self {
            selected,
            at: at.collect(),
        }
    }

    /// With whom the actor has ties.
    pub(super) fn partners(&self, position: usize) -> BTreeSet<NodeIndex> {
        let node = self.selected.actors[position];
        let ties = self.at[position]
            .iter()
            .map(|&tie| &self.selected.ties[tie]);
        ties.map(|tie| if tie.from == node { tie.to } else { tie.from })
            .collect()
    }

    /// The ties of an actor as evidence.
    pub(super) fn refs(&self, position: usize) -> Vec<TieRef> {
        let ties = self.at[position].iter();
        ties.map(|&tie| tie_ref(self.selected.model, &self.selected.ties[tie]))
            .collect()
    }
}

/// Where in the selection these actors stand.
fn positions(selected: &Selected<'_>, actors: &[NodeIndex]) -> Vec<u32> {
    let wanted: BTreeSet<NodeIndex> = actors.iter().copied().collect();
    (0..)
        .zip(&selected.actors)
        .filter(|(_, actor)| wanted.contains(actor))
        .map(|(position, _)| position)
        .collect()
}
