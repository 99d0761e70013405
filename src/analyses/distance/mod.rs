//! How far is everybody from everybody?

mod closeness;
mod harmonic;
mod reach;

pub use closeness::Closeness;
pub use harmonic::Harmonic;
pub(crate) use reach::reaches;
