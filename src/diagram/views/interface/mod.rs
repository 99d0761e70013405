//! One pair of sectors close up: who stands at the boundary, and on whom does it rest?
//!
//! Two sectors face each other: actors of each with a tie to the other as boxes, ordered so that
//! few of the ties between them cross. The smallest set of actors on which all these ties rest
//! ([`critical`](crate::findings::interfaces::Interface::critical)) has thick outlines, a single point of contact an accented one. Below
//! each side stand those without a tie across, counted and named as far as there is room.
//!
//! Which pair: the two that `sectors` of the options names, by key or by name; when missing, of the
//! [fragile](crate::findings::interfaces::Interface::is_fragile) interfaces, half of which one actor
//! carries, the one with most ties, else the one with most ties of all; the note below says so.
//! Left out: boundary actors a side has no room for, those that carry most last; they are counted
//! below it with their ties.
//!
//! # Complexity
//! That of [`Interfaces`]; drawing is O(boundary log boundary + ties log ties).

mod plan;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use crate::diagram::font::{self, Weight};
use crate::diagram::frame::{Frame, Key, KeyGroup, Sample};
use crate::diagram::parts::boxes::Says;
use crate::diagram::parts::{actors, columns, room, ties, words};
use crate::diagram::scene::{Element, Point, Rectangle, Scene, Text};
use crate::diagram::views::note::note;
use crate::diagram::views::{ViewError, ViewInput, network};
use crate::diagram::{Head, NodeLink, fit};
use crate::findings::Interfaces;
use crate::language::Phrase;
use crate::select::Selected;
use plan::{Chosen, Plan, Side};

/// How large what stands below the sides is, in units, and how many lines of names it has.
const BELOW: f64 = 13.0;
const NAMES: usize = 3;

/// Draws two sectors and what is between them.
///
/// # Errors
/// [`ViewError::UnknownSector`] when a sector that was asked for is none of the selection,
/// [`ViewError::Nothing`] when none was and no two meet.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let answer = answer(input);
    let chosen = Chosen::of(input, &answer)?;
    let (frame, (plan, area, note)) = framed(input, &chosen);
    let mut elements = Vec::new();
    if plan.lines.is_empty() {
        let why = Phrase::new("pair-apart")
            .text("a", plan.sides[0].name.as_str())
            .text("b", plan.sides[1].name.as_str());
        let middle = Rectangle {
            height: area.height * 0.5,
            ..area
        };
        words::instead(input, &why, &middle, &mut elements);
    }
    let says = says(&plan);
    columns::draw(
        input,
        &plan.columns,
        &plan.lines,
        says,
        &plan.area,
        &mut elements,
    );
    for (side, room) in plan.sides.iter().zip(below(&plan, &area)) {
        put_without(input, side, &room, &mut elements);
    }
    elements.extend(note);
    Ok(frame.scene(&description(input, &plan), elements))
}

/// The boundary actors and the ties between them, for formats with a layout of their own.
///
/// # Errors
/// [`ViewError::UnknownSector`] when a sector that was asked for is none of the selection,
/// [`ViewError::Nothing`] when none was and no two meet.
pub fn node_link(input: &ViewInput<'_>) -> Result<NodeLink, ViewError> {
    let answer = answer(input);
    let chosen = Chosen::of(input, &answer)?;
    let (_, (plan, ..)) = framed(input, &chosen);
    let mut actors: Vec<NodeIndex> = columns::shown(&plan.columns).collect();
    actors.sort_unstable();
    let shown = Selected {
        model: input.selected.model,
        selection: input.selected.selection,
        actors,
        ties: plan.lines.clone(),
    };
    let (language, title) = (input.options.language, input.options.title.clone());
    Ok(NodeLink {
        title: title.unwrap_or_else(|| self::title(&plan).in_language(language)),
        description: description(input, &plan).in_language(language),
        ..network::node_link(&shown, language)
    })
}

fn answer(input: &ViewInput<'_>) -> Interfaces {
    let selected = input.selected;
    Interfaces::find(selected.model, selected.selection, &input.options.by)
}

type Framed = (Frame, (Plan, Rectangle, Option<Element>));

/// The page, the sides on it, the area above the note, and the note.
fn framed(input: &ViewInput<'_>, chosen: &Chosen<'_>) -> Framed {
    let bare = Frame::new(input, &Phrase::new("view-interface"), &[]);
    let sketch = Plan::of(input, chosen, &bare.content());
    room::settled(
        &Frame::new(input, &title(&sketch), &all_keys(input, &sketch)),
        |whole| {
            let mut area = whole;
            let note = note(input, &notes(chosen), &mut area);
            (Plan::of(input, chosen, &area), area, note)
        },
        |(plan, ..)| Frame::new(input, &title(plan), &keys(input, plan)),
    )
}

fn title(plan: &Plan) -> Phrase {
    let single = &plan.single;
    let phrase = match (plan.ties, single.len()) {
        (0, _) => Phrase::new("pair-title-apart"),
        (_, 1) => Phrase::new("pair-title-single").text("actor", single[0].1.as_str()),
        (_, 2..) => Phrase::new("pair-title-pair"),
        _ => Phrase::new("pair-title"),
    };
    phrase
        .text("a", plan.sides[0].name.as_str())
        .text("b", plan.sides[1].name.as_str())
        .count("ties", plan.ties)
        .count("must", plan.critical.len())
}

