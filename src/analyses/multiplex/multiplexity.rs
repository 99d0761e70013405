//! How many kinds of ties hold a pair together?

use super::{NoLayers, layers_of};
use crate::analyses::{About, Analysis, Detail, NodeMeasure};
use crate::frozen::{FrozenGraph, Layers};

/// Multiplexity: how many kinds of ties hold a pair together?
///
/// # Requires
/// Layers. Direction: pairs are ordered when directed. A kind counts once for a pair, however
/// many ties of it there are; strengths are ignored.
///
/// # Returns
/// Numbers about pairs that have any tie: how many by number of kinds, how many hang on one
/// kind only, how many two kinds share. `None` where there is nothing to divide by. Per actor
/// the participation coefficient `M/(M−1) · [1 − Σ (kᵢₐ/oᵢ)²]` over M kinds, where kᵢₐ of the
/// oᵢ ties of the actor are of kind a: 0 when all its ties are of one kind, 1 when they are
/// spread evenly; `None` without ties or with fewer than two kinds. When directed, ties in
/// and out are both ties of the actor. JSON: `{"kinds": [{"kind", "pairs", "alone"}, …],
/// "pairs", "pairs_by_kinds": [of one kind, of two, …], "kinds_per_pair", "single_kind_share",
/// "overlap": [[pairs, …], …], "jaccard": [[…], …], "participation": [{"actor", "value"}, …]}`.
///
/// # Complexity
/// O(ties log ties + pairs · kinds²).
///
/// # Errors
/// A graph without layers.
///
/// # Source
/// Verbrugge 1979, Multiplexity in adult friendships, doi:10.2307/2577970; participation:
/// Battiston, Nicosia & Latora 2014, doi:10.1103/PhysRevE.89.032804.
///
/// # Examples
/// Two of three pairs hang on one kind.
/// ```
/// use yhdyspinta::analyses::multiplex::Multiplexity;
/// use yhdyspinta::frozen::{Direction, FrozenGraph, Layers};
///
/// let funds = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let advises = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [2, 3]])?;
/// let layers = Layers::new([("funds".into(), funds), ("advises".into(), advises)]);
/// let multiplexity = Multiplexity::of(&layers);
/// assert_eq!(multiplexity.pairs_by_kinds, [2, 1]);
/// assert_eq!(multiplexity.jaccard(0, 1), Some(1.0 / 3.0));
/// assert_eq!(multiplexity.participation.get(0), Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Multiplex;

impl Analysis for Multiplex {
    const ABOUT: About = About {
        name: "multiplexity",
        question: "question-multiplexity",
        convention: "a kind counts once for a pair; participation undefined without ties",
        source: "Verbrugge 1979, doi:10.2307/2577970; Battiston et al. 2014, \
                 doi:10.1103/PhysRevE.89.032804",
    };

    type Output = Result<Multiplexity, NoLayers>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        layers_of(graph).map(Multiplexity::of)
    }
}

/// How many kinds of ties hold pairs together, by [`Multiplex`].
#[derive(Clone, Debug, PartialEq)]
pub struct Multiplexity {
    /// The kinds, in the order of all lists.
    pub kinds: Vec<String>,
    /// How many pairs have any tie.
    pub pairs: u64,
    /// How many pairs have one kind of tie, two kinds, …, all kinds.
    pub pairs_by_kinds: Vec<u64>,
    /// How many pairs each kind alone holds together.
    pub alone: Vec<u64>,
    /// How spread each actor's ties are over the kinds.
    pub participation: NodeMeasure,
    /// How many pairs have both kinds, by kind and kind.
    overlap: Vec<u64>,
}

impl Multiplexity {
    /// The multiplexity of the layers.
    pub fn of(layers: &Layers) -> Self {
        let count = layers.kind_count();
        let mut found = Self {
            kinds: layers.kinds().to_vec(),
            pairs: 0,
            pairs_by_kinds: vec![0; count],
            alone: vec![0; count],
            participation: participation(layers),
            overlap: vec![0; count * count],
        };
        for node in 0..layers.node_count() as u32 {
            for (partner, kinds) in layers.partners(node) {
                if layers.is_directed() || node < partner {
                    found.add(&kinds);
                }
            }
        }
        found
    }

    fn add(&mut self, kinds: &[usize]) {
        self.pairs += 1;
        self.pairs_by_kinds[kinds.len() - 1] += 1;
        if let [only] = kinds {
            self.alone[*only] += 1;
        }
        for &left in kinds {
            for &right in kinds {
                self.overlap[left * self.kinds.len() + right] += 1;
            }
        }
    }

    /// How many pairs have both kinds; with itself, how many pairs have the kind.
    ///
    /// # Panics
    /// When there is no such kind.
    pub fn overlap(&self, left: usize, right: usize) -> u64 {
        assert!(right < self.kinds.len(), "there is such a kind");
        self.overlap[left * self.kinds.len() + right]
    }

    /// The share of pairs with either kind that have both.
    ///
    /// # Panics
    /// When there is no such kind.
    pub fn jaccard(&self, left: usize, right: usize) -> Option<f64> {
        let both = self.overlap(left, right);
        let either = self.overlap(left, left) + self.overlap(right, right) - both;
        (either > 0).then(|| both as f64 / either as f64)
    }

