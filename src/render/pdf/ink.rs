//! How do the elements of a picture get onto a page of a PDF?

use krilla::color::rgb;
use krilla::geom::{Path as PdfPath, PathBuilder, Point as PdfPoint};
use krilla::paint::{Fill, LineJoin, Stroke as PdfStroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Identifier};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::diagram::font::{self, PLACEHOLDER, Weight};
use crate::diagram::scene::{
    Area, Drawn, Element, Link, Path, Pen, Point, Shape, Stroke, Text, dashes,
};
use crate::diagram::{Color, Dash};

/// A page under the pen.
pub(super) struct Ink<'a, 'b> {
    surface: &'a mut Surface<'b>,
    regular: Font,
    bold: Font,
}

impl<'a, 'b> Ink<'a, 'b> {
    pub(super) fn new(surface: &'a mut Surface<'b>) -> Result<Self, String> {
        let font = |weight: Weight| {
            Font::new(weight.data().into(), 0).ok_or("the built-in font cannot be read")
        };
        Ok(Self {
            surface,
            regular: font(Weight::Regular)?,
            bold: font(Weight::Bold)?,
        })
    }

    /// Draws under a tag.
    pub(super) fn tagged(
        &mut self,
        tag: ContentTag<'_>,
        draw: impl FnOnce(&mut Self),
    ) -> Identifier {
        let identifier = self.surface.start_tagged(tag);
        draw(self);
        self.surface.end_tagged();
        identifier
    }

    pub(super) fn element(&mut self, element: &Element) {
        match &element.drawn {
            Drawn::Shape(shape) => self.shape(shape),
            Drawn::Link(link) => self.link(link),
            Drawn::Area(area) => self.area(area),
            Drawn::Text(text) => {
                for row in 0..text.lines.len() {
                    self.row(text, row);
                }
            }
        }
    }

    pub(super) fn shape(&mut self, shape: &Shape) {
        for (place, path) in shape.paths().iter().enumerate() {
            let fill = shape.fill.filter(|_| place == 0);
            self.path(path, fill, shape.line);
        }
    }

    fn area(&mut self, area: &Area) {
        self.path(&Path::polygon(&area.corners), area.fill, area.line);
    }

    fn link(&mut self, link: &Link) {
        let pen = Pen {
            color: link.color,
            width: link.width,
            dash: link.dash,
        };
        self.path(&link.path(), None, Some(pen));
        for (path, is_filled) in link.heads() {
            let pen = Pen::solid(link.color, link.width.min(link.head_size / 6.0));
            self.path(&path, is_filled.then_some(link.color), Some(pen));
        }
    }

    fn path(&mut self, path: &Path, fill: Option<Color>, line: Option<Pen>) {
        let Some(path) = built(path) else {
            return;
        };
        if fill.is_none() && line.is_none() {
            return;
        }
        self.surface.set_fill(fill.map(filled));
        self.surface
            .set_stroke(line.map(|pen| stroked(pen.color, pen.width, pen.dash)));
        self.surface.draw_path(&path);
    }

    /// Draws a line of a text; a space at its end keeps its last word apart from the next one.
    pub(super) fn row(&mut self, text: &Text, row: usize) {
        let Some((line, start, _)) = text.starts().nth(row) else {
            return;
        };
        let has_next = row + 1 < text.lines.len() && !line.ends_with(['-', '–', '/']);
        let line = if has_next {
            format!("{line} ")
        } else {
            line.to_owned()
        };
        if let Some(halo) = text.halo {
            let rim = stroked(halo, text.size * 0.25, Dash::Solid);
            // The rim is no second text: outlined, it has no letters to copy.
            self.glyphs(&line, start, text, None, Some(rim));
        }
        self.glyphs(&line, start, text, Some(filled(text.color)), None);
    }

    fn glyphs(
        &mut self,
        line: &str,
        start: Point,
        text: &Text,
        fill: Option<Fill>,
        line_around: Option<PdfStroke>,
    ) {
        let font = match text.weight {
            Weight::Regular => self.regular.clone(),
            Weight::Bold => self.bold.clone(),
        };
        let glyphs = glyphs(line, text.weight);
        if glyphs.is_empty() {
            return;
        }
        let is_outline = fill.is_none();
        self.surface.set_fill(fill);
        self.surface.set_stroke(line_around);
        self.surface
            .draw_glyphs(at(start), &glyphs, font, line, text.size as f32, is_outline);
    }
}

/// The glyphs of a line; where the font lacks a character a placeholder in the middle of its room.
fn glyphs(line: &str, weight: Weight) -> Vec<KrillaGlyph> {
    let mut glyphs = Vec::new();
    for stretch in font::stretches(line, weight) {
        let Some(known) = stretch.glyphs else {
            glyphs.extend(placeholder(stretch.bytes, stretch.width, weight));
            continue;
        };
        glyphs.extend(known.into_iter().map(|glyph| KrillaGlyph {
            glyph_id: GlyphId::new(u32::from(glyph.id)),
            text_range: glyph.bytes,
            x_advance: glyph.advance as f32,
            x_offset: glyph.x as f32,
            y_offset: glyph.y as f32,
            y_advance: 0.0,
            location: None,
        }));
    }
    glyphs
}

fn placeholder(bytes: std::ops::Range<usize>, width: f64, weight: Weight) -> Option<KrillaGlyph> {
    let dot = font::stretches(&PLACEHOLDER.to_string(), weight);
    let dot = dot.first()?;
    Some(KrillaGlyph {
        glyph_id: GlyphId::new(u32::from(dot.glyphs.as_ref()?.first()?.id)),
        text_range: bytes,
        x_advance: width as f32,
        x_offset: ((width - dot.width) / 2.0) as f32,
        y_offset: 0.0,
        y_advance: 0.0,
        location: None,
    })
}

fn built(path: &Path) -> Option<PdfPath> {
    let mut builder = PathBuilder::new();
    let f = |length: f64| length as f32;
    for stroke in &path.0 {
        match *stroke {
            Stroke::Move(at) => builder.move_to(f(at.x), f(at.y)),
            Stroke::Line(at) => builder.line_to(f(at.x), f(at.y)),
            Stroke::Curve(a, b, at) => {
                builder.cubic_to(f(a.x), f(a.y), f(b.x), f(b.y), f(at.x), f(at.y));
            }
            Stroke::Close => builder.close(),
        }
    }
    builder.finish()
}

fn at(point: Point) -> PdfPoint {
    PdfPoint::from_xy(point.x as f32, point.y as f32)
}

fn filled(color: Color) -> Fill {
    Fill {
        paint: rgb::Color::new(color.0, color.1, color.2).into(),
        ..Fill::default()
    }
}

fn stroked(color: Color, width: f64, dash: Dash) -> PdfStroke {
    PdfStroke {
        paint: rgb::Color::new(color.0, color.1, color.2).into(),
        width: width as f32,
        line_join: LineJoin::Round,
        dash: dashes(dash, width).map(|lengths| StrokeDash {
            array: lengths.map(|length| length as f32).to_vec(),
            offset: 0.0,
        }),
        ..PdfStroke::default()
    }
}
