use super::*;
use crate::diagram::scene::Drawn;
use crate::diagram::theme::THEMES;
use crate::diagram::views::ViewOptions;
use crate::findings::sample::Sample;
use crate::model::Model;
use crate::select::{Grouping, Selection};

fn model() -> Model {
    Sample::new()
        .actors(
            "county wellbeing_county area=17
             oulu   municipality
             ii     municipality
             soste  association",
        )
        .ties(
            "county soste  gives_grant strength=2.5
             county soste  funds
             county soste  supports
             oulu   soste  funds
             oulu   ii     supports
             soste  county cooperates_with",
        )
        .model()
}

fn drawn(selection: &Selection, options: &ViewOptions) -> Result<Scene, ViewError> {
    let model = model();
    let selected = selection.select(&model);
    draw(&ViewInput {
        selected: &selected,
        options,
    })
}

fn texts(scene: &Scene) -> Vec<String> {
    let elements = scene.elements.iter();
    let texts = elements.filter_map(|element| match &element.drawn {
        Drawn::Text(text) => Some(text.lines.join(" ").replace('\u{a0}', " ")),
        _ => None,
    });
    texts.collect()
}

#[test]
fn what_is_shown_by_hand() {
    let scene = drawn(&Selection::default(), &ViewOptions::default()).expect("flows");
    assert_eq!(
        scene.title,
        "Most directed ties run wellbeing services county → civil society organisation: 3 of 5"
    );
    let tooltips: Vec<&str> = scene
        .elements
        .iter()
        .filter(|element| matches!(element.drawn, Drawn::Area(_)))
        .filter_map(|element| element.tooltip.as_deref())
        .collect();
    // Resources and support of the county, resources and support of municipalities.
    assert_eq!(tooltips.len(), 4, "{tooltips:?}");
    assert!(
        tooltips.contains(&"wellbeing services county → civil society organisation · resources: 2")
    );
    let texts = texts(&scene);
    for text in [
        "wellbeing services county (3)",
        "municipality (2)",
        "municipality (1)",
        "civil society organisation (4)",
        "Width of a band: number of ties. 1 undirected tie is not shown.",
        "5 directed ties",
    ] {
        assert!(texts.iter().any(|own| own == text), "{text}: {texts:?}");
    }
}

#[test]
fn strengths_count_when_asked_for() {
    let selection = Selection {
        weighted: true,
        ..Selection::default()
    };
    let scene = drawn(&selection, &ViewOptions::default()).expect("flows");
    // 4.5 of 6.5.
    assert!(
        scene.title.ends_with(": 69% of all strength"),
        "{}",
        scene.title
    );
    let name = "wellbeing services county (4.5)";
    assert!(texts(&scene).iter().any(|text| text == name));
}

#[test]
fn what_does_not_flow_is_said() {
    let selection = Selection {
        tie_kinds: vec!["cooperation".into()],
        ..Selection::default()
    };
    let why = |result: Result<Scene, ViewError>| match result {
        Err(ViewError::Nothing { why, .. }) => why,
        other => panic!("{other:?}"),
    };
    let options = ViewOptions::default();
    assert_eq!(why(drawn(&selection, &options)), "flow-nothing");
    let by_area = ViewOptions {
        by: Grouping::Area,
        ..ViewOptions::default()
    };
    assert_eq!(
        why(drawn(&Selection::default(), &by_area)),
        "flow-no-sectors"
    );
}

#[test]
fn numbers_stand_out_on_bands() {
    for theme in &THEMES {
        for color in theme.series {
            let fill = color.mixed(theme.background, TINT);
            let contrast = theme.ink_on(fill).contrast(fill);
            assert!(contrast >= 4.5, "{} {color:?}: {contrast}", theme.name);
        }
    }
}
