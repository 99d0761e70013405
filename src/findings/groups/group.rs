//! Who belongs to a community, what is typical of it, and who ties it to others?

use std::cmp::Reverse;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analyses::NodeMembership;
use crate::findings::naming::{self, actor_ref, tie_ref};
use crate::findings::{ActorRef, TieRef, WordCount};
use crate::frozen::FrozenGraph;
use crate::select::{Grouping, Sectors, Selected, SelectedTie};

/// A community of at least two actors.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Group {
    /// Its number, from 1.
    pub number: usize,
    /// Who has most ties inside it; of several, the first of the input.
    pub center: ActorRef,
    /// Who belongs to it, in the order of the input.
    pub members: Vec<ActorRef>,
    /// Its sectors, the most frequent first.
    pub sectors: Vec<WordCount>,
    /// The areas of its members, the most frequent first.
    pub areas: Vec<WordCount>,
    /// The themes of its ties, the most frequent first.
    pub themes: Vec<WordCount>,
    /// How many pairs of its members are tied.
    pub pairs_inside: usize,
    /// How many pairs of a member and somebody else are tied.
    pub pairs_outward: usize,
    /// How many other communities it is tied to.
    pub neighbors: usize,
    /// Members with ties to other communities, those to most communities first.
    pub bridges: Vec<Bridge>,
}

/// An actor that ties its community to others.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Bridge {
    /// The actor.
    pub actor: ActorRef,
    /// To how many other communities.
    pub groups: usize,
    /// To how many of their actors.
    pub partners: usize,
    /// By which ties.
    pub ties: Vec<TieRef>,
}

/// The communities of at least two actors, the largest first, then by their first members.
pub(super) fn describe(
    selected: &Selected<'_>,
    graph: &FrozenGraph,
    communities: &NodeMembership,
    by: &Grouping,
) -> Vec<Group> {
    let view = View::of(selected, graph, communities, by);
    let sizes = communities.sizes();
    let mut order: Vec<u32> = (0..communities.group_count() as u32)
        .filter(|&group| sizes[group as usize] > 1)
        .collect();
    order.sort_by_key(|&group| Reverse(sizes[group as usize]));
    let numbered = (1..).zip(order);
    numbered
        .map(|(number, group)| view.group(number, group))
        .collect()
}

struct View<'a> {
    selected: &'a Selected<'a>,
    by: &'a Grouping,
    graph: FrozenGraph,
    group_of: &'a [u32],
    sectors: Sectors,
    members: Vec<Vec<u32>>,
    /// The ties of each node to others of its community.
    inside: Vec<Vec<&'a SelectedTie>>,
    /// The ties of each node to other communities.
    outward: Vec<Vec<&'a SelectedTie>>,
}

impl<'a> View<'a> {
    fn of(
        selected: &'a Selected<'a>,
        graph: &FrozenGraph,
        communities: &'a NodeMembership,
        by: &'a Grouping,
    ) -> Self {
        let count = graph.node_count();
        let mut view = Self {
            selected,
            by,
            graph: graph.symmetric(),
            group_of: communities.of(),
            sectors: selected.sectors(by),
            members: vec![Vec::new(); communities.group_count()],
            inside: vec![Vec::new(); count],
            outward: vec![Vec::new(); count],
        };
        let mut place = vec![0; selected.model.graph().node_count()];
        for (node, actor) in graph.nodes().zip(&selected.actors) {
            place[actor.index()] = node as usize;
            view.members[view.group_of[node as usize] as usize].push(node);
        }
        for tie in &selected.ties {
            let ends = [place[tie.from.index()], place[tie.to.index()]];
            let same = view.group_of[ends[0]] == view.group_of[ends[1]];
            let side = if same {
                &mut view.inside
            } else {
                &mut view.outward
            };
            ends.iter().for_each(|&end| side[end].push(tie));
        }
        view
    }

    fn group(&self, number: usize, group: u32) -> Group {
        let members = &self.members[group as usize];
        let inside = |node: u32| self.partners(node).filter(|&other| other == group).count();
        let outside = |node: u32| self.partners(node).filter(|&other| other != group).count();
        let center = members.iter().rev().max_by_key(|&&node| inside(node));
        let neighbors: BTreeSet<u32> = members
            .iter()
            .flat_map(|&node| self.partners(node).filter(|&other| other != group))
            .collect();
        Group {
            number,
            center: self.actor(*center.expect("a community has members")),
            members: members.iter().map(|&node| self.actor(node)).collect(),
            sectors: self.sectors(members),
            areas: self.areas(members),
            themes: self.themes(members),
            pairs_inside: members.iter().map(|&node| inside(node)).sum::<usize>() / 2,
            pairs_outward: members.iter().map(|&node| outside(node)).sum(),
            neighbors: neighbors.len(),
            bridges: self.bridges(members),
        }
    }

    /// The communities of those the node is tied to, each once per partner.
    fn partners(&self, node: u32) -> impl Iterator<Item = u32> {
        let neighbors = self.graph.outgoing(node).iter();
        neighbors.map(|&other| self.group_of[other as usize])
    }

    fn bridges(&self, members: &[u32]) -> Vec<Bridge> {
        let mut bridges: Vec<Bridge> = members
            .iter()
            .map(|&node| {
                let own = self.group_of[node as usize];
                let others: Vec<u32> = self.partners(node).filter(|&other| other != own).collect();
                Bridge {
                    actor: self.actor(node),
                    groups: others.iter().collect::<BTreeSet<_>>().len(),
                    partners: others.len(),
                    ties: self.evidence(&self.outward[node as usize]),
                }
            })
            .filter(|bridge| bridge.groups > 0)
            .collect();
        bridges.sort_by_key(|bridge| Reverse((bridge.groups, bridge.partners)));
        bridges
    }

    fn evidence(&self, ties: &[&SelectedTie]) -> Vec<TieRef> {
        ties.iter()
            .map(|tie| tie_ref(self.selected.model, tie))
            .collect()
    }

    fn actor(&self, node: u32) -> ActorRef {
        actor_ref(self.selected.model, self.selected.actors[node as usize])
    }

    fn sectors(&self, members: &[u32]) -> Vec<WordCount> {
        let keys = members.iter().filter_map(|&node| {
            let sector = self.sectors.of[node as usize]?;
            Some(self.sectors.keys[sector as usize].as_str())
        });
        naming::counts(keys, |key| {
            naming::sector(self.selected.model, self.by, key)
        })
    }

    fn areas(&self, members: &[u32]) -> Vec<WordCount> {
        let model = self.selected.model;
        let keys = members.iter().filter_map(|&node| {
            let actor = self.selected.actors[node as usize];
            model.actor(actor).area.as_deref()
        });
        naming::counts(keys, |key| naming::area(model, key))
    }

    /// A tie inside stands at both its ends and is counted at its first.
    fn themes(&self, members: &[u32]) -> Vec<WordCount> {
        let model = self.selected.model;
        let ties = members.iter().flat_map(|&node| {
            let actor = self.selected.actors[node as usize];
            self.inside[node as usize]
                .iter()
                .filter(move |tie| tie.from == actor)
        });
        let keys = ties.flat_map(|tie| &model.graph()[tie.tie].themes);
        naming::counts(keys.map(String::as_str), |key| naming::theme(model, key))
    }
}
