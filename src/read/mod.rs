//! What does the file say? One format per file, all giving a [`Document`].

mod document;

pub use document::{Dialect, Document, Field, Record, SourceFile, Span, Spanned, Value};
