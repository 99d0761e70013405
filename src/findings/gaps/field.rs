//! Which ties of any status are there between two actors and those who stand for them?

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::GapState;
use crate::findings::TieRef;
use crate::findings::areas::Areas;
use crate::findings::naming::tie_ref;
use crate::findings::standing::Standing;
use crate::findings::tripartite::is_cooperation;
use crate::model::{Model, Names, Status, Tie};
use crate::select::{Selected, SelectedTie};

/// The ties of all statuses, by actor, and who stands for whom.
pub(super) struct Field<'a> {
    pub(super) selected: &'a Selected<'a>,
    pub(super) areas: Areas<'a>,
    pub(super) standing: Standing,
    /// Positions in `selected.ties`, by index of the actor.
    at: Vec<Vec<usize>>,
}

/// What a tie must be to meet an expectation.
pub(super) struct Wanted<'a> {
    /// Kinds that do; any when empty.
    pub(super) kinds: &'a [String],
    /// Themes of which it must have one; any when empty.
    pub(super) themes: &'a [String],
    /// The status it must have.
    pub(super) status: Status,
}

impl<'a> Field<'a> {
    pub(super) fn of(selected: &'a Selected<'a>) -> Self {
        let model = selected.model;
        let areas = Areas::of(model);
        let standing = Standing::of(selected, &areas);
        let mut at = vec![Vec::new(); model.graph().node_count()];
        for (position, tie) in selected.ties.iter().enumerate() {
            at[tie.from.index()].push(position);
            at[tie.to.index()].push(position);
        }
        Self {
            selected,
            areas,
            standing,
            at,
        }
    }

    pub(super) fn model(&self) -> &'a Model {
        self.selected.model
    }

    /// The actor, those who stand for it and those it stands for.
    pub(super) fn circle(&self, actor: NodeIndex) -> BTreeSet<NodeIndex> {
        let up = self.standing.upward(actor);
        up.into_iter()
            .chain(self.standing.downward(actor))
            .collect()
    }

    /// Those whose ties count as the actor's own: those who stand for it and, unless it
    /// stands for many, its parts.
    pub(super) fn speakers(&self, actor: NodeIndex) -> BTreeSet<NodeIndex> {
        let mut speakers: BTreeSet<NodeIndex> = self.standing.upward(actor).into_iter().collect();
        if self.model().actor(actor).collective.is_none() {
            speakers.extend(self.standing.downward(actor));
        }
        speakers
    }

    /// The parts of the actor; whom it stands for when it stands for many are none.
    pub(super) fn parts(&self, actor: NodeIndex) -> BTreeSet<NodeIndex> {
        match self.model().actor(actor).collective {
            Some(_) => BTreeSet::new(),
            None => self.standing.downward(actor).into_iter().collect(),
        }
    }

    /// Every tie of the group but duties, turned to lead away from it, in the order of the input.
    pub(super) fn ties_of(&self, group: &BTreeSet<NodeIndex>) -> Vec<SelectedTie> {
        let positions: BTreeSet<usize> = group
            .iter()
            .flat_map(|actor| &self.at[actor.index()])
            .copied()
            .collect();
        let ties = positions
            .into_iter()
            .map(|position| self.selected.ties[position]);
        ties.filter(|tie| tie.status != Status::Required)
            .flat_map(|tie| {
                let back = SelectedTie {
                    from: tie.to,
                    to: tie.from,
                    ..tie
                };
                [tie, back]
            })
            .filter(|tie| group.contains(&tie.from))
            .collect()
    }

    /// Does one of those whose ties count as the actor's own have a tie of cooperation?
    pub(super) fn is_known(&self, actor: NodeIndex) -> bool {
        let model = self.model();
        let mut ties = self.speakers(actor).into_iter().flat_map(|speaker| {
            let positions = self.at[speaker.index()].iter();
            positions.map(|&position| &self.selected.ties[position])
        });
        ties.any(|tie| tie.status != Status::Required && is_cooperation(model, tie))
    }

    /// Every duty of the group, turned to lead away from it, in the order of the input.
    pub(super) fn duties_of(&self, group: &BTreeSet<NodeIndex>) -> Vec<SelectedTie> {
        let positions: BTreeSet<usize> = group
            .iter()
            .flat_map(|actor| &self.at[actor.index()])
            .copied()
            .collect();
        let ties = positions
            .into_iter()
            .map(|position| self.selected.ties[position]);
        ties.filter(|tie| tie.status == Status::Required)
            .map(|tie| {
                if group.contains(&tie.from) {
                    return tie;
                }
                SelectedTie {
                    from: tie.to,
                    to: tie.from,
                    ..tie
                }
            })
            .collect()
    }

    pub(super) fn tie(&self, tie: &SelectedTie) -> &'a Tie {
        &self.model().graph()[tie.tie]
    }

    /// Does the tie meet the expectation?
    pub(super) fn meets(&self, tie: &SelectedTie, wanted: &Wanted<'_>) -> bool {
        tie.status == wanted.status && self.is_alike(tie, wanted)
    }

    /// Would the tie meet the expectation if its status were another?
    pub(super) fn is_alike(&self, tie: &SelectedTie, wanted: &Wanted<'_>) -> bool {
        let tie = self.tie(tie);
        self.fits(&tie.kind, &tie.themes, wanted)
    }

    /// Is a tie of that kind about these themes what is expected?
    pub(super) fn fits(&self, kind: &str, themes: &[String], wanted: &Wanted<'_>) -> bool {
        let words = self.model().vocabulary();
        let kind_fits = wanted.kinds.is_empty()
            || wanted.kinds.iter().any(|asked| {
                words.tie_kind_is(kind, asked)
                    || (asked == "cooperates_with" && words.tie_kind_is(kind, "cooperation"))
            });
        let theme_fits = wanted.themes.is_empty()
            || wanted
                .themes
                .iter()
                .any(|asked| themes.iter().any(|own| words.theme_is(own, asked)));
        kind_fits && theme_fits
    }

    /// What is there when the expectation is not met by these ties.
    pub(super) fn state(&self, ties: &[SelectedTie], wanted: &Wanted<'_>) -> GapState {
        let is_coming = |tie: &SelectedTie| {
            let soon = [Status::Planned, Status::Proposed, Status::Conditional];
            soon.contains(&tie.status) && self.is_alike(tie, wanted)
        };
        if ties.iter().any(|tie| self.meets(tie, wanted)) {
            GapState::Partly
        } else if ties.iter().any(is_coming) {
            GapState::Coming
        } else if ties.is_empty() {
            GapState::Nothing
        } else {
            GapState::OtherTies
        }
    }

    /// The ties as evidence, each once.
    pub(super) fn refs(&self, ties: &[SelectedTie]) -> Vec<TieRef> {
        let mut seen = BTreeSet::new();
        ties.iter()
            .filter(|tie| seen.insert(tie.tie))
            .map(|tie| tie_ref(self.model(), tie))
            .collect()
    }

    /// What the source is called: its title, else its id.
    pub(super) fn source_name(&self, id: Option<&String>) -> Option<Names> {
        let id = id?;
        let sources = &self.model().network().sources;
        let source = sources.iter().find(|source| source.id == *id);
        let title = source.map(|source| source.title.clone());
        Some(
            title
                .filter(|title| !title.is_empty())
                .unwrap_or_else(|| Names::plain(id)),
        )
    }
}
