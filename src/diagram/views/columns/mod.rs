//! Who exactly meets whom?
//!
//! Sectors in columns, actors as boxes with their names, ordered so that few lines
//! cross. Ties that skip a column pass between its boxes, ties inside a sector are arcs at
//! its side. Actors without any tie stand last, with an accented outline and an open sign. A hub
//! that would cover everything is folded: whoever has a tie with it has a dot.
//!
//! Left out: sectors the page has no room for (those with fewest ties to others; `top` says how
//! many are shown) and actors a column has no room for (those with fewest ties). The former are
//! named below the picture, the latter counted below their column with their ties.
//!
//! # Complexity
//! O(actors log actors + ties log ties) for what is shown; ordering is O(columns · ties shown · log).

mod plan;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use crate::diagram::Head;
use crate::diagram::NodeLink;
use crate::diagram::frame::{Frame, Key, KeyGroup, Sample};
use crate::diagram::parts::boxes::Says;
use crate::diagram::parts::{actors, columns, room, ties, words};
use crate::diagram::scene::{Element, Rectangle, Scene};
use crate::diagram::views::note::note;
use crate::diagram::views::{ViewError, ViewInput, network};
use crate::language::Phrase;
use crate::select::Selected;
use plan::Plan;

/// Draws sectors in columns.
///
/// # Errors
/// Never.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let (frame, (plan, area, note)) = framed(input);
    let mut elements = Vec::new();
    if plan.shown().next().is_none() {
        words::instead(input, &nothing(input), &area, &mut elements);
    } else {
        let says = says(input, &plan);
        columns::draw(
            input,
            &plan.columns,
            &plan.lines,
            says,
            &area,
            &mut elements,
        );
        elements.extend(note);
    }
    Ok(frame.scene(&description(input, &plan), elements))
}

/// The page, the columns on it, their area and the note below them.
fn framed(input: &ViewInput<'_>) -> (Frame, (Plan, Rectangle, Option<Element>)) {
    let bare = Frame::new(input, &Phrase::new("view-columns"), &[]);
    let sketch = plan::plan(input, &bare.content());
    room::settled(
        &Frame::new(input, &title(input, &sketch), &all_keys(input)),
        |area| noted(input, area),
        |(plan, ..)| Frame::new(input, &title(input, plan), &keys(input, plan)),
    )
}

/// What the boxes say: who has no tie at all, who is folded, and who has a tie with it.
fn says(input: &ViewInput<'_>, plan: &Plan) -> impl Fn(NodeIndex) -> Says {
    let degrees = plan::degrees(input);
    let dots = plan.dots.iter().flat_map(|tie| [tie.from, tie.to]);
    let dotted: BTreeSet<NodeIndex> = dots.collect();
    let hub = plan.hub;
    move |node| {
        let is_alone = degrees[node.index()] == 0;
        Says {
            acts: is_alone,
            matters: hub == Some(node),
            sign: match (is_alone, dotted.contains(&node)) {
                (true, _) => Some(Head::OpenDot),
                (false, true) => Some(Head::Dot),
                (false, false) => None,
            },
        }
    }
}

/// How often the room beside a note is looked for.
const TRIES: usize = 4;

/// The columns, the area they have, and the note below them. What is left out depends on the
/// room, and the note that says so takes some of it.
fn noted(input: &ViewInput<'_>, whole: Rectangle) -> (Plan, Rectangle, Option<Element>) {
    let mut area = whole;
    let mut tries = 0;
    loop {
        let plan = plan::plan(input, &area);
        let mut rest = whole;
        let note = note(input, &left_out(&plan), &mut rest);
        tries += 1;
        if rest.height >= area.height || tries == TRIES {
            return (plan, area, note);
        }
        area = rest;
    }
}

/// The actors and ties of the picture, for formats with a layout of their own; ties of a folded
/// hub are lines there.
///
/// # Errors
/// Never.
pub fn node_link(input: &ViewInput<'_>) -> Result<NodeLink, ViewError> {
    let (_, (plan, ..)) = framed(input);
    let mut shown: Vec<_> = plan.shown().collect();
    shown.sort_unstable();
    let mut ties: Vec<_> = plan.lines.iter().chain(&plan.dots).copied().collect();
    ties.sort_by_key(|tie| tie.tie);
    let shown = Selected {
        model: input.selected.model,
        selection: input.selected.selection,
        actors: shown,
        ties,
    };
    let language = input.options.language;
    let title = input.options.title.clone();
    Ok(NodeLink {
        title: title.unwrap_or_else(|| self::title(input, &plan).in_language(language)),
        description: description(input, &plan).in_language(language),
        ..network::node_link(&shown, language)
    })
}

