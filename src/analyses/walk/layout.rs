//! In which order do the rows of a walk lie best?
//!
//! By falling length: where a row ends is then foreseen, and the scores that are asked for most
//! lie together. A product takes about half of the time it takes in the order of the numbers;
//! laying the rows out takes about as long as two products, and no longer because they are read in
//! the order of the numbers and rows of the same length are written one after the other.

use std::hint::black_box;
use std::ops::Range;

use rayon::prelude::*;

use super::senders::Senders;
use super::sum::{NODES_PER_TASK, sum, weighted_sum};
use crate::frozen::{Adjacency, offsets_of};

/// Nodes and arcs a task of a product has, if a node has not more.
const WORK_PER_TASK: usize = 1 << 13;

/// Rows of so many senders or fewer are added up run by run.
const FEW: usize = 8;

/// A block has so many tasks or more, so that several threads find something to do.
const TASKS_PER_BLOCK: usize = 4;

/// Who leads to whom, row after row in some order; a node's number there is its place.
pub(super) struct Layout {
    rows: Adjacency,
    /// The node at each place.
    order: Vec<u32>,
    /// The place of each node.
    places: Vec<u32>,
}

impl Layout {
    /// The rows in the order that is found, which has every node once; and what else is found.
    ///
    /// Complexity: O(n + m), in parallel.
    fn new<E: Send>(
        senders: Senders<'_>,
        find_order: impl FnOnce() -> (Vec<u32>, E) + Send,
    ) -> (Self, E) {
        let (mut targets, (order, else_found, places, offsets)) = rayon::join(
            || emptied(senders.arc_count()),
            || {
                let (order, else_found) = find_order();
                let mut places = vec![0; order.len()];
                for (place, &node) in (0u32..).zip(&order) {
                    places[node as usize] = place;
                }
                let offsets = offsets_of(degrees(senders, &order));
                (order, else_found, places, offsets)
            },
        );
        fill_rows(&mut targets, &offsets, &order, |node, row| {
            for (target, neighbor) in row.iter_mut().zip(senders.row(node).neighbors()) {
                *target = places[neighbor as usize];
            }
        });
        let strengths = senders.is_weighted().then(|| {
            let mut strengths = vec![0.0; senders.arc_count()];
            fill_rows(&mut strengths, &offsets, &order, |node, row| {
                row.copy_from_slice(senders.row(node).strengths.unwrap_or_default());
            });
            strengths
        });
        let layout = Self {
            rows: Adjacency::new(offsets, targets, strengths),
            order,
            places,
        };
        (layout, else_found)
    }

    /// By falling degree.
    pub(super) fn by_degree(senders: Senders<'_>) -> Self {
        Self::new(senders, || (by_falling_degree(senders), ())).0
    }

    /// Groups in their order, each by falling degree; and the places of each.
    pub(super) fn by_group(
        senders: Senders<'_>,
        of: &[u32],
        sizes: &[u32],
    ) -> (Self, Vec<Range<usize>>) {
        Self::new(senders, || {
            let falling = by_falling_degree(senders);
            let order = counted(&falling, sizes.len(), |node| of[node as usize] as usize);
            let mut end = 0;
            let places = sizes.iter().map(|&size| {
                let start = end;
                end += size as usize;
                start..end
            });
            (order, places.collect())
        })
    }

    /// By falling degree, but last those of a set without ties between each other; and how
    /// many come before them. Ties must be mutual.
    pub(super) fn core_first(senders: Senders<'_>) -> (Self, usize) {
        Self::new(senders, || {
            let falling = by_falling_degree(senders);
            let is_apart = apart(senders, &falling);
            let order = counted(&falling, 2, |node| usize::from(is_apart[node as usize]));
            let core = is_apart.iter().filter(|&&is_apart| !is_apart).count();
            (order, core)
        })
    }

    pub(super) fn node_count(&self) -> usize {
        self.order.len()
    }

    #[inline]
    pub(super) fn degree(&self, place: u32) -> usize {
        self.rows.degree(place)
    }

    /// The strength that leads to the node there.
    pub(super) fn total(&self, place: u32) -> f64 {
        match self.rows.strengths(place) {
            Some(strengths) => strengths.iter().sum::<f64>().min(f64::MAX),
            None => self.rows.degree(place) as f64,
        }
    }

    /// Σ strength × what the sender has, over those who lead to the node there.
    #[inline(always)]
    pub(super) fn received<T: Copy + Into<f64>>(&self, place: u32, sent: &[T]) -> f64 {
        let senders = self.rows.neighbors(place);
        match self.rows.strengths(place) {
            None => sum(senders, sent),
            Some(strengths) => weighted_sum(senders, strengths, sent),
        }
    }

