//! Which sectors meet, and how densely?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::gaps::{Expectation, Gap};
use super::interfaces::Interface;
use super::{ActorRef, Interfaces, WordRef};
use crate::model::Status;
use crate::select::{Grouping, Selected};

/// Sectors side by side: what crosses between each two of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// The sectors that are shown, those with most crossing ties first.
    pub sectors: Vec<MatrixSector>,
    /// A cell per pair of shown sectors, by their places, the first place the lower; pairs
    /// without a tie of any status have none. A sector with itself has one for what is inside.
    pub cells: BTreeMap<(usize, usize), MatrixCell>,
    /// How many sectors there was no room for.
    pub left_out: usize,
}

/// A sector of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixSector {
    /// The sector.
    pub word: WordRef,
    /// How many actors it has.
    pub actors: usize,
    /// How many ties stay inside it.
    pub inside_ties: usize,
}

/// What crosses between two sectors, or stays inside one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MatrixCell {
    /// Ties that count.
    pub ties: usize,
    /// Pairs of actors that have such a tie.
    pub pairs: usize,
    /// Pairs there could be.
    pub possible_pairs: usize,
    /// `pairs` / `possible_pairs`.
    pub density: f64,
    /// Ties that count, by kind.
    pub by_kind: BTreeMap<String, usize>,
    /// Ties that a duty or a rule expects and that are missing.
    pub gaps: usize,
    /// Ties that somebody requires, plans or proposes.
    pub wanted: usize,
}

/// More sectors than this no page shows legibly.
pub const MATRIX_ROOM: usize = 16;

/// Shares of pairs met from which a cell is a shade darker.
pub const SHADES: [f64; 4] = [0.05, 0.15, 0.4, 0.7];

impl Matrix {
    /// The matrix of the sectors of an answer, of at most so many of them.
    pub fn of(answer: &Interfaces, selected: &Selected<'_>, by: &Grouping, room: usize) -> Self {
        let shown = shown(answer, room);
        let place: BTreeMap<&str, usize> = shown
            .iter()
            .enumerate()
            .map(|(place, &sector)| (answer.sectors[sector].word.key.as_str(), place))
            .collect();
        let mut cells: BTreeMap<(usize, usize), MatrixCell> = BTreeMap::new();
        for interface in &answer.interfaces {
            let places = (
                place.get(interface.a.key.as_str()),
                place.get(interface.b.key.as_str()),
            );
            if let (Some(&a), Some(&b)) = places {
                cells.insert((a.min(b), a.max(b)), cell(interface));
            }
        }
        for (place, cell) in inside(selected, by, &place) {
            cells.insert((place, place), cell);
        }
        let sector_of = sectors_by_actor(selected, by);
        let place_of = |actor: &ActorRef| place.get(sector_of.get(actor.id.as_str())?.as_str());
        for (a, b) in answer.gaps.list.iter().filter_map(ends) {
            if let (Some(&a), Some(&b)) = (place_of(a), place_of(b)) {
                cells.entry((a.min(b), a.max(b))).or_default().gaps += 1;
            }
        }
        Self {
            left_out: answer.sectors.len() - shown.len(),
            sectors: shown
                .into_iter()
                .map(|sector| &answer.sectors[sector])
                .map(|sector| MatrixSector {
                    word: sector.word.clone(),
                    actors: sector.actors,
                    inside_ties: sector.inside_ties,
                })
                .collect(),
            cells,
        }
    }

    /// What crosses between the sectors at two places.
    pub fn cell(&self, a: usize, b: usize) -> Option<&MatrixCell> {
        self.cells.get(&(a.min(b), a.max(b)))
    }
}

impl MatrixCell {
    /// How dark it is: none of the [`SHADES`] reached, or how many.
    pub fn shade(&self) -> usize {
        SHADES
            .iter()
            .filter(|&&limit| self.density >= limit)
            .count()
    }
}

fn cell(interface: &Interface) -> MatrixCell {
    let wanted = [
        Status::Required,
        Status::Planned,
        Status::Proposed,
        Status::Conditional,
    ];
    MatrixCell {
        ties: interface.tie_count,
        pairs: interface.pairs,
        possible_pairs: interface.possible_pairs,
        density: interface.density,
        by_kind: interface
            .by_kind
            .iter()
            .map(|kind| (kind.word.key.clone(), kind.count))
            .collect(),
        gaps: 0,
        wanted: wanted
            .iter()
            .filter_map(|status| interface.by_status.get(status))
            .sum(),
    }
}

