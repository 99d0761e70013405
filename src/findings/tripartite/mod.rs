//! Where do county, municipality and organisations sit at one table, and which side is missing?

mod judge;
mod seats;
mod sentences;
mod sides;
mod table;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::Serialize;

use super::{ActorRef, Finding, Presence, TieRef};
use crate::language::Phrase;
use crate::model::{Model, Status};
use crate::select::{Selected, Selection};

pub(super) use seats::Seats;
pub(super) use sides::{Sides, is_cooperation, is_placing};
pub(super) use table::{municipalities as municipality_table, tables as table_table};

/// The tripartite cooperation of counties, municipalities and organisations.
///
/// An actor is of a *side* by its kind: wellbeing services counties (and the counties of the
/// 2018 draft), municipalities, associations and their boards; a role or unit without a side of
/// its own is of the side it represents or is part of. A *table* is a body (not an event) or an agreement.
/// Who sits at it is tied to it by belonging, cooperation or governance.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Tripartite {
    /// Sides nobody in the network is of; when there are any, nothing else is judged.
    pub absent_sides: Vec<Side>,
    /// Every table with two or three sides, the most complete first.
    pub tables: Vec<TripartiteTable>,
    /// Every municipality, and every collective of municipalities: first those that lack most.
    pub municipalities: Vec<TripartiteMunicipality>,
}

/// A party of tripartite cooperation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Wellbeing services counties.
    County,
    /// Municipalities.
    Municipality,
    /// Civil society organisations.
    Organisation,
}

/// A table and who sits at it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TripartiteTable {
    /// The body or agreement.
    pub table: ActorRef,
    /// Do all who sit at it do so already? Otherwise some only by planned, proposed or
    /// conditional ties.
    pub exists: bool,
    /// Who sits at it for the counties.
    pub counties: Vec<ActorRef>,
    /// Who sits at it for the municipalities.
    pub municipalities: Vec<ActorRef>,
    /// Who sits at it for the organisations.
    pub organisations: Vec<ActorRef>,
    /// The sides that do not sit at it.
    pub missing: Vec<Side>,
    /// The ties of those who sit at it.
    pub ties: Vec<TieRef>,
}

/// How far the tripartite cooperation of a municipality reaches.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TripartiteMunicipality {
    /// The municipality.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// Does it stand for many?
    pub collective: bool,
    /// How far it reaches.
    pub state: TripartiteState,
    /// The sides it has an existing tie to, or shares an existing table with.
    pub meets: Vec<Side>,
    /// Is there a tie of cooperation of any status? Otherwise the sides it does not meet are
    /// rather unknown than missing.
    pub known: bool,
    /// With whom: the table, or a county and an organisation that are tied to it and to each
    /// other.
    pub with: Vec<ActorRef>,
    /// The ties it rests on.
    pub ties: Vec<TieRef>,
}

/// How far tripartite cooperation reaches; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TripartiteState {
    /// Neither a county nor an organisation.
    BothMissing,
    /// A county, but no organisation.
    OrganisationMissing,
    /// Organisations, but no county.
    CountyMissing,
    /// Both, but separately: at no common table, and not tied to each other.
    Separate,
    /// A common table is planned, proposed or conditional.
    Coming,
    /// A county and an organisation that are tied to it and to each other.
    Triangle,
    /// All three sit at one table.
    Table,
}

impl TripartiteState {
    /// Every state, the worst first.
    pub const ALL: [Self; 7] = [
        Self::BothMissing,
        Self::OrganisationMissing,
        Self::CountyMissing,
        Self::Separate,
        Self::Coming,
        Self::Triangle,
        Self::Table,
    ];

    /// Are all three sides together?
    pub fn is_complete(self) -> bool {
        self >= Self::Triangle
    }

    /// What people call it.
    pub fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::BothMissing => "tripartite-both-missing",
            Self::OrganisationMissing => "tripartite-organisation-missing",
            Self::CountyMissing => "tripartite-county-missing",
            Self::Separate => "tripartite-separate",
            Self::Coming => "tripartite-coming",
            Self::Triangle => "tripartite-triangle",
            Self::Table => "tripartite-table",
        })
    }
}

impl Side {
    /// The three sides.
    pub const ALL: [Self; 3] = [Self::County, Self::Municipality, Self::Organisation];

    /// What people call it.
    pub fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::County => "side-county",
            Self::Municipality => "side-municipality",
            Self::Organisation => "side-organisation",
        })
    }
}

impl TripartiteMunicipality {
    /// Does it meet a side; if not, is that planned, missing or unknown?
    pub fn presence(&self, side: Side) -> Presence {
        if side == Side::Municipality || self.meets.contains(&side) {
            Presence::Met
        } else if self.state == TripartiteState::Coming {
            Presence::Planned
        } else if self.known {
            Presence::Missing
        } else {
            Presence::Unknown
        }
    }

    /// Are all three sides together; if not, is that planned, missing or unknown?
    pub fn together(&self) -> Presence {
        match self.state {
            state if state.is_complete() => Presence::Met,
            TripartiteState::Coming => Presence::Planned,
            _ if self.known => Presence::Missing,
            _ => Presence::Unknown,
        }
    }
}

impl TripartiteTable {
    /// Who sits at it for a side.
    pub fn seats(&self, side: Side) -> &[ActorRef] {
        match side {
            Side::County => &self.counties,
            Side::Municipality => &self.municipalities,
            Side::Organisation => &self.organisations,
        }
    }

    /// Does the side sit at it, or is that only planned? A side that does not is missing: the
    /// others sit there.
    pub fn presence(&self, side: Side) -> Presence {
        let seats = self.seats(side);
        let sits = |tie: &TieRef| {
            seats
                .iter()
                .any(|seat| [&tie.from, &tie.to].contains(&seat))
        };
        let mut ties = self.ties.iter().filter(|tie| sits(tie));
        if ties.any(|tie| tie.status == Status::Existing) {
            Presence::Met
        } else if seats.is_empty() {
            Presence::Missing
        } else {
            Presence::Planned
        }
    }
}

impl Tripartite {
    /// Who sits with whom, among ties of every status.
    pub fn of(model: &Model, selection: &Selection) -> Self {
        Self::find(&selection.with_statuses(&Status::ALL).select(model))
    }

    /// Looks for tables and triangles among ties of every status.
    pub(super) fn find(all_statuses: &Selected<'_>) -> Self {
        judge::judge(all_statuses)
    }

    /// What it says in sentences.
    pub(super) fn findings(&self) -> Vec<Finding> {
        sentences::findings(self)
    }
}
