//! How is the head of a line drawn?

use super::{Area, Element, Outline, Path, Pen, Point, Rectangle, Shape};
use crate::diagram::{Color, Head};

/// The path of a head and whether it is filled; none where the end is bare.
///
/// `tip` is where it points to, `back` the direction along the line away from it.
pub(crate) fn head(sort: Head, tip: Point, back: Point, size: f64) -> Option<(Path, bool)> {
    let side = back.turned();
    let at = |along: f64, across: f64| tip + back * (along * size) + side * (across * size);
    let is_filled = matches!(
        sort,
        Head::Triangle | Head::Diamond | Head::Square | Head::Dot
    );
    let path = match sort {
        Head::None => return None,
        Head::Triangle | Head::OpenTriangle => {
            Path::polygon(&[at(0.0, 0.0), at(1.0, 0.42), at(1.0, -0.42)])
        }
        Head::Diamond | Head::OpenDiamond => {
            Path::polygon(&[at(0.0, 0.0), at(0.5, 0.36), at(1.0, 0.0), at(0.5, -0.36)])
        }
        Head::Square | Head::OpenSquare => {
            Path::polygon(&[at(0.0, 0.4), at(0.8, 0.4), at(0.8, -0.4), at(0.0, -0.4)])
        }
        Head::Dot | Head::OpenDot => {
            let (center, radius) = (at(0.5, 0.0), 0.42 * size);
            Path::ellipse(&Rectangle::new(
                center.x - radius,
                center.y - radius,
                2.0 * radius,
                2.0 * radius,
            ))
        }
    };
    Some((path, is_filled))
}

/// A head standing alone as a sign, in a square around a place; a bar for bare ends.
pub fn sign(sort: Head, center: Point, size: f64, color: Color) -> Element {
    let half = size / 2.0;
    let square = Rectangle::new(center.x - half, center.y - half, size, size);
    let pen = Pen::solid(color, size / 8.0);
    let is_open = matches!(
        sort,
        Head::OpenTriangle | Head::OpenDiamond | Head::OpenSquare | Head::OpenDot
    );
    // A line around an open sign stands half outside its edge.
    let square = if is_open {
        square.shrunk(pen.width / 2.0)
    } else {
        square
    };
    let (fill, line) = if is_open {
        (None, Some(pen))
    } else {
        (Some(color), None)
    };
    let at = |x: f64, y: f64| Point::new(square.x + x * square.width, square.y + y * square.height);
    let area = |corners: &[Point]| Area {
        corners: corners.to_vec(),
        fill,
        line,
    };
    match sort {
        Head::None => {
            let bar = Rectangle::new(square.x, center.y - size / 12.0, size, size / 6.0);
            Shape::filled(bar, color).into()
        }
        Head::Triangle | Head::OpenTriangle => {
            area(&[at(0.05, 0.05), at(1.0, 0.5), at(0.05, 0.95)]).into()
        }
        Head::Diamond | Head::OpenDiamond => {
            area(&[at(0.5, 0.0), at(1.0, 0.5), at(0.5, 1.0), at(0.0, 0.5)]).into()
        }
        Head::Square | Head::OpenSquare => {
            area(&[at(0.1, 0.1), at(0.9, 0.1), at(0.9, 0.9), at(0.1, 0.9)]).into()
        }
        Head::Dot | Head::OpenDot => Shape {
            outline: Outline::Circle,
            area: square.shrunk(0.05 * size),
            fill,
            line,
        }
        .into(),
    }
}
