//! Who stands between others, about, when the network is too large to follow all paths?

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;
use thiserror::Error;

use super::enough::{Bounds, Tests};
use super::route::{Routes, TooMany};
use super::route_by_length::RoutesByLength;
use super::scaled::Count;
use crate::analyses::{About, Analysis, NodeMeasure};
use crate::frozen::FrozenGraph;
use crate::parallel::Spare;
use crate::random::Random;
use crate::traverse::BreadthFirst;

/// Sampled betweenness: who stands between others, about?
///
/// An estimate of [`Betweenness`](super::Betweenness). Two nodes are drawn, and one of the
/// shortest paths from one to the other, each as likely; a node's share of the paths it is
/// inside of estimates the share of pairs it stands between. Sampling goes on until all shares
/// are known as closely as asked.
///
/// # Requires
/// Direction is used. With strengths a tie is 1/strength long, and lengths within a relative
/// 1e-9 are equal. `epsilon` and `delta` lie between 0 and 1.
///
/// # Returns
/// A number for each node on the scale of [`Betweenness`](super::Betweenness): its share of the
/// paths drawn times the number of pairs, n(n−1)/2 undirected and n(n−1) directed. With
/// probability 1 − `delta` no node's share of pairs is off by more than `epsilon`, and so no
/// value by more than `epsilon` times the number of pairs; values far below that say only that
/// the node stands between few. Always defined; the same `seed` gives the same values on any
/// number of threads.
///
/// # Complexity
/// O(ln(n/δ)/ε²) samples, far fewer when nobody stands between most. A sample without
/// strengths searches from both ends and follows a small part of the arcs, with strengths it
/// takes O(m log n). O(n) memory a thread.
///
/// # Errors
/// `epsilon` or `delta` is not between 0 and 1.
///
/// # Source
/// Borassi, M. & Natale, E. (2019) KADABRA is an ADaptive Algorithm for Betweenness via Random
/// Approximation, ACM J. Exp. Algorithmics 24, doi:10.1145/3284359: samples from both ends,
/// adaptive stop; bounds of Hoeffding, W. (1963), doi:10.1080/01621459.1963.10500830.
///
/// # Examples
/// The center of a star of five is inside of 6 of 10 paths, and no other is.
/// ```
/// use yhdyspinta::analyses::{Analysis, between::BetweennessSampled};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [0, 2], [0, 3], [0, 4]];
/// let star = FrozenGraph::from_arcs(5, Direction::Undirected, &ties)?;
/// let sampled = BetweennessSampled::default().run(&star).expect("sound options");
/// assert!((sampled.get(0).expect("always defined") - 6.0).abs() <= 0.01 * 10.0);
/// assert_eq!(sampled.get(1), Some(0.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BetweennessSampled {
    /// By how much the share of pairs may be off.
    pub epsilon: f64,
    /// How likely any share may be off by more.
    pub delta: f64,
    /// Which paths are drawn.
    pub seed: u64,
}

impl Default for BetweennessSampled {
    fn default() -> Self {
        Self {
            epsilon: 0.01,
            delta: 0.1,
            seed: 1,
        }
    }
}

/// Why betweenness cannot be sampled.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
#[error("{name} is {value}; it must lie between 0 and 1")]
pub struct SamplingError {
    name: &'static str,
    value: f64,
}

impl Analysis for BetweennessSampled {
    const ABOUT: About = About {
        name: "betweenness_sampled",
        question: "question-betweenness-sampled",
        convention: "scale of betweenness; with probability 0.9 no share of pairs is off by more than 0.01",
        source: "Borassi & Natale 2019, doi:10.1145/3284359; Hoeffding 1963, doi:10.1080/01621459.1963.10500830",
    };
    type Output = Result<NodeMeasure, SamplingError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        for (name, value) in [("epsilon", self.epsilon), ("delta", self.delta)] {
            if !(value > 0.0 && value < 1.0) {
                return Err(SamplingError { name, value });
            }
        }
        let node_count = graph.node_count();
        let inner = inner_count(graph);
        if inner == 0 {
            return Ok(NodeMeasure::defined(vec![0.0; node_count]));
        }
        let bounds = Bounds {
            epsilon: self.epsilon,
            delta: self.delta,
            inner: inner as f64,
            most_inside: most_inside(graph, inner),
        };
        let (counts, samples) = self.counts(graph, &bounds);
        let ordered = node_count as f64 * (node_count as f64 - 1.0);
        let pairs = if graph.is_directed() {
            ordered
        } else {
            ordered / 2.0
        };
        let share = |count: u64| count as f64 / samples as f64;
        let values = counts.into_iter().map(|count| share(count) * pairs);
        Ok(NodeMeasure::defined(values.collect()))
    }
}

