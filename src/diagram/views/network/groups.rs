//! Into which groups are actors put together where there are too many of them?
//!
//! Into the sectors of `--by`, where there are at least two and not too many of these; else into
//! communities, named after the actor with the most ties, those without ties counted alone.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::actors::degrees;
use crate::analyses::Analysis;
use crate::analyses::communities::Communities;
use crate::diagram::MarkLook;
use crate::language::Phrase;
use crate::model::{Model, Names};
use crate::select::{Grouping, Selected};

/// More groups than this are not shown.
const MOST_GROUPS: usize = 40;

/// More sectors than this say less than communities do.
const MOST_SECTORS: usize = 120;

/// Actors put together.
pub(super) struct Groups {
    /// The groups shown, the largest first.
    pub(super) groups: Vec<Group>,
    /// How many ties there are between two groups, by their places, the lower first.
    pub(super) between: BTreeMap<(usize, usize), usize>,
    /// Are they communities, for want of sectors?
    pub(super) are_communities: bool,
    /// Groups not shown, their actors, and the ties of these to anybody.
    pub(super) left_out: [usize; 3],
    /// Actors without ties, where these belong to no group.
    pub(super) alone: usize,
}

/// A group of actors.
pub(super) struct Group {
    pub(super) id: String,
    pub(super) name: Names,
    pub(super) actors: usize,
    /// Ties between two of its own.
    pub(super) inside: usize,
    pub(super) look: MarkLook,
}

/// The groups of a selection.
///
/// Complexity: O(actors + ties), and a search for communities where there are no sectors.
pub(super) fn find(selected: &Selected<'_>, by: &Grouping, seed: u64) -> Groups {
    let sectors = selected.sectors(by);
    let has_rest = sectors.of.contains(&None);
    let count = sectors.keys.len() + usize::from(has_rest);
    if (2..=MOST_SECTORS).contains(&count) {
        let rest = sectors.keys.len();
        let of: Vec<Option<usize>> = sectors
            .of
            .iter()
            .map(|sector| Some(sector.map_or(rest, |sector| sector as usize)))
            .collect();
        let mut named: Vec<(String, Names, MarkLook)> = sectors
            .keys
            .iter()
            .map(|key| {
                let model = selected.model;
                (
                    format!("sector:{key}"),
                    sector_name(model, by, key),
                    look(model, by, key),
                )
            })
            .collect();
        if has_rest {
            let name = Phrase::new("network-no-sector").in_all();
            named.push(("rest".into(), name, MarkLook::of_several()));
        }
        return together(selected, &of, named, false);
    }
    communities(selected, seed)
}

fn sector_name(model: &Model, by: &Grouping, key: &str) -> Names {
    let name = |language| match by {
        Grouping::Kind => model.actor_kind_name(key, language),
        Grouping::Area => model.area_name(key, language),
        Grouping::Theme => model.theme_name(key, language),
        Grouping::Attribute(_) => key,
    };
    let [fi, sv, en] = crate::language::Language::ALL.map(name);
    Names::all(fi, sv, en)
}

fn look(model: &Model, by: &Grouping, key: &str) -> MarkLook {
    match by {
        Grouping::Kind => MarkLook::of_kind(model.vocabulary(), key),
        _ => MarkLook::of_several(),
    }
}

fn communities(selected: &Selected<'_>, seed: u64) -> Groups {
    let graph = selected.freeze().symmetric();
    let found = Communities {
        seed,
        ..Communities::default()
    };
    let membership = found.run(&graph);
    let ties = degrees(selected);
    // The best tied member names the community; of equal ones the first.
    let mut first: BTreeMap<u32, (Reverse<usize>, usize)> = BTreeMap::new();
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    for (at, &community) in membership.of().iter().enumerate() {
        let own = (Reverse(ties[selected.actors[at].index()]), at);
        if own.0.0 == 0 {
            continue;
        }
        let best = first.entry(community).or_insert(own);
        *best = own.min(*best);
        *sizes.entry(community).or_default() += 1;
    }
    let numbers: BTreeMap<u32, usize> = first.keys().copied().zip(0..).collect();
    let of: Vec<Option<usize>> = membership
        .of()
        .iter()
        .map(|community| numbers.get(community).copied())
        .collect();
    let named = first
        .iter()
        .map(|(community, &(_, at))| {
            let actor = selected.model.actor(selected.actors[at]);
            let name = if actor.name.is_empty() {
                Names::plain(&actor.id)
            } else {
                actor.name.clone()
            };
            let name = match sizes[community] {
                1 => name,
                size => Phrase::new("network-community")
                    .name("first", name)
                    .count("others", size - 1)
                    .in_all(),
            };
            (
                format!("community:{}", actor.id),
                name,
                MarkLook::of_several(),
            )
        })
        .collect();
    together(selected, &of, named, true)
}

/// The largest groups, and what is between and inside of them.
fn together(
    selected: &Selected<'_>,
    of: &[Option<usize>],
    named: Vec<(String, Names, MarkLook)>,
    are_communities: bool,
) -> Groups {
    let mut sizes = vec![0; named.len()];
    for group in of.iter().flatten() {
        sizes[*group] += 1;
    }
    let mut order: Vec<usize> = (0..named.len()).collect();
    order.sort_by_key(|&group| Reverse(sizes[group]));
    let shown = order.len().min(MOST_GROUPS);
    let mut place = vec![usize::MAX; named.len()];
    for (at, &group) in order.iter().enumerate() {
        place[group] = at;
    }
    let mut group_of = vec![usize::MAX; selected.model.graph().node_count()];
    for (node, group) in selected.actors.iter().zip(of) {
        group_of[node.index()] = group.map_or(usize::MAX, |group| place[group]);
    }
    let mut inside = vec![0; named.len()];
    let mut between: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut left_out = [order.len() - shown, 0, 0];
    left_out[1] = order[shown..].iter().map(|&group| sizes[group]).sum();
    for tie in &selected.ties {
        let (a, b) = (group_of[tie.from.index()], group_of[tie.to.index()]);
        match (a.min(b), a.max(b)) {
            (_, high) if high >= shown => left_out[2] += 1,
            (low, high) if low == high => inside[low] += 1,
            pair => *between.entry(pair).or_default() += 1,
        }
    }
    let mut named: Vec<Option<_>> = named.into_iter().map(Some).collect();
    let groups = order[..shown]
        .iter()
        .enumerate()
        .filter_map(|(at, &group)| {
            let (id, name, look) = named[group].take()?;
            Some(Group {
                id,
                name,
                actors: sizes[group],
                inside: inside[at],
                look,
            })
        });
    Groups {
        groups: groups.collect(),
        between,
        are_communities,
        left_out,
        alone: of.iter().filter(|group| group.is_none()).count(),
    }
}
