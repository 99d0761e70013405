//! What is drawn where, before it has a format?
//!
//! A [`Scene`] is a finished picture in pixels of its page: shapes, links, areas and texts in the
//! order in which they are drawn. Renderers know nothing else; a view that fills a scene has
//! every format at once. Marks of actors have an `id`, links name the ids they are glued to, so
//! that a format with connectors can keep them together.

mod form;
mod head;
mod link;
mod path;
mod text;

pub use head::sign;
pub use link::{Course, Link};
pub use path::{Path, Point, Rectangle, Stroke};
pub use text::{Anchor, Text};

pub(crate) use form::sketch;
pub(crate) use head::head;

use super::{Color, Dash, Form, MarkLook};
use crate::language::Language;

/// A finished picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The language of its texts.
    pub language: Language,
    /// What it shows, unbroken.
    pub title: String,
    /// The picture in words, for those who cannot see it.
    pub description: String,
    /// How wide the page is, in pixels; 120 of them are an inch on paper.
    pub width: f64,
    /// How high the page is.
    pub height: f64,
    /// The color of the page.
    pub background: Color,
    /// Everything on it, what lies below first.
    pub elements: Vec<Element>,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// What links and formats call it; unique in the scene.
    pub id: Option<String>,
    /// What else there is to know about it.
    pub tooltip: Option<String>,
    /// The id of the shape it moves with, in formats where shapes can be moved: that of a mark
    /// for its label, that of a cell for what stands in it.
    pub part_of: Option<String>,
    /// What part it plays on the page.
    pub role: Role,
    /// How it is drawn.
    pub drawn: Drawn,
}

/// What part an element plays on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// The title.
    Title,
    /// What stands below the title.
    Subtitle,
    /// The picture itself.
    #[default]
    Picture,
    /// The legend.
    Legend,
    /// Where the facts come from.
    Source,
}

/// How something is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// A closed form.
    Shape(Shape),
    /// A line between places.
    Link(Link),
    /// A polygon, by its corners.
    Area(Area),
    /// Lines of text.
    Text(Text),
}

/// The outline of a shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// A rectangle whose corners have that radius.
    Rectangle(f64),
    /// A circle, or an ellipse where width and height differ.
    Circle,
    /// The form of a mark; `true` when it is drawn twice.
    Form(Form, bool),
}

/// A closed form.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// Where it is.
    pub area: Rectangle,
    /// The color inside; nothing when missing.
    pub fill: Option<Color>,
    /// The line around it; none when missing.
    pub line: Option<Pen>,
}

/// How a line around something is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Its color.
    pub color: Color,
    /// How thick it is, in pixels.
    pub width: f64,
    /// How it is interrupted.
    pub dash: Dash,
}

impl Pen {
    /// A line without interruption.
    pub fn solid(color: Color, width: f64) -> Self {
        Self {
            color,
            width,
            dash: Dash::Solid,
        }
    }

    /// How long its dashes and gaps are in turn; none for a whole line.
    pub fn dashes(&self) -> Option<[f64; 2]> {
        dashes(self.dash, self.width)
    }
}

/// How long dashes and gaps are in turn, by the width of the line.
pub(crate) fn dashes(dash: Dash, width: f64) -> Option<[f64; 2]> {
    match dash {
        Dash::Solid => None,
        Dash::Dashed => Some([4.0 * width, 2.5 * width]),
        Dash::Dotted => Some([width, 2.0 * width]),
    }
}

/// A polygon.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its corners.
    pub corners: Vec<Point>,
    /// The color inside; nothing when missing.
    pub fill: Option<Color>,
    /// The line around it; none when missing.
    pub line: Option<Pen>,
}

impl Shape {
    /// The mark of an actor.
    pub fn mark(look: &MarkLook, area: Rectangle, line_width: f64) -> Self {
        Self {
            outline: Outline::Form(look.form, look.doubled),
            area,
            fill: Some(look.fill),
            line: Some(Pen::solid(look.outline, line_width)),
        }
    }

    /// A rectangle with sharp corners and no line around it.
    pub fn filled(area: Rectangle, fill: Color) -> Self {
        Self {
            outline: Outline::Rectangle(0.0),
            area,
            fill: Some(fill),
            line: None,
        }
    }

    /// The path that is filled and lined, and those that are only lined.
    pub fn paths(&self) -> Vec<Path> {
        match self.outline {
            Outline::Rectangle(radius) => vec![Path::rectangle(&self.area, radius)],
            Outline::Circle => vec![Path::ellipse(&self.area)],
            Outline::Form(form, doubled) => {
                let width = self.line.map_or(0.0, |line| line.width);
                sketch(form, doubled, &self.area, width)
            }
        }
    }
}

impl Element {
    /// Something that is part of the picture and has neither a name nor a tooltip.
    pub fn new(drawn: Drawn) -> Self {
        Self {
            id: None,
            tooltip: None,
            part_of: None,
            role: Role::default(),
            drawn,
        }
    }

    /// With an id.
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// With a tooltip.
    pub fn with_tooltip(mut self, tooltip: impl Into<String>) -> Self {
        self.tooltip = Some(tooltip.into());
        self
    }

    /// Moving with the shape of that id.
    pub fn part_of(mut self, id: impl Into<String>) -> Self {
        self.part_of = Some(id.into());
        self
    }

    /// In another part of the page.
    pub fn in_role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }
}

impl From<Shape> for Element {
    fn from(shape: Shape) -> Self {
        Self::new(Drawn::Shape(shape))
    }
}

impl From<Link> for Element {
    fn from(link: Link) -> Self {
        Self::new(Drawn::Link(link))
    }
}

impl From<Area> for Element {
    fn from(area: Area) -> Self {
        Self::new(Drawn::Area(area))
    }
}

impl From<Text> for Element {
    fn from(text: Text) -> Self {
        Self::new(Drawn::Text(text))
    }
}
