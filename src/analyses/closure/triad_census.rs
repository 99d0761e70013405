//! How many threes are tied how?

use super::triads::{NAMES, triads};
use crate::analyses::{About, Analysis, NetworkCensus};
use crate::frozen::FrozenGraph;

/// Triad census: how many threes are tied how?
///
/// The 16 types by mutual, asymmetric and null dyads: 021D is A←B→C, 021U A→B←C, 021C A→B→C,
/// 111D is A↔B←C, 111U A↔B→C, 030T transitive, 030C cyclic.
///
/// # Requires
/// Direction is used, an undirected tie is mutual; strengths are ignored.
///
/// # Returns
/// Sixteen counts, together n(n−1)(n−2)/6.
///
/// # Complexity
/// O(m · arboricity): only triangles are met one by one, all other types are counted.
///
/// # Source
/// Holland, P. & Leinhardt, S. (1970) Am. J. Sociology 76:492–513, doi:10.1086/224954.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, closure::TriadCensus};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Directed, &[[0, 1], [1, 2], [0, 2]])?;
/// let census = TriadCensus.run(&graph);
/// assert!(census.0.contains(&("030T", 1)));
/// assert_eq!(census.0.len(), 16);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TriadCensus;

impl Analysis for TriadCensus {
    const ABOUT: About = About {
        name: "triad_census",
        question: "question-triad-census",
        convention: "021D is A←B→C, 111D is A↔B←C, 111U is A↔B→C; an undirected tie is mutual",
        source: "Holland & Leinhardt 1970, doi:10.1086/224954",
    };
    type Output = NetworkCensus;

    fn run(&self, graph: &FrozenGraph) -> NetworkCensus {
        NetworkCensus(NAMES.into_iter().zip(triads(graph).0).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, star, undirected};

    fn count(graph: &FrozenGraph, name: &str) -> u128 {
        let census = TriadCensus.run(graph);
        let found = census.0.iter().find(|(own, _)| *own == name);
        found.expect("one of sixteen").1
    }

    #[test]
    fn undirected_networks_have_four_types() {
        assert_eq!(count(&complete(5), "300"), 10);
        assert_eq!(count(&star(5), "201"), 6);
        assert_eq!(count(&star(5), "003"), 4);
        assert_eq!(count(&undirected(4, &[[0, 1]]), "102"), 2);
        assert_eq!(count(&undirected(2, &[[0, 1]]), "003"), 0);
    }
}
