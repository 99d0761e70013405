//! Which way does a pen go?

use std::ops::{Add, Mul, Sub};

/// A place on the page in pixels, or a way from one place to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// A place.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far it is from the origin.
    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    /// The way of length one in the same direction; none for no way at all.
    pub fn direction(self) -> Option<Self> {
        let length = self.length();
        (length > 1e-9).then(|| self * (1.0 / length))
    }

    /// A quarter turn to the right.
    pub fn turned(self) -> Self {
        Self::new(-self.y, self.x)
    }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Point {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rectangle {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Rectangle {
    /// A rectangle by its upper left corner and its size.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Its middle.
    pub fn center(&self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// The same with so much less on each side.
    pub fn shrunk(&self, by: f64) -> Self {
        Self::new(
            self.x + by,
            self.y + by,
            self.width - 2.0 * by,
            self.height - 2.0 * by,
        )
    }

    /// Do the two have an area in common?
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Does the other one lie inside, give or take a thousandth of a pixel?
    pub fn holds(&self, other: &Self) -> bool {
        const SLACK: f64 = 1e-3;
        self.x <= other.x + SLACK
            && self.y <= other.y + SLACK
            && other.right() <= self.right() + SLACK
            && other.bottom() <= self.bottom() + SLACK
    }
}

/// One stroke of the pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stroke {
    /// Lifts the pen and puts it down there.
    Move(Point),
    /// A straight line to there.
    Line(Point),
    /// A cubic Bézier curve with two handles, to the third point.
    Curve(Point, Point, Point),
    /// Back to where the pen was put down.
    Close,
}

/// The way of a pen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path(pub Vec<Stroke>);

/// The handles of a quarter of a circle of radius one.
const QUARTER: f64 = 0.552_284_749_830_793_6;

impl Path {
    /// Straight lines from corner to corner and back.
    pub fn polygon(corners: &[Point]) -> Self {
        let mut path = Self::polyline(corners);
        path.0.push(Stroke::Close);
        path
    }

    /// Straight lines from point to point.
    pub fn polyline(points: &[Point]) -> Self {
        let strokes = points.iter().enumerate().map(|(place, &point)| {
            if place == 0 {
                Stroke::Move(point)
            } else {
                Stroke::Line(point)
            }
        });
        Self(strokes.collect())
    }

    /// A start, then two handles and an end for each curve.
    pub fn curves(points: &[Point]) -> Self {
        let Some((&start, rest)) = points.split_first() else {
            return Self::default();
        };
        let mut strokes = vec![Stroke::Move(start)];
        strokes.extend(
            rest.chunks_exact(3)
                .map(|curve| Stroke::Curve(curve[0], curve[1], curve[2])),
        );
        Self(strokes)
    }

    /// Everywhere it leads to, and the handles of its curves: the box around them holds it all.
    pub fn points(&self) -> Vec<Point> {
        let points = self.0.iter().flat_map(|stroke| match *stroke {
            Stroke::Move(at) | Stroke::Line(at) => vec![at],
            Stroke::Curve(a, b, at) => vec![a, b, at],
            Stroke::Close => Vec::new(),
        });
        points.collect()
    }

    /// An ellipse that fills a rectangle.
    pub fn ellipse(area: &Rectangle) -> Self {
        let center = area.center();
        let (rx, ry) = (area.width / 2.0, area.height / 2.0);
        let at = |x: f64, y: f64| Point::new(center.x + rx * x, center.y + ry * y);
        Self(vec![
            Stroke::Move(at(1.0, 0.0)),
            Stroke::Curve(at(1.0, QUARTER), at(QUARTER, 1.0), at(0.0, 1.0)),
            Stroke::Curve(at(-QUARTER, 1.0), at(-1.0, QUARTER), at(-1.0, 0.0)),
            Stroke::Curve(at(-1.0, -QUARTER), at(-QUARTER, -1.0), at(0.0, -1.0)),
            Stroke::Curve(at(QUARTER, -1.0), at(1.0, -QUARTER), at(1.0, 0.0)),
            Stroke::Close,
        ])
    }

    /// A rectangle with rounded corners; sharp ones for a radius of zero.
    pub fn rectangle(area: &Rectangle, radius: f64) -> Self {
        let radius = radius.min(area.width / 2.0).min(area.height / 2.0).max(0.0);
        let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
        if radius == 0.0 {
            return Self::polygon(&[
                Point::new(left, top),
                Point::new(right, top),
                Point::new(right, bottom),
                Point::new(left, bottom),
            ]);
        }
        let handle = radius * (1.0 - QUARTER);
        let corner = |x: f64, y: f64, dx: f64, dy: f64, from_side: bool| {
            let (side, flat) = (
                [
                    Point::new(x, y + dy * radius),
                    Point::new(x, y + dy * handle),
                ],
                [
                    Point::new(x + dx * radius, y),
                    Point::new(x + dx * handle, y),
                ],
            );
            if from_side {
                [
                    Stroke::Line(side[0]),
                    Stroke::Curve(side[1], flat[1], flat[0]),
                ]
            } else {
                [
                    Stroke::Line(flat[0]),
                    Stroke::Curve(flat[1], side[1], side[0]),
                ]
            }
        };
        let mut strokes = vec![Stroke::Move(Point::new(left + radius, top))];
        strokes.extend(corner(right, top, -1.0, 1.0, false));
        strokes.extend(corner(right, bottom, -1.0, -1.0, true));
        strokes.extend(corner(left, bottom, 1.0, -1.0, false));
        strokes.extend(corner(left, top, 1.0, 1.0, true));
        strokes.push(Stroke::Close);
        Self(strokes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_rectangle_goes_around_once_and_stays_inside() {
        let area = Rectangle::new(10.0, 20.0, 30.0, 40.0);
        let path = Path::rectangle(&area, 5.0);
        let mut ends = Vec::new();
        for stroke in &path.0 {
            match *stroke {
                Stroke::Move(at) | Stroke::Line(at) | Stroke::Curve(_, _, at) => ends.push(at),
                Stroke::Close => {}
            }
        }
        assert_eq!(ends.len(), 9);
        assert_eq!(ends[0], Point::new(15.0, 20.0));
        assert_eq!(ends[1], Point::new(35.0, 20.0));
        assert_eq!(ends[2], Point::new(40.0, 25.0));
        assert_eq!(ends[8], ends[0]);
        assert!(
            ends.iter()
                .all(|at| area.holds(&Rectangle::new(at.x, at.y, 0.0, 0.0)))
        );
    }

    #[test]
    fn rectangles_that_touch_do_not_overlap() {
        let a = Rectangle::new(0.0, 0.0, 10.0, 10.0);
        assert!(!a.overlaps(&Rectangle::new(10.0, 0.0, 5.0, 5.0)));
        assert!(a.overlaps(&Rectangle::new(9.9, 9.9, 5.0, 5.0)));
    }
}
