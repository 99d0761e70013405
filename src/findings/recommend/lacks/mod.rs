//! What does the network lack, and which of it would a single tie give?

mod meets;

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::{Aim, Wish};
use crate::analyses::Analysis;
use crate::analyses::cohesion::Components;
use crate::findings::acting::can_act;
use crate::findings::gaps::{Gap, Opening, Openings};
use crate::findings::hubs;
use crate::findings::tripartite::{Seats, Side};
use crate::frozen::FrozenGraph;
use crate::model::Model;
use crate::select::{Grouping, Sectors, Selected};
use crate::traverse::{Along, hops_to_nearest};

/// Steps of looking around that all proposals together may take.
const STEPS: usize = 20_000_000;

const NONE: u32 = u32::MAX;

/// What stays fixed while ties come: who the hubs are, which part is the main one, who is of
/// which sector. Otherwise a tie could help one actor by making another one a hub.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) hubs: Vec<NodeIndex>,
    /// An actor of the largest component; none where nobody has a tie.
    pub(super) main: Option<NodeIndex>,
    pub(super) sectors: Sectors,
    pub(super) steps: u32,
}

impl Frame {
    pub(super) fn of(selected: &Selected<'_>, by: &Grouping, wish: &Wish) -> Self {
        let model = selected.model;
        // A document or an area may hold much together, but nobody goes to it for contacts.
        let hubs = hubs::first(selected, by, usize::MAX).into_iter();
        let hubs = hubs.filter(|&hub| can_act(model, model.actor(hub)));
        let components = Components.run(&selected.freeze());
        let sizes = components.sizes();
        let main = components
            .largest()
            .filter(|&group| sizes[group as usize] > 1);
        let main = main.and_then(|main| components.of().iter().position(|&group| group == main));
        Self {
            hubs: hubs.take(wish.reach.hubs).collect(),
            main: main.map(|position| selected.actors[position]),
            sectors: selected.sectors(by),
            steps: wish.reach.steps,
        }
    }
}

/// What is lacking.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Need {
    pub(super) what: What,
    /// What each missing unit weighs.
    pub(super) weight: f64,
    /// How many units are missing.
    pub(super) missing: u32,
}

/// What is lacking where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum What {
    /// The tie of a duty.
    Duty(EdgeIndex),
    /// Partners a rule expects somebody to have.
    Rule(usize, NodeIndex),
    /// The tie of a duty that a rule says each of those it binds must have.
    Within(usize, NodeIndex, EdgeIndex),
    /// A side at a table.
    Seat(NodeIndex, Side),
    /// A way to the main network, of the part with this first actor.
    Outside(NodeIndex),
    /// A second, separate tie between two sectors.
    Fragile(u32, u32),
    /// A hub near an actor.
    Far(NodeIndex),
}

impl What {
    pub(super) fn aim(self) -> Aim {
        match self {
            Self::Duty(_) | Self::Rule(..) | Self::Within(..) => Aim::Gaps,
            Self::Seat(..) => Aim::Tables,
            Self::Outside(_) => Aim::Isolated,
            Self::Fragile(..) => Aim::Interfaces,
            Self::Far(_) => Aim::Hubs,
        }
    }
}

/// Ties between two sectors that all share an end: whoever they share. Then, and only then, the
/// largest matching is one (Kőnig 1931: one actor touches all ties).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Star {
    /// The only end in the lower sector.
    pub(super) a: Option<NodeIndex>,
    /// The only end in the higher sector.
    pub(super) b: Option<NodeIndex>,
}

/// What a network lacks, and everything needed to tell what a tie would change.
pub(super) struct Lacks<'a> {
    pub(super) model: &'a Model,
    pub(super) selected: &'a Selected<'a>,
    pub(super) frame: &'a Frame,
    pub(super) needs: Vec<Need>,
    pub(super) openings: Openings<'a>,
    pub(super) seats: Seats<'a>,
    /// All selected actors, the best connected first, then by id.
    pub(super) ranked: Vec<NodeIndex>,
    /// The position of each actor of the model in the selection.
    pub(super) place: Vec<u32>,
    pub(super) graph: FrozenGraph,
    pub(super) stars: BTreeMap<(u32, u32), Star>,
    pub(super) is_in_main: Vec<bool>,
    /// The component of each actor.
    pub(super) component: Vec<u32>,
    /// How many steps the nearest hub is away.
    pub(super) hub_steps: Vec<Option<u32>>,
    of: HashMap<What, u32>,
    /// Where in the openings the gap of a need is.
    gap_of: HashMap<What, usize>,
    /// The need of each component outside of the main network.
    of_component: HashMap<u32, u32>,
    /// The actors of such a component that can act.
    pub(super) parts: BTreeMap<u32, Vec<NodeIndex>>,
    /// The empty seats of each table.
    at_table: HashMap<NodeIndex, Vec<usize>>,
    steps_left: Cell<usize>,
}

