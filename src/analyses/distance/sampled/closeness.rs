//! About how near is everybody an actor reaches?

use super::estimate::{Sampling, estimates};
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// Closeness, estimated: about how near is everybody an actor reaches?
///
/// `r/(n−1) · r/Σd` as [`Closeness`](super::super::Closeness), with r and Σd estimated.
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
/// A network this small is its own sample. The end of the path has one neighbour and one more: 2/2 · 2/3.
/// ```
/// use yhdyspinta::analyses::{Analysis, distance::ClosenessSampled};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let closeness = ClosenessSampled::default().run(&path);
/// assert_eq!((closeness.get(1), closeness.get(0)), (Some(1.0), Some(2.0 / 3.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClosenessSampled {
    /// How a part speaks for the whole.
    pub sampling: Sampling,
    /// What decides the lots.
    pub seed: u64,
}

impl Analysis for ClosenessSampled {
    const ABOUT: About = About {
        name: "closeness_sampled",
        question: "question-closeness-sampled",
        convention: "512 actors drawn stand for all, exactly up to 512; hops from the actor, Wasserman–Faust factor",
        source: "Eppstein & Wang 2004, doi:10.7155/jgaa.00081; Boldi & Vigna 2013, doi:10.1109/ICDMW.2013.10",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let estimates = estimates(graph, self.sampling, self.seed);
        let others = graph.node_count().saturating_sub(1) as f64;
        let closeness = estimates.iter().map(|reach| {
            if reach.count > 0.0 {
                (reach.count / others) * (reach.count / reach.sum)
            } else {
                0.0
            }
        });
        NodeMeasure::defined(closeness.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn neighbours_isolates_and_nobody() {
        let closeness = |graph: &FrozenGraph| ClosenessSampled::default().run(graph);
        assert_eq!(closeness(&complete(40)).get(7), Some(1.0));
        assert_eq!(closeness(&directed(3, &[[0, 1]])).get(0), Some(0.5));
        assert_eq!(closeness(&undirected(3, &[[0, 1]])).get(2), Some(0.0));
        assert!(closeness(&undirected(0, &[])).is_empty());
    }
}
