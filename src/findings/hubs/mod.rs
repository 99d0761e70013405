//! Who coordinates, how do we know, and what depends on it?

mod again;
mod borda;
mod lenses;
mod sentences;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::naming::{self, actor_ref, actor_refs, tie_ref};
use super::{ActorRef, Answer, Basis, Finding, TieRef, WordRef};
use crate::analyses::uncertainty::{Places, ReadingError};
use crate::language::Phrase;
use crate::model::Model;
use crate::select::{Grouping, Selected, Selection};
use crate::table::Table;
use lenses::{LENSES, Seen, View};

pub(super) use again::{Again, Effort};
pub(super) use sentences::told_apart;
pub(super) use table::places as places_cell;

/// Who coordinates, by several lenses and in one agreed order: `yhdyspinta.hubs/1`.
///
/// Each lens ranks all actors that have a tie: `degree` (the sum of strengths when strengths
/// count), `betweenness`, `pagerank`, `coreness`, `sectors_reached` (sectors of neighbors
/// other than the own), `coordinated` (actors to whom a tie of the governance family leads)
/// and `cut_off` (actors that lose touch with the largest remaining part without the actor).
/// The agreed order is Borda's count: for each lens an actor gets a point for everybody
/// ranked below it and half a point for everybody ranked equal; of equal sums the lower id
/// comes first.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Hubs {
    /// What was looked at.
    pub basis: Basis,
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// The lenses, by key, in the order of the columns.
    pub lenses: Vec<&'static str>,
    /// How the lenses are brought to one order.
    pub method: Phrase,
    /// How many actors are called hubs: as many as asked for, but at most half of those that
    /// have a tie, rounded up. A lens agrees on an actor that it ranks no lower and of which
    /// it sees anything.
    pub top: usize,
    /// Every actor that has a tie, in the agreed order.
    pub actors: Vec<Hub>,
    /// How many actors have no tie and so no rank.
    pub without_ties: usize,
    /// How the places an actor may have were found; missing where none were sought, or where it
    /// takes too long.
    pub reread: Option<Reread>,
    /// The reason for each hub, the most critical first.
    pub findings: Vec<Finding>,
}

/// An actor in the agreed order.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Hub {
    /// Its place in the agreed order, from 1.
    pub place: usize,
    /// The actor.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// Its sector.
    pub sector: Option<WordRef>,
    /// The places that [`Hubs::with_places`] finds it may have; missing where none are sought.
    pub places: Option<Places>,
    /// Borda's points over all lenses.
    pub points: f64,
    /// How many lenses put it among the first `top`.
    pub agreeing: usize,
    /// What each lens sees.
    pub lenses: BTreeMap<&'static str, Sight>,
    /// The sectors it reaches beside its own.
    pub sectors_reached: Vec<WordRef>,
    /// Whom it coordinates.
    pub coordinated: Vec<ActorRef>,
    /// Does its component fall apart without it?
    pub is_cutpoint: bool,
    /// What falls off without it: every piece of its component but the largest, largest first.
    pub cut_off: Vec<Piece>,
    /// How many actors the largest remaining piece has; missing when nothing falls apart.
    pub largest_piece: Option<usize>,
    /// Its ties; only of hubs.
    pub ties: Vec<TieRef>,
}

/// What a lens sees of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Sight {
    /// The number.
    pub value: Option<f64>,
    /// Its rank among all actors with a tie, from 1; equal numbers share the mean rank.
    pub rank: f64,
}

impl Sight {
    /// Does the lens put the actor among the first `top`? Not when it sees nothing of it:
    /// where nobody coordinates, all are first.
    fn agrees(&self, top: usize) -> bool {
        self.rank <= top as f64 && self.value.is_some_and(|value| value > 0.0)
    }
}

/// A part that falls off.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Piece {
    /// How many actors it has.
    pub size: usize,
    /// Which: all of them for hubs, at most [`NAMED_OF_PIECE`] for other actors, lest a long
    /// chain of cutpoints name everybody over and over again.
    pub actors: Vec<ActorRef>,
}

