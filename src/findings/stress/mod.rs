//! What breaks when any one actor leaves, when a few do, when more and more do?

mod carriers;
mod sentences;
mod sets;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::naming::{self, actor_ref, actor_refs};
use super::{ActorRef, Answer, Basis, Finding, WordRef};
use crate::analyses::between::{Betweenness, BetweennessSampled};
use crate::analyses::cohesion::{Components, Dependence, Fragmentation};
use crate::analyses::degree::Degree;
use crate::analyses::key_players::{
    distance_fragmentation_without_each, fragmentation_without_each,
};
use crate::analyses::robustness::{
    highest_first, largest_as_they_leave, mean_of_random_orders, robustness,
};
use crate::analyses::{Analysis, Cost, NodeMeasure};
use crate::frozen::FrozenGraph;
use crate::language::Phrase;
use crate::model::Model;
use crate::select::{Grouping, Selected, Selection};
use crate::table::Table;
use carriers::Crossings;

pub use carriers::Carriers;
pub use sets::{KeySet, SetOf};

/// How much a network rests on single actors and on few: `yhdyspinta.stress/1`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Stress {
    /// What was looked at.
    pub basis: Basis,
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// The share of pairs of actors that no path joins, with everybody there.
    pub fragmentation: Option<f64>,
    /// How many actors the largest part has.
    pub largest_component: usize,
    /// Without whom something falls off or an interface closes, most of it first.
    pub actors: Vec<Loss>,
    /// On how few actors each interface rests, the widest first.
    pub carriers: Vec<Carriers>,
    /// Which few actors break most together, and which few reach most.
    pub sets: Vec<KeySet>,
    /// How the largest part shrinks as more and more actors leave.
    pub curves: Vec<Curve>,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

/// What is lost without an actor.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Loss {
    /// The actor.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// The share of pairs of the others that no path joins without it (Borgatti 2006).
    pub fragmentation: Option<f64>,
    /// One minus the mean of 1/distance between the others without it (Borgatti 2006);
    /// missing in large networks.
    pub distance_fragmentation: Option<f64>,
    /// How many actors lose touch with the largest remaining part.
    pub cut_off: usize,
    /// Who: at most twenty, of the largest pieces first.
    pub cut_off_named: Vec<ActorRef>,
    /// How many actors have no tie without it.
    pub isolates: usize,
    /// Which interfaces close without it.
    pub closes: Vec<[WordRef; 2]>,
}

/// In which order actors leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// By chance: the mean of several orders.
    Random,
    /// Most ties first.
    Degree,
    /// Between most others first.
    Betweenness,
}

/// How the largest part shrinks.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Curve {
    /// In which order actors leave.
    pub order: Order,
    /// The mean share of actors in the largest part over all removals (Schneider et al. 2011).
    pub robustness: Option<f64>,
    /// The share of actors that must leave before the largest part has less than half as many
    /// as at first.
    pub halved_at: Option<f64>,
    /// The curve at some shares.
    pub points: Vec<Point>,
}

/// A point of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Point {
    /// The share of actors that have left.
    pub removed: f64,
    /// The share of all actors that are in the largest part.
    pub largest: f64,
}

/// What chance decides in a stress test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trials {
    /// How many random orders there are.
    pub runs: u32,
    /// Where they come from.
    pub seed: u64,
}

impl Default for Trials {
    fn default() -> Self {
        Self { runs: 20, seed: 1 }
    }
}

/// How many of those who fall off without an actor are named.
const NAMED_CUT_OFF: usize = 20;

/// Fragmentation by distance is left out when it takes more steps.
const MOST_STEPS_BY_DISTANCE: u64 = 200_000_000;

/// Who stands between others is estimated when working it out takes more steps.
const MOST_STEPS_BETWEEN: f64 = 2e9;

/// The shares of a curve that are told.
const SHARES: [f64; 12] = [
    0.0, 0.01, 0.02, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50, 0.75,
];

impl Stress {
    /// Takes out every actor of the selection, alone and with others.
    ///
    /// Complexity: nearly O(actors + ties) for all single actors, the interfaces and the curves
    /// (times `runs` for chance); sets of two and three and those between others take longer and
    /// are estimated in large networks, which the answer says.
    pub fn find(model: &Model, selection: &Selection, by: &Grouping, trials: Trials) -> Self {
        let selected = selection.select(model);
        let graph = selected.freeze();
        let crossings = Crossings::of(&selected, by);
        let sizes = Components.run(&graph);
        let largest = sizes.sizes().iter().max();
        let mut answer = Self {
            basis: Basis::of(&selected),
            by: by.key().to_owned(),
            fragmentation: Fragmentation.run(&graph).0,
            largest_component: largest.map_or(0, |&size| size as usize),
            actors: losses(&selected, &graph, &crossings),
            carriers: crossings.carriers(),
            sets: sets::find(&selected, &graph),
            curves: curves(&graph, trials),
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        answer
    }
}

impl Answer for Stress {
    const SCHEMA: &'static str = "yhdyspinta.stress/1";

