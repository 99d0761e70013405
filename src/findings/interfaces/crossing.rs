//! Where do two sectors meet: through whom, how strongly, how fragile?

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::naming::{self, WordCount, WordRef, actor_ref, actor_refs, tie_ref};
use crate::findings::{ActorRef, TieRef};
use crate::model::{Model, Status};
use crate::select::SelectedTie;
use crate::traverse::matching::TwoSided;

/// Where two sectors meet.
///
/// Numbers speak of the ties that count (`existing` ones unless asked otherwise);
/// `by_status` alone speaks of all. Parallel ties between two actors are one *pair*.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Interface {
    /// One sector.
    pub a: WordRef,
    /// The other sector.
    pub b: WordRef,
    /// How many ties cross.
    pub tie_count: usize,
    /// Between how many pairs of actors.
    pub pairs: usize,
    /// How many pairs there could be: actors of one sector times actors of the other.
    pub possible_pairs: usize,
    /// `pairs` / `possible_pairs`.
    pub density: f64,
    /// Sum of strengths; only when strengths count.
    pub strength: Option<f64>,
    /// Crossing ties by kind, most first.
    pub by_kind: Vec<WordCount>,
    /// Crossing ties by theme, most first; a tie about two themes counts for both.
    pub by_theme: Vec<WordCount>,
    /// All crossing ties by status, whether they count or not.
    pub by_status: BTreeMap<Status, usize>,
    /// Actors of `a` with a tie to `b`.
    pub boundary_a: Vec<ActorRef>,
    /// Actors of `b` with a tie to `a`.
    pub boundary_b: Vec<ActorRef>,
    /// How many actors must leave before no tie crosses: the smallest vertex cover of the
    /// crossing ties, as large as their largest matching (Kőnig 1931).
    pub fragility: usize,
    /// Such actors, as few as possible; there may be other sets as small.
    pub critical: Vec<ActorRef>,
    /// Whoever most pairs touch (by strength when strengths count).
    pub top: Option<TopActor>,
    /// Actors that every crossing tie touches although their sector has others: without any
    /// one of them nothing crosses.
    pub single_points: Vec<ActorRef>,
    /// The crossing ties that count.
    pub ties: Vec<TieRef>,
}

/// The actor that carries most of an interface.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TopActor {
    /// The actor.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// The share of the pairs (or of the strength) that touches it.
    pub share: f64,
}

/// The ties between two sectors, before anything is counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Crossing {
    /// Ties that count, each turned so that its first end is in the first sector.
    pub(super) ties: Vec<SelectedTie>,
    /// How many ties there are of each status.
    pub(super) by_status: BTreeMap<Status, usize>,
}

/// A sector as the interfaces see it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Sector {
    /// The sector.
    #[serde(flatten)]
    pub word: WordRef,
    /// How many actors it has.
    pub actors: usize,
    /// How many of them stand for many ("the municipalities of the area").
    pub collectives: usize,
    /// How many ties that count stay inside it.
    pub inside_ties: usize,
}

/// Counts what crosses between two sectors.
///
/// Complexity: O(ties · √actors) for the smallest cover; the rest is a sort of the ties.
pub(super) fn interface(
    model: &Model,
    a: &Sector,
    b: &Sector,
    crossing: &Crossing,
    weighted: bool,
) -> Interface {
    let ends = Ends::of(model, crossing);
    let possible_pairs = a.actors * b.actors;
    let pairs = ends.pairs.len();
    let cover = ends.cover();
    Interface {
        a: a.word.clone(),
        b: b.word.clone(),
        tie_count: crossing.ties.len(),
        pairs,
        possible_pairs,
        density: pairs as f64 / possible_pairs as f64,
        strength: weighted.then(|| ends.pairs.values().sum()),
        by_kind: by_kind(model, &crossing.ties),
        by_theme: by_theme(model, &crossing.ties),
        by_status: crossing.by_status.clone(),
        boundary_a: actor_refs(model, ends.left.iter().copied()),
        boundary_b: actor_refs(model, ends.right.iter().copied()),
        fragility: cover.len(),
        critical: actor_refs(model, cover),
        top: ends.top(weighted).map(|(node, share)| TopActor {
            actor: actor_ref(model, node),
            share,
        }),
        single_points: actor_refs(model, ends.single_points(a.actors, b.actors)),
        ties: crossing
            .ties
            .iter()
            .map(|tie| tie_ref(model, tie))
            .collect(),
    }
}

