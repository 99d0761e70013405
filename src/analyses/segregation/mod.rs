//! Do ties stay within sectors, or do they cross?
//!
//! Several indices, because they answer different questions; Bojanowski & Corten 2014
//! (doi:10.1016/j.socnet.2014.04.001) compare them. Actors without a sector are left out with
//! their ties. Parallel ties count once, strengths are ignored unless an index says otherwise.
//! Counts are of ordered pairs: an undirected tie is one in each direction, which leaves every
//! ratio as it is.

mod coleman;
mod freeman;
mod gupta_anderson_may;
mod mixing;
mod odds;
mod spectral;

pub use coleman::ColemanHomophily;
pub use freeman::FreemanSegregation;
pub use gupta_anderson_may::GuptaAndersonMay;
pub use mixing::{Mixing, MixingCell, MixingMatrix};
pub use odds::{WithinOddsRatio, YulesQ};
pub use spectral::{SpectralSegregation, SpectralSegregationMean};

use super::Detail;
use crate::frozen::FrozenGraph;

/// A number for each sector, or none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SectorMeasure(pub Vec<Option<f64>>);

impl SectorMeasure {
    /// `{"sectors": [{"sector", "value"}, …]}`.
    pub(crate) fn to_detail(&self) -> Detail {
        let rows = (0..).zip(&self.0).map(|(sector, &value)| {
            Detail::Fields(vec![
                ("sector", Detail::Sector(sector)),
                ("value", value.into()),
            ])
        });
        Detail::Fields(vec![("sectors", Detail::list(rows))])
    }
}

/// How many arcs stay within each sector, and how many its actors have.
struct SectorTies {
    /// How many actors each sector has.
    sizes: Vec<u64>,
    /// Arcs from each sector to itself.
    within: Vec<u64>,
    /// Arcs from each sector to any sector.
    outgoing: Vec<u64>,
}

impl SectorTies {
    /// Complexity: O(nodes + arcs).
    fn of(graph: &FrozenGraph) -> Self {
        let count = graph.sector_count();
        let mut ties = Self {
            sizes: vec![0; count],
            within: vec![0; count],
            outgoing: vec![0; count],
        };
        for node in graph.nodes() {
            let Some(own) = graph.sector(node) else {
                continue;
            };
            ties.sizes[own as usize] += 1;
            for &other in graph.outgoing(node) {
                let Some(other) = graph.sector(other) else {
                    continue;
                };
                ties.outgoing[own as usize] += 1;
                ties.within[own as usize] += u64::from(own == other);
            }
        }
        ties
    }

    /// Arcs and possible arcs, within sectors and between them.
    fn table(&self) -> Table {
        let actors: u64 = self.sizes.iter().sum();
        let within: u64 = self.within.iter().sum();
        let arcs: u64 = self.outgoing.iter().sum();
        let possible = pairs(actors);
        let possible_within = self.sizes.iter().map(|&size| pairs(size)).sum();
        Table {
            within: within as f64,
            between: (arcs - within) as f64,
            possible_within,
            possible_between: possible - possible_within,
        }
    }
}

/// Who is tied, by whether the sector is the same.
struct Table {
    within: f64,
    between: f64,
    possible_within: f64,
    possible_between: f64,
}

/// How many ordered pairs there are.
fn pairs(actors: u64) -> f64 {
    actors as f64 * actors.saturating_sub(1) as f64
}

/// A quotient, `None` when nothing is divided by.
fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| part / whole)
}

#[cfg(test)]
mod example {
    use crate::analyses::small::undirected;
    use crate::frozen::FrozenGraph;

    /// A triangle 0, 1, 2 of one sector, a pair 3, 4 of another, one tie 2–3 between them,
    /// and 5 without a sector, tied to 0.
    pub(super) fn two_groups() -> FrozenGraph {
        let ties = [[0, 1], [1, 2], [2, 0], [3, 4], [2, 3], [5, 0]];
        let sectors = [Some(0), Some(0), Some(0), Some(1), Some(1), None];
        undirected(6, &ties).with_sectors(&sectors)
    }

    /// The same without any tie.
    pub(super) fn no_ties() -> FrozenGraph {
        undirected(3, &[]).with_sectors(&[Some(0), Some(0), Some(1)])
    }
}
