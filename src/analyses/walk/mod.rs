//! Whom does a walk along the ties visit most?

mod pagerank;

pub use pagerank::PageRank;
