//! A region as planners know it: a county, its municipalities, associations, tables and projects.
//!
//! Names are invented; the shape follows what the networks in `graphs/` have in common: a county
//! and an umbrella association that nearly everybody is tied to, municipalities with a few
//! partners each, associations of which some stand alone, and tables where the three sides meet.

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use crate::model::vocabulary::Area;
use crate::model::{Actor, Model, Names, Network, Status, Tie, Vocabulary};
use crate::random::Random;

/// A made-up region with so many actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// How many actors; at least 8.
    pub actors: u32,
    /// How many ties are drawn beside those every region has.
    pub ties: u32,
}

/// How often each kind of actor stands in a region, of 100, after the county and the umbrella.
const SHARES: [(&str, u32); 7] = [
    ("municipality", 30),
    ("registered_association", 38),
    ("network", 8),
    ("partnership_table", 6),
    ("project", 8),
    ("parish", 5),
    ("education", 5),
];

const THEMES: [&str; 6] = [
    "hyte",
    "participation",
    "service_integration",
    "employment",
    "rescue",
    "volunteering",
];

const PLACES: [&str; 16] = [
    "Kivi", "Koski", "Lahti", "Niemi", "Saari", "Harju", "Järvi", "Ranta", "Mäki", "Suo", "Salmi",
    "Vaara", "Joki", "Metsä", "Pelto", "Kangas",
];

const CAUSES: [[&str; 3]; 8] = [
    ["omaishoito", "närståendevård", "family care"],
    ["nuoriso", "ungdom", "youth"],
    ["liikunta", "motion", "sports"],
    ["mielenterveys", "psykisk hälsa", "mental health"],
    ["pelastus", "räddning", "rescue"],
    ["kulttuuri", "kultur", "culture"],
    ["vertaistuki", "kamratstöd", "peer support"],
    ["eläkeläiset", "pensionärer", "pensioners"],
];

impl Region {
    /// Draws the region.
    ///
    /// # Panics
    /// When there are fewer than 8 actors.
    pub fn model(&self, seed: u64) -> Model {
        assert!(self.actors >= 8, "a region has at least 8 actors");
        let mut random = Random::new(seed);
        let mut model = Model::new(network(seed));
        let county = add(&mut model, "county", "wellbeing_county", county_name());
        let umbrella = add(
            &mut model,
            "umbrella",
            "umbrella_association",
            umbrella_name(),
        );
        for number in 0..self.actors - 2 {
            let kind = kind_of(number, self.actors - 2);
            let name = name_of(kind, number, &mut random);
            add(&mut model, &format!("{kind}-{number}"), kind, name);
        }
        self.tie_everyone(&mut model, county, umbrella, &mut random);
        model
    }

    fn tie_everyone(
        &self,
        model: &mut Model,
        county: NodeIndex,
        umbrella: NodeIndex,
        random: &mut Random,
    ) {
        let others: Vec<NodeIndex> = model
            .graph()
            .node_indices()
            .filter(|&node| node != county && node != umbrella)
            .collect();
        let mut tied = BTreeSet::new();
        let mut tie = |model: &mut Model, from, to, kind, random: &mut Random| {
            if from != to && tied.insert((from, to, kind)) {
                model.add_tie(from, to, drawn_tie(kind, random));
            }
        };
        for &other in &others {
            let is_municipality = model.actor(other).kind == "municipality";
            let is_association = model.actor(other).kind == "registered_association";
            if is_municipality && random.chance(0.8) {
                tie(model, county, other, "cooperates_with", random);
            }
            if is_association && random.chance(0.7) {
                tie(model, other, umbrella, "member_of", random);
            }
        }
        for _ in 0..self.ties {
            // Squaring draws the first ones more often: some actors are busier than others.
            let busy = (random.unit() * random.unit() * others.len() as f64) as usize;
            let other = others[random.position(others.len())];
            let kind = [
                "cooperates_with",
                "participates_in",
                "exchanges_information",
                "supports",
            ][random.position(4)];
            tie(model, others[busy], other, kind, random);
        }
    }
}

