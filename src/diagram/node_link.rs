//! What is there to draw, before anything has a place?
//!
//! Marks for actors, lines for ties and a legend that counts both. Renderers of node-link formats
//! (DOT) take it as it is and leave the layout to others; our own layouts give every mark and line
//! its place in a [`Scene`](super::scene::Scene).

use super::kept::KeptLayout;
use super::page::Page;
use super::scene::{Course, Rectangle, Text};
use super::{Legend, LineLook, MarkLook};
use crate::language::Language;

/// Actors and ties with their looks, without places; every text is in its language.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeLink {
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
    /// Where everything stands, for formats that keep our layout; none for those that make one
    /// of their own.
    pub places: Option<Places>,
}

/// Where marks and lines stand, in pixels of their page.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// How wide and how high the page is.
    pub page: Page,
    /// The box of each mark, and its name where it has room.
    pub marks: Vec<(Rectangle, Option<Text>)>,
    /// The way of each line.
    pub courses: Vec<Course>,
    /// The same for a later picture to start from.
    pub kept: KeptLayout,
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
