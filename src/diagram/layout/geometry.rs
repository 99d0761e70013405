//! Which points, boxes and lines does a layout speak of?
//!
//! Pixels; x grows to the right, y grows downwards.

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The place `x` to the right and `y` down.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far another place is.
    #[inline]
    pub fn distance(self, other: Self) -> f64 {
        self.minus(other).length()
    }

    /// How far it is from the origin.
    #[inline]
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    #[inline]
    pub(super) fn plus(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }

    #[inline]
    pub(super) fn minus(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }

    pub(super) fn times(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }

    /// The place at `share` of the way to another one.
    pub(super) fn toward(self, other: Self, share: f64) -> Self {
        self.plus(other.minus(self).times(share))
    }
}

/// How wide and how high.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Size {
    /// So wide and so high.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }
}

/// An upright box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its least x.
    pub left: f64,
    /// Its least y.
    pub top: f64,
    /// Its greatest x.
    pub right: f64,
    /// Its greatest y.
    pub bottom: f64,
}

impl Rect {
    /// The box between these edges.
    pub const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// The box of a size around its center.
    #[inline]
    pub fn around(center: Point, size: Size) -> Self {
        let (x, y) = (size.width / 2.0, size.height / 2.0);
        Self::new(center.x - x, center.y - y, center.x + x, center.y + y)
    }

    /// From left to right.
    #[inline]
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// From top to bottom.
    #[inline]
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Its middle.
    #[inline]
    pub fn center(self) -> Point {
        Point::new(
            (self.left + self.right) / 2.0,
            (self.top + self.bottom) / 2.0,
        )
    }

    /// Do the insides of the two share a point? Boxes that touch do not overlap.
    #[inline]
    pub fn overlaps(self, other: Self) -> bool {
        // Without branches: which of the four fails cannot be foreseen.
        (self.left < other.right)
            & (other.left < self.right)
            & (self.top < other.bottom)
            & (other.top < self.bottom)
    }

    /// Is the other box nowhere outside of this one?
    #[inline]
    pub fn contains(self, other: Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// The box moved.
    #[inline]
    pub(super) fn moved(self, by: Point) -> Self {
        Self::new(
            self.left + by.x,
            self.top + by.y,
            self.right + by.x,
            self.bottom + by.y,
        )
    }

    /// The box grown on every side.
    #[inline]
    pub(super) fn grown(self, by: f64) -> Self {
        Self::new(
            self.left - by,
            self.top - by,
            self.right + by,
            self.bottom + by,
        )
    }

    /// The smallest box around both.
    #[inline]
    pub(super) fn union(self, other: Self) -> Self {
        Self::new(
            self.left.min(other.left),
            self.top.min(other.top),
            self.right.max(other.right),
            self.bottom.max(other.bottom),
        )
    }

    /// The smallest box around all places; nothing around none.
    pub(super) fn hull(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let boxes = points
            .into_iter()
            .map(|at| Self::new(at.x, at.y, at.x, at.y));
        boxes.reduce(Self::union)
    }

    /// The nearest place inside.
    pub(super) fn clamp(self, at: Point) -> Point {
        Point::new(
            at.x.min(self.right).max(self.left),
            at.y.min(self.bottom).max(self.top),
        )
    }

    /// Does a straight line pass through the inside (Liang & Barsky 1984,
    /// doi:10.1145/357332.357333)?
    #[inline]
    pub(super) fn is_crossed_by(self, [from, to]: [Point; 2]) -> bool {
        let step = to.minus(from);
        let (mut enter, mut leave) = (0.0f64, 1.0f64);
        for (start, step, low, high) in [
            (from.x, step.x, self.left, self.right),
            (from.y, step.y, self.top, self.bottom),
        ] {
            if step == 0.0 {
                if start <= low || start >= high {
                    return false;
                }
            } else {
                let (a, b) = ((low - start) / step, (high - start) / step);
                enter = enter.max(a.min(b));
                leave = leave.min(a.max(b));
            }
        }
        enter < leave
    }
}

/// On which side of the line from `a` to `b` the place is: the sign tells.
#[inline]
pub(super) fn side(a: Point, b: Point, at: Point) -> f64 {
    (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x)
}

/// Do two straight lines cross at a point inside both? Lines that touch or lie upon each
/// other do not.
#[inline]
pub(super) fn cross([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
    let apart = |one: f64, two: f64| (one > 0.0 && two < 0.0) || (one < 0.0 && two > 0.0);
    apart(side(a, b, c), side(a, b, d)) && apart(side(c, d, a), side(c, d, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIT: Rect = Rect::new(0.0, 0.0, 1.0, 1.0);

    fn line(points: [f64; 4]) -> [Point; 2] {
        [
            Point::new(points[0], points[1]),
            Point::new(points[2], points[3]),
        ]
    }

    #[test]
    fn boxes_that_touch_do_not_overlap() {
        assert!(!UNIT.overlaps(UNIT.moved(Point::new(1.0, 0.0))));
        assert!(UNIT.overlaps(UNIT.moved(Point::new(0.9, 0.9))));
        assert!(UNIT.contains(UNIT));
        assert!(!UNIT.contains(UNIT.grown(0.1)));
    }

    #[test]
    fn a_line_crosses_a_box_or_passes_by() {
        assert!(UNIT.is_crossed_by(line([-1.0, 0.5, 2.0, 0.5])));
        assert!(UNIT.is_crossed_by(line([0.5, 0.5, 0.6, 0.6])));
        assert!(!UNIT.is_crossed_by(line([-1.0, 0.5, -0.1, 0.5])));
        assert!(!UNIT.is_crossed_by(line([-1.0, 1.0, 2.0, 1.0])));
        assert!(!UNIT.is_crossed_by(line([-0.5, 0.4, 0.4, -0.6])));
    }

    #[test]
    fn lines_cross_inside_and_not_at_their_ends() {
        let across = line([0.0, 0.0, 2.0, 2.0]);
        assert!(cross(across, line([0.0, 2.0, 2.0, 0.0])));
        assert!(!cross(across, line([0.0, 0.0, 2.0, 0.0])));
        assert!(!cross(across, line([1.0, 1.0, 2.0, 3.0])));
        assert!(!cross(across, line([1.0, 1.0, 3.0, 3.0])));
    }
}
