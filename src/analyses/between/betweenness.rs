//! Who stands between others?

use super::scaled::add_dependencies;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::{Adjacency, FrozenGraph};
use crate::parallel;
use crate::traverse::{BreadthFirst, Lightest, is_as_long};

/// Betweenness: who stands between others?
///
/// `Σ σ(s,t|v)/σ(s,t)` over pairs s, t ≠ v: σ(s,t) shortest paths run from s to t, σ(s,t|v)
/// of them through v. Each unordered pair counts once when undirected.
///
/// # Requires
/// Direction is used. With strengths a tie is 1/strength long, and lengths within a relative
/// 1e-9 are equal.
///
/// # Returns
/// A number for each node, the raw sum; 0 for isolates and ends; always defined.
///
/// # Complexity
/// O(n m) time, with strengths O(n m log n); O(n) memory a thread. 64 sources at a time run
/// in parallel and are added in order.
///
/// # Source
/// Freeman, L. (1977) Sociometry 40:35–41, doi:10.2307/3033543; algorithm: Brandes, U. (2001)
/// J. Math. Sociology 25:163–177, doi:10.1080/0022250X.2001.9990249.
///
/// # Examples
/// On the path 0–1–2–3, node 1 is between 0 and 2 and between 0 and 3.
/// ```
/// use yhdyspinta::analyses::{Analysis, between::Betweenness};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [1, 2], [2, 3]])?;
/// let betweenness = Betweenness.run(&path);
/// assert_eq!((betweenness.get(0), betweenness.get(1)), (Some(0.0), Some(2.0)));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Betweenness;

struct Sums(NodeMeasure);

impl Analysis for Betweenness {
    const ABOUT: About = About {
        name: "betweenness",
        question: "question-betweenness",
        convention: "raw sum, each unordered pair once when undirected, ends left out",
        source: "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
    };
    type Output = NodeMeasure;

    fn run(&self, graph: &FrozenGraph) -> NodeMeasure {
        graph.derive(|graph| Sums(sums(graph))).0.clone()
    }
}

const SOURCES_PER_TASK: usize = 64;

/// Beyond, the inverse of a count would lose digits.
const MOST_PATHS: f64 = 1e300;

fn sums(graph: &FrozenGraph) -> NodeMeasure {
    let node_count = graph.node_count();
    let mut sums = vec![0.0; node_count];
    parallel::fold_in_order(
        node_count.div_ceil(SOURCES_PER_TASK),
        || Task::new(graph),
        |task, partial| {
            let first = task * SOURCES_PER_TASK;
            for source in first..(first + SOURCES_PER_TASK).min(node_count) {
                partial.add_source(graph, source as u32);
            }
        },
        |partial| {
            for (sum, value) in sums.iter_mut().zip(&mut partial.sums) {
                *sum += std::mem::take(value);
            }
        },
    );
    if !graph.is_directed() {
        sums.iter_mut().for_each(|sum| *sum /= 2.0);
    }
    NodeMeasure::defined(sums)
}

struct Task {
    search: Search,
    /// σ(s,v): how many shortest paths lead to the node.
    paths: Vec<f64>,
    /// (1 + δ(v)) / σ(s,v): what each path to the node carries.
    carried: Vec<f64>,
    sums: Vec<f64>,
}

enum Search {
    Hops(BreadthFirst),
    Lengths(Lightest),
}

impl Task {
    fn new(graph: &FrozenGraph) -> Self {
        let node_count = graph.node_count();
        Self {
            search: if graph.is_weighted() {
                Search::Lengths(Lightest::new(node_count))
            } else {
                Search::Hops(BreadthFirst::new(node_count))
            },
            paths: vec![0.0; node_count],
            carried: vec![0.0; node_count],
            sums: vec![0.0; node_count],
        }
    }

    fn add_source(&mut self, graph: &FrozenGraph, source: u32) {
        let rows = graph.outgoing_rows();
        let (paths, carried, sums) = (&mut self.paths, &mut self.carried, &mut self.sums);
        match &mut self.search {
            Search::Hops(search) => {
                search.run(rows, &[source]);
                let hops = search.hops();
                let follows =
                    |node: u32, next: u32, _| hops[next as usize] == hops[node as usize] + 1;
                let order = search.order();
                if count_paths(rows, order, paths, follows) {
                    carry_back(rows, order, paths, carried, sums, follows);
                } else {
                    add_dependencies(rows, order, sums, follows);
                }
            }
            Search::Lengths(search) => {
                search.run(rows, source);
                let lengths = search.lengths();
                let follows = |node: u32, next: u32, strength: f64| {
                    let (here, there) = (lengths[node as usize], lengths[next as usize]);
                    here < there && is_as_long(here + strength.recip(), there)
                };
                let order = search.order();
                if count_paths(rows, order, paths, follows) {
                    carry_back(rows, order, paths, carried, sums, follows);
                } else {
                    add_dependencies(rows, order, sums, follows);
                }
            }
        }
    }
}

