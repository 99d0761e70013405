//! The reform on three days: what existed, what the law asked for, and where sectors met.
//!
//! ```sh
//! cargo run --example stages_of_the_reform
//! ```

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use yhdyspinta::findings::interfaces::Interfaces;
use yhdyspinta::language::Language;
use yhdyspinta::load;
use yhdyspinta::model::Status;
use yhdyspinta::read::Input;
use yhdyspinta::select::{Grouping, Selection};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let model = load(&Input::path("graphs/reform.json"))?.model;
    for day in ["2018-06-01", "2019-06-01", "2021-09-01"] {
        let selection = Selection {
            as_of: Some(day.parse()?),
            ..Selection::default()
        };
        let ties = |status| selection.with_statuses(&[status]).select(&model).ties.len();
        let interfaces = Interfaces::find(&model, &selection, &Grouping::Kind);
        println!(
            "{day}: {} existing ties, {} required",
            ties(Status::Existing),
            ties(Status::Required)
        );
        for finding in interfaces.findings.iter().take(2) {
            println!("  {}", finding.sentence.in_language(Language::En));
        }
    }
    Ok(())
}
