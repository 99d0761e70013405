//! What do GraphML and GEXF have in common when they are written?

use std::borrow::Cow;

use super::flat::{self, Flat, Holds};
use super::{Feature, WriteError};
use crate::language::Language;
use crate::model::{Model, Names, Scalar, Tie};

use crate::read::xml::content::is_allowed;
pub(super) use crate::read::xml::content::{quoted, tagged};
pub(super) use crate::read::xml::{SHOWN_DIRECTION, SHOWN_NAME};

/// Both hold everything but control characters.
pub(super) const HOLDS: &[Feature] = flat::HOLDS;

/// Every format with types gives values back as they were.
pub(super) fn actors(model: &Model) -> Result<Flat, WriteError> {
    flat::actors(model, |_| true)
}

/// See [`actors`].
pub(super) fn ties(model: &Model) -> Result<Flat, WriteError> {
    flat::ties(model, |_| true)
}

/// What both call the sort of the values of a column.
pub(super) fn type_name(holds: Holds) -> &'static str {
    match holds {
        Holds::Texts => "string",
        Holds::Numbers => "double",
        Holds::Truths => "boolean",
    }
}

/// A value as a text.
pub(super) fn text(value: &Scalar) -> Cow<'_, str> {
    match value {
        Scalar::Text(text) => Cow::Borrowed(text),
        // An exponent where there would be many zeros; both are read as the same number.
        Scalar::Number(number) => Cow::Owned(format!("{number:?}")),
        Scalar::Truth(truth) => Cow::Owned(truth.to_string()),
    }
}

/// The text that is shown of several languages: the first there is of an unnamed one, Finnish,
/// Swedish and English.
pub(super) fn shown(names: &Names) -> Option<String> {
    let text = names.und.as_deref().or(names.best(Language::Fi))?;
    Some(plain(text))
}

/// The text with what XML cannot hold replaced.
pub(super) fn plain(text: &str) -> String {
    text.replace(|c| !is_allowed(c), "\u{fffd}")
}

/// Which ties are directed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Directions {
    /// None, or there is no tie.
    Undirected,
    /// All.
    Directed,
    /// Some.
    Mixed,
}

/// Which ties of the network are directed.
pub(super) fn directions(model: &Model) -> Directions {
    let ties = || model.graph().edge_weights();
    let is_directed = |tie: &Tie| model.is_directed(tie);
    if !ties().any(is_directed) {
        Directions::Undirected
    } else if ties().all(is_directed) {
        Directions::Directed
    } else {
        Directions::Mixed
    }
}
