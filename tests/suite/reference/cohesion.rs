use std::collections::BTreeMap;

use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::cohesion::{Bridge, Components, Coreness, Cutpoint, Dependence};

use super::dense::Dense;
use super::{assert_same_defined, sample};

/// Groups by label, in the order of their first nodes; `None` is in no group.
fn groups(labels: &[Option<usize>]) -> Vec<Vec<u32>> {
    let mut groups: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for (node, label) in (0..).zip(labels) {
        if let Some(label) = label {
            groups.entry(*label).or_default().push(node);
        }
    }
    groups.into_values().collect()
}

/// Seidman's definition: the largest k whose k-core has the node.
fn coreness(dense: &Dense) -> Vec<f64> {
    let mut coreness = vec![0.0; dense.count()];
    for k in 1..dense.count().max(1) {
        let mut stays = vec![true; dense.count()];
        for _ in 0..dense.count() {
            for node in 0..dense.count() {
                let ties =
                    (0..dense.count()).filter(|&other| stays[other] && dense.joined(node, other));
                stays[node] = stays[node] && ties.count() >= k;
            }
        }
        for (coreness, stays) in coreness.iter_mut().zip(stays) {
            if stays {
                *coreness = k as f64;
            }
        }
    }
    coreness
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn components_are_what_chains_join(sample in sample()) {
        let found = Components.run(&sample.frozen());
        let labels: Vec<Option<usize>> = found.of().iter().map(|&group| Some(group as usize)).collect();
        prop_assert_eq!(groups(&labels), groups(&sample.dense().components(None, None)));
    }

    #[test]
    fn coreness_is_the_deepest_core(sample in sample()) {
        assert_same_defined(&Coreness.run(&sample.frozen()), &coreness(&sample.dense()));
    }

    #[test]
    fn pieces_are_what_is_left_without_the_node(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let dependences = Dependence.run(&graph);
        let cutpoints = Cutpoint.run(&graph);
        let whole = dense.components(None, None);
        for node in 0..dense.count() {
            let mut without = dense.components(Some(node), None);
            for other in 0..dense.count() {
                if whole[other] != whole[node] {
                    without[other] = None;
                }
            }
            let mut pieces = groups(&without);
            pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
            let is_cutpoint = pieces.len() > 1;
            prop_assert_eq!(cutpoints.0[node], is_cutpoint);
            prop_assert_eq!(dependences.cutpoints().contains(&(node as u32)), is_cutpoint);
            let expected = if is_cutpoint { pieces } else { Vec::new() };
            let sizes: Vec<u32> = expected.iter().map(|piece| piece.len() as u32).collect();
            prop_assert_eq!(dependences.piece_sizes(node as u32), sizes);
            prop_assert_eq!(dependences.pieces(node as u32), expected);
        }
    }

    #[test]
    fn a_bridge_gone_is_one_component_more(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let whole = groups(&dense.components(None, None)).len();
        let mut expected = Vec::new();
        for a in 0..dense.count() {
            for b in a + 1..dense.count() {
                let parts = groups(&dense.components(None, Some([a, b]))).len();
                if dense.joined(a, b) && parts > whole {
                    expected.push([a as u32, b as u32]);
                }
            }
        }
        prop_assert_eq!(Bridge.run(&graph).0, expected);
    }
}
