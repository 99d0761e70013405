//! Which shortest path, each as likely, leads from one node to another?
//!
//! Searched from both ends, one level at a time where fewer arcs have to be followed, until the
//! sides touch (Borassi & Natale 2019, doi:10.1145/3284359): then an arc between the sides is
//! drawn by the paths over it, and from its ends back a node before by the paths to it.

use super::scaled::Count;
use crate::frozen::Adjacency;
use crate::random::Random;

/// A number of paths.
pub(super) trait PathCount: Copy {
    const NONE: Self;
    const ONE: Self;

    fn plus(self, other: Self) -> Self;

    fn times(self, other: Self) -> Self;

    /// Which share of a total it is; `None` when the total is more than can be counted.
    fn share(self, total: Self) -> Option<f64>;
}

impl PathCount for f64 {
    const NONE: Self = 0.0;
    const ONE: Self = 1.0;

    #[inline]
    fn plus(self, other: Self) -> Self {
        self + other
    }

    #[inline]
    fn times(self, other: Self) -> Self {
        self * other
    }

    #[inline]
    fn share(self, total: Self) -> Option<f64> {
        total.is_finite().then(|| self / total)
    }
}

impl PathCount for Count {
    const NONE: Self = Self::NONE;
    const ONE: Self = Self::ONE;

    fn plus(self, other: Self) -> Self {
        self.add(other)
    }

    fn times(self, other: Self) -> Self {
        self.product(other)
    }

    fn share(self, total: Self) -> Option<f64> {
        Some(self.ratio(total))
    }
}

/// There are more paths than can be counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct TooMany;

/// One of several, each as likely as it has paths.
pub(super) fn draw<T: Copy, C: PathCount>(
    random: &mut Random,
    some: impl Iterator<Item = (T, C)> + Clone,
) -> Result<Option<T>, TooMany> {
    let total = some
        .clone()
        .fold(C::NONE, |sum, (_, paths)| sum.plus(paths));
    let mut left = random.unit();
    let mut drawn = None;
    for (one, paths) in some {
        let share = paths.share(total).ok_or(TooMany)?;
        if share > 0.0 {
            drawn = Some(one);
            left -= share;
            if left < 0.0 {
                break;
            }
        }
    }
    Ok(drawn)
}

/// What is reached from one end.
#[derive(Default)]
struct Side {
    /// Its nodes, nearest first.
    found: Vec<u32>,
    /// Where in `found` the farthest level starts.
    farthest: usize,
    /// How many arcs lead on from there.
    arcs: usize,
}

impl Side {
    fn start(&mut self, end: u32, rows: &Adjacency) {
        self.found.push(end);
        self.farthest = 0;
        self.arcs = rows.degree(end);
    }
}

/// Following so many arcs takes as long as looking for one neighbour among many.
const STEPS_OF_A_QUESTION: usize = 16;

/// The arc between the sides, its end on the first side first.
fn arc(which: usize, here: u32, there: u32) -> [u32; 2] {
    if which == 0 {
        [here, there]
    } else {
        [there, here]
    }
}

/// Goes on from a node of a side to another that is in neither side or next in this one.
#[inline]
fn reach<C: PathCount>(
    levels: &mut [i32],
    paths: &mut [C],
    side: &mut Side,
    rows: &Adjacency,
    sign: i32,
    [node, next]: [u32; 2],
) {
    let upcoming = levels[node as usize] + sign;
    let there = &mut levels[next as usize];
    if *there == 0 {
        *there = upcoming;
        paths[next as usize] = paths[node as usize];
        side.found.push(next);
        side.arcs += rows.degree(next);
    } else if *there == upcoming {
        paths[next as usize] = paths[next as usize].plus(paths[node as usize]);
    }
}

/// A search whose memory is used again.
pub(super) struct Routes<'a, C> {
    outgoing: &'a Adjacency,
    incoming: &'a Adjacency,
    /// Hops from the start plus one, or those to the end plus one, negative; 0 when not reached.
    levels: Vec<i32>,
    /// How many shortest paths lead there from the end of its side.
    paths: Vec<C>,
    sides: [Side; 2],
    /// Arcs from the first side to the second.
    touching: Vec<[u32; 2]>,
    /// Nodes of many arcs that were asked before they are followed.
    hubs: Vec<u32>,
}

