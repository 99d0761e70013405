use super::*;
use crate::diagram::scene::Drawn;
use crate::diagram::views::ViewOptions;
use crate::findings::sample::Sample as Network;
use crate::language::Language;
use crate::model::Model;
use crate::select::Selection;

/// `pohde` with four municipalities, of which `m1` and `m2` have nobody else and `m3` and `m4`
/// also meet `a`; `m5` alone. Without `pohde` two fall off.
fn region() -> Model {
    Network::new()
        .actors(
            "pohde wellbeing_county\nm1 municipality\nm2 municipality\nm3 municipality
             m4 municipality\nm5 municipality\na association",
        )
        .ties(
            "pohde m1 agrees_with\npohde m2 agrees_with\npohde m3 agrees_with
             pohde m4 agrees_with\na m3 cooperates_with\na m4 cooperates_with",
        )
        .model()
}

fn draw_in(model: &Model, language: Language, top: Option<usize>) -> Scene {
    let selection = Selection::default();
    let selected = selection.select(model);
    let options = ViewOptions {
        language,
        top,
        ..ViewOptions::default()
    };
    let input = ViewInput {
        selected: &selected,
        options: &options,
    };
    draw(&input).expect("it never fails")
}

fn texts(scene: &Scene) -> Vec<String> {
    let texts = scene.elements.iter().filter_map(|e| match &e.drawn {
        Drawn::Text(text) => Some(text.lines.join(" ").replace('\u{a0}', " ")),
        _ => None,
    });
    texts.collect()
}

fn bar(scene: &Scene, id: &str) -> Option<Rectangle> {
    let element = scene
        .elements
        .iter()
        .find(|e| e.id.as_deref() == Some(id))?;
    match &element.drawn {
        Drawn::Shape(shape) => Some(shape.area),
        _ => None,
    }
}

#[test]
fn the_title_has_the_hub_and_the_numbers() {
    let scene = draw_in(&region(), Language::En, None);
    assert_eq!(
        scene.title,
        "Most central: pohde. 2 actors hang on a single partner, 1 has no ties"
    );
    let fi = draw_in(&region(), Language::Fi, None).title;
    assert_eq!(
        fi,
        "Keskeisin: pohde. 2 toimijaa on yhden kumppanin varassa, 1 on vailla yhteyksiä"
    );
}

#[test]
fn bars_are_as_long_as_there_are_ties() {
    let scene = draw_in(&region(), Language::En, None);
    let (first, second) = (bar(&scene, "hub-1"), bar(&scene, "hub-2"));
    let (first, second) = (first.expect("pohde"), second.expect("a, m3 or m4"));
    // Four ties and two, less the same half of a line at each end.
    let rim = 1.2;
    let ratio = (first.width + rim) / (second.width + rim);
    assert!((ratio - 2.0).abs() < 1e-9, "{ratio}");
    let texts = texts(&scene);
    assert!(texts.contains(&"4".to_owned()), "{texts:?}");
    assert!(texts.contains(&"2 would fall off".to_owned()), "{texts:?}");
}

#[test]
fn equal_points_share_a_place() {
    // A circle: nobody is more of a hub than another, and half of six are called hubs.
    let model = Network::new()
        .actors("a role\nb role\nc role\nd role\ne role\nf role")
        .ties("a b supports\nb c supports\nc d supports\nd e supports\ne f supports\nf a supports")
        .model();
    let scene = draw_in(&model, Language::En, None);
    let texts = texts(&scene);
    let shared = texts.iter().filter(|text| *text == "1.–3.").count();
    assert_eq!(shared, 3, "{texts:?}");
    assert!(
        scene.title.contains("a, b, c and 3 others"),
        "{}",
        scene.title
    );
}

#[test]
fn whoever_hangs_on_one_stands_below_the_partner() {
    let texts = texts(&draw_in(&region(), Language::En, None));
    let at = texts.iter().position(|text| text == "pohde (2)");
    let at = at.expect("the partner with how many hang on it");
    assert_eq!(texts[at + 1], "m1, m2");
    assert!(texts.contains(&"No ties (1)".to_owned()), "{texts:?}");
}

#[test]
fn no_more_hubs_than_asked_for() {
    let scene = draw_in(&region(), Language::En, Some(1));
    assert!(bar(&scene, "hub-1").is_some());
    assert!(bar(&scene, "hub-2").is_none());
}

#[test]
fn nobody_and_nothing_are_said() {
    let empty = texts(&draw_in(&Network::new().model(), Language::En, None));
    assert!(
        empty
            .iter()
            .any(|text| text == "There are no actors to rank.")
    );
    let alone = Network::new().actors("a role\nb role").model();
    let scene = draw_in(&alone, Language::En, None);
    assert_eq!(
        scene.title,
        "Nobody holds the network together: 2 actors, no ties"
    );
    assert!(texts(&scene).contains(&"No ties (2)".to_owned()));
}

#[test]
fn a_long_list_is_counted_and_leaves_room_for_the_others() {
    let mut actors = String::from("hub wellbeing_county\nx role\ny role\n");
    for place in 0..300 {
        actors.push_str(&format!("n{place} municipality\n"));
    }
    let model = Network::new()
        .actors(&actors)
        .ties("hub x supports\nhub y supports")
        .model();
    let texts = texts(&draw_in(&model, Language::En, None));
    let shown = texts.iter().filter(|text| text.starts_with('n')).count();
    assert!(shown > 10, "{shown}");
    let more = format!("… and {} more", 300 - shown);
    assert!(texts.contains(&more), "{more}: {texts:?}");
}
