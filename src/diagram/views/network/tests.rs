use super::*;
use crate::diagram::kept::KeptLayout;
use crate::diagram::layout::{Rect, Size};
use crate::diagram::scene::{Drawn, Element, Scene};
use crate::diagram::views::{ViewInput, ViewOptions};
use crate::language::Language;
use crate::model::{Actor, Model, Names, Network, Tie, Vocabulary};
use crate::select::{Grouping, Selection};

/// Municipalities with these ties, by their numbers.
fn model(count: usize, ties: &[(usize, usize)]) -> Model {
    let mut model = Model::new(Network {
        vocabulary: Vocabulary::built_in().clone(),
        ..Network::default()
    });
    let nodes: Vec<_> = (0..count)
        .map(|at| {
            let actor = Actor {
                id: format!("a{at}"),
                kind: ["municipality", "association", "network"][at % 3].into(),
                name: Names::plain(format!("Nimi {at}")),
                area: (at % 5 > 0).then(|| format!("area {}", at % 5)),
                ..Actor::default()
            };
            model.add_actor(actor).expect("a new id")
        })
        .collect();
    for &(from, to) in ties {
        let tie = Tie {
            kind: "cooperates_with".into(),
            ..Tie::default()
        };
        model.add_tie(nodes[from], nodes[to], tie);
    }
    model
}

fn drawn(model: &Model, options: &ViewOptions) -> Scene {
    let selection = Selection::default();
    let selected = selection.select(model);
    draw(&ViewInput {
        selected: &selected,
        options,
    })
    .expect("drawn")
}

fn texts(scene: &Scene) -> Vec<String> {
    let text = |element: &Element| match &element.drawn {
        Drawn::Text(text) => Some(text.lines.join(" ").replace('\u{a0}', " ")),
        _ => None,
    };
    scene.elements.iter().filter_map(text).collect()
}

/// Marks and links of the picture.
fn counts(scene: &Scene) -> (usize, usize) {
    let of = |is: fn(&Element) -> bool| scene.elements.iter().filter(|it| is(it)).count();
    (
        of(|it| it.id.is_some()),
        of(|it| matches!(&it.drawn, Drawn::Link(link) if link.from.is_some())),
    )
}

#[test]
fn the_title_counts_and_names_who_has_the_most() {
    // A star with a parallel tie, and two who stand apart.
    let scene = drawn(
        &model(6, &[(0, 1), (0, 2), (0, 3), (3, 0)]),
        &ViewOptions::default(),
    );
    assert_eq!(
        scene.title.replace('\u{a0}', " "),
        "6 actors, 4 ties; most ties: Nimi 0 (4); 2 actors without ties"
    );
    assert_eq!(counts(&scene), (6, 4));
    let texts = texts(&scene);
    for text in ["Nimi 0", "Nimi 5", "Without ties (2)", "4 ties"] {
        assert!(texts.iter().any(|it| it == text), "{text}: {texts:?}");
    }
}

#[test]
fn nobody_and_nothing_are_pictures_too() {
    let options = ViewOptions {
        language: Language::Fi,
        ..ViewOptions::default()
    };
    assert_eq!(drawn(&model(0, &[]), &options).title, "Ei toimijoita");
    let apart = drawn(&model(3, &[]), &options);
    assert_eq!(
        apart.title.replace('\u{a0}', " "),
        "3 toimijaa, ei yhteyksiä"
    );
    assert_eq!(counts(&apart), (3, 0));
}

#[test]
fn the_most_important_and_what_ties_them() {
    // Two hubs with three leaves each, one of them shared; a pair apart.
    let ties = [(0, 1), (0, 2), (0, 3), (4, 3), (4, 5), (4, 6), (7, 8)];
    let options = ViewOptions {
        top: Some(4),
        ..ViewOptions::default()
    };
    let scene = drawn(&model(9, &ties), &options);
    // The hubs 0 and 4; then 3, tied to both, and of the others the first.
    let texts = texts(&scene);
    let names: Vec<&String> = texts.iter().filter(|it| it.starts_with("Nimi")).collect();
    assert_eq!(names, ["Nimi 0", "Nimi 1", "Nimi 3", "Nimi 4"]);
    assert_eq!(counts(&scene), (4, 3));
    let note = texts.iter().find(|it| it.contains("Not in the picture"));
    let note = note.expect("a note");
    assert!(note.contains("5 other actors and 4 ties"), "{note}");
    // Those left out are said to be there even where nobody shown is tied.
    let options = ViewOptions {
        top: Some(1),
        ..options
    };
    let scene = drawn(&model(9, &ties), &options);
    let outside = "Ties only to actors outside the picture (1)";
    assert!(self::texts(&scene).iter().any(|it| it == outside));
}

/// A ring of so many, which is more than a page holds.
fn ring(count: usize) -> Model {
    let ties: Vec<(usize, usize)> = (0..count).map(|at| (at, (at + 1) % count)).collect();
    model(count, &ties)
}

