//! How are three actors tied, in how many ways? The counts behind census and transitivity.

use std::sync::Arc;

use super::DyadCensus;
use crate::frozen::FrozenGraph;
use crate::traverse::triangles::{BOTH, Census, DOWN, Three, UP, oriented};

/// The 16 types in the order of Holland and Leinhardt: mutual, asymmetric and null dyads,
/// then Down, Up, Transitive or Cyclic.
pub(crate) const NAMES: [&str; 16] = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D",
    "120U", "120C", "210", "300",
];

/// How many triads there are of each type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Triads(pub(crate) [u128; 16]);

/// By type, how many two-paths a→b→c (a ≠ c) it has and how many of them are closed by a→c.
const PATHS: [(u128, u128); 16] = [
    (0, 0),
    (0, 0),
    (0, 0),
    (0, 0),
    (0, 0),
    (1, 0),
    (1, 0),
    (1, 0),
    (1, 1),
    (3, 0),
    (2, 0),
    (2, 2),
    (2, 2),
    (3, 1),
    (4, 3),
    (6, 6),
];

impl Triads {
    /// How many two-paths there are.
    pub(crate) fn paths(&self) -> u128 {
        self.weigh(|(paths, _)| paths)
    }

    /// How many two-paths are closed.
    pub(crate) fn transitive_paths(&self) -> u128 {
        self.weigh(|(_, closed)| closed)
    }

    fn weigh(&self, weight: impl Fn((u128, u128)) -> u128) -> u128 {
        let types = self.0.iter().zip(PATHS);
        types.map(|(count, paths)| count * weight(paths)).sum()
    }
}

/// The triads of the graph, counted once.
///
/// Triangles are met one by one. Open two-paths follow from the dyads at their middle, less
/// those that triangles close; triads with one dyad from the dyads, less those that the
/// others use; empty ones are what is left.
pub(crate) fn triads(graph: &FrozenGraph) -> Arc<Triads> {
    graph.derive(count)
}

fn count(graph: &FrozenGraph) -> Triads {
    let closed = closed(graph);
    let mut counts = open(graph);
    let mut types = [0u128; 16];
    for (code, &count) in closed.iter().enumerate() {
        let dyads = [code as u8 & 3, code as u8 >> 2 & 3, code as u8 >> 4];
        types[closed_type(dyads)] += u128::from(count);
        // At a: a–b and a–c; at b: a–b turned and b–c; at c: both turned.
        let [ab, ac, bc] = dyads;
        for corner in [[ab, ac], [turned(ab), bc], [turned(ac), turned(bc)]] {
            counts[open_place(corner)] -= u128::from(count);
        }
    }
    for (place, count) in counts.into_iter().enumerate() {
        types[OPEN_TYPES[place]] += count;
    }
    single_and_empty(graph, &mut types);
    Triads(types)
}

/// Threes by the dyads a–b, a–c and b–c, two bits each, from the higher end.
struct ByDyads(Vec<u64>);

/// Threes whose dyad b–c is missing: they are no triangles, and counted only because not to
/// count them takes longer.
const OPEN: usize = 16;

impl Census for ByDyads {
    type Tie = ();

    #[inline]
    fn third(&mut self, (): &mut (), three: Three) {
        self.0[usize::from(three.ab | three.ac << 2 | three.bc << 4) & 63] += 1;
    }

    fn tie(&mut self, _: u32, _: u32, (): ()) {}

    fn merge(mut self, other: Self) -> Self {
        for (left, right) in self.0.iter_mut().zip(other.0) {
            *left += right;
        }
        self
    }
}

/// Triangles by [`ByDyads`].
fn closed(graph: &FrozenGraph) -> Vec<u64> {
    let mut counts = oriented(graph).count(|| ByDyads(vec![0; 64])).0;
    counts[..OPEN].fill(0);
    counts
}

/// The dyad seen from its other end.
fn turned(dyad: u8) -> u8 {
    (dyad & DOWN) << 1 | (dyad & UP) >> 1
}

/// The six kinds of two-paths, by their dyads as seen from the middle: both out, both in, one
/// out and one in, mutual and in, mutual and out, both mutual.
const OPEN_TYPES: [usize; 6] = [3, 4, 5, 6, 7, 10];

fn open_place(dyads: [u8; 2]) -> usize {
    match dyads {
        [DOWN, DOWN] => 0,
        [UP, UP] => 1,
        [DOWN, UP] | [UP, DOWN] => 2,
        [BOTH, UP] | [UP, BOTH] => 3,
        [BOTH, DOWN] | [DOWN, BOTH] => 4,
        _ => 5,
    }
}