/// How many actors of a piece are named when it falls off without an actor that is no hub.
pub const NAMED_OF_PIECE: usize = 100;

/// How many actors are called hubs unless asked otherwise.
pub const DEFAULT_TOP: usize = 5;

impl Hubs {
    /// Ranks the actors of the selection and gives the reasons for the first `top`.
    pub fn find(model: &Model, selection: &Selection, by: &Grouping, top: usize) -> Self {
        let selected = selection.select(model);
        let view = View::of(&selected, selected.sectors(by));
        let ranking = Ranking::of(&view);
        let top = ranking.hub_count(top);
        let actors: Vec<Hub> = ranking
            .order
            .iter()
            .enumerate()
            .map(|(place, &position)| {
                let named = if place < top {
                    usize::MAX
                } else {
                    NAMED_OF_PIECE
                };
                let hub = ranking.hub(&view, by, position, top);
                Hub {
                    place: place + 1,
                    cut_off: view.cut_off(ranking.nodes[position], named),
                    ties: if place < top {
                        ties(&selected, &hub.actor)
                    } else {
                        Vec::new()
                    },
                    ..hub
                }
            })
            .collect();
        let method = if lenses::is_estimated(&view.seen.graph) {
            "hub-method-estimated"
        } else {
            "hub-method"
        };
        let mut answer = Self {
            basis: Basis::of(&selected),
            by: by.key().to_owned(),
            lenses: LENSES.iter().map(|lens| lens.key).collect(),
            method: Phrase::new(method)
                .count("lenses", LENSES.len())
                .count("top", top),
            top,
            without_ties: selected.actors.len() - actors.len(),
            actors,
            reread: None,
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        answer
    }

    /// With the places each actor has in nine readings of ten that miss one tie in ten, and
    /// a finding of which places cannot be told apart; without them where it takes too long.
    ///
    /// Complexity: at most forty times the lenses, within a fixed number of steps.
    pub fn with_places(
        mut self,
        model: &Model,
        selection: &Selection,
        by: &Grouping,
        seed: u64,
    ) -> Self {
        let selected = selection.select(model);
        let again = Again::of(&selected, &selected.sectors(by), Effort::SMALL);
        let Some(again) = again.filter(Again::ranks_hubs) else {
            self.findings.extend(sentences::without_places(&self));
            return self;
        };
        let spread = again.read(ReadingError::MissingTies, MISSED, seed);
        let places = again.by_actor(&spread.places[0]);
        for hub in &mut self.actors {
            hub.places = places.get(hub.actor.id.as_str()).copied();
        }
        self.reread = Some(Reread {
            missed: MISSED,
            runs: again.runs(),
            seed,
        });
        self.findings.extend(sentences::places(&self));
        self
    }
}

/// The share of ties missed when the places an actor may have are sought.
const MISSED: f64 = 0.1;

/// How the places an actor may have were found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Reread {
    /// The share of ties missed in each reading.
    pub missed: f64,
    /// How many readings there were.
    pub runs: u32,
    /// Where their lots come from.
    pub seed: u64,
}

/// The first `top` actors in the agreed order.
pub(super) fn first(selected: &Selected<'_>, by: &Grouping, top: usize) -> Vec<NodeIndex> {
    let view = View::of(selected, selected.sectors(by));
    let ranking = Ranking::of(&view);
    let order = ranking.order.iter().take(ranking.hub_count(top));
    order
        .map(|&position| view.actor(ranking.nodes[position]))
        .collect()
}

impl Answer for Hubs {
    const SCHEMA: &'static str = "yhdyspinta.hubs/1";

