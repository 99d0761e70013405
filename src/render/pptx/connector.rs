//! Which line of a presentation stays glued to two shapes and looks as it was drawn?
//!
//! Presentation programs draw three sorts of connectors alike: straight ones, bent ones at right
//! angles and S-shaped ones. A connector with a path of its own is an elbow in LibreOffice. So a
//! line that is straight, or bent no more than to pass by a label, is a straight connector; an
//! S-shaped one is `curvedConnector3`; any other is a path as it was drawn and is not glued.

use super::emu::{Frame, Scale};
use super::paint::stroke;
use crate::diagram::Head;
use crate::diagram::scene::{Course, Link, Pen, Point, Rectangle};

/// A line that deviates by no more than this share of its length is drawn straight.
const STRAIGHT: f64 = 0.15;

/// A line leaves level when it climbs no more than this share of its way.
const LEVEL: f64 = 0.05;

/// How a line runs from shape to shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Route {
    /// Straight.
    Straight,
    /// In an S: it leaves and arrives level.
    Level,
    /// In an S: it leaves and arrives upright.
    Upright,
    /// As only a path can say.
    Free,
}

impl Route {
    pub(super) fn of(link: &Link) -> Self {
        let points = link.course.points();
        let (Some(&start), Some(&end)) = (points.first(), points.last()) else {
            return Self::Free;
        };
        let way = end - start;
        let Some(direction) = way.direction() else {
            return Self::Free;
        };
        if let (Course::Curved(_), &[_, leave, arrive, _]) = (&link.course, points) {
            let ends = [leave - start, end - arrive];
            let is_flat = |flat: fn(Point) -> f64, steep: fn(Point) -> f64| {
                steep(way).abs() > LEVEL * flat(way).abs()
                    && ends.iter().all(|&end| {
                        flat(end) * flat(way) > 0.0 && steep(end).abs() <= LEVEL * flat(end).abs()
                    })
            };
            if is_flat(|p| p.x, |p| p.y) {
                return Self::Level;
            }
            if is_flat(|p| p.y, |p| p.x) {
                return Self::Upright;
            }
        }
        // A curve stays within its handles, and a gentle one at 3/4 of their distance.
        let share = match link.course {
            Course::Curved(_) => 0.75,
            Course::Straight(_) => 1.0,
        };
        let is_near = |&point: &Point| {
            let from = point - start;
            let across = (from.y * direction.x - from.x * direction.y).abs();
            let along = from.x * direction.x + from.y * direction.y;
            share * across <= STRAIGHT * way.length()
                && (-1e-6..=way.length() + 1e-6).contains(&along)
        };
        if points.iter().all(is_near) {
            Self::Straight
        } else {
            Self::Free
        }
    }

    /// Which way leads back along the line from its end, or from its start.
    pub(super) fn back(self, start: Point, end: Point, at_start: bool) -> Option<Point> {
        let way = if at_start { end - start } else { start - end };
        match self {
            Self::Level => Point::new(way.x, 0.0).direction(),
            Self::Upright => Point::new(0.0, way.y).direction(),
            Self::Straight | Self::Free => way.direction(),
        }
    }
}

/// Is it a head that presentations have? Those turn with the line when shapes are moved.
pub(super) fn is_native(head: Head) -> bool {
    matches!(head, Head::None | Head::Triangle)
}

/// The box, the form and the line of a connector: what `p:spPr` holds.
pub(super) fn properties(
    link: &Link,
    route: Route,
    [start, end]: [Point; 2],
    scale: Scale,
) -> String {
    let form = match route {
        Route::Level | Route::Upright => "curvedConnector3",
        Route::Straight | Route::Free => "straightConnector1",
    };
    let heads = [("headEnd", link.start), ("tailEnd", link.end)].map(|(tag, head)| match head {
        Head::Triangle => format!(r#"<a:{tag} type="triangle" w="med" len="med"/>"#),
        _ => String::new(),
    });
    let pen = Pen {
        color: link.color,
        width: link.width,
        dash: link.dash,
    };
    format!(
        r#"{}<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{}"#,
        placed(route, start, end, scale),
        stroke(pen, &heads.concat(), scale)
    )
}

/// The box between two ends, turned so that it leads from the first to the second.
fn placed(route: Route, start: Point, end: Point, scale: Scale) -> String {
    let area = Rectangle::new(
        start.x.min(end.x),
        start.y.min(end.y),
        (end.x - start.x).abs(),
        (end.y - start.y).abs(),
    );
    let frame = scale.frame(&area);
    let way = end - start;
    let flip = |name: &str, back: bool| match back {
        true => format!(r#" {name}="1""#),
        false => String::new(),
    };
    if route != Route::Upright {
        return frame.xml(&(flip("flipH", way.x < 0.0) + &flip("flipV", way.y < 0.0)));
    }
    // The form lies on its side: its own x leads down, or up, and its y to the left, or right.
    let lying = Frame {
        x: frame.x + (frame.width - frame.height) / 2,
        y: frame.y + (frame.height - frame.width) / 2,
        width: frame.height,
        height: frame.width,
    };
    let leads_down = way.y > 0.0;
    let turn = if leads_down { 5_400_000 } else { 16_200_000 };
    let is_flipped = leads_down == (way.x > 0.0);
    lying.xml(&(format!(r#" rot="{turn}""#) + &flip("flipV", is_flipped)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::LineLook;
    use crate::model::Status;

    fn route(points: &[(f64, f64)], curved: bool) -> Route {
        let points = points.iter().map(|&(x, y)| Point::new(x, y)).collect();
        let course = match curved {
            true => Course::Curved(points),
            false => Course::Straight(points),
        };
        Route::of(&Link::with_look(
            &LineLook::of_status(Status::Existing),
            course,
            1.0,
        ))
    }

    #[test]
    fn gentle_bends_are_straight() {
        assert_eq!(route(&[(0.0, 0.0), (90.0, 0.0)], false), Route::Straight);
        let bent = |by: f64| route(&[(0.0, 0.0), (30.0, by), (60.0, by), (90.0, 0.0)], true);
        assert_eq!(bent(12.0), Route::Straight);
        assert_eq!(bent(30.0), Route::Free);
        let elbow = route(&[(0.0, 0.0), (90.0, 0.0), (90.0, 90.0)], false);
        assert_eq!(elbow, Route::Free);
    }

    #[test]
    fn curves_that_leave_and_arrive_level_are_an_s() {
        let level = [(0.0, 0.0), (50.0, 0.0), (50.0, 80.0), (100.0, 80.0)];
        assert_eq!(route(&level, true), Route::Level);
        let upright = level.map(|(x, y)| (y, x));
        assert_eq!(route(&upright, true), Route::Upright);
    }

    #[test]
    fn lines_that_lead_nowhere_are_paths() {
        let at = (5.0, 5.0);
        assert_eq!(route(&[at, (9.0, 0.0), (0.0, 0.0), at], true), Route::Free);
        assert_eq!(route(&[], true), Route::Free);
    }
}