/// Paths to each node, from the nearest on: the sum over whom it follows. False when there are
/// more than can be counted.
fn count_paths(
    rows: &Adjacency,
    order: &[u32],
    paths: &mut [f64],
    follows: impl Fn(u32, u32, f64) -> bool,
) -> bool {
    for &node in order {
        paths[node as usize] = 0.0;
    }
    paths[order[0] as usize] = 1.0;
    for &node in order {
        let here = paths[node as usize];
        for (next, strength) in rows.ties(node) {
            if follows(node, next, strength) {
                paths[next as usize] += here;
            }
        }
    }
    order.iter().all(|&node| paths[node as usize] <= MOST_PATHS)
}

/// Brandes' dependencies δ, from the farthest back: δ(v) = σ(v) · Σ carried(w) over the w that
/// follow v.
fn carry_back(
    rows: &Adjacency,
    order: &[u32],
    paths: &[f64],
    carried: &mut [f64],
    sums: &mut [f64],
    follows: impl Fn(u32, u32, f64) -> bool,
) {
    for &node in order[1..].iter().rev() {
        let next = rows
            .ties(node)
            .filter(|&(next, strength)| follows(node, next, strength));
        let total: f64 = next.map(|(next, _)| carried[next as usize]).sum();
        let paths = paths[node as usize];
        carried[node as usize] = total + paths.recip();
        sums[node as usize] += paths * total;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, star, undirected, weighted};
    use crate::frozen::Direction;

    fn values(graph: &FrozenGraph) -> Vec<f64> {
        Betweenness.run(graph).values().collect()
    }

    #[test]
    fn the_center_of_a_star_is_between_all_pairs() {
        assert_eq!(values(&star(5)), [6.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(values(&complete(5)), [0.0; 5]);
    }

    #[test]
    fn two_ways_share() {
        // A square: each corner carries half of the paths between its neighbours.
        let square = undirected(5, &[[0, 1], [1, 2], [2, 3], [3, 0]]);
        assert_eq!(values(&square), [0.5, 0.5, 0.5, 0.5, 0.0]);
    }

    #[test]
    fn ordered_pairs_count_when_directed() {
        let arcs = [[0, 1], [1, 2], [2, 1], [1, 0]];
        assert_eq!(values(&directed(3, &arcs)), [0.0, 2.0, 0.0]);
        assert_eq!(values(&directed(3, &arcs[..2])), [0.0, 1.0, 0.0]);
    }

    #[test]
    fn equal_lengths_are_equal_however_they_were_added() {
        // 0.1 + 0.2 and 0.3 differ in the last bit: two shortest ways from 0 to 2.
        let ties = [([0, 1], 10.0), ([1, 2], 5.0), ([0, 2], 10.0 / 3.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        assert_eq!(values(&graph), [0.0, 0.5, 0.0]);
    }

    #[test]
    fn strong_ties_draw_paths() {
        let ties = [([0, 1], 4.0), ([1, 2], 4.0), ([0, 2], 1.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        assert_eq!(values(&graph), [0.0, 1.0, 0.0]);
    }

    #[test]
    fn more_paths_than_numbers_are_no_trouble() {
        // Squares in a chain: joints at 0, 3, 6 …, two ways from each to the next.
        let squares = 1_100u32;
        let ties = (0..squares).flat_map(|square| {
            let joint = 3 * square;
            let ways = [joint + 1, joint + 2];
            ways.into_iter()
                .flat_map(move |way| [[joint, way], [way, joint + 3]])
        });
        let ties: Vec<[u32; 2]> = ties.collect();
        let graph = undirected(3 * squares as usize + 1, &ties);
        let mut task = Task::new(&graph);
        task.add_source(&graph, 0);
        // All beyond the first joint are reached over it, and it over either way in half the cases.
        let beyond = f64::from(3 * squares - 3);
        assert_eq!(task.sums[3], beyond);
        assert_eq!(task.sums[1..3], [(beyond + 1.0) / 2.0; 2]);
    }

    #[test]
    fn empty_and_single() {
        assert_eq!(values(&undirected(0, &[])), [0.0; 0]);
        assert_eq!(values(&undirected(1, &[[0, 0]])), [0.0]);
    }
}
