//! About how many nodes does a node reach, and how far are they? What all sampled distance
//! measures share.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::balls::by_balls;
use super::sources::by_sources;
use crate::analyses::Analysis;
use crate::analyses::cohesion::Components;
use crate::frozen::FrozenGraph;

/// How does a part speak for the whole?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sampling {
    /// Distances to nodes drawn at random (Eppstein & Wang 2004, doi:10.7155/jgaa.00081). With k
    /// of them the mean of 1/d is off by more than √(ln(2n/δ)/(2k)) for some of n actors with
    /// probability δ at most, and mostly by far less; actors who reach few are seen least well.
    Sources {
        /// How many are drawn; as many as there are nodes gives exact values.
        count: u32,
    },
    /// HyperBall (Boldi & Vigna 2013, doi:10.1109/ICDMW.2013.10): every actor's number of others
    /// within a distance is known with a relative standard deviation of 1.04 / √registers,
    /// however few they are.
    Balls {
        /// The binary logarithm of the number of registers, 6 to 10; a number beyond stands for
        /// the nearest.
        log2_registers: u32,
    },
}

impl Default for Sampling {
    fn default() -> Self {
        Self::Sources { count: 512 }
    }
}

/// About how many nodes a node reaches, itself left out, and how far they are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Estimate {
    pub(super) count: f64,
    /// The sum of their hops.
    pub(super) sum: f64,
    /// The sum of 1 / hops.
    pub(super) inverse_sum: f64,
}

/// What has been estimated of a graph, by how and by which lots; starts empty.
struct Known(Mutex<BTreeMap<(Sampling, u64), Estimates>>);

pub(super) type Estimates = Arc<Vec<Estimate>>;

/// About how many each node reaches along outgoing ties and how far they are in hops; undirected,
/// how many is exact. Made once per graph, sampling and seed.
pub(super) fn estimates(graph: &FrozenGraph, sampling: Sampling, seed: u64) -> Estimates {
    let known = graph.derive(|_| Known(Mutex::default()));
    let lock = || known.0.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = lock().get(&(sampling, seed)).cloned();
    kept.unwrap_or_else(|| {
        let made = Arc::new(estimate(graph, sampling, seed));
        lock().entry((sampling, seed)).or_insert(made).clone()
    })
}

fn estimate(graph: &FrozenGraph, sampling: Sampling, seed: u64) -> Vec<Estimate> {
    let mut estimates = match sampling {
        Sampling::Sources { count } => by_sources(graph, count, seed),
        Sampling::Balls { log2_registers } => by_balls(graph, log2_registers, seed),
    };
    if !graph.is_directed() {
        let components = Components.run(graph);
        for (node, estimate) in (0u32..).zip(&mut estimates) {
            let size = components.sizes()[components.of()[node as usize] as usize];
            estimate.fit(graph.outgoing(node).len() as f64, f64::from(size) - 1.0);
        }
    }
    estimates
}

impl Estimate {
    /// So many are so far.
    pub(super) fn add(&mut self, count: f64, hops: u32) {
        self.count += count;
        self.sum += count * f64::from(hops);
        self.inverse_sum += count / f64::from(hops);
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.inverse_sum += other.inverse_sum;
    }

    pub(super) fn scale(&mut self, factor: f64) {
        self.count *= factor;
        self.sum *= factor;
        self.inverse_sum *= factor;
    }

    /// A ball of that many is added to by those at so many hops. A ball never shrinks, though an
    /// estimate behind an exact number may.
    pub(super) fn grow_to(&mut self, count: f64, hops: u32) {
        self.add((count - self.count).max(0.0), hops);
    }

