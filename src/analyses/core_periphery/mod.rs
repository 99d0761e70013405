//! Is there a core whose members work together, and a periphery whose members do not?

mod core;
mod discrete;
mod fit;
mod search;

pub use self::core::Core;
pub use discrete::{CorePeriphery, Split};
pub use fit::CorePeripheryFit;
