//! A project ends: what is lost? The tie that would help most of those who are cut off stands
//! beside it.
//!
//! ```sh
//! cargo run --example project_ends
//! ```

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;
use std::path::Path;

use yhdyspinta::change;
use yhdyspinta::findings::Scenario;
use yhdyspinta::findings::isolated::Reach;
use yhdyspinta::language::Language;
use yhdyspinta::read::Input;
use yhdyspinta::render::text::{self, Page};
use yhdyspinta::select::{Grouping, Selection};

fn main() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs/s4-pohjois-pohjanmaa-2019.json");
    let model = yhdyspinta::load(&Input::path(path))?.model;
    let changes = change::removal("hanke")?;
    let selection = Selection::default();
    let answer = Scenario::find(
        &model,
        &selection,
        &Grouping::Kind,
        &changes,
        Reach::default(),
    )?;
    println!("{}", text::answer(&answer, Language::Fi, Page::SCREEN));
    Ok(())
}
