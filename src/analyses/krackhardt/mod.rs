//! How much is the network a chain of command? Krackhardt's four dimensions, each 1 for a
//! tree whose arcs lead away from its root.

mod condensation;
mod connectedness;
mod efficiency;
mod hierarchy;
mod lub;
mod reachable;

pub use connectedness::Connectedness;
pub use efficiency::ChainEfficiency;
pub use hierarchy::ChainHierarchy;
pub use lub::LeastUpperBounds;
