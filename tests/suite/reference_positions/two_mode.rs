use std::collections::BTreeSet;

use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::two_mode::{
    ProjectionWeight, Projector, TwoModeBetweenness, TwoModeCloseness, TwoModeDegree,
    TwoModeDensity,
};
use yhdyspinta::frozen::{Direction, FrozenGraph};

use super::{hops, is_close};
use crate::reference::assert_same;
use crate::reference::dense::Dense;

/// Modes of those sizes, and which ties there are, from the first mode to the second.
#[derive(Clone, Debug)]
struct TwoModes {
    sizes: [usize; 2],
    ties: BTreeSet<(usize, usize)>,
}

fn two_modes() -> impl Strategy<Value = TwoModes> {
    (1usize..6, 1usize..6).prop_flat_map(|(first, second)| {
        let tie = (0..first, first..first + second);
        prop::collection::btree_set(tie, 0..=first * second).prop_map(move |ties| TwoModes {
            sizes: [first, second],
            ties,
        })
    })
}

impl TwoModes {
    fn count(&self) -> usize {
        self.sizes[0] + self.sizes[1]
    }

    fn mode(&self, node: usize) -> usize {
        usize::from(node >= self.sizes[0])
    }

    fn frozen(&self) -> FrozenGraph {
        let ties: Vec<[u32; 2]> = self
            .ties
            .iter()
            .map(|&(a, b)| [a as u32, b as u32])
            .collect();
        let sectors: Vec<Option<u32>> = (0..self.count())
            .map(|node| Some(self.mode(node) as u32))
            .collect();
        let graph = FrozenGraph::from_arcs(self.count(), Direction::Undirected, &ties);
        graph.expect("valid ties").with_sectors(&sectors)
    }

    fn dense(&self) -> Dense {
        let mut matrix = vec![vec![0.0; self.count()]; self.count()];
        for &(a, b) in &self.ties {
            (matrix[a][b], matrix[b][a]) = (1.0, 1.0);
        }
        Dense::new(matrix, false)
    }

    fn partners(&self, node: usize) -> BTreeSet<usize> {
        let ends = self.ties.iter();
        let other = |&(a, b): &(usize, usize)| {
            if a == node {
                Some(b)
            } else {
                (b == node).then_some(a)
            }
        };
        ends.filter_map(other).collect()
    }
}

fn weight(modes: &TwoModes, weight: ProjectionWeight, left: usize, right: usize) -> f64 {
    let (left, right) = (modes.partners(left), modes.partners(right));
    let shared: Vec<usize> = left.intersection(&right).copied().collect();
    match weight {
        ProjectionWeight::Shared => shared.len() as f64,
        ProjectionWeight::Jaccard if shared.is_empty() => 0.0,
        ProjectionWeight::Jaccard => shared.len() as f64 / left.union(&right).count() as f64,
        ProjectionWeight::Newman => {
            let groups = shared
                .iter()
                .map(|&partner| modes.partners(partner).len() as f64);
            groups.map(|size| 1.0 / (size - 1.0)).sum()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn degree_and_density_are_shares_of_the_other_mode(modes in two_modes()) {
        let graph = modes.frozen();
        let shares = (0..modes.count()).map(|node| {
            Some(modes.partners(node).len() as f64 / modes.sizes[1 - modes.mode(node)] as f64)
        });
        let expected: Vec<_> = shares.collect();
        assert_same(&TwoModeDegree.run(&graph).expect("two modes"), &expected);
        let density = TwoModeDensity.run(&graph).expect("two modes").0.expect("two modes");
        prop_assert!(is_close(density, modes.ties.len() as f64 / (modes.sizes[0] * modes.sizes[1]) as f64));
    }

    #[test]
    fn closeness_compares_with_the_least_sum(modes in two_modes()) {
        let hops = hops(&modes.dense(), &[]);
        let expected: Vec<_> = (0..modes.count()).map(|node| {
            let others = hops[node].iter().flatten().filter(|&&hops| hops > 0);
            let (reached, sum) = others.fold((0.0, 0.0), |(count, sum), &hops| (count + 1.0, sum + f64::from(hops)));
            let own = modes.mode(node);
            let least = modes.sizes[1 - own] as f64 + 2.0 * (modes.sizes[own] as f64 - 1.0);
            Some(if sum > 0.0 { least / sum * reached / (modes.count() as f64 - 1.0) } else { 0.0 })
        }).collect();
        assert_same(&TwoModeCloseness.run(&modes.frozen()).expect("two modes"), &expected);
    }

    #[test]
    fn nobody_is_between_more_than_the_mode_allows(modes in two_modes()) {
        let betweenness = TwoModeBetweenness.run(&modes.frozen()).expect("two modes");
        prop_assert!(betweenness.values().all(|value| (0.0..=1.0 + 1e-12).contains(&value)));
    }

    #[test]
    fn projections_count_shared_partners(modes in two_modes(), mode in 0usize..2) {
        for kind in [ProjectionWeight::Shared, ProjectionWeight::Jaccard, ProjectionWeight::Newman] {
            let projector = Projector { mode: mode as u32, weight: kind };
            let projection = projector.project(&modes.frozen()).expect("two modes");
            let nodes = &projection.nodes;
            prop_assert_eq!(nodes.len(), modes.sizes[mode]);
            for (at, &left) in (0..).zip(nodes) {
                let row = projection.graph.outgoing(at);
                let strengths = projection.graph.outgoing_strengths(at).expect("weights");
                for (other, &right) in (0..).zip(nodes) {
                    let found = row.binary_search(&other).map_or(0.0, |at| strengths[at]);
                    let expected = if at == other { 0.0 } else { weight(&modes, kind, left as usize, right as usize) };
                    prop_assert!(is_close(found, expected), "{kind:?} {left}–{right}: {found} is not {expected}");
                }
            }
        }
    }
}

/// The most an actor can be between is reached: by one partner of all, beside others tied only
/// through it (Borgatti & Everett 1997, fig. 6).
#[test]
fn the_most_between_is_reached() {
    for (own, other) in [(2, 3), (3, 2), (4, 2), (5, 3), (3, 3), (6, 4), (1, 4)] {
        // Node 0 is tied to all of the other mode; the rest of its own hang on one each, in turn.
        let mut ties: Vec<[u32; 2]> = (0..other).map(|node| [0, own + node]).collect();
        ties.extend((1..own).map(|node| [node, own + (node - 1) % other]));
        let sectors: Vec<Option<u32>> = (0..own + other)
            .map(|node| Some(u32::from(node >= own)))
            .collect();
        let graph = FrozenGraph::from_arcs((own + other) as usize, Direction::Undirected, &ties);
        let graph = graph.expect("valid ties").with_sectors(&sectors);
        let betweenness = TwoModeBetweenness.run(&graph).expect("two modes");
        let highest = betweenness.get(0).expect("between some");
        assert!(
            (highest - 1.0).abs() < 1e-12,
            "{own} beside {other}: {highest}"
        );
    }
}
