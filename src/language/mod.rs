//! In which language, and how are numbers and dates written in it?
//!
//! Sentences live in the folders `fi`, `sv` and `en`, a [Fluent](https://projectfluent.org) file
//! per topic, so that a translator needs no Rust; a test holds the three to the same keys.

mod number;
mod phrases;

pub use number::{date, decimal, integer, partial_date, percent};
pub use phrases::{Argument, Phrase, joined};

/// Finnish, Swedish or English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Finnish.
    Fi,
    /// Swedish.
    Sv,
    /// English.
    #[default]
    En,
}

impl Language {
    /// The three languages.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// Its code (BCP 47).
    pub fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}
