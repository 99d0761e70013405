//! In which ways can an actor hold a network together? One row per lens.

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::Piece;
use crate::analyses::between::{Betweenness, BetweennessSampled};
use crate::analyses::cohesion::{Coreness, Dependence, Dependences};
use crate::analyses::degree::{Degree, Strength};
use crate::analyses::walk::PageRank;
use crate::analyses::{Analysis, Cost};
use crate::findings::naming::actor_refs;
use crate::frozen::FrozenGraph;
use crate::select::{Sectors, Selected};

/// A way to look for hubs.
pub(super) struct Lens {
    /// Its key in JSON and CSV.
    pub(super) key: &'static str,
    /// The phrase above its column.
    pub(super) column: &'static str,
    /// The phrase that says what an actor has that it puts first; missing where another
    /// sentence says it.
    pub(super) reason: Option<&'static str>,
    /// From which number on that is worth a word.
    pub(super) worth: f64,
    /// How its numbers are written.
    pub(super) form: Form,
    /// Its number for every actor; more is more of a hub.
    pub(super) look: fn(&Seen) -> Vec<Option<f64>>,
}

/// How the numbers of a lens are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Whole numbers.
    Count,
    /// Numbers with so many decimals.
    Decimals(u8),
    /// Pairs of other actors, as a share of all such pairs.
    OfPairs,
}

/// The share of the pairs an actor can stand between in a network of so many actors.
pub(super) fn of_pairs(pairs: f64, actors: usize) -> f64 {
    let others = actors.saturating_sub(1) as f64;
    let possible = others * (others - 1.0) / 2.0;
    if possible > 0.0 {
        pairs / possible
    } else {
        0.0
    }
}

/// The lenses, in the order of the columns.
pub(super) const LENSES: [Lens; 7] = [
    Lens {
        key: "degree",
        column: "column-degree",
        reason: Some("hub-reason-degree"),
        worth: f64::MIN_POSITIVE,
        form: Form::Count,
        look: degree,
    },
    Lens {
        key: "betweenness",
        column: "column-betweenness",
        reason: Some("hub-reason-betweenness"),
        worth: f64::MIN_POSITIVE,
        form: Form::OfPairs,
        look: betweenness,
    },
    Lens {
        key: "pagerank",
        column: "column-pagerank",
        reason: None,
        worth: f64::MIN_POSITIVE,
        form: Form::Decimals(3),
        look: |seen| PageRank::default().run(&seen.graph).iter().collect(),
    },
    Lens {
        key: "coreness",
        column: "column-coreness",
        reason: Some("hub-reason-coreness"),
        worth: 2.0,
        form: Form::Count,
        look: |seen| Coreness.run(&seen.graph).iter().collect(),
    },
    Lens {
        key: "sectors_reached",
        column: "column-sectors-reached",
        reason: Some("hub-reason-sectors"),
        worth: 1.0,
        form: Form::Count,
        look: |seen| counts(seen, |node| seen.sectors_reached(node).len()),
    },
    Lens {
        key: "coordinated",
        column: "column-coordinated",
        reason: Some("hub-reason-coordinated"),
        worth: 1.0,
        form: Form::Count,
        look: |seen| counts(seen, |node| seen.coordinated[node as usize].len()),
    },
    Lens {
        key: "cut_off",
        column: "column-cut-off",
        reason: None,
        worth: 1.0,
        form: Form::Count,
        look: cut_off,
    },
];

/// The family of ties by which an actor coordinates another.
const COORDINATING: &str = "governance";

/// A network as the lenses see it.
pub(super) struct Seen {
    pub(super) graph: FrozenGraph,
    /// The sector of every node.
    pub(super) sectors: Vec<Option<u32>>,
    /// Everybody an actor has a tie with, in whatever direction.
    pub(super) neighbors: Vec<BTreeSet<u32>>,
    /// What falls apart without whom.
    pub(super) dependences: Dependences,
    /// Whom each actor coordinates: the other ends of governance ties that lead from it.
    pub(super) coordinated: Vec<BTreeSet<u32>>,
}

