//! Which two-paths between sectors are closed? Those in triangles.

use super::Role;
use super::count::Counts;
use crate::traverse::triangles::{Census, DOWN, Oriented, Three, UP};

/// Two-paths a→b→c with a→c, by role of b.
pub(super) fn closed(oriented: &Oriented, sectors: &[Option<u32>]) -> Vec<Counts> {
    let sector = |&node: &u32| sectors[node as usize].unwrap_or(NO_SECTOR);
    let sectors: Vec<u32> = oriented.node.iter().map(sector).collect();
    let patterns = patterns();
    let empty = || Closed {
        counts: vec![[0; 5]; oriented.node_count()],
        sectors: &sectors,
        patterns: &patterns,
    };
    oriented.by_node(oriented.count(empty).counts)
}

const NO_SECTOR: u32 = u32::MAX;

/// How often each corner of a triangle, from the highest, has each role.
type Pattern = [[u8; 5]; 3];

struct Closed<'a> {
    counts: Vec<Counts>,
    sectors: &'a [u32],
    patterns: &'a [Pattern],
}

impl Census for Closed<'_> {
    type Tie = [[u64; 5]; 2];

    #[inline]
    fn third(&mut self, [at_a, at_b]: &mut [[u64; 5]; 2], three: Three) {
        if three.bc == 0 {
            return;
        }
        let sectors = [three.a, three.b, three.c].map(|corner| self.sectors[corner as usize]);
        if sectors.contains(&NO_SECTOR) {
            return;
        }
        let [of_a, of_b, of_c] = &self.patterns[place(three, sectors)];
        let at_c = &mut self.counts[three.c as usize];
        for role in 0..5 {
            at_a[role] += u64::from(of_a[role]);
            at_b[role] += u64::from(of_b[role]);
            at_c[role] += u64::from(of_c[role]);
        }
    }

    fn tie(&mut self, a: u32, b: u32, [at_a, at_b]: [[u64; 5]; 2]) {
        add(&mut self.counts[a as usize], at_a);
        add(&mut self.counts[b as usize], at_b);
    }

    fn merge(mut self, other: Self) -> Self {
        for (left, right) in self.counts.iter_mut().zip(other.counts) {
            add(left, right);
        }
        self
    }
}

fn add(left: &mut Counts, right: Counts) {
    for (left, right) in left.iter_mut().zip(right) {
        *left += right;
    }
}

/// Which pattern: by the dyads, and by which corners share a sector.
#[inline]
fn place(three: Three, [a, b, c]: [u32; 3]) -> usize {
    let dyads = three.ab | three.ac << 2 | three.bc << 4;
    let same = u8::from(a == b) | u8::from(a == c) << 1 | u8::from(b == c) << 2;
    usize::from(same) << 6 | usize::from(dyads)
}

fn patterns() -> Vec<Pattern> {
    // One sector for each corner, merged as the bits say.
    let sectors = |same: u8| match same {
        0 => [0, 1, 2],
        1 => [0, 0, 2],
        2 => [0, 1, 0],
        4 => [0, 1, 1],
        _ => [0, 0, 0],
    };
    let mut patterns = Vec::with_capacity(8 * 64);
    for same in 0..8 {
        for dyads in 0..64 {
            let mut pattern = [[0; 5]; 3];
            for [from, via, to] in transitive_orders(dyads) {
                let sectors = sectors(same);
                let role = Role::of(sectors[from], sectors[via], sectors[to]);
                pattern[via][role as usize] += 1;
            }
            patterns.push(pattern);
        }
    }
    patterns
}

/// The orders (x, y, z) of a triangle's corners 0, 1, 2 with x→y, y→z and x→z, from its
/// dyads 0–1, 0–2 and 1–2, two bits each.
fn transitive_orders(code: u8) -> Vec<[usize; 3]> {
    let leads = |from: usize, to: usize| {
        let (place, bit) = match (from, to) {
            (0, 1) => (0, DOWN),
            (1, 0) => (0, UP),
            (0, 2) => (2, DOWN),
            (2, 0) => (2, UP),
            (1, 2) => (4, DOWN),
            _ => (4, UP),
        };
        code >> place & bit != 0
    };
    let orders = [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ];
    let transitive = orders.into_iter();
    transitive
        .filter(|&[x, y, z]| leads(x, y) && leads(y, z) && leads(x, z))
        .collect()
}
