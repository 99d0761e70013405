//! Which sectors are tied to which, against chance?

use std::collections::BTreeMap;

use super::pairs;
use crate::analyses::{About, Analysis, Detail};
use crate::frozen::FrozenGraph;

/// The homophily mixing matrix: which sectors are tied to which?
///
/// Ties from each sector to each, and how many there were if every pair of actors were as
/// likely to be tied.
///
/// # Requires
/// Sectors. Direction: arcs by their start and end; an undirected tie counts once, under the
/// lower sector first. Strengths are ignored.
///
/// # Returns
/// [`MixingMatrix`]. JSON: `{"sectors": [{"sector", "actors"}, …], "without_sector": actors,
/// "cells": [{"from", "to", "ties", "possible", "expected"}, …]}` with the cells that have
/// ties.
///
/// # Complexity
/// O(nodes + arcs log cells); memory for the sector pairs that are tied.
///
/// # Source
/// Morris 1991, A log-linear modeling framework for selective mixing,
/// doi:10.1016/0025-5564(91)90014-A.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, segregation::Mixing};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [2, 1], [3, 1]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(1), Some(1)]);
/// let mixing = Mixing.run(&graph);
/// assert_eq!(mixing.cell(0, 0).ties, 1);
/// assert_eq!(mixing.cell(0, 1).ties, 2);
/// // Four of the six pairs are between the sectors, so two of three ties would be.
/// assert_eq!(mixing.cell(0, 1).expected, 2.0);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Mixing;

/// Ties by the sectors of their ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MixingMatrix {
    /// How many actors each sector has.
    pub sizes: Vec<u64>,
    /// How many actors have no sector; they and their ties are left out.
    pub without_sector: u64,
    directed: bool,
    tie_count: u64,
    ties: BTreeMap<[u32; 2], u64>,
}

/// The ties from one sector to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MixingCell {
    /// How many there are.
    pub ties: u64,
    /// How many there could be.
    pub possible: f64,
    /// How many there were if all pairs of actors were as likely to be tied.
    pub expected: f64,
}

impl Analysis for Mixing {
    const ABOUT: About = About {
        name: "mixing",
        question: "question-mixing",
        convention: "expected: every pair of actors as likely to be tied",
        source: "Morris 1991, doi:10.1016/0025-5564(91)90014-A",
    };

    type Output = MixingMatrix;

    fn run(&self, graph: &FrozenGraph) -> MixingMatrix {
        let mut matrix = MixingMatrix {
            sizes: vec![0; graph.sector_count()],
            directed: graph.is_directed(),
            ..MixingMatrix::default()
        };
        for node in graph.nodes() {
            let Some(from) = graph.sector(node) else {
                matrix.without_sector += 1;
                continue;
            };
            matrix.sizes[from as usize] += 1;
            let others = graph.outgoing(node).iter();
            for &other in others.filter(|&&other| graph.is_directed() || node < other) {
                if let Some(to) = graph.sector(other) {
                    *matrix.ties.entry(matrix.key(from, to)).or_default() += 1;
                    matrix.tie_count += 1;
                }
            }
        }
        matrix
    }
}

impl MixingMatrix {
    /// The ties from one sector to another; in an undirected network between the two.
    ///
    /// # Panics
    /// When there is no such sector.
    pub fn cell(&self, from: u32, to: u32) -> MixingCell {
        let ties = self.ties.get(&self.key(from, to)).copied().unwrap_or(0);
        let (from_size, to_size) = (self.sizes[from as usize], self.sizes[to as usize]);
        let ordered = if from == to {
            pairs(from_size) * if self.directed { 1.0 } else { 0.5 }
        } else {
            from_size as f64 * to_size as f64
        };
        let all = pairs(self.sizes.iter().sum()) * if self.directed { 1.0 } else { 0.5 };
        let expected = if all == 0.0 {
            0.0
        } else {
            self.tie_count as f64 * ordered / all
        };
        MixingCell {
            ties,
            possible: ordered,
            expected,
        }
    }

    /// The cells that have ties; the type of the analysis shows the JSON.
    pub(crate) fn to_detail(&self) -> Detail {
        let cells = self.tied().map(|[from, to]| {
            let cell = self.cell(from, to);
            Detail::Fields(vec![
                ("from", Detail::Sector(from)),
                ("to", Detail::Sector(to)),
                ("ties", cell.ties.into()),
                ("possible", cell.possible.into()),
                ("expected", cell.expected.into()),
            ])
        });
        let sizes = (0..).zip(&self.sizes).map(|(sector, &size)| {
            Detail::Fields(vec![
                ("sector", Detail::Sector(sector)),
                ("actors", size.into()),
            ])
        });
        Detail::Fields(vec![
            ("sectors", Detail::list(sizes)),
            ("without_sector", self.without_sector.into()),
            ("cells", Detail::list(cells)),
        ])
    }

    /// The sectors that are tied, in order, the lower first when undirected.
    pub fn tied(&self) -> impl Iterator<Item = [u32; 2]> {
        self.ties.keys().copied()
    }

    fn key(&self, from: u32, to: u32) -> [u32; 2] {
        if self.directed {
            [from, to]
        } else {
            [from.min(to), from.max(to)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{no_ties, two_groups};
    use super::*;
    use crate::analyses::small::directed;

    #[test]
    fn an_undirected_tie_stands_once() {
        let mixing = Mixing.run(&two_groups());
        assert_eq!(
            (mixing.sizes.as_slice(), mixing.without_sector),
            (&[3, 2][..], 1)
        );
        assert_eq!(
            mixing.cell(0, 0),
            MixingCell {
                ties: 3,
                possible: 3.0,
                expected: 1.5
            }
        );
        assert_eq!(
            mixing.cell(1, 0),
            MixingCell {
                ties: 1,
                possible: 6.0,
                expected: 3.0
            }
        );
        assert_eq!(mixing.tied().collect::<Vec<_>>(), [[0, 0], [0, 1], [1, 1]]);
    }

    #[test]
    fn arcs_have_a_start_and_an_end() {
        let graph = directed(3, &[[0, 1], [2, 1]]).with_sectors(&[Some(0), Some(1), Some(1)]);
        let mixing = Mixing.run(&graph);
        assert_eq!((mixing.cell(0, 1).ties, mixing.cell(1, 0).ties), (1, 0));
        assert_eq!(mixing.cell(1, 1).possible, 2.0);
        assert_eq!(Mixing.run(&no_ties()).tied().count(), 0);
    }
}
