//! A picture as SVG: for web pages, and for those who go on drawing.
//!
//! Texts are `<text>` and stay text: they can be searched, copied and edited. So that they look
//! alike everywhere, the letters they need come along as a small font (some 20 kB; paths for
//! letters would be as large and no text). Each line also says the width it was measured at: a
//! program that ignores fonts in a file squeezes a line rather than letting it run over its
//! neighbors. What an element has to tell beside its look is its `<title>`, which browsers show as a tooltip.

mod subset;

use std::fmt::Write as _;

use crate::diagram::font::{self, FAMILY, PLACEHOLDER, Weight};
use crate::diagram::scene::{
    Area, Drawn, Element, Link, Path, Pen, Scene, Shape, Stroke, Text, dashes,
};
use crate::diagram::{Color, Dash};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::xml::{escaped, number};

/// The letters a reader of the file can be expected to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letters {
    /// Those of the built-in font, and of fonts of the reader's own for what it lacks.
    All,
    /// Those of the built-in font.
    BuiltIn,
}

/// The picture as an SVG document.
pub fn svg(scene: &Scene) -> String {
    document(scene, Letters::All, true)
}

/// The same for a program that has the built-in font alone.
pub(super) fn for_built_in_font(scene: &Scene) -> String {
    document(scene, Letters::BuiltIn, false)
}

/// The same as part of a page: without a font of its own, which a page may not allow.
pub(super) fn in_page(scene: &Scene) -> String {
    document(scene, Letters::All, false)
}

fn document(scene: &Scene, letters: Letters, brings_font: bool) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let language = scene.language.code();
    let mut out = format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" "#,
            r#"viewBox="0 0 {w} {h}" role="img" lang="{l}" xml:lang="{l}" "#,
            r#"font-family="{f}, sans-serif">"#,
            "\n<title>{t}</title>\n<desc>{d}</desc>\n",
            r#"<rect width="{w}" height="{h}" fill="{b}"/>"#,
            "\n"
        ),
        w = width,
        h = height,
        l = language,
        f = escaped(&format!("'{FAMILY}'")),
        t = escaped(&scene.title),
        d = escaped(&scene.description),
        b = scene.background.hex(),
    );
    if brings_font {
        out.push_str(&fonts(scene));
    }
    for element in &scene.elements {
        draw(element, letters, &mut out);
    }
    out.push_str("</svg>\n");
    out
}

/// The letters of the texts, as fonts in the file.
fn fonts(scene: &Scene) -> String {
    let mut rules = String::new();
    for weight in [Weight::Regular, Weight::Bold] {
        let mut letters = subset::Letters::default();
        for element in &scene.elements {
            match &element.drawn {
                Drawn::Text(text) if text.weight == weight => {
                    text.lines.iter().for_each(|line| letters.take(line));
                }
                _ => {}
            }
        }
        if let Some(font) = letters.font(weight) {
            rules.push_str(&format!(
                "@font-face{{font-family:'{FAMILY}';font-weight:{};\
                src:url(data:font/ttf;base64,{})}}",
                weight.css(),
                BASE64.encode(font)
            ));
        }
    }
    if rules.is_empty() {
        rules
    } else {
        format!("<style>{rules}</style>\n")
    }
}

