//! Do two kinds of ties fall on the same pairs more than chance makes them?

use rayon::prelude::*;

use super::{NoLayers, layers_of};
use crate::analyses::association::{Significance, shuffled};
use crate::analyses::{About, Analysis, Detail};
use crate::frozen::{FrozenGraph, Layers};

/// How two kinds of ties overlap, against chance: QAP.
///
/// The Jaccard coefficient of every two kinds, and what it is when the actors of one kind are
/// permuted. Both keep their ties and their shape; only who stands where is chance.
///
/// # Requires
/// Layers. Direction: pairs are ordered when directed.
///
/// # Returns
/// [`LayerOverlaps`], every two kinds in order. JSON: `{"kinds": [{"left", "right", "pairs",
/// "jaccard", "expected", "p_at_least", "p_at_most"}, …], "permutations"}`; `jaccard` is
/// `null` when neither kind has ties.
///
/// # Complexity
/// O(ties log degree) for each permutation of each two kinds; permutations in parallel.
///
/// # Errors
/// A graph without layers.
///
/// # Source
/// Krackhardt 1987, doi:10.1016/0378-8733(87)90012-8.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::multiplex::LayerOverlap;
/// use yhdyspinta::frozen::{Direction, FrozenGraph, Layers};
///
/// let ties = [[0, 1], [1, 2], [2, 3]];
/// let graph = FrozenGraph::from_arcs(8, Direction::Undirected, &ties)?;
/// let layers = Layers::new([("funds".into(), graph.clone()), ("advises".into(), graph)]);
/// let overlaps = LayerOverlap::default().of(&layers);
/// assert_eq!(overlaps.0[0].jaccard, Some(1.0));
/// assert!(overlaps.0[0].significance.at_least < 0.01);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayerOverlap {
    /// How many permutations for every two kinds.
    pub permutations: u32,
    /// Where they come from.
    pub seed: u64,
}

/// Every two kinds.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerOverlaps(pub Vec<OverlapOfTwo>);

/// How two kinds overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlapOfTwo {
    /// One kind.
    pub left: String,
    /// The other.
    pub right: String,
    /// How many pairs have both.
    pub pairs: u64,
    /// The share of pairs with either that have both.
    pub jaccard: Option<f64>,
    /// The mean of that share over permutations.
    pub expected: Option<f64>,
    /// How often permutations had as many pairs with both.
    pub significance: Significance,
}

impl Default for LayerOverlap {
    fn default() -> Self {
        Self {
            permutations: 1_000,
            seed: 0,
        }
    }
}

impl Analysis for LayerOverlap {
    const ABOUT: About = About {
        name: "multiplexity_overlap",
        question: "question-multiplexity-overlap",
        convention: "1,000 permutations of actors",
        source: "Krackhardt 1987, doi:10.1016/0378-8733(87)90012-8",
    };

    type Output = Result<LayerOverlaps, NoLayers>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        layers_of(graph).map(|layers| self.of(layers))
    }
}

impl LayerOverlap {
    /// How the kinds overlap.
    pub fn of(&self, layers: &Layers) -> LayerOverlaps {
        let count = layers.kind_count();
        let pairs = (0..count).flat_map(|left| (left + 1..count).map(move |right| (left, right)));
        let overlaps = (0u64..).zip(pairs).map(|(number, (left, right))| {
            let graphs = (&layers.graphs()[left], &layers.graphs()[right]);
            let kinds = (layers.kinds()[left].clone(), layers.kinds()[right].clone());
            self.compare(number, graphs, kinds)
        });
        LayerOverlaps(overlaps.collect())
    }

