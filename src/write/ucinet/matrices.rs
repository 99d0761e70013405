//! Which matrices are a model, one for each kind of tie, and what do they not tell apart?
//!
//! A matrix has one number for each pair of a row and a column: a tie without direction stands in
//! it both ways, ties of a kind between the same two are one, with the sum of their strengths, as
//! in the [frozen graph](crate::frozen::FrozenGraph). Rows and columns are other actors where the
//! network is of two modes: every tie joins the two, and those that have a direction have it from
//! rows to columns.

use std::collections::{BTreeMap, HashMap, HashSet};

use petgraph::graph::NodeIndex;

use crate::model::{Actor, Model, Scalar, Tie, Vocabulary};
use crate::read::MODE;

/// A model as matrices.
#[derive(Debug)]
pub(in crate::write) struct Matrices<'m> {
    /// The actors of the rows, and those of the columns where they are others.
    pub(super) rows: Vec<NodeIndex>,
    pub(super) columns: Option<Vec<NodeIndex>>,
    pub(super) matrices: Vec<Matrix<'m>>,
    /// How many ties are one with another of their kind.
    pub(in crate::write) merged: usize,
    /// How many ties have a direction where they are read as having none, or none where they are
    /// read as having one.
    pub(in crate::write) unclear: usize,
}

/// The ties of one kind.
#[derive(Debug)]
pub(super) struct Matrix<'m> {
    pub(super) kind: &'m str,
    /// Strengths by row and column, counted from 0; none where nothing is said.
    pub(super) cells: BTreeMap<(usize, usize), Option<f64>>,
}

/// What a tie without strength adds.
const PLAIN: f64 = 1.0;

impl<'m> Matrices<'m> {
    pub(in crate::write) fn of(model: &'m Model) -> Self {
        let (rows, columns) = match modes(model) {
            Some([rows, columns]) => (rows, Some(columns)),
            None => (model.graph().node_indices().collect(), None),
        };
        let mut place = vec![0; model.graph().node_count()];
        for list in [Some(&rows), columns.as_ref()].into_iter().flatten() {
            for (number, actor) in list.iter().enumerate() {
                place[actor.index()] = number;
            }
        }
        let is_row: Option<HashSet<NodeIndex>> =
            columns.is_some().then(|| rows.iter().copied().collect());
        let mut matrices = Self {
            rows,
            columns,
            matrices: Vec::new(),
            merged: 0,
            unclear: 0,
        };
        let mut number_of: HashMap<&str, usize> = HashMap::new();
        let mut directed = Vec::new();
        for edge in model.graph().raw_edges() {
            let tie = &edge.weight;
            let number = *number_of.entry(&tie.kind).or_insert_with(|| {
                let cells = BTreeMap::new();
                matrices.matrices.push(Matrix {
                    kind: &tie.kind,
                    cells,
                });
                directed.push([0, 0]);
                matrices.matrices.len() - 1
            });
            let is_directed = model.is_directed(tie);
            directed[number][usize::from(is_directed)] += 1;
            let (from, to) = (place[edge.source().index()], place[edge.target().index()]);
            let (cell, other) = match &is_row {
                Some(rows) if rows.contains(&edge.source()) => ((from, to), None),
                Some(_) => ((to, from), None),
                None => (
                    (from, to),
                    (!is_directed && from != to).then_some((to, from)),
                ),
            };
            let cells = &mut matrices.matrices[number].cells;
            let mut was_there = add(cells, cell, tie.strength);
            if let Some(other) = other {
                was_there |= add(cells, other, tie.strength);
            }
            matrices.merged += usize::from(was_there);
        }
        let built_in = Vocabulary::built_in();
        let is_two_mode = is_row.is_some();
        for (matrix, [without, with]) in matrices.matrices.iter().zip(directed) {
            let is_read_directed = match is_two_mode {
                true => built_in.is_directed(matrix.kind),
                false => !matrix.is_symmetric(),
            };
            matrices.unclear += if is_read_directed { without } else { with };
        }
        matrices
    }
}

/// Puts a tie in a cell; says whether there was one.
fn add(
    cells: &mut BTreeMap<(usize, usize), Option<f64>>,
    cell: (usize, usize),
    strength: Option<f64>,
) -> bool {
    let there = cells.get(&cell).copied();
    let sum = match there {
        None => strength,
        Some(there) => Some((there.unwrap_or(PLAIN) + strength.unwrap_or(PLAIN)).min(f64::MAX)),
    };
    cells.insert(cell, sum);
    there.is_some()
}

impl Matrix<'_> {
    /// Does it say of every two the same both ways?
    fn is_symmetric(&self) -> bool {
        let number = |strength: Option<f64>| strength.unwrap_or(PLAIN);
        self.cells.iter().all(|(&(row, column), &strength)| {
            let other = self.cells.get(&(column, row));
            other.is_some_and(|&other| number(other) == number(strength))
        })
    }
}

