//! How does a flat record, named values without anything inside them, become one of the native format?
//!
//! Tables, the keys of GraphML and GEXF, the columns of a workbook: all of them say of an actor
//! or tie a list of names and single values. Which name is which field stands in one place, in
//! three languages; what none of them is becomes an attribute. The other way round is
//! `write::flat`.
//!
//! | name | what |
//! |---|---|
//! | `id`, `kind`, `name`, `name_fi`, `name_sv`, `name_en` | of an actor |
//! | `area`, `parent`, `collective`, `collective_area`, `lon`, `lat` | of an actor |
//! | `from`, `to`, `kind`, `directed`, `strength`, `status`, `confidence` | of a tie |
//! | `themes` | keys with `;` between them, or a JSON list of texts |
//! | `valid_from`, `valid_until`, `source`, `phrase` | of both |
//! | `X.source`, `X.phrase` | how we know the attribute `X` |
//! | `attributes_json` | attributes no flat column can say, as in the native format |
//! | any other `X` | the attribute `X` |
//!
//! What is neither actor nor tie (title, sources, vocabulary, rules …) is one JSON text, a native
//! file without actors and ties, under the name [`HEADER`].

mod columns;
mod headers;
pub(crate) mod kumu;
pub(in crate::read) mod mapping;
mod record;
mod values;

pub(in crate::read) use columns::{Role, is_known, names_both_ends, plain, role_of};
pub(crate) use columns::{Sort, guessed_field, is_free};
pub use mapping::Mapping;
pub(in crate::read) use record::{Column, columns, columns_as_named, record};
pub(crate) use values::{is_number, is_truth};
pub(in crate::read) use values::{number, split, truth};

use super::{Record, SourceFile, Spanned, Value, json};
use crate::problem::{Code, Problem};

/// The name under which a flat format keeps the header of a network: an attribute of the graph,
/// a key of the file's metadata, a sheet.
pub const HEADER: &str = "yhdyspinta";

/// The column of attributes that no flat column can say.
pub const ATTRIBUTES_JSON: &str = "attributes_json";

/// The header of a network from the JSON text a flat format keeps under [`HEADER`].
pub(in crate::read) fn header(file: &SourceFile, number: u32) -> Result<Record, Problem> {
    let Spanned { value, span } = json::parse(&file.text, number)?;
    match value {
        Value::Record(header) => Ok(header),
        _ => Err(Problem::new(Code::FormatMissing, span)),
    }
}
