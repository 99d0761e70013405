//! How is a graph walked? Kernels that analyses and findings share.

mod block_forest;
mod breadth_first;
mod hops;
mod joined;
mod lightest;
mod many_sources;
pub mod matching;
mod near_first;
mod node_set;
mod scan_first;
pub(crate) mod triangles;

pub(crate) use block_forest::BlockForest;
pub use breadth_first::{Along, hops_to_nearest};
pub(crate) use breadth_first::{BreadthFirst, UNREACHED};
pub(crate) use hops::Hops;
pub(crate) use joined::joined;
pub(crate) use lightest::{Lightest, is_as_long};
pub(crate) use many_sources::{LANES, Lanes, ManySources};
pub(crate) use near_first::NearFirst;
pub(crate) use node_set::NodeSet;
