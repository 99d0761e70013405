use super::*;
use crate::diagram::scene::Drawn;
use crate::diagram::theme::LIGHT;
use crate::diagram::views::ViewOptions;
use crate::findings::sample::Sample as Network;
use crate::language::Language;
use crate::model::Model;
use crate::select::{Grouping, Selection};

fn asked(sectors: Option<(&str, &str)>) -> ViewOptions {
    ViewOptions {
        language: Language::En,
        sectors: sectors.map(|(a, b)| (a.to_owned(), b.to_owned())),
        ..ViewOptions::default()
    }
}

fn with_input<T>(model: &Model, options: &ViewOptions, run: impl FnOnce(&ViewInput<'_>) -> T) -> T {
    let selection = Selection::default();
    let selected = selection.select(model);
    run(&ViewInput {
        selected: &selected,
        options,
    })
}

fn drawn(model: &Model, options: &ViewOptions) -> Scene {
    with_input(model, options, |input| draw(input).expect("known sectors"))
}

fn texts(scene: &Scene) -> Vec<String> {
    let texts = scene.elements.iter().filter_map(|e| match &e.drawn {
        Drawn::Text(text) => Some(text.lines.join(" ").replace('\u{a0}', " ")),
        _ => None,
    });
    texts.collect()
}

/// How wide the outlines of the boxes are, and how many of them are accented.
fn outlines(scene: &Scene) -> (Vec<f64>, usize) {
    let pens = scene.elements.iter().filter_map(|element| {
        let is_box = element
            .id
            .as_ref()
            .is_some_and(|id| id.starts_with("actor-"));
        match &element.drawn {
            Drawn::Shape(shape) if is_box => shape.line,
            _ => None,
        }
    });
    let pens: Vec<_> = pens.collect();
    let accented = pens.iter().filter(|pen| pen.color == LIGHT.accent);
    (pens.iter().map(|pen| pen.width).collect(), accented.count())
}

fn links(scene: &Scene) -> usize {
    let is_link = |element: &&Element| match &element.drawn {
        Drawn::Link(link) => link.from.is_some(),
        _ => false,
    };
    scene.elements.iter().filter(is_link).count()
}

/// `m1–a` twice, `m2–a`, `m3–b`; `m4` and the county meet nobody across.
fn meeting() -> Model {
    Network::new()
        .actors(
            "m1 municipality\nm2 municipality\nm3 municipality\nm4 municipality
             a association\nb association\npohde wellbeing_county",
        )
        .ties(
            "m1 a cooperates_with\na m1 supports\nm2 a cooperates_with\nm3 b cooperates_with
             m1 m4 cooperates_with",
        )
        .model()
}

#[test]
fn an_interface_is_drawn_as_counted_by_hand() {
    let scene = drawn(&meeting(), &asked(None));
    assert_eq!(
        scene.title,
        "civil society organisation – municipality: 4 ties, resting on 2 actors"
    );
    // a with b touches all three pairs: the only cover so small with both of them.
    let (widths, accented) = outlines(&scene);
    assert_eq!(widths.len(), 5);
    let thick = widths.iter().filter(|&&width| width > 2.0).count();
    assert_eq!((thick, accented), (2, 0));
    assert_eq!(links(&scene), 4);
    let texts = texts(&scene);
    for said in [
        "municipality: 3 / 4 at the boundary",
        "municipality without a tie across: 1 / 4",
        "m4",
        "fewest actors on whom all ties rest (2)",
    ] {
        assert!(texts.contains(&said.to_owned()), "{said}: {texts:?}");
    }
    let said = "Of 8 possible pairs of actors 3 (38%) meet. a carries most: 67% of the pairs. \
                Chosen as the pair with most ties.";
    assert!(texts.contains(&said.to_owned()), "{texts:?}");
}

#[test]
fn an_interface_that_rests_on_one_comes_first() {
    // Municipalities and associations have more ties, but the county hangs on one association.
    let model = Network::new()
        .actors(
            "m1 municipality\nm2 municipality\nm3 municipality\na association\nb association
             c association\nk1 wellbeing_county\nk2 wellbeing_county",
        )
        .ties(
            "m1 a cooperates_with\nm2 b cooperates_with\nm3 c cooperates_with
             k1 a funds\nk2 a funds",
        )
        .model();
    let scene = drawn(&model, &asked(None));
    assert_eq!(
        scene.title,
        "civil society organisation – wellbeing services county: 2 ties, all resting on a"
    );
    let (_, accented) = outlines(&scene);
    assert_eq!(accented, 1);
    let key = "single point of contact: no ties without it (1)";
    assert!(texts(&scene).contains(&key.to_owned()));
}

#[test]
fn sectors_are_found_by_key_and_by_name() {
    let by_name = asked(Some(("Civil society organisation", "municipality")));
    let by_key = asked(Some(("association", "municipality")));
    let scene = drawn(&meeting(), &by_name);
    assert_eq!(scene, drawn(&meeting(), &by_key));
    let turned = drawn(&meeting(), &asked(Some(("municipality", "association"))));
    assert!(turned.title.starts_with("municipality – civil society"));
    for (a, b) in [("nobody", "municipality"), ("municipality", "municipality")] {
        let options = asked(Some((a, b)));
        let error = with_input(&meeting(), &options, draw).expect_err("no two such sectors");
        let said = error.phrase().in_language(Language::En);
        assert!(said.contains("wellbeing_county"), "{said}");
    }
}

#[test]
fn two_sectors_may_have_no_tie() {
    let scene = drawn(
        &meeting(),
        &asked(Some(("municipality", "wellbeing_county"))),
    );
    assert_eq!(
        scene.title,
        "municipality – wellbeing services county: no ties"
    );
    let texts = texts(&scene);
    let said = "No tie leads from the sector municipality to the sector wellbeing services county.";
    assert!(texts.contains(&said.to_owned()), "{texts:?}");
    assert!(texts.contains(&"m1, m2, m3, m4".to_owned()), "{texts:?}");
    assert_eq!(links(&scene), 0);
}

#[test]
fn no_interface_at_all_is_said() {
    let by_area = ViewOptions {
        by: Grouping::Area,
        ..asked(None)
    };
    for (model, options) in [(Network::new().model(), asked(None)), (meeting(), by_area)] {
        let error = with_input(&model, &options, draw).expect_err("no two sectors meet");
        let said = error.phrase().in_language(Language::En);
        assert!(said.contains("--sectors A,B"), "{said}");
    }
}

#[test]
fn who_has_no_room_is_counted_and_whoever_matters_stays() {
    let mut actors = String::from("a association\nb association\nc association\n");
    let mut ties = String::new();
    for place in 0..90 {
        actors.push_str(&format!("m{place} municipality\n"));
        ties.push_str(&format!("m{place} {} funds\n", ["a", "b"][place % 2]));
    }
    let model = Network::new().actors(&actors).ties(&ties).model();
    let scene = drawn(&model, &asked(None));
    let (widths, _) = outlines(&scene);
    let shown = widths.len() - 2;
    let more = format!("+ {0} more, {0} ties", 90 - shown);
    let texts = texts(&scene);
    assert!(texts.contains(&more), "{more}: {texts:?}");
    assert_eq!(widths.iter().filter(|&&width| width > 2.0).count(), 2);
    assert_eq!(links(&scene), shown);
}

#[test]
fn a_dot_file_has_what_the_picture_has() {
    let link = with_input(&meeting(), &asked(None), |input| {
        node_link(input).expect("known sectors")
    });
    assert_eq!((link.marks.len(), link.lines.len()), (5, 4));
}
