//! Without whom does the network come apart?

use super::dependence::forest;
use crate::analyses::{About, Analysis, NodeMark};
use crate::frozen::FrozenGraph;

/// Cutpoint: without whom does the network come apart?
///
/// Without the actor some who were connected no longer are.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// Yes or no for each node; isolates and ends are none.
///
/// # Complexity
/// Nearly O(n + m), shared with bridges and dependence.
///
/// # Source
/// Hopcroft, J. & Tarjan, R. (1973) Algorithm 447, doi:10.1145/362248.362272.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::Cutpoint};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// assert_eq!(Cutpoint.run(&path).0, [false, true, false]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Cutpoint;

impl Analysis for Cutpoint {
    const ABOUT: About = About {
        name: "cutpoint",
        question: "question-cutpoint",
        convention: "direction ignored",
        source: "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    };
    type Output = NodeMark;

    fn run(&self, graph: &FrozenGraph) -> NodeMark {
        let forest = forest(graph);
        let mut trees = vec![0u32; graph.node_count()];
        for number in graph.nodes() {
            let parent = forest.parent[number as usize];
            if forest.hangs_on_parent(number) {
                trees[forest.order[parent as usize] as usize] += 1;
            }
        }
        // Above a root there is nothing left to cut from: it needs two trees below.
        let mut marks = vec![false; graph.node_count()];
        for number in graph.nodes() {
            let node = forest.order[number as usize] as usize;
            marks[node] = trees[node] > u32::from(forest.is_root(number));
        }
        NodeMark(marks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, star, undirected};

    fn marked(graph: &FrozenGraph) -> Vec<u32> {
        Cutpoint.run(graph).marked().collect()
    }

    #[test]
    fn stars_have_one_and_rings_none() {
        assert_eq!(marked(&star(4)), [0]);
        assert_eq!(
            marked(&undirected(4, &[[0, 1], [1, 2], [2, 3], [3, 0]])),
            [0; 0]
        );
        assert_eq!(marked(&complete(4)), [0; 0]);
        assert_eq!(marked(&undirected(3, &[[0, 1]])), [0; 0]);
        assert_eq!(marked(&undirected(0, &[])), [0; 0]);
    }

    #[test]
    fn two_triangles_meet_in_one() {
        let ties = [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 2]];
        assert_eq!(marked(&undirected(5, &ties)), [2]);
        assert_eq!(marked(&directed(5, &ties)), [2]);
    }
}
