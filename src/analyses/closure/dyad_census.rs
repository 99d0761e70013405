//! How many pairs are tied both ways, one way, not at all?

use rayon::prelude::*;

use crate::analyses::{About, Analysis, NetworkCensus};
use crate::frozen::FrozenGraph;

/// Dyad census: how many pairs are tied both ways, one way, not at all?
///
/// # Requires
/// Direction is used, an undirected tie is mutual; strengths are ignored.
///
/// # Returns
/// Counts `mutual`, `asymmetric` and `null`, together n(n−1)/2.
///
/// # Complexity
/// O(m log k) for rows of length k, nodes in parallel.
///
/// # Source
/// Holland, P. & Leinhardt, S. (1970) Am. J. Sociology 76:492–513, doi:10.1086/224954.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, closure::DyadCensus};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 0], [1, 2]])?;
/// let census = DyadCensus.run(&graph);
/// assert_eq!(census.0, [("mutual", 1), ("asymmetric", 1), ("null", 1)]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct DyadCensus;

/// How many pairs are tied how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dyads {
    /// Both ways.
    pub mutual: u64,
    /// One way.
    pub asymmetric: u64,
    /// Not at all.
    pub null: u64,
}

impl DyadCensus {
    /// The counts as numbers of their own.
    pub fn count(&self, graph: &FrozenGraph) -> Dyads {
        *graph.derive(count)
    }
}

fn count(graph: &FrozenGraph) -> Dyads {
    let node_count = graph.node_count() as u64;
    let pairs = node_count * node_count.saturating_sub(1) / 2;
    let mutual = if graph.is_directed() {
        let answered = |node: u32| {
            let incoming = graph.incoming(node);
            let to = graph.outgoing(node).iter();
            to.filter(|to| incoming.binary_search(to).is_ok()).count() as u64
        };
        graph.nodes().into_par_iter().map(answered).sum::<u64>() / 2
    } else {
        graph.tie_count() as u64
    };
    let asymmetric = if graph.is_directed() {
        graph.arc_count() as u64 - 2 * mutual
    } else {
        0
    };
    Dyads {
        mutual,
        asymmetric,
        null: pairs - mutual - asymmetric,
    }
}

impl Analysis for DyadCensus {
    const ABOUT: About = About {
        name: "dyad_census",
        question: "question-dyad-census",
        convention: "an undirected tie is mutual",
        source: "Holland & Leinhardt 1970, doi:10.1086/224954",
    };
    type Output = NetworkCensus;

    fn run(&self, graph: &FrozenGraph) -> NetworkCensus {
        let dyads = self.count(graph);
        NetworkCensus(vec![
            ("mutual", dyads.mutual.into()),
            ("asymmetric", dyads.asymmetric.into()),
            ("null", dyads.null.into()),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn every_pair_is_counted_once() {
        let dyads = DyadCensus.count(&undirected(4, &[[0, 1], [1, 2]]));
        assert_eq!((dyads.mutual, dyads.asymmetric, dyads.null), (2, 0, 4));
        let dyads = DyadCensus.count(&directed(4, &[[0, 1], [1, 2], [2, 1]]));
        assert_eq!((dyads.mutual, dyads.asymmetric, dyads.null), (1, 1, 4));
        assert_eq!(DyadCensus.count(&undirected(0, &[])), Dyads::default());
    }
}
