//! What does a picture show, before it has a format?
//!
//! A [view](views) answers one question with a [`Diagram`]: marks for actors, lines for ties,
//! a legend that counts both, and the words around them. Renderers turn it into a format.

mod label;
pub mod layout;
mod legend;
mod look;
pub mod views;

pub use label::wrap;
pub use legend::{Legend, LegendEntry};
pub use look::{Color, Dash, Form, Head, LineLook, MarkLook, TieFamily};

use crate::language::Language;

/// A picture without a format; every text is in its language.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagram {
    /// The language of its texts.
    pub language: Language,
    /// What it shows.
    pub title: String,
    /// As of when, at which stage, which ties: a line each.
    pub subtitle: Vec<String>,
    /// Where its facts come from.
    pub source: String,
    /// The picture in words, for those who cannot see it.
    pub description: String,
    /// The actors, in the order of the model.
    pub marks: Vec<Mark>,
    /// The ties, in the order of the model.
    pub lines: Vec<Line>,
    /// What colors, forms, heads and dashes mean, and how many of each there are.
    pub legend: Legend,
}

/// An actor in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its name, unbroken; its id where it has no name.
    pub label: String,
    /// What else there is to know about it.
    pub tooltip: String,
    /// Its color and form.
    pub look: MarkLook,
    /// How many lines it has.
    pub degree: usize,
    /// How prominent it is among the marks of this picture, 0 to 1.
    pub prominence: f64,
}

/// A tie in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The mark it starts from, by its place among the marks.
    pub from: usize,
    /// The mark it leads to.
    pub to: usize,
    /// Who, how, since when, and who says so.
    pub tooltip: String,
    /// Its color, dash and head.
    pub look: LineLook,
}
