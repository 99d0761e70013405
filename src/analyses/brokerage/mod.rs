//! Who stands between sectors, in which role?

mod closed;
mod expected;
mod roles;

pub use expected::{Chance, Expectation};
pub use roles::{Brokerage, Role, Roles};
