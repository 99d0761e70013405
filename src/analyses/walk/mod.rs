//! Whom does a walk along the ties visit most?

mod authority;
mod biconjugate;
mod conjugate;
mod eigenvector;
mod hub;
mod katz;
mod kleinberg;
mod layout;
mod leading;
mod pagerank;
mod power;
mod senders;
mod settle;
mod sum;
mod sweep;
mod symmetric;

pub use authority::Authority;
pub use eigenvector::Eigenvector;
pub use hub::Hub;
pub use katz::Katz;
pub use pagerank::PageRank;
