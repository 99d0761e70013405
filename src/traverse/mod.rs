//! How is a graph walked? Kernels that analyses and findings share.

pub mod matching;
