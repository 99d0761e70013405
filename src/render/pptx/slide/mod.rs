//! What stands on the slide, in which order, and what belongs together?

mod line;

use self::line::ends_of;
use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation;

use super::connector::{self, Route};
use super::emu::{Frame, Scale};
use super::geometry::{Geometry, custom};
use super::paint;
use super::text;
use super::{DRAWING, PRESENTATION, RELATIONS};
use crate::diagram::scene::{
    Anchor, Area, Drawn, Element, Path, Pen, Point, Rectangle, Role, Scene, Shape, Text,
};
use crate::diagram::{Color, font};
use crate::language::Phrase;
use crate::render::xml::escaped;

/// A name in the list of what is on a slide has at most so many letters.
const LONGEST_NAME: usize = 60;

/// The number of the slide's own group.
const ROOT: usize = 1;

/// The slide: `ppt/slides/slide1.xml`.
pub(super) fn slide(scene: &Scene) -> String {
    let pen = Slide::new(scene);
    let mut elements = String::new();
    for (place, element) in scene.elements.iter().enumerate() {
        if pen.is_part(element) {
            continue;
        }
        elements.push_str(&pen.with_parts(place));
    }
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            "\n",
            r#"<p:sld xmlns:a="{}" xmlns:r="{}" xmlns:p="{}"><p:cSld><p:bg><p:bgPr>{}"#,
            r#"<a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr>"#,
            r#"<p:cNvPr id="{}" name="" descr="{}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"#,
            r#"<p:grpSpPr/>{}</p:spTree></p:cSld>"#,
            r#"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"#
        ),
        DRAWING,
        RELATIONS,
        PRESENTATION,
        paint::solid(scene.background),
        ROOT,
        escaped(&scene.description),
        elements
    )
}

/// A scene with what has to be known of all of it to draw a part.
struct Slide<'a> {
    scene: &'a Scene,
    scale: Scale,
    /// The place of each shape with an id.
    shapes: BTreeMap<&'a str, usize>,
    /// The forms of the shapes lines are glued to.
    glued: BTreeMap<usize, Geometry>,
    /// The places of what moves with a shape.
    parts: BTreeMap<&'a str, Vec<usize>>,
    /// The lines whose heads stand at a shape, and whether it is their start.
    heads: BTreeMap<usize, Vec<(usize, bool)>>,
    /// The place of the title.
    title: Option<usize>,
}

impl<'a> Slide<'a> {
    fn new(scene: &'a Scene) -> Self {
        let mut shapes = BTreeMap::new();
        for (place, element) in scene.elements.iter().enumerate() {
            if let (Some(id), Drawn::Shape(_)) = (&element.id, &element.drawn) {
                shapes.entry(id.as_str()).or_insert(place);
            }
        }
        let mut ends: BTreeMap<usize, Vec<Point>> = BTreeMap::new();
        for element in &scene.elements {
            if let Drawn::Link(link) = &element.drawn {
                for (id, at) in ends_of(link) {
                    if let Some(&place) = shapes.get(id) {
                        ends.entry(place).or_default().push(at);
                    }
                }
            }
        }
        let glued = ends.into_iter().filter_map(|(place, ends)| {
            let Drawn::Shape(shape) = &scene.elements[place].drawn else {
                return None;
            };
            Some((place, Geometry::of(shape, &ends)))
        });
        let glued = glued.collect();
        let mut parts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let wholes: BTreeSet<&str> = shapes
            .iter()
            .filter(|&(_, &place)| scene.elements[place].part_of.is_none())
            .map(|(&id, _)| id)
            .collect();
        for (place, element) in scene.elements.iter().enumerate() {
            if let Some(whole) = element.part_of.as_deref().filter(|id| wholes.contains(id)) {
                parts.entry(whole).or_default().push(place);
            }
        }
        let title = scene.elements.iter().position(|element| {
            element.role == Role::Title && matches!(element.drawn, Drawn::Text(_))
        });
        let mut slide = Self {
            scene,
            scale: Scale::of(scene),
            shapes,
            glued,
            parts,
            heads: BTreeMap::new(),
            title,
        };
        slide.heads = slide.heads_at_shapes();
        slide
    }

