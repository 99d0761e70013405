//! Which form of a presentation is a shape, and where do lines take hold of it?
//!
//! A form that presentations know by name is written by its name, unless lines end where a form
//! of that name has no place for them. Any other is a path, and lines take hold of it exactly
//! where they end, so that it looks as it was drawn before and after it is moved.

use std::fmt::Write as _;

use super::emu::{Frame, Scale};
use crate::diagram::Form;
use crate::diagram::scene::{Outline, Path, Point, Shape, Stroke};

/// A line takes hold at a site that is no further from its end than this, in pixels.
const NEAR: f64 = 1.0;

/// A form that presentations have a name for.
#[derive(Clone, Debug, PartialEq)]
struct Preset {
    name: &'static str,
    /// How far its corners are cut or rounded, in 100,000ths of the shorter side.
    adjust: Option<i64>,
    /// Where lines take hold of it, in shares of its width and height, in the order of its
    /// definition (ECMA-376, presetShapeDefinitions.xml).
    sites: Vec<(f64, f64)>,
}

/// Top, left, bottom, right.
const SIDES: [(f64, f64); 4] = [(0.5, 0.0), (0.0, 0.5), (0.5, 1.0), (1.0, 0.5)];

impl Preset {
    fn of(shape: &Shape) -> Option<Self> {
        let (width, height) = (shape.area.width, shape.area.height);
        let low = width.min(height);
        if low <= 0.0 {
            return None;
        }
        let with_sides = |name, adjust| Self {
            name,
            adjust,
            sites: SIDES.to_vec(),
        };
        let rounded = |share: f64| {
            let adjust = (share * 100_000.0).round().clamp(0.0, 50_000.0) as i64;
            with_sides("roundRect", Some(adjust))
        };
        Some(match shape.outline {
            Outline::Rectangle(radius) if radius <= 0.0 => with_sides("rect", None),
            Outline::Rectangle(radius) => rounded(radius / low),
            Outline::Circle | Outline::Form(Form::Ellipse, false) => Self::ellipse(),
            Outline::Form(_, true) => return None,
            Outline::Form(form, false) => match form {
                Form::Rectangle => with_sides("rect", None),
                Form::Rounded => rounded(0.3),
                Form::Diamond => with_sides("diamond", None),
                Form::Hexagon => Self::hexagon(low / width),
                Form::Octagon => Self::octagon(low / width, low / height),
                _ => return None,
            },
        })
    }

    fn ellipse() -> Self {
        let (near, far) = (0.5 - 0.5 * 0.5_f64.sqrt(), 0.5 + 0.5 * 0.5_f64.sqrt());
        Self {
            name: "ellipse",
            adjust: None,
            sites: vec![
                (0.5, 0.0),
                (near, near),
                (0.0, 0.5),
                (near, far),
                (0.5, 1.0),
                (far, far),
                (1.0, 0.5),
                (far, near),
            ],
        }
    }

    fn hexagon(low: f64) -> Self {
        let x = 0.28 * low;
        Self {
            name: "hexagon",
            adjust: Some(28_000),
            sites: vec![
                (1.0, 0.5),
                (1.0 - x, 1.0),
                (x, 1.0),
                (0.0, 0.5),
                (x, 0.0),
                (1.0 - x, 0.0),
            ],
        }
    }

    fn octagon(low_x: f64, low_y: f64) -> Self {
        let (x, y) = (0.29 * low_x, 0.29 * low_y);
        Self {
            name: "octagon",
            adjust: Some(29_000),
            sites: vec![
                (1.0, y),
                (1.0, 1.0 - y),
                (1.0 - x, 1.0),
                (x, 1.0),
                (0.0, 1.0 - y),
                (0.0, y),
                (x, 0.0),
                (1.0 - x, 0.0),
            ],
        }
    }

