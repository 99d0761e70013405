//! Who are the hubs, and who hangs on one tie?
//!
//! On the left the hubs in the agreed order of [`Hubs`]: how many ties each
//! has as a bar, below it how many actors would fall off without it, beside it how many of the
//! lenses agree. Hubs with the same points share a place. On the right those who are cut off, in
//! each sense of [`Isolated`], and those who hang on one tie or one
//! partner, under the partner on whom they hang.
//!
//! Left out: actors after the first `top` (12 when missing, fewer on a low page) and what has no
//! room in a list, which is counted in its heading and below it.
//!
//! # Complexity
//! That of the two findings; drawing is linear in what the page has room for.

mod bars;
mod lists;
#[cfg(test)]
mod tests;

use petgraph::graph::NodeIndex;

use crate::diagram::font;
use crate::diagram::frame::{Frame, Key, KeyGroup, Sample};
use crate::diagram::parts::{actors, room, words};
use crate::diagram::scene::{Element, Pen, Rectangle, Scene};
use crate::diagram::views::{ViewError, ViewInput};
use crate::findings::hubs::Hub;
use crate::findings::isolated::{Reach, Sense};
use crate::findings::{Hubs, Isolated};
use crate::language::Phrase;

/// How many hubs are shown unless asked otherwise, and at most.
const HUBS: usize = 12;
const MOST_HUBS: usize = 40;

/// How many names of equal first hubs a title has.
const FIRST: usize = 3;

/// Draws hubs and those who hang on one tie.
///
/// # Errors
/// Never.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let (selected, options) = (input.selected, input.options);
    let (model, selection, by) = (selected.model, selected.selection, &options.by);
    let top = options.top.unwrap_or(HUBS).min(MOST_HUBS);
    let hubs = Hubs::find(model, selection, by, top);
    let isolated = Isolated::find(model, selection, by, Reach::default());
    let picture = Picture {
        input,
        hubs: &hubs,
        isolated: &isolated,
        unit: options.page.unit(),
    };
    let frame =
        |marked: &[NodeIndex]| Frame::new(input, &picture.title(), &picture.keys(marked.to_vec()));
    let (frame, (elements, _)) = room::settled(
        &frame(&selected.actors),
        |area| picture.elements(area),
        |(_, marked)| frame(marked),
    );
    Ok(frame.scene(&picture.description(), elements))
}

/// What is drawn.
struct Picture<'a> {
    input: &'a ViewInput<'a>,
    hubs: &'a Hubs,
    isolated: &'a Isolated,
    unit: f64,
}

impl Picture<'_> {
    fn shown(&self) -> &[Hub] {
        &self.hubs.actors[..self.hubs.top.min(self.hubs.actors.len())]
    }

    fn count(&self, sense: Sense) -> usize {
        self.isolated.counts.get(&sense).copied().unwrap_or(0)
    }

    /// Those who have one tie, or several with one partner.
    fn hanging(&self) -> usize {
        self.count(Sense::SingleTie) + self.count(Sense::SinglePartner)
    }

    fn title(&self) -> Phrase {
        let Some(best) = self.hubs.actors.first() else {
            return Phrase::new("ranking-title-none").count("alone", self.count(Sense::NoTies));
        };
        let first = self
            .hubs
            .actors
            .iter()
            .take_while(|hub| hub.points == best.points);
        let first: Vec<&Hub> = first.collect();
        let named = if first.len() <= FIRST + 1 {
            first.len()
        } else {
            FIRST
        };
        let names = first[..named].iter();
        let names = actors::plain(names.map(|hub| actors::found(self.input, &hub.actor).1));
        let names = match first.len() - named {
            0 => Phrase::new("list-all").list("names", names),
            more => Phrase::new("list-more")
                .list("names", names)
                .count("count", more),
        };
        Phrase::new("ranking-title")
            .count("first", first.len())
            .phrase("hubs", names)
            .count("hanging", self.hanging())
            .count("alone", self.count(Sense::NoTies))
    }

    fn description(&self) -> Phrase {
        let shown = self.shown().iter();
        let names = actors::plain(shown.map(|hub| {
            let (_, name) = actors::found(self.input, &hub.actor);
            format!("{name} ({})", bars::ties(self.input, hub))
        }));
        let counted = Phrase::new("ranking-description")
            .count("actors", self.hubs.basis.actors)
            .count("hanging", self.hanging())
            .count("alone", self.count(Sense::NoTies));
        if names.is_empty() {
            return counted;
        }
        Phrase::new("ranking-description-hubs")
            .phrase("counted", counted)
            .list("hubs", names)
    }

    fn keys(&self, mut marked: Vec<NodeIndex>) -> Vec<KeyGroup> {
        let theme = self.input.options.theme;
        let say = |key| Phrase::new(key).in_language(self.input.options.language);
        let bar = |fill, line, key| Key {
            sample: Sample::Field {
                fill,
                line,
                sign: None,
            },
            name: say(key),
            count: None,
        };
        marked.sort_unstable();
        marked.dedup();
        let mut keys = Vec::new();
        if !self.shown().is_empty() {
            keys.push(bar(
                None,
                Some(Pen::solid(theme.ink, 1.2 * self.unit)),
                "ranking-key-ties",
            ));
        }
        if self.shown().iter().any(|hub| bars::falling(hub) > 0) {
            keys.push(bar(Some(theme.accent), None, "ranking-key-falling"));
        }
        let bars = KeyGroup {
            title: say("ranking-key-bars"),
            keys,
        };
        vec![bars, actors::keys(self.input, marked)]
    }

    /// Everything inside the frame, and whose marks it shows.
    fn elements(&self, mut area: Rectangle) -> (Vec<Element>, Vec<NodeIndex>) {
        let mut elements = Vec::new();
        if self.input.selected.actors.is_empty() {
            let why = Phrase::new("ranking-nobody");
            words::instead(self.input, &why, &area, &mut elements);
            return (elements, Vec::new());
        }
        let unit = self.unit;
        let (mut left, right) = if area.height > 0.8 * area.width {
            let height = area.height * 0.48;
            let mut below = area;
            below.y += height + 30.0 * unit;
            below.height -= height + 30.0 * unit;
            area.height = height;
            (area, below)
        } else {
            let mut beside = area;
            beside.x += area.width * 0.5 + 36.0 * unit;
            beside.width -= area.width * 0.5 + 36.0 * unit;
            area.width *= 0.5;
            (area, beside)
        };
        let gap = 24.0 * unit;
        let mut cut_off = right;
        cut_off.width = (right.width - gap) / 2.0;
        let mut hanging = cut_off;
        hanging.x += cut_off.width + gap;
        let mut marked = bars::draw(self, &mut left, &mut elements);
        marked.extend(lists::cut_off(self, &mut cut_off, &mut elements));
        marked.extend(lists::hanging(self, &mut hanging, &mut elements));
        (elements, marked)
    }
}

/// How wide a text is at most among these.
fn widest(texts: &[String], size: f64, weight: font::Weight) -> f64 {
    let widths = texts.iter().map(|text| font::width(text, size, weight));
    widths.fold(0.0, f64::max)
}
