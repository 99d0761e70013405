//! Is every view sound in every format, theme, size and language, whatever the names?

use std::io::Write;
use std::process::{Command, Stdio};

use jiff::civil::date;
use yhdyspinta::diagram::Color;
use yhdyspinta::diagram::page::{Page, SIZES, SMALLEST_TEXT};
use yhdyspinta::diagram::scene::{Drawn, Element, Outline, Point, Rectangle, Scene};
use yhdyspinta::diagram::theme::{THEMES, Theme};
use yhdyspinta::diagram::views::{Other, REGISTRY, ViewInput, ViewOptions};
use yhdyspinta::language::Language;
use yhdyspinta::model::{Actor, Event, Model, Names, Network, Tie, Validity, Vocabulary};
use yhdyspinta::render::picture::PICTURE_FORMATS;
use yhdyspinta::render::png::Raster;
use yhdyspinta::select::{Grouping, Selection};

/// The scenes of every view, by its name.
fn scenes(model: &Model, options: &ViewOptions) -> Vec<(&'static str, Scene)> {
    let selection = Selection::default();
    let selected = selection.select(model);
    let mut options = options.clone();
    // What is tested here holds for any layout.
    options.draft = true;
    options.actor = model
        .graph()
        .node_weights()
        .next()
        .map(|actor| actor.id.clone());
    options.with = Some(Other::Day(date(2021, 9, 1)));
    let earlier = Selection {
        as_of: Some(date(2019, 6, 1)),
        ..Selection::default()
    };
    let earlier = earlier.select(model);
    let drawn = REGISTRY.iter().filter_map(|view| {
        let is_of_two_days = view.name == "change";
        let input = ViewInput {
            selected: if is_of_two_days { &earlier } else { &selected },
            options: &options,
        };
        Some((view.name, (view.draw)(&input).ok()?))
    });
    drawn.collect()
}

fn file(name: &str) -> Model {
    let input = yhdyspinta::read::Input::path(std::path::Path::new(name));
    yhdyspinta::load(&input).expect("a sound network").model
}

fn nasty_names() -> Vec<String> {
    let mut names: Vec<String> = [
        "",
        " ",
        "\"&<b>'",
        r"\N \n \\",
        "a\nb\r\nc\td",
        "]]> <!-- <?xml",
        "👨‍👩‍👧 🇫🇮 é e\u{301}",
        "שלום עולם مرحبا",
        "中文字符",
        "\u{202e}override\u{202c}",
        "a\u{0}b\u{7}c\u{ffff}\u{feff}",
        "Pohjois-Karjalan Sosiaaliturvayhdistys ry",
        "{t} {{d}} %s",
    ]
    .map(String::from)
    .to_vec();
    names.push("x".repeat(300));
    names.push("kolmesataa merkkiä ".repeat(16));
    names
}

/// Chained actors, each alone in an area of its name.
fn nasty() -> Model {
    let mut model = Model::new(Network {
        title: Names::plain(nasty_names().concat()),
        events: nasty_names()
            .iter()
            .enumerate()
            .map(|(index, name)| Event {
                date: format!("20{}-05", 14 + index % 7).parse().ok(),
                name: Names::plain(name),
                ..Event::default()
            })
            .collect(),
        vocabulary: Vocabulary::built_in().clone(),
        ..Network::default()
    });
    let nodes: Vec<_> = nasty_names()
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let actor = Actor {
                id: format!("a{index}"),
                kind: "municipality".into(),
                name: Names::plain(name),
                area: Some(name.clone()),
                valid: Validity {
                    from: format!("{}", 2012 + index % 8).parse().ok(),
                    until: (index % 3 == 0).then(|| "2020".parse().ok()).flatten(),
                },
                ..Actor::default()
            };
            model.add_actor(actor).expect("a new id")
        })
        .collect();
    for ends in nodes.windows(2) {
        for kind in ["funds", "member_of", "never heard of"] {
            let tie = Tie {
                kind: kind.into(),
                ..Tie::default()
            };
            model.add_tie(ends[0], ends[1], tie);
        }
    }
    model
}

