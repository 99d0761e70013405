//! What changed between two selections, and what does it mean for those who work there?

mod actors;
mod gaps;
mod hubs;
mod interfaces;
mod measures;
mod sentences;
mod shortfalls;
mod tables;
#[cfg(test)]
mod tests;
mod ties;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::compare::{Change, Comparison};
use super::gaps::Gaps;
use super::naming::actor_ref;
use super::{ActorRef, Answer, Basis, Finding};
use crate::language::Phrase;
use crate::model::{Model, Status};
use crate::select::{Grouping, Selected};
use crate::table::Table;

pub use actors::{ActorChange, Rank};
pub use gaps::GapDifference;
pub use hubs::HubChange;
pub use interfaces::{InterfaceChange, SectorChange};
pub use measures::MeasureChange;
pub use shortfalls::ShortfallDifference;
pub use ties::{KindChange, TieChange};

/// What changed from an earlier selection to a later one: `yhdyspinta.compare/1`.
///
/// What makes actors and ties the same, and how ties follow actors that merge or are split, is told by
/// [`Comparison`]. Looked at from the other side all that came went, every number before is the
/// one after; a selection compared with itself has kept all and says so in one finding.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Changes {
    /// The earlier one.
    pub before: Basis,
    /// The later one.
    pub after: Basis,
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// How many actors stayed, came and went.
    pub actor_counts: Counts,
    /// How many ties stayed, came and went; parallel ties of one kind are one.
    pub tie_counts: Counts,
    /// The actors of either, those around whom most ties changed first.
    pub actors: Vec<ActorChange>,
    /// The ties that came and went.
    pub ties: Vec<TieChange>,
    /// Ties by kind, the kinds with most changed ties first.
    pub tie_kinds: Vec<KindChange>,
    /// The sectors of either, by key.
    pub sectors: Vec<SectorChange>,
    /// Every pair of sectors that meet in either, the most changed first.
    pub interfaces: Vec<InterfaceChange>,
    /// What duties and rules expect and only one of them lacks, those gaps that opened first.
    pub gaps: Vec<GapDifference>,
    /// Themes and interfaces that fall short of a rule in only one of them, likewise.
    pub shortfalls: Vec<ShortfallDifference>,
    /// Who is among the first in the agreed order of either.
    pub hubs: Vec<HubChange>,
    /// Measures of the network.
    pub measures: Vec<MeasureChange>,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

/// How many stayed, came and went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// Those in both.
    pub kept: usize,
    /// Those only in the later one.
    pub came: usize,
    /// Those only in the earlier one.
    pub went: usize,
}

impl Counts {
    /// Adds one that changed like that.
    fn add(&mut self, change: Change) {
        match change {
            Change::Kept => self.kept += 1,
            Change::Came => self.came += 1,
            Change::Went => self.went += 1,
        }
    }

    /// How many came or went.
    pub fn changed(&self) -> usize {
        self.came + self.went
    }
}

impl FromIterator<Change> for Counts {
    fn from_iter<I: IntoIterator<Item = Change>>(changes: I) -> Self {
        let mut counts = Self::default();
        changes.into_iter().for_each(|change| counts.add(change));
        counts
    }
}

/// The two selections and what became of each actor and tie.
struct Sides<'a> {
    before: &'a Selected<'a>,
    after: &'a Selected<'a>,
    comparison: Comparison,
}

impl Sides<'_> {
    /// An actor by its place in the comparison, as the later one calls it.
    fn actor(&self, place: usize) -> ActorRef {
        let (model, node) = self.node(place);
        actor_ref(model, node)
    }

    /// Where an actor is: in the later one, else in the earlier one.
    fn node(&self, place: usize) -> (&Model, NodeIndex) {
        let actor = &self.comparison.actors[place];
        match (actor.after, actor.before) {
            (Some(node), _) => (self.after.model, node),
            (None, before) => {
                let node = before.expect("a compared actor is in one of the selections");
                (self.before.model, node)
            }
        }
    }

    /// The actor that stands for it on either side: itself, or the one it is a part of.
    fn heir(&self, place: usize) -> usize {
        self.comparison.actors[place].within.unwrap_or(place)
    }
}

impl Changes {
    /// Lays an earlier selection beside a later one; `top` hubs of each are compared.
    ///
    /// Complexity: that of [`Comparison::of`], of the interfaces and hubs of both, and of the
    /// measures named in the answer.
    pub fn find(before: &Selected<'_>, after: &Selected<'_>, by: &Grouping, top: usize) -> Self {
        let sides = Sides {
            before,
            after,
            comparison: Comparison::of(before, after),
        };
        let comparison = &sides.comparison;
        let [gaps_before, gaps_after] = [before, after].map(|selected| {
            let all_statuses = selected.selection.with_statuses(&Status::ALL);
            Gaps::find(&all_statuses.select(selected.model))
        });
        let (sectors, interfaces) = interfaces::compared(before, after, by);
        let mut answer = Self {
            before: Basis::of(before),
            after: Basis::of(after),
            by: by.key().to_owned(),
            actor_counts: comparison.actors.iter().map(|actor| actor.change).collect(),
            tie_counts: comparison.ties.iter().map(|tie| tie.change).collect(),
            actors: actors::compared(&sides),
            ties: ties::changed(&sides),
            tie_kinds: ties::by_kind(&sides),
            sectors,
            interfaces,
            gaps: gaps::compared(&sides, [&gaps_before, &gaps_after]),
            shortfalls: shortfalls::compared([&gaps_before, &gaps_after]),
            hubs: hubs::compared(&sides, by, top),
            measures: measures::compared(before, after),
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        answer
    }

    /// Did nothing change?
    pub fn is_empty(&self) -> bool {
        let is_kept = |change: Change| change == Change::Kept;
        self.actors
            .iter()
            .all(|actor| is_kept(actor.change) && actor.renamed_from.is_none())
            && self.tie_counts.changed() == 0
            && self.gaps.is_empty()
            && self.shortfalls.is_empty()
            && self.interfaces.iter().all(|pair| pair.before == pair.after)
            && self.hubs.iter().all(|hub| hub.before == hub.after)
            && self
                .measures
                .iter()
                .all(|measure| measure.before == measure.after)
    }
}

impl Answer for Changes {
    const SCHEMA: &'static str = "yhdyspinta.compare/1";

    fn title(&self) -> Phrase {
        let title = Phrase::new("compare-title");
        match (self.before.as_of, self.after.as_of) {
            (Some(before), Some(after)) if before != after => {
                title.date("before", before).date("after", after)
            }
            _ => title
                .name("before", self.before.network.clone())
                .name("after", self.after.network.clone()),
        }
    }

    fn basis(&self) -> Phrase {
        Phrase::new("compare-basis")
            .phrase("before", self.before.phrase())
            .phrase("after", self.after.phrase())
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        tables::all(self)
    }
}
