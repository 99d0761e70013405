//! Do presentation programs accept every slide, and stay its lines glued to what they tie?

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use roxmltree::{Document, Node};
use yhdyspinta::diagram::scene::{
    Anchor, Area, Course, Drawn, Element, Link, Outline, Pen, Point, Rectangle, Role, Scene, Shape,
    Text,
};
use yhdyspinta::diagram::theme::LIGHT;
use yhdyspinta::diagram::{Color, Dash, Form, Head};
use yhdyspinta::language::Language;
use yhdyspinta::render::pptx::pptx;

const FORMS: [Form; 19] = [
    Form::Rectangle,
    Form::Rounded,
    Form::Ellipse,
    Form::Hexagon,
    Form::Octagon,
    Form::Pentagon,
    Form::Heptagon,
    Form::Diamond,
    Form::House,
    Form::InvertedHouse,
    Form::Trapezium,
    Form::InvertedTrapezium,
    Form::Parallelogram,
    Form::Note,
    Form::Tab,
    Form::Cylinder,
    Form::Component,
    Form::Arrow,
    Form::Cube,
];

const HEADS: [Head; 9] = [
    Head::None,
    Head::Triangle,
    Head::OpenTriangle,
    Head::Diamond,
    Head::OpenDiamond,
    Head::Square,
    Head::OpenSquare,
    Head::Dot,
    Head::OpenDot,
];

const DASHES: [Dash; 3] = [Dash::Solid, Dash::Dashed, Dash::Dotted];

/// Every form, plain and doubled, around a circle, each tied to it by another sort of line.
fn everything(scene_title: &str) -> Scene {
    let center = Point::new(800.0, 480.0);
    let hub = Rectangle::new(750.0, 440.0, 100.0, 80.0);
    let title = Text::line(scene_title, Point::new(40.0, 60.0), 32.0, LIGHT.ink).bold();
    let mut elements = vec![Element::from(title).in_role(Role::Title)];
    let mut marks = vec![
        Element::from(Shape {
            outline: Outline::Circle,
            area: hub,
            fill: Some(LIGHT.series[0]),
            line: Some(Pen::solid(LIGHT.ink, 1.5)),
        })
        .with_id("hub")
        .with_tooltip("Keskus · kaikki"),
    ];
    let count = 2 * FORMS.len();
    for place in 0..count {
        let angle = place as f64 / count as f64 * std::f64::consts::TAU;
        let toward = Point::new(angle.cos(), angle.sin());
        let at = center + Point::new(620.0 * toward.x, 330.0 * toward.y);
        let id = format!("mark-{place}");
        let area = Rectangle::new(at.x - 20.0, at.y - 14.0, 40.0, 28.0);
        let shape = Shape {
            outline: Outline::Form(FORMS[place / 2], place % 2 == 1),
            area,
            fill: Some(LIGHT.sequential[2]),
            line: Some(Pen::solid(LIGHT.series[0], 1.4)),
        };
        let name = format!("Toimija {place} äö");
        marks.push(
            Element::from(shape)
                .with_id(&id)
                .with_tooltip(format!("{name} · kunta")),
        );
        let label = Text::line(&name, Point::new(at.x, at.y + 30.0), 12.0, LIGHT.ink)
            .anchored(Anchor::Middle);
        let label = Text {
            halo: Some(Color::WHITE),
            ..label
        };
        marks.push(Element::from(label).part_of(&id));
        // From the border of the circle to the border of the form's box.
        let start = center + Point::new(50.0 * toward.x, 40.0 * toward.y);
        let way = (start - at).direction().expect("apart");
        let reach = (20.0 / way.x.abs().max(1e-9)).min(14.0 / way.y.abs().max(1e-9));
        let end = at + way * reach;
        let (along, across) = (end - start, (end - start).turned() * 0.12);
        let third = |share: f64| start + along * share + across;
        let course = match place % 3 {
            0 => Course::Straight(vec![start, end]),
            1 => Course::Curved(vec![start, third(1.0 / 3.0), third(2.0 / 3.0), end]),
            _ => Course::Straight(vec![start, third(0.5), end]),
        };
        let link = Link {
            from: None,
            to: None,
            course,
            color: LIGHT.ink,
            width: 1.2 + (place % 4) as f64 * 0.5,
            dash: DASHES[place / 3 % 3],
            start: if place % 5 == 0 {
                HEADS[place % 9]
            } else {
                Head::None
            },
            end: HEADS[place % 9],
            head_size: 12.0,
        };
        let link = Element::from(link.between("hub", &id));
        elements.push(link.with_tooltip(format!("Keskus → {name}")));
    }
    elements.extend(marks);
    elements.push(
        Area {
            corners: vec![
                Point::new(40.0, 860.0),
                Point::new(100.0, 880.0),
                Point::new(60.0, 890.0),
            ],
            fill: Some(LIGHT.accent),
            line: None,
        }
        .into(),
    );
    Scene {
        language: Language::Fi,
        title: scene_title.to_owned(),
        description: "Kaikki muodot".to_owned(),
        width: 1600.0,
        height: 900.0,
        background: Color::WHITE,
        elements,
    }
}