fn network(seed: u64) -> Network {
    let area = Area {
        id: "region".into(),
        parent: None,
        name: Names::all("Keksitty maakunta", "Påhittat landskap", "Made-up region"),
    };
    let own = Vocabulary {
        areas: vec![area],
        ..Vocabulary::default()
    };
    Network {
        title: Names::all(
            &format!("Keksitty alue {seed}"),
            &format!("Påhittat område {seed}"),
            &format!("Made-up region {seed}"),
        ),
        vocabulary: Vocabulary::with_built_in(own.clone()),
        own_vocabulary: own,
        ..Network::default()
    }
}

fn add(model: &mut Model, id: &str, kind: &str, name: Names) -> NodeIndex {
    let actor = Actor {
        id: id.into(),
        kind: kind.into(),
        name,
        area: Some("region".into()),
        ..Actor::default()
    };
    model.add_actor(actor).expect("generated ids differ")
}

/// Kinds come in blocks whose sizes follow the shares.
fn kind_of(number: u32, count: u32) -> &'static str {
    let place = u64::from(number) * 100 / u64::from(count);
    let mut end = 0;
    for (kind, share) in SHARES {
        end += u64::from(share);
        if place < end {
            return kind;
        }
    }
    SHARES[0].0
}

fn county_name() -> Names {
    Names::all(
        "Keksitty hyvinvointialue",
        "Påhittat välfärdsområde",
        "Made-up county",
    )
}

fn umbrella_name() -> Names {
    Names::all(
        "Keksityt järjestöt ry",
        "Påhittade organisationer rf",
        "Made-up Organisations",
    )
}

fn name_of(kind: &str, number: u32, random: &mut Random) -> Names {
    let place = format!(
        "{}{}",
        PLACES[random.position(PLACES.len())],
        PLACES[random.position(PLACES.len())].to_lowercase()
    );
    let [fi, sv, en] = CAUSES[random.position(CAUSES.len())];
    match kind {
        "municipality" => Names::all(&place, &place, &place),
        "registered_association" => Names::all(
            &format!("{place}: {fi} {number} ry"),
            &format!("{place}: {sv} {number} rf"),
            &format!("{place}: {en} {number}"),
        ),
        "network" => three(fi, sv, en, "verkosto", "nätverk", "network", number),
        "partnership_table" => three(
            fi,
            sv,
            en,
            "kumppanuuspöytä",
            "partnerskapsbord",
            "table",
            number,
        ),
        "project" => three(fi, sv, en, "hanke", "projekt", "project", number),
        "parish" => Names::all(
            &format!("{place}, seurakunta"),
            &format!("{place}, församling"),
            &format!("{place} parish"),
        ),
        _ => Names::all(
            &format!("{place}, opisto"),
            &format!("{place}, institut"),
            &format!("{place} college"),
        ),
    }
}

fn three(
    fi: &str,
    sv: &str,
    en: &str,
    kind_fi: &str,
    kind_sv: &str,
    kind_en: &str,
    number: u32,
) -> Names {
    Names::all(
        &format!("{fi}: {kind_fi} {number}"),
        &format!("{sv}: {kind_sv} {number}"),
        &format!("{en} {kind_en} {number}"),
    )
}

fn drawn_tie(kind: &str, random: &mut Random) -> Tie {
    let status = match random.position(20) {
        0 => Status::Planned,
        1 => Status::Proposed,
        2 => Status::Required,
        _ => Status::Existing,
    };
    Tie {
        kind: kind.into(),
        themes: vec![THEMES[random.position(THEMES.len())].into()],
        strength: Some((random.position(4) + 1) as f64),
        status,
        ..Tie::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_has_what_was_asked_for() {
        let model = Region {
            actors: 60,
            ties: 100,
        }
        .model(1);
        assert_eq!(model.graph().node_count(), 60);
        assert!(model.graph().edge_count() > 100);
        let words = model.vocabulary();
        for actor in model.graph().node_weights() {
            assert!(words.actor_kind_is(&actor.kind, &actor.kind));
            assert!(crate::model::vocabulary::find(&words.actor_kinds, &actor.kind).is_some());
        }
        for tie in model.graph().edge_weights() {
            assert!(crate::model::vocabulary::find(&words.tie_kinds, &tie.kind).is_some());
        }
    }

    #[test]
    fn the_seed_decides() {
        let native = |seed| {
            let model = Region {
                actors: 40,
                ties: 60,
            }
            .model(seed);
            serde_json::to_string(&crate::model::native::NativeFile::from(&model)).expect("json")
        };
        assert_eq!(native(1), native(1));
        assert_ne!(native(1), native(2));
    }
}
