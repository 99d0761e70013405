//! Who is cut off, and who hangs on whom?

use std::cmp::Reverse;
use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::Picture;
use crate::diagram::parts::list::{self, Entry, Group, MOST_ENTRIES};
use crate::diagram::parts::{actors, words};
use crate::diagram::scene::{Element, Rectangle};
use crate::findings::isolated::{IsolatedActor, Sense};
use crate::language::Phrase;

/// The senses of standing apart, with the phrase above each list.
const APART: [(Sense, &str); 4] = [
    (Sense::NoTies, "ranking-no-ties"),
    (Sense::OutsideMain, "ranking-outside-main"),
    (Sense::OwnSectorOnly, "ranking-own-sector"),
    (Sense::NoHubNear, "ranking-no-hub"),
];

/// And of hanging on one.
const HANGING: [(Sense, &str); 2] = [
    (Sense::SingleTie, "ranking-single-tie"),
    (Sense::SinglePartner, "ranking-single-partner"),
];

/// Lists those who stand apart, the worst sense first; returns whose marks it drew.
pub(super) fn cut_off(
    picture: &Picture<'_>,
    area: &mut Rectangle,
    elements: &mut Vec<Element>,
) -> Vec<NodeIndex> {
    let held = APART.iter().filter(|(sense, _)| picture.count(*sense) > 0);
    let groups = held.map(|&(sense, key)| {
        let entries = in_sense(picture, sense).take(MOST_ENTRIES).map(|actor| {
            let (node, name) = actors::found(picture.input, &actor.actor);
            let below = Vec::new();
            Entry { node, name, below }
        });
        Group {
            entries: entries.collect(),
            ..group(picture, key, sense, picture.count(sense))
        }
    });
    let groups: Vec<Group> = groups.collect();
    block(
        picture,
        "ranking-apart",
        "ranking-apart-nobody",
        &groups,
        area,
        elements,
    )
}

/// Lists on whom others hang, those with most first; returns whose marks it drew.
pub(super) fn hanging(
    picture: &Picture<'_>,
    area: &mut Rectangle,
    elements: &mut Vec<Element>,
) -> Vec<NodeIndex> {
    let held = HANGING
        .iter()
        .filter(|(sense, _)| picture.count(*sense) > 0);
    let groups = held.map(|&(sense, key)| {
        let entries = entries_by_partner(picture, sense);
        Group {
            count: entries.len(),
            entries,
            ..group(picture, key, sense, picture.count(sense))
        }
    });
    let groups: Vec<Group> = groups.collect();
    block(
        picture,
        "ranking-hanging",
        "ranking-hanging-nobody",
        &groups,
        area,
        elements,
    )
}

fn block(
    picture: &Picture<'_>,
    key: &'static str,
    nobody: &'static str,
    groups: &[Group],
    area: &mut Rectangle,
    elements: &mut Vec<Element>,
) -> Vec<NodeIndex> {
    let input = picture.input;
    let say = |key| Phrase::new(key).in_language(input.options.language);
    let nobody = groups.is_empty().then(|| say(nobody));
    words::heading(input, &say(key), nobody.as_deref(), area, elements);
    list::draw(input, groups, area, elements)
}

fn in_sense<'a>(picture: &'a Picture<'_>, sense: Sense) -> impl Iterator<Item = &'a IsolatedActor> {
    let actors = picture.isolated.actors.iter();
    actors.filter(move |actor| actor.senses.iter().any(|since| since.sense == sense))
}

fn group(picture: &Picture<'_>, key: &'static str, sense: Sense, count: usize) -> Group {
    let theme = picture.input.options.theme;
    let heading = Phrase::new(key).count("count", count);
    let heading = match sense {
        Sense::NoHubNear => heading.count("steps", picture.isolated.steps as usize),
        _ => heading,
    };
    Group {
        heading: heading.in_language(picture.input.options.language),
        color: if sense == Sense::NoTies {
            theme.accent
        } else {
            theme.ink
        },
        entries: Vec::new(),
        count,
    }
}

/// Who hangs on whom in that sense: partners with most first, then by id.
fn entries_by_partner(picture: &Picture<'_>, sense: Sense) -> Vec<Entry> {
    let mut by_partner: BTreeMap<&str, Vec<&IsolatedActor>> = BTreeMap::new();
    for actor in in_sense(picture, sense) {
        // A tie with itself alone is a tie with nobody.
        if let Some(partner) = actor.partners.first() {
            by_partner.entry(&partner.id).or_default().push(actor);
        }
    }
    let mut by_partner: Vec<_> = by_partner.into_iter().collect();
    by_partner.sort_by_key(|(_, hanging)| Reverse(hanging.len()));
    let entries = by_partner.into_iter().map(|(id, hanging)| {
        let node = picture.input.selected.model.find(id);
        let name = node.map_or_else(|| id.to_owned(), |node| actors::name(picture.input, node));
        let below = hanging
            .iter()
            .map(|actor| actors::found(picture.input, &actor.actor).1);
        Entry {
            node,
            name: format!("{name}\u{a0}({})", hanging.len()),
            below: below.collect(),
        }
    });
    entries.collect()
}
