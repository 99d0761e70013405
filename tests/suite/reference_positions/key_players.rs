use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::key_players::{
    DistanceFragmentation, Effort, FragmentationBy, KeyPlayers, KeyPlayersToReach,
    KeyPlayersToRemove, ReachedBy, Search,
};

use super::{either_way, hops, is_close, subsets};
use crate::reference::dense::Dense;
use crate::reference::sample;

/// Distance-weighted fragmentation of those who remain.
fn fragmentation(dense: &Dense, gone: &[usize]) -> f64 {
    let left = (dense.count() - gone.len()) as f64;
    let hops = hops(dense, gone);
    let near = hops.iter().flatten().flatten().filter(|&&hops| hops > 0);
    1.0 - near.map(|&hops| 1.0 / f64::from(hops)).sum::<f64>() / (left * (left - 1.0))
}

/// The share of pairs that no chain of ties joins.
fn parted(dense: &Dense, gone: &[usize]) -> f64 {
    let count = dense.count();
    let hops = hops(&Dense::new(either_way(dense, false), false), gone);
    let left = (count - gone.len()) as f64;
    let joined = hops
        .iter()
        .flatten()
        .flatten()
        .filter(|&&hops| hops > 0)
        .count() as f64;
    1.0 - joined / (left * (left - 1.0))
}

fn reached(dense: &Dense, set: &[usize], by: ReachedBy) -> f64 {
    let hops = hops(dense, &[]);
    let worth = |node: usize| {
        let nearest = set.iter().filter_map(|&member| hops[member][node]).min();
        match (nearest, by) {
            (None, _) => 0.0,
            (Some(hops), ReachedBy::Steps(most)) => f64::from(u8::from(hops <= most)),
            (Some(hops), ReachedBy::Distances) => 1.0 / f64::from(hops.max(1)),
        }
    };
    (0..dense.count()).map(worth).sum::<f64>() / dense.count() as f64
}

/// All sets with the highest value.
fn best(dense: &Dense, size: usize, value: impl Fn(&[usize]) -> f64) -> (f64, Vec<Vec<u32>>) {
    let sets = subsets(dense.count(), size);
    let values: Vec<f64> = sets.iter().map(|set| value(set)).collect();
    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let best = sets
        .iter()
        .zip(&values)
        .filter(|(_, value)| is_close(**value, highest));
    let best = best.map(|(set, _)| set.iter().map(|&node| node as u32).collect());
    (highest, best.collect())
}

fn effort(exhaustive: bool) -> Effort {
    Effort {
        exhaustive_up_to: if exhaustive { u64::MAX } else { 0 },
        most_sets: 1_000,
        ..Effort::default()
    }
}

/// Exhaustive search finds all; greed and swaps find sets that have the value they claim.
fn check(
    dense: &Dense,
    size: usize,
    value: impl Fn(&[usize]) -> f64,
    run: impl Fn(Effort) -> KeyPlayers,
) {
    let (highest, sets) = best(dense, size, &value);
    let all = run(effort(true));
    assert!(
        is_close(all.value, highest),
        "{} is not {highest}",
        all.value
    );
    assert_eq!(
        (all.sets, all.more, all.search),
        (sets, false, Search::Exhaustive)
    );
    let some = run(effort(false));
    assert!(some.value <= highest + 1e-9);
    assert_eq!(some.search, Search::GreedyAndSwaps);
    for set in &some.sets {
        let set: Vec<usize> = set.iter().map(|&node| node as usize).collect();
        assert!(is_close(value(&set), some.value), "{set:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn who_breaks_most_by_leaving(sample in sample(), size in 1usize..4, distances: bool) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        if dense.count() >= size + 2 {
            let by = if distances { FragmentationBy::Distances } else { FragmentationBy::Components };
            let value = |set: &[usize]| if distances { fragmentation(&dense, set) } else { parted(&dense, set) };
            check(&dense, size, value, |effort| {
                let players = KeyPlayersToRemove { size, by, effort, ..Default::default() };
                let found = players.run(&graph).expect("enough actors");
                assert!(is_close(found.before, value(&[])));
                found
            });
        }
    }

    #[test]
    fn who_reaches_most(sample in sample(), size in 1usize..4, steps in prop::option::of(0u32..4)) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        if dense.count() >= size {
            let by = steps.map_or(ReachedBy::Distances, ReachedBy::Steps);
            check(&dense, size, |set| reached(&dense, set, by), |effort| {
                let players = KeyPlayersToReach { size, by, effort, ..Default::default() };
                players.run(&graph).expect("enough actors")
            });
        }
    }

    #[test]
    fn how_far_apart_everybody_is(sample in sample()) {
        let found = DistanceFragmentation.run(&sample.frozen()).0;
        let dense = sample.dense();
        prop_assert_eq!(found.is_some(), dense.count() > 1);
        if let Some(found) = found {
            prop_assert!(is_close(found, fragmentation(&dense, &[])));
        }
    }
}
