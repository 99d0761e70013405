use super::*;
use crate::diagram::scene::Drawn;
use crate::diagram::views::ViewOptions;
use crate::findings::sample::Sample;
use crate::model::{Event, Model, Names};
use crate::select::Selection;
use jiff::civil::date;

fn model() -> Model {
    let mut model = Sample::new()
        .actors(
            "district hospital_district until=2022
             county   wellbeing_county  from=2021-07
             town     municipality
             village  municipality",
        )
        .ties(
            "town district member_of from=2017
             town county   part_of
             town county   funds from=2023-02-01 until=2023-03
             town village  supports",
        )
        .model();
    let event = |date: Option<&str>, name: &str| Event {
        date: date.map(|date| date.parse().expect("a date")),
        name: Names::plain(name),
        ..Event::default()
    };
    let network = model.network_mut();
    network.vocabulary.stages.clear();
    network.events = vec![
        event(Some("2019-05"), "a handbook"),
        event(Some("2022-01"), "elections"),
        event(None, "a promise"),
    ];
    model
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
    let model = model();
    let options = ViewOptions::default();
    let selection = Selection {
        as_of: Some(date(2020, 2, 1)),
        ..Selection::default()
    };
    let scene = draw(&ViewInput {
        selected: &selection.select(&model),
        options: &options,
    });
    let scene = scene.expect("there are dates");
    assert_eq!(
        scene.title,
        "At most 2 ties at once (from 1\u{a0}July 2021); 1 actor and 1 tie end"
    );
    let texts = texts(&scene);
    for text in [
        "district",
        "county",
        "town",
        "As of 1 February 2020",
        "May 2019 a handbook",
        "January 2022 elections",
        "3 ties with a time",
        "event (2)",
        "Without a time: 1 actor and 1 tie. 1 event has no date.",
        "2017",
    ] {
        assert!(texts.iter().any(|own| own == text), "{text}: {texts:?}");
    }
    let tooltips = scene.elements.iter().filter_map(|e| e.tooltip.as_deref());
    let stripes =
        tooltips.filter(|tooltip| tooltip.starts_with("membership") && tooltip.contains('–'));
    // Of the district, of the county, and one of the town, whose memberships overlap.
    assert_eq!(stripes.count(), 3);
}

#[test]
fn no_dates_nothing_to_draw() {
    let model = Sample::new().actors("a association").model();
    let (selection, options) = (Selection::default(), ViewOptions::default());
    let drawn = draw(&ViewInput {
        selected: &selection.select(&model),
        options: &options,
    });
    assert!(matches!(drawn, Err(ViewError::Nothing { .. })), "{drawn:?}");
}
