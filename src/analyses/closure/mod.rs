//! Do those who share a partner work together too?

mod average_clustering;
mod clustering;
mod dyad_census;
mod reciprocity;
mod reciprocity_dyadic;
mod transitivity;
mod triad_census;
mod triads;

pub use average_clustering::AverageClustering;
pub use clustering::Clustering;
pub use dyad_census::{DyadCensus, Dyads};
pub use reciprocity::Reciprocity;
pub use reciprocity_dyadic::ReciprocityDyadic;
pub use transitivity::Transitivity;
pub use triad_census::TriadCensus;