fn assert_on_page(what: &str, scene: &Scene, page: Page) {
    let whole = Rectangle::new(0.0, 0.0, scene.width, scene.height);
    let mut texts = 0;
    for element in &scene.elements {
        match &element.drawn {
            Drawn::Text(text) => {
                texts += 1;
                assert!(whole.holds(&text.bounds()), "{what}: {text:?}");
                assert!(
                    text.size >= SMALLEST_TEXT * page.unit() - 1e-9,
                    "{what}: {text:?}"
                );
            }
            Drawn::Shape(shape) => assert!(whole.holds(&shape.area), "{what}: {shape:?}"),
            Drawn::Area(area) => {
                for at in &area.corners {
                    let dot = Rectangle::new(at.x, at.y, 0.0, 0.0);
                    assert!(whole.holds(&dot), "{what}: {area:?}");
                }
            }
            Drawn::Link(_) => {}
        }
    }
    assert!(texts >= 2, "{what}: at least a title and a source");
    assert!(!scene.description.is_empty(), "{what}");
}

#[test]
fn everything_stands_on_its_page_and_is_large_enough() {
    let models = [
        Model::default(),
        nasty(),
        file("graphs/reform.json"),
        file("graphs/finnish-cooperation.json"),
    ];
    for (place, model) in models.iter().enumerate() {
        for (name, page) in SIZES.into_iter().chain([
            ("small", Page::new(640.0, 360.0)),
            ("low", Page::new(1600.0, 450.0)),
        ]) {
            for language in Language::ALL {
                let by = if place == 1 {
                    Grouping::Area
                } else {
                    Grouping::Kind
                };
                let options = ViewOptions {
                    by,
                    page,
                    language,
                    ..ViewOptions::default()
                };
                for (view, scene) in scenes(model, &options) {
                    assert_on_page(&format!("{view} {place} {name} {language:?}"), &scene, page);
                }
            }
        }
    }
}

#[test]
fn every_view_has_every_format_whatever_the_names() {
    for model in [Model::default(), nasty()] {
        for theme in &THEMES {
            let options = ViewOptions {
                theme: Theme::find(theme.name).expect("its name"),
                title: Some(nasty_names().concat()),
                by: Grouping::Area,
                ..ViewOptions::default()
            };
            for (view, scene) in scenes(&model, &options) {
                for format in PICTURE_FORMATS {
                    let what = format!("{view} {}", format.extension);
                    let bytes = (format.write)(&scene, Raster::Width(400)).expect(&what);
                    let again = (format.write)(&scene, Raster::Width(400)).expect(&what);
                    assert!(bytes == again, "{what}: the same bytes");
                    match format.extension {
                        "svg" => {
                            let text = String::from_utf8(bytes).expect("UTF-8");
                            let document = roxmltree::Document::parse(&text).expect(&what);
                            let root = document.root_element();
                            assert_eq!(root.attribute("role"), Some("img"));
                            assert_eq!(root.attribute("lang"), Some("en"));
                            let title = root.first_element_child().expect("a title");
                            assert_eq!(title.text().unwrap_or_default(), scene.title);
                        }
                        "png" => assert!(bytes.starts_with(b"\x89PNG"), "{what}"),
                        "pdf" => assert!(bytes.starts_with(b"%PDF-1.7"), "{what}"),
                        "html" => assert!(bytes.starts_with(b"<!DOCTYPE html>"), "{what}"),
                        _ => assert!(!bytes.is_empty(), "{what}"),
                    }
                }
            }
        }
    }
}

/// The color below a place: that of what was drawn there last.
fn below(drawn: &[Element], background: Color, at: Point) -> Color {
    let dot = Rectangle::new(at.x, at.y, 0.0, 0.0);
    let fills = drawn
        .iter()
        .rev()
        .filter_map(|element| match &element.drawn {
            Drawn::Shape(shape) if shape.area.holds(&dot) => shape.fill,
            Drawn::Area(area) if is_inside(&area.corners, at) => area.fill,
            _ => None,
        });
    fills.into_iter().next().unwrap_or(background)
}

/// Is a place within a polygon? By the crossings of a line to its right.
fn is_inside(corners: &[Point], at: Point) -> bool {
    let ends = corners.iter().zip(corners.iter().cycle().skip(1));
    let crossings = ends.filter(|(a, b)| {
        (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)
    });
    crossings.count() % 2 == 1
}