    /// [`Self::received`] at one place after the other. Rows of the same few senders lie together:
    /// they are added up without a look at where each ends.
    #[inline(always)]
    pub(super) fn each_received<T: Copy + Into<f64>>(
        &self,
        places: Range<usize>,
        sent: &[T],
        mut take: impl FnMut(usize, f64),
    ) {
        let mut start = places.start;
        while start < places.end {
            let degree = self.degree(start as u32);
            let alike = (start + 1..places.end).find(|&place| self.degree(place as u32) != degree);
            let run = start..alike.unwrap_or(places.end);
            start = run.end;
            if degree > FEW || self.rows.is_weighted() {
                run.for_each(|place| take(place, self.received(place as u32, sent)));
                continue;
            }
            let senders = self.rows.run(run.clone());
            match degree {
                0 => run.for_each(|place| take(place, 0.0)),
                1 => each_sum::<1, T>(run, senders, sent, &mut take),
                2 => each_sum::<2, T>(run, senders, sent, &mut take),
                3 => each_sum::<3, T>(run, senders, sent, &mut take),
                4 => each_sum::<4, T>(run, senders, sent, &mut take),
                5 => each_sum::<5, T>(run, senders, sent, &mut take),
                6 => each_sum::<6, T>(run, senders, sent, &mut take),
                7 => each_sum::<7, T>(run, senders, sent, &mut take),
                _ => each_sum::<FEW, T>(run, senders, sent, &mut take),
            }
        }
    }

    /// Numbers of nodes, by place.
    pub(super) fn by_place(&self, value: impl Fn(u32) -> f64 + Sync) -> Vec<f64> {
        let order = self.order.par_iter().with_min_len(NODES_PER_TASK);
        order.map(|&node| value(node)).collect()
    }

    /// Numbers of places, by node.
    pub(super) fn by_node(&self, values: &[f64]) -> Vec<f64> {
        let places = self.places.par_iter().with_min_len(NODES_PER_TASK);
        places.map(|&place| values[place as usize]).collect()
    }

    /// Cuts places into tasks of about the same work; `values` has one for each of them.
    pub(super) fn tasks<'v>(
        &self,
        places: Range<usize>,
        values: &'v mut [f64],
    ) -> Vec<(Range<usize>, &'v mut [f64])> {
        split(self.cut(places, WORK_PER_TASK), values)
    }

    /// Cuts all places into at most about so many blocks of about the same work, and each of them
    /// into tasks.
    pub(super) fn blocks(&self, count: usize) -> Vec<Block> {
        let work = self.node_count() + self.rows.arc_count();
        let per_block = work.div_ceil(count).max(TASKS_PER_BLOCK * WORK_PER_TASK);
        let blocks = self.cut(0..self.node_count(), per_block);
        let blocks = blocks.map(|places| Block {
            tasks: self.cut(places.clone(), WORK_PER_TASK).collect(),
            places,
        });
        blocks.collect()
    }

    fn cut(&self, places: Range<usize>, work: usize) -> impl Iterator<Item = Range<usize>> {
        let offsets = self.rows.offsets();
        let done = move |place: usize| offsets[place] as usize + place;
        let mut start = places.start;
        std::iter::from_fn(move || {
            if start == places.end {
                return None;
            }
            let goal = done(start) + work;
            // The last place until which the goal is not passed, but at least one further.
            let (mut low, mut high) = (start + 1, places.end);
            while low < high {
                let middle = (low + high).div_ceil(2);
                if done(middle) <= goal {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            Some(std::mem::replace(&mut start, low)..low)
        })
    }
}

/// Places that follow each other and what each task has of them.
pub(super) struct Block {
    pub(super) places: Range<usize>,
    tasks: Vec<Range<usize>>,
}

impl Block {
    /// The tasks; `values` has one for each place.
    pub(super) fn tasks<'v>(&self, values: &'v mut [f64]) -> Vec<(Range<usize>, &'v mut [f64])> {
        split(self.tasks.iter().cloned(), values)
    }
}

fn split(
    ranges: impl Iterator<Item = Range<usize>>,
    mut values: &mut [f64],
) -> Vec<(Range<usize>, &mut [f64])> {
    let parts = ranges.map(|range| {
        let (part, rest) = std::mem::take(&mut values).split_at_mut(range.len());
        values = rest;
        (range, part)
    });
    parts.collect()
}

/// The sums of rows of K senders.
#[inline(always)]
fn each_sum<const K: usize, T: Copy + Into<f64>>(
    places: Range<usize>,
    senders: &[u32],
    sent: &[T],
    take: &mut impl FnMut(usize, f64),
) {
    let (rows, _) = senders.as_chunks::<K>();
    for (place, row) in places.zip(rows) {
        take(place, sum(row, sent));
    }
}

/// New memory that the system has emptied already, which it does when a page is first written to.
fn emptied(count: usize) -> Vec<u32> {
    const SMALL_PAGE: usize = (1 << 12) / size_of::<u32>();
    let mut cells = vec![0; count];
    for cell in cells.iter_mut().step_by(SMALL_PAGE) {
        // Not known to be written already, so that it is.
        *cell = black_box(0);
    }
    cells
}