fn draw(element: &Element, letters: Letters, out: &mut String) {
    let mut inside = String::new();
    let mut attributes = String::new();
    if let Some(id) = &element.id {
        write_attribute(&mut attributes, "data-id", id);
    }
    match &element.drawn {
        Drawn::Shape(shape) => self::shape(shape, &mut inside),
        Drawn::Area(area) => self::area(area, &mut inside),
        Drawn::Text(text) => self::text(text, letters, &mut inside),
        Drawn::Link(link) => {
            for (name, end) in [("data-from", &link.from), ("data-to", &link.to)] {
                if let Some(end) = end {
                    write_attribute(&mut attributes, name, end);
                }
            }
            self::link(link, &mut inside);
        }
    }
    if inside.is_empty() {
        return;
    }
    match &element.tooltip {
        Some(tooltip) => {
            let tooltip = font::clean(tooltip);
            let tooltip = escaped(&tooltip);
            write!(out, "<g{attributes}><title>{tooltip}</title>{inside}</g>")
        }
        None if attributes.is_empty() => write!(out, "{inside}"),
        None => write!(out, "<g{attributes}>{inside}</g>"),
    }
    .expect("writing to a String does not fail");
    out.push('\n');
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    write!(out, r#" {name}="{}""#, escaped(value)).expect("writing to a String does not fail");
}

fn shape(shape: &Shape, out: &mut String) {
    for (place, path) in shape.paths().iter().enumerate() {
        let fill = shape.fill.filter(|_| place == 0);
        closed(path, fill, shape.line, out);
    }
}

fn area(area: &Area, out: &mut String) {
    closed(&Path::polygon(&area.corners), area.fill, area.line, out);
}

fn closed(path: &Path, fill: Option<Color>, line: Option<Pen>, out: &mut String) {
    let fill = fill.map_or_else(|| "none".to_owned(), Color::hex);
    let line = line.map_or_else(String::new, |line| {
        stroke(line.color, line.width, line.dash)
    });
    out.push_str(&format!(
        r#"<path d="{}" fill="{fill}"{line}/>"#,
        data(path)
    ));
}

fn link(link: &Link, out: &mut String) {
    let path = link.path();
    if path.0.len() < 2 {
        return;
    }
    out.push_str(&format!(
        r#"<path d="{}" fill="none"{}/>"#,
        data(&path),
        stroke(link.color, link.width, link.dash)
    ));
    for (path, is_filled) in link.heads() {
        let fill = if is_filled {
            link.color.hex()
        } else {
            "none".to_owned()
        };
        out.push_str(&format!(
            r#"<path d="{}" fill="{fill}"{}/>"#,
            data(&path),
            stroke(
                link.color,
                link.width.min(link.head_size / 6.0),
                Dash::Solid
            )
        ));
    }
}

fn stroke(color: Color, width: f64, dash: Dash) -> String {
    let dashes = dashes(dash, width).map_or_else(String::new, |[on, off]| {
        format!(r#" stroke-dasharray="{} {}""#, number(on), number(off))
    });
    format!(
        r#" stroke="{}" stroke-width="{}"{dashes}"#,
        color.hex(),
        number(width)
    )
}

fn data(path: &Path) -> String {
    let mut data = String::new();
    for stroke in &path.0 {
        let points = match stroke {
            Stroke::Move(at) => ('M', vec![at]),
            Stroke::Line(at) => ('L', vec![at]),
            Stroke::Curve(a, b, at) => ('C', vec![a, b, at]),
            Stroke::Close => ('Z', Vec::new()),
        };
        data.push(points.0);
        for (place, point) in points.1.iter().enumerate() {
            if place > 0 {
                data.push(' ');
            }
            data.push_str(&format!("{} {}", number(point.x), number(point.y)));
        }
    }
    data
}

fn text(text: &Text, letters: Letters, out: &mut String) {
    let weight = match text.weight {
        Weight::Regular => String::new(),
        bold => format!(r#" font-weight="{}""#, bold.css()),
    };
    let halo = text.halo.map_or_else(String::new, |halo| {
        format!(
            r#" stroke="{}" stroke-width="{}" stroke-linejoin="round" paint-order="stroke""#,
            halo.hex(),
            number(text.size * 0.25)
        )
    });
    let style = format!(
        r#" font-size="{}"{weight} fill="{}"{halo}"#,
        number(text.size),
        text.color.hex()
    );
    for (line, start, width) in text.starts() {
        for piece in pieces(line, text, letters) {
            let x = start.x + piece.left;
            let fitted = if piece.text == line {
                width
            } else {
                piece.width
            };
            out.push_str(&format!(
                r#"<text x="{}" y="{}" textLength="{}" lengthAdjust="spacingAndGlyphs"{style}>{}</text>"#,
                number(x),
                number(start.y),
                number(fitted),
                escaped(&piece.text)
            ));
        }
    }
}

/// What is written as one text.
struct Piece {
    text: String,
    left: f64,
    width: f64,
}

/// A line in one piece where the reader has all letters, else a placeholder for each that is
/// missing.
fn pieces(line: &str, text: &Text, letters: Letters) -> Vec<Piece> {
    let mut left = 0.0;
    if line.trim().is_empty() {
        return Vec::new();
    }
    if letters == Letters::All || font::has_all(line, text.weight) {
        return vec![Piece {
            text: line.to_owned(),
            left,
            width: font::width(line, text.size, text.weight),
        }];
    }
    let mut pieces = Vec::new();
    for stretch in font::stretches(line, text.weight) {
        let width = stretch.width * text.size;
        let piece = if stretch.glyphs.is_some() {
            Piece {
                text: line[stretch.bytes].to_owned(),
                left,
                width,
            }
        } else {
            let dot = PLACEHOLDER.to_string();
            let own = font::width(&dot, text.size, text.weight);
            Piece {
                text: dot,
                left: left + (width - own) / 2.0,
                width: own,
            }
        };
        if !piece.text.trim().is_empty() {
            pieces.push(piece);
        }
        left += width;
    }
    pieces
}
