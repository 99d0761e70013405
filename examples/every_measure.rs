//! Every registered measure of a network: its question, and the actor that scores highest.
//!
//! ```sh
//! cargo run --example every_measure
//! ```

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use yhdyspinta::analyses::Outcome;
use yhdyspinta::analyses::registry::REGISTRY;
use yhdyspinta::language::Language;
use yhdyspinta::load;
use yhdyspinta::read::Input;
use yhdyspinta::select::Selection;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let model = load(&Input::path("graphs/s4-pohjois-pohjanmaa-2019.json"))?.model;
    let selection = Selection::default();
    let selected = selection.select(&model);
    let graph = selected.freeze();
    for row in REGISTRY {
        println!(
            "{}: {}",
            row.about.name,
            row.about.question().in_language(Language::En)
        );
        if let Outcome::NodeMeasure(measure) = row.run(&graph) {
            let highest = selected
                .actors
                .iter()
                .zip(measure.iter())
                .filter_map(|(&node, value)| Some((value?, node)))
                .max_by(|(a, _), (b, _)| a.total_cmp(b));
            if let Some((value, node)) = highest {
                println!(
                    "  highest: {} ({value:.3})",
                    model.actor_name(node, Language::En)
                );
            }
        }
    }
    Ok(())
}