impl<'a, C: PathCount> Routes<'a, C> {
    pub(super) fn new(outgoing: &'a Adjacency, incoming: &'a Adjacency) -> Self {
        Self {
            outgoing,
            incoming,
            levels: vec![0; outgoing.node_count()],
            paths: vec![C::NONE; outgoing.node_count()],
            sides: Default::default(),
            touching: Vec::new(),
            hubs: Vec::new(),
        }
    }

    /// Draws a path and visits the nodes between its ends; none when no path leads there.
    pub(super) fn draw(
        &mut self,
        [from, to]: [u32; 2],
        random: &mut Random,
        visit: &mut impl FnMut(u32),
    ) -> Result<(), TooMany> {
        self.search(from, to);
        let drawn = self.draw_found(random, visit);
        for side in &mut self.sides {
            for node in side.found.drain(..) {
                self.levels[node as usize] = 0;
            }
        }
        self.touching.clear();
        drawn
    }

    fn search(&mut self, from: u32, to: u32) {
        self.sides[0].start(from, self.outgoing);
        self.sides[1].start(to, self.incoming);
        (self.levels[from as usize], self.levels[to as usize]) = (1, -1);
        (self.paths[from as usize], self.paths[to as usize]) = (C::ONE, C::ONE);
        while self.touching.is_empty() && self.sides.iter().all(|side| side.arcs > 0) {
            let nearer = usize::from(self.sides[1].arcs < self.sides[0].arcs);
            self.expand(nearer);
        }
    }

    /// Follows the arcs of the farthest level of a side. While the sides do not touch, no node
    /// is in both, so that an arc between them closes a shortest path.
    ///
    /// A node of many arcs is first asked for the few nodes that the other side ends with, and
    /// followed only when nothing else touches them either: in the last step, which is the
    /// longest, hubs need not be read.
    fn expand(&mut self, which: usize) {
        let [forth, back] = &mut self.sides;
        let (rows, sign, side, other) = match which {
            0 => (self.outgoing, 1, forth, back),
            _ => (self.incoming, -1, back, forth),
        };
        let opposite = &other.found[other.farthest..];
        let level = side.farthest..side.found.len();
        side.farthest = level.end;
        side.arcs = 0;
        self.hubs.clear();
        for at in level {
            let node = side.found[at];
            let neighbors = rows.neighbors(node);
            if neighbors.len() > opposite.len().saturating_mul(STEPS_OF_A_QUESTION) {
                let touched = opposite.iter();
                let touched = touched.filter(|end| neighbors.binary_search(end).is_ok());
                self.touching
                    .extend(touched.map(|&end| arc(which, node, end)));
                self.hubs.push(node);
                continue;
            }
            for &next in neighbors {
                if self.levels[next as usize] * sign < 0 {
                    self.touching.push(arc(which, node, next));
                } else if self.touching.is_empty() {
                    reach(
                        &mut self.levels,
                        &mut self.paths,
                        side,
                        rows,
                        sign,
                        [node, next],
                    );
                }
            }
        }
        if self.touching.is_empty() {
            for &node in &self.hubs {
                for &next in rows.neighbors(node) {
                    reach(
                        &mut self.levels,
                        &mut self.paths,
                        side,
                        rows,
                        sign,
                        [node, next],
                    );
                }
            }
        }
    }

    fn draw_found(
        &mut self,
        random: &mut Random,
        visit: &mut impl FnMut(u32),
    ) -> Result<(), TooMany> {
        let over = |&[left, right]: &[u32; 2]| {
            let paths = self.paths[left as usize].times(self.paths[right as usize]);
            ([left, right], paths)
        };
        let Some([left, right]) = draw(random, self.touching.iter().map(over))? else {
            return Ok(());
        };
        self.walk(left, 1, self.incoming, random, visit)?;
        self.walk(right, -1, self.outgoing, random, visit)
    }

