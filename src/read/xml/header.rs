//! What does a file of this program say of the network as a whole?

use super::elements::Content;
use crate::problem::{Code, Problem};
use crate::read::{Record, Value, json};

/// The header from the JSON text that stands there, all of it at one place.
pub(in crate::read) fn header(content: Content, text: &str) -> Result<Record, Problem> {
    let span = content.span();
    let text = content.of(text);
    match json::within(&text, span) {
        Some(Value::Record(record)) => Ok(record),
        Some(_) => Err(Problem::new(Code::FormatMissing, span)),
        None => Err(match json::parse(&text, span.file) {
            Err(mut problem) => {
                problem.span = Some(span);
                problem
            }
            Ok(_) => Problem::new(Code::FormatMissing, span),
        }),
    }
}
