//! Which inputs are broken, and how?

mod facts;
mod graphs;
mod layouts;
mod native;
pub(super) mod parquet;
mod tables;
pub(super) mod text;
pub(super) mod workbooks;
mod xml;

use yhdyspinta::read::Input;

use super::{Case, Expected};

/// Every broken input.
pub(super) fn all() -> Vec<Case> {
    let families = [
        text::files(),
        text::compressed(),
        text::syntax(),
        text::toml(),
        native::formats(),
        native::records(),
        native::words(),
        facts::actors(),
        facts::ties(),
        facts::headers(),
        graphs::in_json(),
        tables::tables(),
        tables::adopted(),
        xml::xml(),
        layouts::matrices(),
        layouts::surveys(),
        layouts::guesses(),
        workbooks::workbooks(),
        parquet::cases(),
    ];
    families.into_iter().flatten().collect()
}

fn case(name: &'static str, input: impl Into<Vec<u8>>, expected: &'static [Expected]) -> Case {
    Case {
        name,
        input: Input::bytes("-", input),
        expected,
    }
}