    /// Heads of connectors that presentations do not have stand at the shape and move with it.
    fn heads_at_shapes(&self) -> BTreeMap<usize, Vec<(usize, bool)>> {
        let mut heads: BTreeMap<usize, Vec<(usize, bool)>> = BTreeMap::new();
        for (place, element) in self.scene.elements.iter().enumerate() {
            let Drawn::Link(link) = &element.drawn else {
                continue;
            };
            if Route::of(link) == Route::Free {
                continue;
            }
            for (at_start, sort) in [(true, link.start), (false, link.end)] {
                if let Some(end) = self.end(link, at_start)
                    && !connector::is_native(sort)
                {
                    heads.entry(end.shape).or_default().push((place, at_start));
                }
            }
        }
        heads
    }

    fn is_part(&self, element: &Element) -> bool {
        let whole = element.part_of.as_deref();
        whole.is_some_and(|whole| self.parts.contains_key(whole))
    }

    /// The number of an element on the slide.
    fn number(place: usize) -> usize {
        ROOT + 1 + place
    }

    /// An element with what moves with it.
    fn with_parts(&self, whole: usize) -> String {
        let id = self.scene.elements[whole].id.as_deref();
        let is_shape = id.is_some_and(|id| self.shapes.get(id) == Some(&whole));
        let parts = id.filter(|_| is_shape).and_then(|id| self.parts.get(id));
        let places: BTreeSet<usize> = parts
            .into_iter()
            .flatten()
            .copied()
            .chain([whole])
            .collect();
        let heads = self.heads.get(&whole);
        if places.len() == 1 && heads.is_none() {
            return self.element(whole);
        }
        let frames = places.iter().filter_map(|&place| self.frame(place));
        let Some(frame) = frames.reduce(around) else {
            return String::new();
        };
        let elements = places.iter().map(|&place| self.element(place));
        let heads = heads.into_iter().flatten().map(|&(place, at_start)| {
            match &self.scene.elements[place].drawn {
                Drawn::Link(link) => self.head(place, link, at_start),
                _ => String::new(),
            }
        });
        let inside: String = elements.chain(heads).collect();
        let Frame {
            x,
            y,
            width,
            height,
        } = frame;
        format!(
            concat!(
                r#"<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{}" name="{}"/><p:cNvGrpSpPr/><p:nvPr/>"#,
                r#"</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="{x}" y="{y}"/>"#,
                r#"<a:ext cx="{w}" cy="{h}"/><a:chOff x="{x}" y="{y}"/><a:chExt cx="{w}" cy="{h}"/>"#,
                r#"</a:xfrm></p:grpSpPr>{}</p:grpSp>"#
            ),
            // Above the numbers of all elements.
            Self::number(self.scene.elements.len() + whole),
            escaped(&self.name(whole)),
            inside,
            x = x,
            y = y,
            w = width,
            h = height,
        )
    }

    /// Where an element is; nothing for lines, which are no parts of anything.
    fn frame(&self, place: usize) -> Option<Frame> {
        match &self.scene.elements[place].drawn {
            Drawn::Shape(shape) => Some(self.scale.frame(&shape.area)),
            Drawn::Area(area) => Some(self.scale.frame(&bounds(&area.corners)?)),
            Drawn::Text(text) => Some(text::frame(text, self.scale)),
            Drawn::Link(link) => Some(self.scale.frame(&bounds(link.course.points())?)),
        }
    }

    fn element(&self, place: usize) -> String {
        match &self.scene.elements[place].drawn {
            Drawn::Shape(shape) => self.shape(place, shape),
            Drawn::Area(area) => self.area(place, area),
            Drawn::Link(link) => self.link(place, link),
            Drawn::Text(_) => self.text(place),
        }
    }

    fn shape(&self, place: usize, shape: &Shape) -> String {
        let frame = self.scale.frame(&shape.area);
        let own;
        let geometry = match self.glued.get(&place) {
            Some(geometry) => geometry,
            None => {
                own = Geometry::of(shape, &[]);
                &own
            }
        };
        self.closed(
            place,
            &frame,
            &geometry.xml(shape, &frame, self.scale),
            shape.fill,
            shape.line,
        )
    }

    fn area(&self, place: usize, area: &Area) -> String {
        let Some(frame) = self.frame(place) else {
            return String::new();
        };
        let path = Path::polygon(&area.corners);
        let geometry = custom(&[path], &[], &frame, self.scale);
        self.closed(place, &frame, &geometry, area.fill, area.line)
    }

