//! How do the hubs and the densities between sectors move when the network is read again?

use std::collections::{BTreeMap, BTreeSet, HashMap};

use petgraph::graph::NodeIndex;

use super::Sights;
use super::lenses::{Seen, coordinated};
use crate::analyses::degree::{Degree, Strength};
use crate::analyses::uncertainty::{Look, Misread, Reading, ReadingError, Spread, read_again};
use crate::analyses::{Analysis, Cost};
use crate::frozen::FrozenGraph;
use crate::select::{Sectors, Selected};

/// The rankings that are read again, in the order of [`Look::scores`]: the agreed order of the
/// hubs, degree, betweenness. In large networks degree alone.
const RANKINGS: [&str; 3] = ["hubs", "degree", "betweenness"];

/// Where degree and betweenness stand among the lenses.
const LENS_OF: [usize; 2] = [0, 1];

/// How much work may be spent on reading a network again.
#[derive(Clone, Copy, Debug)]
pub(in crate::findings) struct Effort {
    /// How many sorts and shares of errors there are.
    pub(in crate::findings) readings: u32,
    /// How many times each is read at most.
    pub(in crate::findings) runs: u32,
    /// About how many ties may be looked at in all.
    pub(in crate::findings) steps: f64,
}

impl Effort {
    /// A fraction of a second: one sort of error beside another answer.
    pub(in crate::findings) const SMALL: Self = Self {
        readings: 1,
        runs: 40,
        steps: 1e8,
    };
}

/// Fewer readings than this say nothing about nine in ten.
const FEWEST_RUNS: u32 = 20;

/// How many places are kept at most while they are counted.
const MOST_PLACES: f64 = 2e7;

/// About how many looks at each tie the lenses take beside those that search: PageRank goes on
/// until it settles.
const LENS_PASSES: f64 = 200.0;

/// A network that is read again. Actors are numbered by their ids, so that lots fall alike in
/// whatever order the input has them.
pub(in crate::findings) struct Again<'a> {
    selected: &'a Selected<'a>,
    reading: Reading,
    /// The actors, by id.
    actors: Vec<NodeIndex>,
    sectors: Vec<Option<u32>>,
    /// Does each tie coordinate its second end, its first end?
    coordinates: Vec<[bool; 2]>,
    /// Who is ranked: those with ties.
    is_ranked: Vec<bool>,
    /// The pairs of sectors that meet, the lower first.
    interfaces: Vec<(u32, u32)>,
    truth: Look,
    runs: u32,
    ranks_hubs: bool,
}

impl<'a> Again<'a> {
    /// Prepares for reading, with as many rankings and runs as the effort allows; `None` when
    /// it allows too few.
    pub(in crate::findings) fn of(
        selected: &'a Selected<'a>,
        sectors: &Sectors,
        effort: Effort,
    ) -> Option<Self> {
        let model = selected.model;
        let mut order: Vec<u32> = (0..selected.actors.len() as u32).collect();
        order.sort_by_key(|&place| &model.actor(selected.actors[place as usize]).id);
        let mut new = vec![0u32; order.len()];
        for (number, &old) in (0..).zip(&order) {
            new[old as usize] = number;
        }
        let graph = renumbered(&selected.freeze(), &order, &new);
        let (runs, ranks_hubs) = affordable(&graph, effort)?;
        let reading = Reading::of(&graph);
        let sectors: Vec<Option<u32>> = order.iter().map(|&old| sectors.of[old as usize]).collect();
        let who = coordinated(selected);
        let leads =
            |from: u32, to: u32| who[order[from as usize] as usize].contains(&order[to as usize]);
        let coordinates: Vec<[bool; 2]> = (reading.ties().iter())
            .map(|&[a, b]| [leads(a, b), leads(b, a)])
            .collect();
        let crossings = reading
            .ties()
            .iter()
            .filter_map(|tie| crossing(&sectors, tie));
        let interfaces: BTreeSet<(u32, u32)> = crossings.collect();
        let is_ranked = |node| !graph.outgoing(node).is_empty() || !graph.incoming(node).is_empty();
        let mut again = Self {
            selected,
            actors: order
                .iter()
                .map(|&old| selected.actors[old as usize])
                .collect(),
            is_ranked: graph.nodes().map(is_ranked).collect(),
            interfaces: interfaces.into_iter().collect(),
            truth: Look::default(),
            reading,
            sectors,
            coordinates,
            runs,
            ranks_hubs,
        };
        // Nobody draws a lot when nothing is wrong, but all it takes is there.
        let mut lots = crate::random::Random::new(0);
        let as_it_is = again
            .reading
            .again(ReadingError::MissingTies, 0.0, &mut lots);
        again.truth = again.look(&as_it_is);
        Some(again)
    }

