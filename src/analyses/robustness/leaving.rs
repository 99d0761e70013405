//! How large is the largest component as actors leave one after the other?

use crate::analyses::NodeMeasure;
use crate::frozen::{Adjacency, FrozenGraph};
use crate::parallel;
use crate::random::Random;

/// How large the largest component is after none, one, two … have left in that order, until
/// nobody is left.
///
/// Attack tolerance: remove those who look most important first and see how soon the network
/// falls apart; random orders tell what failures do.
///
/// # Requires
/// Direction and strengths are ignored. `order` names every node once.
///
/// # Returns
/// n + 1 sizes, the last one 0.
///
/// # Complexity
/// Nearly O(n + m) for the whole curve: nodes come back in the reverse order and join those
/// who are there (union–find), which no removal has to undo.
///
/// # Panics
/// When `order` names a node that is not there.
///
/// # Source
/// Albert, R., Jeong, H. & Barabási, A.-L. (2000) Error and attack tolerance of complex
/// networks, Nature 406:378–382, doi:10.1038/35019019; Newman, M. & Ziff, R. (2000) Efficient
/// Monte Carlo algorithm and high-precision results for percolation, doi:10.1103/PhysRevLett.85.4104.
///
/// # Examples
/// A star of four falls apart with its center and shrinks with its points.
/// ```
/// use yhdyspinta::analyses::robustness::largest_as_they_leave;
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let star = FrozenGraph::from_arcs(4, Direction::Undirected, &[[0, 1], [0, 2], [0, 3]])?;
/// assert_eq!(largest_as_they_leave(&star, &[0, 1, 2, 3]), [4, 1, 1, 1, 0]);
/// assert_eq!(largest_as_they_leave(&star, &[3, 2, 1, 0]), [4, 3, 2, 1, 0]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
pub fn largest_as_they_leave(graph: &FrozenGraph, order: &[u32]) -> Vec<u32> {
    let symmetric = graph.symmetric();
    Percolation::new(graph.node_count()).run(symmetric.outgoing_rows(), order)
}

/// The mean of [`largest_as_they_leave`] over so many random orders; empty without any.
///
/// # Complexity
/// Nearly O(runs · (n + m)); runs in parallel. The same seed gives the same means on any
/// number of threads.
pub fn mean_of_random_orders(graph: &FrozenGraph, runs: u32, seed: u64) -> Vec<f64> {
    if runs == 0 {
        return Vec::new();
    }
    let symmetric = graph.symmetric();
    let rows = symmetric.outgoing_rows();
    let node_count = graph.node_count();
    let mut sums = vec![0u64; node_count + 1];
    parallel::fold_in_order(
        runs as usize,
        Vec::new,
        |run, sizes: &mut Vec<u32>| {
            let mut order: Vec<u32> = (0..node_count as u32).collect();
            Random::stream(seed, run as u64).shuffle(&mut order);
            *sizes = Percolation::new(node_count).run(rows, &order);
        },
        |sizes| {
            for (sum, &size) in sums.iter_mut().zip(sizes.iter()) {
                *sum += u64::from(size);
            }
        },
    );
    sums.into_iter()
        .map(|sum| sum as f64 / f64::from(runs))
        .collect()
}

/// The nodes by a number, the highest first; of equal ones those with more ties, then the
/// lower node. Undefined numbers are lowest.
pub fn highest_first(graph: &FrozenGraph, numbers: &NodeMeasure) -> Vec<u32> {
    let symmetric = graph.symmetric();
    let degree = |node: u32| symmetric.outgoing(node).len();
    let number = |node: u32| numbers.get(node).unwrap_or(f64::NEG_INFINITY);
    let mut order: Vec<u32> = graph.nodes().collect();
    order.sort_by(|&a, &b| {
        number(b)
            .total_cmp(&number(a))
            .then_with(|| degree(b).cmp(&degree(a)))
            .then(a.cmp(&b))
    });
    order
}

/// R: the mean share of actors in the largest component after each of the removals.
///
/// `R = 1/n Σ S(r)/n` over r = 1 … n removals, S(r) the size of the largest component: 1/n
/// for a star attacked at its center, (n−1)/(2n) at most, as in a complete network.
/// `None` for an empty network.
///
/// # Source
/// Schneider, C., Moreira, A., Andrade, J., Havlin, S. & Herrmann, H. (2011) Mitigation of
/// malicious attacks on networks, PNAS 108:3838–3841, doi:10.1073/pnas.1009440108.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::robustness::robustness;
///
/// // A complete network of four: 3, 2, 1 and 0 of 4 are left together.
/// assert_eq!(robustness(&[4.0, 3.0, 2.0, 1.0, 0.0]), Some(6.0 / 16.0));
/// ```
pub fn robustness(sizes: &[f64]) -> Option<f64> {
    let node_count = sizes.len().checked_sub(1).filter(|&count| count > 0)? as f64;
    Some(sizes[1..].iter().sum::<f64>() / (node_count * node_count))
}

