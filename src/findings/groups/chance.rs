//! Would degrees alone explain communities as clear as these?

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Search, equal_shares};
use crate::analyses::communities::Found;
use crate::frozen::FrozenGraph;
use crate::generate::Rewired;
use crate::random::Random;

/// The quality against networks with the same degrees and otherwise random ties, searched in
/// the same way.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Chance {
    /// How many rewired networks.
    pub networks: usize,
    /// The mean of their qualities.
    pub mean: f64,
    /// The standard deviation of their qualities.
    pub standard_deviation: f64,
    /// (quality − mean) / standard deviation; missing when the deviation is 0.
    pub z: Option<f64>,
    /// (1 + rewired networks at least as clear) / (1 + rewired networks).
    pub p: f64,
}

impl Chance {
    /// Is the quality above what degrees explain, at the usual level?
    pub(super) fn is_exceeded(&self) -> bool {
        const LEVEL: f64 = 0.05;
        self.p <= LEVEL
    }
}

/// Streams of chance from here on are for rewiring; those before are for runs.
const FIRST_STREAM: u64 = 1 << 32;

/// Every network is rewired by itself.
pub(super) fn compare(networks: &[FrozenGraph], found: &Found, search: &Search) -> Option<Chance> {
    let quality = found.quality?;
    let tie_count = networks.iter().map(FrozenGraph::tie_count).sum();
    let samples = search.rewired.unwrap_or_else(|| usual(tie_count));
    let seed = search.communities.seed;
    let qualities: Vec<f64> = (0..u64::from(samples))
        .into_par_iter()
        .filter_map(|sample| {
            let first = FIRST_STREAM + sample * networks.len() as u64;
            let rewired: Vec<FrozenGraph> = (first..)
                .zip(networks)
                .map(|(stream, graph)| Rewired::default().of(graph, Random::stream(seed, stream)))
                .collect();
            search
                .communities
                .find_in_layers(&equal_shares(&rewired))
                .quality
        })
        .collect();
    describe(quality, &qualities)
}

fn usual(tie_count: usize) -> u32 {
    const LARGE: usize = 20_000;
    if tie_count > LARGE { 19 } else { 99 }
}

fn describe(quality: f64, qualities: &[f64]) -> Option<Chance> {
    // Summing in another order must not make one network clearer than its equal.
    const ROUNDING: f64 = 1e-12;
    let networks = qualities.len();
    let mean = qualities.iter().sum::<f64>() / networks as f64;
    let square = |other: &f64| (other - mean).powi(2);
    let variance = qualities.iter().map(square).sum::<f64>() / networks as f64;
    let deviation = variance.sqrt();
    let as_clear = qualities
        .iter()
        .filter(|&&other| other >= quality - ROUNDING)
        .count();
    (networks > 0).then(|| Chance {
        networks,
        mean,
        standard_deviation: deviation,
        z: (deviation > ROUNDING).then(|| (quality - mean) / deviation),
        p: (1 + as_clear) as f64 / (1 + networks) as f64,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_by_hand() {
        // Mean 2, deviations −1, 0, 0, 1: variance ½; two of four reach 2.
        let chance = describe(2.0, &[1.0, 2.0, 2.0, 3.0]).expect("networks");
        assert_eq!((chance.mean, chance.z, chance.p), (2.0, Some(0.0), 0.8));
        assert!((chance.standard_deviation - 0.5f64.sqrt()).abs() < 1e-12);
        assert!(!chance.is_exceeded());
    }

    #[test]
    fn when_all_are_alike_there_is_no_z() {
        let chance = describe(0.5, &[0.5; 19]).expect("networks");
        assert_eq!((chance.z, chance.p), (None, 1.0));
        let above = describe(0.6, &[0.5; 19]).expect("networks");
        assert_eq!((above.z, above.p, above.is_exceeded()), (None, 0.05, true));
        assert_eq!(describe(0.5, &[]), None);
    }
}
