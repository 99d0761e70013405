//! Who stands between others?

mod betweenness;
mod blocks;
mod enough;
mod jobs;
mod lanes;
mod normalized;
mod pieces;
mod route;
mod route_by_length;
mod sampled;
mod scaled;
mod single;
mod ties;
mod twins;

pub use betweenness::Betweenness;
pub use normalized::BetweennessNormalized;
pub use sampled::{BetweennessSampled, SamplingError};
pub use ties::TieBetweenness;

/// Beyond, sums and inverses of counts would lose digits.
const MOST_PATHS: f64 = 1e280;
