//! Which tables and triangles are there, and what do they mean for each municipality?

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::sides::Sides;
use super::{Side, Tripartite, TripartiteMunicipality, TripartiteState, TripartiteTable};
use crate::findings::naming::{actor_ref, actor_refs, tie_ref};
use crate::model::Status;
use crate::select::{Selected, SelectedTie};

pub(super) fn judge(selected: &Selected<'_>) -> Tripartite {
    let sides = Sides::of(selected);
    let absent_sides = sides.absent();
    if !absent_sides.is_empty() {
        return Tripartite {
            absent_sides,
            tables: Vec::new(),
            municipalities: Vec::new(),
        };
    }
    let round = Round::of(&sides);
    let mut municipalities: Vec<TripartiteMunicipality> = sides
        .municipalities()
        .into_iter()
        .map(|municipality| round.municipality(municipality))
        .collect();
    municipalities.sort_by_key(|municipality| municipality.state);
    Tripartite {
        absent_sides,
        tables: round.tables(),
        municipalities,
    }
}

/// Who sits where, and who is tied to whom.
pub(super) struct Round<'a> {
    sides: &'a Sides<'a>,
    /// The seats of each table, by its index: who sits there by which tie.
    seats: BTreeMap<NodeIndex, Vec<(NodeIndex, SelectedTie)>>,
    /// Existing ties of cooperation of each actor, turned to lead away from it.
    ties: Vec<Vec<SelectedTie>>,
    /// Which actors have a tie of cooperation of any status.
    known: Vec<bool>,
}

impl<'a> Round<'a> {
    pub(super) fn of(sides: &'a Sides<'a>) -> Self {
        let mut round = Self {
            sides,
            seats: BTreeMap::new(),
            ties: vec![Vec::new(); sides.model().graph().node_count()],
            known: vec![false; sides.model().graph().node_count()],
        };
        let coming = [Status::Planned, Status::Proposed, Status::Conditional];
        for tie in sides
            .selected
            .ties
            .iter()
            .filter(|tie| sides.is_cooperation(tie))
        {
            let exists = tie.status == Status::Existing;
            round.known[tie.from.index()] = true;
            round.known[tie.to.index()] = true;
            if (exists || coming.contains(&tie.status)) && sides.seats(tie) {
                round.seat(tie.from, tie.to, tie);
                round.seat(tie.to, tie.from, tie);
            }
            if exists {
                round.ties[tie.from.index()].push(*tie);
                round.ties[tie.to.index()].push(SelectedTie {
                    from: tie.to,
                    to: tie.from,
                    ..*tie
                });
            }
        }
        round
    }

    fn seat(&mut self, table: NodeIndex, who: NodeIndex, tie: &SelectedTie) {
        if self.sides.is_table(table) {
            self.seats.entry(table).or_default().push((who, *tie));
        }
    }

    /// Who sits at each table by which tie, existing or coming.
    pub(super) fn seats(&self) -> &BTreeMap<NodeIndex, Vec<(NodeIndex, SelectedTie)>> {
        &self.seats
    }

    /// Is the actor, or whom it acts for, of that side?
    pub(super) fn is_of(&self, who: NodeIndex, side: Side) -> bool {
        self.sides.is_of(who, side)
    }

    fn tables(&self) -> Vec<TripartiteTable> {
        let mut tables: Vec<TripartiteTable> = self
            .seats
            .iter()
            .map(|(&table, seats)| self.table(table, seats))
            .filter(|table| table.missing.len() < 2)
            .collect();
        tables.sort_by_key(|table| (table.missing.len(), !table.exists));
        tables
    }

    fn table(&self, table: NodeIndex, seats: &[(NodeIndex, SelectedTie)]) -> TripartiteTable {
        let model = self.sides.model();
        let of = |side: Side| {
            let nodes: BTreeSet<NodeIndex> = seats
                .iter()
                .map(|&(who, _)| who)
                .filter(|&who| self.sides.is_of(who, side))
                .collect();
            actor_refs(model, nodes)
        };
        let has = |side: Side, exists: bool| self.has_seat(seats, side, exists);
        let ties: Vec<SelectedTie> = seats
            .iter()
            .filter(|(who, _)| Side::ALL.iter().any(|&side| self.sides.is_of(*who, side)))
            .map(|&(_, tie)| tie)
            .collect();
        TripartiteTable {
            table: actor_ref(model, table),
            exists: Side::ALL
                .iter()
                .all(|&side| has(side, true) || !has(side, false)),
            counties: of(Side::County),
            municipalities: of(Side::Municipality),
            organisations: of(Side::Organisation),
            missing: Side::ALL
                .into_iter()
                .filter(|&side| !has(side, false))
                .collect(),
            ties: ties.iter().map(|tie| tie_ref(model, tie)).collect(),
        }
    }

