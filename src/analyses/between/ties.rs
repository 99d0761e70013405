//! Which ties do the paths between others run over?

use std::ops::Range;

use super::blocks::Blocks;
use super::jobs::sums_over_sources;
use super::pieces::Piece;
use super::single::{Single, Tally};
use crate::analyses::{About, Analysis, TieMeasure};
use crate::frozen::FrozenGraph;

/// Betweenness of ties: which ties do the paths between others run over?
///
/// `Σ σ(s,t|e)/σ(s,t)` over pairs s ≠ t: σ(s,t) shortest paths run from s to t, σ(s,t|e) of them
/// over the tie e. Each unordered pair counts once when undirected; the pair of the tie's own
/// ends counts.
///
/// # Requires
/// Direction is used. With strengths a tie is 1/strength long, and lengths within a relative
/// 1e-9 are equal.
///
/// # Returns
/// A number for each tie, the raw sum; always defined. 0 only for a tie that is longer than the
/// way around it, else at least the share of its own ends.
///
/// # Complexity
/// O(n m) time, with strengths O(n m log n); O(n + m) memory a thread. Undirected, only the
/// largest block counts: bridges take O(n).
///
/// # Source
/// Girvan, M. & Newman, M. (2002) PNAS 99:7821–7826, doi:10.1073/pnas.122653799; algorithm:
/// Brandes, U. (2008) Social Networks 30:136–145, doi:10.1016/j.socnet.2007.11.001.
///
/// # Examples
/// On the path 0–1–2–3 the tie in the middle joins two with two.
/// ```
/// use yhdyspinta::analyses::{Analysis, between::TieBetweenness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// let betweenness = TieBetweenness.run(&path);
/// assert_eq!(betweenness.ties, [[0, 1], [1, 2], [2, 3]]);
/// assert_eq!(betweenness.values, [Some(3.0), Some(4.0), Some(3.0)]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TieBetweenness;

impl Analysis for TieBetweenness {
    const ABOUT: About = About {
        name: "tie_betweenness",
        question: "question-tie-betweenness",
        convention: "raw sum, each unordered pair once when undirected, the pair of its ends counted",
        source: "Girvan & Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008, doi:10.1016/j.socnet.2007.11.001",
    };
    type Output = TieMeasure;

    fn run(&self, graph: &FrozenGraph) -> TieMeasure {
        let mut sums = Sums {
            graph,
            by_arc: vec![0.0; graph.arc_count()],
        };
        if graph.is_directed() {
            sums.add(&[Piece::whole(graph)]);
        } else {
            let Blocks {
                blocks, bridges, ..
            } = Blocks::of(graph);
            for (ends, [left, right]) in bridges {
                *sums.of(ends) += f64::from(left) * f64::from(right);
            }
            sums.add(&blocks.iter().map(Piece::block).collect::<Vec<_>>());
        }
        sums.measure()
    }
}

/// Sums by arc of the graph; an undirected tie is the arc from its lower end.
struct Sums<'a> {
    graph: &'a FrozenGraph,
    by_arc: Vec<f64>,
}

impl Sums<'_> {
    fn of(&mut self, ends: [u32; 2]) -> &mut f64 {
        let [from, to] = if self.graph.is_directed() || ends[0] < ends[1] {
            ends
        } else {
            [ends[1], ends[0]]
        };
        let rows = self.graph.outgoing_rows();
        let within = rows.neighbors(from).binary_search(&to);
        let at = rows.row(from).start + within.expect("a tie of the graph");
        &mut self.by_arc[at]
    }

    fn add(&mut self, pieces: &[Piece]) {
        let arc_count = |piece: &Piece| piece.outgoing().arc_count();
        let found = sums_over_sources(pieces, arc_count, Single::new, add_sources);
        // Every pair is met from both ends.
        let times = if self.graph.is_directed() { 1.0 } else { 2.0 };
        for (piece, found) in pieces.iter().zip(found) {
            let rows = piece.outgoing();
            for place in 0..piece.place_count() as u32 {
                for (arc, &next) in rows.row(place).zip(rows.neighbors(place)) {
                    let ends = [place, next].map(|place| piece.nodes(place)[0]);
                    *self.of(ends) += found[arc] / times;
                }
            }
        }
    }

    fn measure(self) -> TieMeasure {
        let rows = self.graph.outgoing_rows();
        let mut measure = TieMeasure::default();
        for node in self.graph.nodes() {
            for (arc, &next) in rows.row(node).zip(rows.neighbors(node)) {
                if self.graph.is_directed() || node < next {
                    measure.ties.push([node, next]);
                    measure.values.push(Some(self.by_arc[arc]));
                }
            }
        }
        measure
    }
}

struct ByArc<'a>(&'a mut [f64]);

impl Tally for ByArc<'_> {
    #[inline]
    fn node(&mut self, _: u32, _: f64) {}

    #[inline]
    fn arc(&mut self, arc: usize, dependency: f64) {
        self.0[arc] += dependency;
    }
}

fn add_sources(single: &mut Single, piece: &Piece, sources: Range<u32>, sums: &mut [f64]) {
    for source in sources {
        single.run(piece, source, &mut ByArc(sums));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path, star, undirected, weighted};
    use crate::frozen::Direction;

    fn values(graph: &FrozenGraph) -> Vec<f64> {
        let measure = TieBetweenness.run(graph);
        assert_eq!(measure.ties.len(), measure.values.len());
        measure.values.into_iter().flatten().collect()
    }

    #[test]
    fn where_nothing_leads_around_each_tie_serves_its_ends() {
        assert_eq!(values(&complete(4)), [1.0; 6]);
        assert_eq!(values(&star(4)), [3.0; 3]);
    }

    #[test]
    fn two_ways_share() {
        // Each tie of a square serves its ends and half of both diagonals.
        assert_eq!(
            values(&undirected(4, &[[0, 1], [1, 2], [2, 3], [3, 0]])),
            [2.0; 4]
        );
    }

    #[test]
    fn a_bridge_carries_all_between_its_sides() {
        // Triangles 0–1–2 and 3–4–5 with a bridge from 2 to 3.
        let ties = [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 5], [5, 3]];
        // Ties in order: 01 02 12 23 34 35 45.
        assert_eq!(
            values(&undirected(6, &ties)),
            [1.0, 4.0, 4.0, 9.0, 4.0, 4.0, 1.0]
        );
    }

    #[test]
    fn each_direction_is_a_tie_of_its_own() {
        let measure = TieBetweenness.run(&directed(3, &[[0, 1], [1, 2], [2, 1]]));
        assert_eq!(measure.ties, [[0, 1], [1, 2], [2, 1]]);
        assert_eq!(measure.values, [Some(2.0), Some(2.0), Some(1.0)]);
    }

    #[test]
    fn a_weak_tie_with_a_strong_way_around_serves_nobody() {
        let ties = [([0, 1], 4.0), ([1, 2], 4.0), ([0, 2], 1.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        assert_eq!(values(&graph), [2.0, 0.0, 2.0]);
    }

    #[test]
    fn a_million_in_a_row() {
        assert_eq!(values(&path(1_000_000))[299_999], 300_000.0 * 700_000.0);
    }

    #[test]
    fn empty_and_single() {
        assert!(values(&undirected(0, &[])).is_empty());
        assert!(values(&undirected(1, &[[0, 0]])).is_empty());
    }
}
