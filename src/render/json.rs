//! What does an answer look like to a program?

use serde::Serialize;

use crate::findings::Answer;

/// An answer with the name and version of its form in front.
#[derive(Serialize)]
struct Versioned<'a, A> {
    schema: &'static str,
    #[serde(flatten)]
    answer: &'a A,
}

/// The answer as JSON: `schema` first, then the fields of its type; ends with a line feed.
///
/// # Errors
/// Never for the answers of this crate: their keys are texts and their numbers finite.
pub fn answer<A: Answer>(answer: &A) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&Versioned {
        schema: A::SCHEMA,
        answer,
    })?;
    text.push('\n');
    Ok(text)
}