    fn compare(
        &self,
        number: u64,
        (left, right): (&FrozenGraph, &FrozenGraph),
        kinds: (String, String),
    ) -> OverlapOfTwo {
        let ties = (left.tie_count() + right.tie_count()) as f64;
        let jaccard = |both: f64| (ties > 0.0).then(|| both / (ties - both));
        let same: Vec<u32> = left.nodes().collect();
        let pairs = common(left, right, &same);
        let permuted: Vec<f64> = (0..self.permutations)
            .into_par_iter()
            .map(|permutation| {
                let stream = number << 32 | u64::from(permutation);
                let order = shuffled(left.node_count(), self.seed, stream);
                common(left, right, &order) as f64
            })
            .collect();
        let expected: Option<Vec<f64>> = permuted.iter().map(|&both| jaccard(both)).collect();
        let expected = expected.filter(|all| !all.is_empty());
        OverlapOfTwo {
            left: kinds.0,
            right: kinds.1,
            pairs,
            jaccard: jaccard(pairs as f64),
            expected: expected.map(|all| all.iter().sum::<f64>() / all.len() as f64),
            significance: Significance::of(pairs as f64, &permuted),
        }
    }
}

/// How many pairs are tied in one graph and, with actors in another order, in the other.
fn common(left: &FrozenGraph, right: &FrozenGraph, order: &[u32]) -> u64 {
    let arcs = left.nodes().map(|node| {
        let others = right.outgoing(order[node as usize]);
        let ties = left.outgoing(node).iter();
        let both = ties.filter(|&&other| others.binary_search(&order[other as usize]).is_ok());
        both.count() as u64
    });
    let arcs: u64 = arcs.sum();
    if left.is_directed() { arcs } else { arcs / 2 }
}

impl LayerOverlaps {
    /// The answer without a shape of its own; the type of the test shows the JSON.
    pub fn to_detail(&self) -> Detail {
        let kinds = self.0.iter().map(|two| {
            Detail::Fields(vec![
                ("left", Detail::Text(two.left.clone())),
                ("right", Detail::Text(two.right.clone())),
                ("pairs", two.pairs.into()),
                ("jaccard", two.jaccard.into()),
                ("expected", two.expected.into()),
                ("p_at_least", two.significance.at_least.into()),
                ("p_at_most", two.significance.at_most.into()),
            ])
        });
        let permutations = self.0.first().map(|two| two.significance.permutations);
        Detail::Fields(vec![
            ("kinds", Detail::list(kinds)),
            ("permutations", permutations.into()),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::three_kinds;
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn every_two_kinds_stand_once() {
        let overlaps = LayerOverlap::default().of(&three_kinds()).0;
        let found = overlaps
            .iter()
            .map(|two| (two.left.as_str(), two.right.as_str(), two.pairs));
        let expected = [
            ("funds", "advises", 1),
            ("funds", "trains", 1),
            ("advises", "trains", 1),
        ];
        assert_eq!(found.collect::<Vec<_>>(), expected);
        assert_eq!(overlaps[1].jaccard, Some(0.5));
    }

    #[test]
    fn one_tie_on_one_of_six_pairs() {
        let one = undirected(4, &[[0, 1]]);
        let layers = Layers::new([("funds".into(), one.clone()), ("trains".into(), one)]);
        let overlaps = LayerOverlap {
            permutations: 2_000,
            seed: 1,
        }
        .of(&layers)
        .0;
        // 2000 draws of 1/6: standard deviation 0.0083, five of them on either side.
        assert!((overlaps[0].expected.expect("permutations") - 1.0 / 6.0).abs() < 0.042);
        assert!((overlaps[0].significance.at_least - 1.0 / 6.0).abs() < 0.042);
    }

    #[test]
    fn arcs_and_nothing() {
        let layers = [
            directed(2, &[[0, 1]]),
            directed(2, &[[1, 0]]),
            directed(2, &[]),
        ];
        let named = layers.map(|graph| ("kind".to_owned(), graph));
        let overlaps = LayerOverlap::default().of(&Layers::new(named)).0;
        assert_eq!(overlaps[0].pairs, 0);
        assert_eq!(overlaps[2].jaccard, Some(0.0));
        let none = [undirected(2, &[]), undirected(2, &[])];
        let none = Layers::new(none.map(|graph| ("kind".to_owned(), graph)));
        assert_eq!(LayerOverlap::default().of(&none).0[0].jaccard, None);
    }
}
