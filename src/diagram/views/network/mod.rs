//! The whole: who is tied to whom, who holds it together, who stands apart?
//!
//! Every actor is a mark (form and color by kind, size by the number of its ties), every tie a
//! line; actors that are tied stand near each other and sectors gather. Those without ties stand
//! in a strip of their own. Hubs have larger names. Where not every name has room, those with
//! the fewest ties go without, and the note below the picture counts them. Ties are not bundled:
//! networks of the size a page can hold have a few hundred, of many kinds, and a bundle hides
//! which end belongs to which; where there are more, groups with one line each say more.
//!
//! Above 300 actors groups take their place, circles as large as they have members and
//! lines as thick as there are ties between them; `--top N` shows the N actors with the most ties
//! instead. What is left out is counted in the note.

mod actors;
mod chart;
mod draw;
mod groups;
mod place;
#[cfg(test)]
mod regions;
mod shown;
#[cfg(test)]
mod tests;

pub use actors::node_link;
pub(in crate::diagram) use actors::tie_in_words;
pub(in crate::diagram::views) use actors::{label, part};
pub(super) use chart::Chart;
pub use draw::{draw, draw_node_link};
pub(super) use draw::{scene_of, with_places};
