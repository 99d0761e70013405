//! About how near is everybody, nobody left out?

use super::estimate::{Sampling, estimates};
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Harmonic centrality, estimated: about how near is everybody, nobody left out?
///
/// `Σ 1/d / (n−1)` as [`Harmonic`](super::super::Harmonic), with the sum estimated.
///
/// # Requires
/// Direction is used: distances **from** the actor. Strengths are ignored, distances are numbers
/// of ties.
///
/// # Returns
/// A number for each node; 0 when nobody is reached.
/// [`Sampling`] states the error. Neighbours are counted exactly and, undirected, so is everybody
/// reached. The same seed gives the same bits on any number of threads.
///
/// # Complexity
/// O(sources (n + m)), 512 at a time, and 200 bytes a node; with balls O(registers (n + m)) for
/// each hop of the diameter, and 2 registers bytes a node. In parallel; shared by the sampled
/// distance measures of the same options.
///
/// # Source
/// Eppstein, D. & Wang, J. (2004) Fast approximation of centrality, doi:10.7155/jgaa.00081;
/// Boldi, P. & Vigna, S. (2013) In-core computation of geometric centralities with HyperBall,
/// doi:10.1109/ICDMW.2013.10.
///
/// # Examples
/// A network this small is its own sample. The end of the path has one neighbour and one more: (1 + 1/2)/2.
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::HarmonicSampled};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(HarmonicSampled::default().run(&path).get(0), Some(0.75));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HarmonicSampled {
    /// How a part speaks for the whole.
    pub sampling: Sampling,
    /// What decides the lots.
    pub seed: u64,
}

impl Analysis for HarmonicSampled {
    const ABOUT: About = About {
        name: "harmonic_sampled",
        question: "question-harmonic-sampled",
        convention: "512 actors drawn stand for all, exactly up to 512; hops from the actor, divided by n−1; the error of all n is below √(ln(2n/δ)/1024) with probability 1−δ",
        source: "Eppstein & Wang 2004, doi:10.7155/jgaa.00081; Boldi & Vigna 2013, doi:10.1109/ICDMW.2013.10",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let estimates = estimates(graph, self.sampling, self.seed);
        let others = graph.node_count().saturating_sub(1).max(1) as f64;
        let harmonic = estimates.iter().map(|reach| reach.inverse_sum / others);
        NodeMeasure::defined(harmonic.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn neighbours_isolates_and_nobody() {
        let harmonic = |graph: &FrozenGraph| HarmonicSampled::default().run(graph);
        assert_eq!(harmonic(&complete(40)).get(7), Some(1.0));
        assert_eq!(harmonic(&directed(3, &[[0, 1]])).get(0), Some(0.5));
        assert_eq!(harmonic(&undirected(3, &[[0, 1]])).get(2), Some(0.0));
        assert!(harmonic(&undirected(0, &[])).is_empty());
    }
}
