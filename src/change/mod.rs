//! What would the network be if actors went, merged or came, if ties came or ended?
//!
//! A change is data, from the command line or a file; applying changes makes a new model
//! and leaves the old one as it is.

mod draft;
mod error;
mod merge;
mod reverse;
#[cfg(test)]
mod tests;
mod written;

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use petgraph::visit::IntoNodeReferences;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Actor, Model, PartialDate, Tie};
use draft::Draft;

pub use error::ChangeError;
pub use reverse::reverse;
pub use written::{NotAChange, addition, continuation, end, from_json, merger, removal};

/// Something that could happen to a network. Actors are named by their ids, or by a name that
/// only one of them has.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An actor goes, and its ties with it.
    Remove {
        /// Who.
        actor: String,
    },
    /// A tie goes.
    RemoveTie(TieName),
    /// Actors become one; their ties follow them.
    ///
    /// `into` is one of them, which then keeps what is known about it, or a new id: the new
    /// actor has the kind of the first, the themes of all, and otherwise what they agree on.
    Merge {
        /// Who, at least two unless `into` is new.
        actors: Vec<String>,
        /// The id of what they become.
        into: String,
    },
    /// A tie comes.
    Add {
        /// The actor it starts from.
        from: String,
        /// The actor it leads to.
        to: String,
        /// The tie itself.
        tie: Box<Tie>,
    },
    /// An actor comes; its ties are changes of their own.
    AddActor(Box<Actor>),
    /// Ties of one actor are from now on those of another: a county takes over a duty.
    /// What ties the two to each other stays.
    HandOver {
        /// Whose ties.
        from: String,
        /// Who takes them over.
        to: String,
        /// Only ties of this kind, or of kinds below it.
        kind: Option<String>,
        /// Only ties about this theme, or themes below it.
        theme: Option<String>,
    },
    /// The day is the last of an actor or a tie.
    End {
        /// Of what.
        what: Ending,
        /// The last day (of the year or month); an actor's own end when missing.
        at: Option<PartialDate>,
    },
    /// What would end goes on, and so do the ties of an actor that would end with it.
    Continue {
        /// What.
        what: Ending,
        /// Until when; without end when missing.
        until: Option<PartialDate>,
    },
}

/// What can end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// An actor.
    Actor(String),
    /// A tie.
    Tie(TieName),
}

/// The ties between two actors that a change speaks of, but for duties (ties of status
/// `required`), which no tie takes along. For ties that run one way the order
/// of the actors counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TieName {
    /// The actor they start from.
    pub from: String,
    /// The actor they lead to.
    pub to: String,
    /// Only those of exactly this kind.
    pub kind: Option<String>,
    /// Only those about this theme.
    pub theme: Option<String>,
}

/// A model after changes.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The network as it would be.
    pub model: Model,
    /// What the changes did to its actors and ties.
    pub effects: Effects,
    /// Which actors became which in mergers, by id.
    pub became: BTreeMap<String, String>,
}

/// What changes did, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Effects {
    /// Actors that went; merged ones are counted as `merged` only.
    pub actors_gone: usize,
    /// Actors that came.
    pub actors_new: usize,
    /// Actors that became one with others.
    pub merged: usize,
    /// Ties that went, by themselves or with an actor.
    pub ties_gone: usize,
    /// Ties that came.
    pub ties_new: usize,
    /// Ties that lead from or to another actor than before.
    pub ties_moved: usize,
    /// Ties between actors that became one: they are no ties any more.
    pub self_ties: usize,
    /// Ties that were the same as another one after a merger and became one with it.
    pub doubled: usize,
    /// Actors and ties whose end is another than before.
    pub ends: usize,
}

/// The network after the changes, made one after the other.
///
/// Actors and ties keep their order; what is new comes last, a merger where the first of its
/// actors was. An area that was an actor stays an area. A rule that asks for a tie to an
/// actor that went still asks for it, so that the gap shows.
///
/// Ties are doubled when a merger gives them the same ends, kind, direction, status and
/// themes; those whose times overlap or follow each other become one: from the first
/// beginning to the last end, with the sum of the strengths that are given.
///
/// Complexity: O(actors + ties) and as much again for every change that is not an addition.
///
/// # Errors
/// The first change that cannot be made.
///
/// # Examples
/// ```
/// use yhdyspinta::change::{apply, removal};
/// use yhdyspinta::model::{Actor, Model, Network, Tie};
///
/// let mut model = Model::new(Network::default());
/// let [a, b, c] = ["a", "b", "c"].map(|id| {
///     let actor = Actor { id: id.into(), ..Actor::default() };
///     model.add_actor(actor).expect("a new id")
/// });
/// model.add_tie(a, b, Tie::default());
/// model.add_tie(b, c, Tie::default());
///
/// let changed = apply(&model, &removal("a").expect("an id"))?;
/// assert_eq!(changed.model.graph().node_count(), 2);
/// assert_eq!(changed.effects.ties_gone, 1);
/// # Ok::<(), yhdyspinta::change::ChangeError>(())
/// ```
pub fn apply(model: &Model, changes: &[Change]) -> Result<Changed, ChangeError> {
    let mut draft = Draft::of(model);
    for change in changes {
        draft.apply(change)?;
    }
    Ok(draft.into_changed())
}

/// The actor a change would mean by a text: the one with that id, else the only one with that
/// name.
///
/// Complexity: O(1) for an id, O(actors) for a name.
pub fn find_actor(model: &Model, text: &str) -> Option<NodeIndex> {
    let by_name = || {
        let actors = model.graph().node_references();
        let mut called = actors.filter(|(_, actor)| draft::is_called(actor, text));
        let (node, _) = called.next()?;
        called.next().is_none().then_some(node)
    };
    model.find(text).or_else(by_name)
}
