//! What is wrong with the input, where, and what to do about it?

mod code;
mod list;
mod place;

pub use code::Code;
pub(crate) use list::visible;
pub use list::{KEPT_PER_CODE, Problems};
pub use place::Place;

use crate::language::{Argument, Phrase};
use crate::model::Names;
use crate::read::Span;

/// One thing that is wrong with the input, or was decided about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Which sort of problem; also the key of its sentences.
    pub code: Code,
    /// Where, if it is anywhere in particular.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: Phrase,
    /// What to do.
    pub hint: Option<Phrase>,
}

/// Can the input be used nevertheless?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// No: results would rest on a guess.
    Error,
    /// Yes: something was adopted, created or understood, and is said.
    Note,
}

impl Weight {
    /// Its key in answers.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Note => "note",
        }
    }
}

impl Problem {
    /// A problem of that sort; what its sentences speak of is added by the other methods.
    pub fn new(code: Code, span: impl Into<Option<Span>>) -> Self {
        Self {
            code,
            span: span.into(),
            message: Phrase::new(code.message_key()),
            hint: code.hint_key().map(Phrase::new),
        }
    }

    /// Whether the input can be used nevertheless.
    pub fn weight(&self) -> Weight {
        self.code.weight()
    }

    /// With a text that is the same in every language.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Argument::Name(Names::plain(text)))
    }

    /// With a count.
    #[must_use]
    pub fn count(self, name: &'static str, count: usize) -> Self {
        self.with(
            name,
            Argument::Count(i64::try_from(count).unwrap_or(i64::MAX)),
        )
    }

    /// With a phrase inside.
    #[must_use]
    pub fn phrase(self, name: &'static str, phrase: Phrase) -> Self {
        self.with(name, Argument::Phrase(Box::new(phrase)))
    }

    /// With the hint of that key instead of the usual one of its code.
    #[must_use]
    pub fn advise(mut self, key: &'static str) -> Self {
        let arguments = self.message.arguments.clone();
        self.hint = Some(Phrase { key, arguments });
        self
    }

    /// With what was probably meant for a hint, where that can be guessed.
    #[must_use]
    pub fn did_you_mean(mut self, suggestion: Option<String>) -> Self {
        if let Some(suggestion) = suggestion {
            self.hint = Some(Phrase::new("problem-did-you-mean").text("suggestion", suggestion));
        }
        self
    }

    fn with(mut self, name: &'static str, argument: Argument) -> Self {
        if let Some(hint) = &mut self.hint {
            hint.arguments.push((name, argument.clone()));
        }
        self.message.arguments.push((name, argument));
        self
    }
}
