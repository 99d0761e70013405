//! Are the actors sound?

use std::collections::HashMap;

use petgraph::graph::NodeIndex;

use super::attributes;
use super::check::{Check, Subject};
use super::fields::{Fields, cut};
use super::ids::Ids;
use super::known::{Known, Sort};
use super::loops::loops;
use crate::model::{Actor, Collective, Position};
use crate::problem::{Code, Problem};
use crate::read::{Listing, Value};

/// The keys of an actor.
pub(super) const KEYS: [&str; 12] = [
    "id",
    "kind",
    "name",
    "area",
    "themes",
    "parent",
    "collective",
    "position",
    "valid",
    "attributes",
    "source",
    "phrase",
];

/// The keys of what a collective stands for.
pub(super) const COLLECTIVE_KEYS: [&str; 2] = ["kind", "area"];
/// The keys of a position.
pub(super) const POSITION_KEYS: [&str; 2] = ["lon", "lat"];

/// The kind of an actor of a foreign file that does not say.
const ASSUMED_KIND: &str = "organisation";

/// The ids of all actors, sound or not, so that what refers to them is not reported too, and
/// their places in the model. (When two have one id there will be no model.)
pub(super) fn ids(listing: &Listing) -> HashMap<String, NodeIndex> {
    let mut ids = HashMap::with_capacity(listing.len());
    for actor in listing.iter() {
        if let Value::Record(record) = &actor.value
            && let Some(Value::Text(id) | Value::Number(id)) = record.get("id").map(|id| &id.value)
        {
            let node = NodeIndex::new(ids.len());
            ids.entry(id.clone()).or_insert(node);
        }
    }
    ids
}

/// Reads every actor that has an id of its own.
pub(super) fn read(listing: &Listing, known: &mut Known, check: &mut Check) -> Vec<Actor> {
    let mut ids = Ids::default();
    let mut actors = Vec::with_capacity(listing.len());
    let mut parents = Vec::new();
    for (number, value) in (1..).zip(listing.iter()) {
        let subject = Subject {
            key: "subject-actor",
            number,
        };
        let Some(fields) = Fields::of(&value, subject, check) else {
            continue;
        };
        fields.only(&KEYS, check);
        let id = ids.take(fields, check);
        let actor = actor(fields, id.clone().unwrap_or_default(), known, check);
        if id.is_some() {
            parents.push(loop_of_parents(fields));
            if check.is_foreign() {
                known.name_actor(&actor);
            }
            actors.push(actor);
        }
    }
    check_parents(&actors, parents, check);
    actors
}

/// An actor that others mention and no record describes.
pub(super) fn created(id: String) -> Actor {
    Actor {
        id,
        kind: ASSUMED_KIND.into(),
        ..Actor::default()
    }
}

/// What to report should the parent of the record turn out to lie on a loop.
fn loop_of_parents(fields: Fields<'_>) -> Option<Problem> {
    let field = fields.given("parent")?;
    Some(fields.problem(Code::ParentLoop, field))
}

fn actor(fields: Fields<'_>, id: String, known: &mut Known, check: &mut Check) -> Actor {
    Actor {
        id,
        kind: kind(fields, Sort::ActorKind, ASSUMED_KIND, known, check),
        name: fields.names("name", check),
        area: known.word_in(Sort::Area, fields, "area", check),
        themes: known.words_in(Sort::Theme, fields, "themes", check),
        parent: parent(fields, known, check),
        collective: collective(fields, known, check),
        position: position(fields, check),
        valid: fields.validity(check),
        attributes: attributes::read(fields, known, check),
        evidence: known.evidence(fields, check),
    }
}

/// The kind; a foreign record without one gets the assumed kind, and that is noted.
pub(super) fn kind(
    fields: Fields<'_>,
    sort: Sort,
    assumed: &str,
    known: &mut Known,
    check: &mut Check,
) -> String {
    if let Some(kind) = known.word_in(sort, fields, "kind", check) {
        return kind;
    }
    if check.is_foreign() {
        let code = match sort {
            Sort::TieKind => Code::TieKindAssumed,
            _ => Code::ActorKindAssumed,
        };
        check.remark(code, assumed, fields.head());
    } else if fields.given("kind").is_none() {
        fields.missing("kind", check);
    }
    assumed.to_owned()
}

fn parent(fields: Fields<'_>, known: &mut Known, check: &mut Check) -> Option<String> {
    let parent = fields.text("parent", check)?;
    let id = parent.value;
    if known.actor(&id).is_some() {
        return Some(id);
    }
    let field = fields.field("parent")?;
    if check.creates_actors() {
        known.create_actor(&id);
        check.report(
            fields
                .problem(Code::ActorCreated, field)
                .text("id", cut(&id)),
        );
        return Some(id);
    }
    let meant = check.nearest(Code::ParentUnknown, &id, known.actor_ids());
    let problem = fields.problem(Code::ParentUnknown, field);
    check.report(problem.text("id", cut(&id)).did_you_mean(meant));
    None
}

fn collective(fields: Fields<'_>, known: &mut Known, check: &mut Check) -> Option<Collective> {
    fields.given("collective")?;
    let members = fields.nested("collective", check)?;
    members.only(&COLLECTIVE_KEYS, check);
    if members.given("kind").is_none() {
        members.missing("kind", check);
    }
    Some(Collective {
        area: known.word_in(Sort::Area, members, "area", check),
        kind: known.word_in(Sort::ActorKind, members, "kind", check)?,
    })
}

fn position(fields: Fields<'_>, check: &mut Check) -> Option<Position> {
    fields.given("position")?;
    let place = fields.nested("position", check)?;
    place.only(&POSITION_KEYS, check);
    let mut degrees = |name, most: f64| {
        let Some(field) = place.given(name) else {
            place.missing(name, check);
            return None;
        };
        let degrees = place.number(name, check)?;
        if degrees.abs() > most {
            check.report(place.problem(Code::PositionRange, field));
            return None;
        }
        Some(degrees)
    };
    let (lon, lat) = (degrees("lon", 180.0), degrees("lat", 90.0));
    Some(Position {
        lon: lon?,
        lat: lat?,
    })
}

fn check_parents(actors: &[Actor], reports: Vec<Option<Problem>>, check: &mut Check) {
    let position: HashMap<&str, usize> = actors
        .iter()
        .map(|actor| actor.id.as_str())
        .zip(0..)
        .collect();
    let parents: Vec<Option<usize>> = actors
        .iter()
        .map(|actor| position.get(actor.parent.as_deref()?).copied())
        .collect();
    let mut reports = reports;
    for member in loops(&parents) {
        if let Some(problem) = reports[member].take() {
            check.report(problem);
        }
    }
}
