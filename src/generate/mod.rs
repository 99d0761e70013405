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

use std::fmt::Write as _;
use std::io;

use rayon::prelude::*;

use crate::parallel;
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

/// Ties that become text together.
const TIES_PER_TEXT: usize = 1 << 15;

impl Pairs {
    /// Writes one tie a line, the ends apart by a tab; a comment says how many actors there are.
    ///
    /// The text is made in parallel and never whole in memory.
    ///
    /// # Errors
    /// When nothing more can be written.
    pub fn write_edge_list(&self, to: &mut (impl io::Write + Send)) -> io::Result<()> {
        let (actors, ties) = (self.actor_count, self.ties.len());
        let mut written = writeln!(to, "# {actors} actors, {ties} ties");
        let texts: Vec<_> = self.ties.chunks(TIES_PER_TEXT).collect();
        parallel::fold_in_order(
            texts.len(),
            String::new,
            |task, text| {
                for (from, to) in texts[task] {
                    writeln!(text, "{from}\t{to}").expect("writing to a String does not fail");
                }
            },
            |text| {
                if written.is_ok() {
                    written = to.write_all(text.as_bytes());
                }
                text.clear();
            },
        );
        written
    }
}

/// How many draws make a task; tasks, not threads, have streams of chance.
const DRAWS_PER_TASK: usize = 1 << 16;

/// Turns raw draws into ties: smaller end first, no self-ties, sorted, each once.
fn simple(actor_count: u32, draws: Vec<(u32, u32)>) -> Pairs {
    let mut ties = draws;
    ties.retain(|(from, to)| from != to);
    ties.par_iter_mut()
        .for_each(|tie| *tie = (tie.0.min(tie.1), tie.0.max(tie.1)));
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
    fn the_lines_are_the_ties_in_order() {
        let pairs = Pairs {
            actor_count: 100_001,
            ties: (0..100_000).map(|tie| (tie, tie + 1)).collect(),
        };
        let mut text = Vec::new();
        pairs.write_edge_list(&mut text).expect("room");
        let text = String::from_utf8(text).expect("digits");
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("# 100001 actors, 100000 ties"));
        let expected = pairs.ties.iter().map(|(from, to)| format!("{from}\t{to}"));
        assert!(lines.eq(expected));
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
