//! How far does one actor outdo all others?

mod freeman;

pub use freeman::{Centralization, Centralized};