    fn xml(&self) -> String {
        let adjust = self.adjust.map_or_else(String::new, |adjust| {
            format!(r#"<a:gd name="adj" fmla="val {adjust}"/>"#)
        });
        format!(
            r#"<a:prstGeom prst="{}"><a:avLst>{adjust}</a:avLst></a:prstGeom>"#,
            self.name
        )
    }
}

/// The form of a shape with the places where lines take hold of it.
#[derive(Clone, Debug)]
pub(super) struct Geometry {
    preset: Option<Preset>,
    sites: Vec<Point>,
}

impl Geometry {
    /// The form of a shape at which lines end at these places.
    pub(super) fn of(shape: &Shape, ends: &[Point]) -> Self {
        let area = &shape.area;
        let at =
            |&(x, y): &(f64, f64)| Point::new(area.x + x * area.width, area.y + y * area.height);
        let is_near =
            |sites: &[Point], end: Point| sites.iter().any(|&site| (site - end).length() <= NEAR);
        let preset = Preset::of(shape);
        if let Some(preset) = preset {
            let sites: Vec<Point> = preset.sites.iter().map(at).collect();
            if ends.iter().all(|&end| is_near(&sites, end)) {
                return Self {
                    preset: Some(preset),
                    sites,
                };
            }
        }
        let mut sites: Vec<Point> = SIDES.iter().map(at).collect();
        for &end in ends {
            if !is_near(&sites, end) {
                sites.push(end);
            }
        }
        Self {
            preset: None,
            sites,
        }
    }

    /// The number of the site that is nearest, and where it is.
    pub(super) fn nearest(&self, end: Point) -> (usize, Point) {
        let distance = |site: &Point| (*site - end).length();
        let sites = self.sites.iter().copied().enumerate();
        sites
            .min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)))
            .unwrap_or((0, end))
    }

    /// The form, by its name or as paths.
    pub(super) fn xml(&self, shape: &Shape, frame: &Frame, scale: Scale) -> String {
        match &self.preset {
            Some(preset) => preset.xml(),
            None => custom(&shape.paths(), &self.sites, frame, scale),
        }
    }
}

/// Paths within a frame: the first is filled, all are lined.
pub(super) fn custom(paths: &[Path], sites: &[Point], frame: &Frame, scale: Scale) -> String {
    let mut places = String::new();
    for &site in sites {
        let (x, y) = scale.within(frame, site);
        // Written as formulas: a place must stay where it is when the shape is stretched.
        let (width, height) = (frame.width.max(1), frame.height.max(1));
        write!(
            places,
            r#"<a:gd name="x{0}" fmla="*/ w {x} {width}"/><a:gd name="y{0}" fmla="*/ h {y} {height}"/>"#,
            places.matches("name=\"x").count()
        )
        .expect("writing to a String does not fail");
    }
    let mut connections = String::new();
    for index in 0..sites.len() {
        write!(
            connections,
            r#"<a:cxn ang="0"><a:pos x="x{index}" y="y{index}"/></a:cxn>"#
        )
        .expect("writing to a String does not fail");
    }
    let mut drawn = String::new();
    for (place, path) in paths.iter().enumerate() {
        let fill = if place == 0 { "" } else { r#" fill="none""# };
        write!(
            drawn,
            r#"<a:path w="{}" h="{}"{fill}>{}</a:path>"#,
            frame.width,
            frame.height,
            strokes(path, frame, scale)
        )
        .expect("writing to a String does not fail");
    }
    format!(
        concat!(
            r#"<a:custGeom><a:avLst/><a:gdLst>{}</a:gdLst><a:ahLst/><a:cxnLst>{}</a:cxnLst>"#,
            r#"<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{}</a:pathLst></a:custGeom>"#
        ),
        places, connections, drawn
    )
}

fn strokes(path: &Path, frame: &Frame, scale: Scale) -> String {
    let point = |at: Point| {
        let (x, y) = scale.within(frame, at);
        format!(r#"<a:pt x="{x}" y="{y}"/>"#)
    };
    let strokes = path.0.iter().map(|stroke| match *stroke {
        Stroke::Move(at) => format!("<a:moveTo>{}</a:moveTo>", point(at)),
        Stroke::Line(at) => format!("<a:lnTo>{}</a:lnTo>", point(at)),
        Stroke::Curve(a, b, at) => format!(
            "<a:cubicBezTo>{}{}{}</a:cubicBezTo>",
            point(a),
            point(b),
            point(at)
        ),
        Stroke::Close => "<a:close/>".to_owned(),
    });
    strokes.collect()
}
