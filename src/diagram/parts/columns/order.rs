//! In which order do columns cross least?
//!
//! Columns of things and pairs of them. A line that skips columns is taken as straight: in each
//! column between it stands at the height its ends say. Lines cross between two columns when
//! their order changes, which is counted as inversions. Sweeps put everything at the mean or the
//! median of its neighbors (the barycenter and median heuristics of layered drawing), the best
//! order met is kept, and then neighbors change places as long as that takes crossings away.
//!
//! # Source
//! K. Sugiyama, S. Tagawa, M. Toda: Methods for visual understanding of hierarchical system
//! structures. IEEE Transactions on Systems, Man, and Cybernetics 11 (1981),
//! doi:10.1109/TSMC.1981.4308636. W. Barth, P. Mutzel, M. Jünger: Simple and efficient bilayer
//! cross counting. Journal of Graph Algorithms and Applications 8 (2004),
//! doi:10.7155/jgaa.00088.

use std::cmp::Ordering;

/// How many sweeps there are, and how often neighbors are compared at most.
const SWEEPS: usize = 24;
const PASSES: usize = 30;

/// Lines that meet exactly at a column they skip must cross on one side of it: heights there are
/// those so little before the column.
const BEFORE: f64 = 1e-3;

/// Columns of things, by number, and which of them have a line.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// The things of each column; those that must come last are not among them.
    pub(super) columns: Vec<Vec<usize>>,
    /// Pairs of things; each at most once.
    pub(super) lines: Vec<(usize, usize)>,
}

/// How good an order is: crossings, then how far lines climb.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cost {
    /// How many pairs of lines cross.
    pub(super) crossings: u64,
    climb: f64,
}

impl Cost {
    fn is_better(&self, other: &Self) -> bool {
        match self.crossings.cmp(&other.crossings) {
            Ordering::Less => true,
            Ordering::Equal => self.climb < other.climb - 1e-9,
            Ordering::Greater => false,
        }
    }
}

/// Things with their columns, heights and neighbors.
struct State {
    columns: Vec<Vec<usize>>,
    column_of: Vec<usize>,
    /// How far down each stands, 0 to 1.
    height: Vec<f64>,
    neighbors: Vec<Vec<usize>>,
    lines: Vec<(usize, usize)>,
}

/// The columns in an order with few crossings; ties are broken by the order they came in.
///
/// Complexity: O((sweeps + passes) · (things + lines · columns) · log).
pub(super) fn ordered(input: &Columns) -> Vec<Vec<usize>> {
    let mut state = State::of(input);
    let mut best = (state.cost(), state.columns.clone());
    for sweep in 0..SWEEPS {
        state.sweep(sweep % 2 == 0, sweep % 4 < 2);
        state.keep_best(&mut best);
    }
    state.take(best.1.clone());
    for _ in 0..PASSES {
        let has_moved = state.swap_neighbors();
        state.keep_best(&mut best);
        if !has_moved {
            break;
        }
    }
    best.1
}

/// How often lines cross in an order.
#[cfg(test)]
pub(super) fn cost(input: &Columns) -> Cost {
    State::of(input).cost()
}

impl State {
    fn of(input: &Columns) -> Self {
        let things = input
            .columns
            .iter()
            .flatten()
            .max()
            .map_or(0, |&most| most + 1);
        let mut state = Self {
            columns: Vec::new(),
            column_of: vec![0; things],
            height: vec![0.0; things],
            neighbors: vec![Vec::new(); things],
            lines: input.lines.clone(),
        };
        for &(a, b) in &input.lines {
            state.neighbors[a].push(b);
            state.neighbors[b].push(a);
        }
        for (column, things) in input.columns.iter().enumerate() {
            for &thing in things {
                state.column_of[thing] = column;
            }
        }
        state.take(input.columns.clone());
        state
    }

    fn take(&mut self, columns: Vec<Vec<usize>>) {
        self.columns = columns;
        for column in 0..self.columns.len() {
            self.level(column);
        }
    }

    /// Says how far down each thing of a column stands.
    fn level(&mut self, column: usize) {
        let count = self.columns[column].len() as f64;
        for (row, &thing) in self.columns[column].iter().enumerate() {
            self.height[thing] = (row as f64 + 0.5) / count;
        }
    }

    fn keep_best(&self, best: &mut (Cost, Vec<Vec<usize>>)) {
        let cost = self.cost();
        if cost.is_better(&best.0) {
            *best = (cost, self.columns.clone());
        }
    }

    /// Puts each thing where its neighbors are, column by column.
    fn sweep(&mut self, is_forward: bool, is_mean: bool) {
        let count = self.columns.len();
        for step in 0..count {
            let column = if is_forward { step } else { count - 1 - step };
            let mut keyed: Vec<(f64, usize)> = self.columns[column]
                .iter()
                .map(|&thing| (self.wish(thing, is_forward, is_mean), thing))
                .collect();
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            self.columns[column] = keyed.into_iter().map(|(_, thing)| thing).collect();
            self.level(column);
        }
    }

