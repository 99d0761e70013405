use super::*;
use crate::diagram::views::ViewOptions;
use crate::findings::sample::Sample;
use crate::language::Language;
use crate::model::Model;
use crate::select::Selection;

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

fn texts(scene: &Scene) -> Vec<String> {
    let texts = scene.elements.iter();
    texts
        .filter_map(|element| match &element.drawn {
            Drawn::Text(text) => Some(text.lines.join(" ")),
            _ => None,
        })
        .collect()
}

/// Of three municipalities one sits at a table with both, one meets the county alone, and of
/// one nothing is known.
fn three() -> Sample {
    Sample::new()
        .actors(
            "pohde wellbeing_county
             oulu municipality
             kemi municipality
             inari municipality
             soste association
             table partnership_table",
        )
        .ties(
            "pohde table member_of
             oulu table member_of
             soste table member_of
             kemi pohde agrees_with",
        )
}

#[test]
fn the_title_says_what_is_missing_most_often() {
    let scene = drawn(&three().model()).expect("all three sides");
    assert_eq!(
        scene.title,
        "Organisations missing most often: 1 of 3 municipalities. All three together: 1"
    );
    let texts = texts(&scene);
    for text in ["Municipalities (3)", "oulu", "kemi", "inari", "table"] {
        assert!(texts.iter().any(|drawn| drawn == text), "{text} {texts:?}");
    }
    // kemi lacks organisations and company; inari is unknown in all three columns.
    let count = |sign: &str| texts.iter().filter(|text| *text == sign).count();
    let in_legend = 1;
    assert_eq!((count("×"), count("?")), (2 + in_legend, 3 + in_legend));
    assert!(scene.description.contains("of 1 nothing is known"));
}

#[test]
fn a_network_without_a_side_says_what_is_needed() {
    let model = Sample::new().actors("oulu municipality\nsoste association");
    let error = drawn(&model.model()).expect_err("no county");
    let words = error.phrase().in_language(Language::En);
    assert!(words.contains("wellbeing_county"), "{words}");
    assert!(drawn(&Sample::new().model()).is_err());
}

#[test]
fn many_municipalities_are_counted_by_area() {
    let lines = (0..90).map(|place| format!("m{place} municipality area=a{}", place % 3));
    let model = three()
        .actors(&lines.collect::<Vec<_>>().join("\n"))
        .model();
    let texts = texts(&drawn(&model).expect("all three sides"));
    let has = |text: &str| {
        texts
            .iter()
            .any(|drawn| drawn.replace('\u{a0}', " ") == text)
    };
    assert!(has("Municipalities by area (93)") && has("a0 (30)") && has("without area (3)"));
}
