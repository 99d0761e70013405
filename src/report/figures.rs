//! Which numbers stand at the top?

use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::Interfaces;
use crate::findings::gaps::Gaps;
use crate::findings::hubs::{Hub, Hubs};
use crate::findings::isolated::{Isolated, Sense};
use crate::language::Phrase;
use crate::select::Selected;
use crate::table::Cell;

/// A number to begin with.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Figure {
    /// Its key for programs.
    pub key: &'static str,
    /// What it counts.
    pub name: Phrase,
    /// The number.
    pub value: Cell,
    /// What it is to be compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Phrase>,
}

impl Figure {
    fn new(key: &'static str, name: &'static str, value: impl Into<Cell>) -> Self {
        Self {
            key,
            name: Phrase::new(name),
            value: value.into(),
            note: None,
        }
    }

    fn note(self, note: Phrase) -> Self {
        Self {
            note: Some(note),
            ..self
        }
    }
}

pub(super) fn figures(
    selected: &Selected<'_>,
    interfaces: &Interfaces,
    isolated: &Isolated,
    hubs: &Hubs,
) -> Vec<Figure> {
    let sectors = interfaces.sectors.len();
    let mut figures = vec![
        Figure::new("actors", "figure-actors", selected.actors.len())
            .note(Phrase::new("figure-actors-note").count("sectors", sectors)),
        Figure::new("ties", "figure-ties", selected.ties.len()),
        meeting(interfaces),
        gaps(&interfaces.gaps),
        cut_off(isolated),
    ];
    figures.extend(hubs.actors.first().map(first_hub));
    figures
}

/// Pairs of sectors with a tie, of all pairs.
fn meeting(interfaces: &Interfaces) -> Figure {
    let sectors = interfaces.sectors.len();
    let meeting = interfaces
        .interfaces
        .iter()
        .filter(|interface| interface.pairs > 0)
        .count();
    Figure::new("interfaces", "figure-interfaces", meeting).note(
        Phrase::new("figure-interfaces-note")
            .count("possible", sectors * sectors.saturating_sub(1) / 2),
    )
}

/// Actors without a path to the largest component, and how many of them have no tie at all.
fn cut_off(isolated: &Isolated) -> Figure {
    let count = |sense| isolated.counts.get(&sense).copied().unwrap_or(0);
    let alone = count(Sense::NoTies);
    Figure::new(
        "cut_off",
        "figure-cut-off",
        alone + count(Sense::OutsideMain),
    )
    .note(Phrase::new("figure-cut-off-note").count("alone", alone))
}

/// Who comes first in the agreed order.
fn first_hub(hub: &Hub) -> Figure {
    let figure = Figure::new("hub", "figure-hub", hub.actor.name.clone());
    if hub.agreeing == 0 {
        return figure;
    }
    let note = Phrase::new("figure-hub-note")
        .count("agreeing", hub.agreeing)
        .count("lenses", hub.lenses.len());
    figure.note(note)
}

/// Expected ties that are missing, of all that duties and rules expect.
fn gaps(gaps: &Gaps) -> Figure {
    let kept = gaps.duties_met + gaps.rules.iter().map(|rule| rule.met).sum::<usize>();
    let expected = gaps.duties + gaps.rules.iter().map(|rule| rule.subjects).sum::<usize>();
    if expected == 0 {
        let note = Phrase::new("figure-gaps-none-expected");
        return Figure::new("gaps", "figure-gaps", Cell::Empty).note(note);
    }
    let note = Phrase::new("figure-gaps-note")
        .count("kept", kept)
        .count("expected", expected);
    Figure::new(
        "gaps",
        "figure-gaps",
        gaps.list.len() + gaps.shortfalls.len(),
    )
    .note(note)
}
