use proptest::prelude::*;

use super::*;

fn instance(needs: &[(f64, u32)], candidates: &[(f64, &[(u32, u32)])], budget: f64) -> Instance {
    let wants = needs
        .iter()
        .map(|&(weight, missing)| Want { weight, missing });
    let candidates = candidates.iter().map(|&(cost, covers)| Candidate {
        cost,
        covers: covers.to_vec(),
    });
    Instance::new(wants.collect(), candidates.collect(), budget)
}

/// The largest gain of all sets that fit the budget, by trying all.
fn best_by_trying(instance: &Instance) -> f64 {
    let count = instance.candidates.len();
    (0..1u32 << count)
        .map(|set| {
            (0..count)
                .filter(|index| set >> index & 1 == 1)
                .collect::<Vec<_>>()
        })
        .filter(|set| instance.fits(instance.cost(set)))
        .map(|set| by_definition(instance, &set))
        .fold(0.0, f64::max)
}

/// f(S) as it is defined: for each need the different slots that are covered.
fn by_definition(instance: &Instance, set: &[usize]) -> f64 {
    let needs = instance.needs.iter().enumerate();
    needs
        .map(|(need, want)| {
            let slots: BTreeSet<u32> = set
                .iter()
                .flat_map(|&index| &instance.candidates[index].covers)
                .filter(|cover| cover.0 as usize == need)
                // Where one is missing any slot will do.
                .map(|cover| if want.missing == 1 { 0 } else { cover.1 })
                .collect();
            want.weight * slots.len().min(want.missing as usize) as f64
        })
        .sum()
}

#[test]
fn where_greedy_errs_the_exact_choice_does_not() {
    // The first covers four of the six needs, but the two others cover all.
    let instance = instance(
        &[(1.0, 1); 6],
        &[
            (1.0, &[(0, 0), (1, 0), (3, 0), (4, 0)]),
            (1.0, &[(0, 0), (1, 0), (2, 0)]),
            (1.0, &[(3, 0), (4, 0), (5, 0)]),
        ],
        2.0,
    );
    let choice = choose(&instance);
    assert_eq!((choice.method, choice.gain()), (Method::Exact, 6.0));
    assert_eq!(choice.chosen, [1, 2]);
}

#[test]
fn a_need_that_misses_two_wants_two_different_ones() {
    let instance = instance(
        &[(2.0, 2)],
        &[(1.0, &[(0, 7)]), (1.0, &[(0, 7)]), (1.0, &[(0, 8)])],
        2.0,
    );
    let choice = choose(&instance);
    assert_eq!(
        (choice.chosen.as_slice(), choice.gain()),
        (&[0, 2][..], 4.0)
    );
}

#[test]
fn what_costs_much_may_be_worth_it() {
    // By rate the cheap one comes first, and then the dear one no longer fits.
    let instance = instance(
        &[(2.0, 1), (10.0, 1)],
        &[(1.0, &[(0, 0)]), (10.0, &[(1, 0)])],
        10.0,
    );
    assert_eq!(greedy::choose(&instance), [1]);
    assert_eq!(choose(&instance).gain(), 10.0);
}

#[test]
fn nothing_to_do_is_nothing_to_gain() {
    for empty in [
        instance(&[], &[], 5.0),
        instance(&[(1.0, 1)], &[], 5.0),
        instance(&[(1.0, 1)], &[(9.0, &[(0, 0)])], 5.0),
        instance(&[(1.0, 1)], &[(1.0, &[])], 5.0),
    ] {
        let choice = choose(&empty);
        assert_eq!((choice.chosen.len(), choice.bound), (0, 0.0));
    }
}

#[test]
fn the_next_best_is_the_best_in_its_place() {
    let instance = instance(
        &[(3.0, 1), (2.0, 1), (1.0, 1)],
        &[
            (1.0, &[(0, 0), (1, 0)]),
            (1.0, &[(0, 0)]),
            (1.0, &[(1, 0), (2, 0)]),
        ],
        1.0,
    );
    let choice = choose(&instance);
    assert_eq!(choice.chosen, [0]);
    let explained = explain(&instance, &choice, |a, b| a != b);
    assert_eq!(explained.meets, [[0, 1]]);
    assert_eq!(explained.next_best, [(5.0, Some((1, 3.0)))]);
    assert_eq!(explained.open, [0, 0, 1]);
}