/// The first sample that may count; those before only tell what to expect.
const FIRST: u64 = 1 << 40;

impl BetweennessSampled {
    /// On how many of how many sampled paths each node is.
    fn counts(&self, graph: &FrozenGraph, bounds: &Bounds) -> (Vec<u64>, u64) {
        let sampler = Sampler {
            graph,
            seed: self.seed,
            spare: Spare::new(),
        };
        let fewest = bounds.needed(0.0, 1.0 / 3.0);
        let trial = (fewest / 4.0).ceil() as u64;
        let counts: Vec<AtomicU64> = graph.nodes().map(|_| AtomicU64::new(0)).collect();
        sampler.add(0..trial, &counts);
        let found: Vec<u64> = counts
            .iter()
            .map(|count| count.swap(0, Ordering::Relaxed))
            .collect();
        let tests = Tests::new(fewest, bounds.needed_by_all(&found, trial, 1.0 / 3.0));
        let mut done = 0;
        let mut test = 0;
        loop {
            let (samples, of_delta) = tests.get(test);
            sampler.add(FIRST + done..FIRST + samples, &counts);
            done = samples;
            let found: Vec<u64> = counts
                .iter()
                .map(|count| count.load(Ordering::Relaxed))
                .collect();
            if bounds.needed_by_all(&found, samples, of_delta) <= samples as f64 {
                return (found, samples);
            }
            test += 1;
        }
    }
}

/// How many nodes something leads to and from: others are inside no path.
fn inner_count(graph: &FrozenGraph) -> usize {
    let least = if graph.is_directed() { 1 } else { 2 };
    let is_inner =
        |node: &u32| graph.outgoing(*node).len() >= least && graph.incoming(*node).len() >= least;
    graph.nodes().filter(is_inner).count()
}

/// At most how many nodes are inside a shortest path: without direction and strengths no path
/// has more ties than twice the way from any node to the farthest.
fn most_inside(graph: &FrozenGraph, inner: usize) -> f64 {
    if graph.is_directed() || graph.is_weighted() {
        return inner as f64;
    }
    let rows = graph.outgoing_rows();
    let mut search = BreadthFirst::new(graph.node_count());
    let mut is_met = vec![false; graph.node_count()];
    let mut most = 1;
    for start in graph.nodes() {
        if is_met[start as usize] {
            continue;
        }
        search.run(rows, &[start]);
        let order = search.order();
        let center = order.iter().copied().max_by_key(|&node| rows.degree(node));
        order.iter().for_each(|&node| is_met[node as usize] = true);
        search.run(rows, &[center.expect("a search reaches its start")]);
        let farthest = *search.order().last().expect("a search reaches its start");
        most = most.max(2 * search.hops()[farthest as usize]);
    }
    f64::from(most).min(inner as f64)
}

struct Sampler<'a> {
    graph: &'a FrozenGraph,
    seed: u64,
    spare: Spare<Drawer<'a>>,
}

/// Samples a thread takes at once.
const SAMPLES_PER_TASK: usize = 16;

impl<'a> Sampler<'a> {
    /// Counts who is inside the samples with these numbers. Each sample draws from a stream of
    /// its own, and counts add up to the same in any order.
    fn add(&self, samples: Range<u64>, counts: &[AtomicU64]) {
        let len = (samples.end - samples.start) as usize;
        let tasks = (0..len.div_ceil(SAMPLES_PER_TASK)).into_par_iter();
        let draw = |task: usize, drawer: &mut Drawer<'a>| {
            let first = samples.start + (task * SAMPLES_PER_TASK) as u64;
            let end = (first + SAMPLES_PER_TASK as u64).min(samples.end);
            for sample in first..end {
                drawer.draw(Random::stream(self.seed, sample));
                for &node in &drawer.inside {
                    counts[node as usize].fetch_add(1, Ordering::Relaxed);
                }
            }
        };
        let make = || Drawer::new(self.graph);
        tasks.for_each(|task| self.spare.with(make, |drawer| draw(task, drawer)));
    }
}

