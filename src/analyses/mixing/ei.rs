//! Does an actor rather work across sectors or within its own?

use super::Crossing;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;

/// E-I index of an actor: does an actor rather work across sectors or within its own?
///
/// `(E − I) / (E + I)` with E ties of the actor to other sectors and I to its own.
///
/// # Requires
/// Sectors; ties to actors without one are left out. Undirected its ties, directed its arcs, in
/// and out. Strengths are ignored.
///
/// # Returns
/// −1 (all within) to 1 (all across) for each node; `None` without such ties or without a
/// sector.
///
/// # Complexity
/// O(m).
///
/// # Source
/// Krackhardt, D. & Stern, R. (1988) Informal networks and organizational crises, Social
/// Psychology Quarterly 51:123–140, doi:10.2307/2786835.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, mixing::Ei};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let path = path.with_sectors(&[Some(0), Some(0), Some(1)]);
/// let ei = Ei.run(&path);
/// assert_eq!((ei.get(0), ei.get(1), ei.get(2)), (Some(-1.0), Some(0.0), Some(1.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Ei;

impl Analysis for Ei {
    const ABOUT: About = About {
        name: "ei",
        question: "question-ei",
        convention: "symmetrised ties, directed: arcs in and out",
        source: "Krackhardt & Stern 1988, doi:10.2307/2786835",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let of_actor = |node| {
            let own = graph.sector(node)?;
            let outgoing = Crossing::count(graph, own, graph.outgoing(node));
            if graph.is_directed() {
                outgoing
                    .add(Crossing::count(graph, own, graph.incoming(node)))
                    .index()
            } else {
                outgoing.index()
            }
        };
        graph.nodes().map(of_actor).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{directed, undirected};

    #[test]
    fn arcs_in_and_out_count() {
        let graph = directed(3, &[[0, 1], [1, 0], [2, 0]]);
        let graph = graph.with_sectors(&[Some(0), Some(1), Some(0)]);
        assert_eq!(Ei.run(&graph).get(0), Some(1.0 / 3.0));
    }

    #[test]
    fn no_sector_no_value() {
        let graph = undirected(3, &[[0, 1]]).with_sectors(&[Some(0), None, Some(0)]);
        let ei = Ei.run(&graph);
        assert_eq!((ei.get(0), ei.get(1), ei.get(2)), (None, None, None));
    }
}
