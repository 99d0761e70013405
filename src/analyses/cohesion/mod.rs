//! What holds together, and where does it come apart?

mod bridges;
mod components;
mod coreness;
mod cutpoint;
mod dependence;

pub use bridges::Bridge;
pub use components::Components;
pub use coreness::Coreness;
pub use cutpoint::Cutpoint;
pub use dependence::{Dependence, Dependences};