/// `fill` gets each node and where its row lies among `cells`.
fn fill_rows<T: Send>(
    mut cells: &mut [T],
    offsets: &[u32],
    order: &[u32],
    fill: impl Fn(u32, &mut [T]) + Sync,
) {
    let mut rows: Vec<&mut [T]> = Vec::new();
    rows.resize_with(order.len(), Default::default);
    for (&node, range) in order.iter().zip(offsets.windows(2)) {
        let (row, rest) = cells.split_at_mut((range[1] - range[0]) as usize);
        rows[node as usize] = row;
        cells = rest;
    }
    rows.par_iter_mut()
        .with_min_len(NODES_PER_TASK)
        .enumerate()
        .for_each(|(node, row)| fill(node as u32, row));
}

/// Those of the same degree by number.
fn by_falling_degree(senders: Senders<'_>) -> Vec<u32> {
    let nodes: Vec<u32> = (0..senders.node_count() as u32).collect();
    let degrees = degrees(senders, &nodes);
    let most = degrees.iter().max().map_or(0, |&most| most as usize);
    counted(&nodes, most + 1, |node| {
        most - degrees[node as usize] as usize
    })
}

/// Of these nodes, in their order.
fn degrees(senders: Senders<'_>, nodes: &[u32]) -> Vec<u32> {
    let nodes = nodes.par_iter().with_min_len(NODES_PER_TASK);
    nodes
        .map(|&node| senders.row(node).degree() as u32)
        .collect()
}

/// Nodes by rising key, those of the same as they are.
fn counted(nodes: &[u32], keys: usize, key: impl Fn(u32) -> usize) -> Vec<u32> {
    let mut counts = vec![0; keys];
    for &node in nodes {
        counts[key(node)] += 1;
    }
    let mut next = offsets_of(counts);
    let mut order = vec![0; nodes.len()];
    for &node in nodes {
        let place = &mut next[key(node)];
        order[*place as usize] = node;
        *place += 1;
    }
    order
}

/// Nodes without ties between each other, as many as are found by taking one with the fewest
/// ties again and again and leaving out its neighbors.
fn apart(senders: Senders<'_>, falling: &[u32]) -> Vec<bool> {
    let mut is_apart = vec![true; falling.len()];
    for &node in falling.iter().rev() {
        if is_apart[node as usize] {
            for neighbor in senders.row(node).neighbors() {
                is_apart[neighbor as usize] = false;
            }
        }
    }
    is_apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, path, star, undirected, weighted};
    use crate::frozen::Direction;

    #[test]
    fn long_rows_come_first() {
        // 2 hears 0, 1 and 3; 1 hears 0.
        let graph = directed(4, &[[0, 1], [0, 2], [1, 2], [3, 2]]);
        let layout = Layout::by_degree(Senders::of(&graph));
        assert_eq!(layout.order, [2, 1, 0, 3]);
        let values = layout.by_place(f64::from);
        assert_eq!(values, [2.0, 1.0, 0.0, 3.0]);
        assert_eq!(layout.by_node(&values), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(
            (layout.received(0, &values), layout.received(1, &values)),
            (4.0, 0.0)
        );
        assert_eq!((layout.degree(0), layout.total(0)), (3, 3.0));
    }

    #[test]
    fn strengths_move_along() {
        let ties = [([0, 1], 0.5), ([1, 2], 2.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        let layout = Layout::by_degree(Senders::of(&graph));
        assert_eq!(layout.order, [1, 0, 2]);
        // 0.5 × 10 + 2 × 20.
        assert_eq!(layout.received(0, &[1.0f32, 10.0, 20.0]), 45.0);
        assert_eq!(layout.total(0), 2.5);
    }

    #[test]
    fn those_apart_come_last() {
        let (layout, core) = Layout::core_first(Senders::of(&star(4)));
        assert_eq!((layout.order, core), (vec![0, 1, 2, 3], 1));
        // 4 goes first, then 0, then 2, which all others of the path are next to.
        let (layout, core) = Layout::core_first(Senders::of(&path(5)));
        assert_eq!((layout.order, core), (vec![1, 3, 2, 0, 4], 2));
        let (_, core) = Layout::core_first(Senders::of(&undirected(2, &[])));
        assert_eq!(core, 0);
    }

    #[test]
    fn groups_stay_together() {
        let graph = undirected(5, &[[0, 4], [1, 2], [2, 3]]);
        let (layout, places) = Layout::by_group(Senders::of(&graph), &[0, 1, 1, 1, 0], &[2, 3]);
        assert_eq!(
            (layout.order, places),
            (vec![0, 4, 2, 1, 3], vec![0..2, 2..5])
        );
    }

    #[test]
    fn work_is_cut_evenly() {
        let layout = Layout::by_degree(Senders::of(&star(5)));
        let cut = |places, work| layout.cut(places, work).collect::<Vec<_>>();
        // The center has 4 arcs and is 5 by itself; the others are 2 each.
        assert_eq!(cut(0..5, 3), [0..1, 1..2, 2..3, 3..4, 4..5]);
        assert_eq!(cut(0..5, 9), [0..3, 3..5]);
        assert!(cut(1..1, 9).is_empty());
        assert_eq!(
            (layout.blocks(3).len(), layout.blocks(3)[0].places.clone()),
            (1, 0..5)
        );
    }
}
