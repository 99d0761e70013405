use super::*;
use crate::diagram::scene::Drawn;
use crate::diagram::views::ViewOptions;
use crate::language::Language;
use crate::model::{Actor, Model, Network, Position, Tie, Vocabulary};
use crate::select::Selection;

type Row<'a> = (&'a str, &'a str, Option<&'a str>, Option<(f64, f64)>);

/// Actors as id, kind, area and position; ties between them about hyte.
fn model(actors: &[Row<'_>], ties: &[(&str, &str)]) -> Model {
    let mut model = Model::new(Network {
        vocabulary: Vocabulary::built_in().clone(),
        ..Network::default()
    });
    for &(id, kind, area, position) in actors {
        let actor = Actor {
            id: id.into(),
            kind: kind.into(),
            area: area.map(Into::into),
            position: position.map(|(lon, lat)| Position { lon, lat }),
            ..Actor::default()
        };
        model.add_actor(actor).expect("a new id");
    }
    for (from, to) in ties {
        let tie = Tie {
            kind: "cooperates_with".into(),
            themes: vec!["hyte".into()],
            ..Tie::default()
        };
        let end = |id| model.find(id).expect("an actor");
        let (from, to) = (end(from), end(to));
        model.add_tie(from, to, tie).expect("two ends");
    }
    model
}

fn drawn(model: &Model) -> Result<Scene, ViewError> {
    let selection = Selection::default();
    let selected = selection.select(model);
    let options = ViewOptions {
        language: Language::En,
        ..ViewOptions::default()
    };
    draw(&ViewInput {
        selected: &selected,
        options: &options,
    })
}

fn count(scene: &Scene, prefix: &str) -> usize {
    let ids = scene
        .elements
        .iter()
        .filter_map(|element| element.id.as_deref());
    ids.filter(|id| id.starts_with(prefix)).count()
}

#[test]
fn finnish_areas_have_tiles_and_positions_dots() {
    let model = model(
        &[
            (
                "oulu",
                "municipality",
                Some("maakunta:17"),
                Some((25.5, 65.0)),
            ),
            ("kemi", "municipality", Some("hva:21"), Some((24.6, 65.7))),
            ("soste", "association", None, None),
        ],
        &[("oulu", "kemi"), ("oulu", "soste")],
    );
    let scene = drawn(&model).expect("positions");
    assert_eq!((count(&scene, "tile-"), count(&scene, "dot-")), (23, 2));
    assert_eq!(
        scene.title,
        "Ties in 2 of 23 areas, most in North Ostrobothnia (2); 1 between areas"
    );
    let texts = scene
        .elements
        .iter()
        .filter_map(|element| match &element.drawn {
            Drawn::Text(text) => Some(text.lines.join(" ")),
            _ => None,
        });
    let texts = texts.collect::<Vec<_>>().join("\n");
    assert!(
        texts.contains("Without a position: 1 actor (soste)"),
        "{texts}"
    );
    let lines = scene
        .elements
        .iter()
        .filter(|element| matches!(&element.drawn, Drawn::Link(_)) && element.tooltip.is_some());
    assert_eq!(lines.count(), 1);
}

#[test]
fn other_countries_have_dots_and_the_ties_between_them() {
    let model = model(
        &[
            (
                "stockholm",
                "municipality",
                Some("AB"),
                Some((18.06, 59.33)),
            ),
            ("malmo", "municipality", Some("M"), Some((13.0, 55.6))),
            ("lund", "municipality", Some("M"), Some((13.19, 55.7))),
        ],
        &[("stockholm", "malmo"), ("malmo", "lund")],
    );
    let scene = drawn(&model).expect("positions");
    assert_eq!((count(&scene, "tile-"), count(&scene, "dot-")), (0, 3));
    assert_eq!(scene.title, "3 actors on the map, most ties: malmo (2)");
}

#[test]
fn without_positions_and_known_areas_it_says_what_is_needed() {
    let nowhere = model(&[("a", "municipality", Some("x"), None)], &[]);
    for model in [nowhere, Model::default()] {
        let error = drawn(&model).expect_err("nothing to show");
        let words = error.phrase().in_language(Language::En);
        assert!(words.contains("lon"), "{words}");
    }
    let tile = model(&[("a", "municipality", Some("Lappi"), None)], &[]);
    let scene = drawn(&tile).expect("a tile");
    assert_eq!(scene.title, "No ties in any of the 23 areas");
}