    fn title(&self) -> Phrase {
        Phrase::new("hubs-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![table::hubs(self), table::pieces(self)]
    }
}

/// What the lenses see of some actors.
struct Sights {
    /// The actors, as nodes of the graph.
    nodes: Vec<u32>,
    /// For each lens the numbers of these actors.
    values: Vec<Vec<Option<f64>>>,
    /// For each lens the ranks of these actors.
    ranks: Vec<Vec<f64>>,
    points: Vec<f64>,
}

impl Sights {
    fn of(seen: &Seen, is_ranked: impl Fn(u32) -> bool) -> Self {
        let nodes: Vec<u32> = seen.graph.nodes().filter(|&node| is_ranked(node)).collect();
        let values: Vec<Vec<Option<f64>>> = LENSES
            .iter()
            .map(|lens| {
                let all = (lens.look)(seen);
                nodes.iter().map(|&node| all[node as usize]).collect()
            })
            .collect();
        let ranks: Vec<Vec<f64>> = values
            .iter()
            .map(|values| borda::average_ranks(values))
            .collect();
        Self {
            points: borda::points(&ranks, nodes.len()),
            nodes,
            values,
            ranks,
        }
    }
}

/// The actors with ties, what each lens sees of them, and the agreed order.
struct Ranking {
    /// The actors, as nodes of the graph.
    nodes: Vec<u32>,
    /// For each lens the numbers of these actors.
    values: Vec<Vec<Option<f64>>>,
    /// For each lens the ranks of these actors.
    ranks: Vec<Vec<f64>>,
    points: Vec<f64>,
    /// Positions in `nodes`, the first hub first.
    order: Vec<usize>,
}

impl Ranking {
    fn of(view: &View<'_>) -> Self {
        let Sights {
            nodes,
            values,
            ranks,
            points,
        } = Sights::of(&view.seen, |node| {
            !view.seen.neighbors[node as usize].is_empty()
        });
        let id = |position: usize| &view.selected.model.actor(view.actor(nodes[position])).id;
        let mut order: Vec<usize> = (0..nodes.len()).collect();
        order.sort_by(|&a, &b| {
            points[b]
                .total_cmp(&points[a])
                .then_with(|| id(a).cmp(id(b)))
        });
        Self {
            nodes,
            values,
            ranks,
            points,
            order,
        }
    }

    /// How many are hubs: where everybody is one, nobody is.
    fn hub_count(&self, asked: usize) -> usize {
        asked.min(self.nodes.len().div_ceil(2))
    }

    fn hub(&self, view: &View<'_>, by: &Grouping, position: usize, top: usize) -> Hub {
        let model = view.selected.model;
        let node = self.nodes[position];
        let sights = LENSES.iter().zip(self.values.iter().zip(&self.ranks));
        let lenses: BTreeMap<&'static str, Sight> = sights
            .map(|(lens, (values, ranks))| {
                let sight = Sight {
                    value: values[position],
                    rank: ranks[position],
                };
                (lens.key, sight)
            })
            .collect();
        let sector = |sector: u32| naming::sector(model, by, &view.sectors[sector as usize]);
        let actors = |nodes: &mut dyn Iterator<Item = u32>| {
            actor_refs(model, nodes.map(|node| view.actor(node)))
        };
        let sizes = view.seen.dependences.piece_sizes(node);
        Hub {
            place: 0,
            places: None,
            actor: actor_ref(model, view.actor(node)),
            sector: view.seen.sectors[node as usize].map(sector),
            points: self.points[position],
            agreeing: lenses.values().filter(|sight| sight.agrees(top)).count(),
            lenses,
            sectors_reached: view
                .seen
                .sectors_reached(node)
                .into_iter()
                .map(sector)
                .collect(),
            coordinated: actors(&mut view.seen.coordinated[node as usize].iter().copied()),
            is_cutpoint: !sizes.is_empty(),
            largest_piece: sizes.first().map(|&size| size as usize),
            cut_off: Vec::new(),
            ties: Vec::new(),
        }
    }
}

fn ties(selected: &Selected<'_>, actor: &ActorRef) -> Vec<TieRef> {
    let Some(node) = selected.model.find(&actor.id) else {
        return Vec::new();
    };
    let ties = selected.ties.iter();
    ties.filter(|tie| tie.from == node || tie.to == node)
        .map(|tie| tie_ref(selected.model, tie))
        .collect()
}