/// How many pairs meet, who carries most, and why this pair of sectors.
fn notes(chosen: &Chosen<'_>) -> Vec<Phrase> {
    let mut said = Vec::new();
    if let Some(interface) = chosen.interface.filter(|interface| interface.pairs > 0) {
        let pairs = Phrase::new("pair-pairs")
            .count("pairs", interface.pairs)
            .count("possible", interface.possible_pairs)
            .share("share", interface.density);
        said.push(pairs);
        if let Some(top) = &interface.top
            && interface.single_points.is_empty()
            && interface.pairs > 1
        {
            let top = Phrase::new("pair-top")
                .name("actor", top.actor.name.clone())
                .share("share", top.share);
            said.push(top);
        }
    }
    said.extend(chosen.why.map(Phrase::new));
    said
}

fn description(input: &ViewInput<'_>, plan: &Plan) -> Phrase {
    let critical = plan.critical.iter();
    let critical = actors::plain(critical.map(|&node| actors::name(input, node)));
    let counted = Phrase::new("pair-description")
        .text("a", plan.sides[0].name.as_str())
        .count("boundary_a", plan.sides[0].boundary)
        .count("actors_a", plan.sides[0].actors)
        .text("b", plan.sides[1].name.as_str())
        .count("boundary_b", plan.sides[1].boundary)
        .count("actors_b", plan.sides[1].actors)
        .count("ties", plan.ties);
    if critical.is_empty() {
        return counted;
    }
    Phrase::new("pair-description-critical")
        .phrase("counted", counted)
        .list("critical", critical)
}

/// Whom all ties touch, on whom they rest.
fn says(plan: &Plan) -> impl Fn(NodeIndex) -> Says {
    let critical: BTreeSet<NodeIndex> = plan.critical.iter().copied().collect();
    let single: BTreeSet<NodeIndex> = plan.single.iter().map(|(node, _)| *node).collect();
    move |node| {
        let is_single = single.contains(&node);
        if is_single {
            SINGLE
        } else if critical.contains(&node) {
            CRITICAL
        } else {
            Says::default()
        }
    }
}

/// What the box of one on whom ties rest says, and that of a single point of contact.
const CRITICAL: Says = Says {
    acts: false,
    matters: true,
    sign: Some(Head::Square),
};
const SINGLE: Says = Says {
    acts: true,
    matters: true,
    sign: Some(Head::Diamond),
};

fn keys(input: &ViewInput<'_>, plan: &Plan) -> Vec<KeyGroup> {
    let shown: BTreeSet<NodeIndex> = columns::shown(&plan.columns).collect();
    let single: BTreeSet<NodeIndex> = plan.single.iter().map(|(node, _)| *node).collect();
    let critical = plan
        .critical
        .iter()
        .filter(|node| shown.contains(node) && !single.contains(node));
    let mut groups = vec![actors::keys(input, shown.iter().copied())];
    groups.extend(ties::keys(input, plan.lines.clone()));
    groups.push(signs(input, critical.count(), single.len()));
    groups
}

/// More keys than any plan has, for a first look at the room.
fn all_keys(input: &ViewInput<'_>, plan: &Plan) -> Vec<KeyGroup> {
    let members = plan.sides.iter().flat_map(|side| side.everybody.iter());
    let mut groups = vec![actors::keys(input, members.copied())];
    groups.extend(ties::keys(input, plan.all_lines.clone()));
    groups.push(signs(input, 1, 1));
    groups
}

fn signs(input: &ViewInput<'_>, critical: usize, single: usize) -> KeyGroup {
    let (theme, language) = (input.options.theme, input.options.language);
    let unit = input.options.page.unit();
    let key = |says: Says, name, count| Key {
        sample: Sample::Field {
            fill: None,
            line: Some(says.pen(theme, theme.ink, unit)),
            sign: says.sign,
        },
        name: Phrase::new(name).in_language(language),
        count: Some(count),
    };
    let mut keys = Vec::new();
    if single > 0 {
        keys.push(key(SINGLE, "pair-key-single", single));
    }
    if critical > 0 {
        keys.push(key(CRITICAL, "pair-key-critical", critical));
    }
    KeyGroup {
        title: Phrase::new("pair-signs").in_language(language),
        keys,
    }
}

/// The rooms below both sides.
fn below(plan: &Plan, area: &Rectangle) -> [Rectangle; 2] {
    let top = plan.area.bottom();
    let gap = area.width * 0.06;
    let width = (area.width - gap) / 2.0;
    [area.x, area.x + width + gap].map(|left| Rectangle::new(left, top, width, area.bottom() - top))
}

/// Says below a side who has no tie across.
fn put_without(input: &ViewInput<'_>, side: &Side, room: &Rectangle, elements: &mut Vec<Element>) {
    let (theme, language) = (input.options.theme, input.options.language);
    let size = BELOW * input.options.page.unit();
    let heading = Phrase::new("pair-without")
        .text("sector", side.name.as_str())
        .count("count", side.without.len())
        .count("actors", side.actors)
        .in_language(language);
    let heading = fit(&heading, room.width, 1, size, Weight::Bold);
    let names: Vec<String> = side
        .without
        .iter()
        .map(|&node| actors::name(input, node))
        .collect();
    let names = words::names_in_room(input, &names, room.width, NAMES, size);
    let mut top = room.y + 0.6 * size;
    for (lines, is_bold) in [(heading, true), (names, false)] {
        if lines.is_empty() {
            continue;
        }
        let at = Point::new(room.x, top + font::ASCENT * size);
        let color = if is_bold { theme.ink } else { theme.muted };
        let mut text = Text::line("", at, size, color).with_lines(lines);
        if is_bold {
            text = text.bold();
        }
        top = text.bounds().bottom() + 1.0;
        elements.push(text.into());
    }
}
