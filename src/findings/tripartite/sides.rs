//! Of which side is an actor, and for whom does it act?

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::Side;
use crate::findings::areas::Areas;
use crate::findings::standing::Standing;
use crate::model::{Actor, Model, Status, Vocabulary};
use crate::select::{Selected, SelectedTie};

/// Kinds of actors that are of a side; a board of organisations speaks for them wherever it sits.
const KINDS: [(Side, &[&str]); 3] = [
    (Side::County, &["wellbeing_county", "planned_county"]),
    (Side::Municipality, &["municipality"]),
    (
        Side::Organisation,
        &[
            "association",
            "advisory_board",
            "council_of_organisations",
            "association_section",
        ],
    ),
];

/// Kinds that are tables.
const TABLES: [&str; 5] = [
    "body",
    "agreement",
    "wellbeing_agreement",
    "interface_agreement",
    "cooperation_agreement",
];

/// A body that meets once is no table.
const NO_TABLE: &str = "event";

/// Families of ties that seat an actor at a table.
const SEATING: [&str; 3] = ["belonging", "cooperation", "governance"];

/// Where a municipality lies is no cooperation.
const PLACING: [&str; 2] = ["area_belonging", "administration"];

/// The sides of all selected actors, by index in the model.
pub(in crate::findings) struct Sides<'a> {
    pub(in crate::findings) selected: &'a Selected<'a>,
    standing: Standing,
    /// The actors of a side each actor acts for: itself, else those it represents.
    acts_for: Vec<Vec<NodeIndex>>,
    /// Who acts for each actor.
    spoken_for_by: Vec<Vec<NodeIndex>>,
}

impl<'a> Sides<'a> {
    pub(in crate::findings) fn of(selected: &'a Selected<'a>) -> Self {
        let model = selected.model;
        let count = model.graph().node_count();
        let acts_for = acts_for(selected);
        let mut spoken_for_by = vec![Vec::new(); count];
        for &node in &selected.actors {
            for actor in &acts_for[node.index()] {
                spoken_for_by[actor.index()].push(node);
            }
        }
        Self {
            selected,
            standing: Standing::of(selected, &Areas::of(model)),
            acts_for,
            spoken_for_by,
        }
    }

    pub(super) fn model(&self) -> &'a Model {
        self.selected.model
    }

    /// The sides nobody is of by its own kind.
    pub(super) fn absent(&self) -> Vec<Side> {
        let present: BTreeSet<Side> = self
            .selected
            .actors
            .iter()
            .filter_map(|&node| own_side(self.model().vocabulary(), self.model().actor(node)))
            .collect();
        let all = Side::ALL.into_iter();
        all.filter(|side| !present.contains(side)).collect()
    }

    /// Is the actor, or whom it acts for, of that side?
    pub(in crate::findings) fn is_of(&self, node: NodeIndex, side: Side) -> bool {
        let words = self.model().vocabulary();
        let mut principals = self.acts_for[node.index()].iter();
        principals.any(|&actor| own_side(words, self.model().actor(actor)) == Some(side))
    }

    pub(super) fn is_table(&self, node: NodeIndex) -> bool {
        let words = self.model().vocabulary();
        let kind = &self.model().actor(node).kind;
        TABLES.iter().any(|table| words.actor_kind_is(kind, table))
            && !words.actor_kind_is(kind, NO_TABLE)
    }

    /// Does the tie seat one of its ends at a table that is the other?
    pub(super) fn seats(&self, tie: &SelectedTie) -> bool {
        self.kind_seats(&self.model().graph()[tie.tie].kind)
    }

    /// Does a tie of that kind seat one of its ends at a table that is the other?
    pub(super) fn kind_seats(&self, kind: &str) -> bool {
        let words = self.model().vocabulary();
        SEATING.iter().any(|family| words.tie_kind_is(kind, family))
    }

    /// Is the tie one of cooperation, and not of where an actor lies?
    pub(super) fn is_cooperation(&self, tie: &SelectedTie) -> bool {
        is_cooperation(self.model(), tie)
    }

    /// Is a tie about these themes one of cooperation, and not of where an actor lies?
    pub(super) fn themes_are_cooperation(&self, themes: &[String]) -> bool {
        are_cooperation(self.model(), themes)
    }

    /// Is the actor itself of the side, and not only acting for one that is?
    pub(super) fn is_itself_of(&self, node: NodeIndex, side: Side) -> bool {
        own_side(self.model().vocabulary(), self.model().actor(node)) == Some(side)
    }

    /// The municipalities and their collectives.
    pub(super) fn municipalities(&self) -> Vec<NodeIndex> {
        let words = self.model().vocabulary();
        let actors = self.selected.actors.iter().copied();
        actors
            .filter(|&node| own_side(words, self.model().actor(node)) == Some(Side::Municipality))
            .collect()
    }

    /// All whose ties are the actor's: itself, those who stand for it, and who acts for them.
    pub(super) fn voices(&self, actor: NodeIndex) -> BTreeSet<NodeIndex> {
        self.standing
            .upward(actor)
            .iter()
            .flat_map(|principal| &self.spoken_for_by[principal.index()])
            .copied()
            .collect()
    }
}