impl<'a> Lacks<'a> {
    /// What the selection lacks; `all` is the same selection with ties of every status.
    pub(super) fn of(
        selected: &'a Selected<'a>,
        all: &'a Selected<'a>,
        frame: &'a Frame,
        wish: &Wish,
    ) -> Self {
        let model = selected.model;
        let graph = selected.freeze();
        let mut place = vec![NONE; model.graph().node_count()];
        for (position, actor) in (0..).zip(&selected.actors) {
            place[actor.index()] = position;
        }
        let ranked = ranked(selected, &graph);
        let at = |actors: &[NodeIndex]| -> Vec<u32> {
            actors.iter().map(|actor| place[actor.index()]).collect()
        };
        let main = at(frame.main.as_slice());
        let to_main = hops_to_nearest(&graph, &main, Along::Either);
        let mut lacks = Self {
            model,
            selected,
            frame,
            needs: Vec::new(),
            openings: Openings::of(all, &ranked),
            seats: Seats::of(all),
            is_in_main: to_main.iter().map(Option::is_some).collect(),
            component: Components.run(&graph).of().to_vec(),
            hub_steps: hops_to_nearest(&graph, &at(&frame.hubs), Along::Either),
            stars: stars(selected, &frame.sectors, &place),
            ranked,
            place,
            graph,
            of: HashMap::new(),
            gap_of: HashMap::new(),
            of_component: HashMap::new(),
            parts: BTreeMap::new(),
            at_table: HashMap::new(),
            steps_left: Cell::new(STEPS),
        };
        for aim in Aim::ALL.into_iter().filter(|aim| wish.aims.contains(aim)) {
            let weight = wish.weight(aim);
            match aim {
                Aim::Gaps => lacks.look_for_gaps(weight),
                Aim::Tables => lacks.look_at_tables(weight),
                Aim::Isolated => lacks.look_outside(weight),
                Aim::Interfaces => lacks.look_at_interfaces(weight),
                Aim::Hubs => lacks.look_for_hubs(weight),
            }
        }
        lacks
    }

    fn need(&mut self, what: What, weight: f64, missing: u32) {
        let index = self.needs.len() as u32;
        self.of.insert(what, index);
        self.needs.push(Need {
            what,
            weight,
            missing,
        });
    }

    fn look_for_gaps(&mut self, weight: f64) {
        for gap in 0..self.openings.gaps.len() {
            let what = self.what_of(gap);
            self.gap_of.insert(what, gap);
            let gap = &self.openings.gaps[gap];
            let missing = gap.needed - gap.found;
            self.need(what, weight, u32::try_from(missing).unwrap_or(u32::MAX));
        }
    }

    /// The gap of a need that is one.
    pub(super) fn gap_of(&self, what: What) -> &Gap {
        &self.openings.gaps[self.gap_of[&what]]
    }

    fn what_of(&self, gap: usize) -> What {
        match &self.openings.gaps[gap].opening {
            Opening::Duty(duty) => What::Duty(duty.tie),
            Opening::Rule { rule, subject, .. } => What::Rule(*rule, *subject),
            Opening::Within {
                rule,
                subject,
                duty,
                ..
            } => What::Within(*rule, *subject, duty.tie),
        }
    }

    fn look_at_tables(&mut self, weight: f64) {
        for index in 0..self.seats.open.len() {
            let seat = &self.seats.open[index];
            let (table, side) = (seat.table, seat.side);
            self.at_table.entry(table).or_default().push(index);
            self.need(What::Seat(table, side), weight, 1);
        }
    }

