//! How long is a pixel of the page in a presentation?

use crate::diagram::page::PIXELS_PER_INCH;
use crate::diagram::scene::{Point, Rectangle, Scene};

/// English metric units to an inch, the lengths of a presentation.
const EMU_PER_INCH: f64 = 914_400.0;

/// No slide has a longer side: 56 inches.
const LONGEST_SIDE: f64 = 51_206_400.0;

/// Points to an inch.
const POINTS_PER_INCH: f64 = 72.0;

/// From pixels of the page to lengths of the slide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale(f64);

impl Scale {
    /// As large as the page is on paper; smaller where no slide is that large.
    pub(super) fn of(scene: &Scene) -> Self {
        let side = scene.width.max(scene.height).max(1.0);
        Self((EMU_PER_INCH / PIXELS_PER_INCH).min(LONGEST_SIDE / side))
    }

    /// A length in EMU.
    pub(super) fn emu(self, pixels: f64) -> i64 {
        (pixels * self.0).round() as i64
    }

    /// A size of letters or a distance of lines, in hundredths of a point.
    pub(super) fn points(self, pixels: f64) -> i64 {
        (pixels * self.0 / EMU_PER_INCH * POINTS_PER_INCH * 100.0).round() as i64
    }

    /// Where a rectangle is.
    pub(super) fn frame(self, area: &Rectangle) -> Frame {
        Frame {
            x: self.emu(area.x),
            y: self.emu(area.y),
            width: self.emu(area.width).max(0),
            height: self.emu(area.height).max(0),
        }
    }

    /// A place, as seen from the upper left corner of a frame.
    pub(super) fn within(self, frame: &Frame, at: Point) -> (i64, i64) {
        (self.emu(at.x) - frame.x, self.emu(at.y) - frame.y)
    }
}

/// An upright rectangle in EMU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

impl Frame {
    /// As `a:xfrm`, with what is said of turning.
    pub(super) fn xml(&self, attributes: &str) -> String {
        let Self {
            x,
            y,
            width,
            height,
        } = self;
        format!(
            r#"<a:xfrm{attributes}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>"#
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::Color;
    use crate::language::Language;

    fn page(width: f64, height: f64) -> Scene {
        Scene {
            language: Language::En,
            title: String::new(),
            description: String::new(),
            width,
            height,
            background: Color::WHITE,
            elements: Vec::new(),
        }
    }

    #[test]
    fn a_slide_is_a_slide() {
        let scale = Scale::of(&page(1600.0, 900.0));
        assert_eq!(
            (scale.emu(1600.0), scale.emu(900.0)),
            (12_192_000, 6_858_000)
        );
        assert_eq!(
            scale.points(20.0),
            1200,
            "120 pixels and 72 points are an inch"
        );
    }

    #[test]
    fn no_slide_is_larger_than_slides_can_be() {
        let scale = Scale::of(&page(12_000.0, 6_000.0));
        assert_eq!(scale.emu(12_000.0), 51_206_400);
        assert_eq!(scale.emu(6_000.0), 25_603_200);
    }
}