    /// The mean or the median height of the neighbors that were placed before it in this sweep,
    /// else of all; its own without any.
    fn wish(&self, thing: usize, is_forward: bool, is_mean: bool) -> f64 {
        let own = self.column_of[thing];
        let is_before = |other: &usize| {
            if is_forward {
                self.column_of[*other] < own
            } else {
                self.column_of[*other] > own
            }
        };
        let all = &self.neighbors[thing];
        let before = all.iter().filter(|other| is_before(other));
        let mut heights: Vec<f64> = before.map(|&other| self.height[other]).collect();
        if heights.is_empty() {
            heights = all.iter().map(|&other| self.height[other]).collect();
        }
        if heights.is_empty() {
            return self.height[thing];
        }
        if is_mean {
            return heights.iter().sum::<f64>() / heights.len() as f64;
        }
        heights.sort_by(f64::total_cmp);
        let middle = heights.len() / 2;
        if heights.len() % 2 == 1 {
            heights[middle]
        } else {
            (heights[middle - 1] + heights[middle]) / 2.0
        }
    }

    /// Lets things next to each other change places where that is better; did any?
    fn swap_neighbors(&mut self) -> bool {
        let mut has_moved = false;
        for column in 0..self.columns.len() {
            for row in 1..self.columns[column].len() {
                let (upper, lower) = (self.columns[column][row - 1], self.columns[column][row]);
                let now = self.crossings_of(upper, lower);
                let then = self.crossings_of(lower, upper);
                if then < now || (then == now && self.wants_swap(upper, lower)) {
                    self.columns[column].swap(row - 1, row);
                    self.height.swap(upper, lower);
                    has_moved = true;
                }
            }
        }
        has_moved
    }

    /// Do lines climb less when the two change places?
    fn wants_swap(&self, upper: usize, lower: usize) -> bool {
        let climb = |thing: usize, height: f64| {
            let others = self.neighbors[thing].iter();
            others
                .map(|&other| (self.height[other] - height).abs())
                .sum::<f64>()
        };
        let (above, below) = (self.height[upper], self.height[lower]);
        climb(upper, below) + climb(lower, above) + 1e-9 < climb(upper, above) + climb(lower, below)
    }

    /// How often lines of two things cross when the first stands just above the second.
    fn crossings_of(&self, upper: usize, lower: usize) -> u64 {
        let between = (self.height[upper] + self.height[lower]) / 2.0;
        let own = self.column_of[upper];
        let leading = |thing: usize, is_right: bool| -> Vec<f64> {
            let others = self.neighbors[thing].iter();
            let mut heights: Vec<f64> = others
                .filter(|&&other| match self.column_of[other].cmp(&own) {
                    Ordering::Greater => is_right,
                    Ordering::Less => !is_right,
                    Ordering::Equal => false,
                })
                .map(|&other| {
                    // Where the line is one column away.
                    let far = self.column_of[other].abs_diff(own) as f64;
                    between + (self.height[other] - between) / far
                })
                .collect();
            heights.sort_by(f64::total_cmp);
            heights
        };
        [true, false]
            .into_iter()
            .map(|is_right| inverted(&leading(upper, is_right), &leading(lower, is_right)))
            .sum()
    }

    fn cost(&self) -> Cost {
        let mut between: Vec<Vec<(f64, f64)>> = vec![Vec::new(); self.columns.len()];
        let mut climb = 0.0;
        for &(a, b) in &self.lines {
            let (a, b) = if self.column_of[a] <= self.column_of[b] {
                (a, b)
            } else {
                (b, a)
            };
            let (first, last) = (self.column_of[a], self.column_of[b]);
            let rise = self.height[b] - self.height[a];
            climb += rise.abs();
            let at = |column: usize| {
                if column == first {
                    self.height[a]
                } else if column == last {
                    self.height[b]
                } else {
                    let along = (column - first) as f64 - BEFORE;
                    self.height[a] + rise * along / (last - first) as f64
                }
            };
            for (column, lines) in between[..last].iter_mut().enumerate().skip(first) {
                lines.push((at(column), at(column + 1)));
            }
        }
        Cost {
            crossings: between.into_iter().map(inversions).sum(),
            climb,
        }
    }
}

/// How many pairs (a, b) have `a > b`; both are sorted.
fn inverted(upper: &[f64], lower: &[f64]) -> u64 {
    let mut below = 0;
    let mut count = 0;
    for &height in upper {
        while below < lower.len() && lower[below] < height {
            below += 1;
        }
        count += below as u64;
    }
    count
}

