//! How is every triangle met once?

use rayon::prelude::*;

use super::hits::Hits;
use super::{NUMBERS_PER_TASK, Oriented};
use crate::parallel::{self, Spare};

/// Three nodes by their numbers, `a > b > c`, of whom a is tied to both others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Three {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) c: u32,
    /// How a and b are tied, seen from a.
    pub(crate) ab: u8,
    /// How a and c are tied, seen from a.
    pub(crate) ac: u8,
    /// How b and c are tied, seen from b; 0 when they are not.
    pub(crate) bc: u8,
}

/// What is counted about triangles.
///
/// Which triangles share a census depends on the threads: what is counted must be whole
/// numbers, whose sum does not depend on the order.
pub(crate) trait Census: Sized + Send {
    /// What is counted along one tie a–b before [`Self::tie`] takes it.
    type Tie: Default;

    /// Three nodes: every triangle once, and some that are none, without `bc`.
    fn third(&mut self, tie: &mut Self::Tie, three: Three);

    /// The tie a–b has met all its lower thirds.
    fn tie(&mut self, a: u32, b: u32, counted: Self::Tie);

    /// Both together.
    fn merge(self, other: Self) -> Self;
}

impl Oriented {
    /// Counts all triangles.
    ///
    /// Complexity: O(m · arboricity), numbers in parallel.
    pub(crate) fn count<C: Census>(&self, empty: impl Fn() -> C + Sync + Send) -> C {
        if self.is_directed() {
            self.count_all::<true, C>(empty)
        } else {
            self.count_all::<false, C>(empty)
        }
    }

    fn count_all<const DIRECTED: bool, C: Census>(&self, empty: impl Fn() -> C + Sync + Send) -> C {
        let scratch = || (empty(), vec![0u8; self.node_count()], Hits::default());
        let spare = Spare::new();
        parallel::tasks(self.node_count(), NUMBERS_PER_TASK).for_each(|numbers| {
            spare.with(scratch, |(census, marks, hits)| {
                for a in numbers {
                    self.count_at::<DIRECTED, C>(a as u32, marks, hits, census);
                }
            });
        });
        let counted = spare.into_all().into_iter().map(|(census, ..)| census);
        counted.reduce(C::merge).unwrap_or_else(empty)
    }

    /// The triangles whose highest number is `a`; `marks` is all zero before and after.
    ///
    /// A hub b is asked for each c before it in the row of a; for any other b the row of a is
    /// marked and that of b read. Marks of a byte stay in the nearest cache. The start of each row
    /// is touched beforehand: these fetches wait for nothing, while those of the loop behind wait
    /// for its branches.
    fn count_at<const DIRECTED: bool, C: Census>(
        &self,
        a: u32,
        marks: &mut [u8],
        hits: &mut Hits,
        census: &mut C,
    ) {
        let row = self.row(a);
        if row.len() < 2 {
            return;
        }
        let others = &self.lower[row.clone()];
        let hub_count = others.partition_point(|&other| other < self.hubs.count());
        for tie in row.clone().take(hub_count).skip(1) {
            self.at_hub::<DIRECTED, C>(a, tie, census);
        }
        if hub_count.max(1) == others.len() {
            return;
        }
        let mut touched = 0;
        for tie in row.clone() {
            let other = self.lower[tie];
            marks[other as usize] = self.dyad::<DIRECTED>(tie);
            touched ^= self.lower.get(self.row(other).start).copied().unwrap_or(0);
        }
        std::hint::black_box(touched);
        for ab in row.start + hub_count.max(1)..row.end {
            let mut counted = C::Tie::default();
            let b = self.lower[ab];
            let of_ab = self.dyad::<DIRECTED>(ab);
            let is_marked = |c: u32| marks[c as usize] != 0;
            hits.each(self.row(b), &self.lower, is_marked, |bc| {
                let c = self.lower[bc];
                let three = Three {
                    a,
                    b,
                    c,
                    ab: of_ab,
                    ac: marks[c as usize],
                    bc: self.dyad::<DIRECTED>(bc),
                };
                census.third(&mut counted, three);
            });
            census.tie(a, b, counted);
        }
        for &other in others {
            marks[other as usize] = 0;
        }
    }

    #[inline]
    fn at_hub<const DIRECTED: bool, C: Census>(&self, a: u32, tie: usize, census: &mut C) {
        let mut counted = C::Tie::default();
        let (b, ab) = (self.lower[tie], self.dyad::<DIRECTED>(tie));
        let hub = self.hubs.row::<DIRECTED>(b);
        for before in self.row(a).start..tie {
            let c = self.lower[before];
            let three = Three {
                a,
                b,
                c,
                ab,
                ac: self.dyad::<DIRECTED>(before),
                bc: hub.dyad(c),
            };
            census.third(&mut counted, three);
        }
        census.tie(a, b, counted);
    }
}