    /// From a node back to the end of its side.
    fn walk(
        &self,
        mut node: u32,
        end: i32,
        rows: &Adjacency,
        random: &mut Random,
        visit: &mut impl FnMut(u32),
    ) -> Result<(), TooMany> {
        while self.levels[node as usize] != end {
            visit(node);
            let before = self.levels[node as usize] - end;
            let nodes = rows.neighbors(node).iter().copied();
            let nodes = nodes.filter(|&other| self.levels[other as usize] == before);
            let drawn = draw(
                random,
                nodes.map(|other| (other, self.paths[other as usize])),
            )?;
            node = drawn.expect("a node was reached from the level before");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, path, undirected};
    use crate::frozen::FrozenGraph;

    fn visited<C: PathCount>(graph: &FrozenGraph, ends: [u32; 2], times: u64) -> Vec<u32> {
        let mut counts = vec![0; graph.node_count()];
        let mut routes: Routes<'_, C> = Routes::new(graph.outgoing_rows(), graph.incoming_rows());
        for time in 0..times {
            let mut random = Random::stream(1, time);
            let mut visit = |node: u32| counts[node as usize] += 1;
            routes
                .draw(ends, &mut random, &mut visit)
                .expect("few paths");
        }
        counts
    }

    #[test]
    fn the_only_path_is_always_drawn() {
        assert_eq!(visited::<f64>(&path(6), [1, 5], 3), [0, 0, 3, 3, 3, 0]);
        assert_eq!(visited::<f64>(&path(6), [4, 1], 3), [0, 0, 3, 3, 0, 0]);
        assert_eq!(visited::<f64>(&path(3), [0, 1], 3), [0, 0, 0]);
        let apart = undirected(4, &[[0, 1], [2, 3]]);
        assert_eq!(visited::<f64>(&apart, [0, 3], 3), [0; 4]);
        let one_way = directed(3, &[[0, 1], [1, 2]]);
        assert_eq!(visited::<f64>(&one_way, [0, 2], 3), [0, 3, 0]);
        assert_eq!(visited::<f64>(&one_way, [2, 0], 3), [0; 3]);
    }

    #[test]
    fn every_path_is_as_likely() {
        // From 0 to 6 three ways: 0–1–3–6, 0–1–4–6 and 0–2–4–6, and a longer one over 5.
        let ties = [
            [0, 1],
            [0, 2],
            [1, 3],
            [1, 4],
            [2, 4],
            [3, 6],
            [4, 6],
            [2, 5],
            [5, 7],
            [7, 6],
        ];
        let graph = undirected(8, &ties);
        for counts in [
            visited::<f64>(&graph, [0, 6], 30_000),
            visited::<Count>(&graph, [0, 6], 30_000),
        ] {
            // Standard deviation 82: five of them on either side.
            for (node, expected) in [(1, 20_000u32), (2, 10_000), (3, 10_000), (4, 20_000)] {
                assert!(counts[node].abs_diff(expected) < 410, "{counts:?}");
            }
            assert_eq!((counts[5], counts[7]), (0, 0));
        }
    }

    #[test]
    fn more_paths_than_numbers_are_noticed_and_drawn() {
        // Pairs, each tied to both of the next: 2²²⁰⁰ ways from the first node to the last.
        let pairs = 2_200u32;
        let ties: Vec<[u32; 2]> = (0..2 * pairs - 2)
            .flat_map(|node| {
                let next = node - node % 2 + 2;
                [[node, next], [node, next + 1]]
            })
            .collect();
        let graph = undirected(2 * pairs as usize, &ties);
        let rows = graph.outgoing_rows();
        let ends = [0, 2 * pairs - 1];
        let drawn = Routes::<f64>::new(rows, rows).draw(ends, &mut Random::new(1), &mut |_| {});
        assert!(drawn.is_err());
        let counts = visited::<Count>(&graph, ends, 1);
        for pair in 1..pairs - 1 {
            let [one, other] = [2 * pair, 2 * pair + 1].map(|node| counts[node as usize]);
            assert_eq!(one + other, 1, "at {pair}");
        }
    }
}