    pub(super) fn has_seat(
        &self,
        seats: &[(NodeIndex, SelectedTie)],
        side: Side,
        exists: bool,
    ) -> bool {
        seats.iter().any(|(who, tie)| {
            self.sides.is_of(*who, side) && (!exists || tie.status == Status::Existing)
        })
    }

    fn municipality(&self, municipality: NodeIndex) -> TripartiteMunicipality {
        let model = self.sides.model();
        let voices = self.sides.voices(municipality);
        let (state, with, ties) = self
            .at_table(&voices, true)
            .map(|(table, ties)| (TripartiteState::Table, vec![table], ties))
            .or_else(|| self.in_triangle(&voices))
            .or_else(|| {
                self.at_table(&voices, false)
                    .map(|(table, ties)| (TripartiteState::Coming, vec![table], ties))
            })
            .unwrap_or_else(|| (self.what_is_missing(&voices), Vec::new(), Vec::new()));
        let partners = [Side::County, Side::Organisation].into_iter();
        TripartiteMunicipality {
            actor: actor_ref(model, municipality),
            collective: model.actor(municipality).collective.is_some(),
            state,
            meets: partners.filter(|&side| self.meets(&voices, side)).collect(),
            known: voices.iter().any(|voice| self.known[voice.index()]),
            with: actor_refs(model, with),
            ties: ties.iter().map(|tie| tie_ref(model, tie)).collect(),
        }
    }

    /// The first table where a voice sits with a county and an organisation.
    fn at_table(
        &self,
        voices: &BTreeSet<NodeIndex>,
        exists: bool,
    ) -> Option<(NodeIndex, Vec<SelectedTie>)> {
        let holds = |tie: &SelectedTie| !exists || tie.status == Status::Existing;
        let (&table, seats) = self.seats.iter().find(|(_, seats)| {
            seats
                .iter()
                .any(|(who, tie)| voices.contains(who) && holds(tie))
                && self.has_seat(seats, Side::County, exists)
                && self.has_seat(seats, Side::Organisation, exists)
        })?;
        let partners = [Side::County, Side::Organisation];
        let ties = seats
            .iter()
            .filter(|(who, tie)| {
                holds(tie)
                    && (voices.contains(who)
                        || partners.iter().any(|&side| self.sides.is_of(*who, side)))
            })
            .map(|&(_, tie)| tie);
        Some((table, ties.collect()))
    }

    /// A county and an organisation that are tied to a voice and to each other.
    fn in_triangle(
        &self,
        voices: &BTreeSet<NodeIndex>,
    ) -> Option<(TripartiteState, Vec<NodeIndex>, Vec<SelectedTie>)> {
        let own = || voices.iter().flat_map(|voice| &self.ties[voice.index()]);
        let organisations: BTreeMap<NodeIndex, SelectedTie> = own()
            .filter(|tie| self.sides.is_of(tie.to, Side::Organisation))
            .map(|tie| (tie.to, *tie))
            .collect();
        for to_county in own().filter(|tie| self.sides.is_of(tie.to, Side::County)) {
            for across in &self.ties[to_county.to.index()] {
                if let Some(to_organisation) = organisations.get(&across.to) {
                    return Some((
                        TripartiteState::Triangle,
                        vec![to_county.to, across.to],
                        vec![*to_county, *to_organisation, *across],
                    ));
                }
            }
        }
        None
    }

    /// Is a voice tied to the side, or does it share an existing table with it?
    fn meets(&self, voices: &BTreeSet<NodeIndex>, side: Side) -> bool {
        let directly = voices
            .iter()
            .flat_map(|voice| &self.ties[voice.index()])
            .any(|tie| self.sides.is_of(tie.to, side));
        directly
            || self.seats.values().any(|seats| {
                let sits = seats
                    .iter()
                    .any(|(who, tie)| voices.contains(who) && tie.status == Status::Existing);
                sits && self.has_seat(seats, side, true)
            })
    }

    /// Which side a voice neither is tied to nor shares an existing table with.
    fn what_is_missing(&self, voices: &BTreeSet<NodeIndex>) -> TripartiteState {
        let meets = |side| self.meets(voices, side);
        match (meets(Side::County), meets(Side::Organisation)) {
            (true, true) => TripartiteState::Separate,
            (true, false) => TripartiteState::OrganisationMissing,
            (false, true) => TripartiteState::CountyMissing,
            (false, false) => TripartiteState::BothMissing,
        }
    }
}