/// Is the tie one of cooperation, and not of where an actor lies?
pub(in crate::findings) fn is_cooperation(model: &Model, tie: &SelectedTie) -> bool {
    are_cooperation(model, &model.graph()[tie.tie].themes)
}

fn are_cooperation(model: &Model, themes: &[String]) -> bool {
    themes.is_empty() || !themes.iter().all(|theme| is_placing(model, theme))
}

/// Does the theme say where an actor lies, and nothing of what it does?
pub(in crate::findings) fn is_placing(model: &Model, theme: &str) -> bool {
    let words = model.vocabulary();
    PLACING.iter().any(|place| words.theme_is(theme, place))
}

fn own_side(words: &Vocabulary, actor: &Actor) -> Option<Side> {
    KINDS
        .iter()
        .find(|(_, kinds)| {
            kinds
                .iter()
                .any(|kind| words.actor_kind_is(&actor.kind, kind))
        })
        .map(|&(side, _)| side)
}

/// Itself for whoever is of a side; for a role, unit or the like those of a side whom it is
/// part of or represents. Any other body, and a document, acts for nobody.
fn acts_for(selected: &Selected<'_>) -> Vec<Vec<NodeIndex>> {
    let model = selected.model;
    let words = model.vocabulary();
    let has_side = |node: NodeIndex| own_side(words, model.actor(node)).is_some();
    let mut acts_for = vec![Vec::new(); model.graph().node_count()];
    for &node in &selected.actors {
        let parent = model
            .actor(node)
            .parent
            .as_deref()
            .and_then(|id| model.find(id));
        if has_side(node) {
            acts_for[node.index()].push(node);
        } else if let Some(parent) = parent.filter(|&parent| has_side(parent)) {
            acts_for[node.index()].push(parent);
        }
    }
    let stands =
        |kind: &str| words.tie_kind_is(kind, "part_of") || words.tie_kind_is(kind, "represents");
    for tie in selected
        .ties
        .iter()
        .filter(|tie| tie.status == Status::Existing)
    {
        let stands = stands(&model.graph()[tie.tie].kind);
        let list = &mut acts_for[tie.from.index()];
        if stands && !has_side(tie.from) && has_side(tie.to) && !list.contains(&tie.to) {
            list.push(tie.to);
        }
    }
    for &node in &selected.actors {
        let kind = &model.actor(node).kind;
        let is_silent = words.actor_kind_is(kind, "body") || words.actor_kind_is(kind, "document");
        if is_silent && !has_side(node) {
            acts_for[node.index()].clear();
        }
    }
    acts_for
}
