//! How large and how dense is the network?

mod actors;
mod assortativity_degree;
mod density;
mod isolates;
mod ties;

pub use actors::Actors;
pub use assortativity_degree::AssortativityDegree;
pub use density::Density;
pub use isolates::Isolates;
pub use ties::Ties;
