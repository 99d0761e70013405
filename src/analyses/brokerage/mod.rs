//! Who stands between sectors, in which role?

mod chance;
mod closed;
mod count;
mod expected;
mod network;
mod roles;

pub use chance::{AgainstDraws, BrokerageAgainstChance, BrokerageTest};
pub use expected::{Chance, Expectation};
pub use network::{NetworkBrokerage, NetworkRole, NetworkRoles};
pub use roles::{Brokerage, Role, Roles};