    fn look_outside(&mut self, weight: f64) {
        if self.frame.main.is_none() {
            return;
        }
        for (position, &actor) in self.selected.actors.iter().enumerate() {
            if !self.is_in_main[position] && self.can_act(actor) {
                let part = self.parts.entry(self.component[position]);
                part.or_default().push(actor);
            }
        }
        let firsts: Vec<(u32, NodeIndex, usize)> = self
            .parts
            .iter()
            .map(|(&component, actors)| (component, actors[0], actors.len()))
            .collect();
        for (component, first, count) in firsts {
            self.of_component.insert(component, self.needs.len() as u32);
            self.need(What::Outside(first), weight * count as f64, 1);
        }
    }

    /// The actors of the part outside of the main network in which this one is.
    pub(super) fn part(&self, actor: NodeIndex) -> &[NodeIndex] {
        let component = self.component[self.place[actor.index()] as usize];
        self.parts.get(&component).map_or(&[], Vec::as_slice)
    }

    fn look_at_interfaces(&mut self, weight: f64) {
        let sectors = &self.frame.sectors;
        let mut acting = vec![0usize; sectors.keys.len()];
        for (&actor, sector) in self.selected.actors.iter().zip(&sectors.of) {
            if let Some(sector) = sector
                && self.can_act(actor)
            {
                acting[*sector as usize] += 1;
            }
        }
        // Where one sector has but one actor, all ties share it.
        let fragile: Vec<(u32, u32)> = self
            .stars
            .iter()
            .filter(|((a, b), star)| {
                let has_room = acting[*a as usize] > 1 && acting[*b as usize] > 1;
                has_room && (star.a.is_some() || star.b.is_some())
            })
            .map(|(&pair, _)| pair)
            .collect();
        for (a, b) in fragile {
            self.need(What::Fragile(a, b), weight, 1);
        }
    }

    fn look_for_hubs(&mut self, weight: f64) {
        if self.frame.hubs.is_empty() {
            return;
        }
        let selected = self.selected;
        for (position, &actor) in selected.actors.iter().enumerate() {
            let is_near = self.hub_steps[position].is_some_and(|steps| steps <= self.frame.steps);
            if !is_near && self.can_act(actor) {
                self.need(What::Far(actor), weight, 1);
            }
        }
    }

    pub(super) fn can_act(&self, actor: NodeIndex) -> bool {
        can_act(self.model, self.model.actor(actor))
    }

    /// The need with that meaning, by its position.
    pub(super) fn find(&self, what: What) -> Option<u32> {
        self.of.get(&what).copied()
    }

    /// The sector of an actor.
    pub(super) fn sector(&self, actor: NodeIndex) -> Option<u32> {
        self.frame.sectors.of[self.place[actor.index()] as usize]
    }

    /// How many units of a need of an earlier network are still missing in this one, where the
    /// frame is the same.
    pub(super) fn still_missing(&self, need: &Need) -> u32 {
        match need.what {
            // Parts may have joined; what counts is whether they reach the main network.
            What::Outside(actor) => u32::from(!self.is_in_main[self.place[actor.index()] as usize]),
            what => self
                .find(what)
                .map_or(0, |index| self.needs[index as usize].missing),
        }
    }
}

fn ranked(selected: &Selected<'_>, graph: &FrozenGraph) -> Vec<NodeIndex> {
    let partners = |node: u32| graph.outgoing(node).len() + graph.incoming(node).len();
    let mut ranked: Vec<(usize, &str, NodeIndex)> = (0..)
        .zip(&selected.actors)
        .map(|(node, &actor)| {
            let id = selected.model.actor(actor).id.as_str();
            (usize::MAX - partners(node), id, actor)
        })
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(.., actor)| actor).collect()
}

/// For each two sectors that meet whom all their ties share.
fn stars(selected: &Selected<'_>, sectors: &Sectors, place: &[u32]) -> BTreeMap<(u32, u32), Star> {
    let mut stars: BTreeMap<(u32, u32), Star> = BTreeMap::new();
    for tie in &selected.ties {
        let sector = |actor: NodeIndex| sectors.of[place[actor.index()] as usize];
        let (Some(a), Some(b)) = (sector(tie.from), sector(tie.to)) else {
            continue;
        };
        if a == b {
            continue;
        }
        let (pair, x, y) = if a < b {
            ((a, b), tie.from, tie.to)
        } else {
            ((b, a), tie.to, tie.from)
        };
        let star = stars.entry(pair).or_insert(Star {
            a: Some(x),
            b: Some(y),
        });
        star.a = star.a.filter(|&only| only == x);
        star.b = star.b.filter(|&only| only == y);
    }
    stars
}