#[test]
fn many_are_put_together_by_sector() {
    let model = ring(303);
    let scene = drawn(&model, &ViewOptions::default());
    // Kinds take turns around the ring: each pair of the three kinds meets 101 times.
    assert_eq!(counts(&scene), (3, 3));
    assert!(scene.title.contains("303"), "{}", scene.title);
    assert!(scene.title.ends_with("(101)"), "{}", scene.title);
    let by_area = ViewOptions {
        by: Grouping::Area,
        ..ViewOptions::default()
    };
    // Four areas and those in none; neighbors are of different areas but at the seam.
    let scene = drawn(&model, &by_area);
    assert_eq!(counts(&scene).0, 5);
    assert!(texts(&scene).iter().any(|it| it == "unknown"));
}

#[test]
fn without_sectors_communities_are_found() {
    // No actor has the attribute: 40 cliques of 8, each tied to the next, and 10 alone.
    let mut ties = Vec::new();
    for clique in 0..40 {
        let first = 8 * clique;
        ties.extend((0..8).flat_map(|a| (a + 1..8).map(move |b| (first + a, first + b))));
        ties.push((first, (first + 8) % 320));
    }
    let options = ViewOptions {
        by: Grouping::Attribute("none".into()),
        ..ViewOptions::default()
    };
    let scene = drawn(&model(330, &ties), &options);
    let groups = counts(&scene).0;
    assert!((15..=40).contains(&groups), "{groups}");
    let texts = texts(&scene);
    let note = texts.iter().find(|it| it.contains("Without ties"));
    assert!(note.expect("a note").contains("Without ties 10 actors."));
    assert!(
        texts
            .iter()
            .any(|it| it.ends_with("7 others") || it.ends_with("15 others"))
    );
}

/// The layout of a picture.
fn kept(model: &Model, like: Option<KeptLayout>) -> KeptLayout {
    let options = ViewOptions {
        positions: true,
        like,
        ..ViewOptions::default()
    };
    let selection = Selection::default();
    let selected = selection.select(model);
    let input = ViewInput {
        selected: &selected,
        options: &options,
    };
    let link = draw_node_link(&input).expect("drawn");
    link.places.expect("asked for").kept
}

#[test]
fn a_picture_can_start_from_another_and_moves_little() {
    use crate::generate::cooperation::Region;
    let mut model = Region {
        actors: 60,
        ties: 90,
    }
    .model(3);
    let before = kept(&model, None);
    let again = kept(&model, Some(before.clone()));
    let graph = model.graph();
    let ends = [20, 50].map(|at| graph.node_indices().nth(at).expect("an actor"));
    let ids = ends.map(|node| model.actor(node).id.clone());
    let tie = Tie {
        kind: "cooperates_with".into(),
        ..Tie::default()
    };
    model.add_tie(ends[0], ends[1], tie);
    let after = kept(&model, Some(before.clone()));
    // A twentieth of the diagonal, and rounding.
    let most = 0.0502 * before.width.hypot(before.height);
    for (now, is_same) in [(&again, true), (&after, false)] {
        let places = before.actors.iter().zip(&now.actors);
        for (old, new) in places.filter(|(old, _)| is_same || !ids.contains(&old.id)) {
            assert_eq!(old.id, new.id);
            let way = (old.x - new.x).hypot(old.y - new.y);
            assert!(way <= most, "{} moved by {way}", old.id);
        }
    }
}

#[test]
fn names_that_do_not_fit_are_counted_and_hubs_keep_theirs() {
    use crate::generate::cooperation::Region;
    let model = Region {
        actors: 250,
        ties: 300,
    }
    .model(1);
    let options = ViewOptions {
        draft: true,
        ..ViewOptions::default()
    };
    let scene = drawn(&model, &options);
    let texts = texts(&scene);
    let name = |at| model.actor_name(petgraph::graph::NodeIndex::new(at), Language::En);
    for hub in [name(0), name(1)] {
        assert!(texts.iter().any(|it| it == hub), "{hub}: {texts:?}");
    }
    let note = texts
        .iter()
        .find(|it| it.contains("No room for the name of"));
    let note = note.expect("250 names do not fit");
    let unnamed = (0..250).filter(|&at| !texts.iter().any(|it| it == name(at)));
    // Names may be alike or cut; most are neither.
    let count: usize = note
        .split_once("name of ")
        .and_then(|(_, rest)| rest.split(' ').next()?.parse().ok())
        .expect("a count");
    assert!(count.abs_diff(unnamed.count()) <= 20, "{note}");
}

#[test]
fn places_of_the_node_link_are_those_of_the_picture() {
    let model = model(6, &[(0, 1), (0, 2), (0, 3), (3, 0)]);
    let options = ViewOptions {
        positions: true,
        ..ViewOptions::default()
    };
    let selection = Selection::default();
    let selected = selection.select(&model);
    let input = ViewInput {
        selected: &selected,
        options: &options,
    };
    let link = draw_node_link(&input).expect("drawn");
    let places = link.places.expect("asked for");
    let scene = drawn(&model, &options);
    let marks = scene.elements.iter().filter(|it| it.id.is_some());
    for (element, (area, _)) in marks.zip(&places.marks) {
        let Drawn::Shape(shape) = &element.drawn else {
            panic!("{element:?}");
        };
        assert_eq!(shape.area, *area);
    }
    let room = Size::new(places.kept.width, places.kept.height);
    let whole = Rect::new(0.0, 0.0, room.width, room.height);
    for at in &places.kept.actors {
        assert!(whole.contains(Rect::new(at.x, at.y, at.x, at.y)), "{at:?}");
    }
}
