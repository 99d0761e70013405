//! How is a graph walked? Kernels that analyses and findings share.

mod breadth_first;
mod lightest;
mod low_points;
mod many_sources;
pub mod matching;
pub(crate) mod triangles;

pub use breadth_first::{Along, hops_to_nearest};
pub(crate) use breadth_first::{BreadthFirst, UNREACHED};
pub(crate) use lightest::{Lightest, is_as_long};
pub(crate) use low_points::LowPoints;
pub(crate) use many_sources::{LANES, ManySources};
