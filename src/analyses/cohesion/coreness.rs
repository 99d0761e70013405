//! How deep in the core is an actor?

use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::{Adjacency, FrozenGraph};

/// Coreness: how deep in the core is an actor?
///
/// The largest k such that the actor belongs to a part of the network where everybody has at
/// least k ties within that part.
///
/// # Requires
/// Direction and strengths are ignored.
///
/// # Returns
/// A count for each node, 0 for an isolate; always defined.
///
/// # Complexity
/// O(n + m).
///
/// # Source
/// Seidman, S. (1983) Social Networks 5:269–287, doi:10.1016/0378-8733(83)90028-X; peeling by
/// levels: Kabir, H. & Madduri, K. (2017), doi:10.1109/IPDPSW.2017.151.
///
/// # Examples
/// A triangle with a tail: the triangle is the 2-core.
/// ```
/// use yhdyspinta::analyses::{Analysis, cohesion::Coreness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [2, 0], [2, 3]];
/// let graph = FrozenGraph::from_arcs(4, Direction::Undirected, &ties)?;
/// let coreness = Coreness.run(&graph);
/// assert_eq!((coreness.get(0), coreness.get(3)), (Some(2.0), Some(1.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Coreness;

impl Analysis for Coreness {
    const ABOUT: About = About {
        name: "coreness",
        question: "question-coreness",
        convention: "direction ignored",
        source: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        let coreness = coreness(graph.symmetric().outgoing_rows());
        NodeMeasure::defined(coreness.into_iter().map(f64::from).collect())
    }
}

/// Peels level by level: who has no more than k ties left is taken away, which may bring
/// others down to k; the degree a node is left with is its coreness.
/// Peels level by level. What is left stands in a list that is read once per level: a node is
/// in it as often as its coreness, at most its degree, so all the lists are O(nodes + arcs).
fn coreness(rows: &Adjacency) -> Vec<u32> {
    let nodes = 0..rows.node_count() as u32;
    let mut degrees: Vec<u32> = nodes.clone().map(|node| rows.degree(node) as u32).collect();
    let mut left: Vec<u32> = nodes.collect();
    // One place more than there are nodes, for the candidate that does not count.
    let mut peeled = vec![0; left.len() + 1];
    let mut level = 0;
    while !left.is_empty() {
        let mut next_level = u32::MAX;
        let mut end = 0;
        left.retain(|&node| {
            let degree = degrees[node as usize];
            peeled[end] = node;
            end += usize::from(degree == level);
            let stays = degree > level;
            next_level = if stays {
                degree.min(next_level)
            } else {
                next_level
            };
            stays
        });
        if end > 0 {
            peel(rows, level, &mut degrees, &mut peeled, end);
            next_level = level + 1;
        }
        level = next_level;
    }
    degrees
}

/// Takes away the first `end` of `peeled` and all that then has no more than `level` ties.
///
/// Nearly every comparison here is a coin toss, so none of them is a branch.
fn peel(rows: &Adjacency, level: u32, degrees: &mut [u32], peeled: &mut [u32], mut end: usize) {
    let mut next = 0;
    while next < end {
        let node = peeled[next];
        next += 1;
        for &neighbor in rows.neighbors(node) {
            let degree = &mut degrees[neighbor as usize];
            let before = *degree;
            *degree = before - u32::from(before > level);
            peeled[end] = neighbor;
            end += usize::from(before == level + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, path, star, undirected};

    fn values(graph: &FrozenGraph) -> Vec<f64> {
        Coreness.run(graph).values().collect()
    }

    #[test]
    fn many_ties_to_the_weakly_tied_make_no_core() {
        assert_eq!(values(&star(5)), [1.0; 5]);
        assert_eq!(values(&path(4)), [1.0; 4]);
        assert_eq!(values(&complete(5)), [4.0; 5]);
    }

    #[test]
    fn two_cores_joined_by_a_chain() {
        // A complete four (0–3) and a triangle (5–7), joined over 4.
        let ties = [
            [0, 1],
            [0, 2],
            [0, 3],
            [1, 2],
            [1, 3],
            [2, 3],
            [3, 4],
            [4, 5],
            [5, 6],
            [6, 7],
            [7, 5],
        ];
        let expected = [3.0, 3.0, 3.0, 3.0, 2.0, 2.0, 2.0, 2.0, 0.0];
        assert_eq!(values(&undirected(9, &ties)), expected);
    }

    #[test]
    fn a_pair_tied_both_ways_is_one_tie() {
        assert_eq!(values(&directed(2, &[[0, 1], [1, 0]])), [1.0, 1.0]);
        assert_eq!(values(&undirected(0, &[])), [0.0; 0]);
    }
}