#[test]
fn many_alike_are_chosen_at_once() {
    // A hundred thousand needs, each with three equal ways to meet it.
    let count = 100_000;
    let want = Want {
        weight: 1.0,
        missing: 1,
    };
    let candidates = (0..3 * count).map(|index| Candidate {
        cost: 1.0,
        covers: vec![((index / 3) as u32, 0)],
    });
    let instance = Instance::new(vec![want; count], candidates.collect(), 20.0);
    let choice = choose(&instance);
    assert_eq!((choice.gain(), choice.bound), (20.0, 20.0));
    assert_eq!(choice.method, Method::GreedyEqualCosts);
}

fn instances() -> impl Strategy<Value = Instance> {
    (1usize..7, 0usize..10, any::<bool>()).prop_flat_map(|(needs, candidates, equal)| {
        let wants = prop::collection::vec((1u8..6, 1u32..3), needs);
        let covers = prop::collection::btree_map(0..needs as u32, 0u32..3, 0..4);
        let costs = if equal { 1u8..2 } else { 1u8..5 };
        let candidates = prop::collection::vec((costs, covers), candidates);
        (wants, candidates, 1u8..6).prop_map(|(wants, candidates, budget)| {
            let wants = wants.into_iter().map(|(weight, missing)| Want {
                weight: f64::from(weight),
                missing,
            });
            let candidates = candidates.into_iter().map(|(cost, covers)| Candidate {
                cost: f64::from(cost),
                covers: covers.into_iter().collect(),
            });
            Instance::new(wants.collect(), candidates.collect(), f64::from(budget))
        })
    })
}

proptest! {
    #[test]
    fn exact_is_the_best_of_all(instance in instances()) {
        let choice = choose(&instance);
        let best = best_by_trying(&instance);
        prop_assert_eq!(choice.method, Method::Exact);
        prop_assert!((choice.gain() - best).abs() < 1e-9);
        prop_assert!(instance.fits(instance.cost(&choice.chosen)));
        prop_assert!((by_definition(&instance, &choice.chosen) - best).abs() < 1e-9);
    }

    #[test]
    fn greedy_keeps_its_guarantee_and_the_bound_holds(instance in instances()) {
        let greedy = greedy::choose(&instance);
        let best = best_by_trying(&instance);
        let value = instance.value(&greedy);
        let method = if instance.has_equal_costs() {
            Method::GreedyEqualCosts
        } else {
            Method::GreedyCosts
        };
        prop_assert!(instance.fits(instance.cost(&greedy)));
        prop_assert!(value <= best + 1e-9);
        prop_assert!(value >= method.guarantee() * best - 1e-9);
        prop_assert!(instance.bound(&[]) >= best - 1e-9);
        prop_assert!(instance.bound(&greedy) >= best - 1e-9);
    }

    #[test]
    fn gains_shrink(instance in instances(), few in 0u32..1024, more in 0u32..1024) {
        let count = instance.candidates.len();
        let set = |bits: u32| (0..count).filter(|i| bits >> i & 1 == 1).collect::<Vec<_>>();
        let (small, large) = (set(few & more), set(few | more));
        for index in 0..count {
            let with = |set: &[usize]| {
                let larger = [set, &[index]].concat();
                by_definition(&instance, &larger) - by_definition(&instance, set)
            };
            prop_assert!(with(&small) >= with(&large) - 1e-9);
        }
    }

    #[test]
    fn what_is_undone_never_was(instance in instances(), picks in prop::collection::vec(0usize..10, 0..6)) {
        let mut state = State::of(&instance);
        let before: Vec<f64> = (0..instance.candidates.len()).map(|i| state.gain(i)).collect();
        let mut taken = Vec::new();
        for pick in picks.into_iter().filter(|&pick| pick < instance.candidates.len()) {
            taken.push(state.take(pick).0);
        }
        for news in taken.iter().rev() {
            state.undo(news);
        }
        let after: Vec<f64> = (0..instance.candidates.len()).map(|i| state.gain(i)).collect();
        prop_assert_eq!(before, after);
    }
}
