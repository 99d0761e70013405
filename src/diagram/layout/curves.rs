//! Which way does a tie take from border to border?
//!
//! A cubic Bézier curve, straight or bent to one side.

use super::geometry::{Point, Rect};

/// The outline of a symbol, where ties end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Border {
    /// The whole box.
    #[default]
    Box,
    /// The ellipse within the box.
    Ellipse,
}

/// A cubic Bézier curve: start, two controls, end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve(pub [Point; 4]);

/// How often the way from a border is halved: to below a millionth of it.
const HALVINGS: usize = 24;

impl Curve {
    /// A curve whose middle is `bend` away from the straight line, to its right as y grows
    /// downwards when `bend` is above 0.
    pub fn bent(from: Point, to: Point, bend: f64) -> Self {
        let way = to.minus(from);
        let length = way.length();
        let out = if length > 0.0 {
            // A cubic with both controls at h has its middle at 3/4 h.
            Point::new(-way.y, way.x).times(bend / 0.75 / length)
        } else {
            Point::default()
        };
        Self([
            from,
            from.toward(to, 1.0 / 3.0).plus(out),
            from.toward(to, 2.0 / 3.0).plus(out),
            to,
        ])
    }

    /// The place at `share` of the way.
    pub fn at(&self, share: f64) -> Point {
        let [a, b, c, d] = self.0;
        let (ab, bc, cd) = (a.toward(b, share), b.toward(c, share), c.toward(d, share));
        ab.toward(bc, share).toward(bc.toward(cd, share), share)
    }

    /// Is it a straight line?
    pub fn is_straight(&self) -> bool {
        let [a, b, c, d] = self.0;
        let off = |at: Point| super::geometry::side(a, d, at).abs();
        let length = a.distance(d);
        off(b).max(off(c)) <= 1e-9 * length * length
    }

    /// The curve as straight lines, one when it is straight.
    pub fn lines(&self) -> Vec<[Point; 2]> {
        const PIECES: usize = 12;
        if self.is_straight() {
            return vec![[self.0[0], self.0[3]]];
        }
        let places: Vec<Point> = (0..=PIECES)
            .map(|at| self.at(at as f64 / PIECES as f64))
            .collect();
        places.windows(2).map(|two| [two[0], two[1]]).collect()
    }

    /// The part between two shares of the way (de Casteljau).
    fn part(&self, start: f64, end: f64) -> Self {
        let [a, b, c, d] = self.0;
        let split = |[a, b, c, d]: [Point; 4], share: f64| {
            let (ab, bc, cd) = (a.toward(b, share), b.toward(c, share), c.toward(d, share));
            let (abc, bcd) = (ab.toward(bc, share), bc.toward(cd, share));
            let middle = abc.toward(bcd, share);
            ([a, ab, abc, middle], [middle, bcd, cd, d])
        };
        let (head, _) = split([a, b, c, d], end);
        let share = if end > 0.0 { start / end } else { 0.0 };
        Self(split(head, share).1)
    }

    /// The part outside of two symbols; the whole when they leave nothing of it.
    pub fn clipped(&self, from: (Rect, Border), to: (Rect, Border)) -> Self {
        let leaves = |symbol: (Rect, Border), inside: f64, outside: f64| {
            let (mut inside, mut outside) = (inside, outside);
            for _ in 0..HALVINGS {
                let middle = (inside + outside) / 2.0;
                if is_inside(symbol, self.at(middle)) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            outside
        };
        if is_inside(from, self.at(0.5)) || is_inside(to, self.at(0.5)) {
            return *self;
        }
        self.part(leaves(from, 0.0, 0.5), leaves(to, 1.0, 0.5))
    }
}

fn is_inside((area, border): (Rect, Border), at: Point) -> bool {
    let out = at.minus(area.center());
    let (x, y) = (
        2.0 * out.x.abs() / area.width(),
        2.0 * out.y.abs() / area.height(),
    );
    match border {
        Border::Box => x <= 1.0 && y <= 1.0,
        Border::Ellipse => x * x + y * y <= 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::layout::geometry::Size;

    const LEFT: Point = Point::new(0.0, 0.0);
    const RIGHT: Point = Point::new(100.0, 0.0);

    #[test]
    fn the_middle_is_as_far_out_as_asked() {
        let curve = Curve::bent(LEFT, RIGHT, 10.0);
        assert!((curve.at(0.5).y - 10.0).abs() < 1e-12);
        assert!((curve.at(0.5).x - 50.0).abs() < 1e-12);
        assert!(!curve.is_straight());
        assert!(Curve::bent(LEFT, RIGHT, 0.0).is_straight());
        assert!(Curve::bent(LEFT, LEFT, 5.0).is_straight());
    }

    #[test]
    fn ties_end_at_the_border() {
        let symbols = |border| {
            let at = |center| (Rect::around(center, Size::new(20.0, 10.0)), border);
            (at(LEFT), at(RIGHT))
        };
        for (border, bend) in [
            (Border::Box, 0.0),
            (Border::Ellipse, 0.0),
            (Border::Ellipse, 15.0),
        ] {
            let (from, to) = symbols(border);
            let curve = Curve::bent(LEFT, RIGHT, bend).clipped(from, to);
            let [start, .., end] = curve.0;
            if bend == 0.0 {
                assert!((start.x - 10.0).abs() < 1e-3 && (end.x - 90.0).abs() < 1e-3);
            }
            assert!(!is_inside(from, start.toward(RIGHT, 1e-4)));
            assert!(is_inside(from, start.toward(LEFT, 0.05)));
            assert!(is_inside(to, end.toward(RIGHT, 0.05)));
        }
        let near = (Rect::new(-5.0, -5.0, 15.0, 5.0), Border::Box);
        let curve = Curve::bent(LEFT, Point::new(5.0, 0.0), 0.0);
        assert_eq!(curve.clipped(symbols(Border::Box).0, near), curve);
    }
}