/// The parts of a presentation by their names.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP file");
    let parts = (0..archive.len()).map(|index| {
        let mut file = archive.by_index(index).expect("a part");
        let mut text = String::new();
        file.read_to_string(&mut text).expect("UTF-8");
        (file.name().expect("a name").into_owned(), text)
    });
    parts.collect()
}

fn named<'a, 'b>(root: Node<'a, 'b>, name: &'static str) -> impl Iterator<Item = Node<'a, 'b>> {
    root.descendants()
        .filter(move |node| node.tag_name().name() == name)
}

/// How many places a shape has where lines take hold of it.
fn sites(shape: Node<'_, '_>) -> usize {
    let preset = named(shape, "prstGeom").find_map(|node| node.attribute("prst"));
    match preset {
        Some("rect" | "roundRect" | "diamond") => 4,
        Some("hexagon") => 6,
        Some("ellipse" | "octagon") => 8,
        Some(other) => panic!("{other} has no known sites"),
        None => named(shape, "cxn").count(),
    }
}

/// Every part is XML, every number is there once, every line is glued to a shape.
fn assert_sound(bytes: &[u8], glued: usize) {
    let parts = parts(bytes);
    for (name, text) in &parts {
        Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let types = Document::parse(&parts["[Content_Types].xml"]).expect("parsed before");
    for part in named(types.root(), "Override") {
        let name = part.attribute("PartName").expect("a name");
        assert!(parts.contains_key(&name[1..]), "{name}");
    }
    let slide = Document::parse(&parts["ppt/slides/slide1.xml"]).expect("parsed before");
    let numbers: Vec<&str> = named(slide.root(), "cNvPr")
        .filter_map(|node| node.attribute("id"))
        .collect();
    let unique: BTreeSet<&str> = numbers.iter().copied().collect();
    assert_eq!(numbers.len(), unique.len(), "a number is there twice");
    let shapes: BTreeMap<&str, usize> = named(slide.root(), "sp")
        .filter(|shape| named(*shape, "txBody").next().is_none())
        .filter_map(|shape| {
            let number = named(shape, "cNvPr").find_map(|node| node.attribute("id"))?;
            Some((number, sites(shape)))
        })
        .collect();
    let mut ends = 0;
    for tag in ["stCxn", "endCxn"] {
        for end in named(slide.root(), tag) {
            let number = end.attribute("id").expect("a number");
            let site: usize = end.attribute("idx").expect("a site").parse().expect("one");
            assert!(site < shapes[number], "{number} has no site {site}");
            ends += 1;
        }
    }
    assert_eq!(ends, 2 * glued);
}

#[test]
fn a_slide_is_sound_and_its_lines_are_glued() {
    let scene = everything("Kaikki muodot & <viivat>");
    let bytes = pptx(&scene);
    assert_sound(&bytes, 2 * FORMS.len());
    assert_eq!(bytes, pptx(&scene), "the same bytes");
    let parts = parts(&bytes);
    let slide = Document::parse(&parts["ppt/slides/slide1.xml"]).expect("XML");
    let title = named(slide.root(), "ph").next().expect("a title");
    assert_eq!(title.attribute("type"), Some("title"));
    assert_eq!(named(slide.root(), "cxnSp").count(), 2 * FORMS.len());
    let groups = named(slide.root(), "grpSp").count();
    assert_eq!(
        groups,
        2 * FORMS.len() + 1,
        "marks with labels, the hub with heads"
    );
    let described = named(slide.root(), "cNvPr")
        .filter(|node| node.attribute("descr").is_some_and(|text| !text.is_empty()));
    // The slide, the hub, the marks, the lines.
    assert_eq!(described.count(), 2 + 4 * FORMS.len());
    assert!(parts["ppt/notesSlides/notesSlide1.xml"].contains("Kaikki muodot"));
}

/// Where a connector starts and ends, in pixels: its box, mirrored, then turned.
fn ends(connector: Node<'_, '_>) -> [Point; 2] {
    let frame = named(connector, "xfrm").next().expect("a box");
    let number = |tag: &'static str, name: &str| -> f64 {
        let node = named(frame, tag).next().expect("it");
        let value: f64 = node.attribute(name).expect("it").parse().expect("a number");
        value / 7620.0
    };
    let half = Point::new(number("ext", "cx") / 2.0, number("ext", "cy") / 2.0);
    let center = Point::new(number("off", "x"), number("off", "y")) + half;
    let mirrored = |name: &str| {
        if frame.attribute(name) == Some("1") {
            -1.0
        } else {
            1.0
        }
    };
    let corner = Point::new(half.x * mirrored("flipH"), half.y * mirrored("flipV"));
    let turned = match frame.attribute("rot") {
        None => corner,
        Some("5400000") => Point::new(-corner.y, corner.x),
        Some("16200000") => Point::new(corner.y, -corner.x),
        Some(other) => panic!("{other}"),
    };
    [center + turned * -1.0, center + turned]
}