    /// Are hubs and betweenness ranked, or degree alone?
    pub(in crate::findings) fn ranks_hubs(&self) -> bool {
        self.ranks_hubs
    }

    /// Which rankings there are, by key.
    pub(in crate::findings) fn rankings(&self) -> &'static [&'static str] {
        if self.ranks_hubs {
            &RANKINGS
        } else {
            &RANKINGS[1..2]
        }
    }

    /// How many readings there are of each error.
    pub(in crate::findings) fn runs(&self) -> u32 {
        self.runs
    }

    /// What was seen in the network as it is.
    pub(in crate::findings) fn truth(&self) -> &Look {
        &self.truth
    }

    /// The pairs of sectors that meet, in the order of [`Look::shares`].
    pub(in crate::findings) fn interfaces(&self) -> &[(u32, u32)] {
        &self.interfaces
    }

    /// For each interface the numbers of partners across it, of the actors of each sector.
    pub(in crate::findings) fn partners(&self) -> Vec<[Vec<usize>; 2]> {
        let mut partners: BTreeMap<(u32, u32), BTreeMap<u32, BTreeSet<u32>>> = BTreeMap::new();
        for tie in self.reading.ties() {
            if let Some(pair) = crossing(&self.sectors, tie) {
                let across = partners.entry(pair).or_default();
                across.entry(tie[0]).or_default().insert(tie[1]);
                across.entry(tie[1]).or_default().insert(tie[0]);
            }
        }
        let sizes = self.sizes(|_| true);
        let side = |across: &BTreeMap<u32, BTreeSet<u32>>, sector: u32| {
            let own = across
                .iter()
                .filter(|(node, _)| self.sectors[**node as usize] == Some(sector));
            let mut counts: Vec<usize> = own.map(|(_, others)| others.len()).collect();
            counts.resize(sizes[sector as usize], 0);
            counts
        };
        partners
            .iter()
            .map(|(&(a, b), across)| [side(across, a), side(across, b)])
            .collect()
    }

    /// Reads the network with that share of errors.
    pub(in crate::findings) fn read(&self, error: ReadingError, share: f64, seed: u64) -> Spread {
        read_again(
            &self.reading,
            &self.truth,
            error,
            share,
            self.runs,
            seed,
            |read| self.look(read),
        )
    }

    /// Something of every actor that is ranked, by its id.
    pub(in crate::findings) fn by_actor<T: Copy>(&self, all: &[T]) -> HashMap<&str, T> {
        let ranked = self.actors.iter().zip(all).zip(&self.is_ranked);
        ranked
            .filter(|(_, is_ranked)| **is_ranked)
            .map(|((&actor, &one), _)| (self.selected.model.actor(actor).id.as_str(), one))
            .collect()
    }

    fn look(&self, read: &Misread) -> Look {
        let graph = read.graph(&self.reading);
        let is_ranked = |node: u32| self.is_ranked[read.left[node as usize] as usize];
        let shares = self.densities(read, &graph);
        if !self.ranks_hubs {
            let degree = if graph.is_weighted() {
                Strength.run(&graph)
            } else {
                Degree.run(&graph)
            };
            let degree = graph
                .nodes()
                .map(|node| degree.get(node).filter(|_| is_ranked(node)));
            return Look {
                scores: vec![degree.collect()],
                shares,
            };
        }
        let mut coordinated = vec![BTreeSet::new(); read.left.len()];
        for tie in &read.ties {
            let [a, b] = tie.ends;
            let [forth, back] = self.coordinates[tie.like as usize];
            if forth {
                coordinated[a as usize].insert(b);
            }
            if back {
                coordinated[b as usize].insert(a);
            }
        }
        let sectors = read.left.iter().map(|&node| self.sectors[node as usize]);
        let count = read.left.len();
        let seen = Seen::of(graph, sectors.collect(), coordinated);
        let sights = Sights::of(&seen, is_ranked);
        let spread_out = |values: &mut dyn Iterator<Item = Option<f64>>| {
            let mut all = vec![None; count];
            for (&node, value) in sights.nodes.iter().zip(values) {
                all[node as usize] = value;
            }
            all
        };
        let mut scores = vec![spread_out(&mut sights.points.iter().copied().map(Some))];
        for lens in LENS_OF {
            scores.push(spread_out(&mut sights.values[lens].iter().copied()));
        }
        Look { scores, shares }
    }

    /// The density of each interface: tied pairs of pairs.
    fn densities(&self, read: &Misread, graph: &FrozenGraph) -> Vec<Option<f64>> {
        let sectors: Vec<Option<u32>> = (read.left.iter())
            .map(|&node| self.sectors[node as usize])
            .collect();
        let mut pairs: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        let symmetric = graph.symmetric();
        for node in symmetric.nodes() {
            for &other in symmetric.outgoing(node) {
                if let Some(pair) = crossing(&sectors, &[node, other]).filter(|_| node < other) {
                    *pairs.entry(pair).or_default() += 1;
                }
            }
        }
        let mut here = vec![false; self.sectors.len()];
        for &node in &read.left {
            here[node as usize] = true;
        }
        let sizes = self.sizes(|node| here[node]);
        (self.interfaces.iter())
            .map(|&(a, b)| {
                let possible = sizes[a as usize] * sizes[b as usize];
                let tied = pairs.get(&(a, b)).copied().unwrap_or(0);
                (possible > 0).then(|| tied as f64 / possible as f64)
            })
            .collect()
    }

    /// How many of these actors each sector has.
    fn sizes(&self, counts: impl Fn(usize) -> bool) -> Vec<usize> {
        let sectors = self.sectors.iter().flatten().max();
        let mut sizes = vec![0; sectors.map_or(0, |&last| last as usize + 1)];
        for (node, sector) in self.sectors.iter().enumerate() {
            if let Some(sector) = sector.filter(|_| counts(node)) {
                sizes[sector as usize] += 1;
            }
        }
        sizes
    }
}