/// Draws pairs and paths.
struct Drawer<'a> {
    graph: &'a FrozenGraph,
    by_hops: Option<Routes<'a, f64>>,
    by_length: Option<RoutesByLength<'a, f64>>,
    /// The nodes inside the path drawn last.
    inside: Vec<u32>,
}

impl<'a> Drawer<'a> {
    fn new(graph: &'a FrozenGraph) -> Self {
        let (outgoing, incoming) = (graph.outgoing_rows(), graph.incoming_rows());
        let is_weighted = graph.is_weighted();
        Self {
            graph,
            by_hops: (!is_weighted).then(|| Routes::new(outgoing, incoming)),
            by_length: is_weighted.then(|| RoutesByLength::new(outgoing, incoming)),
            inside: Vec::new(),
        }
    }

    fn draw(&mut self, mut random: Random) {
        let node_count = self.graph.node_count() as u64;
        let from = random.below(node_count) as u32;
        let other = random.below(node_count - 1) as u32;
        let ends = [from, other + u32::from(other >= from)];
        self.inside.clear();
        let inside = &mut self.inside;
        let mut again = random.clone();
        let mut drawn = Ok(());
        if let Some(routes) = &mut self.by_hops {
            drawn = routes.draw(ends, &mut random, &mut |node| inside.push(node));
        }
        if let Some(routes) = &mut self.by_length {
            drawn = routes.draw(ends, &mut random, &mut |node| inside.push(node));
        }
        if let Err(TooMany) = drawn {
            inside.clear();
            let (outgoing, incoming) = (self.graph.outgoing_rows(), self.graph.incoming_rows());
            let visit = &mut |node| inside.push(node);
            let drawn = if self.graph.is_weighted() {
                RoutesByLength::<Count>::new(outgoing, incoming).draw(ends, &mut again, visit)
            } else {
                Routes::<Count>::new(outgoing, incoming).draw(ends, &mut again, visit)
            };
            drawn.expect("any number of paths can be counted so");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::between::Betweenness;
    use crate::analyses::small::{complete, directed, path, star, undirected, weighted};
    use crate::frozen::Direction;

    fn values(graph: &FrozenGraph) -> Vec<f64> {
        let sampled = BetweennessSampled::default().run(graph);
        sampled.expect("sound options").values().collect()
    }

    #[test]
    fn nobody_between_is_known_without_samples() {
        assert_eq!(values(&undirected(0, &[])), [0.0; 0]);
        assert_eq!(values(&undirected(2, &[[0, 1]])), [0.0; 2]);
        assert_eq!(values(&undirected(4, &[[0, 1], [2, 3]])), [0.0; 4]);
        assert_eq!(values(&directed(3, &[[0, 1], [0, 2]])), [0.0; 3]);
        assert_eq!(values(&complete(6)), [0.0; 6]);
    }

    #[test]
    fn strengths_and_direction_are_used() {
        let ties = [([0, 1], 4.0), ([1, 2], 4.0), ([0, 2], 1.0)];
        let graph = weighted(3, Direction::Undirected, &ties);
        let found = values(&graph);
        assert!((found[1] - 1.0).abs() < 0.03, "{found:?}");
        let found = values(&directed(3, &[[0, 1], [1, 2]]));
        assert!((found[1] - 1.0).abs() < 0.06, "{found:?}");
    }

    #[test]
    fn long_and_wide() {
        let exact = Betweenness.run(&path(60));
        let pairs = 60.0 * 59.0 / 2.0;
        for (found, exact) in values(&path(60)).into_iter().zip(exact.values()) {
            assert!(
                (found - exact).abs() <= 0.01 * pairs,
                "{found}, not {exact}"
            );
        }
        let wide = values(&star(1_000));
        assert!(
            (wide[0] / (999.0 * 499.0) - 1.0).abs() < 0.011,
            "{}",
            wide[0]
        );
        assert!(wide[1..].iter().all(|&value| value == 0.0));
    }

    #[test]
    fn options_out_of_range_are_refused() {
        for epsilon in [0.0, 1.0, -0.1, f64::NAN] {
            let sampled = BetweennessSampled {
                epsilon,
                ..Default::default()
            };
            let error = sampled.run(&path(3)).expect_err("out of range");
            assert!(error.to_string().starts_with("epsilon is"), "{error}");
        }
        let sampled = BetweennessSampled {
            delta: 2.0,
            ..Default::default()
        };
        assert_eq!(
            sampled.run(&path(3)).expect_err("out of range").to_string(),
            "delta is 2; it must lie between 0 and 1"
        );
    }
}
