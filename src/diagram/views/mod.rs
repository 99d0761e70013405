//! Which questions can a picture answer? One view per file, one row per view.
//!
//! To add a view, write its file and its row in [`REGISTRY`]; the `draw` command, its help and the
//! tests that draw every view in every format follow from the row. The file has a function from a
//! [`ViewInput`] to a [`Scene`]:
//!
//! 1. ask [`findings`](crate::findings) or [`analyses`](crate::analyses) for the answer; a view
//!    counts nothing itself that they count;
//! 2. make a [`Frame`](super::frame::Frame) with a title that says what is answered and the keys
//!    of everything shown;
//! 3. fill [`Frame::content`](super::frame::Frame::content) with elements: sizes in
//!    [`Page::unit`](super::page::Page::unit)s, colors of the theme, no text below
//!    [`SMALLEST_TEXT`](super::page::SMALLEST_TEXT), every text broken by [`fit`](super::fit);
//! 4. hand both to [`Frame::scene`](super::frame::Frame::scene) with the picture in words.
//!
//! Sentences are phrases of `src/language/*/diagram.ftl`.

pub mod change;
pub mod columns;
pub mod coverage;
pub mod ego;
mod families;
pub mod flow;
pub mod interface;
pub mod map;
pub mod matrix;
pub mod network;
mod note;
mod presence;
pub mod ranking;
mod sheet;
pub mod timeline;
pub mod tripartite;

use std::sync::Arc;

use jiff::civil::Date;

use super::NodeLink;
use super::kept::KeptLayout;
use super::page::Page;
use super::scene::Scene;
use super::theme::{LIGHT, Theme};
use crate::language::{Language, Phrase};
use crate::model::Model;
use crate::select::{Grouping, Selected};

/// A question that a picture answers.
#[derive(Clone, Copy, Debug)]
pub struct ViewRow {
    /// Its name on the command line.
    pub name: &'static str,
    /// The key of the question, for people.
    pub question: &'static str,
    /// Draws it.
    pub draw: DrawScene,
    /// What formats with a layout of their own start from; none where the view is not of actors
    /// and ties.
    pub node_link: Option<DrawNodeLink>,
}

/// Draws a view as a finished picture.
pub type DrawScene = fn(&ViewInput<'_>) -> Result<Scene, ViewError>;

/// Draws a view without places.
pub type DrawNodeLink = fn(&ViewInput<'_>) -> Result<NodeLink, ViewError>;

/// The views, in the order of the help.
pub const REGISTRY: &[ViewRow] = &[
    ViewRow {
        name: "matrix",
        question: "view-matrix",
        draw: matrix::draw,
        node_link: None,
    },
    ViewRow {
        name: "columns",
        question: "view-columns",
        draw: columns::draw,
        node_link: Some(columns::node_link),
    },
    ViewRow {
        name: "network",
        question: "view-network",
        draw: network::draw,
        node_link: Some(network::draw_node_link),
    },
    ViewRow {
        name: "ranking",
        question: "view-ranking",
        draw: ranking::draw,
        node_link: None,
    },
    ViewRow {
        name: "ego",
        question: "view-ego",
        draw: ego::draw,
        node_link: Some(ego::node_link),
    },
    ViewRow {
        name: "interface",
        question: "view-interface",
        draw: interface::draw,
        node_link: Some(interface::node_link),
    },
    ViewRow {
        name: "tripartite",
        question: "view-tripartite",
        draw: tripartite::draw,
        node_link: None,
    },
    ViewRow {
        name: "change",
        question: "view-change",
        draw: change::draw,
        node_link: Some(change::draw_node_link),
    },
    ViewRow {
        name: "coverage",
        question: "view-coverage",
        draw: coverage::draw,
        node_link: None,
    },
    ViewRow {
        name: "map",
        question: "view-map",
        draw: map::draw,
        node_link: None,
    },
    ViewRow {
        name: "flow",
        question: "view-flow",
        draw: flow::draw,
        node_link: None,
    },
    ViewRow {
        name: "timeline",
        question: "view-timeline",
        draw: timeline::draw,
        node_link: None,
    },
];

/// The view of that name.
pub fn find(name: &str) -> Option<&'static ViewRow> {
    REGISTRY.iter().find(|row| row.name == name)
}

/// What a view draws.
#[derive(Clone, Copy, Debug)]
pub struct ViewInput<'a> {
    /// The actors and ties, with their model and what was asked for.
    pub selected: &'a Selected<'a>,
    /// How they are drawn.
    pub options: &'a ViewOptions,
}

/// How something is drawn; what a view has no use for it leaves alone.
#[derive(Clone, Debug)]
pub struct ViewOptions {
    /// What makes a sector.
    pub by: Grouping,
    /// The id of the actor a view of one actor is about.
    pub actor: Option<String>,
    /// What a view of change compares with.
    pub with: Option<Other>,
    /// The two sectors a view of two is about, each by its key or its name.
    pub sectors: Option<(String, String)>,
    /// How many of the most important are shown; the view decides when missing.
    pub top: Option<usize>,
    /// The seed of everything that draws lots.
    pub seed: u64,
    /// The colors.
    pub theme: &'static Theme,
    /// The page.
    pub page: Page,
    /// The language.
    pub language: Language,
    /// A title in place of the view's own.
    pub title: Option<String>,
    /// Views of actors and ties: give places to formats that could make a layout of their own.
    pub positions: bool,
    /// Where things stood in an earlier picture; they stay near.
    pub like: Option<KeptLayout>,
    /// Be quick: the first layout that is sound, instead of the best of several.
    pub draft: bool,
}

/// What a selection is compared with.
#[derive(Clone, Debug)]
pub enum Other {
    /// The same network on another day.
    Day(Date),
    /// Another network.
    Network(Arc<Model>),
}

impl Default for ViewOptions {
    fn default() -> Self {
        Self {
            by: Grouping::default(),
            actor: None,
            with: None,
            sectors: None,
            top: None,
            seed: 1,
            theme: &LIGHT,
            page: Page::default(),
            language: Language::default(),
            title: None,
            positions: false,
            like: None,
            draft: false,
        }
    }
}

/// Why a view cannot be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ViewError {
    /// It needs an option that was not given.
    #[error("the view {view} needs {option}")]
    NeedsOption {
        /// The view.
        view: &'static str,
        /// The option, as on the command line.
        option: &'static str,
    },
    /// The network has nothing of what it shows.
    #[error("the view {view} has nothing to show: {why}")]
    Nothing {
        /// The view.
        view: &'static str,
        /// The key of the sentence that says what is missing and what to do.
        why: &'static str,
    },
    /// A sector that was asked for is none of the selection, or the same as the other one.
    #[error("no such sector: {asked}")]
    UnknownSector {
        /// What was asked for.
        asked: String,
        /// The sectors there are, by key.
        sectors: Vec<String>,
    },
}

impl ViewError {
    /// What is missing and what to do, for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::NeedsOption { view, option } => Phrase::new("draw-needs-option")
                .text("view", *view)
                .text("option", *option),
            Self::UnknownSector { asked, sectors } => Phrase::new("draw-sector-unknown")
                .text("word", asked.as_str())
                .text("names", sectors.join(", ")),
            Self::Nothing { view, why } => Phrase::new("draw-nothing")
                .text("view", *view)
                .phrase("why", Phrase::new(why)),
        }
    }
}
