//! About how far is everybody, when there are too many to ask each?

mod average_distance;
mod balls;
mod closeness;
mod estimate;
mod harmonic;
mod registers;
mod sources;

pub use average_distance::AverageDistanceSampled;
pub use closeness::ClosenessSampled;
pub use estimate::Sampling;
pub use harmonic::HarmonicSampled;
