//! Which questions can a picture answer? One per file.

mod network;

pub use network::network;