/// Pairs of dyads at each node, closed or not, by [`open_place`].
fn open(graph: &FrozenGraph) -> [u128; 6] {
    let mut counts = [0u128; 6];
    for node in graph.nodes() {
        let (outgoing, incoming) = (graph.outgoing(node), graph.incoming(node));
        let mutual = if graph.is_directed() {
            let answered = outgoing.iter();
            answered
                .filter(|to| incoming.binary_search(to).is_ok())
                .count()
        } else {
            outgoing.len()
        };
        let out = (outgoing.len() - mutual) as u128;
        let into = (incoming.len() - mutual) as u128;
        let mutual = mutual as u128;
        let pairs = |count: u128| count * count.saturating_sub(1) / 2;
        let here = [
            pairs(out),
            pairs(into),
            out * into,
            mutual * into,
            mutual * out,
            pairs(mutual),
        ];
        for (count, here) in counts.iter_mut().zip(here) {
            *count += here;
        }
    }
    counts
}

/// The type of three dyads that are all there: a–b, a–c, b–c, seen from a and b.
fn closed_type([ab, ac, bc]: [u8; 3]) -> usize {
    let mutual = [ab, ac, bc].iter().filter(|&&dyad| dyad == BOTH).count();
    let out = |dyads: [u8; 2]| dyads.iter().filter(|&&dyad| dyad == DOWN).count();
    match mutual {
        3 => 15,
        2 => 14,
        1 => {
            // The end of both asymmetric dyads: does it lead to the mutual pair, or the pair
            // to it, or neither?
            let dyads = if ab == BOTH {
                [turned(ac), turned(bc)]
            } else if ac == BOTH {
                [turned(ab), bc]
            } else {
                [ab, ac]
            };
            [12, 13, 11][out(dyads)]
        }
        _ => {
            let cyclic = [[ab, ac], [turned(ab), bc], [turned(ac), turned(bc)]]
                .into_iter()
                .all(|dyads| out(dyads) == 1);
            if cyclic { 9 } else { 8 }
        }
    }
}

/// How many asymmetric and mutual dyads each type has.
const DYADS: [(u128, u128); 16] = [
    (0, 0),
    (1, 0),
    (0, 1),
    (2, 0),
    (2, 0),
    (2, 0),
    (1, 1),
    (1, 1),
    (3, 0),
    (3, 0),
    (0, 2),
    (2, 1),
    (2, 1),
    (2, 1),
    (1, 2),
    (0, 3),
];

/// Every dyad is in a triad with each of the other n − 2; where no other type accounts for
/// it, it stands alone.
fn single_and_empty(graph: &FrozenGraph, types: &mut [u128; 16]) {
    let node_count = graph.node_count() as u128;
    let others = node_count.saturating_sub(2);
    let dyads = DyadCensus.count(graph);
    let used = |part: fn(&(u128, u128)) -> u128| -> u128 {
        types
            .iter()
            .zip(&DYADS)
            .map(|(count, dyads)| count * part(dyads))
            .sum()
    };
    let asymmetric = u128::from(dyads.asymmetric) * others - used(|dyads| dyads.0);
    let mutual = u128::from(dyads.mutual) * others - used(|dyads| dyads.1);
    types[1] = asymmetric;
    types[2] = mutual;
    let all = node_count * node_count.saturating_sub(1) * others / 6;
    types[0] = all - types.iter().sum::<u128>();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::directed;

    /// The name of the one type that a triad of three nodes has.
    fn name(arcs: &[[u32; 2]]) -> &'static str {
        let triads = triads(&directed(3, arcs));
        assert_eq!(triads.0.iter().sum::<u128>(), 1);
        NAMES[triads
            .0
            .iter()
            .position(|&count| count == 1)
            .expect("one triad")]
    }

    #[test]
    fn each_type_by_its_picture() {
        // A = 0, B = 1, C = 2, as drawn in Wasserman & Faust 1994, figure 14.2.
        let cases: [(&str, &[[u32; 2]]); 16] = [
            ("003", &[]),
            ("012", &[[0, 1]]),
            ("102", &[[0, 1], [1, 0]]),
            ("021D", &[[1, 0], [1, 2]]),
            ("021U", &[[0, 1], [2, 1]]),
            ("021C", &[[0, 1], [1, 2]]),
            ("111D", &[[0, 1], [1, 0], [2, 1]]),
            ("111U", &[[0, 1], [1, 0], [1, 2]]),
            ("030T", &[[0, 1], [1, 2], [0, 2]]),
            ("030C", &[[0, 1], [1, 2], [2, 0]]),
            ("201", &[[0, 1], [1, 0], [1, 2], [2, 1]]),
            ("120D", &[[1, 0], [1, 2], [0, 2], [2, 0]]),
            ("120U", &[[0, 1], [2, 1], [0, 2], [2, 0]]),
            ("120C", &[[0, 1], [1, 2], [0, 2], [2, 0]]),
            ("210", &[[0, 1], [1, 2], [2, 1], [0, 2], [2, 0]]),
            ("300", &[[0, 1], [1, 0], [1, 2], [2, 1], [0, 2], [2, 0]]),
        ];
        for (expected, arcs) in cases {
            assert_eq!(name(arcs), expected);
        }
    }
}
