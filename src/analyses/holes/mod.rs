//! Who joins those who are not joined? Burt's structural holes.

mod constraint;
mod contacts;
mod effective_size;
mod efficiency;
mod hierarchy;

pub use constraint::Constraint;
pub use effective_size::EffectiveSize;
pub use efficiency::Efficiency;
pub use hierarchy::Hierarchy;

const BURT: &str = "Burt 1992, Structural Holes";