fn title(input: &ViewInput<'_>, plan: &Plan) -> Phrase {
    let phrase = match &plan.most {
        Some((a, b, most)) => Phrase::new("columns-title")
            .text("a", a.as_str())
            .text("b", b.as_str())
            .count("most", *most),
        None if input.selected.actors.is_empty() => return Phrase::new("columns-title-empty"),
        None => Phrase::new("columns-title-none"),
    };
    phrase.count("ties", plan.ties).count("alone", plan.alone)
}

/// Why there are no columns.
fn nothing(input: &ViewInput<'_>) -> Phrase {
    if input.selected.actors.is_empty() {
        Phrase::new("columns-nobody")
    } else {
        Phrase::new("columns-no-sectors").text("by", input.options.by.key())
    }
}

/// What the picture does not show.
fn left_out(plan: &Plan) -> Vec<Phrase> {
    let mut said = Vec::new();
    if plan.hidden_ties > 0 {
        let hidden = Phrase::new("columns-hidden-ties").count("hidden", plan.hidden_ties);
        said.push(hidden.count("ties", plan.ties));
    }
    if !plan.left_out.is_empty() {
        let (first, more) = plan.left_out.split_at(plan.left_out.len().min(NAMED));
        let names = actors::plain(first.iter().cloned());
        let names = if more.is_empty() {
            Phrase::new("list-all").list("names", names)
        } else {
            Phrase::new("list-more")
                .list("names", names)
                .count("count", more.len())
        };
        let left_out = Phrase::new("columns-left-out")
            .count("count", plan.left_out.len())
            .count("actors", plan.left_out_actors)
            .count("ties", plan.left_out_ties)
            .phrase("names", names);
        said.push(left_out);
    }
    if plan.without_sector > 0 {
        let without = Phrase::new("columns-without-sector");
        said.push(without.count("count", plan.without_sector));
    }
    said
}

/// How many sectors without room are named.
const NAMED: usize = 6;

fn description(input: &ViewInput<'_>, plan: &Plan) -> Phrase {
    let sectors = plan.sectors.iter();
    let columns = sectors.map(|(name, actors)| format!("{name} ({actors})"));
    let counted = Phrase::new("columns-description")
        .list("columns", actors::plain(columns))
        .count("shown", plan.shown().count())
        .count("ties", plan.ties)
        .count("alone", plan.alone);
    match plan::hub_name(input, plan) {
        Some(hub) => Phrase::new("columns-description-hub")
            .phrase("counted", counted)
            .text("hub", hub)
            .count("dots", plan.dots.len()),
        None => counted,
    }
}

/// The keys of what is shown.
fn keys(input: &ViewInput<'_>, plan: &Plan) -> Vec<KeyGroup> {
    let mut groups = vec![actors::keys(input, plan.shown())];
    groups.extend(ties::keys(input, plan.lines.clone()));
    let degrees = plan::degrees(input);
    let alone = plan
        .shown()
        .filter(|node| degrees[node.index()] == 0)
        .count();
    groups.push(signs(
        input,
        plan::hub_name(input, plan),
        plan.dots.len(),
        alone,
    ));
    groups
}

/// More keys than any plan has, for a first look at the room.
fn all_keys(input: &ViewInput<'_>) -> Vec<KeyGroup> {
    let mut groups = vec![actors::keys(input, input.selected.actors.iter().copied())];
    groups.extend(ties::keys(input, input.selected.ties.clone()));
    groups.push(signs(input, Some(String::new()), 1, 1));
    groups
}

fn signs(input: &ViewInput<'_>, hub: Option<String>, dots: usize, alone_count: usize) -> KeyGroup {
    let (theme, language) = (input.options.theme, input.options.language);
    let unit = input.options.page.unit();
    let mut keys = Vec::new();
    if let Some(hub) = hub {
        keys.push(Key {
            sample: Sample::Field {
                fill: None,
                line: None,
                sign: Some(Head::Dot),
            },
            name: Phrase::new("columns-key-hub")
                .text("hub", hub)
                .in_language(language),
            count: Some(dots),
        });
    }
    if alone_count > 0 {
        let alone = Says {
            acts: true,
            ..Says::default()
        };
        keys.push(Key {
            sample: Sample::Field {
                fill: None,
                line: Some(alone.pen(theme, theme.ink, unit)),
                sign: Some(Head::OpenDot),
            },
            name: Phrase::new("columns-key-alone").in_language(language),
            count: Some(alone_count),
        });
    }
    KeyGroup {
        title: Phrase::new("columns-signs").in_language(language),
        keys,
    }
}
