//! With whom would one tie reconnect an actor?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::senses::{Situation, Ties};
use super::{Closeness, Sense};
use crate::findings::acting::can_act;
use crate::findings::areas::Areas;
use crate::model::Actor;
use crate::select::Selected;

/// Everybody a tie could be made with, best connected first.
pub(super) struct Partners<'a> {
    selected: &'a Selected<'a>,
    situation: &'a Situation<'a>,
    coming: &'a Ties<'a>,
    areas: Areas<'a>,
    steps: u32,
    /// What each actor works on: its own themes and those of its ties.
    themes: Vec<BTreeSet<&'a str>>,
    /// The kind each actor compares by.
    kinds: Vec<&'a str>,
    /// For each kind the kind it has most ties with.
    kind_neighbors: BTreeMap<&'a str, &'a str>,
    /// All that could be a partner, best connected first, then by id.
    ranked: Vec<u32>,
    /// For each area those who share it.
    by_area: BTreeMap<&'a str, Vec<u32>>,
    /// The same, by theme.
    by_theme: BTreeMap<&'a str, Vec<u32>>,
    /// The same, by kind.
    by_kind: BTreeMap<&'a str, Vec<u32>>,
}

impl<'a> Partners<'a> {
    pub(super) fn of(
        selected: &'a Selected<'a>,
        situation: &'a Situation<'a>,
        coming: &'a Ties<'a>,
        steps: u32,
    ) -> Self {
        let model = selected.model;
        let words = model.vocabulary();
        let kinds: Vec<&str> = selected
            .actors
            .iter()
            .map(|&node| words.sector_of_kind(&model.actor(node).kind))
            .collect();
        let mut partners = Self {
            selected,
            situation,
            coming,
            areas: Areas::of(model),
            steps,
            themes: themes(selected),
            kind_neighbors: kind_neighbors(situation, &kinds),
            kinds,
            ranked: Vec::new(),
            by_area: BTreeMap::new(),
            by_theme: BTreeMap::new(),
            by_kind: BTreeMap::new(),
        };
        partners.rank();
        partners
    }

    fn rank(&mut self) {
        let mut ranked: Vec<u32> = (0..self.selected.actors.len() as u32)
            .filter(|&node| self.can_be_partner(node))
            .collect();
        ranked.sort_by_key(|&node| self.place(node));
        for &node in &ranked {
            for &theme in &self.themes[node as usize] {
                self.by_theme.entry(theme).or_default().push(node);
            }
            let kind = self.kinds[node as usize];
            self.by_kind.entry(kind).or_default().push(node);
        }
        self.by_area = self.shared_areas(&ranked);
        self.ranked = ranked;
    }

    /// For each area those of the ranked who share it, in their order.
    fn shared_areas(&self, ranked: &[u32]) -> BTreeMap<&'a str, Vec<u32>> {
        let mut of_area: BTreeMap<&str, &Actor> = BTreeMap::new();
        for node in 0..self.selected.actors.len() as u32 {
            let actor = self.actor(node);
            if let Some(area) = actor.area.as_deref() {
                of_area.entry(area).or_insert(actor);
            }
        }
        of_area
            .iter()
            .map(|(&area, &actor)| {
                // All actors of an area share the same others: asking one answers for all.
                let sharing: BTreeSet<&str> = of_area
                    .iter()
                    .filter(|(_, other)| self.areas.are_shared(actor, other))
                    .map(|(&other, _)| other)
                    .collect();
                let is_near = |&node: &u32| {
                    let area = self.actor(node).area.as_deref();
                    area.is_some_and(|area| sharing.contains(area))
                };
                (area, ranked.iter().copied().filter(is_near).collect())
            })
            .collect()
    }

    fn actor(&self, node: u32) -> &'a Actor {
        self.selected
            .model
            .actor(self.selected.actors[node as usize])
    }

    /// Can ties be made with it at all?
    pub(super) fn can_act(&self, node: u32) -> bool {
        can_act(self.selected.model, self.actor(node))
    }

    fn can_be_partner(&self, node: u32) -> bool {
        self.can_act(node)
            && self.situation.is_in_main[node as usize]
            && !self.situation.partners[node as usize].is_empty()
    }

    /// The partner for an actor that is cut off in that sense, and why this one: somebody with
    /// whom a tie is planned; else of the same area and theme; else of the same area; else of
    /// the same theme or of the kind that actors like it have most ties with, but of no other
    /// area; else whoever is best connected. Within each the best connected one; of several
    /// the first by id.
    pub(super) fn nearest(&self, node: u32, sense: Sense) -> Option<(u32, Closeness)> {
        let search = Search {
            among: self,
            node,
            sense,
        };
        Closeness::ALL
            .into_iter()
            .find_map(|closeness| search.by(closeness).map(|other| (other, closeness)))
    }

    /// The partners `nearest` chooses from: the best of each closeness, each once.
    pub(super) fn alternatives(&self, node: u32, sense: Sense) -> Vec<u32> {
        let search = Search {
            among: self,
            node,
            sense,
        };
        let mut found = Vec::new();
        for other in Closeness::ALL
            .into_iter()
            .filter_map(|closeness| search.by(closeness))
        {
            if !found.contains(&other) {
                found.push(other);
            }
        }
        found
    }

    fn place(&self, node: u32) -> (Reverse<usize>, &'a str) {
        let partners = self.situation.partners[node as usize].len();
        (Reverse(partners), self.actor(node).id.as_str())
    }
}

