//! What do several views draw alike?

pub(super) mod actors;
pub(super) mod list;
pub(super) mod room;
pub(super) mod words;
