//! Are the ties sound, and do they join actors?

use petgraph::graph::NodeIndex;

use super::actors::kind;
use super::attributes;
use super::check::{Check, Subject};
use super::fields::{Fields, cut};
use super::known::{Known, Sort};
use crate::model::{Status, Tie, vocabulary};
use crate::problem::Code;
use crate::read::{Listing, Value};

/// The keys of a tie.
pub(super) const KEYS: [&str; 12] = [
    "from",
    "to",
    "kind",
    "directed",
    "themes",
    "strength",
    "status",
    "valid",
    "confidence",
    "attributes",
    "source",
    "phrase",
];

/// The kind of a tie of a foreign file that does not say.
pub(crate) const ASSUMED_KIND: &str = "cooperates_with";

/// A tie and its ends.
pub(super) struct Read {
    pub(super) from: NodeIndex,
    pub(super) to: NodeIndex,
    pub(super) tie: Tie,
}

/// Reads every tie that has two ends. One that leads from an actor to itself is a problem of a native
/// file; other programs keep such ties for reasons of their own, and theirs are left out.
pub(super) fn read(listing: &Listing, known: &mut Known, check: &mut Check) -> Vec<Read> {
    let mut ties = Vec::with_capacity(listing.len());
    for (number, value) in (1..).zip(listing.iter()) {
        let subject = Subject {
            key: "subject-tie",
            number,
        };
        let Some(fields) = Fields::of(&value, subject, check) else {
            continue;
        };
        fields.only(&KEYS, check);
        let from = end("from", fields, known, check);
        let to = end("to", fields, known, check);
        if from.is_some() && from == to && check.is_foreign() {
            // Their kinds and themes are nobody's, so that none is adopted.
            let span = fields.field("to").map_or(value.span, |to| to.value.span);
            check.remark(Code::SelfTieLeftOut, "", span);
            continue;
        }
        let tie = tie(fields, known, check);
        let (Some(from), Some(to)) = (from, to) else {
            continue;
        };
        if from == to {
            let field = fields.field("to").expect("it was read just now");
            let id = fields.text("to", check).map(|id| id.value);
            let problem = fields.problem(Code::SelfTie, field);
            check.report(problem.text("id", cut(&id.unwrap_or_default())));
            continue;
        }
        ties.push(Read { from, to, tie });
    }
    ties
}

/// The id of an actor at one end. In foreign files an unknown one is created.
fn end(name: &str, fields: Fields<'_>, known: &mut Known, check: &mut Check) -> Option<NodeIndex> {
    let id = fields.required_text(name, check)?.value;
    if let Some(node) = known.actor(&id) {
        return Some(node);
    }
    let field = fields.field(name)?;
    if id.trim().is_empty() {
        check.report(fields.problem(Code::IdEmpty, field));
        return None;
    }
    if check.creates_actors() {
        if let Some(named) = known.actor_named(&id) {
            check.remark(Code::EndByName, &fields.name_of(field), field.value.span);
            return Some(named);
        }
        let is_listed = known.lists_actors();
        let node = known.create_actor(&id);
        if is_listed {
            let note = fields.problem(Code::ActorCreated, field);
            check.report(note.text("id", cut(&id)));
        } else {
            check.remark(Code::ActorsFromTies, "", field.value.span);
        }
        return Some(node);
    }
    let meant = check.nearest(Code::EndUnknown, &id, known.actor_ids());
    let problem = fields.problem(Code::EndUnknown, field);
    check.report(problem.text("id", cut(&id)).did_you_mean(meant));
    None
}

fn tie(fields: Fields<'_>, known: &mut Known, check: &mut Check) -> Tie {
    Tie {
        kind: kind(fields, Sort::TieKind, ASSUMED_KIND, known, check),
        directed: fields.truth("directed", check),
        themes: known.words_in(Sort::Theme, fields, "themes", check),
        strength: within(fields, "strength", f64::MAX, Code::StrengthRange, check),
        status: status(fields, check),
        valid: fields.validity(check),
        confidence: within(fields, "confidence", 1.0, Code::ConfidenceRange, check),
        attributes: attributes::read(fields, known, check),
        evidence: known.evidence(fields, check),
    }
}

/// A number above zero and at most `most`.
fn within(fields: Fields<'_>, name: &str, most: f64, code: Code, check: &mut Check) -> Option<f64> {
    let number = fields.number(name, check)?;
    // What is not normal has no finite inverse, which is the length of a tie.
    if number > 0.0 && number.is_normal() && number <= most {
        return Some(number);
    }
    let field = fields.field(name)?;
    check.report(fields.problem(code, field));
    None
}

/// The status; foreign files may use its name in any language.
pub(super) fn status(fields: Fields<'_>, check: &mut Check) -> Status {
    let Some(field) = fields.field("status") else {
        return Status::default();
    };
    let (Value::Text(text), foreign) = (&field.value.value, check.is_foreign()) else {
        fields.wrong_type(field, "type-text", check);
        return Status::default();
    };
    let found = Status::from_key(text).or_else(|| foreign.then(|| by_name(text)).flatten());
    found.unwrap_or_else(|| {
        let keys = Status::ALL.into_iter().map(Status::key);
        let meant = check.nearest(Code::StatusUnknown, text, keys);
        check.report(
            fields
                .problem(Code::StatusUnknown, field)
                .did_you_mean(meant),
        );
        Status::default()
    })
}

fn by_name(text: &str) -> Option<Status> {
    let text = text.trim().to_lowercase();
    Status::ALL.into_iter().find(|&status| {
        let names = vocabulary::status_name(status);
        status.key() == text
            || [&names.fi, &names.sv, &names.en]
                .into_iter()
                .flatten()
                .any(|name| name.to_lowercase() == text)
    })
}