/// The actors of the two modes, that of rows first: those the attribute `mode` tells apart, or else
/// two kinds. None where a tie stays within one, and where ties run both ways.
fn modes(model: &Model) -> Option<[Vec<NodeIndex>; 2]> {
    split(model, mode).or_else(|| split(model, |actor| Some(actor.kind.clone())))
}

fn mode(actor: &Actor) -> Option<String> {
    match &actor.attributes.get(MODE)?.value {
        Scalar::Number(number) => Some(number.to_string()),
        Scalar::Text(text) => Some(text.clone()),
        Scalar::Truth(_) => None,
    }
}

fn split(model: &Model, of: fn(&Actor) -> Option<String>) -> Option<[Vec<NodeIndex>; 2]> {
    let graph = model.graph();
    let mut names: Vec<String> = Vec::new();
    let mut sides: [Vec<NodeIndex>; 2] = Default::default();
    let mut side_of = Vec::new();
    for node in graph.node_indices() {
        let name = of(&graph[node])?;
        let known = names.iter().position(|known| *known == name);
        let side = known.unwrap_or(names.len());
        if known.is_none() {
            names.push(name);
        }
        sides.get_mut(side)?.push(node);
        side_of.push(side);
    }
    let edges = graph.raw_edges();
    let side = |node: NodeIndex| side_of[node.index()];
    let crosses = edges
        .iter()
        .all(|edge| side(edge.source()) != side(edge.target()));
    if edges.is_empty() || !crosses {
        return None;
    }
    let is_directed = |tie: &Tie| model.is_directed(tie);
    let mut directed = edges.iter().filter(|edge| is_directed(&edge.weight));
    let Some(first) = directed.next() else {
        return Some(sides);
    };
    let from = side(first.source());
    if directed.any(|edge| side(edge.source()) != from) {
        return None;
    }
    if from == 1 {
        sides.swap(0, 1);
    }
    Some(sides)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `ties` are two actors, the direction and the strength.
    fn model(kinds: &[&str], ties: &[(usize, usize, bool, Option<f64>)]) -> Model {
        let mut model = Model::default();
        let nodes: Vec<_> = (0..)
            .zip(kinds)
            .map(|(id, kind)| {
                let actor = Actor {
                    id: usize::to_string(&id),
                    kind: (*kind).to_owned(),
                    ..Actor::default()
                };
                model.add_actor(actor).expect("a new id")
            })
            .collect();
        for &(from, to, directed, strength) in ties {
            let tie = Tie {
                kind: "funds".to_owned(),
                directed: Some(directed),
                strength,
                ..Tie::default()
            };
            model.add_tie(nodes[from], nodes[to], tie);
        }
        model
    }

    fn cells(matrices: &Matrices<'_>) -> Vec<(usize, usize, Option<f64>)> {
        let cells = matrices.matrices.iter().flat_map(|matrix| &matrix.cells);
        cells
            .map(|(&(row, column), &value)| (row, column, value))
            .collect()
    }

    #[test]
    fn a_tie_without_direction_stands_both_ways() {
        let model = model(&["a", "a"], &[(0, 1, false, Some(2.5))]);
        let matrices = Matrices::of(&model);
        assert_eq!(cells(&matrices), [(0, 1, Some(2.5)), (1, 0, Some(2.5))]);
        assert_eq!((matrices.merged, matrices.unclear), (0, 0));
    }

    #[test]
    fn two_ways_are_a_tie_without_direction() {
        let model = model(&["a", "a"], &[(0, 1, true, None), (1, 0, true, Some(1.0))]);
        let matrices = Matrices::of(&model);
        assert_eq!((matrices.merged, matrices.unclear), (0, 2));
    }

    #[test]
    fn ties_of_a_kind_between_two_are_one() {
        let ties = [
            (0, 1, true, Some(2.0)),
            (0, 1, true, None),
            (0, 1, false, Some(3.0)),
        ];
        let model = model(&["a", "a"], &ties);
        let matrices = Matrices::of(&model);
        assert_eq!(cells(&matrices), [(0, 1, Some(6.0)), (1, 0, Some(3.0))]);
        // The last is the only one without direction in a matrix that has one.
        assert_eq!((matrices.merged, matrices.unclear), (2, 1));
    }

    #[test]
    fn ties_between_two_kinds_are_of_two_modes() {
        let model = model(
            &["a", "b", "b", "a"],
            &[(2, 0, true, None), (3, 1, false, None)],
        );
        let matrices = Matrices::of(&model);
        let columns = matrices.columns.as_deref().map(|columns| columns.len());
        assert_eq!((matrices.rows[0].index(), columns), (1, Some(2)));
        assert_eq!(cells(&matrices), [(0, 1, None), (1, 0, None)]);
    }

    #[test]
    fn one_tie_within_a_kind_or_against_the_others_makes_one_mode() {
        for ties in [
            [(0, 1, true, None), (0, 2, true, None)],
            [(0, 1, true, None), (1, 2, true, None)],
        ] {
            let model = model(&["a", "b", "a"], &ties);
            assert!(Matrices::of(&model).columns.is_none());
        }
    }
}
