//! How many ties has an actor, and how strong are they?

mod in_degree;
mod out_degree;
mod strength;
mod total;

pub use in_degree::InDegree;
pub use out_degree::OutDegree;
pub use strength::Strength;
pub use total::Degree;

const FREEMAN: &str = "Freeman 1979, doi:10.1016/0378-8733(78)90021-7";
