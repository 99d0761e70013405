//! Which communities form, how clearly, how surely, and do they follow a known partition?

mod agreement;
mod found;
mod gather;
mod ground;
mod level;
mod louvain;
mod mass;
mod members;
mod modularity;
mod modularity_by;
mod moving;
mod quality;
mod refine;
mod reshape;
mod search;
mod whole;

pub use agreement::Agreement;
pub use found::{Communities, Found, Layer, Method, Stability};
pub use louvain::Louvain;
pub use modularity::Modularity;
pub use modularity_by::ModularityBy;
pub use quality::Objective;
pub use whole::are_connected;
