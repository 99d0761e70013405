use super::*;
use crate::diagram::scene::{Drawn, Point, Rectangle};
use crate::diagram::theme::LIGHT;
use crate::diagram::views::ViewOptions;
use crate::findings::sample::Sample as Network;
use crate::language::Language;
use crate::model::Model;
use crate::select::{Grouping, Selection};

fn options() -> ViewOptions {
    ViewOptions {
        language: Language::En,
        ..ViewOptions::default()
    }
}

fn with_input<T>(model: &Model, options: &ViewOptions, run: impl FnOnce(&ViewInput<'_>) -> T) -> T {
    let selection = Selection::default();
    let selected = selection.select(model);
    let input = ViewInput {
        selected: &selected,
        options,
    };
    run(&input)
}

fn drawn(model: &Model, options: &ViewOptions) -> Scene {
    with_input(model, options, |input| draw(input).expect("it never fails"))
}

fn texts(scene: &Scene) -> Vec<String> {
    let texts = scene.elements.iter().filter_map(|e| match &e.drawn {
        Drawn::Text(text) => Some(text.lines.join(" ").replace('\u{a0}', " ")),
        _ => None,
    });
    texts.collect()
}

/// The boxes by id, and those with an accented outline.
fn boxes(scene: &Scene) -> (Vec<(String, Rectangle)>, usize) {
    let mut boxes = Vec::new();
    let mut accented = 0;
    for element in &scene.elements {
        if let (Some(id), Drawn::Shape(shape)) = (&element.id, &element.drawn) {
            boxes.push((id.clone(), shape.area));
            accented += usize::from(shape.line.is_some_and(|pen| pen.color == LIGHT.accent));
        }
    }
    (boxes, accented)
}

/// The links that are glued to boxes, as points along each.
fn links(scene: &Scene) -> Vec<(String, String, Vec<Point>)> {
    let links = scene.elements.iter().filter_map(|element| {
        let Drawn::Link(link) = &element.drawn else {
            return None;
        };
        let (from, to) = (link.from.clone()?, link.to.clone()?);
        let controls = link.course.points();
        let mut points = vec![controls[0]];
        for at in (1..controls.len()).step_by(3) {
            let [a, b, c, d] = [at - 1, at, at + 1, at + 2].map(|place| controls[place]);
            points.extend((1..=40).map(|step| {
                let t = f64::from(step) / 40.0;
                let u = 1.0 - t;
                a * (u * u * u) + b * (3.0 * u * u * t) + c * (3.0 * u * t * t) + d * (t * t * t)
            }));
        }
        Some((from, to, points))
    });
    links.collect()
}

/// Three sectors; `m1` and `m2` meet `a` through the county, `m3` meets `b` past it, `m4` nobody.
fn region() -> Model {
    Network::new()
        .actors(
            "pohde wellbeing_county\nm1 municipality\nm2 municipality\nm3 municipality
             m4 municipality\na association\nb association",
        )
        .ties(
            "m1 pohde agrees_with\nm2 pohde agrees_with\npohde a funds\nm3 b supports
             a b cooperates_with",
        )
        .model()
}

#[test]
fn everybody_and_every_tie_is_shown() {
    let scene = drawn(&region(), &options());
    assert_eq!(
        scene.title,
        "Who meets whom: 5 ties, most between municipality and wellbeing services county (2); \
         1 actor without ties"
    );
    let (boxes, accented) = boxes(&scene);
    assert_eq!(boxes.len(), 7);
    assert_eq!(accented, 1, "m4 alone");
    assert_eq!(links(&scene).len(), 5);
    let texts = texts(&scene);
    for header in ["municipality (4)", "wellbeing services county (1)"] {
        assert!(texts.contains(&header.to_owned()), "{header}: {texts:?}");
    }
}

#[test]
fn lines_touch_no_box_but_their_own() {
    let file = crate::read::Input::path(std::path::Path::new("graphs/finnish-cooperation.json"));
    let file = crate::load(&file).expect("a sound network").model;
    for model in [region(), file] {
        let scene = drawn(&model, &options());
        let (boxes, _) = boxes(&scene);
        assert!(boxes.len() > 5);
        for (place, (_, area)) in boxes.iter().enumerate() {
            let others = &boxes[..place];
            assert!(!others.iter().any(|(_, other)| other.overlaps(area)));
        }
        for (from, to, points) in links(&scene) {
            for (id, area) in boxes.iter().filter(|(id, _)| *id != from && *id != to) {
                let inner = area.shrunk(0.5);
                let is_inside = |at: &Point| inner.holds(&Rectangle::new(at.x, at.y, 0.0, 0.0));
                assert!(!points.iter().any(is_inside), "{from} – {to} over {id}");
            }
        }
    }
}

/// A county with eight municipalities, of which four also meet an association.
fn star() -> Model {
    let mut actors = String::from("hub wellbeing_county\na association\nb association\n");
    let mut ties = String::from("a b cooperates_with\n");
    for place in 0..8 {
        actors.push_str(&format!("m{place} municipality\n"));
        ties.push_str(&format!("m{place} hub agrees_with\n"));
        if place < 4 {
            ties.push_str(&format!("m{place} a supports\n"));
        }
    }
    Network::new().actors(&actors).ties(&ties).model()
}

#[test]
fn a_dominating_hub_is_folded_into_dots() {
    let scene = drawn(&star(), &options());
    // Four supports and a–b stay lines; the eight ties with the hub are dots, and so is its own.
    assert_eq!(links(&scene).len(), 5);
    let dots = scene.elements.iter().filter(|element| {
        let is_picture = element.role == crate::diagram::scene::Role::Picture;
        matches!(&element.drawn, Drawn::Shape(shape)
            if is_picture && shape.fill == Some(LIGHT.ink)
                && shape.outline == crate::diagram::scene::Outline::Circle)
    });
    assert_eq!(dots.count(), 9);
    assert!(texts(&scene).contains(&"tie: hub (8)".to_owned()));
}

#[test]
fn a_star_alone_is_not_folded_away() {
    let model = Network::new()
        .actors(
            "hub wellbeing_county\na municipality\nb municipality\nc municipality
             d municipality\ne municipality\nf municipality\ng municipality",
        )
        .ties(
            "hub a funds\nhub b funds\nhub c funds\nhub d funds\nhub e funds\nhub f funds
             hub g funds",
        )
        .model();
    assert_eq!(links(&drawn(&model, &options())).len(), 7);
}

#[test]
fn who_has_no_room_is_counted() {
    let mut actors = String::from("pohde wellbeing_county\nvaku wellbeing_county\n");
    let mut ties = String::new();
    for place in 0..100 {
        actors.push_str(&format!("m{place} municipality\n"));
        if place < 98 {
            ties.push_str(&format!("m{place} pohde agrees_with\n"));
        }
    }
    let model = Network::new().actors(&actors).ties(&ties).model();
    let scene = drawn(&model, &options());
    let shown = boxes(&scene).0.len() - 2;
    assert!(shown > 15, "{shown}");
    let more = format!(
        "+ {} more, {} ties; 2 without ties",
        100 - shown,
        98 - shown
    );
    let texts = texts(&scene);
    assert!(texts.contains(&more), "{more}: {texts:?}");
    let hidden = format!("{} ties of 98 are missing", 98 - shown);
    assert!(
        texts.iter().any(|text| text.starts_with(&hidden)),
        "{texts:?}"
    );
}

#[test]
fn sectors_without_room_are_named() {
    let two = ViewOptions {
        top: Some(2),
        ..options()
    };
    let scene = drawn(&region(), &two);
    let texts = texts(&scene);
    let said =
        "1 sector (2 actors, 3 ties) without room in the picture: civil society organisation.";
    assert!(texts.contains(&said.to_owned()), "{texts:?}");
    assert_eq!(links(&scene).len(), 2);
}

#[test]
fn a_dot_file_has_what_the_picture_has() {
    let link = with_input(&star(), &options(), |input| {
        node_link(input).expect("it never fails")
    });
    assert_eq!(link.marks.len(), 11);
    assert_eq!(link.lines.len(), 13, "with those of the hub");
    assert!(
        link.title.starts_with("Who meets whom: 13 ties"),
        "{}",
        link.title
    );
}

#[test]
fn nobody_and_no_sectors_are_said() {
    let empty = drawn(&Network::new().model(), &options());
    assert_eq!(empty.title, "Who meets whom: no actors");
    assert!(texts(&empty).contains(&"There are no actors and so no columns.".to_owned()));
    let by_area = ViewOptions {
        by: Grouping::Area,
        ..options()
    };
    let scene = drawn(&region(), &by_area);
    let said = "No actor has what the columns would be made by (area).";
    assert!(texts(&scene).iter().any(|text| text.starts_with(said)));
}

#[test]
fn order_of_the_input_does_not_matter_for_the_page() {
    let once = drawn(&star(), &options());
    assert_eq!(once, drawn(&star(), &options()));
}
