//! How does a network hold together when more and more actors leave?

mod leaving;

pub use leaving::{highest_first, largest_as_they_leave, mean_of_random_orders, robustness};