/// The boundary actors of both sides, in the order of the input, and the pairs they form.
struct Ends {
    left: Vec<NodeIndex>,
    right: Vec<NodeIndex>,
    /// The strength between two positions in `left` and `right`.
    pairs: BTreeMap<(u32, u32), f64>,
}

impl Ends {
    fn of(model: &Model, crossing: &Crossing) -> Self {
        let side = |end: fn(&SelectedTie) -> NodeIndex| -> Vec<NodeIndex> {
            let actors: BTreeSet<NodeIndex> = crossing.ties.iter().map(end).collect();
            actors.into_iter().collect()
        };
        let (left, right) = (side(|tie| tie.from), side(|tie| tie.to));
        let position = |side: &[NodeIndex], node: NodeIndex| {
            side.binary_search(&node)
                .expect("the sides were made of these ends") as u32
        };
        let mut pairs = BTreeMap::new();
        for tie in &crossing.ties {
            let pair = (position(&left, tie.from), position(&right, tie.to));
            *pairs.entry(pair).or_default() += model.graph()[tie.tie].strength();
        }
        Self { left, right, pairs }
    }

    fn cover(&self) -> Vec<NodeIndex> {
        let edges: Vec<(u32, u32)> = self.pairs.keys().copied().collect();
        let cover = TwoSided::new(self.left.len(), self.right.len(), &edges).smallest_cover();
        let left = cover
            .left
            .iter()
            .map(|&position| self.left[position as usize]);
        let right = cover
            .right
            .iter()
            .map(|&position| self.right[position as usize]);
        left.chain(right).collect()
    }

    /// What touches each boundary actor: its pairs, or their strength.
    fn load(&self, weighted: bool) -> impl Iterator<Item = (NodeIndex, f64)> {
        let mut left = vec![0.0; self.left.len()];
        let mut right = vec![0.0; self.right.len()];
        for (&(a, b), &strength) in &self.pairs {
            let share = if weighted { strength } else { 1.0 };
            left[a as usize] += share;
            right[b as usize] += share;
        }
        let left = self.left.iter().copied().zip(left);
        left.chain(self.right.iter().copied().zip(right))
    }

    /// Whoever carries most, and its share; of several the first.
    fn top(&self, weighted: bool) -> Option<(NodeIndex, f64)> {
        let total: f64 = if weighted {
            self.pairs.values().sum()
        } else {
            self.pairs.len() as f64
        };
        self.load(weighted)
            .reduce(|top, next| if next.1 > top.1 { next } else { top })
            .map(|(node, load)| (node, load / total))
    }

    fn single_points(&self, a_actors: usize, b_actors: usize) -> Vec<NodeIndex> {
        let alone = |side: &[NodeIndex], actors: usize| match side {
            &[only] if actors > 1 => Some(only),
            _ => None,
        };
        let left = alone(&self.left, a_actors);
        left.into_iter()
            .chain(alone(&self.right, b_actors))
            .collect()
    }
}

fn by_kind(model: &Model, ties: &[SelectedTie]) -> Vec<WordCount> {
    let kinds = ties.iter().map(|tie| model.graph()[tie.tie].kind.as_str());
    naming::counts(kinds, |kind| naming::tie_kind(model, kind))
}

fn by_theme(model: &Model, ties: &[SelectedTie]) -> Vec<WordCount> {
    let themes = ties
        .iter()
        .flat_map(|tie| &model.graph()[tie.tie].themes)
        .map(String::as_str);
    naming::counts(themes, |theme| naming::theme(model, theme))
}
