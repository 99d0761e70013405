//! How is the form of a mark drawn?
//!
//! The forms are those Graphviz calls box, octagon, house and so on, so that a mark looks alike
//! in DOT and in every other format.

use super::{Path, Point, Rectangle, Stroke};
use crate::diagram::Form;

/// The paths of a form that fills an area: the first is filled, all are lined. A doubled form
/// has a second line inside the first.
pub(crate) fn sketch(form: Form, doubled: bool, area: &Rectangle, line_width: f64) -> Vec<Path> {
    let mut paths = vec![body(form, area)];
    paths.extend(details(form, area));
    if doubled {
        let gap = (2.5 * line_width)
            .min(area.width / 8.0)
            .min(area.height / 8.0);
        paths.push(body(form, &area.shrunk(gap)));
    }
    paths
}

fn body(form: Form, area: &Rectangle) -> Path {
    let low = area.width.min(area.height);
    match form {
        Form::Rectangle | Form::Component => Path::rectangle(area, 0.0),
        Form::Rounded => Path::rectangle(area, low * 0.3),
        Form::Ellipse => Path::ellipse(area),
        Form::Cylinder => cylinder(area),
        _ => polygon(area, &corners(form, low / area.width, low / area.height)),
    }
}

/// Corners in shares of the area; `nx` and `ny` are the shorter side in shares of each side.
fn corners(form: Form, nx: f64, ny: f64) -> Vec<(f64, f64)> {
    let (slant, notch) = (0.28 * nx, 0.25 * nx);
    match form {
        Form::Hexagon => vec![
            (slant, 0.0),
            (1.0 - slant, 0.0),
            (1.0, 0.5),
            (1.0 - slant, 1.0),
            (slant, 1.0),
            (0.0, 0.5),
        ],
        Form::Octagon => {
            let (x, y) = (0.29 * nx, 0.29 * ny);
            vec![
                (x, 0.0),
                (1.0 - x, 0.0),
                (1.0, y),
                (1.0, 1.0 - y),
                (1.0 - x, 1.0),
                (x, 1.0),
                (0.0, 1.0 - y),
                (0.0, y),
            ]
        }
        Form::Pentagon => vec![
            (0.5, 0.0),
            (1.0, 0.38),
            (0.81, 1.0),
            (0.19, 1.0),
            (0.0, 0.38),
        ],
        Form::Heptagon => vec![
            (0.5, 0.0),
            (0.9, 0.2),
            (1.0, 0.64),
            (0.72, 1.0),
            (0.28, 1.0),
            (0.0, 0.64),
            (0.1, 0.2),
        ],
        Form::Diamond => vec![(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)],
        Form::House => vec![(0.5, 0.0), (1.0, 0.35), (1.0, 1.0), (0.0, 1.0), (0.0, 0.35)],
        Form::InvertedHouse => vec![(0.0, 0.0), (1.0, 0.0), (1.0, 0.65), (0.5, 1.0), (0.0, 0.65)],
        Form::Trapezium => vec![(slant, 0.0), (1.0 - slant, 0.0), (1.0, 1.0), (0.0, 1.0)],
        Form::InvertedTrapezium => {
            vec![(0.0, 0.0), (1.0, 0.0), (1.0 - slant, 1.0), (slant, 1.0)]
        }
        Form::Parallelogram => vec![(slant, 0.0), (1.0, 0.0), (1.0 - slant, 1.0), (0.0, 1.0)],
        Form::Note => vec![
            (0.0, 0.0),
            (1.0 - notch, 0.0),
            (1.0, 0.25 * ny),
            (1.0, 1.0),
            (0.0, 1.0),
        ],
        Form::Tab => vec![
            (0.0, 0.0),
            (0.6 * nx, 0.0),
            (0.6 * nx, 0.16 * ny),
            (1.0, 0.16 * ny),
            (1.0, 1.0),
            (0.0, 1.0),
        ],
        Form::Arrow => vec![
            (0.0, 0.0),
            (1.0 - 0.4 * nx, 0.0),
            (1.0, 0.5),
            (1.0 - 0.4 * nx, 1.0),
            (0.0, 1.0),
        ],
        Form::Cube => {
            let (x, y) = (0.18 * nx, 0.18 * ny);
            vec![
                (0.0, y),
                (x, 0.0),
                (1.0, 0.0),
                (1.0, 1.0 - y),
                (1.0 - x, 1.0),
                (0.0, 1.0),
            ]
        }
        Form::Rectangle | Form::Rounded | Form::Ellipse | Form::Cylinder | Form::Component => {
            vec![(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
        }
    }
}

fn polygon(area: &Rectangle, corners: &[(f64, f64)]) -> Path {
    let corners: Vec<Point> = corners.iter().map(|&corner| at(area, corner)).collect();
    Path::polygon(&corners)
}

fn at(area: &Rectangle, (x, y): (f64, f64)) -> Point {
    Point::new(area.x + x * area.width, area.y + y * area.height)
}

/// How high the lid of a cylinder is, in shares of the area: twice this.
const LID: f64 = 0.12;

fn cylinder(area: &Rectangle) -> Path {
    let p = |x, y| at(area, (x, y));
    let handle = 4.0 / 3.0 * LID;
    Path(vec![
        Stroke::Move(p(0.0, LID)),
        Stroke::Curve(p(0.0, LID - handle), p(1.0, LID - handle), p(1.0, LID)),
        Stroke::Line(p(1.0, 1.0 - LID)),
        Stroke::Curve(
            p(1.0, 1.0 - LID + handle),
            p(0.0, 1.0 - LID + handle),
            p(0.0, 1.0 - LID),
        ),
        Stroke::Close,
    ])
}

/// Lines inside the body that make the form what it is.
fn details(form: Form, area: &Rectangle) -> Vec<Path> {
    let low = area.width.min(area.height);
    let (nx, ny) = (low / area.width, low / area.height);
    let line = |points: &[(f64, f64)]| {
        let points: Vec<Point> = points.iter().map(|&point| at(area, point)).collect();
        Path::polyline(&points)
    };
    match form {
        Form::Note => {
            let (x, y) = (1.0 - 0.25 * nx, 0.25 * ny);
            vec![line(&[(x, 0.0), (x, y), (1.0, y)])]
        }
        Form::Cube => {
            let (x, y) = (0.18 * nx, 0.18 * ny);
            vec![
                line(&[(0.0, y), (1.0 - x, y), (1.0 - x, 1.0)]),
                line(&[(1.0 - x, y), (1.0, 0.0)]),
            ]
        }
        Form::Component => [0.2, 0.6]
            .map(|top| {
                let (wide, high) = (0.2 * nx, 0.2);
                line(&[
                    (0.0, top),
                    (wide, top),
                    (wide, top + high),
                    (0.0, top + high),
                ])
            })
            .to_vec(),
        Form::Cylinder => {
            let p = |x, y| at(area, (x, y));
            let handle = 4.0 / 3.0 * LID;
            vec![Path(vec![
                Stroke::Move(p(0.0, LID)),
                Stroke::Curve(p(0.0, LID + handle), p(1.0, LID + handle), p(1.0, LID)),
            ])]
        }
        Form::Tab => vec![line(&[(0.0, 0.16 * ny), (0.6 * nx, 0.16 * ny)])],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Form; 19] = [
        Form::Rectangle,
        Form::Rounded,
        Form::Ellipse,
        Form::Hexagon,
        Form::Octagon,
        Form::Pentagon,
        Form::Heptagon,
        Form::Diamond,
        Form::House,
        Form::InvertedHouse,
        Form::Trapezium,
        Form::InvertedTrapezium,
        Form::Parallelogram,
        Form::Note,
        Form::Tab,
        Form::Cylinder,
        Form::Component,
        Form::Arrow,
        Form::Cube,
    ];

    fn points(path: &Path) -> Vec<Point> {
        let points = path.0.iter().flat_map(|stroke| match *stroke {
            Stroke::Move(at) | Stroke::Line(at) => vec![at],
            Stroke::Curve(_, _, at) => vec![at],
            Stroke::Close => Vec::new(),
        });
        points.collect()
    }

    #[test]
    fn forms_stay_in_their_area_and_touch_its_sides() {
        for area in [
            Rectangle::new(5.0, 5.0, 20.0, 20.0),
            Rectangle::new(-5.0, 0.0, 200.0, 12.0),
            Rectangle::new(0.0, 0.0, 12.0, 200.0),
        ] {
            for form in ALL {
                for doubled in [false, true] {
                    let paths = sketch(form, doubled, &area, 1.5);
                    assert!(paths.len() > usize::from(doubled), "{form:?}");
                    for at in paths.iter().flat_map(points) {
                        let dot = Rectangle::new(at.x, at.y, 0.0, 0.0);
                        assert!(area.holds(&dot), "{form:?} {at:?}");
                    }
                    let body = points(&paths[0]);
                    let left = body.iter().map(|at| at.x).fold(f64::INFINITY, f64::min);
                    let right = body.iter().map(|at| at.x).fold(f64::NEG_INFINITY, f64::max);
                    assert!((left - area.x).abs() < 1e-9, "{form:?}");
                    assert!((right - area.right()).abs() < 1e-9, "{form:?}");
                }
            }
        }
    }

    #[test]
    fn no_two_forms_are_drawn_alike() {
        let area = Rectangle::new(0.0, 0.0, 30.0, 20.0);
        for (place, form) in ALL.iter().enumerate() {
            for other in &ALL[..place] {
                let (a, b) = (
                    sketch(*form, false, &area, 1.0),
                    sketch(*other, false, &area, 1.0),
                );
                assert_ne!(a, b, "{form:?} {other:?}");
            }
        }
    }
}