    fn closed(
        &self,
        place: usize,
        frame: &Frame,
        geometry: &str,
        fill: Option<Color>,
        line: Option<Pen>,
    ) -> String {
        format!(
            concat!(
                r#"<p:sp><p:nvSpPr>{}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"#,
                r#"<p:spPr>{}{}{}{}</p:spPr></p:sp>"#
            ),
            self.known_as(place),
            frame.xml(""),
            geometry,
            paint::fill(fill),
            paint::line(line, self.scale)
        )
    }

    fn text(&self, place: usize) -> String {
        let Drawn::Text(text) = &self.scene.elements[place].drawn else {
            return String::new();
        };
        if text.lines.iter().all(|line| line.trim().is_empty()) {
            return String::new();
        }
        let (kind, holder) = if self.title == Some(place) {
            let kind = r#"<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"#;
            (kind, r#"<p:nvPr><p:ph type="title"/></p:nvPr>"#)
        } else {
            (r#"<p:cNvSpPr txBox="1"/>"#, "<p:nvPr/>")
        };
        format!(
            concat!(
                r#"<p:sp><p:nvSpPr>{}{}{}</p:nvSpPr><p:spPr>{}"#,
                r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>{}</p:sp>"#
            ),
            self.known_as(place),
            kind,
            holder,
            self.text_frame(place, text).xml(""),
            text::body(text, self.scene.language, self.scale)
        )
    }

    /// Where a text is. A title has room to the edge of the page: some programs break it whatever
    /// is said, and may have a wider font.
    fn text_frame(&self, place: usize, text: &Text) -> Frame {
        let frame = text::frame(text, self.scale);
        let room = self.scale.emu(self.scene.width) - frame.x;
        if self.title == Some(place) && text.anchor == Anchor::Start && room > frame.width {
            return Frame {
                width: room,
                ..frame
            };
        }
        frame
    }

    /// The number, the name and the alternative text of an element: `p:cNvPr`.
    fn known_as(&self, place: usize) -> String {
        let element = &self.scene.elements[place];
        let start = format!(
            r#"<p:cNvPr id="{}" name="{}""#,
            Self::number(place),
            escaped(&self.name(place))
        );
        match &element.tooltip {
            Some(tooltip) => {
                let tooltip = font::clean(tooltip);
                format!(r#"{start} descr="{}"/>"#, escaped(&tooltip))
            }
            None if matches!(element.drawn, Drawn::Text(_)) => format!("{start}/>"),
            // For the eye alone: nothing that is read aloud.
            None => format!("{start}>{DECORATIVE}</p:cNvPr>"),
        }
    }

    /// What an element is called in the list of what is on the slide: what its tooltip or its
    /// text begins with, else what it is.
    fn name(&self, place: usize) -> String {
        let element = &self.scene.elements[place];
        let own = match (&element.tooltip, &element.drawn) {
            (Some(tooltip), _) => tooltip.split(" · ").next().unwrap_or_default().to_owned(),
            (None, Drawn::Text(text)) => text.lines.join(" "),
            (None, _) => String::new(),
        };
        let own = font::clean(&own);
        let own: String = own.trim().graphemes(true).take(LONGEST_NAME).collect();
        if !own.is_empty() {
            return own;
        }
        let key = match element.drawn {
            Drawn::Link(_) => "diagram-line",
            Drawn::Text(_) => "diagram-text",
            Drawn::Shape(_) | Drawn::Area(_) => "diagram-shape",
        };
        let word = Phrase::new(key).in_language(self.scene.language);
        format!("{word} {}", Self::number(place))
    }
}

/// Says that something is there for the eye alone.
const DECORATIVE: &str = concat!(
    r#"<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">"#,
    r#"<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>"#,
    r#"</a:ext></a:extLst>"#
);

fn bounds(points: &[Point]) -> Option<Rectangle> {
    let first = points.first()?;
    let (mut left, mut right, mut top, mut bottom) = (first.x, first.x, first.y, first.y);
    for at in points {
        (left, right) = (left.min(at.x), right.max(at.x));
        (top, bottom) = (top.min(at.y), bottom.max(at.y));
    }
    Some(Rectangle::new(left, top, right - left, bottom - top))
}

fn around(a: Frame, b: Frame) -> Frame {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Frame {
        x,
        y,
        width: (a.x + a.width).max(b.x + b.width) - x,
        height: (a.y + a.height).max(b.y + b.height) - y,
    }
}