/// The ties inside each shown sector.
fn inside(
    selected: &Selected<'_>,
    by: &Grouping,
    place: &BTreeMap<&str, usize>,
) -> BTreeMap<usize, MatrixCell> {
    let graph = selected.model.graph();
    let sectors = selected.sectors(by);
    let mut place_of = vec![None; graph.node_count()];
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for (&node, &sector) in selected.actors.iter().zip(&sectors.of) {
        let own = sector.and_then(|sector| place.get(sectors.keys[sector as usize].as_str()));
        if let Some(&own) = own {
            place_of[node.index()] = Some(own);
            *sizes.entry(own).or_default() += 1;
        }
    }
    let mut cells: BTreeMap<usize, MatrixCell> = BTreeMap::new();
    let mut pairs = BTreeSet::new();
    for tie in &selected.ties {
        let Some(own) = place_of[tie.from.index()] else {
            continue;
        };
        if place_of[tie.to.index()] == Some(own) {
            let cell = cells.entry(own).or_default();
            cell.ties += 1;
            let kind = graph[tie.tie].kind.clone();
            *cell.by_kind.entry(kind).or_default() += 1;
            if pairs.insert((tie.from.min(tie.to), tie.from.max(tie.to))) {
                cell.pairs += 1;
            }
        }
    }
    for (own, size) in sizes {
        let cell = cells.entry(own).or_default();
        cell.possible_pairs = size * size.saturating_sub(1) / 2;
        if cell.possible_pairs > 0 {
            cell.density = cell.pairs as f64 / cell.possible_pairs as f64;
        }
    }
    cells
}

/// Who misses a tie, and with whom: the other end of a duty, the likeliest partner of a rule.
fn ends(gap: &Gap) -> Option<(&ActorRef, &ActorRef)> {
    match &gap.expected_by {
        Expectation::Duty { tie } => Some((&tie.from, &tie.to)),
        Expectation::Rule { .. } => Some((&gap.who, gap.candidates.first()?)),
    }
}

/// The key of the sector of each selected actor, by its id.
fn sectors_by_actor<'a>(selected: &Selected<'a>, by: &Grouping) -> BTreeMap<&'a str, String> {
    let sectors = selected.sectors(by);
    let model = selected.model;
    selected
        .actors
        .iter()
        .zip(&sectors.of)
        .filter_map(|(&node, sector)| {
            let key = sectors.keys.get((*sector)? as usize)?;
            Some((model.actor(node).id.as_str(), key.clone()))
        })
        .collect()
}

/// The sectors with most crossing ties, counted or wanted; of equal ones the first by key.
fn shown(answer: &Interfaces, room: usize) -> Vec<usize> {
    let mut crossing: BTreeMap<&str, usize> = BTreeMap::new();
    for interface in &answer.interfaces {
        let ties: usize = interface.by_status.values().sum();
        for word in [&interface.a, &interface.b] {
            *crossing.entry(&word.key).or_default() += ties;
        }
    }
    let ties = |sector: usize| {
        let key = answer.sectors[sector].word.key.as_str();
        crossing.get(key).copied().unwrap_or(0)
    };
    let mut sectors: Vec<usize> = (0..answer.sectors.len())
        .filter(|&sector| ties(sector) > 0)
        .collect();
    sectors.sort_by_key(|&sector| Reverse(ties(sector)));
    sectors.truncate(room);
    sectors
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, Model, Network, Tie, Vocabulary};
    use crate::select::Selection;

    /// Two municipalities with an association; a county that must agree with one of them; a
    /// company nobody is tied to.
    fn model() -> Model {
        let mut model = Model::new(Network {
            vocabulary: Vocabulary::built_in().clone(),
            ..Network::default()
        });
        let actors = [
            ("m1", "municipality"),
            ("m2", "municipality"),
            ("a", "association"),
            ("c", "wellbeing_county"),
            ("b", "business"),
        ];
        let nodes = actors.map(|(id, kind)| {
            let actor = Actor {
                id: id.into(),
                kind: kind.into(),
                ..Actor::default()
            };
            model.add_actor(actor).expect("a new id")
        });
        let mut tie = |from: usize, to: usize, kind: &str, status| {
            let tie = Tie {
                kind: kind.into(),
                status,
                ..Tie::default()
            };
            model.add_tie(nodes[from], nodes[to], tie);
        };
        tie(0, 1, "cooperates_with", Status::Existing);
        tie(0, 2, "funds", Status::Existing);
        tie(0, 2, "supports", Status::Existing);
        tie(3, 0, "agrees_with", Status::Required);
        model
    }

    #[test]
    fn cells_count_ties_pairs_and_gaps() {
        let (model, selection, by) = (model(), Selection::default(), Grouping::Kind);
        let answer = Interfaces::find(&model, &selection, &by);
        let matrix = Matrix::of(&answer, &selection.select(&model), &by, MATRIX_ROOM);
        let keys: Vec<&str> = matrix
            .sectors
            .iter()
            .map(|sector| sector.word.key.as_str())
            .collect();
        assert_eq!(keys, ["municipality", "association", "wellbeing_county"]);
        assert_eq!(matrix.left_out, 1, "the company has no crossing tie");
        assert_eq!(matrix.sectors[0].inside_ties, 1);
        let inside = matrix.cell(0, 0).expect("a sector");
        assert_eq!(
            (inside.ties, inside.pairs, inside.possible_pairs),
            (1, 1, 1)
        );
        assert_eq!((inside.density, inside.shade()), (1.0, 4));
        let met = matrix.cell(0, 1).expect("they meet");
        assert_eq!((met.ties, met.pairs, met.possible_pairs), (2, 1, 2));
        assert_eq!((met.gaps, met.wanted), (0, 0));
        let missing = matrix.cell(2, 0).expect("they should");
        assert_eq!((missing.ties, missing.gaps, missing.wanted), (0, 1, 1));
        assert_eq!(matrix.cell(1, 2), None);
    }
}