/// The search for the partner of one actor.
struct Search<'a> {
    among: &'a Partners<'a>,
    node: u32,
    sense: Sense,
}

impl Search<'_> {
    fn by(&self, closeness: Closeness) -> Option<u32> {
        match closeness {
            Closeness::Planned => self.planned(),
            Closeness::SameAreaAndTheme => self.same_area_and_theme(),
            Closeness::SameArea => self.same_area(),
            Closeness::SameTheme => self.same_theme(),
            Closeness::KindNeighbor => self.kind_neighbor(),
            Closeness::BestConnected => self.best_connected(),
        }
    }

    fn planned(&self) -> Option<u32> {
        let Partners {
            coming, selected, ..
        } = self.among;
        let planned = coming.partners(self.node as usize);
        if planned.is_empty() {
            return None;
        }
        self.first(&self.among.ranked, |other| {
            planned.contains(&selected.actors[other as usize])
        })
    }

    fn same_area_and_theme(&self) -> Option<u32> {
        let themes = self.themes();
        if themes.is_empty() {
            return None;
        }
        let shares = |other: u32| !themes.is_disjoint(&self.among.themes[other as usize]);
        self.first(self.of_same_area(), shares)
    }

    fn same_area(&self) -> Option<u32> {
        self.first(self.of_same_area(), |_| true)
    }

    fn same_theme(&self) -> Option<u32> {
        let themes = self.themes().iter();
        let lists = themes.filter_map(|theme| self.among.by_theme.get(theme));
        lists
            .filter_map(|list| self.first(list, |other| self.is_within_reach(other)))
            .min_by_key(|&other| self.among.place(other))
    }

    fn kind_neighbor(&self) -> Option<u32> {
        let kind = self.among.kinds[self.node as usize];
        let neighbors = self
            .among
            .by_kind
            .get(self.among.kind_neighbors.get(kind)?)?;
        self.first(neighbors, |other| self.is_within_reach(other))
    }

    fn best_connected(&self) -> Option<u32> {
        let ranked = &self.among.ranked;
        self.first(ranked, |other| self.is_within_reach(other))
            .or_else(|| self.first(ranked, |_| true))
    }

    /// The first of the list that fits and with whom a tie would end this sense of being cut off.
    fn first(&self, list: &[u32], fits: impl Fn(u32) -> bool) -> Option<u32> {
        let mut list = list.iter().copied();
        list.find(|&other| fits(other) && self.helps(other))
    }

    fn helps(&self, other: u32) -> bool {
        let Partners {
            situation, steps, ..
        } = self.among;
        let node = self.node;
        let is_new = node != other && !situation.partners[node as usize].contains(&other);
        let sector = |node: u32| situation.sectors.of[node as usize];
        is_new
            && match self.sense {
                Sense::OwnSectorOnly => sector(other) != sector(node),
                Sense::NoHubNear => {
                    situation.steps_to_hub[other as usize].is_some_and(|distance| distance < *steps)
                }
                _ => true,
            }
    }

    /// Is the other not at another end of the country?
    fn is_within_reach(&self, other: u32) -> bool {
        let (own, other) = (self.among.actor(self.node), self.among.actor(other));
        !self.among.areas.are_apart(own, other)
    }

    fn of_same_area(&self) -> &[u32] {
        let area = self.among.actor(self.node).area.as_deref();
        let list = area.and_then(|area| self.among.by_area.get(area));
        list.map_or(&[], Vec::as_slice)
    }

    fn themes(&self) -> &BTreeSet<&str> {
        &self.among.themes[self.node as usize]
    }
}

/// Own themes of each actor and those of all its ties, whatever their status and day.
fn themes<'a>(selected: &Selected<'a>) -> Vec<BTreeSet<&'a str>> {
    let graph = selected.model.graph();
    let of = |&node: &petgraph::graph::NodeIndex| {
        let both = [petgraph::Outgoing, petgraph::Incoming];
        let ties = both
            .into_iter()
            .flat_map(move |direction| graph.edges_directed(node, direction));
        let own = graph[node].themes.iter();
        own.chain(ties.flat_map(|tie| &tie.weight().themes))
            .map(String::as_str)
            .collect()
    };
    selected.actors.iter().map(of).collect()
}

/// For each kind the kind most pairs of partners join it with; of several the first by key.
fn kind_neighbors<'a>(situation: &Situation<'_>, kinds: &[&'a str]) -> BTreeMap<&'a str, &'a str> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for (node, partners) in situation.partners.iter().enumerate() {
        for &partner in partners {
            let neighbors = counts.entry(kinds[node]).or_default();
            *neighbors.entry(kinds[partner as usize]).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter_map(|(kind, neighbors)| {
            let most = neighbors
                .into_iter()
                .min_by_key(|&(key, count)| (Reverse(count), key));
            most.map(|(neighbor, _)| (kind, neighbor))
        })
        .collect()
}