/// Components of those who are there, as more come.
struct Percolation {
    /// The node above; its own for a root.
    above: Vec<u32>,
    /// How many are in the component of a root; 0 for who is not there.
    size: Vec<u32>,
}

impl Percolation {
    fn new(node_count: usize) -> Self {
        Self {
            above: (0..node_count as u32).collect(),
            size: vec![0; node_count],
        }
    }

    fn run(mut self, rows: &Adjacency, order: &[u32]) -> Vec<u32> {
        let mut sizes = vec![0; order.len() + 1];
        let mut largest = 0;
        for (left, &node) in order.iter().enumerate().rev() {
            let mut root = node;
            self.size[node as usize] = 1;
            for &neighbor in rows.neighbors(node) {
                if neighbor != node && self.size[neighbor as usize] > 0 {
                    root = self.join(root, neighbor);
                }
            }
            largest = largest.max(self.size[root as usize]);
            sizes[left] = largest;
        }
        sizes
    }

    /// Joins the component of a root with that of a node; gives the root of both.
    fn join(&mut self, root: u32, node: u32) -> u32 {
        let other = self.root(node);
        if other == root {
            return root;
        }
        let (small, large) = if self.size[other as usize] < self.size[root as usize] {
            (other, root)
        } else {
            (root, other)
        };
        self.above[small as usize] = large;
        self.size[large as usize] += self.size[small as usize];
        large
    }

    fn root(&mut self, mut node: u32) -> u32 {
        loop {
            let above = self.above[node as usize];
            if above == node {
                return node;
            }
            let further = self.above[above as usize];
            self.above[node as usize] = further;
            node = further;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analyses::Analysis;
    use crate::analyses::degree::Degree;
    use crate::analyses::small::{complete, directed, path, star, undirected};

    #[test]
    fn a_path_breaks_in_the_middle() {
        assert_eq!(
            largest_as_they_leave(&path(5), &[2, 0, 4, 1, 3]),
            [5, 2, 2, 1, 1, 0]
        );
        assert_eq!(
            largest_as_they_leave(&complete(3), &[1, 0, 2]),
            [3, 2, 1, 0]
        );
        assert_eq!(largest_as_they_leave(&undirected(0, &[]), &[]), [0]);
        assert_eq!(
            largest_as_they_leave(&directed(2, &[[1, 0]]), &[0, 1]),
            [2, 1, 0]
        );
    }

    #[test]
    fn hubs_leave_first() {
        let graph = star(5);
        let order = highest_first(&graph, &Degree.run(&graph));
        assert_eq!(order, [0, 1, 2, 3, 4]);
        let sizes: Vec<f64> = largest_as_they_leave(&graph, &order)
            .into_iter()
            .map(f64::from)
            .collect();
        // After the center 1, 1, 1, 1 and 0 of 5 are together.
        assert_eq!(robustness(&sizes), Some(4.0 / 25.0));
    }

    #[test]
    fn chance_is_the_same_on_any_number_of_threads() {
        let graph = path(40);
        let on = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.expect("threads")
                .install(|| mean_of_random_orders(&graph, 9, 3))
        };
        assert_eq!(on(1), on(2));
        assert_eq!(on(1), on(7));
        assert_eq!(on(1)[0], 40.0);
        assert!(mean_of_random_orders(&graph, 0, 3).is_empty());
    }

    /// The largest component among those who are there, looked for anew.
    fn looked_for(count: usize, ties: &[[u32; 2]], there: &[u32]) -> u32 {
        let mut group: Vec<usize> = (0..count).collect();
        for _ in 0..count {
            for &[a, b] in ties {
                if there.contains(&a) && there.contains(&b) {
                    let lower = group[a as usize].min(group[b as usize]);
                    group[a as usize] = lower;
                    group[b as usize] = lower;
                }
            }
        }
        let sizes = there.iter().map(|&node| {
            let same = there
                .iter()
                .filter(|&&other| group[other as usize] == group[node as usize]);
            same.count() as u32
        });
        sizes.max().unwrap_or(0)
    }

    proptest! {
        #[test]
        fn every_step_is_as_if_looked_for_anew(
            count in 1usize..9,
            ends in prop::collection::vec((0u32..9, 0u32..9), 0..14),
            seed in 0u64..50,
        ) {
            let ends = ends.into_iter().map(|(a, b)| [a % count as u32, b % count as u32]);
            let ties: Vec<[u32; 2]> = ends.filter(|[a, b]| a != b).collect();
            let mut order: Vec<u32> = (0..count as u32).collect();
            Random::new(seed).shuffle(&mut order);
            let sizes = largest_as_they_leave(&undirected(count, &ties), &order);
            for (left, &size) in sizes.iter().enumerate() {
                prop_assert_eq!(size, looked_for(count, &ties, &order[left..]));
            }
        }
    }
}
