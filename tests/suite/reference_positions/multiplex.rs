use std::collections::BTreeSet;

use proptest::prelude::*;
use yhdyspinta::analyses::multiplex::{LayerOverlap, Multiplexity};
use yhdyspinta::frozen::{Direction, FrozenGraph, Layers};

use super::is_close;
use crate::reference::assert_same;

const NODES: u32 = 6;

/// Ties of each of three kinds, each a set of pairs; the lower end first when undirected.
fn kinds() -> impl Strategy<Value = (bool, [BTreeSet<[u32; 2]>; 3])> {
    let tie = (0..NODES, 0..NODES).prop_filter("no self-tie", |(a, b)| a != b);
    let ties = prop::collection::btree_set(tie, 0..12);
    (any::<bool>(), [ties.clone(), ties.clone(), ties]).prop_map(|(directed, kinds)| {
        let once = |(a, b): (u32, u32)| if directed || a < b { [a, b] } else { [b, a] };
        (
            directed,
            kinds.map(|ties| ties.into_iter().map(once).collect()),
        )
    })
}

fn layers(directed: bool, kinds: &[BTreeSet<[u32; 2]>]) -> Layers {
    let direction = if directed {
        Direction::Directed
    } else {
        Direction::Undirected
    };
    Layers::new(kinds.iter().enumerate().map(|(number, ties)| {
        let ties: Vec<[u32; 2]> = ties.iter().copied().collect();
        let graph = FrozenGraph::from_arcs(NODES as usize, direction, &ties);
        (format!("kind {number}"), graph.expect("valid ties"))
    }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn pairs_are_sets((directed, kinds) in kinds()) {
        let found = Multiplexity::of(&layers(directed, &kinds));
        let all: BTreeSet<[u32; 2]> = kinds.iter().flatten().copied().collect();
        prop_assert_eq!(found.pairs, all.len() as u64);
        let held = |pair: &[u32; 2]| kinds.iter().filter(|ties| ties.contains(pair)).count();
        for count in 1..=3 {
            let pairs = all.iter().filter(|pair| held(pair) == count).count();
            prop_assert_eq!(found.pairs_by_kinds[count - 1], pairs as u64);
        }
        for (left, ties) in kinds.iter().enumerate() {
            let alone = ties.iter().filter(|pair| held(pair) == 1).count();
            prop_assert_eq!(found.alone[left], alone as u64);
            for (right, others) in kinds.iter().enumerate() {
                let (both, either) = (ties.intersection(others).count(), ties.union(others).count());
                prop_assert_eq!(found.overlap(left, right), both as u64);
                let jaccard = (either > 0).then(|| both as f64 / either as f64);
                prop_assert_eq!(found.jaccard(left, right), jaccard);
            }
        }
        let expected: Vec<Option<f64>> = (0..NODES).map(|node| {
            let degrees = kinds.each_ref().map(|ties| ties.iter().filter(|ends| ends.contains(&node)).count() as f64);
            let sum: f64 = degrees.iter().sum();
            let squares: f64 = degrees.iter().map(|degree| degree * degree).sum();
            (sum > 0.0).then(|| 1.5 * (1.0 - squares / (sum * sum)))
        }).collect();
        assert_same(&found.participation, &expected);
    }

    /// The expected number of common pairs is known: every pair is as likely to be hit.
    #[test]
    fn chance_puts_ties_anywhere((directed, kinds) in kinds()) {
        let overlaps = LayerOverlap { permutations: 500, seed: 3 }.of(&layers(directed, &kinds)).0;
        prop_assert_eq!(overlaps.len(), 3);
        for (two, (left, right)) in overlaps.iter().zip([(0, 1), (0, 2), (1, 2)]) {
            let both = kinds[left].intersection(&kinds[right]).count();
            prop_assert_eq!(two.pairs, both as u64);
            let (a, b) = (kinds[left].len() as f64, kinds[right].len() as f64);
            if a == 1.0 && b > 0.0 {
                let possible = if directed { 30.0 } else { 15.0 };
                // One tie hits one of b pairs: Jaccard is then 1/b, else 0.
                let expected = b / possible / b;
                let spread = (b / possible * (1.0 - b / possible)).sqrt() / b;
                let found = two.expected.expect("permutations");
                prop_assert!((found - expected).abs() <= 5.0 * spread / 500f64.sqrt() + 1e-9);
            }
            if let Some(jaccard) = two.jaccard {
                prop_assert!(is_close(jaccard, both as f64 / (a + b - both as f64)));
            }
        }
    }
}
