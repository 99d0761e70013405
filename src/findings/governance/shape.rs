//! What do the numbers of a group look like: who is its hub, how central is it, who else is tied?

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use crate::analyses::between::Betweenness;
use crate::analyses::centralization::Centralization;
use crate::analyses::cohesion::Components;
use crate::analyses::degree::Degree;
use crate::analyses::{Analysis, Cost};
use crate::frozen::{Direction, FrozenGraph};
use crate::model::Model;
use crate::select::SelectedTie;

/// The family of ties by which an actor governs another.
const GOVERNING: &str = "governance";

/// Who stands between others is worked out for groups that take no more steps.
const MOST_STEPS: f64 = 1e10;

/// The numbers of a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shape {
    /// How many actors have a tie.
    pub(super) actors: usize,
    pub(super) pieces: usize,
    pub(super) largest_piece: usize,
    pub(super) degree: Option<f64>,
    pub(super) betweenness: Option<f64>,
    /// The density among all but the hub.
    pub(super) others: Option<f64>,
    pub(super) hub: Option<Hub>,
}

/// Who has most partners.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hub {
    pub(super) actor: NodeIndex,
    pub(super) partners: usize,
    /// How many of them are tied to it by governance, whichever way.
    pub(super) governed: usize,
    /// Its ties in the group.
    pub(super) ties: Vec<SelectedTie>,
}

impl Shape {
    /// The numbers of the actors these ties join.
    pub(super) fn of(model: &Model, ties: &[SelectedTie]) -> Self {
        let ends = ties.iter().flat_map(|tie| [tie.from, tie.to]);
        let nodes: Vec<NodeIndex> = ends.collect::<BTreeSet<_>>().into_iter().collect();
        let place: BTreeMap<NodeIndex, u32> = nodes.iter().copied().zip(0..).collect();
        let arcs: Vec<[u32; 2]> = ties
            .iter()
            .map(|tie| [place[&tie.from], place[&tie.to]])
            .collect();
        let graph = FrozenGraph::from_arcs(nodes.len(), Direction::Undirected, &arcs)
            .expect("every end has its place");
        let pieces = Components.run(&graph);
        let is_affordable = Cost::Searches.steps(&graph) <= MOST_STEPS;
        let between = is_affordable.then(|| Betweenness.run(&graph));
        let degree = |node: u32| graph.outgoing(node).len();
        // Rounded, so that sums that differ only in their order are equal.
        let stands = |node: u32| {
            let between = between.as_ref().and_then(|all| all.get(node));
            between.map_or(0, |pairs| (pairs * 1e6).round() as u64)
        };
        let id = |node: u32| &model.actor(nodes[node as usize]).id;
        let hub = graph.nodes().max_by(|&a, &b| {
            let by_degree = degree(a).cmp(&degree(b));
            let by_steps = || stands(a).cmp(&stands(b));
            by_degree.then_with(by_steps).then_with(|| id(b).cmp(id(a)))
        });
        let centralization = Centralization::<Degree>::default().run(&graph).0;
        Self {
            actors: nodes.len(),
            pieces: pieces.group_count(),
            largest_piece: pieces.sizes().iter().max().map_or(0, |&size| size as usize),
            degree: centralization,
            betweenness: is_affordable
                .then(|| Centralization::<Betweenness>::default().run(&graph).0)
                .flatten(),
            others: hub.and_then(|hub| density_without(&graph, degree(hub))),
            hub: hub.map(|hub| Hub::of(model, ties, nodes[hub as usize])),
        }
    }
}

/// The share of pairs of all but one that are tied; undefined for fewer than two others.
fn density_without(graph: &FrozenGraph, its_ties: usize) -> Option<f64> {
    let others = graph.node_count().saturating_sub(1) as f64;
    let pairs = others * (others - 1.0) / 2.0;
    let ties = (graph.tie_count() - its_ties) as f64;
    (pairs > 0.0).then(|| ties / pairs)
}

impl Hub {
    fn of(model: &Model, ties: &[SelectedTie], actor: NodeIndex) -> Self {
        let words = model.vocabulary();
        let mut partners = BTreeSet::new();
        let mut governed = BTreeSet::new();
        let mut own = Vec::new();
        for tie in ties {
            let other = match (tie.from == actor, tie.to == actor) {
                (true, false) => tie.to,
                (false, true) => tie.from,
                _ => continue,
            };
            own.push(*tie);
            partners.insert(other);
            if words.tie_kind_is(&model.graph()[tie.tie].kind, GOVERNING) {
                governed.insert(other);
            }
        }
        Self {
            actor,
            partners: partners.len(),
            governed: governed.len(),
            ties: own,
        }
    }
}
