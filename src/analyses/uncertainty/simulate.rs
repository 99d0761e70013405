//! How far do places and shares move when a network is read again and again with errors?

use rayon::iter::ParallelIterator;

use super::accuracy::{Accuracy, accuracy, mean};
use super::misread::{Misread, Reading, ReadingError};
use super::places::{Places, places};
use crate::parallel;
use crate::random::Random;

/// What is looked at in a network, read with or without errors.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// Rankings: for each a number for every actor that was noted; more is higher.
    pub scores: Vec<Vec<Option<f64>>>,
    /// Shares, such as densities, undefined where there is nothing to share.
    pub shares: Vec<Option<f64>>,
}

/// How far what was looked at moves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    /// For each ranking the places of every actor: those of the true network, and those it has
    /// in nine readings of ten.
    pub places: Vec<Vec<Places>>,
    /// For each ranking how well a reading tells the true one; missing without actors.
    pub accuracy: Vec<Option<Accuracy>>,
    /// For each share the least and the most of it: of the true network and of nine readings of
    /// ten; missing where it is undefined in the true network.
    pub shares: Vec<Option<[f64; 2]>>,
}

/// How many readings of ten an interval holds is 1 − 2 · `TAIL`.
const TAIL: f64 = 0.05;

/// Reads a network so many times with that share of its ties or actors wrong, and looks.
///
/// The interval of an actor holds its places in the true network and those between the 5th and
/// the 95th percentile of the readings (nearest rank): from the best place of the actor when it
/// shares places with its equals to the worst. Where actors are missed, places among those left
/// are stretched to all: the first is first, the last is last. Whoever has no number stands last
/// and counts neither there nor for accuracy. An actor that was never noted has
/// its true places.
///
/// # Requires
/// `look` gives, for what was read, as many rankings and shares as `truth` has, each ranking
/// with a number for every actor left, in their order.
///
/// # Complexity
/// `runs` times what `look` takes; runs in parallel. The same seed gives the same spread on any
/// number of threads, and run r of every share of errors draws the same lots. Memory is
/// O(runs · actors · rankings).
///
/// # Source
/// Borgatti, Carley & Krackhardt (2006), doi:10.1016/j.socnet.2005.05.001. They draw random
/// true networks; here the network as it was read stands for the true one.
///
/// # Examples
/// Without errors, the two ends of a path of three share the last two places.
/// ```
/// use yhdyspinta::analyses::uncertainty::{Look, Reading, ReadingError, read_again};
/// use yhdyspinta::analyses::{Analysis, degree::Degree};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let path = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
/// let look = |graph: &FrozenGraph| Look {
///     scores: vec![Degree.run(graph).iter().collect()],
///     shares: Vec::new(),
/// };
/// let reading = Reading::of(&path);
/// let again = |share: f64| {
///     let error = ReadingError::MissingTies;
///     read_again(&reading, &look(&path), error, share, 20, 1, |read| look(&read.graph(&reading)))
/// };
/// let widths: Vec<u32> = again(0.0).places[0].iter().map(|places| places.width()).collect();
/// assert_eq!(widths, [1, 0, 1]);
/// // With one of two ties missed, the middle shares the first place with one of the ends.
/// let middle = again(0.5).places[0][1];
/// assert_eq!((middle.best, middle.worst), (1, 2));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
pub fn read_again(
    reading: &Reading,
    truth: &Look,
    error: ReadingError,
    share: f64,
    runs: u32,
    seed: u64,
    look: impl Fn(&Misread) -> Look + Sync,
) -> Spread {
    let runs: Vec<Run> = parallel::tasks(runs as usize, 1)
        .map(|range| {
            let number = (range.start * ReadingError::ALL.len() + error as usize) as u64;
            let read = reading.again(error, share, &mut Random::stream(seed, number));
            Run::of(look(&read), read.left, truth)
        })
        .collect();
    let rankings = 0..truth.scores.len();
    Spread {
        places: (rankings.clone())
            .map(|ranking| places_of_runs(&truth.scores[ranking], ranking, &runs))
            .collect(),
        accuracy: rankings
            .map(|ranking| {
                let all: Vec<Accuracy> = runs.iter().filter_map(|r| r.accuracy[ranking]).collect();
                mean(&all)
            })
            .collect(),
        shares: (truth.shares.iter().enumerate())
            .map(|(place, &truth)| {
                let read = runs.iter().filter_map(|run| run.shares[place]);
                Some(share_of_runs(truth?, read.collect()))
            })
            .collect(),
    }
}

/// What was seen in one reading.
struct Run {
    left: Vec<u32>,
    /// For each ranking the places of those left, stretched to all.
    places: Vec<Vec<Places>>,
    accuracy: Vec<Option<Accuracy>>,
    shares: Vec<Option<f64>>,
}

