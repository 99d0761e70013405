//! Why can a change not be made?

use thiserror::Error;

use crate::language::Phrase;
use crate::model::PartialDate;

/// Why a change cannot be made. `meant` is what a typing error most likely meant.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChangeError {
    /// No actor has that id, nor alone that name.
    #[error("no actor {id}")]
    UnknownActor {
        /// What was asked for.
        id: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// The vocabulary has no such kind of tie.
    #[error("no kind of tie {kind}")]
    UnknownTieKind {
        /// What was asked for.
        kind: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// The vocabulary has no such kind of actor.
    #[error("no kind of actor {kind}")]
    UnknownActorKind {
        /// What was asked for.
        kind: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// The vocabulary has no such theme.
    #[error("no theme {theme}")]
    UnknownTheme {
        /// What was asked for.
        theme: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// A new actor has the id of another.
    #[error("the actor {id} is there already")]
    IdTaken {
        /// The id.
        id: String,
    },
    /// Actors would become one that is there and not among them.
    #[error("{id} is an actor that is not among those that merge")]
    MergeIntoOther {
        /// The id they would have.
        id: String,
    },
    /// One actor alone does not merge.
    #[error("one actor alone does not merge")]
    NothingToMerge {
        /// The actor.
        id: String,
    },
    /// A tie would lead back to where it starts.
    #[error("a tie from {id} to itself")]
    SelfTie {
        /// The actor.
        id: String,
    },
    /// The tie is there already, with these themes.
    #[error("the tie from {from} to {to} is there already")]
    AlreadyThere {
        /// The actor it starts from.
        from: String,
        /// The actor it leads to.
        to: String,
        /// Its kind.
        kind: String,
    },
    /// There is no such tie, or none that still holds then.
    #[error("no such tie from {from} to {to}")]
    NoSuchTie {
        /// The actor it would start from.
        from: String,
        /// The actor it would lead to.
        to: String,
    },
    /// It has no end of its own.
    #[error("{id} has no end of its own")]
    NoOwnEnd {
        /// The actor.
        id: String,
    },
    /// It would end before it begins.
    #[error("{id} begins on {begins}, after it would end")]
    EndsBeforeItBegins {
        /// The actor.
        id: String,
        /// When it begins.
        begins: PartialDate,
    },
    /// It ends earlier anyway.
    #[error("{id} ends on {ends} already")]
    EndsEarlier {
        /// The actor.
        id: String,
        /// When it ends.
        ends: PartialDate,
    },
}

impl ChangeError {
    /// The error for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::UnknownActor { id, meant } => {
                unknown("change-no-actor", "change-no-actor-alike", id, meant)
            }
            Self::UnknownTieKind { kind, meant } => unknown(
                "change-no-tie-kind",
                "change-no-tie-kind-alike",
                kind,
                meant,
            ),
            Self::UnknownActorKind { kind, meant } => unknown(
                "change-no-actor-kind",
                "change-no-actor-kind-alike",
                kind,
                meant,
            ),
            Self::UnknownTheme { theme, meant } => {
                unknown("change-no-theme", "change-no-theme-alike", theme, meant)
            }
            Self::IdTaken { id } => of("change-id-taken", id),
            Self::MergeIntoOther { id } => of("change-merge-into-other", id),
            Self::NothingToMerge { id } => of("change-nothing-to-merge", id),
            Self::SelfTie { id } => of("change-self-tie", id),
            Self::AlreadyThere { from, to, kind } => {
                ends("change-already-there", from, to).text("kind", kind)
            }
            Self::NoSuchTie { from, to } => ends("change-no-such-tie", from, to),
            Self::NoOwnEnd { id } => of("change-no-own-end", id),
            Self::EndsBeforeItBegins { id, begins } => {
                of("change-ends-before-it-begins", id).date("begins", *begins)
            }
            Self::EndsEarlier { id, ends } => of("change-ends-earlier", id).date("ends", *ends),
        }
    }
}

fn of(key: &'static str, id: &str) -> Phrase {
    Phrase::new(key).text("id", id)
}

fn ends(key: &'static str, from: &str, to: &str) -> Phrase {
    Phrase::new(key).text("from", from).text("to", to)
}

fn unknown(key: &'static str, alike: &'static str, word: &str, meant: &Option<String>) -> Phrase {
    match meant {
        Some(meant) => Phrase::new(alike).text("meant", meant),
        None => Phrase::new(key),
    }
    .text("word", word)
}
