//! Who stands between others?

use std::ops::Range;

use super::jobs::sums_over_sources;
use super::lanes::{LANES, Search};
use super::pieces::{Piece, Pieces};
use super::single::Single;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Betweenness: who stands between others?
///
/// `Σ σ(s,t|v)/σ(s,t)` over pairs s, t ≠ v: σ(s,t) shortest paths run from s to t, σ(s,t|v)
/// of them through v. Each unordered pair counts once when undirected.
///
/// # Requires
/// Direction is used. With strengths a tie is 1/strength long, and lengths within a relative
/// 1e-9 are equal.
///
/// # Returns
/// A number for each node, the raw sum; 0 for isolates and ends; always defined.
///
/// # Complexity
/// O(n m) time, with strengths O(n m log n); O(n) memory a thread. Undirected, only the largest
/// block counts: trees take O(n), and twins count once. 64 sources at a time run in parallel
/// and are added in order.
///
/// # Source
/// Freeman, L. (1977) Sociometry 40:35–41, doi:10.2307/3033543; algorithm: Brandes, U. (2001)
/// J. Math. Sociology 25:163–177, doi:10.1080/0022250X.2001.9990249; cut into blocks after
/// Puzis, R. et al. (2015) J. Complex Networks 3:84–112 and Sarıyüce, A. et al. (2012),
/// arXiv:1209.6007.
///
/// # Examples
/// On the path 0–1–2–3, node 1 is between 0 and 2 and between 0 and 3.
/// ```
/// use yhdyspinta::analyses::{Analysis, between::Betweenness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// let betweenness = Betweenness.run(&path);
/// assert_eq!((betweenness.get(0), betweenness.get(1)), (Some(0.0), Some(2.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Betweenness;

struct Sums(NodeMeasure);

impl Analysis for Betweenness {
    const ABOUT: About = About {
        name: "betweenness",
        question: "question-betweenness",
        convention: "raw sum, each unordered pair once when undirected, ends left out",
        source: "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        graph.derive(|graph| Sums(sums(graph))).0.clone()
    }
}

fn sums(graph: &FrozenGraph) -> NodeMeasure {
    let Pieces { pieces, parted } = Pieces::of(graph);
    let found = sums_over_sources(&pieces, Piece::place_count, Searches::new, add_sources);
    let mut sums = parted;
    let times = if graph.is_directed() { 1.0 } else { 2.0 };
    for (piece, found) in pieces.iter().zip(found) {
        for (place, (found, known)) in (0..).zip(found.iter().zip(piece.known())) {
            for &node in piece.nodes(place) {
                sums[node as usize] += (found + known) / times;
            }
        }
    }
    NodeMeasure::defined(sums)
}

struct Searches {
    lanes: Search,
    single: Single,
}

impl Searches {
    fn new() -> Self {
        Self {
            lanes: Search::default(),
            single: Single::new(),
        }
    }
}

fn add_sources(searches: &mut Searches, piece: &Piece, sources: Range<u32>, sums: &mut [f64]) {
    for first in sources.clone().step_by(LANES) {
        let some = first..(first + LANES as u32).min(sources.end);
        let is_weighted = piece.outgoing().is_weighted();
        if is_weighted || !searches.lanes.run(piece, some.clone(), sums) {
            for source in some {
                searches.single.run(piece, source, sums);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path, star, undirected, weighted};
    use crate::frozen::Direction;

    fn values(graph: &FrozenGraph) -> Vec<f64> {
        Betweenness.run(graph).values().collect()
    }

    #[test]
    fn the_center_of_a_star_is_between_all_pairs() {
        assert_eq!(values(&star(5)), [6.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(values(&complete(5)), [0.0; 5]);
    }

    #[test]
    fn two_ways_share() {
        // A square: each corner carries half of the paths between its neighbours.
        let square = undirected(5, &[[0, 1], [1, 2], [2, 3], [3, 0]]);
        assert_eq!(values(&square), [0.5, 0.5, 0.5, 0.5, 0.0]);
    }

    #[test]
    fn ordered_pairs_count_when_directed() {
        let arcs = [[0, 1], [1, 2], [2, 1], [1, 0]];
        assert_eq!(values(&directed(3, &arcs)), [0.0, 2.0, 0.0]);
        assert_eq!(values(&directed(3, &arcs[..2])), [0.0, 1.0, 0.0]);
    }

    #[test]
    fn equal_lengths_are_equal_however_they_were_added() {
        // 0.1 + 0.2 and 0.3 differ in the last bit: two shortest ways from 0 to 2.
        let ties = [([0, 1], 10.0), ([1, 2], 5.0), ([0, 2], 10.0 / 3.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        assert_eq!(values(&graph), [0.0, 0.5, 0.0]);
    }

    #[test]
    fn strong_ties_draw_paths() {
        let ties = [([0, 1], 4.0), ([1, 2], 4.0), ([0, 2], 1.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        assert_eq!(values(&graph), [0.0, 1.0, 0.0]);
    }

    /// Pairs of nodes, each tied to both of the next pair.
    fn ladder(pairs: u32) -> Vec<[u32; 2]> {
        let steps = (0..pairs - 1).flat_map(|pair| {
            let (here, next) = ([2 * pair, 2 * pair + 1], [2 * pair + 2, 2 * pair + 3]);
            here.map(|from| next.map(|to| [from, to]))
        });
        steps.flatten().collect()
    }

    #[test]
    fn more_paths_than_numbers_are_no_trouble() {
        // 2¹¹⁰⁰ ways from the first pair to the last.
        let pairs = 1_100u32;
        let count = 2 * pairs as usize;
        let forward = values(&directed(count, &ladder(pairs)));
        let both = values(&undirected(count, &ladder(pairs)));
        for pair in 0..pairs {
            let over = f64::from(2 * pair) * f64::from(pairs - 1 - pair);
            // The two of a neighbouring pair meet over its two or four neighbours.
            let meeting = |pair: u32| match pair {
                0 => 0.5,
                _ if pair == pairs - 1 => 0.5,
                _ => 0.25,
            };
            let before = pair.checked_sub(1).map_or(0.0, meeting);
            let after = if pair + 1 < pairs {
                meeting(pair + 1)
            } else {
                0.0
            };
            for node in [2 * pair, 2 * pair + 1] {
                let (one_way, ways) = (forward[node as usize], both[node as usize]);
                assert!((one_way - over).abs() <= 1e-9 * over, "{one_way} at {pair}");
                let expected = over + before + after;
                assert!(
                    (ways - expected).abs() <= 1e-9 * expected,
                    "{ways} at {pair}"
                );
            }
        }
    }

    #[test]
    fn a_million_in_a_row_or_around_one() {
        let many = 1_000_000u32;
        let row = values(&path(many));
        assert_eq!(row[400_000], 400_000.0 * 599_999.0);
        let around = values(&star(many));
        assert_eq!((around[0], around[1]), (999_999.0 * 499_999.0, 0.0));
    }

    #[test]
    fn empty_and_single() {
        assert_eq!(values(&undirected(0, &[])), [0.0; 0]);
        assert_eq!(values(&undirected(1, &[[0, 0]])), [0.0]);
    }
}