/// How many pairs of lines change their order from left to right; lines that share an end do not.
fn inversions(mut lines: Vec<(f64, f64)>) -> u64 {
    lines.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut ends: Vec<f64> = lines.iter().map(|line| line.1).collect();
    let mut merged = ends.clone();
    merge_count(&mut ends, &mut merged)
}

/// Sorts and counts the pairs that stood the wrong way round, merging from the bottom up.
fn merge_count(values: &mut Vec<f64>, spare: &mut Vec<f64>) -> u64 {
    let length = values.len();
    let mut count = 0;
    let mut width = 1;
    while width < length {
        let mut start = 0;
        while start < length {
            let (middle, end) = ((start + width).min(length), (start + 2 * width).min(length));
            let (mut left, mut right) = (start, middle);
            for slot in spare.iter_mut().take(end).skip(start) {
                if left < middle && (right == end || values[left] <= values[right]) {
                    *slot = values[left];
                    left += 1;
                } else {
                    *slot = values[right];
                    right += 1;
                    count += (middle - left) as u64;
                }
            }
            start = end;
        }
        std::mem::swap(values, spare);
        width *= 2;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::layout::{Point, crossings};
    use crate::random::Random;

    /// Columns of so many things, and lines that chance chooses.
    fn random(seed: u64, sizes: &[usize], count: usize) -> Columns {
        let mut random = Random::new(seed);
        let mut next = 0;
        let columns: Vec<Vec<usize>> = sizes
            .iter()
            .map(|&size| {
                next += size;
                (next - size..next).collect()
            })
            .collect();
        let mut lines: Vec<(usize, usize)> = (0..count)
            .map(|_| {
                let [a, b] = [0; 2].map(|_: i32| random.below(next as u64) as usize);
                (a.min(b), a.max(b))
            })
            .filter(|(a, b)| a != b)
            .collect();
        lines.sort_unstable();
        lines.dedup();
        Columns { columns, lines }
    }

    /// Compares every two lines.
    fn naive(input: &Columns) -> u64 {
        let state = State::of(input);
        let place = |thing: usize| Point::new(state.column_of[thing] as f64, state.height[thing]);
        let lines = input.lines.iter();
        let lines: Vec<[Point; 2]> = lines
            .filter(|(a, b)| state.column_of[*a] != state.column_of[*b])
            .map(|&(a, b)| [place(a), place(b)])
            .collect();
        crossings(&lines)
    }

    #[test]
    fn crossings_are_those_of_all_pairs_compared() {
        for seed in 0..200 {
            let two = random(seed, &[7, 9], 30);
            assert_eq!(cost(&two).crossings, naive(&two), "seed {seed}");
        }
    }

    #[test]
    fn a_twisted_ladder_is_untwisted() {
        // 0–5, 1–4, 2–3: three crossings, and none once a side is turned around.
        let input = Columns {
            columns: vec![vec![0, 1, 2], vec![3, 4, 5]],
            lines: vec![(0, 5), (1, 4), (2, 3)],
        };
        assert_eq!(cost(&input).crossings, 3);
        let columns = ordered(&input);
        let lines = input.lines.clone();
        assert_eq!(cost(&Columns { columns, lines }).crossings, 0);
    }

    #[test]
    fn a_line_over_a_column_counts_there() {
        // 0–3 over the middle column; 1–2 and 2–4 cross it unless 2 stands below.
        let input = Columns {
            columns: vec![vec![0, 1], vec![2], vec![4, 3]],
            lines: vec![(0, 3), (1, 2), (2, 4)],
        };
        assert_eq!(cost(&input).crossings, 1);
        let columns = ordered(&input);
        let lines = input.lines.clone();
        assert_eq!(cost(&Columns { columns, lines }).crossings, 0);
    }

    #[test]
    fn never_worse_than_before_and_everybody_stays() {
        let (mut before, mut after) = (0, 0);
        for seed in 0..60 {
            let input = random(seed, &[12, 8, 15], 40);
            let columns = ordered(&input);
            for (old, new) in input.columns.iter().zip(&columns) {
                let mut sorted = new.clone();
                sorted.sort_unstable();
                assert_eq!(*old, sorted, "seed {seed}");
            }
            let lines = input.lines.clone();
            let now = cost(&Columns { columns, lines }).crossings;
            let then = cost(&input).crossings;
            assert!(now <= then, "seed {seed}: {now} > {then}");
            before += then;
            after += now;
        }
        assert!(after * 2 < before, "{after} of {before}");
    }

    #[test]
    fn without_lines_nothing_moves() {
        let input = Columns {
            columns: vec![vec![2, 0, 1], vec![], vec![3]],
            lines: Vec::new(),
        };
        assert_eq!(ordered(&input), input.columns);
        assert!(ordered(&Columns::default()).is_empty());
    }
}
