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
/// O(n k + m) for a highest coreness k; in practice the list of nodes left shrinks fast.
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
fn coreness(rows: &Adjacency) -> Vec<u32> {
    let nodes = 0..rows.node_count() as u32;
    let mut degrees: Vec<u32> = nodes.clone().map(|node| rows.degree(node) as u32).collect();
    let mut left: Vec<u32> = nodes.collect();
    let mut peeled = Vec::new();
    while let Some(level) = left.iter().map(|&node| degrees[node as usize]).min() {
        left.retain(|&node| {
            let stays = degrees[node as usize] > level;
            if !stays {
                peeled.push(node);
            }
            stays
        });
        while let Some(node) = peeled.pop() {
            for &neighbor in rows.neighbors(node) {
                let degree = &mut degrees[neighbor as usize];
                if *degree > level {
                    *degree -= 1;
                    if *degree == level {
                        peeled.push(neighbor);
                    }
                }
            }
        }
        left.retain(|&node| degrees[node as usize] > level);
    }
    degrees
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