impl Seen {
    pub(super) fn of(
        graph: FrozenGraph,
        sectors: Vec<Option<u32>>,
        coordinated: Vec<BTreeSet<u32>>,
    ) -> Self {
        let neighbors = |node: u32| {
            let both = [graph.outgoing(node), graph.incoming(node)];
            both.into_iter().flatten().copied().collect()
        };
        Self {
            neighbors: graph.nodes().map(neighbors).collect(),
            dependences: Dependence.run(&graph),
            graph,
            sectors,
            coordinated,
        }
    }

    /// The sectors of an actor's neighbors other than its own.
    pub(super) fn sectors_reached(&self, node: u32) -> BTreeSet<u32> {
        let own = self.sectors[node as usize];
        let neighbors = self.neighbors[node as usize].iter();
        neighbors
            .filter_map(|&neighbor| self.sectors[neighbor as usize])
            .filter(|&sector| Some(sector) != own)
            .collect()
    }
}

/// The actors of a selection as the lenses see them; node `i` is `selected.actors[i]`.
pub(super) struct View<'a> {
    pub(super) selected: &'a Selected<'a>,
    /// The keys of the sectors.
    pub(super) sectors: Vec<String>,
    pub(super) seen: Seen,
}

impl<'a> View<'a> {
    pub(super) fn of(selected: &'a Selected<'a>, sectors: Sectors) -> Self {
        Self {
            seen: Seen::of(selected.freeze(), sectors.of, coordinated(selected)),
            selected,
            sectors: sectors.keys,
        }
    }

    /// What falls off without the actor, of each piece so many actors by name.
    pub(super) fn cut_off(&self, node: u32, named: usize) -> Vec<Piece> {
        let model = self.selected.model;
        let pieces = self.seen.dependences.cut_off_pieces(node).into_iter();
        pieces
            .map(|piece| Piece {
                size: piece.len(),
                actors: actor_refs(
                    model,
                    piece.iter().take(named).map(|&node| self.actor(node)),
                ),
            })
            .collect()
    }

    pub(super) fn actor(&self, node: u32) -> NodeIndex {
        self.selected.actors[node as usize]
    }
}

/// Whom each actor of the selection coordinates.
pub(super) fn coordinated(selected: &Selected<'_>) -> Vec<BTreeSet<u32>> {
    let model = selected.model;
    let mut place = vec![u32::MAX; model.graph().node_count()];
    for (position, node) in (0..).zip(&selected.actors) {
        place[node.index()] = position;
    }
    let mut coordinated = vec![BTreeSet::new(); selected.actors.len()];
    for selected_tie in &selected.ties {
        let tie = &model.graph()[selected_tie.tie];
        if !model.vocabulary().tie_kind_is(&tie.kind, COORDINATING) {
            continue;
        }
        let (from, to) = (
            place[selected_tie.from.index()],
            place[selected_tie.to.index()],
        );
        coordinated[from as usize].insert(to);
        if !model.is_directed(tie) {
            coordinated[to as usize].insert(from);
        }
    }
    coordinated
}

fn counts(seen: &Seen, count: impl Fn(u32) -> usize) -> Vec<Option<f64>> {
    seen.graph
        .nodes()
        .map(|node| Some(count(node) as f64))
        .collect()
}

fn degree(seen: &Seen) -> Vec<Option<f64>> {
    if seen.graph.is_weighted() {
        Strength.run(&seen.graph).iter().collect()
    } else {
        Degree.run(&seen.graph).iter().collect()
    }
}

/// Working out who stands between others takes minutes from about so many steps on.
const MOST_STEPS: f64 = 1e11;

/// Is who stands between others estimated, because working it out takes too long?
pub(super) fn is_estimated(graph: &FrozenGraph) -> bool {
    Cost::Searches.steps(graph) > MOST_STEPS
}

fn betweenness(seen: &Seen) -> Vec<Option<f64>> {
    let measure = if is_estimated(&seen.graph) {
        let sampled = BetweennessSampled::default().run(&seen.graph);
        sampled.expect("the default options are sound")
    } else {
        Betweenness.run(&seen.graph)
    };
    measure.iter().collect()
}

/// How many actors lose the largest part of their component without the actor.
fn cut_off(seen: &Seen) -> Vec<Option<f64>> {
    counts(seen, |node| seen.dependences.cut_off(node))
}
