//! Who cooperates with whom, and what follows from it.
//!
//! *Yhdyspinta* (Finnish: interface) reads actors and the ties between them and answers where
//! the interfaces are and which are missing, who is left out, and who holds it together.
//!
//! The flow, each stage taking the type of the one before:
//!
//! ```text
//! file → read → Document → validate → Model → select + freeze → FrozenGraph → analyses → findings → report
//! ```

pub mod analyses;
pub mod describe;
pub mod diagram;
pub mod findings;
pub mod frozen;
pub mod generate;
pub mod language;
pub mod model;
pub mod output;
mod parallel;
pub mod problem;
pub mod random;
pub mod read;
pub mod render;
pub mod select;
pub mod table;
pub mod traverse;
