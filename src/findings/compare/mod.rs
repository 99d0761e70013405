//! What came, what went, what stayed between two selections?

mod successors;
#[cfg(test)]
pub(super) mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Model;
use crate::select::{Selected, SelectedTie};

use successors::Successors;

/// What became of something from one selection to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It is in both.
    Kept,
    /// It is only in the later one.
    Came,
    /// It is only in the earlier one.
    Went,
}

impl Change {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Kept, Self::Came, Self::Went];

    /// The same, looked at from the other side.
    pub fn mirrored(self) -> Self {
        match self {
            Self::Kept => Self::Kept,
            Self::Came => Self::Went,
            Self::Went => Self::Came,
        }
    }

    /// What became of something by whether it is in each.
    pub(in crate::findings) fn of(before: bool, after: bool) -> Self {
        match (before, after) {
            (true, false) => Self::Went,
            (false, true) => Self::Came,
            _ => Self::Kept,
        }
    }
}

/// Two selections side by side: of one network on two days, or of two networks.
///
/// Actors are the same when their ids are. Ties are the same when they are of one kind, directed
/// alike, and between the same two actors in the same direction (an undirected one in any);
/// parallel ties of one kind between the same two are one. What a tie is about, how strong it is
/// and who says so does not make it another one.
///
/// An actor that only one selection has may live on in another one: municipalities merge, bodies
/// get a new id. The [events](crate::model::Event) of the networks tell: where an event names
/// actors of one sector of which some end when it happens and exactly one does not, these merged
/// into that one; where exactly one ends and several do not, it was split among these. Over
/// several events the first one counts that the other selection has. A tie follows its actor: the
/// tie of Lavia to its region is kept as the tie of Pori to it, and the tie of a body that was
/// split as those of its parts. A tie between two that merge has no ends left and went. Parts
/// that were there before, too, are told, but which ties they took over nobody says: those went.
///
/// Looked at from the other side, everything that came went and the other way round; a selection
/// compared with itself has kept all.
///
/// # Examples
/// ```
/// use yhdyspinta::findings::compare::{Change, Comparison};
/// use yhdyspinta::model::{Actor, Model, Network, Tie, Validity};
/// use yhdyspinta::select::Selection;
///
/// let mut model = Model::new(Network::default());
/// let mut add = |id: &str| {
///     let actor = Actor { id: id.into(), kind: "municipality".into(), ..Actor::default() };
///     model.add_actor(actor).expect("a new id")
/// };
/// let (oulu, ii) = (add("oulu"), add("ii"));
/// let valid = Validity { from: "2021".parse().ok(), until: None };
/// let tie = Tie { kind: "cooperates_with".into(), valid, ..Tie::default() };
/// model.add_tie(oulu, ii, tie);
/// let on = |year| Selection {
///     as_of: Some(jiff::civil::date(year, 6, 1)),
///     ..Selection::default()
/// };
/// let (before, after) = (on(2020), on(2022));
/// let comparison = Comparison::of(&before.select(&model), &after.select(&model));
/// assert_eq!(comparison.actor_count(Change::Kept), 2);
/// assert_eq!(comparison.ties[0].change, Change::Came);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The actors of either: those of the earlier selection in its order, then the others.
    pub actors: Vec<ComparedActor>,
    /// The ties of either: those of the earlier selection in its order, then the others.
    pub ties: Vec<ComparedTie>,
}

/// An actor of either selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedActor {
    /// Its id.
    pub id: String,
    /// Where it is in the earlier one.
    pub before: Option<NodeIndex>,
    /// Where it is in the later one.
    pub after: Option<NodeIndex>,
    /// What became of it.
    pub change: Change,
    /// The actor it is a part of, by its place among the actors: where it went, the one it
    /// merged into; where it came, the one it was split from.
    pub within: Option<usize>,
    /// The parts of it that the other selection has, in the order of their places: where it went,
    /// those it was split into; where it came, those it was made of.
    pub parts: Vec<usize>,
    /// Does it have another name in the later one?
    pub renamed: bool,
}

/// A tie of either selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedTie {
    /// The actor it starts from, by its place among the actors: where ties of actors that merged
    /// or were split are one, an actor that is in the later selection and no part of another.
    pub from: usize,
    /// The actor it leads to.
    pub to: usize,
    /// Its kind.
    pub kind: String,
    /// Does it run one way?
    pub directed: bool,
    /// What became of it.
    pub change: Change,
    /// The ties of the earlier selection that are it.
    pub before: Vec<SelectedTie>,
    /// The ties of the later one.
    pub after: Vec<SelectedTie>,
}

/// What makes two ties the same; ends are places of actors that live in both, as far as possible.
type Key<'a> = (usize, usize, &'a str, bool);

