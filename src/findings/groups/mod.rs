//! Which communities form, and do they follow areas or sectors?

mod chance;
mod following;
mod group;
mod sentences;
mod tables;

use std::collections::BTreeMap;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Answer, Basis, Finding};
use crate::analyses::communities::{Communities, Found, Layer, Method, Objective};
use crate::frozen::FrozenGraph;
use crate::language::Phrase;
use crate::model::Model;
use crate::select::{Grouping, Selected, SelectedTie, Selection};
use crate::table::Table;

pub use chance::Chance;
pub use following::Following;
pub use group::{Bridge, Group};

/// How communities are looked for and what they are compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// How communities are looked for.
    pub communities: Communities,
    /// How many rewired networks the quality is compared with; when missing, 99, and 19 where
    /// there are more than 20,000 ties.
    pub rewired: Option<u32>,
    /// Is every kind of tie a layer of its own? Then the mean of the layers' qualities counts,
    /// and a rare kind as much as a common one.
    pub layers: bool,
    /// What the communities are expected to follow.
    pub by: Grouping,
}

/// The communities and what they follow: `yhdyspinta.groups/1`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Groups {
    /// What was looked at.
    pub basis: Basis,
    /// How communities were looked for.
    pub method: Convention,
    /// The quality of the partition; missing without ties.
    pub quality: Option<f64>,
    /// The quality of the runs, the best of which counts; missing without ties.
    pub runs: Option<Spread>,
    /// How alike the runs are; missing without ties or with a single run.
    pub stability: Option<Alike>,
    /// Whether degrees alone would explain the quality; missing without ties or when no
    /// rewired networks were asked for.
    pub chance: Option<Chance>,
    /// What the communities follow: what was asked for first, then kind, area and theme.
    pub following: Vec<Following>,
    /// The communities of at least two actors, the largest first, then by their first actors.
    pub groups: Vec<Group>,
    /// How many actors are in no such community.
    pub alone: usize,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

/// How communities were looked for.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Convention {
    /// `leiden` or `louvain`.
    pub method: &'static str,
    /// `modularity` or `constant_potts`.
    pub objective: &'static str,
    /// γ.
    pub resolution: f64,
    /// How many runs.
    pub runs: u32,
    /// Where chance came from.
    pub seed: u64,
    /// Did ties run one way?
    pub directed: bool,
    /// The kinds of ties that were a layer each; empty when all ties were one network.
    pub layers: Vec<String>,
}

/// How far the runs lie apart.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Spread {
    /// The lowest quality.
    pub min: f64,
    /// The mean.
    pub mean: f64,
    /// The highest, which is that of the partition.
    pub max: f64,
}

/// The mean agreement over all pairs of runs; 1 when every run found the same.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Alike {
    /// Adjusted Rand index.
    pub adjusted_rand: f64,
    /// Mutual information over the mean of the entropies.
    pub mutual_information: f64,
}

impl Groups {
    /// Looks for communities in the selection.
    ///
    /// # Panics
    /// When there is no run, or the resolution is negative or not finite.
    pub fn find(model: &Model, selection: &Selection, search: &Search) -> Self {
        let selected = selection.select(model);
        let graph = selected.freeze();
        let (layers, networks) = layers(&selected, &graph, search.layers);
        let found = search.communities.find_in_layers(&equal_shares(&networks));
        let groupings = groupings(&search.by);
        let mut answer = Self {
            basis: Basis::of(&selected),
            method: Convention::of(&search.communities, &graph, layers),
            quality: found.quality,
            runs: spread(&found),
            stability: found.stability.map(|stability| Alike {
                adjusted_rand: stability.adjusted_rand,
                mutual_information: stability.mutual_information,
            }),
            chance: chance::compare(&networks, &found, search),
            following: groupings
                .par_iter()
                .map(|by| following::compare(&selected, &graph, &found.communities, by))
                .collect(),
            groups: group::describe(&selected, &graph, &found.communities, &search.by),
            alone: found
                .communities
                .sizes()
                .iter()
                .filter(|&&size| size == 1)
                .count(),
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        answer
    }
}

impl Convention {
    fn of(communities: &Communities, graph: &FrozenGraph, layers: Vec<String>) -> Self {
        Self {
            method: match communities.method {
                Method::Leiden => "leiden",
                Method::Louvain => "louvain",
            },
            objective: match communities.objective {
                Objective::Modularity => "modularity",
                Objective::ConstantPotts => "constant_potts",
            },
            resolution: communities.resolution,
            runs: communities.run_count(graph.tie_count()),
            seed: communities.seed,
            directed: graph.is_directed(),
            layers,
        }
    }
}

/// The kinds of ties and the network of each; a single one of all ties when layers are not
/// wanted or there is at most one kind.
fn layers(
    selected: &Selected<'_>,
    graph: &FrozenGraph,
    wanted: bool,
) -> (Vec<String>, Vec<FrozenGraph>) {
    let mut by_kind: BTreeMap<&str, Vec<SelectedTie>> = BTreeMap::new();
    for tie in &selected.ties {
        let kind = selected.model.graph()[tie.tie].kind.as_str();
        by_kind.entry(kind).or_default().push(*tie);
    }
    if !wanted || by_kind.len() < 2 {
        return (Vec::new(), vec![graph.clone()]);
    }
    let layer = |(kind, ties): (&str, Vec<SelectedTie>)| {
        let actors = selected.actors.clone();
        let part = Selected {
            actors,
            ties,
            ..*selected
        };
        (kind.to_owned(), part.freeze())
    };
    by_kind.into_iter().map(layer).unzip()
}

/// Layers of which none counts more than another, so that their sum is their mean.
fn equal_shares(networks: &[FrozenGraph]) -> Vec<Layer<'_>> {
    let share = 1.0 / networks.len() as f64;
    networks
        .iter()
        .map(|graph| Layer { graph, share })
        .collect()
}

fn spread(found: &Found) -> Option<Spread> {
    let (first, count) = (found.qualities.first()?, found.qualities.len() as f64);
    Some(Spread {
        min: found.qualities.iter().copied().fold(*first, f64::min),
        mean: found.qualities.iter().sum::<f64>() / count,
        max: found.quality?,
    })
}

/// What was asked for first, then what everybody asks.
fn groupings(by: &Grouping) -> Vec<Grouping> {
    let mut groupings = vec![by.clone()];
    for usual in [Grouping::Kind, Grouping::Area, Grouping::Theme] {
        if usual != *by {
            groupings.push(usual);
        }
    }
    groupings
}

impl Answer for Groups {
    const SCHEMA: &'static str = "yhdyspinta.groups/1";

    fn title(&self) -> Phrase {
        Phrase::new("groups-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![
            tables::groups(self),
            tables::members(self),
            tables::bridges(self),
            tables::following(self),
        ]
    }
}

#[cfg(test)]
mod tests;
