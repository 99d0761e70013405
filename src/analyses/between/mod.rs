//! Who stands between others?

mod betweenness;
mod normalized;

pub use betweenness::Betweenness;
pub use normalized::BetweennessNormalized;
