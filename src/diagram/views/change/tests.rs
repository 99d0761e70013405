use jiff::civil::date;

use super::shown::shown;
use super::*;
use crate::diagram::scene::Drawn;
use crate::diagram::views::ViewOptions;
use crate::findings::compare::Change;
use crate::findings::sample::Sample;
use crate::model::{Event, Model};

fn model() -> Model {
    let mut model = Sample::new()
        .actors(
            "lavia  municipality until=2014
             pori   municipality
             soste  association until=2014
             county wellbeing_county from=2015
             region regional_council",
        )
        .ties(
            "lavia region member_of
             pori  region member_of
             pori  soste  supports
             pori  county part_of",
        )
        .model();
    model.network_mut().events = vec![Event {
        date: "2015".parse().ok(),
        actors: vec!["lavia".into(), "pori".into()],
        ..Event::default()
    }];
    model
}

fn on(day: Date) -> Selection {
    Selection {
        as_of: Some(day),
        ..Selection::default()
    }
}

fn drawn<T>(
    draw: fn(&ViewInput<'_>) -> Result<T, ViewError>,
    selection: &Selection,
    with: Option<Other>,
) -> Result<T, ViewError> {
    let model = model();
    let options = ViewOptions {
        with,
        draft: true,
        ..ViewOptions::default()
    };
    draw(&ViewInput {
        selected: &selection.select(&model),
        options: &options,
    })
}

#[test]
fn what_came_went_and_stayed_by_hand() {
    let later = || Some(Other::Day(date(2016, 6, 1)));
    let scene = drawn(draw, &on(date(2014, 6, 1)), later()).expect("two days");
    assert_eq!(
        scene.title,
        "1\u{a0}June 2014 → 1\u{a0}June 2016: 1 tie came, 1 went, 1 stayed"
    );
    let elements = || scene.elements.iter();
    let names: Vec<String> = elements()
        .filter_map(|element| match &element.drawn {
            Drawn::Text(text) => Some(text.lines.join(" ").replace('\u{a0}', " ")),
            _ => None,
        })
        .collect();
    for name in ["− lavia → pori", "− soste", "+ county", "pori", "region"] {
        assert!(names.iter().any(|own| own == name), "{name}: {names:?}");
    }
    let theme = ViewOptions::default().theme;
    let mut lines: Vec<_> = elements()
        .filter_map(|element| match &element.drawn {
            Drawn::Link(link) if link.from.is_some() => Some((link.color, link.dash)),
            _ => None,
        })
        .collect();
    let mut expected = [Change::Came, Change::Went, Change::Kept].map(|change| {
        let look = looks::line(change, theme);
        (look.color, look.dash)
    });
    lines.sort_unstable();
    expected.sort_unstable();
    assert_eq!(lines, expected);
}

#[test]
fn dot_has_the_same_marks_and_lines() {
    let later = Some(Other::Day(date(2016, 6, 1)));
    let link = drawn(draw_node_link, &on(date(2014, 6, 1)), later).expect("two days");
    assert_eq!((link.marks.len(), link.lines.len()), (5, 3));
    assert_eq!(link.marks[0].label, "−\u{a0}lavia → pori");
}

#[test]
fn another_network_is_compared_by_ids() {
    let other = Sample::new()
        .actors("pori municipality\n region regional_council\n new association")
        .ties("pori region member_of\n new pori supports")
        .model();
    let with = Some(Other::Network(std::sync::Arc::new(other)));
    let scene = drawn(draw, &Selection::default(), with).expect("two networks");
    // Lavia goes on as Pori: its membership is kept.
    assert_eq!(scene.title, "1 tie came, 2 went, 1 stayed");
}

#[test]
fn both_days_are_needed() {
    let later = Some(Other::Day(date(2016, 6, 1)));
    let missing = |result: Result<Scene, ViewError>| match result {
        Err(ViewError::NeedsOption { option, .. }) => option,
        other => panic!("{other:?}"),
    };
    assert_eq!(missing(drawn(draw, &on(date(2014, 6, 1)), None)), "--with");
    let all_times = drawn(draw, &Selection::default(), later);
    assert_eq!(missing(all_times), "--as-of");
}

#[test]
fn those_with_most_changes_have_room() {
    let model = model();
    let (before, after) = (on(date(2014, 6, 1)), on(date(2016, 6, 1)));
    let comparison = Comparison::of(&before.select(&model), &after.select(&model));
    let all = shown(&comparison, None);
    assert_eq!(
        (all.actors.len(), all.ties.len(), all.left_out),
        (5, 3, [0, 0])
    );
    // Pori has two changed ties, soste and the county one each; of these the first.
    let two = shown(&comparison, Some(2));
    let ids = two
        .actors
        .iter()
        .map(|&at| comparison.actors[at].id.as_str());
    assert_eq!(ids.collect::<Vec<_>>(), ["pori", "soste"]);
    assert_eq!((two.ties.len(), two.left_out), (1, [3, 2]));
}
