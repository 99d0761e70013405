//! What do the three answers say, in every form and language, and what holds for all networks?

mod findings;
mod golden;
mod properties;
mod schema;

use std::path::Path;

use yhdyspinta::model::Model;
use yhdyspinta::read::Input;
use yhdyspinta::select::Selection;

/// A network of the repository.
fn graph(name: &str) -> Model {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("graphs")
        .join(name);
    let loaded = yhdyspinta::load(&Input::path(path)).expect("a sound network");
    loaded.model
}

fn as_of(year: i16, month: i8) -> Selection {
    Selection {
        as_of: Some(jiff::civil::date(year, month, 1)),
        ..Selection::default()
    }
}