/// Text has a contrast of 4.5 to what it stands on, lines of ties and edges of marks 3.
fn assert_contrast(what: &str, scene: &Scene) {
    for (place, element) in scene.elements.iter().enumerate() {
        let before = &scene.elements[..place];
        match &element.drawn {
            Drawn::Text(text) if text.lines.iter().any(|line| !line.trim().is_empty()) => {
                let middle = text.bounds().center();
                let below = below(before, scene.background, middle);
                let below = text.halo.unwrap_or(below);
                let contrast = text.color.contrast(below);
                assert!(contrast >= 4.5, "{what}: {contrast} on {below:?}: {text:?}");
            }
            Drawn::Link(link) => {
                let contrast = link.color.contrast(scene.background);
                assert!(contrast >= 3.0, "{what}: {contrast}: {link:?}");
            }
            Drawn::Shape(shape) if matches!(shape.outline, Outline::Form(..)) => {
                let edge = shape.line.map(|line| line.color).or(shape.fill);
                let contrast = edge.map_or(0.0, |edge| edge.contrast(scene.background));
                assert!(contrast >= 3.0, "{what}: {contrast}: {shape:?}");
            }
            Drawn::Shape(_) | Drawn::Area(_) | Drawn::Text(_) => {}
        }
    }
}

#[test]
fn everything_stands_out_in_every_theme_and_size() {
    let models = [nasty(), file("graphs/reform.json")];
    for (place, model) in models.iter().enumerate() {
        for theme in &THEMES {
            // Names that are hard to place are so on every page.
            let sizes = if place == 0 { &SIZES[..1] } else { &SIZES[..] };
            for &(size, page) in sizes {
                let options = ViewOptions {
                    theme: Theme::find(theme.name).expect("its name"),
                    page,
                    by: if place == 0 {
                        Grouping::Area
                    } else {
                        Grouping::Kind
                    },
                    ..ViewOptions::default()
                };
                for (view, scene) in scenes(model, &options) {
                    let what = format!("{view} {place} {} {size}", theme.name);
                    assert_contrast(&what, &scene);
                    assert_on_page(&what, &scene, page);
                }
            }
        }
    }
}

/// What a program for people reads out of a PDF.
fn text_of_pdf(bytes: &[u8]) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext (Debian package poppler-utils)");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(bytes).expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_text_of_a_pdf_can_be_copied() {
    let options = ViewOptions {
        title: Some("Näin Åbo ja Äänekoski kohtaavat – töitä 🎉 riittää".into()),
        language: Language::Fi,
        ..ViewOptions::default()
    };
    for (view, scene) in scenes(&file("graphs/finnish-cooperation.json"), &options) {
        let pdf = yhdyspinta::render::pdf::pdf(&scene).expect("PDF/UA-1");
        let text = text_of_pdf(&pdf);
        let title = "Näin Åbo ja Äänekoski kohtaavat – töitä 🎉 riittää";
        assert!(text.contains(title), "{view}: {text}");
        assert!(text.contains("Lähteet:"), "{view}: {text}");
    }
}

#[test]
fn a_matrix_names_its_sectors_in_the_language() {
    for (language, name) in [
        (Language::Fi, "hyvinvointialue (14)"),
        (Language::Sv, "välfärdsområde (14)"),
        (Language::En, "wellbeing services county (14)"),
    ] {
        let options = ViewOptions {
            language,
            page: Page::new(2400.0, 1350.0),
            ..ViewOptions::default()
        };
        let scenes = scenes(&file("graphs/finnish-cooperation.json"), &options);
        let (_, scene) = scenes
            .iter()
            .find(|(view, _)| *view == "matrix")
            .expect("it");
        let texts = scene
            .elements
            .iter()
            .filter_map(|element| match &element.drawn {
                Drawn::Text(text) => Some(text.lines.join(" ").replace('\u{a0}', " ")),
                _ => None,
            });
        let texts: Vec<String> = texts.collect();
        assert!(texts.iter().any(|text| text == name), "{texts:?}");
    }
}