impl Comparison {
    /// Lays the earlier selection beside the later one.
    ///
    /// Complexity: O((actors + ties) · log(actors + ties) + actors · events in a row about one of them).
    pub fn of(before: &Selected<'_>, after: &Selected<'_>) -> Self {
        let mut actors: Vec<ComparedActor> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for &node in &before.actors {
            let id = before.model.actor(node).id.as_str();
            places.insert(id, actors.len());
            actors.push(compared(id, Some(node), None));
        }
        for &node in &after.actors {
            let id = after.model.actor(node).id.as_str();
            match places.get(id) {
                Some(&place) => {
                    let actor = &mut actors[place];
                    actor.after = Some(node);
                    actor.change = Change::Kept;
                    let name = actor.before.map(|node| &before.model.actor(node).name);
                    actor.renamed = name.is_some_and(|name| *name != after.model.actor(node).name);
                }
                None => {
                    places.insert(id, actors.len());
                    actors.push(compared(id, None, Some(node)));
                }
            }
        }
        let successors = Successors::of(before.model, after.model);
        // Where an actor is, if the selection has it that the other actor is not in.
        let across = |actor: &ComparedActor, id: &str| {
            let place = *places.get(id)?;
            let is_there = match actor.change {
                Change::Kept => false,
                Change::Came => actors[place].before.is_some(),
                Change::Went => actors[place].after.is_some(),
            };
            is_there.then_some(place)
        };
        let relatives = |actor: &ComparedActor| {
            if actor.change == Change::Kept {
                return (None, BTreeSet::new());
            }
            let across = |id: &str| across(actor, id);
            let parts = successors.parts(&actor.id, |id| across(id).is_some());
            (
                successors.wholes(&actor.id).find_map(across),
                parts.into_iter().filter_map(across).collect(),
            )
        };
        let relatives: Vec<(Option<usize>, BTreeSet<usize>)> =
            actors.iter().map(relatives).collect();
        for (place, (within, parts)) in relatives.into_iter().enumerate() {
            actors[place].within = within;
            actors[place].parts.extend(parts);
            if let Some(whole) = within.filter(|&whole| actors[whole].change != Change::Kept) {
                actors[whole].parts.push(place);
            }
        }
        for actor in &mut actors {
            actor.parts.sort_unstable();
            actor.parts.dedup();
        }
        let ties = ties(&actors, before, after);
        Self { actors, ties }
    }

    /// How many actors changed like that.
    pub fn actor_count(&self, change: Change) -> usize {
        let actors = self.actors.iter();
        actors.filter(|actor| actor.change == change).count()
    }

    /// How many ties changed like that.
    pub fn tie_count(&self, change: Change) -> usize {
        self.ties.iter().filter(|tie| tie.change == change).count()
    }

    /// How many actors that went go on as a part of another.
    pub fn merged_count(&self) -> usize {
        let actors = self.actors.iter();
        let went = actors.filter(|actor| actor.change == Change::Went);
        went.filter(|actor| actor.within.is_some()).count()
    }

    /// How many actors that went go on as their parts.
    pub fn split_count(&self) -> usize {
        let actors = self.actors.iter();
        let went = actors.filter(|actor| actor.change == Change::Went);
        went.filter(|actor| !actor.parts.is_empty()).count()
    }
}

fn compared(id: &str, before: Option<NodeIndex>, after: Option<NodeIndex>) -> ComparedActor {
    ComparedActor {
        id: id.to_owned(),
        before,
        after,
        change: Change::of(before.is_some(), after.is_some()),
        within: None,
        parts: Vec::new(),
        renamed: false,
    }
}

fn ties(actors: &[ComparedActor], before: &Selected<'_>, after: &Selected<'_>) -> Vec<ComparedTie> {
    let mut found: Vec<ComparedTie> = Vec::new();
    let mut by_key: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    let distance = |ends: [usize; 2]| {
        let count = |is_meant: fn(&ComparedActor) -> bool| {
            let ends = ends.into_iter();
            ends.filter(|&end| is_meant(&actors[end])).count()
        };
        let gone = count(|actor| actor.after.is_none());
        (gone, count(|actor| actor.within.is_some()))
    };
    for (side, selected) in [before, after].into_iter().enumerate() {
        let places = places(actors, selected.model, side);
        for &tie in &selected.ties {
            let [from, to] = [tie.from, tie.to].map(|node| places[node.index()]);
            let data = &selected.model.graph()[tie.tie];
            let directed = selected.model.is_directed(data);
            let [a, b] = [from, to].map(|place| actors[place].within.unwrap_or(place));
            let (a, b) = if directed {
                (a, b)
            } else {
                (a.min(b), a.max(b))
            };
            let place = *by_key
                .entry((a, b, data.kind.as_str(), directed))
                .or_insert(found.len());
            if place == found.len() {
                found.push(ComparedTie {
                    from,
                    to,
                    kind: data.kind.clone(),
                    directed,
                    change: Change::Kept,
                    before: Vec::new(),
                    after: Vec::new(),
                });
            }
            let same = &mut found[place];
            if distance([from, to]) < distance([same.from, same.to]) {
                (same.from, same.to) = (from, to);
            }
            if side == 0 {
                same.before.push(tie);
            } else {
                same.after.push(tie);
            }
        }
    }
    for tie in &mut found {
        tie.change = Change::of(!tie.before.is_empty(), !tie.after.is_empty());
    }
    found
}

/// The place of each actor of a model among those compared.
fn places(actors: &[ComparedActor], model: &Model, side: usize) -> Vec<usize> {
    let mut places = vec![usize::MAX; model.graph().node_count()];
    for (place, actor) in actors.iter().enumerate() {
        let node = if side == 0 { actor.before } else { actor.after };
        if let Some(node) = node {
            places[node.index()] = place;
        }
    }
    places
}
