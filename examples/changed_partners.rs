//! From the hospital districts of 2020 to the counties of 2023: which municipalities changed
//! partners, and which went another way than most of their district?
//!
//! ```sh
//! cargo run --example changed_partners
//! ```

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use jiff::civil::date;
use yhdyspinta::findings::changes::ActorChange;
use yhdyspinta::findings::hubs::DEFAULT_TOP;
use yhdyspinta::findings::{ActorRef, Changes};
use yhdyspinta::language::Language;
use yhdyspinta::read::Input;
use yhdyspinta::render::text::{self, Page};
use yhdyspinta::select::{Grouping, Selection};

fn main() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs/finland.json");
    let model = yhdyspinta::load(&Input::path(path))?.model;
    let [before, after] = [date(2020, 6, 1), date(2023, 6, 1)].map(|day| Selection {
        as_of: Some(day),
        ..Selection::default()
    });
    let (before, after) = (before.select(&model), after.select(&model));
    let changes = Changes::find(&before, &after, &Grouping::Kind, DEFAULT_TOP);
    println!("{}", text::answer(&changes, Language::Fi, Page::SCREEN));

    let kinds: BTreeMap<&str, &str> = changes
        .actors
        .iter()
        .map(|actor| (actor.actor.id.as_str(), actor.kind.key.as_str()))
        .collect();
    let of_kind = |partners: &[ActorRef], kind: &str| {
        let mut partners = partners.iter();
        let found = partners.find(|partner| kinds.get(partner.id.as_str()) == Some(&kind));
        found.map(|partner| partner.name.best(Language::Fi).unwrap_or("–").to_owned())
    };
    // Who went from which district to which county.
    let mut ways: BTreeMap<String, BTreeMap<String, Vec<&ActorChange>>> = BTreeMap::new();
    let municipalities = changes.actors.iter();
    for actor in municipalities.filter(|actor| actor.kind.key == "municipality") {
        let district = of_kind(&actor.partners_went, "hospital_district");
        let county = of_kind(&actor.partners_came, "wellbeing_county");
        if let (Some(district), Some(county)) = (district, county) {
            let counties = ways.entry(district).or_default();
            counties.entry(county).or_default().push(actor);
        }
    }
    println!("Sairaanhoitopiirit, joiden kunnat menivät eri hyvinvointialueille:");
    for (district, counties) in ways.iter().filter(|(_, counties)| counties.len() > 1) {
        let largest = counties.values().map(Vec::len).max().unwrap_or(0);
        println!("  {district}");
        for (county, those) in counties {
            if those.len() == largest {
                println!("    {county}: {} kuntaa", those.len());
            } else {
                let names: Vec<&str> = those
                    .iter()
                    .filter_map(|actor| actor.actor.name.best(Language::Fi))
                    .collect();
                println!("    {county}: {}", names.join(", "));
            }
        }
    }
    Ok(())
}