fn links(scene: &Scene) -> impl Iterator<Item = &Link> {
    scene
        .elements
        .iter()
        .filter_map(|element| match &element.drawn {
            Drawn::Link(link) => Some(link),
            _ => None,
        })
}

fn line(course: Course, head: Head) -> Link {
    Link {
        from: None,
        to: None,
        course,
        color: LIGHT.ink,
        width: 1.0,
        dash: Dash::Solid,
        start: Head::None,
        end: head,
        head_size: 9.0,
    }
}

fn slide_of(scene: &Scene) -> String {
    parts(&pptx(scene))
        .remove("ppt/slides/slide1.xml")
        .expect("a slide")
}

#[test]
fn a_connector_leads_from_end_to_end() {
    let mut scene = everything("t");
    // Level and upright S in all directions.
    for (x, y) in [(90.0, 40.0), (-90.0, 40.0), (90.0, -40.0), (-90.0, -40.0)] {
        let start = Point::new(200.0, 200.0);
        let at = |across: f64, down: f64| start + Point::new(across * x, down * y);
        let level = vec![start, at(0.5, 0.0), at(0.5, 1.0), at(1.0, 1.0)];
        let upright = vec![start, at(0.0, 0.5), at(1.0, 0.5), at(1.0, 1.0)];
        for course in [level, upright] {
            scene
                .elements
                .push(line(Course::Curved(course), Head::Triangle).into());
        }
    }
    let slide = slide_of(&scene);
    let slide = Document::parse(&slide).expect("XML");
    let connectors: Vec<Node<'_, '_>> = named(slide.root(), "cxnSp").collect();
    assert_eq!(connectors.len(), 2 * FORMS.len() + 8);
    for (connector, link) in connectors.iter().zip(links(&scene)) {
        let points = link.course.points();
        let drawn = [points[0], points[points.len() - 1]];
        for (is, should) in ends(*connector).into_iter().zip(drawn) {
            let off = (is - should).length();
            assert!(off <= 1.01, "{off} pixels off: {link:?}");
        }
    }
    let curved = named(slide.root(), "prstGeom")
        .filter(|form| form.attribute("prst") == Some("curvedConnector3"));
    assert_eq!(curved.count(), 8);
}

