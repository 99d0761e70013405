use super::*;
use crate::diagram::scene::Drawn;
use crate::diagram::views::ViewOptions;
use crate::findings::sample::Sample;
use crate::language::Language;
use crate::model::Model;
use crate::select::Selection;

fn drawn(model: &Model, top: Option<usize>) -> Result<Scene, ViewError> {
    let selection = Selection::default();
    let selected = selection.select(model);
    let options = ViewOptions {
        language: Language::En,
        top,
        ..ViewOptions::default()
    };
    draw(&ViewInput {
        selected: &selected,
        options: &options,
    })
}

fn tooltips(scene: &Scene) -> Vec<&str> {
    let elements = scene.elements.iter();
    elements
        .filter_map(|element| element.tooltip.as_deref())
        .collect()
}

fn two_areas() -> Model {
    Sample::new()
        .areas("north\nsouth")
        .actors("a municipality area=north\nb municipality area=south\nc association")
        .ties(
            "a c supports theme=hyte
             a c funds theme=hyte
             b c supports theme=hyte planned
             a c agrees_with theme=rescue required
             b c supports",
        )
        .model()
}

#[test]
fn each_pair_has_a_cell_that_says_what_is_known() {
    let scene = drawn(&two_areas(), None).expect("areas and themes");
    assert_eq!(
        scene.title,
        "Themes by area: 1 of 4 met, 1 lacking something, 1 unknown"
    );
    assert_eq!(
        tooltips(&scene),
        [
            "north · rescue services · missing: 1",
            "north · promotion of health and wellbeing · met: 2",
            "south · rescue services · unknown: the data do not say",
            "south · promotion of health and wellbeing · planned, proposed or conditional: 1",
        ]
    );
    let texts = scene
        .elements
        .iter()
        .filter_map(|element| match &element.drawn {
            Drawn::Text(text) => Some(text.lines.join(" ")),
            _ => None,
        });
    let note = "Numbers: how many ties, or what is expected. Without a theme: 1 tie.";
    assert!(texts.collect::<Vec<_>>().iter().any(|text| text == note));
    assert!(scene.description.contains("north – rescue services"));
}

#[test]
fn a_pair_that_counts_twice_is_said_to() {
    let model = Sample::new()
        .areas("north")
        .actors("a municipality area=north\nb association")
        .ties("a b supports theme=hyte\na b agrees_with theme=hyte required")
        .model();
    let scene = drawn(&model, None).expect("areas and themes");
    let says = |scene: &Scene, words: &str| {
        scene.elements.iter().any(|element| match &element.drawn {
            Drawn::Text(text) => text.lines.join(" ").contains(words),
            _ => false,
        })
    };
    let note = "1 pair has something and lacks something, too: it counts twice in the legend.";
    assert!(says(&scene, note), "{}", scene.description);
    assert!(scene.description.contains("too, count twice: 1)"));
    let apart = drawn(&two_areas(), None).expect("areas and themes");
    assert!(!says(&apart, "twice") && !apart.description.contains("twice"));
}

#[test]
fn fewer_themes_may_be_asked_for() {
    let scene = drawn(&two_areas(), Some(1)).expect("areas and themes");
    assert_eq!(tooltips(&scene).len(), 2);
}

#[test]
fn more_than_there_is_room_for_is_counted() {
    let areas: Vec<String> = (0..200).map(|place| format!("area{place}")).collect();
    let actors: Vec<String> = (0..200)
        .map(|place| format!("m{place} municipality area=area{place}"))
        .collect();
    let ties: Vec<String> = (1..200)
        .map(|place| format!("m0 m{place} supports theme=t{}", place % 90))
        .collect();
    let model = Sample::new()
        .areas(&areas.join("\n"))
        .actors(&actors.join("\n"))
        .ties(&ties.join("\n"))
        .model();
    let scene = drawn(&model, None).expect("areas and themes");
    let shown = tooltips(&scene).len();
    assert!(shown > 100, "{shown}");
    let counted = scene.title.contains(&format!("of {shown} met"));
    assert!(counted, "{} {shown}", scene.title);
}

#[test]
fn without_areas_or_themes_it_says_what_is_needed() {
    let needed = |model: Model| {
        let error = drawn(&model, None).expect_err("nothing to show");
        error.phrase().in_language(Language::En)
    };
    let nowhere = Sample::new()
        .actors("a municipality\nb association")
        .ties("a b supports theme=hyte");
    let about_nothing = Sample::new()
        .actors("a municipality area=x\nb association")
        .ties("a b supports");
    for model in [Sample::new(), nowhere, about_nothing] {
        assert!(needed(model.model()).contains("Add the area of actors"));
    }
}
