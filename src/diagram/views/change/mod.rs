//! What came, what went, what stayed?
//!
//! The actors and ties of two days of a network, or of two networks, in one layout: what is kept
//! is grey and thin, what came is thick in one color, what went is dashed in another, and names
//! have + or − before them. Colors mean nothing else; the form of a mark is the kind of the actor.
//! Parallel ties of one kind are one line. A tie follows an actor that merged, see
//! [`Comparison`]: it is kept as a tie of the other.
//!
//! `--as-of` says the earlier day and `--with` the later one, or `--with` names another network;
//! the other parts of the selection hold for both. Above 80 actors (or `--top N`) those with the
//! most changed ties are shown; the rest is counted in the note, and so are actors that stayed
//! without a tie where there are many.

mod chart;
mod looks;
mod shown;

use jiff::civil::Date;

use self::chart::chart;
use super::network::{scene_of, with_places};
use super::{Other, ViewError, ViewInput};
use crate::diagram::NodeLink;
use crate::diagram::scene::Scene;
use crate::diagram::theme::{LIGHT, Theme};
use crate::findings::compare::Comparison;
use crate::select::{Selected, Selection};

/// The name of the view.
const VIEW: &str = "change";

/// Draws what came, went and stayed.
///
/// # Errors
/// When there is nothing to compare with, or one day is missing.
///
/// # Complexity
/// That of [`Comparison::of`] and of a [layout](crate::diagram::layout::place) of what is shown.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    compared(input, |sides| {
        scene_of(input, &chart(input, sides, input.options.theme))
    })
}

/// The same for formats with a layout of their own, in colors for paper.
///
/// # Errors
/// As [`draw`].
pub fn draw_node_link(input: &ViewInput<'_>) -> Result<NodeLink, ViewError> {
    const PAPER: &Theme = &LIGHT;
    compared(input, |sides| {
        with_places(input, &chart(input, sides, PAPER))
    })
}

/// Two selections and what became of one in the other.
struct Sides<'a> {
    before: &'a Selected<'a>,
    after: &'a Selected<'a>,
    comparison: Comparison,
    /// The two days; none for two networks.
    days: Option<(Date, Date)>,
}

fn compared<T>(input: &ViewInput<'_>, draw: impl FnOnce(&Sides<'_>) -> T) -> Result<T, ViewError> {
    let before = input.selected;
    let missing = |option| ViewError::NeedsOption { view: VIEW, option };
    let other = input.options.with.as_ref().ok_or(missing("--with"))?;
    let (model, selection, days) = match other {
        Other::Day(day) => {
            let first = before.selection.as_of.ok_or(missing("--as-of"))?;
            let then = Selection {
                as_of: Some(*day),
                ..before.selection.clone()
            };
            (before.model, then, Some((first, *day)))
        }
        Other::Network(model) => (&**model, before.selection.clone(), None),
    };
    let after = selection.select(model);
    let comparison = Comparison::of(before, &after);
    Ok(draw(&Sides {
        before,
        after: &after,
        comparison,
        days,
    }))
}

#[cfg(test)]
mod tests;
