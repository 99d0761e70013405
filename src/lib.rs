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
pub mod huge_pages;
pub mod language;
pub mod metrics;
pub mod model;
pub mod output;
pub mod parallel;
pub mod problem;
pub mod progress;
pub mod random;
pub mod read;
pub mod render;
pub mod report;
pub mod select;
pub mod table;
pub mod template;
pub mod traverse;
pub mod validate;
pub mod write;

use thiserror::Error;

use model::Model;
use problem::Problems;
use read::{Input, ReadError, Reading};
use validate::{RuleSet, Validated};

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
    load_as(input, &Reading::default())
}

/// [`load`], read in a certain way.
///
/// # Errors
/// A file that cannot be read, or everything that is wrong with it.
pub fn load_as(input: &Input, reading: &Reading) -> Result<Validated, LoadError> {
    validate::validate(read::read_as(input, reading)?).map_err(LoadError::Problems)
}

/// Reads a file of rules for a network and checks it against the network's words and actors.
///
/// # Errors
/// A file that cannot be read, or everything that is wrong with it.
///
/// # Examples
/// ```
/// use yhdyspinta::read::Input;
///
/// let network = r#"{"format": "yhdyspinta/1", "actors": [{"id": "oulu", "kind": "municipality"}]}"#;
/// let rules = r#"
/// format = "yhdyspinta/1"
///
/// [[rules]]
/// id = "contact-person"
/// who = { kinds = ["municipality"] }
/// whom = { kinds = ["contact_person"] }
/// "#;
/// let mut model = yhdyspinta::load(&Input::bytes("network.json", network))?.model;
/// let (rules, _) = yhdyspinta::load_rules(&Input::bytes("rules.toml", rules), &model)?;
/// rules.add_to(&mut model);
/// assert_eq!(model.network().rules[0].id, "contact-person");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn load_rules(input: &Input, model: &Model) -> Result<(RuleSet, Problems), LoadError> {
    validate::rules(&read::read(input)?, model).map_err(LoadError::Problems)
}
