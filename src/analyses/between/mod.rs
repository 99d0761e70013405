//! Who stands between others?

mod betweenness;
mod normalized;
mod scaled;

pub use betweenness::Betweenness;
pub use normalized::BetweennessNormalized;
