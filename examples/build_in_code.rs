//! A network built in code: who holds a county, two municipalities and an association together?
//!
//! ```sh
//! cargo run --example build_in_code
//! ```

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::between::Betweenness;
use yhdyspinta::language::Language;
use yhdyspinta::model::{Actor, Model, Names, Network, Tie, Vocabulary};
use yhdyspinta::select::Selection;

fn main() {
    let vocabulary = Vocabulary::built_in().clone();
    let mut model = Model::new(Network {
        vocabulary,
        ..Network::default()
    });
    let mut actor = |id: &str, kind: &str, name: &str| {
        let actor = Actor {
            id: id.into(),
            kind: kind.into(),
            name: Names::plain(name),
            ..Actor::default()
        };
        model.add_actor(actor).expect("ids differ")
    };
    let county = actor("county", "wellbeing_county", "County");
    let north = actor("north", "municipality", "North Town");
    let south = actor("south", "municipality", "South Town");
    let friends = actor("friends", "association", "Friends of the Elderly");
    for (from, to) in [(county, north), (county, south), (south, friends)] {
        let tie = Tie {
            kind: "cooperates_with".into(),
            ..Tie::default()
        };
        model.add_tie(from, to, tie).expect("ends differ");
    }

    let selection = Selection::default();
    let selected = selection.select(&model);
    let betweenness = Betweenness.run(&selected.freeze());
    for (&node, value) in selected.actors.iter().zip(betweenness.iter()) {
        let name = model.actor_name(node, Language::En);
        println!(
            "{name}: {}",
            value.map_or("undefined".into(), |value| value.to_string())
        );
    }
}
