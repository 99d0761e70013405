//! How far is everybody from everybody?

mod average_distance;
mod closeness;
mod diameter;
mod eccentricity;
mod harmonic;
mod longest;
mod radius;
mod reach;
mod sampled;
mod smallest;

pub use average_distance::AverageDistance;
pub use closeness::Closeness;
pub use diameter::Diameter;
pub use eccentricity::Eccentricity;
pub use harmonic::Harmonic;
pub(super) use longest::longest_hops_steps;
pub use radius::Radius;
pub(crate) use reach::reaches;
pub use sampled::{AverageDistanceSampled, ClosenessSampled, HarmonicSampled, Sampling};
pub(super) use smallest::smallest_eccentricity_steps;