/// The sectors a tie joins, the lower first, when they differ.
fn crossing(sectors: &[Option<u32>], tie: &[u32; 2]) -> Option<(u32, u32)> {
    let [a, b] = tie.map(|end| sectors[end as usize]);
    let (a, b) = (a?, b?);
    (a != b).then(|| (a.min(b), a.max(b)))
}

/// How many runs the effort allows, and whether with the lenses of hubs.
fn affordable(graph: &FrozenGraph, effort: Effort) -> Option<(u32, bool)> {
    let once = (graph.node_count() + graph.arc_count()) as f64;
    let kept = MOST_PLACES / (graph.node_count().max(1) * RANKINGS.len()) as f64;
    let runs = |steps: f64| {
        let runs = (effort.steps / f64::from(effort.readings) / steps.max(1.0)).min(kept);
        f64::from(effort.runs).min(runs) as u32
    };
    let with_hubs = runs(Cost::Searches.steps(graph) + LENS_PASSES * once);
    let degree_alone = runs(5.0 * once);
    [(with_hubs, true), (degree_alone, false)]
        .into_iter()
        .find(|(runs, _)| *runs >= FEWEST_RUNS)
}

/// The same graph; new node `i` is the old `order[i]`, and `new` tells the way back.
fn renumbered(graph: &FrozenGraph, order: &[u32], new: &[u32]) -> FrozenGraph {
    let reading = Reading::of(graph);
    // Reading without errors gives every tie once; only its ends get other numbers.
    let as_it_is = Misread {
        left: order.to_vec(),
        ties: (0..)
            .zip(reading.ties())
            .map(|(like, ends)| crate::analyses::uncertainty::MisreadTie {
                ends: ends.map(|end| new[end as usize]),
                like,
            })
            .collect(),
    };
    as_it_is.graph(&reading)
}
