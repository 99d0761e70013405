//! Which required ties of an actor are not there, or not within its own area?

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::duties::{expected, runs_forward};
use super::field::{Field, Wanted};
use super::rules::{is_in, subjects};
use super::{Expectation, Gap, Opening};
use crate::findings::ActorRef;
use crate::findings::naming::{actor_name, actor_ref, actor_refs};
use crate::language::Phrase;
use crate::model::{Rule, Status};
use crate::select::SelectedTie;

/// How many candidates a gap names.
const CANDIDATES: usize = 5;

/// How many duties the rule asks about, and who has which one met.
///
/// A duty of a collective is one of each of its members. Complexity: O(subjects · duties at
/// them and at those who stand for them · ties of their circles).
pub(super) fn duties(
    field: &Field<'_>,
    (index, rule): (usize, &Rule),
    gaps: &mut Vec<Gap>,
) -> (usize, Vec<ActorRef>) {
    let mut count = 0;
    let mut kept_by = Vec::new();
    for subject in subjects(field, rule) {
        let own: BTreeSet<NodeIndex> = field.standing.upward(subject).into_iter().collect();
        for duty in field.duties_of(&own) {
            let asked = Asked {
                field,
                index,
                rule,
                subject,
                duty,
            };
            if !asked.is_meant() {
                continue;
            }
            count += 1;
            match asked.gap() {
                Some(gap) => gaps.push(gap),
                None => kept_by.push(actor_ref(field.model(), subject)),
            }
        }
    }
    (count, kept_by)
}

/// One duty of one actor, turned to lead away from it or from the collective that stands for it.
struct Asked<'a, 'b> {
    field: &'a Field<'b>,
    /// The place of the rule in the network's list.
    index: usize,
    rule: &'a Rule,
    subject: NodeIndex,
    duty: SelectedTie,
}

impl Asked<'_, '_> {
    /// Does the rule speak of this duty, and is there anybody it could be met with?
    fn is_meant(&self) -> bool {
        let (field, rule) = (self.field, self.rule);
        let wanted = Wanted {
            kinds: &rule.tie_kinds,
            themes: rule.theme.as_slice(),
            status: Status::Required,
        };
        let model = field.model();
        let is_for_many = model.actor(self.duty.to).collective.is_some();
        field.meets(&self.duty, &wanted)
            && is_in(field, self.duty.to, &rule.whom)
            && (!rule.same_area || is_for_many || !self.partners().is_empty())
    }

    /// The other end, those who stand for it and those it stands for; of the own area only,
    /// where the rule asks for that.
    fn partners(&self) -> BTreeSet<NodeIndex> {
        let model = self.field.model();
        let subject = model.actor(self.subject);
        let mut circle = self.field.circle(self.duty.to);
        circle.remove(&self.subject);
        if self.rule.same_area {
            circle.retain(|&other| self.field.areas.are_shared(subject, model.actor(other)));
        }
        circle
    }

    fn gap(&self) -> Option<Gap> {
        let field = self.field;
        let model = field.model();
        let tie = field.tie(&self.duty);
        let kinds = std::slice::from_ref(&tie.kind);
        let wanted = Wanted {
            kinds,
            themes: &tie.themes,
            status: Status::Existing,
        };
        let partners = self.partners();
        let goes_out = runs_forward(field, &self.duty);
        let one_way = model.is_directed(tie);
        let between: Vec<SelectedTie> = field
            .ties_of(&field.speakers(self.subject))
            .into_iter()
            .filter(|tie| partners.contains(&tie.to))
            .filter(|tie| {
                !one_way
                    || !model.is_directed(field.tie(tie))
                    || runs_forward(field, tie) == goes_out
            })
            .collect();
        let is_met = between.iter().any(|tie| field.meets(tie, &wanted));
        let whom = actor_name(model, self.duty.to);
        (!is_met).then(|| Gap {
            expected_by: Expectation::Rule {
                rule: self.rule.id.clone(),
            },
            who: actor_ref(model, self.subject),
            whom: if self.rule.same_area {
                Phrase::new("gap-whom-of-area")
                    .list("names", vec![whom])
                    .in_all()
            } else {
                whom
            },
            candidates: actor_refs(model, partners.iter().copied().take(CANDIDATES)),
            expected: expected(field, kinds, &tie.themes),
            source: tie.evidence.source.clone(),
            source_name: field.source_name(tie.evidence.source.as_ref()),
            phrase: tie.evidence.phrase.clone(),
            state: field.state(&between, &wanted),
            found: 0,
            needed: 1,
            known: field.is_known(self.subject),
            instead: field.refs(&between),
            opening: Opening::Within {
                rule: self.index,
                subject: self.subject,
                duty: self.duty,
                partners,
            },
        })
    }
}
