//! Which rules of the network are not kept, and by whom?

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::duties::expected;
use super::field::{Field, Wanted};
use super::{Expectation, Gap, GapState, Opening, RuleOutcome, Shortfall, carriers, seats, within};
use crate::findings::ActorRef;
use crate::findings::naming::{self, actor_name, actor_ref, actor_refs};
use crate::language::Phrase;
use crate::model::{Group, Names, Rule, RuleForm, Status};
use crate::select::SelectedTie;

/// How many candidates a gap names.
const CANDIDATES: usize = 5;

/// How far each rule of the day is kept, and where it is not.
pub(super) fn unmet(field: &Field<'_>) -> (Vec<RuleOutcome>, Vec<Gap>, Vec<Shortfall>) {
    let mut outcomes = Vec::new();
    let mut gaps = Vec::new();
    let mut shortfalls = Vec::new();
    let day = field.selected.selection.as_of;
    let rules = field.model().network().rules.iter().enumerate();
    for (index, rule) in rules.filter(|(_, rule)| day.is_none_or(|day| rule.valid.includes(day))) {
        let before = gaps.len() + shortfalls.len();
        let mut asked = Vec::new();
        let (subjects, kept_by) = match rule.form {
            RuleForm::Tie => ties(field, (index, rule), &mut gaps),
            RuleForm::Duties => within::duties(field, (index, rule), &mut gaps),
            RuleForm::Table => {
                asked = seats::themes(field, rule, &mut shortfalls);
                (asked.len(), Vec::new())
            }
            RuleForm::Interface => {
                asked = carriers::interfaces(field, rule, &mut shortfalls);
                (asked.len(), Vec::new())
            }
        };
        outcomes.push(RuleOutcome {
            rule: rule.id.clone(),
            name: rule_name(rule),
            form: rule.form,
            source: rule.evidence.source.clone(),
            source_name: field.source_name(rule.evidence.source.as_ref()),
            subjects,
            met: subjects + before - gaps.len() - shortfalls.len(),
            kept_by,
            asked,
        });
    }
    (outcomes, gaps, shortfalls)
}

/// Each of a group has a tie to one of another: how many are asked, and who keeps it.
fn ties(
    field: &Field<'_>,
    (index, rule): (usize, &Rule),
    gaps: &mut Vec<Gap>,
) -> (usize, Vec<ActorRef>) {
    let subjects = subjects(field, rule);
    let mut kept_by = Vec::new();
    for &subject in &subjects {
        match gap(field, (index, rule), subject) {
            Some(gap) => gaps.push(gap),
            None => kept_by.push(actor_ref(field.model(), subject)),
        }
    }
    (subjects.len(), kept_by)
}

/// Whom the rule speaks of. A collective is left out when its members are in the network:
/// then each of them is asked.
pub(super) fn subjects(field: &Field<'_>, rule: &Rule) -> Vec<NodeIndex> {
    let actors = field.selected.actors.iter().copied();
    actors
        .filter(|&actor| is_in(field, actor, &rule.who))
        .filter(|&actor| {
            field.model().actor(actor).collective.is_none() || !field.standing.has_members(actor)
        })
        .collect()
}

fn gap(field: &Field<'_>, (index, rule): (usize, &Rule), subject: NodeIndex) -> Option<Gap> {
    let model = field.model();
    let wanted = Wanted {
        kinds: &rule.tie_kinds,
        themes: rule.theme.as_slice(),
        status: rule.status,
    };
    let speakers = field.speakers(subject);
    let parts = field.parts(subject);
    let is_other = |tie: &SelectedTie| {
        !speakers.contains(&tie.to) || (parts.contains(&tie.to) && !parts.contains(&tie.from))
    };
    let ties: Vec<SelectedTie> = field
        .ties_of(&speakers)
        .into_iter()
        .filter(|tie| is_other(tie) && is_partner(field, rule, subject, tie.to))
        .collect();
    let partners: BTreeSet<NodeIndex> = ties
        .iter()
        .filter(|tie| field.meets(tie, &wanted))
        .map(|tie| tie.to)
        .chain(parts.iter().copied().filter(|&part| {
            is_partner(field, rule, subject, part) && is_part_enough(field, rule, part)
        }))
        .collect();
    let needed = rule.at_least as usize;
    (partners.len() < needed).then(|| Gap {
        expected_by: Expectation::Rule {
            rule: rule.id.clone(),
        },
        who: actor_ref(model, subject),
        whom: whom(field, rule),
        candidates: candidates(field, rule, subject, &ties, &partners),
        expected: expected(field, &rule.tie_kinds, rule.theme.as_slice()),
        source: rule.evidence.source.clone(),
        source_name: field.source_name(rule.evidence.source.as_ref()),
        phrase: rule.evidence.phrase.clone(),
        state: if partners.is_empty() {
            field.state(&ties, &wanted)
        } else {
            GapState::Partly
        },
        found: partners.len(),
        needed,
        known: field.is_known(subject),
        instead: field.refs(&ties),
        opening: Opening::Rule {
            rule: index,
            subject,
            partners,
        },
    })
}