    /// Brings those beyond the neighbours to the number there is: the error of a count is much
    /// the same at every distance, so the distances keep little of it.
    fn fit(&mut self, neighbors: f64, count: f64) {
        let (beyond, estimated) = (count - neighbors, self.count - neighbors);
        if beyond <= 0.0 || estimated <= 0.0 {
            *self = Self::default();
            self.grow_to(neighbors, 1);
            self.grow_to(count, 2);
            return;
        }
        self.add(-neighbors, 1);
        self.scale(beyond / estimated);
        self.add(neighbors, 1);
        self.count = count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::distance::reaches;
    use crate::analyses::small::{complete, directed, path, undirected};
    use crate::random::Random;

    const BALLS: Sampling = Sampling::Balls { log2_registers: 6 };
    const SOURCES: Sampling = Sampling::Sources { count: 700 };

    #[test]
    fn neighbours_are_counted_exactly() {
        let all = estimates(&complete(50), BALLS, 1);
        assert!(
            all.iter()
                .all(|one| (one.count, one.sum, one.inverse_sum) == (49.0, 49.0, 49.0))
        );
        let all = estimates(&undirected(3, &[[0, 1]]), BALLS, 1);
        assert_eq!((all[0].count, all[0].sum), (1.0, 1.0));
        assert_eq!((all[2].count, all[2].sum), (0.0, 0.0));
        // The end of a path of three reaches one more, wherever the lots fall.
        for seed in 0..50 {
            let all = estimates(&path(3), BALLS, seed);
            assert_eq!((all[0].count, all[0].inverse_sum), (2.0, 1.5));
        }
    }

    #[test]
    fn the_same_lots_give_the_same_bits_and_others_do_not() {
        let mut random = Random::new(3);
        let mut end = || random.below(2000) as u32;
        let ties: Vec<[u32; 2]> = (0..6000).map(|_| [end(), end()]).collect();
        let graph = undirected(2000, &ties);
        let sums = |sampling: Sampling, threads: usize, seed: u64| -> Vec<u64> {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            let graph = graph.with_sectors(&[None; 2000]);
            let all = pool
                .expect("threads")
                .install(|| estimates(&graph, sampling, seed));
            all.iter().map(|one| one.inverse_sum.to_bits()).collect()
        };
        for sampling in [BALLS, SOURCES] {
            let once = sums(sampling, 1, 5);
            assert_eq!(once, sums(sampling, 3, 5));
            assert_eq!(once, sums(sampling, 7, 5));
            assert_ne!(once, sums(sampling, 1, 6));
        }
    }

    /// Balls around all nodes are never worse than a few of the deviations stated.
    #[test]
    fn estimates_are_within_the_error_stated() {
        let mut random = Random::new(4);
        let mut end = || random.below(3000) as u32;
        let ties: Vec<[u32; 2]> = (0..7000).map(|_| [end(), end()]).collect();
        let graph = directed(3000, &ties);
        let exact = reaches(&graph);
        for (log2_registers, deviation) in [(6, 0.13), (8, 0.065), (10, 0.0325)] {
            let found = estimates(&graph, Sampling::Balls { log2_registers }, 9);
            let errors: Vec<f64> = (*exact)
                .as_ref()
                .iter()
                .zip(found.iter())
                .filter(|(exact, _)| exact.count > 0)
                .map(|(exact, found)| found.sum / exact.sum - 1.0)
                .collect();
            let squares: f64 = errors.iter().map(|error| error * error).sum();
            let root = (squares / errors.len() as f64).sqrt();
            assert!(root < 2.0 * deviation, "{log2_registers}: {root}");
            assert!(root > 0.0);
        }
    }

    /// Undirected, how many are reached is known, and only the way they spread is estimated.
    #[test]
    fn undirected_distances_are_nearer_than_counts() {
        let mut random = Random::new(6);
        let mut end = || random.below(3000) as u32;
        let ties: Vec<[u32; 2]> = (0..9000).map(|_| [end(), end()]).collect();
        let graph = undirected(3000, &ties);
        let exact = reaches(&graph);
        let found = estimates(&graph, BALLS, 2);
        for (exact, found) in (*exact).as_ref().iter().zip(found.iter()) {
            assert_eq!(f64::from(exact.count), found.count);
            assert!((found.sum - exact.sum).abs() <= 0.13 * exact.sum);
        }
    }

    #[test]
    fn all_drawn_is_exact() {
        let mut random = Random::new(7);
        let mut end = || random.below(900) as u32;
        let arcs: Vec<[u32; 2]> = (0..1500).map(|_| [end(), end()]).collect();
        for graph in [directed(900, &arcs), undirected(900, &arcs)] {
            let exact = reaches(&graph);
            let found = estimates(&graph, Sampling::Sources { count: 900 }, 8);
            for (exact, found) in (*exact).as_ref().iter().zip(found.iter()) {
                assert_eq!(f64::from(exact.count), found.count);
                assert_eq!(exact.sum, found.sum);
                assert!((exact.inverse_sum - found.inverse_sum).abs() < 1e-9);
            }
        }
    }

    /// Hoeffding's bound holds for every actor, with room.
    #[test]
    fn drawn_sources_keep_the_bound_stated() {
        let mut random = Random::new(8);
        let mut end = || random.below(3000) as u32;
        let arcs: Vec<[u32; 2]> = (0..7000).map(|_| [end(), end()]).collect();
        let bound = ((2.0f64 * 3000.0 / 0.01).ln() / (2.0 * 700.0)).sqrt();
        for graph in [directed(3000, &arcs), undirected(3000, &arcs)] {
            let exact = reaches(&graph);
            let found = estimates(&graph, SOURCES, 3);
            let pairs = (*exact).as_ref().iter().zip(found.iter());
            let errors: Vec<f64> = pairs
                .map(|(exact, found)| (exact.inverse_sum - found.inverse_sum).abs() / 2999.0)
                .collect();
            assert!(errors.iter().all(|&error| error < bound));
            assert!(errors.iter().sum::<f64>() / 3000.0 < bound / 10.0);
            assert!(errors.iter().any(|&error| error > 0.0));
        }
    }
}
