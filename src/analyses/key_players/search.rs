//! Which sets have the highest score? All of them when they are few, else greedy and swaps.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::random::Random;

/// How hard to look for sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Try every set when there are no more than this.
    pub exhaustive_up_to: u64,
    /// How many random sets to improve besides the greedy one.
    pub starts: u32,
    /// How many sets as good as the best to list.
    pub most_sets: usize,
    /// Where the random sets come from.
    pub seed: u64,
}

impl Default for Effort {
    fn default() -> Self {
        Self {
            exhaustive_up_to: 20_000,
            starts: 4,
            most_sets: 100,
            seed: 0,
        }
    }
}

/// How sets were looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// Every set was tried: no set is better, and no set as good is missing.
    Exhaustive,
    /// The greedy set and random sets were improved by swaps of one actor until none helped;
    /// a better set may exist.
    GreedyAndSwaps,
}

/// What a search maximizes.
pub(super) trait Criterion: Sync {
    /// Scores closer than this, relative to the larger, are equal.
    const TOLERANCE: f64;

    /// How many nodes there are to choose from.
    fn node_count(&self) -> usize;

    /// The scores of `base` with one more node, for each node from `first` on; a node of
    /// `base` has −∞.
    fn scores_with(&self, base: &[u32], first: u32) -> Vec<f64>;
}

/// The best sets found.
pub(super) struct Found {
    pub(super) score: f64,
    pub(super) sets: Vec<Vec<u32>>,
    pub(super) more: bool,
    pub(super) search: Search,
}

/// Looks for the sets of `size` nodes with the highest score.
///
/// # Panics
/// When there are fewer nodes, or `size` is 0; callers refuse both.
pub(super) fn search<C: Criterion>(criterion: &C, size: usize, effort: &Effort) -> Found {
    assert!(
        (1..=criterion.node_count()).contains(&size),
        "some set has the size"
    );
    let count = set_count(criterion.node_count(), size);
    let (best, search) = if count.is_some_and(|count| count <= effort.exhaustive_up_to) {
        (try_all(criterion, size, effort), Search::Exhaustive)
    } else {
        (improve(criterion, size, effort), Search::GreedyAndSwaps)
    };
    Found {
        score: best.score,
        sets: best.sets.into_iter().collect(),
        more: best.more,
        search,
    }
}

/// C(n, k), `None` when it does not fit.
fn set_count(node_count: usize, size: usize) -> Option<u64> {
    let mut count = 1u64;
    for step in 0..size.min(node_count - size) as u64 {
        // The product of consecutive binomials divides without remainder.
        count = count.checked_mul(node_count as u64 - step)? / (step + 1);
    }
    Some(count)
}

fn try_all<C: Criterion>(criterion: &C, size: usize, effort: &Effort) -> Best {
    const BASES_PER_TASK: usize = 32;
    let bases = subsets(criterion.node_count() as u32, size - 1);
    let parts: Vec<Best> = bases
        .par_chunks(BASES_PER_TASK)
        .map(|bases| {
            let mut best = Best::new(C::TOLERANCE, effort.most_sets);
            for base in bases {
                let first = base.last().map_or(0, |last| last + 1);
                best.offer_all(base, first, &criterion.scores_with(base, first));
            }
            best
        })
        .collect();
    let mut best = Best::new(C::TOLERANCE, effort.most_sets);
    for part in parts {
        best.merge(part);
    }
    best
}

/// Every sorted set of that size, in order.
fn subsets(node_count: u32, size: usize) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for _ in 0..size {
        all = all
            .iter()
            .flat_map(|set: &Vec<u32>| {
                let first = set.last().map_or(0, |last| last + 1);
                (first..node_count).map(|node| with(set, node))
            })
            .collect();
    }
    all
}

fn with(set: &[u32], node: u32) -> Vec<u32> {
    let mut larger = set.to_vec();
    larger.insert(larger.partition_point(|&member| member < node), node);
    larger
}

fn without(set: &[u32], node: u32) -> Vec<u32> {
    let kept = set.iter().copied().filter(|&member| member != node);
    kept.collect()
}

fn improve<C: Criterion>(criterion: &C, size: usize, effort: &Effort) -> Best {
    let mut best = Best::new(C::TOLERANCE, effort.most_sets);
    let mut looked_around = BTreeSet::new();
    let mut starts = vec![greedy(criterion, size)];
    starts.extend((0..effort.starts).map(|start| {
        let mut random = Random::stream(effort.seed, u64::from(start));
        draw(criterion.node_count() as u32, size, &mut random)
    }));
    for start in starts {
        climb(criterion, start, &mut best, &mut looked_around);
    }
    // Sets as good as the best may lead to better ones, or to others as good.
    while best.sets.len() < effort.most_sets {
        let Some(next) = best.sets.iter().find(|set| !looked_around.contains(*set)) else {
            break;
        };
        climb(criterion, next.clone(), &mut best, &mut looked_around);
    }
    best
}

fn greedy<C: Criterion>(criterion: &C, size: usize) -> Vec<u32> {
    let mut set = Vec::new();
    for _ in 0..size {
        let scores = criterion.scores_with(&set, 0);
        let mut chosen = 0;
        for (node, &score) in scores.iter().enumerate() {
            if is_better(score, scores[chosen], C::TOLERANCE) {
                chosen = node;
            }
        }
        set = with(&set, chosen as u32);
    }
    set
}