/// Being a part of the actor is as good as a tie of kind `part_of` about the part's themes.
fn is_part_enough(field: &Field<'_>, rule: &Rule, part: NodeIndex) -> bool {
    let words = field.model().vocabulary();
    let kinds = &rule.tie_kinds;
    let themes = &field.model().actor(part).themes;
    rule.status == Status::Existing
        && (kinds.is_empty() || kinds.iter().any(|kind| words.tie_kind_is("part_of", kind)))
        && rule
            .theme
            .as_ref()
            .is_none_or(|asked| themes.iter().any(|own| words.theme_is(own, asked)))
}

pub(super) fn is_partner(
    field: &Field<'_>,
    rule: &Rule,
    subject: NodeIndex,
    other: NodeIndex,
) -> bool {
    let model = field.model();
    is_in(field, other, &rule.whom)
        && (!rule.same_area
            || field
                .areas
                .are_shared(model.actor(subject), model.actor(other)))
}

pub(super) fn is_in(field: &Field<'_>, actor: NodeIndex, group: &Group) -> bool {
    let model = field.model();
    let words = model.vocabulary();
    let actor = model.actor(actor);
    let kind_fits = group.kinds.is_empty()
        || group
            .kinds
            .iter()
            .any(|kind| words.actor_kind_is(&actor.kind, kind));
    let area_fits = group.area.as_deref().is_none_or(|area| {
        actor
            .area
            .as_deref()
            .is_some_and(|own| field.areas.is_in(own, area))
    });
    let is_named = group.actors.is_empty() || group.actors.contains(&actor.id);
    kind_fits && area_fits && is_named
}

/// Actors with whom the missing tie could be, those with some other tie first.
fn candidates(
    field: &Field<'_>,
    rule: &Rule,
    subject: NodeIndex,
    ties: &[SelectedTie],
    partners: &BTreeSet<NodeIndex>,
) -> Vec<ActorRef> {
    let near = ties.iter().map(|tie| tie.to);
    let all = field.selected.actors.iter().copied();
    let mut seen = partners.clone();
    seen.insert(subject);
    let nodes = near
        .chain(all.filter(|&other| is_partner(field, rule, subject, other)))
        .filter(|&other| seen.insert(other))
        .take(CANDIDATES);
    actor_refs(field.model(), nodes)
}

/// With whom, in words: kinds or names, and whether of the own area.
pub(super) fn whom(field: &Field<'_>, rule: &Rule) -> Names {
    let model = field.model();
    let mut names: Vec<Names> = rule
        .whom
        .kinds
        .iter()
        .map(|kind| naming::actor_kind(model, kind).name)
        .collect();
    let named = rule.whom.actors.iter().filter_map(|id| model.find(id));
    names.extend(named.map(|node| actor_name(model, node)));
    names.extend(
        rule.whom
            .area
            .iter()
            .map(|area| naming::area(model, area).name),
    );
    let key = match (names.is_empty(), rule.same_area) {
        (true, true) => return Phrase::new("gap-anybody-of-area").in_all(),
        (true, false) => return Phrase::new("gap-anybody").in_all(),
        (false, true) => "gap-whom-of-area",
        (false, false) => "list-all",
    };
    Phrase::new(key).list("names", names).in_all()
}

fn rule_name(rule: &Rule) -> Names {
    if rule.name.is_empty() {
        Names::plain(&rule.id)
    } else {
        rule.name.clone()
    }
}
