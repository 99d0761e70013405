//! Does Graphviz accept every DOT file, and do names arrive as they are?

use std::time::Duration;

use proptest::prelude::*;
use yhdyspinta::diagram::{NodeLink, views, wrap};
use yhdyspinta::language::Language;
use yhdyspinta::model::{Model, Status};
use yhdyspinta::render::dot::dot;
use yhdyspinta::select::Selection;

use crate::graphviz::draw;
use crate::networks::chain;

const LIMIT: Duration = Duration::from_secs(60);

fn whole(model: &Model, language: Language) -> NodeLink {
    let selection = Selection::default().with_statuses(&Status::ALL);
    views::network::node_link(&selection.select(model), language)
}

/// What XML cannot hold, and white space that would break a line.
fn as_shown(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' | '\r' => ' ',
            '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// For each node of a drawing: its title, its lines of text and its tooltip.
fn nodes(svg: &str) -> Vec<(String, Vec<String>, String)> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..Default::default()
    };
    let document = roxmltree::Document::parse_with_options(svg, options).expect("sound XML");
    let text = |node: roxmltree::Node<'_, '_>| node.text().unwrap_or_default().to_owned();
    document
        .descendants()
        .filter(|node| node.attribute("class") == Some("node"))
        .map(|group| {
            let inside = |tag: &'static str| {
                group
                    .descendants()
                    .filter(move |node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)))
            };
            let tooltip = inside("a")
                .find_map(|a| a.attribute(("http://www.w3.org/1999/xlink", "title")))
                .unwrap_or_default();
            (
                inside("title").map(text).collect(),
                inside("text").map(text).collect(),
                tooltip.to_owned(),
            )
        })
        .collect()
}

fn assert_arrives(diagram: &NodeLink) {
    let svg = draw("dot", &dot(diagram), "svg", LIMIT).expect("Graphviz accepts it");
    let nodes = nodes(&svg);
    for (place, mark) in diagram.marks.iter().enumerate() {
        let id = format!("n{place}");
        let (_, lines, tooltip) = nodes
            .iter()
            .find(|(title, ..)| *title == id)
            .unwrap_or_else(|| panic!("{id} is drawn"));
        let label: Vec<String> = wrap(&mark.label, 24)
            .iter()
            .map(|line| as_shown(line))
            .collect();
        assert_eq!(*lines, label, "{:?}", mark.label);
        let words: Vec<String> = as_shown(&mark.tooltip)
            .replace('\\', "⧵")
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(String::from)
            .collect();
        assert_eq!(*tooltip, words.join(" "));
    }
}

#[test]
fn names_that_break_formats_arrive_as_they_are() {
    let names = [
        "",
        " ",
        "\"",
        "\\",
        "a\\",
        r#"\"; } digraph { x"#,
        r"\N \G \E \T \H \L \n \l \r",
        "&amp; &#228; &auml; & &;",
        "<b>bold</b>",
        "<<table>>",
        "a\nb\r\nc\td",
        "]; node [shape=box",
        "// /* # comment",
        "ä ö å Ä Ö Å š ž",
        "👨‍👩‍👧 🇫🇮 é",
        "שלום עולם مرحبا",
        "\u{202e}override\u{202c}",
        "a\u{0}b\u{7}c\u{ffff}",
        "Tays-erva – Kanta-Häme / Pirkanmaa",
        "\u{a0}\u{2003}wide spaces",
        "ab-\u{a0}a-space-that-keeps-together-at-the-head-of-a-line",
        "%s %d {curly} [square] $HOME `x`",
        "the last one has no tie",
    ];
    let mut names: Vec<String> = names.map(String::from).to_vec();
    names.insert(1, "x".repeat(300));
    names.insert(1, "kolmesataa merkkiä ".repeat(16));
    let model = chain(&names);
    for language in Language::ALL {
        assert_arrives(&whole(&model, language));
    }
}

fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        r#"[\\"&<>;NGETHLlnr{}|#äöå \n\t-]{0,40}"#,
        r"(\\|&amp;|&lt;|</?b>|\PC|ry| ){0,30}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_names_arrive_as_they_are(names in prop::collection::vec(nasty(), 1..12)) {
        assert_arrives(&whole(&chain(&names), Language::Fi));
    }
}

#[test]
fn every_engine_draws_it() {
    let names: Vec<String> = (0..30).map(|index| format!("Toimija {index} ry")).collect();
    let text = dot(&whole(&chain(&names), Language::En));
    for engine in ["dot", "neato", "fdp", "sfdp"] {
        let svg = draw(engine, &text, "svg", LIMIT).expect("drawn");
        assert!(nodes(&svg).len() > 30, "{engine}");
    }
}

#[test]
fn a_small_network_reads_like_this() {
    let names = [
        "Pohjois-Karjalan Sosiaaliturvayhdistys ry",
        "Oulu",
        "SOSTE",
        "Yksin",
    ];
    let model = chain(&names.map(String::from));
    insta::assert_snapshot!(dot(&whole(&model, Language::Fi)));
}

#[test]
fn an_empty_network_is_a_drawing_too() {
    let text = dot(&whole(&Model::default(), Language::Sv));
    draw("dot", &text, "svg", LIMIT).expect("drawn");
}

/// Where each node of a drawing has its middle, in points.
fn positions(plain: &str) -> Vec<(String, [f64; 2])> {
    let node = |line: &str| {
        let mut words = line.strip_prefix("node ")?.split(' ');
        let name = words.next()?.to_owned();
        let mut inches = || words.next()?.parse::<f64>().ok();
        Some((name, [inches()? * 72.0, inches()? * 72.0]))
    };
    plain.lines().filter_map(node).collect()
}

#[test]
fn graphviz_keeps_the_places_of_a_picture() {
    let names: Vec<String> = (0..12)
        .map(|index| format!("Toimija \"{index}\" \\N"))
        .collect();
    let model = chain(&names);
    let selection = Selection::default();
    let selected = selection.select(&model);
    let options = views::ViewOptions {
        positions: true,
        ..views::ViewOptions::default()
    };
    let input = views::ViewInput {
        selected: &selected,
        options: &options,
    };
    let mut seen = 0;
    for row in views::REGISTRY {
        let Some(node_link) = row.node_link else {
            continue;
        };
        let Ok(link) = node_link(&input) else {
            continue;
        };
        let Some(places) = &link.places else { continue };
        let text = dot(&link);
        let drawn = draw("neato -n2", &text, "plain", LIMIT).expect("Graphviz accepts it");
        let drawn = positions(&drawn);
        for (at, (area, _)) in places.marks.iter().enumerate() {
            let id = format!("n{at}");
            let (_, [x, y]) = drawn.iter().find(|(name, _)| *name == id).expect("it");
            let center = area.center();
            let (x, y) = (
                x - 0.6 * center.x,
                y - 0.6 * (places.page.height - center.y),
            );
            assert!(x.abs() < 1.0 && y.abs() < 1.0, "{} {id}: {x} {y}", row.name);
        }
        seen += 1;
    }
    assert!(seen > 0, "the network has places");
}