impl Run {
    fn of(look: Look, left: Vec<u32>, truth: &Look) -> Self {
        let mut run = Self {
            places: Vec::with_capacity(look.scores.len()),
            accuracy: Vec::with_capacity(look.scores.len()),
            shares: look.shares,
            left,
        };
        for (read, truth) in look.scores.iter().zip(&truth.scores) {
            let of_left: Vec<Option<f64>> =
                run.left.iter().map(|&node| truth[node as usize]).collect();
            run.accuracy.push(accuracy(&of_left, read));
            let ranked = |list: &[Option<f64>]| list.iter().flatten().count();
            let (few, count) = (ranked(&of_left), ranked(truth));
            let mut all = places(read);
            for one in &mut all {
                *one = stretched(*one, few, count);
            }
            run.places.push(all);
        }
        run
    }
}

/// Places among so few as places among all: the first is first, the last is last.
fn stretched(places: Places, few: usize, all: usize) -> Places {
    if few == all || few < 2 {
        return places;
    }
    let by = (all - 1) as f64 / (few - 1) as f64;
    let stretch = |place: u32| (f64::from(place - 1) * by).round() as u32 + 1;
    Places {
        best: stretch(places.best),
        worst: stretch(places.worst),
    }
}

fn places_of_runs(truth: &[Option<f64>], ranking: usize, runs: &[Run]) -> Vec<Places> {
    let mut seen: Vec<(Vec<u32>, Vec<u32>)> = vec![<_>::default(); truth.len()];
    for run in runs {
        for (&node, places) in run.left.iter().zip(&run.places[ranking]) {
            let (best, worst) = &mut seen[node as usize];
            best.push(places.best);
            worst.push(places.worst);
        }
    }
    let own = places(truth);
    (own.into_iter().zip(seen))
        .map(|(own, (mut best, mut worst))| {
            best.sort_unstable();
            worst.sort_unstable();
            let read = nearest_rank(&best, TAIL).zip(nearest_rank(&worst, 1.0 - TAIL));
            read.map_or(own, |(&best, &worst)| own.with(Places { best, worst }))
        })
        .collect()
}

fn share_of_runs(truth: f64, mut read: Vec<f64>) -> [f64; 2] {
    read.sort_by(f64::total_cmp);
    let least = nearest_rank(&read, TAIL).map_or(truth, |&share| share.min(truth));
    let most = nearest_rank(&read, 1.0 - TAIL).map_or(truth, |&share| share.max(truth));
    [least, most]
}