/// A random set (Floyd's sampling: each set as likely).
fn draw(node_count: u32, size: usize, random: &mut Random) -> Vec<u32> {
    let mut set = BTreeSet::new();
    for last in node_count - size as u32..node_count {
        let pick = random.below(u64::from(last) + 1) as u32;
        if !set.insert(pick) {
            set.insert(last);
        }
    }
    set.into_iter().collect()
}

/// Swaps one node for another as long as that helps, the best swap first.
fn climb<C: Criterion>(
    criterion: &C,
    start: Vec<u32>,
    best: &mut Best,
    looked_around: &mut BTreeSet<Vec<u32>>,
) {
    let mut set = start;
    while looked_around.insert(set.clone()) {
        let mut here = Best::new(C::TOLERANCE, 1);
        for &member in &set {
            let base = without(&set, member);
            let scores = criterion.scores_with(&base, 0);
            // The set itself comes first, so that only a better one replaces it.
            here.offer(scores[member as usize], || set.clone());
            here.offer_all(&base, 0, &scores);
            best.offer_all(&base, 0, &scores);
        }
        set = here.first.expect("the set itself was offered");
    }
}

fn is_better(score: f64, than: f64, tolerance: f64) -> bool {
    score > than && !is_equal(score, than, tolerance)
}

fn is_equal(left: f64, right: f64, tolerance: f64) -> bool {
    // The difference to −∞ would pass any relative tolerance.
    let close = (left - right).abs() <= tolerance * left.abs().max(right.abs());
    left == right || left.is_finite() && right.is_finite() && close
}

/// The best sets so far.
struct Best {
    tolerance: f64,
    most_sets: usize,
    score: f64,
    /// The set that was the first to have the score.
    first: Option<Vec<u32>>,
    sets: BTreeSet<Vec<u32>>,
    more: bool,
}

impl Best {
    fn new(tolerance: f64, most_sets: usize) -> Self {
        Self {
            tolerance,
            most_sets: most_sets.max(1),
            score: f64::NEG_INFINITY,
            first: None,
            sets: BTreeSet::new(),
            more: false,
        }
    }

    fn offer_all(&mut self, base: &[u32], first: u32, scores: &[f64]) {
        for (node, &score) in (first..).zip(scores) {
            self.offer(score, || with(base, node));
        }
    }

    fn offer(&mut self, score: f64, set: impl FnOnce() -> Vec<u32>) {
        if score == f64::NEG_INFINITY || is_better(self.score, score, self.tolerance) {
            return;
        }
        let set = set();
        if is_better(score, self.score, self.tolerance) {
            self.score = score;
            self.first = Some(set.clone());
            self.sets.clear();
            self.more = false;
        }
        self.insert(set);
    }

    fn merge(&mut self, other: Self) {
        for set in other.sets {
            self.offer(other.score, || set);
        }
        if is_equal(self.score, other.score, self.tolerance) {
            self.more |= other.more;
        }
    }

    /// Keeps the first sets in their order.
    fn insert(&mut self, set: Vec<u32>) {
        if self.sets.len() == self.most_sets && self.sets.last().is_some_and(|last| *last < set) {
            self.more = true;
            return;
        }
        self.sets.insert(set);
        if self.sets.len() > self.most_sets {
            self.sets.pop_last();
            self.more = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sum of the members' values, halved when both 0 and 1 are there.
    struct Sum(Vec<f64>);

    impl Criterion for Sum {
        const TOLERANCE: f64 = 0.0;

        fn node_count(&self) -> usize {
            self.0.len()
        }

        fn scores_with(&self, base: &[u32], first: u32) -> Vec<f64> {
            let score = |node: u32| {
                let set = with(base, node);
                let sum: f64 = set.iter().map(|&member| self.0[member as usize]).sum();
                if set.starts_with(&[0, 1]) {
                    sum / 2.0
                } else {
                    sum
                }
            };
            let nodes = first..self.0.len() as u32;
            nodes
                .map(|node| {
                    if base.contains(&node) {
                        f64::NEG_INFINITY
                    } else {
                        score(node)
                    }
                })
                .collect()
        }
    }

    #[test]
    fn swaps_find_what_greed_misses() {
        let criterion = Sum(vec![5.0, 4.9, 3.0, 3.0, 0.0]);
        for exhaustive_up_to in [0, 100] {
            let effort = Effort {
                exhaustive_up_to,
                ..Effort::default()
            };
            let found = search(&criterion, 2, &effort);
            assert_eq!(found.score, 8.0);
            assert_eq!(found.sets, [[0, 2], [0, 3]]);
            assert!(!found.more);
        }
    }

    #[test]
    fn a_list_that_is_full_says_so() {
        let criterion = Sum(vec![1.0; 6]);
        for exhaustive_up_to in [0, 100] {
            let effort = Effort {
                exhaustive_up_to,
                most_sets: 3,
                ..Effort::default()
            };
            let found = search(&criterion, 1, &effort);
            assert_eq!(found.sets, [[0], [1], [2]]);
            assert!(found.more);
        }
    }

    #[test]
    fn sets_are_counted() {
        assert_eq!(set_count(5, 2), Some(10));
        assert_eq!(set_count(5, 5), Some(1));
        assert_eq!(subsets(5, 2).len(), 10);
        assert_eq!(set_count(1_000_000, 12), None);
    }

    #[test]
    fn a_drawn_set_has_its_size() {
        let mut random = Random::new(1);
        assert!((0..100).all(|_| draw(7, 5, &mut random).len() == 5));
    }
}
