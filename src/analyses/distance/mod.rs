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
pub use radius::Radius;
pub(crate) use reach::reaches;
pub use sampled::{AverageDistanceSampled, ClosenessSampled, HarmonicSampled, Sampling};
