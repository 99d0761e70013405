//! What holds together, and where does it come apart?

mod bridge_count;
mod bridges;
mod component_count;
mod components;
mod coreness;
mod cutpoint;
mod cutpoint_count;
mod dependence;
mod fragmentation;
mod largest_component;
mod max_coreness;
mod strong_component_count;
mod strong_components;
mod strong_order;

pub use bridge_count::BridgeCount;
pub use bridges::Bridge;
pub use component_count::ComponentCount;
pub use components::Components;
pub use coreness::Coreness;
pub use cutpoint::Cutpoint;
pub use cutpoint_count::CutpointCount;
pub(crate) use dependence::forest;
pub use dependence::{Dependence, Dependences};
pub use fragmentation::Fragmentation;
pub(crate) use fragmentation::connected_pairs;
pub use largest_component::LargestComponent;
pub use max_coreness::MaxCoreness;
pub use strong_component_count::StrongComponentCount;
pub use strong_components::StrongComponents;
pub(crate) use strong_order::{StrongPlaces, strong_order, strong_places};
