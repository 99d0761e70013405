//! What do several views draw alike?

pub(super) mod actors;
pub(super) mod boxes;
pub(super) mod columns;
pub(super) mod list;
pub(super) mod room;
pub(super) mod ties;
pub(super) mod words;