    /// How many kinds a pair with any tie has on average.
    pub fn kinds_per_pair(&self) -> Option<f64> {
        let ties: u64 = (0..self.kinds.len())
            .map(|kind| self.overlap(kind, kind))
            .sum();
        (self.pairs > 0).then(|| ties as f64 / self.pairs as f64)
    }

    /// The share of pairs with any tie that hang on a single kind.
    pub fn single_kind_share(&self) -> Option<f64> {
        let single = *self.pairs_by_kinds.first()?;
        (self.pairs > 0).then(|| single as f64 / self.pairs as f64)
    }

    /// The answer without a shape of its own; the type shows the JSON.
    pub fn to_detail(&self) -> Detail {
        let all = 0..self.kinds.len();
        let kinds = all.clone().map(|kind| {
            Detail::Fields(vec![
                ("kind", Detail::Text(self.kinds[kind].clone())),
                ("pairs", self.overlap(kind, kind).into()),
                ("alone", self.alone[kind].into()),
            ])
        });
        let overlap = all
            .clone()
            .map(|left| Detail::list(all.clone().map(|right| self.overlap(left, right))));
        let jaccard = all
            .clone()
            .map(|left| Detail::list(all.clone().map(|right| self.jaccard(left, right))));
        let participation = (0..).zip(self.participation.iter()).map(|(node, value)| {
            Detail::Fields(vec![("actor", Detail::Node(node)), ("value", value.into())])
        });
        Detail::Fields(vec![
            ("kinds", Detail::list(kinds)),
            ("pairs", self.pairs.into()),
            (
                "pairs_by_kinds",
                Detail::list(self.pairs_by_kinds.iter().copied()),
            ),
            ("kinds_per_pair", self.kinds_per_pair().into()),
            ("single_kind_share", self.single_kind_share().into()),
            ("overlap", Detail::list(overlap)),
            ("jaccard", Detail::list(jaccard)),
            ("participation", Detail::list(participation)),
        ])
    }
}

fn participation(layers: &Layers) -> NodeMeasure {
    let kinds = layers.kind_count() as f64;
    let of_node = |node: u32| {
        let degrees = layers.graphs().iter().map(|graph| {
            let incoming = if layers.is_directed() {
                graph.incoming(node).len()
            } else {
                0
            };
            (graph.outgoing(node).len() + incoming) as f64
        });
        let all: f64 = degrees.clone().sum();
        let shares = degrees.map(|degree| (degree / all).powi(2));
        (all > 0.0 && kinds > 1.0).then(|| kinds / (kinds - 1.0) * (1.0 - shares.sum::<f64>()))
    };
    (0..layers.node_count() as u32).map(of_node).collect()
}

#[cfg(test)]
mod tests {
    use super::super::example::three_kinds;
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn three_kinds_by_hand() {
        let found = Multiplexity::of(&three_kinds());
        assert_eq!(
            (found.pairs, found.pairs_by_kinds.as_slice()),
            (3, &[2, 0, 1][..])
        );
        assert_eq!(found.alone, [1, 1, 0]);
        assert_eq!(found.kinds_per_pair(), Some(5.0 / 3.0));
        assert_eq!(found.single_kind_share(), Some(2.0 / 3.0));
        assert_eq!(
            (found.overlap(0, 1), found.jaccard(0, 1)),
            (1, Some(1.0 / 3.0))
        );
        assert_eq!(found.jaccard(2, 0), Some(0.5));
        // 0 has 1 + 2 + 1 ties: 3/2 · (1 − (1 + 4 + 1)/16).
        assert_eq!(found.participation.get(0), Some(1.5 * (1.0 - 6.0 / 16.0)));
        assert_eq!(found.participation.get(3), None);
    }

    #[test]
    fn one_kind_and_none() {
        let one = Layers::new([("funds".into(), undirected(2, &[[0, 1]]))]);
        let found = Multiplexity::of(&one);
        assert_eq!(found.single_kind_share(), Some(1.0));
        assert_eq!(found.participation.get(0), None);
        assert_eq!(Multiplex.run(&undirected(2, &[])), Err(NoLayers));
        let none = Multiplexity::of(&Layers::new([]));
        assert_eq!(
            (none.kinds_per_pair(), none.single_kind_share()),
            (None, None)
        );
        let empty = Multiplexity::of(&Layers::new([("funds".into(), undirected(2, &[]))]));
        assert_eq!((empty.kinds_per_pair(), empty.jaccard(0, 0)), (None, None));
    }

    #[test]
    fn directed_pairs_are_ordered() {
        let funds = directed(2, &[[0, 1]]);
        let advises = directed(2, &[[1, 0]]);
        let layers = Layers::new([("funds".into(), funds), ("advises".into(), advises)]);
        let found = Multiplexity::of(&layers);
        assert_eq!((found.pairs, found.overlap(0, 1)), (2, 0));
        assert_eq!(found.participation.get(0), Some(1.0));
    }
}