    fn title(&self) -> Phrase {
        Phrase::new("stress-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![
            tables::actors(self),
            tables::carriers(self),
            tables::sets(self),
            tables::curves(self),
        ]
    }
}

fn losses(selected: &Selected<'_>, graph: &FrozenGraph, crossings: &Crossings<'_>) -> Vec<Loss> {
    let model = selected.model;
    let parts = fragmentation_without_each(graph);
    let distances = distance_fragmentation_without_each(graph, MOST_STEPS_BY_DISTANCE);
    let dependences = Dependence.run(graph);
    let isolates = isolates_without(graph);
    let closes: BTreeMap<u32, Vec<[WordRef; 2]>> = crossings.closing();
    let actor = |node: u32| selected.actors[node as usize];
    let mut losses: Vec<(u32, Loss)> = graph
        .nodes()
        .filter(|node| dependences.cut_off(*node) > 0 || closes.contains_key(node))
        .map(|node| {
            let piece = dependences.some_cut_off(node, NAMED_CUT_OFF);
            let loss = Loss {
                actor: actor_ref(model, actor(node)),
                fragmentation: parts[node as usize],
                distance_fragmentation: distances.as_ref().and_then(|all| all[node as usize]),
                cut_off: dependences.cut_off(node),
                cut_off_named: actor_refs(model, piece.into_iter().map(actor)),
                isolates: isolates[node as usize],
                closes: closes.get(&node).cloned().unwrap_or_default(),
            };
            (node, loss)
        })
        .collect();
    losses.sort_by(|(a, one), (b, other)| {
        let key = |loss: &Loss| (loss.cut_off, loss.closes.len());
        key(other).cmp(&key(one)).then(a.cmp(b))
    });
    losses.into_iter().map(|(_, loss)| loss).collect()
}

/// How many partners of each actor have nobody else.
fn isolates_without(graph: &FrozenGraph) -> Vec<usize> {
    let symmetric = graph.symmetric();
    let mut counts = vec![0; graph.node_count()];
    for node in symmetric.nodes() {
        if let &[only] = symmetric.outgoing(node) {
            counts[only as usize] += usize::from(only != node);
        }
    }
    counts
}

fn curves(graph: &FrozenGraph, trials: Trials) -> Vec<Curve> {
    if graph.node_count() == 0 {
        return Vec::new();
    }
    let sizes = |numbers: &NodeMeasure| -> Vec<f64> {
        let order = highest_first(graph, numbers);
        let sizes = largest_as_they_leave(graph, &order);
        sizes.into_iter().map(f64::from).collect()
    };
    let random = mean_of_random_orders(graph, trials.runs.max(1), trials.seed);
    vec![
        curve(Order::Random, &random),
        curve(Order::Degree, &sizes(&Degree.run(graph))),
        curve(Order::Betweenness, &sizes(&between(graph))),
    ]
}

fn between(graph: &FrozenGraph) -> NodeMeasure {
    let plain = graph.unweighted();
    if Cost::Searches.steps(&plain) > MOST_STEPS_BETWEEN {
        let sampled = BetweennessSampled::default().run(&plain);
        sampled.expect("the default options are sound")
    } else {
        Betweenness.run(&plain)
    }
}

fn curve(order: Order, sizes: &[f64]) -> Curve {
    let count = sizes.len() - 1;
    let of_all = |number: f64| number / count as f64;
    let mut points: Vec<Point> = Vec::new();
    for share in SHARES {
        let left = (share * count as f64).round() as usize;
        let point = Point {
            removed: of_all(left as f64),
            largest: of_all(sizes[left]),
        };
        if points.last() != Some(&point) {
            points.push(point);
        }
    }
    let halved = sizes.iter().position(|&size| size < sizes[0] / 2.0);
    Curve {
        order,
        robustness: robustness(sizes),
        halved_at: halved.map(|left| of_all(left as f64)),
        points,
    }
}

fn pair_of_sectors(model: &Model, by: &Grouping, keys: [&str; 2]) -> [WordRef; 2] {
    keys.map(|key| naming::sector(model, by, key))
}
