//! What does a picture show, before it has a format?
//!
//! ```text
//! selection / answers → view → Scene → render (svg, png, pdf, html …)
//!                        └──→ NodeLink → render (dot)
//! ```
//!
//! A [view](views) answers one question. It asks the [frame] how much room the page leaves,
//! fills it with the elements of a [`Scene`](scene::Scene), and every format follows; colors come
//! from the [theme], widths of text from the [font]. A view of actors and ties also gives
//! the [`NodeLink`] that formats with a layout of their own start from.

pub mod font;
pub mod frame;
pub mod kept;
mod label;
pub mod layout;
mod legend;
mod look;
mod node_link;
pub mod page;
mod parts;
pub mod scene;
pub mod theme;
pub mod views;

pub use label::{fit, ways, wrap};
pub use legend::{Legend, LegendEntry};
pub use look::{Color, Dash, Form, Head, LineLook, MarkLook, TieFamily};
pub use node_link::{Line, Mark, NodeLink, Places};
