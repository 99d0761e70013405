//! How is a model put together so that nothing is lost on the way?

use anyhow::{Result, anyhow};
use yhdyspinta::model::{Actor, Model, Tie};

/// Adds an actor; an id that stands twice is an error.
pub(crate) fn add_actor(model: &mut Model, actor: Actor) -> Result<()> {
    let id = actor.id.clone();
    model
        .add_actor(actor)
        .map(|_| ())
        .ok_or_else(|| anyhow!("the actor {id} stands twice"))
}

/// Adds a tie; an end that is no actor, or the same as the other, is an error.
pub(crate) fn add_tie(model: &mut Model, from: &str, to: &str, tie: Tie) -> Result<()> {
    let [start, end] = [from, to].map(|id| {
        model
            .find(id)
            .ok_or_else(|| anyhow!("a tie names {id}, which is no actor"))
    });
    model
        .add_tie(start?, end?, tie)
        .map(|_| ())
        .ok_or_else(|| anyhow!("{from} is tied to itself"))
}

/// The actor with that id, to say more about it.
pub(crate) fn find<'a>(actors: &'a mut [Actor], id: &str) -> Result<&'a mut Actor> {
    actors
        .iter_mut()
        .find(|actor| actor.id == id)
        .ok_or_else(|| anyhow!("{id} is no actor"))
}