/// The least of the sorted numbers that so large a share of them does not exceed.
fn nearest_rank<T>(sorted: &[T], share: f64) -> Option<&T> {
    // A hair less, so that 0.95 · 20 is 19 and not one more by rounding.
    let rank = (share * sorted.len() as f64 - 1e-9).ceil() as usize;
    sorted.get(rank.max(1) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::between::Betweenness;
    use crate::analyses::degree::Degree;
    use crate::analyses::small::undirected;
    use crate::analyses::{Analysis, NodeMeasure};
    use crate::frozen::FrozenGraph;
    use crate::generate::{Preferential, Uniform};
    use proptest::prelude::*;

    fn look(graph: &FrozenGraph) -> Look {
        let scores = |measure: NodeMeasure| measure.iter().collect();
        let pairs = graph.node_count() as f64 * (graph.node_count() as f64 - 1.0) / 2.0;
        Look {
            scores: vec![scores(Degree.run(graph)), scores(Betweenness.run(graph))],
            shares: vec![(pairs > 0.0).then(|| graph.tie_count() as f64 / pairs)],
        }
    }

    fn spread(
        graph: &FrozenGraph,
        error: ReadingError,
        share: f64,
        runs: u32,
        seed: u64,
    ) -> Spread {
        let reading = Reading::of(graph);
        read_again(&reading, &look(graph), error, share, runs, seed, |read| {
            look(&read.graph(&reading))
        })
    }

    #[test]
    fn percentiles_are_numbers_of_the_list() {
        let list: Vec<u32> = (1..=20).collect();
        assert_eq!(nearest_rank(&list, 0.05), Some(&1));
        assert_eq!(nearest_rank(&list, 0.95), Some(&19));
        assert_eq!(nearest_rank(&[7], 0.05), Some(&7));
        assert_eq!(nearest_rank::<u32>(&[], 0.5), None);
    }

    #[test]
    fn places_among_few_are_stretched_to_all() {
        let places = |best, worst| Places { best, worst };
        assert_eq!(stretched(places(1, 3), 3, 5), places(1, 5));
        assert_eq!(stretched(places(2, 2), 3, 5), places(3, 3));
        assert_eq!(stretched(places(1, 1), 1, 5), places(1, 1));
    }

    #[test]
    fn the_middle_of_a_large_star_stays_first() {
        let ties: Vec<[u32; 2]> = (1..30).map(|point| [0, point]).collect();
        let star = undirected(30, &ties);
        for error in [ReadingError::MissingTies, ReadingError::FalseTies] {
            let spread = spread(&star, error, 0.2, 50, 1);
            for ranking in 0..2 {
                assert_eq!(spread.places[ranking][0], Places { best: 1, worst: 1 });
                let accuracy = spread.accuracy[ranking].expect("there are actors");
                assert_eq!((accuracy.top_1, accuracy.top_3), (1.0, 1.0));
            }
        }
    }

    #[test]
    fn a_density_is_what_was_read() {
        // Four of ten ties are missed in every reading: 6 of 10 pairs are left.
        let complete: Vec<[u32; 2]> = (0..5).flat_map(|b| (0..b).map(move |a| [a, b])).collect();
        let spread = spread(
            &undirected(5, &complete),
            ReadingError::MissingTies,
            0.4,
            30,
            1,
        );
        assert_eq!(spread.shares, [Some([0.6, 1.0])]);
    }

    /// Mean width of the intervals of places.
    fn width(spread: &Spread, ranking: usize) -> f64 {
        let all = &spread.places[ranking];
        let sum: u32 = all.iter().map(|places| places.width()).sum();
        f64::from(sum) / all.len() as f64
    }

    #[test]
    fn more_errors_never_narrow_the_intervals_on_average() {
        for seed in 1..4 {
            let networks = [
                Uniform {
                    actors: 60,
                    ties: 180,
                }
                .pairs(seed),
                Preferential {
                    actors: 60,
                    ties_per_actor: 2,
                }
                .pairs(seed),
            ];
            for pairs in networks {
                let ties: Vec<[u32; 2]> = pairs.ties.iter().map(|&(a, b)| [a, b]).collect();
                let graph = undirected(60, &ties);
                for error in ReadingError::ALL {
                    let spreads = [0.0, 0.05, 0.1, 0.2, 0.4]
                        .map(|share| spread(&graph, error, share, 60, seed));
                    for ranking in 0..2 {
                        let widths = spreads.each_ref().map(|spread| width(spread, ranking));
                        assert!(widths.is_sorted(), "{error:?} {ranking} {widths:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_bits_on_any_number_of_threads() {
        let pairs = Preferential {
            actors: 40,
            ties_per_actor: 2,
        }
        .pairs(5);
        let ties: Vec<[u32; 2]> = pairs.ties.iter().map(|&(a, b)| [a, b]).collect();
        let graph = undirected(40, &ties);
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.expect("threads")
                .install(|| ReadingError::ALL.map(|error| spread(&graph, error, 0.1, 30, 9)))
        };
        let one = on(1);
        assert_eq!(one, on(2));
        assert_eq!(one, on(7));
        assert_ne!(
            one[0],
            spread(&graph, ReadingError::MissingTies, 0.1, 30, 10)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn without_errors_the_places_are_the_true_ones(
            ties in prop::collection::vec((0u32..9, 0u32..9), 0..20),
            seed in 0u64..1000,
        ) {
            let ties: Vec<[u32; 2]> = ties.into_iter().map(|(a, b)| [a, b]).collect();
            let graph = undirected(9, &ties);
            let truth = look(&graph);
            for error in ReadingError::ALL {
                let spread = spread(&graph, error, 0.0, 5, seed);
                for (scores, found) in truth.scores.iter().zip(&spread.places) {
                    prop_assert_eq!(&places(scores), found);
                }
                let accuracy = spread.accuracy[0].expect("nine actors");
                prop_assert_eq!(accuracy.overlap, 1.0);
                prop_assert_eq!(accuracy.top_1, 1.0);
            }
        }

        #[test]
        fn the_true_places_are_within(
            ties in prop::collection::vec((0u32..9, 0u32..9), 0..20),
            share in 0.0f64..1.0,
        ) {
            let ties: Vec<[u32; 2]> = ties.into_iter().map(|(a, b)| [a, b]).collect();
            let graph = undirected(9, &ties);
            let truth = look(&graph);
            for error in ReadingError::ALL {
                let spread = spread(&graph, error, share, 10, 1);
                for (own, found) in places(&truth.scores[1]).iter().zip(&spread.places[1]) {
                    prop_assert_eq!(found.with(*own), *found);
                    prop_assert!(found.best >= 1 && found.worst <= 9);
                }
            }
        }
    }
}
