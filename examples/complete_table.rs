//! The Tays catchment area in 2021: which seats make the table of county, municipalities and
//! organisations complete?
//!
//! ```sh
//! cargo run --example complete_table
//! ```

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;
use std::path::Path;

use yhdyspinta::findings::recommend::{Aim, Wish};
use yhdyspinta::findings::tripartite::Side;
use yhdyspinta::findings::{Recommendations, Tripartite};
use yhdyspinta::language::Language;
use yhdyspinta::read::Input;
use yhdyspinta::render::text::{self, Page};
use yhdyspinta::select::{Grouping, Selection};

fn main() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs/s2-tays-erva-2021.json");
    let model = yhdyspinta::load(&Input::path(path))?.model;
    let selection = Selection::default();
    println!("Pöydät, joiden ääressä istuu vähintään kaksi osapuolta:");
    for table in Tripartite::of(&model, &selection).tables {
        let name = table.table.name.best(Language::Fi).unwrap_or("–");
        let sides = Side::ALL.map(|side| {
            let [side, state] = [side.name(), table.presence(side).name()];
            format!(
                "{} {}",
                side.in_language(Language::Fi),
                state.in_language(Language::Fi)
            )
        });
        println!("  {name}: {}", sides.join("; "));
    }
    let wish = Wish {
        aims: [Aim::Tables].into(),
        budget: 3.0,
        explain: true,
        ..Wish::default()
    };
    let answer = Recommendations::find(&model, &selection, &Grouping::Kind, &wish);
    println!("\n{}", text::answer(&answer, Language::Fi, Page::SCREEN));
    Ok(())
}
