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
pub mod change;
pub mod describe;
pub mod diagram;
pub mod expand;
pub mod findings;
pub mod frozen;
pub mod generate;
pub mod graphviz;
pub mod language;
pub mod metrics;
pub mod model;
pub mod output;
mod parallel;
pub mod problem;
pub mod progress;
pub mod random;
pub mod read;
pub mod render;
pub mod report;
pub mod select;
pub mod table;
pub mod traverse;
pub mod validate;

use thiserror::Error;

use problem::Problems;
use read::{Input, ReadError};
use validate::Validated;

/// Why an input did not become a model.
#[derive(Debug, Error)]
pub enum LoadError {
    /// It could not be read at all.
    #[error(transparent)]
    Read(ReadError),
    /// It is not sound.
    #[error("the input is not sound")]
    Problems(Problems),
}

impl From<ReadError> for LoadError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Problems(problems) => Self::Problems(problems),
            error => Self::Read(error),
        }
    }
}

/// Reads an input and validates it.
///
/// # Errors
/// A file that cannot be read, or everything that is wrong with it.
pub fn load(input: &Input) -> Result<Validated, LoadError> {
    validate::validate(read::read(input)?).map_err(LoadError::Problems)
}
