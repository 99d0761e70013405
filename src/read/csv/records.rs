//! How are records put together where no row of the file is one?

use crate::read::{Field, Record, Span, Spanned, Value};

/// A field of the native format.
pub(super) fn field(name: &str, value: Value, span: Span) -> Field {
    Field {
        name: Spanned {
            value: name.into(),
            span,
        },
        written: None,
        value: Spanned { value, span },
    }
}

/// A record of such fields.
pub(super) fn record(fields: Vec<Field>, span: Span) -> Spanned<Value> {
    Spanned {
        value: Value::Record(Record { fields }),
        span,
    }
}
