//! Whom does a walk along the ties visit most?

mod authority;
mod eigenvector;
mod hub;
mod katz;
mod kleinberg;
mod leading;
mod pagerank;

pub use authority::Authority;
pub use eigenvector::Eigenvector;
pub use hub::Hub;
pub use katz::Katz;
pub use pagerank::PageRank;
