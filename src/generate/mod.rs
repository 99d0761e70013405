//! Which synthetic networks are there to try things on?
//!
//! Every network follows from its model, its sizes and its seed alone. All but
//! [`cooperation`] are plain pairs of actors `0..n`, without self-ties and without repetitions,
//! sorted.

mod affiliation;
pub mod cooperation;
mod preferential;
mod rewired;
mod rmat;
mod small_world;
mod uniform;

use rayon::prelude::*;

pub use affiliation::Affiliation;
pub use preferential::Preferential;
pub use rewired::Rewired;
pub use rmat::RecursiveMatrix;
pub use small_world::SmallWorld;
pub use uniform::Uniform;

/// Pairs of actors, and how many actors there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    /// Actors are `0..actor_count`; some may have no tie.
    pub actor_count: u32,
    /// Each tie once, the smaller end first, sorted.
    pub ties: Vec<(u32, u32)>,
}

/// How many draws make a task; tasks, not threads, have streams of chance.
const DRAWS_PER_TASK: usize = 1 << 16;

/// Turns raw draws into ties: smaller end first, no self-ties, sorted, each once.
fn simple(actor_count: u32, draws: Vec<(u32, u32)>) -> Pairs {
    let mut ties: Vec<(u32, u32)> = draws
        .into_par_iter()
        .filter(|(from, to)| from != to)
        .map(|(from, to)| (from.min(to), from.max(to)))
        .collect();
    ties.par_sort_unstable();
    ties.dedup();
    Pairs { actor_count, ties }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each() -> Vec<(&'static str, Pairs)> {
        vec![
            (
                "rmat",
                RecursiveMatrix {
                    scale: 8,
                    ties_per_actor: 4,
                    ..Default::default()
                }
                .pairs(1),
            ),
            (
                "uniform",
                Uniform {
                    actors: 200,
                    ties: 800,
                }
                .pairs(1),
            ),
            (
                "preferential",
                Preferential {
                    actors: 200,
                    ties_per_actor: 3,
                }
                .pairs(1),
            ),
            (
                "small world",
                SmallWorld {
                    actors: 200,
                    neighbors: 4,
                    rewired: 0.1,
                }
                .pairs(1),
            ),
            (
                "affiliation",
                Affiliation {
                    actors: 200,
                    projects: 60,
                    seats: 400,
                }
                .pairs(1),
            ),
        ]
    }

    #[test]
    fn ties_are_simple_and_sorted() {
        for (model, pairs) in each() {
            assert!(!pairs.ties.is_empty(), "{model}");
            assert!(pairs.ties.windows(2).all(|two| two[0] < two[1]), "{model}");
            assert!(
                pairs
                    .ties
                    .iter()
                    .all(|&(a, b)| a < b && b < pairs.actor_count),
                "{model}"
            );
        }
    }

    #[test]
    fn the_seed_decides_and_the_threads_do_not() {
        let on = |threads| {
            rayon::ThreadPoolBuilder::new()
                .num_threads(threads)
                .build()
                .expect("a pool of threads")
                .install(each)
        };
        assert_eq!(on(1), on(7));
        let other = Uniform {
            actors: 200,
            ties: 800,
        }
        .pairs(2);
        assert_ne!(each()[1].1, other);
    }
}
