//! What does taking the best again and again give?

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::{Instance, State};

/// Swaps are tried while trying one for all takes no more steps than this.
const SWAP_STEPS: usize = 20_000_000;

/// How often something is swapped at most; each time the gain grows.
const SWAPS: usize = 64;

/// The better of two: always the best per cost among what still fits, or the best single one;
/// then what becomes better by exchanging one for another, which can only add.
///
/// # Source
/// Lazily (CELF): Leskovec, Krause, Guestrin, Faloutsos, VanBriesen & Glance 2007,
/// doi:10.1145/1281192.1281239.
pub(super) fn choose(instance: &Instance) -> Vec<usize> {
    let by_rate = by_rate(instance);
    let single = best_single(instance);
    let mut best = match single {
        Some((index, gain)) if gain > instance.value(&by_rate) + instance.equal() => vec![index],
        _ => by_rate,
    };
    let entries = instance
        .candidates
        .iter()
        .map(|candidate| candidate.covers.len() + 1);
    let steps = entries.sum::<usize>().saturating_mul(best.len());
    if steps <= SWAP_STEPS {
        for _ in 0..SWAPS {
            let Some(better) = swapped(instance, &best) else {
                break;
            };
            best = better;
        }
    }
    best
}

/// What a candidate promises: exact when `round` is now, else an upper bound, because gains
/// only shrink.
struct Promise {
    rate: f64,
    index: usize,
    round: usize,
}

impl PartialEq for Promise {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Promise {}

impl PartialOrd for Promise {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Promise {
    /// The best rate is the largest; of equal ones the first candidate.
    fn cmp(&self, other: &Self) -> Ordering {
        let rate = self.rate.total_cmp(&other.rate);
        rate.then_with(|| other.index.cmp(&self.index))
    }
}

fn by_rate(instance: &Instance) -> Vec<usize> {
    let mut state = State::of(instance);
    let promise = |state: &State<'_>, index: usize, round: usize| Promise {
        rate: state.gain(index) / instance.candidates[index].cost,
        index,
        round,
    };
    let mut heap: BinaryHeap<Promise> = (0..instance.candidates.len())
        .map(|index| promise(&state, index, 0))
        .filter(|promise| promise.rate > 0.0)
        .collect();
    let mut chosen = Vec::new();
    let mut spent = 0.0;
    while let Some(top) = heap.pop() {
        let cost = instance.candidates[top.index].cost;
        if !instance.fits(spent + cost) {
            continue;
        }
        if top.round == chosen.len() {
            if top.rate * cost <= instance.equal() {
                break;
            }
            state.add(top.index);
            chosen.push(top.index);
            spent += cost;
        } else {
            heap.push(promise(&state, top.index, chosen.len()));
        }
    }
    chosen
}

fn best_single(instance: &Instance) -> Option<(usize, f64)> {
    let state = State::of(instance);
    (0..instance.candidates.len())
        .filter(|&index| instance.fits(instance.candidates[index].cost))
        .map(|index| (index, state.gain(index)))
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
}

/// The set with the exchange of one that adds most, if any adds.
fn swapped(instance: &Instance, chosen: &[usize]) -> Option<Vec<usize>> {
    let value = instance.value(chosen);
    let mut best: Option<(f64, usize, usize)> = None;
    for place in 0..chosen.len() {
        let mut others = chosen.to_vec();
        others.remove(place);
        let mut state = State::of(instance);
        let rest: f64 = others.iter().map(|&other| state.add(other)).sum();
        let spent = instance.cost(&others);
        for index in 0..instance.candidates.len() {
            if !instance.fits(spent + instance.candidates[index].cost) {
                continue;
            }
            let total = rest + state.gain(index);
            let least = best.map_or(value, |(total, ..)| total);
            if total > least + instance.equal() {
                best = Some((total, place, index));
            }
        }
    }
    best.map(|(_, place, index)| {
        let mut better = chosen.to_vec();
        better[place] = index;
        better
    })
}