#[test]
fn heads_that_presentations_lack_stand_at_their_shape() {
    let scene = everything("t");
    let slide = slide_of(&scene);
    let slide = Document::parse(&slide).expect("XML");
    let is_native = |head: Head| matches!(head, Head::None | Head::Triangle);
    let own = links(&scene)
        .flat_map(|link| [link.start, link.end])
        .filter(|&head| !is_native(head));
    let drawn = named(slide.root(), "grpSp").flat_map(|group| {
        named(group, "cNvPr").filter(|node| {
            let name = node.attribute("name");
            name.is_some_and(|name| name.starts_with("Kärki"))
        })
    });
    assert_eq!(drawn.count(), own.count());
    let native = links(&scene)
        .flat_map(|link| [link.start, link.end])
        .filter(|&head| head == Head::Triangle);
    let ends = ["headEnd", "tailEnd"].map(|tag| named(slide.root(), tag).count());
    assert_eq!(ends.iter().sum::<usize>(), native.count());
}

#[test]
fn no_name_breaks_a_slide() {
    for name in [
        "",
        "\u{0}\u{1}\u{b}\u{ffff}",
        "<a> & \"b\" 'c' ]]>",
        "👨‍👩‍👧 🇫🇮",
        "שלום مرحبا",
        "_x0041_ _x000B_",
        &"ä".repeat(300),
    ] {
        let mut scene = everything(name);
        scene.description = name.to_owned();
        for element in &mut scene.elements {
            if element.tooltip.is_some() {
                element.tooltip = Some(name.to_owned());
            }
        }
        assert_sound(&pptx(&scene), 2 * FORMS.len());
    }
    let mut loop_only = everything("t");
    loop_only
        .elements
        .retain(|element| matches!(element.drawn, Drawn::Shape(_)));
    let at = Point::new(800.0, 440.0);
    let handles = [Point::new(700.0, 300.0), Point::new(900.0, 300.0)];
    let course = Course::Curved(vec![at, handles[0], handles[1], at]);
    let link = line(course, Head::Triangle).between("hub", "hub");
    loop_only.elements.push(link.into());
    assert_sound(&pptx(&loop_only), 0);
}

/// What LibreOffice makes of a slide: a PDF.
fn converted(slide: &Path) -> PathBuf {
    let folder = slide.parent().expect("a folder");
    let profile = folder.join("profile");
    let status = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(slide)
        .output()
        .expect("soffice (Debian package libreoffice-impress)");
    assert!(status.status.success(), "{status:?}");
    let pdf = slide.with_extension("pdf");
    assert!(pdf.is_file(), "{status:?}");
    pdf
}

#[test]
fn libreoffice_opens_a_slide() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("slides");
    std::fs::create_dir_all(&folder).expect("a folder for it");
    let slide = folder.join("everything.pptx");
    std::fs::write(&slide, pptx(&everything("Kaikki muodot äöå & <viivat>"))).expect("written");
    let text = Command::new("pdftotext")
        .arg(converted(&slide))
        .arg("-")
        .output()
        .expect("pdftotext (Debian package poppler-utils)");
    let text = String::from_utf8(text.stdout).expect("UTF-8");
    assert!(text.contains("Kaikki muodot äöå & <viivat>"), "{text}");
    for place in 0..2 * FORMS.len() {
        assert!(
            text.contains(&format!("Toimija {place} äö")),
            "{place}: {text}"
        );
    }
    assert_eq!(text.matches('\u{c}').count(), 1, "one page");
}
