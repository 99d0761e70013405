//! What are the actors called?

use std::borrow::Cow;

use crate::read::TieListIds;

/// The ids of the actors as the input has them.
#[derive(Clone, Debug)]
pub enum ActorIds {
    /// A text each.
    Named(Vec<String>),
    /// Those of a list of ties, which become texts only when they are asked for.
    Listed(TieListIds),
}

impl ActorIds {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Named(ids) => ids.len(),
            Self::Listed(ids) => ids.len(),
        }
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of an actor.
    ///
    /// # Panics
    /// When there are not so many.
    pub fn get(&self, actor: usize) -> Cow<'_, str> {
        match self {
            Self::Named(ids) => ids[actor].as_str().into(),
            Self::Listed(ids) => ids.get(actor),
        }
    }

    /// All of them in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Cow<'_, str>> {
        (0..self.len()).map(|actor| self.get(actor))
    }
}

impl Default for ActorIds {
    fn default() -> Self {
        Self::Named(Vec::new())
    }
}
