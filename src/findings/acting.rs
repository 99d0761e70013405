//! With whom can a tie be made at all?

use crate::model::{Actor, Model};

/// Kinds that cannot be partners: nobody makes a tie with a document or with an area.
const NO_PARTNERS: [&str; 8] = [
    "document",
    "area",
    "event",
    "implementation_level",
    "reform",
    "study",
    "residents",
    "stakeholders",
];

/// Can ties be made with the actor at all?
pub(super) fn can_act(model: &Model, actor: &Actor) -> bool {
    let words = model.vocabulary();
    let kinds = NO_PARTNERS.iter();
    !kinds
        .clone()
        .any(|kind| words.actor_kind_is(&actor.kind, kind))
}
