//! Which ties are required, and no existing tie meets them?

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::field::{Field, Wanted};
use super::{Expectation, Gap, Opening};
use crate::findings::naming::{self, actor_name, actor_ref, tie_ref};
use crate::language::Phrase;
use crate::model::{Names, Status};
use crate::select::SelectedTie;

/// How many duties there are, and those that are not met.
pub(super) fn unmet(field: &Field<'_>) -> (usize, Vec<Gap>) {
    let duties = field.selected.ties.iter();
    let duties: Vec<&SelectedTie> = duties
        .filter(|tie| tie.status == Status::Required)
        .collect();
    let gaps = duties.iter().filter_map(|duty| gap(field, duty)).collect();
    (duties.len(), gaps)
}

fn gap(field: &Field<'_>, duty: &SelectedTie) -> Option<Gap> {
    let model = field.model();
    let tie = field.tie(duty);
    let kinds = std::slice::from_ref(&tie.kind);
    let wanted = Wanted {
        kinds,
        themes: &tie.themes,
        status: Status::Existing,
    };
    let between = ties_between(field, duty);
    let (who, whom) = (field.speakers(duty.from), field.speakers(duty.to));
    let is_met = between
        .iter()
        .any(|tie| field.meets(tie, &wanted) && who.contains(&tie.from) && whom.contains(&tie.to));
    (!is_met).then(|| Gap {
        expected_by: Expectation::Duty {
            tie: Box::new(tie_ref(model, duty)),
        },
        who: actor_ref(model, duty.from),
        whom: actor_name(model, duty.to),
        candidates: vec![actor_ref(model, duty.to)],
        expected: expected(field, kinds, &tie.themes),
        source: tie.evidence.source.clone(),
        source_name: field.source_name(tie.evidence.source.as_ref()),
        phrase: tie.evidence.phrase.clone(),
        state: field.state(&between, &wanted),
        found: 0,
        needed: 1,
        known: field.is_known(duty.from),
        instead: field.refs(&between),
        opening: Opening::Duty(*duty),
    })
}

/// The ties between both circles. One that runs the other way is none of them when the duty
/// has a direction and the tie has one too.
fn ties_between(field: &Field<'_>, duty: &SelectedTie) -> Vec<SelectedTie> {
    let model = field.model();
    let is_directed = |tie: &SelectedTie| model.is_directed(field.tie(tie));
    let one_way = is_directed(duty);
    let whom: BTreeSet<NodeIndex> = field.circle(duty.to);
    field
        .ties_of(&field.circle(duty.from))
        .into_iter()
        .filter(|tie| whom.contains(&tie.to))
        .filter(|tie| !one_way || !is_directed(tie) || runs_forward(field, tie))
        .collect()
}

pub(super) fn runs_forward(field: &Field<'_>, tie: &SelectedTie) -> bool {
    let ends = field.model().graph().edge_endpoints(tie.tie);
    ends.is_some_and(|(from, _)| from == tie.from)
}

/// Kinds and themes in words: `sopii (hyte)`.
pub(super) fn expected(field: &Field<'_>, kinds: &[String], themes: &[String]) -> Names {
    let model = field.model();
    let kinds: Vec<Names> = kinds
        .iter()
        .map(|kind| naming::tie_kind(model, kind).name)
        .collect();
    let themes: Vec<Names> = themes
        .iter()
        .map(|theme| naming::theme(model, theme).name)
        .collect();
    let phrase = match (kinds.is_empty(), themes.is_empty()) {
        (true, true) => Phrase::new("gap-any-tie"),
        (true, false) => Phrase::new("gap-any-tie-about").list("themes", themes),
        (false, true) => Phrase::new("list-all").list("names", kinds),
        (false, false) => Phrase::new("gap-tie-about")
            .list("kinds", kinds)
            .list("themes", themes),
    };
    phrase.in_all()
}
